"""Which drafts of an article tell of the same happening."""

import datetime
import re
from dataclasses import dataclass, replace

from rokasean.reading.drafts import Draft
from rokasean.reading.parties import BLOC, KOREA, MEMBERS, PARTNERS, concerns
from rokasean.reading.when import overlap

# Forms that the words of one article mix for one happening.
_TALKS = frozenset({"meeting", "conference", "call", "any"})
_DRILLS = frozenset({"exercise", "training", "any"})
# Words that begin another happening of the same sort.
_ANOTHER = re.compile(
    r"\b(?:another|second|separate(?:ly)?|also (?:met|held|signed|visited|agreed)|since agreed|other|beforehand|previous(?:ly)?|last (?:month|year))\b", re.IGNORECASE
)
# What a document is; "the agreement", "the deal", "the document" can be any of them.
_DOCUMENTS = (
    ("memorandum", re.compile(r"memorand|\bMO[UA]|\bMoU", re.IGNORECASE)),
    ("letter", re.compile(r"letter|\bLO[IA]\b", re.IGNORECASE)),
    ("statement", re.compile(r"statement|declaration|communiqu", re.IGNORECASE)),
    ("plan", re.compile(r"\bplan|programme|program\b|road", re.IGNORECASE)),
    ("contract", re.compile(r"contract|order", re.IGNORECASE)),
    ("decision", re.compile(r"agreed|decided", re.IGNORECASE)),
)


@dataclass(frozen=True, slots=True)
class Group:
    """Drafts of one happening, in the order of the text."""

    drafts: tuple[Draft, ...]

    @property
    def head(self) -> Draft:
        """The draft that names it best: one with a series, else the first that is no echo."""
        named = [one for one in self.drafts if one.series or one.name]
        return next(iter(named or [one for one in self.drafts if one.kind != "echo"] or self.drafts))

    def first(self, field: str):
        """The first value that is filled in."""
        return next((getattr(one, field) for one in self.drafts if getattr(one, field)), None)


def gather(drafts: list[Draft], published: datetime.date | None = None) -> list[Group]:
    """The happenings of an article.

    Args:
        drafts: in the order of the text.
        published: the date of publication, or None; what is told without a date is taken to be of that year.

    Returns:
        Groups in the order in which the article first tells of them; drafts that only point back and to nothing are
        left out.
    """
    groups: list[list[Draft]] = []
    early: list[Draft] = []
    for draft in drafts:
        homes = [group for group in groups if _belongs(draft, Group(tuple(group))) and _same_year(draft, group, published)]
        home = max(homes, key=lambda group: _nearness(draft, group), default=None)
        if home is not None and draft.kind == "echo" and draft.form == "agreement" and _is_plural(draft):
            for each in homes:
                each.append(draft)
        elif home is not None:
            home.append(draft)
        elif draft.kind == "event":
            groups.append([draft])
            waiting = [one for one in early if draft.anchor.series and _belongs(one, Group((draft,)))]
            groups[-1][:0] = waiting
            early = [one for one in early if one not in waiting]
        elif draft.scene.opens and draft.kind == "echo" and not draft.date:
            early.append(draft)
        elif draft.scene.kind in ("title", "standfirst"):
            continue
        elif draft.kind == "recall" or draft.date or draft.rules["event"] == "event.signed":
            adopted = _adopted(draft, groups)
            if adopted is not None:
                groups.append([adopted])
    return [Group(tuple(group)) for group in groups]


_CALL = re.compile(r"courtesy|call(?:s|ed)? on|receive|audience|reception", re.IGNORECASE)


def _is_call(draft: Draft) -> bool:
    """Whether a meeting is a courtesy call or a reception."""
    return bool(_CALL.search(draft.anchor.words))


def _is_plural(draft: Draft) -> bool:
    """Whether words point back to several ("the signings")."""
    return draft.anchor.words.lower().endswith("s")


def _same_year(draft: Draft, group: list[Draft], published: datetime.date | None) -> bool:
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


def _nearness(draft: Draft, group: list[Draft]) -> tuple:
    """How likely a draft means a group that it can belong to; of equals the latest is meant."""
    head = Group(tuple(group)).head
    noun = draft.anchor.words.lower().split()[-1].rstrip("s")
    hosts_only = all(one.rules["event"] == "event.host" for one in group)
    here = any(one.scene is draft.scene for one in group)
    match = set(draft.parties) == {party for one in group for party in one.parties}
    return (not hosts_only, not here, match, noun in (head.name or head.anchor.words).lower(), draft.form == head.form, group[-1].anchor.start)


def _adopted(draft: Draft, groups: list[list[Draft]]) -> Draft | None:
    """A draft of another meeting of the series that the article speaks of, filled with what the series gives it."""
    heads = [Group(tuple(group)).head for group in sorted(groups, key=lambda group: _nearness(draft, group), reverse=True)]
    like = [head for head in heads if {draft.form, head.form} <= _TALKS or draft.form in (head.form, "any")]
    if draft.series:
        return draft
    if not like:
        return replace(draft, parties=draft.alone) if draft.alone else None
    like = sorted(like, key=lambda head: (head.series is None, head.kind != "event"))
    head = like[0]
    kept = {name: head.rules[name] for name in ("series", "level", "parties") if name in head.rules}
    own = head.anchor.series.parties if head.anchor.series else ()
    parties = own if concerns(own) else head.parties
    return replace(
        draft, series=head.series, level=head.level, parties=parties, form=head.form, rules={**draft.rules, **kept}
    )  # fmt: skip


def _belongs(draft: Draft, group: Group) -> bool:
    """Whether a draft tells of a group's happening."""
    if _contradicts(draft, group):
        return False
    if draft.anchor.series and group.first("name") and group.head.anchor.series:
        return _same_name(draft, group.head)
    if draft.kind == "recall" or group.head.kind == "recall":
        return draft.kind == group.head.kind and draft.series == group.head.series
    if draft.kind == "echo":
        return _echoes(draft, group)
    return _retells(draft, group)


def _contradicts(draft: Draft, group: Group) -> bool:
    """Whether a draft cannot be of a group: another edition, time, fate or document."""
    for other in group.drafts:
        if draft.edition and other.edition and draft.edition != other.edition:
            return True
        if not overlap(draft.date, other.date):
            return True
        if "cancelled" in (draft.status, other.status) and draft.status != other.status:
            return True
        if (draft.kind == "recall") != (other.kind == "recall"):
            return True
    planned = {draft.status, group.head.status} == {"planned", "held"}
    return planned and any(one.scene.kind not in ("title", "standfirst") for one in group.drafts)


def _same_name(draft: Draft, head: Draft) -> bool:
    """Whether two names mean one meeting: the same series, or the same words where the name is of no known series."""
    if draft.series or head.series:
        return draft.series == head.series
    one, other = draft.anchor.words.lower(), head.anchor.words.lower()
    return one in other or other in one


def _echoes(draft: Draft, group: Group) -> bool:
    """Whether words that point back mean a group's happening."""
    if draft.form == "any":
        return True
    if draft.form != group.head.form and not any({draft.form, group.head.form} <= mixed for mixed in (_TALKS, _DRILLS)):
        return False
    if draft.form == "agreement" and not _same_document(draft, group):
        return False
    many = draft.form in ("exercise", "conference", "training")
    return many or _parties_agree(draft, group) or draft.rules.get("parties") == "parties.focus"


def _retells(draft: Draft, group: Group) -> bool:
    """Whether a draft tells a group's happening once more, with other words."""
    head = group.head
    if draft.form != head.form and not {draft.form, head.form} <= _TALKS and not {draft.form, head.form} <= _DRILLS:
        return False
    if draft.form == "agreement" and not _same_document(draft, group):
        return False
    if not _fits_name(draft, group):
        return False
    at, end = draft.anchor.start - draft.scene.start, draft.anchor.end - draft.scene.start
    around = draft.scene.text[max(0, at - 45) : end + 15]
    later = re.search(r"\b(?:last|previous) (?:year|month)|\bago\b", draft.scene.text[end : end + 50])
    if later and not draft.date:
        return False
    if _ANOTHER.search(around) or _other_guests(draft, group):
        return False
    return _parties_agree(draft, group)


def _other_guests(draft: Draft, group: Group) -> bool:
    """Whether two talks were with different people of one country ("met the minister ... met the president")."""
    if draft.anchor.series or draft.form not in ("meeting", "call"):
        return False
    if _is_call(draft) and not any(_is_call(one) for one in group.drafts):
        return True
    for country in set(draft.parties) - {BLOC}:
        one = {person.name for person in draft.people if person.country == country}
        other = {person.name for each in group.drafts for person in each.people if person.country == country}
        if one and other and not one & other:
            return True
    return False


# A forum that the lead describes before the story names it.
_DESCRIBED = re.compile(r"\b(?:annual|yearly|regular|regional|international|multinational|multilateral|biennial)\b[^,;.]{0,60}$", re.IGNORECASE)


def _fits_name(draft: Draft, group: Group) -> bool:
    """Whether the parties of one that has no name are those of the other that has one."""
    named = next((one.anchor.series for one in (draft, group.head) if one.anchor.series), None)
    if named is None:
        return True
    unnamed = group.head if draft.anchor.series else draft
    if unnamed.scene.index == 0 and draft.anchor.series and BLOC in named.parties and len(unnamed.parties) != 2:
        return True
    if unnamed.scene.opens and draft.anchor.series and _DESCRIBED.search(unnamed.scene.text[: unnamed.anchor.end - unnamed.scene.start]):
        return True
    if BLOC in named.parties:
        return BLOC in unnamed.parties and (unnamed.level in (None, named.level) or unnamed.scene.opens)
    return len(named.parties) == 2 and set(named.parties) == set(unnamed.parties)


def _parties_agree(draft: Draft, group: Group) -> bool:
    """Whether the parties of a draft can be those of a group: the same partners, or the bloc for its members."""
    one = set(draft.parties) - {KOREA}
    other = {party for each in group.drafts for party in each.parties} - {KOREA}
    if draft.anchor.series or group.head.anchor.series:
        one, other = one & PARTNERS, other & PARTNERS
    if not one or not other or one == other:
        return True
    if BLOC in one or BLOC in other:
        open_to_it = bool(one & other) or draft.kind == "echo"
        return one <= MEMBERS | {BLOC} and other <= MEMBERS | {BLOC} and open_to_it
    return bool(one & other) and (one <= other or other <= one)


def _same_document(draft: Draft, group: Group) -> bool:
    """Whether two documents can be one."""
    one, other = _document(draft), _document(group.head)
    return one is None or other is None or one == other


def _document(draft: Draft) -> str | None:
    """What sort of document a draft speaks of, or None for a general word."""
    return next((sort for sort, pattern in _DOCUMENTS if pattern.search(draft.anchor.words)), None)
