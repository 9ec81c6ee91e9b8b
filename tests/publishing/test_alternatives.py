"""Text alternatives: what says something passes, what only says that there is a picture does not."""

from xml.etree.ElementTree import Element

import pytest

from rokasean.publishing.alternatives import picture_faults, says_nothing
from rokasean.publishing.pdf import engine

SVG = '<svg xmlns="http://www.w3.org/2000/svg"><title>{}</title><desc>{}</desc></svg>'


def tree(body: str) -> Element:
    """A page as the gate sees it."""
    return engine().HTML(string=f'<html lang="en"><body>{body}</body></html>').etree_element


@pytest.mark.parametrize(
    "words",
    [
        "Flag of Laos",
        "Laos",
        "The harbour",
        "Map of Brunei",
        "Logo of the navy",
        "Bar chart of meetings a year: two in 2023, three in 2024",
        "A photo of two frigates at anchor",
        "Meetings by year",
        "Exercise area",
        "K9 howitzer",
        "Signature",
        "2023: 2, 2024: 3",
        "라오스 국기",
        "旗",
        "Cờ Việt Nam",
        "Co\u031b\u0300 Vie\u0302\u0323t Nam",
        "x axis: years; y axis: meetings",
        "Figure 2. Visits to Hanoi",
    ],
)
def test_words_that_say_something_pass(words):
    """Short and true is enough; a word that says what kind of picture it is does no harm."""
    assert not says_nothing(words)


@pytest.mark.parametrize(
    "words",
    [
        "<Figure size 640x480 with 1 Axes>", "<Axes: >", "[<matplotlib.lines.Line2D at 0x7f0a>]", "Figure(640x480)",
        "Matplotlib figure", "Chart 1", "chart of data", "the chart", "a picture", "Screenshot", "photo", "alt text",
        "TODO", "x", "-", "png", "plot_3", "", " ", "...", "3", "Figure 1", "figure 1.2", "FIG. 3b", "IMG_2034",
        "image001", "Image", "Images.", "An image of a chart", "This figure shows the results", "Bar chart", "pie charts",
        "Line plot of values", "Untitled", "untitled-1", "N/A", "tbd", "none", "null", "placeholder", "Lorem ipsum",
        "description", "Insert description here", "No description has been provided for this image",
        "No alternative text", "meetings.png", "annual-meetings-2024.SVG", "data:image/png;base64,AAAA",
        "https://example.org/a", "Screenshot 2024-11-21 at 10.15.32", "Output of cell 12", "x y", "1", "사진", "그림 3",
    ],
)  # fmt: skip
def test_words_that_say_nothing_are_known(words):
    """What tools fill in, bare kinds, names of files, and what stands where words are still to come."""
    assert says_nothing(words)


@pytest.mark.parametrize(
    "body",
    [
        '<img src="data:," alt="Flag of Laos">',
        '<div role="img" aria-label="Five of ten ships"></div>',
        '<p id="words">Five of ten ships</p><div role="img" aria-labelledby="words"></div>',
        '<span role="img" title="Five of ten ships">*****</span>',
        "<canvas>Two meetings in 2023</canvas>",
        '<canvas aria-label="Two meetings in 2023"></canvas>',
        '<input type="image" alt="Search the events">',
        '<input type="search"><area><p role="note">x</p>',
        SVG.format("Meetings by year", "2023: 2; 2024: 3"),
    ],
)
def test_named_pictures_pass(body):
    """In every way in which HTML lets one name a picture."""
    assert list(picture_faults(tree(body))) == []


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ('<img src="data:,">', "has no text alternative"),
        ('<img src="data:," alt="">', "has no text alternative"),
        ('<img src="data:," alt="Chart 1">', "says nothing: 'Chart 1'"),
        ('<div role="img"></div>', "has no text alternative"),
        ('<div role="img">Five</div>', "has no text alternative"),
        ('<DIV ROLE="IMG" aria-label="the chart"></DIV>', "says nothing: 'the chart'"),
        ('<div role="img" aria-labelledby="gone"></div>', "has no text alternative"),
        ('<p role="figure image"></p>', "has no text alternative"),
        ("<canvas></canvas>", "has no text alternative"),
        ('<canvas id="c" aria-label="plot"></canvas>', "picture 1 of the page (#c) has a text alternative that says"),
        ('<input type="IMAGE">', "has no text alternative"),
        ('<map><area href="#a"></map>', "has no text alternative"),
        (SVG.format("Meetings by year", ""), "has no text alternative"),
        (SVG.format("Meetings by year", "A chart."), "says nothing: 'A chart.'"),
        (SVG.format("plot", "Two in 2023"), "says nothing: 'plot'"),
    ],
)
def test_pictures_without_words_are_found(body, words):
    """Each once, with what helps."""
    (fault,) = picture_faults(tree(body))
    assert words in fault and "ra.show(ra.as_figure(figure, caption, description))" in fault


def test_a_picture_is_named_by_its_number_and_the_heading_above_it():
    """So that it is found in the notebook; headings of the list of contents are none."""
    good, bad = '<img src="data:," alt="A pier">', '<img src="data:image/png;base64,iVBORw0KGgo">'
    body = f"<h1>Ports</h1><nav><h2>Contents</h2></nav>{bad}<h2>North <b>coast</b></h2>{good}{bad}"
    first, second = picture_faults(tree(body))
    assert first.startswith("picture 1 of the page, under the heading “Ports”, has no text alternative. ")
    assert second.startswith("picture 3 of the page, under the heading “North coast”, has no text alternative. ")
    assert "base64" not in first
