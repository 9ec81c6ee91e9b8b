"""Faults of notebooks: each is told by its own class, and the last good release stays whole."""

import re

import nbformat.v4 as v4
import pytest
from tests.publishing.faults.conftest import GOOD, cells, ended

from rokasean.errors import RokaseanError
from rokasean.publishing.build import FAILED, build
from rokasean.publishing.settings import Limits

pytestmark = pytest.mark.slow

KILL = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
KILL_CELL = v4.new_code_cell(KILL, id="kill")
TAGGED = v4.new_code_cell("%nothing", id="nothing", metadata={"tags": ["raises-exception"]})
UNTAGGED = [v4.new_code_cell("year: int = 2023", id="parameters"), v4.new_code_cell(GOOD, id="good")]
HOG = "held = []\nwhile True:\n    held.append(bytearray(10**7))"

FAULTS = {
    "lost tag": (UNTAGGED, "ContractError", 20, "0 cells are tagged `parameters`"),
    "parameter overwritten": (cells("year = 2020", GOOD), "ParameterChangedError", 35, "after the run year = 2020"),
    "parameter as text": (cells("year = str(year)"), "ParameterChangedError", 35, "after the run year = '2024'"),
    "parameter deleted": (cells("del year"), "ParameterChangedError", 35, "no value"),
    "error in a cell": (cells(GOOD, "1 / 0", GOOD), "CellFailedError", 31, "code cell 4 (`1 / 0`) failed with Zero"),
    "sys.exit": (cells("import sys; sys.exit(0)", GOOD), "CellPendingError", 32, "ends the run with sys.exit(0)"),
    "os._exit": (cells("import os; os._exit(0)", GOOD), "KernelDiedError", 33, "the kernel died in code cell 3"),
    "killed in the first cell": ([KILL_CELL, *cells(GOOD)], "KernelDiedError", 33, "the kernel died in code cell 1"),
    "killed in a middle cell": (cells(GOOD, KILL, GOOD), "KernelDiedError", 33, "the kernel died in code cell 4"),
    "killed in the last cell": (cells(GOOD, KILL), "KernelDiedError", 33, "the kernel died in code cell 4"),
    "endless cell": (cells("while True: pass", GOOD), "TimeLimitError", 34, "code cell 3 (`while True: pass`) took longer"),
    "endless cell that hears nothing": (
        cells("import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)\nwhile True: pass"),
        "TimeLimitError", 34, "longer than the 3 seconds that a cell may take",
    ),
    "many slow cells": (cells(*["import time; time.sleep(1.5)"] * 3), "RunTimeLimitError", 38, "the 4 seconds that a run"),
    "memory hog": (cells(HOG, GOOD), "MemoryLimitError", 37, "more memory than the 0.6 GB that a kernel may take"),
    "failed command": (cells("!false", GOOD), "CellFailedError", 31, "a command failed"),
    "failed command in a cell magic": (cells("%%sh\nfalse", GOOD), "CellFailedError", 31, "a command failed"),
    "error that a tag lets pass": ([*cells(GOOD), TAGGED], "CellFailedError", 31, "cell 4 (`%nothing`) failed with UsageError: Line"),
    "error of which text is shown": (cells("raise ExceptionGroup('of two', [KeyError()])", GOOD), "CellFailedError", 31, "of two (1 sub"),
    "error after the last cell": (cells("class Year(int):\n    __repr__ = None\nyear = Year(2024)"), "ParameterChangedError", 35, "no value"),
}  # fmt: skip
# Time is short only where it is what the fault is about: machines may be slow.
LIMITS = {"TimeLimitError": Limits(cell=3), "RunTimeLimitError": Limits(run=4)}


@pytest.mark.parametrize("name", FAULTS)
def test_fault_is_told_and_nothing_is_lost(shop, name):
    """The class, the exit status and the cause are told; the release stays, and the next build succeeds."""
    broken, error, status, words = FAULTS[name]
    before = shop.contents()
    shop.write(broken)
    outcome = build(shop.job(limits=LIMITS.get(error, Limits(memory=600 * 10**6))))
    assert (outcome.status, outcome.error, outcome.exit_status) == (FAILED, error, status), outcome.why
    assert words in outcome.why
    shop.check_whole(before)
    shop.check_next()


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"yaer": "2024"}, "mine has no parameter `yaer`; it has `year`"),
        ({"year": "twenty"}, "is of type int, and 'twenty' is not"),
        ({"year": "20224"}, "must be from 1967 to 2100"),
    ],
)
def test_wrong_values_are_refused_before_a_run(shop, values, words):
    """A misspelt name, a wrong type, a value beyond its bounds."""
    before = shop.contents()
    outcome = build(shop.job(values=values))
    assert (outcome.status, outcome.error, outcome.exit_status) == (FAILED, "UsageError", 2)
    assert words in outcome.why
    shop.check_whole(before)


SLEEP = "import asyncio, time\nasyncio.get_event_loop().call_soon(time.sleep, 30)"
LATE = """import sys, time
sys.stdout.flush_timeout = sys.stderr.flush_timeout = 0.1
get_ipython().kernel.iopub_thread.io_loop.add_callback(time.sleep, 30)
time.sleep(0.1)
display("late")"""


@pytest.mark.parametrize("source", [SLEEP, LATE], ids=["busy after its reply", "shows something after its reply"])
def test_kernel_that_does_not_come_to_rest_is_told(shop, source):
    """Neither is what a cell shows cut off, nor is the kernel said to be dead; the cell is named, not the next."""
    before = shop.contents()
    shop.write(cells(GOOD, source))
    outcome = build(shop.job(limits=Limits(cell=3)))
    assert (outcome.status, outcome.error) == (FAILED, "TimeLimitError"), outcome.why
    assert "mine: code cell 4 (`import " in outcome.why and "has ended, but within the 3 seconds" in outcome.why
    shop.check_whole(before)


@pytest.mark.parametrize("forked", [True, False])
def test_text_that_cannot_be_sent_is_told(shop, forked):
    """It arrives with a mark in it, and the page is refused; without, it would be missing."""
    before = shop.contents()
    shop.write(cells("print('before')\nprint('half of a pair: \\ud800')", GOOD))
    outcome = build(shop.job() if forked else shop.job(template=None))
    assert (outcome.status, outcome.error) == (FAILED, "LooksError"), outcome.why
    assert "U+FFFD" in outcome.why and "half of a pair" in outcome.why
    shop.check_whole(before)


@pytest.mark.parametrize("forked", [True, False])
def test_what_a_crashed_kernel_has_started_ends(shop, forked):
    """It had no time to end that itself."""
    number = shop.folder / "number"
    start = "import os, pathlib, subprocess\nstarted = subprocess.Popen(['sleep', '600'])"
    shop.write(cells(f"{start}\npathlib.Path({str(number)!r}).write_text(str(started.pid)); os._exit(1)"))
    assert build(shop.job() if forked else shop.job(template=None)).error == "KernelDiedError"
    assert ended([int(number.read_text())], 5)


CHANGES = {
    "an article edited": ("open({place!r} + '/a.txt', 'a').write(' more')", "the input files (a.txt)"),
    "an article added": ("open({place!r} + '/b.txt', 'w').write('b')", "the input files (b.txt)"),
    "an article deleted": ("import os; os.remove({place!r} + '/a.txt')", "the input files (a.txt)"),
    "an article edited and edited back": (
        "path = {place!r} + '/a.txt'\nfor text in 'ba': open(path, 'w').write(text)",
        "a.txt (even if it was changed back)",
    ),
    "the notebook edited": ("open({notebook!r}, 'a').write(' ')", "the notebook"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_what_changes_while_it_is_read_is_not_published(shop, name):
    """The run key would say that it was read as it was before."""
    line, words = CHANGES[name]
    place = shop.folder / "articles"
    place.mkdir()
    (place / "a.txt").write_text("a")
    job = shop.job(inputs=(place,))
    before = shop.contents()
    shop.write(cells(GOOD, line.format(place=str(place), notebook=str(job.notebook))))
    outcome = build(job)
    assert (outcome.status, outcome.error, outcome.exit_status) == (FAILED, "ChangedMeanwhileError", 39)
    assert f"mine: {words} changed while it was built" in outcome.why
    shop.check_whole(before)
    shop.check_next()


def test_kept_failure_says_its_class_and_how_to_open_it(shop):
    """For whoever looks into the folder of reports."""
    shop.write(cells("1 / 0"))
    build(shop.job())
    told = (shop.reports / ".failed" / "mine" / "2024" / "why.txt").read_text()
    assert re.match(r"CellFailedError \(status 31\): mine: code cell 3 .*\n\n.*\njupyter lab .*mine.ipynb\n$", told)


def test_every_class_has_a_status_of_its_own():
    """Those that the table above names, at the least."""
    classes = {error for _, error, _, _ in FAULTS.values()}
    known = {each.__name__: each.exit_status for each in _all(RokaseanError)}
    assert len({known[name] for name in classes}) == len(classes)


def _all(kind: type) -> list[type]:
    """A class and all below it."""
    return [kind, *(each for below in kind.__subclasses__() for each in _all(below))]
