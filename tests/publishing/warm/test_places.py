"""Private folders: short, closed to others, and never left over for long."""

import contextlib
import errno
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from rokasean.publishing.warm.places import own_temporary_files, private_folder


@pytest.fixture
def base(monkeypatch):
    """An empty folder for temporary files, with a short path."""
    with tempfile.TemporaryDirectory() as folder:
        monkeypatch.setenv("TMPDIR", folder)
        monkeypatch.setattr(tempfile, "tempdir", folder)
        yield Path(folder)


def test_folder_is_closed_to_others_and_removed_at_the_end(base):
    """With all that is in it."""
    with contextlib.ExitStack() as stack:
        folder = private_folder(stack)
        (folder / "socket").touch()
        assert (folder.parent, folder.stat().st_mode & 0o777) == (base, 0o700)
    assert list(base.iterdir()) == []


def test_folders_of_the_living_are_left_alone(base):
    """Several at once, of one process or of two, are several folders."""
    with contextlib.ExitStack() as stack:
        folders = [private_folder(stack) for _ in range(3)]
        assert sorted(base.iterdir()) == sorted(folders)


def test_folder_of_a_killed_process_is_removed_by_the_next(base):
    """After `kill -9` it lies there, until somebody wants a folder again."""
    program = (
        "import contextlib; from rokasean.publishing.warm.places import private_folder\n"
        "with contextlib.ExitStack() as stack: print(private_folder(stack), flush=True); input()"
    )
    command = [sys.executable, "-c", program]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        left = Path(process.stdout.readline().strip())
        with contextlib.ExitStack() as stack:
            private_folder(stack)
        assert left.exists()
        process.kill()
    assert left.exists()
    with contextlib.ExitStack() as stack:
        private_folder(stack)
    assert not left.exists()


def test_folders_of_others_are_not_touched(base):
    """What has the same name and no owner's lock is no folder of ours."""
    (base / "rokasean-notes").mkdir()
    with contextlib.ExitStack() as stack:
        private_folder(stack)
    assert [path.name for path in base.iterdir()] == ["rokasean-notes"]


def test_what_was_killed_while_it_was_made_or_removed_is_removed(base):
    """An empty folder without a mark; and never one with something in it that is not ours to judge."""
    (base / "rokasean-abcdefgh").mkdir()
    (base / "rokasean-ijklmnop").mkdir()
    (base / "rokasean-ijklmnop" / "file").touch()
    with contextlib.ExitStack() as stack:
        private_folder(stack)
    assert [path.name for path in base.iterdir()] == ["rokasean-ijklmnop"]


def test_full_disk_is_passed_by(base, monkeypatch):
    """Where temporary files have no room, what runs has a place."""
    real = tempfile.mkdtemp

    def full(prefix, dir):
        if dir == str(base):
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(prefix=prefix, dir=dir)

    (base / "run").mkdir()
    monkeypatch.setattr(tempfile, "mkdtemp", full)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(base / "run"))
    with contextlib.ExitStack() as stack:
        assert private_folder(stack).parent == base / "run"


class TestOwnTemporaryFiles:
    def test_all_go_with_the_block(self, base):
        """Those of this process and of others that it starts; afterwards all is as before."""
        program = "import tempfile; print(tempfile.mkdtemp())"
        with own_temporary_files():
            left = [tempfile.mkdtemp(), subprocess.check_output([sys.executable, "-c", program], text=True).strip()]
            (own,) = base.iterdir()
            assert [Path(each).parent for each in left] == [own, own]
        assert list(base.iterdir()) == []
        assert (os.environ["TMPDIR"], tempfile.gettempdir()) == (str(base), str(base))

    def test_without_a_place_they_lie_where_they_would(self, base, monkeypatch):
        """A build does not depend on it."""
        monkeypatch.setattr("rokasean.publishing.warm.places.LONGEST", 3)
        with own_temporary_files():
            assert Path(tempfile.mkdtemp()).parent == base


def test_long_paths_are_avoided(base, monkeypatch):
    """Where temporary files lie too deep, what runs has a place; where nothing has, the message says what to do."""
    deep = base / ("deep-" * 20)
    deep.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(deep))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(base))
    with contextlib.ExitStack() as stack:
        assert private_folder(stack).parent == base
    monkeypatch.setattr("rokasean.publishing.warm.places.LONGEST", 3)
    with contextlib.ExitStack() as stack, pytest.raises(OSError, match="set TMPDIR to a folder with a short path"):
        private_folder(stack)
