"""Which people of a sentence take part in what it tells, and who is absent, replaced or a spokesman."""

import re
from collections.abc import Iterable

from rokasean.reading.happening.phrases import ending, phrases
from rokasean.reading.naming.finding import Words, finder
from rokasean.reading.people import PersonSpan

# What stands between a person and what is said of them.
_BEHIND = re.compile(r"[ ,’']*")
# So far before a person stands at most what says that they are not there, or which office they head.
_REACH, _REACH_OF_OFFICE = 60, 110
# "The Ministry of National Defense (Minister Shin Won-sik) hosted": who heads an office that is named.
_OFFICE_OF = finder(
    re.compile(
        r"(?<!\w)(?:ministry|administration|dapa|mnd|agency|command|forces|staff|guard|navy|army|department)"
        r"(?: of [a-z ]{3,40})?(?: \([a-z]{2,6}\))? ?\((?:[\w’'.&,-]+ ){1,8}$"
    ),
    "small",
)


def attending(people: Iterable[PersonSpan], words: Words, start: int, end: int) -> tuple[PersonSpan, ...]:
    """Those of the people named in a sentence who take part.

    Args:
        people: whom the sentence names.
        words: the words of the article.
        start: where the sentence begins.
        end: where it ends.
    """
    return tuple([person for person in people if _takes_part(person, words, start, end)])


def _takes_part(person: PersonSpan, words: Words, start: int, end: int) -> bool:
    """Whether somebody who is named takes part, rather than being absent, replaced or a spokesman."""
    if person.role and "spokes" in person.role.lower():
        return False
    if _heads_it(person, words, start):
        return False
    absent = ending("absent", "before", r"[^,;.]{0,40}")
    if absent.within(words, max(start, person.start - _REACH), person.start):
        return False
    behind = _BEHIND.match(words.small, person.end).end()
    return not phrases("absent", "after").match(words, behind, end)


def _heads_it(person: PersonSpan, words: Words, start: int) -> bool:
    """Whether somebody is only named in a bracket as the head of an office."""
    closed = words.written.startswith(")", person.end)
    return closed and _OFFICE_OF.within(words, max(start, person.start - _REACH_OF_OFFICE), person.start) is not None
