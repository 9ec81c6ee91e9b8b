"""Releases in place -> index.html: one plain page that lists them, with relative links.

It needs nothing else, so that the folder of reports can be copied, zipped or served as it is.
"""

import base64
import fcntl
import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from urllib.parse import quote

from rokasean.publishing.release import LOCKS, MANIFEST
from rokasean.publishing.whole import write_whole

INDEX = "index.html"
STYLE = """
:root { color-scheme: light dark }
body { font: 1.0625rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem }
table { border-collapse: collapse; width: 100% }
caption { text-align: start; padding-block-end: .5rem }
th, td { border-block-end: 1px solid GrayText; padding: .5rem 1rem .5rem 0; text-align: start; vertical-align: top }
td a { display: inline-block; padding-inline-end: .75rem; min-height: 1.5rem; min-width: 1.5rem }
.scroll { overflow-x: auto }
"""
PAGE = """<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>Reports</title>
<style>{style}</style>
</head>
<body>
<main>
<h1>Reports</h1>
{body}
</main>
</body>
</html>
"""
TABLE = """<div class="scroll" tabindex="0" role="region" aria-labelledby="about">
<table>
<caption id="about">Current releases, by report; the latest period first</caption>
<thead>
<tr><th scope="col">Report</th><th scope="col">Period</th><th scope="col">Date</th><th scope="col">Files</th></tr>
</thead>
<tbody>
{rows}
</tbody>
</table>
</div>"""
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
    found = []
    for path in sorted(reports.glob(f"[!.]*/[!.]*/{MANIFEST}"), reverse=True):
        try:
            found.append(Release(path.parts[-3], path.parts[-2], json.loads(path.read_text(encoding="utf-8"))))
        except (OSError, ValueError):
            continue  # the next build mends it
    return sorted(found, key=lambda release: release.report)


def write_index(reports: Path) -> None:
    """Write the list of releases anew, if it has changed; builds side by side take turns.

    Args:
        reports: the folder of all reports; where there is none, nothing is done.

    Raises:
        OSError: the disk or the folder does not allow it; the list is as it was then.
    """
    if not reports.is_dir():
        return
    (reports / LOCKS).mkdir(exist_ok=True)
    with (reports / LOCKS / INDEX).open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
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
    digest = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return PAGE.format(policy=policy, style=STYLE, body=body)


def _row(release: Release) -> str:
    """Lay out one release."""
    facts, names = release.manifest, _files(release.manifest)
    lang = escape(facts.get("lang") or "en-GB")
    title = escape(facts.get("title") or release.report)
    date = escape(facts.get("date") or "")
    shown = f'<time datetime="{date}">{date}</time>' if date else "not stated"
    links = " ".join(_link(release, name, title) for name in names)
    period = escape(facts.get("period") or release.folder)
    return f'<tr><th scope="row" lang="{lang}">{title}</th><td>{period}</td><td>{shown}</td><td>{links}</td></tr>'


def _files(manifest: dict) -> list[str]:
    """List the files of a release that readers want, in the order of their kinds."""
    kinds = list(KINDS)
    names = [name for name in manifest.get("files", ()) if name.rpartition(".")[2] in kinds]
    return sorted(names, key=lambda name: (kinds.index(name.rpartition(".")[2]), name))


def _link(release: Release, name: str, title: str) -> str:
    """Link to a file; its name for screen readers says of which report it is."""
    stem, _, ending = name.rpartition(".")
    kind = KINDS[ending]
    data = f"{escape(stem)} " if ending in ("csv", "json") else ""
    address = "/".join(quote(part) for part in (release.report, release.folder, name))
    return f'<a href="{address}" aria-label="{data}{kind}: {title}">{data}{kind}</a>'
