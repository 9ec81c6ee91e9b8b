"""Groups of mentions, and what speaks against two being one event."""

import pytest
from rows import GIANG, PARK, SUH, row

from rokasean.timeline.merging.groups import alone, block_key, contradicts, join, unite


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (row(level="ministerial"), row("b", level="vice-ministerial")),
        (row(people=[SUH]), row("b", people=[PARK, GIANG])),
        (row(country="KR"), row("b", country="VN")),
        (row(city="Busan", country="KR"), row("b", city="Seoul", country="KR")),
    ],
)
def test_another_level_people_or_place_speaks_against_it(one, other):
    """In either direction."""
    assert contradicts(alone(one), alone(other))
    assert contradicts(alone(other), alone(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (row(level="none"), row("b", level="vice-ministerial")),
        (row(people=[SUH]), row("b", people=[GIANG])),
        (row(country="KR", mode="online"), row("b", country="VN")),
        (row(city="Busan", people=[SUH, GIANG]), row("b", city="Seoul", people=[SUH, GIANG])),
        (row(), row("b", city="Seoul", country="KR")),
    ],
)
def test_what_one_leaves_open_does_not(one, other):
    """Nor places online, nor a city where people of both sides agree."""
    assert not contradicts(alone(one), alone(other))


def test_the_block_is_the_series_or_the_form_and_the_sides():
    """Nothing else is ever compared."""
    assert block_key(row(series="ADMM-Plus", parties=["KR"])) == ("series", "ADMM-Plus")
    assert block_key(row(form="call", parties=["LA", "KR"])) == ("loose", "meeting", "KR", "LA")


def test_uniting_keeps_every_mention_and_the_first_pivot():
    """And says why, once."""
    first, second = join(alone(row("a")), row("b"), "so"), alone(row("c"))
    united = unite([first, second], "so")
    assert [one["article_id"] for one in united.mentions] == ["a", "b", "c"]
    assert united.reasons == ["so"]
    assert united.pivot["article_id"] == "a"
