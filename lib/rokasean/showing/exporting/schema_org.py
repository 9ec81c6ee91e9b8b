"""Events as schema.org's Event, in JSON-LD: https://schema.org/Event.

schema.org knows less of a date and of a status than the timeline does. Nothing is made up for it: a date that is known
to the month stands as ISO 8601 has it, `2025-10`, and an event whose announced day has passed without a report of it
has no status, though the keyword "planned".
"""

import datetime
import json
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from rokasean.showing.exporting.partial import ends
from rokasean.showing.exporting.telling import status
from rokasean.showing.facts import nature, office_of, place, title
from rokasean.showing.labels import BLOC, by_name, country, label
from rokasean.showing.words import sentence

CONTEXT = "https://schema.org"
MODES = {"online": "OnlineEventAttendanceMode", "in-person": "OfflineEventAttendanceMode"}
# The columns whose values are keywords, and what their labels are kept under; a form is called by its value.
LABELS = {"status": "status", "form": None, "level": "level", "topics": "topic"}


def as_jsonld(linked: dict) -> bytes:
    """A JSON-LD document, encoded as UTF-8.

    Args:
        linked: what `linked_data` returns.
    """
    return (json.dumps(linked, ensure_ascii=False, indent=1) + "\n").encode()


def linked_data(
    events: Iterable,
    articles: Mapping[str, object],
    cutoff: datetime.date | None,
    hosts: Mapping[str, object] = MappingProxyType({}),
) -> dict:
    """The events, and once each the articles, parties and keywords to which they point, as one graph.

    Args:
        events: rows of the table of events.
        articles: rows of the table of articles by article_id.
        cutoff: the last day of which anybody has read.
        hosts: rows of the table of events, each by the event_id of one that it is the host of.

    Returns:
        A JSON-LD document as plain data; an event's `@id` is its address in a report.

    >>> linked_data([], {}, None)
    {'@context': 'https://schema.org', '@graph': []}
    """
    events = list(events)
    told = {event.event_id for event in events}
    above = {name: host.event_id for name, host in hosts.items() if host.event_id in told}
    used = dict.fromkeys(one for event in events for one in event.article_ids)
    parties = dict.fromkeys(code for event in events for code in by_name(event.parties))
    keywords = dict.fromkeys(pair for event in events for pair in _keywords(event))
    described = (_event(event, cutoff, above.get(event.event_id)) for event in events)
    shared = [
        *(_article(articles[one]) for one in used),
        *map(_party, parties),
        *(_keyword(*pair) for pair in keywords),
    ]
    return {"@context": CONTEXT, "@graph": [*described, *shared]}


def _event(event, cutoff: datetime.date | None, host: str | None) -> dict:
    """One event; `host` is the id of the one beside which it took place, if that is described too."""
    return _known(
        {
            "@type": "Event",
            "@id": f"#event-{event.event_id}",
            "identifier": event.event_id,
            "name": sentence(title(event)),
            "description": f"{sentence(nature(event))}; {status(event)}.",
            **_dates(event),
            "eventStatus": _status(event, cutoff),
            "eventAttendanceMode": f"{CONTEXT}/{MODES[event.mode]}" if event.mode else None,
            "location": _places(event),
            "attendee": [*({"@id": f"#party-{code}"} for code in by_name(event.parties)), *map(_person, event.people)],
            "superEvent": _above(event, host),
            "keywords": [{"@id": f"#{column}-{value}"} for column, value in _keywords(event)],
            "subjectOf": [{"@id": _article_id(one)} for one in event.article_ids],
        }
    )


def _known(facts: dict) -> dict:
    """The facts that are there."""
    return {name: value for name, value in facts.items() if value not in (None, "", [])}


def _dates(event) -> dict:
    """When an event begins and ends, as far as it is known."""
    first, last = ends(event.date)
    dates = {"startDate": str(first) if first else None}
    return dates | ({"endDate": str(last)} if last and "/" in event.date else {})


def _status(event, cutoff: datetime.date | None) -> str | None:
    """The status of an event; none for one that was announced for a time that is over, since nobody has read of it."""
    if event.status == "cancelled":
        return f"{CONTEXT}/EventCancelled"
    is_over = event.status == "planned" and event.date_end and cutoff and event.date_end < cutoff
    return None if is_over else f"{CONTEXT}/EventScheduled"


def _places(event) -> list[dict]:
    """Where an event takes place: in a city or country, online, or both."""
    found = []
    if event.city or event.country:
        home = {"@type": "PostalAddress", "addressLocality": event.city, "addressCountry": event.country}
        found.append({"@type": "Place", "name": place(event), "address": _known(home)})
    if event.mode == "online":
        found.append({"@type": "VirtualLocation", "name": "By video link"})
    return found


def _party(code: str) -> dict:
    """The bloc, or a country, as one that takes part: schema.org has organizations and people attend."""
    address = {"@id": f"#party-{code}"}
    if code == BLOC:
        return {"@type": "Organization", **address, "name": code}
    area = {"@type": "Country", "name": country(code), "identifier": code}
    return {"@type": "GovernmentOrganization", **address, "name": country(code), "areaServed": area}


def _person(person: Mapping) -> dict:
    """Somebody who takes part."""
    named = {"@type": "Person", "name": person["name"], "jobTitle": person["role"]}
    return _known({**named, "disambiguatingDescription": office_of(person)})


def _above(event, host: str | None) -> list[dict]:
    """What an event is part of: the series, and the event beside which it takes place."""
    series = [{"@type": "EventSeries", "name": event.series}] if event.series else []
    if host:
        return [*series, {"@id": f"#event-{host}"}]
    return [*series, {"@type": "Event", "name": event.within}] if event.within else series


def _keywords(event) -> list[tuple[str, str]]:
    """The values of closed lists that an event has, each with its column; "none" is no value."""
    cells = ((name, getattr(event, name)) for name in LABELS)
    pairs = ((name, value) for name, cell in cells for value in (cell if isinstance(cell, list) else [cell]))
    return [(name, value) for name, value in pairs if value != "none"]


def _keyword(column: str, value: str) -> dict:
    """A value of a closed list."""
    name = label(LABELS[column], value) if LABELS[column] else value
    address = f"#{column}-{value}"
    return {"@type": "DefinedTerm", "@id": address, "name": name, "termCode": value, "inDefinedTermSet": column}


def _article_id(article_id: str) -> str:
    """The address of an article in the document."""
    return f"#article-{article_id}"


def _article(article) -> dict:
    """An article that tells of events."""
    publisher = {"@type": "Organization", "name": article.publisher} if article.publisher else None
    return _known(
        {
            "@type": "Article",
            "@id": _article_id(article.article_id),
            "headline": article.title,
            "publisher": publisher,
            "datePublished": article.published.isoformat() if article.published else None,
            "url": article.url,
        }
    )
