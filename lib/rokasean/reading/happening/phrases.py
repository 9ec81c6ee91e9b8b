"""The phrases of vocabulary/happenings.toml, and where they stand in a text."""

import re
from functools import cache
from itertools import groupby

from rokasean.reading.naming.beginnings import Beginnings, begin_of, beginnings
from rokasean.reading.naming.finding import Finder, by_word, finder
from rokasean.reading.vocabulary import load
from rokasean.reading.vocabulary.check import check_patterns

# Phrases are whole words.
_BEGIN, _END = r"(?<![\w-])", r"(?!\w)"
# A phrase that is no more than words, and begins with one.
_WORDS_ALONE = re.compile(r"[a-z]+(?:[ _-][a-z _-]*)?")


def pattern_of(phrases: list[str]) -> str:
    """One alternation out of phrases, the longest first; "_" in a phrase is any white space or a hyphen.

    Args:
        phrases: pieces of patterns, without classes that are written as capitals (``\\\\W``).

    >>> pattern_of(["met", "sat_down with"])
    '(?<![\\\\w-])(?:sat[\\\\s-]down\\\\s+with|met)(?!\\\\w)'
    """
    return f"{_BEGIN}(?:{'|'.join(_longest_first(phrases))}){_END}"


def _longest_first(phrases: list[str]) -> list[str]:
    """Phrases as the choices of a pattern."""
    return [_choice(phrase) for phrase in sorted(phrases, key=len, reverse=True)]


def _choice(phrase: str) -> str:
    """A phrase as a pattern."""
    return phrase.replace("_", r"[\s-]").replace(" ?", r"\s*").replace(" ", r"\s+").lower()


def _compiled(pattern: str) -> re.Pattern:
    """A pattern out of phrases; where it is none, the phrase that is at fault is told."""
    try:
        return re.compile(pattern)
    except re.error:
        check_patterns()
        raise


def _begins(phrase: str) -> Beginnings:
    """The first words of a phrase."""
    if _WORDS_ALONE.fullmatch(phrase):
        return begin_of(phrase.replace("_", " "))
    pattern = _choice(phrase)
    if "(?<" in pattern:  # whether it looks back over a fixed width, only compiling tells
        _compiled(pattern)
    try:
        return beginnings(pattern + _END)
    except re.error:
        check_patterns()
        raise


def _any(choices: list[str]) -> re.Pattern:
    """The pattern of whole phrases."""
    return _compiled(f"{_BEGIN}(?:{'|'.join(choices)}){_END}")


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
    words = sorted((word for key in keys or table for word in table[key]), key=len, reverse=True)
    return by_word({_choice(word): _begins(word) for word in words}, _any, "small")


@cache
def either(section: str, *keys: str) -> str:
    """The phrases of some lists of a section as one group, to be a piece of a larger pattern.

    Args:
        section: a table of happenings.toml.
        *keys: its lists.

    >>> either("documents", "settled")
    '(?:established|launched|adopted|built|held)'
    """
    return f"(?:{'|'.join(_longest_first([word for key in keys for word in load('happenings')[section][key]]))})"


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
    lists = load("happenings")[section]
    order = [(form, word) for form, words in lists.items() for word in sorted(words, key=len, reverse=True)]
    forms_of = {_choice(word): form for form, word in reversed(order)}

    def grouped(choices: list[str]) -> re.Pattern:
        """The pattern of some phrases, those of each list in its group."""
        groups = (f"(?P<{form}>{'|'.join(some)})" for form, some in groupby(choices, key=forms_of.get))
        return _compiled(f"{_BEGIN}(?:{'|'.join(groups)}){_END}")

    return by_word({_choice(word): _begins(word) for _, word in order}, grouped, "small")
