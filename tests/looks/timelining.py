"""What TimelineJS, the real library in a real browser, makes of an export."""

import sys
from pathlib import Path

DIST = Path(sys.prefix) / "node_modules" / "@knight-lab" / "timelinejs" / "dist"
HOME = "http://timeline.invalid/"  # no such host: every address below it is answered from the disk
PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Timeline</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="css/timeline.css"><script src="js/timeline.js"></script></head>
<body><div id="shown" style="width: 100%; height: 600px"></div><script>
const timeline = new TL.Timeline('shown', 'events.json', {font: null, script_path: document.baseURI + 'js/'});
timeline.on('loaded', () => { document.body.dataset.loaded = true });
</script></body></html>"""
# It is done when everything is drawn, or when a message stands there that is not the one shown while it loads.
SETTLED = """() => {
  const told = document.querySelector('.tl-message-content');
  return document.body.dataset.loaded || (told && told.textContent && !told.textContent.startsWith('Loading'));
}"""
# What it has understood, by slide, and what it has drawn, in its own order.
TAKEN = """() => {
  const parts = date => date && Object.fromEntries(
    ['year', 'month', 'day'].filter(part => part in date.data).map(part => [part, date.data[part]]));
  const words = (each, part) => each.querySelector(part).textContent.trim();
  const failed = [...document.querySelectorAll('.tl-message-content')].map(each => each.textContent);
  if (!timeline.config) return {errors: failed, dates: {}, slides: [], marks: [], lanes: []};
  return {
    errors: [...timeline.config.getErrors().map(String), ...failed],
    dates: Object.fromEntries(timeline.config.events.map(
      each => [each.unique_id, [parts(each.start_date), parts(each.end_date)]])),
    slides: [...document.querySelectorAll('.tl-slide')].map(
      each => [words(each, '.tl-headline-date'), words(each, '.tl-headline'), words(each, '.tl-text-content')]),
    marks: [...document.querySelectorAll('.tl-timemarker')].map(each => words(each, '.tl-headline')),
    lanes: [...document.querySelectorAll('.tl-timegroup-message')].map(each => each.textContent),
  };
}"""


def missing() -> str | None:
    """What has to be installed before an export can be shown, or None."""
    return None if DIST.exists() else "npm package @knight-lab/timelinejs"


def shown(browser, export: bytes) -> dict:
    """What TimelineJS takes from an export.

    Args:
        browser: playwright's browser.
        export: what `rokasean events --format timelinejs` writes.

    Returns:
        errors: what it, the page or the browser complains of; dates: first and last day by slide, as far as they are
        known; slides: date, headline and text of each; marks: the headlines on the axis; lanes: the names of its rows.
    """
    complaints: list[str] = []
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    try:
        context.route("**/*", lambda route: _answer(route, export, complaints))
        page = context.new_page()
        page.on("console", lambda line: line.type in ("error", "warning") and complaints.append(line.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(HOME)
        page.wait_for_function(SETTLED)
        taken = page.evaluate(TAKEN)
    finally:
        context.close()
    return {**taken, "errors": taken["errors"] + complaints}


def _answer(route, export: bytes, complaints: list[str]) -> None:
    """Send what lies at an address, or write down that nothing does."""
    name = route.request.url.removeprefix(HOME).split("?")[0]
    if name == "":
        route.fulfill(body=PAGE, content_type="text/html")
    elif name == "events.json":
        route.fulfill(body=export, content_type="application/json")
    elif (DIST / name).is_file():
        route.fulfill(path=DIST / name)
    else:
        complaints.append(f"asked for {route.request.url}")
        route.abort()
