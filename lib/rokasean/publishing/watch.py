"""Folder of articles -> builds, whenever an article changes."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from rokasean.errors import ChangedMeanwhileError, UsageError
from rokasean.publishing.jobs import Outcome
from rokasean.publishing.passing import is_passing

# Milliseconds for which nothing must change before a build begins, and that it may be put off at most: whole folders
# are copied in one go. Milliseconds after which the watching has begun, and the first build does.
QUIET, LONGEST, BEGUN = 1500, 20_000, 300
# What the next build mends by itself.
PASSING = ChangedMeanwhileError.__name__


def watch(folder: Path, rebuild: Callable[[bool], bool]) -> None:
    """Build at once, and again after every change, also one during a build, until the process is told to stop.

    A build that was overtaken by a change of whatever it reads is followed by another for sure.

    Args:
        folder: where the articles lie. What lies deeper is none, so that reports below it, and whatever else builds
            write there, never bring about a build.
        rebuild: builds what is due. It is told whether the build before was overtaken, and says whether this one was.

    Raises:
        UsageError: the folder is missing.
    """
    from watchfiles import watch as changes_in

    if not folder.is_dir():
        raise UsageError(f"{folder}: no such folder to watch.")
    is_first, again = True, False
    options = {"step": QUIET, "debounce": LONGEST, "rust_timeout": BEGUN, "yield_on_timeout": True}
    counts = partial(_counts, folder.resolve())
    for changes in changes_in(folder.resolve(), watch_filter=counts, recursive=False, raise_interrupt=False, **options):
        if changes or is_first or again:
            is_first, again = False, rebuild(again)


def overtaken(outcomes: Iterable[Outcome]) -> bool:
    """Whether something changed while a report was built from it."""
    return any(outcome.error == PASSING for outcome in outcomes)


def _counts(folder: Path, change: object, path: str) -> bool:
    """Whether a change is one of an article: not of folders, hidden files, or those that editors keep for themselves.

    >>> seeds = Path("seeds")
    >>> _counts(seeds, None, "seeds/a.txt"), _counts(seeds, None, "seeds/.a.txt.swp"), _counts(seeds, None, "seeds/a~")
    (True, False, False)
    >>> _counts(seeds, None, "seeds/reports/index.html")
    False
    """
    is_ours = Path(path).parent == folder and not Path(path).is_dir()
    return is_ours and not is_passing(Path(path).name)
