"""Events -> a file for other programs: spreadsheets, databases, calendars, time lines, catalogues."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from rokasean.showing.period import period, rows
from rokasean.showing.words import count
from rokasean.timeline.listing import as_csv, as_json, as_table

# Stands where the day of the data is asked for and no article is dated.
NO_DAY = datetime.date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Exported:
    """A file, and what could not go into it in words; the empty text when all events did."""

    data: bytes
    left_out: str = ""


def export(form: str, events: pd.DataFrame, timeline, stamp: datetime.date | None = None) -> Exported:
    """Events in a format of other programs.

    Args:
        form: "table", "csv", "json", "parquet", "ics", "timelinejs" or "jsonld".
        events: the table of events, or some of its rows.
        timeline: the Timeline that they come from.
        stamp: the day that stands for when the data was made; None takes the data cut-off.

    Returns:
        The file's bytes: the same for the same timeline.
    """
    return FORMATS[form](events, timeline, stamp or timeline.cutoff or NO_DAY)


def _text(write: Callable[[pd.DataFrame], str]) -> Callable:
    """A format of text that takes every event."""
    return lambda events, timeline, stamp: Exported(write(events).encode())


def _parquet(events: pd.DataFrame, timeline, stamp: datetime.date) -> Exported:
    """Parquet."""
    from rokasean.showing.exporting.parquet import as_parquet

    return Exported(as_parquet(events))


def _ics(events: pd.DataFrame, timeline, stamp: datetime.date) -> Exported:
    """iCalendar."""
    from rokasean.showing.exporting.ical import as_icalendar, has_days

    told = rows(events)
    left = sum(not has_days(event) for event in told)
    return Exported(as_icalendar(told, _articles(timeline), stamp), _left_out(left, "their days are not known"))


def _timelinejs(events: pd.DataFrame, timeline, stamp: datetime.date) -> Exported:
    """TimelineJS."""
    from rokasean.showing.exporting.timelinejs import as_timelinejs, is_dated

    told = rows(events)
    left = sum(not is_dated(event) for event in told)
    return Exported(as_timelinejs(told, _articles(timeline)), _left_out(left, "no year is known of them"))


def _jsonld(events: pd.DataFrame, timeline, stamp: datetime.date) -> Exported:
    """JSON-LD."""
    from rokasean.showing.exporting.schema_org import as_jsonld, linked_data
    from rokasean.showing.hosts import hosts_of

    hosts = hosts_of(period(timeline))
    return Exported(as_jsonld(linked_data(rows(events), _articles(timeline), timeline.cutoff, hosts)))


def _articles(timeline) -> dict:
    """The rows of articles by their ids."""
    from rokasean.showing.exporting.telling import by_id

    return by_id(rows(timeline.articles))


def _left_out(number: int, why: str) -> str:
    """How many events a format could not take, and why."""
    return f"{count(number, 'event')} left out: {why}" if number else ""


FORMATS = {
    "table": _text(as_table),
    "csv": _text(as_csv),
    "json": _text(as_json),
    "parquet": _parquet,
    "ics": _ics,
    "timelinejs": _timelinejs,
    "jsonld": _jsonld,
}
