"""What a report says beyond the words of its articles: full names and levels from the vocabulary, dates by counting."""

import re
import unicodedata
from collections.abc import Iterable

from rokasean.showing.period import Period, period
from rokasean.showing.shapes import Prose, bullets, paragraph
from rokasean.showing.words import count, listed, sentence, spelled

# The rule by which a level is that of its series, whoever is named as taking part.
BY_SERIES = "level.series"


def inferred_names(event, texts: dict[str, str]) -> frozenset[str]:
    """The people of an event whose full name stands in none of its articles.

    An article that calls somebody by office and surname alone is given the full name from the list of office holders.

    Args:
        event: the event.
        texts: the text of each article, by its id.
    """
    own = [texts[one] for one in event.article_ids if one in texts]
    return frozenset(one["name"] for one in event.people if not stands_in(one["name"], own))


def stands_in(name: str, texts: Iterable[str]) -> bool:
    """Whether a name stands in one of some texts, whatever its hyphens, accents and line breaks.

    >>> stands_in("Kim Yong Hyun", ["Minister Kim\\nYong-hyun came."]), stands_in("Shin Beom-chul", ["Shin said so."])
    (True, False)
    """
    texts = list(texts)
    return any(name in text for text in texts) or any(_letters(name) in _letters(text) for text in texts)


def _letters(words: str) -> str:
    """The letters of a text alone, without case and accents."""
    plain = unicodedata.normalize("NFKD", words.casefold())
    return re.sub(r"[\W_]+", "", re.sub(r"[\u0300-\u036f]+", "", plain))


def levels_by_series(about: Period) -> list:
    """The events whose level comes from their series, and not from whom or what an article names."""
    rules = {one.mention_id: (one.level, _level_rule(one)) for one in about.mentions}
    return [event for event in about.events if _only_by_series(event, [rules[one] for one in event.mention_ids])]


def _level_rule(mention) -> str | None:
    """The rule behind the level of a mention."""
    return next((one["rule"] for one in mention.rules if one["field"] == "level"), None)


def _only_by_series(event, told: list[tuple[str, str | None]]) -> bool:
    """Whether every mention that has the level of an event has it from its series."""
    behind = {rule for level, rule in told if level == event.level}
    return event.level != "none" and behind == {BY_SERIES}


def inferred_notes(timeline, year: int | str | None = None) -> Prose:
    """What of a report no article states in so many words, and where it comes from.

    Args:
        timeline: a Timeline.
        year: calendar year; None for the whole timeline.
    """
    about = period(timeline, year)
    notes = [
        note for note in (_name_note(about), _level_note(about), _date_note(about), _date_within_note(about)) if note
    ]
    if not notes:
        return Prose(paragraph("Names, levels and dates stand as the articles have them.", classes="nothing"))
    return Prose(bullets(notes, "inferred"))


def _name_note(about: Period) -> str:
    """Whose full name comes from the list of office holders."""
    texts = {article.article_id: article.text for article in about.articles}
    names = sorted({name for event in about.events for name in inferred_names(event, texts)})
    if not names:
        return ""
    verb = "stands" if len(names) == 1 else "stand"
    whole = f"The full name{'' if len(names) == 1 else 's'} of {listed(names)} {verb} in no article behind the entry"
    return (
        f"{whole}, and {'is' if len(names) == 1 else 'are'} marked “full name inferred”: the article gives office and "
        "surname, and the list of office holders one person who had both at the time."
    )


def _level_note(about: Period) -> str:
    """How many levels come from the list of forums."""
    events = levels_by_series(about)
    if not events:
        return ""
    level = "the level that the list of forums gives for the series, and which the article need not state."
    return f"{_owns(events, about)} {level}"


def _date_note(about: Period) -> str:
    """How many dates were counted from the day of their article."""
    events = [one for one in about.events if one.date_basis == "relative" and one.event_id not in about.within]
    if not events:
        return ""
    return (
        f"{_owns(events, about)} a date of which an article leaves out the year, or gives it as “last month” and the "
        "like; it was counted from the day of its article."
    )


def _date_within_note(about: Period) -> str:
    """How many dates were counted where no day of publication is known."""
    events = [event for event in about.events if event.event_id in about.within]
    if not events:
        return ""
    return (
        f"{_owns(events, about)} a date from an article that does not say when it was published; it was counted from "
        "another date in that article, such as the year in the name of a meeting."
    )


def _owns(events: list, about: Period) -> str:
    """Some of the events as the subject of a sentence, with "has" or "have"."""
    if len(about.events) == 1:
        return "The event has"
    if len(events) == len(about.events):
        return "Each of the events has"
    share = f"{sentence(spelled(len(events)))} of the {count(len(about.events), 'event')}"
    return f"{share} {'has' if len(events) == 1 else 'have'}"
