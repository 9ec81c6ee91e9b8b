"""Nouns that only speak of such things: talking as such, what has been given for years, a launch of nothing."""

import re

from rokasean.reading.happening.anchors import Anchor
from rokasean.reading.happening.phrases import phrases
from rokasean.reading.happening.scenes import Scene, leads_to, says
from rokasean.reading.naming.finding import finder

# "pressure and dialogue should go together", "through dialogue": dialogue as such.
_AS_SUCH = re.compile(r"dialogues?|negotiations|consultations?|discussions")
_AS_SUCH_BEFORE = finder(
    re.compile(
        r"(?<!\w)(?:(?:pressure|sanctions|deterrence|diplomacy|cooperation|engagement|exchanges|strength|contacts?|peace"
        r"|consultations?|dialogue|negotiations?) and|through|by|resume|restart|resumption of|return to|room for"
        r"|door to|means of|need for|importance of|favou?r of) $"
    ),
    "small",
)
# "Discussions included training": what the talks told before were about.
_BARE_TALKS = re.compile(r"discussions|talks|conversations?", re.IGNORECASE)
_WERE_ABOUT = re.compile(
    r" (?:also |mainly |largely )?(?:includ(?:ed|ing)|cover(?:ed|ing)|cent(?:red|ered|ring|ering)|focus(?:ed|ing)"
    r"|rang(?:ed|ing)|touch(?:ed|ing)|revolv(?:ed|ing)|dwelt|were about|dealt|explor(?:ed|ing))\b"
)

# "a launch ceremony", "the commissioning": of a ship, aircraft or office, which its sentence has to name.
_LAUNCH = re.compile(r"launch|commissioning|naming|christening", re.IGNORECASE)


def is_of_nothing(anchor: Anchor, scene: Scene) -> bool:
    """Whether a launch is neither one of a thing that its sentence names nor told with "the".

    Args:
        anchor: the noun.
        scene: its sentence.
    """
    bare = not anchor.definite and _LAUNCH.match(anchor.words)
    return bool(bare) and not says(scene, phrases("goods", "words", "platforms", "premises"))


_SINCE = re.compile(r"\bsince (?:19|20)\d\d\b")


def is_since(anchor: Anchor, scene: Scene) -> bool:
    """Whether courses or gifts have been given for years ("scholarships for officers since 2010").

    Args:
        anchor: the noun.
        scene: its sentence.
    """
    goes_on = anchor.form in ("training", "transfer") and anchor.words.lower().endswith("s") and not anchor.definite
    return goes_on and _SINCE.search(scene.words.small, anchor.end, min(scene.end, anchor.end + 60)) is not None


def is_as_such(anchor: Anchor, scene: Scene) -> bool:
    """Whether a bare noun speaks of talking as such ("pressure and dialogue"), or of what talks were about.

    Args:
        anchor: the noun.
        scene: its sentence.
    """
    if anchor.definite or anchor.form != "meeting":
        return False
    if _BARE_TALKS.fullmatch(anchor.words) and _WERE_ABOUT.match(scene.words.written, anchor.end, scene.end):
        return True
    return bool(_AS_SUCH.fullmatch(anchor.words) and leads_to(scene, _AS_SUCH_BEFORE, anchor.start, 30))
