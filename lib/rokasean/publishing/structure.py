"""The structure tree of a PDF in the making, and the laid out boxes that its elements were made of.

The engine makes an element of each box, in order, and forgets which: elements with a tag that one HTML element alone
becomes are therefore counted off against its boxes.
"""

from collections.abc import Iterator

from rokasean.errors import LooksError

# What becomes elements that nothing else becomes. Bare text becomes spans too, told apart by what they hold.
TAGS = {"span": "/Span", "p": "/P", "blockquote": "/BlockQuote", "div": "/Div", "article": "/Art"}


def boxes_of(document) -> list:
    """List the boxes that become elements of the structure tree, in its order.

    Args:
        document: the laid out document that WeasyPrint hands to a finisher.

    Returns:
        Its boxes, without lines and bare text.
    """
    return [box for _, box in pages_of(document)]


def pages_of(document) -> list[tuple]:
    """List the same boxes with the pages that they are on.

    Args:
        document: the laid out document that WeasyPrint hands to a finisher.

    Returns:
        Number of the page, from nought, and box.
    """
    return [(number, box) for number, page in enumerate(document.pages) for box in _boxes(page._page_box)]


def _boxes(box) -> Iterator:
    """A box and those inside it, parents first."""
    from weasyprint.formatting_structure.boxes import LineBox, TextBox

    if isinstance(box, TextBox):
        return
    if not isinstance(box, LineBox):
        yield box
    for child in getattr(box, "children", ()):
        yield from _boxes(child)


def paired(pdf, boxes: list, name: str) -> list[tuple]:
    """Pair the elements of the structure tree that HTML elements of one name became with the boxes of these.

    Args:
        pdf: the pydyf object that WeasyPrint hands to a finisher.
        boxes: as `boxes_of` lists them.
        name: a key of TAGS.

    Returns:
        Element and box, in order.

    Raises:
        LooksError: there are more of one than of the other.
    """
    made = [box for box in boxes if box.element is not None and box.element_tag == name]
    found = [each for each in elements(pdf) if each["S"] == TAGS[name] and not _is_text(each)]
    if len(found) != len(made):
        raise LooksError(
            f"The PDF engine laid out {len(made)} boxes of <{name}> and tagged {len(found)}, so which is which "
            "cannot be told. Install the version of WeasyPrint that requirements.lock names."
        )
    return list(zip(found, made, strict=True))


def _is_text(element) -> bool:
    """Whether an element holds nothing but a piece of text."""
    return any(isinstance(kid, int) for kid in element["K"])


def elements(pdf) -> list:
    """List the elements of the structure tree.

    Args:
        pdf: the pydyf object.

    Returns:
        Dictionaries, in the order in which they were made: parents first.
    """
    return [each for each in pdf.objects if isinstance(each, dict) and each.get("Type") == "/StructElem"]


def follow(pdf, reference: bytes):
    """Find the object that a reference names.

    Args:
        pdf: the pydyf object.
        reference: such as b"12 0 R".

    Returns:
        The object itself.
    """
    return pdf.objects[int(reference.split()[0])]


def element_of(pdf, annotation):
    """Find the element of the structure tree that an annotation belongs to.

    Args:
        pdf: the pydyf object.
        annotation: a link's.

    Returns:
        Its element.
    """
    numbers = follow(pdf, follow(pdf, pdf.catalog["StructTreeRoot"])["ParentTree"])["Nums"]
    # Numbers and what they stand for take turns, and come in order from nought.
    return follow(pdf, numbers[2 * annotation["StructParent"] + 1])
