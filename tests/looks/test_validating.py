"""The check of PDFs finds what is wrong with PDFs that are known to be wrong."""

from pathlib import Path

import pytest
from looks.validating import NotValidatedError, validate_all

WORDS = '<html lang="en"><head><title>Sample</title></head><body><h1>Sample</h1><p>Words</p></body></html>'
NO_SCOPES = WORDS.replace("<p>Words</p>", "<table><tr><th>Year</th><td>2021</td></tr></table>")
# PDFs by WeasyPrint as it comes, without anything that this project adds: page, options.
CONTROLS = {
    "plain": (WORDS, {}),
    "untagged": (WORDS, {"pdf_variant": "pdf/a-3u"}),
    "archivable": (WORDS, {"pdf_variant": "pdf/a-3a"}),
    "accessible": (WORDS, {"pdf_variant": "pdf/ua-1"}),
    "no scopes": (NO_SCOPES, {"pdf_variant": "pdf/ua-1"}),
}


@pytest.fixture(scope="module")
def failed(verapdf, tmp_path_factory):
    """The clauses that each control fails, by name and flavour."""
    import weasyprint

    folder = tmp_path_factory.mktemp("controls")
    paths = {name: folder / f"{name}.pdf" for name in CONTROLS}
    for name, (html, options) in CONTROLS.items():
        weasyprint.HTML(string=html).write_pdf(paths[name], **options)
    found = validate_all(list(paths.values()), ["ua1", "3a"])
    return {(path.stem, flavour): {each.clause for each in failures} for (path, flavour), failures in found.items()}


@pytest.mark.parametrize(
    ("name", "flavour", "clauses"),
    [
        ("plain", "ua1", {"6.2-1", "7.1-3", "7.1-8", "7.1-11"}),
        ("plain", "3a", {"6.7.2.2-1", "6.7.3.3-1", "6.2.4.3-2"}),
        ("untagged", "3a", {"6.7.3.3-1"}),
        ("archivable", "ua1", {"5-1"}),
        ("accessible", "3a", {"6.6.4-1"}),
        ("no scopes", "ua1", {"7.5-1"}),
    ],
)
def test_names_the_clauses_that_a_bad_file_fails(failed, name, flavour, clauses):
    """Files without tags, colour profile, identifiers or scopes fail, each at the clause that asks for them."""
    assert failed[name, flavour] >= clauses


@pytest.mark.parametrize(("name", "flavour"), [("accessible", "ua1"), ("archivable", "3a")])
def test_passes_a_good_file(failed, name, flavour):
    """A file made to a standard passes it: the check does not just fail everything."""
    assert failed[name, flavour] == set()


def test_silence_is_no_pass(verapdf, tmp_path: Path):
    """A file that veraPDF cannot read is an error, not a file without faults."""
    broken = tmp_path / "broken.pdf"
    broken.write_text("no PDF at all")
    with pytest.raises(NotValidatedError):
        verapdf(broken, "ua1")
