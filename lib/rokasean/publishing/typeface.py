"""Document -> style sheets that name its fonts: files of the project for the PDF, small subsets inside the HTML."""

import base64
import re
from functools import cache
from html import unescape
from io import BytesIO

from rokasean.fonts import FACES, Face

# Characters that every subset has, so that reports share subsets: ASCII, Latin-1 and the punctuation of running text.
COMMON = frozenset(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x100)))) | frozenset("–—‘’“”•…‐−×→")
HANGUL = "Rokasean Hangul"
NOT_TEXT = re.compile(r"<style.*?</style>|<script.*?</script>|data:[^\"')]+|<[^>]+>", re.DOTALL)

RULE = '@font-face {{ font-family: "{family}"; font-weight: {weight}; font-style: {style}; src: url({source}); }}'


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
    wanted = characters(html)
    rules = []
    for face in FACES:
        needed = frozenset(wanted if face.family == HANGUL else wanted | COMMON) & _covered(face.file)
        if face.family != HANGUL or needed - COMMON:
            rules.append(_rule(face, f"data:font/woff2;base64,{_subset(face.file, needed)}"))
    return "\n".join(rules)


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


def _rule(face: Face, source: str) -> str:
    """Write one `@font-face` rule."""
    return RULE.format(family=face.family, weight=face.weight, style=face.style, source=source)


@cache
def _covered(file: str) -> frozenset[str]:
    """List the characters that a font has."""
    from fontTools.ttLib import TTFont

    path = next(face.path for face in FACES if face.file == file)
    with TTFont(path, lazy=True) as font:
        return frozenset(map(chr, font.getBestCmap()))


@cache
def _subset(file: str, wanted: frozenset[str]) -> str:
    """Reduce a font to some characters, as WOFF2 in base 64."""
    from fontTools import subset
    from fontTools.ttLib import TTFont

    path = next(face.path for face in FACES if face.file == file)
    font = TTFont(path, recalcTimestamp=False)
    options = subset.Options(flavor="woff2", layout_features=["kern", "mark", "mkmk", "ccmp", "liga", "lnum", "tnum"])
    options.hinting, options.notdef_outline = False, True
    worker = subset.Subsetter(options)
    worker.populate(unicodes=[ord(each) for each in wanted])
    worker.subset(font)
    font.flavor = "woff2"
    packed = BytesIO()
    font.save(packed, reorderTables=False)
    return base64.b64encode(packed.getvalue()).decode()
