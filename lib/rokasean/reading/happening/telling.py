"""Whether words that name a happening tell of one that took place or will, and why."""

import re

from rokasean.reading.happening.anchors import PART_OF, RECEIVES, Anchor, told_until
from rokasean.reading.happening.phrases import ending, phrases
from rokasean.reading.happening.reported import event_dates
from rokasean.reading.happening.scenes import Scene

# Verbs of buying and giving that tell of a habit unless they are dated or open the story.
_VAGUE_GIVING = re.compile(
    r"acquired|bought|purchased|procured|offered|provid|suppl|gave|presented|arrived|ship", re.IGNORECASE
)
# A forum that two sides agree to begin is announced by that.
_AGREED_TO_OPEN = re.compile(
    r"\bagreed (?:\w+ )?to (?:open|launch|establish|set up|hold|start|create|institutionali[sz]e)"
    r" (?:an? |the )?(?:[\w-]+ ){0,3}$",
    re.IGNORECASE,
)
# "has provided ... since 2015": a habit.
_SINCE = re.compile(r"\bsince (?:19|20)\d\d\b")
# Whom one is to meet.
_MEET_WHOM = re.compile(r"\s(?:with|his|her|their|[A-Z])")
# Whom one receives: somebody with an office, or a delegation.
_GUEST = re.compile(
    r"^.{0,80}?(?:[Mm]inister|[Cc]hief|[Dd]elegation|[Gg]uest|[Cc]ounterpart|[Ss]ecretary|[Aa]mbassador"
    r"|[Cc]ommander|[Gg]en(?:eral)?\b|[Aa]dmiral|[Pp]resident)",
    re.DOTALL,
)


def happens(anchor: Anchor, scene: Scene) -> str | None:
    """Why an anchor tells of something that happened or will, or None where it only speaks of such things.

    Args:
        anchor: the words.
        scene: their sentence.

    Returns:
        The id of the rule that says so.
    """
    before, after = _around(anchor, scene)
    dated = any(anchor.clause.start <= date.start < told_until(anchor, scene) for date in event_dates(scene))
    if phrases("recall", "superseded").search(before + anchor.words + after):
        return None
    if anchor.kind == "series":
        return _series_happens(anchor, scene, before, after, dated)
    if anchor.kind == "verb":
        return _verb_happens(anchor, scene, before, after)
    return _noun_happens(anchor, scene, before, after, dated)


def _around(anchor: Anchor, scene: Scene) -> tuple[str, str]:
    """The words of the clause before and after an anchor."""
    text, offset = scene.text, scene.start
    end = told_until(anchor, scene)
    return text[anchor.clause.start - offset : anchor.start - offset], text[anchor.end - offset : end - offset]


def _series_happens(anchor: Anchor, scene: Scene, before: str, after: str, dated: bool) -> str | None:
    """A named meeting happens where it has an edition, a year, a date, a verb of holding or a host's place."""
    if phrases("hosts", "sideline").search(before[-40:]) or PART_OF.search(before):
        return "event.host"
    if phrases("status", "cancelled").search(before + after):
        return "event.called-off"
    if anchor.series.edition or anchor.series.year:
        return "event.edition"
    if _is_custom(before, after):
        return None
    if dated:
        return "event.dated"
    if phrases("status", "proposed").search(scene.text):
        return "event.proposed"
    if _AGREED_TO_OPEN.search(before):
        return "event.agreed-to-open"
    if phrases("status", "intent").search(before[-60:]):
        return None
    if phrases("light", "held").search(before[-80:]) or phrases("light", "held").search(after[:80]):
        return "event.named-held"
    if re.search(
        r"\b(?:at|during|in|to|for|after|before|following|ahead of) (?:the |this year[’']s |an? "
        r"|its )?(?:[\w-]+ ){0,3}$",
        before,
    ):
        return "event.named-at"
    return None


def _is_custom(before: str, after: str) -> bool:
    """Whether a name stands for a club or a custom ("members of the forum", "the ADMM-Plus framework")."""
    ends = ending("custom", "before", r"\s*").search(before[-60:])
    return bool(ends or phrases("custom", "after").match(after.lstrip(" ’'s")))


def _verb_happens(anchor: Anchor, scene: Scene, before: str, after: str) -> str | None:
    """A verb happens unless its clause only wishes for it; a transfer needs something that is given."""
    if anchor.form == "meeting" and RECEIVES.match(anchor.words) and not _GUEST.match(after):
        return None
    if anchor.form == "transfer" and _VAGUE_GIVING.match(anchor.words) and not event_dates(scene) and not scene.opens:
        return None
    if (
        anchor.words.lower().endswith(" in")
        and anchor.form == "visit"
        and not any(p.start < anchor.start for p in scene.people)
    ):
        return None
    if _SINCE.search(scene.text[anchor.end - scene.start :][:90]):
        return None
    if anchor.form == "transfer" and not _gives(anchor, before, after):
        return None
    if anchor.form == "transfer" and re.search(
        r"\b(?:contract|deal|order|agreement|agreed|capacity|bid)s?\b.*\bto $", before
    ):
        return None
    if anchor.words == "meet" and not _MEET_WHOM.match(after):
        return None
    if anchor.form == "visit" and not _goes_somewhere(anchor, scene):
        return None
    if anchor.form == "other" and not _is_thing(anchor, scene):
        return None
    if anchor.form not in ("agreement", "transfer") and phrases("status", "intent").search(before[-60:]):
        return None
    return f"event.{anchor.form}-verb"


def _goes_somewhere(anchor: Anchor, scene: Scene) -> bool:
    """Whether a verb of travelling has somebody before it who travels, and a place after it."""
    places = [place.start - anchor.end for place in scene.places if place.start >= anchor.end]
    before = scene.text[: anchor.start - scene.start]
    goes = any(one.start < anchor.start for one in scene.people) or phrases("travellers").search(before)
    return bool(goes) and bool(places) and min(places) < 60


def _is_thing(anchor: Anchor, scene: Scene) -> bool:
    """Whether it is a ship, aircraft or office that is launched or opened."""
    opened = anchor.words.lower().startswith(("open", "will open"))
    text = scene.text if opened else scene.text[: anchor.start - scene.start]
    return bool(phrases("goods", "platforms", "premises").search(text))


def _gives(anchor: Anchor, before: str, after: str) -> bool:
    """Whether a verb of giving has something to give: named beside it, or told before ("They were handed over")."""
    if phrases("goods", "words").search(after[:90] + " " + before[-90:]):
        return True
    return bool(
        re.match(r"(?:handed over|delivered|donated|turned over|transferred)", anchor.words)
        and re.match(r"\W*(?:They|It|These|The two|Both) (?:was|were|ha[sd])", before)
    )


def _noun_happens(anchor: Anchor, scene: Scene, before: str, after: str, dated: bool) -> str | None:
    """A noun happens where something is done with it, or where it has a date."""
    if anchor.words.lower() in ("training", "round") and not anchor.definite:
        return None
    if anchor.form == "visit" and _plural(anchor) and not dated:
        return None
    if anchor.form == "agreement":
        return "event.signed" if _signed(anchor, scene) else None
    if phrases("status", "cancelled").search(before + after):
        return "event.called-off"
    if _unknown_name(anchor, scene):
        return None
    if _AGREED_TO_OPEN.search(before):
        return "event.agreed-to-open" if dated else None
    if phrases("status", "intent").search(before[-60:]) and not (dated and not _plural(anchor)):
        return None
    if phrases("light", "held").search((before + anchor.words)[-100:]) or phrases("light", "held").search(after[:80]):
        return "event.noun-held"
    if dated:
        return "event.noun-dated"
    if re.search(
        r"\b(?:during|after|following|in|at|on|for) (?:an? |their |his |her |the )?(?:[\w-]+ ){0,2}$",
        before,
        re.IGNORECASE,
    ):
        return "event.noun-during"
    return None


def _unknown_name(anchor: Anchor, scene: Scene) -> bool:
    """Whether a noun ends the name of a meeting that no vocabulary knows ("Peacekeeping Ministerial Meeting")."""
    if scene.kind == "title" or not anchor.words[0].isupper():
        return False
    return bool(re.search(r"[\w.’']+ (?:[A-Z][\w.’'-]+ )+$", scene.text[: anchor.start - scene.start]))


def _plural(anchor: Anchor) -> bool:
    """Whether a noun is a plural of no certain number ("exercises")."""
    return anchor.words.lower().endswith("s") and anchor.words.lower() not in ("talks", "discussions")


def _signed(anchor: Anchor, scene: Scene) -> bool:
    """Whether a document is signed, reached or adopted in its sentence."""
    before = scene.text[max(0, anchor.start - scene.start - 60) : anchor.start - scene.start]
    after = scene.text[anchor.end - scene.start : anchor.end - scene.start + 60]
    if phrases("light", "signed").search(after):
        return True
    wished = phrases("status", "intent").search(before[-50:])
    return bool(phrases("light", "signed").search(before) and not wished)
