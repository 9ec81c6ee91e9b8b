"""Figures as they stand in a page."""

import re
from xml.etree import ElementTree

import pytest

import rokasean as ra
from rokasean.showing.drawing.canvas import shortened, text_width, wrapped

SPACE = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def svg(rich):
    """A figure with marks, spans, bars and names."""
    return ra.timeline_figure(rich, 2021).svg


def test_it_is_well_formed_and_described(svg):
    """Title first, as some readers take nothing else."""
    root = ElementTree.fromstring(svg)
    assert [child.tag for child in list(root)[:2]] == [f"{SPACE}title", f"{SPACE}desc"]
    assert root.get("aria-labelledby") == "figure-timeline-title"
    assert root.get("aria-describedby") == "figure-timeline-desc"


def test_a_drawing_with_links_is_a_group_and_one_without_a_picture(rich, svg):
    """Inside a picture nothing could be reached."""
    assert ElementTree.fromstring(svg).get("role") == "group"
    assert ElementTree.fromstring(ra.partners_figure(rich, 2021).svg).get("role") == "img"


def test_style_can_be_overruled(svg):
    """Attributes, no style; text and lines in the colour of the page."""
    assert "style=" not in svg
    assert "<style" not in svg
    assert "currentColor" in svg
    assert "#0102" not in svg


def test_every_link_has_a_name_and_is_reached_once(svg):
    """Of a mark and its label only the label takes the keyboard."""
    links = list(ElementTree.fromstring(svg).iter(f"{SPACE}a"))
    reached = [link.get("href") for link in links if link.get("tabindex") != "-1"]
    assert len(reached) == len(set(reached)) == 5
    assert all(link.get("aria-label") for link in links)
    assert "21 November 2021: Talks talks, held" in {link.get("aria-label") for link in links}


def test_names_that_are_left_out_leave_the_marks_reachable(timeline, event):
    """Then the mark itself takes the keyboard."""
    svg = ra.years_figure(timeline([event("x", "2021-05")])).svg
    (link,) = ElementTree.fromstring(svg).iter(f"{SPACE}a")
    assert link.get("tabindex") is None
    assert link.get("aria-label") == "May 2021: Talks x, held"


def test_it_is_drawn_the_same_twice(rich, svg):
    """No random ids."""
    assert ra.timeline_figure(rich, 2021).svg == svg


def test_nothing_is_drawn_outside(svg):
    """Labels end within the figure."""
    width = float(ElementTree.fromstring(svg).get("viewBox").split()[2])
    for text in ElementTree.fromstring(svg).iter(f"{SPACE}text"):
        x, room = float(text.get("x")), text_width(text.text, float(text.get("font-size").removesuffix("px")))
        start = {"end": x - room, "middle": x - room / 2}.get(text.get("text-anchor"), x)
        assert start >= -1
        assert start + room <= width + 1


def test_paths_stay_readable(svg):
    """On one line each."""
    assert not re.search(r'd="[^"]*\n', svg)


def test_words_are_cut_at_a_space():
    """And only when they do not fit."""
    assert shortened("short", 100) == "short"
    cut = shortened("a rather long name of a meeting in Seoul", 80)
    assert cut.endswith(" …")
    assert text_width(cut) <= 80
    assert "a rather long name".startswith(cut.removesuffix(" …"))


def test_words_are_wrapped_within_their_width():
    """Nothing is lost."""
    lines = wrapped("Ministerial and vice-ministerial", 80)
    assert " ".join(lines) == "Ministerial and vice-ministerial"
    assert len(lines) == 2
