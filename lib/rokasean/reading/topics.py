"""Which topics and policy frameworks a text speaks of."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from rokasean.reading.naming.beginnings import Beginnings, begin_of
from rokasean.reading.naming.finding import Finder, Words, any_of, by_word, words_of
from rokasean.reading.naming.spans import apart
from rokasean.reading.naming.words import first_word, in_capitals, one_of
from rokasean.reading.rules import Rule
from rokasean.reading.vocabulary import load

# Words in capitals, with small words between them, up to the end of what is looked at.
_TITLE = re.compile(
    r"\b[A-Z][\w’'-]+\s(?:(?:[A-Z][\w’'-]+|and|of|on|for|the)\s){0,5}?[A-Z][\w’'-]+\s[A-Z]\w+(?:\s[A-Z]?\w+)*$"
)


class TopicSpan(NamedTuple):
    """Words that point to a topic: first character, character after the last one, topic of the closed list, rule id."""

    start: int
    end: int
    topic: str
    rule: str


@dataclass(frozen=True, slots=True)
class FrameworkSpan:
    """A named policy framework: first character, character after the last one, standard name, rule id."""

    start: int
    end: int
    framework: str
    rule: str


def find_topics(text: str) -> list[TopicSpan]:
    """The topics that a text speaks of, in the order of the text.

    Args:
        text: a sentence or a whole article.

    Returns:
        One span for each trigger and topic; a trigger of two topics gives two spans.

    >>> [shown(span) for span in find_topics("They spoke of peace-keeping and cybersecurity.")]
    ['peacekeeping', 'cyber']
    """
    return topics_in(words_of(text), 0, len(text))


def topics_in(words: Words, start: int, end: int) -> list[TopicSpan]:
    """The topics that a stretch of a text speaks of, in its order.

    Args:
        words: the words of the text.
        start: where the stretch begins.
        end: where it ends.
    """
    topics, triggers = _triggers()
    return [
        TopicSpan(match.start(), match.end(), topic, rule)
        for match in triggers.finditer(words, start, end)
        for topic, rule in topics[" ".join(match[0].split())]
    ]


def leading_topics(spans: Iterable[TopicSpan]) -> list[str]:
    """The topics that a text is about: those with one clear trigger, or with two weak ones.

    Args:
        spans: what `find_topics` found.

    Returns:
        Topics of the closed list, the one with most triggers first.

    >>> leading_topics(find_topics("The frigate took part in a naval drill."))
    ['maritime-security', 'exercises']
    """
    weights: Counter[str] = Counter()
    for span in spans:
        weights[span.topic] += 1 if span.rule == "topic.weak" else 2
    return [topic for topic, weight in weights.most_common() if weight > 1]


def find_frameworks(text: str) -> list[FrameworkSpan]:
    """The policy frameworks that a text names, in the order of the text.

    Args:
        text: a sentence or a whole article.

    Returns:
        Spans that do not overlap; the longest wording wins.

    >>> [shown(span) for span in find_frameworks("the New Southern Policy Plus and AOIP")]
    ['New Southern Policy Plus', 'ASEAN Outlook on the Indo-Pacific']
    """
    entries, wordings, acronyms, titled = _frameworks()
    page = words_of(text)
    words = page.folded
    found = [
        (*match.span(), entries[" ".join(match.group().split())], "framework.alias")
        for match in wordings.finditer(page)
    ]
    found += [(*match.span(), entries[match.group()], "framework.acronym") for match in acronyms.finditer(page)]
    spans = [
        FrameworkSpan(start, end, entry["name"], rule)
        for start, end, entry, rule in found
        if _near(words, start, entry)
    ]
    return apart(_titled(text, titled), spans)


def _titled(text: str, heads: re.Pattern) -> Iterator[FrameworkSpan]:
    """Frameworks that only their capitals and their last word show."""
    for match in filter(None, (_title_before(text, head) for head in heads.finditer(text))):
        if not in_capitals(text, match.start()) and not _refused(match.group()):
            yield FrameworkSpan(*match.span(), " ".join(match.group().split()), "framework.titled")


def _title_before(text: str, head: re.Match) -> re.Match | None:
    """The words in capitals that end in a framework's last word, two at least before it, or None."""
    return _TITLE.search(text, max(0, head.start() - 90), head.end())


def _near(words: str, place: int, entry: dict) -> bool:
    """Whether the paragraph around a framework holds what its entry asks for."""
    if "near" not in entry:
        return True
    end = words.find("\n", place)
    return re.search(entry["near"], words[words.rfind("\n", 0, place) + 1 : end if end >= 0 else None]) is not None


def _refused(name: str) -> bool:
    """Whether words in capitals only look like a framework."""
    return name.endswith(tuple(load("frameworks")["titled"]["refused"]))


def shown(span: TopicSpan | FrameworkSpan) -> str:
    """A span as the rules' examples write it.

    >>> shown(TopicSpan(0, 5, "cyber", "topic.cyber"))
    'cyber'
    """
    return span.topic if isinstance(span, TopicSpan) else span.framework


_KINDS = (("words", "topic.word"), ("starts", "topic.start"), ("weak", "topic.weak"))


@cache
def _triggers() -> tuple[dict[str, list[tuple[str, str]]], Finder]:
    """The topics and rules of each trigger, and what finds the triggers in a folded text."""
    topics: dict[str, list[tuple[str, str]]] = {}
    for topic, kinds in load("topics").items():
        for kind, rule in _KINDS:
            for trigger in kinds.get(kind, ()):
                topics.setdefault(trigger, []).append((topic, rule))
    starts = {start for kinds in load("topics").values() for start in kinds["starts"]}
    begins = {trigger: _begins(trigger, trigger in starts) for trigger in topics}

    def made(some: list[str]) -> re.Pattern:
        """The pattern of some triggers, whole words and beginnings of words."""
        whole, open_ended = [one for one in some if one not in starts], [one for one in some if one in starts]
        parts = (f"{one_of(whole)}(?!\\w)" if whole else "", one_of(open_ended))
        return re.compile(rf"(?<!\w)(?:{'|'.join(filter(None, parts))})")

    return topics, by_word(begins, made)


def _begins(trigger: str, is_start: bool) -> Beginnings:
    """The first word of a trigger; of a start that is a piece of a word, all words that begin so."""
    if not is_start:
        return begin_of(trigger)
    return Beginnings(frozenset([first_word(trigger)]), frozenset([] if " " in trigger else [trigger]))


@cache
def _frameworks() -> tuple[dict[str, dict], Finder, Finder, re.Pattern]:
    """The entry of each wording, the finders of wordings (folded text) and acronyms, the pattern of unknown titles."""
    entries = load("frameworks")["framework"]
    wordings = {alias: entry for entry in entries for alias in entry["aliases"]}
    acronyms = {acronym: entry for entry in entries for acronym in entry["acronyms"]}
    heads = "|".join(load("frameworks")["titled"]["heads"])
    titled = re.compile(rf"(?:{heads})\b(?:\s20\d\d)?(?!\s[A-Z])")
    known = (any_of(wordings), any_of(acronyms, "written"))
    return (wordings | acronyms, *known, titled)


RULES: tuple[Rule, ...] = (
    Rule(
        "topic.word",
        "A word or phrase that stands for one topic or for several.",
        (
            ("maritime security and mine clearance", "maritime-security; demining"),
            ("naval drills", "maritime-security; exercises"),
        ),
        ("security of tenure", "a mine of knowledge"),
    ),
    Rule(
        "topic.start",
        "The beginning of a word.",
        (("cybersecurity and cyber-attacks", "cyber; cyber"),),
        ("hypercyber",),
    ),
    Rule(
        "topic.weak",
        "A word that is often said in passing; it takes two of them to make an article one on the topic.",
        (("a frigate", "arms-transfer"),),
        ("a frigatebird",),
    ),
    Rule(
        "framework.alias",
        "A framework of the vocabulary in any of its wordings.",
        (
            ("the RoK's new southern policy", "New Southern Policy"),
            ("ASEAN ties became a Comprehensive Strategic Partnership", "Comprehensive Strategic Partnership"),
        ),
        ("a policy for the south", "a comprehensive strategic partnership with Vietnam"),
    ),
    Rule(
        "framework.acronym",
        "A short form of the vocabulary, written in capitals.",
        (("under KASI", "Korea-ASEAN Solidarity Initiative"),),
        ("kasi",),
    ),
    Rule(
        "framework.titled",
        "Words in capitals that end as frameworks do.",
        (("under the Blue Pacific Security Initiative", "Blue Pacific Security Initiative"),),
        ("our Privacy Policy", "Minister Backs New Maritime Security Initiative"),
    ),
)
