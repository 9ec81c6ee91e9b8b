"""Whether a draft can tell of a happening that other drafts have told of."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rokasean.reading.happening.contradicting import contradicts
from rokasean.reading.happening.draft import Draft
from rokasean.reading.happening.parties import BLOC, KOREA, MEMBERS, PARTNERS, countries, sides
from rokasean.reading.happening.scenes import says
from rokasean.reading.naming.finding import finder
from rokasean.reading.series import SeriesSpan

# Forms that the words of one article mix for one happening.
TALKS = frozenset({"meeting", "conference", "call", "any"})
_DRILLS = frozenset({"exercise", "training", "any"})
_ALIKE = {form: frozenset().union(*(mixed for mixed in (TALKS, _DRILLS) if form in mixed)) for form in TALKS | _DRILLS}
# Words that begin another happening of the same sort.
_ANOTHER = finder(
    re.compile(
        r"(?<!\w)(?:another|second|separate(?:ly)?|also (?:met|held|signed|visited|agreed)|since agreed|other"
        r"|beforehand|previous(?:ly)?|last (?:month|year))\b"
    ),
    "small",
)
_EARLIER = finder(re.compile(r"(?<!\w)(?:(?:last|previous) (?:year|month)|ago\b)"), "written")
# What a document is; "the agreement", "the deal", "the document" can be any of them.
_DOCUMENTS = (
    ("memorandum", re.compile(r"memorand|\bMO[UA]|\bMoU", re.IGNORECASE)),
    ("letter", re.compile(r"letter|\bLO[IA]\b", re.IGNORECASE)),
    ("statement", re.compile(r"statement|declaration|communiqu", re.IGNORECASE)),
    ("plan", re.compile(r"\bplan|programme|program\b|road", re.IGNORECASE)),
    ("contract", re.compile(r"contract|order", re.IGNORECASE)),
    ("decision", re.compile(r"agreed|decided", re.IGNORECASE)),
)
# A forum that the lead describes before the story names it.
_DESCRIBED = re.compile(
    r"\b(?:annual|yearly|regular|regional|international|multinational|multilateral|biennial)\b[^,;.]{0,60}$",
    re.IGNORECASE,
)
# A courtesy call is not the talks before it.
_CALL = re.compile(r"courtesy|call(?:s|ed)? on|receive|audience|reception|lunch|dinner|banquet", re.IGNORECASE)


@dataclass(slots=True, eq=False)
class Group:
    """Drafts of one happening, in the order of the text, and the one that names it best."""

    drafts: tuple[Draft, ...]
    head: Draft

    def first(self, field: str):
        """The first value that is filled in."""
        return next((getattr(one, field) for one in self.drafts if getattr(one, field)), None)


def group_of(drafts: Iterable[Draft]) -> Group:
    """The group of some drafts; its head is the first with a name of its own, else the first that is no echo.

    Args:
        drafts: one at least, in the order of the text.
    """
    drafts = tuple(drafts)
    named = next((one for one in drafts if one.series or one.name), None)
    return Group(drafts, named or next((one for one in drafts if one.kind != "echo"), drafts[0]))


def joined(group: Group, draft: Draft) -> Group:
    """A group with one more draft, which stands behind the others."""
    head, drafts = group.head, (*group.drafts, draft)
    if head.series or head.name:
        return Group(drafts, head)
    better = draft.series or draft.name or (head.kind == "echo" and draft.kind != "echo")
    return Group(drafts, draft if better else head)


def may_belong(draft: Draft, groups: Sequence[Group], places: range) -> Iterable[int]:
    """The places of those of some groups that a draft can belong to by its form, or by a name.

    Args:
        draft: what a sentence says of a happening.
        groups: the groups told before it.
        places: those of them that are asked.
    """
    if draft.form == "any" or draft.kind == "recall" or draft.anchor.series:
        return places
    forms = _ALIKE.get(draft.form, ()) or (draft.form,)
    return [at for at in places if groups[at].head.form in forms]


def belongs(draft: Draft, group: Group) -> bool:
    """Whether a draft tells of a group's happening."""
    head = group.head
    if draft.anchor.series and head.anchor.series and group.first("name"):
        return _same_name(draft, head) and not contradicts(draft, head, group.drafts)
    if draft.kind == "recall" or head.kind == "recall":
        return draft.kind == head.kind and draft.series == head.series and not contradicts(draft, head, group.drafts)
    if draft.kind == "echo":
        return _echoes(draft, group) and not contradicts(draft, head, group.drafts)
    return _same_forms(draft.form, head.form) and not contradicts(draft, head, group.drafts) and _retells(draft, group)


def _same_forms(one: str, other: str) -> bool:
    """Whether two forms can be of one happening."""
    return one == other or other in _ALIKE.get(one, ())


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
    if not _same_forms(draft.form, group.head.form):
        return False
    if draft.form == "agreement" and not _same_document(draft, group):
        return False
    many = draft.form in ("exercise", "conference", "training")
    return many or _parties_agree(draft, group) or draft.rules.get("parties") == "parties.focus"


def _retells(draft: Draft, group: Group) -> bool:
    """Whether a draft of the same form tells a group's happening once more, with other words."""
    if draft.form == "agreement" and not _same_document(draft, group):
        return False
    if not _fits_name(draft, group):
        return False
    scene, at, end = draft.scene, draft.anchor.start, draft.anchor.end
    if not draft.date and says(scene, _EARLIER, end, end + 50):
        return False
    another = says(scene, _ANOTHER, at - 45, end + 15) and not _one_of_several(draft, group)
    if another or _other_guests(draft, group):
        return False
    return _parties_agree(draft, group)


def _one_of_several(draft: Draft, group: Group) -> bool:
    """Whether talks are those with one of several partners, of which a list told before ("separate talks with ...")."""
    head = group.head
    listed = countries(sides(head.scene, head.anchor.start, head.anchor.clause.end))
    partners = PARTNERS & set(draft.parties)
    nobody = not any(person.country in partners for each in group.drafts for person in each.people)
    return len(PARTNERS & set(listed)) > 1 and nobody and set(draft.parties) == set(head.parties)


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
    return _strangers(draft, group)


def _strangers(draft: Draft, group: Group) -> bool:
    """Whether somebody else is met, of whom it is not said from where he is."""
    if KOREA not in draft.parties:
        return False
    one = {person.name for person in draft.people if person.country != KOREA}
    other = {person.name for each in group.drafts for person in each.people if person.country != KOREA}
    unknown = any(person.country is None for each in (draft, *group.drafts) for person in each.people)
    return bool(unknown and one and other and not one & other)


def _fits_name(draft: Draft, group: Group) -> bool:
    """Whether the parties of one that has no name are those of the other that has one."""
    named = next((one.anchor.series for one in (draft, group.head) if one.anchor.series), None)
    if named is None:
        return True
    unnamed = group.head if draft.anchor.series else draft
    if _is_call(unnamed) or unnamed.form == "call":
        return False
    if unnamed.scene.index == 0 and draft.anchor.series and BLOC in named.parties and _is_open(unnamed):
        return True
    if (
        unnamed.scene.opens
        and draft.anchor.series
        and _DESCRIBED.search(unnamed.scene.text[: unnamed.anchor.end - unnamed.scene.start])
    ):
        return True
    if draft.anchor.series and unnamed.scene.opens and draft.form == unnamed.form == "exercise":
        return set(named.parties) - {KOREA} <= set(unnamed.parties)  # the drill that the lead describes
    if _at_other_tables(unnamed, named):
        return False
    if BLOC in named.parties:
        return BLOC in unnamed.parties and (unnamed.level in (None, named.level) or unnamed.scene.opens)
    return len(named.parties) == 2 and set(named.parties) == set(unnamed.parties)


def _at_other_tables(unnamed: Draft, named: SeriesSpan) -> bool:
    """Whether officers met, and the other meeting is by its name one of ministers or their deputies."""
    officers = unnamed.level == "military" and unnamed.rules.get("level") == "level.people"
    return officers and named.level in ("leaders", "ministerial", "vice-ministerial")


def _is_open(draft: Draft) -> bool:
    """Whether it is left open who takes part: more than two, or taken from whom the article is about."""
    return len(draft.parties) != 2 or draft.rules.get("parties") == "parties.focus"


def _parties_agree(draft: Draft, group: Group) -> bool:
    """Whether the parties of a draft can be those of a group: the same partners, or the bloc for its members."""
    one = set(draft.parties) - {KOREA}
    other = {party for each in group.drafts for party in each.parties} - {KOREA}
    if draft.anchor.series or group.head.anchor.series:
        one, other = one & PARTNERS, other & PARTNERS
    guessed = any(one.rules.get("parties") == "parties.focus" for one in (draft, *group.drafts[:1]))
    named = draft.anchor.series or group.head.anchor.series
    if not one or not other or one == other or (guessed and named):
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


def _is_call(draft: Draft) -> bool:
    """Whether a meeting is a courtesy call or a reception."""
    return bool(_CALL.search(draft.anchor.words))
