"""From a text to the pieces of its page: paragraphs, with headers, datelines and credits each a piece of its own."""

import re
from typing import NamedTuple

from rokasean.reading.changed import changed
from rokasean.reading.page.captions import is_caption
from rokasean.reading.page.credits import closing_credit, is_publisher
from rokasean.reading.page.datelines import dateline, headline_before
from rokasean.reading.page.lines import find_lines, trim
from rokasean.reading.page.marks import ends_sentence, is_prose, kind_of, notices_in
from rokasean.reading.page.pagedates import date_line

# The header that a crawler leaves before a page: " date 2021-09-08 ".
_HEADER = re.compile(r"\s*date (?:19|20)\d\d-\d\d-\d\d(?=\s|$)")
# A date that a page sets behind its headline on the same line: "... next year Updated: 2013-10-10 10:42:37 KST".
_TRAILING_DATE = re.compile(
    r"\s+(?:\|\s*)?(?:(?:last )?updated|published|posted|modified)(?: on| at)?\s*:?\s*(?=\S*\d).{6,60}$", re.I
)
# What a site sets behind its headlines: "... | The Star", "... - The Korea Times".
_SITE = re.compile(r"\s+(?:[|–—-]|::|»)\s+(?P<site>[A-Z][\w.'’+&() ]{1,40}(?:\s[|–—-]\s[\w.'’+&() ]{1,40}){0,2})$")
_BAR = re.compile(r"\s[|–—-]\s")
# Markdown's marks at the ends of a paragraph: "# Headline", "**Published:** today", "*By Yonhap*".
_MARKUP = re.compile(r"#{1,6}\s+|[*_]{1,3}(?=\w)")
_MARKUP_END = re.compile(r"[*_]{1,3}$")
# A field of a stored page: "Title: Talks in Seoul".
_FIELD = re.compile(r"(?:title|headline|subject)\s*:\s+(?=\S)", re.I)
_CAPTION_WORDS = 90  # a longer paragraph is no caption
NEWS_WORDS = 4  # a headline has at least so many words: "Exercise Force-18" is a label
# A run between blanks from its first letter on: figures alone are no words.
_WORD = re.compile(r"[^\W\d_]\S*")
_OPENING = 6  # so many paragraphs of prose may begin with a dateline: captions and notices stand before the story
_PROSE = 12  # a line of more words is prose here
_LONGEST_CAPTION = 900
_LONG = 120  # in so long a line every run between blanks counts as a word


class Piece(NamedTuple):
    """A stretch of a page.

    Args:
        kind: a block's kind; "tail" or "box" where other stories follow; None as long as it is undecided.
        start: offset of its first character in the text.
        end: offset after its last character.
        line: its words; empty for what was cut off a paragraph.
        words: how many they are.
    """

    kind: str | None
    start: int
    end: int
    line: str
    words: int


def _piece(kind: str | None, text: str, start: int, end: int, silent: bool = False) -> Piece:
    """A stretch of the text as a piece, the blanks at its ends left out."""
    start, end = trim(text, start, end)
    line = "" if silent else text[start:end]
    return Piece(kind, start, end, line, line.count(" ") + 1 if len(line) > _LONG else _count(line))


def _count(line: str) -> int:
    """How many words a line has: runs between blanks with a letter in them; figures alone are none."""
    return len(_WORD.findall(line))


def cut_pieces(text: str) -> list[Piece]:
    """The pieces of a page, in order.

    Args:
        text: the article's text as it stands.

    Returns:
        Pieces that do not overlap, each with the kind that it shows by itself.

    >>> [(piece.kind, piece.line) for piece in cut_pieces("Ministers meet\\nBy Yonhap")]
    [(None, 'Ministers meet'), ('byline', 'By Yonhap')]
    """
    return _without_doubles(_captioned(_pieces(text)))


def _pieces(text: str) -> list[Piece]:
    """The page's paragraphs, header, datelines and closing credits each a piece of its own."""
    pieces: list[Piece] = []
    notices = notices_in(text)
    opening = _OPENING  # paragraphs of prose that may still begin with a dateline
    for start, end in find_lines(text):
        if not pieces and (header := _HEADER.match(text, start, end)):
            pieces.append(_piece("date", text, start, header.end()))
            start, end = trim(text, header.end(), end)
            if start == end:
                continue
        found = _cut(text, start, end, opening > 0, notices)
        if opening > 0:
            opening -= any(piece.kind is None and piece.words > _PROSE for piece in found)
        pieces += found
    return pieces


def _cut(text: str, start: int, end: int, opening: bool, notices: tuple[str, ...]) -> list[Piece]:
    """One paragraph, its dateline and closing credit cut off; `notices` are those of the page."""
    start, end = _bare(text, start, end)
    line = text[start:end]
    if kind := kind_of(line, notices):
        return [_piece(kind, text, start, end)]
    closing = closing_credit(text, start, end)
    front = dateline(line) if opening else None
    story = line if closing is None else text[start : closing[0]]
    if not is_prose(story) and not (front and ends_sentence(story)):
        return _cut_headline(text, start, end)
    if opening and (behind := headline_before(line)):
        story = trim(text, start + behind, end)
        return [_piece(None, text, start, start + behind), *_cut(text, *story, opening, notices)]
    if not closing and not front and len(line) < _LONGEST_CAPTION and is_caption(line, line.count(" ") + 1):
        return [_piece("caption", text, start, end)]
    opened = start + front.end() if front and front.end() < len(line) else start
    closed = closing[0] if closing and closing[0] > opened else end
    cut = [_piece("dateline", text, start, opened, silent=True)] if opened > start else []
    cut.append(_piece("lead" if opened > start else None, text, opened, closed))
    if closed < end:
        cut.append(_piece("credit", text, closed, end, silent=True))
    return [piece for piece in cut if piece.start < piece.end]


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """The paragraph without the marks that Markdown puts around it."""
    if not text.startswith(("#", "*", "_"), start):
        return start, end
    before, behind = _MARKUP.match(text, start, end), _MARKUP_END.search(text, max(start, end - 3), end)
    marked = before and (before[0].startswith("#") or behind)
    return (
        trim(text, before.end(), behind.start() if behind else end) if marked and before.end() < end else (start, end)
    )


def _cut_headline(text: str, start: int, end: int) -> list[Piece]:
    """A headline, the date or site behind it cut off; or a credit that stands alone."""
    line = text[start:end]
    if len(line) > _LONGEST_CAPTION:
        return [_piece(None, text, start, end)]
    closing = closing_credit(text, start, end)
    if closing and not line[: closing[0] - start].strip(" –—-/."):
        return [_piece("credit", text, start, end)]
    if field := _FIELD.match(line):
        return [
            _piece("debris", text, start, start + field.end(), silent=True),
            _piece("title", text, start + field.end(), end),
        ]
    for kind, pattern in (("date", _TRAILING_DATE), ("credit", _SITE)):
        found = pattern.search(line)
        if found and len(line[: found.start()].split()) >= NEWS_WORDS and _plausible(kind, found):
            behind = start + found.start()
            front = "date" if date_line(line[: found.start()]) else None
            return [_piece(front, text, start, behind), _piece(kind, text, behind, end)]
    return [_piece("caption" if is_caption(line, line.count(" ") + 1) else None, text, start, end)]


def _plausible(kind: str, found: re.Match) -> bool:
    """Whether what stands behind a headline is a site's name and not the headline's own end."""
    return kind != "credit" or found[0].lstrip()[0] == "|" or any(map(is_publisher, _BAR.split(found["site"])))


def _captioned(pieces: list[Piece]) -> list[Piece]:
    """The pieces; a paragraph that closes with a credit while the story goes on stands under a picture."""
    from_last = zip(range(len(pieces) - 1, -1, -1), reversed(pieces), strict=True)
    last = next((i for i, one in from_last if one.kind is None and is_prose(one.line)), 0)
    told: list[Piece] = []
    for i, piece in enumerate(pieces):
        before = told[-1] if told else None
        pictured = piece.kind == "credit" and not piece.line and i < last and before and before.kind is None
        if pictured and before.words <= _CAPTION_WORDS and (len(told) < 2 or told[-2].kind != "dateline"):
            told[-1] = changed(before, kind="caption", end=piece.end)
        else:
            told.append(piece)
    return told


def _without_doubles(pieces: list[Piece]) -> list[Piece]:
    """The pieces, a line that repeats one right before it set aside; a line of prose so doubled is a caption."""
    kept: list[Piece] = []
    for piece in pieces:
        before = len(kept) - (2 if kept and not kept[-1].line else 1)  # a dateline or credit may stand between them
        if piece.kind in (None, "caption") and before >= 0 and kept[before].line == piece.line != "":
            if kept[before].kind is None and is_prose(piece.line) and piece.words <= _CAPTION_WORDS:
                kept[before] = changed(kept[before], kind="caption")
            piece = changed(piece, kind="debris")
        kept.append(piece)
    return kept
