"""What was built holds up in the eyes of outside tools: veraPDF, axe-core in Chromium, a keyboard, a phone."""

import json

import pikepdf
import pytest
from looks.accessing import COLOURS_ONLY, OPTIONS, faint_words, keyboard, open_details, violations

import browser
from browser import DESKTOP, PHONE, Setting

LIMIT = 400_000  # bytes of a page: it has to arrive over a slow line
REFLOW = (320, 640)  # WCAG 1.4.10: nothing scrolls sideways at this width but tables and figures in their own boxes

# In the dark only the colours differ.
SETTINGS = [
    (Setting(script, dark, width), COLOURS_ONLY if dark else OPTIONS)
    for script in (True, False)
    for dark in (False, True)
    for width in (DESKTOP, PHONE)
]

# The data blocks of a page as a browser has them, and the rows to which they lead.
LINKED = """() => [...document.head.querySelectorAll('script[type="application/ld+json"]')]
  .flatMap(block => JSON.parse(block.textContent)['@graph']).filter(node => node['@type'] === 'Event')
  .map(node => [node['@id'], !!document.getElementById(node['@id'].slice(1))])"""

HIDDEN_IN_DETAILS = """() => [...document.querySelectorAll('details > :not(summary)')]
  .filter(element => !element.checkVisibility()).map(element => element.textContent.trim().slice(0, 80))"""

# The bar that the script puts above a table is not part of what the report says.
SHOWN = """() => Object.fromEntries(['tr', 'figure', 'p', 'h2'].map(name => [name,
  [...document.querySelectorAll(name)].filter(each => each.checkVisibility() && !each.closest('.tools')).length]))"""


def _listed(problems) -> str:
    """Problems as lines, each once, for the message of a failed test."""
    return "\n".join(dict.fromkeys(str(problem) for problem in problems))


@pytest.mark.parametrize("flavour", ["ua1", "3a"])
def test_pdf_keeps_the_standard(verapdf, report_pdf, flavour):
    """veraPDF finds no clause of PDF/UA-1 or PDF/A-3a that the file fails."""
    failures = verapdf(report_pdf, flavour)
    assert not failures, _listed(failures)


def test_pdf_says_what_it_is(verapdf, report_pdf):
    """Title, subject, language, bookmarks and attached data are there for a reader and a library's catalogue."""
    with pikepdf.open(report_pdf) as pdf:
        catalogue = pdf.Root
        assert str(pdf.docinfo["/Title"]).strip() and str(catalogue.Lang)
        assert {"/Author", "/Subject", "/Keywords", "/CreationDate"} <= set(pdf.docinfo.keys())
        with pdf.open_outline() as outline:
            assert len(outline.root) >= 5
        kinds = {str(file.F): str(file.AFRelationship) for file in catalogue.AF}
        assert set(kinds) >= {"events.csv", "events.json", "release.json"}
        assert set(kinds.values()) <= {"/Data", "/Source"}


@pytest.mark.parametrize(("setting", "options"), SETTINGS, ids=[str(setting) for setting, _ in SETTINGS])
def test_page_is_accessible(seen, setting, options):
    """axe-core finds no violation of WCAG 2.2 AA, with everything that opens in place open."""
    page = seen(setting).page
    open_details(page)
    found = violations(page, options)
    assert not found, _listed(found)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_words_in_figures_can_be_read(seen, dark):
    """Words in drawings have the contrast that WCAG asks of text."""
    assert faint_words(seen(Setting(dark=dark)).page) == []


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_page_asks_nothing_of_the_network(seen, script):
    """The file is all there is, and its own policy has nothing to complain of."""
    shown = seen(Setting(script=script))
    assert (shown.requests, shown.complaints) == ([], [])
    policy = shown.page.locator('meta[http-equiv="Content-Security-Policy"]').get_attribute("content")
    assert "default-src 'none'" in policy


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_keyboard_reaches_everything(chromium, report_html, script):
    """Tab alone goes through every link, control and evidence, in order and seen."""
    with browser.opened(chromium, report_html, Setting(script=script)) as shown:
        problems = keyboard(shown.page)
    assert not problems, _listed(problems)


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_keyboard_opens_what_opens_in_place(chromium, report_html, script):
    """Enter opens every piece of evidence."""
    with browser.opened(chromium, report_html, Setting(script=script)) as shown:
        for summary in shown.page.locator("summary").all():
            summary.press("Enter")
        assert shown.page.locator("details:not([open])").count() == 0


def test_nothing_is_lost_without_script(seen):
    """Without script a reader has every row, figure and paragraph that others have."""
    counts = []
    for page in (seen(Setting(script=script)).page for script in (True, False)):
        open_details(page)
        counts.append(page.evaluate(SHOWN))
    assert counts[0] == counts[1] and all(counts[0].values())


def test_page_fits_a_phone(seen):
    """At 320 pixels the page itself does not scroll sideways."""
    page = seen(Setting(width=REFLOW)).page
    open_details(page)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= REFLOW[0]


def test_browser_prints_what_opens_in_place(seen):
    """On paper nothing can be opened, so everything that opens in place stands there."""
    page = seen().page
    assert page.evaluate(HIDDEN_IN_DETAILS) != []
    page.emulate_media(media="print")
    assert page.evaluate(HIDDEN_IN_DETAILS) == []


def test_page_states_its_run_key(report_html):
    """The one in release.json, so that whoever has the page alone can tell which release it is of."""
    manifest = json.loads((report_html.parent / "release.json").read_text())
    assert f"<code>{manifest['run_key']}</code>" in report_html.read_text()


def test_page_is_light(report_html):
    """One file of at most 400 KB."""
    assert report_html.stat().st_size <= LIMIT


def test_page_tells_other_programs_of_its_events(seen):
    """JSON-LD in the head, one node for each row of the table of events, and no complaint of the policy."""
    shown = seen()
    nodes = shown.page.evaluate(LINKED)
    rows = shown.page.locator("table.events tbody tr").count()
    assert shown.complaints == []
    assert [address for address, has_row in nodes if not has_row] == []
    assert len({address for address, _ in nodes}) == rows > 0
