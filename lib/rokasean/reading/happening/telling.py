"""Whether words that name a happening tell of one that took place or will, and why."""

import re

from rokasean.reading.happening.anchors import PART_OF, RECEIVES, Anchor, told_until
from rokasean.reading.happening.documents import signed
from rokasean.reading.happening.phrases import ending, phrases
from rokasean.reading.happening.scenes import Scene, leads_to, says
from rokasean.reading.naming.finding import Finder, finder

# Verbs of buying and giving that tell of a habit unless they are dated or open the story.
_VAGUE_GIVING = re.compile(
    r"acquired|bought|purchased|procured|offered|provid|suppl|gave|presented|arrived|ship", re.IGNORECASE
)
# A forum that two sides agree to begin is announced by that.
_AGREED_TO_OPEN = finder(
    re.compile(
        r"(?<!\w)agreed (?:\w+ )?to (?:open|launch|establish|set up|hold|start|create|institutionali[sz]e)"
        r" (?:an? |the )?(?:[\w-]+ ){0,3}$"
    ),
    "small",
)
# "has provided ... since 2015": a habit.
_SINCE = re.compile(r"\bsince (?:19|20)\d\d\b")
# Whom one is to meet.
_MEET_WHOM = re.compile(r"\s(?:with|his|her|their|[A-Z])")
# Whom one receives: somebody with an office, or a delegation.
_GUEST = re.compile(
    r".{0,80}?(?:[Mm]inister|[Cc]hief|[Dd]elegation|[Gg]uest|[Cc]ounterpart|[Ss]ecretary|[Aa]mbassador"
    r"|[Cc]ommander|[Gg]en(?:eral)?\b|[Aa]dmiral|[Pp]resident|[Aa]ttach|[Ee]nvoy|\bCol\b|\bColonel|\bCapt|\bBrig|\bMaj"
    r"|\bLt\b|\bAdm\b)",
    re.DOTALL,
)

_THINGS = re.compile(r" (?:them|it|these|those|the [a-z-]+) from\b")  # "received them from the ambassador"
# Where a named meeting is only the place of something else.
_NAMED_AT = finder(
    re.compile(
        r"(?<!\w)(?:at|during|in|to|for|after|before|following|ahead of) (?:the |this year[’']s |an? "
        r"|its )?(?:(?:video ?|tele)?(?:conference|session|meeting) of the )?(?:[\w-]+ ){0,3}$"
    ),
    "written",
)
_DURING = finder(
    re.compile(r"(?<!\w)(?:during|after|following|in|at|on|for) (?:an? |their |his |her |the )?(?:[\w-]+ ){0,2}$"),
    "small",
)
_SENT = re.compile(r"sent|send|dispatch|deploy|airlift", re.IGNORECASE)  # to help
# "On his agenda were talks with ... and a tour of ...": what a visit is for.
_ON_AGENDA = re.compile(
    r"\W*(?:Also |High )?[Oo]n (?:his|her|their|the) (?:\w+ )?(?:agenda|schedule|itinerary|programme|program)"
    r" (?:is|are|was|were|will be)\b"
)
_BEHIND_NAME = re.compile(r"[ ’'s]*")
# What is to be given by a contract has not been given.
_CONTRACT_TO = re.compile(r"\b(?:contract|deal|order|agreement|agreed|capacity|bid)s?\b.*\bto $")
_HANDED = re.compile(r"(?:handed over|delivered|donated|turned over|transferred|commissioned)")
# "They were handed over", "The first of them was delivered": what was told before is given.
_TOLD_BEFORE = re.compile(
    r"\W*(?:They|It|These|The two|Both|The (?:first|second|third|last|other)(?: (?:one|two))?(?: of (?:them|these))?)"
    r" (?:was|were|ha[sd]|will)\b"
)
# "The third is to be launched in May": of the ships told of right before, in so many characters.
_SHIP_TOLD_BEFORE = re.compile(
    r"\W*(?:The (?:first|second|third|fourth|last|other|lead)(?: one)?|It|They|Both|She) (?=[a-z])"
)
_BEFORE = 250
# "The frigate was launched in May, and is to be handed over in June": its subject goes on.
_AND_IS = re.compile(r"(?:and|but) (?:also )?(?:is|are|was|were|will|has|have)\b")
# What is planned for the days of a stay, with nobody named and no day of its own, is no happening by itself.
_PROGRAMME = re.compile(
    r"\W*(?:During|In the course of) (?:their|his|her|the|its|this) (?:[\w-]+ ){0,3}(?:stay|visit|port call|trip)\b"
)
# "the donation was agreed in April": a plan for it, and not the act.
_ONLY_AGREED = re.compile(
    r"\s(?:(?:was|were|had been) (?:agreed|decided|proposed|requested|discussed|announced|approved)"
    r"|stem(?:s|med) from|follow(?:s|ed) (?:from|an?|the)|comes? (?:after|under)|is based on)\b"
)
_STAYS_IN = re.compile(r"(?:is|are|was|were) in", re.IGNORECASE)
# Visits that somebody makes in his own country as well, and that he hosts.
_ALWAYS_ABROAD = re.compile(r"(?:visit|tour|docked|called|paid|pay|made)", re.IGNORECASE)
_CAPITALS = re.compile(r"[\w.’']+ (?:[A-Z][\w.’'-]+ )+$")


def happens(anchor: Anchor, scene: Scene) -> str | None:
    """Why an anchor tells of something that happened or will, or None where it only speaks of such things.

    Args:
        anchor: the words.
        scene: their sentence.

    Returns:
        The id of the rule that says so.
    """
    start, end = anchor.clause.start, max(anchor.end, told_until(anchor, scene))
    if says(scene, phrases("recall", "superseded"), start, end):
        return "event.called-off" if _called_off(anchor, scene, scene.end) else None
    dated = any(start <= date.start < end for date in scene.told)
    if not dated and _is_programme(anchor, scene):
        return None
    if anchor.kind == "series":
        return _series_happens(anchor, scene, end, dated)
    if anchor.kind == "verb":
        return _verb_happens(anchor, scene, end)
    return _noun_happens(anchor, scene, end, dated)


def _is_programme(anchor: Anchor, scene: Scene) -> bool:
    """Whether something planned only fills the days of a stay, with nobody named whom one is to meet."""
    loose = (
        anchor.kind != "series" and anchor.form != "exercise" and anchor.clause.tense == "future" and not scene.people
    )
    return loose and bool(_PROGRAMME.match(scene.words.written, scene.start, scene.end))


def _series_happens(anchor: Anchor, scene: Scene, end: int, dated: bool) -> str | None:
    """A named meeting happens where it has an edition, a year, a date, a verb of holding or a host's place."""
    if _before(anchor, scene, phrases("hosts", "sideline"), 40) or _led_to(anchor, scene, PART_OF):
        return "event.host"
    if _called_off(anchor, scene, end):
        return "event.called-off"
    if anchor.series.edition or anchor.series.year:
        return "event.edition"
    if _is_custom(anchor, scene, end):
        return None
    if dated:
        return "event.dated"
    if says(scene, phrases("status", "proposed")):
        return "event.proposed"
    if _led_to(anchor, scene, _AGREED_TO_OPEN):
        return "event.agreed-to-open"
    if _before(anchor, scene, phrases("status", "intent"), 60):
        return None
    if _before(anchor, scene, phrases("light", "held"), 80) or _after(anchor, scene, phrases("light", "held"), end):
        return "event.named-held"
    return "event.named-at" if _led_to(anchor, scene, _NAMED_AT) else None


def _before(anchor: Anchor, scene: Scene, what: Finder, reach: int) -> re.Match[str] | None:
    """Phrases in the clause of an anchor, before it and within reach of it."""
    return says(scene, what, max(anchor.clause.start, anchor.start - reach), anchor.start)


def _after(anchor: Anchor, scene: Scene, what: Finder, end: int, reach: int = 80) -> re.Match[str] | None:
    """Phrases behind an anchor and within reach of it, up to the end of what is told of it."""
    return says(scene, what, anchor.end, min(end, anchor.end + reach))


def _led_to(anchor: Anchor, scene: Scene, pattern: Finder) -> re.Match[str] | None:
    """What stands in the clause of an anchor right before it."""
    return leads_to(scene, pattern, anchor.start, min(100, anchor.start - anchor.clause.start))


def _called_off(anchor: Anchor, scene: Scene, end: int) -> bool:
    """Whether what is told of an anchor says that it did not take place."""
    cancelled = phrases("status", "cancelled")
    if not says(scene, cancelled):
        return False
    return bool(says(scene, cancelled, anchor.clause.start, anchor.start) or says(scene, cancelled, anchor.end, end))


def _is_custom(anchor: Anchor, scene: Scene, end: int) -> bool:
    """Whether a name stands for a club or a custom ("members of the forum", "the ADMM-Plus framework")."""
    if _before(anchor, scene, ending("custom", "before", r"\s*"), 60):
        return True
    behind = _BEHIND_NAME.match(scene.words.written, anchor.end, end).end()
    return bool(phrases("custom", "after").match(scene.words, behind, end))


def _verb_happens(anchor: Anchor, scene: Scene, end: int) -> str | None:
    """A verb happens unless its clause only wishes for it; a transfer needs something that is given."""
    refused = {"meeting": _meets_nobody, "transfer": _gives_nothing, "visit": _goes_nowhere, "other": _is_no_thing}
    if anchor.form in refused and refused[anchor.form](anchor, scene, end):
        return None
    if _SINCE.search(scene.words.written, anchor.end, min(scene.end, anchor.end + 90)):
        return None
    if anchor.form not in ("agreement", "transfer") and _before(anchor, scene, phrases("status", "intent"), 60):
        return None
    return f"event.{anchor.form}-verb"


def _meets_nobody(anchor: Anchor, scene: Scene, end: int) -> bool:
    """Whether a verb of meeting has no guest, or nobody who is to be met."""
    text = scene.words.written
    things = _THINGS.match(text, anchor.end, end) or not _GUEST.match(text, anchor.end, end)
    if things and RECEIVES.match(anchor.words):
        return True
    return anchor.words == "meet" and not _MEET_WHOM.match(text, anchor.end, end)


def _gives_nothing(anchor: Anchor, scene: Scene, end: int) -> bool:
    """Whether a verb of giving has nothing to give, tells of a habit, or is what a contract is for."""
    if _VAGUE_GIVING.match(anchor.words) and not scene.told and not scene.opens:
        return True
    return not _gives(anchor, scene, end) or bool(
        _CONTRACT_TO.search(scene.words.written, anchor.clause.start, anchor.start)
    )


def _gives(anchor: Anchor, scene: Scene, end: int) -> bool:
    """Whether a verb of giving has something to give: named beside it, or told before ("They were handed over")."""
    goods = phrases("goods", "words")
    if _after(anchor, scene, goods, end, 90) or _before(anchor, scene, goods, 90):
        return True
    if (ship := _SHIP_NAMED.match(scene.words.written, anchor.end, end)) and _is_ship(ship["name"], scene):
        return True
    if not _HANDED.match(anchor.words):
        return False
    text, start = scene.words.written, anchor.clause.start
    goes_on = _AND_IS.match(text, start, anchor.start) and says(scene, goods, scene.start, start)
    return bool(goes_on or _TOLD_BEFORE.match(text, start, anchor.start))


# "handed over the Diego Silang": a ship that the article has named with its "BRP" or "KRI".
_SHIP_NAMED = re.compile(r"(?: over)? the (?P<name>[A-Z][\w-]+(?: [A-Z][\w-]+)?)")
_PREFIXES = ("BRP", "KRI", "HTMS", "KD", "RSS", "ROKS", "UMS", "KDB")


def _is_ship(name: str, scene: Scene) -> bool:
    """Whether a name stands somewhere in the article behind what only ships have before theirs."""
    return any(f"{prefix} {name}" in scene.words.written for prefix in _PREFIXES)


def _goes_nowhere(anchor: Anchor, scene: Scene, end: int) -> bool:
    """Whether a verb of travelling has nobody who travels, or no place behind it."""
    if anchor.words.startswith("welcomed"):
        return False
    someone = any(one.start < anchor.start for one in scene.people)
    if _STAYS_IN.fullmatch(anchor.words) and not someone:
        return True
    if scene.words.small.startswith("that ", anchor.clause.start):
        someone = any(anchor.clause.start <= one.start < anchor.start for one in scene.people)
    bearers = says(scene, phrases("travellers"), scene.start, anchor.start)
    if not someone and not bearers and not _before(anchor, scene, phrases("goods", "lots"), 60):
        return True
    goals = [place.country for place in scene.places if 0 <= place.start - anchor.end < 60]
    return not goals or _goes_home(anchor, scene, goals[0])


def _goes_home(anchor: Anchor, scene: Scene, goal: str | None) -> bool:
    """Whether who travels is from where he goes to ("before leaving for Seoul"): one named in the clause, or first."""
    before = [one for one in scene.people if one.start < anchor.start]
    near = [one for one in before if one.start >= anchor.clause.start]
    home = (near or before)[0].country if before else None
    return home is not None and home == goal and not _ALWAYS_ABROAD.match(anchor.words)


def _is_no_thing(anchor: Anchor, scene: Scene, end: int) -> bool:
    """Whether it is no ship, aircraft or office that is launched or opened."""
    if _SENT.match(anchor.words):
        return not anchor.clause.tense and not scene.told
    if anchor.words.startswith("commission") and scene.words.small.startswith("which", anchor.clause.start):
        return True  # a ship of former days, in passing
    opened = anchor.words.lower().startswith(("open", "will open", "launched", "keel", "commission"))
    things = phrases("goods", "platforms", "premises")
    if says(scene, things, scene.start, scene.end if opened else anchor.start):
        return False
    before = _SHIP_TOLD_BEFORE.match(scene.words.written, scene.start, anchor.start)
    return not (before and things.within(scene.words, max(0, scene.start - _BEFORE), scene.start))


def _noun_happens(anchor: Anchor, scene: Scene, end: int, dated: bool) -> str | None:
    """A noun happens where something is done with it, or where it has a date."""
    if anchor.words.lower() in ("training", "round") and not anchor.definite:
        return None
    if anchor.form == "visit" and _plural(anchor) and not dated:
        return None
    if anchor.form == "agreement":
        return signed(anchor, scene, dated)
    if _ON_AGENDA.match(scene.words.written, scene.start, anchor.start):
        return "event.on-agenda"
    if anchor.form == "transfer" and _ONLY_AGREED.match(scene.words.written, anchor.end, end):
        return None
    if _called_off(anchor, scene, end):
        return "event.called-off"
    if _unknown_name(anchor, scene):
        return None
    if _led_to(anchor, scene, _AGREED_TO_OPEN):
        return "event.agreed-to-open" if dated else None
    if _before(anchor, scene, phrases("status", "intent"), 60) and not (dated and not _plural(anchor)):
        return None
    held = phrases("light", "held")
    low = max(anchor.clause.start, anchor.end - 100)
    if says(scene, held, low, anchor.end) or _after(anchor, scene, held, end):
        return "event.noun-held"
    if dated:
        return "event.noun-dated"
    return "event.noun-during" if _led_to(anchor, scene, _DURING) else None


def _unknown_name(anchor: Anchor, scene: Scene) -> bool:
    """Whether a noun ends the name of a meeting that no vocabulary knows ("Peacekeeping Ministerial Meeting")."""
    if scene.kind == "title" or not anchor.words[0].isupper():
        return False
    return bool(_CAPITALS.search(scene.words.written, scene.start, anchor.start))


def _plural(anchor: Anchor) -> bool:
    """Whether a noun is a plural of no certain number ("exercises")."""
    return anchor.words.lower().endswith("s") and anchor.words.lower().split()[-1] not in ("talks", "discussions")
