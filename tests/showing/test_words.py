"""Dates, numbers and lists as people say them."""

import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rokasean.showing.words import count, listed, run_words, runs, said, sentence, when


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2024-11-21", "21 November 2024"),
        ("2021-09-08/2021-09-10", "8–10 September 2021"),
        ("2019-04-30/2019-05-13", "30 April – 13 May 2019"),
        ("2021-12-28/2022-01-02", "28 December 2021 – 2 January 2022"),
        ("2025-10", "October 2025"),
        ("2025-03/2025-05", "March–May 2025"),
        ("2026", "some time in 2026"),
        ("2002/2009", "2002–2009"),
        ("2024-11-21/2024-11-21", "21 November 2024"),
        (None, "date not stated"),
    ],
)
def test_dates_are_said_as_people_say_them(edtf, words):
    """What is shared by both ends is said once, and nothing more precise than the date is said."""
    assert said(edtf) == words


@pytest.mark.parametrize("edtf", ["2024?", "2024-21", "2024-11-21/..", "199X", "2024-13-01", "1/2/3"])
def test_other_dates_are_shown_as_they_are(edtf):
    """What the grammar does not take is not guessed at."""
    assert said(edtf) == edtf


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2024-11-21", "on 21 November 2024"),
        ("2025-10", "in October 2025"),
        ("2026", "some time in 2026"),
        ("2002/2009", "in 2002–2009"),
    ],
)
def test_dates_take_their_preposition(edtf, words):
    """A day takes "on", a month "in"."""
    assert when(edtf) == words


@given(st.dates(datetime.date(1967, 1, 1), datetime.date(2100, 1, 1)), st.integers(0, 900))
def test_an_interval_names_both_ends(first, days):
    """Whatever is left out of an interval, both days and the last year are in it."""
    last = first + datetime.timedelta(days=days)
    words = said(f"{first.isoformat()}/{last.isoformat()}")
    assert words.startswith(str(first.day))
    assert words.endswith(str(last.year))
    assert f"{last.day} " in words


def test_counts_agree_with_their_nouns():
    """One thing is one, none and several are many."""
    assert [count(number, "country", "countries") for number in (0, 1, 2, 20)] == [
        "no countries",
        "one country",
        "two countries",
        "20 countries",
    ]


def test_an_empty_list_is_no_error():
    """A list of nothing is nothing."""
    assert listed([]) == ""
    assert sentence("") == ""


@given(st.sets(st.integers(1990, 2060)))
def test_runs_lose_no_number(numbers):
    """The runs hold every number once, in order, and are as long as they can be."""
    found = runs(sorted(numbers))
    assert [number for run in found for number in run] == sorted(numbers)
    assert all(left[-1] + 1 < right[0] for left, right in pairwise(found))
    assert all(run_words(run).startswith(str(run[0])) for run in found)
