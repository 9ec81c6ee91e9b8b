"""The figures of a report, each with a text alternative made from its data."""

from collections import Counter
from collections.abc import Callable, Collection
from functools import partial

from rokasean.showing.coverage import RECENT, not_covered
from rokasean.showing.drawing.canvas import drawn
from rokasean.showing.drawing.lanes import GUTTER, LABELS, draw_lanes, lanes_height, lanes_of
from rokasean.showing.drawing.matrix import draw_marks, draw_numbers, marks_height, names, numbers_height
from rokasean.showing.drawing.strips import draw_strips, strips_height
from rokasean.showing.drawing.svg import Alternative
from rokasean.showing.facts import anchor, kind, place, title
from rokasean.showing.labels import country, label, labelled
from rokasean.showing.period import Period, period
from rokasean.showing.prose import nothing_known
from rokasean.showing.series import GAP, series_cells
from rokasean.showing.shapes import Figure, Prose, paragraph
from rokasean.showing.spans import UNDATED, in_column, missing_years, with_note, year_columns, years_cells
from rokasean.showing.tables import PARTNERS, met, nobody_met
from rokasean.showing.topics import counted, nothing_named, strips_of, told_by_year
from rokasean.showing.words import MONTHS, count, listed, said, sentence

# What fits on a page with its caption, in points. A year that needs more first has the names of its marks cut, then
# loses them, and then is counted by month.
TALLEST = 620.0

# How the kinds are told apart, where their names alone could mislead.
LANES = (
    "“Ministerial and vice-ministerial” holds what ministers and vice-ministers of the Republic of Korea and ASEAN "
    "hold alone; what they hold with others too, or what is at other levels, is multilateral."
)

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
    layouts = ((longest, lanes_of(about, longest)) for longest in LABELS)
    longest, lanes = next((one for one in layouts if lanes_height(one[1]) <= TALLEST), (None, {}))
    if longest is None:
        return _months_figure(about)
    short = f"Timeline of {about.year}: {_by_kind(about)}."
    words = Alternative("figure-timeline", short, _list(map(_told, about.events)))
    caption = (
        f"Engagements in {about.year} by kind. A bar covers the days of an event; a band with a dotted edge says "
        f"that the event lies somewhere in it, on days that no article gives. {LANES}"
    )
    if not longest:
        caption += " There are too many for names; each mark leads to its row."
    return _figure(caption, words, lanes_height(lanes), lambda axes: draw_lanes(axes, about, lanes), about)


def _months_figure(about: Period) -> Figure:
    """The events of a year by kind and month, as numbers."""
    columns = {month: name[:3] for month, name in enumerate(MONTHS, 1)} | {None: "no month"}
    cells = {(label("kind", name), column): 0 for name in labelled("kind") for column in columns.values()}
    for event in about.events:
        cells[label("kind", kind(event)), columns[_month(event, about.year)]] += 1
    caption = f"Engagements in {about.year} by kind and by the month in which they begin."
    return _matrix("timeline", cells, caption, caption)


def _month(event, year: int) -> int | None:
    """The month of a year in which an event begins, as far as it is known; January for one that began before."""
    if event.date_precision == "year":
        return None
    return event.date_start.month if event.date_start.year == year else 1


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
    span = f"{columns[0]} to {columns[-1]}" if len(columns) > 1 else columns[0]
    told = (f"{row}, {column}: {len(events)}" for (row, column), events in cells.items() if events)
    words = Alternative("figure-years", f"Events by kind and year, {span}: {_by_kind(about)}.", _list(told))
    caption = f"Every event of the timeline by kind and year; each mark is one event, and leads to its row. {LANES}"
    draw = partial(draw_marks, cells=cells, gutter=GUTTER, shaded=_shaded(about))
    return _figure(with_note(caption, about, shaded=True), words, marks_height(cells, GUTTER), draw, about)


def series_figure(timeline) -> Figure | Prose:
    """Recurring series by year, with editions, what was called off, and gaps.

    Args:
        timeline: a Timeline.
    """
    about = period(timeline)
    cells, notes = series_cells(about)
    if not cells:
        return Prose(paragraph("No article read tells of a series with a dated meeting.", classes="nothing"))
    shown = [event for events in cells.values() for event in events]
    short = f"{sentence(count(len(names(cells)[0]), 'series', 'series'))} by year, {count(len(shown), 'meeting')}."
    words = Alternative("figure-series", short, _list(map(_told, shown)))
    caption = (
        "Recurring series by year, with the number of the edition where an article gives it. "
        f"“{GAP}” stands between two known meetings where no article dates one."
    )
    draw = partial(draw_marks, cells=cells, gutter=SERIES_GUTTER, notes=notes, shaded=_shaded(about))
    return _figure(with_note(caption, about, shaded=True), words, marks_height(cells, SERIES_GUTTER), draw, about)


def partners_figure(timeline, year: int | str) -> Figure | Prose:
    """Who was met at which level, as a matrix.

    Args:
        timeline: a Timeline.
        year: calendar year.
    """
    about = period(timeline, year)
    encounters = {code: met(about.events, code) for code in PARTNERS}
    used = {event.level for events in encounters.values() for event in events}
    cells = {
        (country(code), sentence(label("level", level))): sum(event.level == level for event in encounters[code])
        for code in PARTNERS
        for level in labelled("level")
        if level != "none" or level in used
    }
    caption = f"Meetings, conferences, visits and calls held in {about.year}, by partner and level."
    return _matrix("partners", cells, caption, nobody_met(about))


def partner_years_figure(timeline) -> Figure | Prose:
    """Which partner was met how often in each year, as a matrix.

    Args:
        timeline: a Timeline.
    """
    about = period(timeline)
    cells = {
        (country(code), str(year)): len(in_column(tuple(met(about.events, code)), year))
        for code in PARTNERS
        for year in year_columns(about)
    }
    caption = "Meetings, conferences, visits and calls held, by partner and year; those without a date are left out."
    nothing = "No article read tells of a dated meeting with a partner."
    return _matrix("partner-years", cells, with_note(caption, about, shaded=True), nothing, _shaded(about))


def _shaded(about: Period) -> frozenset[str]:
    """The columns of which nothing was read."""
    return frozenset(map(str, missing_years(about)))


def topics_figure(timeline, year: int | str | None = None) -> Figure | Prose:
    """How many events of each year were about each topic, as small multiples.

    Args:
        timeline: a Timeline.
        year: calendar year, shown against the years before it; None for the whole timeline.
    """
    about = period(timeline, year)
    found = counted(about)
    found = found.latest(RECENT) if about.year else found
    if not found.topics:
        return nothing_named()
    strips, told = strips_of(found, about), [told_by_year(topic, found) for topic in found.topics]
    span = (
        f"{found.years[0] or UNDATED} to {found.years[-1] or UNDATED}" if len(found.years) > 1 else f"{found.years[0]}"
    )
    short = f"{sentence(count(len(found.topics), 'topic'))} by year, {span}: how many events were about each."
    missing = not_covered(list(found.missing))
    words = Alternative("figure-topics", short, f"{_list(told)} {missing}".strip())
    links = {address: words for (_, address), words in zip(strips.rows, told, strict=True)}
    caption = _topics_caption(about, missing)
    return Figure(caption, drawn(strips_height(strips), lambda axes: draw_strips(axes, strips), words, links), words)


def _topics_caption(about: Period, missing: str) -> str:
    """How the small multiples of topics are to be read."""
    bars = f" Full bars are those of {about.year}, outlines those of years before." if about.year else ""
    shaded = f" {missing[:-1]} (shaded)." if missing else ""
    return f"Events by topic and year; under each year stands how many events it has.{bars}{shaded}"


def _matrix(
    name: str, cells: dict[tuple[str, str], int], caption: str, nothing: str, shaded: Collection[str] = ()
) -> Figure | Prose:
    """Numbers in rows and columns, or a sentence when all are none."""
    if not any(cells.values()):
        return Prose(paragraph(nothing, classes="nothing"))
    told = (f"{row}, {column.lower()}: {number}" for (row, column), number in cells.items() if number)
    words = Alternative(f"figure-{name}", f"Matrix: {caption}", f"{_list(told)} All other cells are empty.")
    height = numbers_height(names(cells)[0])
    return _figure(caption, words, height, lambda axes: draw_numbers(axes, cells, GUTTER, shaded))


def _figure(caption: str, words: Alternative, height: float, draw: Callable, about: Period | None = None) -> Figure:
    """A drawing as a Figure; of a period, with words for each event to which a mark may lead."""
    links = {anchor(event): _told(event) for event in about.events} if about else {}
    return Figure(caption, drawn(height, draw, words, links), words)


def _no_figure(why: str) -> Prose:
    """What stands in place of a figure."""
    return Prose(paragraph(f"There is no figure: {why[0].lower()}{why[1:]}", classes="nothing"))


def _by_kind(about: Period) -> str:
    """How many events of each kind."""
    by_kind = Counter(kind(event) for event in about.events)
    parts = listed(f"{label('kind', name).lower()} {by_kind[name]}" for name in labelled("kind") if by_kind[name])
    return f"{count(len(about.events), 'event')} on lanes by kind ({parts})"


def _told(event) -> str:
    """An event in words: date, name, place and status."""
    where = f" ({place(event)})" if place(event) else ""
    return f"{said(event.date)}: {title(event)}{where}, {label('status', event.status)}"


def _list(parts) -> str:
    """Parts of a description."""
    return f"{'; '.join(parts)}."
