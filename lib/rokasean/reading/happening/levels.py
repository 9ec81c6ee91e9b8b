"""At which level a happening is held."""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from rokasean.reading.happening.anchors import Anchor
from rokasean.reading.happening.clauses import before_said
from rokasean.reading.happening.phrases import phrases
from rokasean.reading.happening.scenes import Scene, leads_to, says
from rokasean.reading.naming.finding import Words, finder, spelt
from rokasean.reading.people import PersonSpan
from rokasean.reading.vocabulary import load

# From the highest to the lowest: the level of a happening is that of the lower-ranking lead official.
ORDER = ("leaders", "ministerial", "vice-ministerial", "military", "working")
_OF_STATE = ("leaders", "ministerial", "vice-ministerial")
# "met for working-level talks".
_FOR = finder(re.compile(r"(?<!\w)for (?:\w+ ){0,2}$"), "small")
_BEFORE = 60  # so near before the words for a happening its level is named


@lru_cache(maxsize=256)  # the same few offices, asked for each happening of an article
def level_of_role(role: str | None) -> str | None:
    """The level of an office.

    Args:
        role: an office as an article gives it, or None.

    Returns:
        A level of the closed list, or None where the office is none that is known.

    >>> level_of_role("Vice Defense Minister"), level_of_role("Prime Minister"), level_of_role("Defence Minister")
    ('vice-ministerial', 'leaders', 'ministerial')
    >>> level_of_role("Prime Minister and Defence Minister"), level_of_role("Assistant Secretary")
    ('ministerial', 'working')
    """
    return level_in(spelt(role), 0, len(role)) if role else None


def level_in(words: Words, start: int, end: int) -> str | None:
    """The level of the office that a stretch of a text names, or None.

    Args:
        words: the words of the text.
        start: where the stretch begins.
        end: where it ends.
    """
    if not phrases("offices").within(words, start, end):
        return None
    return next(level for level in load("happenings")["offices"] if phrases("offices", level).within(words, start, end))


def lowest(levels: list[str]) -> str | None:
    """The lowest of several levels, None where there is none.

    >>> lowest(["leaders", "ministerial"])
    'ministerial'
    """
    return max(levels, key=ORDER.index, default=None)


def level_of_people(
    people: tuple[PersonSpan, ...], parties: tuple[str, ...], roles: Mapping[str, str] = MappingProxyType({})
) -> str | None:
    """The level of a happening by its lead officials: the highest of each side, and of these the lowest.

    Args:
        people: those who take part.
        parties: the sides.
        roles: offices by name that stand for those of the people.
    """
    leads = leads_of(people, parties, roles)
    return ORDER[max(leads.values())] if leads else None


def leads_of(
    people: tuple[PersonSpan, ...], parties: tuple[str, ...], roles: Mapping[str, str] = MappingProxyType({})
) -> dict[str, int]:
    """How high the highest official of each side ranks, as a place in `ORDER`.

    Args:
        people: those who take part; one whose country is not said is of the one of two sides that has nobody else.
        parties: the sides.
        roles: offices by name that stand for those of the people.
    """
    if not people:
        return {}
    named = {person.country for person in people}
    missing = [party for party in parties if party not in named]
    other = missing[0] if len(parties) == 2 and len(missing) == 1 and len(named - {None}) == 1 else None
    leads: dict[str, int] = {}
    for person in people:
        level = level_of_role(roles.get(person.name, person.role))
        country = person.country or (other if level in _OF_STATE else None)
        if level and country in parties:
            rank = ORDER.index(level)
            leads[country] = min(leads.get(country, rank), rank)
    return leads


def named_level(anchor: Anchor, scene: Scene) -> str | None:
    """The level by which a happening is called ("working-level talks"), or None."""
    if not says(scene, phrases("named_levels")):
        return None
    start = max(anchor.clause.start, anchor.start - _BEFORE)
    named = phrases("named_levels")
    found = named.within(scene.words, start, anchor.end)
    if found is None:
        behind = named.finditer(scene.words, anchor.end, anchor.clause.end)
        found = next((one for one in behind if leads_to(scene, _FOR, one.start(), 40)), None)
    return level_in(scene.words, *found.span()) if found else None


def level_of_words(anchor: Anchor, scene: Scene) -> str | None:
    """The level that the words of the happening's clause name ("the defence chiefs met")."""
    clause = anchor.clause
    end = before_said(scene.words, clause.start, clause.end)
    if anchor.form == "visit":
        before = level_in(scene.words, clause.start, anchor.start)
        return before or level_in(scene.words, anchor.end, end)
    own = level_in(scene.words, anchor.start, anchor.end)
    if anchor.series:
        return own
    if anchor.form == "agreement":
        return level_in(scene.words, clause.start, min(anchor.start, end))
    return own or level_in(scene.words, clause.start, end)
