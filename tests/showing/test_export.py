"""Events as files for other programs: what all formats share."""

import csv
import io
import json

import pytest

from rokasean.cli import EVENT_FORMATS
from rokasean.showing.export import FORMATS, export


def test_the_command_line_knows_every_format():
    """In the same order."""
    assert tuple(FORMATS) == EVENT_FORMATS


@pytest.mark.parametrize("form", FORMATS)
def test_a_format_takes_any_timeline_and_gives_the_same_bytes(form, rich, timeline):
    """One without events or dated articles too."""
    assert export(form, rich.events, rich).data == export(form, rich.events, rich).data
    empty = timeline()
    made = export(form, empty.events, empty)
    assert made.data
    assert made.left_out == ""


def test_csv_and_json_hold_every_event(rich):
    """By the same ids."""
    listed = csv.DictReader(io.StringIO(export("csv", rich.events, rich).data.decode()))
    told = json.loads(export("json", rich.events, rich).data)
    ids = rich.events["event_id"].tolist()
    assert [one["event_id"] for one in listed] == [one["event_id"] for one in told] == ids
