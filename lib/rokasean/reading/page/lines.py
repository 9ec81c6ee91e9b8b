"""From a text to its lines: stretches between line ends, without the blanks around them."""

import re
from functools import lru_cache

# Everything between two line ends, whatever system wrote them.
_OTHER_ENDS = "\r\f\v\x85\u2028\u2029"
_END = re.compile(rf"[\n{_OTHER_ENDS}]")
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
    spans, start = [], 0
    for line in _lines(text):
        if line:
            span = trim(text, start, start + len(line))
            if span[0] < span[1]:
                spans.append(span)
        start += len(line) + 1
    return tuple(spans)


def _lines(text: str) -> list[str]:
    """Every line; most texts have line feeds alone, at which they are cut in a fraction of the time."""
    return _END.split(text) if any(map(text.__contains__, _OTHER_ENDS)) else text.split("\n")
