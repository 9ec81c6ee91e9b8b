"""Journeys that only lead to another happening are part of that one."""

import re
from datetime import timedelta

from rokasean.reading.changed import changed
from rokasean.reading.dates import DateSpan
from rokasean.reading.happening.hosts import neighbours
from rokasean.reading.happening.settle import Happening

_FORUMS = ("meeting", "conference", "exercise", "other")
# A journey that lies so far from a trip is another one.
_FAR = timedelta(days=31)


def absorb_travel(happenings: list[Happening]) -> list[Happening]:
    """The happenings without mere journeys to one of them; this one takes over the place that the journey goes to.

    Args:
        happenings: all of an article.

    Returns:
        Happenings; a journey stays where the article calls it a visit, or where it leads to nothing that is named.
    """
    goals: dict[int, Happening] = {}
    gone = set()
    for one, near in neighbours(happenings):
        goal = (_goal(one, near) or _trip(one, near) or _talks(one, near)) if _is_journey(one) else None
        if goal is not None:
            gone.add(id(one.group))
            goals[id(goal.group)] = one
    kept = [one for one in happenings if id(one.group) not in gone]
    return [_arrived(one, goals[id(one.group)]) if id(one.group) in goals else one for one in kept]


def _is_journey(one: Happening) -> bool:
    """Whether a visit is told by verbs of travelling alone."""
    drafts = one.group.drafts
    return one.form == "visit" and all(
        draft.anchor.kind == "verb" and "visit" not in draft.anchor.words for draft in drafts
    )


def _goal(journey: Happening, happenings: list[Happening]) -> Happening | None:
    """The named forum to which a journey leads: told near it, of the same status, in the same country."""
    at = journey.group.head.scene.index
    for other in happenings:
        near = any(abs(draft.scene.index - at) <= 1 for draft in other.group.drafts)
        same_place = other.country in (None, journey.country) and other.mode != "online"
        named = other.series is not None and other.form in _FORUMS and other.group.head.kind == "event"
        named = named or _is_why(journey, other)
        named = named or (other.form == "training" and journey.group.head.scene is other.group.head.scene)
        if near and same_place and named and other.status == journey.status:
            return other
    return None


def _is_why(journey: Happening, other: Happening) -> bool:
    """Whether talks told in the sentence of an arrival are what somebody came for ("had arrived on Monday and met")."""
    came = journey.group.head.anchor.words.startswith("arriv") and journey.group.head.scene is other.group.head.scene
    return came and other.form == "meeting" and other.status == "held" and set(other.parties) == set(journey.parties)


# "will fly to Kuala Lumpur to pay a call on the minister", "moves on to Hanoi for talks with".
_FOR_TALKS = re.compile(
    r"[^.;]{2,60}? (?:to(?: (?:hold|meet|pay|have|sit down|call))?|for)(?: (?!and\b)[a-z-]+){0,4} ?"
)


def _talks(journey: Happening, happenings: list[Happening]) -> Happening | None:
    """The talks that are all that a journey is for, where it does not open the story."""
    if journey.group.head.scene.opens or journey.status != "planned":
        return None
    return next((other for other in happenings if _is_for_talks(journey, other)), None)


def _is_for_talks(journey: Happening, other: Happening) -> bool:
    """Whether planned talks of one country are all that a sentence tells of a journey's purpose."""
    one, two = journey.group.head, other.group.head
    same = one.scene is two.scene and other.form == "meeting" and other.status == journey.status == "planned"
    alone = len(journey.group.drafts) == 1 and one.anchor.end < two.anchor.start
    alone = alone and (journey.date is None or journey.date.precision == "day")
    alone = alone and " return" not in one.scene.text  # else it is told how long he stays
    if not (same and alone and set(other.parties) == set(journey.parties)):
        return False
    return _FOR_TALKS.fullmatch(one.scene.words.written, one.anchor.end, two.anchor.start) is not None


def _trip(journey: Happening, happenings: list[Happening]) -> Happening | None:
    """The visit of which a journey is a leg: to several countries, of which it goes to one."""
    for other in happenings:
        legs = other.form == "visit" and not _is_journey(other) and other.status == journey.status
        legs = legs and not _apart(other.date, journey.date)
        if legs and set(journey.parties) <= set(other.parties) and other.country in (None, journey.country):
            return other
    return None


def _apart(one: DateSpan | None, other: DateSpan | None) -> bool:
    """Whether two times are known to lie far from each other."""
    if not (one and other and one.first and other.first):
        return False
    return one.last + _FAR < other.first or other.last + _FAR < one.first


def _arrived(goal: Happening, journey: Happening) -> Happening:
    """The forum with the place that the journey goes to, where it has none."""
    if goal.city or journey.country is None or goal.form == "visit":
        return goal
    rules = {**goal.rules, "place": "place.of-journey", "mode": "mode.place"}
    return changed(goal, city=journey.city, country=journey.country, mode=goal.mode or "in-person", rules=rules)
