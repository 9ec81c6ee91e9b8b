"""Records with some of their fields changed."""

from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import TypeVar

T = TypeVar("T")


def changed(record: T, **changes) -> T:
    """A frozen dataclass or NamedTuple with some fields changed.

    It does what `dataclasses.replace` and `_replace` do, which ask each field one by one or copy what they are given:
    reading changes so many records that this would cost a tenth of its time. For the same reason the records of which
    reading makes most are NamedTuples; those whose fields it reads most are dataclasses with slots, which are read in a
    fraction of the time, and not frozen, since what freezes them makes each cost three times as much. No code of
    reading assigns to a field.

    Args:
        record: a NamedTuple, or a dataclass with two fields or more, each of which its constructor takes.
        **changes: the new values by field.

    >>> from rokasean.reading.rules import Rule
    >>> changed(Rule("a.b", "It says so.", ()), says="It says more.").says
    'It says more.'
    """
    kind = type(record)
    places, values_of = _fields(kind)
    values = list(record if values_of is None else values_of(record))
    for name, value in changes.items():
        if name not in places:
            raise TypeError(f"{kind.__name__} has no field {name}")
        values[places[name]] = value
    return tuple.__new__(kind, values) if values_of is None else kind(*values)


@cache
def _fields(kind: type) -> tuple[dict[str, int], attrgetter | None]:
    """The place of each field of a record, and what takes the values out of one; None for a NamedTuple."""
    named = issubclass(kind, tuple)
    names = kind._fields if named else [field.name for field in fields(kind)]
    return {name: place for place, name in enumerate(names)}, None if named else attrgetter(*names)
