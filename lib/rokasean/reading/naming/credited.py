"""What stands before a name and says whose it is: a credit, or that of a predecessor."""

import re

# Who wrote or photographed is nobody in the story.
_CREDIT = re.compile(
    r"(?:(?:^|\n|[-|–]\s?)[Bb][Yy]:?\s|[Rr]eporting by\s|[Ee]diting by\s|\(Photo:?\s?"
    r"|[Pp]hotos?\s?(?:by|:|/|courtesy of)\s?)$"
)
# What is before a name ends so where it is a credit; few do.
_CREDIT_ENDS = ("by", "by:", "photo", ":", "/", "courtesy of")
# "Kim's predecessor, Shin Won-sik": of the same office.
_FORMER = re.compile(r"(?:(?P<name>[A-Z][\w-]+)['’]s|[Hh]is|[Hh]er)\s(?:\w+\s)?(?:predecessor|successor),?\s$")
_REACH, _REACH_OF_FORMER = 24, 60


def follows_credit(text: str, place: int) -> bool:
    """Whether a name stands behind "By", "Photo:" and the like.

    Args:
        text: the article.
        place: where the name begins.

    >>> follows_credit("Photo by Kim Min-ho", 9), follows_credit("talks with Kim Min-ho", 11)
    (True, False)
    """
    before = text[max(0, place - _REACH) : place]
    return before.rstrip().lower().endswith(_CREDIT_ENDS) and _CREDIT.search(before) is not None


def former_of(text: str, place: int) -> re.Match[str] | None:
    """The words that make a name that of somebody's predecessor or successor, with his "name" or None for "his".

    Args:
        text: the article.
        place: where the name begins.

    >>> former_of("Kim's predecessor, Shin Won-sik", 19)["name"]
    'Kim'
    """
    return _FORMER.search(text, max(0, place - _REACH_OF_FORMER), place)
