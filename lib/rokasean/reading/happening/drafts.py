"""From a sentence to drafts: what it says by itself about each happening that it names."""

import datetime
import re
from itertools import chain

from rokasean.reading.changed import changed
from rokasean.reading.dates import DateSpan
from rokasean.reading.happening.anchors import Anchor, find_anchors, told_until
from rokasean.reading.happening.clauses import clause_at
from rokasean.reading.happening.draft import Draft, Setting
from rokasean.reading.happening.listed import each_on_its_day, per_stop, per_year
from rokasean.reading.happening.otherdays import goes_on_with_which, is_of_mere_talk
from rokasean.reading.happening.parties import BLOC, KOREA, countries, sides
from rokasean.reading.happening.phrases import phrases
from rokasean.reading.happening.premises import site_of
from rokasean.reading.happening.present import peopled, visitor_behind
from rokasean.reading.happening.scenes import Scene, leads_to, says
from rokasean.reading.happening.status import status_of
from rokasean.reading.happening.stops import at_destination
from rokasean.reading.happening.telling import happens, speaks
from rokasean.reading.happening.twins import after_sidelines, without_twins
from rokasean.reading.happening.when import dates_of, filled
from rokasean.reading.happening.where import mode_of, place_of
from rokasean.reading.happening.who import spoken_of, with_parties
from rokasean.reading.naming.finding import finder
from rokasean.reading.naming.ordinals import ORDINAL, counted
from rokasean.reading.people import PersonSpan
from rokasean.reading.series import SeriesSpan


def read_drafts(scene: Scene, setting: Setting) -> list[Draft]:
    """The drafts of a sentence, in its order.

    Args:
        scene: the sentence.
        setting: what the article says as a whole.

    Returns:
        Drafts; one for each partner where several bilateral meetings are told of at once.
    """
    named = [anchor for anchor in find_anchors(scene) if not speaks(anchor, scene)]
    if not named:
        return []
    why = {anchor.start: happens(anchor, scene) for anchor in named}
    anchors = without_twins([anchor for anchor in named if why[anchor.start] or anchor.definite], scene)
    if not anchors:
        return []
    dates = dates_of([anchor for anchor in anchors if why[anchor.start]] or anchors, scene)
    dates = {start: date for start, date in dates.items() if not is_of_mere_talk(start, date, named, why)}
    drafts = []
    for anchor in anchors:
        drafts += _drafts_of(anchor, anchors, scene, setting, dates.get(anchor.start), why[anchor.start])
    drafts = list(chain.from_iterable(map(per_year, drafts)))
    return [stop for one in drafts for stop in per_stop(at_destination(one, drafts), drafts)]


def _drafts_of(
    anchor: Anchor, anchors: list[Anchor], scene: Scene, setting: Setting, date: DateSpan | None, why: str | None
) -> list[Draft]:
    """The drafts of one anchor."""
    kind = _kind(anchor, scene, date, why)
    if kind == "echo" and after_sidelines(anchor, scene):
        rules = {"event": "event.host", "status": "status.told-as-held", "place": "none.not-stated"}
        rules |= {"mode": "none.not-stated", "parties": "none.host"}
        if date is None or not goes_on_with_which(anchor, date, scene):
            return [Draft(scene, anchor, anchor.form, kind, (), "held", rules=rules)]
        rules["date"] = date.rule
        return [Draft(scene, anchor, anchor.form, kind, (), "held", date, date.basis, rules=rules)]
    draft = _plain(anchor, anchors, scene, setting, date, kind, why)
    if why == "event.agreed-to-open" and not anchor.series and not _is_to_come(draft, setting):
        return []
    spoken = spoken_of(scene, anchor, setting)
    if anchor.series:
        return [] if _is_of_others(anchor, scene) else [_named(draft, anchors, spoken)]
    shared = sum(one.form in ("meeting", "call") for one in anchors) > 1
    found = each_on_its_day(with_parties(_edited(draft), setting, anchors, spoken))
    return [peopled(one, spoken, shared) for one in found]


def _is_of_others(anchor: Anchor, scene: Scene) -> bool:
    """Whether a name without parties stands in a sentence in which two countries act and Korea does not."""
    if anchor.series.rule != "series.short":
        return False
    acting = {*countries(scene.acting)} - {BLOC}
    return len(acting) > 1 and KOREA not in acting


def _is_to_come(draft: Draft, setting: Setting) -> bool:
    """Whether a draft is of a time that ends after the publication."""
    last = draft.date.last if draft.date else None
    return bool(last and setting.published and last > setting.published)


# "the handover of 40 trucks", "the delivery of the first two jets": told for the first time, with all that it is.
_OF_WHAT = re.compile(
    r" of (?:an?|another|some|\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve"
    r"|the (?:first|second|third|last|final|lead|former)) \w"
)


# "At the summit held at the palace": told with where it was held.
_HELD_AT = re.compile(r" (?:held|hosted|convened|that took place) (?:at|in|on|here|via|by|between|with)\b")


def _says_what_of(anchor: Anchor, scene: Scene) -> bool:
    """Whether words with "the" tell of a happening for the first time, with what it is or where it was held."""
    if anchor.form == "meeting" and _HELD_AT.match(scene.words.written, anchor.end, scene.end):
        return True
    if anchor.form == "visit" and visitor_behind(anchor, scene):
        return True
    return _says_of_what(anchor, scene)


def _says_of_what(anchor: Anchor, scene: Scene) -> bool:
    """Whether a handover is told with what is handed over, so that its "the" points back to nothing."""
    if anchor.form != "transfer" or not _OF_WHAT.match(scene.words.written, anchor.end, scene.end):
        return False
    return says(scene, phrases("goods", "words"), anchor.end, anchor.end + 50) is not None


# "the memorandum on defence cooperation, which was signed by the two sides in May 2014".
_SIGNED_IN = re.compile(
    r"(?: (?:on|for|of) [^,.;()]{3,70}?)?(?: \([\w ]{2,12}\))?,?"
    r" (?:(?:which|that) (?:was|were|had been) )?(?:first )?(?:signed|concluded|inked|reached|struck|sealed)\b"
)


# "since the signing of the memorandum of understanding on defence cooperation in 2010".
_SIGNING_OF = finder(re.compile(r"(?<!\w)(?:signing|conclusion|adoption) of (?:the|an?|their) $"), "small")


def _signed_long_ago(anchor: Anchor, scene: Scene, date: DateSpan | None) -> bool:
    """Whether a document is told of for the first time, with the month or year in which it was signed."""
    recalled = anchor.form == "agreement" and date is not None and date.precision in ("month", "year")
    return recalled and bool(
        _SIGNED_IN.match(scene.words.written, anchor.end, scene.end) or leads_to(scene, _SIGNING_OF, anchor.start, 40)
    )


def _kind(anchor: Anchor, scene: Scene, date: DateSpan | None, why: str | None) -> str:
    """Whether words tell of a happening, or only point back to one told before."""
    heading = scene.kind in ("title", "standfirst") and not anchor.series
    drill = anchor.kind == "verb" and anchor.form in ("exercise", "training") and date is None
    hosts = anchor.kind == "noun" and after_sidelines(anchor, scene)
    back = anchor.definite and anchor.kind == "noun" and why != "event.agreed-to-open"
    back = back and not (why in ("event.noun-held", "event.noun-dated") and _says_what_of(anchor, scene))
    back = back and not (why == "event.signed" and _signed_long_ago(anchor, scene, date))
    journey = why == "event.fell-through" and anchor.form == "visit"  # that of the trip which was called off
    points_back = journey or heading or drill or hosts or anchor.form == "any" or back
    return "event" if why and not points_back else "echo"


def _plain(
    anchor: Anchor,
    anchors: list[Anchor],
    scene: Scene,
    setting: Setting,
    date: DateSpan | None,
    kind: str,
    why: str | None,
) -> Draft:
    """What a sentence says about a happening but for who takes part: status, date, place and mode."""
    next_one = date is not None and scene.words.small.startswith("next ", date.start)
    date, basis = filled(date, frozenset() if next_one else setting.years)
    if _is_of_what_was_agreed(anchor, date, setting):
        date, basis = None, None
    status, status_rule = status_of(anchor, scene, date, setting.published)
    if status == "held" and date and _planned_later(anchor, scene, date):
        status, status_rule = "planned", "status.planned"
    city, country, place_rule = place_of(anchor, scene, setting.home, anchors)
    mode, mode_rule = mode_of(anchor, scene, len(anchors) == 1)
    rules = {"event": why or "event.echo", "status": status_rule, "place": place_rule, "mode": mode_rule}
    if date:
        rules["date"] = date.rule if basis is None else "date.year-of-name"
    basis = basis or (date.basis if date else "none")
    return Draft(
        scene, anchor, anchor.form, kind, (), status, date, basis,
        city=city, country=country, mode=mode, rules=rules, site=site_of(anchor, scene),
    )  # fmt: skip


def _is_of_what_was_agreed(anchor: Anchor, date: DateSpan | None, setting: Setting) -> bool:
    """Whether a date to come is that of what two sides agreed to do, and not of their agreeing."""
    later = date and date.first and setting.published and date.first > setting.published
    return bool(later) and anchor.form == "agreement" and anchor.kind == "verb"


def _planned_later(anchor: Anchor, scene: Scene, date: DateSpan) -> bool:
    """Whether a date stands in a later clause that announces ("the jets, with the first due in May")."""
    at = clause_at(scene.clauses, date.start)
    named = anchor.series or anchor.form == "agreement"
    return not named and at.tense == "future" and at != anchor.clause and at.start > anchor.start


# "the first joint exercise", "this inaugural gathering", "the 10th dialogue"; refused: "the first in three years".
_FIRST = finder(
    re.compile(
        rf"(?<!\w)(?:(?<!\ba )|(?=first|inaugural|maiden))(?:opening|{ORDINAL})"
        r"(?: (?:ever|joint|combined|bilateral|annual|strategic|defen[cs]e|policy|security|military|naval|navy|army"
        r"|air force|maritime|amphibious|staff|vice-ministerial))*\s$"
    ),
    "small",
)
_COUNTED = (
    "exercise", "exercises", "drill", "drills", "dialogue", "gathering", "round", "rounds", "session", "edition",
    "forum", "training", "staff talks", "workshop", "seminar",
)  # fmt: skip


def _edited(draft: Draft) -> Draft:
    """A draft whose noun is counted, with that edition."""
    words = draft.anchor.words
    if not words.lower().endswith(_COUNTED):
        return draft
    after = draft.scene.text[draft.anchor.end - draft.scene.start :][:40]
    count = leads_to(draft.scene, _FIRST, draft.anchor.start) or _FIRST.regex.match(words.split()[0].lower() + " ")
    if not count or re.search(r"\bin \w+ years|since\b", after):
        return draft
    return changed(draft, edition=counted(count) or 1, rules={**draft.rules, "edition": "edition.counted"})


def _named(draft: Draft, anchors: list[Anchor], spoken: tuple[PersonSpan, ...]) -> Draft:
    """A draft filled with what its name says; the whole sentence is about it where it names nothing else."""
    span, host, lonely = draft.anchor.series, draft.rules["event"] == "event.host", len(anchors) == 1
    start, end = (draft.scene.start, draft.scene.end) if lonely else _own_words(draft, anchors)
    around = () if host else countries(sides(draft.scene, start, end))
    rules = {**draft.rules, "series": span.rule, "form": span.rule, "parties": "parties.name"}
    if span.year and draft.date and draft.date.first and _WITHOUT_YEAR.match(rules.get("date", "")):
        draft = changed(draft, date=_in_year(draft.date, span.year))
    if draft.date is None and span.year:
        draft = changed(draft, date=_year(span), date_basis="name")
        rules["date"] = "date.name-year"
    if draft.country is None and span.country:
        rules["place"] = "place.series"
    seat = span.city if draft.country in (None, span.country) else None
    if not around and not span.parties and span.series is None:
        around = tuple(one.country for one in spoken if one.country)  # a name that no vocabulary knows, of "the two"
    draft = changed(
        draft, parties=tuple(dict.fromkeys((*span.parties, *around))), series=span.series, edition=span.edition,
        level=span.level, name=span.name, city=draft.city or seat, country=draft.country or span.country,
        mode=None if host else draft.mode, rules=rules,
    )  # fmt: skip
    return peopled(draft, spoken, not lonely and not host)


# "will hold talks with the ministers of ..., and attend the forum": where what is told of the forum begins.
_AND_DOES = re.compile(r",? and (?:also |then |later )?[a-z]+ (?:in |at |by )?(?:the|an?|this) (?:[\w’'-]+ ){0,3}$")


# "the vice-ministerial meeting, and bilateral talks with the Philippines": where what else is told begins.
_AND_TALKS = finder(re.compile(r"(?<!\w)and (?:[a-z]+ ){0,2}$"), "written")


def _own_words(draft: Draft, anchors: list[Anchor]) -> tuple[int, int]:
    """Where the words about a name begin and end, without those about what was told before an "and", or behind one."""
    clause, start, scene = draft.anchor.clause, draft.anchor.start, draft.scene
    found = _AND_DOES.search(scene.words.written, max(clause.start, start - 60), start)
    behind = (one for one in anchors if start < one.start < clause.end and one.form == "meeting" and one.kind == "noun")
    other = next((one.start for one in behind if leads_to(scene, _AND_TALKS, one.start, 30)), None)
    return found.start() if found else clause.start, other or max(clause.end, told_until(draft.anchor, scene))


# Days and months to which the text gives no year.
_WITHOUT_YEAR = re.compile(r"date\.(?:day|month|range)-without-year$")


def _in_year(date: DateSpan, year: int) -> DateSpan:
    """A date without a year of its own in the year of the name beside it ("Indo Defence 2022 opened on Nov. 2")."""
    if date.first.year == year or date.first.year != date.last.year or date.first.month == 2:
        return date
    first, last = date.first.replace(year=year), date.last.replace(year=year)
    return changed(
        date, first=first, last=last, edtf=date.edtf.replace(str(date.first.year), str(year)), alternatives=()
    )


def _year(span: SeriesSpan) -> DateSpan:
    """The year in a name, as a date."""
    first, last = datetime.date(span.year, 1, 1), datetime.date(span.year, 12, 31)
    return DateSpan(span.start, span.end, str(span.year), first, last, "year", "name", "date.name-year")
