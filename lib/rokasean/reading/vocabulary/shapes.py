"""What a value of a vocabulary file may be, and what is wrong with one that is something else."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import singledispatch
from itertools import repeat


@dataclass(frozen=True, slots=True)
class Text:
    """A word or sentence; `pattern` is what the whole of it must match, if anything, `says` how people call that."""

    says: str = "words in quotes"
    pattern: str | None = None


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression."""

    says: str = "a regular expression"


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of some words; `of` is where they are listed, for messages."""

    words: tuple[str, ...]
    of: str

    @property
    def says(self) -> str:
        """The words, and where they are listed."""
        return f"one of {', '.join(self.words)} ({self.of})"


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number within bounds."""

    says: str
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Flag:
    """True or false."""

    says: str = "true or false"


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list of values of one shape, at least so many of them."""

    item: Text | Pattern | OneOf
    least: int = 0

    @property
    def says(self) -> str:
        """What the list holds."""
        return f"a list of {self.item.says}" + ("" if self.least else ", [] for none")


@dataclass(frozen=True, slots=True)
class Table:
    """A table with keys of its own; `many` for a list of such tables, called by their key `called`."""

    required: Mapping[str, object] = field(default_factory=dict)
    optional: Mapping[str, object] = field(default_factory=dict)
    many: bool = False
    called: str = "name"
    says: str = "a table"


@dataclass(frozen=True, slots=True)
class Named:
    """A table whose keys are names that its author chooses, of a shape that may be asked for."""

    value: object
    key: Text | OneOf = Text()
    says: str = "a table"


@singledispatch
def faults(shape, value: object, where: str) -> Iterator[str]:
    """What is wrong with a value, one sentence each.

    Args:
        shape: a Text, Pattern, OneOf, Number, Flag, ListOf, Table or Named.
        value: what a TOML file has there.
        where: how the place in the file is called.

    >>> list(faults(Table({"form": Text()}), {"from": "meeting"}, "[ewg]"))[0]
    '[ewg] lacks the key "form": expected words in quotes'
    """
    raise TypeError(shape)  # pragma: no cover


def _wrong(shape, value: object, where: str) -> str:
    """A sentence on a value that is something else than its shape."""
    return f"{where} is {value!r}: expected {shape.says}"


@faults.register
def _(shape: Text, value: object, where: str) -> Iterator[str]:
    if not _is_text(value, shape.pattern):
        yield _wrong(shape, value, where)


def _is_text(value: object, pattern: str | None) -> bool:
    """Whether a value is a word or sentence, of a pattern if one is asked for."""
    return isinstance(value, str) and bool(value.strip() if pattern is None else re.fullmatch(pattern, value))


@faults.register
def _(shape: Pattern, value: object, where: str) -> Iterator[str]:
    try:
        re.compile(value)
    except (TypeError, re.error) as error:
        yield f"{_wrong(shape, value, where)} ({error})"


@faults.register
def _(shape: OneOf, value: object, where: str) -> Iterator[str]:
    if value not in shape.words:
        yield _wrong(shape, value, where) + _meant(str(value), shape.words)


@faults.register
def _(shape: Number, value: object, where: str) -> Iterator[str]:
    if not isinstance(value, int) or isinstance(value, bool) or not shape.low <= value <= shape.high:
        yield _wrong(shape, value, where)


@faults.register
def _(shape: Flag, value: object, where: str) -> Iterator[str]:
    if not isinstance(value, bool):
        yield _wrong(shape, value, where)


@faults.register
def _(shape: ListOf, value: object, where: str) -> Iterator[str]:
    if not isinstance(value, list) or len(value) < shape.least:
        yield _wrong(shape, value, where)
        return
    if shape.item == Text() and all(map(_is_text, value, repeat(None))):  # most lists are such, and all is well
        return
    for number, item in enumerate(value, 1):
        yield from faults(shape.item, item, f"{where}, word {number},")


@faults.register
def _(shape: Table, value: object, where: str) -> Iterator[str]:
    if not shape.many:
        yield from _table(shape, value, where)
    elif not isinstance(value, list):
        yield f"{where} is one table: expected a list of tables, with two brackets around the name"
    else:
        for number, one in enumerate(value, 1):
            called = one.get(shape.called) if isinstance(one, dict) else None
            yield from _table(shape, one, f"{where} {number}" + (f' "{called}"' if called else ""))


def _table(shape: Table, value: object, where: str) -> Iterator[str]:
    """What is wrong with one table."""
    if not isinstance(value, dict):
        yield _wrong(shape, value, where)
        return
    known = {**shape.required, **shape.optional}
    for key in shape.required.keys() - value.keys():
        yield f'{where} lacks the key "{key}": expected {shape.required[key].says}'
    for key, one in value.items():
        if key in known:
            yield from faults(known[key], one, _below(where, key, known[key]))
        else:
            yield f'{where} has the unknown key "{key}"' + (_meant(key, known) or f": expected one of {_listed(known)}")


@faults.register
def _(shape: Named, value: object, where: str) -> Iterator[str]:
    if not isinstance(value, dict):
        yield _wrong(shape, value, where)
        return
    for key, one in value.items():
        yield from faults(shape.key, key, f'{where} has the key "{key}", which')
        yield from faults(shape.value, one, _below(where, key, shape.value))


def _below(where: str, key: str, shape: object) -> str:
    """How a place below another one is called: [[series]], [ewg], or the key of an entry."""
    if isinstance(shape, Table | Named) and (not where or where.startswith("[")) and not where.endswith('"'):
        path = f"{where.strip('[]')}.{key}".strip(".")
        return f"[[{path}]]" if getattr(shape, "many", False) else f"[{path}]"
    return f'{where} key "{key}"'.strip()


def _meant(word: str, known) -> str:
    """Which known word a misspelt one is likely to mean."""
    from difflib import get_close_matches

    close = get_close_matches(word, known, 1)
    return f'; did you mean "{close[0]}"?' if close else ""


def _listed(keys) -> str:
    """Keys, in the order of their declaration."""
    return ", ".join(keys)
