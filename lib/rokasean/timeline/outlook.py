"""What was announced, and what came of it."""

import datetime
from collections.abc import Iterable

import pandas as pd

# What became of an announcement, with its plain meaning.
OUTCOMES = {
    "kept": "reported as held",
    "called off": "reported as called off",
    "no report found": "its date has passed, and no article read reports on it",
    "still ahead": "its date had not passed at the data cut-off",
    "no date given": "announced without a date",
    "not known": "no article read is dated, so nobody can say whether its date has passed",
}


def announced(events: pd.DataFrame, mentions: pd.DataFrame, cutoff: datetime.date | None) -> pd.DataFrame:
    """Every event that an article announced before it took place, with who announced it and what came of it.

    Args:
        events: the table of events.
        mentions: the table of mentions.
        cutoff: when the latest article read was published; what came later nobody has read.

    Returns:
        The rows of those events in their order, with announced_by (article ids), announced_in (the years in which those
        articles came out, as far as they are known), announced_on (when the first dated one came out, or None) and
        outcome (a key of `OUTCOMES`).

    >>> from rokasean.timeline.frames import frame
    >>> announced(frame([], "events"), frame([], "mentions"), None).empty
    True
    """
    rows = list(mentions.itertuples(index=False))
    plans = {row.mention_id: row for row in rows if row.status == "planned"}
    years = told_in(rows)
    told = [[plans[one] for one in ids if one in plans] for ids in events["mention_ids"]]
    found = events[pd.Series([bool(one) for one in told], index=events.index, dtype=bool)].reset_index(drop=True)
    told = [one for one in told if one]
    return found.assign(
        announced_by=_objects(list(dict.fromkeys(plan.article_id for plan in one)) for one in told),
        announced_in=_objects(
            sorted({years[plan.article_id] for plan in one if plan.article_id in years}) for one in told
        ),
        announced_on=_objects(min((p.published for p in one if p.published), default=None) for one in told),
        outcome=_objects(outcome(row.status, row.date_end, cutoff) for row in found.itertuples(index=False)),
    )


def announced_for(announcements: pd.DataFrame, year: int) -> pd.DataFrame:
    """What had been announced for a year: the announcements whose date touches it.

    Args:
        announcements: what `announced` returned.
        year: calendar year.
    """
    from rokasean.timeline.frames import in_year

    return in_year(announcements, year)


def announced_in(announcements: pd.DataFrame, year: int) -> pd.DataFrame:
    """What the articles of a year announced for later years, or without a date.

    Args:
        announcements: what `announced` returned.
        year: calendar year in which the articles came out.
    """
    later = [
        year in told and (status == "planned" if start is None else start.year > year)
        for told, start, status in zip(
            announcements["announced_in"], announcements["date_start"], announcements["status"], strict=True
        )
    ]
    return announcements[pd.Series(later, index=announcements.index, dtype=bool)].reset_index(drop=True)


def outcome(status: str, date_end: datetime.date | None, cutoff: datetime.date | None) -> str:
    """What became of an announced event.

    Args:
        status: held, planned or cancelled, as the event now stands.
        date_end: its last day, or None.
        cutoff: when the latest article read was published, or None; what came later nobody has read.

    Returns:
        A key of `OUTCOMES`.

    >>> outcome("planned", datetime.date(2025, 12, 31), datetime.date(2025, 11, 17))
    'still ahead'
    """
    if status != "planned":
        return {"held": "kept", "cancelled": "called off"}[status]
    if date_end is None:
        return "no date given"
    if cutoff is None:
        return "not known"
    return "no report found" if date_end < cutoff else "still ahead"


def told_in(mentions: Iterable) -> dict[str, int]:
    """The year in which each article came out, by its id, as far as it or its news is dated.

    An article without a date of publication counts as of the year of the latest held event that is its own news.

    Args:
        mentions: rows of the table of mentions, as `itertuples` gives them.
    """
    own_news: dict[str, int] = {}
    dated: dict[str, int] = {}
    for one in mentions:
        if one.published:
            dated[one.article_id] = one.published.year
        elif one.salience == "main" and one.status == "held" and one.date_end:
            own_news[one.article_id] = max(one.date_end.year, own_news.get(one.article_id, 0))
    return own_news | dated


def _objects(cells) -> pd.Series:
    """A column of plain Python values."""
    return pd.Series(list(cells), dtype=object)
