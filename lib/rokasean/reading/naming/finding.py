"""Where the phrases of a vocabulary stand in a text, looked for only at the words with which one of them begins.

To try a long pattern at every character of every sentence is what would cost reading most of its time. Here the words
of a text are gathered once, and each pattern knows with which words its matches can begin; few words of a text are
among these, and only there the pattern is tried.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from rokasean.reading.naming.beginnings import SIGNS, beginnings
from rokasean.reading.naming.words import one_of

# A run of letters or one of figures: "21st" is "21" and "st".
_WORD = re.compile(rf"[^\W\d]+|\d+|[{re.escape(SIGNS)}]")


def small(text: str) -> str:
    """A text in small letters, each character in its old place.

    >>> small("Đà Nẵng, İzmir")
    'đà nẵng, İzmir'
    """
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


@lru_cache(maxsize=64)  # many vocabularies are looked up in one text
def words_of(text: str) -> tuple[str, frozenset[str]]:
    """A text in small letters, and its words.

    >>> sorted(words_of("Talks on talks")[1])
    ['on', 'talks']
    """
    lowered = small(text)
    return lowered, frozenset(_WORD.findall(lowered))


@dataclass(frozen=True, slots=True, eq=False)
class Finder:
    """A pattern, and the words with which what it takes begins.

    Args:
        regex: the pattern; it has to refuse what begins within a word.
        words: the first words of its matches, in small letters.
        stems: beginnings of further such words.
    """

    regex: re.Pattern[str]
    words: frozenset[str]
    stems: tuple[str, ...] = ()

    def search(self, text: str) -> re.Match[str] | None:
        """What `regex.search(text)` gives, for the text in small letters."""
        lowered, words = words_of(text)
        first = self._first(words)
        if first:
            match = self.regex.match
            for start in _places(first, lowered):
                if found := match(lowered, start):
                    return found
        return None

    def match(self, text: str) -> re.Match[str] | None:
        """What `regex.match(text)` gives, for the text in small letters."""
        return self.regex.match(small(text))

    def finditer(self, text: str, spelt: str | None = None) -> Iterator[re.Match[str]]:
        """What `regex.finditer(text)` gives.

        Args:
            text: the text; the pattern is tried on it in small letters, unless `spelt` is given.
            spelt: for a pattern that regards case or accents, the text in the spelling of the first words, each
                character in its old place.
        """
        lowered, words = words_of(text if spelt is None else spelt)
        first = self._first(words)
        if first:
            match, end, tried = self.regex.match, 0, lowered if spelt is None else text
            for start in _places(first, lowered):
                if start >= end and (found := match(tried, start)):
                    end = found.end()
                    yield found

    def _first(self, words: frozenset[str]) -> frozenset[str]:
        """Those of a text's words with which a match can begin."""
        first = self.words & words
        if self.stems:
            first |= {word for word in words if word.startswith(self.stems)}
        return first


def _places(words: frozenset[str], text: str) -> list[int]:
    """Where words stand in a text, in its order; where they are only a part of another word, too."""
    places = []
    for word in words:
        place = text.find(word)
        while place >= 0:
            places.append(place)
            place = text.find(word, place + 1)
    places.sort()
    return places


def finder(regex: re.Pattern[str], first: Iterable[str] | None = None, stems: Iterable[str] = ()) -> Finder:
    """The finder of a pattern.

    Args:
        regex: a compiled pattern that refuses what begins within a word.
        first: the phrases of which it is made; without them the pattern itself is asked with which words it begins.
        stems: those of the phrases that are only the beginning of a word.

    >>> talks = finder(re.compile(r"(?<![\\w-])(?:joint talks|meetings?)"))
    >>> [found[0] for found in talks.finditer("Joint talks, a meeting")]
    ['joint talks', 'meeting']
    """
    if first is not None:
        return Finder(regex, frozenset(_WORD.match(phrase)[0].lower() for phrase in first), tuple(stems))
    begins = beginnings(regex)
    return Finder(regex, begins.words, tuple(sorted(begins.stems)))


def any_of(phrases: Iterable[str]) -> Finder:
    """The finder of whole phrases, the longest that fits first.

    Args:
        phrases: as the text that is searched has them; a blank takes a line break as well.

    >>> [found[0] for found in any_of(["lao", "lao pdr"]).finditer("lao pdr and laotian")]
    ['lao pdr']
    """
    phrases = tuple(phrases)
    return finder(re.compile(rf"(?<!\w){one_of(phrases)}(?!\w)"), phrases)
