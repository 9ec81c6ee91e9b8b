"""A signal ends a block in an orderly way, also where something within swallows that."""

import contextlib
import os
import signal

import pytest

from rokasean.publishing.stopping import Stopped, stoppable


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
@pytest.mark.parametrize("swallowed", [False, True])
def test_signal_ends_the_block(number, status, swallowed):
    """With the status of the signal; the handlers from before are back."""
    before = signal.getsignal(number)
    with pytest.raises(Stopped) as end, stoppable(), contextlib.suppress(Stopped if swallowed else KeyError):
        os.kill(os.getpid(), number)
    assert end.value.code == status
    assert signal.getsignal(number) is before


def test_second_signal_does_not_disturb_the_first():
    """Cleaning up goes on."""
    done = []
    with pytest.raises(Stopped) as end, stoppable():
        try:
            os.kill(os.getpid(), signal.SIGTERM)
        finally:
            os.kill(os.getpid(), signal.SIGINT)
            done.append("cleaned up")
    assert (end.value.code, done) == (143, ["cleaned up"])


def test_without_a_signal_nothing_happens():
    """And no alarm is left."""
    with stoppable():
        pass
    assert signal.alarm(0) == 0
