"""Where the articles on an event differ: every value is kept, with who tells it.

Two kinds are told apart. A plan and its outcome differ as time passes: nobody is wrong. A contradiction is a difference
between reports, and a reader must know of it. What merely says less (a year beside a day, a day inside a range, no
place beside a place) is neither.
"""

from collections import defaultdict

from rokasean.timeline.merging.alike import gap, other_people, precise
from rokasean.timeline.merging.groups import Group
from rokasean.timeline.merging.settle import PLAIN, by_trust, said


def conflicts(group: Group, fact: dict) -> list[dict]:
    """The conflicts of an event.

    Args:
        group: its mentions.
        fact: its settled facts.

    Returns:
        Records with field ("people (KR)" for the people of one country), kind ("plan" or "contradiction"), stands (the
        value in the cell, None where all are kept) and values (each a value and its article_ids).
    """
    tellers = by_trust(group)
    fields = [field for field in ("status", *PLAIN) if len(said(tellers, field)) > 1]
    if any(_clash(fact, one) for one in tellers):
        fields.insert(0, "date")
    found = [_conflict(field, fact[field], said(tellers, field), tellers, fact) for field in fields]
    return found + _people_conflicts(tellers, fact)


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
    """For each country whose people two articles name altogether differently, who names whom."""
    named = defaultdict(list)
    for one in tellers:
        named[one["article_id"]] += one["people"]
    lists = list({str(people): people for people in named.values() if people}.values())
    pairs = ((a, b) for place, a in enumerate(lists) for b in lists[place + 1 :])
    countries = sorted({country for a, b in pairs for country in other_people(a, b)})
    return [_people_conflict(country, named, tellers, fact) for country in countries]


def _people_conflict(country: str, named: dict[str, list[dict]], tellers: list[dict], fact: dict) -> dict:
    """Who each article names for a country; what stands is said only of a plan, where the outcome's people do."""
    values = defaultdict(list)
    for article, people in named.items():
        theirs = "; ".join(_titled(one) for one in people if one["country"] == country)
        if theirs:
            values[theirs].append(article)
    conflict = _conflict(f"people ({country})", None, sorted(values.items()), tellers, fact)
    standing = "; ".join(_titled(one) for one in fact["people"] if one["country"] == country)
    return {**conflict, "stands": standing if conflict["kind"] == "plan" else None}


def _titled(person: dict) -> str:
    """A person with the office."""
    return f"{person['name']} ({person['role']})" if person["role"] else person["name"]
