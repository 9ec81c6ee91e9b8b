"""Drawing with Matplotlib: one style, the project's fonts, and SVG that can stand inside a page."""

import io
import re
from collections.abc import Callable
from functools import cache
from xml.etree import ElementTree

# Type width of an A4 page with margins of 20 mm, in inches; the page sets the height.
WIDTH = 6.69
POINTS = 72
SIZE = 8.0
SMALL = 7.0

FAMILIES = ("Rokasean Sans", "Rokasean Hangul")

# Blue, ochre and vermilion keep apart for colour-blind eyes and in grey, and reach a contrast of 3 on white
# and on black; shapes say the same once more.
COLOURS = {"held": "#2272b4", "planned": "#b06a00", "cancelled": "#c8402f"}

# Stand-ins that Matplotlib takes for colours; the SVG has currentColor with a class in their place, so that text and
# lines follow the page into the dark.
INK, MUTED, RULE = "#010203", "#010204", "#010205"
FOLLOWING = {INK: ("ink", "1"), MUTED: ("muted", "0.72"), RULE: ("rule", "0.22")}

SVG = "http://www.w3.org/2000/svg"
XLINK = "{http://www.w3.org/1999/xlink}href"


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


def drawn(name: str, height: float, draw: Callable, title: str, description: str) -> str:
    """A drawing as an `<svg>` element for a page.

    Args:
        name: the id of the figure.
        height: in points.
        draw: takes Axes that span the figure, in points, with the origin at the upper left, and draws on them.
        title: the text alternative in short.
        description: the text alternative in full.
    """
    import matplotlib
    from matplotlib.figure import Figure

    with matplotlib.rc_context(style(name)):
        figure = Figure(figsize=(WIDTH, height / POINTS))
        figure.patch.set_visible(False)
        axes = figure.add_axes((0, 0, 1, 1))
        axes.set_axis_off()
        axes.set_xlim(0, WIDTH * POINTS)
        axes.set_ylim(height, 0)
        draw(axes)
        text = io.StringIO()
        figure.savefig(text, format="svg", metadata={"Date": None, "Creator": None, "Format": None, "Type": None})
    return _cleaned(text.getvalue(), name, title, description)


def _cleaned(svg: str, name: str, title: str, description: str) -> str:
    """Matplotlib's SVG with the text alternative, without what a page must not have twice."""
    ElementTree.register_namespace("", SVG)
    root = ElementTree.fromstring(svg)
    for parent in list(root.iter()):
        for child in [one for one in parent if one.tag in (f"{{{SVG}}}style", f"{{{SVG}}}metadata")]:
            parent.remove(child)
    used = {value.lstrip("#") for node in root.iter() for value in (node.get(XLINK), _clip(node)) if value}
    for node in root.iter():
        _tidy(node, used)
    root.attrib.update({"role": "group", "aria-labelledby": f"{name}-title {name}-desc", "stroke-linejoin": "round"})
    for place, (tag, words) in enumerate((("title", title), ("desc", description))):
        node = ElementTree.Element(f"{{{SVG}}}{tag}", {"id": f"{name}-{tag}"})
        node.text = words
        root.insert(place, node)
    return re.sub(r"\s*\n\s*", "\n", ElementTree.tostring(root, encoding="unicode"))


def _clip(node) -> str | None:
    """The id of the clip path that a node uses."""
    found = re.fullmatch(r"url\(#(.+)\)", node.get("clip-path", ""))
    return found and found[1]


def _tidy(node, used: set[str]) -> None:
    """One node: no idle id, attributes for style, plain href, no line breaks in paths."""
    if node.get("id") and node.get("id") not in used:
        gid = node.attrib.pop("id")
        if gid.startswith("class:"):
            node.set("class", gid.removeprefix("class:").split("#")[0])
    if node.get(XLINK):
        node.set("href", node.attrib.pop(XLINK))
    for rule in filter(None, node.attrib.pop("style", "").split(";")):
        key, _, value = rule.partition(":")
        _set_style(node, key.strip(), value.strip())
    if node.get("d"):
        node.set("d", " ".join(node.get("d").split()))
    if node.get("transform", "").startswith("rotate(-0 "):
        del node.attrib["transform"]


def _set_style(node, key: str, value: str) -> None:
    """One style rule as an attribute, which a style sheet can overrule."""
    if value in FOLLOWING and key in ("fill", "stroke"):
        name, opacity = FOLLOWING[value]
        node.set("class", name)
        value = "currentColor"
        if opacity != "1":
            node.set(f"{key}-opacity", opacity)
    node.set(key, f"{value}, sans-serif" if key == "font-family" else value)
