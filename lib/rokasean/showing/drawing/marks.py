"""The marks that stand for events: told apart by shape and filling, not by colour alone, and linked to their rows."""

from types import SimpleNamespace

from rokasean.showing.drawing.canvas import COLOURS, SMALL, stroke, text_width, write
from rokasean.showing.drawing.svg import MUTED
from rokasean.showing.facts import anchor
from rokasean.showing.labels import label, labelled

RADIUS = 3.6
# A band has room for a name, and is pale, so that the name can be read on it.
BAND, PALE = 5.2, 0.22


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


def draw_band(axes, event, first: float, last: float, y: float) -> None:
    """Draw a band with a dotted edge over the days between which an event lies: pale for held, else without filling.

    Args:
        axes: Axes in points.
        event: the event; its status gives colour and filling.
        first: the left end.
        last: the right end.
        y: the height of the middle.
    """
    from matplotlib.colors import to_rgba
    from matplotlib.patches import FancyBboxPatch

    colour = COLOURS[event.status]
    size = {"width": last - first, "height": 2 * BAND, "boxstyle": "round,pad=0,rounding_size=2"}
    band = FancyBboxPatch((first, y - BAND), **size, facecolor="none", edgecolor=colour)
    band.set(linewidth=1, linestyle=(0, (1, 1.6)), url=_address(event), gid=_group(event))
    if event.status == "held":
        band.set_facecolor(to_rgba(colour, PALE))
    axes.add_patch(band)


def draw_legend(axes, x: float, y: float, bands: bool = False) -> None:
    """Draw what the marks mean, from x on.

    Args:
        axes: Axes in points.
        x: the left edge.
        y: the height.
        bands: whether bands are part of the figure.
    """
    x += RADIUS
    for status in labelled("status"):
        draw_mark(axes, SimpleNamespace(status=status, event_id=None), x, x, y)
        words = label("status", status)
        write(axes, x + RADIUS + 4, y, words, color=MUTED, size=SMALL)
        x += text_width(words, SMALL) + 26
    if bands:
        draw_band(axes, SimpleNamespace(status="held", event_id=None), x, x + 30, y)
        write(axes, x + 35, y, "at some time in these days", color=MUTED, size=SMALL)


def _address(event) -> str | None:
    """Where a mark leads; nowhere in a legend."""
    return anchor(event) if event.event_id else None


def _group(event) -> str:
    """The class of a mark; what follows the # keeps Matplotlib's ids apart."""
    return f"class:mark-{event.status}#{event.event_id}"
