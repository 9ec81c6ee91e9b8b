"""What a report is about: a calendar year or the whole timeline, with the numbers of its sources."""

import datetime
from collections import Counter, namedtuple
from dataclasses import dataclass
from functools import cache

import pandas as pd

from rokasean.errors import UsageError
from rokasean.showing.facts import kind, title
from rokasean.showing.labels import labelled
from rokasean.timeline.frames import in_year


@dataclass(frozen=True, slots=True)
class Period:
    """The part of a timeline that a report shows.

    Args:
        year: the calendar year, or None for the whole timeline.
        events: its events in the order of their dates, those without a date last.
        before: the events of the year before; none for the whole timeline.
        every: all events of the timeline.
        articles: all articles, read or set aside.
        mentions: all mentions.
        titles: what its events are called, by their ids, with the year where the title alone names several.
        within: ids of the events whose date was counted in an article without a day of publication.
        names: what the sources call each event of the timeline, by its id, each name once.
        numbers: the number of each article that was read.
        cutoff: when the latest article was published; None when no article says.
    """

    year: int | None
    events: tuple
    before: tuple
    every: tuple
    articles: tuple
    mentions: tuple
    titles: dict[str, str]
    within: frozenset[str]
    names: dict[str, tuple[str, ...]]
    numbers: dict[str, int]
    cutoff: datetime.date | None


def calendar_year(year: int | str) -> int:
    """A year as a number, whether it came as one or as text.

    Args:
        year: 2021 or "2021"; a scheduler hands every parameter over as text.

    Raises:
        UsageError: when it is no year between 1967, when ASEAN was founded, and 2100.

    >>> calendar_year(" 2021 ")
    2021
    """
    told = str(year).strip()
    if isinstance(year, bool) or not told.isdecimal() or not 1967 <= int(told) <= 2100:
        raise UsageError(f"year: expected a calendar year between 1967 and 2100 such as 2024, got {year!r}")
    return int(told)


def period(timeline, year: int | str | None = None) -> Period:
    """The part of a timeline that belongs to a year.

    Args:
        timeline: a Timeline with articles, mentions and events.
        year: calendar year, as a number or as text; None for the whole timeline.

    Raises:
        UsageError: when year is no year.
    """
    year = None if year is None else calendar_year(year)
    articles = rows(timeline.articles)
    every = in_order(timeline.events)
    events = every if year is None else in_order(in_year(timeline.events, year))
    mentions = rows(timeline.mentions)
    return Period(
        year=year,
        events=events,
        before=() if year is None else in_order(in_year(timeline.events, year - 1)),
        every=every,
        articles=articles,
        mentions=mentions,
        titles=_titled(events),
        within=_counted_within(every, mentions),
        names=_named(every, mentions),
        numbers=_numbered(articles),
        cutoff=max((article.published for article in articles if _counts(article)), default=None),
    )


def rows(frame: pd.DataFrame) -> tuple:
    """The rows of a frame as named tuples."""
    cells = frame.to_numpy(dtype=object).tolist()  # at once: looking up every column takes three times as long
    return tuple(map(_row(tuple(frame.columns))._make, cells))


@cache
def _row(names: tuple[str, ...]) -> type:
    """The class of a row; pandas would look up every column anew, three times as slowly."""
    return namedtuple("Row", names)


def in_order(events: pd.DataFrame) -> tuple:
    """Events by date, those without a date last; of those that begin on one day the longer ones first, then by kind."""
    return tuple(sorted(rows(events), key=_place))


def _place(event) -> tuple:
    """Where an event stands among others."""
    if event.date_start is None:
        return (1, datetime.date.max, 0, 0, event.event_id)
    days = (event.date_end - event.date_start).days
    return (0, event.date_start, -days, labelled("kind").index(kind(event)), event.event_id)


def _counts(article) -> bool:
    """Whether an article was read and is dated."""
    return article.status == "read" and article.published is not None


def _titled(events: tuple) -> dict[str, str]:
    """The title of each event, with its year where others have the same."""
    often = Counter(map(title, events))
    return {event.event_id: title(event) if often[title(event)] == 1 else _with_year(event) for event in events}


def _with_year(event) -> str:
    """The title of an event with its year."""
    return f"{title(event)} ({event.date_start.year if event.date_start else 'undated'})"


def _counted_within(events: tuple, mentions: tuple) -> frozenset[str]:
    """The events whose date was counted, but in no article of which it is known when it came out."""
    counted = {mention.mention_id: mention for mention in mentions if mention.date_basis == "relative"}
    found = set()
    for event in (one for one in events if one.date_basis == "relative"):
        behind = [counted[one] for one in event.mention_ids if one in counted and counted[one].date == event.date]
        if behind and not any(mention.published for mention in behind):
            found.add(event.event_id)
    return frozenset(found)


def _named(events: tuple, mentions: tuple) -> dict[str, tuple[str, ...]]:
    """What the mentions of each event call it."""
    said = {mention.mention_id: mention.name for mention in mentions}
    return {event.event_id: tuple(dict.fromkeys(said[one] for one in event.mention_ids)) for event in events}


def _numbered(articles: tuple) -> dict[str, int]:
    """Articles that were read, from 1 on in order of publication, those without a date last."""
    read = [article for article in articles if article.status == "read"]
    read.sort(
        key=lambda one: (one.published is None, one.published or datetime.date.max, one.publisher or "", one.file)
    )
    return {article.article_id: number for number, article in enumerate(read, start=1)}
