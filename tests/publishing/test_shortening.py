"""Tables that are too long to be printed are cut, and the page says so."""

import pytest

from rokasean.publishing.document import Document
from rokasean.publishing.export import html_page, print_page
from rokasean.publishing.looks import page_faults
from rokasean.publishing.shortening import LONGEST, with_short_tables
from rokasean.showing.foremost import PRINTED


def table(number: int, first: tuple[int, ...] = (), caption: str = "<caption>Rows.</caption>") -> str:
    """A table of numbered rows, some of them foremost, with a link to each row before it."""
    rows = "".join(
        f'<tr id="row-{one}" class="{"foremost" if one in first else ""}"><th scope="row">{one}</th></tr>'
        for one in range(number)
    )
    links = "".join(f'<p><a class="to" href="#row-{one}"><b>Row {one}</b></a></p>' for one in range(number))
    head = '<thead><tr><th scope="col">No.</th></tr></thead>'
    return f"{links}<table>{caption}{head}<tbody>{rows}</tbody></table>"


def kept(page: str) -> list[int]:
    """The numbers of the rows that are left."""
    return [one for one in range(10) if f'<tr id="row-{one}"' in page]


@pytest.mark.parametrize(
    ("number", "first", "rows"),
    [(4, (), [0, 1, 2, 3]), (5, (), [0, 1, 2, 3]), (9, (2, 7), [2, 7]), (9, (1, 3, 5, 6, 8), [1, 3, 5, 6])],
)
def test_keeps_what_fits(number, first, rows):
    """The foremost rows where there are any, else the first; a table that fits stays whole, in its own order."""
    assert kept(with_short_tables(table(number, first), 4)) == rows


def test_says_how_much_is_missing():
    """In the words of the table where it has any, else in general ones."""
    said = "4 of 9 rows are printed here; the web page of this report has them all."
    assert f"Rows. {said}</caption>" in with_short_tables(table(9), 4)
    own = '<caption data-print="See the data.">Rows.</caption>'
    assert ">Rows. See the data.</caption>" in with_short_tables(table(9, (), own), 4)
    assert with_short_tables(table(4, (), own), 4) == table(4, (), own)


def test_links_to_rows_that_are_gone_become_text():
    """What is left is a page without dead links."""
    page = with_short_tables(table(9, (2, 7)), 4)
    assert "<p><b>Row 3</b></p>" in page and '<a class="to" href="#row-7"><b>Row 7</b></a>' in page
    assert not [fault for fault in page_faults(page) if "leads to" in fault]


def test_cuts_what_is_printed_and_not_the_web_page():
    """The web page keeps every row."""
    doc = Document("T", table(LONGEST + 30))
    assert html_page(doc).count('<tr id="row-') == LONGEST + 30
    assert print_page(doc).count('<tr id="row-') == LONGEST


def test_events_tell_how_many_are_printed():
    """What the table of events says of its printed rows is true of the bound."""
    assert PRINTED == LONGEST
