"""What was announced, and what became of it."""

import datetime
from pathlib import Path

import pytest

import rokasean as ra
from rokasean.showing.followup import announced_for, announced_in, announcements, told_years
from rokasean.showing.period import period
from rokasean.timeline.outlook import OUTCOMES


def outcomes(about):
    """Outcomes by event."""
    return {one.event.event_id: one.outcome for one in announcements(about)}


def test_every_announcement_has_its_outcome(rich):
    """Held, still ahead, without a date, or past without a report."""
    assert outcomes(period(rich)) == {
        "vice-2021": "kept",
        "show": "still ahead",
        "workshop": "no date given",
        "missed": "no report found",
    }


@pytest.mark.parametrize(
    ("status", "date", "expected"),
    [
        ("held", "2021-05", "kept"),
        ("cancelled", "2021", "called off"),
        ("planned", "2021-11-24", "no report found"),
        ("planned", "2021-11-25", "still ahead"),
        ("planned", "2021", "still ahead"),
        ("planned", None, "no date given"),
    ],
)
def test_an_outcome_looks_no_further_than_the_cutoff(timeline, event, article, status, date, expected):
    """Only a date that has wholly passed when the latest article came out can lack a report."""
    made = timeline([event("x", date, status=status)], [article("a", "2021-11-25")], {("x", "a")})
    assert outcomes(period(made)) == {"x": expected}


def test_without_a_cutoff_nobody_knows_what_has_passed(timeline, event, article):
    """No date is taken from a clock."""
    made = timeline([event("x", "2001", status="planned")], [article("a", None)], {("x", "a")})
    assert outcomes(period(made)) == {"x": "not known"}


def test_all_outcomes_are_explained(rich):
    """Every outcome has its sentence."""
    assert set(outcomes(period(rich)).values()) <= set(OUTCOMES)


def test_announced_for_a_year_are_its_own_events(rich):
    """Whenever they were announced."""
    assert [one.event.event_id for one in announced_for(period(rich, 2021))] == ["vice-2021"]


def test_announced_in_a_year_lies_later_or_is_undated(rich):
    """An article of 2021 announced one event for 2022 and one without a date."""
    assert [one.event.event_id for one in announced_in(period(rich, 2021))] == ["missed", "workshop"]
    assert announced_in(period(rich, 2024)) == []


def test_an_undated_article_counts_by_its_own_news(rich):
    """The article without a date reports what was held in December 2021."""
    assert told_years(period(rich)) == {"a": 2021, "b": 2021, "c": 2025}


def test_the_first_announcement_counts(timeline, event, article):
    """When several articles announce one event."""
    articles = [article("a", "2021-03-02"), article("b", "2021-02-01")]
    made = timeline([event("x", "2022", ["a", "b"], status="planned")], articles, {("x", "a"), ("x", "b")})
    assert announcements(period(made))[0].first == datetime.date(2021, 2, 1)


def test_the_seeds_announce_what_a_reader_of_them_counts():
    """One article announces four projects: one for 2025, one for 2026, two without a date; no other announces any."""
    made = ra.timeline(str(Path(__file__).parents[2] / "seeds"))
    kept = {year: str(ra.follow_up_table(made, year)).splitlines()[2:] for year in (2021, 2022, 2024, 2025, 2026)}
    assert [len(kept[year]) for year in (2025, 2026)] == [1, 1]
    assert not any(kept[year] for year in (2021, 2022, 2024))
    assert "still ahead" in kept[2025][0]
    later = str(ra.announced_table(made, 2024)).splitlines()[2:]
    assert len(later) == 4
    assert sum("no date given" in line for line in later) == 2
    assert str(ra.announced_table(made, 2025)).startswith("No article of 2025 announces")
