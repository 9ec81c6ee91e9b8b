"""The check of PDFs finds what is wrong with PDFs that are known to be wrong."""

from pathlib import Path

import pytest
from looks.validating import NotValidatedError

WORDS_ONLY = '<html lang="en"><head><title>Sample</title></head><body><h1>Sample</h1><p>Words</p></body></html>'
NO_HEADER_SCOPE = WORDS_ONLY.replace("<p>Words</p>", "<table><tr><th>Year</th><td>2021</td></tr></table>")


def _print(folder: Path, html: str, **options) -> Path:
    """A PDF by WeasyPrint as it comes, without anything that this project adds."""
    import weasyprint

    path = folder / "control.pdf"
    weasyprint.HTML(string=html).write_pdf(path, **options)
    return path


@pytest.mark.parametrize(
    ("html", "options", "flavour", "clauses"),
    [
        (WORDS_ONLY, {}, "ua1", {"6.2-1", "7.1-3", "7.1-8", "7.1-11"}),
        (WORDS_ONLY, {}, "3a", {"6.7.2.2-1", "6.7.3.3-1", "6.2.4.3-2"}),
        (WORDS_ONLY, {"pdf_variant": "pdf/a-3u"}, "3a", {"6.7.3.3-1"}),
        (WORDS_ONLY, {"pdf_variant": "pdf/a-3a"}, "ua1", {"5-1"}),
        (NO_HEADER_SCOPE, {"pdf_variant": "pdf/ua-1"}, "ua1", {"7.5-1"}),
    ],
    ids=["plain as UA", "plain as A", "untagged as A", "A as UA", "no scopes as UA"],
)
def test_names_the_clauses_that_a_bad_file_fails(verapdf, tmp_path, html, options, flavour, clauses):
    """Files without tags, colour profile, identifiers or scopes fail, each at the clause that asks for them."""
    failed = {failure.clause for failure in verapdf(_print(tmp_path, html, **options), flavour)}
    assert failed >= clauses


@pytest.mark.parametrize(("variant", "flavour"), [("pdf/ua-1", "ua1"), ("pdf/a-3a", "3a")])
def test_passes_a_good_file(verapdf, tmp_path, variant, flavour):
    """A file made to a standard passes it: the check does not just fail everything."""
    assert verapdf(_print(tmp_path, WORDS_ONLY, pdf_variant=variant), flavour) == []


def test_silence_is_no_pass(verapdf, tmp_path):
    """A file that veraPDF cannot read is an error, not a file without faults."""
    broken = tmp_path / "broken.pdf"
    broken.write_text("no PDF at all")
    with pytest.raises(NotValidatedError):
        verapdf(broken, "ua1")
