"""From one line of a page to what it is: debris, a date, a byline, a caption, or undecided."""

import re
from functools import cache

from rokasean.reading.credits import OFFICE, copyright_owner, is_publisher, name_pattern, stated_source
from rokasean.reading.pagedates import MONTH, WEEKDAY, find_page_dates
from rokasean.reading.vocabulary import load

_PLAIN = str.maketrans("‘’“”\xa0", "''\"\" ")
_EDGES = " \t\xa0.,:;•·●▪■□◆◇○*|[](){}<>«»#×+=-–—_/\\→←▶►"
# "By Yonhap", "Reporting by A and B; Editing by C", "by Gordon Arthur in Hong Kong"; refuses "By the end of next year".
_BYLINE = re.compile(
    r"\(?(?:\[?by|written by|words by|reported by|reporting by|story by|text by|author|authors|reporter|writer|writers|correspondent)"
    r"\s*:?\s+(?P<who>(?!the\b|a\b|an\b|\d)[A-ZÀ-ỹ][^|\n]{1,90})",
    re.I,
)
# "Kim Tae-hoon, Staff reporter", "ohseokmin@yna.co.kr", "Hong Gil-dong (hong@koreaherald.com)".
_STAFF = re.compile(
    r"(?:[\w.'’ -]{3,40}[,/|] ?)?(?:staff (?:reporter|writer)|senior (?:reporter|writer)|(?:our )?correspondent|post staff|online desk)\b.{0,40}$",
    re.I,
)
_MAIL = re.compile(r"(?:[A-ZÀ-ỹ][\w.'’,-]* ?){0,5}[(<\[]?\s*[\w.+-]+@[\w-]+(?:\.[\w-]+)+\s*[)>\]]?(?:\s*\(END\))?$")
_URL = re.compile(
    r"(?:(?:url|link|source|original|permalink|via|news link|web)\s*:?\s*)?[<(]?(?P<url>https?://\S+?|www\.\S+?)[>)]?$",
    re.I,
)
# A line, once its dates are taken out, is a date line when only such words are left.
_DATE_WORDS = re.compile(
    rf"\b(?:{WEEKDAY}|\d{{1,2}}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?|\d{{1,2}} ?[ap]\.?m\.?|(?:gmt|utc|kst|ict|jst|myt|sgt|pht|pst|est|edt|ist|hkt|wib|aest|aedt|local time)\b(?: ?[+-] ?\d+(?::\d\d)?)?"
    r"|gmt ?\+\d+|hours|hrs|h\d\d|at|on|and|of|as|last|read|ago|thứ|date|section|newspaper|news)\b|[+-]\d{1,4}",
    re.I,
)
_PHOTO_ONLY = re.compile(
    r"\(?(?:photos?|pictures?|images?|illustration|graphic|video)(?: (?:credit|courtesy|by|source))?\s*[:|/]\s*.{0,60}$",
    re.I,
)
# What shows that a paragraph is the words under a picture.
_CAPTION = re.compile(
    r"in this (?:\w+ )?(?:photo|picture|image|screen ?grab|screenshot|handout|undated|combined|combination|still)|\b(?:file|handout|pool) (?:photo|picture|image)\b"
    r"|\(\s*(?:[\w ]+ )?(?:photo|image|picture|pix|pic|file|handout|source)\b[^()]{0,60}\)\s*$|[–—-] ?(?:\w+ )?(?:[Pp]ic(?:ture)?|[Pp]hoto|pix|file ?pic)\b[^.]{0,40}\.?$"
    r"|\b(?:REUTERS|AFP|AP|EPA|Reuters|Yonhap|VNA|Bernama|BERNAMA|XINHUA|Xinhua)(?: (?:[Pp]hoto|[Pp]ic))? ?/ ?[A-Z][a-zà-ỹ][\w .'’-]+\.?$|\.(?:Twitter|Facebook|Instagram|Getty|Reuters|AFP|AP|Courtesy)\b.{0,40}$"
    r"|\b(?:[Pp]hoto|[Ii]mage|[Pp]icture)s? ?(?:by|courtesy|credit|provided|taken|released|source|from|:)|\bCourtesy (?:of|photo)\b|\b[Pp]hoto captured\b|\bprovided by [^.]{3,60}\.?\s*\([^()]{2,40}\)\s*$"
    r"|\((?:(?:second|third|fourth|fifth|front|back|far|[1-9](?:st|nd|rd|th)) )?(?:[lL](?:eft)?|[rR](?:ight)?|[cC](?:ent(?:er|re))?|front|back row|front row|seated|standing)(?:,? (?:from|front|row|in)[^()]{0,24})?\)",
)
# The office or agency that gave a picture: "... (Ministry of National Defense)", "... (Yonhap)".
_CREDITED = re.compile(r"\(([A-Z][^()]{2,60})\)\.?$")
_POSING = re.compile(
    r"\b(?:poses?|pose for|shakes? hands|shaking hands|bumps? fists|salutes?|walks?|inspects?|greets?|attends?|speaks?|delivers?|listens?|gestures?|presides over|talks? with|looks? on|stands?|sits?|smiles?)\b"
)
_SAID = re.compile(r"\b(?:said|was|were|will|agreed|announced|told|held|met|has|have|had)\b")
# Counters and handles: "National 1 minute, 34 seconds", "1,204 views", "3 min read", "(@someone)", "0 Shares", "1/3".
_COUNTER = re.compile(
    r"(?:\w+ )?\d[\d,.]*k? ?(?:min(?:ute)?s?|sec(?:ond)?s?|views?|shares?|likes?|comments?|hits?|reads?|hours? ago|days? ago)\b"
    r"|\(?@\w+\)?$|\W*\d[\d,.]*\W*(?:[/|] ?\d+\W*)?$",
    re.I,
)
_END = re.compile(r"[.!?](?:[\"'”’)\]]|\s?\([^()]{1,30}\))*$")
_CUT = re.compile(r"(?:\.\.\.|…|\b(?:U\.S|S|N|Jr|Sr|No|Corp|Inc|Co|Ltd|Gen)\.)$")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load("debris")[name])


@cache
def _starts(name: str) -> tuple[str, ...]:
    return tuple(load("debris")[name])


def plain(line: str) -> str:
    """The line as vocabularies compare it.

    >>> plain("• Editor’s Picks:")
    "editor's picks"
    """
    return " ".join(line.translate(_PLAIN).lower().strip(_EDGES).split())


def ends_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does, and not as a cut one.

    >>> ends_sentence('He "agreed."'), ends_sentence("Talks with the U.S."), ends_sentence("members...")
    (True, False, False)
    """
    return bool(_END.search(line[-40:])) and not _CUT.search(line[-12:])


def is_prose(line: str) -> bool:
    """Whether a line reads as a paragraph of a story and not as a headline or label.

    >>> is_prose("The two ministers met in Hanoi on Monday and spoke about mines."), is_prose("Ministers meet in Hanoi")
    (True, False)
    """
    count = line.count(" ") + 1
    return count >= 30 or (count >= 8 and ends_sentence(line))


def opens_tail(line: str) -> str | None:
    """Whether other stories follow: "tail" to the end of the page, "box" until the story goes on, or None.

    >>> opens_tail("Next In World"), opens_tail("Related stories"), opens_tail("Talks in Seoul")
    ('tail', 'box', None)
    """
    if len(line) > 48:
        return None
    bare = plain(line)
    return "tail" if bare in _words("tail") else "box" if bare in _words("boxes") else None


def is_debris(line: str, words: int) -> bool:
    """Whether a line belongs to the page and not to the story."""
    if (len(line) < 4 and not line.isalnum()) or (words <= 8 and _COUNTER.match(line)):
        return True
    bare = plain(line)
    if not bare or bare in _words("lines"):
        return True
    low = line.translate(_PLAIN).lower().lstrip(" •·*-–|[(")
    if words <= 40 and low.startswith(_starts("starts")):
        return not (
            words > 25
            and line[0] not in "©ⓒ<("
            and ends_sentence(line)
            and not any(w in low for w in _starts("contains"))
        )
    return words <= 45 and any(word in low for word in _starts("contains"))


def date_line(line: str) -> bool:
    """Whether a line does nothing but date the page, with a name at most.

    >>> date_line("18th December 2018 - 10:19 GMT | by Gordon Arthur in Hong Kong")
    True
    >>> date_line("ROK and ASEAN hold 21 November 2024 summit in Vientiane")
    False
    """
    if len(line) > 170:
        return False
    found = find_page_dates(line)
    if not found:
        return False
    rest = line
    for one in reversed(found):
        rest = rest[: one.start] + " | " + rest[one.end :]
    rest = _label_pattern().sub(" ", rest)
    rest = re.sub(r"\b(?:[Bb]y|BY|Source|Editor|writer|Author)\s*:?\s+[^|]{2,60}", " ", rest)
    rest = _DATE_WORDS.sub(" ", rest)
    return len(re.findall(r"[^\W\d_]{2,}", rest)) <= (3 if found[0].start < 12 or found[-1].end > len(line) - 20 else 1)


@cache
def _label_pattern() -> re.Pattern:
    labels = load("debris")["labels"]
    words = sorted((word for kind in labels.values() for word in kind), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.I)


@cache
def _label_kinds() -> dict[str, str]:
    labels = load("debris")["labels"]
    return {word: kind for kind in ("published", "updated", "other") for word in labels[kind]}


def label_before(line: str) -> str | None:
    """What the last label in a line calls the date that follows it: published, updated, other, or None.

    >>> label_before("Published : "), label_before("Sept 8, 2021 - 19:15   Updated : "), label_before("- Joined")
    ('published', 'updated', 'other')
    """
    found = [match[0].lower() for match in _label_pattern().finditer(line)]
    return _label_kinds()[found[-1]] if found else None


def byline_in(line: str) -> str | None:
    """The name in a byline, or None.

    >>> byline_in("By Yonhap"), byline_in("By the end of next year, ships will sail.")
    ('Yonhap', None)
    """
    found = _BYLINE.match(line)
    if not found or len(line) > 140:
        return None
    name = re.split(r"\s*(?:[|<(;]|;?\s*Editing by\b|[\w.+-]+@| - |\d|/)", found["who"])[0].strip(" ,.–—-")
    return name if 0 < len(name.split()) <= 14 and (name[0].isupper() or not name.isascii()) else None


def url_in(line: str) -> str | None:
    """The address that a line consists of, or None.

    >>> url_in("Source: https://example.org/a")
    'https://example.org/a'
    """
    found = _URL.match(line) if len(line) < 400 else None
    return found["url"] if found else None


def is_caption(line: str, words: int) -> bool:
    """Whether a paragraph is the words under a picture.

    >>> is_caption("Minister Kim (right) shakes hands with his guest. (Yonhap)", 9)
    True
    """
    if words > 90:
        return False
    credit = _CREDITED.search(line)
    return bool(_CAPTION.search(line)) or bool(credit and (OFFICE.fullmatch(credit[1]) or is_publisher(credit[1])))


def is_pose(line: str, words: int) -> bool:
    """Whether a sentence before the story tells in the present what a picture shows.

    >>> is_pose("Minister Ahn attends the 12th ADMM-Plus in Kuala Lumpur.", 9), is_pose("Ahn attended the talks.", 4)
    (True, False)
    """
    return words <= 45 and bool(_POSING.search(line)) and not _SAID.search(line)


def kind_of(line: str) -> str | None:
    """What a line is by itself.

    Args:
        line: one paragraph of the text, blanks at its ends taken off.

    Returns:
        debris, date, byline, credit, heading (the label of a section), tail, box, related, or None where only
        its place on the page can tell.

    >>> kind_of("Updated : Sept 8, 2021 - 19:15"), kind_of("By Yonhap"), kind_of("Politics"), kind_of("Share on Facebook")
    ('date', 'byline', 'heading', 'debris')
    >>> kind_of("Seoul, Vientiane to exchange military attaches") is None
    True
    """
    words = line.count(" ") + 1
    if words > 60:
        return None
    if date_line(line):
        return "date"
    if (tail := opens_tail(line)) is not None:
        return tail
    if url_in(line) or _PHOTO_ONLY.match(line):
        return "debris"
    if words <= 14 and (is_publisher(line.strip(_EDGES)) or stated_source(line)):
        return "credit"
    if is_debris(line, words) or (words < 20 and "©" in line and copyright_owner(line)):
        return "debris"
    if words <= 25 and not ends_sentence(line.rstrip(")")) and (byline_in(line) or _STAFF.match(line)):
        return "byline"
    if words <= 8 and _MAIL.match(line):
        return "byline"
    if len(line) < 50 and plain(line) in _words("sections"):
        return "heading"
    if line.lower().startswith(_starts("related")) and words <= 30:
        return "related"
    return None


# Place, day, agency before a story, in the ways that agencies write it:
#   "SEOUL, Nov. 18 (Yonhap) --", "GYEONGJU, South Korea (Reuters) -", "Hanoi (VNA) –", "KUALA LUMPUR, April 27 —", "KUALA LUMPUR:",
#   "SEOUL –", "Islam Times -", "AKP Phnom Penh, November 20, 2023 --"; "Seoul, Nov 19" may stand without a dash.
_DAY = rf"(?:{MONTH} ?\d{{1,2}}(?:st|nd|rd|th)?(?:,? (?:19|20)\d\d)?|\d{{1,2}}(?:st|nd|rd|th)? {MONTH}(?:,? (?:19|20)\d\d)?|(?:19|20)\d\d[-./]\d\d?[-./]\d\d?)"
_UPPER = r"[A-ZÀ-ỸĐ][A-ZÀ-ỸĐ.'’]+(?:[ /-][A-ZÀ-ỸĐ(][A-ZÀ-ỸĐ.'’)]*){0,5}"
_TITLED = r"[A-ZÀ-ỸĐ][\wÀ-ỹ.'’-]+(?:[ /-][A-ZÀ-ỸĐ][\wÀ-ỹ.'’-]+){0,3}"
_AGENCY = r"\(\s*(?P<agency>[A-ZÀ-Ỹa-z][\w.'’&+ /,-]{1,60}?)\s*\)"


@cache
def _datelines() -> tuple[re.Pattern, ...]:
    known = rf"(?P<known>{name_pattern()})"
    region = rf"(?:, {_TITLED})?(?:, {_TITLED})?"
    dash = r"\s*(?:--|[–—-]|:)+\s*"
    return (
        re.compile(rf"(?:{_UPPER}|{_TITLED}){region},? ?(?P<day>{_DAY})?,? ?{_AGENCY},? ?(?P<later>{_DAY})?{dash}"),
        re.compile(
            rf"(?:{known} ?[–—-]? ?)?(?:{_UPPER}|{_TITLED}){region}, ?(?P<day>{_DAY}),? ?(?:{known.replace('known', 'inner')} ?)?(?:{dash}|\s+(?=[\"“A-Z]))"
        ),
        re.compile(
            rf"(?:{_UPPER},? ?)?\((?P<agency>(?:{name_pattern(True)})\b[^()]{{0,70}})\)\s*(?:--|[–—:-])?\s*(?=[\"“A-Z])"
        ),
        re.compile(rf"(?:{_UPPER}(?:, {_TITLED})?,? )?(?P<day>{_DAY})\s*[–—-]+\s+(?=[\"“A-Z])"),
        re.compile(rf"{known}\s*[–—-]+\s+(?:(?:{_UPPER}|{_TITLED}){region}(?:, ?(?P<day>{_DAY}))?\s*[–—-]+\s+)?"),
        re.compile(rf"{_UPPER}{region}(?:\s*(?:--|[–—]| -)\s*|:\s+(?=[\"“A-Z]))"),
        re.compile(rf"{_AGENCY}\s*(?:--|[–—-])\s*"),
    )


def dateline(line: str) -> re.Match | None:
    """The dateline with which a paragraph begins, as a match with the groups day, agency, known, or None.

    >>> dateline("SEOUL, Nov. 18 (Yonhap) -- The defense ministers met.")[0]
    'SEOUL, Nov. 18 (Yonhap) -- '
    >>> dateline("Seoul, which hosts the dialogue, said so.") is None
    True
    """
    if line[:1].islower():
        return None
    return next((found for pattern in _datelines() if (found := pattern.match(line, 0, 160))), None)
