"""Which of several mentions of one event is believed first."""

import datetime

from rokasean.timeline.merging.alike import vagueness
from rokasean.timeline.merging.groups import Group, canonical

_SALIENCE = {"main": 0, "background": 1, "upcoming": 2}


def by_trust(group: Group) -> list[dict]:
    """The mentions in the order in which they are believed: outcome before plan, report before recollection."""
    return sorted(group.mentions, key=trust)


def trust(mention: dict) -> tuple:
    """A mention's place in the order of trust: outcomes first, then reports, known dates, what was published last."""
    return *standing(mention), vagueness(mention), -published(mention).toordinal(), canonical(mention)


def standing(mention: dict) -> tuple[bool, int]:
    """Whether a mention tells a mere plan, and what the event is to its article."""
    return mention["status"] == "planned", _SALIENCE[mention["salience"]]


def published(mention: dict) -> datetime.date:
    """When a mention was published; before everything else when that is not known."""
    return mention["published"] or datetime.date.min
