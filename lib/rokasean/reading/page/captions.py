"""From a paragraph to whether it stands under a picture."""

import re

from rokasean.reading.page.credits import OFFICE, is_publisher

_MOST_WORDS = 90  # a longer paragraph is no caption
_CREDIT_WITHIN = 80  # so near to its end a caption names the picture's source
# What speaks of the picture itself: "in this file photo", "Photo by", "Courtesy of", "Photo captured".
_PICTURED = re.compile(
    r"in this (?:\w+ )?(?:photo|picture|image|screen ?grab|screenshot|handout|combination|still)"
    r"|\b(?:file|handout|pool) (?:photo|picture|image)\b"
    r"|\b(?:photo|image|picture)s? ?(?:by|courtesy|credit|provided|taken|released|source|from|captured|:)"
    r"|\bcourtesy (?:of|photo)\b",
    re.I,
)
_PICTURED_HINTS = ("photo", "picture", "image", "courtesy", "in this ")
# Who stands where: "(right)", "(2nd from L)", "(front row, centre)".
_SIDE = re.compile(
    r"\((?:(?:second|third|fourth|fifth|front|back|far|[1-9](?:st|nd|rd|th)) )?"
    r"(?:[lL](?:eft)?|[rR](?:ight)?|[cC](?:ent(?:er|re))?|front|back row|front row|seated|standing)"
    r"(?:,? (?:from|front|row|in)[^()]{0,24})?\)"
)
# Where the picture comes from, at the end: "(Photo:tienphong.vn)", "— Bernama pic", "REUTERS/Tyrone Siu",
# "Pune.Twitter/SpokespersonMoD", "provided by the ministry. (Yonhap)".
_SOURCE = re.compile(
    r"\(\s*(?:[\w ]+ )?(?:[Pp]hoto|PHOTO|[Ii]mage|[Pp]icture|[Pp]ix|[Pp]ic|[Ff]ile|[Hh]andout|[Ss]ource)\b"
    r"[^()]{0,60}\)\s*$"
    r"|[–—-] ?(?:\w+ )?(?:[Pp]ic(?:ture)?|[Pp]hoto|PHOTO|[Pp]ix|[Ff]ile ?pic)\b[^.]{0,40}\.?$"
    r"|\b(?:REUTERS|AFP|AP|EPA|Reuters|Yonhap|VNA|Bernama|BERNAMA|XINHUA|Xinhua)(?: [Pp]hoto| [Pp]ic)? ?/"
    r" ?[A-Z][a-zà-ỹ][\w .'’-]+\.?$"
    r"|\.(?:Twitter|Facebook|Instagram|Getty|Reuters|AFP|AP|Courtesy)\b.{0,40}$"
    r"|\bprovided by [^.]{3,60}\.?\s*\([^()]{2,40}\)\s*$"
)
_PICTURE, _GLUED = ("pic", "photo", "pix"), re.compile(r"\.[A-Z]")
# The office or agency that gave the picture: "... (Ministry of National Defense)", "... (Yonhap)".
_GIVEN_BY = re.compile(r"\(([A-Z][^()]{2,60})\)\.?$")
# What a picture shows is told in the present, and nobody is quoted.
_POSING = re.compile(
    r"\b(?:poses?|pose for|shakes? hands|shaking hands|bumps? fists|salutes?|walks?|inspects?|greets?|attends?|speaks?"
    r"|delivers?|listens?|gestures?|presides over|talks? with|looks? on|stands?|sits?|smiles?)\b"
)
_TELLING = re.compile(r"\b(?:said|was|were|will|agreed|announced|told|held|met|has|have|had)\b")
_POSE_WORDS = 45


def is_caption(line: str, words: int) -> bool:
    """Whether a paragraph says of itself that it stands under a picture.

    Args:
        line: the paragraph.
        words: number of its words.

    Returns:
        True where it speaks of the photo, says who stands left or right, or ends with the source of a picture.

    >>> is_caption("Minister Kim (right) greets his guest.", 6), is_caption("Ships in port. — Bernama pic", 6)
    (True, True)
    >>> is_caption("The ministers met in Hanoi, according to Yonhap.", 8)
    False
    """
    if words > _MOST_WORDS:
        return False
    low = line.lower()
    if "(" in line and _SIDE.search(line):
        return True
    if _may_name_source(line[-_CREDIT_WITHIN:]) and _SOURCE.search(line, max(0, len(line) - _CREDIT_WITHIN)):
        return True
    if any(map(low.__contains__, _PICTURED_HINTS)) and _PICTURED.search(line):
        return True
    given = _GIVEN_BY.search(line) if line[-2:].strip().endswith((")", ").")) else None
    return bool(given and (OFFICE.fullmatch(given[1]) or is_publisher(given[1])))


def _may_name_source(end: str) -> bool:
    """Whether the end of a paragraph has one of the signs or words without which it names no source of a picture."""
    return ")" in end[-3:] or "/" in end or any(map(end.lower().__contains__, _PICTURE)) or bool(_GLUED.search(end))


def tells(line: str) -> bool:
    """Whether a sentence has one of the verbs with which news is told, in the past or future.

    >>> tells("The ministers met in Hanoi."), tells("Attends the plenary session.")
    (True, False)
    """
    return bool(_TELLING.search(line))


def is_pose(line: str, words: int) -> bool:
    """Whether a sentence tells in the present what a picture shows.

    >>> is_pose("Minister Ahn attends the 12th ADMM-Plus in Kuala Lumpur.", 9), is_pose("Ahn attended the talks.", 4)
    (True, False)
    """
    return words <= _POSE_WORDS and not tells(line) and bool(_POSING.search(line))
