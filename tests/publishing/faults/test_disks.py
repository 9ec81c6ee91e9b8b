"""Disks that are full or read-only, and clocks that jump: the last good release is whole, and the cause is told."""

import datetime
import itertools
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import pytest
from tests.publishing.faults.conftest import GOOD, Shop, cells

from rokasean.publishing import attempts
from rokasean.publishing.build import BUILT, FAILED, UNCHANGED, build
from rokasean.publishing.status import age

pytestmark = pytest.mark.slow

# Kilobytes that a file may have: less than the page, its fonts included; less than the notebook as it grows.
SIZES = [64, 2]


def build_of(shop, before: str) -> tuple[int, str]:
    """Exit status and messages of the command line, under some limit."""
    process = shop.start("build", "--jobs", 1, "mine", before=before)
    _, told = process.communicate(timeout=100)
    return process.returncode, told


@pytest.mark.parametrize("size", SIZES)
def test_limit_of_a_file_is_told(shop, size):
    """As on a full disk, at different steps of a build."""
    before = shop.contents()
    shop.write(cells(GOOD, "print('More.')"))
    shutil.rmtree(shop.reports / ".attempts")
    status, told = build_of(shop, f"ulimit -f {2 * size};")
    assert status == 1, told
    assert "ReleaseError" in told and "File too large" in told and "Traceback" not in told
    shop.check_whole(before)
    shop.check_next()


@pytest.fixture
def mounted(tmp_path):
    """Mounts a file system, and unmounts it; skips where that is not allowed."""
    places = []

    def mount(*words):
        done = subprocess.run(["mount", *map(str, words)], capture_output=True, text=True)
        if done.returncode:
            pytest.skip(f"nothing can be mounted here: {done.stderr.strip()}")
        places.append(words[-1])

    yield mount
    for place in reversed(places):
        subprocess.run(["umount", str(place)], check=True)


@pytest.fixture
def few():
    """An empty folder for temporary files, with a short path; asked for before `mounted`, it goes after that."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount")
class TestMounts:
    def test_full_disk_is_told(self, tmp_path, place, template, mounted):
        """A disk that fills up in the middle of a build; with more room, the next one succeeds."""
        (tmp_path / "reports").mkdir()
        mounted("-t", "tmpfs", "-o", "size=1m", "tmpfs", tmp_path / "reports")
        shop = Shop(tmp_path, place, template)
        shop.write(cells(GOOD))
        assert build(shop.job()).status == BUILT
        before = shop.contents()
        filler = shop.reports / "filler"
        filler.write_bytes(b"0" * 4096)
        with filler.open("ab") as file:
            while shutil.disk_usage(shop.reports).free > 40_000:
                file.write(b"0" * 4096)
                file.flush()
        shop.write(cells(GOOD, "print('More.')"))
        outcome = build(shop.job())
        assert (outcome.status, outcome.error, outcome.exit_status) == (FAILED, "ReleaseError", 50), outcome.why
        assert "No space left on device" in outcome.why
        shop.check_whole(before)
        filler.unlink()
        shop.check_next()

    @pytest.mark.parametrize("room", ["0", "40k"])
    def test_no_room_for_temporary_files_is_told(self, few, shop, mounted, room):
        """Where there is none at all, another folder is found; where there is too little, the message names it."""
        before = shop.contents()
        mounted("-t", "tmpfs", "-o", "size=44k", "tmpfs", few)
        (few / "filler").write_bytes(b"0" * (44 * 1024 if room == "0" else 4096))
        shop.write(cells(GOOD, "print('More.')"))
        process = shop.start("build", "--jobs", 1, "mine", env={**os.environ, "TMPDIR": str(few)})
        _, told = process.communicate(timeout=300)
        if room == "0":
            assert process.returncode == 0, told
        else:
            assert (
                process.returncode == 1 and "or where temporary files go (TMPDIR): No space left on device" in told
            ), told
            shop.check_whole(before)
        assert [path.name for path in few.iterdir()] == ["filler"]
        shop.check_next()

    def test_read_only_folder_is_told(self, shop, mounted):
        """Nothing can be written at all; once it can, the next build succeeds."""
        before = shop.contents()
        mounted("--bind", shop.reports, shop.reports)
        subprocess.run(["mount", "-o", "remount,ro,bind", str(shop.reports)], check=True)
        shop.write(cells(GOOD, "print('More.')"))
        outcome = build(shop.job())
        assert (outcome.status, outcome.error, outcome.exit_status) == (FAILED, "ReleaseError", 50)
        assert "Read-only file system. Name another folder by --reports." in outcome.why
        shop.check_whole(before)
        subprocess.run(["mount", "-o", "remount,rw,bind", str(shop.reports)], check=True)
        shop.check_next()


def test_clock_that_jumps_changes_nothing(shop, monkeypatch):
    """Back and forth by days between any two looks at it: the same bytes, and nothing is due."""
    before, real = shop.contents(), time.time
    jumps = itertools.cycle([0, 86400 * 3, -86400 * 400, 86400 * 9000])
    monkeypatch.setattr(time, "time", lambda: real() + next(jumps))
    monkeypatch.setattr(time, "time_ns", lambda: int((real() + next(jumps)) * 1e9))
    long_ago = datetime.datetime(1971, 1, 1, tzinfo=datetime.UTC)
    moments = itertools.cycle([long_ago, datetime.datetime(2300, 1, 1, tzinfo=datetime.UTC)])
    monkeypatch.setattr(attempts, "now", lambda: next(moments))
    for path in shop.target.iterdir():
        os.utime(path, (real() + 10**7, real() + 10**7))
    assert build(shop.job()).status == UNCHANGED
    assert build(shop.job(force=True)).status == BUILT
    shop.check_whole(before)
    known = attempts.read(attempts.place_of(shop.reports, "mine", "2024"))
    assert age(known.at, long_ago) == datetime.timedelta(0)
    shop.check_next()
