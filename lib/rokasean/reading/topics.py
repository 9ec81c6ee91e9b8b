"""Which topics and policy frameworks a text speaks of."""

import re
from dataclasses import dataclass
from functools import cache

from rokasean.reading.rules import Rule
from rokasean.reading.vocabulary import load
from rokasean.reading.words import folded, one_of


@dataclass(frozen=True, slots=True)
class TopicSpan:
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
    topics, pattern = _triggers()
    return [
        TopicSpan(match.start(), match.end(), topic, f"topic.{topic}")
        for match in pattern.finditer(folded(text))
        for topic in topics[" ".join((match["word"] or match["start"]).split())]
    ]


def find_frameworks(text: str) -> list[FrameworkSpan]:
    """The policy frameworks that a text names, in the order of the text.

    Args:
        text: a sentence or a whole article.

    Returns:
        Spans that do not overlap; the longest wording wins.

    >>> [shown(span) for span in find_frameworks("the New Southern Policy Plus and AOIP")]
    ['New Southern Policy Plus', 'ASEAN Outlook on the Indo-Pacific']
    """
    names, wordings, acronyms = _frameworks()
    found = [
        (match.span(), names[" ".join(match.group().split())], "framework.alias")
        for match in wordings.finditer(folded(text))
    ]
    found += [(match.span(), names[match.group()], "framework.acronym") for match in acronyms.finditer(text)]
    return [FrameworkSpan(*place, name, rule) for place, name, rule in sorted(found)]


def shown(span: TopicSpan | FrameworkSpan) -> str:
    """A span as the rules' examples write it.

    >>> shown(TopicSpan(0, 5, "cyber", "topic.cyber"))
    'cyber'
    """
    return span.topic if isinstance(span, TopicSpan) else span.framework


@cache
def _triggers() -> tuple[dict[str, list[str]], re.Pattern]:
    """The topics of each trigger, and the pattern that finds the triggers in a folded text."""
    topics: dict[str, list[str]] = {}
    for topic, kinds in load("topics").items():
        for trigger in (*kinds["words"], *kinds["starts"]):
            topics.setdefault(trigger, []).append(topic)
    words = [word for kinds in load("topics").values() for word in kinds["words"]]
    starts = [start for kinds in load("topics").values() for start in kinds["starts"]]
    return topics, re.compile(rf"(?<!\w)(?:(?P<word>{one_of(words)})(?!\w)|(?P<start>{one_of(starts)}))")


@cache
def _frameworks() -> tuple[dict[str, str], re.Pattern, re.Pattern]:
    """The standard name of each wording, and the patterns for wordings (folded text) and acronyms."""
    entries = load("frameworks")["framework"]
    wordings = {alias: entry["name"] for entry in entries for alias in entry["aliases"]}
    acronyms = {acronym: entry["name"] for entry in entries for acronym in entry["acronyms"]}
    patterns = (re.compile(rf"(?<!\w){one_of(words)}(?!\w)") for words in (wordings, acronyms))
    return (wordings | acronyms, *patterns)


RULES: tuple[Rule, ...] = ()
