"""What a notebook can show: a figure, a table, prose. Plain data, with the HTML that each becomes."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from rokasean.showing.drawing.svg import Alternative
from rokasean.showing.handling import Handling

# Stands in place of a number where nobody has read anything to count, since a 0 would say that there was none.
NOT_COVERED = Markup('<span class="uncovered"><span aria-hidden="true">–</span>{}</span>').format(
    Markup('<span class="visually-hidden">not covered</span>')
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing with everything that it needs to be read by anybody.

    Args:
        caption: what one sees, and how to read it; text or Markup.
        svg: the drawing, an `<svg>` element with its text alternative inside.
        words: the anchor of the figure, unique in the page, and its text alternative.
    """

    caption: str
    svg: str
    words: Alternative

    def __html__(self) -> str:
        """The `<figure>` element."""
        caption = Markup("<figcaption>{}</figcaption>").format(self.caption)
        canvas = Markup('<div class="canvas">{}</div>').format(Markup(self.svg))
        return Markup('<figure class="figure" id="{}">{}{}</figure>').format(self.words.id, canvas, caption)

    def __str__(self) -> str:
        """The text alternative."""
        return f"{self.words.title}\n{self.words.description}"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table.

    Args:
        cells: one a column: text, a number, or Markup.
        id: the anchor of the row, or None.
        data: pairs of a name and a value, written as data-name="value" for scripts that sort and filter.
        classes: for the style sheet.
    """

    cells: tuple
    id: str | None = None
    data: tuple[tuple[str, str], ...] = ()
    classes: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption and with header cells that say what they head.

    Args:
        id: unique in the page; the anchor of the table.
        caption: what the table shows.
        heads: the names of the columns.
        rows: the rows.
        classes: for the style sheet.
        row_head: the column that names the row.
        handling: how a page's script may sort and filter it, or None.
        printed: what to say on paper when only its rows of class "foremost" are printed, since there are too many.
    """

    id: str
    caption: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    classes: str = ""
    row_head: int = 0
    handling: Handling | None = None
    printed: str = ""

    def __html__(self) -> str:
        """The `<table>` element."""
        numeric = [all(_is_number(row.cells[place]) for row in self.rows) for place in range(len(self.heads))]
        heads = Markup("").join(map(_head, self.heads, numeric, self._head_attributes()))
        rows = Markup("\n").join(_row(row, self.row_head) for row in self.rows)
        own = self.handling.table_attributes() if self.handling else ""
        printed = Markup(' data-print="{}"').format(self.printed) if self.printed else ""
        return Markup(
            '<table class="{}" id="{}"{}>\n<caption{}>{}</caption>\n'
            "<thead><tr>{}</tr></thead>\n<tbody>\n{}\n</tbody>\n</table>"
        ).format(self.classes, self.id, own, printed, self.caption, heads, rows)

    def _head_attributes(self) -> list[Markup]:
        """What the head of each column says of its handling."""
        known = self.handling
        return [known.head_attributes(place) if known else Markup("") for place in range(len(self.heads))]

    def __str__(self) -> str:
        """The caption, and a line a row."""
        lines = (" | ".join(plain(cell) for cell in row.cells) for row in self.rows)
        return "\n".join([plain(self.caption), " | ".join(self.heads), *lines])


@dataclass(frozen=True, slots=True)
class Prose:
    """Paragraphs, lists and the like.

    Args:
        html: Markup of block elements.
        document: what a publisher may want to know of the whole document (title, period, description, date, keywords),
            or None.
        linked: what search engines and other programs may want to know of its content, as JSON-LD, or None.
    """

    html: Markup
    document: dict | None = None
    linked: dict | None = None

    def __html__(self) -> str:
        """The markup."""
        return self.html

    def __str__(self) -> str:
        """The words alone."""
        return plain(self.html)


def _head(words: str, numeric: bool, attributes: Markup) -> Markup:
    """A `<th scope="col">` element."""
    return Markup('<th scope="col"{}{}>{}</th>').format(_class("number") if numeric else "", attributes, words)


def _row(row: Row, row_head: int) -> Markup:
    """A `<tr>` element."""
    attributes = [("id", row.id), ("class", row.classes), *((f"data-{name}", value) for name, value in row.data)]
    written = Markup("").join(Markup(' {}="{}"').format(name, value) for name, value in attributes if value)
    cells = Markup("").join(_cell(cell, place == row_head) for place, cell in enumerate(row.cells))
    return Markup("<tr{}>{}</tr>").format(written, cells)


def _is_number(cell) -> bool:
    """Whether a cell stands among numbers: it is one, or says that there is none."""
    return isinstance(cell, int) or cell == NOT_COVERED


def _cell(cell, is_head: bool) -> Markup:
    """A `<th scope="row">` or a `<td>`; numbers get a class, to stand under each other."""
    numeric = _is_number(cell)
    classes = "number zero" if cell == 0 else "number"
    form = '<th scope="row"{}>{}</th>' if is_head else "<td{}>{}</td>"
    return Markup(form).format(_class(classes) if numeric else "", f"{cell:,}" if isinstance(cell, int) else cell)


def plain(words) -> str:
    """Words without their tags.

    >>> plain(Markup("<b>11th</b> ADMM-Plus"))
    '11th ADMM-Plus'
    """
    return Markup(words).striptags() if isinstance(words, Markup) else str(words)


def paragraph(*words, classes: str = "") -> Markup:
    """A `<p>` element of text and Markup.

    >>> paragraph("Meetings & exercises.")
    Markup('<p>Meetings &amp; exercises.</p>')
    """
    return Markup("<p{}>{}</p>").format(_class(classes), Markup("").join(words))


def bullets(items: Iterable, classes: str = "") -> Markup:
    """A `<ul>` element.

    >>> bullets(["one", "two"])
    Markup('<ul><li>one</li><li>two</li></ul>')
    """
    inner = Markup("").join(Markup("<li>{}</li>").format(item) for item in items)
    return Markup("<ul{}>{}</ul>").format(_class(classes), inner)


def marked(tag: str, classes: str, words) -> Markup:
    """Words in an element with a class.

    >>> marked("span", "mark mark-planned", "planned")
    Markup('<span class="mark mark-planned">planned</span>')
    """
    return Markup("<{0}{1}>{2}</{0}>").format(Markup(tag), _class(classes), words)


def link(address: str, words, classes: str = "") -> Markup:
    """An `<a>` element.

    >>> link("#source-1", "[1]", "cite")
    Markup('<a class="cite" href="#source-1">[1]</a>')
    """
    return Markup('<a{} href="{}">{}</a>').format(_class(classes), address, words)


def _class(classes: str) -> Markup:
    """A class attribute, if there is a class."""
    return Markup(' class="{}"').format(classes) if classes else Markup("")
