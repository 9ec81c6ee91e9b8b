"""Faults of pages: each is found, told from what is right, and said with how to mend it."""

import pytest

from rokasean.errors import LooksError
from rokasean.publishing.looks import check_page, check_print, meaning, page_faults
from rokasean.publishing.pdf import Printed

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>{}</title><desc>{}</desc>{}</svg>'
TABLE = '<table><caption>Numbers</caption><tr><th scope="col">A</th></tr><tr><td>1</td></tr></table>'


def page(body: str, title: str = "T", lang: str = "en", head: str = "") -> str:
    """A page with this body."""
    return f'<!DOCTYPE html><html lang="{lang}"><head><title>{title}</title>{head}</head><body>{body}</body></html>'


@pytest.mark.parametrize(
    "body",
    [
        "<h1>T</h1><h2>A</h2><h3>B</h3><h2>C</h2>",
        "<h1>T</h1>" + SVG.format("Meetings by year", "Two in 2023.", ""),
        '<h1>T</h1><img alt="A red dot" src="data:image/png;base64,AAAA">',
        "<h1>T</h1>" + TABLE,
        '<h1>T</h1><p id="a">국방부 Bộ Quốc phòng</p><a href="#a">a</a><a href="https://example.org/">far</a>',
        '<h1>T</h1><a href="events.csv">data</a>',
        '<h1 id="t">T</h1><section aria-labelledby="t"><p style="color: red">x\u200by\u00ad</p></section>',
    ],
)
def test_accepts_what_is_right(body):
    """Nothing is found where nothing is wrong."""
    assert page_faults(page(body), ["events.csv"]) == []


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("<p>x</p>", "0 headings are of the first level"),
        ("<h1>A</h1><h1>B</h1>", r"2 headings are of the first level \(A; B\)"),
        ("<h1>T</h1><h3>Deep</h3>", "“Deep” is of level 3, under one of level 1. Make it level 2"),
        ("<h1>T</h1><h2> </h2>", "heading of level 2 is empty"),
        ('<h1>T</h1><img src="data:,">', "has no text alternative"),
        ('<h1>T</h1><img src="data:," alt="figure 1">', "says nothing: 'figure 1'"),
        ('<h1>T</h1><img src="data:," alt="plot.png">', "says nothing"),
        ('<h1>T</h1><img src="data:," alt="No description has been provided for this image">', "says nothing"),
        ("<h1>T</h1>" + SVG.format("Chart", "Words", ""), "says nothing: 'Chart'"),
        ("<h1>T</h1>" + SVG.format("Meetings by year", " ", ""), "has no text alternative"),
        ("<h1>T</h1>" + TABLE.replace(' scope="col"', ""), "“Numbers” has header cells without a scope"),
        ("<h1>T</h1>" + TABLE.replace('"col"', '"column"'), "“Numbers” has header cells without a scope"),
        ("<h1>T</h1><table><tr><td>1</td></tr></table>", "has no header cells"),
        ('<h1>T</h1><a href="#gone">x</a>', "leads to #gone, which is not there"),
        ("<h1>T</h1>" + SVG.format("Meetings by year", "Two.", '<a href="#gone"></a>'), "leads to #gone"),
        ('<h1 aria-labelledby="gone">T</h1>', "h1 refers to gone"),
        ('<h1 id="x">T</h1><p id="x">x</p>', "the id x is there 2 times"),
        ('<h1>T</h1><a href="other.csv">x</a>', "file other.csv, which is not published"),
        ('<h1>T</h1><img alt="A red dot" src="https://example.org/a.png">', "img loads https://example.org/a.png"),
        ('<h1>T</h1><script src="//example.org/a.js"></script>', "script loads //example.org/a.js"),
        ('<h1>T</h1><link rel="stylesheet" href="a.css">', "link loads a.css"),
        ("<h1>T</h1>" + SVG.format("Meetings by year", "Two.", '<image href="a.png"/>'), "image loads a.png"),
        ('<h1>T</h1><p style="background: url(a.png)">x</p>', "style rule loads a.png"),
        ("<h1>T</h1><style>@import 'a.css';</style>", "style rule loads a.css"),
        ("<h1>T</h1><p>Sign: \U00012000 here</p>", r"U\+12000, cuneiform sign a\), in “Sign: \U00012000 here”"),
    ],
)
def test_finds_what_is_wrong(body, words):
    """One fault gives one sentence that names it."""
    with pytest.raises(LooksError, match=f"report is not fit to be read:\n- .*{words}") as caught:
        check_page(page(body), "report")
    assert str(caught.value).count("\n- ") == 1


def test_names_the_row_and_the_fonts_that_lack_a_glyph():
    """So that whoever mends it knows where to look: the event, the character and what was tried."""
    row = TABLE.replace("<tr><td>1", '<tr id="event-x"><td><b>Sign</b> \U00012000')
    (fault,) = page_faults(page("<h1>T</h1>" + row))
    assert fault.startswith("none of the fonts (Rokasean Sans, ")
    assert "the character \U00012000 (U+12000, cuneiform sign a)" in fault and ", at #event-x. " in fault


def test_wants_a_title_and_a_language():
    """What every reader's software asks for first."""
    faults = page_faults(page("<h1>T</h1>", title="", lang=""))
    assert [fault.split(".")[0] for fault in faults] == ["the page does not say its language", "the page has no title"]


@pytest.mark.parametrize(
    ("complaint", "words"),
    [
        ('.notdef glyph rendered for Unicode string unsupported by fonts: "x" (U+0078)', "no glyph for x U+0078"),
        ("Ignored `colour: red` at 1:5, unknown property.", "`colour: red` (line:column 1:5) is dropped: unknown"),
        ("Invalid or unsupported selector, Unknown pseudo-class", "dropped for its selector: Unknown pseudo-class"),
        ("Failed to load image at 'rokasean:a.png': refused", "image rokasean:a.png was not loaded (refused)"),
        ('Image "a.png" has no required alt description', "the picture a.png has no text alternative"),
        ("No anchor #x for internal URI reference", "leads to #x, which is not there"),
        (
            'Image "data:image/png;base64,AAAA" has no required alt description',
            "a picture has no text alternative. Say",
        ),
        (
            "Failed to load image at 'data:image/png;base64,AAAA': broken",
            "image data:image/png;base64,AAAA was not loaded",
        ),
        (
            "This row has more columns than the table, ignored 2 cells",
            "2 cells of a table are not printed. Mend the row",
        ),
        ("Subgrids are unsupported", "the PDF engine complains: Subgrids are unsupported. Find what it names in the"),
    ],
)
def test_says_what_complaints_of_the_engine_mean(complaint, words):
    """Known complaints are told in plain words, others as they are: none is passed over."""
    assert words in meaning(complaint)
    with pytest.raises(LooksError, match="report is not fit"):
        check_print(Printed(b"", (complaint,), ()), "report")


@pytest.mark.parametrize(
    ("complaint", "mend"),
    [
        ("Failed to load image at 'data:{}': broken", "Put the file beside"),
        ("Something about {}", "Find what it names"),
    ],
)
def test_long_complaints_are_cut(complaint, mend):
    """An address may hold a whole picture; what to do is said all the same."""
    told = meaning(complaint.format("A" * 9999))
    assert len(told) < 350 and mend in told


def test_a_frame_shown_as_it_is_gets_the_call_that_mends_it():
    """Pandas heads its rows without a scope, and its columns too."""
    import pandas as pd

    (fault,) = page_faults(page("<h1>T</h1>" + pd.DataFrame({"Partner": ["Laos"]}).to_html()))
    assert fault.endswith('Show a DataFrame by ra.show(ra.as_table(frame, caption)), or write <th scope="col">.')


def test_refuses_fonts_of_the_machine():
    """Text that falls back to a system font looks different elsewhere."""
    check_print(Printed(b"", (), ("Rokasean Sans", "Rokasean Hangul")), "report")
    with pytest.raises(LooksError, match="set in DejaVu Sans, a font of this machine"):
        check_print(Printed(b"", (), ("DejaVu Sans", "Rokasean Sans")), "report")
