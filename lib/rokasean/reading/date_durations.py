"""Lengths that join a day and make it an interval: "a three-day visit starting Tuesday"."""

import re
from dataclasses import replace

from rokasean.reading import edtf
from rokasean.reading.date_choices import Reading
from rokasean.reading.date_patterns import NUMBERS, S
from rokasean.reading.edtf import Time

COUNT = rf"(?P<n>\d{{1,2}}|{'|'.join(NUMBERS[3:])})"
# three-day / 3-day / two days of drills / visit of two days / for three days; refuses "in three days", "three days ago".
LENGTH = re.compile(
    rf"(?<![\w-]){COUNT}[- ]day(?!s)(?!\w)|(?<![\w-])(?:[Oo]f|[Ff]or|[Ll]asting){S}{COUNT.replace('?P<n>', '?P<m>')}{S}days(?!\w)"
    rf"(?!{S}(?:ago|later|earlier|before|after))"
)
# What says that something begins on the day that follows, within REACH characters and the same clause.
BEGIN = re.compile(
    r"\b(?:start\w*|begin\w*|began|begun|kick\w*|open\w*|launch\w*|commenc\w*|got under way|gets? under way|set off|"
    r"embark\w*|arriv\w*|left for|leaves? for|leaving for|depart\w*|flew|fl(?:y|ies) to|takes? off|took off|from)\b"
)
END = re.compile(
    r"\b(?:end(?:s|ed|ing)?|conclud\w*|clos(?:e|es|ed|ing)|wrap\w*|finish\w*|through|until|till|came to an end|"
    r"comes to an end)\b"
)
OPEN_DAY = re.compile(r"XXXX-\d\d-\d\d")
REACH = 90
# How far a length may stand from the day that it joins.
NEAR = 120


def join_lengths(text: str, readings: list[Reading]) -> list[Reading]:
    """The readings, with each day at which something of a stated length begins or ends made an interval.

    Args:
        text: the text that they were read from.
        readings: in the order of the text.

    Returns:
        As many readings as came in; a joined one covers the words of the length too when no date stands between.
    """
    if " day" not in text and "-day" not in text:
        return readings
    joined = list(readings)
    for length in LENGTH.finditer(text):
        number = _number(length["n"] or length["m"])
        fitting = [i for i, reading in enumerate(joined) if _joins(text, joined, i, length)]
        if not fitting or not 2 <= number <= 31:
            continue
        nearest = min(fitting, key=lambda i: _gap(joined[i], length))
        joined[nearest] = _stretched(text, joined, nearest, length, number)
    return joined


def _number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS.index(word.lower()) - 1


def _is_day(time: Time) -> bool:
    """Whether a time is one day, its year known or not ("XXXX-10-18")."""
    return time.precision == "day" or bool(time.edtf and OPEN_DAY.fullmatch(time.edtf))


def _gap(reading: Reading, length: re.Match) -> int:
    """Characters between a date and a length."""
    return max(reading.start - length.end(), length.start() - reading.end, 0)


def _clause(text: str, readings: list[Reading], i: int) -> str:
    """What stands before a date in its clause, from the date before on."""
    begin = max(readings[i - 1].end if i else 0, readings[i].start - REACH)
    return re.split(r"[.;:!?]\s", text[begin : readings[i].start])[-1]


def _joins(text: str, readings: list[Reading], i: int, length: re.Match) -> bool:
    """Whether a length belongs to a date: a day, near, in the same sentence, at which something begins or ends."""
    reading = readings[i]
    if not _is_day(reading.times[0]) or _gap(reading, length) > NEAR or reading.rule == "date.duration":
        return False
    between = text[min(reading.end, length.end()) : max(reading.start, length.start())]
    if re.search(r"[a-z)\d][.!?]\s+[A-Z]", between):
        return False
    clause = _clause(text, readings, i)
    return bool(BEGIN.search(clause) or END.search(clause))


def _stretched(text: str, readings: list[Reading], i: int, length: re.Match, number: int) -> Reading:
    """The reading as an interval of so many days from, or up to, its day."""
    reading, clause = readings[i], _clause(text, readings, i)
    begins = [m.start() for m in BEGIN.finditer(clause)]
    ends = [m.start() for m in END.finditer(clause)]
    shift = 1 - number if ends and max(ends) > max(begins, default=-1) else 0
    time = _interval(reading.times[0], shift, number)
    if time is None:
        return reading
    start, end = min(reading.start, length.start()), max(reading.end, length.end())
    crossed = any(j != i and other.start < end and start < other.end for j, other in enumerate(readings))
    if crossed:
        start, end = reading.start, reading.end
    return replace(reading, start=start, end=end, times=(time, reading.times[0]), rule="date.duration")


def _interval(day: Time, shift: int, number: int) -> Time | None:
    """So many days from a shifted day on, also where its year is missing; None where it hangs on a leap year."""
    if day.first:
        return edtf.days(edtf.shift(day.first, shift), number)
    common, leap = (
        edtf.days(edtf.shift(edtf.parse_edtf(day.edtf.replace("XXXX", year)).first, shift), number).edtf
        for year in ("2001", "2004")
    )
    ends = [end[4:] for end in common.split("/")]
    if ends != [end[4:] for end in leap.split("/")]:
        return None
    return Time("/".join(f"XXXX{end}" for end in ends), None, None, "none")
