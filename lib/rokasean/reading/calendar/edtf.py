"""Calendar arithmetic: days, months, years and intervals, and how EDTF (ISO 8601-2) writes them."""

import calendar
import datetime
import re
from functools import lru_cache
from typing import NamedTuple

from rokasean.errors import EdtfError

# One EDTF date; X stands for a digit that the text does not give. Takes 2024, 2024-11, 2024-11-21, XXXX-11-21,
# XXXX-XX-21; refuses 2024-1, 24-11-21, 2024-XX-21 and everything with a time of day.
EDTF_DATE = re.compile(r"(\d{4}|XXXX)(?:-(\d\d)(?:-(\d\d))?)?|XXXX-XX-(\d\d)")

# The months of a northern season, as years after the season's own year and month numbers.
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 14)}


class Time(NamedTuple):
    """A stretch of the calendar.

    Args:
        edtf: as EDTF; with X for a missing year or month; None for a time that cannot be told.
        first: its first day; None where year or month is missing.
        last: its last day; None where year or month is missing.
        precision: "day", "range", "month", "year" or "none".
    """

    edtf: str | None
    first: datetime.date | None
    last: datetime.date | None
    precision: str


ONE_DAY = datetime.timedelta(days=1)
UNKNOWN = Time(None, None, None, "none")


def day(date: datetime.date) -> Time:
    """One day.

    >>> day(datetime.date(2024, 11, 21)).edtf
    '2024-11-21'
    """
    return Time(date.isoformat(), date, date, "day")


def _last_day(year: int, number: int) -> int:
    """The number of days of a month."""
    return 29 if number == 2 and calendar.isleap(year) else calendar.mdays[number]


@lru_cache(maxsize=1024)  # news speaks of few months, and of each again and again
def month(year: int, number: int) -> Time:
    """One month; numbers beyond 1 to 12 run on into the years around.

    >>> month(2024, 14).edtf
    '2025-02'
    """
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    first = datetime.date(year, number, 1)
    return Time(f"{year:04}-{number:02}", first, first.replace(day=_last_day(year, number)), "month")


@lru_cache(maxsize=256)
def year(number: int) -> Time:
    """One calendar year.

    >>> year(2017).last
    datetime.date(2017, 12, 31)
    """
    return Time(f"{number:04}", datetime.date(number, 1, 1), datetime.date(number, 12, 31), "year")


def between(begin: Time, end: Time) -> Time | None:
    """The interval from one time to another; None where it would run backwards.

    >>> between(month(2025, 7), month(2025, 12)).edtf
    '2025-07/2025-12'
    """
    if begin.edtf == end.edtf:
        return begin
    if begin.first is None or end.last is None:
        return Time(f"{begin.edtf}/{end.edtf}", None, None, "none")
    if begin.first > end.last:
        return None
    return Time(f"{begin.edtf}/{end.edtf}", begin.first, end.last, "range")


def days(first: datetime.date, length: int) -> Time:
    """So many days from a first one on.

    >>> days(datetime.date(2021, 9, 8), 3).edtf
    '2021-09-08/2021-09-10'
    """
    return between(day(first), day(shift(first, length - 1)))


def shift(date: datetime.date, number: int) -> datetime.date:
    """The date so many days later, or earlier for a number below 0.

    >>> shift(datetime.date(2024, 2, 28), 1)
    datetime.date(2024, 2, 29)
    """
    return date + number * ONE_DAY


def shifted(date: datetime.date, number: int) -> Time:
    """The day so many days later, or earlier for a number below 0.

    >>> shifted(datetime.date(2024, 2, 28), 1).edtf
    '2024-02-29'
    """
    return day(shift(date, number))


def week(date: datetime.date, step: int = 0) -> Time:
    """The week, Monday to Sunday, that a day lies in, or so many weeks after it.

    >>> week(datetime.date(2024, 11, 22)).edtf
    '2024-11-18/2024-11-24'
    """
    return days(shift(date, 7 * step - date.weekday()), 7)


def months(number: int, first: int, last: int) -> Time:
    """The months from one to another of a year; 13 is January of the next one.

    >>> months(2019, *SEASONS["winter"]).edtf
    '2019-12/2020-02'
    """
    return between(month(number, first), month(number, last))


def date_or_none(year: int, month: int, day: int) -> datetime.date | None:
    """The date, or None where the calendar has none such.

    >>> date_or_none(2023, 2, 29) is None
    True
    """
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def open_day(month: int | None, day: int) -> Time:
    """A day whose year, or year and month, is missing.

    >>> open_day(9, 6).edtf
    'XXXX-09-06'
    """
    return Time(f"XXXX-{month:02}-{day:02}" if month else f"XXXX-XX-{day:02}", None, None, "none")


def open_month(number: int) -> Time:
    """A month whose year is missing.

    >>> open_month(9).edtf
    'XXXX-09'
    """
    return Time(f"XXXX-{number:02}", None, None, "none")


def parse_edtf(text: str) -> Time:
    """The time that an EDTF string of the kinds used here says.

    Args:
        text: "2024", "2024-11", "2024-11-21", an interval of two such, or one with XXXX for the year.

    Returns:
        The time; first and last are None where a year is missing.

    Raises:
        EdtfError: it is none of these, or no day of the calendar, or an interval that runs backwards.

    >>> parse_edtf("2022-11-22/2022-11-24").last
    datetime.date(2022, 11, 24)
    """
    begin, slash, end = text.partition("/")
    time = _date(begin, text)
    if slash:
        time = between(time, _date(end, text))
    if time is None:
        raise EdtfError(f'"{text}" is an interval that runs backwards: its first date must not lie after its second')
    return time


def _date(part: str, whole: str) -> Time:
    found = EDTF_DATE.fullmatch(part)
    try:
        if found is None:
            raise ValueError
        years, number, date, lone = found.groups()
        if lone and 1 <= int(lone) <= 31:
            return open_day(None, int(lone))
        if not 1 <= int(number or 1) <= 12 or lone:
            raise ValueError
        if years == "XXXX":
            datetime.date(2024, int(number), int(date or 1))
            return open_day(int(number), int(date)) if date else open_month(int(number))
        if date:
            return day(datetime.date(int(years), int(number), int(date)))
        return month(int(years), int(number)) if number else year(int(years))
    except (ValueError, TypeError):
        raise EdtfError(
            f'"{whole}" is not a date: expected EDTF such as 2024-11-21, 2025-10, 2026 or two of these '
            "with a slash between"
        ) from None
