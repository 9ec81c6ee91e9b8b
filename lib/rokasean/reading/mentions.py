"""Article to mentions: what an article says about each happening, with the evidence and the rules behind every cell."""

import re
from itertools import chain, islice

from rokasean.reading.article import Article
from rokasean.reading.changed import changed
from rokasean.reading.happening.arrivals import with_arrivals
from rokasean.reading.happening.cities import in_city_state
from rokasean.reading.happening.context import complete
from rokasean.reading.happening.contingents import with_contingents
from rokasean.reading.happening.doing import is_vague_giving
from rokasean.reading.happening.draft import Draft, Setting
from rokasean.reading.happening.drafts import read_drafts
from rokasean.reading.happening.hosts import link_hosts
from rokasean.reading.happening.mention_rules import RULES
from rokasean.reading.happening.natives import dateline_place
from rokasean.reading.happening.parties import BLOC, KOREA, concerns, countries, focus_of
from rokasean.reading.happening.phrases import phrases
from rokasean.reading.happening.recall import recalled_of
from rokasean.reading.happening.salience import weigh, without_tellers
from rokasean.reading.happening.same import Group, gather
from rokasean.reading.happening.scenes import Scene, leads_to, read_scenes, says
from rokasean.reading.happening.settle import Happening, settle
from rokasean.reading.happening.stays import during_stays
from rokasean.reading.happening.subjects import subjects_of
from rokasean.reading.happening.told import mention_of
from rokasean.reading.happening.travel import absorb_travel
from rokasean.reading.happening.venues import in_venues
from rokasean.reading.mention import Evidence, Mention, Person
from rokasean.reading.naming.finding import finder
from rokasean.reading.page.credits import entry_of
from rokasean.reading.people import PersonSpan
from rokasean.reading.uncollected import uncollected

__all__ = ["RULES", "Evidence", "Mention", "Person", "read_mentions"]


@uncollected
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
    drafts = _without_plans(_all_drafts(scenes, setting))
    groups = [group for group in gather(drafts, article.published) if _counts(group)]
    happenings = with_contingents([settle(group, setting) for group in groups], scenes, setting.home)
    happenings = link_hosts(in_venues(absorb_travel(with_arrivals(happenings)), scenes))
    happenings = [in_city_state(one) for one in happenings if _relevant(one)]
    completed = during_stays(complete(weigh(happenings, article.published), scenes, setting))
    told = list(map(without_tellers, weigh(completed, article.published)))
    return [mention_of(one, article, topics) for one, topics in zip(told, subjects_of(told, scenes), strict=True)]


def _relevant(one: Happening) -> bool:
    """Whether a happening is one of Korea with ASEAN or a member: by its parties, or by whose forum it is."""
    own = one.group.head.anchor.series
    if one.series and one.group.head.kind == "recall" and (BLOC in one.parties or one.parties == (KOREA,)):
        return True
    return concerns(one.parties) or bool(one.series and own and (BLOC in own.parties or own.parties == (KOREA,)))


def setting_of(article: Article, scenes: tuple[Scene, ...]) -> Setting:
    """What an article says as a whole: whom it is about, its date, the years in its names, its dateline."""
    years = frozenset(span.year for scene in scenes for span in scene.series if span.year)
    years = years or _year_of_opening(article, scenes)
    home = dateline_place(article)
    country = home.country if home else entry_of(article.publisher).get("country")
    return Setting(article.published, focus_of(scenes, country), years, home)


def _year_of_opening(article: Article, scenes: tuple[Scene, ...]) -> frozenset[int]:
    """The year of the first day that the opening of a page without a date states in full."""
    if article.published or article.dateline:
        return frozenset()
    dates = chain.from_iterable(scene.told for scene in scenes if scene.opens)
    days = (date.first.year for date in dates if date.basis == "stated" and date.precision in ("day", "range"))
    return frozenset(islice(days, 1))


def _all_drafts(scenes: tuple[Scene, ...], setting: Setting) -> list[Draft]:
    """The drafts of all sentences, what they recall included."""
    drafts: list[Draft] = []
    before, pair, acted, first = (), (), (), []
    seen: dict[str, PersonSpan] = {}
    for scene in scenes:
        found = []
        if scene.series or scene.nouns or scene.verbs:  # words for a happening
            told = changed(setting, before=before, pair=pair, seen=tuple(seen.values()), acted=acted)
            found = read_drafts(scene, told)
        there = scene.present
        before = (*before[:1], *there) if there and _goes_on_with_him(scene) else there or before
        for one in before:
            seen.pop(one.name, None)
            seen[one.name] = one
        recalled = recalled_of(scene, found or first, setting)
        if recalled and found:
            spans = {one.date.start for one in recalled}
            found = [one for one in found if not (one.date and one.date.start in spans)]
        acted = countries(scene.acting) if scene.acting and says(scene, phrases("travellers")) else ()
        if found or recalled:
            pair = next((one.parties for one in found if len(one.parties) == 2 and concerns(one.parties)), pair)
            drafts += [*found, *recalled]
            first = _first_told(drafts)
    return drafts


def _without_plans(drafts: list[Draft]) -> list[Draft]:
    """The drafts; what somebody had been going to do counts only where the article opens with his trip called off."""
    trips = [one for one in drafts if one.form == "visit" and one.rules["status"] == "status.called-off"]
    stayed = {person.name for one in trips if one.scene.opens for person in one.people}
    kept = [one for one in drafts if one.rules["event"] != "event.fell-through" or _is_of(one, stayed)]
    return [_off(one) if stayed and _was_to(one) and _is_of(one, stayed) else one for one in kept]


# "Gen. Prayut was to meet his counterpart", where his trip was called off.
_WAS_TO = finder(re.compile(r"(?<!\w)(?:was|were) (?:also |then |later )?(?:to )?$"), "small")


def _was_to(draft: Draft) -> bool:
    """Whether a draft tells of what somebody "was to" do."""
    planned = draft.status == "planned" and draft.anchor.kind == "verb"
    return planned and leads_to(draft.scene, _WAS_TO, draft.anchor.start, 20) is not None


def _off(draft: Draft) -> Draft:
    """A draft of what was not to be, as called off."""
    return changed(draft, status="cancelled", rules={**draft.rules, "status": "status.called-off"})


def _is_of(draft: Draft, names: set[str]) -> bool:
    """Whether one of some people takes part in a draft."""
    return any(person.name in names for person in draft.people)


# "He will hold talks with ...", "During the visit, he ...": the sentence is still about who was named before.
_HE = re.compile(
    r"(?:\W*(?:During|After|Before|On|In|At|While|Following|Earlier|Later)\b[^,]{0,60},)?"
    r"\W*(?:[Hh]e|[Ss]he|[Tt]he delegation|Yang (?:Berhormat|Amat Mulia|Mulia)(?: Pehin| Dato)?(?= [a-z]))\b"
)


def _goes_on_with_him(scene: Scene) -> bool:
    """Whether the subject of a sentence is a pronoun."""
    return _HE.match(scene.text) is not None


def _first_told(drafts: list[Draft]) -> list[Draft]:
    """The first draft of the story itself, else of the headline: what "the first was held in 2012" goes on about."""
    first = next((one for one in drafts if one.scene.kind != "title"), None)
    return [first] if first else drafts[:1]


def _is_vague_gift(draft: Draft) -> bool:
    """Whether a draft only tells that things were bought or given some time."""
    verb = draft.rules["event"] == "event.transfer-verb" and is_vague_giving(draft.anchor)
    return verb and draft.date is None and not draft.scene.opens


def _counts(group: Group) -> bool:
    """Whether a group is told of outside the headline."""
    told = [draft for draft in group.drafts if draft.scene.kind != "title"]
    if not told or all(map(_is_vague_gift, told)):
        return False
    head = group.head
    sure = (
        head.series
        or group.first("date")
        or head.anchor.kind == "verb"
        or head.rules["status"] == "status.signing-planned"
        or head.rules.get("parties") in ("parties.clause", "parties.our-forces")
        or (head.rules.get("parties") == "parties.the-two" and head.scene.told)
    )
    vague = head.status == "planned" and not sure
    return not vague or told[0].scene.opens
