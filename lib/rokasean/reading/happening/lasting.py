"""How long a happening lasts: "until May 13", "a three-day forum"."""

import re
from datetime import date, timedelta

from rokasean.reading.changed import changed
from rokasean.reading.dates import DateSpan, with_year
from rokasean.reading.happening.bounds import ENDED, begun, ended
from rokasean.reading.happening.draft import Draft
from rokasean.reading.happening.phrases import forms
from rokasean.reading.happening.scenes import Scene, leads_to, says
from rokasean.reading.happening.settle import Happening
from rokasean.reading.naming.finding import finder

# "will take part until May 13", "runs through Feb. 17".
_UNTIL = finder(
    re.compile(
        r"(?<!\w)(?:until|till|through|to last (?:until|through)|running (?:to|until|through)"
        r"|(?:ends?|ending|concludes?|wraps? up)(?: in [\w ]{2,20})? on"
        r"|closes? on)(?: the)?\s*$"
    ),
    "small",
)
# "the three-day forum", "lasts three days", "a working visit of two days".
_NUMBERS = [
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
]
_NUMBER = rf"(?P<n>\d{{1,2}}|{'|'.join(_NUMBERS)})"
_DAYS = re.compile(
    rf"\b(?:{_NUMBER}[- ]day (?:\w+ ){{0,3}}?(?P<noun>\w+)|(?P<verb>lasts?|lasted|for a|run for|runs for|ran for"
    rf"|of) {_NUMBER.replace('?P<n>', '?P<m>')} days\b)",
    re.IGNORECASE,
)
# "will last two weeks", "for two weeks from Monday"; refused: "for the past two weeks".
_WEEKS = re.compile(
    rf"\b(?:lasts?|lasted|lasting|for|over|runs?) {_NUMBER} weeks(?! (?:ago|later|earlier|before|after))\b"
)
_KINDS = {
    "visit": ("visit", "trip", "tour", "stay"),
    "exercise": ("exercise", "drill", "drills", "training", "run", "event"),
    "conference": (
        "forum", "dialogue", "conference", "event", "program", "programme", "meeting", "gathering", "run", "exhibition",
    ),
    "meeting": ("meeting", "talks", "dialogue", "event", "program", "programme", "gathering", "run", "forum"),
    "other": ("exhibition", "event", "run", "show"),
}  # fmt: skip
_LONGEST = timedelta(days=60)


# "a three-day visit": the number of days stands in the words for it.
_OWN_DAYS = re.compile(rf"(?:{_NUMBER}[- ]day|week-?long|one-week)\b", re.IGNORECASE)
_WEEK = 7


# "Mohamad, who arrived yesterday": the first day of a visit.
_ARRIVED = finder(
    re.compile(r"(?<!\w)arriv(?:ed|ing)(?: (?:here|in (?:the )?[A-Z][\w ]{2,25}))?(?: on|,)? $"), "written"
)


def _arrival(one: Happening, scenes: tuple[Scene, ...]) -> DateSpan | None:
    """The day on which a visitor is told to have arrived, of a visit of which no day is known."""
    known = one.date is not None and one.rules["date"] != "date.month-of-its-part"
    if known or one.form != "visit" or not one.people:
        return None
    guests = {person.name for person in one.people}
    came = (scene for scene in scenes if any(person.name in guests for person in scene.people))
    days = (span for scene in came for span in scene.told if leads_to(scene, _ARRIVED, span.start, 50))
    return next((span for span in days if span.precision == "day" and span.first), None)


def with_own_days(one: Happening, scenes: tuple[Scene, ...] = ()) -> Happening:
    """A happening whose own words count its days, as an interval from its first day.

    Args:
        one: a settled Happening.
        scenes: the sentences of its article, in one of which the visitor may be told to have arrived.

    Returns:
        The happening, with an interval for its date where its words are as "a three-day visit".
    """
    if one.form == "visit" and (last := _return(one)):
        return changed(one, date=_interval(one.date, last), rules={**one.rules, "date": "date.lasting"})
    words = next((match for one in one.group.drafts if (match := _days_of(one))), None)
    if words and (day := _arrival(one, scenes)):
        one = changed(one, date=day, date_basis=day.basis)
    if words is None or one.date is None or one.date.precision != "day":
        return one
    length = timedelta(days=(_count(words["n"]) if words["n"] else _WEEK) - 1)
    if any(_at_end(draft) for draft in one.group.drafts if draft.date and draft.date.edtf == one.date.edtf):
        whole = changed(one.date, first=one.date.first - length)
        return changed(one, date=_interval(whole, one.date.last), rules={**one.rules, "date": "date.lasting"})
    last = one.date.first + length
    return changed(one, date=_interval(one.date, last), rules={**one.rules, "date": "date.lasting"})


# "at the end of a three-day visit", "wrapped up his three-day visit": the day told is the last one.
_END_OF = finder(
    re.compile(
        r"(?<!\w)(?:at the (?:end|close|conclusion) of|(?:wrapp?(?:ed|s|ing) up|conclud(?:ed|es|ing)"
        r"|end(?:ed|s|ing)|finish(?:ed|es|ing)|complet(?:ed|es|ing)|return(?:ed|s|ing) (?:home )?from))"
        r"(?: (?:an?|his|her|their|its|the))?(?: (?:first|official|working))*\s*$"
    ),
    "small",
)


def _at_end(draft: Draft) -> bool:
    """Whether the day of a draft is that on which its happening, whose words count its days, came to its end."""
    return draft.status == "held" and leads_to(draft.scene, _END_OF, draft.anchor.start, 60) is not None


# "The three-day Seoul Defense Dialogue": right before the name of a forum or exercise.
_DAYS_BEFORE = finder(
    re.compile(
        rf"(?<!\w)(?:{_NUMBER}[- ]day|week-?long|one-week)"
        r"(?: (?:annual|international|multinational|regional|joint))?\s*$"
    ),
    "small",
)


def _days_of(draft: Draft) -> re.Match[str] | None:
    """The number of days in the words for a happening, or right before its name."""
    if draft.anchor.series:
        return leads_to(draft.scene, _DAYS_BEFORE, draft.anchor.start, 45)
    return _OWN_DAYS.match(draft.anchor.words)


# "before returning home on Tuesday": the last day of a visit.
_RETURN = finder(
    re.compile(r"(?<!\w)return(?:s|ing)?(?: home| to (?:[\w-]+ ){0,3}?)?(?: (?:on|by|this|next|late|early))*\s*$"),
    "small",
)


def _return(one: Happening) -> date | None:
    """The day on which the visitors go home, where the sentence of a dated visit says so."""
    if one.date is None or one.date.precision != "day":
        return None
    days = (
        _next_such(span, one.date.first)
        for draft in one.group.drafts
        for span in draft.scene.dates
        if span.precision == "day" and span.first and leads_to(draft.scene, _RETURN, span.start, 50)
    )
    return next((day for day in days if one.date.first < day <= one.date.first + _LONGEST), None)


def _next_such(span: DateSpan, first: date) -> date:
    """A day; of a weekday the next one after the first day, whatever the tense of its clause."""
    behind = (first - span.first).days if span.rule == "date.weekday" else -1
    return span.first + timedelta(days=7 * (behind // 7 + 1)) if behind >= 0 else span.first


def _count(number: str) -> int:
    """A number in figures or words."""
    return int(number) if number.isdigit() else _NUMBERS.index(number.lower()) + 2


def extend(one: Happening, scenes: tuple[Scene, ...]) -> Happening:
    """A happening whose first day is known, with its last day where a sentence about it gives that.

    Args:
        one: a settled Happening.
        scenes: the sentences that are about it.

    Returns:
        The happening, with an interval for its date where one is told.
    """
    if one.date is None or one.date.precision != "day" or one.form not in _KINDS:
        return one
    over = any(ended(draft) for draft in one.group.drafts if draft.date and draft.date.edtf == one.date.edtf)
    for scene in scenes:
        if not _tells_of_days(scene) or _is_of_another(scene, one.form):
            continue
        if over and (first := begun(scene, one.date)):
            rules = {**one.rules, "date": "date.lasting"}
            return changed(one, date=_interval(first, one.date.last), rules=rules)
        if whole := _around(scene, one):
            return changed(one, date=whole, date_basis=whole.basis, rules={**one.rules, "date": whole.rule})
        last = _until(scene, one.date.first) or _after_days(scene, one)
        if last and one.date.first < last <= one.date.first + _LONGEST:
            rules = {**one.rules, "date": "date.lasting"}
            return changed(one, date=_interval(one.date, last), rules=rules)
    return one


def _tells_of_days(scene: Scene) -> bool:
    """Whether a sentence gives a date, or may give a number of days or weeks."""
    small, start, end = scene.words.small, scene.start, scene.end
    return bool(scene.told) or small.find("day", start, end) >= 0 or small.find("weeks", start, end) >= 0


# "The exhibition runs until Saturday": no word on the talks told before.
_SUBJECT = re.compile(r"\W*(?:The|This|Their) (?:[\w-]+ ){0,3}?$")


def _is_of_another(scene: Scene, form: str) -> bool:
    """Whether the subject of a sentence is a happening of another form."""
    first = forms("nouns").within(scene.words, scene.start, min(scene.end, scene.start + 50))
    if first is None or not _SUBJECT.fullmatch(scene.words.written, scene.start, first.start()):
        return False
    return first[0].split()[-1] not in _KINDS[form] and first.lastgroup not in (form, "any")


# "Its dates are 30 April to 13 May": an interval told of the same happening.
_ITS = re.compile(r"\W*(?:Its|The|It|This)\b")


def _around(scene: Scene, one: Happening) -> DateSpan | None:
    """The interval that a sentence gives and in which the day of a happening lies."""
    day = one.date.first
    spans = [span for span in scene.told if span.precision == "range" and span.first and span.first <= day <= span.last]
    fits = [span for span in spans if _ITS.match(scene.text) or _counts_days_of(scene, span, one.form)]
    return fits[0] if fits else None


def _counts_days_of(scene: Scene, span: DateSpan, form: str) -> bool:
    """Whether an interval is that of "the four-day event, which began yesterday", and such an event is of a form."""
    if span.rule != "date.duration":
        return False
    counted = _DAYS.search(scene.words.written, span.start, span.end)
    return bool(counted and (counted["noun"] or "").lower() in _KINDS[form])


def _until(scene: Scene, first: date) -> date | None:
    """The day until which a sentence says that something goes on."""
    for span in scene.told:
        day = _of_year(span, first)
        later = day.precision == "day" and day.first and day.first > first
        if later and leads_to(scene, _UNTIL, span.start, 40):
            return day.first
    return None


def _of_year(span: DateSpan, first: date) -> DateSpan:
    """A day without a year, in the year of the first day."""
    return with_year(span, first.year) if span.first is None and (span.edtf or "").startswith("XXXX-") else span


def _after_days(scene: Scene, one: Happening) -> date | None:
    """The last of so many days."""
    for match in _DAYS.finditer(scene.text) if "day" in scene.text.lower() else ():
        fits = (match["noun"] or "").lower() in _KINDS[one.form] or (match["verb"] and match["verb"].lower() != "of")
        if fits and not says(scene, ENDED):  # "The two-day meeting ended without a statement": on which day is open
            return one.date.first + timedelta(days=_count(match["n"] or match["m"]) - 1)
    weeks = _WEEKS.search(scene.text) if "weeks" in scene.text else None
    return one.date.first + timedelta(days=7 * _count(weeks["n"]) - 1) if weeks else None


def _interval(first: DateSpan, last: date) -> DateSpan:
    """The days from a first to a last one."""
    edtf = f"{first.first.isoformat()}/{last.isoformat()}"
    return changed(first, edtf=edtf, last=last, precision="range")


def about(drafts: list[Draft], scenes: tuple[Scene, ...]) -> tuple[Scene, ...]:
    """The sentences that are about no other happening than one.

    Args:
        drafts: the drafts of all others.
        scenes: all sentences.

    Returns:
        Sentences in the order of the text.
    """
    others = {draft.scene.index for draft in drafts}
    return tuple(scene for scene in scenes if scene.index not in others)
