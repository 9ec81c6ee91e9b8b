"""Where the phrases of a vocabulary stand in a text, looked for only at the words with which one of them begins.

To try a long pattern at every character of every sentence is what would cost reading most of its time. Here the words
of an article are gathered once, and each pattern knows with which words, or pairs of words, its matches can begin; few
words of an article are among these, and only there the pattern is tried.
"""

import re
import sys
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from rokasean.reading.naming.beginnings import Beginnings, begin_of, beginnings, strict
from rokasean.reading.naming.words import WORD, american, first_word, fold, one_of, plain, small, words_in

# An offset that no text has.
_BEYOND = sys.maxsize
# So many words are remembered with what begins with them.
_KEPT = 1 << 16

# Every finder, and those whose matches begin with a word; vocabularies add theirs when they are loaded.
_FINDERS: list["Finder"] = []
_BEGINNING_WITH: dict[str, list["Finder"]] = {}


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """A text in the spellings that patterns are made for, each character in its old place, and its words.

    Args:
        written: the text as it stands.
        plain: as `plain` spells it.
        small: in small letters.
        folded: as `fold` spells it.
        here: each word of the folded text, by the offset at which it stands, in order.
        known: how many finders there were when its words were gathered.
        spots: for each of them that a word of the text begins, the offsets at which that is worth a try, in order;
            behind them stands an offset that no text has, so that there is always a next one.
    """

    written: str
    plain: str
    small: str
    folded: str
    here: dict[int, str]
    known: int
    spots: dict["Finder", list[int]]

    def spots_of(self, finder: "Finder") -> list[int]:
        """The offsets for a finder that no word begins, or that was made later, noted down."""
        may_be = finder.may_be if finder.stems or finder.ends else finder.words.__contains__
        late = finder.number >= self.known
        spots = [place for place, word in self.here.items() if may_be(word)] if late else []
        spots.append(_BEYOND)
        return self.spots.setdefault(finder, spots)


class _Beginning(dict):
    """By word the finders whose matches can begin with it, by the word that follows and whatever follows.

    None stands for words with which nothing begins. Articles have most of their words in common.
    """

    def __missing__(self, word: str) -> tuple[dict[str, tuple["Finder", ...]], tuple["Finder", ...]] | None:
        first = _BEGINNING_WITH.get(word, ())
        others = (one for one in _FINDERS if (one.stems or one.ends) and word not in one.words and one.may_be(word))
        always = (*(one for one in first if word not in one.after), *others)
        followed: dict[str, tuple[Finder, ...]] = {}
        for one in first:
            for second in one.after.get(word, ()):
                followed[second] = (*followed.get(second, always), one)
        if len(self) >= _KEPT:
            self.clear()
        return self.setdefault(word, (followed, always) if followed or always else None)


_BEGINNING = _Beginning()


@lru_cache(maxsize=4)  # every vocabulary is looked up in one article, then in the next
def words_of(text: str) -> Words:
    """The words of an article, kept for the finders that come next.

    >>> words_of("Talks") is words_of("Talks")
    True
    """
    return spelt(text)


def spelt(text: str) -> Words:
    """The words of a text.

    >>> spelt("Talks on défence").here
    {0: 'talks', 6: 'on', 9: 'defense'}
    """
    bare = plain(text)
    folded = american(bare.lower())
    here = words_in(folded)
    spots: defaultdict[Finder, list[int]] = defaultdict(list)
    place, begun = 0, None
    for after, word in here.items():
        if begun:
            for one in begun[0].get(word, begun[1]):
                spots[one].append(place)
        place, begun = after, _BEGINNING[word]
    for one in begun[1] if begun else ():  # the last word
        spots[one].append(place)
    for places in spots.values():
        places.append(_BEYOND)
    return Words(text, bare, small(text), folded, here, len(_FINDERS), dict(spots))


@dataclass(frozen=True, slots=True, eq=False)
class Finder:
    """A pattern, and the words with which what it takes begins.

    Args:
        regex: the pattern, which has to refuse what begins within a word; None where there is one for each first word.
        words: the first words of its matches, folded.
        stems: beginnings of further such words.
        ends: ends of further such words.
        after: for some of the first words those of which one has to come next, folded.
        spelling: the spelling of a text that the pattern is made for, a field of Words.
        number: its place among all finders.
        made: what makes the pattern for a first word, so that only those words cost the making of one that texts have.
        patterns: the patterns that were made by now, by first word.
    """

    regex: re.Pattern[str] | None
    words: frozenset[str]
    stems: tuple[str, ...]
    ends: tuple[str, ...]
    after: Mapping[str, frozenset[str]]
    spelling: str
    number: int
    made: Callable[[str], re.Pattern[str]] | None = None
    patterns: dict[str, re.Pattern[str]] = field(default_factory=dict)

    def may_be(self, word: str) -> bool:
        """Whether a match may begin with a word of the folded text."""
        return word in self.words or word.startswith(self.stems) or word.endswith(self.ends)

    def pattern_at(self, word: str) -> re.Pattern[str]:
        """The pattern that is tried where a word stands."""
        return self.regex or self.patterns.get(word) or self.patterns.setdefault(word, self.made(word))

    def match(self, words: Words, place: int, end: int) -> re.Match[str] | None:
        """What the pattern takes at one place of a text, or None.

        Args:
            words: the words of the text.
            place: where it must begin.
            end: where the text is taken to end.
        """
        word = WORD.match(words.folded, place, end)
        if not word or not self.may_be(word[0]):
            return None
        return self.pattern_at(word[0]).match(getattr(words, self.spelling), place, end)

    def finditer(self, words: Words, start: int = 0, end: int | None = None) -> list[re.Match[str]]:
        """What the pattern takes in a stretch of a text, in its order and never overlapping.

        Args:
            words: the words of the text.
            start: where the stretch begins.
            end: where it ends; by default with the text.
        """
        end = len(words.written) if end is None else end
        spots = words.spots.get(self) or words.spots_of(self)
        if spots[first := bisect_left(spots, start)] >= end:
            return []
        text, pattern_of, here, taken = getattr(words, self.spelling), self.patterns.get, words.here, []
        for spot in spots[first : bisect_left(spots, end, first)]:
            if spot >= start:
                pattern = self.regex or pattern_of(here[spot]) or self.pattern_at(here[spot])
                if found := pattern.match(text, spot, end):
                    start = found.end()
                    taken.append(found)
        return taken

    def spots_in(self, words: Words, start: int, end: int) -> list[int]:
        """The offsets of a stretch of a text at which the pattern is worth a try, in order."""
        spots = words.spots.get(self) or words.spots_of(self)
        first = bisect_left(spots, start)
        return spots[first : bisect_left(spots, end, first)] if spots[first] < end else []

    def within(self, words: Words, start: int, end: int) -> re.Match[str] | None:
        """The first that the pattern takes in a stretch of a text, or None."""
        spots = words.spots.get(self) or words.spots_of(self)
        at = bisect_left(spots, start)
        if spots[at] >= end:  # mostly
            return None
        text, pattern_of, here = getattr(words, self.spelling), self.patterns.get, words.here
        while (spot := spots[at]) < end:
            pattern = self.regex or pattern_of(here[spot]) or self.pattern_at(here[spot])
            if found := pattern.match(text, spot, end):
                return found
            at += 1
        return None


def finder(
    regex: re.Pattern[str],
    spelling: str,
    first: Iterable[str] | None = None,
    ends: Iterable[str] = (),
) -> Finder:
    """The finder of a pattern.

    Args:
        regex: a compiled pattern that refuses what begins within a word.
        spelling: the spelling that it is made for: "written", "plain", "small" or "folded".
        first: the phrases with one of which each match begins; without them the pattern itself is asked.
        ends: how words end that are phrases as well.

    >>> talks = finder(re.compile(r"(?<![\\w-])(?:joint talks|meetings?)"), "small")
    >>> [found[0] for found in talks.finditer(words_of("Joint talks, a meeting"))]
    ['joint talks', 'meeting']
    """
    words, stems, after = _gathered([beginnings(regex.pattern)] if first is None else map(begin_of, first))
    return _remembered(Finder(regex, words, stems, tuple(ends), after, spelling, len(_FINDERS)))


def _gathered(several: Iterable[Beginnings]) -> tuple[frozenset[str], tuple[str, ...], dict[str, frozenset[str]]]:
    """The first words of several patterns, the beginnings of others, and what has to come next, all of them folded."""
    after: dict[str, set[str]] = {}
    begun = set()
    for begins in several:
        begun |= begins.stems
        for word in begins.words:
            after.setdefault(first_word(word), set()).update(
                map(first_word, begins.after[word]) if word in begins.after else [""]
            )
    stems = tuple(sorted(map(fold, begun)))
    return frozenset(after), stems, strict(after, stems)


def _remembered(made: Finder) -> Finder:
    """A finder that is known from now on by the words with which its matches begin."""
    _FINDERS.append(made)
    for word in made.words:
        _BEGINNING_WITH.setdefault(word, []).append(made)
    _BEGINNING.clear()
    return made


def by_word(
    phrases: Mapping[str, Beginnings], made: Callable[[list[str]], re.Pattern[str]], spelling: str = "folded"
) -> Finder:
    """The finder of many phrases, whose pattern is made for each first word when a text first has it.

    Args:
        phrases: pieces of patterns, each with its first words or what begins with these, as they are tried in order.
        made: the pattern that takes any of some of the phrases, which are in their order.
        spelling: the spelling that they are in: "written", "plain", "small" or "folded".

    >>> some = {"joint talks?": Beginnings(frozenset(["joint"])), "met": Beginnings(frozenset(["met"]))}
    >>> talks = by_word(some, lambda few: re.compile("|".join(few)))
    >>> [found[0] for found in talks.finditer(words_of("They met for joint talks"))]
    ['met', 'joint talks']
    """
    names, whole, stems = tuple(phrases), defaultdict(set), []
    for place, begins in enumerate(phrases.values()):
        for word in begins.words:
            whole[first_word(word)].add(place)
        stems += [(fold(stem), place) for stem in begins.stems]

    def pattern(word: str) -> re.Pattern[str]:
        """The pattern of the phrases that a word begins."""
        places = whole.get(word, set()) | {place for stem, place in stems if word.startswith(stem)}
        return made([names[place] for place in sorted(places)])

    words, begun, after = _gathered(phrases.values())
    return _remembered(Finder(None, words, begun, (), after, spelling, len(_FINDERS), pattern))


def any_of(phrases: Iterable[str], spelling: str = "folded") -> Finder:
    """The finder of whole phrases, the longest that fits first.

    Args:
        phrases: as the text that is searched has them; a blank takes a line break as well.
        spelling: the spelling that they are in: "written", "plain", "small" or "folded".

    >>> [found[0] for found in any_of(["lao", "lao pdr"]).finditer(words_of("Lao PDR and Laotian"))]
    ['lao pdr']
    """
    begins = {phrase: begin_of(phrase) for phrase in phrases}
    return by_word(begins, lambda some: re.compile(rf"(?<!\w){one_of(some)}(?!\w)"), spelling)
