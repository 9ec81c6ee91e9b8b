"""What exports say of an event in words: its facts a line each, and the passages that tell of it."""

from collections.abc import Iterable, Mapping

from rokasean.reading.vocabulary import load
from rokasean.showing.facts import nature, place
from rokasean.showing.labels import by_name, country, label
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
        ("Where", where(event)),
        ("Beside or part of", event.within),
        ("Parties", ", ".join(map(country, by_name(event.parties)))),
        ("Who", "; ".join(map(_person, event.people))),
        ("Topics", ", ".join(label("topic", topic) for topic in event.topics)),
        ("Sources differ", ", ".join(_doubts(event))),
    )
    return [(name, words) for name, words in lines if words]


def status(event) -> str:
    """Whether an event took place; for one that did not, or not yet, what is known of that."""
    return "held" if event.status == "held" else load("lists")["status"][event.status]


def where(event) -> str:
    """Place, and whether people met in person; empty when neither is known."""
    return ", ".join(part for part in (place(event), label("mode", event.mode) if event.mode else "") if part)


def passages(event, articles: Mapping[str, object]) -> list[tuple[str, str]]:
    """The passages that tell of an event, each once.

    Args:
        event: a row of the table of events.
        articles: rows of the table of articles by article_id.

    Returns:
        Pairs of a passage on one line and its article: publisher, title, date and address as far as they are known.
    """
    found = {(" ".join(one["exact"].split()), one["article_id"]): None for one in event.evidence}
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


def _person(person: Mapping) -> str:
    """A person with office and country."""
    known = [person["role"], country(person["country"]) if person["country"] else None]
    office = ", ".join(part for part in known if part)
    return f"{person['name']} ({office})" if office else person["name"]


def _doubts(event) -> list[str]:
    """What the articles on an event contradict each other about."""
    return [label("field", one["field"]) for one in event.conflicts if one["kind"] == "contradiction"]
