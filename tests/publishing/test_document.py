"""From notebook to document: title, contents, what is shown and what is not."""

import datetime
import json

import nbformat.v4 as v4
import pytest

from rokasean.publishing.document import LINKED, Entry, document


def of(*cells, **metadata):
    """The document of a notebook with these cells; texts are Markdown."""
    made = [v4.new_markdown_cell(cell) if isinstance(cell, str) else cell for cell in cells]
    return document(v4.new_notebook(cells=made, metadata=metadata), "file")


def of_kinds(data):
    """A code cell with one displayed output, by MIME type."""
    return v4.new_code_cell("code()", outputs=[v4.new_output("display_data", data)])


def shown(**data):
    """A code cell with one displayed output."""
    data = {key.replace("__", "/").replace("_xml", "+xml"): value for key, value in data.items()}
    return of_kinds(data)


HANDED = v4.new_code_cell(
    "",
    outputs=[
        v4.new_output(
            "display_data",
            {
                "application/vnd.rokasean.document+json": {
                    "title": "Handed",
                    "date": "2024-11-21",
                    "keywords": ["a", "b"],
                    "description": "Words.",
                    "facts": [["Period", "2024"]],
                },
                "text/plain": "not shown",
            },
        )
    ],
)


class TestTitle:
    def test_is_what_the_notebook_hands_over(self):
        """Facts handed over win over headings."""
        doc = of(HANDED, "# Heading")
        assert (doc.title, doc.date, doc.keywords) == ("Handed", datetime.date(2024, 11, 21), ("a", "b"))
        assert doc.facts == (("Period", "2024"),)
        assert "not shown" not in doc.body

    def test_is_the_only_first_heading(self):
        """It moves from the body into the title block."""
        doc = of("# Heading *here*\n\nWords.")
        assert doc.title == "Heading here"
        assert "<h1" not in doc.body

    def test_is_the_file_with_several_first_headings(self):
        """A notebook of chapters keeps them."""
        assert of("# One", "# Two").title == "file"

    def test_comes_from_a_title_block_of_the_notebook(self):
        """A title block that is shown becomes that of the page, as it is."""
        head = '<header class="titleblock"><h1>Shown</h1><p>More</p></header><p>Words.</p>'
        doc = of(shown(text__html=head))
        assert (doc.title, doc.header) == ("Shown", "<h1>Shown</h1><p>More</p>")
        assert doc.body.strip() == "<p>Words.</p>"


class TestContents:
    def test_lists_headings_to_the_third_level(self):
        """Each has an id of its own; deeper ones are left out."""
        doc = of("# T\n\n## A & B\n\n### C\n\n#### D\n\n## A & B")
        assert doc.contents == (Entry(2, "A & B", "a-b"), Entry(3, "C", "c"), Entry(2, "A & B", "a-b-2"))
        assert '<h2 id="a-b-2">' in doc.body

    def test_keeps_ids_that_are_given(self):
        """Links of the notebook's own stay right; ids of other things are not taken."""
        doc = of("# T", shown(text__html='<h2 class="x" id="mine">A</h2><p id="b"></p><h2>B</h2>'))
        assert [entry.anchor for entry in doc.contents] == ["mine", "b-2"]
        assert '<h2 class="x" id="mine">' in doc.body

    def test_takes_hangul_into_ids(self):
        """Headings in other scripts have readable ids."""
        assert of("# T\n\n## 서울안보대화").contents[0].anchor == "서울안보대화"


class TestBody:
    @pytest.mark.parametrize(
        ("cell", "expected"),
        [
            (shown(text__html="<p>html</p>", text__plain="plain"), "<p>html</p>"),
            (shown(image__svg_xml='<?xml version="1.0"?><svg></svg>', text__plain="plain"), "<svg></svg>"),
            (shown(text__plain="a < b"), "<pre>a &lt; b</pre>"),
            (shown(text__markdown="*m*", text__plain="plain"), "<p><em>m</em></p>"),
            (v4.new_code_cell("secret()"), ""),
            (v4.new_code_cell("x", outputs=[v4.new_output("stream", text="<out>")]), "<pre>&lt;out&gt;</pre>"),
            (v4.new_code_cell("x", outputs=[v4.new_output("stream", name="stderr", text="warning")]), ""),
            (v4.new_code_cell("x", metadata={"tags": ["hide"]}, outputs=[v4.new_output("stream", text="x")]), ""),
            (v4.new_raw_cell("raw"), ""),
        ],
    )
    def test_shows_the_best_form_of_outputs_and_no_code(self, cell, expected):
        """HTML before pictures before text; what goes to stderr stays with the analyst."""
        assert of(cell).body.strip() == expected

    def test_markdown_tables_have_scopes(self):
        """Readers of tables made in Markdown know what heads what."""
        body = of("| a | b |\n|---|:-:|\n| 1 | 2 |").body
        assert body.count('<th scope="col"') == 2
        assert '<div class="scroll" tabindex="0"><table>' in body

    def test_markdown_notes_lead_there_and_back(self):
        """Footnotes are set with signs that the fonts have."""
        body = of("Words[^1].\n\n[^1]: Note.").body
        assert 'href="#fn-1"' in body and "↑" in body and "↩" not in body

    def test_pictures_beside_the_notebook_are_taken_in(self, tmp_path):
        """A page needs no other file; what cannot be read stays as it is."""
        (tmp_path / "dot.svg").write_text("<svg/>")
        notebook = v4.new_notebook(cells=[v4.new_markdown_cell("![a dot](dot.svg) ![gone](gone.png)")])
        body = document(notebook, "file", tmp_path).body
        assert 'src="data:image/svg+xml;base64,PHN2Zy8+" alt="a dot"' in body
        assert 'src="gone.png"' in body

    def test_attached_pictures_are_taken_in(self):
        """Pictures pasted into a cell are part of it."""
        cell = v4.new_markdown_cell("![a dot](attachment:dot.png)", attachments={"dot.png": {"image/png": "AAAA"}})
        assert 'src="data:image/png;base64,AAAA"' in of(cell).body

    def test_style_sheets_move_to_the_head(self):
        """Styles of outputs are kept once, outside the body."""
        doc = of(*(shown(text__html="<style>p {color: red}</style><p>x</p>") for _ in "ab"))
        assert doc.styles == ("p {color: red}",)
        assert "<style" not in doc.body


class TestLinkedData:
    def test_every_output_of_its_type_is_taken(self):
        """In order, whatever else the output shows; none of it stands in the body."""
        first, second = {"@type": "Event", "name": "One"}, [{"@type": "Event", "name": "Two"}]
        cells = [
            of_kinds({"text/html": "<p>Shown.</p>", LINKED: first}),
            of_kinds({"text/plain": "not shown", LINKED: second}),
        ]
        doc = of("# T", *cells)
        assert [json.loads(data) for data in doc.linked] == [first, second]
        assert "Shown." in doc.body
        assert "not shown" not in doc.body and "Event" not in doc.body
