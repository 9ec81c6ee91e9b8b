"""Why one of several values stands, as it is told to readers."""

import datetime

import pytest
from rows import row, table

from rokasean.timeline.merge import merge_mentions
from rokasean.timeline.merging.people import Telling, countries_of
from rokasean.timeline.merging.reasons import DATE_REASONS, PERSON_REASONS, PLAIN_REASONS
from rokasean.timeline.merging.settle import date_order

SDD = {"series": "Seoul Defense Dialogue", "edition": 10}
FIRST, LAST = datetime.date(2021, 9, 9), datetime.date(2021, 9, 10)


def conflict(field: str, *rows: dict) -> tuple[object, str]:
    """What stands in a field, and why."""
    (made,) = merge_mentions(table(*rows))["conflicts"]
    return next((one["stands"], one["reason"]) for one in made if one["field"] == field)


def dated(article: str, date: str, **cells) -> dict:
    """A mention of the dialogue."""
    return row(article, date, **SDD, **cells)


@pytest.mark.parametrize(
    ("rows", "stands", "reason"),
    [
        ([dated("a", "2021-10"), dated("b", "2021-09-08")], "2021-09-08", "it is the most precise"),
        (
            [dated("a", "2021-09-08", status="planned"), dated("b", "2021-09-09")],
            "2021-09-09",
            "it is told of the outcome",
        ),
        (
            [dated("a", "2021-09-07"), dated("b", "2021-09-08/2021-09-10"), dated("c", "2021-09-09")],
            "2021-09-08/2021-09-10",
            "more of the days",
        ),
        ([dated("a", "2021-09-07"), dated("b", "2021-09-08"), dated("c", "2021-09-08")], "2021-09-08", "most articles"),
        (
            [dated("a", "2021-09-07", date_basis="relative"), dated("b", "2021-09-08")],
            "2021-09-08",
            "its article tells",
        ),
        (
            [dated("a", "2021-09-07", salience="background"), dated("b", "2021-09-08")],
            "2021-09-08",
            "its article reports",
        ),
        (
            [dated("a", "2021-09-07", published=FIRST), dated("b", "2021-09-08", published=LAST)],
            "2021-09-08",
            "its article was",
        ),
        ([dated("a", "2021-09-07"), dated("b", "2021-09-08")], "2021-09-07", "nothing else"),
    ],
)
def test_a_date_stands_for_the_reason_that_is_told(rows, stands, reason):
    """Equally precise dates are never said to differ in that."""
    found = conflict("date", *rows)
    assert found[0] == stands
    assert found[1].startswith(reason)


@pytest.mark.parametrize(
    ("rows", "stands", "reason"),
    [
        (
            [dated("a", "2021", city="Busan"), *(dated(one, "2021", city="Seoul") for one in "bc")],
            "Seoul",
            "most articles",
        ),
        (
            [dated("a", "2021", city="Busan", salience="background"), dated("b", "2021", city="Seoul")],
            "Seoul",
            "its article r",
        ),
        ([dated("a", "2021", city="Busan"), dated("b", "2021-09-08", city="Seoul")], "Seoul", "its article knows"),
        (
            [dated("a", "2021", city="Busan", status="planned"), dated("b", "2021", city="Seoul")],
            "Seoul",
            "it is told of",
        ),
        (
            [dated("a", "2021", city="Busan"), dated("b", "2021", city="Seoul", published=LAST)],
            "Seoul",
            "its article was",
        ),
    ],
)
def test_a_place_stands_for_the_reason_that_is_told(rows, stands, reason):
    """By the number of articles, then by how much an article is believed."""
    found = conflict("city", *rows)
    assert found[0] == stands
    assert found[1].startswith(reason)


def test_of_two_outcomes_the_reason_tells_which_counts():
    """The later one, or on one day what was held."""
    held, off = dated("a", "2021", published=FIRST), dated("b", "2021", status="cancelled", published=LAST)
    assert conflict("status", held, off) == ("cancelled", "its article was published last")
    assert conflict("status", held, {**off, "published": FIRST})[1].startswith("of articles published on one day")


def test_every_place_in_an_order_has_its_reason():
    """No place without a reason, no reason without a place."""
    one = dated("a", "2021-09-08", people=[{"name": "Vilay Keo", "role": None, "country": "LA"}])
    assert len(date_order([one])(one)) == len(DATE_REASONS)
    (place,) = countries_of([Telling(one["people"][0], one)]).values()
    assert len(place) == len(PERSON_REASONS) == len(PLAIN_REASONS) + 1
