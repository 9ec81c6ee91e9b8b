"""Which of several days, months or years words such as "Wednesday" or "in November" mean."""

import datetime
from collections.abc import Iterable
from typing import NamedTuple

from rokasean.reading.calendar import edtf
from rokasean.reading.calendar.edtf import Time

# A dateline may be a day ahead of the page's own date, or a day behind it: the world has two dates at a time.
SLACK = edtf.ONE_DAY
# A reading in the other direction is kept as an alternative while it is less than so many times as far, plus a week.
ALSO_LIKELY = 5
# What was set for a month that has gone by was set for it lately: news does not put off what was due so long ago.
LATELY = 62


class Context(NamedTuple):
    """What a date is read against.

    Args:
        text: the text searched.
        reference: the publication date or dateline.
        tense: "past", "future", "set" (the day for which something was set, whatever became of it) or None.
        anchor: the day or days named before, which "the following day" counts from.
        period: the time of any length named before, which "the following year" counts from.
        cue: the word before the date that bears on it, in small letters, as "from"; "" for none.
        article: "the", "its", "a", "'s" where one stands before the date; "" for none.
    """

    text: str
    reference: datetime.date | None
    tense: str | None
    anchor: Time | None = None
    period: Time | None = None
    cue: str = ""
    article: str = ""


class Reading(NamedTuple):
    """One date as a form of the grammar reads it.

    Args:
        start: where its words begin.
        end: where they end.
        times: what they say, the likeliest first; never empty.
        basis: "stated", "relative" or "none".
        rule: the id of the rule.
    """

    start: int
    end: int
    times: tuple[Time, ...]
    basis: str
    rule: str


def choose(candidates: Iterable[Time], reference: datetime.date, tense: str | None) -> tuple[Time, ...]:
    """The likeliest of several times and what else is likely, best first.

    Args:
        candidates: the times that fit the words.
        reference: the day from which they are judged.
        tense: "past" takes the latest that has begun, "future" the earliest that is not over, "set" the same unless one
            has just gone by, None the nearest.

    Returns:
        One time, or two where no tense decides and the second is not much farther; none for no candidates.

    >>> [t.edtf for t in choose([edtf.year(2023), edtf.year(2026)], datetime.date(2024, 11, 22), "future")]
    ['2026']
    """
    times = sorted(candidates, key=lambda time: time.first)
    if tense == "past":
        return tuple([time for time in times if time.first <= reference][-1:]) or tuple(times[:1])
    if tense == "future":
        return tuple([time for time in times if time.last >= reference][:1]) or tuple(times[-1:])
    if tense == "set":
        ahead = [time for time in times if time.last >= reference][:1]
        times = [time for time in times if time.last < reference and _distance(time, reference) <= LATELY][-1:] + ahead
    near = sorted(times, key=lambda time: _distance(time, reference))[:2]
    if len(near) == 2 and _distance(near[1], reference) >= ALSO_LIKELY * _distance(near[0], reference) + 7:
        near = near[:1]
    return tuple(near)


def _distance(time: Time, reference: datetime.date) -> int:
    """Days between a day and a time; 0 within it."""
    return max((time.first - reference).days, (reference - time.last).days, 0)


def with_slack(reference: datetime.date, tense: str | None) -> datetime.date:
    """The reference date moved by a day in favour of the tense, since a dateline may be a day off.

    >>> with_slack(datetime.date(2021, 11, 9), "past")
    datetime.date(2021, 11, 10)
    """
    return reference + {"past": SLACK, "future": -SLACK}.get(tense, 0 * SLACK)


def days_of_year(reference: datetime.date, month: int, day: int, weekday: int | None = None) -> list[Time]:
    """The day of the year in the years around, those that fall on the weekday if one is given and fits.

    >>> [t.edtf for t in days_of_year(datetime.date(2024, 11, 22), 11, 21, weekday=3)]
    ['2019-11-21', '2024-11-21', '2030-11-21']
    """
    reach = 1 if weekday is None and (month, day) != (2, 29) else 6
    years = range(reference.year - reach, reference.year + reach + 1)
    dates = [date for year in years if (date := edtf.date_or_none(year, month, day))]
    fitting = [date for date in dates if date.weekday() == weekday]
    return [edtf.day(date) for date in fitting or dates]


def days_of_month(reference: datetime.date, day: int) -> list[Time]:
    """The day of the month in the months around.

    >>> [t.edtf for t in days_of_month(datetime.date(2024, 11, 22), 31)]
    ['2024-10-31', '2024-12-31', '2025-01-31']
    """
    firsts = [edtf.month(reference.year, reference.month + shift).first for shift in range(-2, 3)]
    dates = [edtf.date_or_none(first.year, first.month, day) for first in firsts]
    return [edtf.day(date) for date in dates if date]


def weekdays(reference: datetime.date, weekday: int) -> list[Time]:
    """The weekday before, on and after a day.

    >>> [t.edtf for t in weekdays(datetime.date(2024, 11, 22), 2)]
    ['2024-11-20', '2024-11-27']
    """
    shift = (weekday - reference.weekday()) % 7
    steps = (-7, 0, 7) if shift == 0 else (shift - 7, shift)
    return [edtf.day(reference + step * edtf.ONE_DAY) for step in steps]


def months_around(reference: datetime.date, month: int) -> list[Time]:
    """The month in the years around.

    >>> [t.edtf for t in months_around(datetime.date(2024, 11, 22), 2)]
    ['2023-02', '2024-02', '2025-02']
    """
    return [edtf.month(reference.year + shift, month) for shift in (-1, 0, 1)]
