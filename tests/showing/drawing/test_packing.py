"""Placing marks with their labels."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rokasean.showing.drawing.packing import Item, packed

LEFT, RIGHT = 90.0, 480.0
marks = st.tuples(st.floats(LEFT, RIGHT - 8), st.floats(7, 200), st.floats(0, 190))


def placed(drawn):
    """Items from drawn numbers, placed."""
    items = [Item(key, first, min(first + width, RIGHT), label) for key, (first, width, label) in enumerate(drawn)]
    return packed(sorted(items, key=lambda item: item.first), LEFT, RIGHT)


@given(st.lists(marks, max_size=60))
def test_nothing_collides(drawn):
    """On one row no mark or label reaches into another."""
    rows = {}
    for one in placed(drawn):
        rows.setdefault(one.row, []).append(one)
    for row in rows.values():
        row.sort(key=lambda one: one.start)
        assert all(left.end < right.start for left, right in pairwise(row))


def drawn_label(drawn, one):
    """The label that was asked for."""
    return drawn[one.key][2]


@given(st.lists(marks, max_size=60))
def test_nothing_leaves_the_drawing(drawn):
    """Where a label finds no room, it is given less."""
    for one in placed(drawn):
        assert one.start >= LEFT - 1e-6
        assert one.end <= RIGHT + 1e-6
        assert 0 <= one.label <= drawn_label(drawn, one)


def test_a_label_goes_where_there_is_room():
    """Right of the mark first, left at the end of the year, inside a span as long as the year."""
    items = [Item("start", 90, 97, 100), Item("year", 90, 480, 100), Item("end", 470, 477, 100)]
    assert [one.side for one in packed(items, LEFT, RIGHT)] == ["right", "inside", "left"]


def test_marks_without_labels_are_packed_by_themselves():
    """Where names are left out, a row holds many marks."""
    items = [Item(key, 90 + 20 * key, 97 + 20 * key, 0) for key in range(10)]
    assert {(one.row, one.side) for one in packed(items, LEFT, RIGHT)} == {(0, "none")}
