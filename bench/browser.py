"""Real pages in headless Chromium, off the network: what checks and pictures open a report with."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

PHONE = (360, 740)
DESKTOP = (1280, 900)
# As root Chromium starts only without its sandbox; the rest keeps it from calling home.
FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--font-render-hinting=none",
)
# axe-core never looks inside <noscript>, even where a reader sees what stands there.
UNWRAP = "() => document.querySelectorAll('noscript').forEach(element => element.replaceWith(...element.childNodes))"


@dataclass(frozen=True, slots=True)
class Setting:
    """One way in which a reader may see a page."""

    script: bool = True
    dark: bool = False
    width: tuple[int, int] = DESKTOP

    def __str__(self) -> str:
        script, scheme = ("script" if self.script else "no script"), ("dark" if self.dark else "light")
        return f"{script}, {scheme}, {self.width[0]} px wide"


PLAIN = Setting()


@dataclass(frozen=True, slots=True)
class Opened:
    """A page as a reader has it before them, and what it asked for and complained of while it loaded."""

    page: object  # playwright's Page
    requests: list[str]  # every address that it asked for beyond its own, "data:" aside
    complaints: list[str]  # errors and warnings on the console, blocked resources among them


def missing() -> str | None:
    """What has to be installed before a page can be opened, or None."""
    if not find_spec("playwright"):
        return "Python package playwright"
    return None if shutil.which("chromium") else "Debian package chromium"


@contextmanager
def chromium() -> Iterator[object]:
    """The system's Chromium, running without a window, in a profile of its own."""
    from playwright.sync_api import sync_playwright

    flags = [*FLAGS, "--no-sandbox"] if os.geteuid() == 0 else list(FLAGS)
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=flags)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def opened(browser, path: Path, setting: Setting = PLAIN, scale: float = 1) -> Iterator[Opened]:
    """The file at `path`, loaded under `setting`; whatever it asks of the network is refused and written down."""
    width, height = setting.width
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if setting.dark else "light",
        device_scale_factor=scale,
        reduced_motion="reduce",
    )
    address = path.resolve().as_uri()
    try:
        page = context.new_page()
        shown = Opened(page, [], [])
        page.on("request", lambda request: _note(request.url, address, shown.requests))
        page.on("console", lambda line: line.type in ("error", "warning") and shown.complaints.append(line.text))
        page.on("pageerror", lambda error: shown.complaints.append(str(error)))
        context.route(lambda url: not url.startswith((address, "data:")), lambda route: route.abort())
        switch = context.new_cdp_session(page)
        switch.send("Emulation.setScriptExecutionDisabled", {"value": not setting.script})
        page.goto(address, wait_until="load")
        # The page has been read without script; the checks that look at it need one from here on.
        switch.send("Emulation.setScriptExecutionDisabled", {"value": False})
        if not setting.script:
            page.evaluate(UNWRAP)
        yield shown
    finally:
        context.close()


def _note(url: str, address: str, requests: list[str]) -> None:
    """Write down a request that leaves the file."""
    if not url.startswith((address, "data:")):
        requests.append(url)
