"""One sentence that lists several happenings: by years, by stops of a journey, by partners with a day for each."""

import re

from rokasean.reading.changed import changed
from rokasean.reading.dates import DateSpan
from rokasean.reading.happening.draft import Draft
from rokasean.reading.happening.parties import KOREA, MEMBERS, sides
from rokasean.reading.happening.phrases import phrases
from rokasean.reading.happening.scenes import Scene, says

# "the meetings of 2020 and 2021", "held in March 2018 and June 2019".
_AND = re.compile(r"(?:,? and|,) (?:in |in early |in late )?")
# "orders for two frigates in 2016 and two corvettes in 2021": what else was ordered, and when.
_AND_FOR = re.compile(
    r"(?:,? and|,) (?:for |of )?(?P<goods>(?:an?|another|one|two|three|four|five|six|eight|ten|twelve|\d+)"
    r" (?:[\w-]+ ){0,4}[\w-]+) in (?:early |late )?",
    re.IGNORECASE,
)
# "the lead ship in April and the second in September": what else was handed over or launched, and when.
_AND_THE_OTHER = re.compile(
    r"(?:,? and|,|;)(?: followed by)? (?:the |its |another )?(?:[A-Z][\w’'-]+|second|third|fourth|last|final|other|rest"
    r"|remaining|two|three|four|six|\d+)(?: (?!(?:was|were|will|has|had|is|are)\b)[\w’'()-]+){0,5} in (?:early |late )?"
)
_ONE_BY_ONE = ("transfer", "other")
_ORDERED = re.compile(r" (?:for |of )?(?P<goods>(?:[\w-]+ ){1,5}?[\w-]+)(?= in )")


def per_year(draft: Draft) -> list[Draft]:
    """What took place in several months or years: one draft for each of them.

    Args:
        draft: what a sentence says of a happening.
    """
    scene = draft.scene
    if draft.date is None or draft.date.precision not in ("month", "year") or draft.form == "visit":
        return [draft]
    found = [draft]
    for date in scene.told:
        last = found[-1].date
        if date.start <= last.end or not date.first or date.edtf == last.edtf:
            continue
        if _AND.fullmatch(scene.words.written, last.end, date.start) and date.precision == last.precision:
            found.append(changed(found[-1], date=date, date_basis=date.basis))
        elif draft.form in _ONE_BY_ONE and _AND_THE_OTHER.fullmatch(scene.words.written, last.end, date.start):
            found.append(changed(draft, date=date, date_basis=date.basis))
        elif other := _also_ordered(draft, last, date, scene):
            found[0] = changed(found[0], name=_ordered(draft))
            found.append(other)
    return found if "respectively" not in scene.text or draft.form in ("transfer", "other") else [draft]


def _also_ordered(draft: Draft, last: DateSpan, date: DateSpan, scene: Scene) -> Draft | None:
    """What else was ordered in a month or year that a list names behind the last one."""
    if draft.form != "agreement" or date.precision not in ("month", "year"):
        return None
    named = _AND_FOR.fullmatch(scene.words.written, last.end, date.start)
    if not named or not says(scene, phrases("goods", "words"), named.start("goods"), named.end("goods")):
        return None
    return changed(draft, date=date, date_basis=date.basis, name=f"order for {named['goods']}")


def _ordered(draft: Draft) -> str:
    """What was ordered first in a list of orders."""
    what = _ORDERED.match(draft.scene.words.written, draft.anchor.end)
    return f"order for {what['goods']}" if what else draft.anchor.words


# "for a forum and bilateral talks": what a trip is for, beside something else; with whom is told later.
_WITH = re.compile(r" (?:with|between|of) ")
_AND_TALKS = re.compile(
    r"(?:forum|gathering|conference|dialogue|meeting|exhibition|ceremony|summit),? and (?:[\w-]+ ){0,2}$"
)


def _is_one_of_many(draft: Draft) -> bool:
    """Whether talks are told of behind a forum for which somebody travels as well."""
    return _AND_TALKS.search(draft.scene.words.small, draft.anchor.clause.start, draft.anchor.start) is not None


def per_stop(draft: Draft, drafts: list[Draft]) -> list[Draft]:
    """The talks for which somebody travels to several countries: one with each.

    Args:
        draft: what a sentence says of a happening.
        drafts: all that it tells.
    """
    stops = [one for one in draft.parties if one in MEMBERS]
    if len(stops) < 2 or draft.form != "meeting" or draft.anchor.series or draft.kind != "event":
        return [draft]
    if not any(one.form == "visit" and set(stops) <= set(one.parties) for one in drafts):
        return [draft]
    if draft.scene.opens and not _WITH.match(draft.scene.words.written, draft.anchor.end) and _is_one_of_many(draft):
        return []
    return [changed(draft, parties=(KOREA, stop)) for stop in stops]


def each_on_its_day(drafts: list[Draft]) -> list[Draft]:
    """Talks with several partners, each on the next day told behind it ("with A and B on Monday, and C on Tuesday").

    Args:
        drafts: those of one anchor, one for each partner.

    Returns:
        The drafts; unchanged unless the partners fall on several days.
    """
    if len(drafts) < 2 or len(drafts[0].scene.told) < 2:
        return drafts
    scene, anchor = drafts[0].scene, drafts[0].anchor
    behind = [side for side in sides(scene, anchor.end, scene.end) if side.country != KOREA]
    starts = {one.country: one.start for one in reversed(behind)}
    partners = [next((one for one in draft.parties if one in starts), None) for draft in drafts]
    if None in partners or len(set(partners)) < len(drafts):
        return drafts
    days = [_day_behind(scene, starts[one]) for one in partners]
    if None in days or len({day.start for day in days}) < 2:
        return drafts
    return [
        changed(draft, date=day, date_basis=day.basis, rules={**draft.rules, "date": day.rule})
        for draft, day in zip(drafts, days, strict=True)
    ]


def _day_behind(scene: Scene, start: int) -> DateSpan | None:
    """The first day told behind a place of a sentence."""
    return next((date for date in scene.told if start <= date.start and date.first and date.precision == "day"), None)
