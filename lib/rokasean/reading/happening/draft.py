"""What a sentence says about a happening, and what the article around it says."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from rokasean.reading.dates import DateSpan
from rokasean.reading.happening.anchors import Anchor
from rokasean.reading.happening.parties import Focus
from rokasean.reading.happening.scenes import Scene
from rokasean.reading.people import PersonSpan
from rokasean.reading.places import PlaceSpan


class Setting(NamedTuple):
    """What a whole article says that its sentences lean on.

    Args:
        published: the date of publication, or None.
        focus: whom the article is about.
        years: the years in the names of its happenings.
        home: the place of its dateline, or None.
        before: whom the sentence before is about: who "he" can be.
        pair: the two sides of what was told last: who "the two navies" are.
        seen: whom the sentences before named, the latest last: who "the guest" or "the two ministers" can be.
        acted: the countries that act in the sentence before, where it tells of forces: whose "the ships" can be.
    """

    published: datetime.date | None
    focus: Focus
    years: frozenset[int]
    home: PlaceSpan | None
    before: tuple[PersonSpan, ...] = ()
    pair: tuple[str, ...] = ()
    seen: tuple[PersonSpan, ...] = ()
    acted: tuple[str, ...] = ()


@dataclass(slots=True, eq=False)
class Draft:
    """What one sentence says about one happening; empty where it does not say.

    Args:
        scene: the sentence.
        anchor: the words that name the happening.
        form: a form of the closed list, or "any".
        kind: "event", "echo" (words that point back to one) or "recall" (a launch or a year left out).
        parties: countries that the sentence puts in it.
        status: "held", "planned" or "cancelled".
        date: its date, or None.
        date_basis: "stated", "relative", "name" or "none".
        series: standard name, or None.
        edition: number, or None.
        level: a level, or None.
        city: where, or None.
        country: where, or None.
        mode: "in-person", "online" or None.
        people: who is named in the sentence and takes part.
        rules: field and rule id.
        name: its name where it has one of its own.
        alone: the parties that words which point back have, should they point to nothing.
        site: the words for what is seen on a visit to a base, a plant or another site, or None.
    """

    scene: Scene
    anchor: Anchor
    form: str
    kind: str
    parties: tuple[str, ...]
    status: str
    date: DateSpan | None = None
    date_basis: str = "none"
    series: str | None = None
    edition: int | None = None
    level: str | None = None
    city: str | None = None
    country: str | None = None
    mode: str | None = None
    people: tuple[PersonSpan, ...] = ()
    rules: Mapping[str, str] = field(default_factory=dict)
    name: str | None = None
    alone: tuple[str, ...] = ()
    site: str | None = None
