"""What in an article that was read makes its cells doubtful, and how whoever keeps it can mend that."""

import re

from rokasean.reading.page.pagedates import MONTH

LOST = "\ufffd"  # what stands for bytes that no encoding explains
_TOO_MANY = 100  # one lost character in so many, and words are missing everywhere
_SHOWN = 30
_DAY = re.compile(rf"{MONTH} ?\d{{1,2}}(?!\d)|(?<!\d)\d{{1,2}}(?:st|nd|rd|th)? {MONTH}")


def lost_too_much(text: str) -> str | None:
    """Why a text with many damaged characters is not read, or None.

    >>> lost_too_much("Talks in D\ufffdli")
    'is damaged: 1 of its 13 characters are lost; save it anew in UTF-8 from where it came from.'
    """
    lost = text.count(LOST)
    if lost * _TOO_MANY <= len(text):
        return None
    return f"is damaged: {lost} of its {len(text)} characters are lost; save it anew in UTF-8 from where it came from."


def doubts_of(article) -> str | None:
    """What is doubtful in an article, to be put after its file's name, or None.

    Args:
        article: an Article that was read.

    Returns:
        One sentence for each doubt: characters that are lost; a dateline whose year nobody says.

    >>> from rokasean.reading.article import parse
    >>> doubts_of(parse("HANOI, March 14 (VNA) -- The defence ministers of Korea and Vietnam met on Thursday."))
    'has a dateline without a year, “March 14”; say `published` of this file in articles.toml.'
    """
    return " ".join(filter(None, (_lost(article.text), _yearless(article)))) or None


def _lost(text: str) -> str | None:
    """Which characters are lost."""
    at = text.find(LOST)
    if at < 0:
        return None
    before = " ".join(text[max(0, at - _SHOWN) : at].split())
    count = text.count(LOST)
    what = "a damaged character" if count == 1 else f"{count} damaged characters"
    return f"has {what}, the first one after “{before}”; save it anew in UTF-8."


def _yearless(article) -> str | None:
    """The day of a dateline whose year neither the page nor articles.toml says."""
    lines = (article.text[block.start : block.end] for block in article.blocks if block.kind == "dateline")
    day = next((found for line in lines if (found := _DAY.search(line))), None)
    if article.published is not None or day is None:
        return None
    return f"has a dateline without a year, “{day[0]}”; say `published` of this file in articles.toml."
