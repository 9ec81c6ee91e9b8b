"""Sentences with all that was found in them: clauses and their tense, dates, places, people and named meetings."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from rokasean.reading.article import Article, as_read
from rokasean.reading.dates import DateSpan, date_starts
from rokasean.reading.happening.acting import Named, Side, acting_in
from rokasean.reading.happening.attending import attending
from rokasean.reading.happening.clauses import Clause, split_clauses
from rokasean.reading.happening.dating import Calendar, dates_in, last_day
from rokasean.reading.happening.natives import with_homes
from rokasean.reading.happening.phrases import forms
from rokasean.reading.happening.reported import told_dates
from rokasean.reading.naming.finding import Finder, Words, words_of
from rokasean.reading.people import PersonSpan, find_people
from rokasean.reading.places import PlaceSpan, find_places
from rokasean.reading.sentences import Sentence, split_sentences
from rokasean.reading.series import SeriesSpan, find_series


@dataclass(slots=True, eq=False)
class Scene:
    """A sentence and what was found in it; all offsets are those of the article as it is read.

    Args:
        index: its number, from 0.
        start: its first character.
        end: the character after its last one.
        text: its text.
        kind: the kind of the block in which it stands.
        words: the words of the whole article.
        nouns: its nouns that are words for a happening, as they were found.
        verbs: its verbs that are.
        clauses: its clauses.
        dates: every date in it.
        told: those of its dates that may be those of a happening.
        places: the places that it names.
        people: the people that it names.
        present: those of them who take part in what it tells.
        series: the meetings that it names.
        acting: the countries that act in it.
    """

    index: int
    start: int
    end: int
    text: str
    kind: str
    words: Words
    nouns: Sequence[re.Match[str]]
    verbs: Sequence[re.Match[str]]
    clauses: tuple[Clause, ...]
    dates: tuple[DateSpan, ...]
    told: tuple[DateSpan, ...]
    places: tuple[PlaceSpan, ...]
    people: tuple[PersonSpan, ...]
    present: tuple[PersonSpan, ...]
    series: tuple[SeriesSpan, ...]
    acting: tuple[Side, ...]

    @property
    def opens(self) -> bool:
        """Whether it is of the opening of the article: headline, picture or first paragraph."""
        return self.kind in ("title", "standfirst", "caption", "lead") or self.index < 2


def says(scene: Scene, phrases: Finder, start: int = 0, end: int | None = None) -> re.Match[str] | None:
    """The first of some phrases in a sentence, or in a stretch of it, or None.

    Args:
        scene: the sentence.
        phrases: what is looked for.
        start: where the stretch begins, by default with the sentence.
        end: where it ends, by default with the sentence.
    """
    first, last = scene.start, scene.end
    return phrases.within(scene.words, start if start > first else first, last if end is None or end > last else end)


def leads_to(scene: Scene, pattern: Finder, place: int, reach: int = 80) -> re.Match[str] | None:
    """What a pattern that ends with "$" takes right before a place of a sentence, or None.

    Args:
        scene: the sentence.
        pattern: the pattern.
        place: the place, as offset in the article.
        reach: how many characters before the place are looked at.
    """
    return pattern.within(scene.words, max(scene.start, place - reach), place)


def read_scenes(article: Article) -> tuple[Scene, ...]:
    """The sentences of an article that may carry a happening, with all that was found in them.

    Args:
        article: an Article with its blocks.

    Returns:
        Scenes in the order of the text, numbered from 0.
    """
    text, blocks = as_read(article)
    series = _outermost(find_series(text))
    years = {span.year for span in series if span.year}
    sentences = split_sentences(text, blocks)
    people = with_homes(find_people(text, article.published), article)
    found = (people, find_places(text), series)
    portions = zip(*(_portions(spans, sentences) for spans in found), strict=True)
    scenes: list[Scene] = []
    words, calendar = words_of(text), Calendar(article.dateline or article.published, years, None)
    for sentence, portion in zip(sentences, portions, strict=True):
        scene = _scene(len(scenes), sentence, words, Named(*portion), calendar)
        if scene.dates:
            calendar = Calendar(calendar.published, years, last_day(scene.dates, calendar.last))
        scenes.append(scene)
    return tuple(scenes)


def _portions(spans: list, sentences: list[Sentence]) -> list[tuple]:
    """For each sentence the spans that begin in it; all in the order of the text."""
    starts = [span.start for span in spans]
    return [tuple(spans[bisect_left(starts, one.start) : bisect_left(starts, one.end)]) for one in sentences]


def _outermost(series: list[SeriesSpan]) -> list[SeriesSpan]:
    """The names that are not part of another name."""
    kept = []
    for span in sorted(series, key=lambda one: (one.start, -one.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _scene(index: int, sentence: Sentence, words: Words, named: Named, calendar: Calendar) -> Scene:
    """One sentence with what was found in it."""
    start, end, kind = sentence.start, sentence.end, sentence.block.kind
    starts = date_starts(words, start, end)
    nouns, verbs = forms("nouns").finditer(words, start, end), forms("verbs").finditer(words, start, end)
    if starts or named.series or nouns or verbs:
        clauses = split_clauses(words, start, end, kind in ("lead", "body"), named.series)
    else:  # nothing in it asks for them
        clauses = (Clause(start, end, None),)
    dates = dates_in(sentence, words, clauses, starts, calendar)
    told = told_dates(dates, named.series, words, start) if dates else ()
    acting = acting_in(words, start, end, named)
    present = attending(named.people, words, start, end) if named.people else ()
    return Scene(
        index, start, end, sentence.text, kind, words, nouns, verbs, clauses, dates, told, named.places, named.people,
        present, named.series, acting,
    )  # fmt: skip
