"""Matrices: numbers, or marks, in rows and columns."""

from collections.abc import Collection

from rokasean.showing.drawing.canvas import (
    COLOURS,
    POINTS,
    SMALL,
    WIDTH,
    shade_column,
    shortened,
    stroke,
    text_width,
    wrapped,
    write,
)
from rokasean.showing.drawing.marks import RADIUS, draw_legend, draw_mark
from rokasean.showing.drawing.svg import MUTED, RULE

FULL = WIDTH * POINTS
HEAD = 18.0
LINE = 14.0
STEP = 2 * RADIUS + 2.4  # from one mark to the next

# How the name of a column is cut where there is little room.
SHORT = {"undated": "n.d."}

# A cell with more marks than this has their number instead.
MARKS = 24


def numbers_height(rows: list[str]) -> float:
    """The height of a matrix of numbers, in points."""
    return HEAD + len(rows) * LINE + 4


def draw_numbers(axes, cells: dict[tuple[str, str], int], gutter: float, shaded: Collection[str] = ()) -> None:
    """Draw a matrix of numbers, the larger the darker; nothing is written for none.

    Args:
        axes: Axes in points.
        cells: the number of each row and column.
        gutter: the room for the names of the rows.
        shaded: the columns of which nothing is known.
    """
    rows, columns = names(cells)
    most = max(cells.values())
    width = (FULL - gutter) / len(columns)
    _shade(axes, columns, shaded, gutter, HEAD + len(rows) * LINE)
    _draw_heads(axes, columns, gutter, width)
    for line, row in enumerate(rows):
        y = HEAD + line * LINE
        _draw_row_name(axes, row, y, LINE, gutter)
        for place, column in enumerate(columns):
            if number := cells[row, column]:
                _draw_number(axes, gutter + place * width, y, width, (number, most), f"{line}-{place}")


def _draw_number(axes, x: float, y: float, width: float, share: tuple[int, int], name: str) -> None:
    """Draw a cell with its number."""
    from matplotlib.patches import Rectangle

    number, most = share
    box = Rectangle((x + 1, y + 1), width - 2, LINE - 2, gid=f"class:heat#{name}")
    box.set(facecolor=COLOURS["held"], alpha=0.12 + 0.43 * number / most, linewidth=0)
    axes.add_patch(box)
    write(axes, x + width / 2, y + LINE / 2, f"{number:,}", ha="center")


def names(cells: dict) -> tuple[list[str], list[str]]:
    """The rows and the columns of a matrix, each once, in order."""
    return list(dict.fromkeys(row for row, _ in cells)), list(dict.fromkeys(column for _, column in cells))


def marks_layout(cells: dict, gutter: float) -> tuple[int, list[float]]:
    """How many marks stand side by side in a matrix of marks, and how high each row is, in points."""
    rows, columns = names(cells)
    beside = max(1, int(((FULL - gutter) / len(columns) - 6) / STEP))
    lines = [max(-(-min(len(cells[row, column]), MARKS) // beside) for column in columns) for row in rows]
    words = [len(wrapped(row, gutter - 16)) for row in rows]
    return beside, [max(line * STEP + 6, LINE + (parts - 1) * 9.5) for line, parts in zip(lines, words, strict=True)]


def marks_height(cells: dict, gutter: float) -> float:
    """The height of a matrix of marks with its legend, in points."""
    return HEAD + sum(marks_layout(cells, gutter)[1]) + 24


def draw_marks(axes, cells: dict, gutter: float, notes: dict | None = None, shaded: Collection[str] = ()) -> None:
    """Draw a matrix of marks, one an event, each linked to its row.

    Args:
        axes: Axes in points.
        cells: the events of each row and column.
        gutter: the room for the names of the rows.
        notes: words for cells, written beside their marks where there is room, or in the middle where there are none.
        shaded: the columns of which nothing is known.
    """
    rows, columns = names(cells)
    beside, heights = marks_layout(cells, gutter)
    width = (FULL - gutter) / len(columns)
    _shade(axes, columns, shaded, gutter, HEAD + sum(heights))
    _draw_heads(axes, columns, gutter, width)
    y = HEAD
    for row, height in zip(rows, heights, strict=True):
        _draw_row_name(axes, row, y, height, gutter)
        for place, column in enumerate(columns):
            middle = gutter + (place + 0.5) * width
            note = _note(notes, (row, column), cells[row, column], width)
            aside = (text_width(note, SMALL) + 2) / 2 if note and cells[row, column] else 0
            _draw_cell(axes, cells[row, column], middle - aside, y, beside)
            if note:
                _draw_note(axes, note, bool(cells[row, column]), middle - aside, y)
        y += height
    stroke(axes, [0, FULL], [y, y], color=RULE, lw=0.6)
    draw_legend(axes, gutter, y + 14)


def _draw_cell(axes, events: list, middle: float, y: float, beside: int) -> None:
    """Draw the marks of a cell, or their number, around its middle."""
    if len(events) > MARKS:
        write(axes, middle, y + LINE / 2, f"{len(events):,}", weight="bold", ha="center")
        return
    first = middle - (min(len(events), beside) - 1) * STEP / 2
    for number, event in enumerate(events):
        line, place = divmod(number, beside)
        centre = first + place * STEP
        draw_mark(axes, event, centre, centre, y + LINE / 2 + line * STEP)


def _note(notes: dict | None, cell: tuple[str, str], events: list, width: float) -> str:
    """The note of a cell, if it has one and there is room for it beside its mark."""
    words = (notes or {}).get(cell, "")
    return words if not events or text_width(words, SMALL) + 2 * RADIUS + 6 < width else ""


def _draw_note(axes, words: str, marked: bool, middle: float, y: float) -> None:
    """Write the note of a cell beside its mark, or in its middle if there is none."""
    x = middle + RADIUS + 3 if marked else middle
    write(axes, x, y + LINE / 2, words, size=SMALL, color=MUTED, ha="left" if marked else "center")


def _shade(axes, columns: list[str], shaded: Collection[str], gutter: float, bottom: float) -> None:
    """Tint some columns."""
    width = (FULL - gutter) / len(columns)
    for place, column in enumerate(columns):
        if column in shaded:
            shade_column(axes, gutter + place * width, width, (HEAD, bottom))


def _draw_heads(axes, columns: list[str], gutter: float, width: float) -> None:
    """Write the names of the columns and the rules between them."""
    for place, column in enumerate(columns):
        x = gutter + place * width
        write(axes, x + width / 2, HEAD - 8, column_head(column, width), ha="center", color=MUTED, size=SMALL)


def column_head(column: str, width: float) -> str:
    """The name of a column; of a year, where there is little room, the last two digits."""
    if text_width(column, SMALL) <= width - 2:
        return column
    return f"’{column[-2:]}" if column.isdecimal() else SHORT.get(column, shortened(column, width - 2, SMALL))


def _draw_row_name(axes, row: str, y: float, height: float, gutter: float) -> None:
    """Write the name of a row under its rule."""
    stroke(axes, [0, FULL], [y, y], color=RULE, lw=0.5)
    for number, part in enumerate(wrapped(row, gutter - 16)):
        write(axes, 0, y + LINE / 2 + number * 9.5, part)
