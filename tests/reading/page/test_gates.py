"""What is asked first of a line, because it is cheap, lets pass everything that the patterns behind it take."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from rokasean.reading.happening import acting
from rokasean.reading.page import captions, credits, datelines, marks
from rokasean.reading.places import PlaceSpan

FRAGMENTS = [
    "photo",
    "PHOTO",
    "Photos",
    "Pic",
    "pic",
    "pix",
    "PIX",
    "file",
    "File",
    "source",
    "handout",
    "image",
    "picture",
    "Picture",
    "(",
    ")",
    "—",
    "-",
    "–",
    "/",
    ".",
    ".Getty",
    ".AP",
    "REUTERS",
    "Yonhap",
    "AFP",
    "Tyrone",
    "provided",
    "by",
    "ministry",
    "http://",
    "HTTPS://",
    "https://a.b",
    "www.",
    "WWW.a.b",
    "Source:",
    "url",
    "a.b",
    "<",
    ">",
    "[",
    "]",
    "The",
    "Defence",
    "DEFENSE",
    "National",
    "Ministry",
    "Government",
    "of",
    "Portal",
    "PORTAL",
    "portal",
    "Website",
    "WEBSITE",
    "MND",
    "PRESS",
    "NEWS",
    "Press",
    "RELEASE",
    "Release",
    "STATEMENT",
    "Advisory",
    ",",
    ":",
    "2022",
    "August",
    "@",
    "a@b.kr",
    "Kim",
    "Hong",
    "Staff",
    "SENIOR",
    "reporter",
    "Writer",
    "Our",
    "CORRESPONDENT",
    "desk",
    "Online",
    "post",
    "|",
    "»",
    "›",
    "Home",
    "News",
    "World",
    "SEOUL",
    "Nov.",
    "10",
    "(Yonhap)",
    "--",
    "in",
    "At",
    "NEAR",
    "the",
    "The",
    "off",
    "around",
    "outside",
    "except",
    "Excepting",
    "for",
    "excluding",
    "without",
    "exception",
    "with",
    "apart",
    "from",
]
LINES = st.lists(st.sampled_from([*FRAGMENTS, " ", " ", " ", "\n", "\xa0"]), max_size=12).map("".join)


def _caption_gate(line):
    """As `is_caption` asks it."""
    return captions._may_name_source(line[-captions._CREDIT_WITHIN :])


def _caption(line):
    """As `is_caption` searches."""
    return captions._SOURCE.search(line, max(0, len(line) - captions._CREDIT_WITHIN))


def _has(*signs):
    """Whether a line has one of some signs, in any case."""
    return lambda line: any(map(line.lower().__contains__, signs))


def _release(line):
    """The pattern of a release."""
    return credits._RELEASE.match(line)


# Of each pattern: its gate, itself, and a line that it takes.
PATTERNS = {
    "caption": (_caption_gate, _caption, "Ships in port. — Bernama pic"),
    "address": (lambda line: marks.url_in(line) is not None, marks._URL.match, "Source: https://a.b"),
    "portal": (
        lambda line: credits.release_of(line) is not None,
        lambda line: credits._PORTAL.fullmatch(line.strip()),
        "National Defence Ministry PORTAL",
    ),
    "release": (_has(*credits._RELEASES), _release, "MND PRESS RELEASE"),
    "mail": (_has("@"), marks._MAIL.match, "Hong Kim (a@b.kr)"),
    "staff": (_has(*marks._DESKS), marks._STAFF.match, "Kim, SENIOR Writer"),
    "crumbs": (_has(*marks._CRUMB_SIGNS), marks._CRUMBS.fullmatch, "Home|News|World"),
    "dateline": (
        lambda line: datelines._BRACKET_AND_DASH.search(line, 12, datelines._WITHIN_FIRST),
        lambda line: re.compile(datelines._MIDLINE).search(line, 12, datelines._WITHIN_FIRST),
        "Seoul and Hanoi meet SEOUL, Nov. 10 (Yonhap) -- South",
    ),
}


@pytest.mark.parametrize("name", PATTERNS)
def test_each_pattern_takes_a_line_that_its_gate_lets_pass(name):
    """Else what follows would hold of any gate."""
    gate, pattern, line = PATTERNS[name]
    assert pattern(line) and gate(line)


@settings(max_examples=200, deadline=None)
@given(LINES)
@example("Source: HTTPS://a.b")
@example("WWW.a.b")
def test_what_no_gate_lets_pass_no_pattern_takes(line):
    """Whatever words and signs a line is made of."""
    assert [name for name, (gate, pattern, _) in PATTERNS.items() if pattern(line) and not gate(line)] == []


@settings(max_examples=200, deadline=None)
@given(LINES, st.sampled_from(["in", "At the", "NEAR", "off  the", "except for the", "without", "apart from", "of"]))
@pytest.mark.parametrize(
    ("words", "pattern", "least"),
    [(acting._AT, acting._AT_COUNTRY, "held in the "), (acting._EXCEPTING, acting._EXCEPT, "all except for the ")],
    ids=["scene", "exception"],
)
def test_what_does_not_lead_to_a_place_is_no_pattern_before_it(words, pattern, least, line, lead):
    """Neither where something is held nor an exception is missed."""
    for text in (least, f"{line}{lead} ", line):
        place = PlaceSpan(len(text), len(text) + 4, "country", None, "LA", "test")
        led = acting._is_led_by(words, f"{text}Laos", max(0, len(text) - 24), place)
        assert led or not pattern.search(f"{text}Laos", max(0, len(text) - 24), len(text))
    assert pattern.search(least)
