"""Whether a happening was held, is planned or was called off."""

import datetime
import re
from functools import cache

from rokasean.reading.dates import DateSpan
from rokasean.reading.happening.anchors import Anchor
from rokasean.reading.happening.phrases import either, phrases
from rokasean.reading.happening.scenes import Scene, leads_to, says
from rokasean.reading.naming.finding import finder

# "following a trip to Laos": what something comes after has been held.
_AFTER = re.compile(r"(?:following|after)\b(?! which)", re.IGNORECASE)


# "will be shipped under a deal signed in July".
@cache
def _signed() -> re.Pattern[str]:
    """The signing of a document, behind its words and what it is on."""
    return re.compile(
        rf"(?: (?:on|for|of|to) [^,.;()]{{3,60}}?)? {either('documents', 'signed')}"
        r" (?:in|on|last|by|between|with|at|earlier|during)\b"
    )


# "agreed to open a dialogue": it is still to come.
_AGREED_TO = finder(re.compile(r"(?<!\w)agreed (?:\w+ )?to \w+ (?:an? |the |their )?(?:[\w-]+ ){0,3}$"), "written")
# "have postponed indefinitely the joint exercise": what is put off is named behind it.
_PUT_OFF = finder(
    re.compile(
        r"(?<!\w)(?:postponed|cancell?ed|called off|scrapped|put off|suspended|shelved)(?: indefinitely)?"
        r" (?:an? |the |its |their |this year[’']s )?(?:[\w-]+ ){0,3}$"
    ),
    "small",
)
# "The exercise will end on May 13": it is under way.
_WILL_END = finder(
    re.compile(
        r"(?<!\w)(?:will|(?:is|are) (?:set |due |scheduled |slated )?to) (?:end|conclude|wrap up|run until|go on)\b"
    ),
    "small",
)
# "looked forward to the signing of": it is still to come.
_AWAITED = finder(
    re.compile(r"(?<!\w)look(?:s|ed|ing)? forward to (?:an? |the |their )?(?:[a-z]+ )?(?:of an? )?$"), "small"
)
_TOLD = "status.told-as-held"
_PLANS = re.compile(r"\b(?:plans?|intends?|hopes|will)\b")


def status_of(anchor: Anchor, scene: Scene, date: DateSpan | None, published: datetime.date | None) -> tuple[str, str]:
    """The status of a happening, from its clause, else from its date.

    Args:
        anchor: the happening.
        scene: its sentence.
        date: its date, or None.
        published: the date of publication, or None.

    Returns:
        "held", "planned" or "cancelled", and the id of the rule.
    """
    stretch = _stretch(anchor, scene)
    cancelled = phrases("status", "cancelled")
    resumed = _resumed(anchor, scene)
    if resumed[0] < resumed[1] and says(scene, phrases("status", "planned"), *resumed):
        stretch = resumed  # "the forum, which was called off last year, will be held in May"
    off = says(scene, cancelled) and (says(scene, cancelled, *stretch) or says(scene, cancelled, *resumed))
    if off or leads_to(scene, _PUT_OFF, anchor.start, 90):
        return "cancelled", "status.called-off"
    if says(scene, phrases("recall", "superseded"), *stretch):
        return "cancelled", "status.superseded"
    if date and date.first and published and date.first > published and not _is_done(anchor, date, published):
        return "planned", "status.later-than-published"
    if anchor.series and _HELD_FROM.match(scene.words.written, anchor.end):
        return "held", _TOLD  # "will deliver them in May, officials said at the show, held from 3 to 8 February"
    if anchor.clause.tense is None and _AFTER.match(scene.words.written, anchor.clause.start, anchor.clause.end):
        if anchor.kind == "verb" and _comes_later(anchor, scene):
            return "planned", "status.planned"
        return "held", "status.after-it"
    if scene.kind == "caption" and date and date.first and published and date.first <= published:
        return "held", "status.pictured"
    if anchor.form == "agreement":
        return ("planned", "status.signing-planned") if _is_to_be_signed(anchor, scene) else ("held", _TOLD)
    if _is_purpose(anchor, scene) and not (date and date.last and published and date.last < published):
        return "planned", "status.purpose"
    if rule := _planned(anchor, scene, *stretch):
        over = date and date.last and published and date.last < published
        return ("held", "status.earlier-than-published") if over else ("planned", rule)
    return "held", _TOLD


_HELD_FROM = re.compile(r",? held (?:from|on|in|at|between)\b")
# What was done is over, be it that the dateline lies some days before the release.
_DONE = re.compile(r"(?:also |then )?(?:visited|toured|met|paid|attended|arrived|received|hosted|signed)\b")
_DAYS = datetime.timedelta(days=3)


def _is_done(anchor: Anchor, date: DateSpan, published: datetime.date) -> bool:
    """Whether a verb tells of what was done, on a day so soon after a dateline that the release came later."""
    past = anchor.kind == "verb" and anchor.clause.tense == "past" and _DONE.match(anchor.words)
    return bool(past) and date.precision == "day" and date.first - published <= _DAYS


def _comes_later(anchor: Anchor, scene: Scene) -> bool:
    """Whether the clause before an "after ..." announces ("will return home after visiting a yard")."""
    at = scene.clauses.index(anchor.clause)
    return at > 0 and scene.clauses[at - 1].tense == "future"


def _is_to_be_signed(anchor: Anchor, scene: Scene) -> bool:
    """Whether a document is still to be signed."""
    if _signed().match(scene.words.small, anchor.end):
        return False
    signing = phrases("status", "signing_planned")
    planned = says(scene, signing, 0, anchor.start) or says(scene, signing, anchor.end)
    return bool(planned or leads_to(scene, _AWAITED, anchor.start, 40))


# "left for Singapore on Thursday to attend the forum", "embarked on a trip for talks with": what it is for lies ahead.
_TO_DO = finder(
    re.compile(
        r"(?<!\w)(?:left|departed|embarked|headed|set (?:off|out|sail)|took off|flew (?:out|off)|leaves|departs|leaving"
        r"|departing) [^,;.]{2,90}? (?:(?:to (?:attend|hold|take part in|participate in|meet|join|co-?chair|discuss"
        r"|deliver|observe|visit|sign|preside)|for (?:an? |the )?)[^;.]{0,60}|to )$"
    ),
    "small",
)


def _is_purpose(anchor: Anchor, scene: Scene) -> bool:
    """Whether a happening is what somebody has just left for."""
    place = anchor.start + 3 * anchor.words.startswith("to ")
    return anchor.form != "visit" and leads_to(scene, _TO_DO, place, 190) is not None


def _planned(anchor: Anchor, scene: Scene, start: int, end: int) -> str | None:
    """The rule by which a stretch of a sentence announces its happening, or None."""
    text = scene.words.written
    if anchor.definite and says(scene, _WILL_END, anchor.end, end):
        return None
    if anchor.clause.tense == "future" or says(scene, phrases("status", "planned"), start, end):
        return "status.planned"
    if text.startswith("that ", start) and _PLANS.search(text, start, end):
        return "status.planned"
    if scene.kind == "title" and says(scene, phrases("status", "headline"), start, end):
        return "status.planned"
    if leads_to(scene, _AGREED_TO, anchor.start, min(100, anchor.start - start)):
        return "status.agreed-to-open"
    return "status.proposed" if anchor.series and says(scene, phrases("status", "proposed")) else None


def _resumed(anchor: Anchor, scene: Scene) -> tuple[int, int]:
    """Where the clause of a happening goes on after a "which ..." that parts it from its verb, or nothing."""
    at = scene.clauses.index(anchor.clause)
    parted = anchor.clause.tense is None and at + 2 < len(scene.clauses) and anchor.clause.end - anchor.end < 160
    if not parted or not scene.words.small.startswith("which ", scene.clauses[at + 1].start):
        return scene.end, scene.end
    return scene.clauses[at + 2].start, scene.clauses[at + 2].end


def _stretch(anchor: Anchor, scene: Scene) -> tuple[int, int]:
    """The clause of a happening, with the one before it where it has no verb of its own; or a "which" after it."""
    clauses = scene.clauses
    at = clauses.index(anchor.clause)
    left = anchor.form == "visit" and anchor.clause.tense == "past"
    if at + 1 < len(clauses) and anchor.clause.end - anchor.end < 40 and not left:
        after = scene.words.small[anchor.clause.end : scene.end].lstrip(" ,")
        off = anchor.clause.tense == "future" and says(
            scene, phrases("status", "cancelled"), clauses[at + 1].start, clauses[at + 1].end
        )
        if after.startswith(("which", "to be", "that")) and not off:
            return clauses[at + 1].start, clauses[at + 1].end
    had = anchor.clause.tense is None and at + 1 < len(clauses)
    if had and scene.words.small.startswith("that had been ", clauses[at + 1].start):
        return clauses[at + 1].start, clauses[at + 1].end
    first = at
    while first > 0 and clauses[first].tense is None:
        first -= 1
    return clauses[first].start, anchor.clause.end
