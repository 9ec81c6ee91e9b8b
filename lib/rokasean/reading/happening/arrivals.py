"""Ships and aircraft that come to those who get them: an arrival, and no visit."""

import re

from rokasean.reading.changed import changed
from rokasean.reading.happening.called import name_of
from rokasean.reading.happening.doing import come_told_before
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
    told = [_arrival(one) if _comes_home(one, takers) else _delivery(one) for one in happenings]
    return _without_retold(told)


# So many sentences behind a handover, at most, its arrival is told once more.
_NEAR = 2


def _without_retold(happenings: list[Happening]) -> list[Happening]:
    """The happenings without arrivals of no day that only tell where what was got on a day came to."""
    kept: list[Happening] = []
    for one in happenings:
        open_ = one.rules.get("form") in ("form.arrival", "form.delivery") and one.date is None
        at = next((at for at, other in enumerate(kept) if open_ and _is_handed_then(other, one)), None)
        if at is None:
            kept.append(one)
        elif kept[at].country is None and one.country:
            rules = {**kept[at].rules, "place": one.rules["place"], "mode": "mode.place"}
            kept[at] = changed(kept[at], city=one.city, country=one.country, mode="in-person", rules=rules)
    return kept


def _is_handed_then(handed: Happening, arrival: Happening) -> bool:
    """Whether a handover of a known day, or that of which a part comes, is told right before an arrival there."""
    apart = arrival.group.head.scene.index - handed.group.head.scene.index
    same = handed.form == "transfer" and handed.status == "held" and set(handed.parties) == set(arrival.parties)
    on_day = handed.date.precision == "day" if handed.date else arrival.rules["form"] == "form.delivery"
    return same and 0 < apart <= _NEAR and on_day


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
    if one.form != "visit":
        return one
    batch = says(head.scene, lots, head.anchor.clause.start, head.anchor.start) or come_told_before(
        head.anchor, head.scene
    )
    if not batch:
        return one
    rules = {**one.rules, "form": "form.delivery", "level": "none.nobody-named"}
    delivered = changed(one, form="transfer", level=None, people=(), rules=rules)
    return changed(delivered, name=name_of(delivered))


def _arrival(one: Happening) -> Happening:
    """A visit as the arrival of a ship or aircraft, at which nobody is named."""
    rules = {**one.rules, "form": "form.arrival", "level": "none.nobody-named"}
    arrived = changed(one, form="other", level=None, rules=rules)
    return changed(arrived, name=name_of(arrived))
