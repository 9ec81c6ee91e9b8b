"""Where names of people stand in a text: after offices and ranks, after "counterpart", before an office, or bare."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from rokasean.reading.changed import changed
from rokasean.reading.naming.credited import follows_credit, former_of
from rokasean.reading.naming.finding import Finder, any_of, finder, words_of
from rokasean.reading.naming.holders import holder_named, known_names
from rokasean.reading.naming.names import NAME, country_of, family, is_korean_full, trimmed
from rokasean.reading.naming.spans import apart, from_place
from rokasean.reading.naming.titles import Title
from rokasean.reading.naming.words import fold, goes_on, in_capitals, one_of
from rokasean.reading.places import PlaceSpan
from rokasean.reading.vocabulary import load

# "his Vietnamese counterpart, Hoang Xuan Chien", "his counterpart from Laos, ...", "her opposite number Suh Wook".
_COUNTERPART = finder(
    re.compile(
        r"(?<!\w)(?:(?P<several>counterparts|opposite numbers)|counterpart|opposite number|colleague|successor"
        r"|predecessor)(?:\s(?P<origin>from|in)\s(?:the\s)?(?:[A-Z][\w.]+\s?){1,4}?)?(?:,\s|\s)(?=\S)"
    ),
    "written",
)

# "his counterparts Khamla Souk and Somchai Prasert": a list goes on.
_LISTED = re.compile(r"\band\s[A-Z]|,\s[A-Z]")

# So far behind somebody a companion is named, the office included.
_COMPANION = 110

# "Khamla Souk, his counterpart from Laos"; "Suh Wook, South Korea's national defence minister".
_COUNTERPART_AFTER = re.compile(
    r",\s(?:his|her|their|the)\s(?:[A-Z]\w+(?:\s[A-Z]\w+)?\s)?(?:counterpart|opposite number)\b"
)
_APPOSED = re.compile(
    r"\s?(?:\([^)]{1,12}\))?,\s(?:(?:the|a|an|who\sis|who\swas|also|its|his|her|their|[A-Z][\w.]+(?:\s[A-Z][\w.]+){0,2}['’]s?)\s){0,2}"
)


_AND_OFFICE = re.compile(r"(?:,\s(?:and\s)?|\sand\s)(?:the\s|concurrently\s)?")


# "General Kim, called on Minister": the office of somebody else.
_ELSE = re.compile(
    r"[,;:]|\b(?:and|on|with|by|to|at|from|in|for|of|met|meets|called|calls|received|hosted|told|said|says|visited"
    r"|thanked|welcomed|briefed|asked|joined|led|saw|held|paid)\b"
)


# "Rosa Almeida, who leads"; "Khamla Souk, his counterpart": a full name that more is told of.
_TOLD = re.compile(r",\s(?:who|whose|(?:his|her|their)\s(?:\w+\s){0,2}(?:counterpart|opposite\snumber))\s")
_FULL_NAME_END = re.compile(r"(?<![\w-])[^\W\d_a-z]\w+(?:\s[^\W\d_a-z][\w.-]+){1,3}$")


class Found(NamedTuple):
    """One place where a name stands, before it is known who is meant."""

    start: int
    end: int
    name: str
    role: str | None
    level: str | None
    country: str | None
    rule: str


def find_names(text: str, places: list[PlaceSpan], titles: list[Title]) -> list[Found]:
    """Every place where a person is named with office, rank or a full name; surnames alone are not among them.

    Args:
        text: the article.
        places: what `find_places` found in it.
        titles: what `find_titles` found in it.

    Returns:
        Finds in the order of the text that do not overlap, with the office before or after the name.

    >>> [found.name for found in find_names("Lt. Col. Choi Seong-min and Nguyen Chi Vinh", [], [])]
    ['Choi Seong-min', 'Nguyen Chi Vinh']
    """
    found = [*_after_titles(text, titles), *_counterparts(text, places), *_after_ranks(text), *_bare(text)]
    called = {one.start for one in found if one.rule == "people.counterpart"}
    offices = {place for title in titles for place in range(title.words_end - len(title.words), title.words_end)}
    found = [one for one in found if one.start not in offices]  # "Ambassador Extraordinary and Plenipotentiary"
    chosen = apart([one for one in found if one.rule != "people.rank" or one.start not in called])
    return _with_counterpart_roles(text, [_apposed(text, person, titles) for person in chosen], places)


def _after_titles(text: str, titles: list[Title]) -> Iterator[Found]:
    """Names that follow an office."""
    for title in titles:
        gap = _ranks().match(text, title.end)
        first = _name(text, gap.end()) if gap else None
        if first and _follows(text, title, gap.group(), first):
            yield _titled(title, first)
            if title.plural:
                yield from _seconds(text, title, first)


def _follows(text: str, title: Title, gap: str, name: tuple[int, int, str]) -> bool:
    """Whether an office and the name after it belong together.

    After a bare comma, a general office or a plural, or in a headline in capitals, a full name is needed; over the end
    of a line only where the line was long enough to be broken.
    """
    if not goes_on(text, title.end, name[0]):
        return False
    if " " in name[2]:
        return not title.plural or " and " in text[name[1] : name[1] + 30]
    strict = gap.startswith(",") or title.plural or fold(title.words) in _vague() or name[2].isupper()
    return family(name[2]) is not None if strict or in_capitals(text, name[0]) else True


def _titled(title: Title, name: tuple[int, int, str]) -> Found:
    """A name with the office before it."""
    role = title.words.removesuffix("s") if title.plural else title.words
    return Found(*name, role, title.level, title.country, "people.title")


def _seconds(text: str, title: Title, first: tuple[int, int, str]) -> Iterator[Found]:
    """The second name of "Ministers A and B"."""
    joined = re.compile(r"\s(?:and|with)\s").match(text, first[1])
    second = _name(text, _ranks().match(text, joined.end()).end()) if joined else None
    if second:
        yield changed(_titled(title, second), country=None)


def _after_ranks(text: str) -> Iterator[Found]:
    """Names that follow a rank or an honorific."""
    for match in _rank().finditer(words_of(text)):
        name = _name(text, match.end())
        if name and len(name[2]) > 2:
            yield Found(*name, match["rank"], "military" if match["rank"] else None, None, "people.rank")


def _counterparts(text: str, places: list[PlaceSpan]) -> Iterator[Found]:
    """Names that follow "his Vietnamese counterpart" in the same paragraph; after several, several are named."""
    for match in _COUNTERPART.finditer(words_of(text)):
        name = _name(text, _ranks().match(text, match.end() - 1).end())
        if name is None or not goes_on(text, match.start(), name[0]):
            continue
        if match["several"] and not _LISTED.search(text, name[1], name[1] + 40):
            continue
        if " " in name[2] or not match.group().rstrip().endswith(","):
            yield Found(*name, None, None, _counterpart_country(match, places), "people.counterpart")


def _counterpart_country(match: re.Match, places: list[PlaceSpan]) -> str | None:
    """Whose counterpart it is: the one country before the word or from which he comes; a city is where people met."""
    near = [place for place in from_place(places, match.start() - 25) if place.end <= match.end()]
    of = [place for place in near if place.kind in ("country", "demonym") or match["origin"] == "from"]
    lands = {place.country for place in of if place.kind != "bloc"}
    if match["several"]:
        return lands.pop() if len(lands) == 1 else None
    return next((place.country for place in reversed(of) if place.country in lands), None)


def _bare(text: str) -> Iterator[Found]:
    """Full names without an office: those of the vocabulary, and those whose form is Korean or Vietnamese."""
    for match in _known().finditer(words_of(text)):
        if text[match.start()].isupper():
            holder = holder_named(" ".join(match.group().split()))
            yield Found(*match.span(), text[match.start() : match.end()], None, None, holder.country, "people.known")
    for told in _TOLD.finditer(text):
        before = _FULL_NAME_END.search(text, max(0, told.start() - 50), told.start())
        name = _name(text, before.start()) if before else None
        if name and name[1] == told.start() and not in_capitals(text, name[0]):
            yield Found(*name, None, None, None, "people.who")
    for match in _families().finditer(words_of(text)):
        name = _name(text, match.start())
        if name and (is_korean_full(name[2]) or country_of(name[2]) == "VN"):
            yield Found(*name, None, None, country_of(name[2]), "people.form")


def _name(text: str, place: int) -> tuple[int, int, str] | None:
    """The name at a place as start, end and words; None where there is none, or where it is a credit."""
    match = NAME.match(text, place)
    name = _named(match[0]) if match else ""
    if not name or follows_credit(text, place):
        return None
    end = place + len(name)
    end += name.endswith((" Jr", " Sr")) and text.startswith(".", end)
    return place, end, text[place:end]


@lru_cache(maxsize=1024)  # one name stands in many places
def _named(run: str) -> str:
    """The name with which a run of capitalised words begins: that of a known holder, or up to a word of no name."""
    words = run.split()
    full = (" ".join(words[:count]) for count in (4, 3) if len(words) >= count)
    return next(filter(holder_named, full), None) or trimmed(" ".join(words))


def _apposed(text: str, person: Found, titles: list[Title]) -> Found:
    """A name with the office that follows it, where none stands before."""
    if person.role and person.rule != "people.rank":
        return person
    gap = _gap(text, person.end)
    near = from_place(titles, max(person.end + 1, gap.start())) if gap else ()
    title = next((title for title in near if title.start <= gap.end() + 25), None)
    if title is None or "." in text[person.end : title.start] or not _near(text[gap.end() : title.start]):
        return person
    rule = "people.apposition" if person.rule in ("people.form", "people.known") else person.rule
    return changed(person, role=title.words, level=title.level, country=title.country or person.country, rule=rule)


def _gap(text: str, end: int) -> re.Match | None:
    """What stands between a name and an office behind it, the name's posts in a party included."""
    posts = _posts().match(text, end) if text.startswith(",", end) else None
    return _AND_OFFICE.match(text, posts.end()) if posts else _APPOSED.match(text, end)


@cache
def _posts() -> re.Pattern:
    """Posts in a party that stand behind a name (", Politburo member, Deputy Secretary of the ...")."""
    one = one_of(load("offices")["party"]["posts"])
    return re.compile(rf"(?:(?:,\s(?:and\s)?|\sand\s)(?:the\s|a\s)?{one}(?!\w))+", re.IGNORECASE)


def _near(gap: str) -> bool:
    """Whether at most two words stand between a comma and an office, and no verb or preposition among them."""
    return len(gap.split()) <= 2 and not _ELSE.search(gap)


def _with_counterpart_roles(text: str, found: list[Found], places: list[PlaceSpan]) -> list[Found]:
    """Counterparts with the office of the person before them in the same paragraph."""
    done: list[Found] = []
    for person in found:
        called = person.rule == "people.counterpart" or _COUNTERPART_AFTER.match(text, person.end)
        before = _lead(text, done) if called and not person.role else None
        if before and (former := former_of(text, person.start)):
            before = next((one for one in reversed(done) if former["name"] in one.name.split()), before)
            person = changed(person, role=before.role, level=before.level, country=before.country)
        elif before and before.role and "\n" not in text[before.end : person.start]:
            near = [place for place in from_place(places, person.end) if place.start < person.end + 45]
            country = person.country or (near[0].country if near else None)
            person = changed(person, role=before.role, level=before.level, country=country, rule="people.counterpart")
        done.append(person)
    return done


def _lead(text: str, done: list[Found]) -> Found | None:
    """Whose counterpart the next person is: the last one named who is not told to have come along with another."""
    for one, other in zip(reversed(done[:-1]), reversed(done), strict=False):
        between = text[one.end : other.start]
        if len(between) > _COMPANION or "\n" in between or not _along().search(between):
            return other
    return done[0] if done else None


@cache
def _along() -> re.Pattern:
    """What makes the next person a companion of the one before ("along with")."""
    return re.compile(rf"^[,\s]*(?:{one_of(load('offices')['companions']['words'])})\s", re.IGNORECASE)


@cache
def _vague() -> frozenset[str]:
    """Offices too general to make a single word a name."""
    return frozenset(fold(title) for title in load("offices")["vague"]["titles"])


@cache
def _ranks() -> re.Pattern:
    """What may stand between an office and a name: a comma, ranks and honorifics."""
    words = (*load("offices")["ranks"]["words"], *load("offices")["honorifics"]["words"])
    return re.compile(rf",?(?:\s+(?:{one_of(words)})(?!\w))*\s+|\s*")


@cache
def _rank() -> Finder:
    """One or more ranks and honorifics before a name; the first rank is the group `rank`."""
    ranks, titles = one_of(load("offices")["ranks"]["words"]), one_of(load("offices")["honorifics"]["words"])
    pattern = rf"(?<![\w.])(?:(?P<rank>{ranks})|{titles})(?!\w)(?:\s(?:{ranks}|{titles})(?!\w))*\s(?=[^\W\d_a-z])"
    words = (*load("offices")["ranks"]["words"], *load("offices")["honorifics"]["words"])
    return finder(re.compile(pattern), "written", words)


@cache
def _known() -> Finder:
    """The full names of the vocabulary of office holders, in a folded text."""
    return any_of(known_names())


@cache
def _families() -> Finder:
    """A Korean or Vietnamese family name that another word in capitals follows."""
    families = (*load("offices")["family"]["KR"], *load("offices")["family"]["VN"])
    followed = rf"(?<![\w-])(?:{one_of(families)})\s(?=[^\W\d_a-z]\w*(?:[-‑]\w|\s[^\W\d_a-z]))"
    return finder(re.compile(followed), "written", families)
