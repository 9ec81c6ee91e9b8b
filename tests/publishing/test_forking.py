"""Processes forked from one: what they share, how their ends are told, and that none outlives the one that asked."""

import contextlib
import os
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest
from publishing.warm.waiting import becomes_true, runs

from rokasean.publishing import forking

TESTS = Path(__file__).parents[1]
READY = []


def prepare() -> None:
    """Do something that every process will find done."""
    READY.append(os.getpid())


def work(line) -> None:
    """Say who one is; then do what is asked for."""
    line.send((os.getpid(), os.getppid(), READY))
    with contextlib.suppress(EOFError):
        os.kill(os.getpid(), line.recv())


def nothing() -> None:
    """Prepare nothing."""


@pytest.fixture
def started():
    """Three processes: the one in between, and lines to the others."""
    home, lines = forking.start(3, prepare, work)
    yield home, lines
    for line in lines:
        line.close()
    home.join(60)
    assert home.exitcode in (0, -signal.SIGKILL)


@pytest.mark.slow
def test_what_is_prepared_is_there_in_all(started):
    """Done once, in the process that they are forked from; each is a process of its own."""
    home, lines = started
    told = [line.recv() for line in lines]
    assert {parent for _, parent, _ in told} == {home.pid}
    assert [ready for *_, ready in told] == [[home.pid]] * 3
    assert len({os.getpid(), home.pid, *(process for process, *_ in told)}) == 5


@pytest.mark.slow
def test_death_of_one_is_told_on_its_line(started):
    """The others go on."""
    _, lines = started
    numbers = [line.recv()[0] for line in lines]
    lines[1].send(signal.SIGKILL)
    assert lines[1].recv() == -signal.SIGKILL
    with pytest.raises(EOFError):
        lines[1].recv()
    assert runs(numbers[0]) and runs(numbers[2])


@pytest.mark.slow
def test_all_are_told_to_stop(started):
    """By a signal to the process in between, which waits for them and tells of them."""
    home, lines = started
    numbers = [line.recv()[0] for line in lines]
    home.terminate()
    assert [line.recv() for line in lines] == [-signal.SIGTERM] * 3
    assert becomes_true(lambda: not any(map(runs, numbers)))


@pytest.mark.slow
def test_not_even_a_stopped_one_outlives_the_process_in_between(started):
    """It could not end by itself, and would keep what it has locked."""
    home, lines = started
    numbers = [line.recv()[0] for line in lines]
    os.kill(numbers[1], signal.SIGSTOP)
    home.kill()
    assert becomes_true(lambda: not any(map(runs, numbers)))


@pytest.mark.slow
@pytest.mark.parametrize("stopped", [False, True])
def test_none_outlives_who_asked(stopped):
    """Not even one that was killed, and be the process in between stopped."""
    program = (
        "from publishing.test_forking import nothing, work; from rokasean.publishing import forking\n"
        "if __name__ == '__main__':\n"
        "    home, lines = forking.start(2, nothing, work)\n"
        "    print(home.pid, *(line.recv()[0] for line in lines), flush=True); home.join()"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True, cwd=TESTS) as asking:
        numbers = [int(number) for number in asking.stdout.readline().split()]
        assert len(numbers) == 3 and all(map(psutil.pid_exists, numbers))
        if stopped:
            os.kill(numbers[0], signal.SIGSTOP)
        asking.kill()
    assert becomes_true(lambda: not any(map(runs, numbers)))


@pytest.mark.slow
def test_ctrl_c_leaves_them_alone():
    """It goes to all processes of a terminal; what it means is said by the one that started the others."""
    program = (
        "import os, signal\n"
        "from publishing.test_forking import nothing, work; from rokasean.publishing import forking\n"
        "if __name__ == '__main__':\n"
        "    signal.signal(signal.SIGINT, lambda number, frame: print('heard'))\n"
        "    home, lines = forking.start(1, nothing, work); os.killpg(0, signal.SIGINT)\n"
        "    lines[0].recv(); os.killpg(0, signal.SIGINT); lines[0].close(); home.join(); print(home.exitcode)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=TESTS, start_new_session=True
    )
    assert (done.stdout.split(), done.stderr) == (["heard", "heard", "0"], "")
