"""Numbers of pages in contents and behind calls of notes: right, aligned, and none where a link leads nowhere."""

import pytest

from rokasean.publishing.numbering import PLACE, number_pages
from rokasean.publishing.pdf import engine
from rokasean.publishing.typeface import own_sheet

pytestmark = pytest.mark.slow

PAGE = (
    "<style>{sheet} div {{ break-before: page }} .contents ol {{ columns: 1 }}</style>"
    '<nav class="contents"><ol><li><a href="#p2">Two</a></li><li><a href="#p12">Twelve</a></li>'
    '<li><a href="#p104">Far</a></li><li><a href="#none">Nowhere</a></li></ol></nav>'
    '<p class="note-call"><a href="#p3">Evidence: note 1</a></p><p><a href="#p3">00</a></p>{pages}'
)


@pytest.fixture(scope="module")
def places():
    """Text and right edge of what stands behind links, by what they lead to."""
    body = "".join(f'<div id="p{number}">{number}</div>' for number in range(2, 105))
    document = engine().HTML(string=PAGE.format(sheet=own_sheet("report"), pages=body)).render()
    number_pages(document)
    boxes = [box for page in document.pages[:1] for box in page._page_box.descendants(placeholders=True)]
    return {
        box.element.get("href"): (box.text, box.position_x + box.width * len(box.text) / len(PLACE))
        for box in boxes
        if box.element_tag == "a::after" and hasattr(box, "text")
    }


def test_each_is_that_of_the_page_where_its_link_leads(places):
    """However many figures it has."""
    told = {target: text for target, (text, _) in places.items()}
    assert told["#p2"] == "2" and told["#p12"] == "12" and told["#p104"] == "104"
    assert told["#p3"].split() == [",", "page", "3"]


def test_a_link_that_leads_nowhere_has_none(places):
    """The place that was kept for it is never printed."""
    assert places["#none"][0] == "–"


def test_those_of_contents_end_at_the_same_place(places):
    """As figures in a column do."""
    edges = {round(places[target][1], 3) for target in ("#p2", "#p12", "#p104")}
    assert len(edges) == 1
