"""What can be shown, as HTML and as text."""

import pytest
from markupsafe import Markup

from rokasean.showing.shapes import Prose, Row, Table, bullets, link, marked, paragraph, plain


def table(*rows, **options):
    """A table of partners and numbers."""
    return Table("t", "Meetings", ("Partner", "Meetings"), tuple(map(Row, rows)), **options)


def test_header_cells_say_what_they_head():
    """Columns by the head, rows by their first cell."""
    html = table(("Laos", 2)).__html__()
    assert '<th scope="col">Partner</th><th scope="col" class="number">Meetings</th>' in html
    assert '<tr><th scope="row">Laos</th><td class="number">2</td></tr>' in html


def test_another_column_may_name_the_row():
    """As in the table of events, where the date comes first."""
    assert '<td>Laos</td><th scope="row" class="number">2</th>' in table(("Laos", 2), row_head=1).__html__()


def test_none_of_a_thing_is_marked():
    """A style sheet may tone it down."""
    assert '<td class="number zero">0</td>' in table(("Laos", 0)).__html__()


@pytest.mark.parametrize("words", ["<script>alert(1)</script>", 'a "quoted" & <b>bold</b> name', "5 < 6"])
def test_text_is_never_markup(words):
    """In cells, captions, attributes, paragraphs and links."""
    made = [
        table((words, 1)).__html__(),
        Table(words, words, (words,), (Row((words,), id=words, data=(("x", words),)),)).__html__(),
        paragraph(words),
        bullets([words]),
        marked("span", words, words),
        link(words, words),
    ]
    for html in made:
        assert "<script" not in html
        assert "<b>" not in html
        assert "5 < 6" not in html


def test_markup_is_kept():
    """What is markup already is not written twice."""
    assert paragraph(Markup("<em>so</em>"), " & so") == Markup("<p><em>so</em> &amp; so</p>")


def test_everything_has_its_plain_text():
    """For terminals and logs."""
    assert str(table((Markup("<b>Laos</b>"), 1200))) == "Meetings\nPartner | Meetings\nLaos | 1200"
    assert str(Prose(paragraph("one & two"))) == "one & two"
    assert plain(3) == "3"
