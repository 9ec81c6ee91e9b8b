"""From a text to its blocks: what is story, what is furniture, told by each line and by its place on the page."""

import re
from dataclasses import dataclass, replace

from rokasean.reading.blocks import Block
from rokasean.reading.credits import closing_credit
from rokasean.reading.lines import find_paragraphs, trim
from rokasean.reading.marks import dateline, ends_sentence, is_caption, is_pose, is_prose, kind_of, plain

# The header that a crawler leaves before a page: " date 2021-09-08 ".
_HEADER = re.compile(r"\s*date (?:19|20)\d\d-\d\d-\d\d(?=\s|$)")
# A date that a page sets behind its headline on the same line: "... next year Updated: 2013-10-10 10:42:37 KST".
_TRAILING_DATE = re.compile(
    r"\s+(?:\|\s*)?(?:(?:last )?updated|published|posted|modified)(?: on| at)?\s*:?\s*(?=\S*\d).{6,60}$", re.I
)
# What a site sets behind its headlines: "... | The Star", "... - The Korea Times".
_SITE = re.compile(r"\s+[|–—-]\s+(?P<site>[A-Z][\w.'’+& ]{1,40}(?:\s[|–—-]\s[\w.'’+& ]{1,30})?)$")
_BULLET = re.compile(r"(?:[-*•·●▪■◦]|\d{1,2}[.)])\s+")
# How much of the story a headline is compared with.
_COMPARED = 1500
_CAPTION_WORDS = 90  # a longer paragraph is no caption
_LEAD_WORDS = 18
_LIKE_ENOUGH = 0.6  # the first line that is this near to the likeliest one is the headline: others sum it up
_NEWS_WORDS = 4  # a headline has at least so many words: "Exercise Force-18" is a label


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of the page with its kind, or None as long as that is undecided."""

    kind: str | None
    start: int
    end: int
    line: str

    def words(self) -> int:
        """Number of its words; figures are none."""
        return sum(any(map(str.isalpha, word)) for word in self.line.split())


def divide(text: str) -> tuple[Block, ...]:
    """The blocks of an article, in the order of its text.

    Args:
        text: the article's text as it stands.

    Returns:
        Blocks that do not overlap; every character outside them is blank.

    >>> page = "Ministers meet in Seoul\\nBy Yonhap\\nSEOUL, Nov. 18 (Yonhap) -- The two ministers met on Monday, it was said."
    >>> [block.kind for block in divide(page)]
    ['title', 'byline', 'dateline', 'lead']
    """
    pieces = _without_doubles(_captioned(_pieces(text)))
    first = _first_prose(pieces)
    if first is None:
        pieces = _headline_only(pieces)
    else:
        pieces = _before(pieces[:first]) + _story(pieces[first:]) if first else _story(pieces)
        pieces = _titled(pieces, text)
    return tuple(Block(piece.kind or "debris", piece.start, piece.end) for piece in pieces)


def _pieces(text: str) -> list[_Piece]:
    """The page's paragraphs, header, datelines and closing credits each a piece of its own."""
    pieces = []
    for start, end in find_paragraphs(text):
        if not pieces and (header := _HEADER.match(text, start, end)):
            pieces.append(_Piece("date", *trim(text, start, header.end()), "header"))
            start, end = trim(text, header.end(), end)
            if start == end:
                continue
        pieces += _cut(text, start, end)
    return pieces


def _cut(text: str, start: int, end: int) -> list[_Piece]:
    """One paragraph, its dateline and closing credit cut off."""
    line = text[start:end]
    if kind := kind_of(line):
        return [_Piece(kind, start, end, line)]
    closing = closing_credit(text, start, end)
    if not is_prose(line if closing is None else text[start : closing[0]]):
        return _cut_headline(text, start, end)
    words = len(line[:2000].split())
    if not closing and is_caption(line, words) and not dateline(line):
        return [_Piece("caption", start, end, line)]
    front = dateline(line)
    opened = start + front.end() if front and front.end() < len(line) else start
    closed = trim(text, opened, closing[0])[1] if closing and closing[0] > opened else end
    cut = [_Piece("dateline", *trim(text, start, opened), "")] if opened > start else []
    if closed > opened:
        cut.append(_Piece(None, *trim(text, opened, closed), text[opened:closed].strip()))
    if closed < end:
        cut.append(_Piece("credit", *trim(text, closed, end), ""))
    return cut


def _cut_headline(text: str, start: int, end: int) -> list[_Piece]:
    """A headline, the date or site behind it cut off; or a credit that stands alone."""
    line = text[start:end]
    if closing := closing_credit(text, start, end):
        if not line[: closing[0] - start].strip(" –—-/."):
            return [_Piece("credit", start, end, line)]
    for kind, pattern in (("date", _TRAILING_DATE), ("credit", _SITE)):
        found = pattern.search(line)
        if found and len(line[: found.start()].split()) >= _NEWS_WORDS and _plausible(kind, found):
            head, tail = trim(text, start, start + found.start()), trim(text, start + found.start(), end)
            return [_Piece(None, *head, text[slice(*head)]), _Piece(kind, *tail, text[slice(*tail)])]
    return [_Piece("caption" if is_caption(line, len(line.split())) else None, start, end, line)]


def _plausible(kind: str, found: re.Match) -> bool:
    """Whether what stands behind a headline is a site's name and not the headline's own end."""
    from rokasean.reading.credits import is_publisher

    return kind != "credit" or is_publisher(re.split(r"\s[|–—-]\s", found["site"])[0])


def _captioned(pieces: list[_Piece]) -> list[_Piece]:
    """The pieces; a paragraph that closes with a credit while the story goes on stands under a picture."""
    last = max((i for i, one in enumerate(pieces) if one.kind is None and is_prose(one.line)), default=0)
    told: list[_Piece] = []
    for i, piece in enumerate(pieces):
        before = told[-1] if told else None
        pictured = piece.kind == "credit" and not piece.line and i < last and before and before.kind is None
        if pictured and before.words() <= _CAPTION_WORDS and (len(told) < 2 or told[-2].kind != "dateline"):
            told[-1] = replace(before, kind="caption", end=piece.end)
        else:
            told.append(piece)
    return told


def _without_doubles(pieces: list[_Piece]) -> list[_Piece]:
    """The pieces, a line that repeats the one before it set aside; a line of prose so doubled is a caption."""
    kept: list[_Piece] = []
    for piece in pieces:
        before = next((one for one in reversed(kept[-2:]) if one.line), None)
        if piece.line and before and before.line == piece.line and piece.kind in (None, "caption"):
            if before.kind is None and is_prose(piece.line) and piece.words() <= _CAPTION_WORDS:
                kept[kept.index(before)] = replace(before, kind="caption")
            piece = replace(piece, kind="debris")
        kept.append(piece)
    return kept


def _first_prose(pieces: list[_Piece]) -> int | None:
    """Where the story begins: the first undecided piece that reads as a paragraph."""
    return next((i for i, piece in enumerate(pieces) if piece.kind is None and is_prose(piece.line)), None)


def _headline_only(pieces: list[_Piece]) -> list[_Piece]:
    """A page without a paragraph: its first line of some length is the headline."""
    chosen = next((i for i, one in enumerate(pieces) if one.kind is None and one.words() >= _NEWS_WORDS), None)
    return [
        replace(one, kind="title" if i == chosen else one.kind if one.kind not in (None, "tail", "box") else "debris")
        for i, one in enumerate(pieces)
    ]


def _before(pieces: list[_Piece]) -> list[_Piece]:
    """What stands before the story: lists of other headlines set aside, the rest left for `_titled`."""
    return [
        replace(one, kind="related")
        if one.kind is None and _BULLET.match(one.line)
        else replace(one, kind="debris")
        if one.kind in ("tail", "box")
        else one
        for one in pieces
    ]


def _story(pieces: list[_Piece]) -> list[_Piece]:
    """The story from its first paragraph: standfirst, lead, body, what follows it."""
    lead = _lead(pieces)
    told, beyond = [], None
    last = max(i for i, one in enumerate(pieces) if one.kind is None and (is_prose(one.line) or _goes_on(one)))
    for i, piece in enumerate(pieces):
        if piece.kind in ("tail", "box"):
            beyond = piece.kind if i > lead else beyond
            told.append(replace(piece, kind="related" if i > lead else "debris"))
        elif beyond and not (beyond == "box" and piece.kind is None and is_prose(piece.line) and piece.words() >= 20):
            told.append(replace(piece, kind=piece.kind if piece.kind in ("debris", "byline", "credit") else "related"))
        else:
            beyond = None
            told.append(piece if piece.kind else replace(piece, kind=_place(piece, i, lead, last)))
    return told


def _lead(pieces: list[_Piece]) -> int:
    """Which piece is the story's first paragraph: the first with a dateline, else the first of some length."""
    prose = [i for i, one in enumerate(pieces[:12]) if one.kind is None and is_prose(one.line)]
    dated = [i for i in prose if i and pieces[i - 1].kind == "dateline"]
    prose = [i for i in prose if i in dated or not is_pose(pieces[i].line, pieces[i].words())] or prose
    long = [i for i in prose if pieces[i].words() >= _LEAD_WORDS]
    return (dated + long + prose)[0] if not (dated and long and long[0] < dated[0]) else long[0]


def _place(piece: _Piece, i: int, lead: int, last: int) -> str:
    """What an undecided piece of the story is, by its place."""
    if i < lead:
        return "caption" if is_pose(piece.line, piece.words()) else "standfirst"
    if i == lead:
        return "lead"
    if is_prose(piece.line) or _BULLET.match(piece.line) or piece.line[:1] in '“"' or _goes_on(piece):
        return "body" if i <= last else "debris"
    return "heading" if i < last else "debris"


def _goes_on(piece: _Piece) -> bool:
    """Whether a short line of the story is a sentence, whole or cut, and no heading."""
    words = piece.words()
    return words > 12 or (words > 3 and ends_sentence(piece.line)) or (words > 6 and piece.line[-1] in ",;")


def _titled(pieces: list[_Piece], text: str) -> list[_Piece]:
    """The pieces with the headline found among what stands before the lead, and the rest placed around it."""
    lead = next(i for i, one in enumerate(pieces) if one.kind == "lead")
    told = frozenset(_telling_words(text[pieces[lead].start : pieces[lead].start + _COMPARED]))
    open_ones = [i for i in range(lead) if pieces[i].kind is None]
    candidates = [i for i in open_ones if _NEWS_WORDS <= pieces[i].words() <= 40]
    likeness = {i: _likeness(pieces, i, told) for i in candidates}
    enough = _LIKE_ENOUGH * max(likeness.values(), default=0)
    title = next((i for i in candidates if likeness[i] >= enough), None)
    return [piece if piece.kind else replace(piece, kind=_around(pieces, i, title)) for i, piece in enumerate(pieces)]


def _around(pieces: list[_Piece], i: int, title: int | None) -> str:
    """What an undecided piece before the lead is, given where the headline stands."""
    if i == title:
        return "title"
    if title is None or i < title:
        return "heading" if pieces[i].words() <= _NEWS_WORDS else "debris"
    shortened = plain(pieces[i].line).rstrip(".…")
    if pieces[i].words() < _NEWS_WORDS or plain(pieces[title].line).startswith(shortened):
        return "debris"
    return "standfirst"


def _likeness(pieces: list[_Piece], i: int, told: frozenset[str]) -> float:
    """How much a line looks like the headline of the story: words in common, a date or a shorter double behind it."""
    words = _telling_words(pieces[i].line)
    shared = sum(word in told for word in words) / max(len(words), 1)
    following = next((one.kind for one in pieces[i + 1 :]), None)
    doubled = any(one.line[:20] == pieces[i].line[:20] for one in pieces[i + 1 :] if len(one.line) > 20)
    return shared + 0.3 * (following in ("date", "byline")) + 0.3 * doubled


def _telling_words(line: str) -> list[str]:
    """The longer words of a line, spelt one way, their ends cut: "ministers" and "ministerial" are one."""
    return [word[:6] for word in re.findall(r"[^\W\d_]{4,}", line.lower().replace("defence", "defense"))]
