"""Which happening another one is part of by its time, place and parties, where no words say so."""

import re
from datetime import timedelta

from rokasean.reading.changed import changed
from rokasean.reading.dates import DateSpan
from rokasean.reading.happening.parties import BLOC, KOREA
from rokasean.reading.happening.premises import sees_site
from rokasean.reading.happening.scenes import leads_to, says
from rokasean.reading.happening.settle import Happening
from rokasean.reading.happening.when import overlap
from rokasean.reading.naming.finding import finder

_LOOKS_BACK = re.compile(
    r"\bha(?:ve|s|d) (?:since |already )?(?:signed|agreed)|\b(?:earlier|previously|ago|last year)\b|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_GUESTS = frozenset({"visit", "meeting", "agreement", "conference", "call", "exercise", "other", "transfer"})
# What takes place at a forum, an exhibition or a big exercise.
_AT_FORUM = {
    "meeting": ("conference", "other", "meeting"),
    "agreement": ("conference", "other"),
    "exercise": ("exercise", "meeting"),
}
# So long a big exercise goes on whose last day is not told.
_LONGEST_DRILL = timedelta(days=15)
_WEEK = 7
_NONE = None, "none.not-stated"


def of_agenda(one: Happening, happenings: list[Happening]) -> tuple[Happening | None, str]:
    """The visit told before on whose agenda a happening stands.

    Args:
        one: a settled happening.
        happenings: what is told near it.

    Returns:
        The host, or None; and the id of the rule.
    """
    if one.rules["event"] != "event.on-agenda":
        return _NONE
    at = one.group.head.scene.index
    visits = [each for each in happenings if each.form == "visit" and each.group.head.scene.index < at]
    return (visits[-1], "within.agenda") if visits else _NONE


# "On this occasion, the two sides signed ...": that of the talks told last, be it some sentences before.
_THIS_OCCASION = re.compile(r"\W*(?:On|At) (?:this|that|the same|the) (?:occasion|event|time)\b(?! of)")
_REACH = 5


def of_same_occasion(one: Happening, happenings: list[Happening]) -> tuple[Happening | None, str]:
    """The talks of the same two sides, told in the sentence before or after a signing that has no other day.

    Args:
        one: a settled happening.
        happenings: what is told near it.

    Returns:
        The host, or None; and the id of the rule.
    """
    if one.form != "agreement" or one.status != "held" or _LOOKS_BACK.search(one.group.head.scene.text):
        return _NONE
    at, told = one.group.head.scene.index, {}
    reach = _REACH if _THIS_OCCASION.match(one.group.head.scene.text) else 1
    for other in happenings:
        talks = other.form == "meeting" and other.date and other.status == "held"
        same = talks and set(other.parties) == set(one.parties) and (not one.date or one.date.edtf == other.date.edtf)
        for draft in other.group.drafts if same else ():
            if at - reach <= draft.scene.index <= at + (reach == 1):
                told.setdefault(draft.scene.index, other)  # of two in one sentence not the one that is recalled
    near = [index for index in told if index <= at] or list(told)
    return (told[max(near)], "within.same-occasion") if near else _NONE


def of_visit(one: Happening, happenings: list[Happening]) -> tuple[Happening | None, str]:
    """The visit during which a meeting or signing of the same two sides takes place.

    Args:
        one: a settled happening.
        happenings: what is told near it.

    Returns:
        The host, or None; and the id of the rule.
    """
    if one.form not in _GUESTS or one.group.head.kind == "recall" or one.status == "cancelled":
        return _NONE
    if one.form == "transfer" and one.date is None and not one.people:
        return _NONE  # what was got some time ago
    if is_passage(one):
        return _NONE  # when the ships have left
    if one.series and (one.form in ("conference", "other") or BLOC in one.parties):
        return _NONE
    visits = [other for other in happenings if other.form == "visit" and other.group is not one.group]
    return next(((other, "within.visit") for other in visits if _is_visit_of(one, other)), _NONE) if visits else _NONE


# "a passing exercise", "PASSEX": two navies that pass each other at sea.
_PASSAGE = re.compile(r"pass(?:ing|age)|passex", re.IGNORECASE)
_PASSING = finder(re.compile(r"(?<!\w)pass(?:ing|age)\s$"), "small")


def is_passage(one: Happening) -> bool:
    """Whether a happening is a drill of ships that pass each other at sea: after a visit, and in no city.

    Args:
        one: a settled happening.
    """
    if one.form != "exercise":
        return False
    return any(
        _PASSAGE.match(draft.anchor.words) or leads_to(draft.scene, _PASSING, draft.anchor.start)
        for draft in one.group.drafts
    )


def _is_visit_of(one: Happening, other: Happening) -> bool:
    """Whether a visit, to a country or city and not to a site in it, is that on which a happening takes place."""
    if sees_site(other.group.head) or not set(one.parties) <= set(other.parties):
        return False
    inside = _lies_in(one, other)
    sees = one.form == "visit" and sees_site(one.group.head)
    if (
        one.form == "visit"
        and not inside
        and not sees
        and (one.status != "planned" or one.city is None or other.status != "held")
    ):
        return False
    if other.status != one.status and not (one.status == "planned" and (inside or one.form == "visit")):
        return False
    dated = one.date is None or other.date is not None or one.date.precision in ("day", "range")
    if one.date is None and _is_recalled_behind(one, other):
        return False
    stop = other.country is None and one.country in other.parties
    there = one.country in (None, other.country) or stop
    return bool(there and dated and (overlap(one.date, other.date) or _follows_start(one, other)))


def _is_recalled_behind(one: Happening, other: Happening) -> bool:
    """Whether a visit of a month or year is told of behind an undated happening, as a former one."""
    vague = other.date is not None and other.date.precision in ("month", "year")
    return vague and other.group.head.scene.index > one.group.drafts[-1].scene.index


def _follows_start(one: Happening, other: Happening) -> bool:
    """Whether a happening lies in the week after that in which a trip is told to begin ("leaves later this week")."""
    known = one.date and other.date and one.date.first and other.date.first and one.date.precision == "day"
    in_week = known and other.date.rule == "date.period" and (other.date.last - other.date.first).days == _WEEK - 1
    return bool(in_week and timedelta() < one.date.first - other.date.last <= timedelta(days=_WEEK))


def _lies_in(one: Happening, other: Happening) -> bool:
    """Whether the day of a happening is one of several days of another one."""
    known = one.date and other.date and one.date.first and other.date.first and other.date.precision == "range"
    return bool(known and one.date.precision == "day" and other.date.first <= one.date.first <= other.date.last)


def of_forum(one: Happening, happenings: list[Happening]) -> tuple[Happening | None, str]:
    """The forum, exhibition or big exercise told before at whose time and place talks or drills take place.

    Args:
        one: a settled happening.
        happenings: what is told near it.

    Returns:
        The host, or None; and the id of the rule.
    """
    head = one.group.head
    refused = head.kind == "recall" or one.status == "cancelled" or KOREA not in one.parties
    if refused or one.form not in _AT_FORUM or (one.series and one.form != "meeting"):
        return _NONE
    if one.date is None and _LOOKS_BACK.search(head.scene.text):
        return _NONE
    fit = [other for other in happenings if other.series and _is_forum_of(one, other) and not _comes_after(one, other)]
    outer = [other for other in fit if not any(each.name == other.within for each in fit)] or fit
    return (min(outer, key=lambda other: other.form == "meeting"), "within.forum") if fit else _NONE


# "held an exercise on Monday, following the big one".
_FOLLOWING = finder(re.compile(r"(?<!\w)(?:following|after) (?:the |their |this year[’']s )?$"), "small")


def _comes_after(one: Happening, other: Happening) -> bool:
    """Whether a happening is told to have followed another one, in one sentence."""
    told = {draft.scene.index for draft in one.group.drafts}
    both = (draft for draft in other.group.drafts if draft.scene.index in told)
    return any(leads_to(draft.scene, _FOLLOWING, draft.anchor.start, 30) for draft in both)


def _is_forum_of(one: Happening, other: Happening) -> bool:
    """Whether another happening is the forum at which one takes place."""
    told = other.group.head.kind == "event" and other.group is not one.group and other.series != one.series
    if not told or other.form not in _AT_FORUM[one.form] or not _is_open(other) or other.mode == "online":
        return False
    if one.form == "meeting" and one.series and other.form == "meeting":
        return False
    before = other.group.drafts[0].anchor.start < one.group.drafts[0].anchor.start
    under_way = one.status == "planned" and other.status == "held"
    under_way = under_way and (_lies_in(one, other) or (other.form == "exercise" and _is_soon_in(one, other)))
    return before and (other.status == one.status or under_way) and _fits(one, other)


# "A drill was held on the second day": of the days of the host.
_NTH_DAY = finder(
    re.compile(r"(?<!\w)on (?:the|its) (?P<n>first|opening|second|third|fourth|fifth|last|final|closing) day\b"),
    "small",
)
_NTH = {"first": 0, "opening": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4}


def nth_day(one: Happening, host: Happening) -> DateSpan | None:
    """The day of a happening that is told to be on the first, second or last day of its host.

    Args:
        one: a settled happening.
        host: what it is part of.

    Returns:
        A day, or None where nothing is said or the days of the host are not known.
    """
    date = host.date
    if date is None or date.precision != "range" or not date.first:
        return None
    said = next((match for draft in one.group.drafts if (match := says(draft.scene, _NTH_DAY))), None)
    if said is None:
        return None
    day = date.first + timedelta(days=_NTH[said["n"]]) if said["n"] in _NTH else date.last
    return changed(date, edtf=day.isoformat(), first=day, last=day, precision="day") if day <= date.last else None


def _is_open(other: Happening) -> bool:
    """Whether a forum is one of many countries."""
    return other.form in ("conference", "other", "exercise") or BLOC in other.parties


def _fits(one: Happening, other: Happening) -> bool:
    """Whether time and place of a happening are those of a forum."""
    there = one.country in (None, other.country)
    there = there and (one.form == "exercise" or one.city is None or other.city in (None, one.city))
    if not there or one.mode == "online":
        return False
    if one.date is None:
        return True
    if not other.date or not other.date.first or one.date.precision not in ("day", "range") or not one.date.first:
        return False
    if other.date.precision not in ("day", "range"):
        return one.form == "exercise" and overlap(one.date, other.date)
    return _is_soon_in(one, other) or overlap(one.date, other.date)


def _is_soon_in(one: Happening, other: Happening) -> bool:
    """Whether a drill takes place within the days that a big exercise can go on, from its first day."""
    known = one.form == "exercise" and one.date and other.date and one.date.first and other.date.first
    return bool(known and timedelta() <= one.date.first - other.date.first <= _LONGEST_DRILL)
