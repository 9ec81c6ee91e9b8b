"""What an article is made of: blocks over its unchanged text.

A block is a stretch of the text with a kind. Nothing is cut out or rewritten: debris is only marked, so that a quote of
any sentence stands in the file word for word.
"""

from typing import NamedTuple

# Every kind that a block can have, with its plain meaning.
KINDS = {
    "title": "the headline",
    "standfirst": "lines under the headline that sum the story up",
    "lead": "the first paragraph of the story",
    "body": "a later paragraph of the story",
    "caption": "the words under a picture",
    "heading": "a heading within the story, or the label of a page's section",
    "dateline": "place, day and agency before the lead, as 'SEOUL, Nov. 18 (Yonhap) --'",
    "date": "a line or header that dates the page",
    "byline": "who wrote it",
    "credit": "the agency or paper named before or after the story",
    "related": "other stories that the page offers",
    "debris": "navigation, notices, advertisements, copyright, doubled lines",
}
# The kinds whose sentences can tell of an event.
TELLING = frozenset({"title", "standfirst", "lead", "body", "caption"})


class Block(NamedTuple):
    """A stretch of an article's text and what it is.

    Args:
        kind: one of `KINDS`.
        start: offset of its first character in the article's text.
        end: offset after its last character.

    >>> Block("lead", 0, 40).tells
    True
    >>> Block("related", 40, 60).tells
    False
    """

    kind: str
    start: int
    end: int

    @property
    def tells(self) -> bool:
        """Whether sentences of this block can tell of an event."""
        return self.kind in TELLING
