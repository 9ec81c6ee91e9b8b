"""Which drafts of an article tell of the same happening."""

import datetime
import re

from rokasean.reading.changed import changed
from rokasean.reading.happening.draft import Draft
from rokasean.reading.happening.matching import TALKS, Group, belongs, group_of, joined, may_belong
from rokasean.reading.happening.parties import BLOC, KOREA, concerns
from rokasean.reading.happening.scenes import leads_to
from rokasean.reading.naming.finding import finder
from rokasean.reading.naming.ordinals import ORDINAL, counted

# A draft is compared with so many of the latest happenings: more than any news article tells, and time stays linear.
_WITHIN_REACH = 60


def gather(drafts: list[Draft], published: datetime.date | None = None) -> list[Group]:
    """The happenings of an article.

    Args:
        drafts: in the order of the text.
        published: the date of publication, or None; what is told without a date is taken to be of that year.

    Returns:
        Groups in the order in which the article first tells of them; drafts that only point back and to nothing are
        left out.
    """
    groups: list[Group] = []
    early: list[Draft] = []
    for draft in drafts:
        homes = _homes(draft, groups, published)
        if homes:
            for home in homes:
                groups[home] = joined(groups[home], draft)
        elif draft.kind == "event":
            draft = _of_told_series(draft, groups)
            waiting = [one for one in early if draft.anchor.series and belongs(one, group_of([draft]))]
            early = [one for one in early if one not in waiting]
            groups.append(group_of([*waiting, draft]))
        elif draft.scene.opens and draft.kind == "echo" and not draft.date:
            early.append(draft)
        elif _founds(draft) and (adopted := _adopted(draft, groups)):
            groups.append(group_of([adopted]))
    return groups


def _homes(draft: Draft, groups: list[Group], published: datetime.date | None) -> list[int]:
    """Which group a draft tells of; all that it can tell of where it points back to several ("the signings")."""
    near = range(max(0, len(groups) - _WITHIN_REACH), len(groups))
    if (named := _named_before_whose(draft, groups)) is not None:
        return [named]
    near = may_belong(draft, groups, near)
    fit = [at for at in near if belongs(draft, groups[at]) and _same_year(draft, groups[at].drafts, published)]
    if draft.kind == "echo" and draft.form == "agreement" and _is_plural(draft):
        return fit
    if draft.kind == "echo" and draft.anchor.words.lower().endswith("meetings") and draft.anchor.definite:
        if draft.rules["event"] == "event.host":
            return fit[:1]  # "on the sidelines of the meetings": the one for which they came
        talks = [at for at in fit if not any(each.anchor.series for each in groups[at].drafts)]
        return talks or fit[-1:]
    return [max(fit, key=lambda at: _nearness(draft, groups[at]))] if len(fit) > 1 else fit


def _named_before_whose(draft: Draft, groups: list[Group]) -> int | None:
    """Which group is the one that a sentence names before "whose first session"."""
    whose = draft.anchor.kind == "noun" and draft.scene.words.small.startswith("whose ", draft.anchor.clause.start)
    if not whose or draft.form not in TALKS or not groups:
        return None
    head = groups[-1].head
    return len(groups) - 1 if head.scene is draft.scene and head.series and head.status == draft.status else None


# "During the visit, they will hold a match on Friday": the day of the match.
_DURING = finder(re.compile(r"(?<!\w)during (?:the|their|his|her|this|its) (?:[\w-]+ ){0,3}$"), "small")


# "In accordance with the agreement, Indonesia will pay by 2026": the day of what is owed.
_UNDER = finder(
    re.compile(
        r"(?<!\w)(?:in accordance with|in line with|under|according to|based on|pursuant to|as part of)"
        r" (?:the|this|that) (?:[a-z-]+ ){0,2}$"
    ),
    "small",
)


def _founds(draft: Draft) -> bool:
    """Whether words that point back to nothing told before tell of a happening of their own."""
    if draft.rules["event"] == "event.echo" and leads_to(draft.scene, _UNDER, draft.anchor.start, 60):
        return False
    if draft.rules["event"] == "event.fell-through":
        return False
    if draft.rules["status"] == "status.superseded" and draft.rules["event"] != "event.called-off":
        return False
    if draft.form == "visit" and draft.kind == "echo" and leads_to(draft.scene, _DURING, draft.anchor.start):
        return False
    signed = draft.rules["event"] == "event.signed"
    return draft.scene.kind not in ("title", "standfirst") and bool(draft.kind == "recall" or draft.date or signed)


def _is_plural(draft: Draft) -> bool:
    """Whether words point back to several ("the signings")."""
    return draft.anchor.words.lower().endswith("s")


def _same_year(draft: Draft, group: tuple[Draft, ...], published: datetime.date | None) -> bool:
    """Whether a named year is that of a group that gives no date: this is then the year of publication."""
    this_year = draft.date and draft.date.first and published and draft.date.first.year == published.year
    if draft.kind == "recall" or this_year or (draft.kind == "echo" and draft.date is None):
        return True
    if draft.date and draft.date.precision == "year" and draft.date_basis == "stated" and not draft.anchor.series:
        return any(one.date and one.date.first for one in group)
    if published is None:
        return True
    years = [{one.date.first.year for one in part if one.date and one.date.first} for part in ([draft], group)]
    if bool(years[0]) == bool(years[1]):
        return True
    return published.year in (years[0] or years[1]) or any(one.status == "planned" for one in (draft, *group))


def _nearness(draft: Draft, group: Group) -> tuple:
    """How likely a draft means a group that it can belong to; of equals the latest is meant."""
    head, told = group.head, group.drafts
    noun = draft.anchor.words.lower().split()[-1].rstrip("s")
    hosts_only = all(one.rules["event"] == "event.host" for one in told)
    here = any(one.scene is draft.scene for one in told)
    match = set(draft.parties) == {party for one in told for party in one.parties}
    return (
        not hosts_only,
        not here,
        match,
        noun in (head.name or head.anchor.words).lower(),
        draft.form == head.form,
        told[-1].anchor.start,
    )


# What a meeting is called that only its number tells from the others of its series.
_ONE_OF_THEM = ("meeting", "session", "round", "edition")


# "Its third meeting", "the second round".
_THE_NTH = finder(re.compile(rf"(?<!\w)(?:the|its) (?:previous |last )?{ORDINAL} (?:[a-z-]+ )?$"), "small")


# "The Joint Defence Working Committee": a name of its own that no vocabulary knows.
_OWN_NAME = re.compile(r"(?:[A-Z][\w-]+ ){2,}[A-Z][\w-]+")
# "agreed to hold the next dialogue in 2025".
_THE_NEXT = finder(re.compile(r"(?<!\w)(?:the|its|their) next (?:[a-z-]+ )?$"), "small")


def _of_told_series(draft: Draft, groups: list[Group]) -> Draft:
    """A counted meeting without a name ("Its third meeting"), as one of the series of which another was told before."""
    if draft.series or draft.anchor.kind != "noun" or draft.form not in TALKS | {"exercise"}:
        return draft
    if draft.date and leads_to(draft.scene, _THE_NEXT, draft.anchor.start, 30):
        return _next_of(draft, groups)
    found = leads_to(draft.scene, _THE_NTH, draft.anchor.start, 40)
    edition = draft.edition or (counted(found) if found else None) or 1
    noun = draft.anchor.words.lower().split()[-1].rstrip("s")
    for group in reversed(groups[-_WITHIN_REACH:]) if edition > 1 else ():
        head = group.head
        counts = head.series and (group.first("edition") not in (None, edition) or head.scene is draft.scene)
        called = noun in _ONE_OF_THEM or noun in (head.name or "").lower()
        theirs = draft.rules.get("parties") == "parties.focus" or set(draft.parties) == set(head.parties)
        if counts and called and theirs:
            draft = changed(draft, edition=edition, rules={**draft.rules, "edition": "edition.counted"})
            return _adopted(draft, [group]) or draft
    return draft


def _next_of(draft: Draft, groups: list[Group]) -> Draft:
    """The next meeting of the latest series told of that is called so, "dialogue" or a plain "meeting"."""
    noun = draft.anchor.words.lower().split()[-1].rstrip("s")
    for group in reversed(groups[-_WITHIN_REACH:]):
        head = group.head
        called = head.series and (noun in _ONE_OF_THEM or noun in (head.name or "").lower())
        if called and (draft.rules.get("parties") == "parties.focus" or set(draft.parties) <= set(head.parties)):
            return _adopted(draft, [group]) or draft
    return draft


def _told_right_before(draft: Draft, groups: list[Group]) -> Draft | None:
    """The named meeting of which the sentence before a draft tells, where it tells of one only."""
    at = draft.scene.index - 1
    told = (each for group in groups for each in group.drafts if each.scene.index == at)
    heads = [each for each in told if each.series and each.kind == "event" and each.rules["event"] != "event.host"]
    return heads[0] if len(heads) == 1 and heads[0].form in TALKS else None


def _adopted(draft: Draft, groups: list[Group]) -> Draft | None:
    """A draft of another meeting of the series that the article speaks of, filled with what the series gives it."""
    if draft.series:
        return draft
    near = sorted(groups[-_WITHIN_REACH:], key=lambda group: _nearness(draft, group), reverse=True)
    heads = [group.head for group in near]
    like = [head for head in heads if {draft.form, head.form} <= TALKS or draft.form in (head.form, "any")]
    like = [] if _OWN_NAME.fullmatch(draft.anchor.words) else like
    if not like:
        parties = draft.alone or (draft.parties if draft.kind == "recall" else ())
        return changed(draft, parties=parties) if concerns(parties) else None
    head = min(like, key=lambda head: (head.series is None, head.kind != "event"))
    if draft.kind == "echo" and draft.anchor.definite and _is_plural(draft):
        head = _told_right_before(draft, near) or head  # "The meetings in 2020 and 2021"
    kept = {name: head.rules[name] for name in ("series", "level", "parties") if name in head.rules}
    own = head.anchor.series.parties if head.anchor.series else ()
    parties = own if concerns(own) else head.parties
    if draft.kind == "recall" and BLOC in own and "ROK" not in (head.series or ""):
        parties = tuple(one for one in own if one != KOREA)  # the bloc's own series
    if draft.rules["event"] == "event.joined":
        parties = tuple(dict.fromkeys((*parties, KOREA)))
    rules = {**draft.rules, **kept}
    form = draft.form if draft.form == "call" else head.form
    seat = head.anchor.series
    if seat and seat.country and draft.country is None:
        draft = changed(draft, city=seat.city, country=seat.country)
        rules["place"] = "place.series"
    count = leads_to(draft.scene, _THE_NTH, draft.anchor.start, 40) if head.series and draft.kind == "echo" else None
    if draft.edition is None and count and draft.anchor.kind == "noun":
        draft = changed(draft, edition=counted(count))
        rules["edition"] = "edition.counted"
    return changed(draft, series=head.series, level=head.level, parties=parties, form=form, rules=rules)
