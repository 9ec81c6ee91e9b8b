"""Folder to articles, articles to mentions, each as a table."""

from collections.abc import Iterable
from dataclasses import fields
from hashlib import sha256
from pathlib import Path

import pandas as pd

from rokasean.errors import NothingToReadError, ReadingError, VocabularyError
from rokasean.timeline.frames import FACTS, frame

# What is said of an article on which the reader fails.
FAILED = "made the reader fail"


def articles_frame(articles: Iterable) -> pd.DataFrame:
    """The table of articles.

    Args:
        articles: Articles, as `rokasean.reading.article` reads them.
    """
    return frame((article_row(article) for article in articles), "articles")


def article_row(article) -> dict:
    """One article as a row, with the frameworks and topics that its text names."""
    from rokasean.reading.records import record

    subjects = record(article, ()) if article.status == "read" else {"frameworks": [], "topics": []}
    return {
        **{field.name: getattr(article, field.name) for field in fields(article)},
        "known": list(article.known),
        "frameworks": subjects["frameworks"],
        "topics": subjects["topics"],
        "blocks": [block._asdict() for block in article.blocks],
    }


def mentions_frame(mentions: Iterable, articles: pd.DataFrame) -> pd.DataFrame:
    """The table of mentions.

    Args:
        mentions: Mentions, as `rokasean.reading.mentions` reads them.
        articles: the table of the articles that they come from.
    """
    known = {row.article_id: row for row in articles.itertuples() if row.status == "read"}
    rows = {}
    for mention in mentions:
        source = known[mention.article_id]
        row = {**mention_row(mention), "publisher": source.publisher, "published": source.published}
        rows[row["mention_id"]] = row  # the same words about the same thing twice are one mention
    return frame(rows.values(), "mentions")


def mention_row(mention) -> dict:
    """One mention as a row, but for what only its article knows: publisher and day of publication."""
    plain = {name: getattr(mention, name) for name in ("article_id", "salience", *(fact.name for fact in FACTS))}
    told = "|".join(str(plain[name]) for name in sorted(plain))
    digest = sha256(told.encode()).hexdigest()[:6]
    return {
        **plain,
        "mention_id": f"{mention.article_id}:{mention.evidence.start}:{digest}",
        "alternatives": list(mention.alternatives),
        "parties": list(mention.parties),
        "topics": list(mention.topics),
        "people": [person._asdict() for person in mention.people],
        **mention.evidence._asdict(),
        "rules": [{"field": field, "rule": rule} for field, rule in mention.rules],
    }


def read_articles(folder: str | Path = "seeds") -> pd.DataFrame:
    """The table of articles of a folder, those that could not be read included, each with its problem.

    Args:
        folder: where the articles lie; a relative path is looked for in the working folder and in its parents.

    Raises:
        NothingToReadError: when the folder holds no article at all.
    """
    from rokasean.reading import article
    from rokasean.timeline.folders import find_folder

    return articles_frame(article.read_articles(find_folder(folder)))


def extract_mentions(articles: pd.DataFrame) -> pd.DataFrame:
    """The table of mentions of a table of articles.

    Args:
        articles: what `read_articles` returned, or some of its rows.

    Raises:
        ReadingError: when the reader fails on an article.
    """
    read = (row for row in articles.to_dict("records") if row["status"] == "read")
    return mentions_frame((mention for row in read for mention in mentions_of(row)), articles)


def mentions_of(row: dict) -> list:
    """The Mentions of an article.

    Args:
        row: its row in the table of articles.

    Raises:
        ReadingError: when the reader fails on it.
    """
    from rokasean.reading.mentions import read_mentions

    article = article_of(row)
    try:
        return read_mentions(article)
    except VocabularyError:  # no article is at fault
        raise
    except Exception as error:  # a defect of the reader; the article must be known to mend it
        problem = (
            f"made the reader fail ({type(error).__name__}: {error}); report this, and remove the file until then."
        )
        raise ReadingError(f"{row['file']} {problem}") from error


def article_of(row: dict):
    """The Article behind a row of the table of articles."""
    from rokasean.reading.article import Article, Block

    plain = {field.name: row[field.name] for field in fields(Article)}
    return Article(**{**plain, "known": tuple(row["known"]), "blocks": tuple(Block(**one) for one in row["blocks"])})


def readable(timeline, folder: str | Path):
    """The timeline itself, if at least one of its articles could be read.

    Args:
        timeline: a Timeline.
        folder: where its articles lie, for the message.

    Raises:
        NothingToReadError: none could; the message says why, for the first of them.
    """
    problems = timeline.articles["problem"].tolist()
    if (timeline.articles["status"] == "read").any():
        return timeline
    more = f" And {len(problems) - 3} more; `rokasean extract {folder}` names all." if len(problems) > 3 else ""
    raise NothingToReadError(f"{folder}: no file in it can be read. {' '.join(problems[:3])}{more}")
