"""What is told right beside talks takes place on their day, and where they do."""

import re
from functools import cache

from rokasean.reading.changed import changed
from rokasean.reading.happening.phrases import either, phrases
from rokasean.reading.happening.scenes import says
from rokasean.reading.happening.settle import Happening
from rokasean.reading.vocabulary import load

# "Following the meeting, he paid a call on ...": on the day of the meeting.
_AFTER_TALKS = re.compile(
    r"\W*(?:After|Following|Before|Prior to|Ahead of) (?:the|their) (?:\w+ ){0,2}(?:meeting|talks|dialogue|signing"
    r"|ceremony)\b"
)


# "Earlier, he held ...", "Kim also called on ...", "the same day": on the day of what was told before. Refused: "had
# earlier met", "earlier this month".
@cache
def _also() -> re.Pattern[str]:
    """What joins a sentence to the one before: an adverb that opens it or stands before its verb."""
    opening, within = either("joining", "opening"), either("joining", "within")
    perfect = "".join(f"(?<!{word} )" for word in load("happenings")["joining"]["perfect"])
    return re.compile(
        rf"(?:\W*{opening}(?:,| (?:in|on|that|the) (?:the )?(?:same )?(?:day|(?:after)?noon|morning|evening)\b)"
        rf"|.{{0,80}}{perfect}\b{within}(?! {either('joining', 'refused')}\b)"
        r"|.*\bsame day\b)",
        re.DOTALL,
    )


# "In the afternoon, he boarded ...": on the day of what the same man did before.
_SAME_DAY = re.compile(r"\W*(?:In the|That|The same) (?:same )?(?:day|morning|afternoon|evening)\b")
# So many sentences before, at most, the talks are told.
_NEAR = 3
# "Earlier the same day, ...": farther behind.
_OPENS_SAME_DAY = re.compile(r"\W*(?:(?:earlier|later),? )?(?:on |in )?(?:that|the) same day\b")
_FAR = 8
_HOSTS = ("meeting", "conference", "agreement", "visit")


def after_talks(one: Happening, happenings: list[Happening]) -> Happening:
    """A happening told right beside dated talks, with their day and place where it has none of its own.

    Args:
        one: a settled happening.
        happenings: what is told near it.

    Returns:
        The happening; unchanged where its sentence does not join it to talks before.
    """
    if one.status != "held" or one.series or one.form not in ("meeting", "agreement", "transfer", "other", "visit"):
        return one
    scene = one.group.head.scene
    if one.date is None and _AFTER_TALKS.match(scene.text):
        talks = [other for other in happenings if other.form == "meeting" and _on_a_day(other)]
        same = [other for other in talks if set(other.parties) & set(one.parties) and other.status == "held"]
        return _there(_then(one, same[0]), same[0]) if same else one
    joining = says(scene, phrases("joining", "day"))
    joined = (
        joining
        and one.form in ("meeting", "agreement")
        and not says(scene, phrases("hosts", "sideline"))  # then it is held in the days of that host
        and _also().match(scene.words.small, scene.start, scene.end)
    )
    other = _before(one, happenings) if joined else None
    if other is None and joining and _SAME_DAY.match(scene.text):
        return _then(one, _with_him(one, happenings) or one)
    if other is None or (one.date and one.date.edtf != other.date.edtf):
        return one
    if _STAY.match(scene.text):
        return _there(one, other)
    return _there(_then(one, other), other)


# "During his stay, Kim also paid a call": on one of the days, and not on that of the talks.
_STAY = re.compile(r"\W*During (?:his|her|their|the) (?:[\w-]+ ){0,3}(?:stay|visit|trip|tour)\b")


def _behind(at: int, other: Happening) -> int:
    """How many sentences before one, of the number `at`, another happening was last told of; 0 where it was not."""
    return at - max((draft.scene.index for draft in other.group.drafts if draft.scene.index < at), default=at)


def _on_a_day(one: Happening) -> bool:
    """Whether the day of a happening is known."""
    return one.date is not None and one.date.precision == "day"


def _before(one: Happening, happenings: list[Happening]) -> Happening | None:
    """The latest happening of a known day told shortly before, of the same man or the same two sides."""
    scene, names = one.group.head.scene, {person.name for person in one.people}
    reach = _FAR if _OPENS_SAME_DAY.match(scene.words.small, scene.start) else _NEAR
    for other in reversed(happenings):
        earlier = 0 < _behind(scene.index, other) <= reach and other.form in _HOSTS
        if earlier and other.status == "held" and _on_a_day(other) and other.group.head.kind == "event":
            same = names & {person.name for person in other.people} or set(one.parties) == set(other.parties)
            return other if same else None
    return None


def _with_him(one: Happening, happenings: list[Happening]) -> Happening | None:
    """The latest happening of a known day told shortly before in which the same man took part."""
    at, names = one.group.head.scene.index, {person.name for person in one.people}
    for other in reversed(happenings):
        earlier = 0 < _behind(at, other) <= _NEAR and other.status == "held" and _on_a_day(other)
        if earlier and names & {person.name for person in other.people}:
            return other
    return None


def _then(one: Happening, other: Happening) -> Happening:
    """An undated happening on the day of another one."""
    if one.date is not None:
        return one
    rules = {**one.rules, "date": "date.day-of-the-talks"}
    return changed(one, date=other.date, date_basis="relative", rules=rules)


def _there(one: Happening, other: Happening) -> Happening:
    """A happening at the place of another one, where its own does not contradict."""
    fits = one.city is None and one.country in (None, other.country) and one.mode != "online"
    if not fits or other.country is None or other.mode == "online":
        return one
    rules = {**one.rules, "place": "place.of-the-talks"}
    mode = one.mode or other.mode or ("in-person" if other.rules["place"] == "place.series" else None)
    if mode and one.mode is None:
        rules["mode"] = "mode.place"
    return changed(one, city=other.city, country=other.country, mode=mode, rules=rules)
