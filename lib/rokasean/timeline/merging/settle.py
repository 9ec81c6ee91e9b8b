"""Group to cells: which of several values stands in the cell of an event."""

import datetime

from rokasean.timeline.frames import FACTS
from rokasean.timeline.merging.alike import (
    other_people,
    party_list,
    precise,
    same_person,
    same_text,
    shared_words,
    vagueness,
)
from rokasean.timeline.merging.groups import Group, canonical

# Facts of which the value of most articles stands.
PLAIN = ("form", "level", "series", "edition", "city", "country", "mode")
DATE = ("date", "date_start", "date_end", "date_precision", "date_basis")
_SALIENCE = {"main": 0, "background": 1, "upcoming": 2}
_BASIS = {"stated": 0, "relative": 1, "name": 2, "host": 3, "none": 4}


def settle(group: Group) -> dict:
    """The facts of an event, by name.

    Args:
        group: its mentions.
    """
    tellers = by_trust(group)
    dated = best_dated(tellers)
    told = {field: dated[field] for field in DATE} | {field: most_told(tellers, field) for field in PLAIN}
    told |= {
        "alternatives": other_dates(dated, tellers),
        "status": status(tellers),
        "level": told["level"] or "none",
        "name": best_name(tellers),
        "within": next((one["within"] for one in tellers if one["within"]), None),
        "parties": party_list({party for one in tellers for party in one["parties"]}),
        "people": people(tellers),
        "topics": list(dict.fromkeys(topic for one in tellers for topic in one["topics"])),
    }
    return {fact.name: told[fact.name] for fact in FACTS}


def by_trust(group: Group) -> list[dict]:
    """The mentions in the order in which they are believed: outcome before plan, report before recollection."""
    return sorted(group.mentions, key=_trust)


def best_dated(tellers: list[dict]) -> dict:
    """The mention whose date is the most precise; of those, an outcome's before a plan's, then the best borne out.

    A range counts as precise as a day, and a day inside it bears it out.

    Args:
        tellers: mentions of one event in the order of trust.
    """
    told = {one["date"]: one for one in tellers if one["date"]}
    backing = {date: sum(_inside(other, one) for other in told.values()) for date, one in told.items()}
    articles = {date: len({one["article_id"] for one in tellers if one["date"] == date}) for date in told}

    def order(one: dict) -> tuple:
        date = one["date"]
        borne_out = -backing.get(date, 0), -articles.get(date, 0)
        return vagueness(one), one["status"] == "planned", *borne_out, _BASIS[one["date_basis"]]

    return min(tellers, key=order)


def other_dates(dated: dict, tellers: list[dict]) -> list[str]:
    """What else the words of the date may mean; nothing where another mention has it in words that leave no choice.

    Args:
        dated: the mention whose date stands.
        tellers: all mentions of the event.
    """
    settled = any(one["date"] == dated["date"] and not one["alternatives"] for one in tellers)
    return [] if settled else list(dated["alternatives"])


def most_told(tellers: list[dict], field: str) -> object:
    """The value of most articles, outcomes before plans; of those with as many, the one trusted most.

    Args:
        tellers: mentions of one event in the order of trust.
        field: a field of `PLAIN`.
    """
    outcomes = said([one for one in tellers if one["status"] != "planned"], field)
    values = outcomes or said(tellers, field)
    return max(values, key=lambda one: len(one[1]))[0] if values else None


def said(tellers: list[dict], field: str) -> list[tuple[object, list[str]]]:
    """Each value that is told of a field, in the order of the tellers, with the articles that tell it."""
    values: list[tuple[object, list[str]]] = []
    for teller in tellers:
        told = teller[field]
        if told is None or (field == "level" and told == "none"):
            continue
        known = next((articles for other, articles in values if _same(told, other)), None)
        if known is None:
            values.append((told, [teller["article_id"]]))
        elif teller["article_id"] not in known:
            known.append(teller["article_id"])
    return values


def best_name(tellers: list[dict]) -> str:
    """The name in an article that reports the event; in a series, the one with the most words of the series' name.

    Args:
        tellers: mentions of one event in the order of trust.
    """
    first = [one for one in tellers if _standing(one) == _standing(tellers[0])]
    return max(first, key=lambda one: shared_words(one["name"], one["series"]))["name"]


def status(tellers: list[dict]) -> str:
    """What became of it: a plan gives way to its outcome, and of two outcomes the one published last stands."""
    outcomes = [one for one in tellers if one["status"] != "planned"]
    if not outcomes:
        return "planned"
    latest = max(_published(one) for one in outcomes)
    last = {one["status"] for one in outcomes if _published(one) == latest}
    return "held" if "held" in last else "cancelled"


def people(tellers: list[dict]) -> list[dict]:
    """Everybody named, once each and by the fullest name; who was announced and not reported is left out.

    Args:
        tellers: mentions of one event in the order of trust, outcomes first.
    """
    came = [person for one in tellers if one["status"] != "planned" for person in one["people"]]
    named: list[dict] = []
    for one in tellers:
        replaced = other_people(one["people"], came) if one["status"] == "planned" else []
        for person in (person for person in one["people"] if person["country"] not in replaced):
            place = next((i for i, known in enumerate(named) if same_person(person, known)), None)
            if place is None:
                named.append(dict(person))
            else:
                named[place] = _fuller(named[place], person)
    return named


def _trust(mention: dict) -> tuple:
    """A mention's place in the order of trust."""
    return *_standing(mention), vagueness(mention), canonical(mention)


def _standing(mention: dict) -> tuple[bool, int]:
    """Whether a mention tells the outcome, and what the event is to its article."""
    return mention["status"] == "planned", _SALIENCE[mention["salience"]]


def _inside(mention: dict, other: dict) -> bool:
    """Whether a date known to the day lies in another, or is the same."""
    return (
        precise(mention) and other["date_start"] <= mention["date_start"] and mention["date_end"] <= other["date_end"]
    )


def _same(a: object, b: object) -> bool:
    """Whether two values are one, texts compared without case and marks."""
    return same_text(a, b) if isinstance(a, str) and isinstance(b, str) else a == b


def _published(mention: dict) -> datetime.date:
    """When a mention was published; before everything else when that is not known."""
    return mention["published"] or datetime.date.min


def _fuller(known: dict, other: dict) -> dict:
    """A person with what either of two mentions knows; a name of more words is the better one."""
    name = max(known["name"], other["name"], key=lambda name: len(name.split()))
    return {"name": name, "role": known["role"] or other["role"], "country": known["country"] or other["country"]}
