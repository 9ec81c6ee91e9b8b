"""What no font of the project can show, said in words: a character in an article must never stop a report.

The article, its evidence and the published data keep every character; only what is shown is put into words.
"""

import re
import unicodedata
from functools import cache

from rokasean.fonts import FACES, PARTS

# Runs of what may need words: everything beyond ASCII, and control characters other than tab and line ends.
_BEYOND = re.compile(r"[^\t\n\r\x20-\x7e]+")
# Marks that turn the direction of what follows: in a report they would reverse what its readers see.
_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# Marks without a shape of their own: joiners and the selectors that choose between forms of an emoji.
_SHAPELESS = frozenset("\u200b\u200c\u200d\u2060\ufe0e\ufe0f\u00ad")

# What every face has, nearly all that is shown among it: known without opening the fonts, which takes a third of a
# second in every kernel.
_COMMON = frozenset(PARTS["common"])


def legible(text: str) -> str:
    """A text in which every character can be shown, composed (NFC), the others named in square brackets.

    Args:
        text: plain text or HTML.

    >>> legible("Hội nghị 한국 \U0001f91d")
    'Hội nghị 한국 [handshake]'
    >>> legible("ไทย")
    '[3 Thai characters]'
    """
    return _BEYOND.sub(lambda run: _in_words(unicodedata.normalize("NFC", run[0])), text)


def _in_words(run: str) -> str:
    """A run of characters, with those that cannot be shown put into words, stretch by stretch."""
    told, hidden = [], ""
    for char in run:
        if (ord(char) in _COMMON or ord(char) in _covered()) and char not in _TURNING:
            told += [_named(hidden), char]
            hidden = ""
        elif char not in _SHAPELESS:
            hidden += char
    return "".join([*told, _named(hidden)])


def _named(hidden: str) -> str:
    """What stands for a stretch of characters that cannot be shown."""
    if not hidden:
        return ""
    scripts = {unicodedata.name(char, "").split(" ")[0] for char in hidden}
    if len(scripts) == 1 and all(unicodedata.category(char)[0] in "LM" for char in hidden):
        count = f"{len(hidden)} " if len(hidden) > 1 else ""
        return f"[{count}{scripts.pop().title() or 'unnamed'} character{'s' * (len(hidden) > 1)}]"
    return "".join(f"[{_single(char)}]" for char in hidden)


def _single(char: str) -> str:
    """One character by its name, or by its code point where it has none or only steers the text."""
    name = unicodedata.name(char, "")
    return name.lower() if name and unicodedata.category(char)[0] == "S" else f"U+{ord(char):04X}"


@cache
def _covered() -> frozenset[int]:
    """The code points that every Latin face has, and those of the Hangul faces."""
    from fontTools.ttLib import TTFont

    maps = [(face.family, frozenset(TTFont(face.path, lazy=True).getBestCmap())) for face in FACES]
    latin = frozenset.intersection(*(points for family, points in maps if family != "Rokasean Hangul"))
    hangul = frozenset.intersection(*(points for family, points in maps if family == "Rokasean Hangul"))
    return latin | hangul
