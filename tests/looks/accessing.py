"""What axe-core and a keyboard find wrong on an open page."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

# Everything in WCAG 2.2 A and AA that a machine can tell, and axe's own best practices. axe leaves target-size off
# unless it is asked for, though it is part of WCAG 2.2 AA.
OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
COLOURS_ONLY = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}

# Numbers all that a keyboard must reach: shown, not disabled, and not taken out of the order on purpose.
NUMBER = """() => {
  const wanted = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex], audio[controls]';
  const shown = e => e.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true});
  const reachable = e => shown(e) && !e.disabled && e.getAttribute('tabindex') !== '-1';
  return [...document.querySelectorAll(wanted)].filter(reachable).map((element, number) => {
    element.dataset.number = number;
    return element.outerHTML.slice(0, 120);
  });
}"""
# Where the focus is: its number, whether it is drawn, and whether something lies over it.
FOCUS = """() => {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  const style = getComputedStyle(element);
  const drawn = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none';
  // What of it is on the screen: boxes may be taller than that, and lines wider than the box that they scroll in. Of a
  // link on several lines one has to be clear.
  const frames = [{left: 0, top: 0, right: innerWidth, bottom: innerHeight}];
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (getComputedStyle(around).overflowX !== 'visible') frames.push(around.getBoundingClientRect());
  }
  const isClear = box => {
    const [left, top] = ['left', 'top'].map(side => Math.max(box[side], ...frames.map(frame => frame[side])));
    const [right, bottom] = ['right', 'bottom'].map(side => Math.min(box[side], ...frames.map(frame => frame[side])));
    const on = right > left && bottom > top && document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return !!on && (element.contains(on) || on.contains(element));
  };
  const clear = [...element.getClientRects()].some(isClear);
  return {number: Number(element.dataset.number ?? -1), drawn, clear, html: element.outerHTML.slice(0, 120)};
}"""
CONTRAST = Path(__file__).with_name("contrast.js").read_text(encoding="utf-8")
TURN_ALL = "open => document.querySelectorAll('details').forEach(details => { details.open = open })"


@dataclass(frozen=True, slots=True)
class Violation:
    """One element that breaks one of axe's rules."""

    rule: str
    says: str
    where: str
    html: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.says} [{self.where}] {self.html}"


def violations(page, options: dict = OPTIONS) -> list[Violation]:
    """Return what axe-core finds wrong on `page` as it stands, details that are closed left out."""
    from axe_playwright_python.base import AXE_SCRIPT

    if page.evaluate("() => typeof axe") == "undefined":
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate("options => axe.run(options)", options)
    if not found["passes"] and not found["violations"]:
        raise RuntimeError("axe-core looked at nothing")
    return [
        Violation(
            rule["id"], node.get("failureSummary") or rule["help"], " ".join(map(str, node["target"])), node["html"]
        )
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


def open_details(page) -> None:
    """Open everything on `page` that opens in place."""
    page.evaluate(TURN_ALL, True)


def close_details(page) -> None:
    """Close everything on `page` that opens in place."""
    page.evaluate(TURN_ALL, False)


def faint_words(page, least: float = 4.5) -> list[str]:
    """Return the words in drawings on `page` whose contrast is below `least`, each with its contrast."""
    return [f"{words!r}: {contrast:.1f}" for contrast, words in page.evaluate(CONTRAST) if contrast < least]


def keyboard(page) -> list[str]:
    """Return what Tab does not reach on `page`, reaches out of order, or shows without a mark; empty if all is well."""
    wanted = page.evaluate(NUMBER)
    visits = list(_tab_through(page, len(wanted)))
    numbers = [visit["number"] for visit in visits]
    problems = [f"never reached: {html}" for number, html in enumerate(wanted) if number not in set(numbers)]
    problems += [f"reached before what stands above it: {v['html']}" for v in _out_of_order(visits)]
    problems += [f"focus not to be seen: {visit['html']}" for visit in visits if not visit["drawn"]]
    return problems + [f"focus hidden behind something: {visit['html']}" for visit in visits if not visit["clear"]]


def _tab_through(page, most: int):
    """Every stop of the focus, from the top of the page to its end."""
    for _ in range(most + 20):
        page.keyboard.press("Tab")
        visit = page.evaluate(FOCUS)
        if visit is None:
            return
        yield visit


def _out_of_order(visits: Sequence[dict]) -> list[dict]:
    """Stops that come after one which stands further down; scrolling boxes, which have no number, aside."""
    stops = [visit for visit in visits if visit["number"] >= 0]
    return [stop for before, stop in pairwise(stops) if stop["number"] < before["number"]]
