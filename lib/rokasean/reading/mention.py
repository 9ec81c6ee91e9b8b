"""What one article says about one happening: a row of the mentions."""

import datetime
from typing import NamedTuple


class Person(NamedTuple):
    """Somebody who takes part: name, office as the article gives it, and country (ISO 3166-1 alpha-2)."""

    name: str
    role: str | None
    country: str | None


class Evidence(NamedTuple):
    """The passage that carries a mention.

    Args:
        exact: the passage, verbatim.
        prefix: up to 32 characters before it.
        suffix: up to 32 characters after it.
        start: first character, in `Article.text`.
        end: character after the last one.
    """

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int


class Mention(NamedTuple):
    """What one article says about one happening.

    Args:
        article_id: the article's id.
        salience: "main", "background" or "upcoming".
        status: "held", "planned" or "cancelled".
        form: a form of the closed list.
        level: a level of the closed list.
        name: a short name, as the text gives it.
        series: the standard name of the recurring series, or None.
        edition: which of its meetings, or None.
        date: EDTF, or None.
        date_start: its first day, or None.
        date_end: its last day, or None.
        date_precision: "day", "range", "month", "year" or "none".
        date_basis: "stated", "relative", "name", "host" or "none".
        alternatives: other dates that the same words may mean, as EDTF, the likelier first.
        city: usual English name, or None.
        country: where it takes place, ISO 3166-1 alpha-2, or None.
        mode: "in-person", "online" or None.
        within: the happening on whose sidelines or as part of which it takes place, or None.
        parties: alpha-2 codes, and "ASEAN" for the bloc.
        people: who takes part.
        topics: topics of the sentences that tell of it.
        evidence: the passage.
        rules: pairs of field and rule id, for empty fields too ("date", "none.not-stated").
    """

    article_id: str
    salience: str
    status: str
    form: str
    level: str
    name: str
    series: str | None
    edition: int | None
    date: str | None
    date_start: datetime.date | None
    date_end: datetime.date | None
    date_precision: str
    date_basis: str
    alternatives: tuple[str, ...]
    city: str | None
    country: str | None
    mode: str | None
    within: str | None
    parties: tuple[str, ...]
    people: tuple[Person, ...]
    topics: tuple[str, ...]
    evidence: Evidence
    rules: tuple[tuple[str, str], ...]
