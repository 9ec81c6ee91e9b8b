"""What takes place during a visit or forum whose days are only told elsewhere, or whose first day alone is told."""

import re
from datetime import timedelta

from rokasean.reading.changed import changed
from rokasean.reading.happening.hosts import linked, neighbours
from rokasean.reading.happening.occasions import of_forum, of_visit
from rokasean.reading.happening.phrases import phrases
from rokasean.reading.happening.premises import sees_site
from rokasean.reading.happening.scenes import says
from rokasean.reading.happening.settle import Happening
from rokasean.reading.naming.finding import finder

# "arrived on Sunday for a state visit": so many days later, at most, the visitor is still there.
_ARRIVED = finder(re.compile(r"(?<!\w)(?:arrived|arrives?|touched down|landed|flew in|flew to)\b"), "small")
_LEFT = finder(
    re.compile(r"(?<!\w)(?:left|departed|returned|flew (?:home|back)|concluded|ended|wrapped up)\b"), "small"
)
_STILL_THERE = timedelta(days=3)
_DURING = ("meeting", "agreement", "conference")


def during_stays(happenings: list[Happening]) -> list[Happening]:
    """The happenings, those with a day of their own as part of the visit or forum during which they took place.

    Args:
        happenings: all of an article, completed.

    Returns:
        The same happenings in the same order, without visits that only go on within another one.
    """
    if not any(one.form == "visit" or one.series for one in happenings):
        return happenings
    return [_during(one, near) for one, near in neighbours(happenings) if not _goes_on(one, near)]


def _goes_on(one: Happening, happenings: list[Happening]) -> bool:
    """Whether a visit within another one of the same guest goes nowhere else ("He will also tour a temple")."""
    if one.form != "visit" or not one.within or one.city:
        return False
    head, at = one.group.head, one.group.head.anchor
    does = at.kind == "verb" or head.scene.words.small.startswith("to ", at.start - 3)  # "is scheduled to tour"
    if not does or sees_site(head) or says(head.scene, phrases("sites"), at.end):
        return False
    host = next((other for other in happenings if other.name == one.within and other is not one), None)
    return host is not None and host.form == "visit" and one.country in (None, host.country)


def _during(one: Happening, happenings: list[Happening]) -> Happening:
    """A happening as part of a visit of the same two sides, or of a forum."""
    if one.within or one.date is None or one.form not in _DURING:
        return one
    found = linked(one, happenings, (of_visit, of_forum))
    if found.within:
        return found
    host = next((other for other in happenings if _is_still_there(one, other)), None)
    return changed(one, within=host.name, rules={**one.rules, "within": "within.stay"}) if host else one


def _is_still_there(one: Happening, other: Happening) -> bool:
    """Whether talks of a visitor lie in the days after he arrived in their country, and he is not told to have left."""
    same = other.form == "visit" and one.status == other.status == "held" and set(one.parties) <= set(other.parties)
    if not same or one.country is None or one.country != other.country or sees_site(other.group.head):
        return False
    days = one.date, other.date
    if not all(date and date.first and date.precision == "day" for date in days):
        return False
    soon = timedelta() < one.date.first - other.date.first <= _STILL_THERE
    told = [draft.scene for draft in other.group.drafts]
    stayed = any(says(scene, _ARRIVED) for scene in told) and not any(says(scene, _LEFT) for scene in told)
    return soon and stayed and _is_among(one, other)


def _is_among(one: Happening, other: Happening) -> bool:
    """Whether the visitor is among those who talk; nobody may be named at talks."""
    visitors = {person.name for person in other.people}
    return not one.people or any(person.name in visitors for person in one.people)
