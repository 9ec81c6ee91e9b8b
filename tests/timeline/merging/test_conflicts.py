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


KIM = {"name": "Kim Yong-hyun", "role": "Defence Minister", "country": "KR"}
KIM_OF_LAOS = {"name": "Kim Yong Hyun", "role": "Defence Minister", "country": "LA"}
VILAY = {"name": "Vilay Keo", "role": "Defence Minister", "country": "LA"}
VILAY_OF_THAILAND = {**VILAY, "country": "TH"}
VICE_VILAY = {**VILAY, "role": "Vice Minister of Defence"}


@pytest.mark.parametrize(
    ("told", "field", "stands", "reason"),
    [
        ([KIM, KIM_OF_LAOS], "people (KR, LA)", "Kim Yong Hyun (Defence Minister, KR)", "the list of office holders"),
        ([KIM_OF_LAOS, KIM], "people (KR, LA)", "Kim Yong Hyun (Defence Minister, KR)", "the list of office holders"),
        ([KIM_OF_LAOS, KIM_OF_LAOS, KIM], "people (KR, LA)", "Kim Yong Hyun (Defence Minister, LA)", "most articles"),
        ([VILAY, VILAY_OF_THAILAND], "people (LA, TH)", "Vilay Keo (Defence Minister, LA)", "nothing else"),
        ([VILAY, VICE_VILAY, VICE_VILAY], "people (LA)", "Vilay Keo (Vice Minister of Defence)", "most articles"),
    ],
)
def test_one_person_of_two_countries_or_offices_is_a_conflict(told, field, stands, reason):
    """Named once, with what most articles tell; of as many, what the list of office holders has."""
    rows = [row(article, people=[person], **SDD) for article, person in zip("abc", told, strict=False)]
    (made,) = merge_mentions(table(*rows)).to_dict("records")
    (one,) = made["conflicts"]
    assert (one["field"], one["kind"], one["stands"]) == (field, "contradiction", stands)
    assert one["reason"].startswith(reason)
    assert len(one["values"]) == 2
    assert len(made["people"]) == 1


@pytest.mark.parametrize(
    "people",
    [
        [VILAY, {**VILAY, "role": "Deputy Prime Minister"}],
        [VILAY, {**VILAY, "role": "Gen."}],
        [VILAY, {**VILAY, "role": "Minister of National Defence"}],
        [VILAY, {**VILAY, "role": None, "country": None}],
        [{**VILAY, "name": "Keo"}, KIM],
    ],
)
def test_an_office_beside_another_and_a_rank_are_none(people):
    """Nor is the same office in other words, or one who is named without any."""
    assert conflicts(*(row(article, people=[one], **SDD) for article, one in zip("ab", people, strict=True))) == []


def test_a_person_announced_with_another_office_is_a_plan_that_changed():
    """The outcome's office stands."""
    plan, held = row("a", status="planned", people=[VILAY], **SDD), row("b", people=[VICE_VILAY], **SDD)
    assert kinds(plan, held)[1:] == [("people (LA)", "plan", "Vilay Keo (Vice Minister of Defence)")]


def test_one_article_that_names_two_of_a_name_contradicts_nobody():
    """It knows whom it means."""
    assert conflicts(row("a", people=[VILAY, VILAY_OF_THAILAND], **SDD), row("b", **SDD)) == []


def test_one_article_contradicts_nobody():
    """An event with one source has no conflicts."""
    assert conflicts(row()) == []
