"""The figures of a report, each with a text alternative made from its data."""

from collections import Counter

from rokasean.showing.canvas import drawn
from rokasean.showing.facts import kind, place, title
from rokasean.showing.labels import country, label, labelled
from rokasean.showing.lanes import GUTTER, draw_lanes, lanes_height, lanes_of
from rokasean.showing.matrix import draw_marks, draw_numbers, marks_height, names, numbers_height
from rokasean.showing.period import Period, period
from rokasean.showing.prose import nothing_known
from rokasean.showing.series import GAP, editions, series_cells
from rokasean.showing.shapes import Figure, Prose, paragraph
from rokasean.showing.spans import year_columns, years_cells
from rokasean.showing.tables import PARTNERS, met
from rokasean.showing.words import count, listed, said, sentence

# With more marks than this, names are left out: they would fill pages, and each mark links to its row.
NAMED_MARKS = 60

SERIES_GUTTER = 150.0  # for the names of series


def timeline_figure(timeline, year: int | str) -> Figure | Prose:
    """The events of a year on lanes by kind, each mark linked to its row.

    Args:
        timeline: a Timeline.
        year: calendar year.
    """
    about = period(timeline, year)
    if not about.events:
        return _no_figure(nothing_known(about))
    lanes = lanes_of(about, named=len(about.events) <= NAMED_MARKS)
    caption = (
        f"Engagements in {about.year} by kind. A bar covers the days of an event; a dotted line between two ticks says "
        "that the event lies somewhere between them."
    )
    if len(about.events) > NAMED_MARKS:
        caption += f" With more than {NAMED_MARKS} events names are left out."
    short = f"Timeline of {about.year}: {_by_kind(about)}."
    return _figure(
        "timeline", caption, short, _told(about), lanes_height(lanes), lambda axes: draw_lanes(axes, about, lanes)
    )


def _figure(name: str, caption: str, short: str, full: str, height: float, draw) -> Figure:
    """A drawing as a Figure."""
    anchor = f"figure-{name}"
    return Figure(anchor, caption, drawn(anchor, height, draw, short, full), short, full)


def _no_figure(why: str) -> Prose:
    """What stands in place of a figure."""
    return Prose(paragraph(f"There is no figure: {why[0].lower()}{why[1:]}", classes="nothing"))


def _by_kind(about: Period) -> str:
    """How many events of each kind."""
    by_kind = Counter(kind(event) for event in about.events)
    parts = listed(f"{label('kind', name).lower()} {by_kind[name]}" for name in labelled("kind") if by_kind[name])
    return f"{count(len(about.events), 'event')} on lanes by kind ({parts})"


def _told(about: Period) -> str:
    """Every event in words."""
    where = {event.event_id: f" ({place(event)})" if place(event) else "" for event in about.events}
    told = (
        f"{said(one.date)}: {title(one)}{where[one.event_id]}, {label('status', one.status)}" for one in about.events
    )
    return f"{'; '.join(told)}."


def years_figure(timeline) -> Figure | Prose:
    """All events of the timeline by kind and year, one mark an event.

    Args:
        timeline: a Timeline.
    """
    about = period(timeline)
    if not about.events:
        return _no_figure(nothing_known(about))
    cells = years_cells(about)
    columns = names(cells)[1]
    short = (
        f"Events by kind and year, {columns[0]} to {columns[-1]}."
        if len(columns) > 1
        else f"Events by kind, {columns[0]}."
    )
    told = (f"{row}, {column}: {len(events)}" for (row, column), events in cells.items() if events)
    caption = "Every event of the timeline by kind and year; each mark is one event, and leads to its row."
    return _figure(
        "years",
        caption,
        short,
        f"{'; '.join(told)}.",
        marks_height(cells, GUTTER),
        lambda axes: draw_marks(axes, cells, GUTTER),
    )


def partners_figure(timeline, year: int | str) -> Figure | Prose:
    """Who was met at which level, as a matrix.

    Args:
        timeline: a Timeline.
        year: calendar year.
    """
    about = period(timeline, year)
    cells = {
        (country(code), sentence(label("level", level))): sum(event.level == level for event in met(about.events, code))
        for code in PARTNERS
        for level in labelled("level")
    }
    caption = f"Meetings, conferences, visits and calls held in {about.year}, by partner and level."
    return _matrix("partners", cells, caption, f"No article read tells of a meeting with a partner in {about.year}.")


def partner_years_figure(timeline) -> Figure | Prose:
    """Which partner was met how often in each year, as a matrix.

    Args:
        timeline: a Timeline.
    """
    about = period(timeline)
    cells = {
        (country(code), str(year)): sum(_touches(event, year) for event in met(about.events, code))
        for code in PARTNERS
        for year in year_columns(about)
    }
    caption = "Meetings, conferences, visits and calls held, by partner and year."
    return _matrix("partner-years", cells, caption, "No article read tells of a dated meeting with a partner.")


def _touches(event, year: int) -> bool:
    """Whether an event took place in a year."""
    return event.date_start is not None and event.date_start.year <= year <= event.date_end.year


def _matrix(name: str, cells: dict[tuple[str, str], int], caption: str, nothing: str) -> Figure | Prose:
    """Numbers in rows and columns, or a sentence when all are none."""
    if not any(cells.values()):
        return Prose(paragraph(nothing, classes="nothing"))
    told = (f"{row}, {column.lower()}: {number}" for (row, column), number in cells.items() if number)
    full = f"{'; '.join(told)}. All other cells are empty."
    height = numbers_height(names(cells)[0])
    return _figure(name, caption, f"Matrix: {caption}", full, height, lambda axes: draw_numbers(axes, cells, GUTTER))


def series_figure(timeline) -> Figure | Prose:
    """Recurring series by year, with editions, what was called off, and gaps.

    Args:
        timeline: a Timeline.
    """
    about = period(timeline)
    cells, notes = series_cells(about)
    if not cells:
        return Prose(paragraph("No article read tells of a series with a dated meeting.", classes="nothing"))
    told = "; ".join(_edition(event) for events in editions(about).values() for event in events)
    caption = (
        "Recurring series by year, with the number of the edition where an article gives it. "
        f"“{GAP}” stands between two known meetings where no article tells of one."
    )
    height = marks_height(cells, SERIES_GUTTER)
    return _figure(
        "series",
        caption,
        "Series by year.",
        f"{told}.",
        height,
        lambda axes: draw_marks(axes, cells, SERIES_GUTTER, notes),
    )


def _edition(event) -> str:
    """One meeting of a series in words."""
    return f"{title(event)}, {said(event.date)}, {label('status', event.status)}"
