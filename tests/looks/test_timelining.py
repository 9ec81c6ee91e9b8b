"""TimelineJS itself takes the export whole: every slide, title and date, as much of it as is known."""

import json
import re
from html import unescape

import pytest

import rokasean as ra
from rokasean.showing.export import export


@pytest.fixture(scope="module")
def exported(seeds) -> bytes:
    """What the command writes of the seeds."""
    whole = ra.timeline(seeds)
    return export("timelinejs", whole.events, whole).data


@pytest.fixture(scope="module")
def events(exported) -> dict:
    """The exported slides by id."""
    return {one["unique_id"]: one for one in json.loads(exported)["events"]}


@pytest.fixture(scope="module")
def taken(timelinejs, exported) -> dict:
    """What TimelineJS made of them."""
    return timelinejs(exported)


def test_nothing_is_complained_of(taken):
    """Neither by the library nor by the browser, and nothing is asked for beyond the library's own files."""
    assert taken["errors"] == []


def test_dates_are_known_as_far_as_they_were_exported(taken, events):
    """No month becomes its first day; and there are days, ranges, months and years among them."""
    assert taken["dates"] == {name: [one["start_date"], one.get("end_date")] for name, one in events.items()}
    assert {len(one["start_date"]) for one in events.values()} == {1, 2, 3}
    assert any("end_date" in one for one in events.values())


def test_every_event_is_a_slide_with_its_date_and_title(taken, events):
    """And a mark on the axis, in a lane by its level."""
    told = [(one["display_date"], unescape(one["text"]["headline"])) for one in events.values()]
    assert sorted((date, headline) for date, headline, _ in taken["slides"]) == sorted(told)
    assert sorted(taken["marks"]) == sorted(headline for _, headline in told)
    assert sorted(taken["lanes"]) == sorted({one["group"] for one in events.values()})


def test_every_slide_tells_what_was_exported(taken, events):
    """Facts and passages come through the library's cleaning of markup, word for word."""
    told = [unescape(re.sub("<[^>]+>", "", one["text"]["text"])) for one in events.values()]
    assert sorted(" ".join(text.split()) for *_, text in taken["slides"]) == sorted(
        " ".join(text.split()) for text in told
    )


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (lambda events: events[0]["start_date"].update(month="Smarch"), "Invalid date"),
        (lambda events: events.clear(), ""),
    ],
    ids=["no month", "no events"],
)
def test_a_bad_export_is_noticed(timelinejs, exported, change, complaint):
    """The check does not just pass everything."""
    broken = json.loads(exported)
    change(broken["events"])
    errors = timelinejs(json.dumps(broken).encode())["errors"]
    assert any(complaint in error for error in errors)


def test_a_slide_without_a_date_is_missed(timelinejs, exported, taken):
    """The library leaves it out without a word of error: only counting tells."""
    broken = json.loads(exported)
    del broken["events"][0]["start_date"]
    found = timelinejs(json.dumps(broken).encode())
    assert len(found["slides"]) == len(taken["slides"]) - 1
