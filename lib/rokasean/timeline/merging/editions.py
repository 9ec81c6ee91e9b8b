"""Which year a numbered meeting can have been in, by the other numbered meetings of its series.

A series that never meets twice in a year moves its number on by one a year at the most. So the 1st in 2012 and the 6th
in 2017 pin the 4th to 2015, and the 11th in 2024 says that the 7th was in 2020 or before. Nothing is taken for granted
of series for which the vocabulary does not say how often they meet.
"""

from collections.abc import Iterable
from functools import cache

from rokasean.reading.vocabulary import load


def once_a_year(series: str | None) -> bool:
    """Whether a series meets once a year or less often, as far as the vocabulary knows.

    >>> once_a_year("Seoul Defense Dialogue"), once_a_year("no such series")
    (True, False)
    """
    return (_series().get(series) or {}).get("every", 0) >= 1


def bounds(series: str, edition: int, known: Iterable[tuple[int, int]]) -> tuple[int, int] | None:
    """The first and the last year in which a meeting can have been.

    Args:
        series: standard name.
        edition: the meeting's number.
        known: number and year of other meetings of the series.

    Returns:
        Two years, or None where the vocabulary does not say that the series meets once a year at the most.

    >>> bounds("Seoul Defense Dialogue", 4, [(1, 2012), (6, 2017)])
    (2015, 2015)
    """
    if not once_a_year(series):
        return None
    known = set(known)
    since = _series()[series].get("since")
    if since:
        known.add((1, since))
    first = max((year + edition - number for number, year in known if number <= edition), default=0)
    last = min((year - (number - edition) for number, year in known if number >= edition), default=9999)
    return first, last


@cache
def _series() -> dict[str, dict]:
    """What the vocabulary knows of each series, by its standard name."""
    return {one["name"]: one for one in load("series").get("series", [])}
