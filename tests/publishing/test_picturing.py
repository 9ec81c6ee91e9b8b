"""Drawings as pictures: what is shown and said stays the same; what cannot be a picture stays a drawing."""

from xml.etree import ElementTree

import pytest

from rokasean.publishing.picturing import drawing_of, with_pictures

SVG = '<svg viewBox="0 0 2 1"><title>A "title" &amp; more.</title><desc>Said <!-- not -->here</desc>{}</svg>'


def test_a_picture_holds_the_drawing_whole():
    """Its lines, links and measure can be read again."""
    shown = with_pictures(SVG.format('<a href="#x"><path/></a>'))
    picture = ElementTree.fromstring(f"{shown.removesuffix('>')}/>")
    drawing = drawing_of(picture)
    assert drawing.get("viewBox") == "0 0 2 1"
    assert [link.get("href") for link in drawing.iter("{http://www.w3.org/2000/svg}a")] == ["#x"]
    assert picture.get("alt") == 'A "title" & more. Said here.'


def test_each_drawing_becomes_one_picture_where_it_stood():
    """Nothing else of the page changes."""
    page = with_pictures(f"<p>a</p>{SVG.format('')}<p>b</p>{SVG.format('')}")
    assert page.count("<img ") == 2 and page.startswith("<p>a</p><img ") and "><p>b</p><img " in page


@pytest.mark.parametrize(
    "drawing",
    [
        "<svg><path/></svg>",
        "<svg><title> </title></svg>",
        "<svg><title>Not&nbsp;XML</title></svg>",
        "<svg><title>Open</title><path></svg>",
        "<svg><title>Outer</title><svg><path/></svg></svg>",
        "<p>no drawing</p>",
    ],
)
def test_what_no_picture_can_hold_stays(drawing):
    """A drawing without a title, one that is no XML, one within another."""
    assert with_pictures(drawing) == drawing


@pytest.mark.parametrize("attributes", ["", 'src="photo.png"', 'src="data:image/png;base64,AAAA"'])
def test_other_pictures_hold_no_drawing(attributes):
    """A photograph has no links in it."""
    assert drawing_of(ElementTree.fromstring(f"<img {attributes}/>")) is None
