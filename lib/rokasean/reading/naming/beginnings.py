"""With which words the matches of a pattern can begin, and which go on behind them, read off the pattern itself."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from re import _constants as op
from re import _parser  # the standard library's own reader of patterns; there is no public one
from typing import NamedTuple

from rokasean.reading.naming.words import SIGNS, WORD, fold

_NONE: frozenset[str] = frozenset()
# A part that may be repeated more often than this is taken to have no end.
_OFTEN = 6
# Of more than so many words at once the second ones are not followed: what can follow would be most words.
_MANY = 60
# "(?!\w)" and "\b": a word that was begun ends here.
_NO_WORD = [(op.IN, [(op.CATEGORY, op.CATEGORY_WORD)])]
# "[^\S...]": a blank.
_NO_BLANK = [(op.NEGATE, None), (op.CATEGORY, op.CATEGORY_NOT_SPACE)]


class NoBeginningError(ValueError):
    """A pattern whose matches can begin with what is no word."""


@dataclass(frozen=True, slots=True)
class Beginnings:
    """The first words of what a pattern takes, in small letters.

    Args:
        words: whole first words.
        stems: the beginnings of others.
        after: by first word the words of which one has to come next; any may behind a word that is not in it.
    """

    words: frozenset[str]
    stems: frozenset[str] = _NONE
    after: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def may_be(self, word: str) -> bool:
        """Whether a match may begin with a word that is written in small letters."""
        return word in self.words or word.startswith(tuple(self.stems))


def begin_of(phrase: str) -> Beginnings:
    """The first word of a phrase that is nothing but words, with the one behind it.

    >>> begin_of("Défence-talks in Seoul").after
    {'defense': frozenset({'talks'})}
    """
    first, *others = WORD.findall(fold(phrase))
    return Beginnings(frozenset([first]), after={first: frozenset(others[:1])} if others else {})


class _State(NamedTuple):
    """Words while a pattern is read: those that may go on, those that have ended, those that go on freely.

    Each is a first word, or a first word with a blank behind it, where the second is to come, or both words.
    """

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

    >>> begins = beginnings(r"(?:joint )?talks?|met with\\b|KCR-?\\w+")
    >>> sorted(begins.words), sorted(begins.stems), sorted(begins.after["met"])
    (['joint', 'kcr', 'met', 'talk', 'talks'], ['kcr'], ['with'])
    """
    state = _after(_parser.parse(pattern), _State(frozenset([""])))
    words = {word.partition(" ")[0] for word in state.open} | state.ended  # a second word may go on
    if "" in words:
        raise NoBeginningError(f"{pattern[:60]}: begins with what is no word")
    return _told(words, state.stems)


def _told(words: Iterable[str], stems: frozenset[str]) -> Beginnings:
    """The beginnings that words tell, of which some are two."""
    after: dict[str, set[str]] = {}
    for word in words:
        first, _, second = word.partition(" ")
        after.setdefault(first, set()).add(second)
    return Beginnings(frozenset(after), stems, strict(after, tuple(stems)))


def strict(after: Mapping[str, set[str]], stems: tuple[str, ...]) -> dict[str, frozenset[str]]:
    """What has to come next, of those first words behind which not just any word may stand.

    Args:
        after: what comes behind each first word; "" where that may be anything.
        stems: the beginnings of words that may begin a match as well.

    >>> strict({"joint": {"talks"}, "met": {"", "with"}, "cyberspace": {"talks"}}, ("cyber",))
    {'joint': frozenset({'talks'})}
    """
    return {one: frozenset(some) for one, some in after.items() if "" not in some and not one.startswith(stems)}


def _after(parts: Iterable[tuple], state: _State) -> _State:
    """The words after some parts of a pattern, one after the other."""
    for kind, value in parts:
        if not state.open:
            break
        after = _after_part(kind, value, state.open)
        earlier = state.ended or state.stems
        state = _State(after.open, state.ended | after.ended, state.stems | after.stems) if earlier else after
        if len(state.open) > _MANY:
            state = _given_up(state)
    return state


def _given_up(state: _State) -> _State:
    """A state of which the second words are not followed any further."""
    going = frozenset(word for word in state.open if " " in word)
    return _join([state._replace(open=state.open - going), _freely(going)])


def _after_part(kind, value, words: frozenset[str]) -> _State:
    """The words after one part of a pattern."""
    if (kind, value) == (op.AT, op.AT_BOUNDARY) or (kind is op.ASSERT_NOT and list(value[1]) == _NO_WORD):
        return _join([_State(words & {""}), _apart(words - {""})])
    if kind in (op.ASSERT, op.ASSERT_NOT, op.AT):
        return _State(words)
    if kind is op.LITERAL:
        return _with_letter(chr(value), words)
    if kind is op.IN and value[:2] == _NO_BLANK:
        return _apart(words)
    if kind is op.IN:
        first = frozenset(word for word in words if " " not in word)
        return _join([*(_with_one_of(item, first) for item in value), _with_set(value, words - first)])
    if kind is op.BRANCH:
        return _join(_after(branch, _State(words)) for branch in value[1])
    if kind is op.SUBPATTERN:
        return _after(value[3], _State(words))
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT):
        return _repeated(*value, words)
    return _freely(words, words)  # any character: the word may end here, or go on


def _join(states: Iterable[_State]) -> _State:
    """What is in any of several states."""
    opened, ended, stems = zip(*states, strict=True)
    return _State(_NONE.union(*opened), _NONE.union(*ended), _NONE.union(*stems))


def _freely(going: Iterable[str], ending: frozenset[str] = _NONE) -> _State:
    """What may go on with any letters: first words, and first words behind which any may stand."""
    first = frozenset(word for word in going if " " not in word)
    return _State(_NONE, (ending & first) | {word.partition(" ")[0] for word in going if " " in word}, first)


def _apart(words: Iterable[str]) -> _State:
    """Words before a blank or a sign: a second one is to come, or has ended; what began with no word stays so."""
    opened, ended = set(), set()
    for word in words:
        (ended if not word or " " in word.rstrip(" ") else opened).add(word if word.endswith(" ") else f"{word} ")
    return _State(frozenset(opened), frozenset(word.rstrip(" ") for word in ended))


def _with_letter(letter: str, words: frozenset[str]) -> _State:
    """Words that go on with a letter or figure, or end before the other or a sign."""
    if not (letter.isalnum() or letter == "_" or letter in SIGNS):
        return _apart(words)
    low, sort = letter.lower(), _sort(letter)
    going = {word for word in words if not word or word[-1] == " " or _sort(word[-1]) == sort != "sign"}
    opened = {word + low for word in going}
    if len(going) == len(words):
        return _State(frozenset(opened))
    two = {word for word in words - going if " " in word}
    return _State(frozenset(opened | {f"{word} {low}" for word in words - going - two}), frozenset(two))


def _sort(letter: str) -> str:
    """Of which sort a character is: only those of one sort stand in one word, and each sign is one by itself."""
    return "letter" if letter.isalpha() else "sign" if letter in SIGNS else "digit" if letter.isdigit() else "letter"


def _with_set(items: list[tuple], words: frozenset[str]) -> _State:
    """Words of which the second is to come or has begun, with one of a set of characters."""
    if not words:
        return _State(_NONE)
    if all(kind is op.LITERAL or (kind, value) == (op.CATEGORY, op.CATEGORY_SPACE) for kind, value in items):
        return _join(_with_one_of(item, words) for item in items)
    return _freely(words)  # to follow each letter of [a-z] would have no end


def _with_one_of(item: tuple, words: frozenset[str]) -> _State:
    """Words that go on with one item of a set of characters."""
    kind, value = item
    if kind is op.LITERAL:
        return _with_letter(chr(value), words)
    if kind is op.RANGE and value[1] - value[0] < 26:
        return _join(_with_letter(chr(code), words) for code in range(value[0], value[1] + 1))
    if (kind, value) == (op.CATEGORY, op.CATEGORY_DIGIT):
        return _join(_with_letter(digit, words) for digit in "0123456789")
    if (kind, value) == (op.CATEGORY, op.CATEGORY_SPACE):
        return _apart(words)
    if (kind, value) == (op.CATEGORY, op.CATEGORY_WORD):
        return _freely(words)
    return _freely(words, words)


def _repeated(low: int, high: int, part, words: frozenset[str]) -> _State:
    """Words after a part that may stand several times."""
    state = _State(words)
    told = [state] if low == 0 else []
    for count in range(1, min(high, _OFTEN) + 1):
        before, state = state, _after(part, state)
        told.append(state if count >= low else _State(_NONE, state.ended, state.stems))
        if not state.open or state.open == before.open:  # blanks behind a blank tell nothing new
            return _join(told if not state.open or count >= low else [*told, _State(state.open)])
    return _join(told if high <= _OFTEN else [*told, _freely(state.open)])
