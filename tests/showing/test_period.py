"""The part of a timeline that a report shows."""

import datetime

import pytest

from rokasean.errors import UsageError
from rokasean.showing.period import calendar_year, period


@pytest.mark.parametrize("year", [2021, "2021", " 2021 "])
def test_a_year_may_come_as_text(year):
    """Schedulers hand every parameter over as text."""
    assert calendar_year(year) == 2021


@pytest.mark.parametrize("year", ["", "twenty", "21", 20210, 2021.5, "2021.0", None, True, "-2021", [2021]])
def test_what_is_no_year_is_refused_by_name(year):
    """The message names the parameter, what was expected and what came."""
    with pytest.raises(UsageError, match=r"^year: expected a calendar year .* got "):
        calendar_year(year)


def test_a_year_as_text_shows_the_same_as_a_number(rich):
    """Nothing depends on how the year was handed over."""
    assert period(rich, "2021") == period(rich, 2021)


def test_sources_are_numbered_in_order_of_publication(rich):
    """Articles without a date come last, and those set aside have no number."""
    assert period(rich, 2021).numbers == {"a": 1, "c": 2, "b": 3}


def test_numbers_are_the_same_in_every_report(rich):
    """A citation means the same article, whatever the year."""
    assert period(rich, 2021).numbers == period(rich, 2025).numbers == period(rich).numbers


def test_the_cutoff_is_the_latest_publication(rich):
    """What was published later nobody has read."""
    assert period(rich).cutoff == datetime.date(2025, 11, 17)


def test_without_dated_articles_there_is_no_cutoff(timeline, article):
    """A cut-off is not guessed."""
    assert period(timeline([], [article("a", None)])).cutoff is None


def test_undated_events_belong_to_no_year_but_to_the_whole(rich):
    """They come last in the whole timeline."""
    assert [event.event_id for event in period(rich).events][-1] == "workshop"
    assert all(event.date for year in range(2015, 2030) for event in period(rich, year).events)


def test_hosts_stand_before_what_is_held_beside_them(timeline, event):
    """Of events that begin on one day the longer comes first, then the wider."""
    made = timeline(
        [
            event("talks", "2021-11-20"),
            event("forum", "2021-11-20/2021-11-22", series="ADMM-Plus"),
            event("ministers", "2021-11-20", parties=["KR", "ASEAN"]),
        ]
    )
    assert [one.event_id for one in period(made, 2021).events] == ["forum", "ministers", "talks"]
