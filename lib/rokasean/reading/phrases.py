"""The phrases of vocabulary/happenings.toml as patterns."""

import re
from functools import cache

from rokasean.reading.vocabulary import load


def pattern_of(phrases: list[str]) -> str:
    """One alternation out of phrases, the longest first; "_" in a phrase is any white space or a hyphen.

    >>> pattern_of(["met", "sat_down with"])
    '(?<![\\\\w-])(?:sat[\\\\s-]down\\\\s+with|met)(?!\\\\w)'
    """
    longest_first = sorted(phrases, key=len, reverse=True)
    spaced = (word.replace("_", r"[\s-]").replace(" ?", r"\s*").replace(" ", r"\s+") for word in longest_first)
    return r"(?<![\w-])(?:" + "|".join(spaced) + r")(?!\w)"


@cache
def phrases(section: str, *keys: str) -> re.Pattern[str]:
    """The pattern of one or several lists of a section; all lists of it where no key is given.

    Args:
        section: a table of happenings.toml, as "status".
        *keys: its lists, as "planned".

    Returns:
        A compiled pattern that takes the phrases as whole words, in any case.

    >>> bool(phrases("status", "cancelled").search("It was called off in May."))
    True
    """
    table = load("happenings")[section]
    words = [word for key in keys or table for word in table[key]]
    return re.compile(pattern_of(words), re.IGNORECASE)


@cache
def forms(section: str) -> re.Pattern[str]:
    """All phrases of "nouns" or "verbs", each form a named group (the group's name is the form)."""
    table = load("happenings")[section]
    groups = (f"(?P<{form}>{pattern_of(words)})" for form, words in table.items())
    return re.compile("|".join(groups), re.IGNORECASE)
