"""Folder to timeline, through a cache on disk: an unchanged folder is not read again.

What is kept is found by a key of all that it depends on: every file of the folder, byte for byte and by name, and the
code and vocabularies that read it. So it is never out of date: another byte is another key. A file that is missing or
damaged is made anew. Nothing here can change a result, only the time that it takes.
"""

import contextlib
import datetime
import warnings
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from rokasean.errors import ReadingError
from rokasean.timeline.folders import find_folder
from rokasean.timeline.frames import frame
from rokasean.timeline.keys import is_edited, key_of, place_of, reader_key
from rokasean.timeline.merge import merge_mentions
from rokasean.timeline.read import FAILED, articles_frame, mentions_frame, mentions_of
from rokasean.timeline.store import read_table, write_table

TABLES = ("articles", "mentions", "events")
# Timelines kept for one folder: its states of late, and other versions of the code.
KEPT = 6


@dataclass(frozen=True, slots=True)
class Timeline:
    """What a folder of articles tells.

    Args:
        articles: the table of articles.
        mentions: the table of mentions.
        events: the table of events.
        cutoff: when the latest article was published; what came later, nobody has read. None when no article is dated.
    """

    articles: pd.DataFrame
    mentions: pd.DataFrame
    events: pd.DataFrame
    cutoff: datetime.date | None


def timeline(
    folder: str | Path = "seeds",
    cache: Path | None = None,
    each: Callable[[Sequence], Iterable] = iter,
) -> Timeline:
    """The timeline that a folder of articles tells.

    Args:
        folder: where the articles lie; a relative path is looked for in the working folder and in its parents.
        cache: the folder for what is kept; that of `keys.cache_folder` when None.
        each: goes over the articles that have to be read, for a progress bar.

    Raises:
        NothingToReadError: when there is no such folder, or no article in it.
    """
    folder = find_folder(folder)
    place = place_of(folder, cache)
    if is_edited():
        warnings.warn("rules or vocabularies were edited; restart the kernel so that they count", stacklevel=2)
        return _timeline(*read_folder(folder, each))
    key = key_of(folder)
    kept = _kept(place, key)
    if kept:
        return _timeline(*kept)
    tables = read_folder(folder, each, _earlier(place))
    unchanged = key == key_of(folder) and not is_edited()
    if unchanged and not any(_may_pass(row) for row in tables[0].to_dict("records")):
        _keep(place, key, tables)
    return _timeline(*tables)


def read_folder(
    folder: Path, each: Callable[[Sequence], Iterable] = iter, earlier: tuple = ()
) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """The tables of articles, mentions and events of a folder.

    Args:
        folder: where the articles lie.
        each: goes over the articles that have to be read.
        earlier: tables of articles and mentions made by the same code; an article that is the same in all its cells has
            the same mentions, and they are taken from there.

    Raises:
        NothingToReadError: when the folder holds no article.
        ReadingError: when the reader fails on every article; one on which it fails is set aside among others.
    """
    from rokasean.reading.article import read_articles

    rows = articles_frame(read_articles(folder)).to_dict("records")
    known = _mentions_by_article(*earlier) if earlier else {}
    read = [row for row in rows if row["status"] == "read"]
    fresh = [row for row in read if known.get(row["article_id"], ({}, ()))[0] != row]
    told = {row["article_id"]: told for row in each(fresh) if (told := _mentions_or_problem(row)) is not None}
    if read and all(row["status"] != "read" for row in read):
        raise ReadingError(read[0]["problem"])
    articles = frame(rows, "articles")
    mentions = mentions_frame((one for row in read for one in told.get(row["article_id"], ())), articles)
    taken = [known[row["article_id"]][1] for row in read if row["status"] == "read" and row["article_id"] not in told]
    mentions = _in_article_order([mentions, *taken], rows) if taken else mentions
    return articles, mentions, merge_mentions(mentions)


def _mentions_or_problem(row: dict) -> list | None:
    """The Mentions of an article; None when the reader fails on it, and the article is set aside with the problem."""
    try:
        return mentions_of(row)
    except ReadingError as error:
        row.update(status="quarantined", problem=str(error), frameworks=[], topics=[])
        return None


def _timeline(articles: pd.DataFrame, mentions: pd.DataFrame, events: pd.DataFrame) -> Timeline:
    """The tables, with the data cut-off."""
    dates = [day for day, status in zip(articles["published"], articles["status"], strict=True) if status == "read"]
    return Timeline(articles, mentions, events, max((day for day in dates if day), default=None))


def _may_pass(article: dict) -> bool:
    """Whether a problem may be gone next time though the file is the same: no memory, no leave to open it."""
    return article["article_id"] == "" or FAILED in (article["problem"] or "")


def _paths(place: Path, key: str) -> list[Path]:
    """The files of one timeline."""
    return [place / f"{key}-{table}.parquet" for table in TABLES]


def _kept(place: Path, key: str) -> tuple[pd.DataFrame, ...]:
    """The tables kept under a key; none when a file is missing or damaged in any way."""
    try:
        return tuple(read_table(path, table) for path, table in zip(_paths(place, key), TABLES, strict=True))
    except Exception:  # whatever it is: what can be made anew need not be understood
        return ()


def _earlier(place: Path) -> tuple[pd.DataFrame, ...]:
    """The articles and mentions of the latest timeline that the same code made of the folder, if there is one."""
    events = sorted(place.glob(f"{reader_key()}-*-events.parquet"), key=_age)
    return _kept(place, events[0].name.removesuffix("-events.parquet"))[:2] if events else ()


def _keep(place: Path, key: str, tables: tuple[pd.DataFrame, ...]) -> None:
    """Keep tables for the next time, and drop the oldest ones; what cannot be kept is made anew next time."""
    with contextlib.suppress(Exception):
        place.mkdir(parents=True, exist_ok=True)
        for table, name, path in zip(tables, TABLES, _paths(place, key), strict=True):
            write_table(table, name, path)
        for events in sorted(place.glob("*-events.parquet"), key=_age)[KEPT:]:
            for path in place.glob(f"{events.name.removesuffix('-events.parquet')}-*"):
                path.unlink(missing_ok=True)


def _age(path: Path) -> float:
    """What sorts files from the newest to the oldest; one that vanished meanwhile comes last."""
    try:
        return -path.stat().st_mtime
    except OSError:
        return 0.0


def _mentions_by_article(articles: pd.DataFrame, mentions: pd.DataFrame) -> dict[str, tuple[dict, pd.DataFrame]]:
    """Each article that was read, with its row and its mentions."""
    told = dict(tuple(mentions.groupby("article_id")))
    rows = {row["article_id"]: row for row in articles.to_dict("records") if row["status"] == "read"}
    return {name: (row, told.get(name, mentions.iloc[:0])) for name, row in rows.items()}


def _in_article_order(parts: list[pd.DataFrame], rows: list[dict]) -> pd.DataFrame:
    """Mentions of several frames as one, in the order of the articles."""
    order = {row["article_id"]: place for place, row in enumerate(rows)}
    joined = pd.concat([part for part in parts if len(part)] or parts[:1], ignore_index=True)
    return joined.sort_values("article_id", key=lambda names: names.map(order), kind="stable", ignore_index=True)
