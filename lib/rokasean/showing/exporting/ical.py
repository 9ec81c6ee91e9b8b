"""Events as iCalendar (RFC 5545): entries of whole days, for those whose days are known."""

import datetime
from collections.abc import Iterable, Mapping

from icalendar import Calendar, Event

from rokasean.showing.exporting.partial import ends
from rokasean.showing.exporting.telling import address, passages, told
from rokasean.showing.facts import place, title
from rokasean.showing.labels import label

# What a calendar knows of an event's status; what was announced, and not yet reported as held, is tentative.
STATUS = {"held": "CONFIRMED", "planned": "TENTATIVE", "cancelled": "CANCELLED"}
DOMAIN = "rokasean"
ONE_DAY = datetime.timedelta(days=1)


def as_icalendar(events: Iterable, articles: Mapping[str, object], stamp: datetime.date) -> bytes:
    """The events whose first and last day are known, as an iCalendar file.

    Args:
        events: rows of the table of events.
        articles: rows of the table of articles by article_id.
        stamp: the day of the data, which the format asks for with every entry.

    Returns:
        The file, encoded as UTF-8.
    """
    from rokasean import __version__

    calendar = Calendar()
    calendar.add("prodid", f"-//rokasean//{__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "ROK–ASEAN defence engagement")
    for event in filter(has_days, events):
        calendar.add_component(_entry(event, articles, stamp))
    return calendar.to_ical()


def has_days(event) -> bool:
    """Whether the first and the last day of an event are known."""
    return all(end is not None and end.day for end in ends(event.date))


def _entry(event, articles: Mapping[str, object], stamp: datetime.date) -> Event:
    """One event; the end of whole days is the day after, and no entry makes anybody's time look taken."""
    entry = Event()
    entry.add("uid", f"{event.event_id}@{DOMAIN}")
    entry.add("dtstamp", datetime.datetime.combine(stamp, datetime.time(), datetime.UTC))
    entry.add("dtstart", event.date_start)
    entry.add("dtend", event.date_end + ONE_DAY)
    entry.add("summary", _clean(title(event)))
    entry.add("status", STATUS[event.status])
    entry.add("transp", "TRANSPARENT")
    entry.add("description", _clean(_description(event, articles)))
    entry.add("categories", [event.form, *(label("topic", topic) for topic in event.topics)])
    for name, value in (("location", place(event)), ("url", address(event, articles))):
        if value:
            entry.add(name, _clean(value))
    return entry


def _description(event, articles: Mapping[str, object]) -> str:
    """The facts a line each, then the passages with their articles."""
    facts = [f"{name}: {words}" for name, words in told(event) if name != "When"]
    return "\n".join([*facts, *(f"{source}:\n{exact}" for exact, source in passages(event, articles))])


def _clean(text: str) -> str:
    """A text without the control characters that RFC 5545 does not allow in one."""
    return "".join(char for char in text if char in "\t\n" or char.isprintable() or ord(char) > 0x9F)
