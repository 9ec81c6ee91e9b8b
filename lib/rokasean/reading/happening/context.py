"""What sentences that name no happening add to the one that the article reports."""

import re
from collections import Counter

from rokasean.reading.changed import changed
from rokasean.reading.happening.acting import is_excepted
from rokasean.reading.happening.bounds import month_of
from rokasean.reading.happening.draft import Setting
from rokasean.reading.happening.journeys import is_of_journey
from rokasean.reading.happening.lasting import about, extend, with_own_days
from rokasean.reading.happening.levels import level_in, level_of_role
from rokasean.reading.happening.parties import BLOC, KOREA, MEMBERS, PARTNERS
from rokasean.reading.happening.phrases import phrases
from rokasean.reading.happening.reported import is_report_date
from rokasean.reading.happening.scenes import Scene, says
from rokasean.reading.happening.settle import Happening
from rokasean.reading.naming.credited import former_of
from rokasean.reading.people import PersonSpan

# "ASEAN comprises ...", "The members of ASEAN are ...": the sentence that lists whom the bloc stands for.
_MEMBER_LIST = re.compile(
    r"\b(?:comprises?|comprised|consists? of|groups|make up|makes up|includes?|members? of|member (?:states"
    r"|countries|nations)|composed of)\b"
)
_LEADING = ("lead", "standfirst", "caption")


def complete(happenings: list[Happening], scenes: tuple[Scene, ...], setting: Setting) -> list[Happening]:
    """The happenings, the reported one completed from the sentences around it.

    Args:
        happenings: all of an article, with salience.
        scenes: its sentences.
        setting: what the article says as a whole.

    Returns:
        The same happenings in the same order.
    """
    first = next((one for one in happenings if one.salience == "main"), None)
    if first is None:
        return happenings
    told = {draft.scene.index for one in happenings if one is not first for draft in one.group.drafts}
    free = [scene for scene in scenes if scene.index not in told]
    happenings = [with_own_days(_attended(_with_counterpart(one, scenes)), scenes) for one in happenings]
    first = next(one for one in happenings if one.salience == "main")
    happenings = [_with_partner(one, setting) if one is first else one for one in happenings]
    first = next(one for one in happenings if one.salience == "main")
    better = _with_countries(_with_members(_with_speakers(first, free), scenes), free)
    better = _with_level(_with_mode(_with_date(better, free), free), scenes)
    others = [draft for one in happenings if one is not first for draft in one.group.drafts]
    better = extend(better, about(others, scenes))
    counts = Counter(index for one in happenings for index in {draft.scene.index for draft in one.group.drafts})
    happenings = [better if one is first else _lasting(one, counts) for one in happenings]
    named = {place.country for scene in scenes for place in scene.places}
    return [_of_named(_narrowed(one, better), named) for one in happenings]


def _of_named(one: Happening, named: set[str | None]) -> Happening:
    """An exercise or forum without the outsiders that only its name brings and that the article names nowhere."""
    if not one.series or set(one.parties) <= named:
        return one
    kept = tuple(party for party in one.parties if party in named or party in PARTNERS or party == KOREA)
    return changed(one, parties=kept) if kept != one.parties else one


def _lasting(one: Happening, told: Counter[int]) -> Happening:
    """A happening that is part of no other, with its last day where a sentence that tells of it alone gives that.

    `told` counts the happenings of which each sentence tells.
    """
    if one.within or one.date is None or one.date.precision != "day":
        return one
    return extend(one, tuple(draft.scene for draft in one.group.drafts if told[draft.scene.index] == 1))


def _narrowed(one: Happening, first: Happening) -> Happening:
    """A reported happening of which only the year is known, with the month of the first of the reported ones."""
    known = first.date and first.date.precision in ("day", "range") and one.date and one.date.precision == "year"
    if (
        not known
        or one is first
        or one.salience != "main"
        or one.date_basis != "name"
        or one.date.first.year != first.date.first.year
    ):
        return one
    return changed(one, date=month_of(first.date), rules={**one.rules, "date": "date.month-of-its-part"})


def _attended(one: Happening) -> Happening:
    """A reported forum with a fixed seat, held in person there unless something else is said."""
    reported = one.salience == "main" or one.status == "planned" or _is_told_by_itself(one)
    seated = one.rules["place"] == "place.series" and reported and one.mode is None
    if not seated or one.status == "cancelled" or one.rules["mode"] == "none.hybrid":
        return one
    return changed(one, mode="in-person", rules={**one.rules, "mode": "mode.seat"})


def _is_told_by_itself(one: Happening) -> bool:
    """Whether an earlier forum is told with its time, and not only as the occasion of something else."""
    named = (draft for draft in one.group.drafts if draft.rules["event"] == "event.host" or draft.scene.kind == "title")
    return one.date is not None and one.group.head.kind == "event" and next(named, None) is None


# So many sentences after the talks, at most, the other side of them is named.
_FOLLOWS = 8


def _with_counterpart(one: Happening, scenes: tuple[Scene, ...]) -> Happening:
    """Talks of two whose other side is not named where they are told of, with who spoke there for that side."""
    head = one.group.head
    if one.form not in ("meeting", "call") or one.series or len(one.parties) != 2 or one.status != "held":
        return one
    there = {person.country for person in one.people}
    missing = [party for party in one.parties if party not in there]
    if len(missing) != 1 or not there or one.level is None:
        return one
    for scene in scenes[head.scene.index + 1 : head.scene.index + 1 + _FOLLOWS]:
        if said := _spoke(scene, missing[0], one):
            return changed(one, people=(*one.people, said))
    return one


def _spoke(scene: Scene, country: str, one: Happening) -> PersonSpan | None:
    """Who of a country and of the level of some talks speaks in a sentence, with one who was there."""
    together = {person.name for person in scene.people} & {person.name for person in one.people}
    if not together or not says(scene, phrases("subjects")):
        return None
    theirs = (person for person in scene.present if person.country == country)
    return next((person for person in theirs if level_of_role(person.role) == one.level), None)


_OUTSIDERS = re.compile(
    r"spokes|analyst|professor|reporter|correspondent|expert|researcher|editor|director of the (?:asan|sejong)",
    re.IGNORECASE,
)


def _with_speakers(one: Happening, free: list[Scene]) -> Happening:
    """The happening with those who speak in the article and take part in nothing else that it tells."""
    people = {person.name: person for person in one.people}
    open_to = set(one.parties) | (MEMBERS if BLOC in one.parties or one.series else set())
    forum = one.form == "conference" and one.series is not None
    ships = one.rules["level"] == "level.ships"  # an envoy who greets them came with none
    for scene in free:
        for person in scene.present:
            known = person.role and not _OUTSIDERS.search(person.role)
            known = known and (not ships or level_of_role(person.role) == "military")
            welcome = forum or person.country in open_to or person.country is None
            if known and welcome and person.name not in people and not former_of(scene.words.written, person.start):
                people[person.name] = person
    joined = [person.country for person in people.values() if person.country] if one.series else []
    joined = joined if forum else [country for country in joined if country in MEMBERS]
    return changed(one, people=tuple(people.values()), parties=tuple(dict.fromkeys((*one.parties, *joined))))


# Who is listed as taking part: "sailors of Brunei, India, the ROK and Singapore".
_ROLL = re.compile(
    r"\b(?:navies|troops|forces|sailors|soldiers|delegat\w+|representatives|participants?|teams|countries|states"
    r"|nations|members|ministers|officials|observers)\b",
    re.IGNORECASE,
)


def _with_countries(one: Happening, free: list[Scene]) -> Happening:
    """A drill or forum of many with the countries that a sentence lists as taking part."""
    if one.form not in ("exercise", "conference") and not (one.series and BLOC in one.parties):
        return one
    for scene in free:
        listed = dict.fromkeys(
            place.country
            for place in scene.places
            if place.country
            and place.kind == "country"
            and place.country != "KP"
            and not is_excepted(place, scene.words.written, scene.start)
        )
        if len(set(listed) - {BLOC}) >= 3 and _ROLL.search(scene.text) and len(set(listed) & MEMBERS) < 5:
            parties = tuple(dict.fromkeys((*one.parties, *listed)))
            return changed(one, parties=parties, rules={**one.rules, "parties": "parties.roll"})
    return one


def _with_level(one: Happening, scenes: tuple[Scene, ...]) -> Happening:
    """The happening at the level that the opening of the article names, where its own sentences name none."""
    if one.level is not None or one.form not in ("visit", "meeting", "call"):
        return one
    level = next(
        (found for scene in scenes if scene.opens and (found := level_in(scene.words, scene.start, scene.end))), None
    )
    return changed(one, level=level, rules={**one.rules, "level": "level.opening"}) if level else one


def _with_partner(one: Happening, setting: Setting) -> Happening:
    """A reported forum of many countries, with the partner that the article is about."""
    partner = setting.focus.main
    if one.salience != "main" or not one.series or PARTNERS & set(one.parties) or partner is None:
        return one
    return changed(one, parties=(*one.parties, partner), rules={**one.rules, "parties": "parties.focus"})


def _with_members(one: Happening, scenes: tuple[Scene, ...]) -> Happening:
    """The happening with the members of the bloc, where the article lists them."""
    if BLOC not in one.parties:
        return one
    for scene in scenes:
        members = [place.country for place in scene.places if place.country in MEMBERS and place.kind == "country"]
        if len(set(members)) >= 5 and _MEMBER_LIST.search(scene.text) and any(p.country == BLOC for p in scene.places):
            parties = tuple(dict.fromkeys((*one.parties, *members)))
            return changed(one, parties=parties, rules={**one.rules, "parties": "parties.member-list"})
    return one


def _with_date(one: Happening, free: list[Scene]) -> Happening:
    """The happening with the date of the lead, where its own sentences give none."""
    if one.date is not None:
        return one
    for scene in free:
        dates = [date for date in scene.told if date.first and date.precision in ("day", "range")]
        if scene.kind in _LEADING and len(dates) == 1 and not is_of_journey(dates[0], scene) and _is_about(scene, one):
            rules = {**one.rules, "date": "date.of-lead"}
            return changed(one, date=dates[0], date_basis=dates[0].basis, rules=rules)
    return _with_speech(one, free)


def _is_about(scene: Scene, one: Happening) -> bool:
    """Whether a sentence names somebody or a country of those who take part, or no country at all."""
    named = {place.country for place in scene.places} | {person.country for person in scene.people}
    return not named - {None} or bool(named & set(one.parties))


def _with_speech(one: Happening, free: list[Scene]) -> Happening:
    """The happening with the day on which one who takes part spoke, where the lead says it: he spoke there."""
    for scene in free:
        said = [date for date in scene.dates if is_report_date(date, scene.words, scene.start) and date.first]
        spoke = [person for person in scene.people if person.name in {each.name for each in one.people}]
        if scene.kind in _LEADING and said and spoke and one.status == "held" and one.form in ("meeting", "conference"):
            rules = {**one.rules, "date": "date.of-speech"}
            return changed(one, date=said[0], date_basis=said[0].basis, rules=rules)
    return one


def _with_mode(one: Happening, free: list[Scene]) -> Happening:
    """The happening held online, where a sentence about it says so."""
    if one.mode == "online" or one.status == "cancelled":
        return one
    for scene in free:
        if says(scene, phrases("mode", "online")) and any(p.name in scene.text for p in one.people):
            return changed(one, mode="online", rules={**one.rules, "mode": "mode.online"})
    return one
