"""Who held which office when: the full name behind "Vice Minister Shin" in September 2022."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from rokasean.reading.naming.names import short_forms
from rokasean.reading.naming.words import fold
from rokasean.reading.vocabulary import load


@dataclass(frozen=True, slots=True)
class Holder:
    """A person in an office: name, other spellings, office, level, country, first and last month ("9999-12": still)."""

    name: str
    also: tuple[str, ...]
    office: str
    level: str
    country: str
    first: str
    last: str


@lru_cache(maxsize=1024)  # asked again for every pair of names
def holder_named(name: str) -> Holder | None:
    """The holder with this full name in any spelling, the latest office of several; None where nobody has it.

    >>> holder_named("Ahn Gyu Back").office
    'Minister of National Defense'
    """
    return known_names().get(fold(name))


def holders_called(short: str, level: str | None, country: str | None, months: tuple[str, str]) -> list[Holder]:
    """Who is called by a single word and held an office of a level within some months.

    Args:
        short: the family name, or what the country calls people by.
        level: "ministerial", ..., or None for any.
        country: ISO 3166-1 alpha-2, or None for any.
        months: the first and last month, as "2022-09".

    Returns:
        Every holder that fits; only a single one says who is meant.

    >>> [holder.name for holder in holders_called("Shin", "vice-ministerial", "KR", ("2022-09", "2022-09"))]
    ['Shin Beom-chul']
    """
    return [
        holder
        for holder in _called().get(short, ())
        if level in (None, holder.level)
        and country in (None, holder.country)
        and holder.first <= months[1]
        and months[0] <= holder.last
    ]


def short_names(country: str) -> frozenset[str]:
    """The single words by which the holders of a country's offices are called.

    >>> "Shin" in short_names("KR")
    True
    """
    return frozenset(short for short, holders in _called().items() if any(one.country == country for one in holders))


@cache
def _called() -> dict[str, list[Holder]]:
    """The holders whom an article may call by a single word."""
    called: dict[str, list[Holder]] = {}
    for holder in _all():
        for short in short_forms(holder.name, holder.country):
            called.setdefault(short, []).append(holder)
    return called


@cache
def known_names() -> dict[str, Holder]:
    """Every full name of the vocabulary, folded, with its holder."""
    ordered = sorted(_all(), key=lambda holder: holder.last)
    return {fold(name): holder for holder in ordered for name in (holder.name, *holder.also) if " " in name}


@cache
def _all() -> tuple[Holder, ...]:
    """Every holder of the vocabulary."""
    return tuple(_read())


def _read() -> Iterator[Holder]:
    """The vocabulary's holders, one for each term."""
    levels = {
        fold(title): office["level"] for office in reversed(load("offices")["office"]) for title in office["titles"]
    }
    for office in load("holders")["office"]:
        level = levels.get(fold(office["title"]), "military")
        for person in office["people"]:
            also = tuple(person.get("also", ()))
            last = person["to"] or "9999-12"
            yield Holder(person["name"], also, office["title"], level, office["country"], person["from"], last)
