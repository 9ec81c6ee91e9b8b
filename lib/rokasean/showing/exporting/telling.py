"""What exports say of an event in words: its facts a line each, and the passages that tell of it."""

from collections.abc import Iterable, Mapping

from rokasean.reading.vocabulary import load
from rokasean.showing.facts import doubted, nature, on_one_line, other_dates, parties_of, topics_of, where, with_office
from rokasean.showing.words import said, sentence


def told(event) -> list[tuple[str, str]]:
    """The facts of an event that are known, each with its name.

    Args:
        event: a row of the table of events.

    Returns:
        Pairs of a name and words; what no article settles is left out.
    """
    lines = (
        ("Status", status(event)),
        ("What", sentence(nature(event))),
        ("When", said(event.date)),
        ("Dated also", other_dates(event)),
        ("Where", where(event)),
        ("Beside or part of", event.within),
        ("Parties", parties_of(event)),
        ("Who", "; ".join(map(with_office, event.people))),
        ("Topics", topics_of(event)),
        ("Sources differ", doubted(event)),
    )
    return [(name, words) for name, words in lines if words]


def status(event) -> str:
    """Whether an event took place; for one that did not, or not yet, what is known of that."""
    return "held" if event.status == "held" else load("lists")["status"][event.status]


def passages(event, articles: Mapping[str, object]) -> list[tuple[str, str]]:
    """The passages that tell of an event, each once.

    Args:
        event: a row of the table of events.
        articles: rows of the table of articles by article_id.

    Returns:
        Pairs of a passage on one line and its article: publisher, title, date and address as far as they are known.
    """
    found = {(on_one_line(one["exact"]), one["article_id"]): None for one in event.evidence}
    return [(exact, source(articles[article])) for exact, article in found]


def source(article) -> str:
    """An article as a reference: publisher, title, date of publication and address; its file when none is known."""
    day = said(article.published.isoformat()) if article.published else None
    known = [part for part in (article.publisher, article.title, day, article.url) if part]
    return ", ".join(known) or article.file


def by_id(articles: Iterable) -> dict:
    """Articles by their ids; of one that was read and its double, which was set aside, the first."""
    return {article.article_id: article for article in sorted(articles, key=lambda one: one.status == "read")}


def address(event, articles: Mapping[str, object]) -> str | None:
    """The address of the first article on an event that has one.

    Args:
        event: a row of the table of events.
        articles: rows of the table of articles by article_id.
    """
    return next((articles[one].url for one in event.article_ids if articles[one].url), None)
