"""Make the shipped fonts from their sources: static, without hints, under names of our own.

    python lib/rokasean/fonts/make.py SOURCES

SOURCES is a folder in which the three packages named in the README lie unpacked. The SIL Open Font License asks that a
modified font does not carry the reserved names of the original ("Source", "Nanum"), hence the new names. The same
sources and the same fontTools give the same bytes.
"""

import sys
from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).parent
VERSION = "1.000"

# Latin with Vietnamese, Greek, Cyrillic, marks, punctuation, currency, arrows, operators, shapes, ligatures.
LATIN = ((0x20, 0x0590), (0x1D00, 0x2C80), (0xA640, 0xA800), (0xFB00, 0xFB10))
# Hangul with its letters, CJK punctuation, enclosed and half-width forms, and the Hanja that the source has.
HANGUL = (
    (0x20, 0x21),
    (0xA0, 0xA1),
    (0x1100, 0x1200),
    (0x3000, 0xA000),
    (0xAC00, 0xD7B0),
    (0xF900, 0xFB00),
    (0xFF00, 0xFFF0),
)

# What typesetting needs: kerning, marks, ligatures, old-style and tabular figures, superiors for notes.
FEATURES = ("kern", "mark", "mkmk", "ccmp", "locl", "liga", "lnum", "pnum", "tnum", "sups", "case")


@dataclass(frozen=True, slots=True)
class Recipe:
    """One shipped font: where it comes from and what is done to it."""

    file: str
    family: str
    style: str
    source: str
    ranges: tuple[tuple[int, int], ...]
    axes: dict[str, float] = field(default_factory=dict)


SANS, SERIF, NANUM = "SourceSans3", "SourceSerif4", "NanumSquare"
RECIPES = (
    Recipe("RokaseanSans-Regular", "Rokasean Sans", "Regular", f"{SANS}[wght].ttf", LATIN, {"wght": 400}),
    Recipe("RokaseanSans-Bold", "Rokasean Sans", "Bold", f"{SANS}[wght].ttf", LATIN, {"wght": 630}),
    Recipe("RokaseanSans-Italic", "Rokasean Sans", "Italic", f"{SANS}-Italic[wght].ttf", LATIN, {"wght": 400}),
    Recipe("RokaseanSerif-Regular", "Rokasean Serif", "Regular", f"{SERIF}[opsz,wght].ttf", LATIN,
           {"wght": 400, "opsz": 10}),
    Recipe("RokaseanSerif-Bold", "Rokasean Serif", "Bold", f"{SERIF}[opsz,wght].ttf", LATIN,
           {"wght": 640, "opsz": 10}),
    Recipe("RokaseanSerif-Italic", "Rokasean Serif", "Italic", f"{SERIF}-Italic[opsz,wght].ttf", LATIN,
           {"wght": 400, "opsz": 10}),
    Recipe("RokaseanDisplay-Regular", "Rokasean Display", "Regular", f"{SERIF}[opsz,wght].ttf", LATIN,
           {"wght": 560, "opsz": 40}),
    Recipe("RokaseanHangul-Regular", "Rokasean Hangul", "Regular", f"{NANUM}R.ttf", HANGUL),
    Recipe("RokaseanHangul-Bold", "Rokasean Hangul", "Bold", f"{NANUM}B.ttf", HANGUL),
)  # fmt: skip


def main(sources: Path) -> None:
    """Make every font of `RECIPES` from a folder of sources."""
    for recipe in RECIPES:
        found = sorted(sources.rglob(recipe.source.replace("[", "[[]")))
        if not found:
            sys.exit(f"{recipe.source} does not lie under {sources}: see the README for where it comes from")
        font = _make(found[0], recipe)
        target = FOLDER / f"{recipe.file}.ttf"
        font.save(target, reorderTables=True)
        print(f"{target.name}: {target.stat().st_size:,} bytes")
    make_parts()


def make_parts() -> None:
    """Make the ready-made parts for web pages of every Latin face."""
    from rokasean.fonts import FACES, PARTS
    from rokasean.publishing.typeface import reduced

    for face in (face for face in FACES if face.family != "Rokasean Hangul"):
        for name, codes in PARTS.items():
            face.part(name).parent.mkdir(exist_ok=True)
            face.part(name).write_bytes(reduced(face.path, codes))
            print(f"{face.part(name).name}: {face.part(name).stat().st_size:,} bytes")


def _make(source: Path, recipe: Recipe):
    """Instantiate, subset and rename one font."""
    from fontTools.ttLib import TTFont

    font = TTFont(source, recalcTimestamp=False)
    if recipe.axes:
        from fontTools.varLib import instancer

        font = instancer.instantiateVariableFont(font, recipe.axes, updateFontNames=False)
    _subset(font, recipe.ranges)
    _rename(font, recipe)
    font["head"].modified = font["head"].created
    return font


def _subset(font, ranges: tuple[tuple[int, int], ...]) -> None:
    """Keep the characters in `ranges` and the features that reports use."""
    from fontTools import subset

    options = subset.Options(
        hinting=False,
        layout_features=list(FEATURES),
        name_IDs=[0, 13, 14],
        name_languages=[0x409],
        notdef_outline=True,
        glyph_names=False,
        drop_tables=["FFTM", "DSIG", "STAT", "MVAR", "TSI0", "TSI1", "TSI2", "TSI3", "TSI5", "BASE"],
    )
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[code for first, end in ranges for code in range(first, end)])
    subsetter.subset(font)


def _rename(font, recipe: Recipe) -> None:
    """Give the font its new names, weight and style bits; its copyright and licence stay."""
    bold, italic = recipe.style == "Bold", recipe.style == "Italic"
    names = {
        1: recipe.family,
        2: recipe.style,
        3: f"{VERSION};{recipe.file}",
        4: recipe.family if recipe.style == "Regular" else f"{recipe.family} {recipe.style}",
        5: f"Version {VERSION}",
        6: recipe.file,
    }
    for number, text in names.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = 700 if bold else 400
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & 0x80) | (0x20 if bold else 0x01 if italic else 0x40)
    font["OS/2"].fsType = 0
    font["head"].macStyle = int(bold) | int(italic) << 1


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else sys.exit(__doc__))
