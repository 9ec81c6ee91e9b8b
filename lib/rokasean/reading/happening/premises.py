"""What somebody goes to see on a visit: a base, a shipyard, a headquarters, and no country."""

import re
from functools import cache

from rokasean.reading.happening.anchors import Anchor
from rokasean.reading.happening.draft import Draft
from rokasean.reading.happening.phrases import either, forms, phrases
from rokasean.reading.happening.scenes import Scene, says


@cache
def _sees() -> re.Pattern[str]:
    """A verb of going to see something."""
    return re.compile(rf"(?:to )?{either('seeing', 'verbs')}", re.IGNORECASE)


@cache
def _object() -> re.Pattern[str]:
    """The words for what is seen, up to where it lies, when it was and what for."""
    return re.compile(
        rf" (?P<site>(?!{either('seeing', 'not_first')}\b)[^,;:.()]{{3,90}}?)"
        rf"(?=[,;:()]|\.(?!\w)| {either('seeing', 'behind')}\b|$)",
    )


_REACH = 95


def site_of(anchor: Anchor, scene: Scene) -> str | None:
    """The words for what a verb of visiting has as its object, where that is a place of work and no country or city.

    Args:
        anchor: the verb.
        scene: its sentence.

    Returns:
        The words, as "the Korea National Defense University"; None for a visit to a country, a city or a person.
    """
    if anchor.form != "visit" or anchor.kind != "verb" or not _sees().match(anchor.words):
        return None
    found = _object().match(scene.words.written, anchor.end, min(anchor.end + _REACH, scene.end))
    if found is None:
        return None
    start, end = found.span("site")
    where = [place for place in scene.places if start <= place.start < end]
    if any(place.start == start and place.end == end for place in where if place.kind != "venue"):
        return None
    if says(scene, phrases("seeing", "booths"), start, end):
        return None
    venue = any(place.kind == "venue" for place in where)
    firm = forms("actors").within(scene.words, start, end) or _is_firm(found["site"], end, scene)
    site = venue or firm or says(scene, phrases("sites"), start, end)
    return found["site"] if site else None


# "visited Hanwha Defense in Changwon": two names, and then a city.
_FIRM = re.compile(r"(?:the )?(?:[A-Z][\w&’'.-]*)(?: (?:[A-Z][\w&’'.-]*|and|of|for|&))+")


def _is_firm(words: str, end: int, scene: Scene) -> bool:
    """Whether words in capitals, in a city and with nobody's name or office in them, are a firm or school."""
    if not _FIRM.fullmatch(words) or any(end - len(words) <= one.start < end for one in (*scene.people, *scene.places)):
        return False
    return scene.words.written.startswith(" in ", end) and any(
        place.start - end == len(" in ") and place.kind == "city" for place in scene.places
    )


def sees_site(draft: Draft) -> bool:
    """Whether a draft tells of going to see something, and not of the journey to a country."""
    return draft.kind == "event" and draft.site is not None
