"""Page -> page for paper: its drawings as pictures, which the PDF engine reads in a third of the time.

The engine looks for the style of every element of a page, lines of a drawing among them, though no sheet of the
report reaches into a drawing.
"""

import base64
import re
from html import escape
from xml.etree import ElementTree

SVG = "{http://www.w3.org/2000/svg}"
DRAWING = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
NAMESPACE, LINKS = 'xmlns="http://www.w3.org/2000/svg"', 'xmlns:xlink="http://www.w3.org/1999/xlink"'
PREFIX = "data:image/svg+xml;base64,"


def with_pictures(page: str) -> str:
    """Turn drawings into pictures whose text alternative is title and description.

    Args:
        page: a page as HTML.

    Returns:
        The page; a drawing without a title, or one that only a browser can read, stays as it is.

    >>> with_pictures("<svg><title>Meetings</title><desc>Two.</desc></svg>")[:36]
    '<img alt="Meetings. Two." src="data:'
    """
    return DRAWING.sub(lambda found: _picture(found[0]) or found[0], page)


def drawing_of(element: ElementTree.Element) -> ElementTree.Element | None:
    """Read the drawing in a picture.

    Args:
        element: an element of a page that was laid out.

    Returns:
        The drawing, or None where it holds none.
    """
    source = element.get("src", "")
    return ElementTree.fromstring(base64.b64decode(source[len(PREFIX) :])) if source.startswith(PREFIX) else None


def _picture(drawing: str) -> str | None:
    """A drawing as an element that shows it; None where it cannot be one."""
    for declared in (NAMESPACE, LINKS):
        if declared.split("=")[0] + "=" not in drawing.partition(">")[0]:
            drawing = drawing.replace("<svg", f"<svg {declared}", 1)
    try:
        root = ElementTree.fromstring(drawing)
    except ElementTree.ParseError:
        return None
    words = [" ".join(root.findtext(f"{SVG}{name}", "").split()) for name in ("title", "desc")]
    if not words[0]:
        return None
    alternative = ". ".join(word.rstrip(". ") for word in words if word) + "."
    return f'<img alt="{escape(alternative)}" src="{PREFIX}{base64.b64encode(drawing.encode()).decode()}">'
