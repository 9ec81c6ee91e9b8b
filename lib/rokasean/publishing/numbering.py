"""Laid out document -> with the numbers of the pages that its contents and notes point to.

CSS has `target-counter` for this, with which WeasyPrint lays most pages out twice. Here two figures of the same width
hold the place of a number while pages are laid out, and give way to it before anything is drawn.
"""

from collections.abc import Iterator

# What report.css writes behind a link in place of the number of its page.
PLACE = "00"
# What stands there where the link leads nowhere; the engine complains of such a link by itself.
NOWHERE = "–"


def number_pages(document) -> None:
    """Write page numbers where the style sheet left places for them.

    Args:
        document: the document as WeasyPrint has laid it out; the text in its boxes is changed.
    """
    pages = _pages_of_anchors(document)
    for box in _places(document):
        _write(box, str(pages.get(box.element.get("href", "").removeprefix("#"), NOWHERE)))


def _pages_of_anchors(document) -> dict[str, int]:
    """The number of the page on which each anchor stands first."""
    pages = {}
    for number, page in enumerate(document.pages, 1):
        for name in page.anchors:
            pages.setdefault(name, number)
    return pages


def _places(document) -> Iterator:
    """The boxes of text that end with a place for a number."""
    for page in document.pages:
        for box in page._page_box.descendants(placeholders=True):
            if box.element_tag == "a::after" and getattr(box, "text", "").endswith(PLACE):
                yield box


def _write(box, number: str) -> None:
    """Put a number into its place; a shorter one moves to the right where nothing else is in the box."""
    if box.text == PLACE:
        box.position_x += box.width * (1 - len(number) / len(PLACE))
    # WeasyPrint draws what the layout of a box holds, and sets its glyphs anew for that.
    box.text = box.pango_layout.text = box.text.removesuffix(PLACE) + number
