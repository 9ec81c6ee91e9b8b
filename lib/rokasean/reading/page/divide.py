"""From a text to its blocks: what is story, what is furniture, told by each line and by its place on the page."""

import re
from collections.abc import Iterable
from itertools import pairwise

from rokasean.reading.page.blocks import Block
from rokasean.reading.page.captions import is_pose, tells
from rokasean.reading.page.marks import ends_sentence, is_prose, plain
from rokasean.reading.page.pieces import NEWS_WORDS, Piece, cut_pieces

_BULLET = re.compile(r"(?:[-*•·●▪■◦]|\d{1,2}[.)])\s+")
# Plain letters first, which are told from other signs in a fraction of the time.
_LONG_WORD = re.compile(r"[a-z]{4,}[^\W\d_]*|[^\W\d_]{4,}")
# How much of the story a headline is compared with.
_COMPARED = 900
_LOOKED_BACK = 200  # a headline stands at most so many lines above its story
_TITLE_WORDS = 40
_OPENING = 20  # lines that begin with the same so many characters are doubles of one another
_LIST = 4  # so many lines each right under another are a list
_HINT = 0.3
_LEAD_WORDS = 18
_LIKE_ENOUGH = 0.6  # the first line that is this near to the likeliest one is the headline: others sum it up


def divide(text: str) -> tuple[Block, ...]:
    """The blocks of an article, in the order of its text.

    Args:
        text: the article's text as it stands.

    Returns:
        Blocks that do not overlap; outside them stand only blanks and the marks of Markdown.

    >>> page = "Ministers meet in Seoul\\nBy Yonhap\\nSEOUL, Nov. 18 (Yonhap) -- The two ministers met on Monday."
    >>> [block.kind for block in divide(page)]
    ['title', 'byline', 'dateline', 'lead']
    """
    pieces = cut_pieces(text)
    first = _first_prose(pieces)
    if first is None:
        pieces = _headline_only(pieces)
    else:
        pieces = _before(pieces[:first]) + _story(pieces[first:]) if first else _story(pieces)
        pieces = _titled(pieces, text)
    return tuple(Block(piece.kind or "debris", piece.start, piece.end) for piece in pieces)


def _as(kind: str | None, piece: Piece) -> Piece:
    """A piece as one of a kind."""
    return piece if piece.kind == kind else Piece(kind, piece.start, piece.end, piece.line, piece.words)


def _first_prose(pieces: list[Piece]) -> int | None:
    """Where the story begins: the first undecided piece that reads as a paragraph."""
    return next((i for i, piece in enumerate(pieces) if _opens(piece)), None)


def _opens(piece: Piece) -> bool:
    """Whether a piece can be the story's first paragraph: it follows a dateline, or is undecided prose."""
    return piece.kind == "lead" or (piece.kind is None and is_prose(piece.line))


def _headline_only(pieces: list[Piece]) -> list[Piece]:
    """A page without a paragraph: its first line of some length is the headline, and short sentences are its story."""
    told: list[Piece] = []
    seen: set[str | None] = set()
    for piece in pieces:
        kind = piece.kind
        if kind is None and ends_sentence(piece.line):
            kind = "body" if "lead" in seen else "lead"
        elif kind is None and piece.words >= NEWS_WORDS and "title" not in seen:
            kind = "title"
        told.append(_as("debris" if kind in (None, "tail", "box") else kind, piece))
        seen.add(kind)
    return told


def _before(pieces: list[Piece]) -> list[Piece]:
    """What stands before the story: lists of other headlines set aside, the rest left for `_titled`."""
    return [
        _as("related", one)
        if one.kind is None and _BULLET.match(one.line)
        else _as("debris", one)
        if one.kind in ("tail", "box")
        else one
        for one in pieces
    ]


def _story(pieces: list[Piece]) -> list[Piece]:
    """The story from its first paragraph: standfirst, lead, body, what follows it."""
    lead = _lead(pieces)
    told, beyond = [], None
    from_last = zip(range(len(pieces) - 1, -1, -1), reversed(pieces), strict=True)
    last = next(i for i, one in from_last if _opens(one) or (one.kind is None and _goes_on(one)))
    for i, piece in enumerate(pieces):
        if piece.kind in ("tail", "box"):
            beyond = piece.kind if i > lead else beyond
            told.append(_as("related" if i > lead else "debris", piece))
        elif beyond and not (beyond == "box" and piece.kind is None and is_prose(piece.line) and piece.words >= 20):
            told.append(_as(piece.kind if piece.kind in ("debris", "byline", "credit") else "related", piece))
        else:
            beyond = None
            placed = piece.kind if piece.kind not in (None, "lead") else _place(piece, i, lead, last)
            told.append(_as(placed, piece))
    return told


def _lead(pieces: list[Piece]) -> int:
    """Which piece is the story's first paragraph: the first with a dateline, else the first that tells or is long."""
    prose = [i for i, one in enumerate(pieces[:12]) if _opens(one)]
    dated = next((i for i in prose if pieces[i].kind == "lead"), prose[-1])
    prose = [i for i in prose if i <= dated]
    prose = [i for i in prose if pieces[i].kind == "lead" or not is_pose(pieces[i].line, pieces[i].words)] or prose
    told = (i for i in prose if pieces[i].words >= _LEAD_WORDS or tells(pieces[i].line))
    return next(told, dated if pieces[dated].kind == "lead" else prose[0])


def _place(piece: Piece, i: int, lead: int, last: int) -> str:
    """What an undecided piece of the story is, by its place."""
    if i < lead:
        return "caption" if is_pose(piece.line, piece.words) else "standfirst"
    if i == lead:
        return "lead"
    if piece.kind == "lead":
        return "body"
    if is_prose(piece.line) or _BULLET.match(piece.line) or piece.line[:1] in '“"' or _goes_on(piece):
        return "body" if i <= last else "debris"
    return "heading" if i < last else "debris"


def _goes_on(piece: Piece) -> bool:
    """Whether a short line of the story is a sentence, whole or cut, and no heading."""
    words = piece.words
    return words > 12 or (words > 3 and ends_sentence(piece.line)) or (words > 6 and piece.line[-1] in ",;")


def _titled(pieces: list[Piece], text: str) -> list[Piece]:
    """The pieces with the headline found among what stands before the lead, and the rest placed around it."""
    lead = next(i for i, one in enumerate(pieces) if one.kind == "lead")
    title = next((i for i in range(lead) if pieces[i].kind == "title"), None)
    title = _headline(pieces, text, lead) if title is None else title
    if title is None and _titled_below(pieces, lead):
        pieces[lead + 1] = _as("title", pieces[lead + 1])
    return [piece if piece.kind else _as(_around(pieces, i, title), piece) for i, piece in enumerate(pieces)]


def _titled_below(pieces: list[Piece], lead: int) -> bool:
    """Whether a page sets its headline and its date below the paragraph that sums the story up."""
    below = pieces[lead + 1 : lead + 3]
    return [piece.kind for piece in below] == ["heading", "date"] and below[0].words >= NEWS_WORDS


def _headline(pieces: list[Piece], text: str, lead: int) -> int | None:
    """Which undecided line before the lead is the headline: the likeliest, or one above it that is nearly as likely.

    In a list of lines without a blank between them, as pages put other headlines before the story, only the
    likeliest will do.
    """
    open_ones = (i for i in range(max(0, lead - _LOOKED_BACK), lead) if pieces[i].kind is None)
    candidates = [i for i in open_ones if NEWS_WORDS <= pieces[i].words <= _TITLE_WORDS]
    if len(candidates) < 2:
        return candidates[0] if candidates else None
    told = frozenset(_telling_words(text[pieces[lead].start : pieces[lead].start + _COMPARED]))
    doubled = _doubled(pieces[i].line for i in range(lead))
    likeness = {i: _likeness(pieces, i, told, doubled) for i in candidates}
    listed = sum(text.count("\n", pieces[i].end, pieces[j].start) == 1 for i, j in pairwise(candidates)) >= _LIST
    enough = (1 if listed else _LIKE_ENOUGH) * max(likeness.values(), default=0)
    return next((i for i in candidates if likeness[i] >= enough), None)


def _around(pieces: list[Piece], i: int, title: int | None) -> str:
    """What an undecided piece before the lead is, given where the headline stands."""
    if i == title:
        return "title"
    if title is None or i < title:
        return "heading" if pieces[i].words <= NEWS_WORDS else "debris"
    shortened = plain(pieces[i].line).rstrip(".…")
    if pieces[i].words < NEWS_WORDS or plain(pieces[title].line).startswith(shortened):
        return "debris"
    return "standfirst"


def _doubled(lines: Iterable[str]) -> set[str]:
    """The lines of which a shorter or equal double stands elsewhere."""
    longest: dict[str, str] = {}
    doubled = set()
    for line in lines:
        other = longest.setdefault(line[:_OPENING], line)
        if other is not line and len(line) >= _OPENING:
            longest[line[:_OPENING]] = max(other, line, key=len)
            doubled.add(line[:_OPENING])
    return {longest[opening] for opening in doubled}


def _likeness(pieces: list[Piece], i: int, told: frozenset[str], doubled: set[str]) -> float:
    """How much a line looks like the headline of the story: words in common, a date or a shorter double behind it."""
    words = _telling_words(pieces[i].line)
    shared = sum(word in told for word in words) / max(len(words), 1)
    dated = pieces[i + 1].kind in ("date", "byline")
    return shared + _HINT * dated + _HINT * (pieces[i].line in doubled)


def _telling_words(line: str) -> list[str]:
    """The longer words of a line, spelt one way, their ends cut: "ministers" and "ministerial" are one."""
    return [word[:6] for word in _LONG_WORD.findall(line.lower().replace("defence", "defense"))]
