"""The tools that look at built reports, and the reports that they look at."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache, partial
from pathlib import Path

import pytest
from looks import timelining, validating
from looks.accessing import close_details

import browser
from browser import PLAIN, Opened, Setting

ROOT = Path(__file__).parents[2]
REPORTS = ROOT / "reports"
# `make check-looks` sets it: there a missing tool is a failure, elsewhere a reason to skip.
REQUIRED = "ROKASEAN_LOOKS_REQUIRED"


def built(ending: str) -> list[Path]:
    """Every published file with this ending, work and kept releases of old aside."""
    found = sorted(REPORTS.glob(f"[!.]*/[!.]*/*.{ending}"))
    return [path for path in found if not path.parent.name.startswith(".")]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Ask for `report_html` or `report_pdf`, and the test runs once for every report there is."""
    for name, ending in (("report_html", "html"), ("report_pdf", "pdf")):
        if name in metafunc.fixturenames:
            files = built(ending) or [None]
            ids = [f.stem if f else "none" for f in files]
            metafunc.parametrize(name, files, indirect=True, ids=ids, scope="session")


def pytest_itemcollected(item: pytest.Item) -> None:
    """Whatever stands in this folder looks from outside, and what shares an open page or a run of Java stays together."""
    item.add_marker(pytest.mark.looks)
    if group := _group(item):
        item.add_marker(pytest.mark.xdist_group(group))


def _group(item: pytest.Item) -> str | None:
    """What the tests have in common that one process has to run; None where it does not matter which."""
    if "verapdf" in item.fixturenames:
        return "pdf"
    if "two_builds" in item.fixturenames:
        return "builds"
    return str(item.callspec.params["report_html"]) if "report_html" in item.fixturenames else None


def _need(tool: str | None) -> None:
    """Skip without a tool, or fail where it has to be there."""
    if tool and os.environ.get(REQUIRED):
        pytest.fail(f"missing: {tool}", pytrace=False)
    if tool:
        pytest.skip(f"missing: {tool}; `make check-looks` installs it")


def _report(path: Path | None) -> Path:
    """A built report; none at all is a failure where looking is what one came for."""
    if path is None:
        _need("built reports (`make reports`)")
    return path


@pytest.fixture(scope="session")
def report_html(request) -> Path:
    """A published web page."""
    return _report(request.param)


@pytest.fixture(scope="session")
def report_pdf(request) -> Path:
    """A published PDF."""
    return _report(request.param)


@pytest.fixture(scope="session")
def verapdf():
    """The validator of PDFs; Java starts slowly, so all reports are validated in one go."""
    _need(validating.missing())
    pdfs = built("pdf")
    verdicts = validating.validate_all(pdfs, ["ua1", "3a"]) if pdfs else {}

    def validate(pdf: Path, flavour: str) -> list[validating.Failure]:
        """The clauses that a PDF fails."""
        return verdicts[pdf, flavour] if (pdf, flavour) in verdicts else validating.validate(pdf, flavour)

    return validate


@pytest.fixture(scope="session")
def chromium():
    """Headless Chromium."""
    _need(browser.missing())
    with browser.chromium() as running:
        yield running


@pytest.fixture(scope="session")
def timelinejs(chromium) -> Callable[[bytes], dict]:
    """TimelineJS: what it takes from an export."""
    _need(timelining.missing())
    return partial(timelining.shown, chromium)


@pytest.fixture(scope="session")
def opened_once(chromium, report_html) -> Iterator[Callable[[Setting], Opened]]:
    """Opens a report under a setting, and gives the same page to whoever asks for it again."""
    with ExitStack() as stack:
        yield cache(lambda setting: stack.enter_context(browser.opened(chromium, report_html, setting)))


@pytest.fixture
def seen(opened_once) -> Callable[[Setting], Opened]:
    """A report as a reader has it before them under a setting: on the screen, and closed what opens in place.

    Only for tests that look: what types or presses keys needs a page of its own, since a page remembers the focus.
    """

    def at(setting: Setting = PLAIN) -> Opened:
        """The page, loaded in the light and shown in the colours of the setting, which follow a reader's change."""
        shown = opened_once(Setting(setting.script, False, setting.width))
        shown.page.emulate_media(media="null", color_scheme="dark" if setting.dark else "light")
        close_details(shown.page)
        return shown

    return at
