"""Paths to records: what `rokasean extract` prints."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from rokasean.errors import NothingToReadError
from rokasean.reading.article import Article, read_article, read_articles
from rokasean.reading.mentions import read_mentions
from rokasean.reading.page.known import read_known
from rokasean.reading.records import record


def find_articles(paths: Iterable[str | Path]) -> list[Article]:
    """The articles that paths name, in the order of the paths.

    Args:
        paths: files, and folders of which every article is taken.

    Raises:
        NothingToReadError: when there is nothing at a path.
    """
    found: list[Article] = []
    for path in map(Path, paths):
        if path.is_dir():
            found += read_articles(path)
        elif path.exists():
            found.append(read_article(path, read_known(path.parent).get(path.name)))
        else:
            raise NothingToReadError(f"{path}: no such file or folder; check the name")
    return found


def extract(articles: Iterable[Article]) -> Iterator[dict]:
    """A record for each article, in their order, with its problem if it has one; a quarantined one has no events."""
    for article in articles:
        told = record(article, read_mentions(article) if article.status == "read" else ())
        yield {**told, "problem": article.problem} if article.problem else told


def line(told: dict) -> str:
    """A record as one line of JSON."""
    return json.dumps(told, ensure_ascii=False)
