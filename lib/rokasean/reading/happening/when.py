"""Which date of a sentence belongs to which happening."""

import re
from functools import cache

from rokasean.reading.changed import changed
from rokasean.reading.dates import DateSpan, with_year
from rokasean.reading.happening.anchors import PART_OF, Anchor, is_of_agreed, is_of_document
from rokasean.reading.happening.asides import is_aside
from rokasean.reading.happening.clauses import clause_at, is_closed_off
from rokasean.reading.happening.journeys import is_of_departure, leads_only_to
from rokasean.reading.happening.otherdays import goes_on_with_which, is_day_of_it, is_over_then
from rokasean.reading.happening.phrases import either, phrases
from rokasean.reading.happening.scenes import Scene, leads_to, says
from rokasean.reading.naming.finding import finder

# Costs of a date's distance from a happening, in characters: each clause between them, and a date before it that does
# not open the clause.
_CLAUSE_COST, _BEFORE_COST = 60, 20

# "until May 13" is the end of a happening, and not its date.
_UNTIL = finder(
    re.compile(
        r"(?<!\w)(?:until|till|through|(?:ends?|concludes?|wraps? up|closes?)(?: in [A-Z][\w ]{2,20})? on)(?: the)?\s$"
    ),
    "written",
)


# "due on Nov. 20, has been postponed to Dec. 10": the day that holds.
_MOVED_TO = finder(
    re.compile(r"(?<!\w)(?:postponed|put off|delayed|moved|pushed back|rescheduled) (?:to|until|till|for)(?: the)?\s$"),
    "small",
)


def _claim(anchor: Anchor, date: DateSpan, scene: Scene) -> tuple[bool, int]:
    """How little a happening has to do with a date: one in the "which ..." right behind it comes first."""
    return not goes_on_with_which(anchor, date, scene), _cost(anchor, date, scene)


def dates_of(anchors: list[Anchor], scene: Scene) -> dict[int, DateSpan]:
    """For each happening of a sentence the date that belongs to it.

    Args:
        anchors: the happenings.
        scene: their sentence.

    Returns:
        A DateSpan by the anchor's start; none for a happening whose date the sentence does not tell.
    """
    dates = _candidates(scene, len(anchors) == 1)
    if not dates:
        return {}
    alone = {date.start for date in dates if len(dates) == 1 or sum(_in_clause(one, date, scene) for one in dates) == 1}
    open_to = {date.start: _open_to(date, anchors, dates, scene) for date in dates}
    owners = {date.start: _owner(date, open_to[date.start], scene) for date in dates}
    chosen = {}
    for anchor in anchors:
        for date in sorted(dates, key=lambda one: _claim(anchor, one, scene)) if len(dates) > 1 else dates:
            owner = owners[date.start]
            at = clause_at(scene.clauses, date.start)
            if anchor.series and owner != anchor and _is_part_of(anchor, scene):
                continue
            if at != anchor.clause and is_aside(at, anchor, scene):
                continue
            if _is_of_another(anchor, date, scene):
                continue
            if owner.form == "visit" and anchor is not owner and leads_only_to(anchor, owner, date, scene):
                continue
            stays = owner.form == "visit" and date.precision == "range" and anchor.form != "visit"
            stays = stays or (anchor.definite and owner.series and date.precision == "range")
            elsewhere = _is_signing(owner, scene) and not anchor.series
            elsewhere = elsewhere or anchor not in open_to[date.start]
            if owner == anchor or (at == anchor.clause and date.start in alone and not stays and not elsewhere):
                chosen[anchor.start] = date
                break
    return chosen | _shared(anchors, chosen, scene)


def _is_of_another(anchor: Anchor, date: DateSpan, scene: Scene) -> bool:
    """Whether a date is told of what came after a happening, of a part of it, of a document, or of what was agreed."""
    if is_over_then(anchor, date, scene) or is_day_of_it(anchor, date, scene):
        return True
    if is_of_document(anchor, date) or (anchor.series and is_of_departure(date, scene)):
        return True
    return not _ON_DAY.match(scene.words.small, date.start) and is_of_agreed(anchor, date, scene)


# "renewed their 2013 agreement on Monday": the year of what was renewed.
_RENEWS = finder(
    re.compile(
        r"(?<!\w)(?:renew|extend|revis|amend|updat|replac)(?:e|es|ed|s|ing) (?:the|their|its|a) (?:[a-z-]+ ){0,2}$"
    ),
    "small",
)


def _is_renewed(date: DateSpan, scene: Scene) -> bool:
    """Whether a date is only the year of a document that is renewed."""
    return date.rule == "date.year-before-noun" and leads_to(scene, _RENEWS, date.start, 60) is not None


def _candidates(scene: Scene, alone: bool) -> list[DateSpan]:
    """The dates of a sentence that can be those of its happenings; `alone` says that it tells of one only."""
    dates = [
        date for date in scene.told if not leads_to(scene, _UNTIL, date.start, 45) and not _is_renewed(date, scene)
    ]
    return [date for date in dates if not (alone and any(_is_told_closer(date, other, scene) for other in dates))]


def _is_told_closer(date: DateSpan, other: DateSpan, scene: Scene) -> bool:
    """Whether a sentence begins with a vague date and then gives one within it ("Earlier this week, ... on Monday")."""
    vague = date.rule == "date.period" and date.start - scene.start < _OPENS and other.rule != "date.period"
    return bool(vague and date.first and other.first and date.first <= other.first and other.last <= date.last)


_OPENS = 10
_ON_DAY = re.compile(r"(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")


# "signed on Monday during an official visit": the day of the signing.
_DURING_A = finder(re.compile(r"(?<!\w)during (?:an?|his|her|their|the) (?:[\w-]+ ){0,3}$"), "small")
# "arrived on Monday, four weeks after it was handed over": another day.
_WEEKS_AFTER = finder(
    re.compile(
        r"(?<!\w)(?:days?|weeks?|months?|years?) (?:after|before) (?:[a-z]+ )?(?:was |were |being |had been |had )?$"
    ),
    "small",
)
# "After the exercise the ships will head home on Friday": not the day of the exercise.
_AFTER_IT = re.compile(r"\W*(?:After|Following|Before|Prior to|Ahead of) (?:the|their|his|her|this) (?:[\w-]+ ){0,2}$")


# "will hold a passing exercise when they leave on Friday": the day of the exercise.
_WHEN_THEY = re.compile(r"when (?:they|it|the (?:\w+ )?\w+) (?:leave|depart|sail|left|set (?:off|sail))")


# "is part of a contract signed in 2015": the year of the contract alone.
@cache
def _signed() -> re.Pattern[str]:
    """What was done with a document, right behind its words."""
    return re.compile(rf" {either('documents', 'signed')}\b")


def _is_signing(anchor: Anchor, scene: Scene) -> bool:
    """Whether a document is told of with its signing right behind it."""
    return anchor.form == "agreement" and _signed().match(scene.words.small, anchor.end) is not None


def _open_to(date: DateSpan, anchors: list[Anchor], dates: list[DateSpan], scene: Scene) -> list[Anchor]:
    """The happenings that a date can be of.

    Not those whose own words hold another ("three-day visit ... Sunday"), nor a visit during which or at whose end, or
    a meeting after which, something else is done on that day, nor what only a "who ...," before it tells of.
    """
    if len(anchors) == 1:
        return anchors
    held = [
        one
        for one in anchors
        if any(one.start <= other.start < one.end for other in dates if other is not date)
        or (one.form == "visit" and date.start < one.start and leads_to(scene, _DURING_A, one.start))
        or (date.start < one.start and leads_to(scene, _WEEKS_AFTER, one.start))
        or is_closed_off(one.clause, scene.words, date.start)
        or (one.form == "visit" and _WHEN_THEY.match(scene.words.small, one.clause.start))
        or (
            one.kind == "noun"
            and scene.start <= one.start < date.start
            and _AFTER_IT.match(scene.words.written, scene.start, one.start)
        )
    ]
    return [one for one in anchors if one not in held] or anchors


def _owner(date: DateSpan, anchors: list[Anchor], scene: Scene) -> Anchor:
    """The happening that a date is nearest to."""
    return min(anchors, key=lambda one: _cost(one, date, scene)) if len(anchors) > 1 else anchors[0]


def _goes_on(anchor: Anchor, scene: Scene) -> bool:
    """Whether a clause is joined to the one before by "and"."""
    at = anchor.clause.start - scene.start
    return scene.text[at:].startswith("and ") or scene.text[:at].rstrip().endswith(" and")


def _is_part_of(anchor: Anchor, scene: Scene) -> bool:
    """Whether a name is only that of what something else is a part of."""
    return leads_to(scene, PART_OF, anchor.start) is not None


def _shared(anchors: list[Anchor], chosen: dict[int, DateSpan], scene: Scene) -> dict[int, DateSpan]:
    """The only date of a sentence, for what it tells after an "and" in the same tense."""
    if len(chosen) == len(anchors) or len(scene.told) != 1 or len(set(chosen.values())) != 1:
        return {}
    date = next(iter(chosen.values()))
    at = scene.clauses.index(clause_at(scene.clauses, date.start))
    return {
        one.start: date
        for one in anchors
        if one.start not in chosen
        and scene.clauses.index(one.clause) == at + 1
        and _goes_on(one, scene)
        and one.clause.tense == scene.clauses[at].tense
    }


def _in_clause(one: DateSpan, other: DateSpan, scene: Scene) -> bool:
    """Whether two dates stand in one clause."""
    return clause_at(scene.clauses, one.start) == clause_at(scene.clauses, other.start)


def _cost(anchor: Anchor, date: DateSpan, scene: Scene) -> int:
    """How far a date is from a happening."""
    if 0 <= anchor.clause.start - date.end <= 2 and scene.words.small.startswith("when ", anchor.clause.start):
        return 0  # "in December 2021, when the contract was signed"
    if date.start > anchor.end and leads_to(scene, _MOVED_TO, date.start, 30):
        return -_CLAUSE_COST
    if anchor.kind == "verb" and 0 <= date.start - anchor.end <= _RIGHT_BEHIND and date.precision in ("month", "year"):
        return -1  # "In March one of the jets bought in 2014 crashed"
    gap = max(date.start - anchor.end, anchor.start - date.end, 0)
    low, high = sorted((anchor.start, date.start))
    between = len([clause for clause in scene.clauses if low < clause.start <= high])
    opens = date.start - scene.start <= 8 and anchor.clause == scene.clauses[0]
    early = _BEFORE_COST if date.start < anchor.start and not opens else 0
    if early and says(scene, phrases("hosts", "sideline", "part"), date.end, anchor.start):
        between += 1  # "met on Saturday on the sidelines of": the day of the guests
    if early and _AND_THE.match(scene.words.small, date.end, scene.end):
        between += 1  # "the dialogue, held in May, and the forum, held in June"
    if 0 <= anchor.clause.end - anchor.end < 4 and between == 1 and not early:
        between -= goes_on_with_which(anchor, date, scene)  # "the dialogue, which took place in May"
    return (0 if opens else gap) + _CLAUSE_COST * between + early


_RIGHT_BEHIND = 4
_AND_THE = re.compile(r",? and (?:the|its|an?) ")


def filled(date: DateSpan | None, years: set[int]) -> tuple[DateSpan | None, str | None]:
    """A date whose missing year is taken from the names of the article, where these leave one.

    Args:
        date: a date, or None.
        years: the years in the names of the article's happenings.

    Returns:
        The date, None where its year stays missing, and "name" where the year came from a name.
    """
    if date is None or date.first is not None:
        return date, None
    if date.edtf and date.edtf.startswith("XXXX") and len(years) == 1:
        return changed(with_year(date, next(iter(years))), basis="name"), "name"
    return None, None


def overlap(one: DateSpan | None, other: DateSpan | None) -> bool:
    """Whether two dates can be the same time; a missing one can be any."""
    if one is None or other is None or one.first is None or other.first is None:
        return True
    return one.first <= other.last and other.first <= one.last


def recalled(scene: Scene, anchor: Anchor) -> bool:
    """Whether the clause of a happening looks back ("last year", "ago", "had signed")."""
    return says(scene, phrases("recall", "earlier"), anchor.clause.start, anchor.clause.end) is not None
