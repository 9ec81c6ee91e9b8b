"""The tools that look at built reports, and the reports that they look at."""

import os
from pathlib import Path

import pytest
from looks import validating

import browser

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
            metafunc.parametrize(name, files, indirect=True, ids=[f.stem if f else "none" for f in files])


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever stands in this folder looks from outside."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.looks)


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


@pytest.fixture
def report_html(request) -> Path:
    """A published web page."""
    return _report(request.param)


@pytest.fixture
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
