"""What events take over from the event beside which, or as part of which, they were held.

Within an article a reader finds out which of its happenings is the host of another; but only when all articles are
merged is it known when the host was held. So what took its days from a host takes those that are settled for it, and
says by the host's name beside what it was held. Its place stays the one that its own sources tell.
"""

from collections import defaultdict

from rokasean.timeline.merging.alike import precise
from rokasean.timeline.merging.assign import assign
from rokasean.timeline.merging.groups import Group, canonical
from rokasean.timeline.merging.settle import DATE, settle
from rokasean.timeline.merging.trust import by_trust

# A meeting beside a forum that is part of a journey: more stages than any article tells.
STAGES = 4


def settle_all(mentions: list[dict]) -> tuple[list[Group], list[dict]]:
    """The mentions in groups, and the facts of each group: what is taken over from hosts is what is settled for them.

    Groups are made anew with the days of hosts, since reports of one meeting then agree on its day.

    Args:
        mentions: rows of the table of mentions, each once, in any order.
    """
    hosts = host_mentions(mentions)
    told = mentions
    for _ in range(STAGES):
        groups = assign(told)
        facts = [settle(group) for group in groups]
        places = {one["mention_id"]: place for place, group in enumerate(groups) for one in group.mentions}
        followed = [_following(one, hosts, places, facts) for one in mentions]
        if followed == told:
            break
        told = followed
    return groups, [_beside(place, groups, hosts, places, facts) for place in range(len(groups))]


def host_mentions(mentions: list[dict]) -> dict[str, dict]:
    """The mention of its host in the same article, by the id of each mention whose host is told there.

    Args:
        mentions: rows of the table of mentions; of several with the host's name, the one of the same date is meant.
    """
    bearing = defaultdict(list)
    for one in mentions:
        bearing[one["article_id"], one["name"]].append(one)
    hosts = {}
    for one in mentions:
        named = [other for other in bearing.get((one["article_id"], one["within"]), ()) if other is not one]
        if named:
            hosts[one["mention_id"]] = min(named, key=lambda other: (other["date"] != one["date"], canonical(other)))
    return hosts


def _following(one: dict, hosts: dict[str, dict], places: dict[str, int], facts: list[dict]) -> dict:
    """A mention; where it took its days from its host, with those settled for the host."""
    host = hosts.get(one["mention_id"])
    place = places[host["mention_id"]] if host else None
    if host is None or place == places[one["mention_id"]]:
        return one
    return one | _days(one, host, facts[place])


def _days(one: dict, host: dict, fact: dict) -> dict:
    """The days settled for its host, in the cells of a mention that took its own from it; else nothing."""
    if one["date_basis"] != "host" or not host["date"] or fact["date"] == host["date"]:
        return {}
    if one["date"] == host["date"]:
        return {field: fact[field] for field in (*DATE, "alternatives")} | {"date_basis": "host"}
    return _moved(one, host, fact)


def _moved(one: dict, host: dict, fact: dict) -> dict:
    """A single day of a host ("on the second day"), moved with the host where it still lies in it; else nothing."""
    day = one["date_start"] + (fact["date_start"] - host["date_start"])
    inside = precise(fact) and precise(host) and fact["date_start"] <= day <= fact["date_end"]
    single = one["date_precision"] == "day" and inside
    return {"date": day.isoformat(), "date_start": day, "date_end": day} if single else {}


def _beside(place: int, groups: list[Group], hosts: dict[str, dict], places: dict[str, int], facts: list[dict]) -> dict:
    """The facts of a group, its host under the name that the host's event has."""
    told = (hosts[one["mention_id"]] for one in by_trust(groups[place]) if one["mention_id"] in hosts)
    host = next((where for one in told if (where := places[one["mention_id"]]) != place), None)
    return facts[place] if host is None else facts[place] | {"within": facts[host]["name"]}
