"""When two mentions may speak of one happening: their dates, places, people, parties and matters compared.

A mention is a row of the table of mentions. Nothing here compares names for likeness: "11th ADMM-Plus" and "12th
ADMM-Plus" look alike and are two. Names are only searched for what sets happenings apart (`matters`).
"""

import datetime
import re
import unicodedata
from functools import cache

from rokasean.reading.vocabulary import load

# An interval longer than this is a period in which something went on ("an observer from 2002 to 2009"), no happening.
LONGEST = datetime.timedelta(days=366)
# No meeting, visit or exercise of those met so far took longer.
BROAD = datetime.timedelta(days=45)
# As many members named one by one are the bloc ("the ten countries").
BLOC = 5
# Forms that writers use for the same gathering; in a series they do not set two meetings apart.
TALKS = frozenset({"meeting", "conference", "call"})
FAMILIES = {"meeting": "talks", "conference": "talks", "call": "talks", "other": "talks", "training": "exercise"}


def family(form: str) -> str:
    """The kind of gathering that a form belongs to, in a series.

    >>> family("conference"), family("visit")
    ('talks', 'visit')
    """
    return FAMILIES.get(form, form)


def gathering(form: str) -> str:
    """The form by which happenings outside any series are compared: one publisher's meeting is another's video call.

    >>> gathering("call"), gathering("other")
    ('meeting', 'other')
    """
    return "meeting" if form in TALKS else form


def vagueness(mention: dict) -> int:
    """How little of a date is known: 0 its days, 1 days taken over from a host, 2 the month, 3 the year, 4 nothing.

    A range of many weeks ("in the second half of 2025") says no more than a year: it tells when to expect a happening,
    and not how long it takes.
    """
    precision, start, end = mention["date_precision"], mention["date_start"], mention["date_end"]
    if start is None:
        return 4
    if precision == "month":
        return 2
    if precision == "year" or end - start > BROAD:
        return 3
    return int(mention["date_basis"] == "host")


def precise(mention: dict) -> bool:
    """Whether the first and the last day of a happening are known, be it by its host's."""
    return vagueness(mention) < 2


def lasting(mention: dict) -> bool:
    """Whether the date is a period of more than a year."""
    start, end = mention["date_start"], mention["date_end"]
    return start is not None and end - start > LONGEST


def gap(a: dict, b: dict) -> int:
    """Days between two dated mentions; 0 when their dates have a day in common.

    >>> day = datetime.date
    >>> gap({"date_start": day(2024, 1, 1), "date_end": day(2024, 12, 31)},
    ...     {"date_start": day(2024, 11, 21), "date_end": day(2024, 11, 21)})
    0
    """
    apart = max(a["date_start"], b["date_start"]) - min(a["date_end"], b["date_end"])
    return max(apart.days, 0)


def years_of(mention: dict) -> range:
    """The calendar years that the date of a mention touches; none without a date."""
    start, end = mention["date_start"], mention["date_end"]
    return range(start.year, end.year + 1) if start else range(0)


def sides(parties: list[str]) -> tuple[str, ...]:
    """Who takes part, told one way: KR first, then the bloc for its members, then the others.

    Args:
        parties: alpha-2 codes and ASEAN. Members are left out where the bloc is named, or most of them are.

    >>> sides(["VN", "KR"]), sides(["KR", "ASEAN", "BN", "US"])
    (('KR', 'VN'), ('KR', 'ASEAN', 'US'))
    """
    named, members = set(parties), _listed("members")
    if "ASEAN" in named or len(named & members) >= BLOC:
        named = (named - members) | {"ASEAN"}
    return tuple(sorted(named, key=_party_order))


def party_list(parties: set[str]) -> list[str]:
    """Parties in the order in which tables show them.

    >>> party_list({"VN", "ASEAN", "KR"})
    ['KR', 'ASEAN', 'VN']
    """
    return sorted(parties, key=_party_order)


def same_person(a: dict, b: dict) -> bool:
    """Whether two people named in reports of one happening are the same.

    Args:
        a: name, role, country.
        b: likewise.

    Returns:
        True when neither has another country and one name holds all words of the other ("Minister Giang", "Phan Van
        Giang"), or they share a word and the office ("Ahn Gyu-back" and "Ahn Gyu Baek", both ministers).

    >>> minister = {"role": "Minister of National Defense", "country": "KR"}
    >>> same_person({"name": "Ahn Gyu-back", **minister}, {"name": "Ahn Gyu Baek", **minister})
    True
    """
    if a["country"] and b["country"] and a["country"] != b["country"]:
        return False
    left, right = _name_words(a["name"]), _name_words(b["name"])
    if not left or not right:
        return False
    if left <= right or right <= left or _joined(a["name"]) == _joined(b["name"]):
        return True
    return bool(left & right) and bool(a["role"]) and _plain(a["role"] or "") == _plain(b["role"] or "")


def same_name(a: dict, b: dict) -> bool:
    """Whether two people bear one full name, whatever country is told of them.

    Args:
        a: name, role, country.
        b: likewise.

    >>> same_name({"name": "Kim Yong-hyun", "country": "KR"}, {"name": "Kim Yong Hyun", "country": "LA"})
    True
    """
    left, right = _name_words(a["name"]), _name_words(b["name"])
    return min(len(left), len(right)) > 1 and (
        left <= right or right <= left or _joined(a["name"]) == _joined(b["name"])
    )


def shared_people(a: list[dict], b: list[dict]) -> int:
    """How many people of the first list are in the second."""
    return sum(any(same_person(one, other) for other in b) for one in a)


def other_people(a: list[dict], b: list[dict]) -> list[str]:
    """The countries for which both lists name people, and not one the same; a namesake told of elsewhere is of neither.

    >>> other_people([{"name": "Kim Seon-ho", "role": "Vice Minister", "country": "KR"}],
    ...              [{"name": "Kim Yong Hyun", "role": "Minister", "country": "KR"}])
    ['KR']
    """
    countries = {one["country"] for one in a} & {one["country"] for one in b} - {None}
    found = [country for country in countries if not shared_people(_maybe_of(country, a), _maybe_of(country, b))]
    return sorted(country for country in found if _of_one_only(country, a, b) and _of_one_only(country, b, a))


@cache
def matters(name: str) -> frozenset[str]:
    """What an agreement or a transfer is about, by the words of its name.

    >>> sorted(matters("MoU on defence cooperation"))
    ['memorandum']
    """
    words = f" {_plain(name)} "
    return frozenset(matter for matter, pattern in _matters() if pattern.search(words))


def same_text(a: str | None, b: str | None) -> bool:
    """Whether two cells say the same in other letters: case, marks and hyphens aside.

    >>> same_text("Chon Buri", "chon-buri"), same_text(None, None)
    (True, False)
    """
    return a is not None and b is not None and _plain(a) == _plain(b)


def shared_words(a: str | None, b: str | None) -> int:
    """How many words two texts have in common.

    >>> shared_words("launch of the dialogue", "Seoul Defense Dialogue")
    1
    """
    return len(set(_plain(a or "").split()) & set(_plain(b or "").split()))


@cache
def _listed(name: str) -> frozenset[str]:
    """A list of the vocabulary of merging."""
    return frozenset(load("merging")[name])


@cache
def _matters() -> tuple[tuple[str, re.Pattern], ...]:
    """What sets agreements and transfers apart, with the words that tell it."""
    listed = load("merging")["matters"]
    return tuple((name, re.compile(rf" (?:{'|'.join(words)}) ")) for name, words in listed.items())


def _party_order(party: str) -> tuple[bool, bool, str]:
    """KR, then ASEAN, then the alphabet."""
    return party != "KR", party != "ASEAN", party


def _of_one_only(country: str, people: list[dict], others: list[dict]) -> bool:
    """Whether some of the people of a country are, by their names, not those whom others have from another one."""
    return any(one["country"] == country and not any(same_name(one, other) for other in others) for one in people)


def _maybe_of(country: str, people: list[dict]) -> list[dict]:
    """The people of a country, and those of whom no country is known."""
    return [one for one in people if one["country"] in (country, None)]


@cache
def _name_words(name: str) -> frozenset[str]:
    """The telling words of a person's name: no titles, no initials."""
    words = frozenset(word for word in _plain(name).split() if len(word) > 1 and word not in _listed("titles"))
    return words or frozenset(_plain(name).split())


def _joined(name: str) -> str:
    """A name without its spaces: "Ahn Gyu-back", "Ahn Gyuback"."""
    return _plain(name).replace(" ", "")


@cache
def _plain(text: str) -> str:
    """A text in plain lower-case letters and single spaces: marks, hyphens and apostrophes gone."""
    letters = unicodedata.normalize("NFKD", text.replace("Đ", "D").replace("đ", "d"))
    return " ".join(re.findall(r"[^\W_]+", re.sub(r"[\u0300-\u036f'’]", "", letters).casefold()))
