"""Which of the words of a sentence name one and the same happening."""

import re

from rokasean.reading.happening.anchors import Anchor
from rokasean.reading.happening.phrases import phrases
from rokasean.reading.happening.scenes import Scene, leads_to, says
from rokasean.reading.naming.finding import finder

_OF_THE = 8  # so many characters are in " of the "


def without_twins(anchors: list[Anchor], scene: Scene) -> list[Anchor]:
    """The anchors without those that only carry another one ("met for talks", "signed at a ceremony").

    Args:
        anchors: what a sentence names, in its order.
        scene: the sentence.
    """
    kept = []
    for anchor in anchors:
        if _carries(anchor, anchors, scene):
            continue
        twin = next((one for one in kept if _twins(one, anchor, scene)), None)
        if twin and _names_better(anchor, twin):
            kept.remove(twin)
        elif twin:
            continue
        kept.append(anchor)
    return kept


def _names_better(anchor: Anchor, twin: Anchor) -> bool:
    """Whether of two that are the same happening the second one has the better words for it."""
    if twin.kind == "noun":
        told = (
            twin.words.startswith("signing")
            and (not anchor.definite or anchor.start - twin.end <= _OF_THE)
            and not anchor.words.split()[0].endswith(("s", "da"))
        )
        return anchor.series is not None or (told and anchor.form == "agreement")
    if _CHAIRED.match(twin.words) and anchor.series:
        return True
    of_same = anchor.form == "agreement" or (anchor.form == "visit" and twin.form == "visit")
    return twin.kind == "verb" and anchor.kind == "noun" and of_same


def _carries(anchor: Anchor, anchors: list[Anchor], scene: Scene) -> bool:
    """Whether a weak noun ("event", "ceremony") only carries another happening of its clause."""
    weak = anchor.form == "any" and anchor.words != "one" and not after_sidelines(anchor, scene)
    return weak and any(one.clause == anchor.clause and one is not anchor for one in anchors)


# Who chairs a meeting that is named beside it.
_CHAIRED = re.compile(r"co.?chair", re.IGNORECASE)


def _is_its_verb(named: Anchor, verb: Anchor, scene: Scene) -> bool:
    """Whether a verb only says that a named meeting was held ("the Dialogue, which met in Seoul")."""
    between = scene.text[named.end - scene.start : verb.start - scene.start]
    forum = named.form in ("meeting", "conference", "any")
    met = verb.form == "meeting" and re.match(r"me[et]", verb.words)
    hosts = (
        named.series
        and verb.words.startswith("host")
        and re.fullmatch(r"[^,;]{0,14},? (?:which|that) [^,;]{2,40}", between)
    )
    return bool(hosts) or bool(forum and met and re.fullmatch(r",? (?:which |that )?(?:[a-z]+ )?", between))


# "Cobra Gold began, in the first full-scale drill since 2019", "Cobra Gold, the largest exercise of the region".
_THE_FIRST = re.compile(
    r"(?:,|\bas|\bis|\bwas) (?:in |in what is |one of )?(?:the|its|their) (?:\w+[- ]){0,2}"
    r"(?:first|largest|biggest|latest)"
    r" (?:[\w-]+ ){0,3}$"
)


def _is_its_first(named: Anchor, noun: Anchor, scene: Scene) -> bool:
    """Whether a noun only says what a drill or meeting that is named before it is."""
    return _THE_FIRST.search(scene.words.written, named.end, noun.start) is not None


# "The working group, co-chaired by Vietnam, will hold its next meeting": a meeting of the group.
_HOLDS_ITS = finder(
    re.compile(
        r"(?<!\w)(?:hold|holds|held|convene|convenes|convened|have|had|open|opened|conclude|concluded) its"
        r" (?:next|first|second|third|fourth|fifth|annual|latest|inaugural|regular|\d+(?:st|nd|rd|th))? ?$"
    ),
    "small",
)


def _is_its_meeting(named: Anchor, noun: Anchor, scene: Scene) -> bool:
    """Whether a noun is only a meeting of the group that is named before it."""
    talks = named.form in ("meeting", "conference") and noun.form in ("meeting", "conference", "any")
    return talks and leads_to(scene, _HOLDS_ITS, noun.start, 40) is not None


# "a combined exercise, named Kamandag".
_CALLED = re.compile(r",? (?:which is |that is )?(?:named|called|dubbed|code-?named|known as|titled)(?: the)? [\"“‘']?")


def _is_called(noun: Anchor, named: Anchor, scene: Scene) -> bool:
    """Whether a name is only that of the drill or meeting before it."""
    return _CALLED.fullmatch(scene.words.written, noun.end, named.start) is not None


def _in_bracket(one: Anchor, other: Anchor, scene: Scene) -> bool:
    """Whether a short form stands in a bracket right behind the name ("Seoul Defense Dialogue (SDD, Sept. 11-12)")."""
    return scene.words.written[one.end : other.start].strip() == "("


# "received a courtesy visit from the minister": whom one met.
_RECEIVED_A = finder(re.compile(r"(?<!\w)receiv(?:ed|es|ing) an? (?:[a-z-]+ )?$"), "small")


def _is_received(one: Anchor, other: Anchor, scene: Scene) -> bool:
    """Whether a visit is only that of somebody whom a verb before it tells to have been received."""
    visit = one.form == "meeting" and other.form == "visit" and other.kind == "noun"
    return visit and leads_to(scene, _RECEIVED_A, other.start, 40) is not None


# "ordered 18 jets under a contract signed in 2023": the order and the contract are one.
_UNDER_A = finder(re.compile(r"(?<!\w)(?:under|through|by) an? (?:[^\s,;]+ ){0,4}$"), "small")


def _is_by_contract(one: Anchor, other: Anchor, scene: Scene) -> bool:
    """Whether a document is that by which something is told, before it, to have been ordered."""
    orders = one.form == other.form == "agreement" and one.kind == "verb" and other.kind == "noun"
    if not orders or "order" not in one.words or any(one.end <= date.start < other.start for date in scene.told):
        return False
    return leads_to(scene, _UNDER_A, other.start, 50) is not None


def _twins(one: Anchor, other: Anchor, scene: Scene) -> bool:
    """Whether two anchors of one clause are the same happening."""
    if _is_received(one, other, scene) or _is_by_contract(one, other, scene):
        return True
    if _CHAIRED.match(other.words) and one.kind != "verb" and one.form in ("meeting", "conference"):
        return True
    if _CHAIRED.match(one.words) and other.series and other.form in ("meeting", "conference"):
        return other.clause == one.clause
    if one.series and other.kind == "noun" and _is_its_meeting(one, other, scene):
        return True
    if one.kind != "verb" and other.kind == "verb" and _is_its_verb(one, other, scene):
        return True
    if one.series and other.series and one.series.series == other.series.series and _in_bracket(one, other, scene):
        return True
    if one.words.startswith("commission") and other.form == "transfer" and one.clause == other.clause:
        return True
    if other.series and one.kind == "noun" and one.form == other.form and _is_called(one, other, scene):
        return True
    if one.series and other.kind == "noun" and one.form == other.form and _is_its_first(one, other, scene):
        return True
    if one.clause != other.clause or one.form != other.form or one.series or other.series:
        return False
    if after_sidelines(one, scene) != after_sidelines(other, scene):
        return False
    if one.kind == "verb" or other.kind == "verb":
        return True
    return one.form == "agreement" and other.start - one.end < 60 and not _dated_apart(one, other, scene)


def _dated_apart(one: Anchor, other: Anchor, scene: Scene) -> bool:
    """Whether two documents have each a time of its own ("the pact signed in 2010 and the statement of 2018")."""
    between = any(one.end <= date.start < other.start for date in scene.told)
    return between and any(other.end <= date.start < other.end + 90 for date in scene.told)


# "on the sidelines of the multilateral meetings".
_THE_SUCH = re.compile(r" the (?:[a-z-]+ ){1,2}")


def after_sidelines(anchor: Anchor, scene: Scene) -> bool:
    """Whether "on the sidelines of" stands before a happening.

    Args:
        anchor: the happening.
        scene: its sentence.
    """
    found = says(scene, phrases("hosts", "sideline"), anchor.start - 50, anchor.start)
    if found is None:
        return False
    near = found.start() >= anchor.start - 30
    return near or (anchor.definite and bool(_THE_SUCH.fullmatch(scene.words.written, found.end(), anchor.start)))
