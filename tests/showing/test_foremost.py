"""What is printed when not all can be."""

from types import SimpleNamespace

import pytest

import rokasean as ra
from rokasean.publishing.shortening import LONGEST
from rokasean.showing.foremost import PRINTED, foremost_articles, foremost_events

TOLD = [
    ("a", "working", "p"),
    ("b", "none", "pqr"),
    ("c", "leaders", "s"),
    ("d", "working", "qt"),
    ("e", "working", "r"),
]
NUMBERS = {article: number for number, article in enumerate("tsrqpo", start=1)}


@pytest.fixture
def events(event):
    """Five events of several levels and with several sources."""
    return tuple(SimpleNamespace(**event(name, level=level, articles=tuple(by))) for name, level, by in TOLD)


@pytest.mark.parametrize(("number", "expected"), [(1, "c"), (2, "cd"), (3, "cda"), (4, "cdae"), (5, ""), (9, "")])
def test_events_of_the_highest_level_and_best_supported_come_first(events, number, expected):
    """Of equals, those that come first; nothing is chosen where all can be printed."""
    assert foremost_events(events, number) == frozenset(expected)


@pytest.mark.parametrize(("number", "expected"), [(1, "s"), (2, "ts"), (3, "tsq"), (5, "tsrqp"), (6, ""), (9, "")])
def test_articles_behind_the_printed_events_come_first(events, number, expected):
    """As many as can be, by their numbers; where all events are printed, those behind any of them."""
    assert foremost_articles(events, NUMBERS, number) == frozenset(expected)


def test_a_long_list_of_sources_marks_what_is_to_be_printed(timeline, event, article):
    """It says how many, and of how many."""
    made = timeline(
        [event("one", "2024-03-05", ("a3", "a7"))], [article(f"a{number}") for number in range(PRINTED + 5)]
    )
    table = ra.sources_table(made, 2024)
    assert sum(row.classes == "foremost" for row in table.rows) == 2
    assert "Printed are 2 of them" in table.printed and f"lists all {PRINTED + 5}." in table.printed
    assert not ra.sources_table(timeline([event("one", "2024-03-05")]), 2024).printed


def test_as_many_are_chosen_as_are_printed():
    """What a caption says of paper is what paper holds, though neither side knows the other."""
    assert PRINTED == LONGEST
