"""Event ids."""

import pytest
from rows import row, table

from rokasean.timeline.merge import merge_mentions
from rokasean.timeline.merging.ids import aliases, slug

SDD = {"series": "Seoul Defense Dialogue"}


def ids(*rows: dict) -> list[str]:
    """The ids of events."""
    return merge_mentions(table(*rows))["event_id"].tolist()


@pytest.mark.parametrize(
    ("told", "name"),
    [
        (row("a", "2021-09-08", edition=10, **SDD), "seoul-defense-dialogue-2021"),
        (row("a", None, edition=10, **SDD), "seoul-defense-dialogue-10"),
        (row("a", "2002/2009", **SDD), "seoul-defense-dialogue-2002-2009"),
        (row("a", "2024-11-21", parties=["LA", "KR"]), "2024-11-21-meeting-kr-la"),
        (row("a", "2024-11-21/2024-11-22", parties=["KR", "ASEAN", "LA"]), "2024-11-21-meeting-kr-asean"),
        (row("a", "2024-11", form="visit"), "2024-11-visit-kr-la"),
        (row("a", "2024", form="conference"), "2024-meeting-kr-la"),
        (row("a", form="call"), "2024-11-21-call-kr-la"),
        (row("a", "2025-07-01/2025-12-31"), "2025-meeting-kr-la"),
    ],
)
def test_an_id_is_made_from_what_makes_the_event(told, name):
    """Series with year or number; else date, form and parties."""
    assert ids(told) == [name]


def test_an_undated_event_has_a_fingerprint_of_its_first_passage():
    """The same, whoever tells of something else without a date."""
    (alone,) = ids(row("a", None))
    assert alone.startswith("undated-meeting-kr-la-")
    assert alone in ids(row("a", None), row("b", None, exact="Another passage."))


@pytest.mark.parametrize(
    ("first", "second", "names"),
    [
        (
            row("a"),
            row("b", level="vice-ministerial"),
            ["2024-11-21-meeting-kr-la-ministerial", "2024-11-21-meeting-kr-la-vice-ministerial"],
        ),
        (
            row("a", "2021-03-01", **SDD),
            row("b", "2021-09-08", **SDD),
            ["seoul-defense-dialogue-2021-03-01", "seoul-defense-dialogue-2021-09-08"],
        ),
        (
            row("a", city="Busan"),
            row("b", city="Seoul"),
            ["2024-11-21-meeting-kr-la-busan", "2024-11-21-meeting-kr-la-seoul"],
        ),
    ],
)
def test_events_that_would_share_an_id_take_on_what_sets_them_apart(first, second, names):
    """So that an id never comes to mean another event."""
    assert sorted(ids(first, second)) == names


def test_events_alike_in_everything_get_fingerprints():
    """Two talks that one article tells apart."""
    made = ids(row("a", exact="They met."), row("a", exact="They met again.", start=40))
    assert len(set(made)) == 2
    assert all(name.startswith("2024-11-21-meeting-kr-la-") for name in made)


@pytest.mark.parametrize(
    "more",
    [
        row("b", "2021", **SDD),
        row("b", "2021-09-08", edition=10, **SDD),
        row("b", "2021-09-08", form="meeting", city="Seoul", people=[], **SDD),
        row("b", "2020", **SDD),
        row("b", None, **SDD),
    ],
)
def test_the_id_of_a_meeting_outlives_new_articles(more):
    """Vaguer ones, ones that add its number, ones about other meetings."""
    before = ids(row("a", "2021-09-08", **SDD))
    assert before[0] in ids(row("a", "2021-09-08", **SDD), more)


def test_an_event_is_found_by_its_number_and_by_a_vaguer_date():
    """Old ids, and the ones that people think of."""
    (numbered, bilateral) = merge_mentions(
        table(row("a", "2021-09-08", edition=10, **SDD), row("b", "2024-11-21"))
    ).to_dict("records")
    assert "seoul-defense-dialogue-10" in aliases(numbered)
    assert aliases(bilateral) == ["2024-meeting-kr-la", "2024-11-meeting-kr-la"]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("ADMM-Plus", "admm-plus"),
        ("ROK-ASEAN Defense Ministers’ Meeting", "rok-asean-defense-ministers-meeting"),
        ("Díli", "dili"),
    ],
)
def test_slug(text, plain):
    """Small plain letters and hyphens, fit for an address."""
    assert slug(text) == plain
