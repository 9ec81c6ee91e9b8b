"""The text that is read: broken lines joined, odd signs made plain, and every stretch found again in the file."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rokasean.reading.article import as_read, parse
from rokasean.reading.mentions import read_mentions
from rokasean.reading.page.even import even_text
from rokasean.reading.page.wrapped import find_breaks

TITLE = "Seoul, Vientiane to widen defense ties"
STORY = (
    "VIENTIANE, Nov. 13, 2025 (KPL) -- South Korean Defense Minister Ahn Gyu-back and his Lao counterpart, Khamliang"
    " Outhakaysone, held talks in Vientiane on Thursday and agreed to widen exchanges between the two armies.",
    "The two sides signed a memorandum of understanding on military medicine after the meeting.",
    "South Korea will hand over two patrol boats to Laos on Nov. 20, the ministry said in a release.",
)


def wrapped(paragraph, width):
    """The paragraph in lines of a width at most."""
    lines, line = [], ""
    for word in paragraph.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line]


def read(page):
    """What matters of a page: headline, publisher, day, and its happenings."""
    article = parse(page)
    told = [(one.form, one.status, one.date, one.city, one.people) for one in read_mentions(article)]
    return article.title, article.publisher, str(article.published), told


PLAIN = read(f"{TITLE}\n\n" + "\n\n".join(STORY))


@pytest.mark.parametrize("width", [62, 70, 76, 80, 90])
@pytest.mark.parametrize("between", ["\n\n", "\n", "\r\n\r\n", "\r\n"])
def test_broken_lines_change_nothing(width, between):
    """However wide the lines are, and whether or not blank lines part the paragraphs, the same is read."""
    end = "\r\n" if "\r" in between else "\n"
    page = f"{TITLE}{end}{end}" + between.join(end.join(wrapped(one, width)) for one in STORY)
    assert PLAIN[3]
    assert read(page) == PLAIN


def test_lines_each_with_a_blank_line_below_are_joined():
    """Some programs set a blank line below every line."""
    assert read(f"{TITLE}\n\n" + "\n\n".join("\n\n".join(wrapped(one, 76)) for one in STORY)) == PLAIN


def test_one_long_line_among_broken_ones_does_not_matter():
    """A notice that was pasted above the story may be of any length."""
    notice = (
        "This website uses cookies to make your visit better, and by going on you agree to that, as our notice tells."
    )
    assert len(notice) > 90
    page = f"{notice}\n\n{TITLE}\n\n" + "\n\n".join("\n".join(wrapped(one, 72)) for one in STORY)
    assert read(page) == PLAIN


@pytest.mark.parametrize(
    "lines",
    [
        ("Home", "Politics", "defense", "business"),
        ("Seoul and Vientiane agree to widen their defense ties", "by Kim Deok-hyun"),
        ("Seoul and Vientiane agree to widen their defense ties", "November 13, 2025"),
        ("Seoul and Vientiane agree to widen their defense ties", "VIENTIANE, Nov. 13 (KPL) -- They met."),
        ("The two ministers met in Hanoi on Monday and spoke of mines.", "they will meet again, it was said."),
        ("The ministers agreed on the following three fields of work:", "- maritime security", "- mine clearance"),
        ("Seoul and Hanoi agree on patrol boats in the new year", "hong@example.org"),
        tuple(f"Section {number} of the news pages" for number in range(30)),
    ],
)
def test_lines_that_are_something_each_are_not_joined(lines):
    """Menus, headlines, bylines, dates, lists and whole sentences stay lines of their own."""
    assert find_breaks("\n".join(lines)) == []


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Nov.\xa013,\u202f2025", "Nov. 13, 2025"),
        ("de\xadfence", "defence"),
        ("de\u200bfence\ufeff", "defence"),
        ("Ahn Gyu\u2011back", "Ahn Gyu-back"),
        ("Ha\u0300 No\u0323\u0302i", "Hà Nội"),
        ("Korea&rsquo;s &ldquo;talks&rdquo; &amp; ties&nbsp;in&#160;Laos", "Korea’s “talks” & ties in Laos"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("R&D; AT&T; Q&A", "R&D; AT&T; Q&A"),
    ],
)
def test_odd_signs_are_made_plain(written, plain):
    """Blanks, hyphens, marks without width, accents that stand apart, HTML's names of signs."""
    assert even_text(written).text == plain


def test_evidence_is_verbatim_however_the_page_is_written():
    """What is quoted stands in the file letter for letter, soft hyphens, odd blanks and line ends included."""
    page = "\r\n".join(wrapped("\r\n\r\n".join((TITLE, *STORY)).replace(" ", "\xa0", 9).replace("nd", "n\xadd"), 72))
    article = parse(page)
    told = read_mentions(article)
    assert told
    for one in told:
        assert one.evidence.exact == page[one.evidence.start : one.evidence.end]
        assert re.fullmatch(r"\S.*[.!?]", one.evidence.exact, re.DOTALL)
    assert all("\xad" not in one.name for one in told)


@given(st.text(alphabet="ab .\n\r\t\xa0\xad\u200b\u0300&amp;—-A"), st.data())
def test_every_stretch_is_found_again(text, data):
    """The way to the file and back leads to the same place, and nothing that is seen is lost."""
    even = even_text(text)
    start = data.draw(st.integers(0, len(even.text)))
    end = data.draw(st.integers(start, len(even.text)))
    first, last = even.span(start, end)
    assert 0 <= first <= last <= len(text)
    if start < end:
        assert (even.here(first), even.here(last)) == (start, end) or not text[last:].strip()
    assert len(even.text) + len(even.removed) == len(text)


def test_blocks_lie_in_the_file_and_in_the_text_that_is_read():
    """Both ways of counting show the same words."""
    article = parse(f"{TITLE}\r\n\r\n" + "\r\n\r\n".join("\r\n".join(wrapped(one, 72)) for one in STORY))
    text, blocks = as_read(article)
    shown = [article.text[one.start : one.end].split() for one in article.blocks]
    assert [text[one.start : one.end].split() for one in blocks] == shown
