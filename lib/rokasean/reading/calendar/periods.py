"""Months, quarters, seasons and years: "in November", "the second half of 2025", "next week", "in 2017 and 2018"."""

import datetime
import re

from rokasean.reading.calendar import edtf
from rokasean.reading.calendar.choices import Context, Reading, choose, months_around
from rokasean.reading.calendar.cues import (
    COUNT,
    FOLLOW,
    HAPPENING,
    MONTH_CUES,
    NAMED_YEAR,
    TERM,
    WEAK_MONTH_CUES,
    YEAR_CUES,
)
from rokasean.reading.calendar.days import direction, month_number, stated_year
from rokasean.reading.calendar.edtf import SEASONS, UNKNOWN, Time

SHIFT = {"last": -1, "this": 0, "next": 1}
# The groups with which the unit begins; what stands before them is a part of it: "early", "the first half of".
UNITS = ("y", "mrel", "m", "rel", "the")
_SUNDAY = 6
ORDER = ["first", "second", "third", "fourth"]


def period(match: re.Match, context: Context) -> list[Reading] | None:
    """A week, month, season or year, or a part of one."""
    part = min(match.start(name) for name in UNITS if match[name]) > match.start()
    if match["y"]:
        return _year(match, context, part)
    if match["m"]:
        return _month(match, context, part)
    if match["theunit"] == "week" or (match["the"] and not part):
        return None
    if match["rel"] and not part and context.article == "the":
        return []  # a length of time: "the last year of his term"
    return _relative(match, context)


def _year(match: re.Match, context: Context, part: bool) -> list[Reading] | None:
    """A year, by itself or in part; by itself it needs a word such as "in" before it."""
    if NAMED_YEAR.match(context.text, match.end()):
        return []
    time = _part_of_year(match, int(match["y"]))
    if part:
        return [Reading(*match.span(), time, "stated", "date.part-of-year" if len(time) > 1 else "date.year")]
    bracketed = (
        context.text[match.start() - 1 : match.start()] == "(" and context.text[match.end() : match.end() + 1] == ")"
    )
    if bracketed or (context.cue in YEAR_CUES and context.article in ("", "about")):
        return [Reading(*match.span(), time, "stated", "date.year")]
    if context.article and context.text[match.end() : match.end() + 1].isspace():
        return [Reading(*match.span(), time, "stated", "date.year-before-noun")]
    return None


def _part_of_year(match: re.Match, year: int) -> tuple[Time, ...]:
    """Half, quarter or season of a year with the year itself as the wider reading; else the year."""
    code = match["code"] or ""
    number = ORDER.index((match["quarter"] or "first").lower()) + 1
    if "Q" in code or match["quarter"]:
        number = int(code.replace("Q", "") or 0) or number
        return edtf.months(year, 3 * number - 2, 3 * number), edtf.year(year)
    if "H" in code or match["half"]:
        late = code.replace("H", "") == "2" or (match["half"] or "").lower() in ("second", "latter")
        return edtf.months(year, 7, 12) if late else edtf.months(year, 1, 6), edtf.year(year)
    if match["season"]:
        return _season(match["season"], year)
    return (edtf.year(year),)


def part_alone(match: re.Match, context: Context) -> list[Reading] | None:
    """ "in the fourth quarter": of the year that the tense suggests, else of the nearest."""
    if context.article != "the" or context.cue not in MONTH_CUES or not FOLLOW.match(context.text, match.end()):
        return None
    if context.reference is None:
        return [Reading(*match.span(), (UNKNOWN,), "none", "date.part-without-year")]
    first, last = (1, 6) if (match["half"] or "").lower() == "first" else (7, 12)
    if match["quarter"]:
        last = 3 * (ORDER.index(match["quarter"].lower()) + 1)
        first = last - 2
    candidates = [edtf.months(context.reference.year + shift, first, last) for shift in (-1, 0, 1)]
    times = choose(candidates, context.reference, context.tense)
    return [Reading(*match.span(), times, "relative", "date.part-without-year")]


def _season(name: str, year: int) -> tuple[Time, ...]:
    """The months of a northern season; a winter may be the one before as well."""
    times = (edtf.months(year, *SEASONS[name.lower()]), edtf.year(year))
    if name.lower() == "winter":
        times = (times[0], edtf.months(year - 1, *SEASONS["winter"]), times[1])
    return times


def _month(match: re.Match, context: Context, part: bool) -> list[Reading] | None:
    """A month, with or without its year; by itself it needs a word such as "in" before it."""
    number, year = month_number(match["m"]), stated_year(match["my"], match["my_rel"], context)
    if year is not None:
        return [
            Reading(*match.span(), (edtf.month(year, number),), "stated" if match["my"] else "relative", "date.month")
        ]
    if (match["my_rel"] or "this").lower() != "this":
        return [Reading(*match.span(), (UNKNOWN,), "none", "date.month-without-year")]
    if not (part or match["mrel"] or _is_month(match, context)):
        return None
    times, basis = _month_without_year(number, match["mrel"], context)
    return [Reading(*match.span(), times, basis, "date.month-without-year")]


def _is_month(match: re.Match, context: Context) -> bool:
    """Whether a bare "May" is a month: after a word such as "in", or before a noun such as "meeting"."""
    after = context.text[match.end() : match.end() + 2]
    person = context.cue in WEAK_MONTH_CUES and after[:1].isspace() and after[1:].isupper()
    if context.cue in MONTH_CUES and not context.article and not person:
        return True
    happening = HAPPENING.match(context.text, match.end())
    return bool(happening and (context.article or after[:1] in "'’"))


def _month_without_year(number: int, rel: str | None, context: Context) -> tuple[tuple[Time, ...], str]:
    """The times of a month whose year is missing, and their basis."""
    reference = context.reference
    if reference is None:
        return (edtf.open_month(number),), "none"
    if (rel or "").lower() == "this":
        return (edtf.month(reference.year, number),), "relative"
    tense = direction(rel, context.tense)
    candidates = months_around(reference, number)
    if rel:
        candidates = [time for time in candidates if not time.first <= reference <= time.last]
    return choose(candidates, reference, tense), "relative"


def _relative(match: re.Match, context: Context) -> list[Reading] | None:
    """Last, this or next week, month, season or year, whole or in part."""
    shift = SHIFT.get((match["rel"] or "").lower(), 0)
    unit, reference = match["unit"] or match["theunit"], context.reference
    if reference is None:
        return [Reading(*match.span(), (UNKNOWN,), "none", "date.period")]
    if match["relseason"]:
        times = _season(match["relseason"], reference.year + shift)[:-1]
    elif unit == "year":
        times = _part_of_year(match, reference.year + shift)
    elif unit == "month":
        times = (edtf.month(reference.year, reference.month + shift),)
    elif unit == "week":
        begins = reference.weekday() == _SUNDAY and context.tense == "future" and not shift
        times = (edtf.week(reference, shift + begins),)  # "will host a forum this week", said on Sunday
    else:
        times = (_weekend(reference, shift),)
    return [Reading(*match.span(), times, "relative", "date.period")]


def _weekend(reference: datetime.date, shift: int) -> Time:
    """Saturday and Sunday of a week."""
    week = edtf.week(reference, shift)
    return edtf.days(edtf.shift(week.last, -1), 2)


def weekend(match: re.Match, context: Context) -> list[Reading] | None:
    """ "over the weekend": by tense."""
    if context.article != "the":
        return None
    if context.reference is None:
        return [Reading(*match.span(), (UNKNOWN,), "none", "date.period")]
    candidates = [_weekend(context.reference, shift) for shift in (-1, 0, 1)]
    return [Reading(*match.span(), choose(candidates, context.reference, context.tense), "relative", "date.period")]


def year_end(match: re.Match, context: Context) -> list[Reading] | None:
    """ "by year-end": the year of the reference date."""
    time = edtf.year(context.reference.year) if context.reference else UNKNOWN
    return [Reading(*match.span(), (time,), "relative" if time.first else "none", "date.period")]


def month_range(match: re.Match, context: Context) -> list[Reading] | None:
    """From one month to another, or two months joined by "and"."""
    year1, year2 = (stated_year(match[name], match[f"{name}_rel"], context) for name in ("y1", "y"))
    if not (year1 or year2) and context.cue not in MONTH_CUES:
        return None
    listed = match["to"] in ("and", "&") and context.cue != "between"
    one, two = month_number(match["m1"]), month_number(match["m2"])
    basis = "stated" if match["y"] else "relative"
    if not (year1 or year2):
        times, basis = _month_without_year(one, None, context)
        year1 = times[0].first and times[0].first.year
    over = two < one and not listed
    ends = edtf.open_month(one), edtf.open_month(two)
    if year1 or year2:
        ends = edtf.month(year1 or year2 - over, one), edtf.month(year2 or year1 + over, two)
    if listed:
        return _two_months(match, ends, basis)
    time = edtf.between(*ends)
    return time and [Reading(*match.span(), (time,), basis, "date.range")]


def _two_months(match: re.Match, ends: tuple[Time, Time], basis: str) -> list[Reading]:
    """One reading for each of two months joined by "and"."""
    stop = match.start() + len(match[0][: match.start("to") - match.start()].rstrip(" ,\n"))
    return [
        Reading(match.start(), stop, (ends[0],), basis, "date.two-months"),
        Reading(match.start("m2"), match.end(), (ends[1],), basis, "date.two-months"),
    ]


def years(match: re.Match, context: Context) -> list[Reading] | None:
    """Years joined by "and", or from one year to another."""
    text, begin = match[0], match.start()
    if context.cue not in YEAR_CUES or context.article == "the" or TERM.match(context.text, match.end()):
        return []
    if COUNT.match(context.text, match.end()):
        return None
    found = list(re.finditer(r"\d{4}|(?<=[-–])\d\d", text))
    numbers = [int(f[0]) if len(f[0]) == 4 else int(found[0][0][:2] + f[0]) for f in found]
    joint = re.sub(r"[\d\s,]|in", "", text)
    if len(numbers) == 2 and (joint in ("to", "through", "until", "till", "-", "–") or context.cue == "between"):
        time = edtf.between(edtf.year(numbers[0]), edtf.year(numbers[1]))
        return time and [Reading(*match.span(), (time,), "stated", "date.range")]
    if len(re.findall("[-–]|to|thr|til", joint)):
        return None
    return [
        Reading(begin + f.start(), begin + f.end(), (edtf.year(n),), "stated", "date.years")
        for f, n in zip(found, numbers, strict=True)
    ]
