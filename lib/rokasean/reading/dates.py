"""Dates in a sentence: news phrases to EDTF, with every other reading that the words allow.

An own grammar, since general date libraries read news badly ("the 35th" as 1935, "Sept. 8, 2021, in" as 8 August).
In `calendar`, `patterns` holds the forms, `days`, `relative` and `periods` what each form means, `forms` which of them
are tried where, `choices` which of several days is meant, `durations` how "three-day" joins its start, `edtf` the days.
"""

import datetime
import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from rokasean.reading.calendar import edtf, patterns
from rokasean.reading.calendar.choices import Context, Reading
from rokasean.reading.calendar.cues import before, is_set
from rokasean.reading.calendar.durations import find_lengths, interval, is_day, join_lengths
from rokasean.reading.calendar.edtf import Time
from rokasean.reading.calendar.forms import forms_for
from rokasean.reading.calendar.rules import REFERENCE, RULES
from rokasean.reading.changed import changed
from rokasean.reading.naming.finding import Words, words_of
from rokasean.reading.naming.words import WORD

__all__ = [
    "REFERENCE",
    "RULES",
    "DateSpan",
    "date_starts",
    "find_dates",
    "find_lengths",
    "shown",
    "with_length",
    "with_year",
]


class DateSpan(NamedTuple):
    """Words that say when, and the time they say.

    Args:
        start: where the words begin, a character offset in the text searched.
        end: where they end.
        edtf: the time, as EDTF: "2024-11-21", "2022-11-22/2022-11-24", "2025-10", "2026"; "XXXX-09-06" where the year
            is missing, "XXXX-XX-24" where the month is too; None where nothing can be told ("Wednesday" without a
            reference date).
        first: its first day; None where the year is missing.
        last: its last day; None where the year is missing.
        precision: "day", "range", "month", "year", or "none" where the year is missing.
        basis: "stated" (the words say it all), "relative" (the reference date or another date was needed), "name"
            (the year comes from the event's name, see `with_year`) or "none" (not resolved).
        rule: the id of the rule that read it; "date.since", "date.until" and "date.by" tell that the words give only
            one end of a time, not the time of a happening.
        alternatives: other readings of the same words as EDTF, the likelier first.
    """

    start: int
    end: int
    edtf: str | None
    first: datetime.date | None
    last: datetime.date | None
    precision: str
    basis: str
    rule: str
    alternatives: tuple[str, ...] = ()


# Words before a date that leave it one end of a longer time, and the rule that says so.
BOUNDS = {"since": "date.since", "until": "date.until", "till": "date.until", "through": "date.until", "by": "date.by"}
# The direction that such a word sets for each tense of the sentence: what "runs through Feb. 17" in an article of 10
# February may be told in the past, and ends later.
TENSES = {cue: {None: None, "past": None, "future": "future"} for cue in ("until", "till", "through", "by")}
TENSES["since"] = dict.fromkeys((None, "past", "future"), "past")
# The rules that may take a year from the date beside them.
SHARING = {"date.day-without-year", "date.month-without-year"}
# The rules of days whose year is stated; a day without one that follows in the sentence by some weeks shares it.
STATED = {"date.day", "date.shared-year"}
WEEKS = datetime.timedelta(days=70)
# What joins a date without a year to one with a year: "April 30 and May 13, 2019".
JOINER = re.compile(r"(?:,?\s(?:and|or|to)|,)\s(?:on\s|in\s|[Ff]rom\s|the\s)?")
# What joins a year to a date without one: "last year's Nov. 15 meeting".
OWNER = re.compile(r"['’]s\s(?:\w+\s)?")


def find_dates(
    text: str,
    reference: datetime.date | None,
    tense: str | None = None,
    anchor: DateSpan | None = None,
    starts: Sequence[re.Match] | None = None,
) -> list[DateSpan]:
    """The dates of a sentence, in the order of the text and never overlapping.

    Args:
        text: one sentence, or any text; offsets are into it.
        reference: the publication date or dateline, against which "Wednesday" or "last month" is read; None for none.
        tense: "past", "future" or None: the direction in which a weekday or a missing year is looked for.
        anchor: the date named in the sentence before, which "the following day" and "on the 24th" count from.
        starts: where a date may begin, where that is known already, as `date_starts` gives it.

    Returns:
        DateSpans.

    >>> [span.edtf for span in find_dates("They met from Nov. 20-22 and will meet next year.", REFERENCE)]
    ['2024-11-20/2024-11-22', '2025']
    """
    if starts is None:
        starts = date_starts(words_of(text), 0, len(text))
    if not starts:
        return []
    context = Context(text, reference, tense)
    if anchor:
        context = _after(context, Time(anchor.edtf, anchor.first, anchor.last, anchor.precision), anchor.rule)
    readings = _scan(context, starts)
    return _with_shared_years(text, [_span(reading) for reading in join_lengths(text, readings)]) if readings else []


def date_starts(words: Words, start: int, end: int) -> list[re.Match]:
    """The words of a stretch of a text with which a date may begin; their offsets are counted from its start.

    >>> [found.start() for found in date_starts(words_of("They met in May 2024."), 0, 21)]
    [12, 16]
    """
    spots = patterns.START.spots_in(words, start, end)
    if not spots:
        return []
    pattern_at, text = patterns.START.pattern_at, words.written[start:end]  # nothing before the stretch is looked at
    return [found for spot in spots if (found := pattern_at(words.here[spot]).match(text, spot - start))]


def with_year(span: DateSpan, year: int, month: int | None = None) -> DateSpan:
    """The span with its missing year, and month where that is missing too, filled in; else the span as it is.

    Args:
        span: a span as `find_dates` gives it.
        year: the year, as the event's own name gives it ("... Dialogue 2022").
        month: 1 to 12, for "on the 24th"; without it such a span stays as it is.

    Returns:
        A span whose basis is "name", or the same one where nothing is missing or the calendar has no such day.

    >>> with_year(find_dates("On September 6 they met.", None)[0], 2022).edtf
    '2022-09-06'
    """
    if span.first or not span.edtf or ("XXXX-XX" in span.edtf and month is None):
        return span
    filled = span.edtf.replace("XXXX-XX", f"{year:04}-{month or 0:02}").split("/")
    filled = [part.replace("XXXX", f"{year:04}") for part in filled]
    if len(filled) == 2 and filled[1] < filled[0]:
        filled[1] = f"{year + 1:04}{filled[1][4:]}"
    try:
        time = edtf.parse_edtf("/".join(filled))
    except edtf.EdtfError:
        return span
    return _span(Reading(span.start, span.end, (time,), "name", span.rule))


def with_length(span: DateSpan, days: int) -> DateSpan:
    """The span made an interval of so many days from its day on; the span as it is where it is not one day.

    Args:
        span: a day, its year known or not, on which something begins.
        days: how long it lasts, as `find_lengths` reads it from another sentence ("the three-day forum").

    Returns:
        A span by the rule "date.duration", with the day itself as its alternative.

    >>> with_length(find_dates("It opened on Nov. 20.", REFERENCE)[0], 3).edtf
    '2024-11-20/2024-11-22'
    """
    time = Time(span.edtf, span.first, span.last, span.precision)
    longer = interval(time, days) if is_day(time) else None
    return _span(Reading(span.start, span.end, (longer, time), span.basis, "date.duration")) if longer else span


def shown(span: DateSpan) -> str:
    """A span as examples and documents write it.

    >>> shown(find_dates("He arrived on Nov. 21.", REFERENCE)[0])
    '2024-11-21'
    """
    return " or ".join(str(text) for text in (span.edtf, *span.alternatives))


def _scan(context: Context, starts: Sequence[re.Match]) -> list[Reading]:
    """All readings of a text, each read against the one before it."""
    readings, at = [], 0
    for found in starts:
        if found.start() < at:
            continue
        new, at = _read(found, context)
        for reading in new:
            readings.append(reading)
            context = _after(context, reading.times[0], reading.rule)
    return readings


def _after(context: Context, time: Time, rule: str) -> Context:
    """The context for what follows a date: it is what "the following day" or "that year" counts from."""
    if time.first is None:
        return context
    days = time.precision in ("day", "range") and rule != "date.period" and (time.last - time.first).days <= 31
    return Context(context.text, context.reference, context.tense, time if days else context.anchor, time)


def _read(found: re.Match, context: Context) -> tuple[list[Reading], int]:
    """What the first form that fits makes of the words at a place, nothing where one refuses, and where to go on."""
    start = found.start()
    cue, article = before(context.text, start)
    tense = "set" if context.tense == "past" and is_set(context.text, start) else _tense(context.tense, cue)
    context = Context(context.text, context.reference, tense, context.anchor, context.period, cue, article)
    for form, read in forms_for(found.lastgroup, WORD.match(found[0])[0].lower()):
        match = form.match(context.text, start)
        readings = match and read(match, context)
        if readings is not None:
            return [_bounded(reading, cue) for reading in readings], max(match.end(), found.end())
    return [], found.end()


def _tense(tense: str | None, cue: str) -> str | None:
    """The direction in which a date after a word such as "since" or "until" is looked for."""
    return TENSES[cue][tense] if cue in TENSES else tense


def _bounded(reading: Reading, cue: str) -> Reading:
    """The reading, marked as one end of a time where the word before it says so."""
    rule = BOUNDS.get(cue)
    bounded = rule and (reading.times[0].precision != "range" or reading.rule in ("date.period", "date.part-of-year"))
    return changed(reading, rule=rule) if bounded else reading


def _span(reading: Reading) -> DateSpan:
    time, *others = reading.times
    alternatives = tuple(dict.fromkeys(other.edtf for other in others if other.edtf and other.edtf != time.edtf))
    return DateSpan(
        reading.start, reading.end, time.edtf, time.first, time.last, time.precision, reading.basis, reading.rule,
        alternatives,
    )  # fmt: skip


def _with_shared_years(text: str, spans: list[DateSpan]) -> list[DateSpan]:
    """The spans; one without a year takes it from the stated date that it is joined with."""
    for i in range(len(spans) - 2, -1, -1):
        span, after = spans[i], spans[i + 1]
        if span.rule in SHARING and after.basis == "stated" and JOINER.fullmatch(text, span.end, after.start):
            spans[i] = _shared(span, after) or span
        if after.rule in SHARING and span.precision == "year" and OWNER.fullmatch(text, span.end, after.start):
            spans[i + 1] = _in_year(after, span.first.year, span.basis)
    for i, (span, after) in enumerate(pairwise(spans)):
        if span.rule in STATED and after.rule == "date.day-without-year":
            spans[i + 1] = _soon_after(spans[i], after) or after
    return spans


def _soon_after(span: DateSpan, after: DateSpan) -> DateSpan | None:
    """A day without a year that follows a day of a known year by some weeks ("on Aug. 12, 2019, ... on Aug. 20")."""
    if not span.first or not (after.edtf or "").strip("X"):
        return None
    filled = _in_year(after, span.first.year, "stated")
    return filled if filled.first and datetime.timedelta() < filled.first - span.first <= WEEKS else None


def _shared(span: DateSpan, after: DateSpan) -> DateSpan | None:
    """The span in the year of the date after it, or the year before where it would else come later."""
    for year in (after.first.year, after.first.year - 1):
        filled = _in_year(span, year, "stated")
        if filled.first and filled.first <= after.first:
            return filled
    return None


def _in_year(span: DateSpan, year: int, basis: str) -> DateSpan:
    """The span in another year, which the words beside it give."""
    filled = with_year(changed(span, edtf=f"XXXX{span.edtf[4:]}", first=None, last=None), year)
    return changed(filled, basis=basis, rule="date.shared-year", alternatives=()) if filled.first else span
