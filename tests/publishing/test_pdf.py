"""PDFs, read back by another library: notes at the foot, languages, what links say."""

import io
import re
import shutil
import subprocess
import sys

import pikepdf
import pytest

from rokasean.publishing.document import Document
from rokasean.publishing.export import print_page
from rokasean.publishing.pdf import Attachment, print_pdf

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


SVG = (
    '<figure><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100" width="200" height="100">'
    "<title>Two meetings in one year</title><desc>One in May, one in June of it.</desc>{}</svg></figure>"
    '<p id="row-1">May</p>'
)


@pytest.fixture(scope="module")
def drawn():
    """A figure as wide as the text with a mark in its lower right corner, and links that cannot be kept."""
    links = (
        '<a href="#row-1" aria-label="The meeting in May"><path d="M 150 50 L 200 50 L 200 100 L 150 100 z"/></a>'
        '<a href="#row-1"><text x="100" y="40" font-size="10px" text-anchor="end">June</text></a>'
        '<a href="#row-1" transform="scale(2)"><path d="M 1 1 L 2 2"/></a>'
        '<a href="#row-1"><path d="m 1 1 h 5 z"/></a><a href="#row-1"></a>'
        '<g transform="scale(2)"><a href="#row-1"><path d="M 1 1 L 2 2"/></a></g>'
    )
    return opened(SVG.format(links))


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


class TestFigures:
    def test_keep_the_links_of_their_marks(self, drawn):
        """Each says where it leads; what is drawn in a way that hides its place has none."""
        links = list(drawn.pages[0].Annots)
        assert [(str(one.Contents), str(one.Dest)) for one in links] == [
            ("The meeting in May", "row-1"),
            ("June", "row-1"),
        ]

    def test_have_their_links_over_the_marks(self, drawn):
        """The mark fills the lower right quarter of a quarter of the figure, wherever that is on the page."""
        (figure,) = elements(drawn.Root.StructTreeRoot.K, "/Figure")
        left, top, right, bottom = (float(number) * 0.75 for number in figure.A.BBox)
        height = float(drawn.pages[0].MediaBox[3])
        expected = (left + (right - left) * 0.75, height - bottom, right, height - (top + bottom) / 2)
        assert [float(number) for number in drawn.pages[0].Annots[0].Rect] == pytest.approx(expected, abs=0.1)

    def test_have_links_that_the_structure_owns(self, drawn):
        """Each annotation leads to its element, and the element to it."""
        tree = drawn.Root.StructTreeRoot
        numbers = list(tree.ParentTree.Nums)
        owners = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
        for link in drawn.pages[0].Annots:
            owner = owners[int(link.StructParent)]
            assert owner.S == "/Link" and owner.K[0].Obj.objgen == link.objgen
        assert len(elements(tree.K, "/Link")) == 2


def test_attached_files_are_listed_once():
    """Each with what it is to the document."""
    files = [Attachment("a.csv", b"1", "Numbers"), Attachment("b.json", b"{}", "Origin", "Source")]
    pdf = pikepdf.open(io.BytesIO(print_pdf(print_page(Document("Sample", "<p>Words.</p>")), files).data))
    assert [(str(one.F), str(one.AFRelationship)) for one in pdf.Root.AF] == [("a.csv", "/Data"), ("b.json", "/Source")]


def test_language_of_words_is_in_the_structure():
    """Each stretch in another language is marked, and nothing else is."""
    body = '<p>Hello <span lang="ko">한국</span> and <span>you</span>, <span lang="vi">Việt Nam</span>.</p><p lang="id">Ya.</p>'
    pdf = opened(body)
    root = pdf.Root.StructTreeRoot.K
    marked = [(str(one.S), str(one.Lang)) for tag in ("/Span", "/P") for one in elements(root, tag) if "/Lang" in one]
    assert marked == [("/Span", "ko"), ("/Span", "vi"), ("/P", "id")]


def test_what_the_engine_loads_when_first_used_is_loaded_before():
    """Each process forked for a PDF would have to read the dictionary of hyphens anew."""
    asks = "from rokasean.publishing.pdf import warm_up; import pyphen; warm_up(); print(*map(str, pyphen.hdcache))"
    told = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True, check=True)
    assert "hyph_en_GB.dic" in told.stdout and told.stderr == ""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere libraries are looked for in other ways")
def test_the_engine_finds_its_libraries_without_help():
    """Compilers and linkers would be started by dozens, and what looks libraries up for others is as it was."""
    asks = (
        "import ctypes.util, sys; begun, find = [], ctypes.util.find_library\n"
        "sys.addaudithook(lambda event, _: begun.append(event) if event in ('subprocess.Popen', 'os.fork') else None)\n"
        "from rokasean.publishing.pdf import engine; engine(); print(begun, ctypes.util.find_library is find)\n"
        "import subprocess; subprocess.run(['true']); print(begun)"
    )
    told = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True, check=True)
    assert told.stdout.splitlines() == ["[] True", "['subprocess.Popen']"]
