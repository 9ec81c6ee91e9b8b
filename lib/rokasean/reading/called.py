"""What a happening is called, shortly and in the article's own words where it has a name."""

import re

_FORMS = {
    "meeting": "meeting", "conference": "conference", "exercise": "joint exercise", "visit": "visit",
    "agreement": "agreement", "transfer": "handover", "training": "training", "call": "telephone talks",
    "other": "event",
}  # fmt: skip


def name_of(happening) -> str:
    """The short name of a happening.

    Args:
        happening: a settled Happening.

    Returns:
        Its own name where it has one; else one made of its form and who takes part.
    """
    head = happening.group.head
    if head.name:
        return " ".join(head.name.split())
    words = " ".join(head.anchor.words.split())
    if happening.form == "visit":
        return _visit(happening, words)
    if happening.form in ("meeting", "call"):
        return _meeting(happening, words)
    return f"{words if head.anchor.kind == 'noun' else _FORMS[happening.form]} of {_who(happening)}"


def _visit(happening, words: str) -> str:
    """The name of a visit: whose, and whereto."""
    noun = words.lower() if re.search(r"visit|trip|tour|call", words) and happening.group.head.anchor.kind == "noun" else "visit"
    whose = happening.people[0].name + "'s " if happening.people else ""
    to = happening.city or happening.country or _who(happening)
    return f"{whose}{noun} to {to}"


def _meeting(happening, words: str) -> str:
    """The name of a meeting: of whom."""
    sides = {}
    for person in happening.people:
        sides.setdefault(person.country, person.name)
    noun = words if happening.group.head.anchor.kind == "noun" else _FORMS[happening.form]
    if len(sides) >= 2:
        return f"{noun} of {' and '.join(list(sides.values())[:2])}"
    return f"{_who(happening)} {noun}"


def _who(happening) -> str:
    """The parties, Korea first, joined by hyphens."""
    others = [party for party in happening.parties if party != "KR"]
    return "-".join(["ROK", *(("ASEAN" if party == "ASEAN" else party) for party in others[:3])])
