"""The pictures for the documentation are of the pages that they are meant to show."""

import shutil

import pytest

import pictures


def test_no_two_pictures_have_one_name():
    """The later would take the place of the earlier."""
    names = [picture.name for picture in pictures.PICTURES]
    assert len(set(names)) == len(names)


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="missing: Debian package poppler-utils")
def test_a_page_is_found_by_its_words(tmp_path):
    """Broken over lines too; words that stand nowhere are told, and no other page is taken."""
    from weasyprint import HTML

    path = tmp_path / "a.pdf"
    HTML(string="<p>first</p><p style='break-before: page; width: 3em'>articles also say</p>").write_pdf(path)
    assert pictures.page_with(path, "articles also say") == 2
    with pytest.raises(SystemExit, match="no page has the words 'nowhere'"):
        pictures.page_with(path, "nowhere")
