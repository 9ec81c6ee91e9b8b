"""From a file's text to the one that is read, and back: odd signs of web pages made plain, broken lines joined."""

import html
import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache

from rokasean.reading.page.wrapped import find_breaks

# What is worth a look at all; a text without it is even but for its line ends.
_ODD = re.compile("[\r\xa0\xad\u0300-\u036f\u1680\u2000-\u200f\u2010\u2011\u202f\u205f-\u2064\u3000\ufeff]|&[#a-zA-Z]")
_INVISIBLE = "\xad\u200b-\u200f\u2060-\u2064\ufeff"
_TOKEN = re.compile(
    rf"(?P<gone>[{_INVISIBLE}]+|\r(?=\n))|(?P<line>\r)"
    "|(?P<blank>[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000])|(?P<hyphen>[\u2010\u2011])"
    "|(?P<letter>[^\\W\\d_][\u0300-\u036f]+)"
    "|(?P<entity>&(?:#\\d{2,5}|#x[\\da-f]{2,4}|[a-z]{2,8}\\d{0,2});)",
    re.IGNORECASE,
)
_PLAIN = {"gone": "", "line": "\n", "blank": " ", "hyphen": "-"}


@dataclass(frozen=True, slots=True)
class Even:
    """A text as it is read, and where its characters stand in the file.

    Args:
        text: the text: one line for each paragraph, without signs that nobody sees.
        removed: offsets in the file's text of the characters that are left out, in order.
        keys: for each of them the offset in `text` before which it stood.

    >>> even = even_text("De\\xadfence\\xa0talks")
    >>> even.text, even.span(8, 13), even.here(9)
    ('Defence talks', (9, 14), 8)
    """

    text: str
    removed: tuple[int, ...] = ()
    keys: tuple[int, ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The same stretch in the file's text; one of no length stays so.

        Args:
            start: offset of its first character in `text`.
            end: offset after its last one.
        """
        first = start + bisect_right(self.keys, start)
        return first, max(first, end + bisect_right(self.keys, end - 1))

    def here(self, offset: int) -> int:
        """Where a character of the file's text stands in `text`; of one that was left out, the next one."""
        return offset - bisect_left(self.removed, offset)


@lru_cache(maxsize=4)  # asked for by one step after the other
def even_text(text: str) -> Even:
    """The text of a file as it is read.

    Blanks of every width become plain ones; soft hyphens and marks of no width go; letters and accents that stand apart
    are put together; signs written as in HTML become these; lines broken within a paragraph are joined.

    Args:
        text: the decoded file.

    Returns:
        The text to read, with the way back to the file's.

    >>> even_text("The ministers of Laos and Vietnam met\\nin Vientiane.").text
    'The ministers of Laos and Vietnam met in Vientiane.'
    """
    written, removed = _replaced(text, _signs(text)) if _is_odd(text) else (text, [])
    joints = [(start, end, "" if _is_hyphenated(written, start) else " ") for start, end in find_breaks(written)]
    if not joints:
        return Even(written, tuple(removed), _keys(removed))
    joined, more = _replaced(written, joints)
    both = sorted([*removed, *(one + bisect_right(_keys(removed), one) for one in more)])
    return Even(joined, tuple(both), _keys(both))


def _is_odd(text: str) -> bool:
    """Whether a text has signs that are worth a look; in plain ASCII only two can be."""
    return "\r" in text or "&" in text if text.isascii() else _ODD.search(text) is not None


def _is_hyphenated(text: str, end: int) -> bool:
    """Whether a line ends with the hyphen of a word."""
    return text[end - 1] == "-" and text[end - 2 : end - 1].isalpha()


def _keys(removed: list[int]) -> tuple[int, ...]:
    """For each offset that is left out, the offset before which it stood."""
    return tuple(offset - i for i, offset in enumerate(removed))


def _signs(text: str):
    """Every odd sign with what it becomes."""
    for found in _TOKEN.finditer(text):
        kind = found.lastgroup
        if kind == "letter":
            yield *found.span(), unicodedata.normalize("NFC", found[0])
        elif kind == "entity":
            meant = html.unescape(found[0])
            if len(meant) == 1:
                yield *found.span(), " " if meant == "\xa0" else "" if meant == "\xad" else meant
        else:
            yield *found.span(), _PLAIN[kind]


def _replaced(text: str, changes) -> tuple[str, list[int]]:
    """The text with some stretches replaced by others that are not longer, and the offsets left out."""
    parts, removed, at = [], [], 0
    for start, end, instead in changes:
        parts += (text[at:start], instead)
        removed += range(start + len(instead), end)
        at = end
    return "".join((*parts, text[at:])), removed
