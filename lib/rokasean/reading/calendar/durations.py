"""Lengths that join a day and make it an interval: "a three-day visit starting Tuesday"."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from rokasean.reading.calendar import edtf
from rokasean.reading.calendar.choices import Reading
from rokasean.reading.calendar.edtf import Time
from rokasean.reading.calendar.patterns import NUMBERS, S
from rokasean.reading.changed import changed

NUMBER = rf"\d{{1,2}}|{'|'.join(NUMBERS[3:])}"
# three-day / 3-day / visit of two days / for three days / lasts three days; refuses "in three days", "for three days
# ago" and "the last three days".
LENGTH = re.compile(
    rf"(?<![\w-])(?:(?P<n>{NUMBER})[- ]day(?!s|\w)|(?:[Oo]f|[Ff]or|[Ll]ast(?:ing|s|ed)){S}(?P<m>{NUMBER}){S}days(?!\w)"
    rf"(?!{S}(?:ago|later|earlier|before|after)))"
)
# What says that something begins, or ends, on the day named after it in the same clause.
BEGIN = re.compile(
    r"\b(?:start\w*|begin\w*|began|begun|kick\w*|open(?:s|ed|ing)?|launch\w*|commenc\w*|g[eo]ts? under way)\b"
)
END = re.compile(r"\b(?:end(?:s|ed|ing)?|conclud\w*|clos(?:e|es|ed|ing)|wrap\w*|finish\w*|c[ao]mes? to an end)\b")
# What says that somebody begins a journey; it joins only the length of a journey, not that of the event travelled to.
TRAVEL = re.compile(
    r"\b(?:arriv\w*|landed|touched down|left|leav(?:e|es|ing)|depart\w*|flew|fl(?:y|ies)|embark\w*|set off"
    r"|t(?:akes?|ook) off|head(?:s|ed)?)\b"
)
JOURNEY = re.compile(r"[^.;:,]{0,30}\b(?:visits?|trips?|tours?|stay|stop|mission|journey|swing)\b")
# "left Seoul on March 23, wrapping up a four-day visit": behind a day, what makes it the last one.
CLOSES = re.compile(
    r",? (?:after|following|at the end of|wrapping up|concluding|ending|completing|finishing|closing)"
    r" (?:(?:an?|his|her|their|its|the) )?(?:[a-z]+ ){0,2}$"
)
# Words directly before the day that begins or ends it.
FROM = re.compile(r"\bfrom\s(?:the\s)?$")
UNTIL = re.compile(r"\b(?:through|until|till)\s(?:the\s)?$")
STOP = re.compile(r"[.;:!?]\s")
NEW_SENTENCE = re.compile(r"[a-z)\d][.!?]\s+[A-Z]")
OPEN_DAY = re.compile(r"XXXX-\d\d-\d\d")
# Characters before a day in which its verb is looked for, and between a day and the length that joins it.
REACH = 90
NEAR = 120


@dataclass(frozen=True, slots=True)
class Length:
    """Words that say how many days something lasts.

    Args:
        start: where they begin.
        end: where they end.
        days: how many, 2 to 31.
    """

    start: int
    end: int
    days: int


def find_lengths(text: str) -> list[Length]:
    """The lengths in days that a text names.

    Args:
        text: any text.

    Returns:
        Lengths, in the order of the text.

    >>> [length.days for length in find_lengths("a three-day visit, and the first time in five years")]
    [3]
    """
    if " day" not in text and "-day" not in text:
        return []
    found = [(m.start(m.lastgroup), m.end(), _number(m[m.lastgroup])) for m in LENGTH.finditer(text)]
    return [Length(*each) for each in found if 2 <= each[2] <= 31]


def _number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS.index(word.lower()) - 1


def join_lengths(text: str, readings: list[Reading]) -> list[Reading]:
    """The readings, with each day at which something of a stated length begins or ends made an interval.

    Args:
        text: the text that they were read from.
        readings: in the order of the text.

    Returns:
        As many readings as came in; a joined one covers the words of the length too when no date stands between.
    """
    lengths = find_lengths(text)
    joined, ends = list(readings), [reading.end for reading in readings]
    for length in lengths:
        near = range(bisect_left(ends, length.start - NEAR), len(joined))
        best, gap = None, NEAR + 1
        for i in near:
            if readings[i].start > length.end + NEAR:
                break
            if _gap(readings[i], length) < gap and _edge(text, joined, i, length):
                best, gap = i, _gap(readings[i], length)
        if best is not None:
            joined[best] = _stretched(text, joined, best, length)
    return joined


def _gap(reading: Reading, length: Length) -> int:
    """Characters between a date and a length."""
    return max(reading.start - length.end, length.start - reading.end, 0)


def _edge(text: str, readings: list[Reading], i: int, length: Length) -> str | None:
    """Whether a day is the "first" or the "last" of a length near it in the same sentence; None for neither."""
    reading = readings[i]
    if reading.rule == "date.duration" or not is_day(reading.times[0]):
        return None
    if NEW_SENTENCE.search(text, min(reading.end, length.end), max(reading.start, length.start)):
        return None
    before = max(readings[i - 1].end if i else 0, reading.start - REACH)
    clause = STOP.split(text[before : reading.start])[-1]
    if FROM.search(clause) or UNTIL.search(clause):
        return "first" if FROM.search(clause) else "last"
    begins = [m.start() for m in BEGIN.finditer(clause)]
    if TRAVEL.search(clause) and JOURNEY.match(text, length.end):
        begins.append(TRAVEL.search(clause).start())
    ends = [m.start() for m in END.finditer(clause)]
    if begins and reading.end <= length.start and CLOSES.match(text, reading.end, length.start):
        return "last"
    if not begins and not ends:
        return None
    return "first" if max(begins, default=-1) > max(ends, default=-1) else "last"


def is_day(time: Time) -> bool:
    """Whether a time is one day, its year known or not ("XXXX-10-18").

    >>> is_day(edtf.open_day(10, 18)), is_day(edtf.year(2024))
    (True, False)
    """
    return time.precision == "day" or bool(time.edtf and OPEN_DAY.fullmatch(time.edtf))


def _stretched(text: str, readings: list[Reading], i: int, length: Length) -> Reading:
    """The reading as an interval of so many days from, or up to, its day."""
    reading = readings[i]
    shift = 1 - length.days if _edge(text, readings, i, length) == "last" else 0
    time = interval(reading.times[0], length.days, shift)
    if time is None:
        return reading
    start, end = min(reading.start, length.start), max(reading.end, length.end)
    if any(other.start < end and start < other.end for other in readings[max(i - 1, 0) : i] + readings[i + 1 : i + 2]):
        start, end = reading.start, reading.end
    return changed(reading, start=start, end=end, times=(time, reading.times[0]), rule="date.duration")


def interval(day: Time, length: int, shift: int = 0) -> Time | None:
    """So many days from a day on, also where its year is missing.

    Args:
        day: one day.
        length: how many days.
        shift: days between that day and the first.

    Returns:
        The interval; None where the year is missing and a leap day would change it.

    >>> interval(edtf.open_day(10, 18), 2).edtf
    'XXXX-10-18/XXXX-10-19'
    """
    if day.first:
        return edtf.days(edtf.shift(day.first, shift), length)
    common, leap = (_in_year(day, year, length, shift) for year in ("2001", "2004"))
    return common if common == leap else None


def _in_year(day: Time, year: str, length: int, shift: int) -> Time | None:
    """The interval as it would be in a year, the year taken out again."""
    try:
        first = edtf.parse_edtf(day.edtf.replace("XXXX", year)).first
    except edtf.EdtfError:
        return None
    ends = (first + (shift + more) * edtf.ONE_DAY for more in (0, length - 1))
    return Time("/".join(f"XXXX-{end:%m-%d}" for end in ends), None, None, "none")
