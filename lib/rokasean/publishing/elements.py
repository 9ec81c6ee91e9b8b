"""What several looks at a page ask of its elements."""

from xml.etree.ElementTree import Element

# How much of an address or a complaint a message shows.
MOST = 80
HEADINGS = {f"h{level}": level for level in range(1, 7)}


def words_in(node: Element | None) -> str:
    """Join the words of an element.

    >>> from xml.etree import ElementTree
    >>> words_in(ElementTree.fromstring("<p>Two <b>meetings</b></p>")), words_in(None)
    ('Two meetings', '')
    """
    return "" if node is None else " ".join("".join(node.itertext()).split())


def shortened(text: str) -> str:
    """Give the beginning of a text, for a message: addresses may hold whole pictures.

    >>> len(shortened("data:" + "A" * 10_000))
    80
    """
    return text if len(text) <= MOST else f"{text[: MOST - 1]}…"
