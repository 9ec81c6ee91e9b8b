"""The table of events sorts and filters in a real browser: by mouse and by keyboard, and for those who only listen."""

import unicodedata
from dataclasses import dataclass

import pytest
from looks.accessing import keyboard, violations
from markupsafe import Markup

import browser
from browser import PHONE, PLAIN, Setting
from rokasean.publishing.document import document
from rokasean.publishing.export import html_page
from rokasean.showing.handling import Choice, Handling
from rokasean.showing.shapes import Row, Table, link, marked, paragraph

SETTINGS = [Setting(dark=dark, width=width) for dark in (False, True) for width in (browser.DESKTOP, PHONE)]
ROWS = (
    "() => [...document.querySelectorAll('#events tbody tr')].filter(row => row.checkVisibility()).map(row => row.id)"
)


@dataclass(frozen=True)
class Event:
    """What the rows of the table under test hold."""

    id: str
    date: str
    name: str
    partners: str
    topics: str
    status: str
    sources: int
    evidence: str = "They met."


EVENTS = (
    Event("drill", "2019", "exercise at sea", "PH", "maritime", "held", 10, "Ships of both sides trained."),
    Event("forum", "2021-09-08/2021-09-10", "Seoul Forum", "VN PH", "cyber space", "held", 2, "A dialogue in SEOUL."),
    Event("talks", "2021-09-08", "Vice ministers’ dialogue", "VN", "cyber", "held", 2, "The meeting took an hour."),
    Event("visit", "2021-10", "Visit of Ngô Xuân Lịch", "VN", "", "cancelled", 1, "The journey was put off."),
    Event("next", "2026", "Next Forum", "", "cyber", "planned", 1, "The meeting is to follow, in\nSeoul."),
    Event("gift", "", "Gift of boats", "PH", "maritime", "held", 2, "Boats were given."),
    Event("plan", "", "plan of work", "", "", "planned", 1, "A plan exists."),
)
CHOICES = (
    Choice("partners", "Partner", (("LA", "Laos"), ("PH", "Philippines"), ("VN", "Vietnam"))),
    Choice("topics", "Topic", (("cyber", "cyber security"), ("maritime", "maritime security"), ("space", "space"))),
    Choice("status", "Status", (("held", "held"), ("planned", "planned"), ("cancelled", "called off"))),
)


def row(event: Event) -> Row:
    """An event as the table of events shows it."""
    words = marked("span", "visually-hidden", f" for {event.name}")
    details = Markup('<details class="evidence"><summary>Evidence{}</summary>{}</details>')
    names = ("date", "partners", "topics", "status", "sources")
    return Row(
        (event.date, marked("span", "title", event.name), details.format(words, paragraph(event.evidence)), "[1]"),
        id=event.id,
        data=tuple((name, str(getattr(event, name))) for name in names),
    )


@pytest.fixture(scope="module")
def events() -> tuple[Event, ...]:
    """The events, in the order of the table."""
    return EVENTS


@pytest.fixture(scope="module")
def path(events, tmp_path_factory):
    """A page with the table, and a link to its last row."""
    import nbformat.v4 as v4

    caption = Markup("Seven events<span data-order>, in order of date</span>.")
    heads = ("Date", "Event", "What about", "Sources")
    handling = Handling("events", ("date", "", None, "sources"), 0, CHOICES)
    table = Table("events", caption, heads, tuple(map(row, events)), "events", row_head=1, handling=handling)
    shown = {"text/html": paragraph(link("#plan", "the last")) + table.__html__()}
    cells = [v4.new_markdown_cell("# Events"), v4.new_code_cell(outputs=[v4.new_output("display_data", shown)])]
    place = tmp_path_factory.mktemp("page") / "events.html"
    place.write_text(html_page(document(v4.new_notebook(cells=cells))), encoding="utf-8")
    return place


@pytest.fixture
def page(chromium, path):
    """The page, open."""
    with browser.opened(chromium, path) as shown:
        yield shown.page
        assert shown.complaints == []


def anchors(events) -> list[str]:
    """The rows of some events."""
    return [event.id for event in events]


def told(page) -> str:
    """What those hear who do not see the table."""
    return page.get_by_role("status").inner_text()


def choose(page, label: str, words: str) -> None:
    """Choose what begins with some words."""
    options = page.get_by_label(label, exact=True).locator("option").all_inner_texts()
    page.get_by_label(label, exact=True).select_option(next(each for each in options if each.startswith(words)))


def heads(page) -> dict[str, str | None]:
    """How each column that can be sorted says it is sorted."""
    cells = page.locator("#events th:has(button)").all()
    return {cell.inner_text().strip(): cell.get_attribute("aria-sort") for cell in cells}


def test_shows_everything_at_first(page, events):
    """In order of date, and says so to all."""
    assert page.evaluate(ROWS) == anchors(events)
    assert told(page) == f"All {len(events)} events shown."
    assert heads(page) == {"Date": "ascending", "Event": None, "Sources": None}
    assert not page.get_by_role("button", name="Clear").is_visible()


@pytest.mark.parametrize(
    ("label", "words", "wanted"),
    [
        ("Partner", "Vietnam", lambda event: "VN" in event.partners),
        ("Topic", "cyber security", lambda event: "cyber" in event.topics),
        ("Status", "planned", lambda event: event.status == "planned"),
        ("Status", "called off", lambda event: event.status == "cancelled"),
    ],
)
def test_choices_leave_what_was_chosen(page, events, label, words, wanted):
    """No more, no less; the choice itself says how many that will be."""
    found = anchors(filter(wanted, events))
    assert 0 < len(found) < len(events)
    assert f"{words} ({len(found)})" in page.get_by_label(label, exact=True).inner_text()
    choose(page, label, words)
    assert page.evaluate(ROWS) == found
    assert told(page) == f"{len(found)} of {len(events)} events shown: {label.lower()} {words}."


def test_words_are_found_wherever_they_stand(page, events):
    """All of them, in any order and case, in the evidence too."""
    rows = page.locator("#events tbody tr").evaluate_all("rows => rows.map(row => row.textContent.toLowerCase())")
    found = [place for place, text in enumerate(rows) if "dialogue" in text and "seoul" in text]
    assert 0 < len(found) < len(events)
    page.get_by_label("Words").fill("DIALOGUE  seoul")
    assert page.evaluate(ROWS) == [anchors(events)[place] for place in found]


def test_accents_make_no_difference(page):
    """Readers have other keyboards."""
    page.locator("#events tbody tr .title").first.evaluate("title => { title.textContent = 'Hội nghị Ngô' }")
    for asked in ("hoi nghi ngo", unicodedata.normalize("NFD", "Hội")):
        page.get_by_label("Words").fill(asked)
        assert len(page.evaluate(ROWS)) == 1


def test_choices_add_up_and_clear_undoes_them(page, events):
    """Focus goes back to where one starts anew."""
    choose(page, "Status", "held")
    page.get_by_label("Words").fill("nothing is called this")
    page.get_by_role("button", name="Event").click()
    assert page.evaluate(ROWS) == []
    asked = "status held; words “nothing is called this”; sorted by event, ascending"
    assert told(page) == f"None of {len(events)} events shown: {asked}."
    page.get_by_role("button", name="Clear").click()
    assert page.evaluate(ROWS) == anchors(events) and told(page) == f"All {len(events)} events shown."
    assert page.evaluate("() => document.activeElement.type") == "search"
    assert heads(page) == {"Date": "ascending", "Event": None, "Sources": None}


def test_dates_turn_round_and_what_has_none_stays_last(page, events):
    """An event without a date is neither early nor late."""
    dated = [event for event in events if event.date]
    rest = events[len(dated) :]
    assert rest and all(not event.date for event in rest)
    page.get_by_role("button", name="Date").click()
    assert page.evaluate(ROWS) == anchors([*reversed(dated), *rest])
    assert heads(page)["Date"] == "descending"
    page.get_by_role("button", name="Date").click()
    assert page.evaluate(ROWS) == anchors(events)


def test_numbers_sort_as_numbers_and_keep_their_order_among_equals(page, events):
    """Sources, best supported first: of equals the earlier event comes first."""
    for _ in range(2):
        page.get_by_role("button", name="Sources").click()
    assert page.evaluate(ROWS) == anchors(sorted(events, key=lambda event: -event.sources))
    assert told(page) == f"All {len(events)} events shown: sorted by sources, descending."


def test_words_sort_by_the_alphabet(page):
    """Case aside."""
    page.get_by_role("button", name="Event").click()
    names = [name.casefold() for name in page.locator("#events tbody .title").all_inner_texts()]
    assert names == sorted(names) and len(set(names)) > 2


def test_caption_claims_no_order_that_is_not_there(page):
    """“In order of date” is true only until somebody sorts otherwise."""
    caption = page.locator("#events caption")
    assert "in order of date" in caption.inner_text()
    page.get_by_role("button", name="Sources").click()
    assert "in order of date" not in caption.inner_text()
    page.get_by_role("button", name="Date").click()
    assert "in order of date" in caption.inner_text()


def test_a_link_to_a_row_that_is_filtered_out_shows_it(page, events):
    """Figures and other tables link to rows; each link leads somewhere."""
    page.get_by_label("Words").fill("nothing is called this")
    page.get_by_role("link", name="the last").click()
    assert page.evaluate(ROWS) == anchors(events)
    assert page.locator("#plan").evaluate("row => row.matches(':target')")


@pytest.mark.parametrize("width", [browser.DESKTOP, PHONE], ids=["desktop", "phone"])
def test_keyboard_alone_works_everything(chromium, path, events, width):
    """Typing, choosing, sorting and clearing, each reached by Tab, in the order in which they stand."""
    with browser.opened(chromium, path, Setting(width=width)) as shown:
        page = shown.page
        page.get_by_role("link", name="the last").focus()
        for keys in (["Tab"], "meeting", ["Tab"] * 3, ["ArrowDown"], ["Tab"], ["Tab"] * 2, ["Enter"]):
            for key in keys:
                page.keyboard.press(key)
        assert page.get_by_label("Status", exact=True).input_value() == "held"
        assert "status held; words “meeting”; sorted by" in told(page)
        assert page.evaluate("() => document.activeElement.closest('th')?.ariaSort ?? 'none'") != "none"
        page.get_by_role("button", name="Clear").press("Enter")
        assert page.evaluate(ROWS) == anchors(events)


@pytest.mark.parametrize("setting", SETTINGS, ids=map(str, SETTINGS))
def test_is_accessible_with_a_filter_on(chromium, path, setting):
    """axe-core finds no violation, and Tab reaches what is left, with nothing wider than the screen."""
    with browser.opened(chromium, path, setting) as shown:
        choose(shown.page, "Status", "held")
        # Pressed without the mouse, which would move the place from which Tab sets out.
        shown.page.get_by_role("button", name="Event").evaluate("button => button.click()")
        assert told(shown.page).startswith("4 of 7") and "sorted by event" in told(shown.page)
        assert violations(shown.page) == []
        assert keyboard(shown.page) == []
        assert shown.page.evaluate("() => document.documentElement.scrollWidth") <= setting.width[0]


@pytest.mark.parametrize("setting", [PLAIN, Setting(script=False)], ids=str)
def test_paper_has_no_controls(chromium, path, setting):
    """Only the rows that were chosen, and the words that say which."""
    with browser.opened(chromium, path, setting) as shown:
        if setting.script:
            choose(shown.page, "Status", "planned")
        shown.page.emulate_media(media="print")
        assert not any(
            each.is_visible() for each in shown.page.locator("input, select, button:has-text('Clear')").all()
        )
        assert shown.page.get_by_text("events shown: status planned").count() == int(setting.script)


def test_without_script_there_is_nothing_to_press(chromium, path, events):
    """Everything is there, nothing is dead."""
    with browser.opened(chromium, path, Setting(script=False)) as shown:
        assert shown.page.evaluate(ROWS) == anchors(events)
        assert shown.page.locator("input, select, button, output").count() == 0
        assert violations(shown.page) == []
