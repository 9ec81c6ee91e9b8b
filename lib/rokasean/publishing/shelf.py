"""New release -> in place of the old one, in one step; the old one is kept on a shelf, by number.

While two releases change places, the new one lies on the shelf under its number and a mark made from its manifest, and
after that step the old one lies there under the same name. So whoever finds such a name after a `kill -9` knows which
of the two it is: one whose manifest gives the mark was never published.
"""

import contextlib
import ctypes
import errno
import os
import re
import shutil
from hashlib import sha256
from pathlib import Path

from rokasean.errors import ReleaseError
from rokasean.publishing.release import KEEP, MANIFEST, PREVIOUS, read_manifest

# Linux: exchange two paths in one step (renameat2).
AT_FDCWD, RENAME_EXCHANGE = -100, 2
UNABLE = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM}
# How a release is called on a shelf while it changes places; in two steps, and while it is removed, with an ending.
BEGUN = re.compile(r"\d+\.[0-9a-f]{16}")
OLD, GONE = ".old", ".gone"


def put_in_place(new: Path, target: Path, reports: Path, keep: int = KEEP) -> None:
    """Exchange the new release for the old one; readers see the one or the other, whole.

    Args:
        new: the folder with the new release, on the same disk.
        target: the folder of the release; it need not exist.
        reports: the folder of all reports, where replaced releases are kept.
        keep: how many replaced releases are kept.

    Raises:
        ReleaseError: the disk or the folder does not allow it; the old release is in place then.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _flush(new)
        if target.exists():
            _replace(new, target, shelf_of(reports, target))
        else:
            new.rename(target)
    except OSError as error:
        raise ReleaseError(
            f"Cannot put the release into {target}: {error.strerror}. The old one is untouched."
        ) from None
    with contextlib.suppress(OSError):  # it is in place by now; what cannot be tidied up, the next build tries again
        _sync(target.parent)
        _tidy(shelf_of(reports, target), target, keep)


def _replace(new: Path, target: Path, shelf: Path) -> None:
    """Exchange the new release, put on the shelf, for the old one, which so is on the shelf at once."""
    numbers = shelved(shelf)
    number = numbers[-1] + 1 if numbers else 1
    place = shelf / f"{number}.{_mark(new)}"
    shelf.mkdir(parents=True, exist_ok=True)
    new.rename(place)
    try:
        exchange(place, target)
    except OSError:
        _discard(place)  # it was never published
        raise


def _tidy(shelf: Path, target: Path, keep: int) -> None:
    """Give the release that was replaced its number, and remove those that are not kept any more."""
    for place in _exchanged(shelf):
        if _key(place) and _key(place) == _key(target):
            _discard(place)  # the same again, or one that was harmed
        else:
            place.rename(shelf / place.name.partition(".")[0])
    for number in shelved(shelf)[: -keep or None]:
        with contextlib.suppress(OSError):  # one that cannot be removed must not keep the others
            _discard(shelf / str(number))
    if shelf.is_dir():
        _sync(shelf)


def _exchanged(shelf: Path) -> list[Path]:
    """List what has just changed places on a shelf."""
    return [path for path in shelf.iterdir() if BEGUN.fullmatch(path.name)] if shelf.is_dir() else []


def settle(reports: Path, target: Path) -> None:
    """Finish what was begun by a build or a rollback that was killed; call it with the lock held.

    Args:
        reports: the folder of all reports.
        target: the folder of the release. If it is missing since it was just being replaced, it is back then; and
            those that were published are kept under their numbers, those that were not are gone.

    Raises:
        OSError: the disk or the folder does not allow it.
    """
    shelf = shelf_of(reports, target)
    begun = sorted(path.name for path in shelf.iterdir() if not path.name.isdigit()) if shelf.is_dir() else []
    for name in (name for name in begun if name.endswith(OLD)):
        number = name.partition(".")[0]
        (shelf / name).rename(shelf / number if target.exists() else target)
    for name in (name for name in begun if BEGUN.fullmatch(name)):
        number, _, mark = name.partition(".")
        if _mark(shelf / name) == mark:
            _discard(shelf / name)
        else:
            (shelf / name).rename(shelf / number)
    for name in (name for name in begun if name.endswith(GONE)):
        shutil.rmtree(shelf / name, ignore_errors=True)


def _mark(folder: Path) -> str:
    """Tell one release from another, whole or not."""
    try:
        return sha256((folder / MANIFEST).read_bytes()).hexdigest()[:16]
    except OSError:
        return ""


def _discard(place: Path) -> None:
    """Remove a release from a shelf; half of it is never taken for one, wherever this stops."""
    gone = place.with_name(place.name + GONE)
    place.rename(gone)
    shutil.rmtree(gone, ignore_errors=True)


def _key(folder: Path) -> str | None:
    """Read the run key of a release, whole or not."""
    return (read_manifest(folder) or {}).get("run_key")


def shelf_of(reports: Path, target: Path) -> Path:
    """Name the folder in which the releases lie that were in a place before.

    >>> shelf_of(Path("reports"), Path("reports/annual/2024")).as_posix()
    'reports/.previous/annual/2024'
    """
    return reports / PREVIOUS / target.parent.name / target.name


def shelved(shelf: Path) -> list[int]:
    """List the numbers of the releases on a shelf, the oldest first."""
    return sorted(int(path.name) for path in shelf.iterdir() if path.name.isdigit()) if shelf.is_dir() else []


def _flush(folder: Path) -> None:
    """Have everything written to the disk before it is shown."""
    for path in [*folder.iterdir(), folder]:
        _sync(path)


def _sync(path: Path) -> None:
    """Have one file, or the names in one folder, written to the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def exchange(new: Path, target: Path) -> None:
    """Exchange two folders in one step; where the system cannot, in two, with the old one put back on failure.

    Args:
        new: the one folder.
        target: the other; it is missing for a moment where the system cannot exchange.

    Raises:
        OSError: the disk does not allow it; both are as they were then.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    if hasattr(libc, "renameat2"):
        paths = os.fsencode(new), os.fsencode(target)
        if libc.renameat2(AT_FDCWD, paths[0], AT_FDCWD, paths[1], RENAME_EXCHANGE) == 0:
            return
        if (number := ctypes.get_errno()) not in UNABLE:
            raise OSError(number, os.strerror(number))
    _exchange_in_two_steps(new, target)


def _exchange_in_two_steps(new: Path, target: Path) -> None:
    """Move the old release out and the new one in."""
    old = new.with_name(new.name + OLD)
    target.rename(old)
    try:
        new.rename(target)
    except OSError:
        old.rename(target)
        raise
    old.rename(new)
