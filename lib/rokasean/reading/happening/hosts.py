"""Which happening another one is part of, and what it takes over from it."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from itertools import repeat

from rokasean.reading.changed import changed
from rokasean.reading.happening.bounds import month_of
from rokasean.reading.happening.draft import Draft
from rokasean.reading.happening.following import after_talks
from rokasean.reading.happening.occasions import nth_day, of_agenda, of_forum, of_same_occasion, of_visit
from rokasean.reading.happening.parties import KOREA
from rokasean.reading.happening.phrases import phrases
from rokasean.reading.happening.scenes import leads_to, says
from rokasean.reading.happening.settle import Happening
from rokasean.reading.happening.when import overlap
from rokasean.reading.naming.finding import finder

_Finds = Callable[[Happening, list[Happening]], tuple[Happening | None, str]]
_MONTH = timedelta(days=31)
_NO_HOSTS = frozenset({"agreement", "transfer"})


def link_hosts(happenings: list[Happening]) -> list[Happening]:
    """The happenings with their hosts, and with date and place that they take over from these.

    Args:
        happenings: all of an article.

    Returns:
        The same happenings in the same order.
    """
    happenings = [_abroad(one, near) for one, near in neighbours(happenings)]
    happenings = [after_talks(one, near) for one, near in neighbours(happenings)]
    told = _with_months([linked(one, near, (*_TOLD, *_GUESSED)) for one, near in neighbours(happenings)])
    told = [after_talks(linked(one, near, (*_GUESSED, of_forum)), near) for one, near in neighbours(told)]
    told = [_where_its_guests_are(one, near) for one, near in neighbours(told)]
    return [_with_korea(one, near) for one, near in neighbours(told)]


def _abroad(one: Happening, happenings: list[Happening]) -> Happening:
    """A reception without the place that its host's country would give it, where the host is abroad on a visit."""
    if one.rules["place"] != "place.receiver" or one.city or one.status != "held":
        return one
    at, names = one.group.head.scene.index, {person.name for person in one.people if person.country == one.country}
    for trip in happenings:
        there = trip.form == "visit" and trip.status == "held" and trip.country in one.parties
        away = there and trip.country != one.country and trip.group.drafts[0].scene.index < at
        if away and names & {person.name for person in trip.people} and overlap(one.date, trip.date):
            return changed(one, country=None, mode=None, rules={**one.rules, "place": "none.not-stated"})
    return one


# A happening is compared with so many before and after it: more than any news article tells; time stays linear.
_REACH = 60


def neighbours(happenings: list[Happening]) -> Iterable[tuple[Happening, list[Happening]]]:
    """Each happening with those that are told near it."""
    if len(happenings) <= _REACH:
        return zip(happenings, repeat(happenings))
    return _windows(happenings)


def _windows(happenings: list[Happening]) -> Iterator[tuple[Happening, list[Happening]]]:
    """Each of many happenings with those within reach of it."""
    for place, one in enumerate(happenings):
        yield one, happenings[max(0, place - _REACH) : place + _REACH]


def _where_its_guests_are(one: Happening, happenings: list[Happening]) -> Happening:
    """A forum whose place is not said, at the place of the talks on its sidelines; and in their month."""
    if one.mode == "online" or not one.series or one.status == "cancelled" or one.group.head.kind == "recall":
        return one
    guests = [guest for guest in happenings if guest.within == one.name and guest.rules["within"] in _AT_THE_PLACE]
    placed = next((guest for guest in guests if guest.city), None)
    if placed and one.country is None:
        rules = {**one.rules, "place": "place.of-guest", "mode": "mode.place"}
        one = changed(one, city=placed.city, country=placed.country, mode=one.mode or "in-person", rules=rules)
    dated = next((guest for guest in guests if guest.date and guest.date.precision == "day" and guest.date.first), None)
    if dated and one.date is None:
        rules = {**one.rules, "date": "date.month-of-its-guest"}
        one = changed(one, date=month_of(dated.date), date_basis="relative", rules=rules)
    return one


_AT_THE_PLACE = ("within.sidelines", "within.part")


def _with_korea(one: Happening, happenings: list[Happening]) -> Happening:
    """A forum with Korea in it, where Korea meets somebody on its sidelines."""
    if KOREA in one.parties or not one.series:
        return one
    guests = (other for other in happenings if other.within == one.name and other.rules.get("within") in _AT_THE_PLACE)
    if not any(KOREA in guest.parties for guest in guests):
        return one
    return changed(one, parties=(*one.parties, KOREA), rules={**one.rules, "parties": "parties.of-guest"})


def _with_months(happenings: list[Happening]) -> list[Happening]:
    """The happenings; an undated visit or exercise gets the month of what was part of it."""
    return [
        _with_month(one, near) if one.form in ("visit", "exercise") else one for one, near in neighbours(happenings)
    ]


def _with_month(one: Happening, happenings: list[Happening]) -> Happening:
    """A visit or exercise with the month of a dated part of it, where it has no date of its own."""
    if one.date is not None or one.status != "held":
        return one
    parts = [part.date for part in happenings if part.within == one.name and part.date and part.date.precision == "day"]
    if not parts:
        return one
    rules = {**one.rules, "date": "date.month-of-its-part"}
    return changed(one, date=month_of(parts[0]), date_basis="relative", rules=rules)


def linked(one: Happening, happenings: list[Happening], finds: Iterable[_Finds]) -> Happening:
    """A happening with its host, and with what it takes over from that one.

    Args:
        one: a settled happening.
        happenings: what is told near it.
        finds: what finds a host, asked one after the other.
    """
    if one.within:
        host = next((other for other in happenings if other.name == one.within and other.group is not one.group), None)
        return _inherit(one, host, one.rules["within"]) if host else one
    for find in finds:
        host, rule = find(one, happenings)
        if host is not None:
            break
    if host is None:
        return one
    one = _on_their_day(one, happenings) if rule == "within.also" else one
    return _inherit(changed(one, within=host.name, rules={**one.rules, "within": rule}), host, rule)


def _stated_host(one: Happening, happenings: list[Happening]) -> tuple[Happening | None, str]:
    """The host that a sentence names with "on the sidelines of" or "as part of"."""
    for draft in one.group.drafts:
        if draft.kind == "recall" or not _names_host(draft):
            continue
        for other in happenings:
            if other.group is one.group or other.form in _NO_HOSTS or other.group.head.kind == "recall":
                continue
            if _are_apart(one, other):
                continue
            for their in other.group.drafts:
                if (
                    their.scene is draft.scene
                    and (rule := _cue(draft, their))
                    and not _of_another(draft, their, happenings)
                ):
                    return other, rule
    return None, "none.not-stated"


def _are_apart(one: Happening, other: Happening) -> bool:
    """Whether two happenings lie more than a month apart, so that neither can be part of the other."""
    dates = one.date, other.date
    if not all(date and date.first for date in dates):
        return False
    return max(date.first for date in dates) - min(date.last for date in dates) > _MONTH


def _names_host(draft: Draft) -> bool:
    """Whether the sentence of a draft has words that can name a host."""
    scene = draft.scene
    at = scene.words.small.find(" at ", scene.start, scene.end) >= 0
    return at or says(scene, phrases("hosts", "sideline", "part")) is not None


def _of_another(guest: Draft, host: Draft, happenings: list[Happening]) -> bool:
    """Whether words that only point back stand before what is really told to be at a host."""
    between = (
        draft.anchor.start
        for one in happenings
        for draft in one.group.drafts
        if draft.scene is guest.scene and draft.form != "any" and draft.anchor.start != host.anchor.start
    )
    return guest.kind == "echo" and any(guest.anchor.end <= start < host.anchor.start for start in between)


# "the ADMM-Plus, on the margins of which they will meet".
_OF_WHICH = finder(re.compile(r"(?<!\w)on the (?:sidelines?|margins?|fringes?) of which\b"), "small")


# "signed at LIMA 2025", "met at this year's Indo Defence".
_AT_NAME = finder(re.compile(r"(?<!\w)at (?:the |this year[’']s )?$"), "small")


def _cue(guest: Draft, host: Draft) -> str | None:
    """The rule by which one sentence makes a happening the host of another."""
    scene, end = host.scene, host.anchor.start
    if of_which := says(scene, _OF_WHICH, host.anchor.end, guest.anchor.start):
        return "within.sidelines" if of_which else None
    if says(scene, _OF_WHICH, guest.anchor.end, end):
        return None
    told = guest.kind == "event" or (guest.form == "agreement" and guest.rules["event"] == "event.signed")
    if host.anchor.form == "other" and told and leads_to(scene, _AT_NAME, end, 24):
        near = guest.anchor.clause is host.anchor.clause or host.anchor.clause.tense is None
        return "within.part" if near and guest.anchor.end <= end else None
    for key, rule in (("sideline", "within.sidelines"), ("part", "within.part")):
        cues = [one for one in phrases("hosts", key).finditer(scene.words, scene.start, end) if end - one.end() < 45]
        if not cues or (host.anchor.kind == "verb" and cues[-1][0] != "when"):
            continue
        at = cues[-1].start()
        fronted = at < guest.anchor.start and host.anchor.end < guest.anchor.start and at - scene.start < 25
        if key == "part" and guest.kind != "event":
            continue
        if fronted or (guest.anchor.end <= at and ";" not in scene.words.written[guest.anchor.end : at]):
            return rule
    return None


# "On the sidelines, he met ...": of the forum that the article is about.
_SIDELINES = finder(
    re.compile(r"(?:(?<=\b[aoi][tn] the )|(?<=\b[aoi][tn] its ))(?:sidelines?|margins?|fringes?)\b(?! of)"), "small"
)


def _unnamed_host(one: Happening, happenings: list[Happening]) -> tuple[Happening | None, str]:
    """The forum of the article, where a sentence says "on the sidelines" and not of what."""
    told = one.group.drafts if one.series is None else ()
    if not any(draft.kind == "event" and says(draft.scene, _SIDELINES) for draft in told):
        return None, "none.not-stated"
    for other in happenings:
        if other.series and other.group is not one.group and other.group.head.kind == "event":
            return other, "within.sidelines"
    return None, "none.not-stated"


def _also_there(one: Happening, happenings: list[Happening]) -> tuple[Happening | None, str]:
    """The forum on whose sidelines the talks before were held, for talks that "also" took place on these days."""
    other = _talks_before(one, happenings)
    host = next((each for each in happenings if each.name == other.within), None) if other else None
    return (host, "within.also") if host else (None, "none.not-stated")


def _on_their_day(one: Happening, happenings: list[Happening]) -> Happening:
    """Undated talks on the day of the talks before them at the same forum."""
    other = _talks_before(one, happenings) if one.date is None else None
    if other is None or other.date is None or other.date_basis == "host":
        return one
    return changed(one, date=other.date, date_basis="relative", rules={**one.rules, "date": "date.day-of-the-talks"})


def _talks_before(one: Happening, happenings: list[Happening]) -> Happening | None:
    """The talks of the same man on the sidelines of a forum, to which "also" or "separately" adds others."""
    head = one.group.head
    if one.form != "meeting" or one.series or one.country or not says(head.scene, phrases("joining", "there")):
        return None
    names = {person.name for person in one.people}
    for other in reversed(happenings):
        earlier = other.group.head.scene.index < head.scene.index and other.within and other.form == "meeting"
        same = earlier and names & {person.name for person in other.people} and overlap(one.date, other.date)
        if same and other.rules.get("within") == "within.sidelines" and one.status == other.status:
            return other
    return None


def _inherit(one: Happening, host: Happening, rule: str) -> Happening:
    """A happening with what it takes over from its host: date, city and country, each only where it has none."""
    rules = dict(one.rules)
    changes = {"status": "cancelled"} if rule == "within.agenda" and host.status == "cancelled" else {}
    if (
        one.rules.get("parties") == "parties.focus"
        and one.form != "agreement"
        and host.series
        and rule not in ("within.visit", "within.forum")
    ):
        changes |= {"parties": host.parties, "level": one.level or host.level}
        rules["parties"] = "parties.of-host"
    if one.level is None and one.form == "agreement" and rule == "within.same-occasion":
        changes["level"] = host.level
        rules["level"] = "level.of-host"
    if one.date is None and (day := nth_day(one, host)):
        changes |= {"date": day, "date_basis": "host"}
        rules["date"] = "date.day-of-host"
    elif one.date is None and host.date is not None:
        changes |= {"date": host.date, "date_basis": "host"}
        rules["date"] = "date.of-host"
    if one.country is None and one.mode != "online" and host.country and host.mode != "online":
        changes |= {"city": host.city, "country": host.country}
        rules["place"] = "place.of-host"
        seated = host.mode == "in-person" or host.rules["place"] == "place.series"
        if one.mode is None and seated and one.status != "cancelled":
            changes["mode"] = "in-person"
            rules["mode"] = "mode.place"
    return changed(one, rules=rules, **changes)


# What finds a host: by words that say so, and by time, place and parties, which a host found for another may tell.
_TOLD: tuple[_Finds, ...] = (of_agenda, _stated_host, _unnamed_host)
_GUESSED: tuple[_Finds, ...] = (of_same_occasion, of_visit, _also_there)
