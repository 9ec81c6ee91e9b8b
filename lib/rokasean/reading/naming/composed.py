"""Names of meetings that are made of their parties, a field and a form: "ASEAN-RoK Maritime Cooperation Workshop"."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from rokasean.reading.naming.finding import Finder, Words, any_of, finder
from rokasean.reading.naming.words import WORD, fold, one_of
from rokasean.reading.places import find_places
from rokasean.reading.vocabulary import load

_MEMBERS = frozenset(("BN", "KH", "ID", "LA", "MY", "MM", "PH", "SG", "TH", "TL", "VN"))

# "ASEAN-ROK Dialogue Relations" and "dialogue partner" are no meetings.
_NO_MEETING = r"(?!\w|\s(?:relations?|partners?|partnerships?|relationship)\b)"

# Forms of which one happening with one party is spoken: "a dialogue with ASEAN", not "talks with ASEAN".
_SINGLE = frozenset(("meeting", "dialogue", "dialog", "summit", "committee"))

# Small words with which no name begins.
_SMALL = "(?:of|the|and|on|in|for|&)"

_SMALL_WORDS = re.compile(rf"(?:{_SMALL}\s)*")

# Forms that say too little without a field before or after them.
_BARE = frozenset(("meeting", "meetings", "talks", "training", "committee", "consultation", "consultations"))


class Named(NamedTuple):
    """A found name before its edition and year are read; the fields are those of SeriesSpan."""

    start: int
    end: int
    series: str | None
    form: str | None
    level: str | None
    city: str | None
    country: str | None
    parties: tuple[str, ...]
    rule: str
    short: str | None = None
    year: int | None = None


def find_composed(page: Words) -> Iterator[Named]:
    """Names that a field and a form make together with their parties, of which one is the ROK.

    The parties stand before the field ("ASEAN-RoK ..."), after the form ("... between ASEAN and the RoK"), on both
    sides ("ASEAN ... with the RoK"), or one is left to the article ("a defence dialogue with ASEAN"), or both are.

    Args:
        page: the words of the article.

    Returns:
        Names with a standard series where the ROK and ASEAN meet, or where a dialogue or committee is known to recur.

    >>> from rokasean.reading.naming.finding import words_of
    >>> [named.series for named in find_composed(words_of("the ASEAN-RoK maritime cooperation workshop"))]
    ['ASEAN-ROK Maritime Cooperation Workshop']
    """
    patterns, text, folded = _patterns(), page.written, page.folded
    for match in _named(page):
        first = patterns.before.within(page, max(0, match.start() - 90), match.start())
        last = patterns.after.match(folded, match.end())
        named = _with_parties(match, first, last)
        if named or not _is_of_others(first, last):
            named = named or _with_article(text, folded, match, last)
        if named:
            yield named


def _is_of_others(*sides: re.Match | None) -> bool:
    """Whether two parties are named on one side of a name, and the ROK is none of them ("Vietnam-India dialogue")."""
    pairs = (tuple(map(_code, side.group("a", "b"))) for side in sides if side and side["b"])
    return any("KR" not in pair for pair in pairs)


def _named(page: Words) -> Iterator[re.Match]:
    """The fields with a form that a text has, none overlapping; tried only where words of fields lead up to a form."""
    patterns, places, tried, end = _patterns(), list(page.here), 0, 0
    for spot in patterns.form.spots_in(page, 0, len(page.folded)):
        first = behind = bisect_right(places, spot)
        while first > tried and (first == behind or page.here[places[first - 1]] in patterns.words):
            first -= 1
        for place in places[first:behind]:
            if place >= end and (match := patterns.named.match(page.folded, place)):
                end = match.end()
                yield match
        tried = behind


def _with_parties(match: re.Match, first: re.Match | None, last: re.Match | None) -> Named | None:
    """What a field and form name with the parties around them, or None where fewer than two stand there."""
    one, two = (first["a"], first["b"]) if first else (None, None)
    if two is None and last and last["b"]:
        return _composed(match, (last["a"], last["b"]), (None, last), "series.parties-last")
    if two is None and one and last and last["a"] and last["by"] == "with":
        return _composed(match, (one, last["a"]), (first, last), "series.parties-around")
    about = _patterns().about.match(match.string, match.end())
    return _composed(match, (one, two), (first, about), "series.parties-first") if two else None


def _with_article(text: str, folded: str, match: re.Match, last: re.Match | None) -> Named | None:
    """What a field and form name where the article tells the ROK's partner."""
    if last and last["a"] and last["by"] == "with":
        partner = _partner(text)
        if partner and match["mid"] and match["form"] in _SINGLE:
            return _with_party(match, last, partner)
        if _code(last["a"]) not in ("KR", partner):
            return None
    short = _shorts()[1].search(folded, match.start(), match.end() + 60)
    if short is None or short.start() >= match.end() or text[: short.start()].rstrip().endswith(")"):
        return None  # "... in the Military Domain (REAIM) Summit": the end of another name
    partner = _partner(text)
    return _short(short, _shorts()[0][" ".join(short.group().split())], partner) if partner else None


def _short(match: re.Match, entry: dict, partner: str) -> Named | None:
    """What a name without parties stands for in an article on the ROK and a partner."""
    if partner == "ASEAN" and "asean" in entry:
        series, parties = entry["asean"], ("KR", "ASEAN")
    elif partner in _MEMBERS and "bilateral" in entry:
        series, parties = _of_country(entry["bilateral"], partner), ("KR", partner)
    else:
        return None
    return Named(*match.span(), series, entry["form"], entry["level"], None, None, parties, "series.short")


def _with_party(match: re.Match, last: re.Match, partner: str) -> Named | None:
    """What "a defence dialogue with ASEAN" stands for: the other side is the ROK, or the article's partner."""
    party = _code(last["a"])
    other = partner if party == "KR" else party
    known = _standard(frozenset(match.group().split()), other) if other == "ASEAN" or other in _MEMBERS else None
    if known is None:
        return None
    series = _of_country(known["name"], other)
    start = _begin(match)
    return Named(
        start, last.end("a"), series, known["form"], known["level"], None, None, ("KR", other), "series.with-party"
    )


def _composed(match: re.Match, names: tuple, sides: tuple, rule: str) -> Named | None:
    """What a field and form name with two parties; None where the ROK is none of them or the words say too little."""
    parties = tuple(_code(name) for name in names)
    first, last = sides
    tail = (last["tail"] if last else None) or ""
    field, form = f"{match['mid']} {tail}".split(), " ".join(match["form"].split())
    if "KR" not in parties or parties[0] == parties[1] or (form in _BARE and not field):
        return None
    other = next(code for code in parties if code != "KR")
    words = frozenset((*field, *form.split()))
    known = _standard(words, other)
    series = _of_country(known["name"], other) if known else _own_name(other, " ".join(field), form)
    facts = known or {"form": _forms()[form], "level": _level(words)}
    start = first.start() if first else _begin(match)
    end = last.end() if last else match.end()
    return Named(start, end, series, facts["form"], facts["level"], None, None, parties, rule)


def _begin(match: re.Match) -> int:
    """Where a name begins that no party opens: after small words."""
    return _SMALL_WORDS.match(match.string, match.start()).end()


def _code(name: str) -> str:
    """The code of a party as the folded text has it."""
    return _codes()[" ".join(name.split())]


def _standard(words: frozenset[str], other: str) -> dict | None:
    """The first entry of the vocabulary whose words a composed name has."""
    return _fitting("asean" if other == "ASEAN" else "bilateral", words)


def _level(words: frozenset[str]) -> str | None:
    """The level that the words of a name tell."""
    entry = _fitting("level", words)
    return entry["level"] if entry else None


def _fitting(table: str, words: frozenset[str]) -> dict | None:
    """The first entry of which the words hold one of each choice in `all` and `any`, and none of `none`."""
    bare = frozenset(word.rstrip("'").removesuffix("'s") for word in words)
    for entry, choices, refused in _choices(table):
        if not any(map(bare.isdisjoint, choices)) and not any(none <= bare for none in refused):
            return entry
    return None


@cache
def _choices(table: str) -> list[tuple[dict, list[frozenset[str]], list[frozenset[str]]]]:
    """The entries of a table, each with the choices of which it asks for one word, and the words that it refuses."""
    told = []
    for entry in load("series")["composed"][table]:
        choices = [frozenset(choice.split("|")) for choice in entry.get("all", ())]
        choices += [frozenset(entry["any"])] if "any" in entry else []
        told.append((entry, choices, [frozenset(none.split()) for none in entry.get("none", ())]))
    return told


def _own_name(other: str, field: str, form: str) -> str | None:
    """A standard name for what ROK and ASEAN hold together; what the ROK holds with one country has none."""
    if other != "ASEAN":
        return None
    words = [word for word in field.split() if word not in ("joint", "the", "annual", "combined", "virtual", "online")]
    spelt = " ".join((*words, form.rstrip("s") if form != "talks" else form))
    return f"ASEAN-ROK {_title(spelt)}"


def _title(words: str) -> str:
    """Words with capitals as in a name, in British spelling."""
    small = ("and", "of", "on", "in", "for", "the")
    titled = " ".join(word if word in small else word[:1].upper() + word[1:] for word in words.split())
    return titled.replace("Defense", "Defence")


@lru_cache(maxsize=4)  # asked again for each name without parties
def _partner(text: str) -> str | None:
    """With whom the ROK deals in an article: "ASEAN", or the one member that it names most, or None."""
    counts = Counter(span.country for span in find_places(text))
    members = [(count, code) for code, count in counts.items() if code in _MEMBERS]
    if "KR" not in counts:
        return None
    if counts["ASEAN"] and counts["ASEAN"] >= max(members, default=(0, ""))[0] / 3:
        return "ASEAN"
    best = sorted(members, reverse=True)[:2]
    alone = best and (len(best) == 1 or best[0][0] > best[1][0])
    return best[0][1] if alone else None


def _of_country(name: str, code: str) -> str:
    """A standard name with its country filled in."""
    country = load("places")["countries"].get(code, {"name": code})["name"]
    return name.replace("{country}", country.removeprefix("the "))


@cache
def _forms() -> dict[str, str]:
    """The form of each form noun."""
    return {noun: form for form, nouns in load("series")["composed"]["forms"].items() for noun in nouns}


@cache
def _codes() -> dict[str, str]:
    """The code of each party's folded name."""
    places = load("places")
    codes = {fold(alias): code for code, bloc in places["blocs"].items() for alias in bloc["aliases"]}
    for code, country in places["countries"].items():
        names = (*country["aliases"], *country["demonyms"], *country["capitals"])
        codes |= {fold(name): code for name in names if name not in ("US", "UK")}
    return codes | {"asean member states": "ASEAN", "asean countries": "ASEAN", "asean members": "ASEAN"}


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The patterns of composed names in a folded text.

    `named` is a field and form, `form` finds where a form may stand, and `words` are those of fields; `before` is one
    party or two at the end of a text, `after` one or two behind the form, `about` a field behind it.
    """

    named: re.Pattern
    form: Finder
    words: frozenset[str]
    before: Finder
    after: re.Pattern
    about: re.Pattern


@cache
def _patterns() -> _Patterns:
    """The patterns of composed names."""
    fields = load("series")["composed"]["fields"]
    party, form, field = one_of(_codes()), one_of(_forms()), one_of(fields)
    joined = r"(?:\s?[/,&+]\s?|\s{1,3}(?:and\s|with\s)?(?:the\s)?)"
    bracket = r"(?:\s\(\w+\))?"
    parties = rf"(?P<a>{party}){bracket}(?:{joined}(?P<b>{party}){bracket})?"
    pair = rf"(?P<by>between|of|among|with|involving)\s(?:the\s)?{parties}(?!\w)"
    who = rf"(?:\s(?P<tail>(?:{field}\s){{0,4}}(?:ministers|chiefs|leaders|officials|industry|cooperation)\b))?"
    return _Patterns(
        re.compile(rf"(?<!\w)(?P<mid>(?:{field}\s){{0,8}})(?P<form>{form}){_NO_MEETING}"),
        any_of(_forms()),
        frozenset(WORD.findall(" ".join(fields))),
        finder(re.compile(rf"(?<!\w){parties}(?:'s?)?\s\Z"), "folded", _codes()),
        re.compile(rf"\s{pair}{who}"),
        re.compile(rf"\s(?:on|for)\s(?P<tail>{field}(?:\s{field}){{0,4}})(?!\w)"),
    )


@cache
def _shorts() -> tuple[dict[str, dict], re.Pattern]:
    """What each short wording stands for, and the pattern that finds them in a folded text."""
    entries = {wording: entry for entry in load("series")["short"] for wording in entry["wordings"]}
    return entries, re.compile(rf"(?<!\w){one_of(entries)}(?!\w)")
