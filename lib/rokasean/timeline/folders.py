"""Where a folder of articles lies, from wherever a notebook or a command was started."""

from pathlib import Path

from rokasean.errors import NothingToReadError, UsageError


def find_folder(folder: str | Path, start: Path | None = None) -> Path:
    """The absolute path of a folder.

    Args:
        folder: an absolute path, or a relative one, which is looked for in `start` and then in each of its parents:
            so "seeds" means the same in the project's root and in its `notebooks`.
        start: where to begin; the working folder when None.

    Raises:
        NothingToReadError: when there is no such folder.
        UsageError: when it is a file.

    >>> find_folder(Path.cwd()) == Path.cwd()
    True
    """
    begin = (start or Path.cwd()).resolve()
    for place in (begin, *begin.parents):
        candidate = place / folder  # an absolute folder stays as it is
        if candidate.is_dir():
            return candidate.resolve()
        if candidate.is_file():
            raise UsageError(f"{folder}: this is a file, and a folder of articles was expected; name the folder")
    raise NothingToReadError(
        f"{folder}: no such folder in {begin} or above it; check the name, or give an absolute path"
    )
