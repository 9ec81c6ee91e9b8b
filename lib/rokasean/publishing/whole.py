"""Text -> file, whole or not at all: whoever reads it sees the old text or the new one."""

import os
import tempfile
from pathlib import Path


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
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(handle)
        new.chmod(0o666 & ~_umask())
        new.replace(path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise


def _umask() -> int:
    """Read which rights new files shall not have; it can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
