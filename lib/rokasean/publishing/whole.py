"""Text -> file, whole or not at all: whoever reads it sees the old text or the new one."""

import contextlib
import os
import re
import tempfile
import time
from pathlib import Path

# Takes the name of a file that is being written, as `tempfile` makes it.
BEING_WRITTEN = re.compile(r"\..+\.[a-z0-9_]{8}")
# Seconds after which nobody writes it any more; writing takes a moment.
LEFT = 3600


def write_whole(path: Path, text: str) -> None:
    """Write a text file in one step.

    Args:
        path: the file; its folder is made if need be.
        text: what it shall hold.

    Raises:
        OSError: the disk or the folder does not allow it; the file is as it was then.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    new = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(handle)
        new.chmod(0o666 & ~_umask())
        new.replace(path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise


def clear_left(reports: Path) -> None:
    """Clear away what was being written beside the releases by processes that were killed.

    Args:
        reports: the folder of all reports; looked at are the folders in hidden ones, such as those of attempts.
    """
    for path in reports.glob(".*/*/.*"):
        with contextlib.suppress(OSError):  # somebody else has cleared it away, or it may not be
            if BEING_WRITTEN.fullmatch(path.name) and path.is_file() and time.time() - path.stat().st_mtime > LEFT:
                path.unlink()


def _umask() -> int:
    """Read which rights new files shall not have; it can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
