"""Which topics each happening has: what its own words, and the sentences that go on about it, speak of."""

import re
from operator import attrgetter

from rokasean.reading.happening.clauses import clause_at
from rokasean.reading.happening.draft import Draft
from rokasean.reading.happening.phrases import phrases
from rokasean.reading.happening.scenes import Scene, says
from rokasean.reading.happening.settle import Happening
from rokasean.reading.topics import TopicSpan, topics_in

# A sentence that goes on about what was told before it, by whom or what it begins with.
_GOES_ON = re.compile(
    r"[\W_]*(?:(?:Also|Further|Furthermore|Moreover|Additionally|In addition|In particular"
    r"|On (?:the|this) occasion)\W+)?"
    r"(?:They|He|She|It|Both|In (?:his|her|their|a|the) \w+|Discussions?|Talks|Participants|Topics|Among"
    r"|[Tt]he (?:two(?: \w+)?|sides?|(?:\w+ )?(?:ministers?|officials|chiefs?|generals?|admirals?|secretar(?:y|ies)"
    r"|participants|delegat\w+|discussions?|talks|agenda|pair|leaders|visitor|guest|host|countries|president)))\b"
)
# Where words that stand before a noun begin.
_TURNS = re.compile(r",|\b(?:and|the|an?|to|of|for|with|at|in|on|or)\b", re.IGNORECASE)
# "not held in 2020 due to the pandemic": why something was called off.
_REASON = re.compile(
    r"\b(?:due to|owing to|because(?: of)?|on account of|as a result of|in (?:the )?(?:view|light|wake|face|midst) of"
    r"|amid(?:st)?|citing|over (?:fears|concerns|worries)|(?:following|after) (?:the|an?) (?:outbreak|spread) of)"
    r"\b[^,;.]*",
    re.IGNORECASE,
)
# "The pandemic forced the ministers to call off": what stands before it in its clause is the reason.
_FORCED = re.compile(r"\b(?:forced|prevented|disrupted|led to|caused|made it impossible)\b")
_STORY = ("lead", "body")
_START = attrgetter("start")
_QUOTATION = re.compile(r'["“”]')


def subjects_of(happenings: list[Happening], scenes: tuple[Scene, ...]) -> list[list[TopicSpan]]:
    """The words that carry the topics of each happening.

    Args:
        happenings: all of an article, with salience.
        scenes: its sentences.

    Returns:
        For each happening its spans, in the order of the text. A sentence that tells of several happenings is parted
        among them; a host has its name alone; a sentence that tells of none counts for the one that it goes on about.
    """
    told: dict[int, list[tuple[Draft, int]]] = {}
    for number, one in enumerate(happenings):
        for draft in one.group.drafts:
            told.setdefault(draft.scene.index, []).append((draft, number))
    found: list[list[TopicSpan]] = [[] for _ in happenings]
    chain: list[int] = []
    quoted = False
    for scene in scenes:
        here = told.get(scene.index, [])
        for draft, number in here:
            found[number] += _own(draft, number, here)
        if here:
            chain = _last_told(here) or chain
        else:
            chain = chain if quoted else _meant(scene, happenings, chain)
            said = _said_there(scene) if chain else []
            for number in chain:
                found[number] += said
        quoted = _leaves_open(scene.text, quoted)
    return [_each_once(spans) for spans in found]


def _leaves_open(text: str, quoted: bool) -> bool:
    """Whether a sentence ends within quotation marks."""
    if '"' not in text and "“" not in text and "”" not in text:
        return quoted
    marks = _QUOTATION.findall(text)
    return marks[-1] == "“" or (marks[-1] == '"' and quoted == (len(marks) % 2 == 0))


def _each_once(spans: list[TopicSpan]) -> list[TopicSpan]:
    """Spans in the order of the text, each once; those of its own words come before those that only go on."""
    if len(spans) < 2:
        return spans
    kept = {(span.start, span.topic): span for span in sorted(spans, key=lambda one: one.rule == "topics.goes-on")}
    return [kept[key] for key in sorted(kept)]


def _own(draft: Draft, number: int, here: list[tuple[Draft, int]]) -> list[TopicSpan]:
    """What the sentence of a draft says of it."""
    start, end = _stretch(draft, number, here)
    spans = topics_in(draft.scene.words, start, end)
    if draft.status == "cancelled":
        reasons = _reasons(draft.scene, start, end)
        spans = [span for span in spans if not any(low <= span.start < high for low, high in reasons)]
    for host in [other.anchor for other, whose in here if whose != number and _names_only(other)] if spans else ():
        spans = [span for span in spans if not host.start <= span.start < host.end]
    return spans


def _reasons(scene: Scene, start: int, end: int) -> list[tuple[int, int]]:
    """Where a stretch of a sentence says why something was called off."""
    text = scene.words.written
    forced = [found.start() for found in _FORCED.finditer(text, start, end)]
    before = [(max(start, text.rfind(",", start, at), text.rfind(";", start, at)), at) for at in forced]
    return [found.span() for found in _REASON.finditer(text, start, end)] + before


def _names_only(draft: Draft) -> bool:
    """Whether a draft only names a happening: a host, or a series whose launch is recalled."""
    return draft.kind == "recall" or draft.rules["event"] == "event.host"


def _stretch(draft: Draft, number: int, here: list[tuple[Draft, int]]) -> tuple[int, int]:
    """The part of its sentence that a draft is told in: up to the happenings on either side of it."""
    scene, anchor = draft.scene, draft.anchor
    if _names_only(draft):
        return anchor.start, anchor.end
    if len(here) == 1:
        return scene.start, scene.end
    others = [one.anchor for one, whose in here if whose != number and not _names_only(one)]
    before = max([one for one in others if one.start < anchor.start], key=_START, default=None)
    after = min([one for one in others if one.start > anchor.start], key=_START, default=None)
    start = _parting(scene, before.end, anchor.start) if before else scene.start
    end = _parting(scene, anchor.end, after.start) if after else scene.end
    return start, end


def _parting(scene: Scene, low: int, high: int) -> int:
    """Where, between two happenings of a sentence, the words about the second begin."""
    clause = clause_at(scene.clauses, high).start
    if low < clause <= high:
        return clause
    turns = [found.start() for found in _TURNS.finditer(scene.words.written, low, high)]
    return turns[-1] if turns else high


def _last_told(here: list[tuple[Draft, int]]) -> list[int]:
    """The happenings that a sentence leaves off with: talks before what was signed at them; twins together."""
    drafts = [(draft, number) for draft, number in here if not _names_only(draft)]
    if not drafts:
        return []
    talks = [one for one in drafts if one[0].form in ("meeting", "conference", "call")]
    last = (talks or drafts)[-1][0].anchor
    return list(dict.fromkeys(number for draft, number in drafts if draft.anchor.start == last.start))


def _meant(scene: Scene, happenings: list[Happening], chain: list[int]) -> list[int]:
    """The happenings that a sentence goes on about: those told last, or the last reported one of who speaks."""
    if scene.kind not in _STORY or not says(scene, phrases("subjects")):
        return []
    speaker = scene.present[0].name if scene.present else None
    if speaker is None:
        goes_on = _GOES_ON.match(scene.words.written, scene.start, scene.end) or scene.text[:1] in "\"“'‘"
        return chain if chain and goes_on else _opened(scene, happenings)
    if any(speaker == one.name for number in chain for one in happenings[number].people):
        return chain
    return _of_speaker(speaker, happenings, scene)


def _opened(scene: Scene, happenings: list[Happening]) -> list[int]:
    """The reported happening, for a lead that tells what was agreed or said and not yet where."""
    told = (draft.scene for one in happenings for draft in one.group.drafts)
    if scene.kind != "lead" or any(other.kind in _STORY and other.index < scene.index for other in told):
        return []
    reported = [number for number, one in enumerate(happenings) if one.rules["salience"] == "salience.reported"]
    return reported[:1]


def _of_speaker(speaker: str, happenings: list[Happening], scene: Scene) -> list[int]:
    """The last reported happening in which a speaker takes part, of those told before a sentence."""
    theirs = [
        number
        for number, one in enumerate(happenings)
        if one.salience == "main"
        and any(speaker == person.name for person in one.people)
        and one.group.drafts[0].scene.index < scene.index
    ]
    return theirs[-1:]


def _said_there(scene: Scene) -> list[TopicSpan]:
    """What a sentence that goes on about a happening speaks of; words said in passing do not count."""
    return [
        TopicSpan(span.start, span.end, span.topic, "topics.goes-on")
        for span in topics_in(scene.words, scene.start, scene.end)
        if span.rule != "topic.weak"
    ]
