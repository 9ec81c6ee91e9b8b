"""Where a file breaks its lines within a paragraph: the line ends that stand for a blank."""

import re
from itertools import pairwise
from typing import NamedTuple

from rokasean.reading.page.lines import Span, find_lines
from rokasean.reading.page.marks import kind_of

# A shorter line is a label or a heading: what stands below it is something else, unless the file breaks so early.
_SHORTEST = 35
_NARROWEST, _WIDEST = 50, 120  # the widths at which files break their lines
_MANY = 0.6  # a width is one when so many of the lines that surely run on reach it
_CLOSED = ".!?:…"
# A line that ends so is not at its end: "held talks with", "the ministers of Laos and".
_OPEN_END = re.compile(
    r"\s(?:the|a|an|of|and|or|in|on|at|to|for|with|by|from|between|his|her|its|their|as|that|which|who|into|after"
    r"|during|including)$"
)
# Without a line that begins in small letters, or one right under a line without a stop, nothing surely runs on.
_LIKELY = re.compile(r"\n(?:\s*[^\W\d_A-Z]|(?<=[a-z \t]\n)[^\S\n]*\S)")
_BULLET = re.compile(r"[-*•·●▪■◦–—(\[]|\d+[.)]\s")
_LOOKED_BACK = 12


class _Pair(NamedTuple):
    """Two lines, one right under the other or with a blank line between."""

    here: Span
    after: Span
    spaced: bool


def find_breaks(text: str) -> list[Span]:
    """The line ends within paragraphs, in order, each as the stretch from one line's end to the next one's beginning.

    A line surely runs on where it ends without a stop and the next one goes on in small letters. Where most such lines
    reach one width, lines run on as well whose next word would not have fitted.

    Args:
        text: a page's text.

    Returns:
        Stretches of blanks that hold a line end; none where each line is a paragraph.

    >>> text = "The defence ministers of the two countries\\nmet in Hanoi.\\n\\nThey will meet again."
    >>> [text[: start] for start, end in find_breaks(text)]
    ['The defence ministers of the two countries']
    """
    if not _LIKELY.search(text):
        return []
    pairs = list(_pairs(text))
    sure = [pair for pair in pairs if _is_sure(text, pair)]
    if not sure:
        return []
    joined = set(sure)
    for spaced in (False, True):
        width = _width(text, [pair for pair in sure if pair.spaced == spaced])
        if width:
            joined |= {pair for pair in pairs if pair.spaced == spaced and _is_full(text, pair, width)}
    return [(pair.here[1], pair.after[0]) for pair in pairs if pair in joined]


def _pairs(text: str):
    """Each two lines of which the second may go on where the first one ends."""
    for here, after in pairwise(find_lines(text)):
        ends = text.count("\n", here[1], after[0])
        if ends <= 2 and here[1] - here[0] <= _WIDEST:
            yield _Pair(here, after, ends == 2)


def _is_sure(text: str, pair: _Pair) -> bool:
    """Whether a line is told to run on by its own words and those of the next."""
    (start, end), (below, stop), spaced = pair
    if end - start < _SHORTEST or text[end - 1] in _CLOSED:
        return False
    goes_on = text[below].islower() or (not spaced and _OPEN_END.search(text, end - _LOOKED_BACK, end) is not None)
    return goes_on and not _stands_alone(text[start:end]) and not _stands_alone(text[below:stop])


def _stands_alone(line: str) -> bool:
    """Whether a line is something by itself: a byline, a date, a label, a piece of a list."""
    return _BULLET.match(line) is not None or kind_of(line) is not None


def _needed(text: str, pair: _Pair) -> int:
    """How wide a line would be with the first word of the next one on it."""
    return pair.here[1] - pair.here[0] + 1 + len(text[pair.after[0] : pair.after[1]].split(maxsplit=1)[0])


def _width(text: str, sure: list[_Pair]) -> int | None:
    """The width at which lines are broken, or None where they are broken anywhere."""
    if len(sure) < 2:
        return None
    width = max(pair.here[1] - pair.here[0] for pair in sure)
    reaching = sum(_needed(text, pair) > width - 2 for pair in sure)
    return width if width >= _NARROWEST and reaching >= _MANY * len(sure) else None


def _is_full(text: str, pair: _Pair, width: int) -> bool:
    """Whether the next line's first word would not have fitted at the end of this line."""
    (start, end), (below, stop), spaced = pair
    if end - start > width + 2 or _needed(text, pair) <= width or (spaced and text[end - 1] in _CLOSED):
        return False
    small = text[below].islower()
    return small or not (_stands_alone(text[below:stop]) or _stands_alone(text[start:end]))
