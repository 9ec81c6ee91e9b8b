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
    """One picture: a page of a PDF, or the top of a web page as a browser shows it."""

    name: str
    report: str  # pattern of the file below reports/
    page: int = 1
    width: int = 1000
    setting: Setting = PLAIN


PICTURES = (
    Picture("annual-report-2021.png", "annual_report/2021/*.pdf"),
    Picture("annual-report-2021-events.png", "annual_report/2021/*.pdf", page=2),
    Picture("annual-report-2021-page.png", "annual_report/2021/*.html"),
    Picture("annual-report-2021-dark.png", "annual_report/2021/*.html", setting=Setting(dark=True)),
    Picture("annual-report-2021-phone.png", "annual_report/2021/*.html", setting=Setting(width=PHONE)),
    Picture("timeline.png", "timeline/all/*.pdf"),
)


def draw_pdf(path: Path, target: Path, page: int = 1, width: int = 1000) -> None:
    """Draw one page of a PDF, `width` pixels wide."""
    with tempfile.TemporaryDirectory() as folder:
        stem = Path(folder) / "page"
        only = ["-f", str(page), "-l", str(page), "-singlefile"]
        size = ["-scale-to-x", str(width), "-scale-to-y", "-1"]
        subprocess.run(["pdftoppm", "-png", *only, *size, str(path), str(stem)], check=True)
        _shrink(stem.with_suffix(".png"), target)


def draw_page(path: Path, target: Path, setting: Setting = PLAIN, whole: bool = False) -> None:
    """Draw what a browser shows of a page: its top, or the `whole` of it."""
    with tempfile.TemporaryDirectory() as folder, browser.chromium() as running:
        shot = Path(folder) / "page.png"
        with browser.opened(running, path, setting) as shown:
            shown.page.screenshot(path=shot, full_page=whole)
        _shrink(shot, target)


def draw(picture: Picture) -> Path:
    """Draw one of the listed pictures, and return where it lies."""
    found = sorted((ROOT / "reports").glob(picture.report))
    if len(found) != 1:
        sys.exit(f"reports/{picture.report}: expected one file, found {len(found)}. Build it: make reports")
    target = TARGET / picture.name
    if found[0].suffix == ".pdf":
        draw_pdf(found[0], target, picture.page, picture.width)
    else:
        draw_page(found[0], target, picture.setting)
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
