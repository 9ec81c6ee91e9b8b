"""What a report says beyond the words of its articles."""

import re

import pytest

import rokasean as ra
from rokasean.showing.inferred import stands_in

SHIN = {"name": "Shin Beom-chul", "role": "Vice Minister", "country": "KR"}


def notes(made, year=None):
    """The notes as text."""
    return re.findall(r"<li>(.*?)</li>", str(ra.inferred_notes(made, year).html))


@pytest.fixture
def told(timeline, event, article):
    """Makes a timeline of one meeting with Shin Beom-chul from an article with a text."""

    def make(text):
        return timeline([event("x", "2022-09-06", people=[SHIN])], [article("a", text=text)])

    return make


@pytest.mark.parametrize("text", ["Shin Beom-chul came.", "SHIN BEOM CHUL came.", "Mr. Shin Beom-\nchul came."])
def test_a_name_that_an_article_spells_out_is_not_inferred(told, text):
    """Whatever its case, hyphens and line breaks."""
    assert "inferred" not in str(ra.events_table(told(text), 2022))
    assert not any("Shin" in note for note in notes(told(text), 2022))


@pytest.mark.parametrize("text", ["Vice Minister Shin came.", "Shin met Beom-chul Kim.", ""])
def test_a_full_name_from_the_list_of_office_holders_is_marked(told, text):
    """Beside the name, and in the notes on method."""
    assert "Shin Beom-chul (Vice Minister, South Korea), full name inferred" in str(ra.events_table(told(text), 2022))
    assert notes(told(text), 2022)[0].startswith("The full name of Shin Beom-chul stands in no article behind")


def test_accents_do_not_make_a_name_another_one():
    """An article may leave them out, and a name may have them."""
    assert stands_in("Phan V\u0103n Giang", ["Minister Phan Van Giang"])


def with_levels(made, *rules):
    """The timeline with these rules behind the levels of its mentions."""
    made.mentions["rules"] = [[{"field": "level", "rule": rule}] for rule in rules]
    return made


def test_levels_from_the_list_of_forums_are_counted(timeline, event):
    """One mention that names an official is enough to make the level the article's."""
    events = [event("x", "2022-05"), event("y", "2022-06", ["a", "b"]), event("z", "2022-07", level="none")]
    made = with_levels(timeline(events), "level.series", "level.series", "level.people", "none.nobody-named")
    level = "the level that the list of forums gives for the series, and which the article need not state."
    assert notes(made, 2022) == [f"One of the three events has {level}"]


def test_dates_counted_from_the_day_of_publication_are_told(timeline, event):
    """In the notes, and beside the date."""
    made = timeline([event("x", "2022-05", date_basis="relative")])
    assert notes(made, 2022)[0].startswith("The event has a date of which an article leaves out the year")
    assert "May 2022 day not stated; counted from the day of its article" in str(ra.events_table(made, 2022))


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ((None,), "another date in the article"),
        (("2022-06-01",), "the day of its article"),
        ((None, "2022-06-01"), "the day of its article"),
    ],
)
def test_no_date_is_said_to_be_counted_from_a_day_that_nobody_knows(timeline, event, article, days, words):
    """An article without a day of publication may count from the year in the name of a meeting."""
    articles = [article(name, day) for name, day in zip("ab", days, strict=False)]
    made = timeline([event("x", "2022-05", list("ab"[: len(days)]), date_basis="relative")], articles)
    assert f"May 2022 day not stated; counted from {words}" in str(ra.events_table(made, 2022))
    (note,) = notes(made, 2022)
    assert f"it was counted from {words}".replace("the article", "that article") in note


def test_without_anything_inferred_that_is_said(timeline, event):
    """No empty list."""
    words = "Names, levels and dates stand as the articles have them."
    assert str(ra.inferred_notes(timeline([event("x", "2022-05-05")]), 2022)) == words
