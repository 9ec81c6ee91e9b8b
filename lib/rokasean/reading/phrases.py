"""The phrases of vocabulary/happenings.toml, and where they stand in a text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rokasean.reading.finding import Finder, finder
from rokasean.reading.vocabulary import load


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases to look for, in any case.

    The pattern is in small letters and so is the text that it is tried on: that is several times as fast as a pattern
    which disregards case. A match speaks of small letters; its offsets are those of the text.
    """

    finder: Finder

    def search(self, text: str) -> re.Match[str] | None:
        """The first of the phrases in a text, or None."""
        return self.finder.search(small(text))

    def match(self, text: str) -> re.Match[str] | None:
        """The phrase with which a text begins, or None."""
        return self.finder.regex.match(small(text))

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All phrases in a text, in its order."""
        return self.finder.finditer(small(text))


def small(text: str) -> str:
    """A text in small letters, each character in its old place.

    >>> small("Đà Nẵng, İzmir")
    'đà nẵng, İzmir'
    """
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


def pattern_of(phrases: list[str]) -> str:
    """One alternation out of phrases, the longest first; "_" in a phrase is any white space or a hyphen.

    Args:
        phrases: pieces of patterns, without classes that are written as capitals (``\\\\W``).

    >>> pattern_of(["met", "sat_down with"])
    '(?<![\\\\w-])(?:sat[\\\\s-]down\\\\s+with|met)(?!\\\\w)'
    """
    longest_first = sorted(phrases, key=len, reverse=True)
    spaced = (word.replace("_", r"[\s-]").replace(" ?", r"\s*").replace(" ", r"\s+") for word in longest_first)
    return r"(?<![\w-])(?:" + "|".join(spaced).lower() + r")(?!\w)"


@cache
def phrases(section: str, *keys: str) -> Phrases:
    """The phrases of one or several lists of a section; of all its lists where no key is given.

    Args:
        section: a table of happenings.toml, as "status".
        *keys: its lists, as "planned".

    Returns:
        Phrases, taken as whole words and in any case.

    >>> bool(phrases("status", "cancelled").search("It was called off in May."))
    True
    """
    table = load("happenings")[section]
    words = [word for key in keys or table for word in table[key]]
    return Phrases(finder(re.compile(pattern_of(words))))


@cache
def ending(section: str, key: str, gap: str) -> Phrases:
    """The phrases of a list at the end of a text, but for a gap.

    Args:
        section: a table of happenings.toml.
        key: one of its lists.
        gap: a pattern for what may stand after the phrase.

    >>> bool(ending("custom", "before", r"\\s*").search("the role of the "))
    True
    """
    return Phrases(finder(re.compile(pattern_of(load("happenings")[section][key]) + gap + "$")))


@cache
def forms(section: str) -> Phrases:
    """All phrases of "nouns", "verbs" or "actors", each list a named group (the group's name is the list's)."""
    table = load("happenings")[section]
    groups = (f"(?P<{form}>{pattern_of(words)})" for form, words in table.items())
    return Phrases(finder(re.compile("|".join(groups))))
