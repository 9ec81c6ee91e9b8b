"""Files that one process at a time may hold; they are free again when it ends, however it does."""

import contextlib
import fcntl
import os
import time
from collections.abc import Iterator
from pathlib import Path

from rokasean.errors import BusyError, ReleaseError

# Seconds between two looks.
LOOK = 0.05


@contextlib.contextmanager
def taken(place: Path, wait: float, what: str) -> Iterator[None]:
    """Hold a file for the time of a block.

    Args:
        place: the file; it is made if need be, and stays.
        wait: how many seconds to wait for it.
        what: what to call it in messages.

    Raises:
        BusyError: somebody else holds it for longer.
        ReleaseError: it cannot be made.
    """
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(place, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as error:
        raise ReleaseError(
            f"Cannot write into {place.parent.parent}: {error.strerror}. Name another folder by --reports."
        ) from None
    try:
        _wait(handle, wait, what)
        with contextlib.suppress(OSError):  # a full disk; then nobody can say who holds it
            os.ftruncate(handle, 0)
            os.write(handle, f"{os.getpid()}\n".encode())
        yield
    finally:
        os.close(handle)


def _wait(handle: int, wait: float, what: str) -> None:
    """Wait for a lock."""
    end = time.monotonic() + wait
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= end:
                why = f"{_holder(handle)} is still at it after the {wait:g} seconds that one may wait (`wait_limit`)"
                raise BusyError(f"{what}: {why}. See whether that build, or rollback, hangs.") from None
            time.sleep(LOOK)
        else:
            return


def _holder(handle: int) -> str:
    """Say who holds a lock, as far as that was written down."""
    number = os.pread(handle, 20, 0).decode(errors="replace").strip()
    return f"process {number}" if number.isdecimal() else "another process"
