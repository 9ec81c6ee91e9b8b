"""Spans that do not overlap, in time that grows with their number and not with its square."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Protocol, TypeVar


class Span(Protocol):
    """Anything with a start and an end."""

    start: int
    end: int


T = TypeVar("T", bound=Span)
_start = attrgetter("start")


def apart(found: Iterable[T], taken: Iterable[T] = ()) -> list[T]:
    """The taken spans, which do not overlap, and those of the found ones that overlap none before them, in text order.

    Args:
        found: spans, the preferred ones first.
        taken: spans that stay in any case.

    Returns:
        Spans sorted by their start.

    >>> from rokasean.reading.places import find_places
    >>> places = find_places("Hanoi and Manila")
    >>> apart(places, places[:1]) == places
    True
    """
    chosen = sorted(taken, key=_start)
    starts = [span.start for span in chosen]
    for span in found:
        place = bisect_left(starts, span.start)
        free_before = place == 0 or chosen[place - 1].end <= span.start
        if free_before and (place == len(starts) or span.end <= starts[place]):
            chosen.insert(place, span)
            starts.insert(place, span.start)
    return chosen


def from_place(spans: Sequence[T], place: int) -> Sequence[T]:
    """Those of spans in text order that begin at a place or after it, ten at most.

    Args:
        spans: spans sorted by their start.
        place: a character offset.
    """
    first = bisect_left(spans, place, key=_start)
    return spans[first : first + 10]
