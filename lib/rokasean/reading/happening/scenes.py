"""Sentences with all that was found in them: clauses and their tense, dates, places, people and named meetings."""

import datetime
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from rokasean.reading.article import Article, as_read
from rokasean.reading.changed import changed
from rokasean.reading.dates import DateSpan, date_starts, find_dates, find_lengths
from rokasean.reading.happening.acting import Named, Side, acting_in
from rokasean.reading.happening.attending import attending
from rokasean.reading.happening.clauses import Clause, clause_at, split_clauses
from rokasean.reading.happening.natives import with_homes
from rokasean.reading.happening.phrases import either, forms, phrases
from rokasean.reading.happening.reported import told_dates
from rokasean.reading.naming.finding import Finder, Words, finder, words_of
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
    last = None
    for sentence, portion in zip(sentences, portions, strict=True):
        calendar = _Calendar(article.dateline or article.published, years, last)
        scene = _scene(len(scenes), sentence, words_of(text), Named(*portion), calendar)
        days = (span for span in reversed(scene.dates) if span.precision == "day" and span.rule != "date.until")
        last = next((span.first for span in days if span.first), last)
        scenes.append(scene)
    return tuple(scenes)


def _portions(spans: list, sentences: list[Sentence]) -> list[tuple]:
    """For each sentence the spans that begin in it; all in the order of the text."""
    starts = [span.start for span in spans]
    return [tuple(spans[bisect_left(starts, one.start) : bisect_left(starts, one.end)]) for one in sentences]


class _Calendar(NamedTuple):
    """What the dates of a sentence lean on: the day of the article, the years in names, the day told before."""

    published: datetime.date | None
    years: set[int]
    last: datetime.date | None


def _outermost(series: list[SeriesSpan]) -> list[SeriesSpan]:
    """The names that are not part of another name."""
    kept = []
    for span in sorted(series, key=lambda one: (one.start, -one.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _scene(index: int, sentence: Sentence, words: Words, named: Named, calendar: _Calendar) -> Scene:
    """One sentence with what was found in it."""
    start, end, kind = sentence.start, sentence.end, sentence.block.kind
    starts = date_starts(words, start, end)
    nouns, verbs = (forms(kind).finditer(words, start, end) for kind in ("nouns", "verbs"))
    if starts or named.series or nouns or verbs:
        clauses = split_clauses(words, start, end, kind in ("lead", "body"), named.series)
    else:  # nothing in it asks for them
        clauses = (Clause(start, end, None),)
    dates = _dates(sentence, words, clauses, starts, calendar)
    told = told_dates(dates, named.series, words, start) if dates else ()
    acting = acting_in(words, start, end, named)
    present = attending(named.people, words, start, end)
    return Scene(
        index, start, end, sentence.text, kind, words, nouns, verbs, clauses, dates, told, named.places, named.people,
        present, named.series, acting,
    )  # fmt: skip


def _dates(
    sentence: Sentence, words: Words, clauses: tuple[Clause, ...], starts: list[re.Match], calendar: _Calendar
) -> tuple[DateSpan, ...]:
    """The dates of a sentence: read in the tense of their clauses, by the names' year, from the day told before."""
    if not starts:
        return ()
    dates = _clause_dates(sentence, words, starts, clauses, calendar.published)
    better = _year_dates(sentence, starts, calendar)
    return _chained([better.get(span.start, span) for span in dates], words.written, calendar.last)


# "agreed to hold a drill in May": the day of what is agreed lies ahead.
_AGREED_TO = finder(
    re.compile(
        r"(?<!\w)(?:(?:agreed|decided|consented|resolved|promised|vowed|pledged|asked|offered|invited)"
        r"(?: [^,;.]{0,60}?)? to (?!the\b|an?\b)[a-z]+ (?=\w)"
        r"|(?:proposed|suggested|agreed on)"
        r" (?:holding|hosting|staging|conducting|convening|launching|opening|sending)\b)"
    ),
    "small",
)


def _clause_dates(
    sentence: Sentence,
    words: Words,
    starts: list[re.Match],
    clauses: tuple[Clause, ...],
    published: datetime.date | None,
) -> list[DateSpan]:
    """The dates of a sentence, each read in the tense of its clause, with the article's offsets."""
    dates = []
    found = _AGREED_TO.within(words, sentence.start, sentence.end)
    agreed = found.end() if found else sentence.end
    dated = {_tense_at(words, found.start() + sentence.start, clauses, agreed) for found in starts}
    # A date that goes with "three-day" begins there, which may be in another clause.
    for tense in dated | ({clause.tense for clause in clauses} if find_lengths(sentence.text) else set()):
        for span in find_dates(sentence.text, published, tense, None, starts):
            if _tense_at(words, span.start + sentence.start, clauses, agreed) == tense:
                dates.append(_moved(span, sentence.start))
    return sorted(dates, key=lambda span: span.start)


# "under a contract signed in July": that was before, whatever will be delivered.
@cache
def _signed() -> re.Pattern[str]:
    """A document or project with the participle that tells it to be over, at the end of a text."""
    return re.compile(
        rf"{either('documents', 'words', 'projects')} (?:that was |which was )?"
        rf"{either('documents', 'signed', 'settled')}(?: [\w-]+){{0,4}} $",
        re.IGNORECASE,
    )


def _is_signed(words: Words, start: int, end: int) -> bool:
    """Whether a stretch of a text ends with a document or project that is told to be over."""
    told = phrases("documents", "signed", "settled").within(words, start, end)
    return bool(told and _signed().search(words.written, start, end))


# "agreed to set up a committee on Thursday": the day of agreeing.
_WEEKDAY = re.compile(r"(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")


# "began yesterday and ends on Saturday": the last day of what is under way.
_ENDS = re.compile(
    r"\b(?:(?:ends|concludes|closes|finishes|wraps up)(?: on)?"
    r"|(?:runs|lasts|continues|goes on) (?:until|till|through|to)) $"
)


def _tense_at(words: Words, place: int, clauses: tuple[Clause, ...], agreed: int) -> str | None:
    """The tense in which a date at a place is read: that of its clause, or the future behind what was agreed."""
    clause, text = clause_at(clauses, place), words.written
    if clause.tense == "future" and _is_signed(words, max(clause.start, place - 60), place):
        return "past"
    ahead = clause.start < agreed <= place and not _WEEKDAY.match(text, place)
    if clause.tense == "past" and (ahead or _ENDS.search(text, max(clause.start, place - 24), place)):
        return "future"
    return clause.tense


def _moved(span: DateSpan, offset: int) -> DateSpan:
    """A date with the article's offsets."""
    return changed(span, start=span.start + offset, end=span.end + offset)


def _year_dates(sentence: Sentence, starts: list[re.Match], calendar: _Calendar) -> dict[int, DateSpan]:
    """What "this year" means in an article without a date whose names leave one year, by where the words begin."""
    if calendar.published or len(calendar.years) != 1 or " year" not in sentence.text:
        return {}
    middle = datetime.date(next(iter(calendar.years)), 7, 1)
    return {
        span.start + sentence.start: changed(_moved(span, sentence.start), rule="date.year-of-name")
        for span in find_dates(sentence.text, middle, None, None, starts)
        if span.precision == "year" and span.basis == "relative"
    }


# Days that are counted from the day told before.
_CHAINED = re.compile(
    r"\b(?:day after|day earlier|day later|following day|next day|day before|previous day|in the day"
    r"|same (?:day|morning|afternoon|evening))\b",
    re.IGNORECASE,
)


def _chained(dates: list[DateSpan], text: str, last: datetime.date | None) -> tuple[DateSpan, ...]:
    """The dates, with "the day after" counted from the day that was told before it."""
    settled = []
    for span in dates:
        if last and _CHAINED.search(text, span.start, span.end):
            span = _counted(span, text[span.start : span.end], last)
        settled.append(span)
        last = span.first if span.precision == "day" and span.first else last
    return tuple(settled)


def _counted(span: DateSpan, words: str, last: datetime.date) -> DateSpan:
    """The day after or before another day."""
    step = (
        -1
        if re.search(r"before|previous|earlier", words, re.IGNORECASE)
        else 1
        if re.search(r"\bafter\b|next|following|later", words)
        else 0
    )
    day = last + datetime.timedelta(days=step)
    if span.first and span.last > span.first:
        end = day + (span.last - span.first)
        return changed(span, edtf=f"{day.isoformat()}/{end.isoformat()}", first=day, last=end)
    return changed(
        span, edtf=day.isoformat(), first=day, last=day, precision="day", basis="relative", rule="date.day-chained"
    )
