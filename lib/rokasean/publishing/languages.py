"""Page -> page that says which words are in another language, where their script leaves no doubt."""

import re
import unicodedata

# Takes what is no running text: tags, and elements whose words cannot be marked.
MARKUP = r"<(script|style|svg|title)\b.*?</\1>|<[^>]+>"

HANGUL = "\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3"
# Letters with a mark of shape and one of tone ("ộ"), and those with a horn ("ư"): of the languages that newspapers are
# written in, Vietnamese alone has them. Its other letters are those of other languages as well.
VIETNAMESE = "ƠơƯư" + "".join(
    char for char in map(chr, range(0x1EA0, 0x1EFA)) if len(unicodedata.normalize("NFD", char)) == 3
)

# Takes words that follow one another; digits and marks between Korean words belong to them.
KOREAN_WORDS = rf"[{HANGUL}][{HANGUL}\d .,·‘’“”]*[{HANGUL}]|[{HANGUL}]"
VIETNAMESE_WORDS = rf"\w*[{VIETNAMESE}]\w*(?: \w*[{VIETNAMESE}]\w*)*"

PIECES = re.compile(f"{MARKUP}|(?P<ko>{KOREAN_WORDS})|(?P<vi>{VIETNAMESE_WORDS})", re.DOTALL)


def with_languages(html: str) -> str:
    """Mark words in Korean and Vietnamese, so that they are pronounced and hyphenated as such.

    Args:
        html: a page or a part of it, composed (NFC).

    Returns:
        The same with `<span lang="...">` around each stretch of such words; words in figures stay as they are.

    >>> with_languages('<p title="한국">The 한국 국방부 and Nguyễn Văn A</p>')
    '<p title="한국">The <span lang="ko">한국 국방부</span> and <span lang="vi">Nguyễn</span> Văn A</p>'
    """
    return PIECES.sub(_marked, html)


def _marked(piece: re.Match) -> str:
    """A stretch of words with its language, or markup as it is."""
    if piece.lastgroup is None:
        return piece[0]
    return f'<span lang="{piece.lastgroup}">{piece[0]}</span>'
