"""Whether a day beside a happening is its own: not where it only is one of its days, or comes after it."""

import re

from rokasean.reading.dates import DateSpan
from rokasean.reading.happening.anchors import Anchor
from rokasean.reading.happening.clauses import clause_at
from rokasean.reading.happening.scenes import Scene, leads_to
from rokasean.reading.naming.finding import finder

# "will return home on Saturday after visiting a shipyard": the visit was before that.
_BEFORE_THAT = re.compile(r"after (?:a |his |her |their )?$")


def is_over_then(anchor: Anchor, date: DateSpan, scene: Scene) -> bool:
    """Whether a day is that of what follows the end of a happening.

    Args:
        anchor: the words for the happening.
        date: a date of its sentence.
        scene: the sentence.
    """
    start = anchor.clause.start
    over = anchor.kind == "verb" and date.start < start and _BEFORE_THAT.match(scene.words.small, start, anchor.start)
    return bool(over) and date.precision == "day"


# "During the three-day forum, he will give a speech on Saturday": one of its days.
_DURING_DAYS = finder(
    re.compile(r"(?<!\w)during (?:the|this|its) (?:[a-z]+|\d+)-day (?:[^;.]{2,60} known as the )?(?:[a-z]+ ){0,2}$"),
    "small",
)


def is_day_of_it(anchor: Anchor, date: DateSpan, scene: Scene) -> bool:
    """Whether a day is told to be one of the several days of a forum.

    Args:
        anchor: the words for the happening.
        date: a date of its sentence.
        scene: the sentence.
    """
    if not anchor.series or date.start < anchor.end or not leads_to(scene, _DURING_DAYS, anchor.start, 110):
        return False
    text = scene.words.written
    behind = text.find(", ", anchor.end, date.start)
    return behind >= 0 and not text.startswith((", which", ", held", ", taking"), anchor.end)


_WHICH = re.compile(r"(?:which|that) ")


_RIGHT_BEHIND = 5


def is_of_mere_talk(start: int, date: DateSpan, anchors: list[Anchor], why: dict[int, str | None]) -> bool:
    """Whether a year stands right behind words for what is only spoken of ("support for drills in 2018").

    Args:
        start: where the words for a happening begin that would else take the date.
        date: a date of its sentence.
        anchors: all words for happenings in the sentence.
        why: by their start, why they tell of a happening; None for those that only speak of one.
    """
    if date.precision not in ("month", "year"):
        return False
    beside = (one for one in anchors if one.kind == "noun" and 0 <= date.start - one.end <= _RIGHT_BEHIND)
    return any(one.start != start and why[one.start] is None and not one.definite for one in beside)


def goes_on_with_which(anchor: Anchor, date: DateSpan, scene: Scene) -> bool:
    """Whether a date stands in the "which ..." right behind a happening.

    Args:
        anchor: the happening.
        date: a date of its sentence.
        scene: the sentence.
    """
    at = clause_at(scene.clauses, date.start)
    return 0 <= at.start - anchor.end < 4 and bool(_WHICH.match(scene.words.small, at.start, at.end))
