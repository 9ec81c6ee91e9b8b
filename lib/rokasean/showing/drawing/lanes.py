"""The lanes of a year: where each event stands, and the drawing."""

import datetime

from rokasean.showing.drawing.canvas import POINTS, SMALL, WIDTH, shortened, stroke, text_width, wrapped, write
from rokasean.showing.drawing.marks import RADIUS, draw_band, draw_legend, draw_mark
from rokasean.showing.drawing.packing import GAP, Item, Placed, packed
from rokasean.showing.drawing.svg import GRID, INK, MUTED, RULE, SHADE
from rokasean.showing.facts import ENCOUNTERS, MINISTERS, anchor, kind, title
from rokasean.showing.labels import label, labelled
from rokasean.showing.period import Period
from rokasean.showing.words import MONTHS, count

FULL = WIDTH * POINTS
GUTTER = 96.0  # for the names of the lanes
EDGE = 6.0
ROW = 14.0
LEADING = 9.5
PAD = 5.0
HEAD = 18.0
FOOT = 26.0
LABELS = (190.0, 110.0, 0.0)  # the longest name beside a mark, and what is tried where a year has no room for that

Lanes = dict[str, list[tuple[object, Placed]]]


def lanes_of(about: Period, longest: float) -> Lanes:
    """The events of a year with their places, by kind.

    Args:
        about: a year.
        longest: how long names beside marks may be, in points; 0 for none. The row in the table has the whole name.
    """
    return {name: _lane(about, name, longest) for name in labelled("kind")}


def lanes_height(lanes: Lanes) -> float:
    """The height of the whole drawing, in points."""
    return HEAD + sum(_lane_height(name, lane) for name, lane in lanes.items()) + FOOT


def draw_lanes(axes, about: Period, lanes: Lanes) -> None:
    """Draw months, lanes, marks and legend on Axes in points."""
    height = lanes_height(lanes)
    _draw_months(axes, about, height)
    top = HEAD
    for name, lane in lanes.items():
        stroke(axes, [0, FULL], [top, top], color=RULE, lw=0.6)
        _draw_lane_name(axes, name, top + PAD)
        if not lane:
            write(axes, GUTTER + 3, top + PAD + ROW / 2, nothing_in(name, about), color=MUTED)
        for event, placed in lane:
            _draw_event(axes, event, placed, about.year, top + PAD + (placed.row + 0.5) * ROW)
        top += _lane_height(name, lane)
    stroke(axes, [0, FULL], [top, top], color=RULE, lw=0.6)
    draw_legend(axes, GUTTER, height - 9, bands=True)


def _x(day: datetime.date, year: int) -> float:
    """Where a day begins on the axis, in points; days of other years stand at its ends."""
    first = datetime.date(year, 1, 1)
    whole = (datetime.date(year + 1, 1, 1) - first).days
    share = min(max((day - first).days, 0), whole) / whole
    return GUTTER + share * (FULL - EDGE - GUTTER)


def _ends(event, year: int) -> tuple[float, float]:
    """The left and right edge of the mark of an event."""
    first, last = _x(event.date_start, year), _x(event.date_end + datetime.timedelta(days=1), year)
    middle = (first + last) / 2
    return min(first, middle - RADIUS), max(last, middle + RADIUS)


def _lane(about: Period, name: str, longest: float) -> list[tuple[object, Placed]]:
    """The events of a lane with their places."""
    events = {event.event_id: event for event in about.events if kind(event) == name}
    items = [
        Item(event.event_id, *_ends(event, about.year), _label_width(event, longest) if longest else 0.0)
        for event in events.values()
    ]
    return [(events[one.key], one) for one in packed(items, GUTTER, FULL)]


def _label_width(event, longest: float) -> float:
    """The room for the name of an event, with a little to spare for engines that set type wider."""
    return text_width(shortened(title(event), longest)) * 1.03


def _lane_height(name: str, lane: list) -> float:
    """The height of a lane, in points."""
    rows = 1 + max((placed.row for _, placed in lane), default=0)
    lines = [*wrapped(label("kind", name), GUTTER - 16), *_scope(name)]
    return max(rows * ROW, len(lines) * LEADING + ROW - LEADING) + 2 * PAD


def _scope(name: str) -> list[str]:
    """What a lane holds, as lines under its name."""
    return wrapped(label("kind_scope", name), GUTTER - 10, SMALL) if label("kind_scope", name) else []


def nothing_in(name: str, about: Period) -> str:
    """What stands in an empty lane; nobody may take it to say that no minister met.

    Args:
        name: the kind of the lane.
        about: a year.
    """
    there = [event for event in about.events if event.level in MINISTERS and event.form in ENCOUNTERS]
    if name == "ministerial" and there:
        return f"none of Korea and ASEAN alone; {count(len(there), 'encounter')} at these levels in other lanes"
    return "none in the articles read"


def _draw_months(axes, about: Period, height: float) -> None:
    """Draw the months, and the data cut-off if it falls into the year."""
    for month in range(1, 13):
        start = _x(datetime.date(about.year, month, 1), about.year)
        stroke(axes, [start, start], [HEAD - 4, height - FOOT], color=GRID, lw=0.5)
        write(axes, start + 3, HEAD - 8, MONTHS[month - 1][:3], size=SMALL, color=MUTED)
    if about.cutoff and about.cutoff.year <= about.year:
        _draw_unread(axes, _x(about.cutoff + datetime.timedelta(days=1), about.year), height)


def _draw_unread(axes, start: float, height: float) -> None:
    """Tint the days after the data cut-off, of which no article read can tell."""
    from matplotlib.patches import Rectangle

    box = Rectangle((start, HEAD), FULL - EDGE - start, height - FOOT - HEAD, facecolor=SHADE, linewidth=0, zorder=0)
    axes.add_patch(box)
    side = "left" if start < FULL - 120 else "right"
    write(
        axes,
        start if side == "left" else FULL - EDGE,
        height - FOOT + 7,
        "after the data cut-off",
        ha=side,
        color=MUTED,
        size=SMALL,
    )


def _draw_lane_name(axes, name: str, top: float) -> None:
    """Write the name of a lane, and under it what it holds."""
    parts = wrapped(label("kind", name), GUTTER - 16)
    for number, part in enumerate(parts):
        write(axes, 0, top + ROW / 2 + number * LEADING, part, weight="bold")
    for number, part in enumerate(_scope(name), start=len(parts)):
        write(axes, 0, top + ROW / 2 + number * LEADING, part, size=SMALL, color=MUTED)


def _is_exact(event) -> bool:
    """Whether the days of an event are known."""
    return all(len(part) == 10 for part in event.date.split("/"))


def _draw_event(axes, event, placed: Placed, year: int, y: float) -> None:
    """Draw the mark of an event with its name, both linked to its row."""
    first, last = _ends(event, year)
    words = shortened(title(event), placed.label) if placed.label else ""
    width = text_width(words)
    if _is_exact(event):
        middle = first + RADIUS
        draw_mark(axes, event, first + RADIUS, last - RADIUS, y)
    else:
        middle = _draw_band(axes, event, first, last, width if placed.side == "inside" else 0, y)
    start = {"left": first - GAP, "inside": middle + RADIUS + GAP}.get(placed.side, last + GAP)
    ha = "right" if placed.side == "left" else "left"
    write(axes, start, y, words, ha=ha, url=anchor(event), color=INK)


def _draw_band(axes, event, first: float, last: float, width: float, y: float) -> float:
    """Draw an event whose days are not known, and return where the mark before a name of that width stands.

    Only what was called off has one: a dot would look like a day.
    """
    draw_band(axes, event, first, last, y)
    if event.status != "cancelled":
        return (first + last - width) / 2 - RADIUS - GAP
    middle = (first + last - width - GAP) / 2 if width else (first + last) / 2
    draw_mark(axes, event, middle, middle, y)
    return middle
