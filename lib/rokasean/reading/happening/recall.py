"""What a sentence recalls of a series: its launch, and the years in which it was left out."""

import datetime
import re

from rokasean.reading.changed import changed
from rokasean.reading.dates import DateSpan
from rokasean.reading.happening.clauses import clause_at
from rokasean.reading.happening.draft import Draft, Setting
from rokasean.reading.happening.parties import BLOC, KOREA
from rokasean.reading.happening.phrases import phrases
from rokasean.reading.happening.scenes import Scene, leads_to, says
from rokasean.reading.naming.finding import finder
from rokasean.reading.naming.ordinals import ORDINAL, counted

_BEGAN = re.compile(r"\bfor the first time\b|\bfirst (?:met|held|convened|took place|staged)\b", re.IGNORECASE)
_LAUNCHED = re.compile(
    r"\blaunch|\binaugurat|\bestablish|\binception|\bcreat|\bfound|\bannual|\bevery year|\byearly|\bregular",
    re.IGNORECASE,
)
_FIRST_OF = re.compile(
    r"\b(?:first|inaugural|1st) (?:\w+ )?(?:session|meeting|round|edition|exercise|drill|dialogue|talks|summit|one)\b",
    re.IGNORECASE,
)

_YEAR = re.compile(r"\s(?:in |for )?((?:19|20)\d\d)\b")


def recalled_of(scene: Scene, drafts: list[Draft], setting: Setting) -> list[Draft]:
    """The launch and the skipped years that a sentence recalls.

    Args:
        scene: the sentence.
        drafts: what else it tells; the first of them is what was launched.
        setting: what the article says as a whole.

    Returns:
        Drafts of kind "recall"; their dates are years or months.
    """
    found = []
    recalls = says(scene, phrases("recall", "launch", "joined")) if scene.dates else None
    launch = says(scene, phrases("recall", "launch")) if recalls else None
    if launch and _is_of_something_else(scene, launch.start()):
        launch = None
    if launch and (date := _date_after(scene, launch.end() - 5, 30)):
        found += _with_others(_recall(scene, drafts, date, "held", "event.launch"), launch.start(), scene)
    joined = says(scene, phrases("recall", "joined")) if recalls and not found else None
    if joined and _is_korea_told(scene) and (date := _date_after(scene, joined.end() - 5, 30)):
        found.append(_recall(scene, drafts, date, "held", "event.joined"))
    for skip in phrases("status", "skipped").finditer(scene.words, scene.start, scene.end):
        if date := _date_after(scene, skip.end(), 12) or _bare_year(scene, skip.end()):
            found.append(_recall(scene, drafts, date, "cancelled", "event.left-out"))
    if found and found[0] and (again := _last_held(found[0], scene)):
        found.append(again)
    return [one for one in found if one]


# "The dialogue, inaugurated in 2012, was last held in Seoul in July last year".
_LAST_HELD = finder(
    re.compile(
        r"(?<!\w)(?:was|were) (?:last|most recently) (?:held|convened|staged|hosted)"
        r" (?:(?:in|on|at|by|here) [^,;.]{0,40})?$"
    ),
    "small",
)


def _last_held(launch: Draft, scene: Scene) -> Draft | None:
    """The latest meeting of a series whose launch the same sentence recalls, with its own day and place."""
    days = (one for one in scene.told if one.first and one.start > launch.date.end)
    date = next((one for one in days if leads_to(scene, _LAST_HELD, one.start, 80)), None)
    if date is None:
        return None
    rules = {**launch.rules, "date": date.rule}
    again = changed(launch, date=date, date_basis=date.basis, edition=None, rules=rules)
    again = _placed(again, launch.date.end, scene)
    return changed(again, name=f"{launch.anchor.words} {date.first.year}")


# "... and the second in Brunei in 2013", "the third one took place in Manila in May 2019".
_AND_THE_NTH = finder(
    re.compile(
        rf"(?<!\w)(?:the|its) (?!first){ORDINAL}(?: (?:one|session|meeting|round|edition|dialogue|exercise|drill))?"
        r" (?:(?:was|were) (?:held |staged |hosted )?|took place |came |followed )?(?:in|at) "
    ),
    "small",
)
# Between a place and the date beside it: "in Hanoi in 2010", "in October 2000 in Singapore".
_BESIDE = re.compile(r",? (?:back )?(?:in|on|at|near)(?: the)? (?:early |late |mid-?)?", re.IGNORECASE)


def _with_others(first: Draft | None, start: int, scene: Scene) -> list[Draft]:
    """The first meeting of a series with its place, and the others that its sentence counts with place and date."""
    if first is None:
        return []
    found = [_placed(first, start, scene)]
    for match in _AND_THE_NTH.finditer(scene.words, start, scene.end):
        if first.edition == 1 and (date := _date_after(scene, match.end(), 40)):
            other = changed(
                _told_in(scene, first, date), date=date, date_basis=date.basis, edition=counted(match), city=None,
                country=None, name=_another(first.name, match),
                rules={**first.rules, "event": "event.counted-on", "date": date.rule},
            )  # fmt: skip
            found.append(_placed(other, match.start(), scene))
    return found


_FIRST_OF_NAME = re.compile(r"^(?:launch of the )?(?:(?:first|inaugural|1st) )?")


def _another(name: str, count: re.Match) -> str:
    """The name of a first meeting as that of another one."""
    return f"{count[0].split()[1]} {_FIRST_OF_NAME.sub('', name)}"


def _placed(draft: Draft, start: int, scene: Scene) -> Draft:
    """A recalled meeting at the place that stands right beside its date, if one does."""
    text, date = scene.words.written, draft.date
    for place in scene.places:
        low, high = (place.end, date.start) if place.start < date.start else (date.end, place.start)
        if place.kind in ("city", "country") and place.start >= start and _BESIDE.fullmatch(text, low, high):
            rules = {**draft.rules, "place": "place.beside-date"}
            return changed(draft, city=place.city, country=place.country, rules=rules)
    return draft


# "a strategic partnership, established in 2022", "expected to be launched in 2026": no series, or none yet.
_NO_SERIES = finder(
    re.compile(
        r"(?<!\w)(?:partnerships?|ties|relations|relationship|units?|offices?|cent(?:er|re)s?|compan(?:y|ies)|ministry"
        r"|command|embassy|academy|force|to be|will be|ships?|vessels?|submarines?|frigates?)"
        r"(?: (?:with|between|of|in) [\w ]{2,40})?,?(?: which| that)?(?: (?:was|were|had been|is|are))?(?: first)? ?$"
    ),
    "small",
)


def _is_korea_told(scene: Scene) -> bool:
    """Whether Korea acts in a sentence."""
    return any(side.country == KOREA for side in scene.acting)


def _is_of_something_else(scene: Scene, place: int) -> bool:
    """Whether what was launched at a place of a sentence is no series of meetings."""
    return leads_to(scene, _NO_SERIES, place) is not None


def _date_after(scene: Scene, position: int, reach: int) -> DateSpan | None:
    """The first year or month that begins within reach of a position."""
    near = (date for date in scene.dates if position <= date.start <= position + reach and date.first)
    return next((date for date in near if date.precision in ("year", "month")), None)


def _bare_year(scene: Scene, position: int) -> DateSpan | None:
    """A year alone, right after a position ("except 2020")."""
    match = _YEAR.match(scene.words.written, position, scene.end)
    if match is None:
        return None
    first = datetime.date(int(match[1]), 1, 1)
    place = match.start(1)
    return DateSpan(place, place + 4, match[1], first, first.replace(month=12, day=31), "year", "stated", "date.year")


# "Launched in 2012, the Seoul Defense Dialogue ...": of the name behind.
_LAUNCHED_IN = re.compile(
    r"\W*(?:First )?(?:[Ll]aunched|[Ee]stablished|[Ss]tarted|[Ii]naugurated|[Ii]nitiated|[Hh]eld) "
)


def _recall(scene: Scene, drafts: list[Draft], date: DateSpan, status: str, why: str) -> Draft | None:
    """The draft of a recalled launch or of a year that was left out."""
    known = [one for one in drafts if one.form in ("meeting", "conference", "exercise", "any")]
    named = [one for one in known if one.series and one.scene is scene] if _LAUNCHED_IN.match(scene.text) else []
    source = next(iter(named or known), None)
    if source is None or (source.anchor.kind == "verb" and source.scene is scene):
        return None
    edition = 1 if why == "event.launch" and _counts_first(scene.text) else None
    series = source.anchor.series
    city, country = (series.city, series.country) if series else (None, None)
    rules = {**source.rules, "event": why, "status": f"status.{why.partition('.')[2]}", "date": date.rule}
    if country:
        rules["place"] = "place.series"
    if source.scene is not scene:
        source = _told_in(scene, source, date)
    return changed(
        source, kind="recall", parties=_takers(source, why), status=status, date=date, date_basis=date.basis,
        edition=edition, city=city, country=country, mode=None, people=(), rules=rules, name=_name(source, date, why),
    )  # fmt: skip


def _told_in(scene: Scene, source: Draft, date: DateSpan) -> Draft:
    """What was told before, as words of the sentence that goes on about it."""
    at = changed(
        source.anchor, scene=scene.index, start=date.start, end=date.end, clause=clause_at(scene.clauses, date.start)
    )
    return changed(source, scene=scene, anchor=at)


def _founders(source: Draft) -> tuple[str, ...]:
    """Who held a recalled meeting: Korea is not counted in where only the bloc's own series is named."""
    own = source.anchor.series and BLOC in source.parties and "ROK" not in (source.series or "")
    return tuple(one for one in source.parties if one != KOREA) if own else source.parties


def _takers(source: Draft, why: str) -> tuple[str, ...]:
    """Who took part in a recalled happening."""
    return tuple(dict.fromkeys((*source.parties, KOREA))) if why == "event.joined" else _founders(source)


def _counts_first(text: str) -> bool:
    """Whether a sentence speaks of the first meeting, and not only of the launch of a series."""
    return bool(_FIRST_OF.search(text) or _BEGAN.search(text)) or not _LAUNCHED.search(text)


def _name(source: Draft, date: DateSpan, why: str) -> str | None:
    """What a recalled happening is called."""
    words = source.name or source.anchor.words
    if why == "event.joined":
        return f"South Korea's first {words}"
    return f"launch of the {words}" if why == "event.launch" else f"{words} {date.first.year}"
