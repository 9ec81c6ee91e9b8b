"""Sentences with all that was found in them: clauses and their tense, dates, places, people and named meetings."""

import datetime
import itertools
import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from rokasean.reading.acting import Named, Side, acting_in
from rokasean.reading.article import Article
from rokasean.reading.dates import DateSpan, find_dates
from rokasean.reading.people import PersonSpan, find_people
from rokasean.reading.phrases import phrases
from rokasean.reading.places import PlaceSpan, find_places
from rokasean.reading.sentences import Sentence, split_sentences
from rokasean.reading.series import SeriesSpan, find_series

# Where a clause begins: after ";" or a dash, and at a conjunction or relative that opens a clause. A comma before "and"
# in a list of names ("Laos, Thailand, and India") opens none: a verb or pronoun has to follow.
_VERBISH = (
    r"(?:also |then |later |jointly )?(?:he|she|it|they|will|is|was|were|are|has|had|\w+ed|held|met|took|paid|left"
    r"|began|made|spoke|to (?:visit|hold|attend|meet|sign)|in \d{4}|the (?:\w+ ){1,3}(?:is|was|will|has)|the two)\b"
)
_NOT_AFTER = "".join(
    rf"(?<!{one})" for one in [r"\bday", r"\bdays", r"year", r"years", r"week", r"weeks", r"month", r"months", r"hours"]
)
_OPENERS = (
    r"which|who|whom|whose|where|when|while|after|before|ahead of|following|since|because|although|under(?! ?way)"
    r"|as part of|as well as|that|as the|as he|as she|as it|during which|at which"
    r"|with(?= (?:the|its|their|a|an) (?:[\w-]+ ){1,4}(?:scheduled|set|due|expected|slated|being|having)\b)"
)
_CLAUSE = re.compile(
    rf"\s*[;—]\s*|\s(?:--|–)\s|{_NOT_AFTER},?\s+(?=(?:{_OPENERS})\s)|,?\s+(?=(?:and|but)\s+{_VERBISH})",
    re.IGNORECASE,
)
# Where the main clause goes on after ", which ..., ".
_RESUMED = re.compile(
    r", (?:which|who|whose|where) (?![^,;]{0,60}\b(?:19|20)\d\d, )[^,;]{4,90}, (?=(?:the|a|an|he|she|it|they|will"
    r"|is|was|has|had|also|said|\w+ed|met|held|took|[A-Z]\w+ (?:and|will|said|met|held))\b)"
)
# "After the visit, ...": what comes first and is over or still to come.
_FRONTED = re.compile(
    r"^\W*(?:After|Following|Before|Ahead of|Prior to|At the end of|At the conclusion of) [^,]{3,70}, "
)
_PAST = re.compile(
    r"\b(?:was|were|had|has|have|did|held|met|took|said|began|left|sent|spoke|won|put|went|came|gave|sat|paid"
    r"|[a-z]{2,}ed)\b"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence with one verb: offsets in the article, and "past", "future" or None."""

    start: int
    end: int
    tense: str | None


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence and what was found in it; all offsets are the article's."""

    index: int
    start: int
    end: int
    text: str
    kind: str
    clauses: tuple[Clause, ...]
    dates: tuple[DateSpan, ...]
    places: tuple[PlaceSpan, ...]
    people: tuple[PersonSpan, ...]
    series: tuple[SeriesSpan, ...]
    acting: tuple[Side, ...]

    @property
    def opens(self) -> bool:
        """Whether it is of the opening of the article: headline, picture or first paragraph."""
        return self.kind in ("title", "standfirst", "caption", "lead") or self.index < 2


def read_scenes(article: Article) -> tuple[Scene, ...]:
    """The sentences of an article that may carry a happening, with all that was found in them.

    Args:
        article: an Article with its blocks.

    Returns:
        Scenes in the order of the text, numbered from 0.
    """
    sentences = split_sentences(article.text, article.blocks)
    places = find_places(article.text)
    people = find_people(article.text, article.published)
    series = _outermost(find_series(article.text))
    years = {span.year for span in series if span.year}
    found = (places, people, series)
    scenes = [_scene(index, one, article.published, years, found) for index, one in enumerate(sentences)]
    return chained(scenes)


# Days that are counted from the day told before.
_CHAINED = re.compile(
    r"\b(?:day after|following day|next day|day before|previous day|same day|in the day)\b", re.IGNORECASE
)


def chained(scenes: list[Scene]) -> tuple[Scene, ...]:
    """The sentences, with "the day after" counted from the day that was told before it.

    Args:
        scenes: in the order of the text.

    Returns:
        The same sentences, with dates read anew where they are so counted.
    """
    last, settled = None, []
    for scene in scenes:
        dates = []
        for span in scene.dates:
            words = scene.text[span.start - scene.start : span.end - scene.start]
            if last and _CHAINED.search(words):
                span = _counted(span, words, last)
            dates.append(span)
            last = span.first if span.precision == "day" and span.first else last
        settled.append(replace(scene, dates=tuple(dates)))
    return tuple(settled)


def _counted(span: DateSpan, words: str, last: datetime.date) -> DateSpan:
    """The day after or before another day."""
    step = (
        -1
        if re.search(r"before|previous", words, re.IGNORECASE)
        else 1
        if re.search("after|next|following", words)
        else 0
    )
    day = last + datetime.timedelta(days=step)
    if span.first and span.last > span.first:
        end = day + (span.last - span.first)
        return replace(span, edtf=f"{day.isoformat()}/{end.isoformat()}", first=day, last=end)
    return replace(
        span, edtf=day.isoformat(), first=day, last=day, precision="day", basis="relative", rule="date.day-chained"
    )


def _outermost(series: list[SeriesSpan]) -> list[SeriesSpan]:
    """The names that are not part of another name."""
    kept = []
    for span in sorted(series, key=lambda one: (one.start, -one.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _scene(
    index: int, sentence: Sentence, published: datetime.date | None, years: set[int], found: tuple[list, list, list]
) -> Scene:
    """One sentence with its share of what was found in the article."""
    text, start = sentence.text, sentence.start
    places, people, series = (_within(spans, start, sentence.end) for spans in found)
    clauses = split_clauses(text, start, sentence.block.kind in ("lead", "body"), series)
    dates = _settled(clause_dates(text, start, clauses, published), year_dates(sentence, published, years))
    acting = acting_in(text, start, Named(people, places, series))
    return Scene(index, start, sentence.end, text, sentence.block.kind, clauses, dates, places, people, series, acting)


def _within(spans: list, start: int, end: int) -> tuple:
    """The spans that begin in a stretch of text; spans are in the order of the text."""
    low = bisect_left(spans, start, key=lambda span: span.start)
    high = bisect_left(spans, end, key=lambda span: span.start)
    return tuple(spans[low:high])


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
    cuts = (_CLAUSE, _RESUMED, _FRONTED)
    ends = sorted({match.end() for pattern in cuts for match in pattern.finditer(text)})
    inner = [end for end in ends if not any(span.start < offset + end < span.end for span in whole)]
    cuts = [0, *inner, len(text)]
    pairs = [(a, b) for a, b in itertools.pairwise(cuts) if b > a]
    return tuple(Clause(offset + a, offset + b, tense_of(text[a:b], story)) for a, b in pairs)


# ", the ministry said": who says it does not tell when it happens.
_SAYS = re.compile(r"\b(?:said|says|announced|reported|added|told|according)\b")
_SAID = re.compile(
    r",? [^,;]{0,70}\b(?:said|says|announced|reported|added|told reporters)\b[^,;]*$|,? according to [^,;]*$"
)


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
    past = _PAST.search(clause)
    if story and phrases("status", "present").search(clause) and not past:
        return "future"
    return "past" if past else None


def clause_dates(
    text: str, offset: int, clauses: tuple[Clause, ...], published: datetime.date | None
) -> tuple[DateSpan, ...]:
    """The dates of a sentence, each read in the tense of its clause.

    Args:
        text: the sentence.
        offset: where it begins in the article.
        clauses: its clauses.
        published: the date of publication, or None.

    Returns:
        DateSpans with the article's offsets.
    """
    read = {tense: find_dates(text, published, tense) for tense in {clause.tense for clause in clauses}}
    moved = (
        replace(span, start=span.start + offset, end=span.end + offset)
        for tense, spans in read.items()
        for span in spans
        if clause_at(clauses, span.start + offset).tense == tense
    )
    return tuple(sorted(moved, key=lambda span: span.start))


def _settled(dates: tuple[DateSpan, ...], known: tuple[DateSpan, ...]) -> tuple[DateSpan, ...]:
    """The dates of a sentence, with what is known better in place of the same words."""
    better = {span.start: span for span in known}
    return tuple(better.get(span.start, span) for span in dates)


def year_dates(sentence: Sentence, published: datetime.date | None, years: set[int]) -> tuple[DateSpan, ...]:
    """What "this year" and "last year" mean in an article without a date whose names leave one year.

    Args:
        sentence: a sentence.
        published: the date of publication; where there is one, nothing is left to do here.
        years: the years in the names of the article.

    Returns:
        DateSpans of whole years, with the article's offsets.
    """
    if published or len(years) != 1 or " year" not in sentence.text:
        return ()
    middle = datetime.date(next(iter(years)), 7, 1)
    return tuple(
        replace(span, start=span.start + sentence.start, end=span.end + sentence.start, rule="date.year-of-name")
        for span in find_dates(sentence.text, middle)
        if span.precision == "year" and span.basis == "relative"
    )


def clause_at(clauses: tuple[Clause, ...], position: int) -> Clause:
    """The clause in which a position of the article lies; the last one before it where it lies between two."""
    before = [clause for clause in clauses if clause.start <= position]
    return before[-1] if before else clauses[0]
