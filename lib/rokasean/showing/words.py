"""Dates, numbers and lists as people say them."""

import re
from collections.abc import Iterable

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")

NOT_STATED = "date not stated"

# Takes 2026, 2025-10 and 2024-11-21; refuses seasons, qualifiers and open ends, which are then shown as they are.
DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>0[1-9]|[12]\d|3[01]))?)?")


def said(edtf: str | None) -> str:
    """A date as people say it.

    Args:
        edtf: an EDTF date or interval, or None.

    Returns:
        British English; what is no plain date or interval comes back as it is.

    >>> said("2021-09-08/2021-09-10"), said("2019-04-30/2019-05-13"), said("2025-10")
    ('8–10 September 2021', '30 April – 13 May 2019', 'October 2025')
    >>> said("2026"), said("2002/2009"), said(None)
    ('some time in 2026', '2002–2009', 'date not stated')
    """
    if not edtf:
        return NOT_STATED
    parts = [DATE.fullmatch(part) for part in edtf.split("/")]
    if None in parts or len(parts) > 2:
        return edtf
    if len(parts) == 2:
        return _interval(*(match.groups() for match in parts))
    year, month, day = parts[0].groups()
    return _day(year, month, day) if month else f"some time in {year}"


def when(edtf: str | None) -> str:
    """A date with the preposition that it takes in a sentence.

    Args:
        edtf: an EDTF date or interval, or None.

    Returns:
        British English, to stand after a verb.

    >>> when("2024-11-21"), when("2025-10"), when("2026"), when(None)
    ('on 21 November 2024', 'in October 2025', 'some time in 2026', 'on a date not stated')
    >>> when("2021-09-08/2021-09-10")
    'on 8–10 September 2021'
    """
    if not edtf:
        return "on a date not stated"
    words = said(edtf)
    if words.startswith("some time"):
        return words
    return f"on {words}" if re.search(r"\d{4}-\d\d-\d\d", edtf) else f"in {words}"


def _day(year: str, month: str | None, day: str | None) -> str:
    """One date, as precise as it is."""
    words = [str(int(day)) if day else "", MONTHS[int(month) - 1] if month else "", year]
    return " ".join(word for word in words if word)


def _interval(first: tuple, last: tuple) -> str:
    """Two dates, with what they share said once."""
    if first == last:
        return _day(*first)
    if first[0] != last[0] or not (first[1] and last[1]):
        dash = " – " if first[1] or last[1] else "–"
        return _day(*first) + dash + _day(*last)
    _, month, day = first
    if day and month == last[1]:
        return f"{int(day)}–{_day(*last)}"
    dash = " – " if day or last[2] else "–"
    return f"{_day('', month, day)}{dash}{_day(*last)}"


def ordinal(number: int) -> str:
    """A number as a place in a series.

    >>> [ordinal(number) for number in (1, 2, 3, 11, 12, 21, 103)]
    ['1st', '2nd', '3rd', '11th', '12th', '21st', '103rd']
    """
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def count(number: int, one: str, many: str | None = None) -> str:
    """A number of things in words, in digits from thirteen on.

    Args:
        number: how many.
        one: what one of them is called.
        many: what several are called; `one` with an s when left out.

    >>> count(0, "event"), count(1, "event"), count(13, "country", "countries")
    ('no events', 'one event', '13 countries')
    """
    return f"{spelled(number)} {one if number == 1 else many or one + 's'}"


def spelled(number: int) -> str:
    """A number in words, in digits from thirteen on.

    >>> spelled(0), spelled(3), spelled(1300)
    ('no', 'three', '1,300')
    """
    return NUMBERS[number] if number < len(NUMBERS) else f"{number:,}"


def listed(words: Iterable[str]) -> str:
    """Words as a list in a sentence.

    >>> listed(["Laos"]), listed(["Laos", "Thailand"]), listed(["Brunei", "Laos", "Thailand"])
    ('Laos', 'Laos and Thailand', 'Brunei, Laos and Thailand')
    """
    *first, last = list(words) or [""]
    return f"{', '.join(first)} and {last}" if first else last


def runs(numbers: Iterable[int]) -> list[list[int]]:
    """Ascending numbers in runs without a gap.

    >>> runs([2, 3, 4, 7])
    [[2, 3, 4], [7]]
    """
    found: list[list[int]] = []
    for number in numbers:
        if found and found[-1][-1] == number - 1:
            found[-1].append(number)
        else:
            found.append([number])
    return found


def run_words(run: list[int]) -> str:
    """A run of years by its ends.

    >>> run_words([2018, 2019, 2020]), run_words([2020])
    ('2018–2020', '2020')
    """
    return f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0])


def sentence(words: str) -> str:
    """Words with a capital at the start and everything else as it was.

    >>> sentence("talks in Hanoi"), sentence("")
    ('Talks in Hanoi', '')
    """
    return words[:1].upper() + words[1:]
