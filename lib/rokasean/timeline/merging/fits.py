"""Whether a mention may join a group: in a series, outside any, by its number, as news of the same days.

Each function takes a group and a mention, as a group of its own, and answers with a Fit (how well, and why in plain
words) or None. The order of a score's members is the order in which agreements count.
"""

from rokasean.timeline.merging.alike import family, gap, lasting, matters, precise, same_text, vagueness, years_of
from rokasean.timeline.merging.editions import bounds, once_a_year
from rokasean.timeline.merging.groups import Fit, Group, contradicts, same_city, shared

# Two dates of one series in one year that lie further apart are two meetings; a plan may be put off by more.
FAR = 31
# News is printed within as many days of what happened; a day before it where the world has two dates at a time.
NEWS = 7


def fits_series(group: Group, other: Group) -> Fit | None:
    """Whether a dated mention of a series is the meeting that a group tells of.

    Args:
        group: mentions of the same series, all of them dated.
        other: another one, alone.
    """
    mention = other.pivot
    number = mention["edition"]
    same_number = number in group.editions
    if family(group.pivot["form"]) != family(mention["form"]) or (number and group.editions and not same_number):
        return None
    if lasting(group.pivot) or lasting(mention):
        return _same_period(group, mention)
    if not same_number and _next_one(group, mention):
        return None
    if not same_number and not once_a_year(mention["series"]) and _elsewhere(group, mention):
        return None
    apart = gap(group.pivot, mention)
    if apart and not _one_meeting(group, mention, apart, same_number):
        return None
    says = f"the same series ({mention['series']})"
    says += f" and the same number ({number})" if same_number else f" and year ({_year(group, mention)})"
    return Fit((same_number, -apart, *_agreement(group, other)), says + _days(apart))


def fits_number(group: Group, other: Group, known: set[tuple[int, int]]) -> Fit | None:
    """Whether a numbered mention without a date is the meeting that a group tells of.

    Args:
        group: mentions of the same series.
        other: another one with an edition, alone.
        known: number and year of the meetings of the series, as far as mentions tell both.
    """
    mention = other.pivot
    number, series = mention["edition"], mention["series"]
    if family(group.pivot["form"]) != family(mention["form"]):
        return None
    if number in group.editions:
        return Fit((2, *_agreement(group, other)), f"the same series ({series}) and the same number ({number})")
    span = bounds(series, number, known)
    if group.editions or span is None or not set(years_of(group.pivot)) & set(range(span[0], span[1] + 1)):
        return None
    year = group.pivot["date_start"].year
    if span[0] == span[1]:
        says = f"meeting {number} of the series {series}, which meets once a year, can only have been in {year}"
        return Fit((1, *_agreement(group, other)), says)
    together = shared(group, other)
    if together < 1 + (year > span[0]):  # in the first year that is possible, one person in common will do
        return None
    says = f"the same series ({series}) and the same people; number {number} can have been in {year}"
    return Fit((0, together), says)


def fits_loose(group: Group, other: Group) -> Fit | None:
    """Whether a dated mention outside any series is the happening that a group tells of.

    Args:
        group: mentions with the same form and sides.
        other: another one, alone; no article tells of the same happening twice.
    """
    mention = other.pivot
    if mention["article_id"] in group.articles or len(group.key) < 4:
        return None
    if lasting(group.pivot) or lasting(mention):
        return _same_period(group, mention)
    apart = max(gap(one, mention) for one in group.mentions)
    if apart > 1 or (apart == 1 and not (precise(group.pivot) and precise(mention) and shared(group, other) > 1)):
        return None
    if contradicts(group, other) or _other_matter(group.pivot, mention):
        return None
    further = _further(group, other)
    if 3 in (vagueness(mention), vagueness(group.pivot)) and not further:
        return None
    says = f"the same form ({group.key[1]}) and parties ({', '.join(group.key[2:])})"
    says += ", and dates that agree" if not apart else _days(apart)
    says += f", and {' and '.join(further)}" if further else ""
    return Fit((-apart, *_agreement(group, other)), says)


def fits_news(group: Group, other: Group) -> Fit | None:
    """Whether the undated news of an article is the happening that a group tells of.

    News is told within days. So the main event of an article without a date for it is the one that another article
    dates to the week before, or tells in the same days; outside any series, when people of both sides are the same.

    Args:
        group: mentions of the same block.
        other: another one without a date, alone.
    """
    mention = other.pivot
    days = [apart for one in group.mentions if (apart := _days_of_news(one, mention)) is not None]
    if mention["article_id"] in group.articles or not days or contradicts(group, other):
        return None
    if family(group.pivot["form"]) != family(mention["form"]) or (mention["edition"] and group.editions):
        return None
    together = shared(group, other)
    if not mention["series"] and (together < 2 or len(group.key) < 4):
        return None
    says = f"the same series ({mention['series']})" if mention["series"] else "the same form, parties and people"
    return Fit((-1, together, -min(days)), f"{says}, and news of the same days")


def _days_of_news(one: dict, mention: dict) -> int | None:
    """Days between a happening, or the news of it, and the undated news of another article; None for too many."""
    news = all(told["salience"] == "main" and told["status"] == "held" for told in (one, mention))
    if not news or not mention["published"]:
        return None
    if one["date_start"] is None:
        apart = abs((mention["published"] - one["published"]).days) if one["published"] else NEWS + 1
    else:
        apart = (mention["published"] - one["date_end"]).days if precise(one) else NEWS + 1
    return abs(apart) if -1 <= apart <= NEWS else None


def _other_matter(one: dict, other: dict) -> bool:
    """Whether both say what they are about, and it is not the same."""
    about, matter = matters(one["name"]), matters(other["name"])
    return bool(about and matter) and not about & matter


def _same_period(group: Group, mention: dict) -> Fit | None:
    """Periods of years are one only when they are the same to the day."""
    if group.pivot["date"] != mention["date"]:
        return None
    return Fit((True,), f"the same period ({mention['date']})")


def _next_one(group: Group, mention: dict) -> bool:
    """Whether one article tells both, one as held and one as planned: the next meeting of the series is another."""
    statuses = {one["status"] for one in group.mentions if one["article_id"] == mention["article_id"]}
    return bool(statuses - {mention["status"]})


def _elsewhere(group: Group, mention: dict) -> bool:
    """Whether a mention is of another country; a series that meets often meets in several."""
    online = "online" in (group.pivot["mode"], mention["mode"])
    return not online and bool(group.countries and mention["country"]) and mention["country"] not in group.countries


def _one_meeting(group: Group, mention: dict, apart: int, same_number: bool) -> bool:
    """Whether dates without a common day may still be those of one meeting, told differently."""
    if mention["article_id"] in group.articles and not same_number:
        return False
    same_year = bool(set(years_of(group.pivot)) & set(years_of(mention)))
    put_off = "planned" in (group.pivot["status"], mention["status"]) and once_a_year(mention["series"])
    if same_year and (same_number or put_off):
        return True
    return apart <= FAR and (same_year or same_number)


def _agreement(group: Group, other: Group) -> tuple:
    """What else speaks for a group, in the order in which it counts."""
    mention = other.pivot
    return (
        group.pivot["date"] == mention["date"],
        shared(group, other),
        same_city(group, other),
        (group.pivot["within"] is None) == (mention["within"] is None),
        group.pivot["form"] == mention["form"],
    )


def _further(group: Group, other: Group) -> list[str]:
    """What two happenings have in common beside form, sides and year; a year alone is too little."""
    told = group.pivot, other.pivot
    found = [
        (shared(group, other) > 0, "the same people"),
        (same_city(group, other), "the same city"),
        (same_text(told[0]["within"], told[1]["within"]), "the same occasion"),
        (bool(matters(told[0]["name"]) & matters(told[1]["name"])), "the same matter"),
    ]
    return [says for holds, says in found if holds]


def _year(group: Group, mention: dict) -> int:
    """The year that a group and a mention share."""
    return min(set(years_of(group.pivot)) & set(years_of(mention)))


def _days(apart: int) -> str:
    """How far dates differ, for a sentence."""
    if not apart:
        return ""
    return f", although their dates are {apart} day{'s' if apart > 1 else ''} apart"
