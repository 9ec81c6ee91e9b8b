"""What a line of a page is by itself."""

import pytest

from rokasean.reading.page.marks import is_debris, notices_in
from rokasean.reading.vocabulary import load


@pytest.mark.parametrize("notice", load("debris")["contains"])
@pytest.mark.parametrize("form", ["{}", "Ministers met.\n\n(please: {})\n", "{}s"], ids=["alone", "within", "going on"])
def test_a_notice_is_found_wherever_it_stands(notice, form):
    """Each of the words that only notices have is found, alone, amid others, and with an ending behind it."""
    assert notice in notices_in(form.format(notice))


@pytest.mark.parametrize("line", ["Ministers open talks", "An admin reads the news letter", ""])
def test_other_words_are_no_notice(line):
    """What only looks like one is none."""
    assert notices_in(line) == ()


def test_a_line_is_asked_for_the_notices_of_its_page_alone():
    """A page's notices are found once, and each line that holds one of them is debris."""
    page = ["Ministers open talks in Hanoi", "Sign up for our weekly newsletters"]
    notices = notices_in("\n".join(page))
    assert [is_debris(line, len(line.split()), notices) for line in page] == [False, True]
