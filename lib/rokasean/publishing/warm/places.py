"""Private folders for sockets, whose paths must be short."""

import errno
import os
import tempfile
from pathlib import Path

# A Unix socket's path has at most 107 characters; this leaves room for the name of the socket.
LONGEST = 90


def is_short(folder: Path) -> bool:
    """Whether a folder can hold sockets.

    >>> is_short(Path("/run/user/1000")), is_short(Path("/" + 100 * "x"))
    (True, False)
    """
    return len(os.fsencode(folder)) <= LONGEST


def private_folder() -> Path:
    """Make an empty folder that only its user can enter, with a path short enough for sockets.

    Returns:
        A new folder: among the temporary files, else where the system keeps what runs.

    Raises:
        OSError: there is no place for one.
    """
    for base in (tempfile.gettempdir(), os.environ.get("XDG_RUNTIME_DIR"), "/tmp"):
        if base and is_short(Path(base) / "rokasean-12345678") and os.access(base, os.W_OK):
            return Path(tempfile.mkdtemp(prefix="rokasean-", dir=base))
    raise OSError(errno.ENAMETOOLONG, "set TMPDIR to a folder with a short path", tempfile.gettempdir())
