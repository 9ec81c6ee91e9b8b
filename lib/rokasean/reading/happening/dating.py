"""The dates of a sentence: read in the tense of their clauses, by the names' year, from the day told before."""

import datetime
import re
from functools import cache
from typing import NamedTuple

from rokasean.reading.changed import changed
from rokasean.reading.dates import DateSpan, find_dates, find_lengths
from rokasean.reading.happening.clauses import Clause, clause_at
from rokasean.reading.happening.phrases import either, phrases
from rokasean.reading.naming.finding import Finder, Words, finder
from rokasean.reading.sentences import Sentence


class Calendar(NamedTuple):
    """What the dates of a sentence lean on.

    Args:
        published: the day of the article.
        years: the years in the names of meetings.
        last: the day that was told last.
    """

    published: datetime.date | None
    years: set[int]
    last: datetime.date | None


def dates_in(
    sentence: Sentence, words: Words, clauses: tuple[Clause, ...], starts: list[re.Match], calendar: Calendar
) -> tuple[DateSpan, ...]:
    """The dates of a sentence, in the order of the text, with the article's offsets.

    Args:
        sentence: the sentence.
        words: the words of the article.
        clauses: the clauses of the sentence, in whose tense its dates are read.
        starts: where dates may begin in it.
        calendar: what the dates lean on.
    """
    if not starts:
        return ()
    dates = _clause_dates(sentence, words, starts, clauses, calendar.published)
    better = _year_dates(sentence, starts, calendar)
    return _chained([better.get(span.start, span) for span in dates], words.written, calendar.last)


def last_day(dates: tuple[DateSpan, ...], last: datetime.date | None) -> datetime.date | None:
    """The day that was told last.

    Args:
        dates: those of a sentence.
        last: the day that was told last before it.
    """
    days = (span for span in reversed(dates) if span.precision == "day" and span.rule != "date.until")
    return next((span.first for span in days if span.first), last)


# "agreed to hold a drill in May": the day of what is agreed lies ahead.
_AGREED_TO = finder(
    re.compile(
        r"(?<!\w)(?:(?:agreed|decided|consented|resolved|promised|vowed|pledged|asked|offered|invited)"
        r"(?: [^,;.]{0,60}?)? to (?!the\b|an?\b)[a-z]+ (?=\w)"
        r"|(?:proposed|suggested|agreed on)"
        r" (?:holding|hosting|staging|conducting|convening|launching|opening|sending)\b)"
    ),
    "small",
)


def _clause_dates(
    sentence: Sentence,
    words: Words,
    starts: list[re.Match],
    clauses: tuple[Clause, ...],
    published: datetime.date | None,
) -> list[DateSpan]:
    """The dates of a sentence, each read in the tense of its clause, with the article's offsets."""
    dates = []
    found = _AGREED_TO.within(words, sentence.start, sentence.end)
    agreed = found.end() if found else sentence.end
    dated = {_tense_at(words, found.start() + sentence.start, clauses, agreed) for found in starts}
    # A date that goes with "three-day" begins there, which may be in another clause.
    for tense in dated | ({clause.tense for clause in clauses} if find_lengths(sentence.text) else set()):
        for span in find_dates(sentence.text, published, tense, None, starts):
            if _tense_at(words, span.start + sentence.start, clauses, agreed) == tense:
                dates.append(_moved(span, sentence.start))
    return sorted(dates, key=lambda span: span.start)


# "under a contract signed in July": that was before, whatever will be delivered.
@cache
def _signed() -> Finder:
    """A document or project with the participle that tells it to be over, at the end of a text."""
    told = (
        rf"(?<!\w){either('documents', 'words', 'projects')} (?:that was |which was )?"
        rf"{either('documents', 'signed', 'settled')}(?: [\w-]+){{0,4}} $"
    )
    return finder(re.compile(told), "small")


def _is_signed(words: Words, start: int, end: int) -> bool:
    """Whether a stretch of a text ends with a document or project that is told to be over."""
    told = phrases("documents", "signed", "settled").within(words, start, end)
    return bool(told and _signed().within(words, start, end))


# "agreed to set up a committee on Thursday": the day of agreeing.
_WEEKDAY = re.compile(r"(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")


# "began yesterday and ends on Saturday": the last day of what is under way.
_ENDS = re.compile(
    r"\b(?:(?:ends|concludes|closes|finishes|wraps up)(?: on)?"
    r"|(?:runs|lasts|continues|goes on) (?:until|till|through|to)) $"
)


# "The military said on Thursday that it will ...": whatever is told, it was said before.
_SAID_ON = re.compile(r"\b(?:said|announced|added|reported|told [a-z]+)(?: on)? $")


def _tense_at(words: Words, place: int, clauses: tuple[Clause, ...], agreed: int) -> str | None:
    """The tense in which a date at a place is read: that of its clause, or the future behind what was agreed."""
    clause, text = clause_at(clauses, place), words.written
    if clause.tense != "past" and _SAID_ON.search(text, max(clause.start, place - 24), place):
        return "past"
    if clause.tense == "future" and _is_signed(words, max(clause.start, place - 60), place):
        return "past"
    if clause.tense == "past" and phrases("status", "cancelled").within(words, place, clause.end):
        return None  # "the port call in April has been cancelled": it may have lain ahead
    ahead = clause.start < agreed <= place and not _WEEKDAY.match(text, place)
    if clause.tense == "past" and (ahead or _ENDS.search(text, max(clause.start, place - 24), place)):
        return "future"
    return clause.tense


def _moved(span: DateSpan, offset: int) -> DateSpan:
    """A date with the article's offsets."""
    return changed(span, start=span.start + offset, end=span.end + offset)


def _year_dates(sentence: Sentence, starts: list[re.Match], calendar: Calendar) -> dict[int, DateSpan]:
    """What "this year" means in an article without a date whose names leave one year, by where the words begin."""
    if calendar.published or len(calendar.years) != 1 or " year" not in sentence.text:
        return {}
    middle = datetime.date(next(iter(calendar.years)), 7, 1)
    return {
        span.start + sentence.start: changed(_moved(span, sentence.start), rule="date.year-of-name")
        for span in find_dates(sentence.text, middle, None, None, starts)
        if span.precision == "year" and span.basis == "relative"
    }


# Days that are counted from the day told before.
_CHAINED = re.compile(
    r"\b(?:day after|day earlier|day later|following day|next day|day before|previous day|in the day"
    r"|same (?:day|morning|afternoon|evening))\b",
    re.IGNORECASE,
)


def _chained(dates: list[DateSpan], text: str, last: datetime.date | None) -> tuple[DateSpan, ...]:
    """The dates, with "the day after" counted from the day that was told before it."""
    settled = []
    for span in dates:
        if last and _CHAINED.search(text, span.start, span.end):
            span = _counted(span, text[span.start : span.end], last)
        settled.append(span)
        last = span.first if span.precision == "day" and span.first else last
    return tuple(settled)


def _counted(span: DateSpan, words: str, last: datetime.date) -> DateSpan:
    """The day after or before another day."""
    step = (
        -1
        if re.search(r"before|previous|earlier", words, re.IGNORECASE)
        else 1
        if re.search(r"\bafter\b|next|following|later(?! in the day)", words)
        else 0
    )
    day = last + datetime.timedelta(days=step)
    if span.first and span.last > span.first:
        end = day + (span.last - span.first)
        return changed(span, edtf=f"{day.isoformat()}/{end.isoformat()}", first=day, last=end)
    return changed(
        span, edtf=day.isoformat(), first=day, last=day, precision="day", basis="relative", rule="date.day-chained"
    )
