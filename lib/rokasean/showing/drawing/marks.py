"""The marks that stand for events: told apart by shape and filling, not by colour alone, and linked to their rows."""

from types import SimpleNamespace

from rokasean.showing.drawing.canvas import COLOURS, SMALL, stroke, text_width, write
from rokasean.showing.drawing.svg import MUTED
from rokasean.showing.facts import anchor
from rokasean.showing.labels import label, labelled

RADIUS = 3.6


def draw_mark(axes, event, first: float, last: float, y: float) -> None:
    """Draw a dot, or a bar with round ends: filled for held, hollow for planned, crossed for called off.

    Args:
        axes: Axes in points.
        event: the event; its status is the shape.
        first: where the centre of the left end stands.
        last: where the centre of the right end stands.
        y: the height of the centre.
    """
    if event.status == "cancelled":
        _draw_cross(axes, event, first, last, y)
        return
    from matplotlib.patches import PathPatch

    colour = COLOURS[event.status]
    patch = PathPatch(_stadium(first, last, y), facecolor=colour if event.status == "held" else "none")
    patch.set(edgecolor=colour, linewidth=1.3, url=_address(event), gid=_group(event))
    axes.add_patch(patch)


def _stadium(first: float, last: float, y: float):
    """A path around a bar with round ends, or around a dot when it has no length."""
    import numpy as np
    from matplotlib.path import Path

    left, right = Path.arc(90, 270), Path.arc(270, 450)
    points = np.concatenate([left.vertices * RADIUS + (first, y), right.vertices * RADIUS + (last, y)])
    codes = np.concatenate([left.codes, [Path.LINETO], right.codes[1:]])
    return Path(np.concatenate([points, points[:1]]), np.concatenate([codes, [Path.CLOSEPOLY]]))


def _draw_cross(axes, event, first: float, last: float, y: float) -> None:
    """Draw two strokes that cross."""
    half = RADIUS * 0.8
    gap = float("nan")
    path = [first - half, last + half, gap, first - half, last + half], [y - half, y + half, gap, y + half, y - half]
    stroke(axes, *path, color=COLOURS["cancelled"], lw=1.8, url=_address(event), gid=_group(event))


def draw_span(axes, status: str, first: float, last: float, gap: tuple[float, float], y: float) -> None:
    """Draw a dotted line with a tick at either end: the days between which an event lies.

    Args:
        axes: Axes in points.
        status: gives the colour.
        first: the left end.
        last: the right end.
        gap: from where to where the line leaves room for mark and label.
        y: its height.
    """
    colour = COLOURS[status]
    for start, end in ((first + 0.5, gap[0]), (gap[1], last - 0.5)):
        if end > start:
            stroke(axes, [start, end], [y, y], color=colour, lw=1, ls=(0, (1, 2)))
    for x in (first + 0.5, last - 0.5):
        stroke(axes, [x, x], [y - 3, y + 3], color=colour, lw=1)


def draw_legend(axes, x: float, y: float, spans: bool = False) -> None:
    """Draw what the marks mean, from x on.

    Args:
        axes: Axes in points.
        x: the left edge.
        y: the height.
        spans: whether spans are part of the figure.
    """
    x += RADIUS
    for status in labelled("status"):
        draw_mark(axes, SimpleNamespace(status=status, event_id=None), x, x, y)
        words = label("status", status)
        write(axes, x + RADIUS + 4, y, words, color=MUTED, size=SMALL)
        x += text_width(words, SMALL) + 26
    if spans:
        draw_span(axes, "held", x, x + 30, (x + 9, x + 21), y)
        draw_mark(axes, SimpleNamespace(status="held", event_id=None), x + 15, x + 15, y)
        write(axes, x + 35, y, "somewhere between the ticks", color=MUTED, size=SMALL)


def _address(event) -> str | None:
    """Where a mark leads; nowhere in a legend."""
    return anchor(event) if event.event_id else None


def _group(event) -> str:
    """The class of a mark; what follows the # keeps Matplotlib's ids apart."""
    return f"class:mark-{event.status}#{event.event_id}"
