"""Which offices a text names, and of which country: "Lao Deputy Prime Minister and Minister of National Defence"."""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from rokasean.reading.changed import changed
from rokasean.reading.naming.finding import Finder, finder, words_of
from rokasean.reading.naming.words import fold, goes_on, one_of
from rokasean.reading.places import PlaceSpan
from rokasean.reading.vocabulary import load

# What may stand between two titles of one person.
_JOIN = re.compile(r"\s?(?:and|,|cum|concurrently|/|and concurrently|as well as)\s(?:the\s|concurrently\s)?$")

# What may stand between a country and the title that belongs to it: "South Korea's new", "the Thai", "RoK", "(ROK)".
_POSSESSIVE = re.compile(r"(?:\)|['’]s?)?\s?")


# "talks in Laos": where something happens, and no country whose office is named next.
_HAPPENS_IN = re.compile(r"\b(?:in|at|near)\s(?:the\s)?$")


# "of Vietnam", "to the Republic of Korea": a country that belongs to the title before it.
_OF = re.compile(r"\s(?:of|to|from)\s(?:the\s)?(?:Royal\s)?")
# "Chairman of the Republic of Korea (ROK) Joint Chiefs of Staff", "Commander of the Royal Thai Navy": what he heads.
_BODY = re.compile(
    r"(?:['’]s)?\s(?:(?:People['’]s|National|Joint)\s)?(?:Joint Chiefs of Staff|Armed Forces|Navy|Naval Forces"
    r"|Army|Air Force|Marine Corps|Coast Guard|Defen[cs]e Forces?|General Staff|Military|Fleet|Marines)(?!\w)",
    re.IGNORECASE,
)
_HEADS = ("chairman", "chief", "vice chairman", "head", "deputy chief", "commander", "deputy head")


_BRACKET = re.compile(r"(?:\s\([A-Za-z.]{2,8}\))?")


class Title(NamedTuple):
    """An office in a text, with the country before or after it; its words as written, where they end, its level."""

    start: int
    end: int
    words: str
    words_end: int
    level: str
    country: str | None
    plural: bool = False


def find_titles(text: str, places: list[PlaceSpan]) -> list[Title]:
    """The offices that a text names, two of one person taken together.

    Args:
        text: the article.
        places: what `find_places` found in it.

    Returns:
        Titles in the order of the text; `start` is where the country or the first word of the title stands.

    >>> from rokasean.reading.places import find_places
    >>> text = "Thai Prime Minister and Defence Minister Prayut"
    >>> [(title.words, title.country) for title in find_titles(text, find_places(text))]
    [('Prime Minister and Defence Minister', 'TH')]
    """
    levels, offices = _offices()
    ends = {place.end: place for place in places}
    starts = {place.start: place for place in places}
    named = {place.country for place in places}
    titles: list[Title] = []
    for match in offices.finditer(words_of(text)):
        level = levels[" ".join(match["title"].split())]
        words = text[match.start() : match.end()]
        title = Title(*match.span(), words, match.end(), level, None, bool(match["plural"]))
        title = _with_country(text, title, ends, starts)
        if title.country is None and (code := _typical(words, named)):
            title = changed(title, country=code)
        if titles and _JOIN.fullmatch(text[titles[-1].end : match.start()]) and not title.plural:
            titles[-1] = _together(text, titles[-1], title)
        else:
            titles.append(title)
    return titles


def _together(text: str, first: Title, second: Title) -> Title:
    """Two titles of one person as one; the first tells the rank."""
    words = text[first.words_end - len(first.words) : second.words_end]
    country = first.country or second.country
    return changed(first, end=second.end, words=words, words_end=second.words_end, country=country)


def _with_country(text: str, title: Title, ends: dict[int, PlaceSpan], starts: dict[int, PlaceSpan]) -> Title:
    """A title with the country before or after it."""
    begin = _before_modifiers(text, title.start)
    for end in (begin, begin - 1, begin - 2, begin - 3):
        if end in ends and _POSSESSIVE.fullmatch(text, end, begin) and _has_offices(text, ends[end], begin):
            title = changed(title, start=ends[end].start, country=ends[end].country)
            break
    for _ in range(2):  # "Ambassador of Korea to Timor-Leste"
        after = _OF.match(text, title.end)
        place = (starts.get(after.end()) or starts.get(after.end() - 4)) if after else None
        if place is None:
            break
        end = _BRACKET.match(text, place.end).end()
        sent_to = after.group().strip().startswith("to") and title.words.lower().startswith("ambassador")
        title = changed(title, end=end, country=title.country or (None if sent_to else place.country))
        if (body := _BODY.match(text, end)) and fold(title.words) in _HEADS:
            title = changed(title, end=body.end(), words_end=body.end(), level="military")
            title = changed(title, words=text[title.start : body.end()])
    return title


def _has_offices(text: str, place: PlaceSpan, office: int) -> bool:
    """Whether an office right behind a place is that country's, and not one of whom a new clause or paragraph tells."""
    if not goes_on(text, place.end, office):
        return False
    bare = place.kind in ("city", "country", "venue") and text[place.end : office].isspace()
    return not (bare and _HAPPENS_IN.search(text, max(0, place.start - 12), place.start))


def _typical(words: str, named: set[str | None]) -> str | None:
    """The country that alone uses a title, where the article names that country."""
    title = fold(words)
    return next(
        (code for code, titles in load("offices")["typical"].items() if title in titles and code in named), None
    )


def _before_modifiers(text: str, start: int) -> int:
    """Where the words that may stand between a country and a title begin: "South Korea's (new) defence minister"."""
    word = text[max(0, start - 20) : start].rstrip(" ").rpartition(" ")[2]
    while word.lower() in _modifiers() and text.startswith(f"{word} ", start - len(word) - 1):
        start -= len(word) + 1
        word = text[max(0, start - 20) : start].rstrip(" ").rpartition(" ")[2]
    return start


@cache
def _modifiers() -> frozenset[str]:
    """Words that may stand between a country and a title."""
    return frozenset(load("offices")["before"]["words"])


@cache
def _offices() -> tuple[dict[str, str], Finder]:
    """The level of each folded title, and what finds them in a folded text."""
    offices = load("offices")
    levels = {fold(title): office["level"] for office in reversed(offices["office"]) for title in office["titles"]}
    departments = one_of(fold(word) for word in offices["departments"]["words"])
    title = rf"(?<!\w)(?P<title>{one_of(levels)})(?P<plural>(?<!head)(?<!chief)s)?"
    field = (
        rf"(?:,?\s(?:of|for|on|at|in\scharge\sof)\s(?:the\s)?(?:{_UNIT}|{departments}(?!\w))(?:\s\([a-z]{{2,9}}\))?)*"
    )
    return levels, finder(re.compile(rf"{title}{field}(?!\w)"), "folded", _with_plurals(levels))


# "the International Policy Bureau", "the foreign relations department": what a director is at the head of.
_UNIT = (
    r"(?:(?!(?:to|in|on|at|by|with|from|who|said|of|for|and|his|her)\b)[\w'’&-]+\s){1,4}"
    r"(?:bureau|department|directorate|division)(?!\w)"
)


def _with_plurals(titles: Iterable[str]) -> list[str]:
    """Titles, in the plural as well."""
    titles = list(titles)
    return titles + [f"{title}s" for title in titles]
