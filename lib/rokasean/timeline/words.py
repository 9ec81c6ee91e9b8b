"""The words of a passage that carry the cells of its mention."""

import datetime

from rokasean.reading.dates import find_dates
from rokasean.reading.people import find_people
from rokasean.reading.places import find_places
from rokasean.reading.series import find_series
from rokasean.reading.topics import find_topics
from rokasean.timeline.merging.alike import same_person

# Fields whose value may stand in the passage letter for letter.
VERBATIM = ("name", "within", "city")


def words_of(mention: dict) -> dict[str, list[tuple[int, int]]]:
    """Where in a passage the words stand that carry its mention's cells.

    Args:
        mention: a row of the table of mentions.

    Returns:
        For each field that words of the passage carry, their start and end in `exact`. A field may be carried by other
        passages of the article, and is missing here then.
    """
    exact = mention["exact"]
    found: dict[str, list[tuple[int, int]]] = {}
    for field in VERBATIM:
        start = exact.find(mention[field]) if mention[field] else -1
        if start >= 0:
            found[field] = [(start, start + len(mention[field]))]
    found |= {"date": _dates(mention), "people": _people(mention), **_places(mention)}
    if mention["series"]:
        named = [span for span in find_series(exact) if span.series == mention["series"]]
        found["series"] = [(span.start, span.end) for span in named]
    if mention["topics"]:
        found["topics"] = [(one.start, one.end) for one in find_topics(exact) if one.topic in mention["topics"]]
    return {field: spans for field, spans in found.items() if spans}


def marked(mention: dict) -> str:
    """The passage with the words that carry cells in square brackets, white space made single.

    Args:
        mention: a row of the table of mentions.
    """
    exact = mention["exact"]
    spans = sorted({span for spans in words_of(mention).values() for span in spans}, key=lambda one: (one[0], -one[1]))
    told, last = [], 0
    for start, end in spans:
        if start >= last:
            told += [exact[last:start], "[", exact[start:end], "]"]
            last = end
    return " ".join("".join([*told, exact[last:]]).split())


def _dates(mention: dict) -> list[tuple[int, int]]:
    """Words that give the date, or a part of it."""
    first, last = mention["date_start"], mention["date_end"]
    if first is None:
        return []
    spans = find_dates(mention["exact"], mention["published"], _tense(mention))
    return [(span.start, span.end) for span in spans if _touches(span.first, span.last, first, last)]


def _touches(first: datetime.date | None, last: datetime.date | None, start: datetime.date, end: datetime.date) -> bool:
    """Whether two dates have a day in common."""
    return first is not None and last is not None and first <= end and start <= last


def _tense(mention: dict) -> str | None:
    """The direction in which the passage's weekdays point."""
    return {"held": "past", "planned": "future"}.get(mention["status"])


def _people(mention: dict) -> list[tuple[int, int]]:
    """Words that name who takes part."""
    spans = find_people(mention["exact"], mention["published"])
    told = [({"name": span.name, "role": span.role, "country": span.country}, span) for span in spans]
    return [(span.start, span.end) for one, span in told if any(same_person(one, known) for known in mention["people"])]


def _places(mention: dict) -> dict[str, list[tuple[int, int]]]:
    """Words that name the country where it takes place, and the parties."""
    spans = find_places(mention["exact"])
    where = [(span.start, span.end) for span in spans if span.country == mention["country"] and not span.city]
    who = [(span.start, span.end) for span in spans if span.country in mention["parties"] and not span.city]
    return {"country": where[:1] if mention["country"] else [], "parties": who}
