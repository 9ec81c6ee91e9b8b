"""Executed notebook -> the files of a release: HTML, PDF, notebook and the data that it hands over."""

import copy
import datetime
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from rokasean.errors import ContractError
from rokasean.publishing import looks
from rokasean.publishing.document import Document, document, outputs
from rokasean.publishing.export import html_page, print_page
from rokasean.publishing.pdf import Attachment
from rokasean.publishing.previous import KEY, Past, file_name, write_compared
from rokasean.publishing.printing import print_within
from rokasean.publishing.release import MANIFEST, manifest_text
from rokasean.publishing.settings import LIMITS, Limits

ATTACHMENT = "application/vnd.rokasean.attachment+json"
# What nbclient and papermill note down with the clock in hand.
TIMED = ("execution", "papermill")


def write_files(
    notebook,
    folder: Path,
    file: str,
    source: Path,
    facts: Mapping,
    date: datetime.date | None,
    past: Iterable[Past] = (),
    limits: Limits = LIMITS,
) -> None:
    """Write everything that readers get of a report, after a look at it.

    Args:
        notebook: the executed notebook, as accepted by the truth gate.
        folder: an empty folder.
        file: name of the files, without an ending.
        source: the notebook file, for its title of last resort and the pictures beside it.
        facts: what the manifest says of the run.
        date: the date for the metadata; None takes the one that the notebook hands over.
        past: the data of the releases before that the notebook was given.
        limits: what making the PDF may take.

    Raises:
        LooksError: the report is not fit to be read.
        PdfError: the PDF cannot be made within the limits.
        ContractError: the data handed over cannot be written.
    """
    doc = document(notebook, source.stem, source.parent)
    doc = replace(doc, date=date or doc.date)
    data = _write_data(notebook, folder, doc.title)
    compared = write_compared(notebook, past, folder)
    data += map(file_name, compared)
    (folder / f"{file}.ipynb").write_text(notebook_text(notebook), encoding="utf-8")
    page = html_page(doc)
    looks.check_page(page, file, [*data, f"{file}.html", f"{file}.pdf", f"{file}.ipynb", MANIFEST])
    (folder / f"{file}.html").write_text(page, encoding="utf-8")
    facts = {**facts, **_described(doc), **({KEY: compared} if compared else {})}
    _write_pdf(doc, folder / f"{file}.pdf", _attachments(folder, data, facts), limits, source.stem)
    (folder / MANIFEST).write_text(manifest_text(folder, facts), encoding="utf-8")


def _write_pdf(doc: Document, path: Path, attachments: Sequence[Attachment], limits: Limits, report: str) -> None:
    """Write the PDF, after a look at it."""
    printed = print_within(print_page(doc), attachments, doc.date, limits, report)
    looks.check_print(printed, path.stem)
    path.write_bytes(printed.data)


def _described(doc: Document) -> dict:
    """What the manifest says of the document; a period that the notebook states is stronger than its metadata."""
    day = doc.date.isoformat() if doc.date else None
    period = {"period": doc.period} if doc.period else {}
    return {**period, "title": doc.title, "description": doc.description, "lang": doc.lang, "date": day}


def _attachments(folder: Path, data: Iterable[str], facts: Mapping) -> list[Attachment]:
    """What travels inside the PDF: the data, and the manifest as far as it can be known before the PDF is."""
    so_far = manifest_text(folder, facts).encode()
    words = "What this report was built from, and the hashes of what was published with it"
    return [
        *(Attachment(name, (folder / name).read_bytes(), f"Data of this report: {name}") for name in data),
        Attachment(MANIFEST, so_far, words, "Source"),
    ]


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


def _write_data(notebook, folder: Path, title: str) -> list[str]:
    """Write what the notebook attached, for each name a CSV and a JSON file, and list the files."""
    written = []
    for attached in (data[ATTACHMENT] for data in outputs(notebook) if ATTACHMENT in data):
        name = str(attached.get("name", ""))
        if not name.isidentifier() or f"{name}.csv" in written:
            raise ContractError(f"{title}: data attached as {name!r}; use each name once, of letters, digits and _.")
        (folder / f"{name}.csv").write_text(attached["csv"], encoding="utf-8", newline="")
        text = json.dumps(attached["json"], ensure_ascii=False, indent=1)
        (folder / f"{name}.json").write_text(text + "\n", encoding="utf-8")
        written += [f"{name}.csv", f"{name}.json"]
    return written
