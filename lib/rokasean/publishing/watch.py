"""Folder of articles -> builds, whenever something in it changes."""

from collections.abc import Callable
from pathlib import Path

from rokasean.errors import UsageError

# Milliseconds for which nothing must change before a build begins, and that it may be put off at most: whole folders
# are copied in one go.
QUIET, LONGEST = 1500, 20_000


def watch(folders: list[Path], rebuild: Callable[[], object]) -> None:
    """Build at once, and again after every change, until the process is told to stop.

    Args:
        folders: what to watch, with all that lies below.
        rebuild: builds what is due.

    Raises:
        UsageError: a folder is missing.
    """
    from watchfiles import watch as changes_in

    for folder in folders:
        if not folder.is_dir():
            raise UsageError(f"{folder}: no such folder to watch.")
    rebuild()
    for _ in changes_in(*folders, watch_filter=_counts, step=QUIET, debounce=LONGEST, raise_interrupt=False):
        rebuild()


def _counts(change: object, path: str) -> bool:
    """Whether a change is one of an article: not of hidden files, nor of those that editors keep for themselves.

    >>> _counts(None, "seeds/a.txt"), _counts(None, "seeds/.a.txt.swp"), _counts(None, "seeds/a.txt~")
    (True, False, False)
    """
    name = Path(path).name
    return not name.startswith((".", "#", "~")) and not name.endswith(("~", ".tmp", ".part"))
