"""What a line of a page is by itself."""

import pytest

from rokasean.reading.page.marks import is_debris, kind_of, notices_in
from rokasean.reading.vocabulary import load


@pytest.mark.parametrize("notice", load("debris")["contains"])
@pytest.mark.parametrize("form", ["{}", "Ministers met.\n\n(please: {})\n", "{}s"], ids=["alone", "within", "going on"])
def test_a_notice_is_found_wherever_it_stands(notice, form):
    """Each of the words that only notices have is found, alone, amid others, and with an ending behind it."""
    assert notice in notices_in(form.format(notice))


@pytest.mark.parametrize("before", ["", "2024", "Yonhap News_", "- ", "İzmir "])
@pytest.mark.parametrize("behind", ["", "s", "_", "2"])
def test_a_page_has_each_notice_that_one_of_its_lines_has(before, behind):
    """Whatever a notice is glued to but letters."""
    lines = [f"{before}{notice.title()}{behind}" for notice in load("debris")["contains"]]
    asked = [
        (is_debris(line, 9), is_debris(line, 9, notices_in(f"Ministers met\n{line}\nand left."))) for line in lines
    ]
    assert asked == [(True, True)] * len(lines)


def test_letters_keep_a_notice_from_beginning():
    """Neither by itself nor on a page that has the notice elsewhere is "an admin reads" taken for "3 min read"."""
    line = "Every day an admin reads the news letter"
    assert kind_of(line) is None
    assert kind_of(line, notices_in(f"3 min read\n{line}")) is None


@pytest.mark.parametrize(
    "line", ["KBS World 2024All rights reserved", "Yonhap News_All rights reserved", "Home|News|World"]
)
def test_debris_is_told_by_itself_and_on_its_page(line):
    """What is written without blanks is no less debris."""
    assert kind_of(line) == kind_of(line, notices_in(f"Ministers met\n{line}")) == "debris"


@pytest.mark.parametrize("line", ["Ministers open talks", "An admin reads the news letter", ""])
def test_other_words_are_no_notice(line):
    """What only looks like one is none."""
    assert notices_in(line) == ()


def test_a_line_is_asked_for_the_notices_of_its_page_alone():
    """A page's notices are found once, and each line that holds one of them is debris."""
    page = ["Ministers open talks in Hanoi", "Sign up for our weekly newsletters"]
    notices = notices_in("\n".join(page))
    assert [is_debris(line, len(line.split()), notices) for line in page] == [False, True]
