"""No pattern is tried where none of its first words stands, and none takes anything there."""

import re
import sys
from collections import Counter

import pytest

from rokasean.reading.article import parse
from rokasean.reading.mentions import read_mentions
from rokasean.reading.naming import finding
from rokasean.reading.naming.beginnings import beginnings
from rokasean.reading.naming.finding import Finder, Words, spelt
from rokasean.reading.people import _speaking
from rokasean.reading.rulebook import rulebook

TEXTS = [
    text for rule in rulebook().values() for text in (*(example for example, _ in rule.examples), *rule.refuses) if text
]
STORY = (
    "Ministers meet in Hanoi\n\nHANOI, Nov. 18, 2022 (Yonhap) -- South Korean Defense Minister Lee Jong-sup met his "
    "Vietnamese counterpart, Phan Van Giang, on Friday, and they agreed to hold a joint exercise in May."
)


@pytest.fixture(scope="module")
def finders() -> list[Finder]:
    """Every finder with one pattern; reading a story makes those that are made when first used.

    Left out is the one that is meant to pass over much of what its pattern takes: all surnames but those of holders.
    """
    read_mentions(parse(STORY))
    return [one for one in finding._FINDERS if one.regex and one is not _speaking()]


def spans(found) -> list[tuple[int, int]]:
    """Where matches stand."""
    return [match.span() for match in found]


def test_running_every_pattern_everywhere_finds_the_same(finders):
    """What a pattern takes anywhere in the rules' examples, its finder finds by the words with which it begins."""
    assert len(finders) > 60
    for words in map(spelt, TEXTS):
        for one in finders:
            everywhere = spans(one.regex.finditer(getattr(words, one.spelling)))
            assert spans(one.finditer(words)) == everywhere, (one.regex.pattern[:60], words.written)


class Counted:
    """A pattern that counts how often it is tried."""

    def __init__(self, pattern: re.Pattern[str], tries: Counter[str]) -> None:
        self.pattern, self.tries = pattern, tries

    def match(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """As the pattern's own."""
        self.tries[self.pattern.pattern] += 1
        return self.pattern.match(text, start, end)


def counted(pattern: str) -> tuple[Finder, Counter[str]]:
    """A finder of a pattern, not remembered, and how often that is tried."""
    begins, tries = beginnings(pattern), Counter()
    regex = Counted(re.compile(pattern), tries)
    return Finder(regex, begins.words, (), (), begins.after, "small", sys.maxsize), tries


def looked(one: Finder, words: Words) -> None:
    """Look for a pattern in every way, in all of a text and behind its first word."""
    for start in (0, 5):
        one.finditer(words, start)
        one.within(words, start, len(words.small))


@pytest.mark.parametrize("text", ["", "They spoke of mines.", "metre by metre, smet", "A talk was given."])
def test_a_pattern_is_not_tried_where_its_words_are_absent(text):
    """Words that only look like its first ones, or hold them, are no reason to try it."""
    one, tries = counted(r"(?<!\w)(?:met|held talks|sat down)\b")
    looked(one, spelt(text))
    assert not tries


def test_a_pattern_is_tried_once_at_each_of_its_words():
    """However long the text is, the pattern is asked where one of its words stands, and only within the stretch."""
    one, tries = counted(r"(?<!\w)(?:met|held talks)\b")
    words = spelt(f"{'They spoke of mines. ' * 200}They met, and held hands.")
    assert spans(one.finditer(words)) == [(4205, 4208)]
    assert tries.total() == 2
