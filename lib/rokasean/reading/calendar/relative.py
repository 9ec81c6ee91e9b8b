"""Days that a text names by their place in the week or beside another date: "Thursday", "yesterday", "a day later"."""

import datetime
import re

from rokasean.reading.calendar import edtf
from rokasean.reading.calendar.choices import Context, Reading, choose, weekdays
from rokasean.reading.calendar.cues import FOLLOW, NO_WEEKDAY, VAGUE
from rokasean.reading.calendar.days import pair, weekday_number
from rokasean.reading.calendar.edtf import UNKNOWN, Time
from rokasean.reading.calendar.patterns import NUMBERS

WEEK = {"last": -1, "this": 0, "next": 1}
STEP = {"following": 1, "next": 1, "after": 1, "later": 1, "from now": 1, "same": 0, "that": 0}


def _one(match: re.Match, time: Time, rule: str) -> list[Reading]:
    """One reading, relative to the reference date or to another date; without a basis where neither is known."""
    return [Reading(*match.span(), (time,), "none" if time.first is None else "relative", rule)]


def one_weekday(match: re.Match, context: Context) -> list[Reading] | None:
    """A weekday: by the week named, by "last" or "next", else by tense."""
    if context.cue in NO_WEEKDAY:
        return []
    weekday, rel = weekday_number(match["w"]), (match["rel"] or "").lower()
    if context.reference is None:
        return _one(match, UNKNOWN, "date.weekday")
    if match["week"]:
        return _one(match, _in_week(context.reference, weekday, match["week"]), "date.weekday-of-week")
    if rel in ("last", "next"):
        return [Reading(*match.span(), _beside(context.reference, weekday, rel), "relative", "date.weekday-last-next")]
    anchor = context.anchor
    if anchor and anchor.precision == "day" and anchor.first.weekday() == weekday and not (context.tense or rel):
        return _one(match, anchor, "date.weekday")
    past = "past" in match[0][: match.start("w") - match.start()].split()
    tense = "past" if past else "future" if rel == "this" or "oming" in match[0] else context.tense
    times = choose(weekdays(context.reference, weekday), context.reference, tense)
    if tense == "future" and times[0].first == context.reference:
        times = (*times, edtf.shifted(context.reference, 7))
    return [Reading(*match.span(), times, "relative", "date.weekday")]


def _in_week(reference: datetime.date, weekday: int, week: str) -> Time:
    """The weekday in last, this or next week."""
    return edtf.shifted(edtf.week(reference, WEEK[week.lower()]).first, weekday)


def _beside(reference: datetime.date, weekday: int, rel: str) -> tuple[Time, ...]:
    """ "last Tuesday", "next Tuesday": in the week beside, or the nearest such day when that is in this week."""
    step = -1 if rel == "last" else 1
    near = reference + step * (((weekday - reference.weekday()) * step - 1) % 7 + 1) * edtf.ONE_DAY
    beside = _in_week(reference, weekday, rel)
    return tuple(dict.fromkeys((beside, edtf.day(near)) if rel == "next" else (edtf.day(near), beside)))


def week_weekday(match: re.Match, context: Context) -> list[Reading] | None:
    """A weekday after its week: "next week on Tuesday"."""
    if context.reference is None:
        return _one(match, UNKNOWN, "date.weekday-of-week")
    return _one(match, _in_week(context.reference, weekday_number(match["w"]), match["week"]), "date.weekday-of-week")


def weekday_range(match: re.Match, context: Context) -> list[Reading] | None:
    """From one weekday to another, or two weekdays joined by "and"."""
    first, last = weekday_number(match["w1"]), weekday_number(match["w2"])
    if first == last:
        return None
    ends = (UNKNOWN, UNKNOWN)
    if context.reference:
        if match["week"]:
            begin = _in_week(context.reference, first, match["week"])
        elif (match["rel"] or "").lower() in ("last", "next"):
            begin = _beside(context.reference, first, match["rel"].lower())[0]
        else:
            begin = choose(weekdays(context.reference, first), context.reference, context.tense)[0]
        ends = (begin, edtf.shifted(begin.first, (last - first) % 7))
    if match["to"] not in ("and", "&") or context.cue == "between":
        return _one(match, edtf.between(*ends) if ends[0].first else UNKNOWN, "date.weekdays")
    if ends[0].first is None:
        return _one(match, UNKNOWN, "date.two-days")
    return pair(match, "w2", context, ends, "relative")


def today(match: re.Match, context: Context) -> list[Reading] | None:
    """Today and its neighbours."""
    word = match["what"].lower()
    if match["what"][0] == "T" and re.search(r"[A-Za-z]\s$", context.text[max(0, match.start() - 2) : match.start()]):
        return []  # a name: "USA Today"
    if context.reference is None:
        return _one(match, UNKNOWN, "date.today")
    shift = -1 if word == "yesterday" or (word.endswith("night") and word[0] == "l") else word == "tomorrow"
    if match["next"]:
        return _one(match, edtf.days(edtf.shift(context.reference, shift), 2), "date.today") if shift < 1 else None
    return _one(match, edtf.shifted(context.reference, shift), "date.today")


def in_the_day(match: re.Match, context: Context) -> list[Reading] | None:
    """The day of the date named before, else of the reference date."""
    if context.cue == "back":
        return []
    return _one(match, _anchor_day(context, 0), "date.same-day")


def _anchor_day(context: Context, step: int) -> Time:
    """A day beside the date named before, or beside the reference date."""
    anchor = context.anchor
    if anchor:
        return edtf.shifted(anchor.last if step > 0 else anchor.first, step)
    if context.reference is None or (step > 0 and context.tense == "past"):
        return UNKNOWN  # what followed on a day that is not named
    return edtf.shifted(context.reference, step)


def anchored(match: re.Match, context: Context) -> list[Reading] | None:
    """ "the following day", "the same month", "that year": beside the date named before."""
    rel, unit = match["rel"].lower(), match["unit"]
    if rel == "next" and unit != "day":
        return None
    return _one(match, _beside_anchor(context, unit, STEP.get(rel, -1)), "date.beside")


def before(match: re.Match, context: Context) -> list[Reading] | None:
    """ "the day before", "the year after", "the day after tomorrow"."""
    step = 1 if match["rel"] == "after" else -1
    if match["what"]:
        time = edtf.shifted(context.reference, 2 * step) if context.reference else UNKNOWN
        fits = match["unit"].lower() == "day" and (match["what"] == "tomorrow") == (step == 1)
        return _one(match, time, "date.today") if fits else None
    if context.article not in ("the", "a") or not FOLLOW.match(context.text, match.end()):
        return None
    return _one(match, _beside_anchor(context, match["unit"].lower(), step), "date.beside")


def _beside_anchor(context: Context, unit: str, step: int) -> Time:
    """The day, week, month or year so many steps from the date named before; a day or week may count from today."""
    if unit == "day":
        return _anchor_day(context, step)
    first = context.period.first if context.period else None
    if unit == "week":
        first = first or context.reference
        return edtf.week(first, step) if first else UNKNOWN
    if unit == "month" and context.period and context.period.precision == "year":
        first = context.anchor.first if context.anchor else None
    if first is None:
        return UNKNOWN
    return edtf.year(first.year + step) if unit == "year" else edtf.month(first.year, first.month + step)


def ago(match: re.Match, context: Context) -> list[Reading] | None:
    """So many days, weeks, months or years before the reference date, or beside the date named before."""
    if context.cue in VAGUE:
        return []
    rel = match["rel"].replace("\n", " ")
    word = match["n"].lower()
    number = int(word) if word.isdigit() else 1 if word in ("a", "an") else NUMBERS.index(word) - 1
    if match["unit"] == "decade":
        number *= 10
    from_now = rel == "ago" or rel.startswith("from")
    if from_now:
        now = context.reference and edtf.day(context.reference)
        context = Context(context.text, context.reference, context.tense, now, now)
    unit = "year" if match["unit"] == "decade" else match["unit"]
    step = number if rel in ("later", "from now") else -number
    return _one(match, _beside_anchor(context, unit, step), "date.ago")


def nth_day(match: re.Match, context: Context) -> list[Reading] | None:
    """A day of the range named before: "on the second day"."""
    anchor = context.anchor
    if not anchor or anchor.precision != "range" or context.article not in ("the", "its"):
        return None
    order = ["first", "second", "third", "fourth"]
    word = match["n"].lower()
    if word in ("last", "final", "closing"):
        return _one(match, edtf.day(anchor.last), "date.nth-day")
    time = edtf.shifted(anchor.first, order.index("first" if word == "opening" else word))
    return _one(match, time, "date.nth-day") if time.last <= anchor.last else None
