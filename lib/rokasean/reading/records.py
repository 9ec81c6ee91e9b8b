"""An article and its mentions as one record: the keys of the annotation guide, and the file's name."""

from collections.abc import Iterable

from rokasean.reading.article import as_read
from rokasean.reading.mention import Mention
from rokasean.reading.topics import find_frameworks, find_topics, leading_topics

EVENT_KEYS = (
    "salience", "status", "form", "level", "name", "series", "edition", "date", "city", "country", "mode", "within",
)  # fmt: skip


def record(article, mentions: Iterable[Mention]) -> dict:
    """One article as `rokasean extract` prints it.

    Args:
        article: an Article.
        mentions: its mentions.

    Returns:
        A dict with article, url, title, publisher, published (ISO 8601), events, frameworks and topics; None where
        the text does not say.
    """
    events = [_event(mention) for mention in mentions]
    text, blocks = as_read(article)
    story = "\n".join(text[block.start : block.end] for block in blocks if block.tells)
    return {
        "article": article.file,
        "url": article.url,
        "title": article.title,
        "publisher": article.publisher,
        "published": article.published.isoformat() if article.published else None,
        "events": events,
        "frameworks": list(dict.fromkeys(span.framework for span in find_frameworks(story))),
        "topics": leading_topics(find_topics(story)),
    }


def _event(mention: Mention) -> dict:
    """A mention with the keys of the annotation guide."""
    people = [{"name": one.name, "role": one.role, "country": one.country} for one in mention.people]
    told = {key: getattr(mention, key) for key in EVENT_KEYS}
    return {**told, "parties": list(mention.parties), "people": people, "evidence": mention.evidence.exact}
