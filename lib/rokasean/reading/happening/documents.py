"""Whether a sentence tells that a document was signed or something was ordered."""

import re

from rokasean.reading.happening.anchors import Anchor
from rokasean.reading.happening.phrases import phrases
from rokasean.reading.happening.scenes import Scene, leads_to, says
from rokasean.reading.naming.finding import finder

# "The exchange took place at ...": a document changed hands there.
# "Several memoranda, including one on supplies, will be signed".
_INSERTED = re.compile(r", (?:including|such as|among them|one of them|most of them) [^,;.]{3,110}, ")
# "agreed to keep implementing signed documents": those of former days.
_IN_FORCE = re.compile(
    r"(?:implement\w*|carry\w* out|execut\w+|realis\w+|realiz\w+) (?:of )?(?:the |all )?(?:signed |existing )?$"
)
# "follows an agreement reached at the ministers' meeting": what was said there, and no document.
_REACHED_AT = re.compile(r" (?:that was )?(?:reached|made) (?:at|in|during|by) (?:the|their|an?|last|talks)\b")
# "The agreement was reached when he received ...": what the sentence before tells they agreed on.
_WAS_REACHED = re.compile(r" (?:was|has been|had been) (?:reached|made)\b")
# "ended with an agreement to hold a drill": what they agreed on.
_WITH_AN = re.compile(r"\bwith (?:an? |the )?(?:\w+ )?$")
# "confirmed the signing on Thursday": the day on which he said so.
_CONFIRMED = re.compile(r"\b(?:confirm|announc|report|disclos|reveal|hail|welcom|prais)(?:ed|es|s|e) the $")
_NO_MORE = re.compile(r" on (?!\w+ \d)\w+day\b|[.,;]|$")
_TO_DO = re.compile(r" to (?!the\b|an?\b)[a-z]")
_TOOK_PLACE = re.compile(r" (?:took place|was held|were held|takes place|will take place)\b")


def signed(anchor: Anchor, scene: Scene, dated: bool) -> str | None:
    """Why a noun for a document or an order tells of a happening.

    Args:
        anchor: the noun.
        scene: its sentence.
        dated: whether its clause has a date.

    Returns:
        The id of the rule, or None where the document is only spoken of.
    """
    if dated and (anchor.words.lower().startswith("exchange") or _is_order(anchor, scene)):
        return "event.noun-dated"
    return "event.signed" if _is_signed(anchor, scene) else None


def _is_order(anchor: Anchor, scene: Scene) -> bool:
    """Whether a noun is an order for ships or aircraft ("It followed orders for two frigates in 2016")."""
    things = phrases("goods", "platforms")
    return anchor.words.lower().startswith("order") and says(scene, things, anchor.end, anchor.end + 40) is not None


def is_only_said(anchor: Anchor, scene: Scene) -> bool:
    """Whether an agreement is what was agreed on at talks, and no document.

    Args:
        anchor: the word for it.
        scene: its sentence.
    """
    text = scene.words.written
    if anchor.words.lower() == "signing":
        bare = _NO_MORE.match(text, anchor.end) is not None
        return bare and _CONFIRMED.search(text, anchor.clause.start, anchor.start) is not None
    if anchor.words.lower() != "agreement":
        return False
    if _REACHED_AT.match(text, anchor.end) or (anchor.definite and _WAS_REACHED.match(text, anchor.end)):
        return True
    return bool(_TO_DO.match(text, anchor.end) and _WITH_AN.search(text, anchor.clause.start, anchor.start))


# "signed a contract for two corvettes in 2021 and a deal for six patrol vessels in June 2022".
_AND_A = finder(re.compile(r"(?<!\w)and (?:an?|another|one) (?:[^\s,;]+ ){0,3}$"), "small")
_BEHIND = 60


def _is_signed_too(anchor: Anchor, scene: Scene) -> bool:
    """Whether an "and" joins a document with a day of its own to another one that was signed."""
    if not any(0 <= date.start - anchor.end < _BEHIND for date in scene.told):
        return False
    joined = leads_to(scene, _AND_A, anchor.start, _BEHIND)
    return bool(joined and says(scene, phrases("light", "signed"), anchor.clause.start, joined.start()))


def _is_signed(anchor: Anchor, scene: Scene) -> bool:
    """Whether a document is signed, reached or adopted in its sentence."""
    signs = phrases("light", "signed")
    if _IN_FORCE.search(scene.words.small, max(scene.start, anchor.start - 40), anchor.start):
        return False
    if is_only_said(anchor, scene):
        return False
    if _TOOK_PLACE.match(scene.words.written, anchor.end):
        return True
    inserted = _INSERTED.match(scene.words.written, anchor.end, scene.end)
    behind = inserted.end() if inserted else anchor.end
    if says(scene, signs, behind, behind + 60):
        return True
    if not says(scene, signs, anchor.start - 60, anchor.start):
        return _is_signed_too(anchor, scene)
    return not says(scene, phrases("status", "intent"), anchor.start - 50, anchor.start)
