"""What is heard of a PDF, and not seen: the language of words, where links lead, and notes where they are called."""

from rokasean.publishing.structure import TAGS, boxes_of, element_of, follow, paired


def speak(pdf, document) -> None:
    """Let the structure of a PDF say what a screen reader needs and the engine leaves out.

    Args:
        pdf: the pydyf object that WeasyPrint hands to a finisher; it is changed.
        document: the laid out document that it hands over with it.

    Raises:
        LooksError: the structure does not follow the boxes.
    """
    boxes = boxes_of(document)
    _name_links(boxes)
    _name_languages(pdf, boxes)
    _call_in_notes(pdf, boxes)


def _name_links(boxes: list) -> None:
    """Describe each link by its words, where the engine writes its address."""
    import pydyf

    for box in boxes:
        if box.link_annotation and (words := " ".join("".join(box.element.itertext()).split())):
            box.link_annotation["Contents"] = pydyf.String(words)


def _name_languages(pdf, boxes: list) -> None:
    """Mark the elements that are in a language of their own."""
    import pydyf

    for name in TAGS:
        if any(box.element_tag == name and _language(box) for box in boxes):
            for element, box in paired(pdf, boxes, name):
                if language := _language(box):
                    element["Lang"] = pydyf.String(language)


def _language(box) -> str | None:
    """The language that an element itself is marked with."""
    return box.element.get("lang") if box.element is not None else None


def _call_in_notes(pdf, boxes: list) -> None:
    """Make articles at the feet of pages notes, each to be read where the paragraph that calls it ends."""
    import pydyf

    calls = {box.element.get("href"): box.link_annotation for box in boxes if box.link_annotation}
    for note, box in paired(pdf, boxes, "article"):
        anchor, parent = box.element.get("id", ""), follow(pdf, note["P"])
        if parent["S"] == "/Note":  # a box for the lines in it
            note["S"] = "/Div"
        elif f"#{anchor}" in calls and parent["S"] == "/NonStruct":  # the foot of the page
            call = element_of(pdf, calls[f"#{anchor}"])
            parent["K"].remove(note.reference)
            place = _insert_behind_paragraph(pdf, call, note)
            note.update({"S": "/Note", "ID": pydyf.String(anchor), "P": place.reference})


def _insert_behind_paragraph(pdf, inner, element):
    """Put an element behind the paragraph that another one is in; return what holds both."""
    place = follow(pdf, inner["P"])
    while place["S"] in ("/P", "/NonStruct", inner["S"]):
        inner, place = place, follow(pdf, place["P"])
    place["K"].insert(place["K"].index(inner.reference) + 1, element.reference)
    return place
