"""The whole timeline by year: which years, and what stands in each."""

from rokasean.showing.coverage import not_covered, uncovered
from rokasean.showing.facts import kind
from rokasean.showing.labels import country, label, labelled
from rokasean.showing.period import Period, period
from rokasean.showing.prose import nothing_known
from rokasean.showing.shapes import NOT_COVERED, Prose, Row, Table, paragraph
from rokasean.showing.tables import PARTNERS, met
from rokasean.showing.words import run_words, runs, sentence

UNDATED = "undated"


def year_columns(about: Period) -> list[int]:
    """The years from the first to the last with an event, those without one included."""
    dated = [event for event in about.events if event.date_start]
    if not dated:
        return []
    return list(range(dated[0].date_start.year, max(event.date_end.year for event in dated) + 1))


def in_column(events: tuple, year: int | None) -> list:
    """The events that begin in a year; for None those without a date."""
    return [event for event in events if (event.date_start.year if event.date_start else None) == year]


def years_cells(about: Period) -> dict[tuple[str, str], list]:
    """The events by kind and year; those without a date in a column of their own."""
    years = [*year_columns(about), *([None] if in_column(about.events, None) else [])]
    return {
        (label("kind", name), str(year or UNDATED)): [one for one in in_column(about.events, year) if kind(one) == name]
        for name in labelled("kind")
        for year in years
    }


def years_table(timeline) -> Table | Prose:
    """How many events of each kind and status each year has.

    Args:
        timeline: a Timeline.
    """
    about = period(timeline)
    if not about.events:
        return Prose(paragraph(nothing_known(about), classes="nothing"))
    heads = (
        "Year",
        *(label("kind", name) for name in labelled("kind")),
        *(sentence(label("status", one)) for one in labelled("status")),
    )
    rows = [_year(words, events) for words, events in _in_turn(about)]
    if undated := in_column(about.events, None):
        rows.append(_year(UNDATED, undated))
    caption = "Events by year, kind and status; an event counts in the year in which it begins."
    return Table("years", with_note(caption, about), heads, rows, "years")


def missing_years(about: Period) -> list[int]:
    """The years between the first and the last with an event of which nothing was read."""
    return uncovered(year_columns(about), about)


def with_note(caption: str, about: Period, shaded: bool = False) -> str:
    """A caption with the years of which nothing was read.

    Args:
        caption: a sentence.
        about: the Period of a report.
        shaded: whether the figure shades their columns.
    """
    note = not_covered(missing_years(about))
    return f"{caption} {note[:-1]} (shaded)." if note and shaded else f"{caption} {note}".strip()


def _in_turn(about: Period) -> list[tuple[str, list | None]]:
    """The years with their events; years in a row that have none, or of which nothing was read, stand together."""
    years = year_columns(about)
    missing = missing_years(about)
    empty = [year for year in years if year not in missing and not in_column(about.events, year)]
    turns = [(run[0], (run_words(run), [])) for run in runs(empty)]
    turns += [(run[0], (run_words(run), None)) for run in runs(missing)]
    turns += [(year, (str(year), in_column(about.events, year))) for year in years if year not in [*empty, *missing]]
    return [turn for _, turn in sorted(turns, key=lambda pair: pair[0])]


def _year(words: str, events: list | None) -> Row:
    """The row of a year, of several without events, or for None of several of which nothing was read."""
    if events is None:
        return Row((words, *[NOT_COVERED] * (len(labelled("kind")) + len(labelled("status")))), classes="gap")
    kinds = (sum(kind(event) == name for event in events) for name in labelled("kind"))
    statuses = (sum(event.status == name for event in events) for name in labelled("status"))
    return Row((words, *kinds, *statuses))


def partner_years_table(timeline) -> Table | Prose:
    """How often each partner was met in each year.

    Args:
        timeline: a Timeline.
    """
    about = period(timeline)
    seen = [code for code in PARTNERS if met(about.events, code)]
    if not seen:
        return Prose(paragraph("No article read tells of a meeting with a partner.", classes="nothing"))
    rows = tuple(_partner(code, about) for code in seen)
    caption = with_note("Meetings, conferences, visits and calls held, by partner and year.", about)
    return Table("partner-years", caption, ("Partner", "All", "By year"), rows, "partner-years")


def _partner(code: str, about: Period) -> Row:
    """The row of a partner."""
    events = tuple(met(about.events, code))
    years = [(str(year or UNDATED), len(in_column(events, year))) for year in (*year_columns(about), None)]
    return Row((country(code), len(events), ", ".join(f"{year}:\u00a0{number}" for year, number in years if number)))
