"""From credit lines to publishers: the names under which agencies, papers and ministries sign."""

import re
from functools import cache

from rokasean.reading.naming.words import one_of
from rokasean.reading.vocabulary import load

# "Ministry of National Defense, Republic of Korea": an office that stands alone on a line; refuses a line with a verb.
OFFICE = re.compile(
    r"(?:The )?(?:[A-Z][\w.'’-]+ ){0,4}"
    r"(?:Ministry|Department|Embassy|Secretariat|Headquarters|Government|Office|Command)"
    r"(?: of| for|,)? (?:(?:[A-Z][\w.'’()&-]*,?|of|and|the|for|in|to) ?)+"
)
# The same as a letterhead writes it.
_OFFICE_IN_CAPITALS = re.compile(
    r"(?:THE )?(?:[A-Z]+ ){0,3}(?:MINISTRY|DEPARTMENT|EMBASSY|SECRETARIAT|COMMAND)(?: OF| FOR|,) [A-Z][A-Z ,.'’()&-]+"
)
# "From the Department of Foreign Affairs", "Source: Xinhua"; refuses "From Seoul to Hanoi".
_SOURCE = re.compile(
    r"(?:source|sources|news source|courtesy|publisher|published by|agency|media)\s*[:|]"
    r"\s*(?P<named>[^|\d]{2,80}?)\s*(?:\||$|\d|[-–] )"
    r"|from (?P<from>(?:the )?[A-Z][\w.'’& ()-]{2,70})$",
    re.I,
)
# "(C) Yonhap News Agency", "Copyright ⓒ The Korea Defense Daily, All rights reserved", "© 2021 The Korea Herald".
_COPYRIGHT = re.compile(
    r"(?:copyrights?|©|ⓒ|\(c\))[\s:©ⓒ]*(?:\(c\))?[\s:©ⓒ]*"
    r"(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:(?:19|20)\d\d|present))?)?[\s,:.]*(?:by )?"
    r"(?P<owner>[A-Z][\w.+'’& /-]{1,60}?)"
    r"(?=[,.|>)\]]|\s+(?:all rights|prohibits|[-–|]|reserves|co\b|pcl\b|inc\b)|\s*\d{4}|\s*$)",
    re.I,
)
_NO_OWNER = re.compile(r"all rights|reserved|the author|notice|policy|\W*$", re.I)
_SHORT_NAME = 4  # names of so few letters in capitals may be something else
_NAME_WORD = re.compile(r"\w+")
# What desks add behind an agency: "CNA/nc", "Yonhap/ab".
_DESK = re.compile(r"(?<=[\w)])/[a-z]{2,4}(?:\([a-z]+\))?$")
_THE = re.compile(r"^the ", re.I)


@cache
def publishers() -> dict[str, dict]:
    """Every name that the vocabulary knows, with its entry."""
    known = {}
    for entry in load("publishers")["publisher"]:
        for name in (entry["name"], *entry.get("also", ())):
            known.setdefault(name, entry)
    return known


@cache
def name_pattern(signing: bool = False) -> str:
    """One alternation of all names, the longest first; on wish only of those that sign stories, not of offices."""
    return one_of(_names(signing))


def _names(signing: bool) -> list[str]:
    """All names; on wish only of those that sign stories."""
    known = publishers()
    return [name for name in known if not signing or known[name]["kind"] in ("agency", "press", "broadcaster")]


def names_at(text: str, place: int, signing: bool = False) -> list[str]:
    """Every name that the vocabulary knows and that begins at a place of a text.

    Args:
        text: where to look.
        place: an offset at which a word begins.
        signing: only names of those that sign stories.

    >>> names_at("Yonhap News Agency said", 0)
    ['Yonhap News Agency', 'Yonhap News', 'Yonhap']
    """
    longest = " ".join((name_at(text, place, signing) or "").split())
    names = _beginning(signing)[_NAME_WORD.match(longest)[0]] if longest else ()
    return sorted(filter(longest.startswith, names), key=len, reverse=True)


def name_at(text: str, place: int, signing: bool = False) -> str | None:
    """The longest name that the vocabulary knows and that begins at a place of a text, as it is written there.

    Args:
        text: where to look.
        place: an offset at which a word begins.
        signing: only names of those that sign stories.

    >>> name_at("SEOUL (Yonhap) -- The", 7), name_at("SEOUL (Yonhap) -- The", 0)
    ('Yonhap', None)
    """
    word = _NAME_WORD.match(text, place)
    names = _beginning(signing).get(word[0]) if word else None
    found = _one_of(names).match(text, place) if names else None
    return found[0] if found else None


@cache
def _beginning(signing: bool) -> dict[str, tuple[str, ...]]:
    """Names by their first word."""
    names: dict[str, tuple[str, ...]] = {}
    for name in _names(signing):
        word = _NAME_WORD.match(name)[0]
        names[word] = (*names.get(word, ()), name)
    return names


@cache
def _one_of(names: tuple[str, ...]) -> re.Pattern:
    """Any of a few names."""
    return re.compile(one_of(names))


@cache
def anywhere() -> re.Pattern:
    """Any name that the vocabulary knows, standing as a word."""
    return re.compile(rf"(?<![\w@.])(?:{name_pattern()})(?![\w@])")


@cache
def _closing() -> re.Pattern:
    """A credit that ends a story: "(Yonhap)", "VNA/VNS", "— Bernama"; refuses "according to Yonhap"."""
    name = rf"(?:{name_pattern(signing=True)})"
    joint = rf"{name}(?: ?[/,&] ?{name})*"
    bracketed = rf"\(\s*(?:with )?(?P<bracketed>{joint})(?:\s*/[^()]{{0,30}})?\s*\)"
    bare = rf"(?<=[.!?”\"/’)])\s*/?\.?\s*[-–—/]*\s*(?P<bare>{joint})"
    return re.compile(rf"\s*(?:{bracketed}|{bare})\s*[./]*$")


@cache
def _last_words() -> frozenset[str]:
    """The last word of every name, by which most paragraphs are passed over at once."""
    return frozenset(_NAME_WORD.findall(name)[-1] for name in publishers())


def closing_credit(text: str, start: int, end: int) -> tuple[int, str] | None:
    """The credit that closes a paragraph.

    Args:
        text: the article's text.
        start: offset of the paragraph.
        end: offset after it.

    Returns:
        The offset at which the credit begins and the publisher it names, or None.

    >>> closing_credit("The two sides met. VNA/VNS", 0, 26)
    (18, 'VNA/VNS')
    >>> closing_credit("They met, according to Yonhap", 0, 29) is None
    True
    """
    if text[end - 1] not in ")]" and _last_word(text[max(start, end - 40) : end]) not in _last_words():
        return None
    found = _closing().search(text, max(start, end - 70), end)
    if not found:
        return None
    return found.start(), standard(found["bracketed"] or found["bare"])


def _last_word(tail: str) -> str | None:
    """The last word of the end of a paragraph."""
    last = tail[tail.rfind(" ") + 1 :]
    if last[:-1].isalpha() and not last[-1].isalnum():  # mostly: "said."
        return last[:-1]
    return next(iter(_NAME_WORD.findall(last)[-1:] or _NAME_WORD.findall(tail)[-1:]), None)


def standard(name: str) -> str:
    """The standard name of a publisher; a name that is not known, or several at once, stay as they stand.

    >>> standard("Yonhap News Agency"), standard("The Hanoi Examiner"), standard("VNA/VNS")
    ('Yonhap', 'The Hanoi Examiner', 'VNA/VNS')
    >>> standard("THE KOREA HERALD")
    'The Korea Herald'
    """
    name = name.strip(" \t\xa0.,;:|-–—")
    name = _DESK.sub("", name) if "/" in name else name
    known = publishers()
    entry = known.get(name) or known.get(_THE.sub("", name)) or known.get(name.removesuffix(" News"))
    entry = entry or (_in_capitals().get(name) if name.isupper() else None)
    return entry["name"] if entry else name


def is_publisher(name: str) -> bool:
    """Whether a whole line is a publisher's name or an office.

    >>> is_publisher("arirang news"), is_publisher("Seoul and Hanoi agree")
    (True, False)
    """
    if standard(name) in _standard_names():
        return True
    office = _OFFICE_IN_CAPITALS if name.isupper() else OFFICE
    return bool(len(name) < 90 and office.fullmatch(name))


@cache
def _in_capitals() -> dict[str, dict]:
    """The names as mastheads write them, in capitals, with their entries; no short word that may be another."""
    return {name.upper(): entry for name, entry in publishers().items() if len(name) > _SHORT_NAME}


@cache
def _standard_names() -> frozenset[str]:
    return frozenset(entry["name"] for entry in publishers().values())


def named_in(line: str) -> str | None:
    """The first publisher that a line names, or None.

    >>> named_in("Read on with a Shephard account")
    'Shephard'
    """
    if _last_words().isdisjoint(_NAME_WORD.findall(line)):
        return None
    found = anywhere().search(line)
    return standard(found[0]) if found else None


def stated_source(line: str) -> str | None:
    """Whom a line gives as the source.

    >>> stated_source("From the Department of Foreign Affairs")
    'Department of Foreign Affairs (Philippines)'
    >>> stated_source("From Seoul to Hanoi") is None
    True
    """
    found = _SOURCE.match(line)
    if not found:
        return release_of(line)
    name = (found["named"] or found["from"]).strip()
    bare = standard(name)
    if bare in _standard_names() or found["named"]:
        return bare
    return name if OFFICE.fullmatch(name) or OFFICE.fullmatch(_THE.sub("", name)) else None


# "DND PRESS RELEASE", "MND Press Release, August 31, 2022": whose it is.
_RELEASE = re.compile(
    r"(?P<name>[A-Z][\w.&'’() -]{1,70}?)\s*[-–|:]?\s(?:PRESS|NEWS|MEDIA|Press|News|Media)"
    r" (?:RELEASE|STATEMENT|ADVISORY|Release|Statement|Advisory)(?=\W*$|,? (?:[A-Z][a-z]+\.? )?\d)"
)
_RELEASES = ("release", "statement", "advisory")
_FORCE = re.compile(
    r"(?:(?!FOR\b|THE\b)[A-Z]{3,6}|(?:[A-Z][\w’']+ ){1,4}(?:Navy|Army|Air Force|Marine Corps|Coast Guard|Armed Forces"
    r"|NAVY|ARMY|AIR FORCE|MARINE CORPS|COAST GUARD|ARMED FORCES))"
)
# "National Defence Ministry Portal".
_PORTAL = re.compile(
    r"(?=[\w’' ]*(?i:ministry|defen[cs]e|government))(?:[A-Z][\w’']* |of ){1,6}(?:[Pp]ortal|PORTAL|[Ww]ebsite|WEBSITE)"
)


def release_of(line: str) -> str | None:
    """Whose press release or portal a line says that this is, or None.

    >>> release_of("PHILIPPINE NAVY PRESS RELEASE"), release_of("FOR PRESS RELEASE"), release_of("Press Release")
    ('PHILIPPINE NAVY', None, None)
    >>> release_of("National Defence Ministry Portal")
    'National Defence Ministry Portal'
    """
    low = line.lower()
    if ("portal" in low or "website" in low) and _PORTAL.fullmatch(line.strip()):
        return line.strip()
    found = _RELEASE.match(line) if any(map(low.__contains__, _RELEASES)) else None
    name = found["name"].strip() if found else ""
    return standard(name) if name and (is_publisher(name) or _FORCE.fullmatch(name)) else None


def copyright_owner(line: str) -> str | None:
    """Who claims the copyright.

    >>> copyright_owner("<Copyright ⓒ The Korea Defense Daily, All rights reserved>")
    'The Korea Defense Daily'
    >>> copyright_owner("All rights reserved") is None
    True
    """
    found = _COPYRIGHT.search(line)
    return standard(found["owner"]) if found and not _NO_OWNER.match(found["owner"]) else None


def entry_of(name: str | None) -> dict:
    """What the vocabulary says of a publisher; empty for one that it does not know.

    >>> entry_of("Bernama")["country"]
    'MY'
    """
    return publishers().get(name or "", {})
