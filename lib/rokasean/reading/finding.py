"""Where the phrases of a vocabulary stand in a text, looked for only at the words with which one of them begins.

To try a long pattern at every character of every sentence is what costs reading most of its time. Here each text is
parted into words once, and each pattern tells with which words its matches can begin; few words of a text are among
these, and only there the pattern is tried.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from rokasean.reading.beginnings import SIGNS, beginnings
from rokasean.reading.words import one_of

# Each word of a text in small letters, and where it stands.
Words = dict[str, list[int]]

_WORD = re.compile(rf"\w+|[{re.escape(SIGNS)}]")


@lru_cache(maxsize=64)  # many vocabularies are looked up in one text
def words_of(text: str) -> Words:
    """The words of a text in small letters, each with the offsets at which it stands; shared, so not to be changed.

    >>> words_of("Talks on talks")
    {'talks': [0, 9], 'on': [6]}
    """
    words: Words = {}
    small = text.lower()
    for word in _WORD.finditer(small if len(small) == len(text) else text):
        words.setdefault(word[0].lower(), []).append(word.start())
    return words


@dataclass(frozen=True, slots=True)
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

    def finditer(self, text: str, words: Words | None = None) -> Iterator[re.Match[str]]:
        """What `regex.finditer(text)` gives.

        Args:
            text: the text that is searched.
            words: the words of the same text in another spelling of equal length, where `text` is not in small letters
                and plain ones; by default its own.
        """
        match, end = self.regex.match, 0
        for start in self._starts(words_of(text) if words is None else words):
            if start >= end and (found := match(text, start)):
                end = found.end()
                yield found

    def search(self, text: str) -> re.Match[str] | None:
        """What `regex.search(text)` gives."""
        match = self.regex.match
        for start in self._starts(words_of(text)):
            if found := match(text, start):
                return found
        return None

    def _starts(self, words: Words) -> Iterable[int]:
        """The offsets at which the pattern is worth a try, in order."""
        first = words.keys() & self.words
        if self.stems:
            first |= {word for word in words if word.startswith(self.stems)}
        if len(first) < 2:
            return words[first.pop()] if first else ()
        return sorted([start for word in first for start in words[word]])


def finder(regex: re.Pattern[str], first: Iterable[str] | None = None, stems: Iterable[str] = ()) -> Finder:
    """The finder of a pattern.

    Args:
        regex: a compiled pattern.
        first: the phrases of which it is made; without them the pattern itself is asked with which words it begins.
        stems: those of the phrases that are only the beginning of a word.

    >>> talks = finder(re.compile(r"(?<!-)(?:Joint talks|meetings?)"))
    >>> [found[0] for found in talks.finditer("Joint talks, a meeting")]
    ['Joint talks', 'meeting']
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
    return finder(re.compile(rf"{one_of(phrases)}(?!\w)"), phrases)
