"""The exporters, alone and as Jupyter's tools find them."""

import json
import re
import subprocess
import sys
from pathlib import Path

import nbformat.v4 as v4
import pytest
from nbconvert.exporters import get_export_names, get_exporter

from rokasean.errors import UsageError
from rokasean.publishing.document import Document, Entry, data_block
from rokasean.publishing.export import HTMLReport, PDFReport, html_page, print_page

DOC = Document("A & B", '<h2 id="one">One</h2><p>Words.</p>', (Entry(2, "One", "one"),), lang="ko", author="N. N.")


def ran(notebook):
    """Count its cells, as if they had been run."""
    for number, cell in enumerate((cell for cell in notebook.cells if cell.cell_type == "code"), 1):
        cell.execution_count = number
    return notebook


class TestPage:
    def test_is_laid_out_and_escaped(self):
        """Title, language, contents and body are in their places."""
        page = html_page(DOC)
        assert '<html lang="ko">' in page and "<title>A &amp; B</title>" in page and "<h1>A &amp; B</h1>" in page
        assert '<li class="level-2"><a href="#one">One</a></li>' in page
        assert '<meta name="author" content="N. N.">' in page

    def test_policy_names_every_style_sheet_and_forbids_the_rest(self):
        """A browser that keeps the policy shows the page with all four sheets, and loads nothing."""
        import base64
        import hashlib
        import html

        page = html_page(Document("T", "<p>x</p>", styles=("p { color: red }",)))
        policy = html.unescape(re.search(r'Content-Security-Policy" content="([^"]+)"', page)[1])
        assert policy.startswith("default-src 'none'; img-src data:; font-src data:; style-src-elem 'sha256-")
        sheets = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
        hashes = [base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode() for sheet in sheets]
        assert len(hashes) == 4 and all(f"'sha256-{digest}'" in policy for digest in hashes)

    def test_linked_data_stands_in_the_head_and_cannot_leave_it(self):
        """As a data block that parses to what was handed over, whatever is in it; paper has no use for it."""
        told = {"@type": "Event", "name": "</script><script>alert(1)</script> & <!-- \u2028 \u2260"}
        doc = Document("T", "<p>x</p>", linked=(data_block(told),))
        page = html_page(doc)
        head, _, rest = page.partition("</head>")
        (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', head)
        assert json.loads(block) == told
        assert "alert" not in rest and page.count("<script") == 1
        assert "ld+json" not in print_page(doc)

    def test_print_shows_drawings_as_pictures_with_their_whole_description(self):
        """The PDF engine need not style their lines; a web page keeps them, for its links and its fonts."""
        doc = Document("T", "<svg><title>Meetings.</title><desc>Two in 2023.</desc></svg>")
        assert '<img alt="Meetings. Two in 2023." src="data:image/svg+xml' in print_page(doc)
        assert "<svg><title>Meetings.</title>" in html_page(doc)

    def test_print_has_colours_and_fonts_in_their_places(self):
        """The PDF engine need not look any of them up; browsers do, since dark rooms change them."""
        printed, page = (lay_out(Document("T", "<p>x</p>")) for lay_out in (print_page, html_page))
        assert "color: #4a5868;" in printed and "var(" not in printed
        assert "color: var(--soft);" in page


class TestExporters:
    def test_are_known_to_nbconvert(self):
        """Entry points name them; JupyterLab's menu shows them."""
        assert {"rokasean_html", "rokasean_pdf"} <= set(get_export_names())
        assert get_exporter("rokasean_html") is HTMLReport and get_exporter("rokasean_pdf") is PDFReport
        assert HTMLReport.export_from_notebook and PDFReport.export_from_notebook

    @pytest.mark.parametrize(
        ("exporter", "ending", "kind", "head"),
        [(HTMLReport, ".html", "text/html", "<!DOCTYPE"), (PDFReport, ".pdf", "application/pdf", b"%PDF-1.7")],
    )
    def test_give_what_a_download_needs(self, read, exporter, ending, kind, head):
        """Ending and MIME type are those of the file."""
        made, resources = exporter().from_notebook_node(ran(read("good")))
        assert (resources["output_extension"], exporter().output_mimetype) == (ending, kind)
        assert made.startswith(head)

    @pytest.mark.parametrize("name", ["hangul_vietnamese", "no_parameters", "two_titles", "error", "network_image"])
    def test_take_any_notebook(self, read, name):
        """Exporting by hand is not publishing: there are no gates."""
        assert PDFReport().from_notebook_node(ran(read(name)))[0].startswith(b"%PDF")

    @pytest.mark.parametrize("exporter", [HTMLReport, PDFReport])
    def test_refuse_what_was_never_run(self, exporter):
        """A stored notebook has no output: its page would be empty and look whole."""
        stored = v4.new_notebook(cells=[v4.new_markdown_cell("# Words"), v4.new_code_cell("print(1)")])
        with pytest.raises(UsageError, match="was not run"):
            exporter().from_notebook_node(stored)

    def test_take_prose_alone(self):
        """A notebook without code has nothing to run."""
        assert "Words" in HTMLReport().from_notebook_node(v4.new_notebook(cells=[v4.new_markdown_cell("# Words")]))[0]

    def test_hide_code(self, read):
        """Readers get what was made, not how."""
        assert "print(f" not in HTMLReport().from_notebook_node(ran(read("good")))[0]

    @pytest.mark.slow
    def test_run_under_nbconvert(self, tmp_path, spared):
        """The command that an analyst types."""
        source = Path(__file__).parent / "notebooks" / "good.ipynb"
        jupyter = Path(sys.executable).with_name("jupyter")
        command = [jupyter, "nbconvert", "--to", "rokasean_pdf", "--execute", "--output-dir", tmp_path, source]
        subprocess.run(command, check=True, capture_output=True, env=spared())
        assert (tmp_path / "good.pdf").read_bytes().startswith(b"%PDF")
