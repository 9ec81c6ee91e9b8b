"""Datelines: the place, day and agency with which agencies begin a story."""

import re
from functools import cache

from rokasean.reading.page.credits import name_pattern
from rokasean.reading.page.pagedates import MONTH

DAY = (
    rf"(?:{MONTH} ?\d{{1,2}}(?:st|nd|rd|th)?(?:,? (?:19|20)\d\d)?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? {MONTH}(?:,? (?:19|20)\d\d)?"
    r"|(?:19|20)\d\d[-./]\d\d?[-./]\d\d?)"
)
# Words in capitals that begin a paragraph and are no place.
_NO_PLACE = (
    r"(?!(?:ASEAN|ADMM|ROK|ROKN|SDD|ARF|UN|US|USA|EU|NATO|BREAKING|UPDATE|ANALYSIS|WATCH|READ|EXCLUSIVE|OPINION|NOTE|PHOTO"
    r"|COMMENTARY|EDITORIAL|FACTBOX|EXPLAINER|LOOK|JUST|VIDEO|CORRECTION|PRESIDENT|MINISTER|LEAD|NEWS)\b)"
)
_UPPER = rf"{_NO_PLACE}[A-ZÀ-ỸĐ][A-ZÀ-ỸĐ.'’]+(?:[ /-][A-ZÀ-ỸĐ(][A-ZÀ-ỸĐ.'’)]*){{0,5}}"
_TITLED = r"[A-ZÀ-ỸĐ][\wÀ-ỹ.'’-]+(?:[ /-][A-ZÀ-ỸĐ][\wÀ-ỹ.'’-]+){0,3}"
_PLACE = rf"(?:{_UPPER}|{_TITLED})(?:, {_TITLED}){{0,2}}"
_DASH = r"\s*(?:--|[–—-]|:)+\s*"
_ANY_AGENCY = r"[(\[]\s*(?P<agency>[A-ZÀ-Ỹa-z][\w.'’&+ /,-]{1,60}?)\s*[)\]]"
_OPENING = r"(?=[\"“‘'A-ZÀ-Ỹ])"
# Without one of these no paragraph begins with a dateline: a bracket, a dash at a blank, a colon, a slash, a figure.
_SIGNS = _BRACKET_OR_SLASH, _BRACKET, _FIGURE, _DASH_OR_COLON = tuple(
    re.compile(sign) for sign in (r"[(\[/]", r"[(\[]", r"\d", "[–—:-]")
)
_LONGEST = 160  # no dateline has more characters
_LIKELY = re.compile(r"[(\[/:–—\d]|--|\s-|-\s")
# "The summit was": one word in capitals and one in small letters, no month, begin no dateline.
_SENTENCE = re.compile(rf"[\"“‘']?[A-Z][a-z]* (?!{MONTH})[a-z]")
# Before a story that shares its line with the headline: "... defense ties SEOUL, Nov. 10 (Yonhap) -- South Korea".
_WITHIN_FIRST = 260


@cache
def _patterns() -> tuple[tuple[re.Pattern, re.Pattern], ...]:
    """What a dateline looks like, the fuller forms first; each with the sign without which there is none."""
    signing, known = name_pattern(signing=True), name_pattern()
    agency = rf"(?:[(\[]\s*(?P<agency>(?:{signing})(?!\w)[^()\[\]]{{0,70}}?)\s*[)\]]|/(?P<slashed>{signing})/)"
    return tuple(
        (sign, re.compile(pattern))
        for sign, pattern in (
            # "SEOUL, Nov. 18 (Yonhap) --", "Hanoi (VNA) –", "Sept. 6 (UPI) --", "MOSCOW (UrduPoint - 27th April) Ties"
            (
                _BRACKET_OR_SLASH,
                rf"(?:{_PLACE},? ?)?(?P<day>{DAY})?[,.]? ?{agency}\.?,? ?(?P<later>{DAY})?(?:{_DASH}|\s*{_OPENING})",
            ),
            # "Phnom Penh (FN), Nov. 20 –", "SEOUL, Nov. 18 (Korea Bizwire) —"
            (_BRACKET, rf"{_PLACE},? ?(?P<day>{DAY}),? ?{_ANY_AGENCY}{_DASH}"),
            (_BRACKET, rf"{_PLACE},? ?{_ANY_AGENCY},? (?P<day>{DAY}){_DASH}"),
            # "KUALA LUMPUR, April 27 —", "AKP Phnom Penh, May 2, 2023 --", "SEOUL, Sept. 6, Kyodo -"; "Seoul, Nov 19"
            (
                _FIGURE,
                rf"(?:(?P<known>{known}) ?[–—-]? ?)?{_PLACE},? ?(?P<day>{DAY}),? ?(?:(?P<after>{known}) ?)?{_DASH}",
            ),
            (_FIGURE, rf"{_PLACE}, (?P<day>{DAY})\s+{_OPENING}"),
            # "U-TAPAO, Thailand (Feb. 27, 2024) –"
            (_BRACKET, rf"{_PLACE} ?\((?P<day>{DAY})\){_DASH}"),
            # "23 September 2015 -"
            (_FIGURE, rf"(?P<day>{DAY})\s*[–—-]+\s+{_OPENING}"),
            # "VOV.VN -", "Islam Times - SEOUL -"
            (_DASH_OR_COLON, rf"(?P<known>{known})\s*[–—-]+\s+(?:{_PLACE}(?:, ?(?P<day>{DAY}))?\s*[–—-]+\s+)?"),
            # "JAKARTA, KOMPAS.com -"
            (_DASH_OR_COLON, rf"{_UPPER}, (?P<known>{known})\s*[–—-]+\s+"),
            # "SEOUL –", "MANILA, Philippines —", "KUALA LUMPUR:"
            (_DASH_OR_COLON, rf"{_UPPER}(?:, {_TITLED}){{0,2}}(?:\s*(?:--|[–—]|\s-)\s*|:\s+{_OPENING})"),
            # "(Yonhap) --"
            (_BRACKET, rf"{_ANY_AGENCY}{_DASH}"),
        )
    )


@cache
def _midline() -> re.Pattern:
    names = name_pattern(signing=True)
    return re.compile(rf"\s(?=(?:{_UPPER}|[A-Z][a-z]+)(?:, [A-Z][\w. ]{{2,24}})?,? \((?:{names})\)\s*[–—-])")


def dateline(line: str) -> re.Match | None:
    """The dateline with which a paragraph begins.

    Args:
        line: the paragraph.

    Returns:
        A match that covers it, with some of the groups day, agency, known and after; None where there is none.

    >>> dateline("SEOUL, Nov. 18 (Yonhap) -- The defense ministers met.")[0]
    'SEOUL, Nov. 18 (Yonhap) -- '
    >>> dateline("Seoul, which hosts the dialogue, said so.") is None
    True
    >>> dateline("ASEAN — the bloc of ten — said so.") is None
    True
    """
    if line[:1].islower() or not _LIKELY.search(line, 0, 100) or _SENTENCE.match(line):
        return None
    signs = {sign for sign in _SIGNS if sign.search(line, 0, _LONGEST)}
    found = (pattern.match(line, 0, _LONGEST) for sign, pattern in _patterns() if sign in signs)
    return next(filter(None, found), None)


def agency_in(line: str) -> str | None:
    """The agency named in a dateline, as it is written there.

    >>> agency_in("SEOUL, Nov. 18 (Yonhap) -- ")
    'Yonhap'
    >>> agency_in("KUALA LUMPUR: ") is None
    True
    """
    found = dateline(line.rstrip() + " The")
    groups = found.groupdict() if found else {}
    return next((groups[name] for name in ("agency", "slashed", "known", "after") if groups.get(name)), None)


def headline_before(line: str) -> int | None:
    """Where a headline ends that shares its line with a dateline and the story, or None.

    >>> line = "Seoul and Hanoi widen their ties SEOUL, Nov. 10 (Yonhap) -- South Korea said so."
    >>> line[: headline_before(line)]
    'Seoul and Hanoi widen their ties'
    """
    if "(" not in line[:_WITHIN_FIRST]:
        return None
    found = _midline().search(line, 12, _WITHIN_FIRST)
    return found.start() if found and not re.search(r"[.!?]\s", line[: found.start()]) else None
