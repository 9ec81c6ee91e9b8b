"""Whether an article reports a happening, recalls it, or announces it for later."""

import re
from datetime import date, timedelta

from rokasean.reading.changed import changed
from rokasean.reading.happening.draft import Draft
from rokasean.reading.happening.levels import level_of_people
from rokasean.reading.happening.parties import concerns
from rokasean.reading.happening.phrases import ending, phrases
from rokasean.reading.happening.scenes import leads_to, says
from rokasean.reading.happening.settle import Happening
from rokasean.reading.happening.when import overlap
from rokasean.reading.naming.finding import finder
from rokasean.reading.people import PersonSpan

# A happening that ended longer than this before the reported one is recalled.
_NEWS = timedelta(days=31)
_LOOKS_BACK = finder(
    re.compile(
        r"(?<!\w)(?:last (?:year|month|met|visited|held|called|came|trained|spoke|talked)"
        r"|(?:years?|decade|months?) ago|previous(?:ly)?(?! day)"
        r"|had (?:\w+ ){0,2}\w+ed|had (?:met|held"
        r"|been)|that (?:\w+ ){1,5}ha(?:ve|s|d) (?:since |already )?(?:signed|concluded|reached)|ha(?:ve|s) since"
        r"|beforehand|earlier this year|since|recall(?:ed|s|ing))\b",
    ),
    "small",
)

# "announced that it had held the first course": news, though its verb looks back.
_THAT_IT = r" (?:on [^,;]{3,25} )?that (?:[\w’'-]+ ){1,4}"


def weigh(happenings: list[Happening], published: date | None = None) -> list[Happening]:
    """The happenings with their salience.

    Args:
        happenings: all of an article, in the order in which it tells them.
        published: the date of publication, or None.

    Returns:
        The same happenings; at least one of them is main.
    """
    if not happenings:
        return []
    news = published or max((one.date.last for one in happenings if _is_over(one)), default=None)
    recalled, hosts = [_recalls(one) for one in happenings], [_mere_host(one) for one in happenings]
    old = [_is_old(one, news) for one in happenings]
    first = _reported(happenings, list(map(max, recalled, old)), hosts)
    return [
        one
        if one.rules.get("salience") == rule
        else changed(one, salience=value, rules={**one.rules, "salience": rule})
        for one, looks_back, is_host in zip(happenings, recalled, hosts, strict=True)
        for value, rule in [_salience(one, first, looks_back, is_host, news)]
    ]


def _is_over(one: Happening) -> bool:
    """Whether a happening was held and ended on a day that is known."""
    return one.status == "held" and one.date is not None and one.date.precision in ("day", "range")


def _is_old(one: Happening, news: date | None) -> bool:
    """Whether a happening ended long before what is new in the article."""
    known = news is not None and one.status == "held" and one.date is not None and one.date.last is not None
    return bool(known and one.date.last < news - _NEWS)


def _reported(happenings: list[Happening], recalled: list[bool], hosts: list[bool]) -> Happening:
    """The happening that the article is about: the first that is neither recalled nor a mere host.

    One that was held, told in the opening, comes before a planned one, unless it is much older.
    """
    told = zip(happenings, recalled, hosts, strict=True)
    fresh = [one for one, looks_back, is_host in told if not looks_back and not is_host]
    if not fresh:
        return happenings[0]
    first = fresh[0]
    at = first.group.drafts[0].scene
    if first.status == "cancelled" and at.opens:
        return first
    held = (one for one in fresh if one.status == "held" and one.group.drafts[0].scene.index < 4)
    if first.status == "planned" and at.kind in ("title", "lead"):
        held = (one for one in held if one.group.drafts[0].scene.index <= at.index)
    return next((one for one in held if not _long_before(one, first)), first)


def _long_before(one: Happening, other: Happening) -> bool:
    """Whether a happening ended long before another one began."""
    dated = one.date and other.date and one.date.last and other.date.first
    return bool(dated and one.date.last < other.date.first - _NEWS)


def _recalls(one: Happening) -> bool:
    """Whether every sentence that tells of it looks back."""
    if one.group.head.kind == "recall":
        return True
    if one.status == "planned":
        return False
    return all(_looks_back(draft) for draft in one.group.drafts if draft.scene.kind != "title")


def _looks_back(draft: Draft) -> bool:
    """Whether the clause of a draft, or what follows its words at once, looks back."""
    anchor, scene = draft.anchor, draft.scene
    found = says(scene, _LOOKS_BACK, anchor.clause.start, max(anchor.clause.end, anchor.end + 50))
    told = (
        found
        and scene.opens
        and found[0].startswith("had ")
        and leads_to(scene, ending("status", "report", _THAT_IT), found.start(), 90)
    )
    return found is not None and not told


def _mere_host(one: Happening) -> bool:
    """Whether it is only named as the occasion of another one."""
    told = [draft.rules["event"] for draft in one.group.drafts if draft.scene.kind != "title"]
    hosts = told.count("event.host")
    return hosts == len(told) or (hosts > 0 and not concerns(one.parties))


def _salience(one: Happening, first: Happening, looks_back: bool, is_host: bool, news: date | None) -> tuple[str, str]:
    """The salience of a happening beside the reported one, and the rule; by whether it is recalled, or a mere host."""
    if one is first:
        return "main", "salience.reported"
    if one.group.head.kind == "recall":
        return "background", "salience.recalled"
    if one.status == "planned":
        if first.status == "planned" and one.within == first.name:
            return "main", "salience.preview"
        if first.status == "planned" and (one.group.drafts[0].scene.index < 4 or _comes_first(one, first)):
            return "main", "salience.preview"
        return "upcoming", "salience.announced"
    if is_host:
        return "background", "salience.mere-host"
    near = one.date and first.date and overlap(one.date, first.date) and one.date.precision in ("day", "range")
    if looks_back and not near:
        return "background", "salience.looks-back"
    if _long_before(one, first) or (_is_old(one, news) and not near and not _is_old(first, news)):
        return "background", "salience.earlier"
    if _by_year_alone(one) and not _by_year_alone(first):
        return "background", "salience.year-only"
    if one.status == "cancelled" and one.date is None and first.status != "cancelled":
        return "background", "salience.called-off"
    return "main", "salience.reported"


def _comes_first(one: Happening, first: Happening) -> bool:
    """Whether an announced happening ends before the previewed one begins."""
    dated = one.date and first.date and one.date.last and first.date.first
    return bool(dated and one.date.last < first.date.first)


def _by_year_alone(one: Happening) -> bool:
    """Whether nothing but the year of a happening is stated."""
    return bool(one.date and one.date.precision == "year" and one.date_basis == "stated")


def without_tellers(one: Happening) -> Happening:
    """A recalled or announced happening without those who only tell of it: "Shin explained the plan unveiled there".

    Who takes part in what is recalled is named in the clause of the happening, after its words or right before them; a
    mere host keeps those who met beside it, and a drill to come has nobody. Whoever announces, proposes or agrees on
    something takes part in it only where the words go on with "he" or "they".
    """
    if one.status == "planned" and one.form in ("exercise", "training") and one.salience != "main":
        return _with_people(one, ())
    if one.salience == "upcoming" and one.form != "visit":
        return _with_people(one, tuple(person for person in one.people if not _only_tells(person, one)))
    if one.salience != "background" or _mere_host(one):
        return one
    return _with_people(one, tuple(person for person in one.people if _beside(person, one.group.head)))


def _with_people(one: Happening, people: tuple[PersonSpan, ...]) -> Happening:
    """A happening with other people, and the level of these where it leant on the others."""
    leant = one.rules.get("level") == "level.people" and one.form in ("agreement", "transfer", "other")
    if not leant:
        return one if people == one.people else changed(one, people=people)
    return changed(one, people=people, level=level_of_people(people, one.parties))


_GOES_ON = finder(re.compile(r"(?<!\w)(?:he|she|they)\b"), "small")


def _only_tells(person: PersonSpan, one: Happening) -> bool:
    """Whether somebody is named only as saying what a happening will be."""
    drafts = [draft for draft in one.group.drafts if any(each.name == person.name for each in draft.people)]
    return bool(drafts) and all(_tells(person, draft) for draft in drafts)


def _tells(person: PersonSpan, draft: Draft) -> bool:
    """Whether a word of telling stands between somebody and the words for a happening, and no "he" after it."""
    scene, at = draft.scene, draft.anchor.start
    spots = [each for each in scene.people if each.name == person.name]
    if any(each.start > at for each in spots):
        return False
    start = max((each.end for each in spots), default=scene.start)
    told = says(scene, phrases("status", "tells"), start, at)
    return bool(told) and not says(scene, _GOES_ON, told.end(), at)


# "The contingent, led by Col. Lee, arrived": who is at the head of those who act.
_LED_BY = finder(re.compile(r"(?<!\w)(?:led|headed|commanded) by (?:[\w.’'-]+ ){0,7}$"), "small")


def _beside(person: PersonSpan, draft: Draft) -> bool:
    """Whether somebody is named in the clause of a happening, with no comma between that and its words."""
    clause, anchor = draft.anchor.clause, draft.anchor
    if not clause.start <= person.start < clause.end:
        return False
    start = draft.scene.start
    if leads_to(draft.scene, _LED_BY, person.start):
        return True
    return person.start >= anchor.start or "," not in draft.scene.text[person.end - start : anchor.start - start]
