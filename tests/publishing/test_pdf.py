"""PDFs, read back by another library: notes at the foot, languages, what links say."""

import io
import re
import shutil
import subprocess

import pikepdf
import pytest

from rokasean.publishing.document import Document
from rokasean.publishing.export import print_page
from rokasean.publishing.pdf import print_pdf

ROW = (
    '<tr id="row-{0}"><th scope="row">Meeting {0}</th><td><p>They met.</p><details class="evidence"><summary>Evidence'
    '<span class="visually-hidden"> for meeting {0}</span></summary><blockquote><p>Ministers met {1} '
    '<a href="#row-1">[1]</a></p></blockquote></details></td></tr>'
)
LONG = "and spoke at length about what they had agreed upon, " * 9
ROWS = "".join(ROW.format(number, LONG if number % 3 == 0 else "there.") for number in range(1, 41))
TABLE = (
    f'<table><thead><tr><th scope="col">What</th><th scope="col">More</th></tr></thead><tbody>{ROWS}</tbody></table>'
)


def opened(body: str):
    """The PDF of a page with that body."""
    return pikepdf.open(io.BytesIO(print_pdf(print_page(Document("Sample", body))).data))


def elements(node, tag: str) -> list:
    """The elements of a structure tree with a tag, in the order in which they are read."""
    if isinstance(node, pikepdf.Array):
        return [found for kid in node for found in elements(kid, tag)]
    if not isinstance(node, pikepdf.Dictionary) or "/S" not in node:
        return []
    return [*([node] if tag == node.S else []), *elements(node.get("/K"), tag)]


def pages_of_anchors(pdf) -> dict[str, int]:
    """The page of each anchor, from one."""
    numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, start=1)}
    names = list(pdf.Root.Names.Dests.Names)
    return {str(name): numbers[where[0].objgen] for name, where in zip(names[::2], names[1::2], strict=True)}


@pytest.fixture(scope="module")
def noted():
    """A table of forty rows over several pages, each row with a passage that opens in place."""
    return opened(TABLE)


class TestNotes:
    def test_stand_at_the_foot_of_the_page_of_their_call_or_of_the_next(self, noted):
        """No note is lost, none stands before its call, and few have to wait for the next page."""
        pages = pages_of_anchors(noted)
        late = [pages[f"note-{number}"] - pages[f"call-{number}"] for number in range(1, 41)]
        assert len(noted.pages) > 2 and set(late) <= {0, 1} and sum(late) < len(noted.pages)

    def test_are_tagged_as_notes_where_their_calls_are(self, noted):
        """A screen reader reads a passage with its row, not after the whole page."""
        notes = elements(noted.Root.StructTreeRoot.K, "/Note")
        assert [str(note.ID) for note in notes] == [f"note-{number}" for number in range(1, 41)]
        assert {str(note.P.S) for note in notes} == {"/TD"}

    @pytest.mark.skipif(not shutil.which("pdftotext"), reason="missing: pdftotext (Debian package poppler-utils)")
    def test_are_called_with_the_number_of_their_page(self, tmp_path, noted):
        """What is printed at the call is the page where the note is."""
        noted.save(path := tmp_path / "noted.pdf")
        text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
        told = {int(number): int(page) for number, page in re.findall(r"note\s(\d+), page\s(\d+)", text)}
        pages = pages_of_anchors(noted)
        assert told == {number: pages[f"note-{number}"] for number in range(1, 41)}


def test_links_say_their_words(noted):
    """A screen reader hears where a link leads, not the name of an anchor."""
    said = {str(note.Contents) for page in noted.pages for note in page.get("/Annots", [])}
    assert {"[1]", "Evidence: note 7", "7"} <= said and not any(words.startswith(("note-", "row-")) for words in said)


def test_language_of_words_is_in_the_structure():
    """Each stretch in another language is marked, and nothing else is."""
    body = '<p>Hello <span lang="ko">한국</span> and <span>you</span>, <span lang="vi">Việt Nam</span>.</p><p lang="id">Ya.</p>'
    pdf = opened(body)
    root = pdf.Root.StructTreeRoot.K
    marked = [(str(one.S), str(one.Lang)) for tag in ("/Span", "/P") for one in elements(root, tag) if "/Lang" in one]
    assert marked == [("/Span", "ko"), ("/Span", "vi"), ("/P", "id")]
