"""Names that two entries of a vocabulary claim, names that nobody could find, and entries that do not exist.

Only the first of two entries with one name would ever be found: the other's events would be missing without a word.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain

from rokasean.reading.naming.words import fold
from rokasean.reading.vocabulary.source import parsed
from rokasean.reading.vocabulary.wordings import MACRO, groups, wordings


def series_clashes(content: dict) -> Iterator[str]:
    """What is wrong between the entries of series.toml, one sentence each.

    An entry that the article must earn (`needs`) may share a name with entries after it, which count where it does not.
    """
    macros = content["macros"]
    unknown = list(_unknown_macros(content))
    yield from unknown
    if unknown:
        return
    entries = [*content["series"], *groups(content["ewg"])]
    yield from _twice("[[series]]", (entry["name"] for entry in entries))
    owners: dict[str, dict] = {}
    for entry in entries:
        spelt = {wording for alias in entry["aliases"] for wording in wordings(alias, macros)}
        yield from _unfolded("[[series]]", entry["name"], (MACRO.sub(" ", alias) for alias in entry["aliases"]))
        for name in sorted(spelt | set(entry["acronyms"])):
            before = owners.setdefault(name, entry)
            if before is not entry and before.get("needs") in (None, entry.get("needs")):
                yield _claimed("[[series]]", name, before["name"], entry["name"])
    yield from _unknown_in_series(entries)
    yield from _same_name("[[short]]", ((", ".join(one["wordings"][:1]), one["wordings"]) for one in content["short"]))


def _unknown_macros(content: dict) -> Iterator[str]:
    """Macros that aliases use and [macros] does not have."""
    aliases = {"[macros]": [*chain(*content["macros"].values())], "[ewg]": content["ewg"]["wordings"]}
    aliases |= {f'[[series]] "{entry["name"]}"': entry["aliases"] for entry in content["series"]}
    for where, words in aliases.items():
        for macro in dict.fromkeys(macro for word in words for macro in MACRO.findall(word)):
            if macro not in content["macros"] and (where, macro) != ("[ewg]", "field"):
                yield f"{where} uses {{{macro}}}: expected a key of [macros], {', '.join(content['macros'])}"


def _unknown_in_series(entries: list[dict]) -> Iterator[str]:
    """Hosts that are no series, and parties and countries that are none."""
    known = {entry["name"] for entry in entries}
    countries = {"ASEAN", *parsed("places")["countries"]}
    for entry in entries:
        if entry.get("part_of", entry["name"]) not in known:
            yield f'[[series]] "{entry["name"]}" is part of {entry["part_of"]!r}: expected the name of a [[series]]'
        for code in (*entry["parties"], *filter(None, (entry.get("country"),))):
            if code not in countries:
                yield f'[[series]] "{entry["name"]}" names {code!r}: expected a country of places.toml, or ASEAN'


def framework_clashes(content: dict) -> Iterator[str]:
    """What is wrong between the entries of frameworks.toml, one sentence each."""
    entries = content["framework"]
    yield from _twice("[[framework]]", (entry["name"] for entry in entries))
    for entry in entries:
        yield from _unfolded("[[framework]]", entry["name"], entry["aliases"])
    yield from _same_name("[[framework]]", ((one["name"], (*one["aliases"], *one["acronyms"])) for one in entries))


def publisher_clashes(content: dict) -> Iterator[str]:
    """Names that two publishers claim, one sentence each."""
    entries = content["publisher"]
    yield from _twice("[[publisher]]", (entry["name"] for entry in entries))
    yield from _same_name("[[publisher]]", ((one["name"], (one["name"], *one.get("also", ()))) for one in entries))


def office_clashes(content: dict) -> Iterator[str]:
    """Titles that stand at two levels, one sentence each."""
    yield from _same_name("[[office]]", ((one["level"], map(fold, one["titles"])) for one in content["office"]))


def holder_clashes(content: dict) -> Iterator[str]:
    """Names that two people claim, and terms that end before they begin, one sentence each."""
    people = [(office, person) for office in content["office"] for person in office["people"]]
    named = ((person["name"], map(fold, (person["name"], *person.get("also", ())))) for _, person in people)
    yield from _same_name("[[office]]", named)
    for office, person in people:
        if person["to"] and person["to"] < person["from"]:
            where = f'[[office]] "{office["title"]}" {office["country"]}, {person["name"]}'
            yield f"{where}: the term ends in {person['to']}, before it begins in {person['from']}"


def place_clashes(content: dict) -> Iterator[str]:
    """Names that two countries claim, and venues and capitals in no city, one sentence each."""
    countries = content["countries"]
    yield from _same_name("[countries]", ((code, _place_names(one)) for code, one in countries.items()))
    for code, country in countries.items():
        cities = country.get("cities", {})
        spelt = {*cities, *(name for names in cities.values() for name in names)}
        for venue, facts in country.get("venues", {}).items():
            if facts.get("city", venue) not in (*cities, venue):
                yield f'[countries.{code}.venues] "{venue}" is in {facts["city"]!r}: expected a city of that country'
        for capital in country["capitals"]:
            if spelt and capital not in spelt | set(_SEATS):
                yield f"[countries.{code}] has the capital {capital!r}: expected one of its cities"


# Seats of governments that stand for a country as a capital does, and are no cities.
_SEATS = ("Kremlin",)


def _place_names(country: dict) -> Iterator[str]:
    """Every name that stands for a country or a place in it."""
    yield from (*country["aliases"], *country["demonyms"], *country.get("offices", ()), *country.get("venues", ()))
    for city, spellings in country.get("cities", {}).items():
        yield from (city, *spellings)


def topic_clashes(content: dict) -> Iterator[str]:
    """Words that a topic takes both as telling and as weak, and words that nobody could find, one sentence each."""
    for topic, kinds in content.items():
        telling = {*kinds["words"], *kinds["starts"]}
        for word in sorted(telling & set(kinds.get("weak", ()))):
            yield f"[{topic}] has {word!r} in `weak` and beside it: expected one of them"
        yield from _unfolded("", f"[{topic}]", sorted({*telling, *kinds.get("weak", ())}))


def _twice(kind: str, names: Iterable[str]) -> Iterator[str]:
    """Standard names that two entries have."""
    seen: set[str] = set()
    for name in names:
        if name in seen:
            yield f'{kind} "{name}" stands twice: expected one entry with all aliases'
        seen.add(name)


def _same_name(kind: str, entries: Iterable[tuple[str, Iterable[str]]]) -> Iterator[str]:
    """Names that two entries with different standard names claim."""
    owners: dict[str, str] = {}
    for owner, names in entries:
        for name in names:
            before = owners.setdefault(name, owner)
            if before != owner:
                yield _claimed(kind, name, before, owner)


def _claimed(kind: str, name: str, first: str, second: str) -> str:
    """A sentence on a name with two owners."""
    return f'{kind} "{first}" and "{second}" both have {name!r}: expected it in one of them'


def _unfolded(kind: str, name: str, spellings: Iterable[str]) -> Iterator[str]:
    """Spellings that could never be found, since texts are compared in another one."""
    for spelling in spellings:
        if fold(spelling) != spelling:
            where = f'{kind} "{name}"' if kind else name
            yield f"{where} has {spelling!r}, which texts are never compared with: expected {fold(spelling)!r}"


CLASHES: Mapping[str, Callable[[dict], Iterator[str]]] = {
    "frameworks": framework_clashes,
    "holders": holder_clashes,
    "offices": office_clashes,
    "places": place_clashes,
    "publishers": publisher_clashes,
    "series": series_clashes,
    "topics": topic_clashes,
}
