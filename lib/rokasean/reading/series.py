"""Which recurring or named meetings and exercises a text names."""

from dataclasses import dataclass

from rokasean.reading.rules import Rule


@dataclass(frozen=True, slots=True)
class SeriesSpan:
    """A named meeting, forum or exercise in a text.

    Args:
        start: first character.
        end: character after the last one.
        name: the words as the text has them.
        series: the standard name, or None for a named happening that is not known to recur.
        edition: which of its meetings ("11th" is 11), or None.
        year: the year in the name ("SDD 2015"), or None.
        form: a form of the closed list, or None.
        level: a level of the closed list, or None.
        city: the city where it always meets, or None.
        country: the country where it always meets, or None.
        parties: who takes part by its name: alpha-2 codes and "ASEAN".
        rule: the id of the rule that found it.
    """

    start: int
    end: int
    name: str
    series: str | None
    edition: int | None
    year: int | None
    form: str | None
    level: str | None
    city: str | None
    country: str | None
    parties: tuple[str, ...]
    rule: str


def find_series(text: str) -> list[SeriesSpan]:
    """The named meetings and exercises of an article, in the order of the text."""
    return []


RULES: tuple[Rule, ...] = ()
