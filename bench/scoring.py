"""How what was read is compared with gold: pair the events, then count the cells.

An event is found when it can be paired, one to one, with an event of the gold: their dates must be compatible, and
date, name, form, level, country and parties together must agree by half or more. Cells are then counted over all
paired events; an unpaired event loses all its cells, on whichever side it stands.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

CELLS = ("salience", "status", "form", "level", "date", "series", "edition", "city", "country", "mode", "within")
LISTS = ("parties", "people")
ARTICLE = ("published", "publisher", "title", "frameworks", "topics")
MEASURES = ("event", "main", "other", "slot", *CELLS, *LISTS, *ARTICLE, "verbatim")

# Words that tell one name from another no better than chance.
_EMPTY = frozenset(["the", "of", "and", "a", "an", "in", "on", "for", "with", "annual", "between", "to", "s"])
# Spellings of one thing, brought to one form before names are compared.
_SPELLINGS = (
    (re.compile(r"republic of korea|south korean?|s\. korean?|\bkorean?\b"), " rok "),
    (re.compile(r"defence"), "defense"),
    (re.compile(r"meeting-plus"), "meeting plus"),
    (re.compile(r"asean defense ministers'? meeting[ -]plus"), " admm plus "),
    (re.compile(r"seoul defense dialogue"), " sdd "),
)


@dataclass(frozen=True, slots=True)
class Count:
    """Hits, guesses and gold items of one measure; counts add up.

    >>> (Count(1, 2, 1) + Count(1, 1, 1)).f1
    0.8
    """

    hits: int = 0
    guesses: int = 0
    golds: int = 0

    def __add__(self, other: "Count") -> "Count":
        """Add two counts of the same measure."""
        return Count(self.hits + other.hits, self.guesses + other.guesses, self.golds + other.golds)

    @property
    def precision(self) -> float:
        """The share of guesses that are right; 1 when there is neither guess nor gold."""
        return self.hits / self.guesses if self.guesses else float(not self.golds)

    @property
    def recall(self) -> float:
        """The share of gold items that were found."""
        return self.hits / self.golds if self.golds else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def telling(name: str | None) -> frozenset[str]:
    """The words that tell a name from others, spelt one way.

    >>> sorted(telling("the ROK-ASEAN Defence Ministers' Meeting"))
    ['asean', 'defense', 'meeting', 'minister', 'rok']
    """
    text = unicodedata.normalize("NFKD", name or "").encode("ascii", "ignore").decode().lower()
    for pattern, spelling in _SPELLINGS:
        text = pattern.sub(spelling, text)
    return frozenset(_singular(w) for w in re.findall(r"[a-z0-9]+", text)) - _EMPTY


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def alike(one: str | None, other: str | None) -> float:
    """How alike two names are: the share of their telling words that both have, from 0 to 1.

    >>> alike("Seoul Defense Dialogue", "SDD 2021")
    0.5
    """
    left, right = telling(one), telling(other)
    return len(left & right) / len(left | right) if left and right else 0.0


def _days(edtf: str | None) -> tuple[str, str] | None:
    """First and last day of an EDTF date, as text that sorts like the days."""
    if not edtf:
        return None
    first, _, last = re.sub(r"[~?%]", "", edtf).partition("/")
    last = last or first
    return (first + "-01-01"[len(first) - 4 :])[:10], (last + ("-12-31" if len(last) == 4 else "-31"))[:10]


def compatible(one: str | None, other: str | None) -> bool:
    """Whether two EDTF dates can be the same time: one is unknown, or they overlap.

    >>> compatible("2021", "2021-09-08"), compatible("2021-09-08", "2021-09-09/2021-09-10")
    (True, False)
    """
    left, right = _days(one), _days(other)
    return left is None or right is None or (left[0] <= right[1] and right[0] <= left[1])


def similarity(gold: dict, guess: dict) -> float:
    """How well a guessed event agrees with one of the gold, from 0 to 1; 0 when their dates exclude each other."""
    if not compatible(gold.get("date"), guess.get("date")):
        return 0.0
    both_dated = bool(gold.get("date") and guess.get("date"))
    date = 0.30 if gold.get("date") == guess.get("date") else 0.20 * both_dated
    names = max(
        alike(a, b) for a in (gold.get("series"), gold.get("name")) for b in (guess.get("series"), guess.get("name"))
    )
    left, right = set(gold.get("parties") or ()), set(guess.get("parties") or ())
    parties = len(left & right) / len(left | right) if left | right else 0.0
    equal = {key: gold.get(key) == guess.get(key) for key in ("form", "level", "country")}
    return (
        date
        + 0.30 * min(1.0, 1.25 * names)
        + 0.10 * equal["form"]
        + 0.10 * equal["level"]
        + 0.05 * equal["country"]
        + 0.15 * parties
    )


def pair(golds: list[dict], guesses: list[dict]) -> list[tuple[int, int]]:
    """Index pairs of gold and guessed events that are the same happening, the best agreement first."""
    ranked = sorted(
        ((similarity(g, p), i, j) for i, g in enumerate(golds) for j, p in enumerate(guesses)), reverse=True
    )
    pairs: list[tuple[int, int]] = []
    for value, i, j in ranked:
        if value >= 0.5 and all(i != k and j != m for k, m in pairs):
            pairs.append((i, j))
    return pairs


def _cell_agrees(name: str, gold, guess) -> bool:
    if name in ("series", "within"):
        return alike(gold, guess) >= 0.5
    if name == "city":
        return telling(gold) == telling(guess)
    return gold == guess


def _same_person(one: dict, other: dict) -> bool:
    left, right = telling(one.get("name")), telling(other.get("name"))
    if not left or not right:
        return False
    close = SequenceMatcher(None, " ".join(sorted(left)), " ".join(sorted(right))).ratio()
    return left <= right or right <= left or close >= 0.85


def _matched(golds: Iterable, guesses: Iterable, same) -> int:
    """How many gold items find a guess of their own."""
    left, hits = list(guesses), 0
    for item in golds:
        found = next((other for other in left if same(item, other)), None)
        if found is not None:
            left.remove(found)
            hits += 1
    return hits


def _filled(event: dict) -> int:
    cells = sum(event.get(name) not in (None, "", []) for name in CELLS)
    return cells + sum(len(event.get(name) or ()) for name in LISTS)


def _count_pair(gold: dict, guess: dict) -> Iterator[tuple[str, Count]]:
    for name in CELLS:
        a, b = gold.get(name), guess.get(name)
        told, said = a not in (None, ""), b not in (None, "")
        yield name, Count(int(told and said and _cell_agrees(name, a, b)), int(said), int(told))
    left, right = set(gold.get("parties") or ()), set(guess.get("parties") or ())
    yield "parties", Count(len(left & right), len(right), len(left))
    people, others = gold.get("people") or [], guess.get("people") or []
    yield "people", Count(_matched(people, others, _same_person), len(others), len(people))


def _count_events(golds: list[dict], guesses: list[dict]) -> Iterator[tuple[str, Count]]:
    pairs = pair(golds, guesses)
    found, used = {i for i, _ in pairs}, {j for _, j in pairs}
    yield "event", Count(len(pairs), len(guesses), len(golds))
    for i, gold in enumerate(golds):
        yield ("main" if gold.get("salience") == "main" else "other"), Count(int(i in found), 0, 1)
        if i not in found:
            yield "slot", Count(0, 0, _filled(gold))
    for j, guess in enumerate(guesses):
        if j not in used:
            yield "slot", Count(0, _filled(guess), 0)
    for i, j in pairs:
        for name, count in _count_pair(golds[i], guesses[j]):
            yield name, count
            yield "slot", count


def _count_article(gold: dict, guess: dict) -> Iterator[tuple[str, Count]]:
    checks = {
        "published": lambda a, b: a == b,
        "publisher": lambda a, b: alike(a, b) >= 0.5,
        "title": lambda a, b: alike(a, b) >= 0.8,
    }
    for name, same in checks.items():
        a, b = gold.get(name), guess.get(name)
        if a or b:
            yield name, Count(int(bool(same(a, b))), int(bool(b)), int(bool(a)))
    left, right = gold.get("frameworks") or [], guess.get("frameworks") or []
    yield "frameworks", Count(_matched(left, right, lambda a, b: alike(a, b) >= 0.5), len(right), len(left))
    topics, others = set(gold.get("topics") or ()), set(guess.get("topics") or ())
    yield "topics", Count(len(topics & others), len(others), len(topics))


def compare(gold: dict, guess: dict, text: str) -> dict[str, Count]:
    """The counts of every measure for one article.

    Args:
        gold: the annotated record, with the keys of the annotation guide.
        guess: the record that was read, with the same keys; empty when nothing was read.
        text: the article, for the check that evidence stands in it word for word, white space aside.

    Returns:
        One `Count` for each of `MEASURES`.

    >>> compare({"events": []}, {"events": [], "topics": ["cyber"]}, "")["topics"].precision
    0.0
    """
    counts = dict.fromkeys(MEASURES, Count())
    guesses = guess.get("events") or []
    for name, count in (*_count_events(gold.get("events") or [], guesses), *_count_article(gold, guess)):
        counts[name] += count
    flat = " ".join(text.split())
    for event in guesses:
        quote = " ".join(str(event.get("evidence") or "").split())
        counts["verbatim"] += Count(int(bool(quote) and quote in flat), 1, 1)
    return counts
