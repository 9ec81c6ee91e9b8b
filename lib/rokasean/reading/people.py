"""Which people a text names, with their office and country."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from rokasean.reading.changed import changed
from rokasean.reading.naming.finding import Finder, finder, words_of
from rokasean.reading.naming.holders import Holder, holder_named, holders_called, short_names
from rokasean.reading.naming.names import country_of, family, short_forms
from rokasean.reading.naming.people_rules import RULES
from rokasean.reading.naming.spans import apart, from_place
from rokasean.reading.naming.standing import Found, find_names
from rokasean.reading.naming.titles import Title, find_titles
from rokasean.reading.naming.words import fold, plain
from rokasean.reading.places import find_places

__all__ = ["RULES", "PersonSpan", "find_people", "shown"]


# A word in capitals that no other name word follows and no initial precedes.
_ALONE = re.compile(r"(?<![\w’'-])(?<!\b[A-Z]\.\s)[^\W\d_a-z][^\W\d_]*(?:[-‑][^\W\d_]+)*(?!\w)(?!\s[A-Z][a-z])")


class PersonSpan(NamedTuple):
    """A person in a text.

    Args:
        start: first character of the name (office and honorifics are outside).
        end: character after the last one.
        name: the fullest form of the name that the article gives.
        role: the office as the article gives it, or None.
        country: ISO 3166-1 alpha-2, or None.
        rule: the id of the rule that found it.
        inferred: True where the full name comes from the list of office holders and not from the article.
    """

    start: int
    end: int
    name: str
    role: str | None
    country: str | None
    rule: str
    inferred: bool = False


def find_people(text: str, published: date | None = None) -> list[PersonSpan]:
    """The people that an article names, in the order of the text.

    Args:
        text: the whole article; a surname refers back to a full name anywhere in it.
        published: the publication date, by which an office holder named by surname only gets the full name.

    Returns:
        One span for each place where a person is named; all spans of one person have the same name, role and country.

    >>> people = find_people("Vice Minister Park Jae-min met Vietnam's Hoang Xuan Chien. Park left on Friday.")
    >>> [shown(person) for person in people]
    ['Park Jae-min (Vice Minister, KR)', 'Hoang Xuan Chien (-, VN)', 'Park Jae-min (Vice Minister, KR)']
    """
    titles = find_titles(text, find_places(text))
    found = find_names(text, find_places(text), titles)
    months = _months(text, published)
    people, meant = _people(found, months)
    free = [title for title in titles if not _held(title, found)]
    people = [_with_office(person, free, titles, months) for person in people]
    people += _by_office(text, people, titles, months)
    spans = [_of(people[index], find.start, find.end, find.rule) for find, index in meant.items()]
    spans.sort(key=lambda span: span.start)
    return apart(_called_again(text, spans, people), spans)


def shown(span: PersonSpan) -> str:
    """A span as the rules' examples write it.

    >>> shown(PersonSpan(0, 8, "Suh Wook", "Defence Minister", "KR", "people.title"))
    'Suh Wook (Defence Minister, KR)'
    """
    return f"{span.name} ({span.role or '-'}, {span.country or '-'}){' inferred' if span.inferred else ''}"


class _Person(NamedTuple):
    """Who is meant: the fullest name, its folded words, office, level, country, and whether the name is inferred."""

    name: str
    words: tuple[str, ...]
    role: str | None
    level: str | None
    country: str | None
    inferred: bool = False


def _people(found: list[Found], months: tuple[str, str] | None) -> tuple[list[_Person], dict[Found, int]]:
    """The persons behind the finds, full names first, and who each find is."""
    people: list[_Person] = []
    meant: dict[Found, int] = {}
    sharing: dict[object, list[int]] = {}
    for find in sorted(found, key=lambda find: -len(_words(find.name))):
        meant[find] = _same(find, people, sharing)
        if meant[find] < len(people):
            people[meant[find]] = _joined(people[meant[find]], find)
        else:
            people.append(_person(find, months))
            for trait in {*people[-1].words, *_traits(people[-1].name, short_forms(people[-1].name, None))}:
                sharing.setdefault(trait, []).append(len(people) - 1)
    return people, meant


@lru_cache(maxsize=1024)  # one name stands in many places
def _traits(name: str, shorts: tuple[str, ...]) -> tuple[tuple, ...]:
    """What a name may share with another spelling of it: the words behind the first, all letters, and so on."""
    words, holder = _words(name), holder_named(name)
    behind = (("behind", words[1:]),) if words[1:] else ()
    others = ("letters", "".join(words)), ("holder", holder.name if holder else name)
    return (*behind, *others, *(("short", plain(short)) for short in shorts))


def _person(find: Found, months: tuple[str, str] | None) -> _Person:
    """A person named for the first time; a surname with an office may be that of one known holder."""
    country = find.country or country_of(find.name)
    if " " in find.name or months is None:
        holder = holder_named(find.name)
        if holder and (not country or find.rule == "people.counterpart"):  # what is known outweighs where a name stands
            country = holder.country
        country = country or ("KR" if family(find.name) == "KR" else None)
        return _Person(find.name, _words(find.name), find.role, find.level, country)
    holders = holders_called(find.name, find.level, country, months)
    if len({holder.name for holder in holders}) == 1 and find.level:
        holder = holders[0]
        return _Person(holder.name, _words(holder.name), find.role, find.level, holder.country, inferred=True)
    return _Person(find.name, _words(find.name), find.role, find.level, country)


def _same(find: Found, people: list[_Person], sharing: dict[object, list[int]]) -> int:
    """Which of the persons a find is, one past the last for a new one; of several called so, one of the same level.

    Only those are compared with it that share its rarest word or another trait, so that time stays linear.
    """
    words = _words(find.name)
    near = range(len(people))
    if words:
        traits = (sharing.get(trait, ()) for trait in _traits(find.name, (find.name,)))
        near = sorted({*min((sharing.get(word, ()) for word in words), key=len), *chain.from_iterable(traits)})
    fits = [index for index in near if _is(words, find.name, people[index])]
    if len(fits) > 1:
        level = [index for index in fits if people[index].level == find.level]
        fits = level or fits
    return fits[0] if fits else len(people)


def _is(words: tuple[str, ...], name: str, person: _Person) -> bool:
    """Whether a name is a person's, in full, in part, or in another spelling of the same office holder."""
    if len(words) == 1 and len(person.words) > 1:
        called = (*short_forms(person.name, person.country), *short_forms(person.name, None)[:1])
        return plain(name) in {plain(word) for word in called}
    mine, theirs = holder_named(name), holder_named(person.name)
    if mine and theirs:
        return mine.name == theirs.name
    if words[1:] == person.words[1:] and len(words) > 1:
        return words[0][:3] == person.words[0][:3]
    return set(words) <= set(person.words) or "".join(words) == "".join(person.words)


def _joined(person: _Person, find: Found) -> _Person:
    """A person with what another find adds: an office instead of none, of a mere rank or of a short form."""
    shorter = (
        person.role
        and person.level == find.level
        and fold(person.role) in ("minister", "vice minister", "deputy minister")
    )
    if find.role and (not person.role or shorter or person.level == "military" != find.level):
        person = changed(person, role=find.role, level=find.level)
    return changed(person, country=person.country or find.country)


def _held(title: Title, found: list[Found]) -> bool:
    """Whether a name follows an office."""
    return any(find.start <= title.end + 60 for find in from_place(found, title.end))


def _held_then(holder: Holder, months: tuple[str, str]) -> bool:
    """Whether a holder had an office higher than any rank within some months."""
    return holder.level != "military" and holder.first <= months[1] and months[0] <= holder.last


def _with_office(person: _Person, free: list[Title], titles: list[Title], months: tuple[str, str] | None) -> _Person:
    """A known office holder with the office that the article names without him, where it is the one he held.

    One who has only a rank gets any office of the article that he held at the time ("Gen. Ngo Xuan Lich").
    """
    ranked = person.level == "military" and months is not None
    holder = holder_named(person.name) if ranked or not person.role else None
    if holder is None or (ranked and not _held_then(holder, months)):
        return person
    for title in titles if ranked else free:
        if title.level == holder.level and title.country in (None, holder.country) and "defense" in fold(title.words):
            return changed(person, role=title.words, level=title.level)
    return person


def _by_office(
    text: str, people: list[_Person], titles: list[Title], months: tuple[str, str] | None
) -> Iterator[_Person]:
    """Korean office holders whom the article calls by surname only, where it names their office somewhere."""
    called = {word for person in people for word in short_forms(person.name, person.country)}
    own = (title for title in titles if title.country in (None, "KR") and "defense" in fold(title.words))
    levels = dict.fromkeys(title.level for title in own)
    found = _speaking().finditer(words_of(text)) if months and levels else ()
    speaking = dict.fromkeys(match["name"] for match in found)
    for surname in speaking:
        if surname in called:
            continue
        holders = [holder for level in levels for holder in holders_called(surname, level, "KR", months)]
        if family(surname) == "KR" and len({holder.name for holder in holders}) == 1:
            title = next(
                title for title in titles if title.level == holders[0].level and "defense" in fold(title.words)
            )
            words = _words(holders[0].name)
            yield _Person(holders[0].name, words, title.words, title.level, "KR", inferred=True)


@cache
def _speaking() -> Finder:
    """The surname of a Korean office holder with what only a person does: "Shin said"."""
    does = (
        r"said|says|added|stated|noted|told|assessed|explained|underlined|stressed|emphasi[sz]ed|expressed|proposed"
        r"|pointed|called|asked|introduced|vowed|pledged"
    )
    pattern = re.compile(rf"(?P<name>[A-Z](?<![\w-][A-Z])[a-z]+)\s(?:also\s)?(?:{does})\b")
    return finder(pattern, "written", short_names("KR"))


@lru_cache(maxsize=1024)
def _words(name: str) -> tuple[str, ...]:
    """The folded words of a name without initials and suffixes."""
    return tuple(
        word.rstrip(".,") for word in fold(name).split() if len(word.rstrip(".,")) > 1 and word not in ("jr.", "sr.")
    )


def _of(person: _Person, start: int, end: int, rule: str) -> PersonSpan:
    """The span of a person at a place."""
    return PersonSpan(start, end, person.name, person.role, person.country, rule, person.inferred)


def _called_again(text: str, spans: list[PersonSpan], people: list[_Person]) -> Iterator[PersonSpan]:
    """Places where a person is called by a single word, the nearest person before it where two are called so."""
    called: dict[str, list[_Person]] = {}
    for person in people:
        for word in short_forms(person.name, person.country):
            called.setdefault(plain(word), []).append(person)
    for word, persons in called.items():
        for match in _places_of(word, text):
            person = (len(persons) > 1 and _nearest(persons, match.start(), spans)) or persons[0]
            yield _of(person, *match.span(), "people.inferred" if person.inferred else "people.surname")


def _places_of(word: str, text: str) -> Iterator[re.Match]:
    """Where a word, in plain letters, stands alone in a text."""
    bare = words_of(text).plain
    place = bare.find(word)
    while place >= 0:
        match = _ALONE.match(text, place)
        if match and match.end() == place + len(word):
            yield match
        place = bare.find(word, place + len(word))


def _nearest(persons: list[_Person], place: int, spans: list[PersonSpan]) -> _Person | None:
    """Of several persons, the one named last before a place, or None."""
    names = {person.name: person for person in persons}
    before = range(bisect_left(spans, place, key=attrgetter("start")) - 1, -1, -1)
    return next((names[spans[at].name] for at in before if spans[at].name in names), None)


def _months(text: str, published: date | None) -> tuple[str, str] | None:
    """The months in which an article's office holders serve: that of publication, else the year it speaks of most."""
    if published:
        return (month := published.isoformat()[:7]), month
    years = Counter(re.findall(r"20[012]\d(?!\d)", text)).most_common(1)
    return (f"{years[0][0]}-01", f"{years[0][0]}-12") if years else None
