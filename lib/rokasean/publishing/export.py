"""Notebook -> HTML and PDF: two exporters for nbconvert over one template and one style sheet.

    jupyter nbconvert --to rokasean_html notebook.ipynb
    jupyter nbconvert --to rokasean_pdf notebook.ipynb

JupyterLab has them under File > Save and Export Notebook As.
"""

import re
from functools import cache
from pathlib import Path

from nbconvert.exporters import Exporter

from rokasean.errors import UsageError
from rokasean.publishing.document import STYLE, Document, document
from rokasean.publishing.notes import with_notes
from rokasean.publishing.picturing import with_pictures
from rokasean.publishing.scripting import policy, script_for
from rokasean.publishing.shortening import with_short_tables
from rokasean.publishing.truth import code_cells
from rokasean.publishing.typeface import TEMPLATE, embedded_sheet, linked_sheet, own_sheet

# Own properties of the report's style sheet: where they stand, each with its value, and where one is used.
ROOT = re.compile(r":root\s*\{(.*?)\}", re.DOTALL)
PROPERTY = re.compile(r"(--[\w-]+):\s*([^;]+);")
USE = re.compile(r"var\((--[\w-]+)\)")


class _Report(Exporter):
    """What both exporters share: the document that a notebook becomes."""

    def document(self, notebook, resources) -> Document:
        """Turn the notebook into a document, with its own file's name as a title of last resort."""
        place = resources.get("metadata", {})
        _check_was_run(notebook, place.get("name") or "The notebook")
        folder = Path(place["path"]) if place.get("path") else Path.cwd()
        return document(notebook, place.get("name") or "Notebook", folder)


class HTMLReport(_Report):
    """One HTML file that needs nothing else: style, fonts and figures are inside."""

    export_from_notebook = "Report (HTML)"
    output_mimetype = "text/html"
    file_extension = ".html"

    def from_notebook_node(self, nb, resources=None, **options):
        """Render a notebook as HTML text."""
        notebook, resources = super().from_notebook_node(nb, resources, **options)
        return html_page(self.document(notebook, resources)), resources


class PDFReport(_Report):
    """A tagged PDF (PDF/UA-1) with contents, bookmarks, running heads and embedded fonts."""

    export_from_notebook = "Report (PDF)"
    output_mimetype = "application/pdf"
    file_extension = ".pdf"

    def from_notebook_node(self, nb, resources=None, **options):
        """Render a notebook as the bytes of a PDF."""
        from rokasean.publishing.pdf import print_pdf

        notebook, resources = super().from_notebook_node(nb, resources, **options)
        return print_pdf(print_page(self.document(notebook, resources))).data, resources


def _check_was_run(notebook, name: str) -> None:
    """Refuse a notebook as it is stored, without output: its page would be empty and look whole."""
    cells = code_cells(notebook)
    if cells and not any(cell.execution_count or cell.outputs for cell in cells):
        raise UsageError(
            f"{name} was not run, so there is nothing to show. Run it first, in JupyterLab or by papermill, or give "
            "--execute to nbconvert."
        )


def html_page(doc: Document, date: str | None = None) -> str:
    """Lay out a document as a self-contained web page.

    Args:
        doc: the document.
        date: ISO 8601 date for the metadata; None takes the document's own.

    Returns:
        HTML.
    """
    sheets = [own_sheet("report"), own_sheet("browser"), *doc.styles]
    bare = _render(doc, sheets, date)
    sheets.insert(0, embedded_sheet(bare))
    script = script_for(doc.body)
    rule = policy(STYLE.findall(_render(doc, sheets, date)), script)
    return _render(doc, sheets, date, policy=rule, script=script)


def print_page(doc: Document, date: str | None = None) -> str:
    """Lay out a document for the PDF engine: the same page, its fonts named as files.

    Args:
        doc: the document.
        date: ISO 8601 date for the metadata; None takes the document's own.

    Returns:
        HTML in which figures are pictures, what opens in place stands in notes, and tables beyond a bound are cut.
    """
    page = _render(doc, [linked_sheet(), _settled(own_sheet("report")), *doc.styles], date)
    return with_pictures(with_notes(with_short_tables(page)))


def _render(doc: Document, sheets: list[str], date: str | None, policy: str = "", script: str = "") -> str:
    """Fill the template."""
    from rokasean import __version__

    day = date or (f"{doc.date.isoformat()}" if doc.date else None)
    known = {"sheets": sheets, "date": day, "policy": policy, "script": script}
    return _template().render(doc=doc, version=__version__, **known) + "\n"


@cache
def _template():
    """Load the template; everything in it is escaped unless it says otherwise."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    place = Environment(loader=FileSystemLoader(TEMPLATE), autoescape=True, undefined=StrictUndefined)
    return place.get_template("report.html.j2")


def _settled(sheet: str) -> str:
    """Write the values of own properties where they are used: WeasyPrint takes a tenth less time then."""
    values = dict(PROPERTY.findall(ROOT.search(sheet)[1]))
    return USE.sub(lambda use: values[use[1]], sheet)
