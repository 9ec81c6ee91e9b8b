"""Private folders for sockets: nobody else can enter, paths are short, and what a killed process left is removed."""

import contextlib
import errno
import fcntl
import os
import shutil
import tempfile
from pathlib import Path
from typing import IO

# A Unix socket's path has at most 107 characters; this leaves room for the name of the socket.
LONGEST = 90
PREFIX = "rokasean-"
# Locked as long as whoever made the folder lives.
OWNER = "owner"


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
    for base in (tempfile.gettempdir(), os.environ.get("XDG_RUNTIME_DIR"), "/tmp"):
        if base and is_short(Path(base) / f"{PREFIX}12345678") and os.access(base, os.W_OK):
            _sweep(Path(base))
            return _owned_folder(base, stack)
    raise OSError(errno.ENAMETOOLONG, "set TMPDIR to a folder with a short path", tempfile.gettempdir())


def _owned_folder(base: str, stack: contextlib.ExitStack) -> Path:
    """Make a folder and lock it; again, should it be swept away in between."""
    while True:
        folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=base))
        with contextlib.ExitStack() as undo:
            undo.callback(shutil.rmtree, folder, ignore_errors=True)
            fcntl.flock(undo.enter_context((folder / OWNER).open("w")), fcntl.LOCK_EX)
            if (folder / OWNER).exists():
                stack.enter_context(undo.pop_all())
                return folder


def _sweep(base: Path) -> None:
    """Remove the folders whose owners are gone."""
    for place in base.glob(f"{PREFIX}*/{OWNER}"):
        with contextlib.suppress(OSError):
            if place.parent.lstat().st_uid != os.geteuid():
                continue
            with place.open() as file:
                if _is_free(file):
                    shutil.rmtree(place.parent, ignore_errors=True)


def _is_free(file: IO) -> bool:
    """Whether nobody has a file locked."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
