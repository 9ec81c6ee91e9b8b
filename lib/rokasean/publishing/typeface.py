"""Document -> style sheets: our own, and those that name fonts: files for the PDF, small subsets inside the HTML."""

import base64
import re
from collections.abc import Iterable
from functools import cache
from html import unescape
from io import BytesIO
from pathlib import Path

from rokasean.fonts import FACES, PARTS, Face

TEMPLATE = Path(__file__).parent / "template"
HANGUL = "Rokasean Hangul"
NOT_TEXT = re.compile(r"<style.*?</style>|<script.*?</script>|data:[^\"')]+|<[^>]+>", re.DOTALL)

# Zero-width spaces and joiners, marks of direction, variation selectors, the byte order mark.
UNSEEN = (*range(0x200B, 0x2010), *range(0x202A, 0x202F), 0x2060, *range(0xFE00, 0xFE10), 0xFEFF)

RULE = '@font-face {{ font-family: "{}"; font-weight: {}; font-style: {}; src: url({});{} }}'
FEATURES = ("kern", "mark", "mkmk", "ccmp", "liga", "lnum", "tnum")


@cache
def own_sheet(name: str) -> str:
    """Read a style sheet of the project.

    Args:
        name: its file in `template/`, without ".css".

    Returns:
        The style sheet.

    >>> own_sheet("report").count("@page {")
    1
    """
    return (TEMPLATE / f"{name}.css").read_text(encoding="utf-8")


def linked_sheet() -> str:
    """Name the font files by their addresses, for the PDF engine.

    Returns:
        A style sheet.

    >>> linked_sheet().count("@font-face")
    9
    """
    return "\n".join(_rule(face, face.path.as_uri()) for face in FACES)


def embedded_sheet(html: str) -> str:
    """Put the characters of a page into the page itself.

    Args:
        html: the page, without its fonts.

    Returns:
        A style sheet with data addresses; the same characters give the same bytes.
    """
    codes = frozenset(map(ord, characters(html)))
    latin = tuple(sorted(codes & set(PARTS["latin"])))
    rest = codes.difference(*PARTS.values())
    rules = []
    for face in FACES:
        if face.family != HANGUL:
            rules.append(_embedded(face, face.part("common").read_bytes(), PARTS["common"]))
            rules += [_embedded(face, reduced(face.part("latin"), latin), latin)] if latin else []
        if rest and (own := tuple(sorted(rest & _covered(face)))):
            rules.append(_embedded(face, reduced(face.path, own), own))
    return "\n".join(rules)


def common_sheet(wanted: Iterable[tuple[str, int]]) -> str:
    """Put the ready-made common part of some upright faces into a page, whatever the page says.

    Args:
        wanted: family and weight of each.

    Returns:
        A style sheet with data addresses.

    >>> common_sheet([("Rokasean Sans", 400), ("Rokasean Sans", 700)]).count("@font-face")
    2
    """
    upright = {(face.family, face.weight): face for face in FACES if face.style == "normal"}
    faces = [upright[each] for each in wanted]
    return "\n".join(_embedded(face, face.part("common").read_bytes(), PARTS["common"]) for face in faces)


def characters(html: str) -> frozenset[str]:
    """Collect the characters that a page shows.

    Args:
        html: the page or a part of it.

    Returns:
        Single characters, entities resolved, without those of tags and style sheets.

    >>> sorted(characters("<b class='x'>a&amp;b</b>"))
    ['&', 'a', 'b']
    """
    return frozenset(unescape(NOT_TEXT.sub("", html))) - {"\n", "\r", "\t"}


def uncovered(wanted: Iterable[str]) -> set[str]:
    """Find the characters that no shipped font has.

    Args:
        wanted: single characters.

    Returns:
        Those without a glyph; characters that are not shown, such as a soft hyphen, need none.

    >>> uncovered("aộ국")
    set()
    """
    rest = {ord(char) for char in wanted}.difference(*PARTS.values(), UNSEEN)
    return {chr(code) for code in rest.difference(*(_covered(face) for face in FACES))} if rest else set()


def _rule(face: Face, source: str, span: str = "") -> str:
    """Write one `@font-face` rule."""
    return RULE.format(face.family, face.weight, face.style, source, span)


def _embedded(face: Face, packed: bytes, codes: Iterable[int]) -> str:
    """Write the rule for a part of a font that lies in the page, with the characters that it is for."""
    span = ", ".join(f"U+{first:X}" if first == last else f"U+{first:X}-{last:X}" for first, last in _runs(codes))
    return _rule(face, f"data:font/woff2;base64,{base64.b64encode(packed).decode()}", f" unicode-range: {span};")


def _runs(codes: Iterable[int]) -> list[list[int]]:
    """Join neighbouring code points to first and last of a run."""
    runs: list[list[int]] = []
    for code in sorted(codes):
        if runs and code == runs[-1][1] + 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return runs


@cache
def _covered(face: Face) -> frozenset[int]:
    """List the code points that a font has."""
    from fontTools.ttLib import TTFont

    with TTFont(face.path, lazy=True) as font:
        return frozenset(font.getBestCmap())


@cache
def reduced(path: Path, codes: tuple[int, ...]) -> bytes:
    """Reduce a font to some characters.

    Args:
        path: a font file.
        codes: code points; those that it does not have are passed over.

    Returns:
        WOFF2; the same code points give the same bytes.
    """
    from fontTools import subset
    from fontTools.ttLib import TTFont

    font = TTFont(path, recalcTimestamp=False)
    options = subset.Options(flavor="woff2", layout_features=list(FEATURES), hinting=False, notdef_outline=True)
    worker = subset.Subsetter(options)
    worker.populate(unicodes=codes)
    worker.subset(font)
    font.flavor = "woff2"
    packed = BytesIO()
    font.save(packed, reorderTables=False)
    return packed.getvalue()
