"""Drawing with Matplotlib: one style, the project's fonts, and SVG that can stand inside a page."""

import io
from collections.abc import Callable
from functools import cache

from rokasean.showing.drawing.svg import INK, SHADE, Alternative, cleaned

# Type width of an A4 page with margins of 20 mm, in inches; the page sets the height.
WIDTH = 6.69
POINTS = 72
SIZE = 8.0
SMALL = 7.0

FAMILIES = ("Rokasean Sans", "Rokasean Hangul")

# Blue, ochre and vermilion keep apart for colour-blind eyes and in grey, and reach a contrast of 3 on white
# and on black; shapes say the same once more.
COLOURS = {"held": "#2272b4", "planned": "#b06a00", "cancelled": "#c8402f"}


@cache
def _families() -> tuple[str, ...]:
    """Register the project's fonts with Matplotlib, once, and name their families."""
    from matplotlib import font_manager

    from rokasean.fonts import files

    for path in files():
        font_manager.fontManager.addfont(path)
    return FAMILIES


def style(name: str) -> dict:
    """Matplotlib's settings for a figure.

    Args:
        name: the id of the figure; it salts the ids inside, so that those of several figures in a page differ.
    """
    return {
        "font.family": list(_families()),
        "font.size": SIZE,
        "text.color": INK,
        "text.parse_math": False,
        "svg.fonttype": "none",
        "svg.hashsalt": name,
        "svg.id": name,
        "path.simplify": False,
    }


@cache
def text_width(words: str, size: float = SIZE, weight: str = "normal") -> float:
    """How wide words are, in points.

    Args:
        words: one line of text.
        size: of the type, in points.
        weight: "normal" or "bold".
    """
    from matplotlib.font_manager import FontProperties
    from matplotlib.textpath import text_to_path

    font = FontProperties(family=list(_families()), size=size, weight=weight)
    return text_to_path.get_text_width_height_descent(words, font, ismath=False)[0]


def shortened(words: str, width: float, size: float = SIZE) -> str:
    """Words cut at a space with an ellipsis, so that they fit a width in points."""
    if text_width(words, size) <= width:
        return words
    parts = words.split()
    while len(parts) > 1 and text_width(" ".join(parts) + " …", size) > width:
        parts.pop()
    return " ".join(parts) + " …"


def write(axes, x: float, y: float, words: str, **style) -> None:
    """Write words on Axes in points, in the middle of a line whose centre has the height y.

    Matplotlib's own centring counts descenders, and engines differ about it; half a cap height below is the same
    everywhere.
    """
    axes.text(x, y + 0.33 * style.get("size", SIZE), words, va="baseline", **style)


def stroke(axes, xs, ys, **style) -> None:
    """Draw a line on Axes in points; unlike `plot`, without looking for limits, colours and units."""
    from matplotlib.lines import Line2D

    axes.add_artist(Line2D(xs, ys, **style))


def shade_column(axes, x: float, width: float, span: tuple[float, float]) -> None:
    """Tint a column of which nothing is known, from the upper to the lower end of a span."""
    from matplotlib.patches import Rectangle

    top, bottom = span
    axes.add_patch(Rectangle((x, top), width, bottom - top, facecolor=SHADE, linewidth=0, zorder=0))


def wrapped(words: str, width: float, size: float = SIZE) -> list[str]:
    """Words on as many lines as they need in bold type within a width in points."""
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and text_width(longer, size, "bold") > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def drawn(height: float, draw: Callable, words: Alternative, links: dict[str, str] | None = None) -> str:
    """A drawing as an `<svg>` element for a page.

    Args:
        height: in points.
        draw: takes Axes that span the figure, in points, with the origin at the upper left, and draws on them.
        words: the id of the figure and its text alternative.
        links: what is at each address to which the drawing links.
    """
    import matplotlib
    from matplotlib.figure import Figure

    with matplotlib.rc_context(style(words.id)):
        figure = Figure(figsize=(WIDTH, height / POINTS))
        figure.patch.set_visible(False)
        axes = figure.add_axes((0, 0, 1, 1))
        axes.set_axis_off()
        axes.set_xlim(0, WIDTH * POINTS)
        axes.set_ylim(height, 0)
        draw(axes)
        for artist in axes.get_children():
            artist.set_clip_on(False)
    return as_svg(figure, words, links or {})


def as_svg(figure, words: Alternative, links: dict[str, str]) -> str:
    """A Matplotlib figure as an `<svg>` element for a page.

    Args:
        figure: the figure.
        words: its id and its text alternative.
        links: what is at each address to which it links.
    """
    import matplotlib

    text = io.StringIO()
    with matplotlib.rc_context(style(words.id)):
        figure.savefig(text, format="svg", metadata={"Date": None, "Creator": None, "Format": None, "Type": None})
    return cleaned(text.getvalue(), words, links)
