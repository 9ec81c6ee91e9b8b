"""What was announced, and what came of it."""

import datetime

import pandas as pd

# What became of an announcement, with its plain meaning.
OUTCOMES = {
    "kept": "an article reports that it was held",
    "called off": "an article reports that it was called off",
    "no report found": "its date has passed, and no article read reports on it",
    "still ahead": "its date had not passed at the data cut-off",
    "no date given": "it was announced without a date",
    "not known": "no article read is dated, so that nobody can say whether its date has passed",
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
    plans = {row["mention_id"]: row for row in mentions[mentions["status"] == "planned"].to_dict("records")}
    years = told_in(mentions)
    told = [[plans[one] for one in ids if one in plans] for ids in events["mention_ids"]]
    found = events[pd.Series([bool(one) for one in told], index=events.index, dtype=bool)].reset_index(drop=True)
    told = [one for one in told if one]
    return found.assign(
        announced_by=_objects(list(dict.fromkeys(plan["article_id"] for plan in one)) for one in told),
        announced_in=_objects(sorted({years[plan["article_id"]] for plan in one} - {None}) for one in told),
        announced_on=_objects(min((p["published"] for p in one if p["published"]), default=None) for one in told),
        outcome=_objects(outcome(row, cutoff) for row in found.to_dict("records")),
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


def outcome(event: dict, cutoff: datetime.date | None) -> str:
    """What became of an announced event.

    Args:
        event: a row of the table of events.
        cutoff: when the latest article read was published, or None.

    Returns:
        A key of `OUTCOMES`.

    >>> outcome({"status": "planned", "date_end": datetime.date(2025, 12, 31)}, datetime.date(2025, 11, 17))
    'still ahead'
    """
    if event["status"] != "planned":
        return {"held": "kept", "cancelled": "called off"}[event["status"]]
    if event["date_end"] is None:
        return "no date given"
    if cutoff is None:
        return "not known"
    return "no report found" if event["date_end"] < cutoff else "still ahead"


def told_in(mentions: pd.DataFrame) -> dict[str, int | None]:
    """The year in which each article came out, by its id; None where neither it nor its news is dated.

    An article without a date of publication counts as of the year of the latest held event that is its own news.
    """
    years: dict[str, int | None] = dict.fromkeys(mentions["article_id"])
    for row in mentions.to_dict("records"):
        known = years[row["article_id"]]
        if row["published"]:
            years[row["article_id"]] = row["published"].year
        elif row["salience"] == "main" and row["status"] == "held" and row["date_end"]:
            years[row["article_id"]] = max(row["date_end"].year, known or 0)
    return years


def _objects(cells) -> pd.Series:
    """A column of plain Python values."""
    return pd.Series(list(cells), dtype=object)
