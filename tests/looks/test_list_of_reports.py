"""The list of reports holds up like the reports themselves: axe-core, a keyboard, a phone, nothing from the network."""

import pytest
from looks.accessing import keyboard, violations

import browser
from browser import PHONE, Setting
from rokasean.publishing.index import Release, index_page

FILES = dict.fromkeys(("a report.html", "a report.pdf", "events.csv", "events.json", "a report.ipynb"), "")
FACTS = {"files": FILES, "description": "Meetings: 3 held, 0 planned, 1 called off."}
LISTED = (
    Release("annual", "2024", {**FACTS, "title": "Meetings in 2024", "period": "2024", "date": "2024-11-21"}),
    Release("annual", "2023", {**FACTS, "title": "Meetings in 2023", "date": "2023-12-01"}),
    Release("whole", "all", {**FACTS, "title": "회의", "lang": "ko", "period": "2017 to 2024"}),
)
SETTINGS = [Setting(dark=dark, width=width) for dark in (False, True) for width in (browser.DESKTOP, PHONE, (320, 640))]


@pytest.mark.parametrize("setting", SETTINGS, ids=map(str, SETTINGS))
@pytest.mark.parametrize("listed", [LISTED, ()], ids=["three", "none"])
def test_is_accessible_and_fits(chromium, tmp_path, listed, setting):
    """No violation, every link reached, nothing asked for, no scrolling sideways."""
    place = tmp_path / "index.html"
    place.write_text(index_page(listed), encoding="utf-8")
    with browser.opened(chromium, place, setting) as shown:
        assert violations(shown.page) == []
        assert keyboard(shown.page) == []
        assert (shown.requests, shown.complaints) == ([], [])
        assert shown.page.evaluate("() => document.documentElement.scrollWidth") <= setting.width[0]
        assert shown.page.get_by_role("link").count() == 5 * len(listed)
