"""Page -> page for paper: what a reader opens in place on screen stands in numbered notes at the foot of the page."""

import itertools
import re

# Takes what opens in place, its name and what it holds; such elements do not nest.
FOLDED = re.compile(r'<details class="evidence">\s*<summary>(.*?)</summary>(.*?)</details>', re.DOTALL)
UNSEEN = re.compile(r'<span class="visually-hidden">.*?</span>', re.DOTALL)

# A style sheet lets a note float to the foot, and writes the number of its page behind the call.
CALL = '<p class="note-call"><a href="#note-{number}" id="call-{number}">{name}: note\u00a0{number}</a></p>'
NOTE = (
    '<article class="note" id="note-{number}">'
    '<p class="note-number"><a href="#call-{number}">{number}</a></p>{inner}</article>'
)


def with_notes(page: str) -> str:
    """Turn what opens in place into notes.

    Args:
        page: a page as HTML.

    Returns:
        The page, with a call where each passage opened, and the note behind it.

    >>> with_notes('<details class="evidence"><summary>Why</summary><p>So.</p></details>').split("<article")[0]
    '<p class="note-call"><a href="#note-1" id="call-1">Why: note\\xa01</a></p>'
    """
    numbers = itertools.count(1)
    return FOLDED.sub(lambda folded: _note(next(numbers), UNSEEN.sub("", folded[1]).strip(), folded[2]), page)


def _note(number: int, name: str, inner: str) -> str:
    """A call and its note."""
    return CALL.format(number=number, name=name) + NOTE.format(number=number, inner=inner)
