"""Ships and aircraft that come to those who get them: an arrival, and no visit."""

import re

from rokasean.reading.changed import changed
from rokasean.reading.happening.called import name_of
from rokasean.reading.happening.draft import Draft
from rokasean.reading.happening.phrases import forms, phrases
from rokasean.reading.happening.scenes import says
from rokasean.reading.happening.settle import Happening

# How a delivered ship comes: it arrives or docks; who comes to see somebody "visits".
_COMES = re.compile(
    r"(?:(?:was|were) welcomed|arriv|sail|dock|dropped|berthed|landed|touched down|reach|flew in|.*voyage$)",
    re.IGNORECASE,
)
# Who comes on board of a ship of his own.
_CREW = re.compile(r"\b(?:visit|port call|task (?:group|force)|training|troops|marines|cadets|midshipmen|exercise)")


def with_arrivals(happenings: list[Happening]) -> list[Happening]:
    """The happenings, with the coming home of what was built or given for that country as such, and not as a visit.

    Args:
        happenings: all of an article, settled.

    Returns:
        The same happenings in the same order.
    """
    given = [one for one in happenings if one.form in ("transfer", "other") and not one.series]
    takers = {party for one in given for party in one.parties}
    return [_arrival(one) if _comes_home(one, takers) else _delivery(one) for one in happenings]


def _comes_home(one: Happening, takers: set[str]) -> bool:
    """Whether a visit is that of a ship or aircraft which the country that it comes to gets."""
    drafts = one.group.drafts
    if one.form != "visit" or one.people or not all(_COMES.match(draft.anchor.words) for draft in drafts):
        return False
    return any(_is_theirs(draft, one.country, one.country in takers) for draft in drafts)


def _is_theirs(draft: Draft, country: str | None, taken: bool) -> bool:
    """Whether what comes is a ship of the navy of that country, or one that the article tells is given to it."""
    scene, at = draft.scene, draft.anchor.start
    if _CREW.search(scene.words.small, scene.start, scene.end):
        return False
    if any(found.lastgroup == country for found in forms("actors").finditer(scene.words, scene.start, at)):
        return True
    return taken and says(scene, phrases("goods", "words"), scene.start, at) is not None


def _delivery(one: Happening) -> Happening:
    """A visit as a handover, where it is a batch or shipment that arrives."""
    head = one.group.head
    lots = phrases("goods", "lots")
    if one.form != "visit" or not says(head.scene, lots, head.anchor.clause.start, head.anchor.start):
        return one
    rules = {**one.rules, "form": "form.delivery", "level": "none.nobody-named"}
    delivered = changed(one, form="transfer", level=None, people=(), rules=rules)
    return changed(delivered, name=name_of(delivered))


def _arrival(one: Happening) -> Happening:
    """A visit as the arrival of a ship or aircraft, at which nobody is named."""
    rules = {**one.rules, "form": "form.arrival", "level": "none.nobody-named"}
    arrived = changed(one, form="other", level=None, rules=rules)
    return changed(arrived, name=name_of(arrived))
