"""Where a meeting is for which its sentence lets somebody travel."""

import re

from rokasean.reading.changed import changed
from rokasean.reading.happening.draft import Draft
from rokasean.reading.happening.scenes import leads_to
from rokasean.reading.naming.finding import finder
from rokasean.reading.places import PlaceSpan

# "will leave for Singapore and then travel to Laos for the summit": of two stops that right before it.
_FOR_THE = re.compile(r"(?:,? [A-Z]\w+,?)? (?:for|to attend|to join|to take part in) (?:the |an? |this year[’']s )?")
_GOES_TO = finder(re.compile(r"(?<!\w)(?:travel|fly|head|proceed|move on|continue|go|on)s? to (?:the )?$"), "small")


def _stop_before(draft: Draft) -> PlaceSpan | None:
    """The place right before the words for a forum, to which somebody goes on for it."""
    scene, at = draft.scene, draft.anchor.start
    near = next((place for place in reversed(scene.places) if place.end <= at), None) if draft.anchor.series else None
    there = near and near.kind in ("city", "country") and leads_to(scene, _GOES_TO, near.start, 30)
    return near if there and _FOR_THE.fullmatch(scene.words.written, near.end, at) else None


def at_destination(draft: Draft, drafts: list[Draft]) -> Draft:
    """A meeting for which its sentence lets somebody travel, at the place that he goes to.

    Args:
        draft: what the sentence says of the meeting.
        drafts: all that it tells.
    """
    if draft.form not in ("meeting", "agreement", "conference") or draft.country or draft.mode == "online":
        return draft
    if stop := _stop_before(draft):
        return changed(draft, city=stop.city, country=stop.country, rules={**draft.rules, "place": "place.of-journey"})
    for other in drafts:
        if (
            other.form == "visit"
            and other.country
            and other.anchor.start < draft.anchor.start
            and draft.kind == "event"
        ):
            rules = {**draft.rules, "place": "place.of-journey"}
            return changed(draft, city=other.city, country=other.country, rules=rules)
    return draft
