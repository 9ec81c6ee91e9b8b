"""Lengths of days: which day they join, and which they leave alone."""

import pytest

from rokasean.reading.dates import REFERENCE, find_dates, find_lengths, with_length


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a three-day forum starting Tuesday", ["2024-11-19/2024-11-21"]),
        ("the forum, which kicked off in the day for a three-day run", ["2024-11-22/2024-11-24"]),
        ("The dialogue is held for three days from Nov. 20.", ["2024-11-20/2024-11-22"]),
        ("The three-day forum opened in Seoul on Tuesday.", ["2024-11-19/2024-11-21"]),
        ("The forum opened on Nov. 20 and lasted three days.", ["2024-11-20/2024-11-22"]),
        ("The minister departed Tuesday for a four-day visit to Laos.", ["2024-11-19/2024-11-22"]),
        ("a four-day visit that wrapped up on Nov. 20", ["2024-11-17/2024-11-20"]),
        ("a 10-day drill through Nov. 20", ["2024-11-11/2024-11-20"]),
        ("They said Wednesday the two-day talks would begin Thursday.", ["2024-11-20", "2024-11-21/2024-11-22"]),
        ("a two-day meeting that began Thursday, he said Friday", ["2024-11-21/2024-11-22", "2024-11-22"]),
    ],
)
def test_a_length_joins_the_day_that_begins_or_ends_it(text, said):
    """The day becomes an interval, and stays as the other reading."""
    spans = find_dates(text, REFERENCE)
    assert [span.edtf for span in spans] == said
    joined = next(span for span in spans if span.precision == "range")
    assert joined.rule == "date.duration"
    assert len(joined.alternatives) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Kim attended the three-day forum on Nov. 20.",
        "He left for Vientiane on Nov. 20 to attend the two-day ministers' meeting.",
        "Delegates from 13 nations joined the three-day forum on Nov. 20.",
        "On the first day of the two-day meeting, on Nov. 20, they agreed.",
        "The three-day forum ended well. Talks began on Nov. 20.",
        "The talks began on Nov. 20 for the first time in three years.",
        "The drill began on Nov. 20, three days ago.",
    ],
)
def test_a_length_leaves_other_days_alone(text):
    """A day in the middle, of a journey to the event, or of another sentence is no end of it."""
    assert "2024-11-20" in [span.edtf for span in find_dates(text, REFERENCE)]


def test_a_joined_span_covers_day_and_length():
    """The words that were used can be marked."""
    text = "It is a three-day forum starting Tuesday in Seoul."
    (span,) = find_dates(text, REFERENCE)
    assert text[span.start : span.end] == "three-day forum starting Tuesday"


def test_a_length_of_another_sentence_can_be_joined():
    """The caller knows that both tell of one event."""
    (length,) = find_lengths("A session opened the three-day program.")
    (day,) = find_dates("The forum got under way on Nov. 20.", REFERENCE)
    joined = with_length(day, length.days)
    assert (joined.edtf, joined.alternatives, joined.rule) == (
        "2024-11-20/2024-11-22",
        ("2024-11-20",),
        "date.duration",
    )


def test_a_length_is_not_joined_to_a_month():
    """Three days in November are not a known interval."""
    (month,) = find_dates("It was held in November.", REFERENCE)
    assert with_length(month, 3) is month


@pytest.mark.parametrize(("day", "said"), [("Feb. 27", "XXXX-02-27"), ("Feb. 26", "XXXX-02-26/XXXX-02-28")])
def test_a_leap_day_keeps_an_interval_open(day, said):
    """Without its year, three days from 27 February may end on the 29th or on 1 March."""
    assert [span.edtf for span in find_dates(f"a three-day visit from {day}", None)] == [said]


@pytest.mark.parametrize(
    ("text", "days"),
    [("a 3-day trip", [3]), ("lasting five days", [5]), ("a visit of two days", [2]), ("in three days", []),
     ("for three days ago", []), ("the last three days", []), ("a one-day trip", []), ("a 45-day term", [])],
)  # fmt: skip
def test_lengths_are_two_to_thirty_one_days(text, days):
    """A single day is no length, and a longer one no event."""
    assert [length.days for length in find_lengths(text)] == days
