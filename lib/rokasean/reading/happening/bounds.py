"""Whether a day is that on which a happening began, or that on which it ended; and the month of a day."""

import re
from datetime import timedelta

from rokasean.reading.changed import changed
from rokasean.reading.dates import DateSpan
from rokasean.reading.happening.draft import Draft
from rokasean.reading.happening.scenes import Scene, leads_to, says
from rokasean.reading.naming.finding import finder

# "which kicked off on Nov. 12", "began last Monday": right before the first day.
_BEGAN = finder(
    re.compile(
        r"(?<!\w)(?:began|begun|started|kicked off|opened|got under ?way|commenced|launched)"
        r"(?: (?:in|at|off) [\w ]{2,30})?(?: on| last)? $"
    ),
    "small",
)
# "wrapped up a drill", "came to a close on Friday".
ENDED = finder(
    re.compile(
        r"(?<!\w)(?:wrapp?(?:ed|s) up|conclud(?:ed|es)|ended|ends|finished|completed|closed|wound up"
        r"|c[ao]mes? to (?:a close|an end|its end))\b"
    ),
    "small",
)
# So long a happening lasts, at most, of which first and last day are told apart.
_LONGEST = timedelta(days=60)
_LASTING = ("exercise", "conference", "training", "other")


def begun(scene: Scene, last: DateSpan) -> DateSpan | None:
    """The first day of what a sentence tells, or None.

    Args:
        scene: the sentence.
        last: the last day.
    """
    days = (span for span in scene.told if span.precision == "day" and span.first)
    return next((span for span in days if _is_first(scene, span, last)), None)


def _is_first(scene: Scene, span: DateSpan, last: DateSpan) -> bool:
    """Whether a day is told to be the first one of what ended on another day."""
    before = timedelta() < last.first - span.first <= _LONGEST
    return before and leads_to(scene, _BEGAN, span.start, 60) is not None


def ended(draft: Draft) -> bool:
    """Whether the day that a draft tells is that on which its happening ended."""
    clause = draft.anchor.clause
    day = draft.date is not None and draft.date.precision == "day" and draft.date.first is not None
    return day and draft.status == "held" and says(draft.scene, ENDED, clause.start, clause.end) is not None


def began_before(draft: Draft, other: Draft) -> bool:
    """Whether words that point back tell the first day of what another draft tells to have ended.

    Args:
        draft: what a sentence says, by words as "the exercise".
        other: what a sentence before it says.
    """
    same = draft.form in _LASTING and draft.form == other.form
    named = draft.anchor.series is not None and other.series is None and other.scene.opens
    if (
        not same
        or (draft.kind != "echo" and not named)
        or draft.date is None
        or draft.date.first is None
        or not ended(other)
    ):
        return False
    return _is_first(draft.scene, draft.date, other.date)


def month_of(date: DateSpan) -> DateSpan:
    """The month in which a day lies.

    Args:
        date: the day.
    """
    first = date.first.replace(day=1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return changed(date, edtf=f"{first:%Y-%m}", first=first, last=last, precision="month")
