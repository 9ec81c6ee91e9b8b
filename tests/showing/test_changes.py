"""What changed since the release before: added, removed, re-dated, of another status, renamed."""

import json

import pytest

import rokasean as ra
from rokasean.showing.previous import Previous
from rokasean.showing.shapes import Table
from rokasean.timeline.listing import as_records


def before(timeline, *rows) -> Previous:
    """A release before that had these events."""
    return Previous(json.loads(json.dumps(as_records(timeline(rows).events))), "2024-11-22", "0123456789abcdef")


def told(table) -> list[tuple[str, ...]]:
    """The rows of a table as plain words."""
    assert isinstance(table, Table)
    return [tuple(line.split(" | ")) for line in str(table).splitlines()[2:]]


@pytest.mark.parametrize(
    ("then", "now", "row"),
    [
        ({"date": "2026"}, {"date": "2026-05"}, ("re-dated", "some time in 2026", "May 2026")),
        ({"status": "planned"}, {"status": "cancelled"}, ("other status", "planned", "called off")),
        ({"name": "talks"}, {"name": "dialogue"}, ("renamed", "Talks", "Dialogue")),
        ({"series": "X", "edition": 2}, {"series": "X", "edition": 3}, ("renamed", "2nd X", "3rd X")),
    ],
)
def test_an_event_that_is_told_otherwise_is_a_row(timeline, event, then, now, row):
    """With what stood there and what stands there."""
    old, new = event("e", **{"date": "2026", **then}), event("e", **{"date": "2026", **now})
    ((_, *found),) = told(ra.changes_table(timeline([new]).events, before(timeline, old)))
    assert tuple(found) == row


def test_what_is_new_and_what_is_gone_are_rows(timeline, event):
    """The new one leads to its entry; the other has none."""
    table = ra.changes_table(timeline([event("new", "2025")]).events, before(timeline, event("old", "2024-11-21")))
    assert told(table) == [
        ("Talks new", "added", "not listed", "some time in 2025, held"),
        ("Talks old", "removed", "21 November 2024, held", "not listed"),
    ]
    assert 'href="#event-new"' in table.__html__()
    assert "#event-old" not in table.__html__()


def test_an_event_with_another_id_is_known_by_its_mentions(timeline, event):
    """What is not of a series is called by its date, so another date is another id."""
    old = event("undated-talks", None, name="talks", mention_ids=["a:1", "b:2"])
    new = event("2025-05-01-talks", "2025-05-01", name="talks", mention_ids=["b:2", "c:3"])
    table = ra.changes_table(timeline([new]).events, before(timeline, old))
    assert told(table) == [("Talks", "re-dated", "date not stated", "1 May 2025")]


def test_events_that_were_parted_or_joined_are_not_guessed(timeline, event):
    """One that became two is gone, and two are new."""
    old = event("one", "2024", mention_ids=["a:1", "b:2"])
    new = [event("first", "2024", mention_ids=["a:1"]), event("second", "2024", mention_ids=["b:2"])]
    table = ra.changes_table(timeline(new).events, before(timeline, old))
    assert [row[1] for row in told(table)] == ["added", "added", "removed"]
    back = ra.changes_table(timeline([old]).events, before(timeline, *new))
    assert [row[1] for row in told(back)] == ["added", "removed", "removed"]


def test_what_readers_do_not_see_is_no_change(timeline, event):
    """Evidence and mentions may differ; a sentence says that nothing else does, and since when."""
    old, new = event("e", "2024"), event("e", "2024", ["a", "b"])
    shown = str(ra.changes_table(timeline([new]).events, before(timeline, old)))
    assert shown.startswith("No event was added, removed, re-dated or renamed since the release with data up to 22 Nov")
    assert "<code>" not in shown
    assert "0123456789ab" in shown


def test_without_a_release_before_a_sentence_says_so(timeline, event):
    """The first release, and a notebook that is run by hand."""
    events = timeline([event("e", "2024")]).events
    assert str(ra.changes_table(events, Previous())).startswith("This is the first release of this report")
    assert "not built as a release" in str(ra.changes_table(events, None))


def test_a_release_of_an_older_library_may_lack_columns(timeline, event):
    """What it did not say is no change of the date or the status."""
    old = {"event_id": "e", "name": "talks e", "date": "2024", "status": "held"}
    table = ra.changes_table(timeline([event("e", "2024")]).events, Previous([old], None, "00"))
    assert "No event was added" in str(table)
