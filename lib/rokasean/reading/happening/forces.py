"""Whose forces train with others, and who got what is told of in a "which ..."."""

import re

from rokasean.reading.happening.draft import Draft, Setting
from rokasean.reading.happening.parties import KOREA, PARTNERS

# "They will stage a drill with Thai and U.S. troops", "The ships will hold an exercise with the frigate".
_FORCES = re.compile(
    r"\W*(?:They|The (?:[\w-]+ ){0,2}(?:ships?|vessels?|destroyers?|troops|marines|sailors|soldiers|group"
    r"|task (?:group|force)|unit|contingent|fleet|squadron|forces|midshipmen|cadets)) (?:(?:also|then|later) )?[a-z]+ "
)


def _sent_alone(acted: tuple[str, ...]) -> bool:
    """Whether Korea acts first in a sentence, and nobody but partners beside it."""
    return acted[:1] == (KOREA,) and PARTNERS.issuperset(acted[1:])


def of_our_forces(
    draft: Draft, left: tuple[str, ...], right: tuple[str, ...], setting: Setting
) -> tuple[str, ...] | None:
    """Korea and those with whom "they" train, where Korea alone sent forces in the sentence before; else None.

    Args:
        draft: what a sentence says of a happening.
        left: countries before its words.
        right: countries behind them.
        setting: what the article says as a whole.
    """
    drill = draft.form == "exercise" and draft.kind == "event" and not left and _sent_alone(setting.acted)
    if not drill or KOREA in right or PARTNERS.isdisjoint(right):
        return None
    return (KOREA, *right) if _FORCES.match(draft.scene.words.written, draft.scene.start, draft.anchor.start) else None


# "..., which received 12 aircraft", "... under a contract signed in 2014", and no more between.
_WHICH_GOT = re.compile(r"(?:which (?:has |have |had |also )?[a-z]+|under (?:an?|the|its)(?: [\w-]+){1,4})$")


def is_got_by_last(draft: Draft) -> bool:
    """Whether a thing that was got, or the contract for it, is told of in a "which ..." about the country before it.

    Args:
        draft: what a sentence says of a happening.
    """
    if draft.form not in ("transfer", "agreement"):
        return False
    return _WHICH_GOT.match(draft.scene.words.small, draft.anchor.clause.start, draft.anchor.end) is not None
