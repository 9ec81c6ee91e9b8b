"""Which people of a sentence take part in what it tells, at which level, and at whose place."""

import re

from rokasean.reading.changed import changed
from rokasean.reading.happening.anchors import Anchor
from rokasean.reading.happening.clauses import before_said
from rokasean.reading.happening.draft import Draft
from rokasean.reading.happening.levels import leads_of, level_of_people, level_of_words, named_level
from rokasean.reading.happening.parties import BLOC, KOREA, MEMBERS
from rokasean.reading.happening.scenes import Scene
from rokasean.reading.people import PersonSpan


def peopled(draft: Draft, spoken: tuple[PersonSpan, ...], shared: bool = False) -> Draft:
    """A draft with the people of its sentence and the level that these or its words give."""
    people = tuple(
        person
        for person in (*spoken, *draft.scene.people)
        if (person.country in draft.parties or person.country is None or _welcomes(draft, person))
        and (person in spoken or person in draft.scene.present)
    )
    if draft.form != "visit":
        people = _without_visitors(people, draft)
    if draft.form in _OF_THINGS:
        people = _without_speakers(people, spoken, draft.scene)
    if shared:
        people = _of_clause(people, spoken, draft) or people
    if draft.form == "visit":
        people = _visitors(people, draft)
    if draft.country is None and (place := _receiver(draft, people)):
        draft = changed(draft, country=place, rules={**draft.rules, "place": "place.receiver"})
    level, rule = draft.level, "level.series"
    if level == "working" and level_of_people(people, draft.parties) == "military":
        level, rule = "military", "level.people"  # officers lead the working group
    if level and _is_bilateral(draft) and len(leads_of(people, draft.parties)) == 2:
        led = level_of_people(people, draft.parties)  # who leads it this time; a rank alone may hide an office
        level, rule = (level, rule) if led in ("military", "working") else (led, "level.people")
    if level is None:
        level, rule = named_level(draft.anchor, draft.scene), "level.named"
    if level is None:
        level, rule = level_of_people(people, draft.parties), "level.people"
    greeted = draft.form == "visit" and _is_greeted(draft)
    if level is None and draft.form not in ("transfer", "other") and not greeted:
        level, rule = level_of_words(draft.anchor, draft.scene), "level.words"
    if level is None and draft.form == "visit" and not people and _by_ships(draft):
        level, rule = "military", "level.ships"
    return changed(
        draft, people=people, level=level, rules={**draft.rules, "level": rule if level else "none.nobody-named"}
    )


def _is_bilateral(draft: Draft) -> bool:
    """Whether a draft is of a meeting of two countries, held at a level that its name leaves open."""
    two = draft.form == "meeting" and len(draft.parties) == 2 and BLOC not in draft.parties
    return two and draft.status == "held" and named_level(draft.anchor, draft.scene) is None


# What is signed, given or launched: who tells of it at the end of a sentence need not have been there.
_OF_THINGS = ("agreement", "transfer", "other")


# "during President Kim's state visit", "during a visit by Kim": whose visit it is.
_IS_GUEST = re.compile(r"[’']s? (?:[\w-]+ ){0,4}(?:visit|trip|tour)\b")


def _without_visitors(people: tuple[PersonSpan, ...], draft: Draft) -> tuple[PersonSpan, ...]:
    """People without those who only make the visit during which others meet or sign."""
    text = draft.scene.words.written
    guests = [one for one in people if one.start > draft.anchor.start and _IS_GUEST.match(text, one.end)]
    if not guests:
        return people
    others = {one.country for one in people if one not in guests}
    return tuple(
        one for one in people if one not in guests or (one.country not in others and draft.form not in _OF_THINGS)
    )


def _without_speakers(
    people: tuple[PersonSpan, ...], spoken: tuple[PersonSpan, ...], scene: Scene
) -> tuple[PersonSpan, ...]:
    """People without those who are only named as saying what the sentence tells."""
    said = before_said(scene.words, scene.start, scene.end)
    return tuple(one for one in people if one in spoken or one.start < said)


# "Kim's three-day official visit": whose visit it is.
_POSSESSES = re.compile(r"[’']s? (?:[\w-]+ ){0,4}$")


# "the visit to Korea by Minister Giang", "the visit of Minister Giang to Korea": who makes it, at most so far behind.
_VISIT_BY = re.compile(r" (?:to [^,;.]{2,40} )?(?:by|of) ")
_NEAR = 80


def visitor_behind(anchor: Anchor, scene: Scene) -> PersonSpan | None:
    """Who makes a visit, where its words name him behind the goal of it, or None.

    Args:
        anchor: the words for the visit.
        scene: their sentence.
    """
    found = _VISIT_BY.match(scene.words.written, anchor.end, scene.end)
    near = (one for one in scene.people if found.end() <= one.start < found.end() + _NEAR) if found else ()
    return next(iter(near), None)


def _is_greeted(draft: Draft) -> bool:
    """Whether a visit is told by somebody's welcome: who welcomes a ship is no visitor."""
    return draft.anchor.words.startswith("welcomed")


def _is_of_ship(draft: Draft) -> bool:
    """Whether a ship is what goes somewhere in a "that ..." of what somebody says."""
    scene, clause, at = draft.scene, draft.anchor.clause, draft.anchor.start
    said = draft.anchor.kind == "verb" and scene.words.small.startswith("that ", clause.start)
    if not said or any(clause.start <= one.start < at for one in scene.people):
        return False
    return _SHIPS.search(scene.words.written, clause.start, at) is not None


def _visitors(people: tuple[PersonSpan, ...], draft: Draft) -> tuple[PersonSpan, ...]:
    """Those who make a visit: whom its words belong to, else those named before them, else the first."""
    text, at = draft.scene.words.written, draft.anchor.start
    if _is_greeted(draft) or _is_of_ship(draft):
        return ()
    if named := visitor_behind(draft.anchor, draft.scene):
        return (named,)
    people = tuple(one for one in people if one.country != draft.country or one.country is None)
    owner = tuple(one for one in people if one.end < at and _POSSESSES.fullmatch(text, one.end, at))
    return owner[-1:] or tuple(one for one in people if one.start < at) or people[: draft.kind != "echo"]


# Who comes with ships: the crews are the visitors.
_SHIPS = re.compile(
    r"\b(?:nav(?:y|al)|ROKS|warships?|ships?|vessels?|destroyers?|frigates?|submarines?|fleet|task (?:group|force)"
    r"|marines|sailors|troops|cadets)\b",
    re.IGNORECASE,
)


def _by_ships(draft: Draft) -> bool:
    """Whether ships or troops are named before the words for their visit."""
    return bool(_SHIPS.search(draft.scene.words.written, draft.scene.start, draft.anchor.start))


def _of_clause(people: tuple[PersonSpan, ...], spoken: tuple[PersonSpan, ...], draft: Draft) -> tuple[PersonSpan, ...]:
    """Those of a sentence with several talks who are named in the clause of one, and who opens the sentence."""
    clause = draft.anchor.clause
    there = [person for person in people if person not in spoken and clause.start <= person.start < clause.end]
    if there and spoken:
        return (*spoken, *there)
    subject = [person for person in people[:1] if person not in there and person.start < draft.anchor.start]
    return (*subject, *there) if there else ()


def _welcomes(draft: Draft, person: PersonSpan) -> bool:
    """Whether a forum is open to somebody's country although its name does not say so."""
    open_to_all = draft.anchor.series is not None and draft.rules["event"] != "event.host"
    return (open_to_all or BLOC in draft.parties) and person.country in MEMBERS | {KOREA}


_RECEIVING = re.compile(r"received?s?|welcomed|hosted", re.IGNORECASE)
_WAS = re.compile(r"\b(?:was|were|been|be) (?:\w+ly |also |then )?$")
_CALLING_ON = re.compile(r"call(?:s|ed)?(?: on)?$|was received by|calls? (?:on|to)", re.IGNORECASE)

_CALL_FROM = re.compile(r" (?:from|by) ")  # "received a courtesy call from": who comes is named


def _receiver(draft: Draft, people: tuple[PersonSpan, ...]) -> str | None:
    """The country of whoever receives a guest: a call is paid at the host's."""
    if draft.form != "meeting" or draft.anchor.series or draft.mode == "online":
        return None
    anchor = draft.anchor
    text = draft.scene.words.small
    if _RECEIVING.fullmatch(anchor.words) and _WAS.search(text, anchor.clause.start, anchor.start):
        return next((one.country for one in people if one.start > anchor.start), None)
    if _RECEIVING.fullmatch(anchor.words):
        return next((one.country for one in reversed(people) if one.start < anchor.start), None)
    called_on = _CALLING_ON.search(anchor.words)
    if called_on and not _CALL_FROM.match(text, anchor.end):
        return next((one.country for one in people if one.start > anchor.start), None)
    if called_on:
        guest = next((one for one in people if one.start > anchor.start), None)
    else:
        guest = next(
            (one for one in people if _VISITING.search(text, max(draft.scene.start, one.start - 80), one.start)), None
        )
    hosts = [party for party in draft.parties if guest and party != guest.country]
    return hosts[0] if len(hosts) == 1 and guest.country in draft.parties else None


# "met visiting Vietnamese Defense Minister": who comes from afar.
_VISITING = re.compile(r"(?<!is )(?<!was )\bvisiting (?:[\w.’'-]+ ){0,9}$")
