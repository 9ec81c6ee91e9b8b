"""Fonts in pages: enough of them, no more, and the same bytes."""

import base64
import re
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from rokasean.fonts import FACES
from rokasean.publishing.typeface import characters, embedded_sheet, uncovered

RULE = re.compile(
    r'font-family: "([^"]+)"; font-weight: (\d+); font-style: (\w+); src: url\(data:font/woff2;base64,([^)]+)\)'
)


def embedded(html: str) -> dict[tuple[str, ...], set[str]]:
    """The characters of each face in the style sheet of a page."""
    found: dict[tuple[str, ...], set[str]] = {}
    for *face, data in RULE.findall(embedded_sheet(html)):
        font = TTFont(BytesIO(base64.b64decode(data)))
        found.setdefault(tuple(face), set()).update(map(chr, font.getBestCmap()))
    return found


def test_latin_page_has_no_hangul_font():
    """What is not used is not carried."""
    assert {family for family, *_ in embedded("<p>plain</p>")} == {
        "Rokasean Sans",
        "Rokasean Serif",
        "Rokasean Display",
    }


def test_every_character_is_in_every_face_of_its_script():
    """Vietnamese, Greek and Hangul words keep their letters, bold or italic."""
    text = "Bộ trưởng Bộ Quốc phòng Ελλάς 국방부 國防部 — “x”"
    found = embedded(f"<p>{text}</p>")
    latin = {char for char in text if ord(char) < 0x3000}
    assert all(latin - {" "} <= has for face, has in found.items() if face[0] != "Rokasean Hangul")
    assert set(text) - latin <= found["Rokasean Hangul", "700", "normal"]
    assert len(found["Rokasean Hangul", "400", "normal"]) < 20


def test_same_page_same_bytes():
    """Nothing of clock or order gets into a font."""
    from rokasean.publishing import typeface

    first = embedded_sheet("국방부 Quốc")
    typeface.reduced.cache_clear()
    assert embedded_sheet("국방부 Quốc") == first


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p title='q'>a&lt;b</p>", "a<b"),
        ("<style>xyz</style>ab", "ab"),
        ("<script>xyz</script>ab", "ab"),
        ("a\nb\tc", "abc"),
    ],
)
def test_characters_are_those_that_are_shown(html, expected):
    """Tags, styles and scripts need no glyphs."""
    assert characters(html) == set(expected)


def test_uncovered_characters_are_found():
    """Cuneiform is missing, Hanja and Vietnamese are not."""
    assert uncovered("a국國ộ\u200b\U00012000") == {"\U00012000"}


def test_shipped_fonts_carry_their_own_names():
    """Reserved names of the originals are gone, copyright and licence are there."""
    for face in FACES:
        names = TTFont(face.path)["name"]
        own = " ".join(str(names.getName(number, 3, 1, 0x409)) for number in (1, 3, 4, 6))
        assert face.family in own and not re.search("source|nanum", own, re.IGNORECASE)
        assert names.getDebugName(0) and names.getDebugName(7) is None


def test_shipped_fonts_cover_their_scripts():
    """All Hangul syllables, and all letters of Vietnamese."""
    vietnamese = "ăâđêôơưĂÂĐÊÔƠƯ" + "".join(map(chr, range(0x1EA0, 0x1EFA)))
    for face in FACES:
        has = TTFont(face.path).getBestCmap()
        wanted = map(chr, range(0xAC00, 0xD7A4)) if face.family == "Rokasean Hangul" else vietnamese
        assert [char for char in wanted if ord(char) not in has] == []
