"""Whether a text is an English article on its subject at all, and if not, why."""

import re
from functools import cache

from rokasean.reading.vocabulary import load

# How much of a text is looked at: enough to tell, the same for every length.
_LOOKED_AT = 20_000
_FEWEST_WORDS = 25  # below that, a language shows too badly to turn a text away
_ENGLISH_SHARE = 0.14  # English news lies between 0.25 and 0.45, other languages in Latin letters below 0.08
# Names tell no language: of the words in small letters alone English has half of those it has in all, and more; they
# are asked where they are a quarter of the text, or where it is a line or two.
_ENGLISH_SHARE_IN_SMALL = 0.25
_SMALL_LETTERS_SHARE = 0.25
_A_LINE_OR_TWO = 60
_TOLD_SHARE = 0.06  # so many small words of a language let the reason name it
_LANGUAGE_SHOWS_IN = 6_000
_FOREIGN = re.compile(r"[^\x00-\u036f\u1e00-\u23ff]")  # letters of other scripts than Latin
# Letters that no other language has; English news has them in a few names only.
_VIETNAMESE = re.compile(r"[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
_VIETNAMESE_LETTERS = 0.4  # so many of them for each word
_SCRIPTS = (
    ("Korean", re.compile(r"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]")),
    ("Japanese", re.compile(r"[\u3040-\u30ff]")),
    ("Chinese", re.compile(r"[\u4e00-\u9fff]")),
    ("Thai", re.compile(r"[\u0e00-\u0e7f]")),
    ("Lao", re.compile(r"[\u0e80-\u0eff]")),
    ("Khmer", re.compile(r"[\u1780-\u17ff]")),
    ("Burmese", re.compile(r"[\u1000-\u109f]")),
    ("Cyrillic", re.compile(r"[\u0400-\u04ff]")),
    ("Arabic", re.compile(r"[\u0600-\u06ff]")),
)


def why_set_aside(text: str) -> str | None:
    """Why a text is no article to be read here.

    Args:
        text: the words of the story.

    Returns:
        What is wrong and what to do, to be put after the file's name; None for an English text that names the
        Republic of Korea, ASEAN or a member of it and speaks of defence or security.

    >>> why_set_aside("The ministers of Korea and Laos spoke about defence ties.") is None
    True
    >>> why_set_aside("Whisk the eggs with the sugar, then fold in the flour and bake the cake until it is golden.")
    'does not speak of defence, security or diplomacy; ...'
    """
    sample = text[:_LOOKED_AT]
    low = sample.lower()
    words = low.split()
    low = low if len(low) <= _LANGUAGE_SHOWS_IN else " ".join(words)
    if language := _other_language(sample, low, words):
        return f"is not in English but, it seems, in {language}; put an English version in its place."
    if not _has(_security(), low, words):
        return "does not speak of defence, security or diplomacy; remove it if it is not meant for this folder."
    if not _has(_parties(), low, words):
        return "names neither Korea nor ASEAN nor a member of ASEAN; remove it if it is not meant for this folder."
    return None


def _has(pattern: re.Pattern, low: str, words: list[str]) -> bool:
    """Whether a text in small letters has one of some phrases, with whatever blanks between their words."""
    return bool(pattern.search(low) or pattern.search(" ".join(words)))


def _other_language(sample: str, low: str, words: list[str]) -> str | None:
    """The language of a text that is not English, or None; it is also given in small letters, and as its words."""
    foreign = 0 if sample.isascii() else len(_FOREIGN.findall(sample))
    if foreign and 3 * foreign > sum(map(str.isalpha, sample)):
        return max(_SCRIPTS, key=lambda named: len(named[1].findall(sample)))[0]
    words = words if len(low) <= _LANGUAGE_SHOWS_IN else low[:_LANGUAGE_SHOWS_IN].split()
    if not low.isascii() and 0 < _VIETNAMESE_LETTERS * len(words) <= len(
        _VIETNAMESE.findall(low, 0, _LANGUAGE_SHOWS_IN)
    ):
        return "Vietnamese"
    english = _small_words()["english"]
    if len(words) < _FEWEST_WORDS or sum(map(english.__contains__, words)) >= _ENGLISH_SHARE * len(words):
        return None
    if _is_english_but_for_names(sample, english):
        return None
    known = {name: small for name, small in _small_words().items() if name != "english"}
    counts = {name: sum(map(small.__contains__, words)) for name, small in known.items()}
    best = max(counts, key=lambda name: counts[name])
    return best.replace("-", " ") if counts[best] >= _TOLD_SHARE * len(words) else "another language"


def _is_english_but_for_names(sample: str, english: frozenset[str]) -> bool:
    """Whether a text full of names is English by its words in small letters."""
    words = sample[:_LANGUAGE_SHOWS_IN].split()
    small = [word for word in words if word[0].islower()]
    brief = len(words) < _A_LINE_OR_TWO
    if not small or not (brief or len(small) >= _SMALL_LETTERS_SHARE * len(words)):
        return False
    share = _ENGLISH_SHARE if brief else _ENGLISH_SHARE_IN_SMALL
    return sum(map(english.__contains__, small)) >= share * len(small)


@cache
def _small_words() -> dict[str, frozenset[str]]:
    """The small words of each language."""
    known = load("screening")
    return {"english": frozenset(known["english"])} | {
        name: frozenset(words) for name, words in known["languages"].items()
    }


@cache
def _security() -> re.Pattern:
    security = load("screening")["security"]
    words = "|".join(map(re.escape, security["words"]))
    after = "|".join(map(re.escape, security["after_defence"]))
    return re.compile(rf"\b(?:{words}|defen[cs]e (?:{after}))")


@cache
def _parties() -> re.Pattern:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, load('screening')['parties']))})")
