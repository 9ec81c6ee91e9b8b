"""Event ids: made from what makes an event itself, so that they outlive new articles and another order of articles.

A meeting of a series is the series and its year ("admm-plus-2024"), or its number while no article tells the year
("admm-plus-7"). Anything else is date, form and parties ("2024-11-21-meeting-kr-la"). What is told without a date gets
six digits that stand for the passage which tells it first. Where several events would share an id, each of them takes
on what sets them apart, so that an id never comes to mean another event.
"""

import datetime
import re
import unicodedata
from collections import Counter, defaultdict
from hashlib import sha256

from rokasean.timeline.merging.alike import gathering, lasting, sides, vagueness
from rokasean.timeline.merging.groups import Group, canonical


def event_ids(groups: list[Group], facts: list[dict]) -> list[str]:
    """One id for each event, no two alike.

    Args:
        groups: the mentions of each event.
        facts: the settled facts of each event, in the same order.
    """
    ids = [base_id(group, fact) for group, fact in zip(groups, facts, strict=True)]
    shared = defaultdict(list)
    for place, name in enumerate(ids):
        shared[name].append(place)
    for name, places in shared.items():
        if len(places) > 1:
            apart = _set_apart([groups[place] for place in places], [facts[place] for place in places])
            for place, ending in zip(places, apart, strict=True):
                ids[place] = f"{name}-{ending}"
    often = Counter(ids)
    return [name if often[name] == 1 else f"{name}-{_whole_print(one)}" for name, one in zip(ids, groups, strict=True)]


def base_id(group: Group, fact: dict) -> str:
    """What an event is called as long as no other has the same name."""
    if fact["series"] and (fact["date"] or fact["edition"]):
        return f"{slug(fact['series'])}-{years_part(fact) or fact['edition']}"
    what = slug(fact["series"]) if fact["series"] else loose_part(group, fact)
    return f"{day_part(fact)}-{what}" if fact["date"] else f"undated-{what}-{fingerprint(group)}"


def aliases(fact: dict) -> list[str]:
    """Other ids by which an event may be asked for: its number, or its date told less precisely.

    Args:
        fact: a row of the table of events.

    >>> day = datetime.date(2024, 11, 21)
    >>> aliases({"event_id": "admm-plus-2024", "series": "ADMM-Plus", "edition": 11, "date": "2024-11-21",
    ...          "date_start": day, "date_end": day})
    ['admm-plus-11', 'admm-plus-2024']
    """
    if fact["series"]:
        ends = (fact["edition"], fact["date"] and years_part(fact))
        return [f"{slug(fact['series'])}-{end}" for end in ends if end]
    rest = fact["event_id"].removeprefix(day_part(fact)) if fact["date"] else ""
    return [day_part(fact)[:length] + rest for length in (4, 7) if length < len(day_part(fact))] if rest else []


def slug(text: str) -> str:
    """A text in small plain letters and hyphens.

    >>> slug("ROK-ASEAN Defense Ministers' Meeting")
    'rok-asean-defense-ministers-meeting'
    """
    plain = unicodedata.normalize("NFKD", re.sub("['’]", "", text)).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall("[a-z0-9]+", plain))


def day_part(fact: dict) -> str:
    """The first day of a date, as far as it is known."""
    known = {0: 10, 1: 10, 2: 7}.get(vagueness(fact), 4)
    return fact["date_start"].isoformat()[:known]


def years_part(fact: dict) -> str:
    """The year of a date, or both of a period of years; nothing without a date."""
    if not fact["date"]:
        return ""
    first, last = fact["date_start"].year, fact["date_end"].year
    return f"{first}-{last}" if lasting(fact) else str(first)


def loose_part(group: Group, fact: dict) -> str:
    """Form and sides of an event outside any series; talks are a meeting, however publishers call them."""
    form = fact["form"] if fact["form"] == "call" else gathering(fact["form"])
    return "-".join([form, *(slug(side) for side in sides(group.pivot["parties"]))])


def fingerprint(group: Group) -> str:
    """Six digits for the passage that tells of an event first: the same whoever else tells of it later."""
    first = min(group.mentions, key=lambda one: (one["published"] or datetime.date.max, *canonical(one)))
    return sha256("|".join((first["article_id"], first["exact"], first["name"])).encode()).hexdigest()[:6]


def _set_apart(groups: list[Group], facts: list[dict]) -> list[str]:
    """What sets events with the same id apart: the first of these that differs for all of them.

    One of them may lack it, and gets its fingerprint.
    """
    prints = [fingerprint(group) for group in groups]
    for ends in (
        [str(fact["edition"] or "") for fact in facts],
        [fact["level"] for fact in facts],
        [fact["form"] for fact in facts],
        [day_part(fact)[5:] if fact["date"] else "" for fact in facts],
        [slug(fact["city"] or "") for fact in facts],
    ):
        if ends.count("") < 2 and len(set(ends)) == len(ends):
            return [end or own for end, own in zip(ends, prints, strict=True)]
    return prints if len(set(prints)) == len(prints) else [_whole_print(group) for group in groups]


def _whole_print(group: Group) -> str:
    """A fingerprint of all mentions of an event, for events that even their first passages do not set apart."""
    return sha256("|".join(sorted(one["mention_id"] for one in group.mentions)).encode()).hexdigest()
