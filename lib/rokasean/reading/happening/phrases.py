"""The phrases of vocabulary/happenings.toml, and where they stand in a text."""

import re
from functools import cache

from rokasean.reading.naming.finding import Finder, finder
from rokasean.reading.vocabulary import load
from rokasean.reading.vocabulary.check import check_patterns

# Phrases are whole words.
_BEGIN, _END = r"(?<![\w-])", r"(?!\w)"


def pattern_of(phrases: list[str]) -> str:
    """One alternation out of phrases, the longest first; "_" in a phrase is any white space or a hyphen.

    Args:
        phrases: pieces of patterns, without classes that are written as capitals (``\\\\W``).

    >>> pattern_of(["met", "sat_down with"])
    '(?<![\\\\w-])(?:sat[\\\\s-]down\\\\s+with|met)(?!\\\\w)'
    """
    return f"{_BEGIN}(?:{_choice(phrases)}){_END}"


def _choice(phrases: list[str]) -> str:
    """Phrases as the choices of a pattern."""
    longest_first = sorted(phrases, key=len, reverse=True)
    spaced = (word.replace("_", r"[\s-]").replace(" ?", r"\s*").replace(" ", r"\s+") for word in longest_first)
    return "|".join(spaced).lower()


def _compiled(pattern: str) -> re.Pattern:
    """A pattern out of phrases; where it is none, the phrase that is at fault is told."""
    try:
        return re.compile(pattern)
    except re.error:
        check_patterns()
        raise


@cache
def phrases(section: str, *keys: str) -> Finder:
    """The phrases of one or several lists of a section; of all its lists where no key is given.

    Args:
        section: a table of happenings.toml, as "status".
        *keys: its lists, as "planned".

    Returns:
        Their Finder; they are taken as whole words and in any case.

    >>> from rokasean.reading.naming.finding import words_of
    >>> phrases("status", "cancelled").within(words_of("It was called off in May."), 0, 25)[0]
    'was called off'
    """
    table = load("happenings")[section]
    words = [word for key in keys or table for word in table[key]]
    return finder(_compiled(pattern_of(words)), "small")


@cache
def ending(section: str, key: str, gap: str) -> Finder:
    """The phrases of a list at the end of a text, but for a gap.

    Args:
        section: a table of happenings.toml.
        key: one of its lists.
        gap: a pattern for what may stand after the phrase.

    >>> from rokasean.reading.naming.finding import words_of
    >>> ending("custom", "before", r"\\s*").within(words_of("the role of the "), 0, 16)[0]
    'role of the '
    """
    return finder(_compiled(pattern_of(load("happenings")[section][key]) + gap + "$"), "small")


@cache
def forms(section: str) -> Finder:
    """All phrases of "nouns", "verbs" or "actors", each list a named group (the group's name is the list's)."""
    table = load("happenings")[section]
    groups = (f"(?P<{form}>{_choice(words)})" for form, words in table.items())
    return finder(_compiled(f"{_BEGIN}(?:{'|'.join(groups)}){_END}"), "small")
