"""Spans that do not overlap."""

from dataclasses import dataclass
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rokasean.reading.naming.spans import apart, from_place


@dataclass(frozen=True)
class Piece:
    """A span of its own."""

    start: int
    end: int


PIECES = st.lists(st.builds(lambda start, length: Piece(start, start + length), st.integers(0, 60), st.integers(1, 9)))


@given(PIECES)
def test_no_two_chosen_spans_overlap(pieces):
    """What stays is in the order of the text, without overlap."""
    chosen = apart(pieces)
    assert all(left.end <= right.start for left, right in pairwise(chosen))


@given(PIECES)
def test_a_span_is_left_out_only_for_an_earlier_one(pieces):
    """Each that is missing overlaps one that stays and was preferred."""
    chosen = apart(pieces)
    for piece in set(pieces) - set(chosen):
        assert any(piece.start < other.end and other.start < piece.end for other in chosen)


def test_taken_spans_stay():
    """What was taken before wins over what is found."""
    assert apart([Piece(0, 5), Piece(8, 9)], [Piece(3, 4)]) == [Piece(3, 4), Piece(8, 9)]


def test_spans_from_a_place_on():
    """Those that begin at the place or behind it."""
    assert from_place([Piece(0, 2), Piece(4, 5), Piece(7, 9)], 3) == [Piece(4, 5), Piece(7, 9)]
