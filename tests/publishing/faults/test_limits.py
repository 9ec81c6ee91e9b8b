"""A PDF engine that hangs, eats memory or crashes, and a release that somebody else keeps: told, and nothing is lost."""

import os
import signal
import time

import pytest
from tests.publishing.faults.conftest import GOOD, cells

from rokasean.publishing import printing, release
from rokasean.publishing.build import FAILED, build
from rokasean.publishing.settings import Limits

pytestmark = pytest.mark.slow


def _hang(*page) -> None:
    """Never return."""
    time.sleep(600)


def _eat(*page) -> None:
    """Take memory without end."""
    held = []
    while True:
        held.append(bytearray(10**7))


def _crash(*page) -> None:
    """End as GLib does where it cannot go on."""
    os.kill(os.getpid(), signal.SIGTRAP)


FAULTS = {
    "hangs": (_hang, "PdfTimeLimitError", 42, "took longer than the 2 seconds that it may take. Make the report shorter"),
    "eats memory": (_eat, "PdfMemoryLimitError", 43, "more memory than the 1 GB that it may take. Make the report shorter"),
    "crashes": (_crash, "PdfError", 41, "the process that makes the PDF was killed by SIGTRAP"),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_pdf_engine_beyond_its_bounds_is_ended(shop, monkeypatch, name):
    """The build goes on, and the last good release stays."""
    engine, error, status, words = FAULTS[name]
    before = shop.contents()
    shop.write(cells(GOOD, "print('More.')"))
    with monkeypatch.context() as patched:
        patched.setattr(printing, "print_pdf", engine)
        outcome = build(shop.job(limits=Limits(pdf=2 if name == "hangs" else 600, memory=10**9)))
    assert (outcome.status, outcome.error, outcome.exit_status) == (FAILED, error, status), outcome.why
    assert outcome.why.startswith("mine: ") and words in outcome.why
    shop.check_whole(before)
    shop.check_next()


def test_release_that_another_build_keeps_is_not_waited_for_without_end(shop):
    """Who keeps it is named; when it is free, the next build succeeds."""
    before = shop.contents()
    shop.write(cells(GOOD, "print('More.')"))
    with release.locked(shop.reports, "mine", "2024"):
        outcome = build(shop.job(limits=Limits(wait=0.2)))
    assert (outcome.status, outcome.error, outcome.exit_status) == (FAILED, "BusyError", 52)
    assert f"mine/2024: process {os.getpid()} is still at it after the 0.2 seconds" in outcome.why
    assert outcome.folder == "2024"
    shop.check_whole(before)
    shop.check_next()
