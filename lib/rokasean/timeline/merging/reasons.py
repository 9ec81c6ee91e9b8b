"""Why one of several values stands: the first point in which it comes before the best of the others."""

from collections.abc import Iterable

from rokasean.timeline.merging.settle import date_order, said
from rokasean.timeline.merging.trust import published, trust

# In the order of `trust.trust`.
TRUST_REASONS = (
    "it is told of the outcome, not of the plan",
    "its article reports the event, the others recall or announce it",
    "its article knows the date best",
    "its article was published last",
    "nothing else sets the articles apart, so that a fixed order of articles decides",
)
# In the order of `settle.date_order`.
DATE_REASONS = (
    "it is the most precise",
    TRUST_REASONS[0],
    "more of the days that articles tell lie in it",
    "most articles tell it",
    "its article tells it most plainly",
    TRUST_REASONS[1],
    *TRUST_REASONS[3:],
)
PLAIN_REASONS = ("most articles tell it", *TRUST_REASONS)
PERSON_REASONS = ("most articles tell it", "the list of office holders has it so", *TRUST_REASONS)
LATER = TRUST_REASONS[3]
SAME_DAY = "of articles published on one day the one that reports it as held counts"


def why_date(tellers: list[dict], rivals: list[dict], stands: str) -> str:
    """Why a date stands.

    Args:
        tellers: the mentions of the event.
        rivals: those whose dates do not stand.
        stands: the date that does.
    """
    order = date_order(tellers)
    first = min(order(one) for one in tellers if one["date"] == stands)
    return _first_difference(first, map(order, rivals), DATE_REASONS)


def why_plain(tellers: list[dict], field: str, stands: object) -> str:
    """Why a value of one of `settle.PLAIN` stands.

    Args:
        tellers: the mentions of the event in the order of trust.
        field: the field.
        stands: the value in its cell.
    """
    outcomes = [one for one in tellers if one["status"] != "planned"]
    values = said(outcomes, field)
    if len(values) == 1:
        return TRUST_REASONS[0]
    told = outcomes if values else tellers
    places = [(value == stands, _place(value, articles, told, field)) for value, articles in said(told, field)]
    first = next(place for stood, place in places if stood)
    return _first_difference(first, (place for stood, place in places if not stood), PLAIN_REASONS)


def why_status(tellers: list[dict]) -> str:
    """Why an outcome stands against a plan or against another outcome.

    Args:
        tellers: the mentions of the event.
    """
    outcomes = [one for one in tellers if one["status"] != "planned"]
    if len({one["status"] for one in outcomes}) < 2:
        return TRUST_REASONS[0]
    last = max(map(published, outcomes))
    return LATER if len({one["status"] for one in outcomes if published(one) == last}) == 1 else SAME_DAY


def why_person(places: dict[str, tuple]) -> str:
    """Why one of several countries or offices of a person stands.

    Args:
        places: what sorts each of them, as `people.countries_of` and `people.offices_of` tell.
    """
    if len(places) < 2:
        return TRUST_REASONS[0]
    first, *others = sorted(places.values())
    return _first_difference(first, others, PERSON_REASONS)


def _place(value: object, articles: list[str], told: list[dict], field: str) -> tuple:
    """What sorts a value: by how many tell it, then by the most trusted of them."""
    return -len(articles), *trust(next(one for one in told if one[field] == value))


def _first_difference(first: tuple, others: Iterable[tuple], reasons: tuple[str, ...]) -> str:
    """The reason that belongs to the first place in which a sorted value comes before the best of the others."""
    best = min(others)
    return next(reason for reason, one, other in zip(reasons, first, best, strict=True) if one != other)
