"""What a release depends on -> run key: the same key means that building again would give the same bytes."""

import datetime
import hashlib
import json
import os
import sys
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import metadata
from pathlib import Path

from rokasean.errors import UsageError
from rokasean.publishing.passing import is_passing
from rokasean.publishing.warm.fresh import State, changed, files_of, state

PACKAGE = "rokasean"
LIBRARY = Path(__file__).parents[1]
LOCK = "requirements.lock"
EPOCH = "SOURCE_DATE_EPOCH"
# Where a kernel finds the run key of the release that is being built, so that a report can state it.
VARIABLE = "ROKASEAN_RUN_KEY"

# How each part of a key is called when it has changed.
WORDS = {
    "notebook": "the notebook",
    "parameters": "the parameters",
    "inputs": "the input files",
    "library": "the library",
    "dependencies": "the dependencies",
    "source_date_epoch": "the date given by SOURCE_DATE_EPOCH",
}


def ingredients(notebook: Path, values: Mapping[str, object], inputs: Iterable[Path]) -> dict:
    """List all that a release depends on.

    Args:
        notebook: the notebook file.
        values: value by parameter name.
        inputs: the files that the notebook will read, and folders whose files it will; a name may not come twice.

    Returns:
        Hashes and versions by part; plain data, the same on every machine and in every folder.
    """
    return {
        "notebook": file_hash(notebook),
        "parameters": {name: plain(value) for name, value in values.items()},
        "inputs": {printable(path.name): file_hash(path) for path in _files(inputs)},
        "library": library(),
        "dependencies": _dependencies(notebook),
        "source_date_epoch": os.environ.get(EPOCH, ""),
    }


def marks(notebook: Path, inputs: Iterable[Path]) -> dict[str, State]:
    """Take down when files were written last: unlike their bytes, that tells of an edit taken back.

    Args:
        notebook: the notebook file.
        inputs: as for `ingredients`.

    Returns:
        By name of file what is another after each writing.
    """
    return {printable(path.name): state(str(path))[1:] for path in [notebook, *_files(inputs)]}


def _files(inputs: Iterable[Path]) -> list[Path]:
    """List files, and the files that lie in folders now."""
    return sorted(file for path in inputs for file in (_lasting(path) if path.is_dir() else [path]))


def _lasting(folder: Path) -> list[Path]:
    """List the files of a folder, but for those that lie there for a moment."""
    return [file for file in folder.iterdir() if file.is_file() and not is_passing(file.name)]


def run_key(parts: Mapping) -> str:
    """Hash the ingredients of a release.

    >>> run_key({"notebook": "1"})[:12]
    'dee1ed396b10'
    """
    written = json.dumps(parts, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(written.encode()).hexdigest()


def changes(before: Mapping, now: Mapping) -> list[str]:
    """Say in words what differs between two lists of ingredients.

    Args:
        before: those of the release that is there.
        now: those of today.

    Returns:
        A phrase for each part that differs.

    >>> changes({"inputs": {"a.txt": "1"}}, {"inputs": {"a.txt": "2", "b.txt": "1"}})
    ['the input files (a.txt, b.txt)']
    """
    return [_change(part, before.get(part), now[part]) for part in now if before.get(part) != now[part]]


def edits(before: Mapping[str, State], now: Mapping[str, State]) -> list[str]:
    """Say in words which files were written, and may be again as they were.

    Args:
        before: what `marks` gave.
        now: what it gives now.

    Returns:
        A phrase for each.

    >>> edits({"a.txt": (1,), "b.txt": (1,)}, {"a.txt": (2,), "b.txt": (1,)})
    ['a.txt (even if it was changed back)']
    """
    return [f"{name} (even if it was changed back)" for name in changed(before, now)]


def _change(part: str, before: object, now: object) -> str:
    """Say what differs in one part, and where it has names, in which of them."""
    words = WORDS.get(part, part)
    if not isinstance(now, dict) or not isinstance(before, dict):
        return words
    names = sorted(name for name in {*before, *now} if before.get(name) != now.get(name))
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    return f"{words} ({', '.join(names[:3])}{more})"


def file_hash(path: Path) -> str:
    """Hash the bytes of a file with SHA-256, in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def printable(name: str) -> str:
    r"""Turn a file's name into text that can be written anywhere, whatever bytes it has.

    >>> printable("a\udcff.txt")
    'a\\xff.txt'
    """
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def plain(value: object) -> object:
    """Turn a parameter's value into what JSON can hold: dates as ISO 8601."""
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.isoformat() if hasattr(value, "isoformat") else value


def lock_file(notebook: Path) -> Path | None:
    """Find the file that pins the dependencies, beside or above a notebook; None if there is none."""
    return next((folder / LOCK for folder in notebook.resolve().parents if (folder / LOCK).is_file()), None)


@cache
def library() -> dict[str, str]:
    """Hash the library's own files, by part; fonts, vocabularies and style sheet are among them.

    Once a process: what it has imported is the library that it builds with, whatever becomes of the files.
    """
    parts: dict[str, hashlib._Hash] = {}
    for path in sorted(LIBRARY.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            place = path.relative_to(LIBRARY)
            digest = parts.setdefault(place.parts[0], hashlib.sha256())
            digest.update(f"{place.as_posix()} {file_hash(path)}\n".encode())
    return {"version": metadata.version(PACKAGE)} | {part: digest.hexdigest() for part, digest in parts.items()}


def library_state() -> str:
    """Hash when the library's own files were last changed: unlike their bytes, that tells of an edit taken back."""
    states = [(path, state(path)) for path in sorted(files_of(str(LIBRARY)))]
    return hashlib.sha256(repr(states).encode()).hexdigest()


def is_other(library: str) -> bool:
    """Whether the library is in another state than it was; never where it is not known how that was.

    >>> is_other(""), is_other(library_state()), is_other("as it was")
    (False, False, True)
    """
    return bool(library) and library != library_state()


def _dependencies(notebook: Path) -> dict[str, str]:
    """List the versions of what the library asks for, and the hash of the lock file beside or above the notebook."""
    versions = {"python": f"{sys.version_info.major}.{sys.version_info.minor}"} | _versions()
    lock = lock_file(notebook)
    return versions | ({LOCK: file_hash(lock)} if lock else {})


@cache
def _versions() -> dict[str, str]:
    """Read the versions of the packages that the library asks for by name."""
    asked = [line for line in metadata.requires(PACKAGE) or () if "extra ==" not in line]
    names = sorted(
        "".join(char if char.isalnum() or char in "-_." else " " for char in line).split()[0] for line in asked
    )
    return {name: metadata.version(name) for name in names}


def epoch_date() -> datetime.date | None:
    """Read the date that SOURCE_DATE_EPOCH gives to everything made here, if it is set.

    Raises:
        UsageError: it is no number of seconds.
    """
    seconds = os.environ.get(EPOCH, "")
    if not seconds:
        return None
    try:
        if seconds.isdecimal():
            return datetime.datetime.fromtimestamp(int(seconds), datetime.UTC).date()
    except (ValueError, OverflowError, OSError):
        pass  # beyond what a calendar has
    raise UsageError(f"{EPOCH} is {seconds!r}; it must be a number of seconds since 1970.")
