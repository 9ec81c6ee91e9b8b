"""Who takes part in an event: everybody once, by the fullest name, with the country and office that are told best."""

from collections.abc import Callable
from typing import NamedTuple

from rokasean.reading.happening.levels import level_of_role
from rokasean.reading.naming.holders import holder_named
from rokasean.timeline.merging.alike import other_people, same_name, same_person
from rokasean.timeline.merging.trust import trust

# Offices that nobody holds two of at a time; a rank ("Gen.") and the office of a head of state go with others.
OFFICES = ("ministerial", "vice-ministerial", "working")


class Telling(NamedTuple):
    """That a mention names a person: name, role and country as it has them, and the mention."""

    person: dict
    mention: dict


def people(tellers: list[dict]) -> list[dict]:
    """Everybody named, once each and by the fullest name; who was announced and not reported is left out.

    Args:
        tellers: mentions of one event in the order of trust, outcomes first.
    """
    return [settled(tellings) for tellings in tellings_of(tellers)]


def tellings_of(tellers: list[dict]) -> list[list[Telling]]:
    """What is told of each person, in the order in which they are named first.

    Args:
        tellers: mentions of one event in the order of trust, outcomes first.
    """
    came = [person for one in tellers if one["status"] != "planned" for person in one["people"]]
    known: list[list[Telling]] = []
    for one in tellers:
        replaced = other_people(one["people"], came) if one["status"] == "planned" else []
        for person in (person for person in one["people"] if person["country"] not in replaced):
            told = next((told for told in known if _is(person, settled(told))), None)
            if told is None:
                known.append(told := [])
            told.append(Telling(person, one))
    return known


def settled(tellings: list[Telling]) -> dict:
    """A person with what all tell: the name of most words, the country and the office that are supported best.

    Args:
        tellings: what is told of one person, in the order of trust.
    """
    name = max((one.person["name"] for one in tellings), key=lambda name: len(name.split()))
    countries, offices = countries_of(tellings), offices_of(tellings)
    country = min(countries, key=countries.get, default=None)
    if len(offices) < 2:
        return {"name": name, "role": role_of(tellings), "country": country}
    return {"name": name, "role": role_of(tellings, min(offices, key=offices.get)), "country": country}


def countries_of(tellings: list[Telling]) -> dict[str, tuple]:
    """The countries told of a person, each with what sorts it: how many tell it, who is known to be of it, by trust."""
    holder = next(filter(None, (holder_named(one.person["name"]) for one in tellings)), None)
    return _places(tellings, country_told, holder and holder.country)


def offices_of(tellings: list[Telling]) -> dict[str, tuple]:
    """The levels of office told of a person that nobody holds two of, each with what sorts it."""
    return _places(tellings, office_told)


def country_told(telling: Telling) -> str | None:
    """The country that a mention gives a person."""
    return telling.person["country"]


def office_told(telling: Telling) -> str | None:
    """The level of the office that a mention gives a person, where it is one of `OFFICES`."""
    level = level_of_role(telling.person["role"])
    return level if level in OFFICES else None


def role_of(tellings: list[Telling], level: str | None = None) -> str | None:
    """The words of the office told first, or of the first of a level; None where none is told."""
    roles = (one.person["role"] for one in tellings if level in (None, office_told(one)))
    return next(filter(None, roles), None)


def _is(person: dict, other: dict) -> bool:
    """Whether two people are one; the same full name is the same person, whatever country an article gives."""
    return same_person(person, other) or same_name(person, other)


def _places(
    tellings: list[Telling], told: Callable[[Telling], str | None], known: str | None = None
) -> dict[str, tuple]:
    """What sorts each value told of a person, the one that stands first; outcomes before plans.

    Args:
        tellings: what is told of one person, in the order of trust.
        told: the value that one of them tells.
        known: the value that the vocabulary has.
    """
    valued = [one for one in tellings if told(one)]
    tellers = [one for one in valued if one.mention["status"] != "planned"] or valued
    articles: dict[str, dict[str, dict]] = {}
    for one in tellers:
        articles.setdefault(told(one), {}).setdefault(one.mention["article_id"], one.mention)
    return {
        value: (-len(mentions), value != known, *trust(next(iter(mentions.values()))))
        for value, mentions in articles.items()
    }
