"""Draw pages of built reports as PNG, for docs/pictures/.

python bench/pictures.py                              the pictures that PICTURES lists
python bench/pictures.py FILE TARGET [--page N] [--width PIXELS] [--dark] [--phone] [--whole]
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import browser
from browser import DESKTOP, PHONE, PLAIN, Setting

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "docs" / "pictures"
HEAVY = 250_000  # bytes of a picture: a README is read on phones too


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: a page of a PDF, or the part of a web page that a browser shows at first or when asked."""

    name: str
    report: str  # pattern of the file below reports/
    page: int = 1
    words: str = ""  # the first page that has them is drawn, whatever its number
    width: int = 1000
    setting: Setting = PLAIN
    asked: str = ""  # words that are typed above the table of events


PICTURES = (
    Picture("annual-report-2021.png", "annual_report/2021/*.pdf"),
    Picture("annual-report-2021-events.png", "annual_report/2021/*.pdf", page=2),
    Picture("annual-report-2021-page.png", "annual_report/2021/*.html"),
    Picture("annual-report-2021-dark.png", "annual_report/2021/*.html", setting=Setting(dark=True)),
    Picture("annual-report-2021-phone.png", "annual_report/2021/*.html", setting=Setting(width=PHONE)),
    Picture("annual-report-2021-filtered.png", "annual_report/2021/*.html", asked="cyber"),
    Picture("timeline.png", "timeline/all/*.pdf"),
    Picture("timeline-notes.png", "timeline/all/*.pdf", words="Articles also say"),
)


def draw_pdf(path: Path, target: Path, page: int = 1, width: int = 1000) -> None:
    """Draw one page of a PDF, `width` pixels wide."""
    with tempfile.TemporaryDirectory() as folder:
        stem = Path(folder) / "page"
        only = ["-f", str(page), "-l", str(page), "-singlefile"]
        size = ["-scale-to-x", str(width), "-scale-to-y", "-1"]
        subprocess.run(["pdftoppm", "-png", *only, *size, str(path), str(stem)], check=True)
        _shrink(stem.with_suffix(".png"), target)


def page_with(path: Path, words: str) -> int:
    """The number of the first page of a PDF that has some words."""
    text = subprocess.run(["pdftotext", str(path), "-"], check=True, capture_output=True, text=True).stdout
    found = [number for number, page in enumerate(text.split("\f"), start=1) if words in " ".join(page.split())]
    if not found:
        sys.exit(f"{path}: no page has the words {words!r}; name others in PICTURES")
    return found[0]


def draw_page(path: Path, target: Path, setting: Setting = PLAIN, whole: bool = False, asked: str = "") -> None:
    """Draw what a browser shows of a page: its top, the `whole` of it, or the events that are `asked` for."""
    with tempfile.TemporaryDirectory() as folder, browser.chromium() as running:
        shot = Path(folder) / "page.png"
        with browser.opened(running, path, setting) as shown:
            if asked:
                _ask(shown.page, asked)
            shown.page.screenshot(path=shot, full_page=whole)
        _shrink(shot, target)


def _ask(page, words: str) -> None:
    """Type words above the table of events, open the evidence of the first that is left, and scroll there."""
    page.get_by_label("Words").fill(words)
    page.locator("#events tbody tr:visible summary").first.click()
    page.locator("#events").evaluate("table => table.scrollIntoView({block: 'center'})")


def draw(picture: Picture) -> Path:
    """Draw one of the listed pictures, and return where it lies."""
    found = sorted((ROOT / "reports").glob(picture.report))
    if len(found) != 1:
        sys.exit(f"reports/{picture.report}: expected one file, found {len(found)}. Build it: make reports")
    target = TARGET / picture.name
    if found[0].suffix == ".pdf":
        page = page_with(found[0], picture.words) if picture.words else picture.page
        draw_pdf(found[0], target, page, picture.width)
    else:
        draw_page(found[0], target, picture.setting, asked=picture.asked)
    if target.stat().st_size > HEAVY:
        sys.exit(f"{target.name} has {target.stat().st_size:,} bytes, more than {HEAVY:,}: make it smaller")
    return target


def _shrink(source: Path, target: Path) -> None:
    """Save a picture with a palette, which is enough for text and flat colours, and without a date."""
    from PIL import Image

    with Image.open(source) as image:
        target.parent.mkdir(parents=True, exist_ok=True)
        image.convert("RGB").quantize(128, dither=Image.Dither.NONE).save(target, optimize=True)


def _arguments() -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("target", nargs="?", type=Path)
    parser.add_argument("--page", type=int, default=1)
    parser.add_argument("--width", type=int, default=1000)
    for flag in ("--dark", "--phone", "--whole"):
        parser.add_argument(flag, action="store_true")
    return parser.parse_args()


def main() -> None:
    """Draw one file, or all pictures."""
    asked = _arguments()
    if asked.file and not asked.target:
        sys.exit("Name the picture too: pictures.py FILE TARGET")
    if lacking := browser.missing() or (None if shutil.which("pdftoppm") else "Debian package poppler-utils"):
        sys.exit(f"missing: {lacking}; `make pictures` installs it")
    if not asked.file:
        for picture in PICTURES:
            print(draw(picture).relative_to(ROOT))
    elif asked.file.suffix == ".pdf":
        draw_pdf(asked.file, asked.target, asked.page, asked.width)
    else:
        setting = Setting(dark=asked.dark, width=PHONE if asked.phone else DESKTOP)
        draw_page(asked.file, asked.target, setting, asked.whole)


if __name__ == "__main__":
    main()
