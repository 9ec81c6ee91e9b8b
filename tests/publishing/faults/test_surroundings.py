"""Odd surroundings of a build: stopped processes, other commands at once, file modes, environments, other users."""

import multiprocessing
import os
import shutil
import signal
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import pytest
from tests.publishing.faults.conftest import GOOD, cells, end_group, ended, wait_for

from rokasean.errors import BusyError, ReleaseError
from rokasean.publishing import rollback
from rokasean.publishing.build import BUILT, FAILED, build
from rokasean.publishing.settings import Limits
from rokasean.publishing.status import states
from rokasean.publishing.verify import WRONG, verify

pytestmark = pytest.mark.slow

NUMBER = "import os, pathlib, signal, time\npathlib.Path(r'{}').write_text(str(os.getpid()))"
WAIT = "\nwhile not pathlib.Path(r'{}').exists(): time.sleep(0.05)"
# As cron and containers have it, and worse.
BARE = {"PATH": os.environ["PATH"], "PYTHONPATH": os.environ.get("PYTHONPATH", "")}
POOR = {"HOME": "/proc/nowhere", "TMPDIR": "/proc/nowhere", "LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}  # fmt: skip


def mode(path: Path) -> int:
    """Who may do what with a file or a folder."""
    return path.stat().st_mode & 0o777


class TestStopped:
    def test_kernel_that_is_stopped_is_too_slow(self, shop):
        """SIGSTOP ends no waiting; its time does, and it does not stay."""
        before, number = shop.contents(), shop.folder / "number"
        shop.write(cells(NUMBER.format(number), "os.kill(os.getpid(), signal.SIGSTOP)"))
        outcome = build(shop.job(limits=Limits(cell=2)))
        assert (outcome.status, outcome.error) == (FAILED, "TimeLimitError"), outcome.why
        assert ended([int(number.read_text())])
        shop.check_whole(before)
        shop.check_next()

    def test_build_that_was_stopped_for_a_while_goes_on(self, shop):
        """As a suspended machine does it; its kernel goes on meanwhile."""
        number, go = shop.folder / "number", shop.folder / "go"
        shop.write(cells(NUMBER.format(number) + WAIT.format(go)))
        process = shop.start("build", "mine", "--jobs", 1)
        try:
            wait_for([number], process)
            process.send_signal(signal.SIGSTOP)
            go.touch()
            time.sleep(0.5)
            process.send_signal(signal.SIGCONT)
            _, told = process.communicate(timeout=120)
        finally:
            end_group(process)
        assert (process.returncode, '"step": "built"' in told) == (0, True), told


def test_other_commands_during_a_build(shop):
    """A rollback waits its turn, and verify and status read what is in place; nothing of it disturbs the build."""
    shop.write(cells(GOOD, "print('Second.')"))
    assert build(shop.job()).status == BUILT
    before = shop.contents()
    number, go = shop.folder / "number", shop.folder / "go"
    shop.write(cells(NUMBER.format(number) + WAIT.format(go)))
    process = shop.start("build", "mine", "--jobs", 1)
    try:
        wait_for([number], process)
        with pytest.raises(BusyError, match=r"mine/2024: process \d+ is still at it"):
            rollback.roll_back(shop.reports, "mine", "2024", wait=0.1)
        _, found = verify(shop.target, lambda manifest: None)
        assert found and WRONG not in [each.verdict for each in found]
        assert states([shop.job()], shop.reports)[0].state == "stale"
        shop.check_whole(before)
        go.touch()
        process.communicate(timeout=120)
        assert process.returncode == 0
    finally:
        end_group(process)
    rollback.roll_back(shop.reports, "mine", "2024")
    shop.check_whole(before)


@pytest.mark.parametrize("mask", [0o022, 0o077, 0o000])
def test_files_have_the_modes_that_the_umask_gives(shop, mask):
    """What is published is as open as the user wants it; sockets and keys of kernels are always private."""
    shutil.rmtree(shop.reports)
    shop.write(
        cells(NUMBER.format(shop.folder / "modes").replace("os.getpid()", "os.stat(os.environ['IPYTHONDIR']).st_mode"))
    )
    before = os.umask(mask)
    try:
        outcome = build(shop.job())
    finally:
        os.umask(before)
    assert outcome.status == BUILT, outcome.why
    assert int((shop.folder / "modes").read_text()) & 0o777 == 0o700
    published = [*shop.target.iterdir(), shop.reports / "index.html"]
    assert {mode(path) for path in published} == {0o666 & ~mask}
    assert {mode(path) for path in (shop.reports, shop.target.parent, shop.target)} == {0o777 & ~mask}


@pytest.mark.parametrize("given", [{}, POOR], ids=["bare", "poor"])
def test_environment_does_not_matter(shop, given):
    """No home or none that can be written, no folder for temporary files, no language, no input: the same bytes."""
    before = shop.contents()
    process = shop.start("build", "mine", "--jobs", 1, "--force", "<&-", env={**BARE, **given})
    _, told = process.communicate(timeout=100)
    assert process.returncode == 0, told
    shop.check_whole(before)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
def test_user_without_rights_is_told(shop):
    """What is published stays; a rollback says the same."""

    def try_all(line) -> None:
        os.setuid(65534)
        outcome = build(other.job(force=True, template=None))
        try:
            rollback.roll_back(other.reports, "mine", "2024")
        except ReleaseError as error:
            line.send((outcome.error, outcome.why, str(error), states([other.job()], other.reports)[0].state))

    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(shop.folder, folder, dirs_exist_ok=True)
        Path(folder).chmod(0o755)
        other = replace(shop, folder=Path(folder))
        before = other.contents()
        context = multiprocessing.get_context("fork")
        answers, line = context.Pipe(duplex=False)
        process = context.Process(target=try_all, args=(line,))
        process.start()
        line.close()
        error, why, back, state = answers.recv()
        process.join()
        assert (error, state) == ("ReleaseError", "current")
        assert "Permission denied" in why and "Permission denied" in back
        other.check_whole(before)
