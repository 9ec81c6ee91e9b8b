"""Figures and tables of an analyst's own, made fit for a report."""

import pandas as pd

from rokasean.errors import UsageError
from rokasean.showing.drawing.canvas import as_svg
from rokasean.showing.drawing.svg import Alternative
from rokasean.showing.labels import slug
from rokasean.showing.shapes import Figure, Row, Table


def as_figure(figure, caption: str, description: str, title: str | None = None) -> Figure:
    """A figure drawn with Matplotlib, ready to be shown.

    Args:
        figure: a Matplotlib figure; it is drawn as vectors, with the project's fonts where it names no others.
        caption: what one sees, and how to read it.
        description: what it shows, in words, for those who cannot see it: the numbers, not "a chart".
        title: the same in short; the caption when left out.

    Raises:
        UsageError: when caption or description is empty.
    """
    for name, words in (("caption", caption), ("description", description)):
        if not words.strip():
            raise UsageError(f"as_figure: {name} is empty; say in words what the figure shows")
    anchor = f"figure-{slug(caption)[:40]}"
    return Figure(caption, as_svg(figure, words := Alternative(anchor, title or caption, description), {}), words)


def as_table(frame: pd.DataFrame, caption: str) -> Table:
    """A frame as a table, ready to be shown: its first column heads the rows, and its index is left out.

    Args:
        frame: any frame; for one with a meaningful index call its `reset_index()` first.
        caption: what the table shows.

    Raises:
        UsageError: when the caption is empty.

    >>> as_table(pd.DataFrame({"Partner": ["Laos"], "Meetings": [2]}), "Meetings").rows[0].cells
    ('Laos', 2)
    """
    if not caption.strip():
        raise UsageError("as_table: caption is empty; say in words what the table shows")
    rows = tuple(Row(tuple(map(_cell, row))) for row in frame.astype(object).itertuples(index=False, name=None))
    return Table(f"table-{slug(caption)[:40]}", caption, tuple(map(str, frame.columns)), rows, "own")


def _cell(value) -> str | int:
    """A cell as it is shown: whole numbers as they are, nothing for what is missing, everything else as text."""
    if isinstance(value, list | dict):
        return str(value)
    if pd.isna(value):
        return ""
    value = value.item() if hasattr(value, "item") else value
    return value if isinstance(value, int) and not isinstance(value, bool) else str(value)
