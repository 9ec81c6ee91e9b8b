"""What keeps a draft from being of a happening that others tell of."""

import re
from collections.abc import Iterable
from datetime import timedelta

from rokasean.reading.happening.bounds import began_before
from rokasean.reading.happening.draft import Draft
from rokasean.reading.happening.premises import sees_site
from rokasean.reading.happening.when import overlap

# So long a forum lasts, at most, on one day of which guests meet.
_FORUM_DAYS = timedelta(days=5)


def contradicts(draft: Draft, head: Draft, told: Iterable[Draft]) -> bool:
    """Whether a draft cannot be of the happening that others tell of: another edition, time, goal or fate.

    Args:
        draft: what a sentence says of a happening.
        head: the draft that names the happening best.
        told: all drafts of it so far.
    """
    if draft.form == "visit" and draft.kind == "event" and sees_site(draft) != sees_site(head):
        return True
    dated = draft.form == "any" and _is_on_a_day_told(draft, told)
    for other in told:
        if _goes_the_other_way(draft, other):
            return True
        if other.scene is draft.scene and (_is_host(draft) != _is_host(other) or _comes_next(draft, other)):
            return True
        if (
            other.scene is draft.scene
            and {draft.form, other.form} == {"conference", "meeting"}
            and _both_told(draft, other)
        ):
            return True
        if draft.edition and other.edition and draft.edition != other.edition:
            return True
        apart = not dated and not overlap(draft.date, other.date) and not _on_a_day_of(draft, other)
        if apart and not began_before(draft, other):
            return True
        off = "cancelled" in (draft.status, other.status) and draft.status != other.status
        if off and not (_is_host(draft) and other.series == draft.series):
            return True
        if (draft.kind == "recall") != (other.kind == "recall"):
            return True
    planned = {draft.status, head.status} == {"planned", "held"} and not (draft.kind == "echo" and _is_host(draft))
    return planned and _status_below(head, told) not in (None, draft.status)


def _status_below(head: Draft, told: Iterable[Draft]) -> str | None:
    """Whether a happening is told as held or planned outside a headline, by its head if it can; None if nowhere."""
    return next((one.status for one in (head, *told) if one.scene.kind not in ("title", "standfirst")), None)


def _is_on_a_day_told(draft: Draft, told: Iterable[Draft]) -> bool:
    """Whether a "ceremony" or "event" is on one of the days told of a happening ("the closing ceremony on June 24")."""
    days = (one.date.edtf for one in told if one.date)
    return draft.date is not None and draft.date.edtf in days


def _goes_the_other_way(draft: Draft, other: Draft) -> bool:
    """Whether two visits of the same two countries have different ones of these as their goals."""
    visits = draft.form == other.form == "visit" and draft.country and other.country
    return bool(visits and draft.country != other.country and {draft.country, other.country} == set(draft.parties))


def _on_a_day_of(draft: Draft, other: Draft) -> bool:
    """Whether one of two days is only that of the guests of a forum, and lies near the other, its own."""
    if draft.anchor.series is None or _is_host(draft) == _is_host(other):
        return False
    days = draft.date.precision == other.date.precision == "day" and draft.date.first and other.date.first
    return bool(days and abs(draft.date.first - other.date.first) <= _FORUM_DAYS)


# "met after the 10th ADMM", "talks ahead of the summit": what comes before or after something else is another one.
_NEXT = re.compile(r"(?:after|before|ahead of|following|prior to) (?:the |its |their |this year[’']s )?$")


def _comes_next(draft: Draft, other: Draft) -> bool:
    """Whether one of two happenings of a sentence is named as what the other comes before or after."""
    first, second = sorted((draft.anchor, other.anchor), key=lambda anchor: anchor.start)
    apart = first.clause != second.clause and (draft.anchor.series or other.anchor.series)
    return bool(apart and _NEXT.fullmatch(draft.scene.words.written, second.clause.start, second.start))


# "attend a forum and hold talks": two things to do.
_AND_HOLD = re.compile(r"\band (?:also |then |to |will )?(?:$|h[oe]ld|ha[sd]|have|me[et]+)")


def _both_told(one: Draft, other: Draft) -> bool:
    """Whether a sentence tells of a forum and of talks, one after the other ("attend a forum and hold talks")."""
    first, second = sorted((one.anchor, other.anchor), key=lambda anchor: anchor.start)
    named = one.series or other.series or one.kind != other.kind
    return not named and bool(_AND_HOLD.search(one.scene.words.small, first.end, second.start))


def _is_host(draft: Draft) -> bool:
    """Whether a draft only names what something else is held on the sidelines of."""
    return draft.rules["event"] == "event.host"
