"""The checks of web pages find what is wrong with pages that are known to be wrong."""

import pytest
from looks.accessing import faint_words, keyboard, open_details, violations

import browser
from browser import PHONE, PLAIN, Setting

GOOD = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Good</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>:focus-visible { outline: 3px solid #0b4a6f }</style></head>
<body><main><h1>Good</h1><p><a href="#more">More</a></p>
<details id="more"><summary>Sources</summary><p>Two</p></details></main></body></html>"""


def _page(folder, html):
    """A file with a page in it."""
    path = folder / "page.html"
    path.write_text(html, encoding="utf-8")
    return path


def _body(more: str) -> str:
    """The good page with something more in it."""
    return GOOD.replace("</main>", f"{more}</main>")


def test_finds_nothing_on_a_good_page(chromium, tmp_path):
    """A page without faults has none: the checks do not just fail everything."""
    with browser.opened(chromium, _page(tmp_path, GOOD)) as shown:
        assert (violations(shown.page), keyboard(shown.page)) == ([], [])
        assert (shown.requests, shown.complaints) == ([], [])


@pytest.mark.parametrize(
    ("html", "rule"),
    [
        (_body('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'), "image-alt"),
        (_body('<p style="color: #bbb">Faint</p>'), "color-contrast"),
        (_body("<h4>Jump</h4>"), "heading-order"),
        (_body('<svg role="img" viewBox="0 0 1 1"></svg>'), "svg-img-alt"),
        (
            _body('<p style="width: 9em; height: 3em; overflow: auto">' + "long " * 99 + "</p>"),
            "scrollable-region-focusable",
        ),
        (_body('<button style="width: 9px; height: 9px; padding: 0" aria-label="a"></button>' * 2), "target-size"),
        (GOOD.replace(' lang="en"', ""), "html-has-lang"),
    ],
    ids=lambda value: value if len(value) < 40 else "",
)
def test_finds_what_breaks_a_rule(chromium, tmp_path, html, rule):
    """Each fault is found under the rule that it breaks."""
    with browser.opened(chromium, _page(tmp_path, html)) as shown:
        assert rule in {violation.rule for violation in violations(shown.page)}


def test_looks_into_what_opens_in_place(chromium, tmp_path):
    """A fault inside closed details shows once they are opened."""
    page = _page(tmp_path, GOOD.replace("<p>Two</p>", '<p style="color: #bbb">Two</p>'))
    with browser.opened(chromium, page) as shown:
        assert violations(shown.page) == []
        open_details(shown.page)
        assert {violation.rule for violation in violations(shown.page)} == {"color-contrast"}


def test_sees_the_page_as_the_setting_shows_it(chromium, tmp_path):
    """A fault that shows only without script, in the dark or on a phone is found there and not elsewhere."""
    faint = '<p style="color: #bbb">Faint</p>'
    in_the_dark = "<style>@media (prefers-color-scheme: dark) { h1 { color: #eee } }</style>"
    on_a_phone = "<style>@media (max-width: 30rem) { summary { color: #eee } }</style>"
    page = _page(tmp_path, _body(f"<noscript>{faint}</noscript>{in_the_dark}{on_a_phone}"))
    found = {}
    for setting in (PLAIN, Setting(script=False), Setting(dark=True), Setting(width=PHONE)):
        with browser.opened(chromium, page, setting) as shown:
            found[str(setting)] = [violation.where for violation in violations(shown.page)]
    places = list(found.values())
    assert places[0] == [] and places[2] == ["h1"] and places[3] == ["summary"], found
    assert len(places[1]) == 1, found


@pytest.mark.parametrize(
    ("html", "problem"),
    [
        (_body('<button tabindex="0" onfocus="this.blur()">Shy</button>'), "never reached"),
        (_body('<button tabindex="1">First</button>'), "above"),
        (GOOD.replace("3px solid #0b4a6f", "none"), "not to be seen"),
        (_body('<div style="position: fixed; inset: 0; background: white"></div>'), "behind"),
    ],
    ids=["not reached", "out of order", "no mark", "covered"],
)
def test_notices_what_a_keyboard_cannot_do(chromium, tmp_path, html, problem):
    """What Tab does not reach, reaches out of order, unseen or covered, is named."""
    with browser.opened(chromium, _page(tmp_path, html)) as shown:
        assert any(problem in found for found in keyboard(shown.page))


@pytest.mark.parametrize("script", [True, False])
def test_notices_what_a_page_asks_of_the_network(chromium, tmp_path, script):
    """A picture from elsewhere is refused and written down, even if the page's own policy forbids it."""
    policy = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
    html = _body('<img src="https://example.org/a.png" alt="A">').replace("<title>", f"{policy}<title>")
    with browser.opened(chromium, _page(tmp_path, html), Setting(script=script)) as shown:
        assert shown.requests == ["https://example.org/a.png"]
        assert shown.complaints


@pytest.mark.parametrize(("dark", "found"), [(False, ["'on a bar': 1.0"]), (True, ["'on the page': 1.3"])])
def test_finds_words_in_drawings_that_are_hard_to_read(chromium, tmp_path, dark, found):
    """Words count against what is drawn below them, else against the page, with its colours of the moment."""
    drawing = """<style>body { background: white } @media (prefers-color-scheme: dark) { body { background: #222 } }</style>
    <svg viewBox="0 0 300 100" width="300"><rect width="300" height="50" fill="#000"/>
    <text x="10" y="30" fill="%s">on a bar</text><text x="10" y="80" fill="#333">on the page</text></svg>"""
    with browser.opened(
        chromium, _page(tmp_path, _body(drawing % ("#fff" if dark else "#000"))), Setting(dark=dark)
    ) as shown:
        assert faint_words(shown.page) == found
