"""From a web page to the text of its story, by trafilatura, which the extra `html` brings."""

import re
from dataclasses import dataclass
from datetime import date

# How a file begins that is a web page whatever its name says.
_BEGINNING = re.compile(r"[\s\ufeff]*<(?:!doctype html|html[\s>]|\?xml[^>]*\?>\s*<(?:!doctype html|html[\s>]))", re.I)


class NoPageReaderError(Exception):
    """trafilatura is not installed."""


class NoStoryError(Exception):
    """A web page holds no story that could be taken out of it."""


@dataclass(frozen=True, slots=True)
class WebPage:
    """The story of a web page and what its head says of it.

    Args:
        text: headline and story, a paragraph a line.
        facts: those of url, publisher, published and title that the page's head gives.
    """

    text: str
    facts: dict


def is_web_page(text: str) -> bool:
    """Whether a text is HTML.

    >>> is_web_page("<!DOCTYPE html><p>Talks"), is_web_page("Talks <b>here</b>")
    (True, False)
    """
    return bool(_BEGINNING.match(text))


def read_page(html: str) -> WebPage:
    """The story of a web page.

    Args:
        html: the page.

    Returns:
        Its text and what its head says.

    Raises:
        NoPageReaderError: trafilatura is not installed.
        NoStoryError: no story was found.
    """
    try:
        import trafilatura
    except ImportError:
        raise NoPageReaderError from None
    story = trafilatura.extract(html, include_comments=False, include_tables=True, favor_recall=True)
    if not story:
        raise NoStoryError
    head = trafilatura.extract_metadata(html)
    url = head.url if (head.url or "").startswith(("https://", "http://")) else None  # never a script as a link
    facts = {"url": url, "publisher": head.sitename, "published": _day(head.date), "title": head.title}
    title = head.title or ""
    text = story if not title or title in story[:400] else f"{title}\n\n{story}"
    return WebPage(text, {field: value for field, value in facts.items() if value})


def _day(stated: str | None) -> date | None:
    """The day that a page's head gives, or None."""
    try:
        return date.fromisoformat((stated or "")[:10])
    except ValueError:
        return None
