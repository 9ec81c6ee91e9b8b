"""Where articles differ."""

import pytest
from rows import GIANG, PARK, SUH, row, table

from rokasean.timeline.merge import merge_mentions

SDD = {"series": "Seoul Defense Dialogue"}


def conflicts(*rows: dict) -> list[dict]:
    """The conflicts of the one event that rows are."""
    (made,) = merge_mentions(table(*rows))["conflicts"]
    return made


def kinds(*rows: dict) -> list[tuple[str, str, object]]:
    """Field, kind and standing value of each conflict."""
    return [(one["field"], one["kind"], one["stands"]) for one in conflicts(*rows)]


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (row("a", "2021-09-08", **SDD), row("b", "2021-09-09", **SDD), ("date", "contradiction", "2021-09-08")),
        (
            row("a", "2021-09-08/2021-09-09", **SDD),
            row("b", "2021-09-08/2021-09-10", **SDD),
            ("date", "contradiction", "2021-09-08/2021-09-10"),
        ),
        (row("a", city="Busan", **SDD), row("b", city="Seoul", **SDD), ("city", "contradiction", "Busan")),
        (row("a", mode="online", **SDD), row("b", mode="in-person", **SDD), ("mode", "contradiction", "online")),
        (row("a", form="call"), row("b"), ("form", "contradiction", "call")),
        (row("a", people=[SUH], **SDD), row("b", people=[PARK], **SDD), ("people (KR)", "contradiction", None)),
        (row("a", status="held", **SDD), row("b", status="cancelled", **SDD), ("status", "contradiction", "held")),
        (row("a", status="planned"), row("b"), ("status", "plan", "held")),
    ],
)
def test_what_two_articles_tell_differently_is_a_conflict(first, second, found):
    """With the value that stands; none where both are kept."""
    assert kinds(first, second) == [found]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (row("a", "2021", **SDD), row("b", "2021-09-08", **SDD)),
        (row("a", "2021-09-08", **SDD), row("b", "2021-09-08/2021-09-10", **SDD)),
        (row("a", "2024-11-20/2024-11-22", date_basis="host"), row("b", "2024-11-21")),
        (row("a", level="none"), row("b")),
        (row("a", city="Díli"), row("b", city="Dili")),
        (row("a", name="one name"), row("b", name="another")),
        (row("a", people=[SUH], **SDD), row("b", people=[GIANG], **SDD)),
        (row("a", people=[SUH, PARK], **SDD), row("b", people=[SUH], **SDD)),
    ],
)
def test_what_only_says_less_is_none(first, second):
    """A year beside a day, a day in a range, no value beside a value, other letters, a longer list."""
    assert conflicts(first, second) == []


def test_every_value_is_kept_with_who_tells_it():
    """Two against one: the two stand, and the one is shown."""
    cities = zip("abc", ["Busan", "Seoul", "Seoul"], strict=True)
    (one,) = conflicts(*(row(article, city=city, **SDD) for article, city in cities))
    assert one["stands"] == "Seoul"
    assert sorted((told["value"], told["article_ids"]) for told in one["values"]) == [
        ("Busan", ["a"]),
        ("Seoul", ["b", "c"]),
    ]


def test_a_plan_and_its_outcome_contradict_nobody():
    """Another day and another delegation than announced are a plan that changed."""
    plan = row("a", "2023-09-06", status="planned", people=[PARK], **SDD)
    held = row("b", "2023-10-18", people=[SUH], **SDD)
    assert kinds(plan, held) == [
        ("date", "plan", "2023-10-18"),
        ("status", "plan", "held"),
        ("people (KR)", "plan", "Suh Wook (Defence Minister)"),
    ]


def test_one_article_contradicts_nobody():
    """An event with one source has no conflicts."""
    assert conflicts(row()) == []
