"""Mentions made up for tests: a ministers' meeting of Korea and Laos on 21 November 2024, but for what a test changes."""

from hashlib import sha256

import pandas as pd
from gold_frames import date_span

from rokasean.timeline.frames import frame

SUH = {"name": "Suh Wook", "role": "Defence Minister", "country": "KR"}
PARK = {"name": "Park Jae-min", "role": "Vice Defence Minister", "country": "KR"}
GIANG = {"name": "Phan Van Giang", "role": "Defence Minister", "country": "VN"}
DEFAULTS = {
    "publisher": None,
    "published": None,
    "salience": "main",
    "status": "held",
    "form": "meeting",
    "level": "ministerial",
    "name": "talks",
    "series": None,
    "edition": None,
    "date_basis": "stated",
    "alternatives": [],
    "city": None,
    "country": None,
    "mode": None,
    "within": None,
    "parties": ["KR", "LA"],
    "people": [],
    "topics": [],
    "exact": "The ministers met.",
    "prefix": "",
    "suffix": "",
    "start": 0,
    "end": 18,
    "rules": [],
}


def row(article: str = "a", date: str | None = "2024-11-21", **cells) -> dict:
    """A row of the table of mentions."""
    first, last, precision = date_span(date)
    told = {**DEFAULTS, "article_id": article, "date": date, "date_start": first, "date_end": last}
    told |= {"date_precision": precision, **cells}
    if date is None:
        told["date_basis"] = "none"
    digest = sha256(repr(sorted(told.items(), key=lambda item: item[0])).encode()).hexdigest()[:6]
    return {"mention_id": f"{article}:{told['start']}:{digest}", **told}


def table(*rows: dict) -> pd.DataFrame:
    """Rows as a table of mentions."""
    return frame(rows, "mentions")
