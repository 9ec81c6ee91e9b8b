"""Folder of articles -> builds, whenever an article changes."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from rokasean.errors import UsageError

# Milliseconds for which nothing must change before a build begins, and that it may be put off at most: whole folders
# are copied in one go. Milliseconds after which the watching has begun, and the first build does.
QUIET, LONGEST, BEGUN = 1500, 20_000, 300


def watch(folder: Path, rebuild: Callable[[], object]) -> None:
    """Build at once, and again after every change, also one during a build, until the process is told to stop.

    Args:
        folder: where the articles lie. What lies deeper is none, so that reports below it, and whatever else builds
            write there, never bring about a build.
        rebuild: builds what is due.

    Raises:
        UsageError: the folder is missing.
    """
    from watchfiles import watch as changes_in

    if not folder.is_dir():
        raise UsageError(f"{folder}: no such folder to watch.")
    is_first = True
    options = {"step": QUIET, "debounce": LONGEST, "rust_timeout": BEGUN, "yield_on_timeout": True}
    counts = partial(_counts, folder.resolve())
    for changes in changes_in(folder.resolve(), watch_filter=counts, recursive=False, raise_interrupt=False, **options):
        if changes or is_first:
            is_first = False
            rebuild()


def _counts(folder: Path, change: object, path: str) -> bool:
    """Whether a change is one of an article: not of folders, hidden files, or those that editors keep for themselves.

    >>> seeds = Path("seeds")
    >>> _counts(seeds, None, "seeds/a.txt"), _counts(seeds, None, "seeds/.a.txt.swp"), _counts(seeds, None, "seeds/a~")
    (True, False, False)
    >>> _counts(seeds, None, "seeds/reports/index.html")
    False
    """
    name = Path(path).name
    is_ours = Path(path).parent == folder and not Path(path).is_dir()
    return is_ours and not name.startswith((".", "#", "~")) and not name.endswith(("~", ".tmp", ".part"))
