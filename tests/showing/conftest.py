"""Hand-made events, articles and mentions, so that showing is tested apart from reading and merging."""

import datetime
from types import SimpleNamespace

import pytest

from rokasean.timeline.frames import TABLES, frame

DAY = datetime.date


def span(edtf):
    """First day, last day and precision of a date."""
    if edtf is None:
        return None, None, "none"
    first, _, last = edtf.partition("/")
    if last:
        return DAY.fromisoformat(first), DAY.fromisoformat(last), "range"
    if len(edtf) == 10:
        return DAY.fromisoformat(edtf), DAY.fromisoformat(edtf), "day"
    if len(edtf) == 7:
        start = DAY.fromisoformat(f"{edtf}-01")
        return (
            start,
            (start.replace(day=28) + datetime.timedelta(days=4)).replace(day=1) - datetime.timedelta(days=1),
            "month",
        )
    return DAY(int(edtf), 1, 1), DAY(int(edtf), 12, 31), "year"


def blank(table):
    """A row with nothing in it: lists without members, numbers at nought, empty text where a cell may not be None."""
    empty = {"texts": [], "records": [], "integer": 0, "text": "", "date": None}
    return {one.name: None if one.empty else empty[one.type] for one in TABLES[table]}


def event_row(event_id, date=None, articles=("a",), **facts):
    """A row of the table of events: a ministers' meeting of Korea and Laos, but for what is said otherwise."""
    start, end, precision = span(date)
    row = {
        "event_id": event_id,
        "status": "held",
        "form": "meeting",
        "level": "ministerial",
        "name": f"talks {event_id}",
        "series": None,
        "edition": None,
        "date": date,
        "date_start": start,
        "date_end": end,
        "date_precision": precision,
        "date_basis": "stated" if date else "none",
        "alternatives": [],
        "city": None,
        "country": None,
        "mode": None,
        "within": None,
        "parties": ["KR", "LA"],
        "people": [],
        "topics": [],
        "mention_ids": [f"{one}:{event_id}" for one in articles],
        "article_ids": list(articles),
        "n_articles": len(articles),
        "publishers": [f"The {one.upper()} Times" for one in articles],
        "conflicts": [],
        "why": "They agree.",
        "evidence": [
            {"article_id": one, "exact": f"They met, says {one}.", "prefix": "", "suffix": "", "start": 0, "end": 9}
            for one in articles
        ],
    }
    return blank("events") | row | facts


def article_row(article_id, published="2024-11-22", **facts):
    """A row of the table of articles."""
    row = {
        "article_id": article_id,
        "file": f"{article_id}.txt",
        "title": f"Title {article_id}",
        "publisher": f"The {article_id.upper()} Times",
        "byline": None,
        "published": published and DAY.fromisoformat(published),
        "published_basis": "stated" if published else None,
        "url": None,
        "words": 100,
        "status": "read",
        "problem": None,
        "frameworks": [],
        "topics": [],
        "text": "They met.",
        "blocks": [],
    }
    return blank("articles") | row | facts


def mention_row(event, article, **facts):
    """A row of the table of mentions: what an article says of an event."""
    same = ("form", "level", "name", "series", "edition", "date", "date_start", "date_end", "date_precision")
    more = ("date_basis", "alternatives", "city", "country", "mode", "within", "parties", "people", "topics", "status")
    row = {
        **{name: event[name] for name in (*same, *more)},
        "mention_id": f"{article['article_id']}:{event['event_id']}",
        "article_id": article["article_id"],
        "publisher": article["publisher"],
        "published": article["published"],
        "salience": "main",
        "exact": "They met.",
        "prefix": "",
        "suffix": "",
        "start": 0,
        "end": 9,
        "rules": [],
    }
    return blank("mentions") | row | facts


@pytest.fixture
def event():
    """Makes a row of the table of events."""
    return event_row


@pytest.fixture
def article():
    """Makes a row of the table of articles."""
    return article_row


@pytest.fixture
def timeline():
    """Makes a timeline of events and articles; `planned` says which articles announced which event."""

    def make(events=(), articles=None, planned=()):
        events, planned = list(events), set(planned)
        if articles is None:
            articles = [article_row(one) for one in sorted({name for row in events for name in row["article_ids"]})]
        known = {row["article_id"]: row for row in articles}
        mentions = [
            mention_row(row, known[name], **({"status": "planned"} if (row["event_id"], name) in planned else {}))
            for row in events
            for name in row["article_ids"]
        ]
        return SimpleNamespace(
            articles=frame(articles, "articles"),
            mentions=frame(mentions, "mentions"),
            events=frame(events, "events"),
            cutoff=max(
                (row["published"] for row in articles if row["status"] == "read" and row["published"]), default=None
            ),
        )

    return make


@pytest.fixture
def rich(timeline):
    """A timeline with something of everything: kinds, statuses, dates of all precisions, conflicts, gaps, odd names."""
    several = {"parties": ["KR", "ASEAN", "VN", "TH"], "series": "ROK-ASEAN Defense Vice-Ministerial Meeting"}
    forum = {"parties": ["KR", "ASEAN", "US"], "series": "ADMM-Plus", "name": "ADMM-Plus"}
    differ = {
        "field": "city",
        "kind": "contradiction",
        "reason": "most articles tell it",
        "stands": "Hanoi",
        "values": [{"value": "Hanoi", "article_ids": ["a"]}, {"value": "Hue", "article_ids": ["b"]}],
    }
    person = {"name": "Ngô Xuân Lịch 국방부", "role": "Minister", "country": "VN"}
    events = [
        event_row("vice-2017", "2017", level="vice-ministerial", **several),
        event_row("vice-2020", "2020", level="vice-ministerial", status="cancelled", **several),
        event_row("vice-2021", "2021-09-08", ["a", "b"], level="vice-ministerial", conflicts=[differ], **several),
        event_row("plus-11", "2021-11-20/2021-11-22", ["a"], edition=11, topics=["cyber", "hadr"], **forum),
        event_row("plus-12", "2025-11-01", ["c"], edition=12, **forum),
        event_row("talks", "2021-11-21", ["a"], within="11th ADMM-Plus", people=[person], topics=["cyber"]),
        event_row("drill", "2021-10", ["b"], form="exercise", parties=["KR", "SG"], level="military", country="SG", city="Singapore"),
        event_row("gift", "2021-12", ["b"], form="transfer", parties=["KR", "PH"], level="none", name="<b>patrol ship</b> & more"),
        event_row("workshop", None, ["a"], status="planned", form="conference", parties=["KR", "ASEAN"]),
        event_row("show", "2026", ["c"], status="planned", form="conference", parties=["KR", "ASEAN"]),
        event_row("missed", "2022-05", ["a"], status="planned", parties=["KR", "MY"]),
    ]  # fmt: skip
    articles = [
        article_row("a", "2021-11-25", frameworks=["New Southern Policy"], url="https://example.org/a"),
        article_row("b", None, title=None, publisher=None),
        article_row("c", "2025-11-17", published_basis="dateline"),
        article_row("d", None, status="quarantined", problem="the file is empty; add its text or remove it", text=""),
    ]
    planned = {("vice-2021", "b"), ("workshop", "a"), ("show", "c"), ("missed", "a")}
    return timeline(events, articles, planned)
