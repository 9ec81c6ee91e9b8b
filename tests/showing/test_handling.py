"""What a table tells a page's script: how its rows may be sorted and chosen."""

import html
import json
import re

import pytest

import rokasean as ra
from rokasean.showing.handling import Choice, Handling
from rokasean.showing.shapes import Row, Table


@pytest.fixture
def page(rich) -> str:
    """The table of events as HTML."""
    return ra.events_table(rich, 2021).__html__()


def choices(page: str) -> dict:
    """The choices that a table offers: their label and their values, by name."""
    told = json.loads(html.unescape(re.search(r'data-filters="([^"]*)"', page)[1]))
    return {name: (label, dict(values)) for name, label, values in told}


def test_a_table_says_nothing_unless_asked():
    """Most tables are short, and need no controls."""
    assert "data-" not in Table("t", "Meetings", ("Partner",), (Row(("Laos",)),)).__html__()


def test_heads_say_what_sorts_them(page):
    """Date and sources by data of the rows, the event by its words, the long column not at all."""
    heads = re.findall(r"<th scope=\"col\"([^>]*)>([^<]*)</th>", page)
    assert heads == [
        (' data-sort="date" aria-sort="ascending"', "Date"),
        (' data-sort=""', "Event"),
        ("", "Where, who and what about"),
        (' data-sort="sources"', "Sources"),
    ]


def test_every_value_on_a_row_can_be_chosen_in_words(page):
    """Partners, topics and status; a code that no choice offers could never be found."""
    offered = choices(page)
    assert {name: label for name, (label, _) in offered.items()} == {
        "partners": "Partner in ASEAN", "topics": "Topic", "status": "Status",
    }  # fmt: skip
    for name, (_, values) in offered.items():
        on_rows = {value for told in re.findall(rf' data-{name}="([^"]*)"', page) for value in told.split()}
        assert on_rows and on_rows <= set(values)
        assert all(words.strip() for words in values.values())
    assert offered["partners"][1]["VN"] == "Vietnam" and offered["status"][1]["cancelled"] == "called off"


def test_rows_carry_the_number_of_their_sources(rich, page):
    """For sorting by how well an event is supported."""
    counts = [int(number) for number in re.findall(r' data-sources="(\d+)"', page)]
    assert sorted(counts) == sorted(event.n_articles for event in ra.in_year(rich.events, 2021).itertuples())


def test_words_cannot_leave_their_attribute():
    """Whatever a choice is called."""
    handling = Handling('a"b', ("",), choices=(Choice("x", "<b>", (("'", '">'),)),))
    made = str(handling.table_attributes())
    assert made.count('"') == 4 and "<" not in made and made.count(">") == 0
