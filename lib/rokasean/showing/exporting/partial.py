"""Dates as far as they are known: the first and the last year, month or day of an EDTF date."""

import re
from dataclasses import dataclass

# Takes 2026, 2025-10, 2024-11-21; refuses XXXX-11-21 and everything else of which the year is not known.
KNOWN = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")


@dataclass(frozen=True, slots=True)
class Partial:
    """A date of which the year is known, and perhaps the month, and perhaps the day."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        """The date in ISO 8601, as short as it is known."""
        known = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)]
        return "-".join(known)


def ends(edtf: str | None) -> tuple[Partial | None, Partial | None]:
    """The beginning and the end of a date.

    Args:
        edtf: an EDTF date or interval, or None.

    Returns:
        Two dates, equal when it is no interval; None for one whose year is not known.

    >>> [str(end) for end in ends("2021-09-08/2021-09-10")], [str(end) for end in ends("2025-10")]
    (['2021-09-08', '2021-09-10'], ['2025-10', '2025-10'])
    >>> ends("XXXX-11-21"), ends(None)
    ((None, None), (None, None))
    """
    first, _, last = (edtf or "").partition("/")
    return _partial(first), _partial(last or first)


def _partial(text: str) -> Partial | None:
    """One date."""
    found = KNOWN.fullmatch(text)
    return Partial(*(int(part) if part else None for part in found.groups())) if found else None
