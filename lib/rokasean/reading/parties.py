"""Who takes part: the countries that a stretch of text puts on the two sides of a happening."""

import re
from collections import Counter
from dataclasses import dataclass

from rokasean.reading.phrases import forms
from rokasean.reading.places import PlaceSpan
from rokasean.reading.scenes import Scene

KOREA, BLOC = "KR", "ASEAN"
MEMBERS = frozenset(["BN", "KH", "ID", "LA", "MY", "MM", "PH", "SG", "TH", "TL", "VN"])
PARTNERS = MEMBERS | {BLOC}

# Words before a country that make it a scene and no party ("in Laos", "off Singapore"); "from Laos" is a party.
_AT_COUNTRY = re.compile(r"\b(?:in|at|near|off|around|outside)(?: the)?\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Side:
    """A country that acts at a position of the article, and how it is named: "person", "place" or "actor"."""

    start: int
    country: str
    how: str


@dataclass(frozen=True, slots=True)
class Focus:
    """Whom an article is about: whether Korea is in it, its partners, the most spoken of first, and the main one."""

    korea: bool
    partners: tuple[str, ...]
    main: str | None = None


def sides(scene: Scene, start: int, end: int) -> list[Side]:
    """The countries that act in a stretch of a sentence, in the order of the text.

    Args:
        scene: the sentence.
        start: first character of the stretch, in the article.
        end: character after its last one.

    Returns:
        Sides; a country in which something merely takes place is not among them.
    """
    people = [
        Side(one.start, one.country, "person") for one in scene.people if one.country and start <= one.start < end
    ]
    places = [
        Side(one.start, one.country, "place")
        for one in scene.places
        if one.country and start <= one.start < end and _acts(scene, one) and not _in_name(scene, one)
    ]
    actors = [
        Side(scene.start + match.start(), match.lastgroup, "actor")
        for match in forms("actors").finditer(scene.text)
        if start <= scene.start + match.start() < end
    ]
    return sorted([*people, *places, *actors], key=lambda side: side.start)


def _in_name(scene: Scene, place: PlaceSpan) -> bool:
    """Whether a place is part of a meeting's name."""
    return any(span.start <= place.start < span.end for span in scene.series)


def _acts(scene: Scene, place: PlaceSpan) -> bool:
    """Whether a place stands for its government or people and is not where something happens."""
    before, after = scene.text[: place.start - scene.start], scene.text[place.end - scene.start :]
    if place.kind in ("demonym", "bloc"):
        return True
    if place.country == "KP" or place.kind == "venue" or (place.kind == "city" and place.city != "Singapore"):
        return False
    if re.match(r"[’']s", after):
        return True
    return not (_AT_COUNTRY.search(before) or _after_city(scene, place))


def _after_city(scene: Scene, place: PlaceSpan) -> bool:
    """Whether a country only says where a city lies ("Vientiane, Laos")."""
    return any(
        other.kind in ("city", "venue") and other.country == place.country and 0 < place.start - other.end <= 3
        for other in scene.places
    )


def countries(found: list[Side]) -> tuple[str, ...]:
    """The countries of sides, each once, in their order."""
    return tuple(dict.fromkeys(side.country for side in found))


def concerns(parties) -> bool:
    """Whether parties are Korea and at least one partner.

    >>> concerns(("KR", "LA")), concerns(("KR", "JP"))
    (True, False)
    """
    return KOREA in parties and bool(PARTNERS & set(parties))


def focus_of(scenes: tuple[Scene, ...]) -> Focus:
    """Whom an article is about.

    Args:
        scenes: its sentences.

    Returns:
        A Focus; a country in the title or the first three sentences counts three times.
    """
    counts = Counter()
    for number, scene in enumerate(scenes):
        weight = 3 if scene.kind == "title" or number < 3 else 1
        for country in {side.country for side in sides(scene, scene.start, scene.end)}:
            counts[country] += weight
    for scene in scenes:
        for span in scene.series:
            counts.update(span.parties)
    partners = tuple(country for country, _ in counts.most_common() if country in PARTNERS)
    return Focus(counts[KOREA] > 0, partners, _main_partner(counts))


def _main_partner(counts: Counter) -> str | None:
    """The partner that an article is about: one member where it stands out, else the bloc, else the first member."""
    members = [(country, number) for country, number in counts.most_common() if country in MEMBERS]
    if not members:
        return BLOC if counts[BLOC] else None
    country, number = members[0]
    rival = members[1][1] if len(members) > 1 else 0
    if counts[BLOC] and (number * 2 < counts[BLOC] or number * 2 < rival * 3):
        return BLOC
    return country


def pairs_of(left: tuple[str, ...], right: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The bilateral meetings that a sentence tells of: one for each partner on the far side.

    Args:
        left: countries before the verb.
        right: countries after it.

    Returns:
        Tuples of parties that include Korea and a partner; what is between others is left out.

    >>> pairs_of(("KR",), ("LA", "TH", "JP", "IN"))
    [('KR', 'LA'), ('KR', 'TH')]
    >>> pairs_of(("VN",), ("IN", "KR"))
    [('VN', 'KR')]
    >>> pairs_of(("MY",), ("AU", "SG", "GB", "BN"))
    []
    """
    one, other = set(left), set(right)
    if KOREA in one and not one & PARTNERS:
        return [(KOREA, country) for country in right if country in PARTNERS]
    if KOREA in other and one & PARTNERS:
        return [(country, KOREA) for country in left if country in PARTNERS]
    together = tuple(dict.fromkeys((*left, *right)))
    return [together] if concerns(together) else []
