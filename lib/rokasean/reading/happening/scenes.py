"""Sentences with all that was found in them: clauses and their tense, dates, places, people and named meetings."""

import datetime
import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from rokasean.reading.article import Article
from rokasean.reading.happening.clauses import Clause, clause_at, split_clauses
from rokasean.reading.dates import DateSpan, find_dates
from rokasean.reading.happening.acting import Named, Side, acting_in
from rokasean.reading.people import PersonSpan, find_people
from rokasean.reading.places import PlaceSpan, find_places
from rokasean.reading.sentences import Sentence, split_sentences
from rokasean.reading.series import SeriesSpan, find_series


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
