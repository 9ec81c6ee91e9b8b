"""Folder of articles -> builds, whenever an article changes."""

import os
import time
from collections.abc import Callable, Iterable, Iterator
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
            write there, never bring about a build. Should another folder come into its place, that is a change, and
            that one is watched from then on; where none does soon, a build tells that there is none.
        rebuild: builds what is due. It is told whether the build before was overtaken, and says whether this one was.

    Raises:
        UsageError: the folder is missing.
    """
    if not folder.is_dir():
        raise UsageError(f"{folder}: no such folder to watch.")
    again = False
    for is_due in _dues(folder):
        if is_due or again:
            again = rebuild(again)


def _dues(folder: Path) -> Iterator[bool]:
    """Say again and again whether a build is due; ends when the process shall stop."""
    while True:
        place, is_new = os.open(folder, os.O_RDONLY), True  # as long as it is open, no other folder has its number
        try:
            for changes in _changes(folder.resolve()):
                yield bool(changes) or is_new
                is_new = False
                if not _is_at(place, folder):
                    break
            else:
                return
        finally:
            os.close(place)
        yield from _lacks(folder)


def _changes(folder: Path) -> Iterator[set]:
    """Give what has changed in a folder, or nothing, after each while."""
    from watchfiles import watch as changes_in

    options = {"step": QUIET, "debounce": LONGEST, "rust_timeout": BEGUN, "yield_on_timeout": True}
    return changes_in(folder, watch_filter=partial(_counts, folder), recursive=False, raise_interrupt=False, **options)


def _is_at(place: int, folder: Path) -> bool:
    """Whether an open folder is still the one at a path; one that was removed or renamed tells of no change there."""
    try:
        return os.path.samestat(os.fstat(place), folder.stat())
    except OSError:
        return False


def _lacks(folder: Path) -> Iterator[bool]:
    """Wait until there is a folder at a path again; where there is none for long, say once that a build is due."""
    end = time.monotonic() + LONGEST / 1000
    while not folder.is_dir():
        time.sleep(BEGUN / 1000)
        if time.monotonic() > end:
            yield True
            end = float("inf")


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
