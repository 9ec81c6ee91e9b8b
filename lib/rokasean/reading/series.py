"""Which recurring or named meetings and exercises a text names."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from rokasean.reading.changed import changed
from rokasean.reading.naming.acronyms import defined_after
from rokasean.reading.naming.composed import Named, find_composed
from rokasean.reading.naming.finding import Finder, Words, any_of, finder, words_of
from rokasean.reading.naming.ordinals import NUMBERS, ORDINAL, counted
from rokasean.reading.naming.series_rules import RULES
from rokasean.reading.naming.spans import apart
from rokasean.reading.naming.words import in_capitals, one_of, plain
from rokasean.reading.vocabulary import load
from rokasean.reading.vocabulary.wordings import groups, wordings

__all__ = ["RULES", "SeriesSpan", "find_series", "shown"]

# What stands before a name: "the 11th", "sixth annual", "second round of the", "2015"; the span reaches back to it.
# Refused: "his first ...", which counts a person's attendances.
_BEFORE = re.compile(
    rf"(?<!\w)(?:{ORDINAL}\s+(?:(?:ever|annual|regular|plenary|virtual|in person|official|biennial|high level"
    r"|vice ministerial|ministerial|bilateral)\s+)*"
    r"(?:(?:round|session|edition|meeting|iteration|instal?lment|run)\s+of\s+)?(?:(?:the|their|its|this)\s+)?(?:annual\s+)?)?"
    r"(?:(?P<year>(?:19|20)\d\d)\s+(?:annual\s+)?)?$"
)
_COUNT_NEAR = re.compile(rf"\d|{'|'.join(NUMBERS)}")
_OWN_COUNT = re.compile(r"\b(?:his|her|my|our)\s+$")
_SINCE_LONG = re.compile(r"[^.\n]{0,30}\b(?:in \w+ years|since)\b")

# What stands after a name: a year ("SDD 2015"); refused: a span of years ("2025-2027").
_YEAR_AFTER = re.compile(r"\s'?(?P<year>(?:19|20)\d\d)(?![\d/]|\s(?:19|20)\d\d\b|\s(?:to|and)\s(?:19|20)\d\d)")

# What parts a number from the name behind it.
_PARTED = re.compile(r"--|[–—:;](?=\s|$)")
# "Balikatan 39-2024", "Kamandag 9", "LIMA'25".
_COUNT_BEHIND = re.compile(
    r" (?P<both>\d{1,2})[-/](?P<long>20\d\d)(?![\d-])|\s?[’'](?P<short>\d\d)(?![\d’'])"
    r"|[ -](?P<alone>\d{1,2})(?![\w%-]|[.,:]\d)"
)

# "convenes for the tenth time": a count of meetings; "attended for the tenth time" counts attendances.
_ITS_NTH = ORDINAL.replace("digits", "d2").replace("word", "w2")
_NTH_TIME = re.compile(
    rf"(?:[^.!?\n]{{0,60}}?\b(?:for|in|marks?|marking|of) its {_ITS_NTH}\s"
    r"(?:edition|iteration|instal?lment|round|session|run|gathering)\b)"
    rf"|[^.!?\n]{{0,60}}?\b(?:convene[sd]?|meets|met|held|opens|opened|takes place|took place)\b"
    rf"[^.!?\n]{{0,30}}?\bfor the {ORDINAL} time\b"
)


class SeriesSpan(NamedTuple):
    """A named meeting, forum or exercise in a text.

    Args:
        start: first character.
        end: character after the last one.
        name: the words as the text has them.
        series: the standard name, or None for a named happening that is not known to recur.
        edition: which of its meetings ("11th" is 11), or None.
        year: the year in the name ("SDD 2015"), or None.
        form: a form of the closed list, or None.
        level: a level of the closed list, or None.
        city: the city where it always meets, or None.
        country: the country where it always meets, or None.
        parties: who takes part by its name: alpha-2 codes and "ASEAN".
        rule: the id of the rule that found it.
    """

    start: int
    end: int
    name: str
    series: str | None
    edition: int | None
    year: int | None
    form: str | None
    level: str | None
    city: str | None
    country: str | None
    parties: tuple[str, ...]
    rule: str


def find_series(text: str) -> list[SeriesSpan]:
    """The named meetings and exercises of an article, in the order of the text.

    Args:
        text: the whole article: a later acronym or short name depends on what the article said before.

    Returns:
        Spans that do not overlap, the longest wording wins; each reaches from its ordinal or year to its short form.

    >>> [shown(span) for span in find_series("The sixth Seoul Defense Dialogue (SDD) opened; SDD 2017 drew many.")]
    ['Seoul Defense Dialogue #6', 'Seoul Defense Dialogue @2017']
    """
    page = words_of(text)
    words = page.folded
    found = [*_known(page), *find_composed(page)]
    chosen = _longest([_with_bracket(text, named) for named in found])
    chosen = apart((_with_bracket(text, named) for named in _titled(text)), chosen)
    chosen = apart(_own_acronyms(text, chosen), chosen)
    return [_span(text, words, named) for named in chosen]


def shown(span: SeriesSpan) -> str:
    """A span as the rules' examples write it.

    >>> shown(SeriesSpan(0, 8, "SDD 2015", "Seoul Defense Dialogue", None, 2015, None, None, None, None, (), ""))
    'Seoul Defense Dialogue @2015'
    """
    edition = f" #{span.edition}" if span.edition else ""
    year = f" @{span.year}" if span.year else ""
    return f"{span.series or span.name}{edition}{year}"


def _known(page: Words) -> Iterator[Named]:
    """Names and acronyms of the vocabulary."""
    entries, aliases, acronyms = _names()
    needs: dict[str | None, bool] = {None: True}
    for names, rule in ((aliases, "series.alias"), (acronyms, "series.acronym")):
        for match in names.finditer(page):
            for entry in entries[" ".join(match.group().split())]:
                need = entry.get("needs")
                if need not in needs:
                    needs[need] = re.search(need, page.folded) is not None
                if needs[need]:
                    yield from _with_host(page.folded, match, entry, rule)
                    break


def _with_host(folded: str, match: re.Match, entry: dict, rule: str) -> Iterator[Named]:
    """A found name, reaching over the forum that it is a part of where that stands beside it."""
    start, end = match.span()
    if "part_of" in entry:
        before, after = _hosts()
        host = before.search(folded[max(0, start - 80) : start])
        start = start - len(host.group()) if host else start
        host_after = after.match(folded, end)
        end = host_after.end() if host_after else end
        if entry.get("needs_host") and not (host or host_after):
            return
    yield _named(start, end, entry, rule)


def _named(start: int, end: int, entry: dict, rule: str) -> Named:
    """A found name with what the vocabulary says of it."""
    parties = tuple(entry.get("parties", ()))
    return Named(
        start, end, entry["name"], entry["form"], entry["level"], entry.get("city"), entry.get("country"), parties, rule
    )


# A name that only its capitals show: "Lion Heart Symposium", "Exercise Blue Wave".
_TITLED = finder(
    re.compile(
        r"(?<!\w)(?:Dialogue|Forum|Symposium|Conference|Exhibition|Expo|Workshop|Seminar|Exercise)"
        r"(?![\w-]|\s(?:Cent(?:re|er)|Hall|Complex|Grounds?|Park|Room|Venue)\b)"
        r"(?P<name>\s[A-Z][A-Za-z-]+(?:\s[A-Z][A-Za-z-]+)?)?"
    ),
    "written",
)
_CAPITALS_BEFORE = re.compile(r"\b(?:[A-Z][\w.-]+\s(?:(?:of|on|and|for)\s)?){1,6}$")
_TITLED_FORMS = {"Exhibition": "other", "Expo": "other", "Exercise": "exercise"}


def _titled(text: str) -> Iterator[Named]:
    """Names in capitals, outside headlines in capitals."""
    for match in _TITLED.finditer(words_of(text)):
        head = match.group().split()[0]
        before = _CAPITALS_BEFORE.search(text, max(0, match.start() - 90), match.start())
        if not before and not match["name"]:
            continue
        if in_capitals(text, match.start()):
            continue
        if before and before.group().split() not in (["The"], ["This"], ["An"], ["A"]):
            start = before.start() + len(re.match(r"(?:(?:The|This|An?)\s)?", before.group()).group())
            end = match.start() + len(head)
            yield Named(start, end, None, _TITLED_FORMS.get(head, "conference"), None, None, None, (), "series.titled")
        elif head == "Exercise" and match["name"]:
            yield Named(*match.span(), None, "exercise", None, None, None, (), "series.titled")


def _with_bracket(text: str, named: Named) -> Named:
    """A name that reaches over the bracket with its short form and year, where one follows."""
    bracket = defined_after(text, named.start, named.end)
    if bracket is None:
        return named
    return changed(named, end=bracket.end(), short=bracket["short"], year=_number(bracket["year"]))


# What stands around a short form: no letter, figure or hyphen before it, no letter or figure behind it.
_HANGS_ON = re.compile(r"[\w-]")
_STANDS_ALONE = re.compile(r"(?!\w)")


def _own_acronyms(text: str, found: list[Named]) -> Iterator[Named]:
    """Later uses of the short forms that the article gives after a name."""
    given = {named.short: named for named in reversed(found) if named.short and named.rule != "series.acronym"}
    for short, named in given.items():
        start = text.find(short, named.end)
        while start >= 0:
            end = start + len(short)
            if _STANDS_ALONE.match(text, end) and not _HANGS_ON.match(text, start - 1):
                yield changed(named, start=start, end=end, year=None, rule="series.own-acronym")
            start = text.find(short, end)


def _longest(found: list[Named]) -> list[Named]:
    """Those names that are not part of a longer one; at equal length the first rule wins."""
    return apart(sorted(found, key=lambda named: named.start - named.end))


def _span(text: str, folded: str, named: Named) -> SeriesSpan:
    """The full span of a found name, with its edition and year."""
    start, edition, year = _ordinal_before(folded, named.start, named.end)
    if _PARTED.search(text, start, named.start):  # "Feb. 27, 2024 -- Cobra Gold": the year of a dateline
        start, edition, year = named.start, None, None
    after = _YEAR_AFTER.match(folded, named.end)
    end = after.end() if after else named.end
    year = year or named.year or (int(after["year"]) if after else None)
    behind = _COUNT_BEHIND.match(text, end)
    if behind and (behind["alone"] is None or named.series in _numbered()):
        end, edition, year = behind.end(), edition or _edition_behind(behind), year or _year_behind(behind)
    time = _NTH_TIME.match(folded, end) if edition is None else None
    if time and counted(time) != 1:
        edition = counted(time)
    facts = (named.form, named.level, named.city, named.country, named.parties, named.rule)
    return SeriesSpan(start, end, " ".join(text[start:end].split()), named.series, edition, year, *facts)


def _ordinal_before(folded: str, start: int, end: int) -> tuple[int, int | None, int | None]:
    """Where the span begins, its edition and its year, from the words before the name."""
    low = max(0, start - 60)
    match = _BEFORE.search(folded[low:start]) if _COUNT_NEAR.search(folded, low, start) else None
    if match is None or not match.group():
        return start, None, None
    edition = counted(match)
    begin = low + match.start()
    if edition and (
        _OWN_COUNT.search(folded[max(0, begin - 8) : begin]) or (edition == 1 and _SINCE_LONG.match(folded, end))
    ):
        return start, None, None
    return begin, edition, _number(match["year"])


def _edition_behind(behind: re.Match) -> int | None:
    """The edition that stands behind a name."""
    return _number(behind["both"] or behind["alone"])


def _year_behind(behind: re.Match) -> int | None:
    """The year that stands behind a name, in two or four figures."""
    return int(behind["long"]) if behind["long"] else 2000 + int(behind["short"]) if behind["short"] else None


@cache
def _numbered() -> frozenset[str]:
    """The series whose meetings are told apart by a number behind the name."""
    return frozenset(entry["name"] for entry in load("series")["series"] if entry.get("numbered"))


def _number(digits: str | None) -> int | None:
    """Digits as a number."""
    return int(digits) if digits else None


@cache
def _names() -> tuple[dict[str, list[dict]], Finder, Finder]:
    """What each wording may stand for, and the finders of wordings (folded text) and acronyms (plain text)."""
    vocabulary = load("series")
    entries: dict[str, list[dict]] = {}
    acronyms: dict[str, list[dict]] = {}
    for entry in (*vocabulary["series"], *groups(vocabulary["ewg"])):
        for alias in entry["aliases"]:
            for wording in wordings(alias, vocabulary["macros"]):
                entries.setdefault(wording, []).append(entry)
        for acronym in entry["acronyms"]:
            acronyms.setdefault(plain(acronym), []).append(entry)
    return entries | acronyms, any_of(entries), any_of(acronyms, "plain")


@cache
def _hosts() -> tuple[re.Pattern, re.Pattern]:
    """The patterns of an ADMM-Plus that stands before or after the name of one of its parts."""
    admm = one_of(wordings("{admm-plus}", load("series")["macros"]))
    before = rf"(?<!\w){admm}(?:\s\([a-z +]+\))?(?:'s)?\s$"
    return re.compile(before), re.compile(rf",?\s(?:of|under|within|for)\s(?:the\s)?{admm}(?!\w)")
