"""The fonts that every report is set in; nothing is taken from the machine.

They are shipped under names of their own, so that no font of the system can step in unnoticed. `make.py` beside this
file made them; the README says from what.
"""

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent


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
