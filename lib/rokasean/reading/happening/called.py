"""What a happening is called: shortly, and in the article's own words where these have a name for it."""

import re

from rokasean.reading.happening.phrases import phrases
from rokasean.reading.happening.premises import sees_site
from rokasean.reading.happening.scenes import leads_to, says
from rokasean.reading.naming.finding import finder
from rokasean.reading.vocabulary import load

_NOUNS = {
    "meeting": "meeting", "conference": "conference", "exercise": "exercise", "visit": "visit",
    "agreement": "agreement", "transfer": "handover", "training": "training", "call": "telephone talks",
    "other": "event",
}  # fmt: skip
# What an agreement is on: the words after it up to the next verb or mark.
_ABOUT = re.compile(
    r"\s(?:on|for|to|in|of|about|regarding) "
    r"(?:(?!(?:and|which|that|with|after|next|last|in \d{4}|during|signed|inked|concluded|reached|sealed|struck|adopted"
    r"|was|were|is|are|has|had|have|will|would|worth|under"
    r"|in (?:conjunction|line|accordance|connection|return|exchange|addition|front)"
    r"|on the (?:occasion|sidelines?|margins?)"
    r"|on \w+day|on [A-Z]\w+\.? \d+|in [A-Z]\w*|at [A-Z]\w*)\b)"
    r"[\w’'$&/-]+\s?){1,8}"
)
# "between KAI and a firm": whose agreement it is, where it is not that of the countries.
_BETWEEN = re.compile(r" between (?:[A-Z][\w.&’'-]* ){1,5}and (?:[A-Z][\w.&’'-]* ?){1,4}")
# "two patrol boats": the number before what is handed over.
_COUNT = re.compile(r"\d[\d,.]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|some")
_JOINT = finder(
    re.compile(
        r"(?<!\w)(?:(?:first|joint|combined|bilateral|annual|maritime|naval|amphibious|search|rescue|and|landing|anti-piracy"
        r"|mock|cyber)[\s-])+$"
    ),
    "small",
)


def name_of(happening) -> str:
    """The short name of a happening.

    Args:
        happening: a settled Happening.

    Returns:
        Its own name where it has one; else one made of its form and who takes part.
    """
    if happening.group.head.name:
        return " ".join(_own_name(happening.group).split())
    makers = {
        "visit": _visit,
        "meeting": _meeting,
        "call": _meeting,
        "agreement": _agreement,
        "transfer": _transfer,
        "other": _other,
    }
    return makers.get(happening.form, _plain)(happening)


def _own_name(group) -> str:
    """The name of its own: that of the head, unless this is a short form that the story spells out."""
    head = group.head
    told = [one for one in group.drafts if one.name and one.kind == "event" and one.series == head.series]
    story = [one for one in told if one.scene.kind != "title" and len(one.name.split()) > 2]
    if head.scene.kind == "title" and story:
        return story[0].name
    if head.kind != "event" or len(head.name.split()) > 2:
        return head.name
    return max((one.name for one in told), key=len, default=head.name)


# "three-day": how long a visit lasts is no part of its name.
_DAYS = re.compile(r"^[\w]+[- ]day ", re.IGNORECASE)


def _noun(happening) -> str:
    """The noun that the article uses, else the form's."""
    nouns = [
        one.anchor.words for one in happening.group.drafts if one.anchor.kind == "noun" and one.form == happening.form
    ]
    return " ".join(nouns[0].split()) if nouns else _NOUNS[happening.form]


def _plain(happening) -> str:
    """The noun with its adjectives, and the parties."""
    head = happening.group.head
    text, at = head.scene.words.written, head.anchor.start
    joint = leads_to(head.scene, _JOINT, at) if head.anchor.kind == "noun" else None
    return f"{_who(happening)} {text[joint.start() : at] if joint else ''}{_noun(happening)}"


def _visit(happening) -> str:
    """Whose visit, and whereto."""
    head = happening.group.head
    if sees_site(head):
        return _of_site(happening, head.site)
    noun = _DAYS.sub("", _noun(happening))
    noun = noun if re.search(r"visit|trip|tour|call", noun) else "visit"
    guest = next((one for one in happening.people if one.country != happening.country), None)
    if happening.country is None:
        guest = guest or next(iter(happening.people), None)
    whose = f"{guest.name}'s " if guest else ""
    homes = {guest.country} if guest else {"KR"}
    stops = " and ".join(_land(party) for party in happening.parties if party not in homes)
    noun = noun if guest else f"{noun}{_crew(happening.group)}"
    return f"{whose}{noun} to {happening.city or _land(happening.country) or stops}"


def _of_site(happening, site: str) -> str:
    """Whose visit to a base, a plant or another site."""
    guest = next(iter(happening.group.head.people), None)
    return f"{guest.name}'s visit to {site}" if guest else f"visit to {site}"


def _crew(group) -> str:
    """Which ships make a visit, where the article has a name for them."""
    found = next((match for one in group.drafts if (match := says(one.scene, phrases("contingents", "groups")))), None)
    return f" of the {found[0].title()}" if found else ""


def _meeting(happening) -> str:
    """A meeting of whom."""
    sides = {}
    for person in happening.people:
        sides.setdefault(person.country, person.name)
    if len(sides) >= 2 and (None not in sides or len(happening.people) == 2):
        return f"{_noun(happening)} of {' and '.join(list(sides.values())[:2])}"
    return f"{_who(happening)} {_noun(happening)}"


def _agreement(happening) -> str:
    """An agreement on what."""
    head = happening.group.head
    if head.form == "transfer":
        return _transfer(happening).replace("handover of", "purchase of").partition(" to ")[0]
    after = head.scene.text[head.anchor.end - head.scene.start :]
    about = _BETWEEN.match(after) or _ABOUT.match(after)
    if about:
        return " ".join((head.anchor.words + about[0]).split())
    return f"{_who(happening)} {_noun(happening) if head.anchor.kind == 'noun' else 'agreement'}"


def _transfer(happening) -> str:
    """A handover of what, to whom."""
    taker = next((party for party in happening.parties if party != "KR"), None)
    for draft in happening.group.drafts:
        text = draft.scene.words.written
        if goods := says(draft.scene, phrases("goods", "words")):
            before = text[draft.scene.start : goods.start()].split()[-2:]
            count = [word for word in before if _COUNT.fullmatch(word)]
            return f"handover of {' '.join([*count, text[goods.start() : goods.end()]])} to {_land(taker)}"
    return f"{_who(happening)} handover"


_DOINGS = (
    ("launch", "launch"),
    ("roll", "roll-out"),
    ("open", "opening"),
    ("inaugur", "opening"),
    ("keel", "keel laying"),
    ("commission", "commissioning"),
    ("unveil", "presentation"),
    ("sen", "dispatch"),
    ("dispatch", "dispatch"),
    ("deploy", "deployment"),
    ("flew", "flights"),
    ("airlift", "airlift"),
    ("perform", "performance"),
)


def _other(happening) -> str:
    """The launch or opening of what."""
    head = happening.group.head
    doing = next((noun for verb, noun in _DOINGS if verb in head.anchor.words.lower()), None)
    doing = "arrival" if happening.rules.get("form") == "form.arrival" else doing
    scene, at = head.scene, head.anchor
    things = [*reversed(list(phrases("goods").finditer(scene.words, scene.start, at.start)))]
    things += phrases("goods").finditer(scene.words, at.end, scene.end)
    if doing and not things:
        return f"{_who(happening)} {doing}"
    if not doing or at.kind != "verb":
        return _plain(happening)
    return f"{doing} of the {scene.words.written[things[0].start() : things[0].end()]}"


def _who(happening) -> str:
    """The parties, Korea first, joined by hyphens."""
    others = [_land(party) for party in happening.parties if party != "KR"]
    return "-".join(["ROK", *others[:3]])


def _land(code: str | None) -> str:
    """A country's usual English name."""
    entry = load("places")["countries"].get(code or "", {})
    return entry.get("name", code or "").removeprefix("the ")
