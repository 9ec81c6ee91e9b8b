"""Events as the JSON of Knight Lab's TimelineJS: https://timeline.knightlab.com/docs/json-format.html."""

import json
from collections.abc import Iterable, Mapping
from html import escape

from rokasean.showing.exporting.partial import Partial, ends
from rokasean.showing.exporting.telling import passages, told
from rokasean.showing.facts import title
from rokasean.showing.labels import label
from rokasean.showing.words import said, sentence


def as_timelinejs(events: Iterable, articles: Mapping[str, object]) -> bytes:
    """The dated events as slides, each with as much of its date as is known.

    Args:
        events: rows of the table of events.
        articles: rows of the table of articles by article_id.

    Returns:
        JSON, encoded as UTF-8.
    """
    slides = [_slide(event, articles) for event in events if is_dated(event)]
    return (json.dumps({"scale": "human", "events": slides}, ensure_ascii=False, indent=1) + "\n").encode()


def is_dated(event) -> bool:
    """Whether at least the year of an event's beginning is known."""
    return ends(event.date)[0] is not None


def _slide(event, articles: Mapping[str, object]) -> dict:
    """One event; its address in a page is its id, and its row among others that of its level."""
    first, last = ends(event.date)
    slide = {"unique_id": event.event_id, "group": sentence(label("level", event.level)), "start_date": _date(first)}
    if last not in (None, first):
        slide["end_date"] = _date(last)
    words = {"headline": escape(title(event)), "text": _text(event, articles)}
    shown = event.date if str(first) == event.date and not first.month else said(event.date)
    return slide | {"display_date": escape(shown), "text": words, "autolink": False}


def _date(date: Partial) -> dict[str, int]:
    """The parts of a date that are known."""
    parts = {"year": date.year, "month": date.month, "day": date.day}
    return {name: number for name, number in parts.items() if number}


def _text(event, articles: Mapping[str, object]) -> str:
    """Facts and passages as HTML."""
    facts = (f"{escape(name)}: {escape(words)}" for name, words in told(event) if name != "When")
    quotes = (
        f"<blockquote>{escape(exact)}</blockquote><p>{escape(source)}</p>"
        for exact, source in passages(event, articles)
    )
    return f"<p>{'<br>'.join(facts)}</p>{''.join(quotes)}"
