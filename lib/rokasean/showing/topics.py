"""What the events were about, year by year."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from rokasean.showing.coverage import covered, is_comparable, not_covered
from rokasean.showing.drawing.strips import Strips
from rokasean.showing.facts import some
from rokasean.showing.labels import label
from rokasean.showing.period import Period, period
from rokasean.showing.shapes import Prose, Row, Table, paragraph
from rokasean.showing.spans import UNDATED, in_column, year_columns
from rokasean.showing.words import sentence


@dataclass(frozen=True, slots=True)
class Counted:
    """How many events of each year were about each topic.

    Args:
        topics: the topics, those of most events of the period first.
        years: the years, None for what has no date; those of which nothing was read included.
        events: how many events each year has.
        numbers: how many events a topic has in a year.
        missing: those of the years of which nothing was read.
    """

    topics: tuple[str, ...]
    years: tuple[int | None, ...]
    events: dict[int | None, int]
    numbers: dict[tuple[str, int | None], int]
    missing: tuple[int, ...]

    def latest(self, most: int) -> "Counted":
        """The same with no more than so many years, the latest."""
        years = self.years[-most:]
        kept = tuple(topic for topic in self.topics if any(self.numbers[topic, year] for year in years))
        return replace(self, topics=kept, years=years, missing=tuple(year for year in self.missing if year in years))


def counted(about: Period) -> Counted:
    """The topics of a period by year: of a calendar year and the years before it, or of the whole timeline.

    An annual report counts an event in every year that it touches, as its table of events does; the whole timeline in
    the year in which it begins, so that each event counts once.
    """
    known = covered(about)
    years = _years(about, known)
    inside = {year: _events(about, year) for year in years}
    numbers = {(topic, year): 0 for year in years for topic in {one for event in about.every for one in event.topics}}
    for year, events in inside.items():
        for topic, number in Counter(topic for event in events for topic in event.topics).items():
            numbers[topic, year] = number
    return Counted(
        topics=_in_order(numbers, about),
        years=years,
        events={year: len(events) for year, events in inside.items()},
        numbers=numbers,
        missing=tuple(year for year in years if year and year not in known),
    )


def _years(about: Period, known: Iterable[int]) -> tuple[int | None, ...]:
    """The years from the first of which anything was read to that of the report; of the timeline all of its own."""
    if about.year is None:
        return (*year_columns(about), *([None] if in_column(about.events, None) else []))
    return tuple(range(min([*known, about.year]), about.year + 1))


def _events(about: Period, year: int | None) -> list:
    """The events that count in a year."""
    if about.year is None:
        return in_column(about.events, year)
    return [one for one in about.every if one.date_start and one.date_start.year <= year <= one.date_end.year]


def _in_order(numbers: dict, about: Period) -> tuple[str, ...]:
    """The topics that any of the years has: those of the year of the report first, then those of the years before."""
    own, every = Counter(), Counter()
    for (topic, year), number in numbers.items():
        every[topic] += number
        own[topic] += number if year == about.year else 0
    seen = [topic for topic, number in every.items() if number]
    own = own if about.year else Counter()  # the whole timeline has no year of its own
    return tuple(sorted(seen, key=lambda topic: (-own[topic], -every[topic], label("topic", topic))))


def topics_table(timeline, year: int | str | None = None) -> Table | Prose:
    """What the events were about, against the years before.

    Args:
        timeline: a Timeline.
        year: calendar year; None for the whole timeline.
    """
    about = period(timeline, year)
    found = counted(about)
    if not found.topics:
        return nothing_named()
    heads = ("Topic", *_heads(found, about), "Which")
    rows = tuple(_topic(topic, found, about) for topic in found.topics)
    caption = f"Topics of the events; one event may have several. {not_covered(list(found.missing))}".strip()
    return Table("topics", caption, heads, rows, "topics")


def nothing_named() -> Prose:
    """What stands in place of topics."""
    return Prose(paragraph("No sentence about these events names a topic of the closed list.", classes="nothing"))


def _heads(found: Counted, about: Period) -> tuple[str, ...]:
    """The heads of the columns with numbers."""
    if about.year is None:
        return ("Events", "By year")
    before = (f"Events {about.year - 1}",) if is_comparable(about) else ()
    return (f"Events {about.year}", *before, *(("Earlier",) if _earlier(found, about) else ()))


def _earlier(found: Counted, about: Period) -> list[int]:
    """The years that have no column of their own, without those of which nothing was read."""
    first = about.year - 1 if is_comparable(about) else about.year
    return [year for year in found.years if year < first and year not in found.missing]


def _topic(topic: str, found: Counted, about: Period) -> Row:
    """The row of a topic."""
    which = some([event for event in about.events if topic in event.topics], about)
    return Row((sentence(label("topic", topic)), *_numbers(topic, found, about), which), id=anchor(topic))


def _numbers(topic: str, found: Counted, about: Period) -> tuple[int | str, ...]:
    """The numbers of a topic, one a column."""
    if about.year is None:
        return sum(found.numbers[topic, year] for year in found.years), _by_year(topic, found, found.years)
    before = (found.numbers[topic, about.year - 1],) if is_comparable(about) else ()
    earlier = _earlier(found, about)
    return (found.numbers[topic, about.year], *before, *((_by_year(topic, found, earlier),) if earlier else ()))


def _by_year(topic: str, found: Counted, years: Iterable[int | None]) -> str:
    """The numbers of a topic in some years, without the years that have none."""
    told = [f"{year or UNDATED}:\u00a0{number}" for year in years if (number := found.numbers[topic, year])]
    return ", ".join(told) or "none"


def strips_of(found: Counted, about: Period) -> Strips:
    """The small multiples of topics, a row a topic and a column a year; in an annual report its own year stands out."""
    places = range(len(found.years))
    return Strips(
        rows=tuple((sentence(label("topic", topic)), f"#{anchor(topic)}") for topic in found.topics),
        columns=tuple((str(year or UNDATED), _out_of(found, year)) for year in found.years),
        numbers={
            (line, at): found.numbers[topic, found.years[at]]
            for line, topic in enumerate(found.topics)
            for at in places
        },
        shaded=frozenset(at for at in places if found.years[at] in found.missing),
        filled=frozenset(at for at in places if about.year in (None, found.years[at])),
    )


def _out_of(found: Counted, year: int | None) -> str:
    """How many events a year has, to stand under its name."""
    return "–" if year in found.missing else f"of {found.events[year]:,}"


def told_by_year(topic: str, found: Counted) -> str:
    """The numbers of a topic in words, year by year."""
    known = (year for year in found.years if year not in found.missing)
    parts = (f"{found.numbers[topic, year]} of {found.events[year]} {_in(year)}" for year in known)
    return f"{sentence(label('topic', topic))}: {', '.join(parts)}"


def _in(year: int | None) -> str:
    """A year after a number."""
    return f"in {year}" if year else "without a date"


def anchor(topic: str) -> str:
    """The id of the row of a topic."""
    return f"topic-{topic}"
