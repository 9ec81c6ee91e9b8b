"""Placing marks with their labels on rows, so that nothing collides."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

GAP = 4.0  # between a mark and its label
AIR = 8.0  # between one label and the next mark
ENOUGH = 48.0  # how much of a span must show beside a label that stands inside


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
        label: the width that is left for the label.
        start: left edge of mark and label.
        end: right edge of mark and label.
    """

    key: object
    row: int
    side: str
    label: float
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
        row, chosen = min(((_row(rows, one), one) for one in _wishes(item, left, right)), key=lambda found: found[0])
        if row == len(rows):
            rows.append([])
        found = replace(chosen, row=row)
        rows[row].append(found)
        placed.append(found)
    return placed


def _wishes(item: Item, left: float, right: float) -> list[Placed]:
    """Where an item may stand, the best first; with a shorter label when there is no room for the whole."""
    if not item.label:
        return [Placed(item.key, -1, "none", 0, item.first, item.last)]
    room = item.label + GAP
    wishes = []
    if item.last - item.first > room + ENOUGH:
        wishes.append(Placed(item.key, -1, "inside", item.label, item.first, item.last))
    if item.last + room <= right:
        wishes.append(Placed(item.key, -1, "right", item.label, item.first, item.last + room))
    if item.first - room >= left:
        wishes.append(Placed(item.key, -1, "left", item.label, item.first - room, item.last))
    return wishes or [_squeezed(item, left, right)]


def _squeezed(item: Item, left: float, right: float) -> Placed:
    """An item with as much label as the wider side has room for."""
    if right - item.last >= item.first - left:
        return Placed(item.key, -1, "right", max(right - item.last - GAP, 0), item.first, max(right, item.last))
    return Placed(item.key, -1, "left", max(item.first - left - GAP, 0), min(left, item.first), item.last)


def _row(rows: list[list[Placed]], wanted: Placed) -> int:
    """The first row with room."""
    for number, row in enumerate(rows):
        if all(wanted.start >= one.end + AIR or wanted.end + AIR <= one.start for one in row):
            return number
    return len(rows)
