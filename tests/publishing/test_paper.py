"""What a reader of the printed report relies on: heads on every page, whole rows, headings with what they head."""

import re
import shutil
import subprocess

import nbformat.v4 as v4
import pytest

from rokasean.publishing.document import document
from rokasean.publishing.export import print_page
from rokasean.publishing.pdf import print_pdf

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not shutil.which("pdftotext"), reason="missing: Debian package poppler-utils"),
]

SECTIONS = 12
ROW = '<tr><th scope="row">begin-{0}</th><td>' + "They met and spoke. " * 25 + "end-{0}</td></tr>"
TABLE = (
    '<table><caption>Many</caption><thead><tr><th scope="col">Lefthead</th><th scope="col">Righthead</th></tr></thead>'
    f"<tbody>{''.join(map(ROW.format, range(60)))}</tbody></table>"
)


def section(number: int) -> str:
    """A section of a length of its own, so that headings fall everywhere on a page."""
    return f"## Part {number}\n\nOpening of {number}.\n\n" + "\n\n".join(["Words that fill a line."] * (9 + number))


@pytest.fixture(scope="module")
def pages(tmp_path_factory) -> list[str]:
    """The words of each page of a long table and of sections behind it."""
    cells = [v4.new_markdown_cell(text) for text in ("# Sample", TABLE, *map(section, range(1, SECTIONS + 1)))]
    path = tmp_path_factory.mktemp("paper") / "sample.pdf"
    path.write_bytes(print_pdf(print_page(document(v4.new_notebook(cells=cells)))).data)
    told = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
    return told.split("\f")[:-1]


def test_every_page_of_a_table_repeats_its_heads(pages):
    """Once, above the first of its rows."""
    with_rows = [page for page in pages if "begin-" in page]
    assert len(with_rows) > 3
    for page in with_rows:
        assert page.count("Lefthead") == page.count("Righthead") == 1
        assert page.index("Lefthead") < page.index("begin-")


def test_rows_stay_whole(pages):
    """What begins on a page ends there."""
    for page in pages:
        assert set(re.findall(r"begin-(\d+)", page)) == set(re.findall(r"end-(\d+)", page))
    assert len(re.findall(r"begin-\d+", "".join(pages))) == 60


def test_no_heading_stands_alone_at_the_foot_of_a_page(pages):
    """Its first words, and some of what they open, are on the same page."""
    for number in range(1, SECTIONS + 1):
        (page,) = [page for page in pages if f"Opening of {number}." in page]
        before, after = page.split(f"Opening of {number}.")
        assert f"Part {number}\n" in re.sub(r" +\n", "\n", before)
        assert "Words that fill a line." in after


def test_contents_name_the_page_of_each_section(pages):
    """The number that stands there is that of the page with the section's first words."""
    told = dict(re.findall(r"Part (\d+) {4,}(\d+)", pages[0]))
    found = {
        str(n): str(at)
        for n in range(1, SECTIONS + 1)
        for at, page in enumerate(pages, 1)
        if f"Opening of {n}." in page
    }
    assert told == found and len(told) == SECTIONS
