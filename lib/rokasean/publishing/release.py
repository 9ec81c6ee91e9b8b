"""Files of a report -> release: written aside, then put in the place of the old release in one step."""

import contextlib
import ctypes
import errno
import fcntl
import json
import os
import shlex
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from rokasean.errors import ReleaseError
from rokasean.publishing.runkey import changes, file_hash

MANIFEST = "release.json"
# The parts of a manifest that are texts, or nothing, and those that have names of their own.
TEXTS = ("run_key", "report", "title", "description", "period", "lang", "date")
TABLES = ("parameters", "inputs", "dependencies", "library", "previous")
WORK, PREVIOUS, FAILED, LOCKS = ".work", ".previous", ".failed", ".locks"
# How many releases that were replaced are kept, by report and folder, where nothing else is asked for.
KEEP = 5
# Linux: exchange two paths in one step (renameat2).
AT_FDCWD, RENAME_EXCHANGE = -100, 2
UNABLE = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM}


def check_name(name: str, what: str) -> str:
    """Refuse a name that is no plain name of a file or folder.

    >>> check_name("annual-2024", "folder")
    'annual-2024'
    """
    if not name.strip() or not name.isprintable() or name.startswith(".") or set(name) & set('/\\:*?"<>|\0'):
        raise ReleaseError(f"{what} is {name!r}, which is no plain name of a file: mend `rokasean` in its metadata.")
    return name


@contextlib.contextmanager
def locked(reports: Path, report: str, folder: str) -> Iterator[None]:
    """Keep other builds of the same release waiting; reading is never held up."""
    place = reports / LOCKS
    try:
        place.mkdir(parents=True, exist_ok=True)
        file = (place / f"{report}-{folder}").open("w")
    except OSError as error:
        raise ReleaseError(
            f"Cannot write into {reports}: {error.strerror}. Name another folder by --reports."
        ) from None
    with file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


@contextlib.contextmanager
def aside(reports: Path, report: str, folder: str) -> Iterator[Path]:
    """Give an empty folder on the same disk, and clear it away at the end; call it with the lock held."""
    place = reports / WORK / f"{report}-{folder}"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    try:
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)


def current(target: Path) -> dict | None:
    """Read the manifest of the release that is in place.

    Args:
        target: the folder of the release.

    Returns:
        The manifest; None when there is no release, or a file of it is missing or not as it was written.
    """
    manifest = read_manifest(target)
    if manifest is None:
        return None
    try:
        whole = all(file_hash(target / name) == digest for name, digest in manifest["files"].items())
    except (OSError, ValueError):
        return None
    return manifest if whole and manifest["files"] else None


def read_manifest(folder: Path) -> dict | None:
    """Read a manifest, whether or not the files are as it says.

    Args:
        folder: the folder of a release.

    Returns:
        The manifest; None where there is none, or it is not as one is written.

    >>> read_manifest(Path("nowhere")) is None
    True
    """
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return manifest if is_manifest(manifest) else None


def is_manifest(manifest: object) -> bool:
    """Whether something is a manifest: what it has of the parts that are read has the right types.

    >>> is_manifest({"run_key": "1", "files": {"a.html": "2"}}), is_manifest({"files": []}), is_manifest([])
    (True, False, False)
    """
    if not isinstance(manifest, dict) or not isinstance(manifest.get("files"), dict):
        return False
    texts = all(isinstance(manifest.get(name), str | None) for name in TEXTS)
    return texts and all(isinstance(manifest.get(name, {}), dict) for name in TABLES)


def staleness(target: Path, key: str, parts: Mapping) -> str:
    """Say why a release has to be built.

    Args:
        target: the folder of the release.
        key: the run key of today.
        parts: the ingredients of today.

    Returns:
        A reason; the empty text when the release in place is that of today.
    """
    manifest = current(target)
    if manifest is None:
        return "no whole release is in place" if target.exists() else "never built before"
    if manifest.get("run_key") == key:
        return ""
    return f"changed: {'; '.join(changes(manifest, parts)) or 'the run key'}"


def manifest_text(folder: Path, facts: Mapping) -> str:
    """Write the manifest of a release.

    Args:
        folder: the folder with the files of the release.
        facts: what the manifest says besides.

    Returns:
        JSON: the facts, and the hash of each file.
    """
    files = {path.name: file_hash(path) for path in sorted(folder.iterdir()) if path.is_file()}
    return json.dumps({**facts, "files": files}, ensure_ascii=False, indent=1) + "\n"


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
            _replace(new, target, shelf_of(reports, target), keep)
        else:
            new.rename(target)
        _sync(target.parent)
    except OSError as error:
        raise ReleaseError(
            f"Cannot put the release into {target}: {error.strerror}. The old one is untouched."
        ) from None


def _replace(new: Path, target: Path, shelf: Path, keep: int) -> None:
    """Exchange the new release, put on the shelf, for the old one, which so is on the shelf at once."""
    numbers = shelved(shelf)
    place = shelf / str(numbers[-1] + 1 if numbers else 1)
    shelf.mkdir(parents=True, exist_ok=True)
    new.rename(place)
    try:
        exchange(place, target)
    except OSError:
        shutil.rmtree(place, ignore_errors=True)  # it was never published
        raise
    if _key(place) and _key(place) == _key(target):
        shutil.rmtree(place, ignore_errors=True)  # the same again, or one that was harmed
    for number in shelved(shelf)[: -keep or None]:
        shutil.rmtree(shelf / str(number), ignore_errors=True)


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
    old = new.with_name(f"{new.name}.old")
    target.rename(old)
    try:
        new.rename(target)
    except OSError:
        old.rename(target)
        raise
    old.rename(new)


def keep_failure(reports: Path, report: str, folder: str, notebook: Path | None, reason: str) -> Path | None:
    """Keep what a failed run left, with a line on how to open it.

    Args:
        reports: the folder of all reports.
        report: name of the report.
        folder: name of its release's folder.
        notebook: the notebook as far as it ran, if it ran.
        reason: what went wrong.

    Returns:
        The kept notebook; None when there is none.
    """
    place = reports / FAILED / report / folder
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    kept = None
    if notebook and notebook.is_file():
        kept = place / f"{report}.ipynb"
        shutil.copyfile(notebook, kept)
        reason += f"\n\nOpen the notebook as far as it ran:\njupyter lab {shlex.quote(str(kept))}"
    (place / "why.txt").write_text(reason + "\n", encoding="utf-8")
    return kept


def forget_failure(reports: Path, report: str, folder: str) -> None:
    """Clear away what an earlier failure left, once the report is built."""
    shutil.rmtree(reports / FAILED / report / folder, ignore_errors=True)
