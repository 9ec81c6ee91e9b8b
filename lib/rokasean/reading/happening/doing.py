"""Whether a verb tells of a happening: who is met, what is given, whereto somebody goes, what is opened."""

import re
from functools import cache

from rokasean.reading.happening.anchors import RECEIVES, Anchor, said_after, said_before
from rokasean.reading.happening.parties import KOREA, PARTNERS
from rokasean.reading.happening.phrases import either, phrases
from rokasean.reading.happening.scenes import Scene, says
from rokasean.reading.happening.where import the_country

# Verbs of buying and giving that tell of a habit unless they are dated or open the story.
_VAGUE_GIVING = re.compile(
    r"acquired|bought|purchased|procured|offered|provid|suppl|gave|presented|arrived|ship", re.IGNORECASE
)
# "has provided ... since 2015": a habit.
_SINCE = re.compile(
    r"\bsince (?:(?:19|20)\d\d|(?:last |early |late |mid-)?(?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December|year|month))\b"
)
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
_SENT = re.compile(r"sent|send|dispatch|deploy|airlift", re.IGNORECASE)  # to help
# What is to be given by a contract has not been given.
_CONTRACT_TO = re.compile(r"\b(?:contract|deal|order|agreement|agreed|capacity|bid)s?\b.*\bto $")
_HANDED = re.compile(r"(?:handed over|delivered|donated|turned over|transferred|commissioned)")
# "They were handed over", "The first of them was delivered": what was told before is given.
_TOLD_BEFORE = re.compile(
    r"\W*(?:They|It|She|These|The two|Both|All(?: of them| \d+| [a-z]+)?"
    r"|[Tt]he (?:first|second|third|last|final|other)(?: (?:one|two|three|four|six|pair|batch|lot|tranche|unit))?"
    r"(?: of (?:them|these))?)"
    r" (?:was|were|ha[sd]|will)\b"
)
# "The third is to be launched in May": of the ships told of right before, in so many characters.
_SHIP_TOLD_BEFORE = re.compile(
    r"\W*(?:The (?:first|second|third|fourth|last|other|lead)(?: one)?|It|They|Both|She) (?=[a-z])"
)
_BEFORE = 250
# "The frigate was launched in May, and is to be handed over in June": its subject goes on.
_AND_IS = re.compile(r"(?:and|but) (?:(?:also |then |later )?$|(?:also |then )?(?:is|are|was|were|will|has|have)\b)")
_STAYS_IN = re.compile(r"(?:is|are|was|were) in", re.IGNORECASE)
# Visits that somebody makes in his own country as well, and that he hosts.
_ALWAYS_ABROAD = re.compile(r"(?:visit|tour|docked|called|paid|pay|made)", re.IGNORECASE)


def verb_happens(anchor: Anchor, scene: Scene, end: int) -> str | None:
    """Why a verb tells of a happening: unless its clause only wishes for it; a transfer needs something that is given.

    Args:
        anchor: the verb.
        scene: its sentence.
        end: where what is told of it ends.

    Returns:
        The id of the rule that says so, or None.
    """
    refused = {
        "meeting": _meets_nobody, "transfer": _gives_nothing, "visit": _goes_nowhere, "other": _is_no_thing,
        "any": _agrees_alone,
    }  # fmt: skip
    if anchor.form in refused and refused[anchor.form](anchor, scene, end):
        return None
    if _SINCE.search(scene.words.written, anchor.end, min(scene.end, anchor.end + 90)):
        return None
    if anchor.form not in ("agreement", "transfer") and said_before(anchor, scene, phrases("status", "intent"), 60):
        return None
    return f"event.{anchor.form}-verb"


def is_vague_giving(anchor: Anchor) -> bool:
    """Whether a verb of buying or giving tells of a habit unless it is dated or opens the story.

    Args:
        anchor: the verb.
    """
    return _VAGUE_GIVING.match(anchor.words) is not None


def _meets_nobody(anchor: Anchor, scene: Scene, end: int) -> bool:
    """Whether a verb of meeting has no guest, or nobody who is to be met."""
    text = scene.words.written
    things = _THINGS.match(text, anchor.end, end) or not _GUEST.match(text, anchor.end, end)
    if things and RECEIVES.match(anchor.words):
        return True
    return anchor.words == "meet" and not _MEET_WHOM.match(text, anchor.end, end)


def _agrees_alone(anchor: Anchor, scene: Scene, end: int) -> bool:
    """Whether it is not two people of two countries who agree, named before the verb where the story begins."""
    there = {one.country for one in scene.people if anchor.clause.start <= one.start < anchor.start}
    return not (scene.kind == "lead" and KOREA in there and there & PARTNERS)


# "a statement received here": what a reporter got.
_PAPERS = re.compile(r"\b(?:statements?|messages?|reports?|releases?|notes?|letters?|information|copy) $")


def _gives_nothing(anchor: Anchor, scene: Scene, end: int) -> bool:
    """Whether a verb of giving has nothing to give, tells of a habit, or is what a contract is for."""
    if is_vague_giving(anchor) and not scene.told and not scene.opens:
        return True
    if _PAPERS.search(scene.words.small, max(scene.start, anchor.start - 30), anchor.start):
        return True
    return not _gives(anchor, scene, end) or bool(
        _CONTRACT_TO.search(scene.words.written, anchor.clause.start, anchor.start)
    )


def _gives(anchor: Anchor, scene: Scene, end: int) -> bool:
    """Whether a verb of giving has something to give: named beside it, or told before ("They were handed over")."""
    goods = phrases("goods", "words")
    if _goes_back(anchor, scene) and says(scene, goods, scene.start, anchor.clause.start):
        return True
    if said_after(anchor, scene, goods, end, 90) or said_before(anchor, scene, goods, 90):
        return True
    if (ship := _SHIP_NAMED.match(scene.words.written, anchor.end, end)) and _is_ship(ship["name"], scene):
        return True
    if not _HANDED.match(anchor.words):
        return False
    text, start = scene.words.written, anchor.clause.start
    before = says(scene, goods, scene.start, start) or _TOLD_BEFORE.match(text, scene.start, start)
    goes_on = before and _AND_IS.match(text, start, anchor.start)
    return bool(goes_on or _TOLD_BEFORE.match(text, start, anchor.start))


def _goes_back(anchor: Anchor, scene: Scene) -> bool:
    """Whether a verb of giving stands in a "which ..." that tells what was done with the things before it."""
    text, start = scene.words.small, anchor.clause.start
    if _OF_WHICH.match(text, start):
        return True
    return bool(_HANDED.match(anchor.words) and _WHICH_THEY.match(text, start, anchor.start))


# "The equipment, which was turned over in May".
_OF_WHICH = re.compile(r"(?:which|that) (?:[a-z]+ ){0,3}?(?:was|were|be|been) ")
# "the frigate that the yard delivered in 2018".
_WHICH_THEY = re.compile(r"(?:which|that) (?:(?:the|its|their) )?(?:[\w&’'.-]+ ){1,5}$")
# "visited the troops", "toured a shipyard": what one sees on a visit.
_SEES = re.compile(r"(?:visit|tour)")
# "handed over the Diego Silang": a ship that the article has named with its "BRP" or "KRI".
_SHIP_NAMED = re.compile(r"(?: over)? the (?P<name>[A-Z][\w-]+(?: [A-Z][\w-]+)?)")
_PREFIXES = ("BRP", "KRI", "HTMS", "KD", "RSS", "ROKS", "UMS", "KDB")


def _is_ship(name: str, scene: Scene) -> bool:
    """Whether a name stands somewhere in the article behind what only ships have before theirs."""
    return any(f"{prefix} {name}" in scene.words.written for prefix in _PREFIXES)


# "The first two arrived at the base in May": of the aircraft or ships told of right before.
_FIRST_CAME = re.compile(
    r"\W*The (?:first|second|last|final|other|remaining)(?: (?:one|two|three|four|six|pair|batch|lot|unit))?"
    r"(?: (?:aircraft|jets?|planes?|trainers?|helicopters?|vehicles?|ships?|boats?|vessels?|frigates?|submarines?))? $"
)


def come_told_before(anchor: Anchor, scene: Scene) -> bool:
    """Whether some of the things told of right before are what comes to a place ("The first two arrived at the base").

    Args:
        anchor: the verb.
        scene: its sentence.
    """
    first = anchor.words.startswith(("arriv", "landed")) and _FIRST_CAME.match(
        scene.words.written, scene.start, anchor.start
    )
    goals = first and any(0 <= place.start - anchor.end < 60 for place in scene.places)
    things = phrases("goods", "platforms", "words")
    return bool(goals) and things.within(scene.words, max(0, scene.start - _BEFORE), scene.start) is not None


def _goes_nowhere(anchor: Anchor, scene: Scene, end: int) -> bool:
    """Whether a verb of travelling has nobody who travels, or no place behind it."""
    if anchor.words.startswith("welcomed"):
        return False
    if any(anchor.start <= place.start < anchor.end for place in scene.places):
        return True  # "left Okpo on Monday": where from
    booth = _booth().match(scene.words.small, anchor.end, end) if _SEES.match(anchor.words) else None
    if booth and not _is_abroad(anchor, scene, booth.end(), end):
        return True
    someone = any(one.start < anchor.start for one in scene.people)
    if come_told_before(anchor, scene):
        return False
    if _STAYS_IN.fullmatch(anchor.words) and not someone:
        return True
    if scene.words.small.startswith("that ", anchor.clause.start):
        someone = any(anchor.clause.start <= one.start < anchor.start for one in scene.people)
    bearers = says(scene, phrases("travellers"), scene.start, anchor.start)
    if not someone and not bearers and not said_before(anchor, scene, phrases("goods", "lots"), 60):
        return True
    goals = [place.country for place in scene.places if 0 <= place.start - anchor.end < 60]
    goals = goals or [land for land in (the_country(anchor, scene),) if land]
    if someone and not goals and _SEES.match(anchor.words):
        return not said_after(anchor, scene, phrases("sites"), end, 70)
    return not goals or _goes_home(anchor, scene, goals[0])


@cache
def _booth() -> re.Pattern[str]:
    """A booth or pavilion that is seen at a fair, whosever it is ("visited the Korean pavilion")."""
    return re.compile(rf" (?:the|an?|its|their) (?:(?!and|of|in|at)[\w’'&-]+ ){{0,4}}{either('seeing', 'booths')}\b")


def _is_abroad(anchor: Anchor, scene: Scene, start: int, end: int) -> bool:
    """Whether a stretch of a sentence names a place in another country than that of who travels."""
    before = [one for one in scene.people if one.start < anchor.start]
    stands = [one for one in scene.places if start <= one.start < end and one.kind in ("city", "country", "venue")]
    return bool(before) and any(one.country not in (None, before[0].country) for one in stands)


def _goes_home(anchor: Anchor, scene: Scene, goal: str | None) -> bool:
    """Whether who travels is from where he goes to ("before leaving for Seoul"): one named in the clause, or first."""
    before = [one for one in scene.people if one.start < anchor.start]
    near = [one for one in before if one.start >= anchor.clause.start]
    home = (near or before)[0].country if before else None
    return home is not None and home == goal and not _ALWAYS_ABROAD.match(anchor.words)


def _is_no_thing(anchor: Anchor, scene: Scene, end: int) -> bool:
    """Whether it is no ship, aircraft or office that is launched or opened."""
    if says(scene, phrases("making", "complete"), anchor.start, anchor.end):
        return False
    if _SENT.match(anchor.words):
        return not anchor.clause.tense and not scene.told
    if anchor.words.startswith("commission") and scene.words.small.startswith("which", anchor.clause.start):
        return True  # a ship of former days, in passing
    opened = anchor.words.lower().startswith(
        ("open", "will open", "launched", "keel", "commission", "rolled", "unveil")
    )
    things = phrases("goods", "platforms", "premises")
    if says(scene, things, scene.start, scene.end if opened else anchor.start):
        return False
    before = _SHIP_TOLD_BEFORE.match(scene.words.written, scene.start, anchor.start)
    return not (before and things.within(scene.words, max(0, scene.start - _BEFORE), scene.start))
