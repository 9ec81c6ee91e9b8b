"""Mentions to events: group, settle the cells, name the event, say why."""

import pandas as pd

from rokasean.timeline.frames import frame
from rokasean.timeline.merging.conflicts import conflicts
from rokasean.timeline.merging.groups import Group, canonical
from rokasean.timeline.merging.hosts import settle_all
from rokasean.timeline.merging.ids import event_ids
from rokasean.timeline.merging.why import why

PASSAGE = ("article_id", "exact", "prefix", "suffix", "start", "end")


def merge_mentions(mentions: pd.DataFrame) -> pd.DataFrame:
    """The table of events: one row for each happening, with all that is told of it.

    Two mentions are one event when they are of the same series and the same number or year; outside any series, when
    form, parties and dates agree and nothing speaks against it. `docs/merging.md` tells the rules in full.

    Args:
        mentions: the table of mentions; neither its order nor a row that stands in it twice makes a difference.

    Returns:
        Events in the order of their first days, those without a date last. Of those that begin on one day the longer
        come first, then those that were held beside nothing else: a host stands before what was held beside it.
    """
    once = {row["mention_id"]: row for row in mentions.to_dict("records")}
    groups, facts = settle_all(list(once.values()))
    names = event_ids(groups, facts)
    rows = [_row(*told) for told in zip(names, groups, facts, strict=True)]
    return frame(sorted(rows, key=_in_time), "events")


def _row(event_id: str, group: Group, fact: dict) -> dict:
    """One event as a row."""
    told = sorted(group.mentions, key=_by_publication)
    articles = list(dict.fromkeys(one["article_id"] for one in told))
    return {
        "event_id": event_id,
        **fact,
        "mention_ids": [one["mention_id"] for one in told],
        "article_ids": articles,
        "n_articles": len(articles),
        "publishers": sorted({one["publisher"] for one in told if one["publisher"]}),
        "conflicts": conflicts(group, fact),
        "why": why(group, fact),
        "evidence": [{name: one[name] for name in PASSAGE} for one in told],
    }


def _by_publication(mention: dict) -> tuple:
    """Mentions in the order in which they were published, those without a date last."""
    published = mention["published"]
    return published is None, published.toordinal() if published else 0, canonical(mention)


def _in_time(row: dict) -> tuple:
    """Events by their first day, those without a date last; of one day the longer first, and hosts before guests.

    So a forum of three days stands before the talks that were held beside it on its first day.
    """
    start, end = row["date_start"], row["date_end"]
    place = (start.toordinal(), -end.toordinal(), row["within"] is not None) if start else ()
    return start is None, place, row["event_id"]
