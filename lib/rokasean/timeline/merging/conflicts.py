"""Where the articles on an event differ: every value is kept, with who tells it.

Two kinds are told apart. A plan and its outcome differ as time passes: nobody is wrong. A contradiction is a difference
between reports, and a reader must know of it. What merely says less (a year beside a day, a day inside a range, no
place beside a place) is neither.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator

from rokasean.timeline.merging.alike import gap, other_people, party_list, precise
from rokasean.timeline.merging.groups import Group
from rokasean.timeline.merging.people import (
    Telling,
    countries_of,
    country_told,
    office_told,
    offices_of,
    role_of,
    settled,
    tellings_of,
)
from rokasean.timeline.merging.reasons import TRUST_REASONS, why_date, why_person, why_plain, why_status
from rokasean.timeline.merging.settle import PLAIN, said
from rokasean.timeline.merging.trust import by_trust


def conflicts(group: Group, fact: dict) -> list[dict]:
    """The conflicts of an event.

    Args:
        group: its mentions.
        fact: its settled facts.

    Returns:
        Records with field ("people (KR)" for the people of one country, "people (KR, LA)" for one of whom two are
        told), kind ("plan" or "contradiction"), stands (the value in the cell, None where all are kept), reason (why it
        stands, None where all are kept) and values (each a value and its article_ids).
    """
    tellers = by_trust(group)
    fields = [field for field in ("status", *PLAIN) if len(said(tellers, field)) > 1]
    clashing = [one for one in tellers if _clash(fact, one)]
    if clashing:
        fields.insert(0, "date")
    found = [_conflict(field, fact[field], said(tellers, field), tellers, fact) for field in fields]
    reasoned = [one | {"reason": _reason(one, tellers, clashing)} for one in found]
    return reasoned + _people_conflicts(tellers, fact)


def _reason(conflict: dict, tellers: list[dict], clashing: list[dict]) -> str:
    """Why the value of a conflict stands."""
    if conflict["field"] == "date":
        return why_date(tellers, clashing, conflict["stands"])
    if conflict["field"] == "status":
        return why_status(tellers)
    return why_plain(tellers, conflict["field"], conflict["stands"])


def _conflict(
    field: str, stands: object, values: list[tuple[object, list[str]]], tellers: list[dict], fact: dict
) -> dict:
    """One conflict as a record of plain values; a plan when the outcome's reports agree with each other."""
    outcome = {one["article_id"] for one in tellers if one["status"] != "planned"}
    reported = [value for value, articles in values if outcome & set(articles)]
    kind = "plan" if fact["status"] != "planned" and len(reported) == 1 else "contradiction"
    told = [{"value": value, "article_ids": sorted(articles)} for value, articles in values]
    return {"field": field, "kind": kind, "stands": stands, "values": told}


def _clash(fact: dict, mention: dict) -> bool:
    """Whether a mention's date contradicts the one that stands."""
    if not mention["date"] or mention["date"] == fact["date"]:
        return False
    if gap(fact, mention):
        return True
    ranges = fact["date_precision"] == mention["date_precision"] == "range" and precise(fact) and precise(mention)
    return ranges and "host" not in (fact["date_basis"], mention["date_basis"])


def _people_conflicts(tellers: list[dict], fact: dict) -> list[dict]:
    """Where articles name others for a country, or give one person two countries or two offices."""
    named = defaultdict(list)
    for one in tellers:
        named[one["article_id"]] += one["people"]
    lists = list({str(people): people for people in named.values() if people}.values())
    pairs = ((a, b) for place, a in enumerate(lists) for b in lists[place + 1 :])
    countries = sorted({country for a, b in pairs for country in other_people(a, b)})
    told = [found for tellings in tellings_of(tellers) for found in _of_one_person(tellings, tellers, fact)]
    others = [_people_conflict(country, named, tellers, fact) for country in countries]
    return others + [one for one in told if one["field"] not in {other["field"] for other in others}]


def _people_conflict(country: str, named: dict[str, list[dict]], tellers: list[dict], fact: dict) -> dict:
    """Who each article names for a country; what stands is said only of a plan, where the outcome's people do."""
    values = defaultdict(list)
    for article, people in named.items():
        theirs = "; ".join(_titled(one) for one in people if one["country"] == country)
        if theirs:
            values[theirs].append(article)
    conflict = _conflict(f"people ({country})", None, sorted(values.items()), tellers, fact)
    standing = "; ".join(_titled(one) for one in fact["people"] if one["country"] == country)
    planned = conflict["kind"] == "plan"
    return {**conflict, "stands": standing if planned else None, "reason": TRUST_REASONS[0] if planned else None}


def _of_one_person(tellings: list[Telling], tellers: list[dict], fact: dict) -> Iterator[dict]:
    """The conflicts about one person's country and office, with what stands."""
    stands = settled(tellings)
    countries, offices = _told_by(tellings, country_told), _told_by(tellings, office_told)
    if len(countries) > 1:
        field = f"people ({', '.join(party_list(set(countries)))})"
        values = [(_placed({**stands, "country": country}), articles) for country, articles in countries.items()]
        reason = why_person(countries_of(tellings))
        yield _conflict(field, _placed(stands), values, tellers, fact) | {"reason": reason}
    if len(offices) > 1:
        field = f"people ({stands['country']})" if stands["country"] else "people"
        roles = {level: role_of(tellings, level) for level in offices}
        values = [(_titled({**stands, "role": roles[level]}), articles) for level, articles in offices.items()]
        yield _conflict(field, _titled(stands), values, tellers, fact) | {"reason": why_person(offices_of(tellings))}


def _told_by(tellings: list[Telling], told: Callable[[Telling], str | None]) -> dict[str, list[str]]:
    """The articles that tell each value of a person; none where one article alone tells all of them."""
    articles: dict[str, list[str]] = {}
    for one in tellings:
        if (value := told(one)) and one.mention["article_id"] not in articles.setdefault(value, []):
            articles[value].append(one.mention["article_id"])
    return articles if len({article for found in articles.values() for article in found}) > 1 else {}


def _titled(person: dict) -> str:
    """A person with the office."""
    return f"{person['name']} ({person['role']})" if person["role"] else person["name"]


def _placed(person: dict) -> str:
    """A person with office and country."""
    return f"{person['name']} ({', '.join(filter(None, (person['role'], person['country'])))})"
