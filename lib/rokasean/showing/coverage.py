"""Which years the articles cover: where a 0 is counted, and where nobody has read anything."""

from collections.abc import Iterable

from rokasean.showing.followup import told_years
from rokasean.showing.period import Period
from rokasean.showing.words import listed, run_words, runs, said

# With more years than this, a figure begins later; a table has room for as many as there are.
RECENT = 12


def own_years(about: Period) -> dict[str, int]:
    """The year in which each article that was read came out, by its id, as far as it is known."""
    return {article: year for article, year in told_years(about).items() if article in about.numbers}


def covered(about: Period) -> frozenset[int]:
    """The years of which anything was read: an article came out in them, or tells of an event in them."""
    dated = (event for event in about.every if event.date_start)
    touched = {year for event in dated for year in range(event.date_start.year, event.date_end.year + 1)}
    return frozenset(touched | set(own_years(about).values()))


def uncovered(years: Iterable[int], about: Period) -> list[int]:
    """Those of some years of which nothing was read."""
    known = covered(about)
    return [year for year in years if year not in known]


def is_ahead(about: Period) -> bool:
    """Whether a year begins after the data cut-off, so that no article can tell of anything held in it."""
    return about.year is not None and about.cutoff is not None and about.year > about.cutoff.year


def is_comparable(about: Period) -> bool:
    """Whether the year before can be held against the year: something was read of it, and the year has begun."""
    return about.year is not None and not is_ahead(about) and about.year - 1 in covered(about)


def not_covered(years: list[int]) -> str:
    """What to say of years of which nothing was read; nothing where there are none.

    >>> not_covered([2018, 2019, 2023])
    'No article read dates an event in 2018–2019 and 2023.'
    """
    return f"No article read dates an event in {listed(map(run_words, runs(years)))}." if years else ""


def coverage_notes(about: Period) -> list[str]:
    """What a reader must know before holding the numbers of a year against those of another one.

    Args:
        about: the Period of a report; there is nothing to note on the whole timeline.

    Returns:
        Sentences; none where nothing of the year was read, and the report says that in place of its parts.
    """
    if about.year is None or about.year not in covered(about):
        return []
    notes = [_own_note(about), _reach_note(about), _before_note(about)]
    return [note for note in notes if note]


def _own_note(about: Period) -> str:
    """That what is told of a year comes from articles of other years alone."""
    if about.year in own_years(about).values():
        return ""
    return f"No article read came out in {about.year}; what is told of it comes from articles of other years."


def _reach_note(about: Period) -> str:
    """That the articles do not reach to the end of a year."""
    if is_ahead(about):
        return f"{about.year} begins after the data cut-off, so that only plans can be told."
    if about.cutoff and about.cutoff.year == about.year and (about.cutoff.month, about.cutoff.day) != (12, 31):
        return f"The articles read reach to {said(about.cutoff.isoformat())}, not to the end of the year."
    return ""


def _before_note(about: Period) -> str:
    """That there is nothing to compare a year with, or only what later articles looked back at."""
    before = about.year - 1
    if missing := uncovered([before], about):
        return f"{not_covered(missing)[:-1]}, so that there is nothing to compare with."
    if before not in own_years(about).values():
        return (
            f"No article read came out in {before}; what the year is compared with comes from articles of other years."
        )
    return ""
