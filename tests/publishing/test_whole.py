"""Files are written whole or not at all; what killed writers leave goes, and nothing else does."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from rokasean.publishing.release import sweep
from rokasean.publishing.whole import BEING_WRITTEN, LEFT, write_whole

# Is killed when the text is written and the file is not yet in its place.
KILLED = """
import os, pathlib, signal, sys
from rokasean.publishing import whole
pathlib.Path.replace = lambda *names: os.kill(os.getpid(), signal.SIGKILL)
whole.write_whole(pathlib.Path(sys.argv[1]), "new")
"""


@pytest.fixture
def place(tmp_path) -> Path:
    """A file that says how the last attempt ended, and beside it what a killed writer left."""
    path = tmp_path / ".attempts" / "annual" / "2024.json"
    write_whole(path, "old")
    killed = subprocess.run([sys.executable, "-c", KILLED, path], check=False)
    assert killed.returncode == -signal.SIGKILL and path.read_text() == "old"
    return path


def left(place: Path) -> list[Path]:
    """The hidden files beside it."""
    return sorted(path for path in place.parent.iterdir() if path.name.startswith("."))


def age(path: Path, seconds: float) -> None:
    """Make a file as old as that."""
    os.utime(path, (time.time() - seconds,) * 2)


def test_what_a_killed_writer_left_is_swept_away_later(place):
    """Not while it may still be written."""
    (found,) = left(place)
    assert BEING_WRITTEN.fullmatch(found.name)
    sweep(place.parents[2])
    assert left(place) == [found]
    age(found, LEFT + 60)
    sweep(place.parents[2])
    assert left(place) == [] and place.read_text() == "old"


@pytest.mark.parametrize("name", ["2024.json", ".keep", ".2024.json", "a.b.abcdefgh", ".htaccess.bak"])
def test_other_files_stay_however_old(tmp_path, name):
    """They are somebody's."""
    path = tmp_path / ".attempts" / "annual" / name
    write_whole(path, "mine")
    age(path, 100 * LEFT)
    sweep(tmp_path)
    assert path.read_text() == "mine"


def test_releases_are_not_looked_into(tmp_path):
    """Neither those in place nor those that are kept."""
    paths = [tmp_path / folder / ".a.json.abcdefgh" for folder in ("annual/2024", ".previous/annual/2024/1")]
    for path in paths:
        path.parent.mkdir(parents=True)
        path.touch()
        age(path, 100 * LEFT)
    sweep(tmp_path)
    assert all(path.exists() for path in paths)


def test_a_failure_leaves_the_file_as_it_was_and_nothing_beside_it(tmp_path, monkeypatch):
    """A full disk, say."""
    write_whole(tmp_path / "a", "old")
    monkeypatch.setattr(os, "fsync", lambda handle: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(OSError, match="No space left"):
        write_whole(tmp_path / "a", "new")
    assert [path.name for path in tmp_path.iterdir()] == ["a"] and (tmp_path / "a").read_text() == "old"
