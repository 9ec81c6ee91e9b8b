"""From files to articles: what each says of itself, and, where one cannot be read, why."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rokasean.errors import NothingToReadError
from rokasean.reading.blocks import TELLING, Block
from rokasean.reading.decode import NotTextError, decode
from rokasean.reading.divide import divide
from rokasean.reading.marks import url_in
from rokasean.reading.published import find_published
from rokasean.reading.publisher import find_byline, find_publisher

TEXTS = frozenset({".txt", ".text", ".md"})
PAGES = frozenset({".html", ".htm", ".xhtml"})


@dataclass(frozen=True, slots=True)
class Article:
    """One source document: what it says of itself, its unchanged text, and the blocks of which that is made.

    Args:
        article_id: the first twelve hex digits of the SHA-256 of the file's bytes.
        file: the file's name.
        title: the headline; None where the text has none.
        publisher: who published it; None where the text does not say.
        byline: who wrote it; None where the text does not say.
        published: the publication date; None where the page does not give one.
        published_basis: where that date was found, one of `rokasean.reading.published.BASES`, or None.
        url: the address that the text came from; None where nobody says.
        words: number of words in its telling blocks.
        status: "read" or "quarantined".
        problem: why it is quarantined and what to do, one sentence; None for an article that was read.
        text: the decoded file, exactly as it stands; of a web page, the text that was taken out of it.
        blocks: its blocks, in the order of the text.
        known: names of the fields that articles.toml settled.
        dateline: the day of the dateline, which may lie before `published` where a page repeats an older story.
    """

    article_id: str
    file: str
    title: str | None
    publisher: str | None
    byline: str | None
    published: date | None
    published_basis: str | None
    url: str | None
    words: int
    status: str
    problem: str | None
    text: str
    blocks: tuple[Block, ...]
    known: tuple[str, ...] = ()
    dateline: date | None = None


def parse(text: str, file: str = "article.txt", known: Mapping | None = None, article_id: str | None = None) -> Article:
    """The article that a text is.

    Args:
        text: the text of a page or file.
        file: the name under which it is known.
        known: what is known beyond the text: url, title, publisher, published.
        article_id: its id; by default made from the text.

    Returns:
        An Article with status "read".

    >>> article = parse("Ministers meet\\nSEOUL, Nov. 18, 2021 (Yonhap) -- The two ministers met and spoke about mines.")
    >>> article.publisher, article.published.isoformat(), article.published_basis
    ('Yonhap', '2021-11-18', 'dateline')
    """
    known = dict(known or {})
    blocks = divide(text)
    publisher = known.get("publisher") or find_publisher(text, blocks)
    dated = find_published(text, blocks, publisher)
    title = next((text[block.start : block.end] for block in blocks if block.kind == "title"), None)
    return Article(
        article_id=article_id or hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12],
        file=file,
        title=known.get("title") or title,
        publisher=publisher,
        byline=find_byline(text, blocks),
        published=known.get("published") or dated.day,
        published_basis="articles.toml" if known.get("published") else dated.basis,
        url=known.get("url") or _address(text, blocks),
        words=sum(len(text[block.start : block.end].split()) for block in blocks if block.kind in TELLING),
        status="read",
        problem=None,
        text=text,
        blocks=blocks,
        known=tuple(sorted(known)),
        dateline=dated.dateline,
    )


def _address(text: str, blocks: tuple[Block, ...]) -> str | None:
    """The address that stands alone on a line of the page."""
    lines = (
        text[block.start : block.end] for block in blocks if block.kind == "debris" and block.end - block.start < 400
    )  # noqa: E501
    return next((url for line in lines if (url := url_in(line))), None)


def read_article(path: Path | str, known: Mapping | None = None) -> Article:
    """The article in one file.

    Args:
        path: the file.
        known: what is known of it beyond its text: url, title, publisher, published.

    Returns:
        An Article; with status "quarantined" and its problem where the file cannot be read as one.
    """
    path = Path(path)
    data = path.read_bytes()
    article_id = hashlib.sha256(data).hexdigest()[:12]
    try:
        text, _ = decode(data)
    except NotTextError as error:
        return quarantined(path.name, article_id, f"{path.name} cannot be read: {error}; save its text as UTF-8.")
    if not text.strip():
        return quarantined(path.name, article_id, f"{path.name} is empty; put the article's text into it or remove it.")
    return parse(text, path.name, known, article_id)


def quarantined(file: str, article_id: str, problem: str, text: str = "") -> Article:
    """An article that is set aside, with the reason."""
    return Article(article_id, file, None, None, None, None, None, None, 0, "quarantined", problem, text, ())


def read_articles(folder: Path | str) -> list[Article]:
    """The articles of a folder, sorted by file name.

    Args:
        folder: where the files lie.

    Returns:
        One Article a file.

    Raises:
        NothingToReadError: the folder is missing or holds no article.
    """
    folder = Path(folder)
    if not folder.is_dir():
        raise NothingToReadError(f"{folder}: there is no such folder; give the folder in which the articles lie.")
    paths = [one for one in sorted(folder.iterdir()) if one.suffix.lower() in TEXTS and not one.name.startswith(".")]
    paths = [one for one in paths if one.stem.lower() != "readme"]
    if not paths:
        raise NothingToReadError(f"{folder} holds no article; put text files (.txt) or web pages (.html) into it.")
    return [read_article(path) for path in paths]
