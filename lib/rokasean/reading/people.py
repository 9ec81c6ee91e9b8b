"""Which people a text names, with their office and country."""

from dataclasses import dataclass
from datetime import date

from rokasean.reading.rules import Rule


@dataclass(frozen=True, slots=True)
class PersonSpan:
    """A person in a text.

    Args:
        start: first character of the name (office and honorifics are outside).
        end: character after the last one.
        name: the fullest form of the name that the article gives.
        role: the office as the article gives it, or None.
        country: ISO 3166-1 alpha-2, or None.
        rule: the id of the rule that found it.
        inferred: True where the full name comes from the list of office holders and not from the article.
    """

    start: int
    end: int
    name: str
    role: str | None
    country: str | None
    rule: str
    inferred: bool = False


def find_people(text: str, published: date | None = None) -> list[PersonSpan]:
    """The people that an article names, in the order of the text."""
    return []


RULES: tuple[Rule, ...] = ()
