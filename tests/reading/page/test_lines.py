"""Lines without the blanks around them."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from rokasean.reading.page.lines import find_lines


def lines(text):
    return [text[start:end] for start, end in find_lines(text)]


def test_blanks_around_a_line_count_for_nothing():
    """Blank lines and blanks at the ends are left out, whatever the line ends are."""
    assert lines("\ufeffOne \r\n\r\n\u3000Two\xa0\n \n\tThree\u2028Four") == ["One", "Two", "Three", "Four"]


@given(st.text(alphabet="ab .\n\r\t\u2028\xa0"))
def test_nothing_but_blanks_is_left_out(text):
    """Lines are in order, do not overlap, and hold every character that is not blank."""
    spans = find_lines(text)
    assert all(end <= after for (_, end), (after, _) in itertools.pairwise(spans))
    assert " ".join(text[start:end] for start, end in spans).split() == text.split()
