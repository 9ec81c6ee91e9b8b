"""Words as vocabularies compare them: one spelling for many, and one pattern for many words."""

import re
from collections.abc import Iterable

# What `fold` makes one: typographic apostrophes and quotation marks, dashes, odd spaces.
_SIGNS = dict.fromkeys("’‘ʼ`´", "'") | dict.fromkeys("“”„", '"')
_SIGNS |= dict.fromkeys("-‐‑‒–—−\u00a0\u2009\u202f\t", " ")

# Letters that Unicode does not decompose.
_LETTERS = {"đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ı": "i", "İ": "I"}

# American and British spellings of the same length.
_BRITISH = (("defence", "defense"), ("centre", "center"), ("organis", "organiz"))

# Signs that count as words: phrases begin with them ("$28 million", "(ret.)").
SIGNS = "$&("
# A run of letters or one of figures: "21st" is "21" and "st". Plain letters come first since most words are of these;
# looking ahead for one character lets the gaps between words be passed over twice as fast.
WORD = re.compile(rf"(?=[\w{re.escape(SIGNS)}])(?:[a-z]+|[^\W\d]+|\d+|[{re.escape(SIGNS)}])")
# Blanks for the signs that part words, which are found in a fraction of the time then.
_PARTED = str.maketrans({sign: " " for sign in map(chr, range(128)) if not WORD.match(sign)})

_LETTERS_ONLY = re.compile(r"[^\W\d_]+")


def _bare_letters() -> dict[str, str]:
    """Accented Latin letters, each with its plain letter."""
    import unicodedata

    table = {}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        plain = unicodedata.normalize("NFD", chr(code))[0]
        if plain.isascii():
            table[chr(code)] = plain
    return table | _LETTERS


_PLAIN = _bare_letters() | _SIGNS
_PLAIN_ASCII = tuple(filter(str.isascii, _PLAIN))


def plain(text: str) -> str:
    """The text without accents, with one sort of apostrophe and blanks for hyphens, each character in its old place.

    >>> plain("Ngô Xuân Lịch’s Ahn Gyu-back")
    "Ngo Xuan Lich's Ahn Gyu back"
    """
    if text.isascii() and text.isalpha():
        return text
    for sign in _PLAIN_ASCII if text.isascii() else _PLAIN.keys() & set(text):
        text = text.replace(sign, _PLAIN[sign])
    return text


def small(text: str) -> str:
    """A text in small letters, each character in its old place.

    >>> small("Đà Nẵng, İzmir")
    'đà nẵng, İzmir'
    """
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


def fold(text: str) -> str:
    """The text in small letters and American spelling, without accents or hyphens, each character in its old place.

    >>> fold("ASEAN Defence Ministers’ Meeting-Plus")
    "asean defense ministers' meeting plus"
    """
    return american(plain(text).lower())


def american(text: str) -> str:
    """A text in small letters, in American spelling.

    >>> american("a centre for defence")
    'a center for defense'
    """
    for british, spelling in _BRITISH:
        text = text.replace(british, spelling)
    return text


def first_word(phrase: str) -> str:
    """The first word of a phrase, folded.

    >>> first_word("Défence talks"), first_word("21st meeting")
    ('defense', '21')
    """
    return WORD.match(fold(phrase))[0]


def words_in(folded: str) -> dict[int, str]:
    """The words of a folded text, by the offset at which each stands, in order.

    >>> words_in("the 21st talks (adsom)")
    {0: 'the', 4: '21', 6: 'st', 9: 'talks', 15: '(', 16: 'adsom'}
    """
    for sign in () if folded.isascii() else set(folded):
        if not (sign.isascii() or sign.isalnum()):
            folded = folded.replace(sign, " ")
    if not folded.isascii():
        return {found.start(): found[0] for found in WORD.finditer(folded)}
    here, place = {}, 0
    for run in folded.translate(_PARTED).split(" "):
        if run.isalpha():  # mostly
            here[place] = run
        elif run:
            here.update((place + found.start(), found[0]) for found in WORD.finditer(run))
        place += len(run) + 1
    return here


# No headline is longer than this to either side.
_HEADLINE = 250


def in_capitals(text: str, place: int) -> bool:
    """Whether the line around a place is written with capitals throughout, as headlines are.

    >>> in_capitals("Minister Opens New Seoul Forum\\nThe forum met.", 10)
    True
    """
    low, high = max(0, place - _HEADLINE), min(len(text), place + _HEADLINE)
    start, end = text.rfind("\n", low, place) + 1, text.find("\n", place, high)
    words = _LETTERS_ONLY.findall(text, start or low, end if end >= 0 else high)
    return len(words) > 3 and all(word[0].isupper() for word in words if len(word) > 4)


# A shorter line ends where its paragraph does; a longer one may have been broken to fit a width.
_BROKEN = 60


def goes_on(text: str, start: int, end: int) -> bool:
    """Whether a paragraph goes on between two places: no line ends there, or only one long enough to be broken.

    >>> goes_on("They met.\\n\\nSuh left.", 9, 11), goes_on("Suh Wook met his counterpart, ", 29, 30)
    (False, True)
    """
    ends = text.count("\n", start, end)
    return ends == 0 or (ends == 1 and text.find("\n", start) - (text.rfind("\n", 0, start) + 1) >= _BROKEN)


def one_of(words: Iterable[str]) -> str:
    """A pattern that matches any of the words, the longest first; a blank also takes a line break or three blanks.

    It is a tree of the words' common beginnings, so that its speed hardly depends on how many they are.

    >>> one_of(["Laos", "Lao", "Lanna"])
    'La(?:nna|o(?:s)?)'
    """
    tree: dict = {}
    for word in words:
        branch = tree
        for letter in word:
            branch = branch.setdefault(letter, {})
        branch[""] = {}
    return _grown(tree)


def _grown(tree: dict) -> str:
    """The pattern of one tree of letters."""
    ends = "" in tree
    branches = [_letter(letter) + _grown(rest) for letter, rest in sorted(tree.items()) if letter]
    if not branches:
        return ""
    if len(branches) == 1 and not ends:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if ends else ''}"


def _letter(letter: str) -> str:
    """One character as a pattern."""
    return r"\s{1,3}" if letter == " " else re.escape(letter)
