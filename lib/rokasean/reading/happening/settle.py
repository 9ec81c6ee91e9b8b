"""From the drafts of a happening to its facts: of several values the best one stands."""

import re
from dataclasses import dataclass

from rokasean.reading.changed import changed
from rokasean.reading.dates import DateSpan
from rokasean.reading.happening.called import name_of
from rokasean.reading.happening.draft import Draft, Setting
from rokasean.reading.happening.levels import ORDER, level_of_people, level_of_role, lowest
from rokasean.reading.happening.parties import BLOC, KOREA, MEMBERS
from rokasean.reading.happening.same import Group
from rokasean.reading.people import PersonSpan

_PRECISION = {"range": 0, "day": 0, "month": 1, "year": 2, "none": 3}


@dataclass(slots=True, eq=False)
class Happening:
    """A happening of an article, settled; the fields are those of a Mention."""

    group: Group
    status: str
    form: str
    level: str | None
    name: str
    series: str | None
    edition: int | None
    date: DateSpan | None
    date_basis: str
    city: str | None
    country: str | None
    mode: str | None
    parties: tuple[str, ...]
    people: tuple[PersonSpan, ...]
    rules: dict[str, str]
    salience: str = "main"
    within: str | None = None


def settle(group: Group, setting: Setting) -> Happening:
    """The facts of one happening.

    Args:
        group: its drafts.
        setting: what the article says as a whole.

    Returns:
        A Happening; salience, host and what it inherits are not settled yet.
    """
    head = group.head
    dated = _dated(group)
    placed = _placed(group)
    people = _people(group)
    mode = next((one for one in group.drafts if one.mode), None)
    level, parties = _level(group), _parties(group)
    series, series_rule = _series(group, level, parties)
    rules = {
        **head.rules,
        "date": dated.rules.get("date", "none.not-stated") if dated else "none.not-stated",
        "place": placed.rules["place"] if placed else _no_place(group),
        "mode": mode.rules["mode"] if mode else _no_mode(group),
        "series": series_rule,
    }
    if rules.get("parties") == "parties.focus":
        rules["parties"] = _said_by(group)
    form = next((one.form for one in (head, *group.drafts) if one.form != "any"), _form_of(head))
    if form == "meeting" and head.anchor.kind == "verb" and not head.scene.people:
        form = next((one.form for one in group.drafts if one.form == "conference" and one.kind == "event"), form)
    if form == "transfer" and head.anchor.kind == "verb" and _BOUGHT.fullmatch(head.anchor.words):
        form = "agreement"
    happening = Happening(
        group, _status(group), form, level, "", series, group.first("edition"),
        dated.date if dated else None, dated.date_basis if dated else "none",
        placed.city if placed else None, placed.country if placed else None, mode.mode if mode else None,
        parties, people, rules,
    )  # fmt: skip
    happening = _of_troops(_at_the_other(_in_person(happening)))
    return changed(happening, name=name_of(happening))


# What is bought is agreed on; when it is handed over is another matter.
_BOUGHT = re.compile(r"bought|purchased|procured|acquired")


def _form_of(head: Draft) -> str:
    """The form of what is called by a general word only: a ceremony is no meeting."""
    return "other" if "ceremony" in head.anchor.words else "meeting"


def _of_troops(one: Happening) -> Happening:
    """An exercise at the military level, where nothing else is said."""
    if one.form != "exercise" or one.level:
        return one
    return changed(one, level="military", rules={**one.rules, "level": "level.exercise"})


def _at_the_other(one: Happening) -> Happening:
    """A visit whose place is not named, at the country of the party that the visitor is not from."""
    if one.form != "visit" or one.country or one.rules["place"] == "none.several" or len(one.parties) != 2:
        return one
    visitors = one.group.head.people or one.people  # "his visit": without those whom he met on it
    homes = {person.country for person in visitors} & set(one.parties)
    if len(homes) != 1:
        return one
    other = next(party for party in one.parties if party not in homes)
    return changed(one, country=other, rules={**one.rules, "place": "place.visited-party"})


def _in_person(one: Happening) -> Happening:
    """A happening, in person where it has a place and is not said to be online."""
    if one.form == "other" and not one.series and not one.city:
        return one
    joined = one.group.head.rules["event"] == "event.joined"
    seat = one.rules["place"] == "place.series" and (one.form != "exercise" or joined)
    placed = one.form == "visit" or (one.country and not seat)
    called_off = one.status == "cancelled" and not (one.city and one.form in ("visit", "meeting"))
    if one.mode or called_off or not placed or one.rules["mode"] == "none.hybrid":
        return one
    return changed(one, mode="in-person", rules={**one.rules, "mode": "mode.place"})


def _no_place(group: Group) -> str:
    """Why no place is settled."""
    several = any(one.rules["place"] == "none.several" for one in group.drafts)
    return "none.several" if several else "none.not-stated"


def _no_mode(group: Group) -> str:
    """Why no mode is settled."""
    return next((one.rules["mode"] for one in group.drafts if one.rules["mode"] == "none.hybrid"), "none.not-stated")


def _dated(group: Group) -> Draft | None:
    """The draft with the best date: the most precise one, of equals the first of the story itself."""
    dated = [one for one in group.drafts if one.date and one.date.first and not _is_leg(one, group.head)]
    best = min(dated, key=_vagueness, default=None)
    whole = (one for one in dated if best and best is not one and _is_whole(one, best, group.head))
    return next(whole, best)


_LASTING = ("conference", "exercise", "other")


def _is_whole(draft: Draft, best: Draft, head: Draft) -> bool:
    """Whether a draft gives all the days of a forum, exercise or visit, of which another one gives a single day."""
    one, day = draft.date, best.date
    lasts = head.form in _LASTING or (head.form == "visit" and one.rule == "date.duration")
    days = lasts and one.precision == "range" and one.rule != "date.period" and day.precision == "day"
    return days and one.first <= day.first <= one.last and draft.rules["event"] != "event.echo"


def _is_leg(draft: Draft, trip: Draft) -> bool:
    """Whether a journey is only that to one of the countries of a trip."""
    return trip.form == "visit" and len(trip.parties) > 2 and set(draft.parties) < set(trip.parties)


def _vagueness(draft: Draft) -> tuple:
    """How little a draft's date says: months after days, long intervals after short ones, headlines last."""
    days = (draft.date.last - draft.date.first).days
    of_guest = draft.rules["event"] == "event.host"  # "met here today on the sidelines of LIMA"
    return _PRECISION[draft.date.precision], days if days > 4 else 0, of_guest, draft.scene.kind == "title"


def _placed(group: Group) -> Draft | None:
    """The draft with the best place: one with a city before one with a country alone, headlines last."""
    if any(one.rules["place"] == "none.several" for one in group.drafts):
        return None
    placed = [one for one in group.drafts if one.country]
    return min(placed, key=_placelessness, default=None)


def _placelessness(draft: Draft) -> tuple[bool, bool, bool]:
    """How little a draft says of the place."""
    return draft.city is None, draft.rules["place"] == "place.sentence", draft.scene.kind == "title"


def _people(group: Group) -> tuple[PersonSpan, ...]:
    """The people of all drafts, each once."""
    people = {}
    for draft in group.drafts:
        for person in draft.people:
            people.setdefault(person.name, person)
    return tuple(people.values())


_HEADS = ("title", "standfirst")


def _status(group: Group) -> str:
    """The status: that of the head, unless this only names it as a host, or is a headline that the story corrects."""
    told = [one for one in group.drafts if one.kind == "event"]
    story = [one for one in told if one.scene.kind not in _HEADS and one.date]
    if story and group.head.scene.kind in _HEADS and group.head.rules["status"] == "status.told-as-held":
        told = [*story, *told]  # "Marines join the exercise": the story says when
    heads = (*told[:1], group.head, *told[1:]) if story and told[0] is story[0] else (group.head, *told)
    return next((one.status for one in heads if one.rules["event"] != "event.host"), group.head.status)


def _level(group: Group) -> str | None:
    """The level: by the name, else the lowest of what the drafts' people say, else by words."""
    by = {}
    roles = _best_roles(group)
    for one in group.drafts:
        level = one.level
        if level and one.rules["level"] == "level.people":
            level = level_of_people(one.people, one.parties, roles) or level
        if level:
            by.setdefault(one.rules["level"], []).append(level)
    if set(by.get("level.series", ())) == {"working"} and lowest(by.get("level.people", [])) == "military":
        return "military"  # officers lead the working group
    first = ("level.people",) if "level.people" in by and any(map(_led_by_people, group.drafts)) else ()
    for rule in (*first, "level.series", "level.named", "level.people", "level.words", "level.ships"):
        if rule in by:
            return lowest(by[rule]) if rule == "level.people" else by[rule][0]
    return None


def _led_by_people(draft: Draft) -> bool:
    """Whether a named meeting of two countries has the level of those who lead it, and not that of its series."""
    return draft.anchor.series is not None and draft.rules["level"] == "level.people"


def _best_roles(group: Group) -> dict[str, str]:
    """The highest office that the drafts give each person: "Gen. Giang" is the minister named before."""
    best: dict[str, tuple[int, str]] = {}
    for person in (person for one in group.drafts for person in one.people):
        if level := level_of_role(person.role):
            rank = ORDER.index(level)
            best[person.name] = min(best.get(person.name, (rank, person.role)), (rank, person.role))
    return {name: role for name, (_, role) in best.items()}


def _parties(group: Group) -> tuple[str, ...]:
    """Everybody whom the drafts put in it; guesses from the article's focus only where nothing else is said."""
    head = group.head
    many = head.series or head.form in ("exercise", "conference", "training", "other")
    told = [one for one in group.drafts if many or one.kind != "echo"] or list(group.drafts)
    said = [one for one in told if one.rules.get("parties") != "parties.focus"]
    parties = dict.fromkeys(party for one in said or told for party in one.parties)
    if group.head.series and group.head.kind == "event":
        present = (
            person.country for one in group.drafts for person in one.people if one.rules["event"] != "event.host"
        )
        parties |= dict.fromkeys(country for country in present if country in MEMBERS)
    return tuple(parties)


def _said_by(group: Group) -> str:
    """The rule by which the parties are told: the article's focus only where no draft says more."""
    told = (
        one.rules["parties"] for one in group.drafts if one.parties and "parties" in one.rules and one.kind != "echo"
    )
    return next((rule for rule in told if rule != "parties.focus"), "parties.focus")


# The series of meetings between Korea and the bloc that have no name of their own in the text, by level.
_BY_LEVEL = {
    "ministerial": "ROK-ASEAN Defense Ministers' Meeting",
    "vice-ministerial": "ROK-ASEAN Defense Vice-Ministerial Meeting",
}


def _series(group: Group, level: str | None, parties: tuple[str, ...]) -> tuple[str | None, str]:
    """The series: by its name, or by parties and level where Korea meets the bloc."""
    named = next((one for one in group.drafts if one.series), None)
    if named:
        return named.series, named.rules["series"]
    head = group.head
    if level in _BY_LEVEL and head.form == "meeting" and head.kind != "recall" and {KOREA, BLOC} <= set(parties):
        return _BY_LEVEL[level], "series.by-parties-and-level"
    return None, "none.no-series"
