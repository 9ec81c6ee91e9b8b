"""From a text to its lines: stretches between line ends, without the blanks around them."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate, pairwise

# Everything between two line ends, whatever system wrote them.
_OTHER_ENDS = "\r\f\v\x85\u2028\u2029"
_LINE = re.compile(rf"[^\n{_OTHER_ENDS}]+")
# What stands for nothing at the ends of a line: blanks of every width, and marks without any.
BLANKS = " \t\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\u3000\ufeff"

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


@lru_cache(maxsize=4)  # asked of a page by one step after the other
def find_lines(text: str) -> tuple[Span, ...]:
    """Start and end of every line that is not blank, in order.

    Args:
        text: a page's text.

    Returns:
        Stretches without blanks at their ends.

    >>> text = "A title\\n\\n  The story. \\n"
    >>> [text[start:end] for start, end in find_lines(text)]
    ['A title', 'The story.']
    """
    return tuple([span for start, end in _lines(text) if (span := trim(text, start, end))[0] < span[1]])


def _lines(text: str) -> Iterable[Span]:
    """Start and end of every line; most texts have line feeds alone, which are found in a fraction of the time."""
    if any(map(text.__contains__, _OTHER_ENDS)):
        return (match.span() for match in _LINE.finditer(text))
    ends = [*accumulate((len(line) + 1 for line in text.split("\n")), initial=0)]
    return ((start, end - 1) for start, end in pairwise(ends))
