"""What is held beside a forum follows the forum: its days and its name."""

import datetime
import itertools

import pytest
from rows import row, table

from rokasean.timeline.merge import merge_mentions

FORUM = {"series": "ADMM-Plus", "edition": 11, "parties": ["KR", "ASEAN"]}
BESIDE = {"start": 90, "end": 99, "date_basis": "host"}
OF_HOST = [{"field": "city", "rule": "place.of-host"}]


def told(*rows: dict) -> list[tuple]:
    """Date, basis, host and parties of each event."""
    events = merge_mentions(table(*rows)).to_dict("records")
    return [(one["date"], one["date_basis"], one["within"], one["parties"]) for one in events]


def forum(article: str, date: str | None, **cells) -> dict:
    """A mention of the forum, under a name that no other article gives it."""
    return row(article, date, name=f"forum of {article}", **{**FORUM, **cells})


def beside(article: str, date: str | None, **cells) -> dict:
    """A mention of talks beside it."""
    return row(article, date, within=f"forum of {article}", name=f"talks of {article}", **{**BESIDE, **cells})


def test_days_taken_from_a_host_are_those_that_are_settled_for_it():
    """Two articles say the 20th, one the 21st: the talks that only the third tells of follow the others."""
    rows = [forum("a", "2024-11-20"), forum("b", "2024-11-20"), forum("c", "2024-11-21"), beside("c", "2024-11-21")]
    for order in itertools.permutations(rows):
        host, guest = told(*order)
        assert host[:2] == ("2024-11-20", "stated")
        assert guest == ("2024-11-20", "host", "forum of a", ["KR", "LA"])


@pytest.mark.parametrize("basis", ["stated", "relative"])
def test_a_day_of_its_own_stays(basis):
    """And the name of the host is still that of the host's event."""
    rows = [forum("a", "2024-11-20"), forum("b", "2024-11-20"), forum("c", "2024-11-21")]
    *_, guest = told(*rows, beside("c", "2024-11-22", date_basis=basis))
    assert guest == ("2024-11-22", basis, "forum of a", ["KR", "LA"])


def test_reports_of_one_meeting_agree_once_its_host_has_one_day():
    """Each article took another day for the forum; the talks beside it are one meeting and contradict nobody."""
    rows = [
        one for at, day in (("a", 20), ("b", 23)) for one in (forum(at, f"2024-11-{day}"), beside(at, f"2024-11-{day}"))
    ]
    events = merge_mentions(table(*rows)).to_dict("records")
    assert [(one["date"], one["n_articles"]) for one in events] == [("2024-11-20", 2), ("2024-11-20", 2)]
    assert [one["field"] for one in events[0]["conflicts"]] == ["date"]
    assert events[1]["conflicts"] == []


@pytest.mark.parametrize(
    ("settled", "day"),
    [("2024-11-19/2024-11-21", "2024-11-20"), ("2024-11-20/2024-11-22", "2024-11-21"), ("2024-11-19", "2024-11-21")],
)
def test_the_second_day_of_a_host_moves_with_it(settled, day):
    """As long as the host has that day."""
    first = [forum(article, settled) for article in "ab"]
    guest = beside("c", "2024-11-21")
    *_, made = told(*first, forum("c", "2024-11-20/2024-11-22"), guest)
    assert made[0] == day


def test_a_place_stays_the_one_that_its_own_sources_tell():
    """Nobody who told of the talks said anything of Vientiane."""
    first = [forum(article, "2024-11-20", city="Vientiane", country="LA") for article in "ab"]
    other = {"city": "Luang Prabang", "country": "LA"}
    rows = [*first, forum("c", "2024-11-20", **other), beside("c", "2024-11-20", rules=OF_HOST, **other)]
    assert merge_mentions(table(*rows))["city"].tolist() == ["Vientiane", "Luang Prabang"]


def test_a_host_of_which_no_article_tells_keeps_the_words_of_the_source():
    """Nothing else is known of it, and the date that came with it stays."""
    assert told(beside("a", "2024-11-21")) == [("2024-11-21", "host", "forum of a", ["KR", "LA"])]


def test_stages_follow_one_after_the_other():
    """Talks beside a forum that is part of a week of meetings, which is dated otherwise elsewhere."""
    week = {"series": "a week of meetings", "edition": 3}
    rows = [row(article, "2024-11-20", name="the week", **week) for article in "ab"]
    rows += [row("c", "2024-11-18", name="the week", **week)]
    rows += [forum("c", "2024-11-18", date_basis="host", within="the week"), beside("c", "2024-11-18")]
    made = merge_mentions(table(*rows)).to_dict("records")
    assert {one["date_start"] for one in made} == {datetime.date(2024, 11, 20)}
    assert len(made) == 3
