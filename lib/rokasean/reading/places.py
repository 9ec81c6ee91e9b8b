"""Which places a text names: cities, countries, demonyms, blocs and venues."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from rokasean.reading.naming.finding import Finder, Words, any_of, finder, words_of
from rokasean.reading.rules import Rule
from rokasean.reading.vocabulary import load

# Words before a capital that make it the city and not the government: "arrived in Seoul", "the capital, Seoul",
# "visited Seoul"; not "talks with Seoul", "ties between Seoul and Hanoi", "Seoul said".
_AT = finder(
    re.compile(
        r"(?<!\w)(?:(?:in|at|to|from|near|outside|around|via|into|off|port of|city of|downtown|central"
        r"|visit(?:s|ed|ing)?|tour(?:s|ed|ing)|reach(?:es|ed|ing)?|(?:leav(?:e|es|ing)|left|head(?:s|ed|ing)?|depart(?:s|ed|ing|ure)?|bound|embark(?:s|ed|ing)"
        r"|sets? (?:out|off|sail)|(?:takes?|taking|took) off|fl(?:y|ies|ew|ying))\s(?:\w+\s)?for)"
        r"|capital,?(?: city)?(?: of)?)\s+(?:the\s+)?(?:nearby\s+|downtown\s+|central\s+)?$"
    ),
    "small",
)

# What stands after a city and not after a government: ", South Korea", "'s Yongsan district", " Metropolitan".
_CITY_AFTER = re.compile(
    r"(?:,|\s\()\s*(?:the )?(?:S\.? |South |N\. |North |Republic of )?(?P<land>[A-Z][\w.]+)"
    r"|(?:['’]s)?\s(?:[A-Z]\w+\s)?[Dd]istrict\b|\s(?:City|Metropolitan)\b"
)

# The place line of a news story: "SEOUL, Nov. 10 (Yonhap) --", "Hanoi (VNA) –", "KUALA LUMPUR: ", at the start of a
# line or after a crawl date.
_DATELINE_BEFORE = re.compile(r"(?:^|\n|\d{4}-\d\d-\d\d)[ \t]*(?:[A-Z]{3,6} )?$")
_DATELINE_AFTER = re.compile(
    r"(?:,\s[A-Z][A-Za-z .]+)?(?:,\s(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8})\b"
    r"|\s\([A-Z][\w/ ]{1,24}\)|:\s|\s?[–—-]{1,2}\s)"
)

# "the Thai capital", not "South Korean capital markets".
_CAPITAL = re.compile(r"\scapital\b(?!\s(?:region|markets?|ships?))")

# "the defence ministry in Seoul said": the seat of an office is not where something happens.
_OFFICE_IN = finder(
    re.compile(
        r"(?<!at the )(?<!at his )(?<!\w)(?:ministry|ministries|officials?|government|office|military|sources?"
        r"|authorities|administration|agency|correspondents)(?:\s(?:here|based))?\s(?:in|at)\s$"
    ),
    "small",
)

# "a meeting of foreign and defence officials in Seoul", "opened an office in Hanoi": there it is.
_THERE = re.compile(
    r"\b(?:of|between|among|with) (?:[\w-]+ ){0,6}officials in\s$"
    r"|\b(?:open(?:ed|s|ing)?|inaugurat\w+|establish\w*|set up|attach[eé]s?) (?:[\w'’-]+ ){0,6}office in\s$"
)

# "held at the presidential office in Seoul": there, and not by those who sit there.
_AT_OFFICE = re.compile(
    r"\bat (?:the|his|her|its|their) (?:presidential|[\w-]+[’']s|main|head) office in\s$"
    r"|(?<!officials )(?<!official )(?<!sources )\bat the (?:[\w-]+ ){0,2}(?:ministry|agency) in\s$",
    re.IGNORECASE,
)


# "at the Ministry of Defense office, Jakarta": an address.
_AT_ADDRESS = re.compile(
    r"\b(?:at|in) [^,;.()]{0,60}\b(?:[Oo]ffices?|[Bb]uilding|[Hh]eadquarters|[Hh]otel|[Pp]alace|[Bb]ase|[Hh]all"
    r"|[Cc]ent(?:er|re)|[Cc]omplex|[Pp]ier|[Pp]ort|[Hh]ouse|[Mm]inistry|[Cc]amp|[Gg]arrison|[Ss]ecretariat|[Aa]cademy|[Cc]ollege"
    r"|[Uu]niversity)\b[^,;.()]{0,40}, $"
)


class PlaceSpan(NamedTuple):
    """A place in a text.

    Args:
        start: first character.
        end: character after the last one.
        kind: "city", "country", "demonym", "bloc" or "venue"; a capital that stands for its government is a "country".
        city: the city's usual English name, or None.
        country: ISO 3166-1 alpha-2, "ASEAN" for the bloc, or None.
        rule: the id of the rule that found it.
    """

    start: int
    end: int
    kind: str
    city: str | None
    country: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class _Entry:
    """What the vocabulary says of one spelling."""

    kind: str
    city: str | None
    country: str | None
    capital: bool = False
    doubtful: bool = False


def find_places(text: str) -> list[PlaceSpan]:
    """The places that a text names, in the order of the text.

    Args:
        text: a sentence or a whole article.

    Returns:
        Spans that do not overlap. A capital is a city where the words before or after it speak of a place, otherwise it
        stands for its government and is a country.

    >>> [shown(span) for span in find_places("Seoul said the ships reached Da Nang, Viet Nam.")]
    ['country KR', 'city Da Nang VN', 'country VN']
    """
    return list(_found(text))


@lru_cache(maxsize=4)  # people, series and mentions of one article each ask for the same
def _found(text: str) -> tuple[PlaceSpan, ...]:
    """What `find_places` finds."""
    entries, names = _names()
    words = words_of(text)
    found = (_span(words, match, entries) for match in names.finditer(words))
    return tuple(span for span in found if span is not None)


def shown(span: PlaceSpan) -> str:
    """A span as the rules' examples write it.

    >>> shown(PlaceSpan(0, 5, "city", "Busan", "KR", "place.city"))
    'city Busan KR'
    """
    return " ".join(part for part in (span.kind, span.city, span.country) if part)


def _span(words: Words, match: re.Match, entries: dict[str, _Entry]) -> PlaceSpan | None:
    """The place that one match names, or None where the name is no place here."""
    (start, end), text = match.span(), words.written
    entry = entries[" ".join(match.group().split())]
    capital = _CAPITAL.match(text, end) if entry.kind == "demonym" else None
    if capital:
        return _capital_of(start, capital.end(), entry.country, entries)
    if text.startswith("$", end):  # "US$" is money
        return None
    if entry.kind == "refused" or (entry.doubtful and not _AT.within(words, max(0, start - 30), start)):
        return None
    kind, rule = _reading(words, start, end, entry)
    city = entry.city if kind in ("city", "venue") else None
    return PlaceSpan(start, end, kind, city, entry.country, rule)


def _reading(words: Words, start: int, end: int, entry: _Entry) -> tuple[str, str]:
    """The kind that a name has here, and the rule that says so."""
    if not entry.capital:
        return entry.kind, f"place.{entry.kind}"
    low = max(0, start - 70)
    before, after = words.written[low:start], words.written[end : end + 45]
    if _DATELINE_AFTER.match(after) and _DATELINE_BEFORE.search(before):
        return "city", "place.dateline"
    if _OFFICE_IN.within(words, low, start) and not (_AT_OFFICE.search(before) or _THERE.search(before)):
        return "country", "place.metonym"
    if _AT.within(words, low, start) or _stands_before_its_country(after, entry) or _AT_ADDRESS.search(before):
        return "city", "place.city"
    return "country", "place.country" if entry.kind == "country" else "place.metonym"


def _stands_before_its_country(after: str, entry: _Entry) -> bool:
    """Whether the words after a capital are its country or a part of a city."""
    match = _CITY_AFTER.match(after)
    if match is None or match["land"] is None:
        return match is not None
    entries, _ = _names()
    land = match.group().lstrip(", (").removeprefix("the ")
    named = entries.get(land) or entries.get(match["land"])
    return named is not None and named.kind == "country" and named.country == entry.country


def _capital_of(start: int, end: int, country: str, entries: dict[str, _Entry]) -> PlaceSpan | None:
    """The city behind "the Thai capital"."""
    cities = load("places")["countries"][country]["capitals"]
    return PlaceSpan(start, end, "city", entries[cities[0]].city, country, "place.capital-of") if cities else None


@cache
def _names() -> tuple[dict[str, _Entry], Finder]:
    """Every spelling with its meaning, and what finds them."""
    places = load("places")
    entries = {alias: _Entry("bloc", None, code) for code, bloc in places["blocs"].items() for alias in bloc["aliases"]}
    for code, country in places["countries"].items():
        entries |= _of_country(code, country, frozenset(places["doubtful"]["words"]))
    entries |= {name.upper(): entry for name, entry in entries.items() if entry.kind in ("city", "country")}
    entries |= {name: _Entry("refused", None, None) for name in places["refused"]["words"]}
    return entries, any_of(entries, "written")


def _of_country(code: str, country: dict, doubtful: frozenset[str]) -> dict[str, _Entry]:
    """The spellings that belong to one country."""
    capitals = frozenset(country["capitals"])
    entries = {name: _Entry("demonym", None, code) for name in country["demonyms"]}
    entries |= {name: _Entry("country", None, code) for name in (*country["aliases"], *country.get("offices", ()))}
    for city, spellings in country.get("cities", {}).items():
        for name in (city, *spellings):
            state = name in country["aliases"]
            capital = state or name in capitals or city in capitals
            entries[name] = _Entry("country" if state else "city", city, code, capital, name in doubtful)
    for venue, facts in country.get("venues", {}).items():
        entries[venue] = _Entry("venue", facts.get("city"), code, doubtful=venue in doubtful)
    return entries


RULES: tuple[Rule, ...] = (
    Rule(
        "place.city",
        "A city of the vocabulary is a city; a capital only after words of place or before its country.",
        examples=(
            ("They met in Seoul.", "city Seoul KR"),
            ("It opened in Da Nang.", "city Da Nang VN"),
            ("He will leave for Jakarta.", "city Jakarta ID"),
            ("at sea off Busan", "city Busan KR"),
            ("They met at the Presidential Office in Seoul.", "city Seoul KR"),
            ("at the Ministry of Defence office, Jakarta", "city Jakarta ID"),
        ),
        refuses=("Seoul Defense Dialogue", "Wesley Clark spoke."),
    ),
    Rule(
        "place.dateline",
        "A city at the head of a story, before its date or agency, is where the story was written.",
        examples=(
            ("SEOUL, Nov. 10 (Yonhap) -- Talks ended.", "city Seoul KR"),
            ("Hanoi (VNA) – Talks", "city Hanoi VN"),
        ),
        refuses=("BREAKING, Nov. 10 -- Talks ended.",),
    ),
    Rule(
        "place.metonym",
        "A capital that acts, or that is only the seat of an office, stands for its government.",
        examples=(
            ("Seoul and Hanoi agreed.", "country KR; country VN"),
            ("the defence ministry in Seoul said", "country KR"),
            ("ties with Manila", "country PH"),
        ),
        refuses=("manila paper",),
    ),
    Rule(
        "place.capital-of",
        "The capital of a country is that city.",
        examples=(("in the South Korean capital", "city Seoul KR"), ("the Thai capital", "city Bangkok TH")),
        refuses=("capital markets",),
    ),
    Rule(
        "place.country",
        "A country under its name, one of its short or formal names, or in capitals.",
        examples=(
            ("the RoK and Viet Nam", "country KR; country VN"),
            ("S. Korea, N. Korea", "country KR; country KP"),
            ("the U.S. and Lao PDR", "country US; country LA"),
        ),
        refuses=("peace on the Korean Peninsula", "the South China Sea", "tell us", "The Korea Herald"),
    ),
    Rule(
        "place.demonym",
        "An adjective or the name of inhabitants points to the country.",
        examples=(("his Vietnamese counterpart", "demonym VN"), ("Filipino troops", "demonym PH")),
        refuses=("his counterpart",),
    ),
    Rule(
        "place.bloc",
        "ASEAN under its name, or described as the Southeast Asian countries.",
        examples=(("ASEAN-RoK ties", "bloc ASEAN; country KR"), ("10 Southeast Asian nations", "bloc ASEAN")),
        refuses=("the Southeast Asian Games",),
    ),
    Rule(
        "place.venue",
        "A ministry's house, base or hall lies in a known city.",
        examples=(("at Camp Aguinaldo", "venue Quezon City PH"), ("in Wisma Pertahanan", "venue Kuala Lumpur MY")),
        refuses=("at the camp",),
    ),
)
