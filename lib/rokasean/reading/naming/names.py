"""What a personal name looks like: where it ends, which part of it others use, what country its form shows."""

import re
from functools import cache, lru_cache

from rokasean.reading.naming.words import plain
from rokasean.reading.vocabulary import load

# One word of a name: "Gyu-back", "Ja'afar", "Chan-o-cha"; an initial "S." or "Ma."; a small particle between two words.
_WORD = r"[^\W\d_a-zà-öø-ÿ][^\W\d_]*(?:[-‑'’][^\W\d_]+)*"
_INITIAL = r"(?:[A-Z]|Ma)\."
_PARTICLE = r"(?:bin|binti|bt|ibn|al|de|del|dela|de la|dos|da|van|von)"
_LAST = r"(?:,?[ \u00a0](?:Jr\.?|Sr\.?|III|IV))"
NAME = re.compile(
    rf"(?:{_INITIAL}\s?)*{_WORD}(?:[ \u00a0](?:{_PARTICLE}[ \u00a0])?(?:{_INITIAL}|{_WORD})){{0,5}}{_LAST}?"
)

# One syllable of a Korean given name in Roman letters: "Gyu", "back", "Hyeon", "seob".
_SYLLABLE = re.compile(
    r"(?:[bcdghjkmnprstwy]|ch|kw|gw|gy|hw|hy|ky|my|ry|sh|ph|sy|ss|kk|tt|pp|jj)?"
    r"(?:yeo|yae|wae|you|eui|oeu|aeo|ee|oo|ou|eo|eu|ae|ai|ay|oe|oi|ui|wi|wa|wo|ya|ye|yi|yo|yu|ah|oh|uh|uk|a|e|i|o|u|y)"
    r"(?:ng|ck|ll|n|k|l|m|p|b|t|d|g|s|r|h)?",
    re.IGNORECASE,
)
_TWO_SYLLABLES = re.compile(f"(?:{_SYLLABLE.pattern}){{2}}", re.IGNORECASE)
_JOINT = re.compile(r"[-‑ ]")
_POSSESSED = re.compile(r"['’]s?$")


def name_at(text: str, place: int) -> re.Match | None:
    """The run of name words that begins at a place, or None.

    >>> name_at("met Park Jae-min on Friday", 4).group()
    'Park Jae-min'
    """
    return NAME.match(text, place)


def trimmed(name: str) -> str:
    """A run of capitalised words up to the first that belongs to no name; empty where nothing is left.

    >>> trimmed("Suh Wook Wednesday")
    'Suh Wook'
    >>> trimmed("Ahn Gyu-back Highlights")
    'Ahn Gyu-back'
    >>> trimmed("OF MALAYSIA TO THE REPUBLIC")
    ''
    """
    words = name.split(" ")
    first = len(words) > 1 and "-" in words[1] and family(words[0]) == "KR"  # "Jun Jin-goo" is no June
    count = next((index for index, word in enumerate(words) if index >= first and _foreign(word)), len(words))
    words = words[:count]
    if words and family(words[0]) == "KR":
        words = words[: _korean_length(words)]
    return _unpossessed(" ".join(words)).rstrip(",")


def family(word: str) -> str | None:
    """ "KR" or "VN" where a word is a family name of that country (Korean where it is both), else None.

    >>> family("Nguyen"), family("Smith")
    ('VN', None)
    """
    families = _families()
    return families.get(plain(word))


def country_of(name: str) -> str | None:
    """The country that the form of a full name shows: Korean or Vietnamese family name, given names that fit.

    >>> country_of("Kim Yong Hyun"), country_of("Phan Van Giang"), country_of("Lee Hsien Loong")
    ('KR', 'VN', None)
    """
    words = name.split()
    if len(words) >= 3 and plain(words[0]) in _vietnamese() and "-" not in name and not _korean_given(words[1:]):
        return "VN"
    if len(words) in (2, 3) and family(words[0]) == "KR" and _korean_given(words[1:]):
        return "KR"
    return None


@lru_cache(maxsize=1024)  # asked again for every pair of a name and a person
def short_forms(name: str, country: str | None) -> tuple[str, ...]:
    """The single words by which an article may call a person again.

    Korean names by the family name, Vietnamese ones by the last, others by any of their words.

    >>> short_forms("Suh Wook", "KR"), short_forms("Nguyen Chi Vinh", "VN")
    (('Suh',), ('Vinh',))
    """
    words = [word for word in re.sub(_LAST + "$", "", name).split() if len(word) > 1 and word[0].isupper()]
    words = [word for word in words if not word.endswith(".")]
    if country in ("KR", "KP") or (len(words) == 3 and len(words[0]) < 5 and country in ("SG", "CN")):
        return tuple(words[:1])
    return tuple(words[-1:]) if country == "VN" else tuple(words)


def is_korean_full(name: str) -> bool:
    """Whether a bare name is certainly a Korean full name: family name and a hyphenated given name.

    >>> is_korean_full("Choi Seong-min"), is_korean_full("Park Hotel")
    (True, False)
    """
    words = name.split()
    return len(words) == 2 and family(words[0]) == "KR" and "-" in words[1] and _korean_given(words[1:])


def _korean_length(words: list[str]) -> int:
    """How many words of a run form a Korean name: the family name and what follows of given names."""
    if len(words) > 1 and ("-" in words[1] or not _syllable(words[1])):
        return 2 if "-" in words[1] or len(words) < 3 or _korean_given(words[1:2]) else len(words)
    return 3 if len(words) > 2 and _syllable(words[2]) else min(2, len(words))


def _korean_given(words: list[str]) -> bool:
    """Whether words are the syllables of a Korean given name, joined or apart."""
    parts = _JOINT.split(" ".join(words))
    if len(parts) == 1:
        return bool(_syllable(parts[0]) or _TWO_SYLLABLES.fullmatch(parts[0]))
    return len(parts) == 2 and all(_syllable(part) for part in parts)


@lru_cache(maxsize=1024)  # asked again for every place where a name stands
def _syllable(word: str) -> bool:
    """Whether a word is one Korean syllable."""
    return bool(_SYLLABLE.fullmatch(_unpossessed(word)))


def _unpossessed(word: str) -> str:
    """A word without the "'s" of possession."""
    return _POSSESSED.sub("", word) if word.endswith(("s", "'", "’")) else word


def _foreign(word: str) -> bool:
    """Whether a word in capitals ends a name."""
    bare = _unpossessed(word).rstrip(",")
    return bare in _no_names() or (len(bare) > 1 and bare.isupper() and bare.capitalize() in _no_names())


@cache
def _no_names() -> frozenset[str]:
    """Words in capitals that stand in no name."""
    return frozenset(load("offices")["not_names"]["words"])


@cache
def _vietnamese() -> frozenset[str]:
    """Vietnamese family names without accents."""
    return frozenset(plain(word) for word in load("offices")["family"]["VN"])


@cache
def _families() -> dict[str, str]:
    """The country of each family name; those of both countries count as Korean."""
    families = dict.fromkeys(_vietnamese(), "VN")
    return families | dict.fromkeys(load("offices")["family"]["KR"], "KR")
