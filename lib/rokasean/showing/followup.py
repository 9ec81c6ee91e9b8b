"""What was announced, and what became of it."""

import datetime
from dataclasses import dataclass

from rokasean.showing.period import Period

OUTCOMES = {
    "kept": "reported as held",
    "called off": "reported as called off",
    "no report found": "its date has passed, and no article read reports on it",
    "still ahead": "its date had not passed at the data cut-off",
    "no date given": "announced without a date",
    "not known": "no article read is dated, so nobody can say whether its date has passed",
}


@dataclass(frozen=True, slots=True)
class Announcement:
    """An event that was announced before it took place.

    Args:
        event: the event.
        article_ids: the articles that announced it.
        told: the years in which those articles came out, as far as they are known.
        first: when the first of those came out that are dated; None when none is.
        outcome: a key of OUTCOMES.
    """

    event: object
    article_ids: tuple[str, ...]
    told: frozenset[int]
    first: datetime.date | None
    outcome: str


def announcements(period: Period) -> list[Announcement]:
    """Every event of the timeline that an article announced, in the order of the events."""
    planned = {mention.mention_id: mention for mention in period.mentions if mention.status == "planned"}
    years = told_years(period)
    found = []
    for event in period.every:
        told = [planned[one] for one in event.mention_ids if one in planned]
        if told:
            found.append(_announcement(event, told, years, period.cutoff))
    return found


def _announcement(event, told: list, years: dict[str, int], cutoff: datetime.date | None) -> Announcement:
    """One announcement, from the mentions that made it."""
    articles = tuple(dict.fromkeys(mention.article_id for mention in told))
    return Announcement(
        event=event,
        article_ids=articles,
        told=frozenset(years[one] for one in articles if one in years),
        first=min((mention.published for mention in told if mention.published), default=None),
        outcome=outcome(event, cutoff),
    )


def outcome(event, cutoff: datetime.date | None) -> str:
    """What became of an announced event.

    Args:
        event: the event.
        cutoff: when the latest article read was published; what came later nobody has read.

    Returns:
        A key of OUTCOMES.
    """
    if event.status != "planned":
        return {"held": "kept", "cancelled": "called off"}[event.status]
    if event.date_end is None:
        return "no date given"
    if cutoff is None:
        return "not known"
    return "no report found" if event.date_end < cutoff else "still ahead"


def told_years(period: Period) -> dict[str, int]:
    """The year in which each article came out.

    An article without a date of publication counts as of the year of the latest held event that is its own news; one
    without such an event is left out.
    """
    own_news: dict[str, int] = {}
    for mention in period.mentions:
        if mention.salience == "main" and mention.status == "held" and mention.date_end:
            own_news[mention.article_id] = max(mention.date_end.year, own_news.get(mention.article_id, 0))
    dated = {article.article_id: article.published.year for article in period.articles if article.published}
    return own_news | dated


def announced_for(period: Period) -> list[Announcement]:
    """What had been announced for the period: the announcements of its own events."""
    inside = {event.event_id for event in period.events}
    return [one for one in announcements(period) if one.event.event_id in inside]


def announced_in(period: Period) -> list[Announcement]:
    """What the articles of a year announced for later years, or without a date."""
    return [one for one in announcements(period) if period.year in one.told and _is_later(one.event, period.year)]


def _is_later(event, year: int) -> bool:
    """Whether an event lies after a year, or is still without a date."""
    return event.status == "planned" if event.date_start is None else event.date_start.year > year
