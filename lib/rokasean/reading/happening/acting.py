"""Which countries act in a sentence: by their people, their name, or an office or firm of theirs."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rokasean.reading.happening.phrases import forms
from rokasean.reading.people import PersonSpan
from rokasean.reading.places import PlaceSpan
from rokasean.reading.series import SeriesSpan

# Words before a country that make it a scene and no party ("in Laos", "off Singapore"); "from Laos" is a party.
_AT_COUNTRY = re.compile(r"\b(?:in|at|near|off|around|outside)(?: the)?\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Side:
    """A country that acts at a position of the article, and how it is named: "person", "place" or "actor"."""

    start: int
    country: str
    how: str


@dataclass(frozen=True, slots=True)
class Named:
    """What was found in a sentence: its people, places and named meetings; offsets are the article's."""

    people: Iterable[PersonSpan]
    places: Iterable[PlaceSpan]
    series: Iterable[SeriesSpan]


def acting_in(text: str, offset: int, named: Named) -> tuple[Side, ...]:
    """The countries that act in a sentence, in the order of the text.

    Args:
        text: the sentence.
        offset: where it begins in the article.
        named: what was found in it.

    Returns:
        Sides; North Korea and a country in which something merely takes place are not among them.
    """
    people = [Side(one.start, one.country, "person") for one in named.people if one.country]
    places = [
        Side(one.start, one.country, "place")
        for one in named.places
        if one.country and one.country != "KP" and _acts(text, offset, one, named) and not _in_name(one, named)
    ]
    actors = [Side(offset + match.start(), match.lastgroup, "actor") for match in forms("actors").finditer(text)]
    return tuple(sorted([*people, *places, *actors], key=lambda side: side.start))


def _in_name(place: PlaceSpan, named: Named) -> bool:
    """Whether a place is part of a meeting's name."""
    return any(span.start <= place.start < span.end for span in named.series)


def _acts(text: str, offset: int, place: PlaceSpan, named: Named) -> bool:
    """Whether a place stands for its government or people and is not where something happens."""
    if place.kind in ("demonym", "bloc"):
        return True
    if place.kind == "venue" or (place.kind == "city" and place.city != "Singapore"):
        return False
    if text.startswith(("'s", "’s"), place.end - offset):
        return True
    before = text[max(0, place.start - offset - 16) : place.start - offset]
    return not (_AT_COUNTRY.search(before) or _after_city(place, named))


def _after_city(place: PlaceSpan, named: Named) -> bool:
    """Whether a country only says where a city lies ("Vientiane, Laos")."""
    return any(
        other.kind in ("city", "venue") and other.country == place.country and 0 < place.start - other.end <= 3
        for other in named.places
    )
