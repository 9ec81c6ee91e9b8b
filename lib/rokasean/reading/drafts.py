"""From a sentence to drafts: what it says by itself about each happening that it names."""

import datetime
import re
from dataclasses import dataclass, field, replace

from rokasean.reading.anchors import Anchor, find_anchors, happens, told_until
from rokasean.reading.dates import DateSpan
from rokasean.reading.levels import level_of_people, level_of_words
from rokasean.reading.parties import BLOC, KOREA, MEMBERS, PARTNERS, Focus, concerns, countries, pairs_of, sides
from rokasean.reading.people import PersonSpan
from rokasean.reading.phrases import phrases
from rokasean.reading.places import PlaceSpan
from rokasean.reading.scenes import Scene, clause_at
from rokasean.reading.status import status_of
from rokasean.reading.when import dates_of, filled
from rokasean.reading.where import destinations, mode_of, place_of


@dataclass(frozen=True, slots=True)
class Setting:
    """What a whole article says that its sentences lean on.

    Args:
        published: the date of publication, or None.
        focus: whom the article is about.
        years: the years in the names of its happenings.
        home: the place of its dateline, or None.
        before: whom the sentence before is about: who "he" can be.
    """

    published: datetime.date | None
    focus: Focus
    years: frozenset[int]
    home: PlaceSpan | None
    before: tuple[PersonSpan, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """What one sentence says about one happening; empty where it does not say.

    Args:
        scene: the sentence.
        anchor: the words that name the happening.
        form: a form of the closed list, or "any".
        kind: "event", "echo" (words that point back to one) or "recall" (a launch or a year left out).
        parties: countries that the sentence puts in it.
        status: "held", "planned" or "cancelled".
        date: its date, or None.
        date_basis: "stated", "relative", "name" or "none".
        series: standard name, or None.
        edition: number, or None.
        level: a level, or None.
        city: where, or None.
        country: where, or None.
        mode: "in-person", "online" or None.
        people: who is named in the sentence and takes part.
        rules: field and rule id.
        name: its name where it has one of its own.
        alone: the parties that words which point back have, should they point to nothing.
    """

    scene: Scene
    anchor: Anchor
    form: str
    kind: str
    parties: tuple[str, ...]
    status: str
    date: DateSpan | None = None
    date_basis: str = "none"
    series: str | None = None
    edition: int | None = None
    level: str | None = None
    city: str | None = None
    country: str | None = None
    mode: str | None = None
    people: tuple[PersonSpan, ...] = ()
    rules: dict[str, str] = field(default_factory=dict)
    name: str | None = None
    alone: tuple[str, ...] = ()


def read_drafts(scene: Scene, setting: Setting) -> list[Draft]:
    """The drafts of a sentence, in its order.

    Args:
        scene: the sentence.
        setting: what the article says as a whole.

    Returns:
        Drafts; one for each partner where several bilateral meetings are told of at once.
    """
    why = {anchor: happens(anchor, scene) for anchor in find_anchors(scene)}
    anchors = [anchor for anchor, rule in why.items() if rule or anchor.definite]
    anchors = _without_twins(anchors, scene)
    dates = dates_of([anchor for anchor in anchors if why[anchor]] or anchors, scene)
    drafts = []
    for anchor in anchors:
        drafts.extend(_drafts_of(anchor, anchors, scene, setting, dates.get(anchor.start), why[anchor]))
    return [_at_destination(one, drafts) for one in drafts]


def _at_destination(draft: Draft, drafts: list[Draft]) -> Draft:
    """A meeting for which its sentence lets somebody travel, at the place that he goes to."""
    if draft.form not in ("meeting", "agreement", "conference") or draft.country or draft.mode == "online":
        return draft
    for other in drafts:
        if other.form == "visit" and other.country and other.anchor.start < draft.anchor.start and draft.kind == "event":
            rules = {**draft.rules, "place": "place.of-journey"}
            return replace(draft, city=other.city, country=other.country, rules=rules)
    return draft


def _without_twins(anchors: list[Anchor], scene: Scene) -> list[Anchor]:
    """The anchors without a verb or weak noun that only carries another ("met for talks", "signed ... at a ceremony")."""
    kept = []
    for anchor in anchors:
        hosts = phrases("hosts", "sideline").search(scene.text[: anchor.start - scene.start][-30:])
        if anchor.form == "any" and anchor.words != "one" and not hosts and any(one.clause == anchor.clause and one is not anchor for one in anchors):
            continue
        twin = next((one for one in kept if _twins(one, anchor, scene)), None)
        if twin and twin.kind == "verb" and anchor.kind == "noun" and anchor.form == "agreement":
            kept.remove(twin)
        elif twin:
            continue
        kept.append(anchor)
    return kept


def _is_its_verb(named: Anchor, verb: Anchor, scene: Scene) -> bool:
    """Whether a verb only says that a named meeting was held ("the Dialogue, which met in Seoul")."""
    between = scene.text[named.end - scene.start : verb.start - scene.start]
    forum = named.form in ("meeting", "conference", "any")
    return forum and verb.form == "meeting" and bool(re.fullmatch(r",? (?:which |that )?(?:\w+ )?", between))


def _twins(one: Anchor, other: Anchor, scene: Scene) -> bool:
    """Whether two anchors of one clause are the same happening."""
    if one.kind != "verb" and other.kind == "verb" and _is_its_verb(one, other, scene):
        return True
    if one.clause != other.clause or one.form != other.form:
        return False
    if one.series or other.series:
        return False
    return bool(one.kind == "verb" or other.kind == "verb" or (one.form == "agreement" and other.start - one.end < 60))


def _drafts_of(
    anchor: Anchor, anchors: list[Anchor], scene: Scene, setting: Setting, date: DateSpan | None, why: str | None
) -> list[Draft]:
    """The drafts of one anchor."""
    date, basis = filled(date, setting.years)
    status, status_rule = status_of(anchor, scene, date, setting.published)
    if date and anchor.kind != "series" and status == "held" and anchor.form != "agreement":
        at = clause_at(scene.clauses, date.start)
        if at.tense == "future" and at != anchor.clause and at.start > anchor.start:
            status, status_rule = "planned", "status.planned"
    city, country, place_rule = place_of(anchor, scene, setting.home, anchors)
    mode, mode_rule = mode_of(anchor, scene, len(anchors) == 1)
    heading = scene.kind in ("title", "standfirst") and not anchor.series
    drill = anchor.kind == "verb" and anchor.form in ("exercise", "training") and date is None
    points_back = heading or drill or anchor.form == "any" or (anchor.definite and anchor.kind == "noun")
    kind = "event" if why and not points_back else "echo"
    rules = {"event": why or "event.echo", "status": status_rule, "place": place_rule, "mode": mode_rule}
    if date:
        rules["date"] = date.rule if basis is None else "date.year-of-name"
    draft = Draft(
        scene, anchor, anchor.form, kind, (), status, date, basis or (date.basis if date else "none"),
        city=city, country=country, mode=mode, rules=rules,
    )  # fmt: skip
    if kind == "echo" and phrases("hosts", "sideline").search(scene.text[: anchor.start - scene.start][-30:]):
        rules = {**rules, "event": "event.host", "parties": "none.host"}
        return [Draft(scene, anchor, anchor.form, kind, (), "held", rules=rules)]
    if anchor.series:
        return [_named(draft, len(anchors) == 1, _spoken_of(scene, setting))]
    drafts = _with_parties(_edited(draft), setting, anchors)
    return [_peopled(one, _spoken_of(scene, setting) or _he(scene, anchor, setting)) for one in drafts]


def _he(scene: Scene, anchor: Anchor, setting: Setting) -> tuple[PersonSpan, ...]:
    """Who "he" is, where the clause before a happening has no other subject."""
    before = scene.text[anchor.clause.start - scene.start : anchor.start - scene.start]
    named = any(one.start < anchor.start for one in scene.people)
    return setting.before[:1] if re.search(r"\b(?:he|she)\b", before) and not named else ()


# "the first joint exercise", "this inaugural gathering"; refused: "the first in three years", "first in-person".
_FIRST = re.compile(r"\b(?:first|inaugural|maiden|opening)(?: (?:ever|joint|combined|bilateral|annual))*\s$", re.IGNORECASE)
_COUNTED = re.compile(r"(?:exercises?|drills?|dialogue|gathering|rounds?|session|edition|forum|training)$", re.IGNORECASE)


def _edited(draft: Draft) -> Draft:
    """A draft whose noun is counted as the first of its kind, with that edition."""
    before = draft.scene.text[: draft.anchor.start - draft.scene.start]
    after = draft.scene.text[draft.anchor.end - draft.scene.start :][:40]
    words = draft.anchor.words
    first = _FIRST.search(before) or re.match(r"(?:first|inaugural|opening)\b", words, re.IGNORECASE)
    if not first or not _COUNTED.search(words) or re.search(r"\bin \w+ years|since\b", after):
        return draft
    return replace(draft, edition=1, rules={**draft.rules, "edition": "edition.first"})


_PRONOUN = re.compile(r"\W*(?:He|She|His|Her|The (?:minister|vice minister|deputy minister|visitor|general|admiral|president))\b")


_PLURAL = re.compile(r"\W*(?:The two(?! (?:sides|countries|nations|governments))|Both (?:ministers|men|sides)|They|The (?:ministers|vice ministers|pair))\b")


def _spoken_of(scene: Scene, setting: Setting) -> tuple[PersonSpan, ...]:
    """Who "he" or "the minister" at the beginning of a sentence is."""
    opening = scene.people and scene.people[0].start - scene.start < 25
    if _PLURAL.match(scene.text) and not opening:
        return setting.before[:2]
    return setting.before[:1] if _PRONOUN.match(scene.text) and not opening else ()


def _named(draft: Draft, lonely: bool, spoken: tuple[PersonSpan, ...]) -> Draft:
    """A draft filled with what its name says; the whole sentence is about it where it names nothing else."""
    span, scene = draft.anchor.series, draft.scene
    clause = scene if lonely else draft.anchor.clause
    around = countries(sides(scene, clause.start, clause.end)) if draft.rules["event"] != "event.host" else ()
    parties = tuple(dict.fromkeys((*span.parties, *(one for one in around if one != "KP"))))
    year = span.year
    if draft.date is None and year:
        draft = replace(draft, date=_year(span, year), date_basis="name", rules={**draft.rules, "date": "date.name-year"})
    rules = {**draft.rules, "series": span.rule, "form": span.rule, "parties": "parties.name"}
    if draft.country is None and span.country:
        rules["place"] = "place.series"
    if draft.rules["event"] == "event.host":
        draft = replace(draft, mode=None)
    draft = replace(
        draft, parties=parties, series=span.series, edition=span.edition, level=span.level, name=span.name,
        city=draft.city or (span.city if draft.country in (None, span.country) else None), country=draft.country or span.country, rules=rules,
    )  # fmt: skip
    return _peopled(draft, spoken)


def _year(span, year: int) -> DateSpan:
    """The year in a name, as a date."""
    first, last = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    return DateSpan(span.start, span.end, str(year), first, last, "year", "name", "date.name-year")


def _with_parties(draft: Draft, setting: Setting, anchors: list[Anchor]) -> list[Draft]:
    """A draft with its parties, or several where it is several bilateral meetings; none where others than Korea meet."""
    anchor, scene = draft.anchor, draft.scene
    spoken = _spoken_of(scene, setting) or _he(scene, anchor, setting)
    left = countries(sides(scene, anchor.clause.start, anchor.start)) or tuple(one.country for one in spoken if one.country)
    right = countries(sides(scene, anchor.start, told_until(anchor, scene)))
    if not left and _GOES_ON.match(scene.text[anchor.clause.start - scene.start :]):
        earlier = [one for one in anchors if one.start < anchor.clause.start]
        left = countries(sides(scene, earlier[-1].clause.start, earlier[-1].start)) if earlier else ()
    rule = "parties.clause"
    if draft.form == "visit":
        guests = tuple(one.country for one in scene.people if one.start < anchor.start and one.country)
        left = tuple(dict.fromkeys((*left, *guests)))
        right = tuple(dict.fromkeys((*right, *destinations(anchor, scene), *((draft.country,) if draft.country else ()))))
    found = _pairs(draft, left, right)
    if not found and _one_sided(left, right):
        whole = countries(sides(scene, scene.start, scene.end))
        extra = [one for one in whole if one not in left and one not in right]
        found = _pairs(draft, (*left, *extra), right) if left or right or extra else []
        rule = "parties.sentence"
        if not found and _one_sided((*left, *extra), right):
            found, rule = _from_focus(draft, set((*left, *right, *extra)), setting), "parties.focus"
    if draft.kind == "echo":
        named, alone = tuple(dict.fromkeys((*left, *right))), found[0] if found else ()
        if len(anchors) == 1:
            named = countries(sides(scene, scene.start, scene.end))
        return [replace(draft, parties=named, alone=alone, rules={**draft.rules, "parties": rule})]
    return [replace(draft, parties=parties, rules={**draft.rules, "parties": rule}) for parties in found]


def _pairs(draft: Draft, left: tuple[str, ...], right: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The parties of a draft: pairs for talks, everybody together for other forms."""
    if draft.form in ("meeting", "call"):
        one_by_one = _ONE_BY_ONE.search(draft.scene.text) and KOREA in right and not left
        return pairs_of((KOREA,), tuple(one for one in right if one != KOREA)) if one_by_one else pairs_of(left, right)
    together = tuple(dict.fromkeys((*left, *right)))
    partners = [one for one in together if one in MEMBERS]
    several = draft.form == "agreement" and _SEVERAL.search(draft.scene.text) and KOREA in together and len(partners) > 1
    if several and BLOC not in together:
        return [(KOREA, one) for one in partners]
    return [together] if concerns(together) else []


# ", and met ...": the subject of the sentence goes on.
_GOES_ON = re.compile(r"(?:and|but|then|before|after) (?:also |then |later )?\w+(?:ed|ing|met|held|took|paid|made|spoke|sat)?\b")
# Talks with one partner after the other.
_ONE_BY_ONE = re.compile(r"\b(?:bilateral|separate(?:ly)?|one[- ]on[- ]one|each of|respective|individual) ?(?:bilateral )?(?:talks|meetings|discussions|consultations)?\b", re.IGNORECASE)
# Several documents, one with each partner.
_SEVERAL = re.compile(r"\bone with\b.{3,60}\bother with\b|\bseparate\b|\brespectively\b|\beach\b|\bMO[UA]s\b|\bMoUs\b|\bmemoranda\b|\bagreements with\b", re.DOTALL)


def _one_sided(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether a clause leaves a side open: at most one country, or the bloc or Korea alone, is named in it."""
    return len({*left, *right} - {BLOC}) <= 1


def _from_focus(draft: Draft, named: set[str], setting: Setting) -> list[tuple[str, ...]]:
    """The parties of a draft whose sentence leaves a side open, from whom the article is about."""
    focus = setting.focus
    if not focus.korea or not focus.partners or named - PARTNERS - {KOREA}:
        return []
    partners = [one for one in named if one in PARTNERS] or [focus.main]
    return [(KOREA, *partners)]


def _peopled(draft: Draft, spoken: tuple[PersonSpan, ...]) -> Draft:
    """A draft with the people of its sentence and the level that these or its words give."""
    people = tuple(
        person
        for person in (*spoken, *draft.scene.people)
        if (person.country in draft.parties or person.country is None or _welcomes(draft, person))
        and (person in spoken or takes_part(person, draft.scene))
    )
    if draft.country is None and (place := _receiver(draft, people)):
        draft = replace(draft, country=place, rules={**draft.rules, "place": "place.receiver"})
    level, rule = draft.level, "level.series"
    if level is None:
        level, rule = level_of_people(people, draft.parties), "level.people"
    if level is None and draft.form not in ("agreement", "transfer", "other"):
        level, rule = level_of_words(draft.anchor, draft.scene), "level.words"
    return replace(draft, people=people, level=level, rules={**draft.rules, "level": rule if level else "none.nobody-named"})


def _welcomes(draft: Draft, person: PersonSpan) -> bool:
    """Whether a forum is open to somebody's country although its name does not say so."""
    open_to_all = draft.anchor.series is not None and draft.rules["event"] != "event.host"
    return (open_to_all or BLOC in draft.parties) and person.country in MEMBERS | {KOREA}


_RECEIVING = re.compile(r"received?s?|welcomed|hosted", re.IGNORECASE)
_CALLING_ON = re.compile(r"call(?:s|ed)?(?: on)?$|was received by|calls? (?:on|to)", re.IGNORECASE)


def _receiver(draft: Draft, people: tuple[PersonSpan, ...]) -> str | None:
    """The country of whoever receives a guest: a call is paid at the host's."""
    if draft.form != "meeting" or draft.anchor.series or draft.mode == "online":
        return None
    anchor = draft.anchor
    if _RECEIVING.fullmatch(anchor.words):
        return next((one.country for one in reversed(people) if one.start < anchor.start), None)
    if _CALLING_ON.search(anchor.words):
        return next((one.country for one in people if one.start > anchor.start), None)
    return None


def takes_part(person: PersonSpan, scene: Scene) -> bool:
    """Whether somebody who is named takes part, rather than being absent, replaced or a spokesman."""
    before = scene.text[max(0, person.start - scene.start - 60) : person.start - scene.start]
    after = scene.text[person.end - scene.start :][:40]
    if re.search(r"spokes", person.role or "", re.IGNORECASE):
        return False
    absent = phrases("absent", "before").pattern + r"[^,;.]{0,40}$"
    return not re.search(absent, before, re.IGNORECASE) and not phrases("absent", "after").match(after.lstrip(" ,"))
