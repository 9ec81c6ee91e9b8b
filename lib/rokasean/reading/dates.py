"""Dates in a sentence: news phrases to EDTF, with every other reading that the words allow."""

import datetime
from dataclasses import dataclass

from rokasean.reading.rules import Rule


@dataclass(frozen=True, slots=True)
class DateSpan:
    """Words that say when, and the time they say.

    Args:
        start: where the words begin, a character offset in the text searched.
        end: where they end.
        edtf: the time, as EDTF: "2024-11-21", "2022-11-22/2022-11-24", "2025-10", "2026"; "XXXX-09-06" when the year
            is missing; None when the words say a time that cannot be told.
        first: its first day, None where the year is missing.
        last: its last day, None where the year is missing.
        precision: "day", "range", "month", "year", or "none" where the year is missing.
        basis: "stated" (the words say it all), "relative" (the reference date was needed) or "none" (not resolved).
        rule: the id of the rule that read it.
        alternatives: other readings of the same words as EDTF, the more likely first.
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


def find_dates(text: str, reference: datetime.date | None, tense: str | None = None) -> list[DateSpan]:
    """The dates of a sentence, in the order of the text and never overlapping.

    Args:
        text: one sentence, or any text; offsets are into it.
        reference: the publication date or dateline, against which "Wednesday" or "last month" is read; None for none.
        tense: "past", "future" or None: the direction in which a weekday or a missing year is looked for.

    Returns:
        DateSpans.
    """
    return []


def with_year(span: DateSpan, year: int) -> DateSpan:
    """The span with its missing year filled in; unchanged where no year is missing."""
    return span


RULES: tuple[Rule, ...] = ()
