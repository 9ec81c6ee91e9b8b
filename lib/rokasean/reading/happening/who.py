"""Who takes part in what a sentence tells: the sides of talks, one pair after the other, and who "he" is."""

import re
from itertools import pairwise

from rokasean.reading.changed import changed
from rokasean.reading.happening.acting import Side
from rokasean.reading.happening.anchors import Anchor, told_until
from rokasean.reading.happening.draft import Draft, Setting
from rokasean.reading.happening.forces import is_got_by_last, of_our_forces
from rokasean.reading.happening.levels import level_in, level_of_role
from rokasean.reading.happening.parties import BLOC, KOREA, MEMBERS, PARTNERS, concerns, countries, pairs_of, sides
from rokasean.reading.happening.phrases import phrases
from rokasean.reading.happening.scenes import Scene, says
from rokasean.reading.happening.where import destinations
from rokasean.reading.naming.finding import finder
from rokasean.reading.people import PersonSpan

# ", and met ...": the subject of the sentence goes on.
_GOES_ON = re.compile(
    r"(?:and|but|then|before|after) (?:also |then |later )?\w+(?:ed|ing|met|held|took|paid|made|spoke|sat)?\b"
)
# Talks with one partner after the other.
_ONE_BY_ONE = re.compile(
    r"\b(?:bilateral|separate(?:ly)?|one[- ]on[- ]one|each of|respective|individual) ?(?:bilateral )?(?:talks"
    r"|meetings|discussions|consultations)?\b",
    re.IGNORECASE,
)
# Several documents, one with each partner.
_SEVERAL = re.compile(
    r"\bone with\b.{3,60}\bother with\b|\bseparate\b|\brespectively\b|\beach\b|\bMO[UA]s\b|\bMoUs\b|\bmemoranda\b"
    r"|\bagreements with\b",
    re.DOTALL,
)
_PRONOUN = re.compile(
    r"\W*(?:He|She|His|Her|On (?:his|her) (?:agenda|schedule|itinerary|programme)"
    r"|The (?:minister|vice minister|deputy minister|visitor|general|admiral|president|delegation))\b"
    r"|\W*(?:On|In|At|Earlier|Later|During|After|Before|Following|Prior|The same|That)\b[^,]{0,60}, the delegation\b"
)
_PLURAL = re.compile(
    r"\W*(?:(?:On|In|At|Earlier|Later|During|After|Before|Following|Prior)\b[^,]{0,60}, (?=the two\b|both\b|they\b))?"
    r"(?:[Tt]he two(?! (?:sides|countries|nations|governments|navies|armies|air forces|militaries|armed forces|forces))"
    r"|[Bb]oth (?:ministers|men|sides|officials)|[Tt]hey|The (?:ministers"
    r"|vice ministers|pair))\b"
)


# "talks with Thailand on Myanmar": what comes after is no partner.
_TURNS = re.compile(
    r"\b(?:on the (?:sidelines?|margins?|fringes?) of|on(?! the (?:side|margin|fringe|\d)| \w+day\b| [A-Z]\w+\.? \d"
    r"| \d)|about|over|regarding|as|amid|concerning|toward|towards|against|including)\b"
)
# Releases from Brunei call the minister whom they have named by his honorifics alone.
_HE = finder(
    re.compile(r"(?<!\w)(?:he|she|Yang (?:Berhormat|Amat Mulia|Mulia)(?: Pehin| Dato)?(?= [a-z]))\b"), "written"
)
# "The two navies will hold ...": those of the happening told before.
_THE_TWO = finder(
    re.compile(
        r"(?<!\w)(?:[Tt]he two|[Bb]oth) (?:sides|countries|nations|governments|navies|armies|air forces|militaries"
        r"|armed forces|forces|ministries|marine corps|coast guards|parties|delegations)\b"
    ),
    "written",
)


def with_parties(draft: Draft, setting: Setting, anchors: list[Anchor], spoken: tuple[PersonSpan, ...]) -> list[Draft]:
    """A draft with its parties, or several where it is several bilateral meetings.

    Args:
        draft: what a sentence says of a happening that has no name.
        setting: what the article says as a whole.
        anchors: all happenings of the sentence.
        spoken: who "he" is, as `spoken_of` tells.

    Returns:
        Drafts; none where the sentence tells of others than Korea and a partner.
    """
    left, right = _sides(draft, anchors, tuple(one.country for one in spoken if one.country))
    found, rule = _found(draft, left, right, setting)
    rules = {**draft.rules, "parties": rule}
    if draft.kind == "echo":
        scene = draft.scene
        lonely = len(anchors) == 1
        named = countries(sides(scene, scene.start, scene.end)) if lonely else tuple(dict.fromkeys((*left, *right)))
        return [changed(draft, parties=named, alone=found[0] if found else (), rules=rules)]
    return [changed(draft, parties=parties, rules=rules) for parties in found]


def _sides(draft: Draft, anchors: list[Anchor], spoken: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The countries before and after the words that name a happening, in their clause."""
    anchor, scene = draft.anchor, draft.scene
    left = countries(sides(scene, anchor.clause.start, anchor.start)) or spoken
    after = sides(scene, anchor.start, told_until(anchor, scene))
    right = countries(_listed(after, scene) if draft.form in ("meeting", "call") else after)
    if not left and _GOES_ON.match(scene.text[anchor.clause.start - scene.start :]):
        earlier = [one for one in anchors if one.start < anchor.clause.start]
        left = countries(sides(scene, earlier[-1].clause.start, earlier[-1].start)) if earlier else ()
    if draft.form == "training" and draft.country:
        right = tuple(dict.fromkeys((*right, draft.country)))
    if draft.form != "visit":
        return left, right
    guests = (one.country for one in scene.people if one.start < anchor.start and one.country)
    goals = (*destinations(anchor, scene), *((draft.country,) if draft.country else ()))
    left, right = tuple(dict.fromkeys((*left, *guests))), tuple(dict.fromkeys((*right, *goals)))
    return (left, tuple(one for one in right if one != BLOC)) if MEMBERS & set(right) else (left, right)


def _listed(after: list[Side], scene: Scene) -> list[Side]:
    """The sides that are named in one list, up to words that turn to what is talked about."""
    kept = after[:1]
    for one, other in pairwise(after):
        if _TURNS.search(scene.text[one.start - scene.start : other.start - scene.start]):
            break
        kept.append(other)
    return kept


def _found(
    draft: Draft, left: tuple[str, ...], right: tuple[str, ...], setting: Setting
) -> tuple[list[tuple[str, ...]], str]:
    """The parties: by the clause, else by the sentence, else by whom the article is about; and the rule."""
    found = _pairs(draft, left, right)
    if not found and (ours := of_our_forces(draft, left, right, setting)):
        return [ours], "parties.our-forces"
    if found or not _one_sided(left, right):
        return found, "parties.clause"
    whole = countries(sides(draft.scene, draft.scene.start, draft.scene.end))
    extra = tuple(one for one in whole if one not in left and one not in right)
    if draft.scene.words.small.startswith("which ", draft.anchor.clause.start) and KOREA not in extra:
        extra = _just_before(draft)  # "to Thailand and Malaysia, for which it won an order"
    elif len(extra) > 2 and KOREA in extra and is_got_by_last(draft):
        extra = (*_just_before(draft), KOREA)  # "offers it to Malaysia and the Philippines, which bought 12"
    found = _pairs(draft, (*left, *extra), right) if left or right or extra else []
    if found or not _one_sided((*left, *extra), right):
        return found, "parties.sentence"
    two = says(draft.scene, _THE_TWO)
    if setting.pair and not {*left, *right} - set(setting.pair) and two:
        return [setting.pair], "parties.the-two"
    if (_are_others(setting.before) if two else _is_anybodys(draft, whole)) or _is_domestic(draft):
        return [], "parties.focus"
    if draft.country and draft.country not in PARTNERS | {KOREA} and draft.form in ("meeting", "call"):
        return [], "parties.focus"  # talks in a country outside, with somebody from there
    return _from_focus(tuple(dict.fromkeys((*left, *right, *extra))), setting), "parties.focus"


def _are_others(people: tuple[PersonSpan, ...]) -> bool:
    """Whether those told of before are of a country outside, and none of them is Korean."""
    homes = {one.country for one in people} - {None}
    return KOREA not in homes and bool(homes - PARTNERS)


def _is_anybodys(draft: Draft, named: tuple[str, ...]) -> bool:
    """Whether a sentence that names no country announces a meeting ("The ministry will hold a safety meeting")."""
    noun = draft.form == "meeting" and draft.anchor.kind == "noun" and not draft.anchor.definite
    return noun and not named and draft.status == "planned"


def _is_domestic(draft: Draft) -> bool:
    """Whether a meeting is held by a body of one state ("The National Security Council held a meeting")."""
    clause = draft.anchor.clause
    talks = draft.form in ("meeting", "conference")
    return talks and says(draft.scene, phrases("domestic", "bodies"), clause.start, draft.anchor.end) is not None


def _just_before(draft: Draft) -> tuple[str, ...]:
    """The country that stands nearest before the clause of a happening, or none."""
    return countries(sides(draft.scene, draft.scene.start, draft.anchor.clause.start)[-1:])


def _pairs(draft: Draft, left: tuple[str, ...], right: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The parties of a draft: pairs for talks, everybody together for other forms."""
    if draft.form in ("meeting", "call"):
        one_by_one = not left and KOREA in right and _ONE_BY_ONE.search(draft.scene.text)
        return pairs_of((KOREA,), tuple(one for one in right if one != KOREA)) if one_by_one else pairs_of(left, right)
    together = tuple(dict.fromkeys((*left, *right)))
    partners = [one for one in together if one in MEMBERS]
    several = draft.form == "agreement" and len(partners) > 1 and KOREA in together and BLOC not in together
    if several and _SEVERAL.search(draft.scene.text):
        return [(KOREA, one) for one in partners]
    return [together] if concerns(together) else []


def _one_sided(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether a clause leaves a side open: at most one country, or the bloc or Korea alone, is named in it."""
    return len({*left, *right} - {BLOC}) <= 1


def _from_focus(named: tuple[str, ...], setting: Setting) -> list[tuple[str, ...]]:
    """The parties of a draft whose sentence leaves a side open, from whom the article is about."""
    focus = setting.focus
    if not focus.korea or not focus.partners or {*named} - PARTNERS - {KOREA}:
        return []
    partners = [one for one in named if one in PARTNERS] or [one for one in (focus.main,) if one]
    return [(KOREA, *partners)] if partners else []


# "received the South Korean guest": who was named before, from the other side.
_GUEST = finder(
    re.compile(
        r"(?<![\w-])the (?:[\w-]+ ){0,2}"
        r"(?:guest|visitor|visiting (?:[\w-]+ ){0,2}(?:minister|official|general|officer))\b"
    ),
    "small",
)


def _guest(scene: Scene, anchor: Anchor, setting: Setting) -> tuple[PersonSpan, ...]:
    """Whom somebody receives, where the sentence calls him a guest and does not name him."""
    if not _GUEST.within(scene.words, anchor.end, anchor.clause.end):
        return ()
    hosts = {one.country for one in scene.people if one.start < anchor.start}
    named = (*setting.before, *reversed(setting.seen))
    return tuple(one for one in named if hosts and one.country in PARTNERS | {KOREA} and one.country not in hosts)[:1]


# "On the occasion, the two vice ministers signed": the latest of that rank from each side.
_TWO_OF = finder(
    re.compile(
        r"(?<!\w)(?:the two|both) (?P<office>(?:[a-z]+ )?(?:vice|deputy) (?:[a-z]+ )?ministers"
        r"|(?:defen[cs]e )?ministers|(?:defen[cs]e |military |navy |naval |army |air force )?chiefs"
        r"|leaders|presidents|prime ministers"
        r"|generals|commanders|admirals)\b"
    ),
    "small",
)


_LOOKS_ON = finder(re.compile(r"(?<!\w)(?:were present|present|witness(?:ed|es)?|looked on|watched)\b"), "small")


def _the_two_of(scene: Scene, anchor: Anchor, setting: Setting) -> tuple[PersonSpan, ...]:
    """Who "the two ministers" are: of each of two sides the latest who holds such an office, or nobody."""
    found = says(scene, _TWO_OF, anchor.clause.start, anchor.start)
    if found is None or says(scene, _LOOKS_ON, found.end()):
        return ()
    if scene.people and scene.people[0].start > found.end():
        return ()
    level = level_in(scene.words, *found.span("office"))
    latest: dict[str, PersonSpan] = {}
    for person in reversed(setting.seen) if level else ():
        if person.country in PARTNERS | {KOREA} and level_of_role(person.role) == level:
            latest.setdefault(person.country, person)
    other = next((person for country, person in latest.items() if country != KOREA), None)
    return (latest[KOREA], other) if other and KOREA in latest else ()


# "received a delegation led by Lt. Gen. Park. The delegation is on a visit": its leader, named right before.
_DELEGATION = re.compile(r"\W*[^,;]{0,60}\b[Tt]he (?:delegation|visitors?|guests?)\b")
_LED_BY = finder(re.compile(r"(?<!\w)(?:led|headed) by (?:[\w.’'-]+,? ){0,12}$"), "small")


def _leader(scene: Scene, setting: Setting) -> tuple[PersonSpan, ...]:
    """Who leads the delegation that a sentence goes on about, where the one before says that."""
    if not _DELEGATION.match(scene.text):
        return ()
    leads = (one for one in setting.before if _LED_BY.within(scene.words, max(0, one.start - 100), one.start))
    return tuple(leads)[:1]


def spoken_of(scene: Scene, anchor: Anchor, setting: Setting) -> tuple[PersonSpan, ...]:
    """Who "he", "the minister" or "the two" is, before the words that name a happening.

    Args:
        scene: the sentence.
        anchor: the happening.
        setting: what the article says as a whole; its `before` are the people of the sentences before.

    Returns:
        People of the sentences before; none where the sentence names somebody itself.
    """
    if guest := _guest(scene, anchor, setting):
        return guest
    if pair := _the_two_of(scene, anchor, setting):
        return pair
    if scene.people and scene.people[0].start - scene.start < 25:
        return ()
    if _PLURAL.match(scene.text):
        return setting.before[:2]
    if _PRONOUN.match(scene.text):
        return _leader(scene, setting) or setting.before[:1]
    goes_on = _GOES_ON.match(scene.words.written, anchor.clause.start, anchor.clause.end)
    he = says(scene, _HE, scene.start if goes_on else anchor.clause.start, anchor.start)
    named = he and any(one.start < (he.start() if goes_on else anchor.start) for one in scene.people)
    return setting.before[:1] if he and not named else ()
