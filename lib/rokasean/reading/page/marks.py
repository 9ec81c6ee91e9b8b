"""From one line of a page to what it is: debris, a date, a byline, a caption, or undecided."""

import re
from functools import cache, lru_cache

from rokasean.reading.naming.beginnings import beginnings
from rokasean.reading.naming.finding import Finder, by_word, words_of
from rokasean.reading.naming.words import one_of
from rokasean.reading.page.credits import copyright_owner, is_publisher, stated_source
from rokasean.reading.page.pagedates import date_line
from rokasean.reading.vocabulary import load

_PLAIN = {"‘": "'", "’": "'", "“": '"', "”": '"', "\xa0": " "}
_EDGES = " \t\xa0.,:;•·●▪■□◆◇○*|[](){}<>«»#×+=-–—_/\\→←▶►"
# "By Yonhap", "Reporting by A and B; Editing by C", "by Gordon Arthur in Hong Kong"; refuses "By the end of next year".
_BYLINE = re.compile(
    r"\(?(?:\[?by|(?:written|words|reported|reporting|story|text) by|authors?|reporter|writers?|correspondent)"
    r"\s*:?\s+(?P<who>(?!(?-i:the|a|an)\b|\d)[A-ZÀ-ỹ][^|\n]{1,90})",
    re.I,
)
# "Kim Tae-hoon, Staff reporter", "ohseokmin@yna.co.kr", "Hong Gil-dong (hong@koreaherald.com)".
_STAFF = re.compile(
    r"(?:[\w.'’ -]{3,40}[,/|] ?)?"
    r"(?:(?:staff|senior) (?:reporter|writer)|(?:our )?correspondent|post staff|online desk)\b"
    r".{0,40}$",
    re.I,
)
_DESKS = ("staff", "writer", "reporter", "correspondent", "desk")
_MAIL = re.compile(r"(?:[A-ZÀ-ỹ][\w.'’,-]* ?){0,5}[(<\[]?\s*[\w.+-]+@[\w-]+(?:\.[\w-]+)+\s*[)>\]]?(?:\s*\(END\))?$")
_URL = re.compile(
    r"(?:(?:url|link|source|original|permalink|via|news link|web)\s*:?\s*)?[<(]?(?P<url>https?://\S+?|www\.\S+?)[>)]?$",
    re.I,
)
_PHOTO_ONLY = re.compile(
    r"\(?(?:photos?|pictures?|images?|illustration|graphic|video)(?: (?:credit|courtesy|by|source))?\s*[:|/].{0,60}$",
    re.I,
)
# The path to a page: "Naval News > Naval Industry", "Features | Security | Southeast Asia"; refuses one bar alone.
_CRUMB = r"[A-Z][\w&'’.-]*(?: [\w&'’.-]+){0,2}"
_CRUMBS = re.compile(rf"{_CRUMB}(?:\s*[>»›]\s*{_CRUMB})+|{_CRUMB}(?:\s*\|\s*{_CRUMB}){{2,}}")
_CRUMB_SIGNS = (">", "»", "›", "|")
# "The Republic of Korea", with small words between the capitals at most.
_NAME = re.compile(r"\W*[A-Z][\w.'’&-]*(?: (?:of|the|and|for|[A-Z&][\w.'’&-]*)){0,5}\W*")
# What stands between a name and a publisher.
_SIGN, _PARTING = re.compile(r"[,/|–—-]"), re.compile(r"\s*[,/|]\s*|\s+[-–—]\s+")
_LABEL = 50  # no label or section's name has more characters
_SHORT = 170  # no date line, byline or credit has more
_LONGEST = 600  # nor has a notice
_NOTICE_WORDS = 45
# Counters and handles: "National 1 minute, 34 seconds", "1,204 views", "3 min read", "(@someone)", "0 Shares", "1/3".
_COUNTER = re.compile(
    r"(?:\w+ )?\d[\d,.]*k? ?"
    r"(?:min(?:ute)?s?|sec(?:ond)?s?|views?|shares?|likes?|comments?|hits?|reads?|(?:hour|day)s? ago)\b"
    r"|\(?@\w+\)?$|\W*\d[\d,.]*\W*(?:[/|] ?\d+\W*)?$",
    re.I,
)
# What closes a release stands behind its last sentence: "... in 2025. ###", "... on Friday. -END-".
_END = re.compile(
    r"[.!?](?:[\"'”’)\]]|\s?\([^()]{1,30}\))*(?:\s*(?:# ?# ?#|[-–—/]*\s?(?:END|ENDS|30)\s?[-–—/]*|[■●◆/*]+))?$"
)
_CUT = re.compile(r"(?:\.\.\.|…|\b(?:U\.S|S|N|Jr|Sr|No|Corp|Inc|Co|Ltd|Gen)\.)$")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load("debris")[name])


@cache
def _starts(name: str) -> tuple[str, ...]:
    return tuple(load("debris")[name])


@cache
def _notices() -> Finder:
    """The words that only notices have."""
    begins = {phrase: beginnings(rf"_?{re.escape(phrase)}\w*") for phrase in load("debris")["contains"]}
    return by_word(begins, _beginning_a_word, "small")


def _beginning_a_word(phrases: list[str]) -> re.Pattern[str]:
    """The pattern of some phrases behind no letter, of which the last word may go on ("newsletters")."""
    return re.compile(rf"(?:(?<![^\W\d_])|_){one_of(phrases)}")


@cache
def _starts_by_letter(name: str) -> dict[str, tuple[str, ...]]:
    """The beginnings of a list, by their first letter."""
    starts: dict[str, tuple[str, ...]] = {}
    for start in load("debris")[name]:
        starts[start[0]] = (*starts.get(start[0], ()), start)
    return starts


def _small(line: str) -> str:
    """The line in small letters, with plain quotation marks and blanks."""
    if not line.isascii():
        for sign, bare in _PLAIN.items():
            line = line.replace(sign, bare)
    return line.lower()


def _begins(low: str, name: str) -> bool:
    """Whether a line in small letters begins as one of a list does."""
    return low.startswith(_starts_by_letter(name).get(low[:1], ()))


def plain(line: str) -> str:
    """The line as vocabularies compare it.

    >>> plain("• Editor’s Picks:")
    "editor's picks"
    """
    return " ".join(_small(line).strip(_EDGES).split())


def ends_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does, and not as a cut one.

    >>> ends_sentence('He "agreed."'), ends_sentence("Talks with the U.S."), ends_sentence("members...")
    (True, False, False)
    """
    return (line.endswith((".", "!", "?")) or bool(_END.search(line[-40:]))) and not _CUT.search(line[-12:])


@lru_cache(maxsize=64)  # asked of each paragraph by one step after the other
def is_prose(line: str) -> bool:
    """Whether a line reads as a paragraph of a story and not as a headline or label; a single question may be either.

    >>> is_prose("The two ministers met in Hanoi on Monday and spoke about mines."), is_prose("Ministers meet in Hanoi")
    (True, False)
    """
    count = line.count(" ") + 1
    if count < 8:
        return False
    if count <= 20 and line[-1] in "?!" and not re.search(r"[.!?]\s", line):
        return False
    return count >= 30 or ends_sentence(line)


def opens_tail(line: str) -> str | None:
    """Whether other stories follow: "tail" to the end of the page, "box" until the story goes on, or None.

    >>> opens_tail("Next In World"), opens_tail("Related stories"), opens_tail("Talks in Seoul")
    ('tail', 'box', None)
    """
    if len(line) > _LABEL:
        return None
    bare = plain(line)
    return "tail" if bare in _words("tail") else "box" if bare in _words("boxes") else None


def notices_in(text: str) -> tuple[str, ...]:
    """Those of the words that only notices have which stand in a text behind no letter.

    >>> notices_in("An admin reads on\\nKBS 2024All rights reserved")
    ('all rights reserved',)
    """
    return tuple(dict.fromkeys(" ".join(found[0].strip("_").split()) for found in _notices().finditer(words_of(text))))


def _holds(low: str, notice: str) -> bool:
    """Whether a line in small letters has a notice behind no letter."""
    return any(not before[-1:].isalpha() for before in low.split(notice)[:-1])


def is_debris(line: str, words: int, notices: tuple[str, ...] | None = None) -> bool:
    """Whether a line belongs to the page and not to the story.

    Args:
        line: the line.
        words: how many words it has.
        notices: what `notices_in` gives for its page, so that not every line is asked for everything.

    >>> is_debris("Share on Facebook", 3), is_debris("1,204 views", 2), is_debris("Ministers share views", 3)
    (True, True, False)
    """
    if words <= 8 and ((len(line) < 4 and not line.isalnum()) or _COUNTER.match(line)):
        return True
    low = _small(line)
    bare = " ".join(low.strip(_EDGES).split()) if len(line) < _LABEL else low
    if not bare or bare in _words("lines"):
        return True
    if words > _NOTICE_WORDS:
        return False
    likely = [*filter(low.__contains__, _starts("contains") if notices is None else notices)]
    noted = bool(likely) and any(_holds(low, notice) for notice in likely)
    if _begins(low.lstrip(" •·*-–|[("), "starts"):
        return noted or words <= 25 or line[0] in "©ⓒ<(" or not ends_sentence(line)
    return noted


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


def _signed(line: str) -> bool:
    """Whether a line is a name with a publisher behind it: "Alexis Romero - The Philippine Star"."""
    parts = _PARTING.split(line) if _SIGN.search(line) else ()
    return len(parts) == 2 and is_publisher(parts[1]) and bool(re.fullmatch(r"(?:[A-ZÀ-Ỹ][\w.'’-]* ?){2,5}", parts[0]))


def url_in(line: str) -> str | None:
    """The address that a line consists of, or None.

    >>> url_in("Source: https://example.org/a")
    'https://example.org/a'
    """
    likely = len(line) < 400 and ("://" in line or "www." in line.lower())
    found = _URL.match(line) if likely else None
    return found["url"] if found else None


def kind_of(line: str, notices: tuple[str, ...] | None = None) -> str | None:
    """What a line is by itself.

    Args:
        line: one paragraph of the text, blanks at its ends taken off.
        notices: what `notices_in` gives for its page; by default they are looked for in the line.

    Returns:
        debris, date, byline, credit, heading (the label of a section), tail, box, related, or None where only
        its place on the page can tell.

    >>> kind_of("Updated : Sept 8, 2021 - 19:15"), kind_of("By Yonhap"), kind_of("Politics"), kind_of("Share this")
    ('date', 'byline', 'heading', 'debris')
    >>> kind_of("Seoul, Vientiane to exchange military attaches") is None
    True
    """
    words = line.count(" ") + 1
    if len(line) > _SHORT:
        noticed = words <= _NOTICE_WORDS and len(line) < _LONGEST and is_debris(line, words, notices)
        return "debris" if noticed else None
    return _kind_of_short(line, words, notices)


def _kind_of_short(line: str, words: int, notices: tuple[str, ...] | None) -> str | None:
    """What a line is that is short enough to be a label."""
    if (tail := opens_tail(line)) is not None:
        return tail
    if date_line(line):
        return "date"
    if url_in(line) or _PHOTO_ONLY.match(line):
        return "debris"
    if words <= 14 and (is_publisher(line.strip(_EDGES)) or stated_source(line) or _is_masthead(line)):
        return "credit"
    if is_debris(line, words, notices) or (words < 20 and "©" in line and copyright_owner(line)):
        return "debris"
    if _is_byline(line, words):
        return "byline"
    if len(line) < _LABEL and plain(line) in _words("sections"):
        return "heading"
    if any(map(line.__contains__, _CRUMB_SIGNS)) and _CRUMBS.fullmatch(line):
        return "debris"
    return "related" if words <= 30 and _begins(line.lower(), "related") else None


def _is_masthead(line: str) -> bool:
    """Whether a line is nothing but names with a bar between them, one of them a publisher's."""
    parts = line.split(" | ") if " | " in line else ()
    return len(parts) == 2 and all(map(_NAME.fullmatch, parts)) and any(map(is_publisher, parts))


def _is_byline(line: str, words: int) -> bool:
    """Whether a line does nothing but say who wrote."""
    if words <= 8 and (("@" in line and _MAIL.match(line)) or _signed(line)):
        return True
    if words > 25 or ends_sentence(line.rstrip(")")):
        return False
    return bool(byline_in(line)) or (any(map(line.lower().__contains__, _DESKS)) and bool(_STAFF.match(line)))
