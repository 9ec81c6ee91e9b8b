"""Whether a happening was held, is planned or was called off."""

import datetime
import re

from rokasean.reading.dates import DateSpan
from rokasean.reading.happening.anchors import Anchor
from rokasean.reading.happening.phrases import phrases
from rokasean.reading.happening.scenes import Scene

# "following a trip to Laos": what something comes after has been held.
_AFTER = re.compile(r"(?:following|after)\b(?! which)", re.IGNORECASE)


# "agreed to open a dialogue": it is still to come.
_AGREED_TO = re.compile(r"\bagreed (?:\w+ )?to \w+ (?:an? |the |their )?(?:[\w-]+ ){0,3}$")
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
    words = _clause_words(anchor, scene)
    if phrases("status", "cancelled").search(words):
        return "cancelled", "status.called-off"
    if date and date.first and published and date.first > published:
        return "planned", "status.later-than-published"
    own = scene.text[anchor.clause.start - scene.start : anchor.clause.end - scene.start]
    if _AFTER.match(own) and anchor.clause.tense is None:
        return "held", "status.after-it"
    if scene.kind == "caption" and date and date.first and published and date.first <= published:
        return "held", "status.pictured"
    if anchor.form == "agreement":
        signing = phrases("status", "signing_planned").search(scene.text.replace(anchor.words, " "))
        return ("planned", "status.signing-planned") if signing else ("held", "status.told-as-held")
    if rule := _planned(anchor, scene, words):
        over = date and date.last and published and date.last < published
        return ("held", "status.earlier-than-published") if over else ("planned", rule)
    return "held", "status.told-as-held"


def _planned(anchor: Anchor, scene: Scene, words: str) -> str | None:
    """The rule by which a clause announces its happening, or None."""
    future = anchor.clause.tense == "future" or phrases("status", "planned").search(words)
    if future or (words.startswith("that ") and _PLANS.search(words)) or _headline_plan(scene, words):
        return "status.planned"
    if _AGREED_TO.search(words[: max(0, words.find(anchor.words))]):
        return "status.agreed-to-open"
    if anchor.series and phrases("status", "proposed").search(scene.text):
        return "status.proposed"
    return None


def _headline_plan(scene: Scene, words: str) -> bool:
    """Whether a headline announces ("Minister to visit Laos")."""
    return scene.kind == "title" and bool(phrases("status", "headline").search(words))


def _clause_words(anchor: Anchor, scene: Scene) -> str:
    """The clause of a happening, with the one before it where it has no verb of its own, and a "which" after it."""
    clauses = scene.clauses
    at = clauses.index(anchor.clause)
    first = at
    while first > 0 and clauses[first].tense is None:
        first -= 1
    last = at
    after = scene.text[anchor.clause.end - scene.start :].lstrip(" ,").lower()
    if at + 1 < len(clauses) and anchor.clause.end - anchor.end < 40 and after.startswith(("which", "to be", "that")):
        last = at + 1
        first = last
    return scene.text[clauses[first].start - scene.start : clauses[last].end - scene.start]
