"""Which countries act in a sentence: by their people, their name, or an office or firm of theirs."""

import re
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from rokasean.reading.happening.phrases import forms
from rokasean.reading.naming.finding import Words
from rokasean.reading.people import PersonSpan
from rokasean.reading.places import PlaceSpan
from rokasean.reading.series import SeriesSpan

# Words before a country that make it a scene and no party ("in Laos", "off Singapore"); "from Laos" is a party.
_AT_COUNTRY = re.compile(r"\b(?:in|at|near|off|around|outside)(?: the)?\s*$", re.IGNORECASE)
_AT = ("in", "at", "near", "off", "around", "outside")
# "all members except Myanmar": who is not there.
_EXCEPT = re.compile(r"\b(?:except(?:ing)?(?: for)?|excluding|without|with the exception of|apart from)(?: the)?\s$")
_EXCEPTING = ("except", "excepting", "for", "excluding", "without", "of", "from")
# "Director-General for ASEAN Affairs", "Ambassador of the Republic of Korea to ASEAN": what an office is for.
_OFFICE_FOR = re.compile(
    r"(?:[Dd]irector(?:[- ][Gg]eneral)? for|(?:[Aa]mbassador|[Mm]ission|[Rr]epresentative)(?: [^,;.]{0,60})? to) $"
)
# "the ASEAN SOM Leader of Thailand": an office of each member.
_SENIOR_OFFICIAL = re.compile(r" (?:SOM|[Ss]enior [Oo]fficials?)(?: [A-Z]?[a-z]+)? of (?:the Philippines|[A-Z])")
_START = attrgetter("start")


class Side(NamedTuple):
    """A country that acts at a position of the article, and how it is named: "person", "place" or "actor"."""

    start: int
    country: str
    how: str


class Named(NamedTuple):
    """What was found in a text: people, places and named meetings, each in its order; offsets are the article's."""

    people: Sequence[PersonSpan]
    places: Sequence[PlaceSpan]
    series: Sequence[SeriesSpan]


def acting_in(words: Words, start: int, end: int, named: Named) -> tuple[Side, ...]:
    """The countries that act in a sentence, in the order of the text.

    Args:
        words: the words of the article.
        start: where the sentence begins.
        end: where it ends.
        named: what was found in it.

    Returns:
        Sides; North Korea and a country in which something merely takes place are not among them.
    """
    sides = [Side(one.start, one.country, "person") for one in named.people if one.country]
    if named.places:
        sides += _places_in(words.written, start, named)
    for found in forms("actors").finditer(words, start, end):
        sides.append(Side(found.start(), found.lastgroup, "actor"))
    return tuple(sorted(sides, key=_START))


def _places_in(text: str, start: int, named: Named) -> Iterator[Side]:
    """The places of a sentence that act in it."""
    cities = {one.end: one.country for one in named.places if one.kind in ("city", "venue")}
    for one in named.places:
        acts = one.country and one.country != "KP" and _acts(text, start, one, cities)
        if acts and not (named.series and _in_name(one, named)):
            yield Side(one.start, one.country, "place")


def is_excepted(place: PlaceSpan, text: str, start: int) -> bool:
    """Whether a country is told to be the one that takes no part ("all members except Myanmar").

    Args:
        place: the country.
        text: the text in which it stands.
        start: where its sentence begins.
    """
    low = max(start, place.start - 24)
    return _is_led_by(_EXCEPTING, text, low, place) and _EXCEPT.search(text, low, place.start) is not None


def _is_led_by(words: tuple[str, ...], text: str, low: int, place: PlaceSpan) -> bool:
    """Whether one of some words may stand before a place, with or without an article; most places have none there."""
    before = text[low : place.start].lower().split()[-2:]
    return bool(before) and (before[0] if before[-1] == "the" else before[-1]).endswith(words)


def _in_name(place: PlaceSpan, named: Named) -> bool:
    """Whether a place is part of a meeting's name."""
    return any(span.start <= place.start < span.end for span in named.series)


def _acts(text: str, start: int, place: PlaceSpan, cities: dict[int, str | None]) -> bool:
    """Whether a place stands for its government or people and is not where something happens."""
    if place.kind == "demonym":
        return True
    if place.kind == "bloc":
        if _SENIOR_OFFICIAL.match(text, place.end):
            return False
        office = text.endswith((" for ", " to "), start, place.start)
        return not (office and _OFFICE_FOR.search(text, max(start, place.start - 80), place.start))
    if is_excepted(place, text, start):
        return False
    if place.kind == "venue" or (place.kind == "city" and place.city != "Singapore"):
        return False
    if text.startswith(("'s", "’s"), place.end):
        return True
    if cities and any(cities.get(place.start - gap) == place.country for gap in (1, 2, 3)):  # "Vientiane, Laos"
        return False
    low = max(start, place.start - 16)
    return not (_is_led_by(_AT, text, low, place) and _AT_COUNTRY.search(text, low, place.start))
