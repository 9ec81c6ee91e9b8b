"""Article to mentions: what one article says about each happening, with the evidence and the rules behind every cell."""

import datetime
from dataclasses import dataclass, replace

from rokasean.reading.article import Article
from rokasean.reading.context import complete
from rokasean.reading.draft import Draft, Setting
from rokasean.reading.drafts import read_drafts
from rokasean.reading.hosts import link_hosts
from rokasean.reading.parties import BLOC, KOREA, concerns, focus_of
from rokasean.reading.places import PlaceSpan, find_places
from rokasean.reading.present import takes_part
from rokasean.reading.recall import recalled_of
from rokasean.reading.rules import Rule
from rokasean.reading.salience import weigh
from rokasean.reading.same import Group, gather
from rokasean.reading.scenes import Scene, read_scenes
from rokasean.reading.settle import Happening, settle
from rokasean.reading.topics import find_topics
from rokasean.reading.travel import absorb_travel

_CONTEXT = 32


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who takes part: name, office as the article gives it, and country (ISO 3166-1 alpha-2)."""

    name: str
    role: str | None
    country: str | None


@dataclass(frozen=True, slots=True)
class Evidence:
    """The passage that carries a mention.

    Args:
        exact: the passage, verbatim.
        prefix: up to 32 characters before it.
        suffix: up to 32 characters after it.
        start: first character, in `Article.text`.
        end: character after the last one.
    """

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """What one article says about one happening.

    Args:
        article_id: the article's id.
        salience: "main", "background" or "upcoming".
        status: "held", "planned" or "cancelled".
        form: a form of the closed list.
        level: a level of the closed list.
        name: a short name, as the text gives it.
        series: the standard name of the recurring series, or None.
        edition: which of its meetings, or None.
        date: EDTF, or None.
        date_start: its first day, or None.
        date_end: its last day, or None.
        date_precision: "day", "range", "month", "year" or "none".
        date_basis: "stated", "relative", "name", "host" or "none".
        city: usual English name, or None.
        country: where it takes place, ISO 3166-1 alpha-2, or None.
        mode: "in-person", "online" or None.
        within: the happening on whose sidelines or as part of which it takes place, or None.
        parties: alpha-2 codes, and "ASEAN" for the bloc.
        people: who takes part.
        topics: topics of the sentences that tell of it.
        evidence: the passage.
        rules: pairs of field and rule id, for empty fields too ("date", "none.not-stated").
    """

    article_id: str
    salience: str
    status: str
    form: str
    level: str
    name: str
    series: str | None
    edition: int | None
    date: str | None
    date_start: datetime.date | None
    date_end: datetime.date | None
    date_precision: str
    date_basis: str
    city: str | None
    country: str | None
    mode: str | None
    within: str | None
    parties: tuple[str, ...]
    people: tuple[Person, ...]
    topics: tuple[str, ...]
    evidence: Evidence
    rules: tuple[tuple[str, str], ...]


def read_mentions(article: Article) -> list[Mention]:
    """The mentions of an article, in the order in which it tells them.

    Args:
        article: an Article; a quarantined one has no mentions.

    Returns:
        Mentions; none for an article that tells of no happening between Korea and ASEAN or one of its members.
    """
    if article.status != "read":
        return []
    scenes = read_scenes(article)
    setting = setting_of(article, scenes)
    if not setting.focus.korea or not setting.focus.partners:
        return []
    groups = [group for group in gather(_all_drafts(scenes, setting), article.published) if _counts(group)]
    happenings = link_hosts(absorb_travel([settle(group, setting) for group in groups]))
    happenings = [one for one in happenings if _relevant(one)]
    return [_mention(one, article) for one in weigh(complete(weigh(happenings), scenes, setting))]


def _relevant(one: Happening) -> bool:
    """Whether a happening is one of Korea with ASEAN or a member: by its parties, or by whose forum it is."""
    own = one.group.head.anchor.series
    return concerns(one.parties) or bool(one.series and own and (BLOC in own.parties or own.parties == (KOREA,)))


def setting_of(article: Article, scenes: tuple[Scene, ...]) -> Setting:
    """What an article says as a whole: whom it is about, its date, the years in its names, its dateline."""
    years = frozenset(span.year for scene in scenes for span in scene.series if span.year)
    return Setting(article.published, focus_of(scenes), years, _home(article))


def _home(article: Article) -> PlaceSpan | None:
    """The place of the dateline, which "here" means."""
    lines = [block for block in article.blocks if block.kind == "dateline"]
    found = [place for block in lines for place in find_places(article.text[block.start : block.end])]
    return found[0] if found else None


def _all_drafts(scenes: tuple[Scene, ...], setting: Setting) -> list[Draft]:
    """The drafts of all sentences, what they recall included."""
    drafts = []
    before = ()
    for scene in scenes:
        found = read_drafts(scene, replace(setting, before=before))
        before = tuple(one for one in scene.people if takes_part(one, scene)) or before
        recalled = recalled_of(scene, found or drafts[:1], setting)
        if recalled and found:
            spans = {one.date.start for one in recalled}
            found = [one for one in found if not (one.date and one.date.start in spans)]
        drafts.extend([*found, *recalled])
    return drafts


def _counts(group: Group) -> bool:
    """Whether a group is told of outside the headline."""
    told = [draft for draft in group.drafts if draft.scene.kind != "title"]
    if not told:
        return False
    head = group.head
    sure = (
        head.series
        or group.first("date")
        or head.anchor.kind == "verb"
        or head.rules.get("parties") == "parties.clause"
    )
    vague = head.status == "planned" and not sure
    return not vague or told[0].scene.opens


def _mention(one: Happening, article: Article) -> Mention:
    """A happening as a row of the mentions."""
    date = one.date
    topics = tuple(dict.fromkeys(span.topic for draft in one.group.drafts for span in find_topics(draft.scene.text)))
    return Mention(
        article.article_id, one.salience, one.status, one.form, one.level or "none", one.name, one.series, one.edition,
        date.edtf if date else None, date.first if date else None, date.last if date else None,
        date.precision if date else "none", one.date_basis, one.city, one.country, one.mode, one.within, one.parties,
        tuple(Person(person.name, person.role, person.country) for person in one.people), topics,
        evidence_of(one, article.text), tuple(sorted(one.rules.items())),
    )  # fmt: skip


def evidence_of(one: Happening, text: str) -> Evidence:
    """The sentence that carries a happening: that of its first draft with a date, else of its head."""
    told = [draft for draft in one.group.drafts if draft.scene.kind not in ("title", "standfirst")] or list(
        one.group.drafts
    )
    best = next(
        (draft for draft in told if draft.date and draft.kind != "echo"),
        next((draft for draft in told if draft.kind != "echo"), told[0]),
    )
    start, end = best.scene.start, best.scene.end
    return Evidence(text[start:end], text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT], start, end)


RULES: tuple[Rule, ...] = ()
