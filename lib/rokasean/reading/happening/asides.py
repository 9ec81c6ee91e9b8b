"""Clauses of a sentence that tell nothing of its happening: what else somebody did, and since when."""

import re

from rokasean.reading.happening.anchors import Anchor, resumed
from rokasean.reading.happening.clauses import Clause
from rokasean.reading.happening.phrases import phrases
from rokasean.reading.happening.scenes import Scene, leads_to, says
from rokasean.reading.naming.finding import finder

_ABOUT = 60  # what an agreement is on stands between it and "which was signed in ..."


_OF_PEOPLE = ("meeting", "visit", "call", "conference")
_ASIDES = ("who ", "whom ", "whose ", "which ", "where ")
# "part of a project that began in 2021", "for the first time since ties were restored in 1995": the time of that alone.
_OF_PROJECT = finder(
    re.compile(
        r"(?<!\w)(?:projects?|programmes?|programs?|plans?|schemes?|polic(?:y|ies)|strategy|war|campaign|initiative) $"
    ),
    "small",
)
# "where the frigate, ordered by the navy in 2013, is built": the time of the order alone.
_OF_THING = re.compile(
    r"(?:ordered|bought|purchased|procured|acquired|built|constructed|supplied|donated|delivered|contracted)"
    r" (?:by|from|in|under|for|at)\b"
)
_SINCE_THEN = re.compile(r"since (?!(?:mon|tue|wed|thu|fri|sat|sun|last|yesterday)|[a-z]+\.? \d|\d)")


def is_aside(clause: Clause, anchor: Anchor, scene: Scene) -> bool:
    """Whether a clause only tells more of somebody else ("the minister, who took office in May, met ...").

    Args:
        clause: a clause of the sentence in which a happening is told.
        anchor: the words for the happening.
        scene: the sentence.
    """
    small = scene.words.small
    if _SINCE_THEN.match(small, clause.start, clause.end):
        return True
    if small.startswith("that ", clause.start) and leads_to(scene, _OF_PROJECT, clause.start, 20):
        return True
    if anchor.form in _OF_PEOPLE and clause.start > anchor.end and _OF_THING.match(small, clause.start, clause.end):
        return True
    relative = small.startswith(_ASIDES, clause.start)
    if (
        relative
        and anchor.clause.tense == "future"
        and says(scene, phrases("status", "cancelled"), clause.start, clause.end)
    ):
        return True
    if relative and _was_set_for(anchor, clause, scene):
        return False
    signed = anchor.form == "agreement" and scene.words.small.startswith(("which ", "that "), clause.start)
    near = 0 <= clause.start - anchor.end < (_ABOUT if signed else 5)
    near = near or _runs_then(anchor, clause, scene)
    return relative and not near and not _is_explained(anchor, clause, scene)


# "the exercise in Thailand, which runs from Feb. 24 to March 6".
_IN_PLACE = re.compile(r"[^,.;]{0,12} (?:in|at|off) [^,.;]{2,40}, ")
_RUNS = re.compile(
    r"which (?:will |is to |is |was |are |were )?(?:run|runs|ran|last|lasts|lasted|take place|takes place|took place"
    r"|held|be held|begin|begins|began|open|opens|opened|start|starts|started"
    r"|kick|kicks|kicked|scheduled|slated|due|set)\b"
)


def _runs_then(anchor: Anchor, clause: Clause, scene: Scene) -> bool:
    """Whether a "which ..." tells when something runs, with no more than its place between."""
    runs = anchor.form in ("exercise", "conference", "meeting") and _RUNS.match(scene.words.small, clause.start)
    return bool(runs) and _IN_PLACE.fullmatch(scene.words.written, anchor.end, clause.start) is not None


def _was_set_for(anchor: Anchor, clause: Clause, scene: Scene) -> bool:
    """Whether a clause tells for when a trip or talks were set ("The visit of ..., which had been set for May")."""
    which = anchor.form in _OF_PEOPLE and scene.words.small.startswith("which ", clause.start)
    return which and bool(
        resumed(anchor, scene) and says(scene, phrases("recall", "superseded"), clause.start, clause.end)
    )


# "Cobra Gold, an annual drill which opened on Tuesday": the name said in other words.
_IN_OTHER_WORDS = re.compile(r",? an? (?:[\w’'-]+ ){1,6}$")


def _is_explained(anchor: Anchor, clause: Clause, scene: Scene) -> bool:
    """Whether a clause tells of a named meeting by way of other words for it."""
    named = anchor.series and scene.words.small.startswith(("which ", "that "), clause.start)
    return bool(named and _IN_OTHER_WORDS.fullmatch(scene.words.small, anchor.end, clause.start))
