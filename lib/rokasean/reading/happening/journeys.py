"""Which date of a sentence is only that of a journey, and not of what it leads to."""

import re

from rokasean.reading.dates import DateSpan
from rokasean.reading.happening.anchors import Anchor
from rokasean.reading.happening.scenes import Scene, leads_to
from rokasean.reading.naming.finding import finder

# "will leave on Tuesday to attend": the day of the journey.
_TO_ATTEND = re.compile(r",?(?: for [\w ]{3,30})? (?:in order )?to (?:attend|take part|join|participate|be at)\b")
_TO_MEET = re.compile(
    r",?(?: for [\w ]{3,30})? (?:in order )?to (?:attend|meet|hold|discuss|observe|sign|take part|join)\b"
)
_LEAVES = re.compile(r"(?:left|leav|depart|head|embark|fl[eiyo]|set|took|takes)")


def is_of_journey(date: DateSpan, scene: Scene) -> bool:
    """Whether a date is that of a journey to what is attended, and not of that itself.

    Args:
        date: a date of the sentence.
        scene: the sentence.
    """
    return _TO_ATTEND.match(scene.words.small, date.end, scene.end) is not None


# "left Vientiane on Sunday to attend the forum": the day of the departure.
_LEFT = finder(
    re.compile(r"(?<!\w)(?:left|leaves?|departed|departs?|flew|flies|headed|heads|set off)(?: [^,;.]{0,40})? $"),
    "small",
)


def is_of_departure(date: DateSpan, scene: Scene) -> bool:
    """Whether a date is that on which somebody left for what he attends.

    Args:
        date: a date of the sentence.
        scene: the sentence.
    """
    return is_of_journey(date, scene) and leads_to(scene, _LEFT, date.start, 60) is not None


def leads_only_to(anchor: Anchor, journey: Anchor, date: DateSpan, scene: Scene) -> bool:
    """Whether a date is only that of a journey that leads to a happening.

    Args:
        anchor: the happening.
        journey: the visit, by its words.
        date: a date of their sentence.
        scene: the sentence.
    """
    if anchor.series:
        return is_of_journey(date, scene)
    leaves = date.precision == "day" and _LEAVES.match(journey.words)
    return bool(leaves and _TO_MEET.match(scene.words.small, date.end, scene.end))
