"""What was announced, and what became of it."""

import datetime
from dataclasses import dataclass

from rokasean.showing.period import Period
from rokasean.timeline.outlook import outcome, told_in


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
        outcome=outcome(event.status, event.date_end, cutoff),
    )


def told_years(period: Period) -> dict[str, int]:
    """The year in which each article came out, as far as it or its news is dated; articles without news included."""
    dated = {article.article_id: article.published.year for article in period.articles if article.published}
    return told_in(period.mentions) | dated


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
