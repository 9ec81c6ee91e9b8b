"""Which dates of a sentence tell when something happened, and which when it was said."""

import re
from collections.abc import Iterable
from datetime import timedelta

from rokasean.reading.dates import DateSpan
from rokasean.reading.happening.phrases import ending
from rokasean.reading.naming.finding import Words, finder
from rokasean.reading.series import SeriesSpan

# What may stand between "announced" or "said" and the day on which it was said: "in a statement on".
_ON = (
    r"(?: (?:in|at|to|by|during) [^,;.]{1,45})?(?:,? (?:on|late|early|earlier|here|in a (?:statement|release)))*"
    r"\s*(?:the\s)?"
)
# So far before a day stands at most what says that something was said on it.
_REACH = 160
# A longer interval is that of a plan or a term of office.
_LONGEST = timedelta(days=100)
_HALF_YEAR = timedelta(days=190)
# "delivered between 2015 and 2017", "deliveries of which took place between".
_DELIVERED = finder(
    re.compile(
        r"(?<!\w)(?:deliver(?:ed|ies|y)|received|handed over|turned over)"
        r"(?: (?!(?:by|in|on|until)\b)[\w-]+){0,5} (?:between|from|in)? ?$"
    ),
    "small",
)
# "The forum, suspended in 2020 and 2021, opened on Friday": years in which it was not held.
_LEFT_OUT = finder(
    re.compile(
        r"(?<!\w)(?<=, )(?:suspended|skipped|cancell?ed|called off|halted|scrapped|postponed|not held) in"
        r" (?:(?:19|20)\d\d(?:,| and) )*$"
    ),
    "small",
)
_PARTS = ("date.period", "date.part-of-year", "date.part-without-year")
# "said on Tuesday after talks with his counterpart": both were on that day.
_AFTER_TALKS = re.compile(
    r" (?:after|following) (?:(?:an?|his|her|their|holding|separate|bilateral) )*(?:[a-z-]+ )?"
    r"(?:meeting|talks|summit|dialogue|call|phone call) with\b"
)
_NEAR = 70
_YEARS = timedelta(days=366 * 6)


def told_dates(
    dates: Iterable[DateSpan], series: Iterable[SeriesSpan], words: Words, start: int
) -> tuple[DateSpan, ...]:
    """The dates of a sentence that may be those of a happening: not when something was said, no year inside a name.

    Args:
        dates: all dates of the sentence.
        series: the names in it.
        words: the words of the article.
        start: where the sentence begins.
    """
    told = tuple(
        date
        for date in dates
        if not any(name.start <= date.start < name.end for name in series)
        and not words.small.startswith("since ", date.start - 6)
        and not is_report_date(date, words, start)
        and not _LEFT_OUT.within(words, max(start, date.start - _NEAR), date.start)
        and not (words.small.startswith("this week", date.start) and _is_whose(date, words))
        and not (date.precision == "range" and date.first and date.last - date.first > _longest(date, words))
    )
    if all(date.precision == "year" for date in told):
        return told
    return tuple(date for date in told if not _is_this_years(date, words))


def _is_this_years(date: DateSpan, words: Words) -> bool:
    """Whether a date is "this year's", of what another date tells more of."""
    return words.small.startswith("this year", date.start) and _is_whose(date, words)


def _is_whose(date: DateSpan, words: Words) -> bool:
    """Whether a date only says which of several is meant ("this year's exercise")."""
    return words.small.startswith(("'s ", "’s "), date.end)


def _longest(date: DateSpan, words: Words) -> timedelta:
    """How long the time of a happening may be: half a year where that is said, years of deliveries, else less."""
    if _DELIVERED.within(words, max(0, date.start - _NEAR), date.start):
        return _YEARS
    return _HALF_YEAR if date.rule in _PARTS else _LONGEST


def is_report_date(date: DateSpan, words: Words, start: int) -> bool:
    """Whether a date tells when something was said ("announced on Friday"), in a sentence that begins at `start`."""
    said = ending("status", "report", _ON)
    if said.within(words, max(start, date.start - _REACH), date.start) is None:
        return False
    return not _AFTER_TALKS.match(words.small, date.end)
