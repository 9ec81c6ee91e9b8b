"""Days and ranges of days that a text names by number: "Nov. 21", "from 22nd to 24th", "11/01/2025"."""

import re

from rokasean.reading.calendar import edtf
from rokasean.reading.calendar.choices import (
    Context,
    Reading,
    choose,
    days_of_month,
    days_of_year,
    with_slack,
)
from rokasean.reading.calendar.cues import DAY_CUES, FOLLOW, NAMED_DAY
from rokasean.reading.calendar.edtf import Time
from rokasean.reading.calendar.patterns import MONTHS, WEEKDAYS

_A_YEAR = 366 * edtf.ONE_DAY


def month_number(name: str) -> int:
    """1 to 12 for a month's name or abbreviation.

    >>> month_number("Sept.")
    9
    """
    return MONTHS.index(name[:3].lower()) + 1


def weekday_number(name: str) -> int:
    """0 (Monday) to 6 (Sunday) for a weekday's name or abbreviation.

    >>> weekday_number("Thurs.")
    3
    """
    return WEEKDAYS.index(name[:3].lower())


def stated_year(year: str | None, relative: str | None, context: Context) -> int | None:
    """The year that stands beside a day or month, as a number or as "last year"; None for none."""
    if year:
        return int(year)
    if relative and context.reference:
        return context.reference.year + {"last": -1, "this": 0, "next": 1}[relative.lower()]
    return None


def direction(word: str | None, tense: str | None) -> str | None:
    """The tense that "last" or "next" before a date sets.

    >>> direction("Last", None)
    'past'
    """
    return {"last": "past", "next": "future"}.get((word or "").lower(), tense)


def iso(match: re.Match, context: Context) -> list[Reading] | None:
    """A day written year first, in figures."""
    date = edtf.date_or_none(int(match["y"]), int(match["m"]), int(match["d"]))
    return [] if date is None else [Reading(*match.span(), (edtf.day(date),), "stated", "date.figures")]


def numeric(match: re.Match, context: Context) -> list[Reading] | None:
    """A day written in figures with the year last; with slashes the order of day and month may stay open."""
    a, b, year = int(match["a"]), int(match["b"]), int(match["y"])
    day_first, month_first = edtf.date_or_none(year, b, a), edtf.date_or_none(year, a, b)
    if match["s"] == ".":
        month_first = None
    dates = list(dict.fromkeys(date for date in (month_first, day_first) if date))
    if not dates:
        return []
    times = tuple(edtf.day(date) for date in dates)
    if len(times) == 1:
        return [Reading(*match.span(), times, "stated", "date.figures")]
    near = [d for d in dates if context.reference and abs((d - context.reference).days) <= 31]
    if len(near) == 1:
        times = tuple(sorted(times, key=lambda time: time.first != near[0]))
        return [Reading(*match.span(), times, "relative", "date.figures-open")]
    return [Reading(*match.span(), (edtf.year(year), *times), "stated", "date.figures-open")]


def day(match: re.Match, context: Context) -> list[Reading] | None:
    """A day of a month; a missing year comes from the reference date, a weekday beside it, and tense."""
    month, number = month_number(match["m1"] or match["m2"]), int(match["d1"] or match["d2"])
    if edtf.date_or_none(2024, month, number) is None:
        return []
    year = stated_year(match["y"], match["y_rel"], context)
    if year is None and (match["y_rel"] or "this").lower() != "this":
        return [Reading(*match.span(), (edtf.UNKNOWN,), "none", "date.day-without-year")]
    if year is None and NAMED_DAY.match(context.text, match.end()):
        return []
    if year is not None:
        date = edtf.date_or_none(year, month, number)
        basis = "stated" if match["y"] else "relative"
        return [Reading(*match.span(), (edtf.day(date),), basis, "date.day")] if date else []
    beside = match["w"] or match["w2"]
    weekday = weekday_number(beside) if beside else None
    times, basis = _day_without_year(month, number, weekday, direction(match["rel"], context.tense), context)
    return [Reading(*match.span(), times, basis, "date.day-without-year")]


def slashed(match: re.Match, context: Context) -> list[Reading] | None:
    """A day and month in figures behind their weekday: "Wednesday (9/10)"."""
    month, number = int(match["m"]), int(match["d"])
    if edtf.date_or_none(2024, month, number) is None:
        return None
    times, basis = _day_without_year(month, number, weekday_number(match["w"]), context.tense, context)
    return [Reading(*match.span(), times, basis, "date.day-without-year")]


def _day_without_year(month: int, number: int, weekday: int | None, tense: str | None, context: Context):
    """The times of a day whose year is missing, and their basis."""
    if context.reference is None:
        return (edtf.open_day(month, number),), "none"
    candidates = days_of_year(context.reference, month, number, weekday)
    fits = weekday is not None and candidates[0].first.weekday() == weekday
    times = choose(candidates, with_slack(context.reference, tense), None if fits else tense)
    if fits and abs(times[0].first - context.reference) > _A_YEAR:  # the weekday fits no year that is near
        return (edtf.open_day(month, number), *candidates), "none"
    return (times[:1] if fits else times), "relative"


def month_first_range(match: re.Match, context: Context) -> list[Reading] | None:
    """A range of days, month first."""
    month = month_number(match["m1"])
    return _range(match, context, month, month_number(match["m2"]) if match["m2"] else month)


def day_first_range(match: re.Match, context: Context) -> list[Reading] | None:
    """A range of days, day first."""
    month = month_number(match["m2"])
    return _range(match, context, month_number(match["m1"]) if match["m1"] else month, month)


def _range(match: re.Match, context: Context, month1: int, month2: int) -> list[Reading] | None:
    """The range from one day to another, or the two days that "and" joins."""
    joined = match["to"] or "-"
    one_month = not (match["m1"] and match["m2"])
    if joined != "-" and one_month and not match["y"] and not FOLLOW.match(context.text, match.end()):
        return None
    if one_month and int(match["d2"]) <= int(match["d1"]):
        return None
    year = stated_year(match["y"], match["y_rel"], context)
    year1 = stated_year(match["y1"], match["y1_rel"], context)
    tense = direction(match["rel"] if "rel" in match.re.groupindex else None, context.tense)
    ends = _ends(month1, int(match["d1"]), month2, int(match["d2"]), year1, year, tense, context)
    if ends is None:
        return []
    basis = "none" if ends[0].first is None else "stated" if match["y"] else "relative"
    if joined in ("and", "&") and context.cue != "between":
        return pair(match, "d2", context, ends, basis) if one_month else None
    time = edtf.between(*ends)
    return time and [Reading(*match.span(), (time,), basis, "date.range")]


def pair(match: re.Match, second: str, context: Context, ends: tuple[Time, Time], basis: str) -> list[Reading]:
    """Readings of two days that "and" joins: one when they follow on each other, else two.

    Args:
        match: the words, with "and" as its group "to".
        second: the group in which the second day begins.
        context: what they are read against.
        ends: the two days.
        basis: of both.

    Returns:
        One reading or two.
    """
    first, last = ends
    together = edtf.between(first, last)
    follow = first.first is None or (last.first - first.first).days == 1
    apart = "respectively" in context.text[match.end() : match.end() + 40]
    if together and follow and not apart:
        return [Reading(*match.span(), (together, first, last), basis, "date.two-days")]
    stop = match.start() + len(context.text[match.start() : match.start("to")].rstrip(" ,\n"))
    return [
        Reading(match.start(), stop, (first,), basis, "date.two-days"),
        Reading(match.start(second), match.end(), (last,), basis, "date.two-days"),
    ]


def day_list(match: re.Match, context: Context) -> list[Reading] | None:
    """Three or more days of one month: one stretch when they follow on each other, else one by one."""
    if not match["y"] and not FOLLOW.match(context.text, match.end()):
        return None
    found = list(re.finditer(r"\d+", match["more"]))
    numbers = [int(match["d1"]), *(int(number[0]) for number in found)]
    month, year = month_number(match["m1"]), stated_year(match["y"], match["y_rel"], context)
    ends = _ends(month, numbers[0], month, numbers[-1], None, year, context.tense, context)
    if numbers != sorted(numbers) or ends is None:
        return None
    basis = "none" if ends[0].first is None else "stated" if match["y"] else "relative"
    if numbers[-1] - numbers[0] == len(numbers) - 1:
        return [Reading(*match.span(), (edtf.between(*ends),), basis, "date.day-list")]
    spots = [
        (match.start(), match.end("d1")),
        *((match.start("more") + f.start(), match.start("more") + f.end()) for f in found),
    ]
    times = [edtf.parse_edtf(f"{ends[0].edtf[:-2]}{number:02}") for number in numbers]
    return [Reading(*at, (time,), basis, "date.day-list") for at, time in zip(spots, times, strict=True)]


def _ends(month1, day1, month2, day2, year1, year2, tense, context) -> tuple[Time, Time] | None:
    """First and last day of a range, whichever of its years is given; None where the calendar has none such."""
    if not edtf.date_or_none(2024, month1, day1) or not edtf.date_or_none(2024, month2, day2):
        return None
    over = (month2, day2) < (month1, day1)
    if year1 or year2:
        return _between_years(month1, day1, month2, day2, year1 or year2 - over, year2 or year1 + over)
    if context.reference is None:
        return edtf.open_day(month1, day1), edtf.open_day(month2, day2)
    years = range(context.reference.year - 1, context.reference.year + 2)
    found = [_between_years(month1, day1, month2, day2, year, year + over) for year in years]
    by_time = {edtf.between(*ends): ends for ends in found if ends}
    times = choose(by_time, with_slack(context.reference, tense), tense)
    return by_time[times[0]] if times else None


def _between_years(month1, day1, month2, day2, year1, year2) -> tuple[Time, Time] | None:
    """Two days in order and at most a year apart, else None."""
    first, last = edtf.date_or_none(year1, month1, day1), edtf.date_or_none(year2, month2, day2)
    if first is None or last is None or not 0 <= (last - first).days <= 366:
        return None
    return edtf.day(first), edtf.day(last)


def ordinals(match: re.Match, context: Context) -> list[Reading] | None:
    """Two days of a month that is not named: "from 22nd to 24th"."""
    if context.cue not in DAY_CUES or not FOLLOW.match(context.text, match.end()):
        return None
    ends = _days_of_month(int(match["d1"]), int(match["d2"]), context.tense, context)
    if ends is None:
        return None
    basis = "none" if ends[0].first is None else "relative"
    if match["to"] in ("and", "&") and context.cue != "between":
        return pair(match, "d2", context, ends, basis)
    return [Reading(*match.span(), (edtf.between(*ends),), basis, "date.ordinals")]


def last_days(match: re.Match, context: Context) -> list[Reading] | None:
    """Days of the month before the reference date, named without the month: "last 14-16"."""
    if context.article == "the" or not FOLLOW.match(context.text, match.end()):
        return None
    alone = Context(context.text, context.reference, "past")
    ends = _days_of_month(int(match["d1"]), int(match["d2"]), "past", alone)
    basis = "none" if context.reference is None else "relative"
    return ends and [Reading(*match.span(), (edtf.between(*ends),), basis, "date.last-days")]


def _days_of_month(day1: int, day2: int, tense: str | None, context: Context) -> tuple[Time, Time] | None:
    """The two days in the month that the anchor or the reference date suggests."""
    if day1 >= day2 or day2 > 31:
        return None
    first = _day_of_month(day1, tense, context)[0]
    if first.first is None:
        return first, edtf.open_day(None, day2)
    last = edtf.date_or_none(first.first.year, first.first.month, day2)
    return last and (first, edtf.day(last))


def _day_of_month(number: int, tense: str | None, context: Context) -> tuple[Time, ...]:
    """The times of a day whose month is missing: nearest to the date named before, else by tense."""
    if context.anchor:
        return choose(days_of_month(context.anchor.first, number), context.anchor.first, None)[:1]
    if context.reference is None:
        return (edtf.open_day(None, number),)
    return choose(days_of_month(context.reference, number), with_slack(context.reference, tense), tense)


def ordinal(match: re.Match, context: Context) -> list[Reading] | None:
    """A day of a month that is not named: "on the 24th", "Thursday (21st)"."""
    if not match["w"] and (context.cue not in DAY_CUES or not FOLLOW.match(context.text, match.end())):
        return None
    times = _day_of_month(int(match["d1"]), context.tense, context)
    if match["w"] and times[0].first and context.reference:
        fitting = [t for t in days_of_month(context.reference, int(match["d1"])) if _is(t, match["w"])]
        times = choose(fitting, context.reference, None)[:1] or times
    return [Reading(*match.span(), times, "none" if times[0].first is None else "relative", "date.ordinal")]


def _is(time: Time, weekday: str) -> bool:
    return time.first.weekday() == weekday_number(weekday)
