"""Releases in place -> index.html: one page in the style of the reports that lists them, with relative links.

It needs nothing else, so that the folder of reports can be copied, zipped or served as it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from urllib.parse import quote

from rokasean.publishing.locks import taken
from rokasean.publishing.previous import KEY, file_name
from rokasean.publishing.release import LOCKS, MANIFEST, read_manifest
from rokasean.publishing.scripting import policy
from rokasean.publishing.settings import LIMITS
from rokasean.publishing.typeface import common_sheet, own_sheet
from rokasean.publishing.whole import write_whole

INDEX = "index.html"
FONTS = (("Rokasean Sans", 400), ("Rokasean Sans", 700), ("Rokasean Display", 400))
PAGE = """<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Reports</title>
<meta name="description" content="{about}">
<meta property="og:type" content="website">
<meta property="og:title" content="Reports">
<meta property="og:description" content="{about}">
{styles}
</head>
<body class="index">
<header class="titleblock">
<h1>Reports</h1>
<p class="subtitle">{about}</p>
</header>
<main>
{body}
</main>
</body>
</html>
"""
TABLE = """<div class="scroll" tabindex="0" role="region" aria-labelledby="about">
<table class="releases">
<caption id="about">Current releases, by report; the latest period first</caption>
<thead>
<tr><th scope="col">Report</th><th scope="col">Period</th><th scope="col">Data cut-off</th>
<th scope="col">Other files</th></tr>
</thead>
<tbody>
{rows}
</tbody>
</table>
</div>
<p class="aside">Data cut-off: the date that a report states for itself, up to which its data go. It is not the day on
which the report was built.</p>"""
EMPTY = "<p>Nothing has been published yet.</p>"
# What a link is called, by the ending of its file, and in which order links stand.
KINDS = {"html": "HTML", "pdf": "PDF", "csv": "CSV", "json": "JSON", "ipynb": "notebook"}


@dataclass(frozen=True, slots=True)
class Release:
    """A release in place: its report, its folder, and its manifest."""

    report: str
    folder: str
    manifest: dict


def releases(reports: Path) -> list[Release]:
    """List the releases that are in place.

    Args:
        reports: the folder of all reports.

    Returns:
        Those with a manifest that can be read, by report, the latest folder first.
    """
    folders = sorted((path.parent for path in reports.glob(f"[!.]*/[!.]*/{MANIFEST}")), reverse=True)
    read = ((folder, read_manifest(folder)) for folder in folders)  # what cannot be read, the next build mends
    found = [Release(folder.parent.name, folder.name, manifest) for folder, manifest in read if manifest]
    return sorted(found, key=lambda release: release.report)


def write_index(reports: Path, wait: float = LIMITS.wait) -> None:
    """Write the list of releases anew, if it has changed; builds side by side take turns.

    Args:
        reports: the folder of all reports; where there is none, nothing is done.
        wait: how many seconds to wait for others.

    Raises:
        BusyError: another build is at it, and not done by then.
        OSError: the disk or the folder does not allow it; the list is as it was then.
    """
    if not reports.is_dir():
        return
    with taken(reports / LOCKS / INDEX, wait, INDEX):
        for left in reports.glob(f".{INDEX}.*"):  # by one that was killed while it wrote
            left.unlink(missing_ok=True)
        text, place = index_page(releases(reports)), reports / INDEX
        if not place.is_file() or place.read_text(encoding="utf-8") != text:
            write_whole(place, text)


def index_page(listed: Sequence[Release]) -> str:
    """Lay out the list of releases.

    Args:
        listed: the releases, in their order.

    Returns:
        HTML.

    >>> "Nothing has been published yet." in index_page([])
    True
    """
    body = TABLE.format(rows="\n".join(map(_row, listed))) if listed else EMPTY
    sheets = (common_sheet(FONTS), own_sheet("report"), own_sheet("index"))
    styles = "\n".join(f"<style>{sheet}</style>" for sheet in sheets)
    return PAGE.format(policy=policy(sheets), about=_about(listed), styles=styles, body=body)


def _about(listed: Sequence[Release]) -> str:
    """Say how many there are, and as what."""
    if not listed:
        return "None yet."
    number = "One report" if len(listed) == 1 else f"{len(listed)} reports"
    return f"{number}, each as a web page and a PDF, with the notebook that made it."


def _row(release: Release) -> str:
    """Lay out one release."""
    facts, names = release.manifest, _files(release.manifest)
    date = escape(facts.get("date") or "")
    shown = f'<time datetime="{date}">{date}</time>' if date else "not stated"
    title = escape(facts.get("title") or release.report)
    links = " ".join(_link(release, name, title) for name in names if name != _page(names))
    period = escape(facts.get("period") or release.folder)
    head = f'<th scope="row" lang="{escape(facts.get("lang") or "en-GB")}">{_head(release, names, title)}</th>'
    return f'<tr>{head}<td>{period}</td><td>{shown}</td><td class="files">{links}</td></tr>'


def _head(release: Release, names: list[str], title: str) -> str:
    """The title, which leads to the page, and what the report says of itself."""
    page = _page(names)
    named = f'<a href="{_address(release, page)}">{title}</a>' if page else title
    words = escape(release.manifest.get("description") or "")
    return f'{named}<span class="description">{words}</span>' if words else named


def _page(names: list[str]) -> str | None:
    """The web page among the files of a release."""
    return next((name for name in names if name.endswith(".html")), None)


def _files(manifest: dict) -> list[str]:
    """List the files of a release that readers want, in the order of their kinds."""
    kinds = list(KINDS)
    compared = set(map(file_name, manifest.get(KEY, ())))  # of another release
    names = [name for name in manifest.get("files", ()) if name.rpartition(".")[2] in kinds and name not in compared]
    return sorted(names, key=lambda name: (kinds.index(name.rpartition(".")[2]), name))


def _link(release: Release, name: str, title: str) -> str:
    """Link to a file; its name for screen readers says of which report it is."""
    stem, _, ending = name.rpartition(".")
    kind = KINDS[ending]
    data = f"{escape(stem)} " if ending in ("csv", "json") else ""
    return f'<a href="{_address(release, name)}" aria-label="{data}{kind}: {title}">{data}{kind}</a>'


def _address(release: Release, name: str) -> str:
    """The relative address of a file."""
    return "/".join(quote(part) for part in (release.report, release.folder, name))
