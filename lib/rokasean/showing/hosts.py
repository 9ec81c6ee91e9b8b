"""Which event of the timeline another one was held beside."""

from markupsafe import Markup

from rokasean.showing.facts import linked, title
from rokasean.showing.period import Period


def hosts_of(about: Period) -> dict[str, object]:
    """The host of each event of a period that has one in the timeline, by the event's id.

    A host bears the name under which a source speaks of it, and can have been on the same day.
    """
    bearing: dict[str, list] = {}
    for event in about.every:
        for name in {name.casefold() for name in (title(event), *about.names[event.event_id])}:
            bearing.setdefault(name, []).append(event)
    found = {event.event_id: _host(event, bearing) for event in about.events if event.within}
    return {name: host for name, host in found.items() if host}


def _host(event, bearing: dict[str, list]):
    """The host of an event among those that bear its name."""
    for one in bearing.get(event.within.casefold(), ()):
        if one.event_id != event.event_id and _overlap(one, event):
            return one
    return None


def _overlap(one, other) -> bool:
    """Whether two events can have been on one day."""
    if one.date_start is None or other.date_start is None:
        return False
    return one.date_start <= other.date_end and other.date_start <= one.date_end


def host_title(event, hosts: dict[str, object]) -> str:
    """The title of an event's host, else its name as the source has it."""
    return title(hosts[event.event_id]) if event.event_id in hosts else event.within


def host_linked(event, hosts: dict[str, object], about: Period) -> Markup:
    """The title of an event's host, linked when it has a row in the report; nothing when there is no host."""
    return linked(hosts[event.event_id], about) if event.event_id in hosts else Markup.escape(event.within or "")
