"""Where a 0 is counted, and where nobody has read anything."""

import pytest

import rokasean as ra
from rokasean.showing.coverage import coverage_notes, covered, is_comparable
from rokasean.showing.period import period


@pytest.fixture
def sparse(timeline, event, article):
    """Articles of 2021 and 2024; the first tells of 2017 too, the second plans for 2026; nothing of 2018–2020."""
    events = [
        event("old", "2017"),
        event("x", "2021-05-05"),
        event("y", "2024-05-05", ["b"]),
        event("z", "2026", ["b"], status="planned"),
    ]
    articles = [
        article("a", "2021-06-01"),
        article("b", "2024-06-01"),
        article("q", "2019-01-01", status="quarantined"),
    ]
    return timeline(events, articles, {("z", "b")})


def test_a_year_is_covered_by_its_own_articles_or_by_an_event(sparse):
    """An article that was set aside covers nothing."""
    assert covered(period(sparse)) == {2017, 2021, 2024, 2026}


def test_an_article_without_any_event_covers_its_year(timeline, article):
    """There 0 was counted."""
    assert covered(period(timeline([], [article("a", "2020-03-03")]))) == {2020}


@pytest.mark.parametrize(
    ("year", "notes"),
    [
        (
            2017,
            [
                "No article read came out in 2017; what is told of it comes from articles of other years.",
                "No article read dates an event in 2016, so that there is nothing to compare with.",
            ],
        ),
        (2018, []),
        (2021, ["No article read dates an event in 2020, so that there is nothing to compare with."]),
        (
            2024,
            [
                "The articles read reach to 1 June 2024, not to the end of the year.",
                "No article read dates an event in 2023, so that there is nothing to compare with.",
            ],
        ),
    ],
)
def test_what_a_reader_must_know_of_a_year_is_noted(sparse, year, notes):
    """Where the numbers come from, how far they reach, and what they may be held against."""
    assert coverage_notes(period(sparse, year)) == notes


def test_a_year_after_the_cutoff_has_nothing_to_compare(sparse):
    """Nobody can have reported anything held in it."""
    about = period(sparse, 2026)
    assert "2026 begins after the data cut-off, so that only plans can be told." in coverage_notes(about)
    assert not is_comparable(about)


def test_the_whole_timeline_needs_no_such_note(sparse):
    """Its figures and tables name the years."""
    assert coverage_notes(period(sparse)) == []


def test_key_figures_are_compared_with_a_covered_year_only(sparse, timeline, event):
    """A change against nothing is none."""
    assert "in 2020" not in str(ra.key_figures(sparse, 2021)).split("No article")[0]
    both = timeline([event("x", "2020-05", ["b"]), event("y", "2021-05")])
    assert "as many as in 2020" in str(ra.key_figures(both, 2021))
