"""Private folders for sockets: nobody else can enter, paths are short, and what a killed process left is removed."""

import contextlib
import errno
import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

# A Unix socket's path has at most 107 characters; this leaves room for the name of the socket.
LONGEST = 90
PREFIX = "rokasean-"
# Locked as long as whoever made the folder lives.
OWNER = "owner"
# Says where temporary files go.
VARIABLE = "TMPDIR"


def is_short(folder: Path) -> bool:
    """Whether a folder can hold sockets.

    >>> is_short(Path("/run/user/1000")), is_short(Path("/" + 100 * "x"))
    (True, False)
    """
    return len(os.fsencode(folder)) <= LONGEST


def private_folder(stack: contextlib.ExitStack) -> Path:
    """Make a folder that only its user can enter, with a path short enough for sockets.

    Args:
        stack: what removes the folder at its end. If the process is killed before, the next one removes it.

    Returns:
        The folder: among the temporary files, else where the system keeps what runs.

    Raises:
        OSError: there is no place for one.
    """
    failed = OSError(errno.ENAMETOOLONG, "set TMPDIR to a folder with a short path", tempfile.gettempdir())
    for base in (tempfile.gettempdir(), os.environ.get("XDG_RUNTIME_DIR"), "/tmp"):
        if base and is_short(Path(base) / f"{PREFIX}12345678") and os.access(base, os.W_OK):
            try:
                _sweep(Path(base))
                return _owned_folder(base, stack)
            except OSError as error:  # such as a full disk
                failed = error
    raise failed


@contextlib.contextmanager
def own_temporary_files() -> Iterator[None]:
    """Have the temporary files of this process, and of all that it starts, in a folder that goes with this block.

    Whatever they leave behind goes with it, be they killed. Where there is no place for such a folder, they lie where
    they would without.
    """
    before, found = os.environ.get(VARIABLE), tempfile.tempdir
    with contextlib.ExitStack() as stack:
        with contextlib.suppress(OSError):
            os.environ[VARIABLE] = tempfile.tempdir = str(private_folder(stack))
        try:
            yield
        finally:
            tempfile.tempdir = found
            os.environ.pop(VARIABLE, None) if before is None else os.environ.update({VARIABLE: before})


def _owned_folder(base: str, stack: contextlib.ExitStack) -> Path:
    """Make a folder and lock it; again, should it be swept away in between."""
    while True:
        folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=base))
        with contextlib.ExitStack() as undo:
            undo.callback(_remove, folder)
            with contextlib.suppress(FileNotFoundError):
                fcntl.flock(undo.enter_context((folder / OWNER).open("w")), fcntl.LOCK_EX)
            if (folder / OWNER).exists():
                stack.enter_context(undo.pop_all())
                return folder


def _remove(folder: Path) -> None:
    """Remove a folder, its owner's mark last: what is left, should this be killed, is found by the next one."""
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path, ignore_errors=True)
            elif path.name != OWNER:
                path.unlink(missing_ok=True)
        if all(path.name == OWNER for path in folder.iterdir()):
            (folder / OWNER).unlink(missing_ok=True)
        folder.rmdir()


def _sweep(base: Path) -> None:
    """Remove the folders whose owners are gone, and empty ones, whose owner was killed before it could mark them."""
    for folder in base.glob(f"{PREFIX}????????"):
        with contextlib.suppress(OSError):
            if folder.is_symlink() or folder.stat().st_uid != os.geteuid():
                continue
            with contextlib.suppress(FileNotFoundError), (folder / OWNER).open() as file:
                if _is_free(file):
                    _remove(folder)
                continue
            folder.rmdir()


def _is_free(file: IO) -> bool:
    """Whether nobody has a file locked."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
