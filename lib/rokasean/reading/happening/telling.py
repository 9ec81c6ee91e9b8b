"""Whether words that name a happening tell of one that took place or will, and why."""

import re

from rokasean.reading.happening.anchors import (
    PART_OF,
    Anchor,
    is_of_document,
    resumed,
    said_after,
    said_before,
    told_until,
)
from rokasean.reading.happening.documents import is_only_said, signed
from rokasean.reading.happening.doing import verb_happens
from rokasean.reading.happening.phrases import ending, phrases
from rokasean.reading.happening.scenes import Scene, leads_to, says
from rokasean.reading.happening.spoken import is_as_such, is_of_nothing, is_since
from rokasean.reading.happening.sport import is_for_sport
from rokasean.reading.naming.finding import Finder, finder

# A forum that two sides agree to begin is announced by that.
_AGREED_TO_OPEN = finder(
    re.compile(
        r"(?<!\w)(?:agreed|decided|consented|promised|vowed|resolved) (?:\w+ )?to"
        r" (?:open|launch|establish|set up|hold|start|create|institutionali[sz]e|conduct|stage|organi[sz]e|convene"
        r"|resume|run|carry out|arrange|co-?host|host)"
        r" (?:an? |the )?(?:[\w-]+ ){0,3}$"
    ),
    "small",
)

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
# "agreed to expand ties in their first phone talks": where it was agreed.
_IN_THEIR = finder(
    re.compile(
        r"(?<!\w)(?:in|during|at) (?:their|his|her)"
        r" (?:(?:first|second|third|latest|separate|bilateral|annual|[\w-]+-(?:day|hour|minute)) )*$"
    ),
    "small",
)
# "On his agenda were talks with ... and a tour of ...": what a visit is for.
_ON_AGENDA = re.compile(
    r"\W*(?:Also |High )?[Oo]n (?:his|her|their|the) (?:\w+ )?(?:agenda|schedule|itinerary|programme|program)"
    r" (?:is|are|was|were|will be)\b"
)
_BEHIND_NAME = re.compile(r"[ ’'s]*")
# What is planned for the days of a stay, with nobody named and no day of its own, is no happening by itself.
_PROGRAMME = re.compile(
    r"\W*(?:During|In the course of) (?:their|his|her|the|its|this) (?:[\w-]+ ){0,3}(?:stay|visit|port call|trip)\b"
)
# "the donation was agreed in April": a plan for it, and not the act.
_ONLY_AGREED = re.compile(
    r"\s(?:(?:was|were|had been) (?:agreed|decided|proposed|requested|discussed|announced|approved)"
    r"|stem(?:s|med) from|follow(?:s|ed) (?:from|an?|the)|comes? (?:after|under)|is based on)\b"
)
_BESIDE = 40  # so near behind its words stands a date of its own
# "launched as an annual security dialogue": what it is.
_AS_A = finder(
    re.compile(
        r"(?<!\w)(?:launched|started|began|established|created|founded|inaugurated|known|serves?|served)"
        r"(?: in (?:19|20)\d\d)? as (?:an? |the )(?:[\w-]+ ){0,4}$"
    ),
    "small",
)
# "The exercise includes boarding drills": what it is made of.
_MADE_OF = finder(
    re.compile(
        r"(?<!\w)(?:includ(?:e|es|ed|ing)|compris(?:e|es|ed|ing)|featur(?:e|es|ed|ing)|focus(?:e[sd]|ing)? on"
        r"|cover(?:s|ed|ing)?|discuss(?:e[sd]|ing)?|consist(?:s|ed|ing)? of|such as"
        r"|together (?:[\w-]+ ){1,5}for) (?:[\w,-]+ ){0,9}$"
    ),
    "small",
)
# "a letter inviting him to visit Seoul": whether he will is open.
_INVITED = finder(
    re.compile(
        r"(?<!\w)(?<!at the )invit(?:e|ed|es|ing|ation) [^.;]{2,70}? to (?:(?:pay|make|undertake) )?(?:an? )?"
        r"(?:[\w-]+ ){0,2}$"
    ),
    "small",
)
# "have held annual meetings since": a habit.
_HABITUAL = re.compile(r"(?:annual|regular) [a-z ]*(?:meetings|talks|exercises|drills|consultations|dialogues)$", re.I)
_HAVE_HELD = finder(
    re.compile(r"(?<!\w)ha(?:ve|s) (?:\w+ )?(?:held|conducted|staged|convened|organi[sz]ed) $"), "small"
)
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
        if _called_off(anchor, scene, scene.end):
            return "event.called-off"
        return "event.fell-through" if anchor.form in ("meeting", "visit") and _had_been_set(anchor, scene) else None
    dated = any(start <= date.start < end and not is_of_document(anchor, date) for date in scene.told)
    if not dated and _is_programme(anchor, scene):
        return None
    if anchor.form == "visit" and _led_to(anchor, scene, _INVITED):
        return None
    if anchor.kind == "series":
        return _series_happens(anchor, scene, end, dated)
    if is_for_sport(anchor, scene):
        return None
    if anchor.kind == "verb":
        return verb_happens(anchor, scene, end)
    return _noun_happens(anchor, scene, end, dated)


# "had been scheduled to leave on Monday for Hanoi to meet with": what a trip was to be, had it not been called off.
_HAD_BEEN_SET = finder(
    re.compile(
        r"(?<!\w)(?:had been|was|were) (?:originally |initially |due |earlier )?"
        r"(?:scheduled|due|set|slated|expected|planning) to [^;]{2,160}$"
    ),
    "small",
)


def _had_been_set(anchor: Anchor, scene: Scene) -> bool:
    """Whether somebody who is named had been going to do what an anchor tells."""
    return bool(scene.people) and leads_to(scene, _HAD_BEEN_SET, anchor.end, 200) is not None


def _is_programme(anchor: Anchor, scene: Scene) -> bool:
    """Whether something planned only fills the days of a stay, with nobody named whom one is to meet."""
    loose = (
        anchor.kind != "series" and anchor.form != "exercise" and anchor.clause.tense == "future" and not scene.people
    )
    return loose and bool(_PROGRAMME.match(scene.words.written, scene.start, scene.end))


# "who is in town for the forum": what a guest came for.
_IN_TOWN_FOR = finder(
    re.compile(
        r"(?<!\w)(?:is|are|was|were) (?:in town|here|in the (?:city|country)) (?:for|to attend)"
        r" (?:the |this year[’']s )?$"
    ),
    "small",
)


def _series_happens(anchor: Anchor, scene: Scene, end: int, dated: bool) -> str | None:
    """A named meeting happens where it has an edition, a year, a date, a verb of holding or a host's place."""
    if said_before(anchor, scene, phrases("hosts", "sideline"), 40) or _led_to(anchor, scene, PART_OF):
        return "event.host"
    if _led_to(anchor, scene, _IN_TOWN_FOR):
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
    if said_before(anchor, scene, phrases("status", "intent"), 90) or _follows(anchor, scene, "undated", end):
        return None
    held = phrases("light", "held")
    if said_before(anchor, scene, held, 80) or said_after(anchor, scene, held, end):
        return "event.named-held"
    at = _led_to(anchor, scene, _NAMED_AT)
    ahead = at and scene.kind == "title" and at[0].startswith(("before", "ahead of"))  # still to come
    return "event.named-at" if at and not ahead else None


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
    if said_before(anchor, scene, ending("custom", "before", r"\s*"), 60):
        return True
    return _follows(anchor, scene, "after", end)


def _follows(anchor: Anchor, scene: Scene, custom: str, end: int) -> bool:
    """Whether words of a list about what forums always are stand right behind a name."""
    behind = _BEHIND_NAME.match(scene.words.written, anchor.end, end).end()
    return phrases("custom", custom).match(scene.words, behind, end) is not None


def speaks(anchor: Anchor, scene: Scene) -> bool:
    """Whether a gathering named before only says something ("The Meeting welcomed the drill in May").

    Days and places in its sentence are then those of what it speaks of; so they are beside "The agreement was reached".

    Args:
        anchor: the words for the gathering.
        scene: their sentence.
    """
    if anchor.form == "agreement":
        return anchor.definite and is_only_said(anchor, scene)
    gathering = (
        anchor.kind == "noun" and anchor.definite and anchor.form in ("meeting", "conference", "training", "exercise")
    )
    return gathering and phrases("light", "speaks").match(scene.words, anchor.end + 1, scene.end) is not None


def _noun_happens(anchor: Anchor, scene: Scene, end: int, dated: bool) -> str | None:
    """A noun happens where something is done with it, or where it has a date."""
    if anchor.words.lower() in ("training", "round") and not anchor.definite:
        return None
    if anchor.form == "visit" and _plural(anchor) and not dated:
        return None
    if is_since(anchor, scene) or _only_describes(anchor, scene) or is_as_such(anchor, scene):
        return None
    if not dated and _HABITUAL.match(anchor.words) and _led_to(anchor, scene, _HAVE_HELD):
        return None
    if anchor.form == "agreement":
        return signed(anchor, scene, dated)
    if anchor.form == "other" and is_of_nothing(anchor, scene):
        return None
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
    if anchor.form in ("meeting", "call") and _led_to(anchor, scene, _IN_THEIR):
        return "event.noun-during"
    if said_before(anchor, scene, phrases("status", "intent"), 60) and not (dated and not _plural(anchor)):
        return None
    held = phrases("light", "held")
    low = max(anchor.clause.start, anchor.end - 100)
    if says(scene, held, low, anchor.end) or said_after(anchor, scene, held, end):
        return "event.noun-held"
    if (rest := resumed(anchor, scene)) and says(scene, held, rest.start, rest.end):
        return "event.noun-held"
    if dated:
        return "event.noun-dated"
    return "event.noun-during" if not _plural(anchor) and _led_to(anchor, scene, _DURING) else None


def _only_describes(anchor: Anchor, scene: Scene) -> bool:
    """Whether a noun only says what something else is ("launched as a dialogue"), or what a drill is made of."""
    if _led_to(anchor, scene, _AS_A):
        return True
    parts = anchor.form in ("exercise", "training") and _led_to(anchor, scene, _MADE_OF)
    return bool(parts) and not any(0 <= date.start - anchor.end < _BESIDE for date in scene.told)


def _unknown_name(anchor: Anchor, scene: Scene) -> bool:
    """Whether a noun ends the name of a meeting that no vocabulary knows ("Peacekeeping Ministerial Meeting")."""
    if scene.kind == "title" or not anchor.words[0].isupper():
        return False
    return bool(_CAPITALS.search(scene.words.written, scene.start, anchor.start))


def _plural(anchor: Anchor) -> bool:
    """Whether a noun is a plural of no certain number ("exercises")."""
    return anchor.words.lower().endswith("s") and anchor.words.lower().split()[-1] not in ("talks", "discussions")
