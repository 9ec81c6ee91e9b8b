"""Figures and tables of an analyst's own."""

import pandas as pd
import pytest
from matplotlib.figure import Figure as Drawing

import rokasean as ra
from rokasean.errors import UsageError


@pytest.fixture
def drawing():
    """A figure with one line."""
    made = Drawing(figsize=(3, 2))
    made.add_subplot().plot([1, 2], [3, 4])
    return made


def test_a_figure_becomes_vectors_with_its_description(drawing):
    """Nothing is a picture of dots."""
    figure = ra.as_figure(drawing, "Meetings by year", "Three in 2021, four in 2022.")
    html = figure.__html__()
    assert '<desc id="figure-meetings-by-year-desc">Three in 2021, four in 2022.</desc>' in html
    assert "<image" not in html


def test_two_figures_share_no_id(drawing):
    """Both may stand in one page."""
    import re

    both = [ra.as_figure(drawing, caption, "Three.").svg for caption in ("One", "Other")]
    first, second = (set(re.findall(r'\bid="([^"]+)"', svg)) for svg in both)
    assert first
    assert not first & second


@pytest.mark.parametrize(("caption", "description", "name"), [("", "Three.", "caption"), ("One", "  ", "description")])
def test_a_figure_without_words_is_refused(drawing, caption, description, name):
    """The message says what is missing."""
    with pytest.raises(UsageError, match=f"as_figure: {name} is empty"):
        ra.as_figure(drawing, caption, description)


def test_a_frame_becomes_a_table():
    """Numbers stay numbers, and what is missing is blank."""
    frame = pd.DataFrame({"Partner": ["Laos", None], "Meetings": [1200, 0], "Share": [0.5, float("nan")]})
    table = ra.as_table(frame, "Meetings")
    assert [row.cells for row in table.rows] == [("Laos", 1200, "0.5"), ("", 0, "")]
    assert '<td class="number">1,200</td>' in table.__html__()


def test_a_table_without_a_caption_is_refused():
    """Like a figure."""
    with pytest.raises(UsageError, match="as_table: caption is empty"):
        ra.as_table(pd.DataFrame({"a": [1]}), " ")
