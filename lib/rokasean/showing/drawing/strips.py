"""Small multiples: a strip of bars a row, all on one scale, so that rows and columns compare."""

from collections.abc import Callable
from dataclasses import dataclass

from rokasean.showing.drawing.canvas import (
    COLOURS,
    POINTS,
    SMALL,
    WIDTH,
    shade_column,
    shortened,
    stroke,
    text_width,
    write,
)
from rokasean.showing.drawing.matrix import column_head
from rokasean.showing.drawing.svg import INK, MUTED, RULE

FULL = WIDTH * POINTS
GUTTER = 160.0  # for the names of the rows
HEAD = 28.0
BAR = 14.0  # the height of the longest bar
ROW = 27.0
WIDEST = 18.0


@dataclass(frozen=True, slots=True)
class Strips:
    """What small multiples show.

    Args:
        rows: the rows, each with its name and the address to which it leads.
        columns: the names of the columns, each with what stands under it.
        numbers: the number of each row and column, by their places.
        shaded: the places of the columns of which nothing is known.
        filled: the places of the columns whose bars are full; the others are outlines.
    """

    rows: tuple[tuple[str, str], ...]
    columns: tuple[tuple[str, str], ...]
    numbers: dict[tuple[int, int], int]
    shaded: frozenset[int]
    filled: frozenset[int]


def strips_height(strips: Strips) -> float:
    """The height of small multiples, in points."""
    return HEAD + len(strips.rows) * ROW + 4


def draw_strips(axes, strips: Strips) -> None:
    """Draw small multiples on Axes in points; where a number is 0, only the ground line is drawn."""
    width = (FULL - GUTTER) / len(strips.columns)
    for place in strips.shaded:
        shade_column(axes, GUTTER + place * width, width, (HEAD, HEAD + len(strips.rows) * ROW))
    for place, (name, under) in enumerate(strips.columns):
        middle = GUTTER + (place + 0.5) * width
        bold = "bold" if place in strips.filled and len(strips.filled) == 1 else "normal"
        write(axes, middle, 7, column_head(name, width), ha="center", color=MUTED, size=SMALL, weight=bold)
        write(axes, middle, 17, under if text_width(under, SMALL) < width else "", ha="center", color=MUTED, size=SMALL)
    most = max(strips.numbers.values())
    for line, (name, address) in enumerate(strips.rows):
        ground = HEAD + (line + 1) * ROW - 3
        write(axes, 0, ground - 5, shortened(name, GUTTER - 8), url=address, color=INK)
        _draw_strip(axes, strips, line, ground, lambda number: BAR * number / most)


def _draw_strip(axes, strips: Strips, line: int, ground: float, tall: Callable[[int], float]) -> None:
    """Draw the bars of a row on its ground line."""
    width = (FULL - GUTTER) / len(strips.columns)
    stroke(axes, [GUTTER, FULL], [ground, ground], color=RULE, lw=0.6)
    for place in range(len(strips.columns)):
        if number := strips.numbers[line, place]:
            middle, height = GUTTER + (place + 0.5) * width, tall(number)
            _draw_bar(axes, middle, ground, (min(width - 4, WIDEST), height), place in strips.filled)
            write(axes, middle, ground - height - 5, f"{number:,}", ha="center", size=SMALL)


def _draw_bar(axes, middle: float, ground: float, size: tuple[float, float], full: bool) -> None:
    """Draw a bar, full or as an outline."""
    from matplotlib.patches import Rectangle

    width, height = size
    box = Rectangle((middle - width / 2, ground - height), width, height, linewidth=1)
    box.set(edgecolor=COLOURS["held"], facecolor=COLOURS["held"] if full else "none")
    axes.add_patch(box)
