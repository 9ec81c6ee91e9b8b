"""Sentences into clauses, and whether each tells of what was or of what will be."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from rokasean.reading.happening.phrases import phrases
from rokasean.reading.naming.finding import finder

# Where a clause begins: after ";" or a dash, and at a conjunction or relative that opens a clause. A comma before "and"
# in a list of names ("Laos, Thailand, and India") opens none: a verb or pronoun has to follow.
_MARKS = (";", "—", "–", "--")
_MARK = re.compile(r"[;—]\s*|(?<=\s)(?:--|–)\s")
_VERBISH = (
    r"(?:also |then |later |jointly )?(?:he|she|it|they|will|is|was|were|are|has|had|\w+ed|held|met|took|paid|left"
    r"|began|made|spoke|to (?:visit|hold|attend|meet|sign)|in \d{4}|the (?:\w+ ){1,3}(?:is|was|will|has)|the two)\b"
)
# "three days after", "a year before" open none.
_NOT_AFTER = "".join(
    rf"(?<!{one}\s)" for one in (r"\bday", r"\bdays", "year", "years", "week", "weeks", "month", "months", "hours")
)
_OPENERS = (
    r"which|who|whom|whose|where|when|while|after|before|ahead of|following|since|because|although|under(?! ?way)"
    r"|as part of|as well as|that|as the|as he|as she|as it|during which|at which"
    r"|with(?= (?:the|its|their|a|an) (?:[\w-]+ ){1,4}(?:scheduled|set|due|expected|slated|being|having)\b)"
)
_OPENER = finder(
    re.compile(rf"(?<=\s)(?=(?:and|but)\s+{_VERBISH}|{_NOT_AFTER}(?:{_OPENERS})\s)"),
    ["and", "but", *re.findall(r"(?:^|\|)(\w+)", _OPENERS)],
)
# Where the main clause goes on after ", which ..., ".
_RESUMED = re.compile(
    r", (?:which|who|whose|where) (?![^,;]{0,60}\b(?:19|20)\d\d, )[^,;]{4,90}, (?=(?:the|a|an|he|she|it|they|will"
    r"|is|was|has|had|also|said|\w+ed|met|held|took|[A-Z]\w+ (?:and|will|said|met|held))\b)"
)
# "After the visit, ...": what comes first and is over or still to come.
_FRONTED = re.compile(
    r"\W*(?:After|Following|Before|Ahead of|Prior to|At the end of|At the conclusion of) [^,]{3,70}, "
)
_PAST = re.compile(
    r"\b(?:was|were|had|has|have|did|held|met|took|said|began|left|sent|spoke|won|put|went|came|gave|sat|paid"
    r"|[a-z]{2,}ed)\b"
)
# ", the ministry said": who says it does not tell when it happens.
_SAYS = finder(re.compile(r"(?<!\w)(?:said|says|announced|reported|added|told|according)\b"))
_SAID = re.compile(
    r",? [^,;]{0,70}\b(?:said|says|announced|reported|added|told reporters)\b[^,;]*$|,? according to [^,;]*$"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence with one verb: offsets in the article, and "past", "future" or None."""

    start: int
    end: int
    tense: str | None


def split_clauses(text: str, offset: int = 0, story: bool = True, whole: tuple = ()) -> tuple[Clause, ...]:
    """The clauses of a sentence.

    Args:
        text: the sentence.
        offset: where it begins in the article.
        story: whether it is of the story itself, where "begins on Thursday" announces; in a headline or caption the
            present tense tells what happened.
        whole: spans that no clause divides, as names with a dash in them.

    Returns:
        Clauses that cover the sentence but for the words between them.

    >>> [clause.tense for clause in split_clauses("They met on Monday, and he will leave on Friday.")]
    ['past', 'future']
    """
    inner = [end for end in _cuts(text) if not any(span.start < offset + end < span.end for span in whole)]
    bounds = sorted({0, *inner, len(text)})
    return tuple(Clause(offset + a, offset + b, tense_of(text[a:b], story)) for a, b in pairwise(bounds))


def _cuts(text: str) -> Iterator[int]:
    """Where one clause ends and the next begins, in any order."""
    yield from (found.start() for found in _OPENER.finditer(text))
    if any(map(text.__contains__, _MARKS)):
        yield from (found.end() for found in _MARK.finditer(text))
    if ", wh" in text:
        yield from (found.end() for found in _RESUMED.finditer(text))
    if fronted := _FRONTED.match(text):
        yield fronted.end()


def tense_of(clause: str, story: bool = True) -> str | None:
    """The tense of a clause: "past", "future", or None where its words do not tell.

    >>> tense_of("Vice Minister Park will leave for Hanoi"), tense_of("he left for Hanoi"), tense_of("a visit")
    ('future', 'past', None)
    """
    if _SAYS.search(clause):
        clause = _SAID.sub("", clause) or clause
    if phrases("status", "cancelled").search(clause):
        return "past"
    if phrases("status", "planned").search(clause):
        return "future"
    if _PAST.search(clause):
        return "past"
    return "future" if story and phrases("status", "present").search(clause) else None


def clause_at(clauses: tuple[Clause, ...], position: int) -> Clause:
    """The clause in which a position of the article lies; the last one before it where it lies between two."""
    return clauses[max(0, bisect_right(clauses, position, key=_start) - 1)]


def _start(clause: Clause) -> int:
    """Where a clause begins."""
    return clause.start
