"""Names of meetings that are made of their parties, a field and a form: "ASEAN-RoK Maritime Cooperation Workshop"."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rokasean.reading.places import find_places
from rokasean.reading.vocabulary import load
from rokasean.reading.words import fold, one_of

_MEMBERS = frozenset("BN KH ID LA MY MM PH SG TH TL VN".split())

# "ASEAN-ROK Dialogue Relations" and "dialogue partner" are no meetings.
_NO_MEETING = r"(?!\w|\s(?:relations?|partners?|partnerships?|relationship)\b)"

# Small words with which no name begins.
_SMALL = "(?:of|the|and|on|in|for|&)"

# Forms that say too little without a field before or after them.
_BARE = frozenset(("meeting", "meetings", "talks", "training", "committee", "consultation", "consultations"))


@dataclass(frozen=True, slots=True)
class Named:
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


def find_composed(folded: str) -> Iterator[Named]:
    """Names of two parties of which one is the ROK, anywhere in a folded text.

    Args:
        folded: what `fold` made of the article.

    Returns:
        Names with a standard series where the ROK and ASEAN meet, or where a dialogue or committee is known to recur.

    >>> [named.series for named in find_composed("the asean rok maritime cooperation workshop")]
    ['ASEAN-ROK Maritime Cooperation Workshop']
    """
    codes, patterns = _patterns()
    for pattern, rule in patterns:
        for match in pattern.finditer(folded):
            named = _composed(match, codes, rule)
            if named:
                yield named


def find_short(text: str, folded: str) -> Iterator[Named]:
    """Names without parties ("the vice-ministerial dialogue"), given the parties that the article is about.

    Args:
        text: the article.
        folded: what `fold` made of it.

    Returns:
        Names with the series of the ROK and ASEAN, or of the ROK and the one member that the article speaks of most.
    """
    entries, pattern = _shorts()
    codes = _codes()
    matches = [*pattern.finditer(folded), *_with_one().finditer(folded)]
    partner = _partner(text) if matches else None
    for match in matches if partner else ():
        if "form" in match.re.groupindex:
            named = _with_party(match, codes[" ".join(match["b"].split())], partner)
        else:
            named = _short(match, entries[" ".join(match.group().split())], partner)
        if named:
            yield named


def _short(match: re.Match, entry: dict, partner: str) -> Named | None:
    """What a name without parties stands for in an article on the ROK and a partner."""
    if partner == "ASEAN" and "asean" in entry:
        series, parties = entry["asean"], ("KR", "ASEAN")
    elif partner in _MEMBERS and "bilateral" in entry:
        series, parties = _of_country(entry["bilateral"], partner), ("KR", partner)
    else:
        return None
    return Named(*match.span(), series, entry["form"], entry["level"], None, None, parties, "series.short")


def _with_party(match: re.Match, party: str, partner: str) -> Named | None:
    """What "a defence dialogue with ASEAN" stands for: the other side is the ROK, or the article's partner."""
    other = partner if party == "KR" else party
    if other != "ASEAN" and other not in _MEMBERS:
        return None
    known = _standard(frozenset(f"{match['mid']} {match['form']}".split()), other)
    if known is None:
        return None
    series = _of_country(known["name"], other)
    return Named(*match.span(), series, known["form"], known["level"], None, None, ("KR", other), "series.with-party")


def _composed(match: re.Match, codes: dict[str, str], rule: str) -> Named | None:
    """What one match of two parties and a form names, or None."""
    groups = match.groupdict()
    parties = tuple(codes[" ".join(match[side].split())] for side in "ab")
    field = f"{groups.get('mid') or ''} {groups.get('tail') or ''}".strip()
    form = " ".join(match["form"].split())
    if "KR" not in parties or parties[0] == parties[1] or (form in _BARE and not field):
        return None
    other = next(code for code in parties if code != "KR")
    words = frozenset(f"{field} {form}".split())
    known = _standard(words, other)
    series = _of_country(known["name"], other) if known else _own_name(other, field, form)
    facts = known or {"form": _forms()[form], "level": _level(words)}
    return Named(*match.span(), series, facts["form"], facts["level"], None, None, parties, rule)


def _standard(words: frozenset[str], other: str) -> dict | None:
    """The first entry of the vocabulary whose words a composed name has."""
    entries = load("series")["composed"]["asean" if other == "ASEAN" else "bilateral"]
    return next((entry for entry in entries if _fits(entry, words)), None)


def _fits(entry: dict, words: frozenset[str]) -> bool:
    """Whether the words hold one of each choice in `all` and `any`, and none of `none`."""
    bare = frozenset(word.rstrip("'").removesuffix("'s") for word in words)
    chosen = all(bare & frozenset(choice.split("|")) for choice in entry.get("all", ()))
    some = "any" not in entry or bool(bare & frozenset(entry["any"]))
    return chosen and some and not any(frozenset(none.split()) <= bare for none in entry.get("none", ()))


def _level(words: frozenset[str]) -> str | None:
    """The level that the words of a name tell."""
    entry = next((entry for entry in load("series")["composed"]["level"] if _fits(entry, words)), None)
    return entry["level"] if entry else None


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


@cache
def _patterns() -> tuple[dict[str, str], tuple[tuple[re.Pattern, str], ...]]:
    """The parties' codes, and the patterns of composed names with their rules."""
    codes = _codes()
    party, form = one_of(codes), one_of(_forms())
    field = one_of(load("series")["composed"]["fields"])
    bracket = r"(?:\s\(\w+\))?"
    first, second = rf"(?P<a>{party}){bracket}", rf"(?P<b>{party}){bracket}"
    joined = r"(?:\s?[/,&+]\s?|\s(?:and\s|with\s)?(?:the\s)?)"
    named = rf"(?P<mid>(?:{field}\s){{0,7}}?)(?P<form>{form}){_NO_MEETING}"
    about = rf"(?:\s(?:on|for)\s(?P<tail>{field}(?:\s{field}){{0,4}})(?!\w))?"
    who = rf"(?:\s(?P<tail>(?:{field}\s){{0,4}}(?:ministers|chiefs|leaders|officials|industry|cooperation)\b))?"
    before = rf"(?<!\w){first}{joined}{second}(?:'s?)?\s{named}{about}"
    around = rf"(?<!\w){first}(?:'s?)?\s{named}\swith\s(?:the\s)?{second}(?!\w)"
    after = rf"(?<!\w)(?!{_SMALL}\s){named}\s(?:between|of|among|with|involving)\s(?:the\s)?{first}{joined}{second}(?!\w){who}"
    patterns = ((before, "series.parties-first"), (around, "series.parties-around"), (after, "series.parties-last"))
    return codes, tuple((re.compile(pattern), rule) for pattern, rule in patterns)


@cache
def _with_one() -> re.Pattern:
    """The pattern of a name with one party only: "a defence dialogue with ASEAN"."""
    field, form = one_of(load("series")["composed"]["fields"]), "meeting|dialogue|dialog|summit|committee"
    return re.compile(
        rf"(?<!\w)(?!{_SMALL}\s)(?P<mid>(?:{field}\s){{1,6}}?)(?P<form>{form})\swith\s(?:the\s)?(?P<b>{one_of(_codes())})(?!\w)"
    )


@cache
def _shorts() -> tuple[dict[str, dict], re.Pattern]:
    """What each short wording stands for, and the pattern that finds them in a folded text."""
    entries = {wording: entry for entry in load("series")["short"] for wording in entry["wordings"]}
    return entries, re.compile(rf"(?<!\w){one_of(entries)}(?!\w)")
