"""Placing marks with their labels on rows, so that nothing collides."""

from collections.abc import Iterable
from dataclasses import dataclass

GAP = 4.0  # between a mark and its label
AIR = 8.0  # between one label and the next mark


@dataclass(frozen=True, slots=True)
class Item:
    """A mark that wants a place.

    Args:
        key: what it stands for.
        first: left edge of the mark, in points.
        last: right edge of the mark.
        label: width of its label; 0 for none.
    """

    key: object
    first: float
    last: float
    label: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark with its place.

    Args:
        key: what it stands for.
        row: 0 for the uppermost.
        side: where the label stands: "right" or "left" of the mark, "inside" it, or "none".
        start: left edge of mark and label.
        end: right edge of mark and label.
    """

    key: object
    row: int
    side: str
    start: float
    end: float


def packed(items: Iterable[Item], left: float, right: float) -> list[Placed]:
    """A place for each item, in as few rows as first fit finds, in the order of the items.

    Args:
        items: marks in the order of their left edges.
        left: where labels may begin, in points.
        right: where labels must end.

    >>> items = [Item("a", 0, 4, 30), Item("b", 10, 14, 30), Item("c", 90, 94, 30)]
    >>> [(one.row, one.side) for one in packed(items, 0, 100)]
    [(0, 'right'), (1, 'right'), (0, 'left')]
    """
    rows: list[list[Placed]] = []
    placed = []
    for item in items:
        sides = ("inside", "right", "left") if item.label else ("none",)
        wishes = [_placed(item, side) for side in sides]
        fitting = [one for one in wishes if one and one.start >= left and one.end <= right] or [wishes[-1]]
        row, chosen = min(((_row(rows, one), one) for one in fitting), key=lambda found: found[0])
        if row == len(rows):
            rows.append([])
        found = Placed(chosen.key, row, chosen.side, chosen.start, chosen.end)
        rows[row].append(found)
        placed.append(found)
    return placed


def _placed(item: Item, side: str) -> Placed | None:
    """The item with its label on a side, on no row yet; None when the label does not fit inside."""
    if side == "none":
        return Placed(item.key, -1, side, item.first, item.last)
    room = item.label + GAP
    if side == "inside":
        return Placed(item.key, -1, side, item.first, item.last) if item.last - item.first > room + 12 * GAP else None
    start = item.first - room if side == "left" else item.first
    end = item.last + room if side == "right" else item.last
    return Placed(item.key, -1, side, start, end)


def _row(rows: list[list[Placed]], wanted: Placed) -> int:
    """The first row with room."""
    for number, row in enumerate(rows):
        if all(wanted.start >= one.end + AIR or wanted.end + AIR <= one.start for one in row):
            return number
    return len(rows)
