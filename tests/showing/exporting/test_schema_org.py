"""Events as schema.org has them, read by a JSON-LD processor with a context of its own: nothing is fetched."""

import json
import re

import pytest
from pyld import jsonld

from rokasean.showing.export import export

HOME = "https://schema.org/"
PARTIAL = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def _load(url: str, options: dict) -> dict:
    """Give schema.org's context, as far as it matters here, from memory; refuse every other address."""
    assert url == "https://schema.org"
    context = {"@context": {"@vocab": HOME}}
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": context}


def expanded(timeline) -> dict[str, dict]:
    """The nodes of a timeline's JSON-LD by id, joined as a processor joins them."""
    told = json.loads(export("jsonld", timeline.events, timeline).data)
    nodes = jsonld.expand(told, {"documentLoader": _load, "base": "https://example.org/page.html"})
    return {node["@id"].partition("#")[2]: node for node in nodes}


def pointed(nodes: dict, node: dict, name: str) -> list[dict]:
    """What a property points to, or holds itself."""
    return [one if len(one) > 1 else nodes[one["@id"].partition("#")[2]] for one in node[HOME + name]]


def value(node: dict, name: str) -> str | None:
    """The one value of a property."""
    found = node.get(HOME + name)
    return found[0]["@value"] if found else None


def test_every_event_and_every_article_behind_one_is_a_node(rich):
    """With its type; articles are pointed to by id."""
    nodes = expanded(rich)
    events = {f"event-{one}" for one in rich.events["event_id"]}
    assert events | {"article-a", "article-b", "article-c"} <= set(nodes)
    assert {node["@type"][0] for name, node in nodes.items() if name in events} == {HOME + "Event"}
    told = {one["@id"].partition("#")[2] for name in events for one in nodes[name][HOME + "subjectOf"]}
    assert told == {"article-a", "article-b", "article-c"}
    assert value(nodes["article-a"], "url") == "https://example.org/a"
    assert value(nodes["event-talks"], "identifier") == "talks"


def test_dates_are_as_precise_as_they_are_known(rich):
    """ISO 8601 has years and months too."""
    nodes = expanded(rich)
    dates = {name: (value(node, "startDate"), value(node, "endDate")) for name, node in nodes.items()}
    assert dates["event-vice-2017"] == ("2017", None)
    assert dates["event-drill"] == ("2021-10", None)
    assert dates["event-plus-11"] == ("2021-11-20", "2021-11-22")
    assert dates["event-workshop"] == (None, None)
    assert all(PARTIAL.fullmatch(date) for pair in dates.values() for date in pair if date)


@pytest.mark.parametrize(
    ("status", "date", "told"),
    [
        ("held", "2024-11-21", "EventScheduled"),
        ("cancelled", "2024", "EventCancelled"),
        ("planned", "2025", "EventScheduled"),
        ("planned", None, "EventScheduled"),
        ("planned", "2024-11-20", None),
    ],
)
def test_the_status_claims_no_more_than_is_known(timeline, event, status, date, told):
    """Nobody has read what became of an announcement whose day is over."""
    nodes = expanded(timeline([event("e", date, status=status)]))
    node = nodes["event-e"]
    assert value(node, "eventStatus") == (told and HOME + told)
    assert {"status", "form", "level"} == {value(one, "inDefinedTermSet") for one in pointed(nodes, node, "keywords")}


def test_places_are_cities_and_countries_and_calls_are_virtual(timeline, event):
    """Country by its code; nothing where nothing is known."""
    rows = [
        event("a", "2024-11-21", city="Vientiane", country="LA"),
        event("b", "2024-11-22", mode="online"),
        event("c", "2024-11-23"),
    ]
    nodes = expanded(timeline(rows))
    (place,), (virtual,) = nodes["event-a"][HOME + "location"], nodes["event-b"][HOME + "location"]
    assert value(place[HOME + "address"][0], "addressCountry") == "LA"
    assert value(place, "name") == "Vientiane, Laos"
    assert virtual["@type"] == [HOME + "VirtualLocation"]
    assert HOME + "location" not in nodes["event-c"]


def test_who_takes_part_and_what_it_is_part_of(rich):
    """People with their office, the bloc as an organization, series and host."""
    nodes = expanded(rich)
    node = nodes["event-talks"]
    (host,) = pointed(nodes, node, "superEvent")
    assert (value(host, "identifier"), value(host, "name")) == ("plus-11", "11th ADMM-Plus")
    names = {value(one, "name") for one in pointed(nodes, node, "attendee")}
    assert names == {"South Korea", "Laos", "Ngô Xuân Lịch 국방부"}
    (series,) = expanded(rich)["event-plus-12"][HOME + "superEvent"]
    assert (series["@type"], value(series, "name")) == ([HOME + "EventSeries"], "ADMM-Plus")


def test_a_host_without_a_row_is_known_by_name(timeline, event):
    """As the source calls it."""
    nodes = expanded(timeline([event("talks", "2024-11-21", within="Some Forum")]))
    (host,) = nodes["event-talks"][HOME + "superEvent"]
    assert (host["@type"], value(host, "name")) == ([HOME + "Event"], "Some Forum")


def test_what_many_events_share_is_told_once(timeline, event):
    """A party or a keyword is a node to which all of them point, and every pointer leads to a node."""
    nodes = expanded(timeline([event(name, "2024-11-21", topics=["cyber"]) for name in "abc"]))
    shared = {"party-KR", "party-LA", "status-held", "form-meeting", "level-ministerial", "topics-cyber"}
    assert set(nodes) == {"event-a", "event-b", "event-c", "article-a"} | shared
    ids = {
        one["@id"].partition("#")[2]
        for node in nodes.values()
        for name in ("attendee", "keywords")
        for one in node.get(HOME + name, [])
    }
    assert ids == shared
