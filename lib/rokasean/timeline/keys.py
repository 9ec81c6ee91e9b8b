"""Folder of articles -> where its timeline is kept, and the key of all that it depends on."""

import contextlib
import os
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from rokasean.timeline import LOADED
from rokasean.timeline.source import source_key

# Other packages that what is read and written depends on; the first is there for web pages only.
PACKAGES = ("trafilatura", "lxml", "pandas", "pyarrow", "rokasean")


def cache_folder(folder: Path) -> Path:
    """Where timelines are kept: in XDG_CACHE_HOME, else in `.cache` of the project that holds the folder, else at home.

    Args:
        folder: the folder of articles.
    """
    if os.environ.get("XDG_CACHE_HOME"):
        return Path(os.environ["XDG_CACHE_HOME"]) / "rokasean"
    project = next((parent for parent in (folder, *folder.parents) if (parent / "pyproject.toml").is_file()), None)
    return (project or Path.home()) / ".cache" / "rokasean"


def place_of(folder: Path, cache: Path | None = None) -> Path:
    """Where the timelines of one folder are kept.

    Args:
        folder: the folder of articles, as `find_folder` gives it.
        cache: the folder for all that is kept; `cache_folder(folder)` when None.
    """
    return (cache or cache_folder(folder)) / sha256(os.fsencode(folder)).hexdigest()[:12]


def key_of(folder: Path) -> str:
    """The key of a folder's timeline: of its files, byte for byte and by name, and of what reads them.

    Args:
        folder: the folder of articles, as `find_folder` gives it.
    """
    return f"{reader_key()}-{_folder_key(folder)}"


def reader_key() -> str:
    """The key of the code that reads and of the packages that it stands on."""
    return sha256("|".join([LOADED, *map(_version, PACKAGES)]).encode()).hexdigest()[:16]


def is_edited() -> bool:
    """Whether rules or vocabularies were edited since this process began to use them."""
    return source_key() != LOADED


def _version(package: str) -> str:
    """A package's version, or nothing when it is not installed."""
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _folder_key(folder: Path) -> str:
    """A key of all files of a folder: their names and their bytes."""
    digest = sha256()
    for path in sorted(folder.iterdir()):
        digest.update(b"\0" + os.fsencode(path.name) + b"\0")
        if path.exists() and not path.is_file():
            continue  # a folder or a pipe is no article; nobody may ever write to a pipe
        with contextlib.suppress(OSError):  # what cannot be opened is an article with a problem, known by its name
            digest.update(sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:24]
