"""What changed since the release before: events that are new, gone, re-dated, renamed, or of another status."""

from collections import defaultdict
from collections.abc import Iterable
from types import SimpleNamespace

import pandas as pd
from markupsafe import Markup

from rokasean.showing.facts import anchor, title
from rokasean.showing.labels import label
from rokasean.showing.period import rows
from rokasean.showing.previous import Previous
from rokasean.showing.shapes import Prose, Row, Table, link, marked, paragraph
from rokasean.showing.words import count, said, sentence

# What is compared of an event, and what a change of it is called.
COMPARED = (("date", "re-dated"), ("status", "other status"), ("title", "renamed"))
ABSENT = "not listed"
# The columns of events that a release before may lack.
NEEDED = ("event_id", "name", "series", "edition", "date", "status", "mention_ids")


def changes_table(events: pd.DataFrame, before: Previous | None) -> Table | Prose:
    """The events that the report before did not have, had otherwise, or had and are gone.

    Args:
        events: the events of this report.
        before: what `previous` returned for them.

    Returns:
        A row for each change; a sentence when there is none, or nothing to compare with.
    """
    if before is None:
        return _sentence("Nothing to compare with: this notebook was run by itself, not built as a release.")
    if before.rows is None:
        return _sentence("This is the first release of this report, so there is none before it to compare with.")
    found = _changes([SimpleNamespace(**_filled(row)) for row in before.rows], rows(events))
    since = f"since the release {_cutoff(before)}"
    if not found:
        nothing = Markup("No event was added, removed, re-dated or renamed {}{}.")
        return _sentence(nothing.format(since, _digest(before)))
    caption = Markup("{} {}{}").format(sentence(count(len(found), "change")), since, _digest(before))
    return Table("changes", caption, ("Event", "Change", "Before", "Now"), tuple(found), "changes")


def _sentence(words: str | Markup) -> Prose:
    """A paragraph in place of a table."""
    return Prose(paragraph(words, classes="nothing"))


def _cutoff(before: Previous) -> str:
    """The data cut-off of the release before."""
    return f"with data up to {said(before.date)}" if before.date else "before, which states no data cut-off"


def _digest(before: Previous) -> Markup:
    """Which data the release before had."""
    return Markup(" (events.json, SHA-256 {}…)").format(marked("code", "", before.sha256[:12]))


def _filled(row: dict) -> dict:
    """A row of the release before, with None for what its library did not know yet."""
    return {name: row.get(name) for name in NEEDED}


def _changes(old: Iterable, new: Iterable) -> list[Row]:
    """A row for each change, in the order of today's events, then those that are gone."""
    old = {event.event_id: event for event in old}
    new = {event.event_id: event for event in new}
    same = _same(old, new)
    found = [row for event in new.values() for row in _change(same.get(event.event_id), event)]
    kept = {event.event_id for event in same.values()}
    return found + [_removed(event) for name, event in old.items() if name not in kept]


def _same(old: dict, new: dict) -> dict:
    """For each event of today the one that it was: by its id, else by a mention that both have and no others share.

    An event that is not of a series is known by its date, so that another date gives it another id.
    """
    same = {name: old[name] for name in new if name in old}
    tellers = defaultdict(set)
    for name, event in old.items():
        if name not in new:
            for mention in event.mention_ids or ():
                tellers[mention].add(name)
    candidates = {
        name: set().union(*(tellers[mention] for mention in event.mention_ids))
        for name, event in new.items()
        if name not in old
    }
    taken = [one for names in candidates.values() for one in names]
    alone = {name: next(iter(names)) for name, names in candidates.items() if len(names) == 1}
    return same | {name: old[one] for name, one in alone.items() if taken.count(one) == 1}


def _change(before, now) -> list[Row]:
    """The rows of an event of today."""
    name = link(anchor(now), title(now), "event-link")
    if before is None:
        return [Row((name, "added", ABSENT, f"{said(now.date)}, {label('status', now.status)}"))]
    pairs = [(words, _value(before, what), _value(now, what)) for what, words in COMPARED]
    return [Row((name, words, *values)) for words, *values in pairs if values[0] != values[1]]


def _removed(event) -> Row:
    """The row of an event that is gone."""
    return Row((title(event), "removed", f"{said(event.date)}, {label('status', event.status)}", ABSENT))


def _value(event, what: str) -> str:
    """What is compared, as readers see it."""
    told = {
        "date": lambda: said(event.date),
        "status": lambda: label("status", event.status),
        "title": lambda: title(event),
    }
    return told[what]()
