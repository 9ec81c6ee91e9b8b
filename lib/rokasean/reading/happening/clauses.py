"""Sentences into clauses, and whether each tells of what was or of what will be."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise, repeat

from rokasean.reading.happening.phrases import phrases
from rokasean.reading.naming.finding import Words, finder
from rokasean.reading.series import SeriesSpan

# Where a clause begins: after ";" or a dash, and at a conjunction or relative that opens a clause. A comma before "and"
# in a list of names ("Laos, Thailand, and India") opens none: a verb or pronoun has to follow.
_MARKS = (";", "—", "–", "--")
_MARK = re.compile(r"[;—]\s*|(?<=\D\s)(?:--|–)\s|(?<=\d\s)(?:--|–)\s(?!\d)")
_VERBISH = (
    r"(?:also |then |later |jointly )?(?:he|she|it|they|will|is|was|were|are|has|had|\w+ed|held|met|took|paid|left|said"
    r"|says|told|began|made|spoke|(?:visit|attend|tour|inspect|meet)(?= (?:with |the |an? |his |her |their |[A-Z]))"
    r"|to (?:visit|hold|attend|meet|sign)|in \d{4}"
    r"|the (?:\w+ ){1,3}(?:is|was|will|has)|the two)\b"
)
# "three days after", "a year before" open none.
_NOT_AFTER = "".join(
    rf"(?<!{one}\s)" for one in (r"\bday", r"\bdays", "year", "years", "week", "weeks", "month", "months", "hours")
)
# "to that effect", "in that year" open none.
_NOT_BEHIND = "".join(rf"(?<!\b{one}\s)" for one in ("to", "in", "of", "for", "by", "at", "on"))
_OPENERS = (
    r"which|who|whom|whose|where|when|while|after|before|ahead of(?! schedule| time| plan)"
    r"|following|since|because|although|under(?! ?way)"
    rf"|as part of|as well as|{_NOT_BEHIND}that|(?<!known )(?<!such )(?<!well )as the|as he|as she|as it"
    r"|during which|at which"
    r"|with(?= (?:the|its|their|a|an) (?:[\w-]+ ){1,4}(?:scheduled|set|due|expected|slated|being|having)\b)"
    r"|with(?= (?:[\w.’'-]+ ){1,8}(?:holding|meeting|attending|visiting|signing|co-?chairing|leading|joining"
    r"|hosting)\b)"
    r"|with(?= (?:an? (?:\w+ )?(?:agreement|pledge|promise|vow|plan|decision)|plans|agreements) (?:to|for)\b)"
)
_OPENER = finder(
    re.compile(
        rf"(?<=\s)(?=(?:and|but)\s+{_VERBISH}"
        r"|but\s+(?:[\w-]+ ){1,4}(?:has|have|had|was|were|will|is|are|did)\b"
        rf"|(?=(?:{_OPENERS})\s){_NOT_AFTER}(?!following (?:day|week|month|year|morning)\b))"
    ),
    "small",
    ["and", "but", "that", "as", *re.findall(r"(?:^|\|)(\w+)", _OPENERS)],
)
# Where the main clause goes on after ", which ..., ".
_RESUMED = re.compile(
    r", (?:which|who|whose|where) (?![^,;]{0,60}\b(?:19|20)\d\d, )[^,;]{4,150}, (?=(?:the|a|an|he|she|it|they|will"
    r"|is|was|has|had|also|said|\w+ed|met|held|took|[A-Z]\w+ (?:and|will|said|met|held))\b)"
    r"|, (?:which|who|whose|where) [^,;]{4,150}, (?=(?:will|is|was|has|had|are|were)\b)"
    r"|, who [^,;]{4,150}, (?=also [a-z]+\b|(?:at|in|on) (?:the\b|\w+day\b|[A-Z]))"
)
# "After the visit, ...": what comes first and is over or still to come.
_FRONTED = re.compile(
    r"\W*(?:After|Following|Before|Ahead of|Prior to|At the end of|At the conclusion of) [^,]{3,70}, "
)
_IRREGULAR = (
    "was|were|had|has|have|did|held|met|took|said|began|left|sent|spoke|won|put|went|came|gave|sat|paid"
    "|flew|led|drew|brought|built|bought|sold|ran|struck|saw|told|became|made|drove|rode|sought|stood|lost|broke"
)
_PAST = finder(re.compile(rf"\b(?:{_IRREGULAR}|[a-z]{{2,}}ed)\b"), "written", _IRREGULAR.split("|"), ends=["ed"])
# "will not go ahead", "was to have flown on May 10": what was called off may have lain ahead; a month without a day is
# that which is over ("were to have taken place in May").
_WAS_TO = finder(
    re.compile(
        r"(?<!\w)(?:will|would|(?:is|are|was|were) to (?!have)|(?:was|were) to have (?:[\w-]+ ){1,8}on\b"
        r"|due|scheduled|planned|slated|set|expected|ought)\b"
    ),
    "small",
)
# ", the ministry said": who says it does not tell when it happens.
_SAYS = finder(re.compile(r"(?<!\w)(?:said|says|announced|reported|added|told|according)\b"), "written")
_SAID = re.compile(
    r",? [^,;]{0,70}\b(?:said|says|announced|reported|added|told reporters)\b[^,;]*$|,? according to [^,;]*$"
)


@dataclass(slots=True, eq=False)
class Clause:
    """A stretch of a sentence with one verb: offsets in the article, and "past", "future" or None."""

    start: int
    end: int
    tense: str | None


def split_clauses(
    words: Words, start: int, end: int, story: bool = True, whole: Iterable[SeriesSpan] = ()
) -> tuple[Clause, ...]:
    """The clauses of a sentence.

    Args:
        words: the words of the article.
        start: where the sentence begins.
        end: where it ends.
        story: whether it is of the story itself, where "begins on Thursday" announces; in a headline or caption the
            present tense tells what happened.
        whole: names that no clause divides, as those with a dash in them.

    Returns:
        Clauses that cover the sentence but for the words between them.

    >>> from rokasean.reading.naming.finding import words_of
    >>> text = "They met on Monday, and he will leave on Friday."
    >>> [clause.tense for clause in split_clauses(words_of(text), 0, len(text))]
    ['past', 'future']
    """
    cuts = _cuts(words, start, end)
    for span in whole:
        cuts = [cut for cut in cuts if not span.start < cut < span.end]
    bounds = sorted({start, *cuts, end})
    clauses: list[Clause] = []
    for a, b in pairwise(bounds):
        tense = tense_of(words, a, b, story)
        if tense is None and clauses and _AND_DO.match(words.small, a, b):
            tense = clauses[-1].tense
        clauses.append(Clause(a, b, tense))
    return tuple(clauses)


# "will meet the minister today and visit a base tomorrow": the tense goes on.
_AND_DO = re.compile(r"(?:and|but)\s(?:(?:also|then|later|jointly) )?(?:visit|attend|tour|inspect|meet)\b")


def _cuts(words: Words, start: int, end: int) -> list[int]:
    """Where one clause of a sentence ends and the next begins, in any order."""
    text = words.written
    cuts = [found.start() for found in _OPENER.finditer(words, start, end)]
    if max(map(text.find, _MARKS, repeat(start), repeat(end))) >= 0:
        cuts += [found.end() for found in _MARK.finditer(text, start, end)]
    if text.find(", wh", start, end) >= 0:
        cuts += [found.end() for found in _RESUMED.finditer(text, start, end)]
    if fronted := _FRONTED.match(text, start, end):
        cuts.append(fronted.end())
    return cuts


def tense_of(words: Words, start: int, end: int, story: bool = True) -> str | None:
    """The tense of a clause: "past", "future", or None where its words do not tell.

    Args:
        words: the words of the article.
        start: where the clause begins.
        end: where it ends.
        story: whether the present tense announces.

    >>> from rokasean.reading.naming.finding import words_of
    >>> for clause in ("Vice Minister Park will leave for Hanoi", "he left for Hanoi", "a visit"):
    ...     print(tense_of(words_of(clause), 0, len(clause)))
    future
    past
    None
    """
    end = before_said(words, start, end)
    if phrases("status", "cancelled").within(words, start, end):
        return None if _WAS_TO.within(words, start, end) else "past"
    if phrases("recall", "superseded").within(words, start, end):
        return None
    if phrases("status", "planned").within(words, start, end):
        return "future"
    if _PAST.within(words, start, end):
        return "past"
    return "future" if story and phrases("status", "present").within(words, start, end) else None


def before_said(words: Words, start: int, end: int) -> int:
    """Where the words about who says what a clause tells begin; its end where there are none.

    Args:
        words: the words of the article.
        start: where the clause begins.
        end: where it ends.

    >>> from rokasean.reading.naming.finding import words_of
    >>> text = "They will meet in May, officials said."
    >>> text[: before_said(words_of(text), 0, len(text))]
    'They will meet in May'
    """
    said = _said(words, start, end) if _SAYS.within(words, start, end) else None
    return said.start() if said and said.start() > start else end


def _said(words: Words, start: int, end: int) -> re.Match[str] | None:
    """Who says what a clause tells, at its end; it stands behind the last mark that parts it."""
    text = words.written
    return _SAID.search(text, max(start, text.rfind(",", start, end), text.rfind(";", start, end)), end)


def is_closed_off(clause: Clause, words: Words, position: int) -> bool:
    """Whether a clause is a "who ...," that ends, with a comma, before a position of its sentence.

    Args:
        clause: the clause.
        words: the words of the article.
        position: an offset in the article.
    """
    ended = clause.end <= position and words.written.startswith(", ", clause.end - 2)
    return ended and words.written.startswith(", who ", clause.start - 2)


def clause_at(clauses: tuple[Clause, ...], position: int) -> Clause:
    """The clause in which a position of the article lies; the last one before it where it lies between two."""
    for clause in reversed(clauses):
        if clause.start <= position:
            return clause
    return clauses[0]
