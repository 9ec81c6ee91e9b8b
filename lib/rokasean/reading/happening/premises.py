"""What somebody goes to see on a visit: a base, a shipyard, a headquarters, and no country."""

import re

from rokasean.reading.happening.anchors import Anchor
from rokasean.reading.happening.draft import Draft
from rokasean.reading.happening.phrases import phrases
from rokasean.reading.happening.scenes import Scene, says

_SEES = re.compile(r"(?:to )?(?:visit|tour)", re.IGNORECASE)
# The words for what is seen, up to where it lies, when it was and what for.
_OBJECT = re.compile(
    r" (?P<site>(?!(?:of|by|with|and|who|which|here|there|on|in|from|last|this|next|for|again)\b)[^,;:.()]{3,90}?)"
    r"(?=[,;:()]|\.(?!\w)| (?:in|on|where|which|to|for|from|during|after|before|while|today|yesterday"
    r"|tomorrow|last|this|next|with|near|late|early|later|then|as|and|when|off|outside|owned|operated|run|ahead|earlier|at)\b|$)",
)
# A booth at a fair is seen by everybody.
_BOOTH = re.compile(r"\b(?:booths?|pavilions?|stands?)\b")
_REACH = 95


def site_of(anchor: Anchor, scene: Scene) -> str | None:
    """The words for what a verb of visiting has as its object, where that is a place of work and no country or city.

    Args:
        anchor: the verb.
        scene: its sentence.

    Returns:
        The words, as "the Korea National Defense University"; None for a visit to a country, a city or a person.
    """
    if anchor.form != "visit" or anchor.kind != "verb" or not _SEES.match(anchor.words):
        return None
    found = _OBJECT.match(scene.words.written, anchor.end, min(anchor.end + _REACH, scene.end))
    if found is None:
        return None
    start, end = found.span("site")
    where = [place for place in scene.places if start <= place.start < end]
    if any(place.start == start and place.end == end for place in where if place.kind != "venue"):
        return None
    if _BOOTH.search(found["site"]):
        return None
    venue = any(place.kind == "venue" for place in where)
    return found["site"] if venue or says(scene, phrases("sites"), start, end) else None


def sees_site(draft: Draft) -> bool:
    """Whether a draft tells of going to see something, and not of the journey to a country."""
    return draft.kind == "event" and draft.site is not None
