"""With which words the matches of a pattern can begin, read off the pattern itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from re import _constants as op
from re import _parser  # the standard library's own reader of patterns; there is no public one
from typing import NamedTuple

_NONE: frozenset[str] = frozenset()
# Signs that count as words: phrases begin with them ("$28 million", "(ret.)").
SIGNS = "$&("
# A part that may be repeated more often than this is taken to have no end.
_OFTEN = 6
# "(?!\w)" and "\b": a word that was begun ends here.
_NO_WORD = [(op.IN, [(op.CATEGORY, op.CATEGORY_WORD)])]
# "[^\S...]": a blank.
_NO_BLANK = [(op.NEGATE, None), (op.CATEGORY, op.CATEGORY_NOT_SPACE)]


class NoBeginningError(ValueError):
    """A pattern whose matches can begin with what is no word."""


@dataclass(frozen=True, slots=True)
class Beginnings:
    """The first words of what a pattern takes, in small letters: whole ones, and the beginnings of others."""

    words: frozenset[str]
    stems: frozenset[str] = _NONE

    def may_be(self, word: str) -> bool:
        """Whether a match may begin with a word that is written in small letters."""
        return word in self.words or word.startswith(tuple(self.stems))


class _State(NamedTuple):
    """First words while a pattern is read: those that may go on, those that have ended, those that go on freely."""

    open: frozenset[str]
    ended: frozenset[str] = _NONE
    stems: frozenset[str] = _NONE


def beginnings(pattern: str) -> Beginnings:
    """The words with which what a pattern takes can begin.

    Args:
        pattern: a regular expression.

    Returns:
        Beginnings; what only looks around (as `(?<!-)`) is not asked, so there may be more of them than the pattern
        takes, but never fewer.

    Raises:
        re.error: it is no regular expression.
        NoBeginningError: what the pattern takes can be nothing, or begin with what is no word.

    >>> begins = beginnings(r"(?:joint )?talks?|met with|KCR-?\\w+")
    >>> sorted(begins.words), sorted(begins.stems)
    (['joint', 'kcr', 'met', 'talk', 'talks'], ['kcr'])
    """
    state = _after(_parser.parse(pattern), _State(frozenset([""])))
    words = state.open | state.ended
    if "" in words:
        raise NoBeginningError(f"{pattern[:60]}: begins with what is no word")
    return Beginnings(words, state.stems)


def _after(parts: Iterable[tuple], state: _State) -> _State:
    """The first words after some parts of a pattern, one after the other."""
    for kind, value in parts:
        if not state.open:
            break
        after = _after_part(kind, value, state.open)
        earlier = state.ended or state.stems
        state = _State(after.open, state.ended | after.ended, state.stems | after.stems) if earlier else after
    return state


def _after_part(kind, value, words: frozenset[str]) -> _State:
    """The first words after one part of a pattern."""
    if (kind, value) == (op.AT, op.AT_BOUNDARY) or (kind is op.ASSERT_NOT and list(value[1]) == _NO_WORD):
        return _State(words & {""}, words - {""})
    if kind in (op.ASSERT, op.ASSERT_NOT, op.AT):
        return _State(words)
    if kind is op.LITERAL:
        return _with_letter(chr(value), words)
    if kind is op.IN and value[:2] == _NO_BLANK:
        return _State(_NONE, words)
    if kind is op.IN:
        return _join(_with_one_of(item, words) for item in value)
    if kind is op.BRANCH:
        return _join(_after(branch, _State(words)) for branch in value[1])
    if kind is op.SUBPATTERN:
        return _after(value[3], _State(words))
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT):
        return _repeated(*value, words)
    return _State(_NONE, words, words)  # any character: the word may end here, or go on


def _join(states: Iterable[_State]) -> _State:
    """What is in any of several states."""
    opened, ended, stems = zip(*states, strict=True)
    return _State(_NONE.union(*opened), _NONE.union(*ended), _NONE.union(*stems))


def _with_letter(letter: str, words: frozenset[str]) -> _State:
    """First words that go on with a letter or figure, or end before the other or a sign."""
    if letter.isalnum() or letter == "_":
        low, digit = letter.lower(), letter.isdigit()
        going = [word for word in words if not word or word[-1].isdigit() == digit]
        ended = words.difference(going) if len(going) < len(words) else _NONE
        return _State(frozenset([word + low for word in going]), ended)
    return _State(_NONE, frozenset(word or letter for word in words) if letter in SIGNS else words)


def _with_one_of(item: tuple, words: frozenset[str]) -> _State:
    """First words that go on with one item of a set of characters."""
    kind, value = item
    if kind is op.LITERAL:
        return _with_letter(chr(value), words)
    if kind is op.RANGE and value[1] - value[0] < 26:
        return _join(_with_letter(chr(code), words) for code in range(value[0], value[1] + 1))
    if (kind, value) == (op.CATEGORY, op.CATEGORY_DIGIT):
        return _join(_with_letter(digit, words) for digit in "0123456789")
    if (kind, value) == (op.CATEGORY, op.CATEGORY_SPACE):
        return _State(_NONE, words)
    if (kind, value) == (op.CATEGORY, op.CATEGORY_WORD):
        return _State(_NONE, _NONE, words)
    return _State(_NONE, words, words)


def _repeated(low: int, high: int, part, words: frozenset[str]) -> _State:
    """First words after a part that may stand several times."""
    state = _State(words)
    told = [state] if low == 0 else []
    for count in range(1, min(high, _OFTEN) + 1):
        state = _after(part, state)
        told.append(state if count >= low else _State(_NONE, state.ended, state.stems))
        if not state.open:
            return _join(told)
    return _join(told if high <= _OFTEN else [*told, _State(_NONE, _NONE, state.open)])
