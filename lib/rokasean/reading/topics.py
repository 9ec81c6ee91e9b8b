"""Which topics and policy frameworks a text speaks of."""

from dataclasses import dataclass

from rokasean.reading.rules import Rule


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
    """The topics that a text speaks of, in the order of the text."""
    return []


def find_frameworks(text: str) -> list[FrameworkSpan]:
    """The policy frameworks that a text names, in the order of the text."""
    return []


RULES: tuple[Rule, ...] = ()
