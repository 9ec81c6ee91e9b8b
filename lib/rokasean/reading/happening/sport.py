"""Whether what is told is done for sport, and not for defence."""

import re

from rokasean.reading.happening.anchors import Anchor
from rokasean.reading.happening.phrases import phrases
from rokasean.reading.happening.scenes import Scene, leads_to, says
from rokasean.reading.naming.finding import finder

_FORMS = ("agreement", "training", "exercise", "meeting")
# "On the sidelines of the SEA Games the ministers met", "at a golf club": where something is done.
_WHERE = finder(re.compile(r"(?<!\w)(?:at|in|on|of|during|before|after|by|near|with) (?:[\w’'-]+ ){0,3}$"), "small")


def is_for_sport(anchor: Anchor, scene: Scene) -> bool:
    """Whether those who train, meet or sign are of sport, or a sentence speaks of sport and of nobody of defence.

    Args:
        anchor: the words for a happening.
        scene: their sentence.
    """
    if anchor.form not in _FORMS or not says(scene, phrases("domestic", "sports")):
        return False
    found = says(scene, phrases("domestic", "sports"), anchor.clause.start, anchor.start)
    if found and not leads_to(scene, _WHERE, found.start(), found.start() - anchor.clause.start):
        return True
    return not scene.people and says(scene, phrases("domestic", "defence")) is None
