"""Ordinals in words and figures: "third", "11th", "inaugural"."""

import re

_WORDS = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
)
NUMBERS = {word: number for number, word in enumerate(_WORDS, 1)} | {"inaugural": 1, "maiden": 1}
# A pattern with the groups `digits` and `word`, for a text in small letters.
ORDINAL = rf"(?:(?P<digits>\d{{1,2}})(?:st|nd|rd|th)|(?P<word>{'|'.join(NUMBERS)}))"


def counted(match: re.Match) -> int | None:
    """The number of a matched ordinal.

    Args:
        match: of a pattern with `ORDINAL`, its groups named as there or d2 and w2.

    Returns:
        The number, or None where no ordinal stands in the match.

    >>> counted(re.match(ORDINAL, "11th")), counted(re.match(ORDINAL, "inaugural"))
    (11, 1)
    """
    found = {name: value for name, value in match.groupdict().items() if value}
    digits, word = found.get("digits") or found.get("d2"), found.get("word") or found.get("w2")
    return int(digits) if digits else NUMBERS.get(word or "")
