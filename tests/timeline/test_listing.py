"""Events as text."""

import csv
import io
import json

from rows import SUH, row, table

from rokasean.timeline.frames import columns, frame
from rokasean.timeline.listing import as_csv, as_json, as_table
from rokasean.timeline.merge import merge_mentions

EVENTS = merge_mentions(
    table(
        row(
            "a",
            city="Vientiane",
            country="LA",
            people=[SUH],
            name="talks, “long” ones of ministers",
            exact='They met,\n"again".',
        ),
        row("b", None, edition=3, series="s", name="x" * 90),
    )
)
NONE = frame([], "events")


def test_the_table_has_a_line_for_each_event_and_aligned_columns():
    """Date, status, id, name, where, how many articles."""
    head, first, second = as_table(EVENTS).splitlines()
    assert first.startswith("2024-11-21  held")
    assert second.startswith("undated")
    assert head.index("name") == second.index("x")
    assert "Vientiane, LA" in first
    assert "x" * 59 + "…" in second


def test_csv_reads_back():
    """Commas, quotes and line breaks included; lists as JSON, nothing for what is missing."""
    first, second = csv.DictReader(io.StringIO(as_csv(EVENTS)))
    assert list(first) == columns("events")
    assert first["name"] == "talks, “long” ones of ministers"
    assert json.loads(first["people"]) == [SUH]
    assert json.loads(first["evidence"])[0]["exact"] == 'They met,\n"again".'
    assert (second["date"], second["edition"]) == ("", "3")


def test_json_reads_back():
    """Dates in ISO 8601, numbers as numbers."""
    first, second = json.loads(as_json(EVENTS))
    assert (first["date_start"], first["n_articles"], second["edition"], second["date"]) == ("2024-11-21", 1, 3, None)


def test_no_events_are_an_empty_listing():
    """A sentence for people, a head for spreadsheets, an empty array for programs."""
    assert as_table(NONE) == "No events.\n"
    assert as_csv(NONE).splitlines() == [",".join(columns("events"))]
    assert json.loads(as_json(NONE)) == []
