"""Which event of the timeline another one was held beside."""

from markupsafe import Markup

from rokasean.showing.facts import linked, title
from rokasean.showing.period import Period
from rokasean.timeline.merging.fits import FAR


def hosts_of(about: Period) -> dict[str, object]:
    """The host of each event of a period that has one in the timeline, by the event's id.

    A host bears the name under which a source speaks of it, and can have been on the same day, or so near to it that
    sources may differ in its date.
    """
    bearing: dict[str, list] = {}
    for event in about.every:
        for name in {name.casefold() for name in (title(event), *about.names[event.event_id])}:
            bearing.setdefault(name, []).append(event)
    found = {event.event_id: _host(event, bearing) for event in about.events if event.within}
    return {name: host for name, host in found.items() if host}


def _host(event, bearing: dict[str, list]):
    """The host of an event among those that bear its name: the nearest in time."""
    named = (one for one in bearing.get(event.within.casefold(), ()) if one.event_id != event.event_id)
    near = [(_apart(one, event), place, one) for place, one in enumerate(named)]
    apart, _, host = min(near, default=(FAR + 1, 0, None))
    return host if apart <= FAR else None


def _apart(one, other) -> int:
    """How many days lie between two events, 0 when they can have been on one day; too many when one is undated."""
    if one.date_start is None or other.date_start is None:
        return FAR + 1
    return max(0, (max(one.date_start, other.date_start) - min(one.date_end, other.date_end)).days)


def host_title(event, hosts: dict[str, object]) -> str:
    """The title of an event's host, else its name as the source has it."""
    return title(hosts[event.event_id]) if event.event_id in hosts else event.within


def host_linked(event, hosts: dict[str, object], about: Period) -> Markup:
    """The title of an event's host, linked when it has a row in the report; nothing when there is no host."""
    return linked(hosts[event.event_id], about) if event.event_id in hosts else Markup.escape(event.within or "")
