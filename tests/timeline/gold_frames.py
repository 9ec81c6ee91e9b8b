"""Frames made of annotated articles, so that merging is tested apart from reading."""

import datetime
import json
from hashlib import sha256
from pathlib import Path

import pandas as pd

from rokasean.reading.mentions import Evidence, Mention, Person
from rokasean.timeline.frames import frame
from rokasean.timeline.read import mentions_frame


def gold_frames(*pairs: tuple[Path, Path]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Articles and mentions as a faultless reader would make them.

    Args:
        pairs: a gold record (JSON) and the text that it annotates.
    """
    told = [(json.loads(gold.read_text(encoding="utf-8")), text) for gold, text in pairs]
    articles = frame([article_row(record, text) for record, text in told], "articles")
    mentions = [mention for record, text in told for mention in gold_mentions(record, text)]
    return articles, mentions_frame(mentions, articles)


def seed_frames(gold: Path, seeds: Path) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The annotated seeds."""
    return gold_frames(*((path, seeds / f"{path.stem}.txt") for path in sorted(gold.glob("*.json"))))


def dev_frames(folder: Path, *numbers: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The annotated articles of a folder, or those of them whose names begin with one of the numbers."""
    chosen = [path for path in sorted(folder.glob("*.json")) if not numbers or path.name[:3] in numbers]
    return gold_frames(*((path, path.with_suffix(".txt")) for path in chosen))


def article_id(text: Path) -> str:
    """The id of an article."""
    return sha256(text.read_bytes()).hexdigest()[:12]


def article_row(record: dict, text: Path) -> dict:
    """A row of the table of articles."""
    body = text.read_bytes().decode("utf-8")
    return {
        "article_id": article_id(text),
        "file": text.name,
        "title": record["title"],
        "publisher": record["publisher"],
        "byline": None,
        "published": record["published"] and datetime.date.fromisoformat(record["published"]),
        "published_basis": record["published"] and "stated",
        "dateline": None,
        "known": [],
        "url": record.get("url"),
        "words": len(body.split()),
        "status": "read",
        "problem": None,
        "frameworks": record["frameworks"],
        "topics": record["topics"],
        "text": body,
        "blocks": [{"kind": "body", "start": 0, "end": len(body)}],
    }


def gold_mentions(record: dict, text: Path) -> list[Mention]:
    """The events of a gold record as mentions."""
    body = text.read_bytes().decode("utf-8")
    return [gold_mention(event, article_id(text), body) for event in record["events"]]


def gold_mention(event: dict, article: str, body: str) -> Mention:
    """One event of a gold record as a mention."""
    first, last, precision = date_span(event["date"])
    start = max(body.find(event["evidence"]), 0)
    end = start + len(event["evidence"])
    same = ("salience", "status", "form", "level", "name", "series", "edition", "date", "city", "country", "mode")
    return Mention(
        article_id=article,
        **{field: event[field] for field in same},
        date_start=first,
        date_end=last,
        date_precision=precision,
        date_basis="stated" if event["date"] else "none",
        alternatives=(),
        within=event["within"],
        parties=tuple(event["parties"]),
        people=tuple(Person(one["name"], one["role"], one["country"]) for one in event["people"]),
        topics=(),
        evidence=Evidence(event["evidence"], body[max(start - 32, 0) : start], body[end : end + 32], start, end),
        rules=(("date", "gold.annotated"),),
    )


def date_span(edtf: str | None) -> tuple[datetime.date | None, datetime.date | None, str]:
    """First day, last day and precision of an EDTF date as the annotations write it.

    >>> date_span("2025-10")
    (datetime.date(2025, 10, 1), datetime.date(2025, 10, 31), 'month')
    """
    if not edtf:
        return None, None, "none"
    first, _, last = edtf.partition("/")
    precision = "range" if last else {4: "year", 7: "month", 10: "day"}[len(first)]
    return _days(first)[0], _days(last or first)[1], precision


def _days(part: str) -> tuple[datetime.date, datetime.date]:
    """First and last day of a year, month or day."""
    period = pd.Period(part)
    return period.start_time.date(), period.end_time.date()
