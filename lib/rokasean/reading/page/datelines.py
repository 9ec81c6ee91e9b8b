"""Datelines: the place, day and agency with which agencies begin a story."""

import re
from collections.abc import Callable
from functools import cache, partial

from rokasean.reading.naming.words import one_of
from rokasean.reading.page.credits import name_at, names_at
from rokasean.reading.page.pagedates import MONTH

# The letters and figures are looked at first: a search passes over all others at once.
DAY = (
    rf"(?=[\dJFMASONDjfmasond])(?:{MONTH} ?\d{{1,2}}(?:st|nd|rd|th)?(?:,? (?:19|20)\d\d)?"
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
_DATED = {_FIGURE, _DASH_OR_COLON}
_LONGEST = 160  # no dateline has more characters
_LIKELY = re.compile(r"[-(\[/:–—\d](?:(?<!-)|[-\s]|(?<=\s-))")
# "The summit was": one word in capitals and one in small letters, no month, begin no dateline.
_SENTENCE = re.compile(rf"[\"“‘']?[A-Z][a-z]* (?!{MONTH})[a-z]")
# A story that shares its line with the headline begins within so many characters.
_WITHIN_FIRST = 260


# Where an agency's name may begin that is set off by signs.
_SET_OFF = re.compile(r"[(\[]\s*|/")
_BEFORE_SIGN = rf"(?:{_PLACE},? ?)?(?P<day>{DAY})?[,.]? ?"
_BEHIND_SIGN = rf"\.?,? ?(?P<later>{DAY})?(?:{_DASH}|\s*{_OPENING})"
_MORE = 70  # what may stand behind a name within its bracket, in characters
_ANY_SET_OFF = rf"(?:[(\[]\s*(?P<agency>\w[^()\[\]]{{0,{_LONGEST}}}?)\s*[)\]]|/(?P<slashed>\w[^/]{{0,{_LONGEST}}}?)/)"
# What stands behind a name that opens or ends a dateline, and what stands before one in the midst of it.
_SEPARATED = re.compile(r"\s*[–—-]+\s+")
_DAY_BEFORE, _COMMA_BEFORE = rf"{DAY},? ?", re.compile(", ")


@cache
def _compiled(pattern: str) -> re.Pattern:
    """A pattern, made when a line first asks for it."""
    return re.compile(pattern)


def _of_form(begin: str, rest: str, line: str) -> re.Match | None:
    """What a form takes that consists of a beginning and a rest; the rest alone passes over most lines."""
    if not _compiled(rest).search(line, 0, _LONGEST):
        return None
    return _compiled(begin + rest).match(line, 0, _LONGEST)


def _signed(line: str) -> re.Match | None:
    """A dateline with a known agency in brackets or between slashes."""
    signs = _SET_OFF.finditer(line, 0, _LONGEST)
    named = [(sign[0], name) for sign in signs for name in names_at(line, sign.end(), signing=True)]
    if not named:
        return None
    if not any(_BRACKET.search(name) or ("/" in name and sign == "/") for sign, name in named):
        found = _compiled(f"{_BEFORE_SIGN}{_ANY_SET_OFF}{_BEHIND_SIGN}").match(line, 0, _LONGEST)
        if not found or _is_signing(found):
            return found
    either = one_of(dict.fromkeys(name for _, name in named))
    agency = rf"(?:[(\[]\s*(?P<agency>{either}(?!\w)[^()\[\]]{{0,{_MORE}}}?)\s*[)\]]|/(?P<slashed>{either})/)"
    return re.compile(f"{_BEFORE_SIGN}{agency}{_BEHIND_SIGN}").match(line, 0, _LONGEST)


def _is_signing(found: re.Match) -> bool:
    """Whether what is set off in a dateline is an agency's name, in brackets with more behind it."""
    group = "agency" if found["agency"] else "slashed"
    name, whole = name_at(found.string, found.start(group), signing=True), found[group]
    if group == "slashed" or not name:
        return name == whole
    return not re.match(r"\w", whole[len(name) :]) and len(whole) - len(name) <= _MORE


def _dated(line: str) -> re.Match | None:
    """A dateline with a place, a day and a dash, a known name before or behind them."""
    first = names_at(line, 0)
    days = _compiled(_DAY_BEFORE).finditer(line, 0, _LONGEST)
    names = [name for day in days for name in names_at(line, day.end())]
    known = rf"(?:(?P<known>{one_of(first)}) ?[–—-]? ?)?" if first else ""
    after = rf"(?:(?P<after>{one_of(names)}) ?)?" if names else ""
    return _of_form(f"{known}{_PLACE},? ?", rf"(?P<day>{DAY}),? ?{after}{_DASH}", line)


def _named_first(line: str) -> re.Match | None:
    """A known name and a dash, a place with a dash behind them."""
    name = name_at(line, 0)
    if not name or not _SEPARATED.match(line, len(name)):
        return None
    placed = rf"(?:{_PLACE}(?:, ?(?P<day>{DAY}))?\s*[–—-]+\s+)?"
    return _compiled(rf"(?P<known>{one_of([name])})\s*[–—-]+\s+{placed}").match(line, 0, _LONGEST)


def _named_behind(line: str) -> re.Match | None:
    """A place in capitals, a known name and a dash."""
    commas = (comma.end() for comma in _COMMA_BEFORE.finditer(line, 0, _LONGEST))
    names = [name for place in commas if (name := name_at(line, place)) and _SEPARATED.match(line, place + len(name))]
    return _of_form(f"{_UPPER}, ", rf"(?P<known>{one_of(names)})\s*[–—-]+\s+", line) if names else None


# What a dateline looks like, the fuller forms first; each with the signs without which there is none.
_FORMS: tuple[tuple[set[re.Pattern], Callable[[str], re.Match | None]], ...] = (
    # "SEOUL, Nov. 18 (Yonhap) --", "Hanoi (VNA) –", "Sept. 6 (UPI) --", "MOSCOW (UrduPoint - 27th April) Ties"
    ({_BRACKET_OR_SLASH}, _signed),
    # "Phnom Penh (FN), Nov. 20 –", "SEOUL, Nov. 18 (Korea Bizwire) —"
    ({_BRACKET, *_DATED}, partial(_of_form, f"{_PLACE},? ?", rf"(?P<day>{DAY}),? ?{_ANY_AGENCY}{_DASH}")),
    ({_BRACKET, *_DATED}, partial(_of_form, f"{_PLACE},? ?", rf"{_ANY_AGENCY},? (?P<day>{DAY}){_DASH}")),
    # "KUALA LUMPUR, April 27 —", "AKP Phnom Penh, May 2, 2023 --", "SEOUL, Sept. 6, Kyodo -"; "Seoul, Nov 19"
    (_DATED, _dated),
    ({_FIGURE}, partial(_of_form, _PLACE, rf", (?P<day>{DAY})\s+{_OPENING}")),
    # "U-TAPAO, Thailand (Feb. 27, 2024) –"
    ({_BRACKET, *_DATED}, partial(_of_form, f"{_PLACE} ?", rf"\((?P<day>{DAY})\){_DASH}")),
    # "23 September 2015 -"
    (_DATED, partial(_of_form, "", rf"(?P<day>{DAY})\s*[–—-]+\s+{_OPENING}")),
    # "VOV.VN -", "Islam Times - SEOUL -"
    ({_DASH_OR_COLON}, _named_first),
    # "JAKARTA, KOMPAS.com -"
    ({_DASH_OR_COLON}, _named_behind),
    # "SEOUL –", "MANILA, Philippines —", "KUALA LUMPUR:"
    (
        {_DASH_OR_COLON},
        partial(_of_form, rf"{_UPPER}(?:, {_TITLED}){{0,2}}", rf"(?:\s*(?:--|[–—]|\s-)\s*|:\s+{_OPENING})"),
    ),
    # "(Yonhap) --"
    ({_BRACKET, _DASH_OR_COLON}, partial(_of_form, "", rf"{_ANY_AGENCY}{_DASH}")),
)
_BRACKET_AND_DASH = re.compile(r"\)\s*[–—-]")
# Before a story that shares its line with the headline: "... defense ties SEOUL, Nov. 10 (Yonhap) -- South Korea".
_MIDLINE = rf"\s(?=(?:{_UPPER}|[A-Z][a-z]+)(?:, [A-Z][\w. ]{{2,24}})?,? \((?P<name>[^()]+(?:\([^()]+\))?)\)\s*[–—-])"


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
    return next(filter(None, (form(line) for needed, form in _FORMS if needed <= signs)), None)


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
    if not _BRACKET_AND_DASH.search(line, 12, _WITHIN_FIRST):
        return None
    likely = _compiled(_MIDLINE).finditer(line, 12, _WITHIN_FIRST)
    found = next((one for one in likely if one["name"] == name_at(line, one.start("name"), signing=True)), None)
    return found.start() if found and not re.search(r"[.!?]\s", line[: found.start()]) else None
