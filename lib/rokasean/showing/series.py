"""Recurring series, edition by edition, with their gaps."""

from markupsafe import Markup

from rokasean.showing.coverage import uncovered
from rokasean.showing.facts import cited, in_its_words, linked, mark, place, quoted, said_in_table
from rokasean.showing.period import Period, period
from rokasean.showing.shapes import Prose, Row, Table, paragraph
from rokasean.showing.spans import in_column
from rokasean.showing.words import ordinal, run_words, runs

GAP = "–"

# With more series than this, the figure leaves out those with a single meeting.
MOST = 15


def editions(about: Period) -> dict[str, list]:
    """The events of each series in order, the series with most of them first."""
    found: dict[str, list] = {}
    for event in about.events:
        if event.series:
            found.setdefault(event.series, []).append(event)
    return dict(sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0])))


def gaps(events: list) -> list[int]:
    """The years between the first and the last dated event in which there is none."""
    years = {event.date_start.year for event in events if event.date_start}
    return [year for year in range(min(years), max(years)) if year not in years] if years else []


def series_cells(about: Period) -> tuple[dict[tuple[str, str], list], dict[tuple[str, str], str]]:
    """The dated events of each series by year, and what is written in the cells: editions and gaps."""
    known = {name: tuple(event for event in events if event.date_start) for name, events in editions(about).items()}
    known = {name: events for name, events in known.items() if events}
    if len(known) > MOST:
        known = {name: events for name, events in known.items() if len(events) > 1}
    years = [event.date_start.year for events in known.values() for event in events]
    if not years:
        return {}, {}
    columns = range(min(years), max(years) + 1)
    cells = {(name, str(year)): in_column(events, year) for name, events in known.items() for year in columns}
    notes = {
        cell: ordinal(events[0].edition) for cell, events in cells.items() if len(events) == 1 and events[0].edition
    }
    notes |= {(name, str(year)): GAP for name, events in known.items() for year in gaps(list(events))}
    return cells, notes


def series_table(timeline) -> Table | Prose:
    """The meetings of every series, what was called off in a source's own words, and gaps.

    Args:
        timeline: a Timeline.
    """
    about = period(timeline)
    known = editions(about)
    if not known:
        return Prose(paragraph("No article read tells of a meeting of a series.", classes="nothing"))
    rows = tuple(row for name, events in known.items() for row in _series(name, events, about))
    return Table(
        "series", "Series, edition by edition", ("Series", "Date", "Where", "Remarks", "Sources"), rows, "series"
    )


def _series(name: str, events: list, about: Period) -> list[Row]:
    """The rows of a series: its events and its gaps, in order; those without a date last."""
    told = [((event.date_start.year if event.date_start else 9999), _edition(event, about)) for event in events]
    years = gaps(events)
    unread = uncovered(years, about)
    silent = runs(year for year in years if year not in unread)
    missing = [(run[0], _gap(name, run, "no article read dates one then")) for run in silent]
    missing += [(run[0], _gap(name, run, "no article read dates any event then")) for run in runs(unread)]
    return [row for _, row in sorted([*told, *missing], key=lambda pair: pair[0])]


def _gap(name: str, run: list[int], why: str) -> Row:
    """The row of years in a row without a meeting."""
    return Row((name, run_words(run), "", why, ""), classes="gap")


def _edition(event, about: Period) -> Row:
    """The row of an event."""
    reason = quoted(in_its_words(event)) if event.status == "cancelled" and event.evidence else ""
    remark = Markup("{} {}").format(mark(event), reason)
    return Row((linked(event, about), said_in_table(event, about), place(event), remark, cited([event], about.numbers)))
