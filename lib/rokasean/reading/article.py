"""From files to articles: what each says of itself, and, where one cannot be read, why."""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rokasean.errors import NothingToReadError, RokaseanError, VocabularyError
from rokasean.reading.changed import changed
from rokasean.reading.page.blocks import TELLING, Block
from rokasean.reading.page.decode import NotTextError, decode
from rokasean.reading.page.divide import divide
from rokasean.reading.page.doubts import doubts_of, lost_too_much
from rokasean.reading.page.even import even_text
from rokasean.reading.page.known import read_known
from rokasean.reading.page.marks import url_in
from rokasean.reading.page.published import find_published
from rokasean.reading.page.publisher import find_byline, find_publisher
from rokasean.reading.page.screening import why_set_aside
from rokasean.reading.page.webpage import NoPageReaderError, NoStoryError, WebPage, is_web_page, read_page
from rokasean.reading.uncollected import uncollected

TEXTS = frozenset({".txt", ".text", ".md"})
PAGES = frozenset({".html", ".htm", ".xhtml"})
# Documents in which people keep articles, and which are not read here: each is named and set aside.
UNREADABLE = frozenset(
    {".pdf", ".doc", ".docx", ".rtf", ".odt", ".epub", ".pages", ".eml", ".msg", ".mht", ".mhtml", ".hwp", ".hwpx"}
)
PASSED_OVER = frozenset({"readme", "licence", "license", "changelog", "notes"})


class NotAnArticleError(RokaseanError):
    """A file is no article that can be read; the message goes after the file's name."""


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
        published_basis: where that date was found, one of `rokasean.reading.page.published.BASES`, or None.
        url: the address that the text came from; None where nobody says.
        words: number of words in its telling blocks.
        status: "read" or "quarantined".
        problem: why it is quarantined, or what is doubtful in it, and what to do; None where all is well.
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


def parse(
    text: str,
    file: str = "article.txt",
    known: Mapping | None = None,
    article_id: str | None = None,
    head: Mapping | None = None,
) -> Article:
    """The article that a text is.

    Args:
        text: the text of a page or file.
        file: the name under which it is known.
        known: what is known beyond the text: url, title, publisher, published.
        article_id: its id; by default made from the text.
        head: the same facts where the head of a web page gives them; `known` overrules them.

    Returns:
        An Article with status "read".

    >>> article = parse("Ministers meet\\nSEOUL, Nov. 18, 2021 (Yonhap) -- The ministers met and spoke about mines.")
    >>> article.publisher, article.published.isoformat(), article.published_basis
    ('Yonhap', '2021-11-18', 'dateline')
    """
    known = dict(known or {})
    given = {**dict(head or {}), **known}
    even = even_text(text)
    read, blocks = even.text, divide(even.text)
    publisher = given.get("publisher") or find_publisher(read, blocks)
    url = given.get("url") or _address(read, blocks)
    dated = find_published(read, blocks, publisher, url)
    title = next((read[block.start : block.end] for block in blocks if block.kind == "title"), None)
    source = "articles.toml" if "published" in known else "page head" if "published" in given else dated.basis
    return Article(
        article_id=article_id or hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12],
        file=file,
        title=given.get("title") or title,
        publisher=publisher,
        byline=find_byline(read, blocks),
        published=given.get("published") or dated.day,
        published_basis=source,
        url=url,
        words=sum(len(read[block.start : block.end].split()) for block in blocks if block.kind in TELLING),
        status="read",
        problem=None,
        text=text,
        blocks=tuple(Block(one.kind, *even.span(one.start, one.end)) for one in blocks) if even.removed else blocks,
        known=tuple(sorted(known)),
        dateline=dated.dateline,
    )


def as_read(article: Article) -> tuple[str, tuple[Block, ...]]:
    """The text of an article as it is read, broken lines joined and odd signs made plain, and its blocks in that text.

    >>> as_read(parse("Talks in Hanoi\\n\\nThe two min\\xadisters of defence met in Hanoi on Monday."))[0]
    'Talks in Hanoi\\n\\nThe two ministers of defence met in Hanoi on Monday.'
    """
    even = even_text(article.text)
    if not even.removed:
        return even.text, article.blocks
    return even.text, tuple(Block(one.kind, even.here(one.start), even.here(one.end)) for one in article.blocks)


def _address(text: str, blocks: tuple[Block, ...]) -> str | None:
    """The address that stands alone on a line of the page."""
    lines = (
        text[block.start : block.end] for block in blocks if block.kind == "debris" and block.end - block.start < 400
    )
    return next((url for line in lines if (url := url_in(line))), None)


@uncollected
def read_article(path: Path | str, known: Mapping | None = None) -> Article:
    """The article in one file.

    Args:
        path: the file.
        known: what is known of it beyond its text: url, title, publisher, published.

    Returns:
        An Article; with status "quarantined" and its problem where the file cannot be read as one, whatever the cause.
    """
    path = path if isinstance(path, Path) else Path(path)
    name = os.fsencode(path.name).decode("utf-8", "backslashreplace")  # whatever bytes it has, it can be written
    article_id = ""
    try:
        data = path.read_bytes()
        article_id = hashlib.sha256(data).hexdigest()[:12]
        return _read(data, name, dict(known or {}), article_id)
    except (NotTextError, NotAnArticleError) as error:
        problem = str(error)
    except OSError as error:
        problem = f"cannot be opened ({error.strerror}); make it readable or remove it."
    except VocabularyError:  # no article is at fault
        raise
    except Exception as error:  # one article may never stop a folder
        problem = (
            f"made the reader fail ({type(error).__name__}: {error}); report this, and remove the file until then."
        )
    return _quarantined(name, article_id, problem)


def _read(data: bytes, file: str, known: dict, article_id: str) -> Article:
    """The article that a file's bytes are."""
    if Path(file).suffix.lower() in UNREADABLE:
        raise NotAnArticleError("is of a kind that is not read here; save its text as a .txt file in UTF-8.")
    text, _ = decode(data)
    head = {}
    if Path(file).suffix.lower() in PAGES or is_web_page(text):
        page = _web_page(text)
        text, head = page.text, page.facts
    if not text.strip():
        raise NotAnArticleError("is empty; put the article's text into it or remove it.")
    if damage := lost_too_much(text):
        raise NotAnArticleError(damage)
    article = parse(text, file, known, article_id, head)
    if reason := why_set_aside(_story(article)):
        raise NotAnArticleError(reason)
    doubts = doubts_of(article)
    return changed(article, problem=f"{file} {doubts}") if doubts else article


def _web_page(html: str) -> WebPage:
    """The story of a web page, or the reason why there is none."""
    try:
        return read_page(html)
    except NoPageReaderError:
        raise NotAnArticleError(
            "is a web page, and the extra 'html' that reads them is not installed; "
            "run: pip install 'rokasean[html]', or save the page's text as a .txt file."
        ) from None
    except NoStoryError:
        raise NotAnArticleError("is a web page without a story; save its text as a .txt file.") from None


def _story(article: Article) -> str:
    """The words of the story, by which it is screened; all words where hardly any are the story's."""
    text, blocks = as_read(article)
    told = "\n".join(text[block.start : block.end] for block in blocks if block.kind in TELLING)
    return told if len(told) > 200 else text


def _quarantined(file: str, article_id: str, problem: str) -> Article:
    """An article that is set aside, with the reason."""
    return Article(
        article_id, file, None, None, None, None, None, None, 0, "quarantined", f"{file} {problem}", "", ()
    )  # fmt: skip


def read_articles(folder: Path | str) -> list[Article]:
    """The articles of a folder, sorted by file name.

    Text files (.txt, .text, .md) and web pages (.html, .htm, .xhtml) are articles; documents that cannot be read
    (PDF, Word and the like) are named and set aside; everything else in the folder, a README and articles.toml are
    passed over, and so are folders within it.

    Args:
        folder: where the files lie.

    Returns:
        One Article a file. A file that cannot be read, is no English article on its subject, or holds the same bytes
        as an earlier one is among them with status "quarantined" and a problem that says what to do.

    Raises:
        NothingToReadError: the folder is missing or holds no article.
        KnownFactsError: its articles.toml cannot be understood.
    """
    folder = Path(folder)
    if not folder.is_dir():
        raise NothingToReadError(f"{folder}: there is no such folder; give the folder in which the articles lie.")
    paths = sorted((path for path in folder.iterdir() if _is_article(path)), key=lambda path: path.name)
    if not paths:
        raise NothingToReadError(f"{folder} holds no article; put text files (.txt) or web pages (.html) into it.")
    known = read_known(folder)
    return _without_copies([read_article(path, known.get(path.name)) for path in paths])


def _is_article(path: Path) -> bool:
    """Whether a file is meant as an article."""
    kind = path.suffix.lower()
    named = not path.name.startswith((".", "~")) and path.stem.lower() not in PASSED_OVER
    return named and kind in TEXTS | PAGES | UNREADABLE and _is_file(path)


def _is_file(path: Path) -> bool:
    """Whether it is a file, or a link that leads nowhere and so is told of; a pipe would be waited on for ever."""
    return path.is_file() or (path.is_symlink() and not path.exists())


def _without_copies(articles: list[Article]) -> list[Article]:
    """The articles, each that holds the same bytes as an earlier one set aside."""
    first: dict[str, str] = {}
    told = []
    for article in articles:
        earlier = first.setdefault(article.article_id, article.file) if article.status == "read" else article.file
        if earlier != article.file:
            problem = f"holds the same bytes as {earlier}; remove one of the two."
            article = _quarantined(article.file, article.article_id, problem)
        told.append(article)
    return told
