"""Who takes part: the countries that a stretch of text puts on the two sides of a happening."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter

from rokasean.reading.happening.acting import Side
from rokasean.reading.happening.bloc import BLOC, KOREA, MEMBERS, PARTNERS
from rokasean.reading.happening.scenes import Scene

_COUNTRY = attrgetter("country")


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
    return [side for side in scene.acting if start <= side.start < end]


def countries(found: Iterable[Side]) -> tuple[str, ...]:
    """The countries of sides, each once, in their order."""
    return tuple(dict.fromkeys(map(_COUNTRY, found)))


def concerns(parties) -> bool:
    """Whether parties are Korea and at least one partner.

    >>> concerns(("KR", "LA")), concerns(("KR", "JP"))
    (True, False)
    """
    return KOREA in parties and not PARTNERS.isdisjoint(parties)


# So often a country outside is spoken of, at least, in an article that is about it.
_OF_OTHERS = 4


def focus_of(scenes: tuple[Scene, ...], home: str | None = None) -> Focus:
    """Whom an article is about.

    Args:
        scenes: its sentences.
        home: the country of its dateline, whose "defense ministry" needs no name.

    Returns:
        A Focus; a country in the title or the first three sentences counts three times, and one where something merely
        happens only where no partner acts; it is not the main one where others than partners act.
    """
    counts = Counter()
    for number, scene in enumerate(scenes):
        weight = 3 if scene.kind == "title" or number < 3 else 1
        for country in countries(scene.acting) if scene.acting else ():
            counts[country] += weight
    for scene in scenes:
        for span in scene.series:
            if KOREA in span.parties or BLOC in span.parties:
                for country in span.parties:
                    counts[country] += 1
    others = set(counts) - PARTNERS - {KOREA}
    alone = not PARTNERS & set(counts)
    if alone and home in MEMBERS:
        counts[home] += 1
    if alone:
        counts.update(one.country for scene in scenes for one in scene.places if one.country in PARTNERS)
    partners = tuple(country for country, _ in counts.most_common() if country in PARTNERS)
    outsider = max((counts[country] for country in others), default=0)
    if outsider >= _OF_OTHERS and counts[KOREA] <= 1 and home != KOREA and not any(map(_trains, scenes)):
        return Focus(False, partners)  # Korea is only named in passing
    korea = home == KOREA or any(one.country == KOREA for scene in scenes for one in (*scene.acting, *scene.places))
    main = _main_partner(counts)
    passing = main is not None and outsider >= _OF_OTHERS * counts[main]
    return Focus(korea, partners, None if passing or (alone and others) else main)


def _trains(scene: Scene) -> bool:
    """Whether Korea and a partner act in a sentence on a drill ("troops from 30 countries, including South Korea")."""
    drill = any(noun.lastgroup == "exercise" for noun in scene.nouns)
    return drill and concerns({side.country for side in scene.acting})


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
