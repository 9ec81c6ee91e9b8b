"""Figures in a PDF -> with their links: the engine draws an SVG as a picture, and leaves out what its marks lead to."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from rokasean.publishing.picturing import SVG, drawing_of
from rokasean.publishing.structure import follow, pages_of

PICTURES = ("img", f"{SVG}svg")
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
# Takes paths whose commands are all absolute and followed by pairs of numbers.
PAIRS = re.compile(r"[MLCQSTZz\d\s.,-]+")
# Points to a pixel of the engine, and the flag without which PDF/A forbids an annotation: it is printed.
POINTS, PRINTED = 0.75, 4
# How wide a letter is on average, in ems: enough for an area to click in.
LETTER = 0.44

Area = tuple[float, float, float, float]


def link_figures(pdf, document) -> None:
    """Lay a link over each mark and name of a figure that leads somewhere in the document.

    Args:
        pdf: the pydyf object that WeasyPrint hands to a finisher; it is changed.
        document: the laid out document that it hands over with it.
    """
    pictures = [(page, box) for page, box in pages_of(document) if box.element_tag in PICTURES]
    figures = [each for each in pdf.objects if isinstance(each, dict) and each.get("S") == "/Figure"]
    known = _destinations(pdf)
    for figure, (page, box) in zip(figures, pictures, strict=True):
        drawing = drawing_of(box.element)
        for link in _links(drawing):
            target, area = link.get("href", "").removeprefix("#"), _area(link)
            if target in known and area:
                area = _on_page(area, drawing, box, document.pages[page].height)
                _lay(pdf, figure, page, _annotation(target, link, area))


def _destinations(pdf) -> set[str]:
    """The names of the places in a PDF that a link can lead to."""
    names = pdf.catalog.get("Names", {}).get("Dests", {}).get("Names", [])
    return {name.string for name in names[::2]}


def _links(drawing: Element | None) -> list[Element]:
    """The links in a figure whose places can be told: in its own measure, moved by nothing."""
    if drawing is None or not drawing.get("viewBox"):
        return []
    moved = {part for group in drawing.iter() if group.get("transform") for part in group.iter()}
    links = drawing.iter(f"{SVG}a")
    return [link for link in links if moved.isdisjoint(link.iter())]


def _area(link: Element) -> Area | None:
    """The corners of what a link holds, in the figure's own measure; None where nothing tells them."""
    corners = [corner for part in link for corner in _corners(part)]
    if not corners:
        return None
    across, down = zip(*corners, strict=True)
    return min(across), min(down), max(across), max(down)


def _corners(part: Element) -> Iterator[tuple[float, float]]:
    """The points of a path with absolute commands, or the corners of a line of text."""
    if part.tag == f"{SVG}path" and PAIRS.fullmatch(part.get("d", "")):
        numbers = [float(number) for number in NUMBER.findall(part.get("d"))]
        yield from zip(numbers[::2], numbers[1::2], strict=True)
    elif part.tag == f"{SVG}text":
        x, y, size = (float(NUMBER.search(part.get(name, "") + " 0")[0]) for name in ("x", "y", "font-size"))
        width = LETTER * size * len("".join(part.itertext()))
        left = x - width * {"end": 1, "middle": 0.5}.get(part.get("text-anchor"), 0)
        yield from ((left, y - 0.8 * size), (left + width, y + 0.25 * size))


def _on_page(area: Area, drawing: Element, box, height: float) -> Area:
    """An area of a figure in the measure of its page, which counts in points from below."""
    left, top, wide, _ = map(float, NUMBER.findall(drawing.get("viewBox")))
    scale = box.width / wide
    x1, x2 = (box.content_box_x() + (x - left) * scale for x in area[::2])
    y1, y2 = (height - box.content_box_y() - (y - top) * scale for y in area[1::2])
    return x1 * POINTS, y2 * POINTS, x2 * POINTS, y1 * POINTS


def _annotation(target: str, link: Element, area: Area):
    """A link's annotation, described as the web page describes the link."""
    import pydyf

    words = link.get("aria-label") or "".join(link.itertext()).strip() or target
    return pydyf.Dictionary(
        {
            "Type": "/Annot",
            "Subtype": "/Link",
            "Rect": pydyf.Array(area),
            "BS": pydyf.Dictionary({"W": 0}),
            "F": PRINTED,
            "Contents": pydyf.String(words),
            "Dest": pydyf.String(target),
        }
    )


def _lay(pdf, figure, page: int, annotation) -> None:
    """Put an annotation on a page, and a link that owns it into the structure, behind the figure."""
    import pydyf

    numbers = follow(pdf, follow(pdf, pdf.catalog["StructTreeRoot"])["ParentTree"])["Nums"]
    sheet, holder = follow(pdf, pdf.page_references[page]), follow(pdf, figure["P"])
    annotation["StructParent"] = numbers[-2] + 1
    pdf.add_object(annotation)
    sheet.setdefault("Annots", pydyf.Array()).append(annotation.reference)
    owned = pydyf.Dictionary({"Type": "/OBJR", "Obj": annotation.reference, "Pg": sheet.reference})
    link = pydyf.Dictionary({"Type": "/StructElem", "S": "/Link", "Pg": sheet.reference, "P": holder.reference})
    pdf.add_object(owned)
    pdf.add_object(link)
    link["K"] = pydyf.Array([owned.reference])
    holder["K"].append(link.reference)
    numbers.extend([annotation["StructParent"], link.reference])
