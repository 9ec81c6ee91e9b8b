"""What was announced, and what came of it."""

import datetime
from collections.abc import Iterable

# What became of an announcement, with its plain meaning.
OUTCOMES = {
    "kept": "reported as held",
    "called off": "reported as called off",
    "no report found": "its date has passed, and no article read reports on it",
    "still ahead": "its date had not passed at the data cut-off",
    "no date given": "announced without a date",
    "not known": "no article read is dated, so nobody can say whether its date has passed",
}


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
