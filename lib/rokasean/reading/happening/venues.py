"""Where a forum is held that its own sentences do not place."""

import re

from rokasean.reading.changed import changed
from rokasean.reading.happening.phrases import phrases
from rokasean.reading.happening.scenes import Scene, leads_to, says
from rokasean.reading.happening.settle import Happening
from rokasean.reading.naming.finding import finder
from rokasean.reading.places import PlaceSpan

_FORUMS = ("meeting", "conference")
# "Kim will also attend the ROK-ASEAN meeting": so many sentences behind the forum for which he travels.
_NEAR = 3
# "called for calm at a meeting of defence chiefs in Kuala Lumpur": a gathering without a name, and where it is.
_GATHERING = finder(
    re.compile(
        r"(?<!\w)(?:at|during|in) an? (?:[a-z-]+ ){0,4}(?:meeting|gathering|forum|conference|session|summit)"
        r" (?:of (?:[\w-]+ ){1,8})?(?:held )?in $"
    ),
    "written",
)


def in_venues(happenings: list[Happening], scenes: tuple[Scene, ...]) -> list[Happening]:
    """The happenings, named forums without a place where the same man goes to another, or where the lead puts them.

    Args:
        happenings: all of an article, in the order in which it tells them.
        scenes: its sentences.
    """
    placed: list[Happening] = []
    for one in happenings:
        placed.append(_placed(one, placed, scenes) if _is_open(one) else one)
    return placed


def _is_open(one: Happening) -> bool:
    """Whether it is a named forum of which no place is known."""
    told = one.series and one.form in _FORUMS and one.group.head.kind == "event" and one.status != "cancelled"
    return bool(told) and one.country is None and one.mode != "online"


def _placed(one: Happening, before: list[Happening], scenes: tuple[Scene, ...]) -> Happening:
    """A forum at the place of the one told before, or at that of the lead."""
    if other := _other_stop(one, before):
        return _at(one, other.city, other.country, "place.also-there")
    first = not any(each.series for each in before)
    spot = _of_lead(one, scenes) if first else None
    return _at(one, spot.city, spot.country, "place.of-lead") if spot else one


def _at(one: Happening, city: str | None, country: str | None, rule: str) -> Happening:
    """A happening in person at a place."""
    rules = {**one.rules, "place": rule, "mode": "mode.place" if one.mode is None else one.rules["mode"]}
    return changed(one, city=city, country=country, mode=one.mode or "in-person", rules=rules)


def _other_stop(one: Happening, before: list[Happening]) -> Happening | None:
    """The forum told shortly before that somebody attends who "also" attends this one."""
    scene, names = one.group.head.scene, {person.name for person in one.people}
    if not names or not says(scene, phrases("joining", "there"), scene.start, one.group.head.anchor.start):
        return None
    for other in reversed(before):
        near = 0 < scene.index - other.group.head.scene.index <= _NEAR
        same = near and other.series and other.form in _FORUMS and other.status == one.status and other.city
        if same and names & {person.name for person in other.people}:
            return other
    return None


def _of_lead(one: Happening, scenes: tuple[Scene, ...]) -> PlaceSpan | None:
    """The city in which the lead puts a gathering without a name, where the next sentence names it."""
    index = one.group.head.scene.index
    lead = next((scene for scene in scenes if scene.kind == "lead"), None)
    if lead is None or not 0 < index - lead.index <= _NEAR or any(d.scene is lead for d in one.group.drafts):
        return None
    return next((place for place in lead.places if place.city and leads_to(lead, _GATHERING, place.start, 110)), None)
