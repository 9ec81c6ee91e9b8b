"""Builds leave nothing among the temporary files: not in the ordinary case, not on failure, not for long after a kill."""

import os
import signal
import tempfile
from pathlib import Path

import pytest
from tests.publishing.faults.conftest import GOOD, cells, end_group, ended, wait_for

pytestmark = pytest.mark.slow

# What a notebook may leave by itself, and a number to know its kernel by.
LEAVE = "import os, pathlib, tempfile\ntempfile.mkdtemp()\npathlib.Path(r'{}').write_text(str(os.getpid()))"


@pytest.fixture
def temporary():
    """An empty folder for temporary files, with a short path."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


def run(shop, temporary, *words) -> tuple[int, str]:
    """Exit status and messages of a build with its own folder for temporary files."""
    process = shop.start("build", *words, env={**os.environ, "TMPDIR": str(temporary)})
    _, told = process.communicate(timeout=100)
    return process.returncode, told


FAULTS = {
    "nothing": ((), ()),
    "cell too slow": (("import time; time.sleep(60)",), ("--cell-limit", "1s")),
    "no time for the PDF": ((), ("--pdf-limit", "0.01s")),
    "worker killed": (("os.kill(int(os.environ['JPY_PARENT_PID']), 9)",), ("--jobs", 2)),
}


@pytest.mark.parametrize("name", FAULTS)
def test_nothing_is_left(shop, temporary, name):
    """Whatever goes wrong: neither what we make, nor what the notebook and the libraries make."""
    sources, words = FAULTS[name]
    shop.write(cells(LEAVE.format(shop.folder / "number"), *sources))
    if "--jobs" in words:
        shop.write(cells(GOOD), "other")
    status, told = run(shop, temporary, *words, *(() if "--jobs" in words else ("mine",)))
    assert (status, "Traceback" in told) == (int(name != "nothing"), False), told
    assert list(temporary.iterdir()) == []
    assert list((shop.reports / ".work").iterdir()) == []


def test_next_build_clears_away_what_a_killed_one_left(shop, temporary):
    """Also of a report that nobody builds any more."""
    number = shop.folder / "number"
    shop.write(cells(LEAVE.format(number), "import time; time.sleep(60)"), "gone")
    killed = shop.start("build", "gone", env={**os.environ, "TMPDIR": str(temporary)})
    try:
        kernels = wait_for([number], killed)
        killed.send_signal(signal.SIGKILL)
        assert ended([*kernels, killed.pid])
    finally:
        end_group(killed)
    assert list(temporary.iterdir()) and list((shop.reports / ".work").iterdir())
    (shop.folder / "notebooks" / "gone.ipynb").unlink()
    shop.write(cells(GOOD, "print('More.')"))
    assert run(shop, temporary)[0] == 0
    assert list(temporary.iterdir()) == list((shop.reports / ".work").iterdir()) == []
