"""Matplotlib's SVG made fit to stand inside a page: with words, without what a page must not have twice."""

import re
from dataclasses import dataclass
from xml.etree import ElementTree

# Stand-ins that Matplotlib takes for colours. The page has currentColor with a class and an opacity in their place, so
# that text and lines follow it into the dark.
INK, MUTED, RULE, GRID, SHADE = "#010203", "#010204", "#010205", "#010206", "#010207"
FOLLOWING = {
    INK: ("ink", "1"),
    MUTED: ("muted", "0.72"),
    RULE: ("rule", "0.25"),
    GRID: ("rule", "0.12"),
    SHADE: ("shade", "0.06"),
}

SPACE = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}href"


@dataclass(frozen=True, slots=True)
class Alternative:
    """What stands for a figure where it cannot be seen.

    Args:
        id: the id of the figure.
        title: the text alternative in short.
        description: the text alternative in full, made from the data.
    """

    id: str
    title: str
    description: str


def cleaned(svg: str, words: Alternative, links: dict[str, str]) -> str:
    """An `<svg>` element with its text alternative, ids of its own, and style that a style sheet can overrule.

    Args:
        svg: what Matplotlib wrote.
        words: the id of the figure and its text alternative.
        links: what is at each address to which the drawing links.
    """
    ElementTree.register_namespace("", SPACE.strip("{}"))
    root = ElementTree.fromstring(svg)
    for parent in list(root.iter()):
        for child in [one for one in parent if one.tag in (f"{SPACE}style", f"{SPACE}metadata")]:
            parent.remove(child)
    used = {value.lstrip("#") for node in root.iter() for value in (node.get(XLINK), _clip(node)) if value}
    for node in root.iter():
        _tidy(node, used)
    _name_links(root, links)
    _describe(root, words)
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
    node.attrib.pop("target", None)
    for rule in filter(None, node.attrib.pop("style", "").split(";")):
        key, _, value = rule.partition(":")
        _set_style(node, key.strip(), value.strip())
    if node.get("d"):
        node.set("d", " ".join(node.get("d").split()))
    if node.get("transform", "").startswith("rotate(-0 "):
        del node.attrib["transform"]


def _set_style(node, key: str, value: str) -> None:
    """One style rule as an attribute."""
    if value in FOLLOWING and key in ("fill", "stroke"):
        name, opacity = FOLLOWING[value]
        node.set("class", name)
        value = "currentColor"
        if opacity != "1":
            node.set(f"{key}-opacity", opacity)
    node.set(key, f"{value}, sans-serif" if key == "font-family" else value)


def _name_links(root, links: dict[str, str]) -> None:
    """Give every link a name; of a mark and its label, which lead to one place, only the label is for the keyboard."""
    found = list(root.iter(f"{SPACE}a"))
    labelled = {link.get("href") for link in found if link.find(f".//{SPACE}text") is not None}
    for link in found:
        link.set("aria-label", links.get(link.get("href"), link.get("href")))
        if link.get("href") in labelled and link.find(f".//{SPACE}text") is None:
            link.attrib.update({"tabindex": "-1", "aria-hidden": "true"})


def _describe(root, words: Alternative) -> None:
    """Put the text alternative in; a drawing with links is a group, since nothing inside a picture can be reached."""
    role = "group" if root.find(f".//{SPACE}a") is not None else "img"
    root.attrib.update({"role": role, "aria-labelledby": f"{words.id}-title", "aria-describedby": f"{words.id}-desc"})
    root.set("stroke-linejoin", "round")
    for place, (tag, text) in enumerate((("title", words.title), ("desc", words.description))):
        node = ElementTree.Element(f"{SPACE}{tag}", {"id": f"{words.id}-{tag}"})
        node.text = text
        root.insert(place, node)
