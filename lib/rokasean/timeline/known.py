"""Folder of articles -> the years that it tells of; where nothing has changed, without its tables and without pandas.

The years are kept beside the tables, under the same key, so they are as true as those.
"""

import contextlib
import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from rokasean.timeline.folders import find_folder
from rokasean.timeline.keys import is_edited, key_of, place_of


def known_years(
    folder: str | Path = "seeds",
    cache: Path | None = None,
    each: Callable[[Sequence], Iterable] = iter,
    before: Callable[[], object] = lambda: None,
) -> list[int]:
    """The years for which `in_year` returns anything, earliest first.

    Args:
        folder: where the articles lie; a relative path is looked for in the working folder and in its parents.
        cache: the folder for what is kept; that of `keys.cache_folder` when None.
        each: goes over the articles that have to be read, for a progress bar.
        before: called before the tables are, where the years are not known without them.

    Raises:
        NothingToReadError: when there is no such folder, no article in it, or none that can be read.
    """
    place = find_folder(folder)
    key, kept = key_of(place), place_of(place, cache)
    if not is_edited() and (years := _remembered(kept / f"{key}-years.json")) is not None:
        return years
    before()
    return _read(folder, place, cache, each, key)


def _read(folder: str | Path, place: Path, cache: Path | None, each: Callable, key: str) -> list[int]:
    """The years of the tables; they are kept if the tables were, and nothing has changed meanwhile."""
    from rokasean.timeline.cache import timeline
    from rokasean.timeline.frames import years
    from rokasean.timeline.read import readable

    told = years(readable(timeline(place, cache, each), folder).events)
    kept = place_of(place, cache)
    if (kept / f"{key}-events.parquet").is_file() and key == key_of(place) and not is_edited():
        with contextlib.suppress(OSError):
            (kept / f"{key}-years.json").write_text(json.dumps(told), encoding="utf-8")
    return told


def _remembered(path: Path) -> list[int] | None:
    """The years in a file; None when it is missing or holds anything else, such as half of them."""
    try:
        years = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return years if isinstance(years, list) and all(type(year) is int for year in years) else None
