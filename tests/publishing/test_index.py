"""The list of releases: plain, accessible, whole, and with relative links that lead somewhere."""

import base64
import hashlib
import json
import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest
from tests.publishing.faults.conftest import Shop, cells

from rokasean.publishing import looks
from rokasean.publishing.build import BUILT, build
from rokasean.publishing.document import MIME
from rokasean.publishing.index import INDEX, Release, index_page, releases, write_index
from rokasean.publishing.release import MANIFEST, read_manifest


def release(reports, report: str, folder: str, **facts):
    """Write a release of a page, a PDF and data."""
    place = reports / report / folder
    place.mkdir(parents=True)
    names = [
        f"{report} {folder}.html",
        f"{report} {folder}.pdf",
        "events.csv",
        "events.json",
        f"{report} {folder}.ipynb",
        *(f"previous-{each}.json" for each in facts.get("previous", ())),
    ]
    for name in names:
        (place / name).write_text(name)
    (place / MANIFEST).write_text(json.dumps({"files": dict.fromkeys(names, ""), **facts}))


@pytest.fixture
def reports(tmp_path) -> Path:
    """A folder with three releases, and what builds leave beside them."""
    release(tmp_path, "annual", "2023", title="Meetings in 2023", date="2023-12-01", period="2023")
    release(tmp_path, "annual", "2024", title="Meetings <in> 2024 & later", date="2024-11-21", lang="de")
    release(tmp_path, "whole", "all", title="한국", date=None, period="2017 to 2024")
    release(tmp_path / ".previous" / "annual", "2024", "1", title="Old")
    for number, text in enumerate(["{", "[]", '{"files": [], "title": "No"}', '{"files": {}, "title": 3}']):
        (tmp_path / "torn" / str(number)).mkdir(parents=True)
        (tmp_path / "torn" / str(number) / MANIFEST).write_text(text)
    return tmp_path


def test_lists_what_is_in_place_the_latest_first(reports):
    """Neither what was replaced nor what cannot be read."""
    assert [(each.report, each.folder) for each in releases(reports)] == [
        ("annual", "2024"), ("annual", "2023"), ("whole", "all"),
    ]  # fmt: skip


def test_leaves_out_data_of_the_release_before(tmp_path):
    """They are there to check the report with, and are not what it says."""
    release(tmp_path, "annual", "2024", title="Meetings", previous={"events": {"hash": "00"}})
    page = index_page(releases(tmp_path))
    assert "events.json" in page and "previous-events.json" not in page


def test_says_title_period_and_date(reports):
    """What is not stated is said not to be."""
    page = index_page(releases(reports))
    rows = re.findall(r"<tr><th scope=\"row\"[^>]*><a [^>]*>(.*?)</a></th><td>(.*?)</td><td>(.*?)</td>", page)
    assert rows == [
        ("Meetings &lt;in&gt; 2024 &amp; later", "2024", '<time datetime="2024-11-21">2024-11-21</time>'),
        ("Meetings in 2023", "2023", '<time datetime="2023-12-01">2023-12-01</time>'),
        ("한국", "2017 to 2024", "not stated"),
    ]


def test_links_are_relative_and_lead_to_files(reports):
    """So that the folder can be copied, zipped or served."""
    write_index(reports)
    links = re.findall(r'href="([^"]+)"', (reports / INDEX).read_text())
    assert len(links) == 15
    assert all((reports / unquote(link)).is_file() and not link.startswith(("/", "http")) for link in links)


def test_each_link_says_of_which_report_it_is(reports):
    """Read out of its row, too."""
    labels = re.findall(r'aria-label="([^"]+)"', index_page(releases(reports)))
    assert len(set(labels)) == len(labels) == 12
    assert "events CSV: Meetings in 2023" in labels


def test_title_leads_to_the_page_and_stands_above_what_the_report_says_of_itself():
    """That is what most readers want; without a page the title is words alone."""
    facts = {"title": "A & B", "description": "Two <held>.", "files": {"a b.html": "", "a b.pdf": ""}}
    page = index_page([Release("a", "2024", facts)])
    assert '<a href="a/2024/a%20b.html">A &amp; B</a><span class="description">Two &lt;held&gt;.</span>' in page
    page = index_page([Release("a", "2024", facts | {"files": {"a b.pdf": ""}})])
    assert '<th scope="row" lang="en-GB">A &amp; B<span class="description">' in page


def test_column_of_dates_is_explained(reports):
    """A date that nobody explains says nothing."""
    page = index_page(releases(reports))
    assert '<th scope="col">Data cut-off</th>' in page and "not the day on\nwhich the report was built" in page


def test_policy_knows_every_style_sheet_and_nothing_runs(reports):
    """As strict as that of the reports."""
    page = index_page(releases(reports))
    policy = unescape(re.search(r'Content-Security-Policy" content="([^"]+)"', page)[1])
    sheets = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    digests = [base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode() for sheet in sheets]
    assert len(digests) == 3 and all(f"'sha256-{digest}'" in policy for digest in digests)
    assert "default-src 'none'" in policy and "script-src" not in policy and "<script" not in page


def test_stays_small(reports):
    """Three faces of its fonts at most."""
    assert len(index_page(releases(reports)).encode()) < 100_000


def test_passes_the_gate_of_looks(reports):
    """Headings, scopes, links, nothing from the network; the same gate as that of every report."""
    page = index_page(releases(reports)[:2])
    links = re.findall(r'href="([^"]+)"', page)
    looks.check_page(page, "index", links)


def test_nothing_published_yet_is_said(tmp_path):
    """And no folder is made for it."""
    assert "Nothing has been published yet." in index_page([])
    write_index(tmp_path / "none")
    assert not (tmp_path / "none").exists()


def test_is_written_only_when_it_changes(reports):
    """A copy of the folder stays a copy."""
    write_index(reports)
    first = (reports / INDEX).stat().st_ino
    write_index(reports)
    assert (reports / INDEX).stat().st_ino == first
    release(reports, "annual", "2025", title="Meetings in 2025")
    write_index(reports)
    assert "Meetings in 2025" in (reports / INDEX).read_text()


def test_period_is_called_like_the_folder_where_nothing_else_is_known():
    """Of a manifest without one."""
    assert "<td>2024</td>" in index_page([Release("a", "2024", {"files": {}})])


@pytest.mark.slow
@pytest.mark.parametrize(
    ("handed", "period"), [({"period": "2017–2026"}, "2017–2026"), ({"period": 2026}, "2026"), ({}, "2024")]
)
def test_period_is_what_the_notebook_hands_over(tmp_path, place, template, handed, period):
    """Else what its metadata say: a report on all that is known learns its years only when it runs."""
    shop = Shop(tmp_path, place, template)
    data = {MIME: handed, "text/plain": ""}
    shop.write(cells(f"from IPython.display import display\n\ndisplay({data!r}, raw=True)"))
    outcome = build(shop.job())
    assert outcome.status == BUILT, outcome.why
    assert read_manifest(shop.target)["period"] == period
    assert f"<td>{period}</td>" in (shop.reports / INDEX).read_text()
