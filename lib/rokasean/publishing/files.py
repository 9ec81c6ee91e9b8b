"""Executed notebook -> the files of a release: HTML, PDF, notebook and the data that it hands over."""

import copy
import datetime
import json
from dataclasses import replace
from pathlib import Path

from rokasean.errors import ContractError
from rokasean.publishing import looks
from rokasean.publishing.document import Document, document, outputs
from rokasean.publishing.export import html_page, print_page
from rokasean.publishing.pdf import print_pdf
from rokasean.publishing.release import MANIFEST

ATTACHMENT = "application/vnd.rokasean.attachment+json"
# What nbclient and papermill note down with the clock in hand.
TIMED = ("execution", "papermill")


def write_files(notebook, folder: Path, file: str, source: Path, date: datetime.date | None) -> dict:
    """Write everything that readers get of a report, after a look at it.

    Args:
        notebook: the executed notebook, as accepted by the truth gate.
        folder: an empty folder.
        file: name of the files, without an ending.
        source: the notebook file, for its title of last resort and the pictures beside it.
        date: the date for the metadata; None takes the one that the notebook hands over.

    Returns:
        What the manifest says of the report: title, description, language and date.

    Raises:
        LooksError: the report is not fit to be read.
        ContractError: the data handed over cannot be written.
    """
    doc = document(notebook, source.stem, source.parent)
    doc = replace(doc, date=date or doc.date)
    _write_data(notebook, folder, doc)
    (folder / f"{file}.ipynb").write_text(notebook_text(notebook), encoding="utf-8")
    page = html_page(doc)
    beside = [path.name for path in folder.iterdir()]
    looks.check_page(page, file, [*beside, f"{file}.html", f"{file}.pdf", MANIFEST])
    printed = print_pdf(print_page(doc))
    looks.check_print(printed, file)
    (folder / f"{file}.html").write_text(page, encoding="utf-8")
    (folder / f"{file}.pdf").write_bytes(printed.data)
    day = doc.date.isoformat() if doc.date else None
    return {"title": doc.title, "description": doc.description, "lang": doc.lang, "date": day}


def notebook_text(notebook) -> str:
    """Write an executed notebook without anything that the clock put into it.

    Args:
        notebook: the executed notebook node.

    Returns:
        Its JSON; the same run gives the same text.
    """
    import nbformat

    clean = copy.deepcopy(notebook)
    clean.metadata.pop("papermill", None)
    for cell in clean.cells:
        for key in TIMED:
            cell.metadata.pop(key, None)
    return nbformat.writes(clean) + "\n"


def _write_data(notebook, folder: Path, doc: Document) -> None:
    """Write what the notebook attached: for each name a CSV and a JSON file."""
    for data in outputs(notebook):
        attached = data.get(ATTACHMENT)
        if not attached:
            continue
        name = str(attached.get("name", ""))
        if not name.isidentifier() or (folder / f"{name}.csv").exists():
            raise ContractError(
                f"{doc.title}: data attached as {name!r}; use each name once, of letters, digits and _."
            )
        (folder / f"{name}.csv").write_text(attached["csv"], encoding="utf-8", newline="")
        text = json.dumps(attached["json"], ensure_ascii=False, indent=1)
        (folder / f"{name}.json").write_text(text + "\n", encoding="utf-8")
