"""Paragraphs between line ends."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from rokasean.reading.page.lines import find_paragraphs

WRAPPED = """The ministers of the two countries met in Hanoi on Monday and spoke about
mine clearing, shipbuilding and the training of young officers, all of which
they want to widen. A second meeting will be held in Seoul
in the spring.

They also signed a letter of intent on the exchange of defence attaches, which
had been under discussion for a long time and was awaited by both navies."""


def paragraphs(text):
    return [text[start:end] for start, end in find_paragraphs(text)]


def test_each_line_is_a_paragraph():
    """Blank lines and blanks at the ends count for nothing, whatever the line ends are."""
    assert paragraphs("\ufeffOne \r\n\r\n\u3000Two\xa0\n \n\tThree\u2028Four") == ["One", "Two", "Three", "Four"]


def test_hard_wrapped_lines_are_joined():
    """A line whose next word would not have fitted runs on; one that ends early does not."""
    found = paragraphs(WRAPPED)
    assert [one[:9] for one in found] == ["The minis", "in the sp", "They also"]
    assert found[0].count("\n") == 2


def test_short_lines_of_a_page_are_not_joined():
    """A menu stays a line each."""
    menu = "\n".join(f"Section {number} of the news pages" for number in range(30))
    assert len(paragraphs(menu)) == 30


@given(st.text(alphabet="ab .\n\r\t\u2028\xa0"))
def test_nothing_but_blanks_is_left_out(text):
    """Paragraphs are in order, do not overlap, and hold every character that is not blank."""
    spans = find_paragraphs(text)
    assert all(end <= after for (_, end), (after, _) in itertools.pairwise(spans))
    assert " ".join(text[start:end] for start, end in spans).split() == text.split()
