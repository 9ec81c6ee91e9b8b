"""Where a sentence names a happening: a named meeting, a noun for one, or a verb that is one."""

import re
from dataclasses import dataclass
from operator import attrgetter

from rokasean.reading.dates import DateSpan
from rokasean.reading.happening.clauses import Clause, clause_at
from rokasean.reading.happening.phrases import ending, phrases
from rokasean.reading.happening.scenes import Scene, leads_to, says
from rokasean.reading.naming.finding import Finder, finder
from rokasean.reading.naming.ordinals import ORDINAL
from rokasean.reading.places import PlaceSpan
from rokasean.reading.series import SeriesSpan

# The last determiner before a noun: "the talks" point back, "a meeting" and "the first drill" are new ones.
_DETERMINER = re.compile(
    r".*\b(?:(?P<back>[Tt]he|(?:[Ll]ast|[Tt]his|[Nn]ext) (?:year|month|week)['’]s|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose"
    r"|[Bb]oth|[Ss]uch|said)"
    r"|(?P<new>[Aa]n?|[Aa]nother|second|third|separate|[Oo]ne|[Tt]wo|several|first|[Tt]heir first))"
    r"(?: [A-Z][a-z]+\.? \d{1,2}(?:[-–]\d{1,2})?)?"
    r"(?: (?!(?:of|to|in|for|held|will|had|has|have|was|were|is|are|hosted?|and|two sides)\b)[a-z\d’'-]+){0,3} ?$",
    re.DOTALL,
)
_AFTER_SERIES = re.compile(r"[”\"’')\s]*(?:[\w-]+ )?|, an? (?:[\w-]+ ){0,5}")
_OF_SERIES = re.compile(r"[\s,]*(?:of|for|in|at) (?:the |this year[’']s |its )?(?:[\w-]+ )?$", re.IGNORECASE)
# What a drill or talk is a part of is its host.
PART_OF = finder(
    re.compile(
        r"(?<!\w)(?:(?<!first )(?<!second )(?<!third )(?<!final )(?<!last )part of|one of the (?:\w+ ){1,3}of"
        r"|within the framework of"
        r"|under the framework of)(?: the| this year’s"
        r"| this year's)?(?: \w+)? ?$"
    ),
    "small",
)
RECEIVES = re.compile(r"receive[sd]?$|hosts?$|hosted$|hosted an? .* for$|welcomed$", re.IGNORECASE)
# "welcomed two ships of the Korean navy": guests, and no gifts. Refused: "welcomed the ship into service".
_SHIPS = finder(
    re.compile(
        r"(?<!\w)(?:ROKS [A-Z]|(?:(?:war)?ships?|vessels?|frigates?|destroyers?|corvettes?|submarines?"
        r"|task (?:group|force)|squadron) (?:of|from) (?:the )?[A-Z])"
    ),
    "written",
)
# "welcomed the ship at the port".
_AT_PORT = re.compile(
    r" (?:the|its|two|three|four) (?:[\w-]+ ){0,3}(?:ships?|vessels?|crews?)"
    r" (?:on arrival|(?:at|in) the (?:port|pier|base|harbou?r|dock|wharf))\b"
)
# "the vehicles had been received": what stands before is what was got.
_GOODS_WERE = finder(re.compile(r"(?<!\w)(?:were|was|been|be) (?:\w+ly )?$"), "small")


# "The meeting, which has been held since 2012, will take place on Monday".
_WHICH = re.compile(r"(?:which|who|whose) ")
_RESUMED = re.compile(r"(?:will|is|was|has|had|are|were) ")
_START = attrgetter("start")


# "the working group on mines, co-chaired by ..., convened its ninth meeting": a meeting of what the sentence names.
_ITS_NTH = rf" (?:its|their) (?:\w+ )?(?:{ORDINAL}|annual|latest) "


@dataclass(slots=True, eq=False)
class Anchor:
    """Words that name a happening.

    Args:
        scene: number of the sentence.
        start: first character, in the article.
        end: character after the last one.
        words: the words.
        form: a form of the closed list, or "any" ("the event").
        kind: "series", "noun" or "verb".
        series: the named meeting, or None.
        definite: True for "the talks": words that point back.
        clause: the clause that they stand in.
    """

    scene: int
    start: int
    end: int
    words: str
    form: str
    kind: str
    series: SeriesSpan | None
    definite: bool
    clause: Clause


def find_anchors(scene: Scene) -> list[Anchor]:
    """The words of a sentence that name a happening, in their order, not yet asked whether it happened."""
    named = [_named(scene, span) for span in scene.series]
    nouns = [_anchor(scene, match, "noun") for match in scene.nouns]
    verbs = [_anchor(scene, match, "verb") for match in scene.verbs]
    named = [name for name in named if not any(_is_only_whose(name, noun) for noun in nouns)]
    for name in named:
        nouns = [noun for noun in nouns if not _same_words(scene, noun, name)]
    for verb in verbs:
        nouns = [noun for noun in nouns if not _overlap(noun, verb) or len(verb.words) <= len(noun.words)]
    for other in (*named, *nouns):
        verbs = [verb for verb in verbs if not _overlap(verb, other)]
    return sorted([*named, *nouns, *verbs], key=_START)


def _is_only_whose(name: Anchor, noun: Anchor) -> bool:
    """Whether a meeting's name only tells whose drill follows it ("another ADMM-Plus drill this year")."""
    follows = noun.start - name.end == 1 and noun.form == "exercise" and name.form in ("meeting", "conference")
    return follows and name.series.edition is None and name.series.year is None


def _overlap(one: Anchor, other: Anchor) -> bool:
    """Whether two anchors share words."""
    return one.start < other.end and other.start < one.end


def _named(scene: Scene, span: SeriesSpan) -> Anchor:
    """The anchor of a named meeting."""
    form = span.form or "meeting"
    clause = clause_at(scene.clauses, span.start)
    return Anchor(scene.index, span.start, span.end, span.name, form, "series", span, False, clause)


def _anchor(scene: Scene, match: re.Match[str], kind: str) -> Anchor:
    """The anchor of a noun or verb."""
    start, end = match.span()
    definite = kind == "noun" and _is_definite(scene, start)
    words = scene.words.written[start:end]
    clause = clause_at(scene.clauses, start)
    return Anchor(scene.index, start, end, words, _form(match, scene), kind, None, definite, clause)


def _form(match: re.Match[str], scene: Scene) -> str:
    """The form of a noun or verb: who receives a ship gets it, who receives a minister meets him."""
    end = match.end()
    if match[0].startswith("welcomed") and (
        says(scene, _SHIPS, end, end + 60) or _AT_PORT.match(scene.words.small, end)
    ):
        return "visit"
    if RECEIVES.match(match[0]) and says(scene, phrases("goods", "words"), end, end + 50):
        return "transfer"
    if match[0] == "received" and leads_to(scene, _GOODS_WERE, match.start()):
        return "transfer" if says(scene, phrases("goods", "words"), match.start() - 80, match.start()) else "meeting"
    if match[0] == "gathering" and _OF_OFFICIALS.match(scene.words.small, end):
        return "meeting"
    return match.lastgroup


# "a separate gathering of vice ministers": a meeting that is told of for the first time.
_OF_OFFICIALS = re.compile(
    r" of (?:the |their )?(?:[a-z-]+ ){0,3}(?:ministers|chiefs|secretaries|commanders|officials|leaders)\b"
)


def _is_definite(scene: Scene, start: int) -> bool:
    """Whether a noun that begins at a place points back to something told before."""
    found = _DETERMINER.match(scene.words.written, max(scene.start, start - 60), start)
    return bool(found and found["back"])


def _same_words(scene: Scene, noun: Anchor, named: Anchor) -> bool:
    """Whether a noun is part of a name, or goes with it ("session of the ADMM-Plus", "Cobra Gold exercise")."""
    if noun.start < named.end and named.start < noun.end:
        return True
    if noun.start > named.end and leads_to(scene, ending("light", "held", _ITS_NTH), noun.start, 60):
        return True
    if noun.end <= named.start:
        return bool(_OF_SERIES.match(scene.words.written, noun.end, named.start))
    return bool(_AFTER_SERIES.fullmatch(scene.words.written, named.end, noun.start))


def resumed(anchor: Anchor, scene: Scene) -> Clause | None:
    """The clause in which that of a happening goes on with its verb, behind a "which ..." that parts them, or None.

    Args:
        anchor: the words for a happening.
        scene: their sentence.
    """
    if anchor.clause.tense is not None:
        return None
    after = scene.clauses[scene.clauses.index(anchor.clause) + 1 :]
    return after[1] if len(after) > 1 and _is_resumed(after[0], after[1], scene) else None


def told_until(anchor: Anchor, scene: Scene) -> int:
    """Where the words about a happening end: with its clause, or with a "which ..." that follows it at once."""
    if rest := resumed(anchor, scene):
        return rest.end
    brief = anchor.clause.end - anchor.end < 4
    if anchor.clause.tense is not None and not brief:  # mostly
        return anchor.clause.end
    after = scene.clauses[scene.clauses.index(anchor.clause) + 1 :]
    if anchor.clause.tense is None and after and scene.words.small.startswith("that had been ", after[0].start):
        return after[0].end  # "a visit of the minister that had been planned for May was called off"
    follows = (
        brief
        and after
        and scene.words.written.startswith(("which", "that", "to be", "whose"), after[0].start, scene.end)
    )
    return after[0].end if follows else anchor.clause.end


def _is_resumed(which: Clause, rest: Clause, scene: Scene) -> bool:
    """Whether a main clause goes on behind a "which ..." with its verb."""
    small = scene.words.small
    return bool(_WHICH.match(small, which.start) and _RESUMED.match(small, rest.start))


# "talks at which they agreed to hold a drill in May": the time and place of what is agreed.
_AGREED_TO = finder(
    re.compile(
        r"(?<!\w)(?:agreed|decided|consented|pledged|promised|vowed|offered|proposed|asked|invited)"
        r"(?: [^,;.]{0,60}?)? to (?!the\b|an?\b)[a-z]+ "
    ),
    "small",
)
_TALKS = ("meeting", "call", "conference", "visit")


_BESIDE = 30  # so near behind the year that stands before it


def is_of_document(anchor: Anchor, date: DateSpan) -> bool:
    """Whether a date is only the year of what it stands before ("the 2013 MOU"), and that is no happening's words.

    Args:
        anchor: the words for a happening.
        date: a date of its sentence.
    """
    return date.rule == "date.year-before-noun" and not -4 <= anchor.start - date.end <= _BESIDE


def is_of_agreed(anchor: Anchor, span: DateSpan | PlaceSpan, scene: Scene) -> bool:
    """Whether a date or place behind talks is that of what was agreed there.

    Args:
        anchor: the words for the talks.
        span: the date or place.
        scene: their sentence.
    """
    if anchor.form not in _TALKS or span.start < anchor.end:
        return False
    return says(scene, _AGREED_TO, anchor.end, span.start) is not None


def said_before(anchor: Anchor, scene: Scene, what: Finder, reach: int) -> re.Match[str] | None:
    """The first of some phrases in the clause of a happening, before its words and within reach of them, or None.

    Args:
        anchor: the words for the happening.
        scene: their sentence.
        what: the phrases.
        reach: how many characters before the words are looked at.
    """
    return says(scene, what, max(anchor.clause.start, anchor.start - reach), anchor.start)


def said_after(anchor: Anchor, scene: Scene, what: Finder, end: int, reach: int = 80) -> re.Match[str] | None:
    """The first of some phrases behind the words for a happening and within reach of them, or None.

    Args:
        anchor: the words for the happening.
        scene: their sentence.
        what: the phrases.
        end: where what is told of the happening ends.
        reach: how many characters behind the words are looked at.
    """
    return says(scene, what, anchor.end, min(end, anchor.end + reach))
