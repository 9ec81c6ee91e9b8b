"""A call in a process of its own: what it returns or raises comes back, and what it may take is bounded."""

import multiprocessing
import os
import signal
import sys
import time

import pytest
from tests.publishing.faults.conftest import ended

from rokasean.publishing.apart import DiedError, TooLongError, call_apart

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the call is made in the same process")
ROOM = 4 * 10**9


def hog() -> int:
    """Take memory without end."""
    held = []
    while True:
        held.append(bytearray(10**7))


def test_what_it_returns_comes_back():
    """Of any size; it is another process that returns it."""
    number, data = call_apart(lambda size: (os.getpid(), bytes(size)), 10**6, seconds=60, memory=ROOM)
    assert number != os.getpid() and len(data) == 10**6


def test_what_it_raises_says_where():
    """The place is lost on the way, and so goes along as a note."""
    with pytest.raises(KeyError, match="'year'") as error:
        call_apart({}.__getitem__, "year", seconds=60, memory=ROOM)
    assert "apart.py" in error.value.__notes__[0]


def test_endless_one_is_ended():
    """Also one that hears no signal that it could ignore."""

    def endless() -> None:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        while True:
            time.sleep(60)

    with pytest.raises(TooLongError):
        call_apart(endless, seconds=0.2, memory=ROOM)


def test_stopped_one_is_ended():
    """By SIGSTOP, after which it does nothing any more."""
    with pytest.raises(TooLongError):
        call_apart(lambda: os.kill(os.getpid(), signal.SIGSTOP), seconds=0.2, memory=ROOM)


def test_memory_is_bounded():
    """This process goes on."""
    with pytest.raises(MemoryError):
        call_apart(hog, seconds=60, memory=2 * 10**9)


@pytest.mark.parametrize(
    ("end", "words"),
    [
        (lambda: os.kill(os.getpid(), signal.SIGTRAP), "killed by SIGTRAP"),
        (lambda: os.kill(os.getpid(), signal.SIGKILL), "killed by SIGKILL"),
        (lambda: os._exit(3), "at an end with status 3"),
    ],
)
def test_crash_is_told(end, words):
    """With how it ended."""
    with pytest.raises(DiedError, match=words):
        call_apart(end, seconds=60, memory=ROOM)


def test_it_ends_with_the_process_that_called():
    """`kill -9` leaves no orphan."""
    context = multiprocessing.get_context("fork")
    answers, line = context.Pipe(duplex=False)

    def tell() -> None:
        line.send(os.getpid())
        time.sleep(60)

    caller = context.Process(target=call_apart, args=(tell,), kwargs={"seconds": 60, "memory": ROOM})
    caller.start()
    called = answers.recv()
    caller.kill()
    caller.join()
    assert ended([called])


def test_it_works_in_a_process_that_may_have_no_children():
    """As those of a pool of `multiprocessing`."""
    with multiprocessing.get_context("fork").Pool(1) as pool:
        assert pool.apply(call_apart, (sorted, "cab"), {"seconds": 60, "memory": ROOM}) == ["a", "b", "c"]
