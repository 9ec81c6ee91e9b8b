"""Which places a text names: cities, countries, demonyms, blocs and venues."""

from dataclasses import dataclass

from rokasean.reading.rules import Rule


@dataclass(frozen=True, slots=True)
class PlaceSpan:
    """A place in a text.

    Args:
        start: first character.
        end: character after the last one.
        kind: "city", "country", "demonym", "bloc" or "venue".
        city: the city's usual English name, or None.
        country: ISO 3166-1 alpha-2, "ASEAN" for the bloc, or None.
        rule: the id of the rule that found it.
    """

    start: int
    end: int
    kind: str
    city: str | None
    country: str | None
    rule: str


def find_places(text: str) -> list[PlaceSpan]:
    """The places that a text names, in the order of the text."""
    return []


RULES: tuple[Rule, ...] = ()
