"""From a text to its paragraphs: stretches between line ends, with hard-wrapped lines taken together."""

import re
from itertools import pairwise

# Everything between two line ends, whatever system wrote them.
_LINE = re.compile(r"[^\n\r\f\v\x85\u2028\u2029]+")
# What stands for nothing at the ends of a line: blanks of every width, and marks without any.
BLANKS = " \t\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\u3000\ufeff"
# A file is hard-wrapped when no line is longer than this, and its longest is not much shorter.
_WIDEST, _NARROWEST = 110, 55
# How many of the lines that have a next line must reach close to the width.
_FULL_SHARE = 0.5

Span = tuple[int, int]


def trim(text: str, start: int, end: int) -> Span:
    """The stretch without the blanks at its ends.

    >>> trim("  a b ", 0, 6)
    (2, 5)
    """
    while start < end and text[start] in BLANKS:
        start += 1
    while end > start and text[end - 1] in BLANKS:
        end -= 1
    return start, end


def find_paragraphs(text: str) -> list[Span]:
    """Start and end of every paragraph, in order.

    Args:
        text: the article's text as it stands.

    Returns:
        One stretch for each line that is not blank; where the file breaks its lines at a fixed width, one for each
        run of lines that belong together.

    >>> text = "A title\\n\\n  The story. \\n"
    >>> [text[start:end] for start, end in find_paragraphs(text)]
    ['A title', 'The story.']
    """
    lines = [span for match in _LINE.finditer(text) if (span := trim(text, *match.span()))[0] < span[1]]
    width = max((end - start for start, end in lines), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return lines
    ties = [_runs_on(text, here, after, width) for here, after in pairwise(lines)]
    adjacent = sum(_adjacent(text, here, after) for here, after in pairwise(lines))
    if sum(ties) < max(3, adjacent * _FULL_SHARE):
        return lines
    return _join(lines, ties)


def _adjacent(text: str, here: Span, after: Span) -> bool:
    """Whether no blank line stands between two lines."""
    gap = text[here[1] : after[0]]
    return gap.count("\n") <= 1 and len(gap) < 12


def _runs_on(text: str, here: Span, after: Span, width: int) -> bool:
    """Whether the next line's first word would not have fitted at the end of this line."""
    if not _adjacent(text, here, after):
        return False
    word = text[after[0] : after[1]].split(maxsplit=1)[0]
    return here[1] - here[0] + 1 + len(word) > width - 4


def _join(lines: list[Span], ties: list[bool]) -> list[Span]:
    """The lines with those that run on taken together."""
    joined = [lines[0]]
    for tied, line in zip(ties, lines[1:], strict=True):
        joined[-1:] = [(joined[-1][0], line[1])] if tied else [joined[-1], line]
    return joined
