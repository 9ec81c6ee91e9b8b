"""The fonts that every report is set in; nothing is taken from the machine.

They are shipped under names of their own, so that no font of the system can step in unnoticed. `make.py` beside this
file made them; the README says from what.
"""

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent

# Parts of every Latin face for web pages, as code points. Pages take in all of the first, which nearly all need, and of
# the second, Vietnamese among it, what they use. Ready-made, since reducing a whole font takes half a second.
PARTS = {
    "common": (
        *range(0x20, 0x7F),
        *range(0xA0, 0x100),
        *map(ord, "–—‘’‚“”„†‡•…‰′″‹›₩₫€←↑→↓−≈≤≥"),
    ),
    "latin": (*range(0x100, 0x180), *map(ord, "ƠơƯư"), *range(0x300, 0x30A), 0x323, *range(0x1EA0, 0x1EFA)),
}


@dataclass(frozen=True, slots=True)
class Face:
    """One font file and the name under which style sheets and figures ask for it."""

    family: str
    weight: int
    style: str
    file: str

    @property
    def path(self) -> Path:
        """The font file itself."""
        return FOLDER / self.file

    def part(self, name: str) -> Path:
        """The ready-made part of a Latin face, by its name in `PARTS`."""
        return FOLDER / "web" / f"{self.path.stem}.{name}.woff2"


FACES = (
    Face("Rokasean Sans", 400, "normal", "RokaseanSans-Regular.ttf"),
    Face("Rokasean Sans", 700, "normal", "RokaseanSans-Bold.ttf"),
    Face("Rokasean Sans", 400, "italic", "RokaseanSans-Italic.ttf"),
    Face("Rokasean Serif", 400, "normal", "RokaseanSerif-Regular.ttf"),
    Face("Rokasean Serif", 700, "normal", "RokaseanSerif-Bold.ttf"),
    Face("Rokasean Serif", 400, "italic", "RokaseanSerif-Italic.ttf"),
    Face("Rokasean Display", 400, "normal", "RokaseanDisplay-Regular.ttf"),
    Face("Rokasean Hangul", 400, "normal", "RokaseanHangul-Regular.ttf"),
    Face("Rokasean Hangul", 700, "normal", "RokaseanHangul-Bold.ttf"),
)


def files() -> list[Path]:
    """List the font files, for Matplotlib's font manager or a style sheet.

    Returns:
        Paths of TrueType files, in the order of `FACES`.

    >>> [path.suffix for path in files()][:2]
    ['.ttf', '.ttf']
    >>> all(path.is_file() for path in files())
    True
    """
    return [face.path for face in FACES]
