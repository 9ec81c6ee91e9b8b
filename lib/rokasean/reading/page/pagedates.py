"""From a page's furniture to days: the full dates that pages print beside a story, not those within its sentences."""

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from rokasean.reading.page.credits import anywhere
from rokasean.reading.vocabulary import load

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
WEEKDAY = r"(?i:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
# 2021-09-08, 2021.09.08, 2021/9/8; refuses 2021-2023 and 1-2021.
_YEAR_FIRST = r"(?<![\d.-])(?P<y1>(?:19|20)\d\d)(?P<sep>[-./])\s?(?P<m1>\d{1,2})(?P=sep)\s?(?P<d1>\d{1,2})(?!\d)"
# 18 December 2018, 18th December 2018, 4-Dec-2023; refuses "4 December" alone.
_DAY_FIRST = (
    rf"(?<!\d)(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?[ \-/]?(?:of )?(?P<m2>{MONTH})[ ,\-/]{{0,6}}(?P<y2>(?:19|20)\d\d)(?!\d)"
)
# Sept 8, 2021; Nov.10,2021; November. 10, 2021; March, 19/2021; refuses "Sept. 8" alone.
_MONTH_FIRST = rf"\b(?P<m3>{MONTH}),?[ \-]?(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?[,/]?[ \-]?(?P<y3>(?:19|20)\d\d)(?!\d)"
# 08/09/2021, 09.08.2021: which comes first is settled by the number beyond 12, or stays open.
_NUMBERS = r"(?<![\d/.-])(?P<a>\d{1,2})(?P<sep4>[/.-])(?P<b>\d{1,2})(?P=sep4)(?P<y4>(?:19|20)\d\d)(?!\d)"
_A_YEAR = re.compile(r"(?:19|20)\d\d")
# 2021년 11월 10일
_KOREAN = r"(?P<y5>20\d\d)년 ?(?P<m5>\d{1,2})월 ?(?P<d5>\d{1,2})일"
# Each form is tried only at a figure, or where a word begins as a month does.
_FULL = re.compile(
    rf"(?=\d|\b[jfmasond])(?:{'|'.join((_YEAR_FIRST, _DAY_FIRST, _MONTH_FIRST, _NUMBERS, _KOREAN))})", re.I
)
# Every form has a year in it: no date begins so long before one, or ends so long after it; and so much more has to be
# seen to know that no figure follows.
_BEFORE_YEAR, _BEHIND_YEAR, _SEEN = 30, 12, 4
# The groups of each form, year, month and day, by the one that stands last in it.
_GROUPS = {last: (f"y{last[1]}", f"m{last[1]}", f"d{last[1]}") for last in ("d1", "y2", "y3", "d5")}

_RANGE = re.compile(r"(?<![\d:.])\d{1,2}(?:st|nd|rd|th)?\s?[-–]\s?$")

# A line, once its dates are taken out, is a date line when only such words are left.
_DATE_WORDS = re.compile(
    rf"\b(?:{WEEKDAY}|\d{{1,2}}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?|\d{{1,2}} ?[ap]\.?m\.?"
    r"|(?:gmt|utc|kst|ict|jst|myt|sgt|pht|pst|est|edt|ist|hkt|wib|aest|aedt|local time)\b(?: ?[+-] ?\d+(?::\d\d)?)?"
    r"|gmt ?\+\d+|hours|hrs|h\d\d|at|on|and|of|as|last|read|ago|thứ|date|section|newspaper|news)\b|[+-]\d{1,4}",
    re.I,
)
_FEW = 3  # so many words may stand beside a date on a line that does nothing but date the page


class PageDate(NamedTuple):
    """A full date as it stands on a page.

    Args:
        start: offset of its first character.
        end: offset after its last character.
        days: the days it can mean: one, or two where day and month may be swapped.
    """

    start: int
    end: int
    days: tuple[date, ...]


def find_page_dates(text: str) -> list[PageDate]:
    """Every full date, in order.

    Args:
        text: a line of a page.

    Returns:
        The dates with day, month and year; whatever lacks one of them, or is no day of the calendar, is left out.

    >>> [day.isoformat() for found in find_page_dates("Published : Sept 8, 2021 - 19:15") for day in found.days]
    ['2021-09-08']
    >>> [len(found.days) for found in find_page_dates("08/09/2021")]
    [2]
    >>> find_page_dates("the 2021-2023 tenure"), find_page_dates("31 June 2021")
    ([], [])
    """
    found: list[PageDate] = []
    at = 0
    for year in _A_YEAR.finditer(text):
        start, end = max(at, year.start() - _BEFORE_YEAR), year.end() + _BEHIND_YEAR
        for match in _FULL.finditer(text, start, end + _SEEN):
            if match.end() > end:  # it is the next year's
                break
            at = match.end()
            if days := tuple(dict.fromkeys(day for day in _days(match) if day)):
                found.append(PageDate(match.start(), at, days))
    return found


def ends_range(line: str, found: PageDate) -> bool:
    """Whether a full date is the last of several days, as a page gives those of a meeting.

    Args:
        line: a line of a page.
        found: a date in it.

    >>> line = "17 - 19 July 2024, Gyeongju"
    >>> ends_range(line, find_page_dates(line)[0])
    True
    """
    return _RANGE.search(line, max(0, found.start - 9), found.start) is not None


def month_number(word: str) -> int:
    """The number of a month that is written as a word.

    >>> month_number("Sept.")
    9
    """
    return _MONTHS.index(word[:3].lower()) + 1


def day_or_none(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none such.

    >>> day_or_none(2021, 2, 29) is None
    True
    """
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _days(match: re.Match) -> list[date | None]:
    """The readings of one match, day first before month first."""
    if match.lastgroup in _GROUPS:
        year, month, day = match.group(*_GROUPS[match.lastgroup])
        return [day_or_none(int(year), int(month) if month.isdigit() else month_number(month), int(day))]
    first, second, year = map(int, match.group("a", "b", "y4"))
    return [day_or_none(year, second, first), day_or_none(year, first, second)]


def date_line(line: str) -> bool:
    """Whether a line does nothing but date the page, with a name at most.

    >>> date_line("18th December 2018 - 10:19 GMT | by Gordon Arthur in Hong Kong")
    True
    >>> date_line("ROK and ASEAN hold 21 November 2024 summit in Vientiane")
    False
    """
    if len(line) > 170:
        return False
    found = find_page_dates(line)
    if not found:
        return False
    rest = line
    for one in reversed(found):
        rest = rest[: one.start] + " | " + rest[one.end :]
    rest = _without_names(_label_pattern().sub(" ", rest))
    rest = re.sub(r"\b(?:[Bb]y|BY|Source|Editor|writer|Author)\s*:?\s+[^|]{2,60}", " ", rest)
    rest = _DATE_WORDS.sub(" ", rest)
    return len(re.findall(r"[^\W\d_]{2,}(?:-[^\W\d_]+)*", rest)) <= _FEW


def _without_names(line: str) -> str:
    """The line without the publishers that it names."""
    return anywhere().sub(" ", line)


@cache
def _label_pattern() -> re.Pattern:
    labels = load("debris")["labels"]
    words = sorted((word for kind in labels.values() for word in kind), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.I)


@cache
def _label_kinds() -> dict[str, str]:
    labels = load("debris")["labels"]
    return {word: kind for kind in ("published", "updated", "other") for word in labels[kind]}


def label_before(line: str) -> str | None:
    """What the last label in a line calls the date that follows it: published, updated, other, or None.

    >>> label_before("Published : "), label_before("Sept 8, 2021 - 19:15   Updated : "), label_before("- Joined")
    ('published', 'updated', 'other')
    """
    found = [match[0].lower() for match in _label_pattern().finditer(line)]
    return _label_kinds()[found[-1]] if found else None
