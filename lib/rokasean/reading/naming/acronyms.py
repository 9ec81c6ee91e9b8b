"""Which acronyms an article defines itself: "Pacific Amphibious Leaders Symposium (PALS)"."""

import re

# A short form in brackets: two to ten signs, the first a capital; a year may follow ("SDD 2022").
_SHORT = re.compile(
    r"\s?\((?:the\s)?(?P<short>[A-Z][A-Za-z&+]*(?:[-/][A-Z&+][A-Za-z+]*)?)(?:\s(?P<year>(?:19|20)\d\d))?\s?\)"
)
_INITIAL = re.compile(r"(?<!\w)\w")


def defined_after(text: str, start: int, end: int) -> re.Match | None:
    """The bracket that gives a short form for the words before it, or None.

    Args:
        text: the article.
        start: first character of the long form.
        end: character after the last one.

    Returns:
        A match with the groups `short` and `year`.

    >>> text = "the Pacific Amphibious Leaders Symposium (PALS) met"
    >>> defined_after(text, 4, 40)["short"]
    'PALS'
    """
    match = _SHORT.match(text, end)
    return match if match and abbreviates(match["short"], text[start:end]) else None


def abbreviates(short: str, long: str) -> bool:
    """Whether a short form's letters stand in the long form in order, its first letter at the beginning of a word.

    This is the check of Schwartz and Hearst (2003), who go through both from right to left. The initials of the words
    in another order count as well: "Joint Committee on Defense Industry Cooperation (DICC)".

    >>> abbreviates("SDD", "Seoul Defense Dialogue")
    True
    >>> abbreviates("ROK", "Seoul Defense Dialogue")
    False
    """
    letters = [letter for letter in short.lower() if letter.isalnum()]
    if len(letters) < 2 or len(short) > 12:
        return False
    low = long.lower()
    initials = _INITIAL.findall(low)
    if len(letters) > 2 and all(letters.count(letter) <= initials.count(letter) for letter in letters):
        return True
    place = len(low)
    for index in range(len(letters) - 1, -1, -1):
        place = _back_to(low, letters[index], place, at_word_start=index == 0)
        if place < 0:
            return False
    return True


def _back_to(long: str, letter: str, place: int, at_word_start: bool) -> int:
    """The last place before `place` where the letter stands, or -1."""
    place = long.rfind(letter, 0, place)
    while at_word_start and place > 0 and long[place - 1].isalnum():
        place = long.rfind(letter, 0, place)
    return place
