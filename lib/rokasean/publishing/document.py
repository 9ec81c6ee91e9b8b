"""Executed notebook -> document: title block, body and contents, free of everything that makes it a notebook."""

import base64
import datetime
import json
import mimetypes
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape, unescape
from pathlib import Path

from rokasean.publishing.illustrations import PLUGINS, beside
from rokasean.publishing.languages import with_languages

OURS = "application/vnd.rokasean."
MIME = f"{OURS}document+json"
# What the content of a page says to other programs; schema.org asks for it in the page's head.
LINKED = "application/ld+json"

# What is shown of an output that has several forms; the first that is there.
SHOWN = ("text/html", "image/svg+xml", "image/png", "image/jpeg", "text/markdown", "text/plain")
HIDDEN_TAGS = {"remove_cell", "remove-cell", "hide", "hidden"}

# Takes a heading with its attributes and content; headings do not nest.
HEADING = re.compile(r"<h([1-6])([^>]*)>(.*?)</h\1>", re.DOTALL | re.IGNORECASE)
ID = re.compile(r"""\bid=["']([^"']+)["']""")
TAG = re.compile(r"<[^>]+>")
TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL | re.IGNORECASE)
# Takes the head of a report that a notebook lays out itself, and style sheets, which belong into the page's head.
HEADER = re.compile(r"""<header class=["']titleblock["'][^>]*>(.*?)</header>""", re.DOTALL)
STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL)
# Takes an XML declaration and a document type, which may not stand inside HTML.
PROLOGUE = re.compile(r"<\?xml.*?\?>|<!DOCTYPE.*?>", re.DOTALL)
ATTACHMENT = "attachment:"
# The way back from a footnote; the sign that Markdown libraries write is in no text font.
BACK = "↑"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the contents list."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Document:
    """What is laid out: plain text for the title block, HTML for the body."""

    title: str
    body: str
    contents: tuple[Entry, ...] = ()
    header: str = ""
    styles: tuple[str, ...] = ()
    subtitle: str = ""
    lang: str = "en-GB"
    date: datetime.date | None = None
    description: str = ""
    period: str = ""
    author: str = ""
    keywords: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = field(default=())
    linked: tuple[str, ...] = ()


def document(notebook, name: str = "Notebook", folder: Path | None = None) -> Document:
    """Turn a notebook into a document.

    Args:
        notebook: a notebook node, usually executed.
        name: the title where the notebook gives none.
        folder: where the files lie that its Markdown shows; None, and none are taken in.

    Returns:
        The document. Its title is what the notebook hands over, else its metadata, else its first heading.

    >>> import nbformat.v4 as v4
    >>> page = document(v4.new_notebook(cells=[v4.new_markdown_cell("# Notes" + chr(10) * 2 + "## One")]))
    >>> page.title, page.contents
    ('Notes', (Entry(level=2, text='One', anchor='one'),))
    """
    facts = handed_over(notebook)
    body = "\n".join(_cell(cell, folder) for cell in notebook.cells if not _is_hidden(cell))
    body, styles = STYLE.sub("", body), tuple(dict.fromkeys(STYLE.findall(body)))
    body, header, own_title = _take_title(body)
    body, contents = _with_anchors(_wrapped_tables(body))
    body, header = with_languages(body), with_languages(header)
    settings = notebook.metadata.get("rokasean", {})
    return Document(
        title=facts.get("title") or own_title or notebook.metadata.get("title") or name,
        body=body,
        contents=contents,
        header=header,
        styles=styles,
        subtitle=facts.get("subtitle") or "",
        lang=facts.get("lang") or settings.get("lang") or "en-GB",
        date=_date(facts.get("date")),
        description=facts.get("description") or "",
        period=str(facts.get("period") or ""),
        author=facts.get("author") or settings.get("author") or "",
        keywords=tuple(facts.get("keywords") or ()),
        facts=tuple((str(label), str(value)) for label, value in facts.get("facts") or ()),
        linked=tuple(data_block(data[LINKED]) for data in outputs(notebook) if LINKED in data),
    )


def handed_over(notebook) -> dict:
    """Collect what a notebook says of its document: outputs of MIME type `application/vnd.rokasean.document+json`.

    Args:
        notebook: an executed notebook node.

    Returns:
        Title, subtitle, date, description, period, author, keywords, lang, facts: those that are there;
        the last one wins.
    """
    found = {}
    for data in outputs(notebook):
        if isinstance(data.get(MIME), Mapping):
            found |= data[MIME]
    return found


def data_block(data: object) -> str:
    """Write data as JSON that may stand within a script element: nothing in it can end that.

    >>> print(data_block({"name": "</script><b>&"}))
    {"name":"\\u003c/script\\u003e\\u003cb\\u003e\\u0026"}
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.translate({ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"})


def outputs(notebook) -> list[Mapping]:
    """List the data of all displayed outputs, in order."""
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    return [output.data for cell in cells for output in cell.outputs if "data" in output]


def _date(text: str | None) -> datetime.date | None:
    """Read a date as ISO 8601, if there is one."""
    return datetime.date.fromisoformat(text[:10]) if text else None


def _is_hidden(cell) -> bool:
    """Whether a tag keeps a cell out of the document."""
    return bool(HIDDEN_TAGS & set(cell.metadata.get("tags", ())))


def _cell(cell, folder: Path | None) -> str:
    """Render one cell: Markdown as HTML, code as its outputs."""
    if cell.cell_type == "markdown":
        return _markdown(cell.source, cell.get("attachments", {}), folder)
    if cell.cell_type == "code":
        return "\n".join(filter(None, (_output(output) for output in cell.outputs)))
    return ""


def _output(output) -> str:
    """Render one output; what goes to stderr is for the analyst, not for the reader."""
    if output.output_type == "stream":
        return f"<pre>{escape(output.text)}</pre>" if output.name == "stdout" else ""
    if output.output_type == "error":
        return f'<pre class="error">{escape(output.ename)}: {escape(output.evalue)}</pre>'
    kind = next((kind for kind in SHOWN if kind in output.data), None)
    if kind == "text/plain" and any(each.startswith(OURS) or each == LINKED for each in output.data):
        return ""  # handed over, not shown
    return _data(kind, output) if kind else ""


def _data(kind: str, output) -> str:
    """Render one form of an output."""
    text = output.data[kind]
    text = "".join(text) if isinstance(text, list) else text
    if kind.startswith("image/") and kind != "image/svg+xml":
        alt = output.get("metadata", {}).get(kind, {}).get("alt", "")
        return f'<p><img src="data:{kind};base64,{text.strip()}" alt="{escape(alt)}"></p>'
    if kind == "text/markdown":
        return _markdown(text, {}, None)
    return f"<pre>{escape(text)}</pre>" if kind == "text/plain" else PROLOGUE.sub("", text).strip()


def _markdown(source: str, attachments: Mapping, folder: Path | None) -> str:
    """Render Markdown, with tables whose heads have a scope, footnotes, and pictures taken in."""
    import mistune

    class Renderer(mistune.HTMLRenderer):
        """Pictures become part of the page."""

        def image(self, text, url, title=None):
            """Put a picture into the page itself."""
            return super().image(text, _picture(url, attachments, folder), title)

    renderer = Renderer(escape=False, allow_harmful_protocols=True)  # data addresses are harmless here
    html = mistune.create_markdown(renderer=renderer, plugins=PLUGINS)(source)
    html = html.replace("&#8617;", BACK)
    return html.replace("<th>", '<th scope="col">').replace("<th style", '<th scope="col" style')


def _picture(url: str, attachments: Mapping, folder: Path | None) -> str:
    """Turn a picture that lies in the notebook or beside it into a data address; leave others as they are."""
    if url.startswith(ATTACHMENT):
        kind, data = next(iter(attachments.get(url.removeprefix(ATTACHMENT), {"": ""}).items()))
        return f"data:{kind};base64,{data}"
    path = beside(url, folder)
    if path is None:
        return url
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return f"data:{kind};base64,{base64.b64encode(path.read_bytes()).decode()}"


def _take_title(body: str) -> tuple[str, str, str]:
    """Take the head of the report out of the body, else the first heading if it is the only one of its level.

    Returns:
        The rest, the inside of the head as it is, and the title in plain text.
    """
    if header := HEADER.search(body):
        first = HEADING.search(header[1])
        return body[: header.start()] + body[header.end() :], header[1].strip(), _plain(first[3]) if first else ""
    first = HEADING.search(body)
    ones = [each for each in HEADING.finditer(body) if each[1] == "1"]
    if first is None or first[1] != "1" or len(ones) > 1:
        return body, "", ""
    return body[: first.start()] + body[first.end() :], "", _plain(first[3])


def _wrapped_tables(body: str) -> str:
    """Put each table into a box that scrolls sideways on a narrow screen, and let keys reach it."""
    body = body.replace('<div class="canvas">', '<div class="canvas" tabindex="0">')
    return TABLE.sub(lambda table: f'<div class="scroll" tabindex="0">{table[0]}</div>', body)


def _with_anchors(body: str) -> tuple[str, tuple[Entry, ...]]:
    """Give every heading an id of its own, and list the headings down to the third level."""
    entries, taken = [], set(ID.findall(HEADING.sub("", body)))

    def anchored(heading: re.Match) -> str:
        """Rewrite one heading and note it."""
        level, attributes, inner = int(heading[1]), heading[2], heading[3]
        own = ID.search(attributes)
        anchor = _unused(own[1] if own else _slug(_plain(inner)), taken)
        if level <= 3:
            entries.append(Entry(level, _plain(inner), anchor))
        return f'<h{level}{ID.sub("", attributes).rstrip()} id="{escape(anchor)}">{inner}</h{level}>'

    return HEADING.sub(anchored, body), tuple(entries)


def _plain(html: str) -> str:
    """Strip tags and entities from a piece of HTML."""
    return " ".join(unescape(TAG.sub("", html)).split())


def _slug(text: str) -> str:
    """Make an id of a heading's text."""
    return re.sub(r"\W+", "-", text.lower()).strip("-") or "section"


def _unused(anchor: str, taken: set[str]) -> str:
    """Number an id that is taken, and take it."""
    free, number = anchor, 1
    while free in taken:
        number += 1
        free = f"{anchor}-{number}"
    taken.add(free)
    return free
