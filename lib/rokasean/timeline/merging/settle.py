"""Group to cells: which of several values stands in the cell of an event."""

from collections.abc import Callable

from rokasean.timeline.frames import FACTS
from rokasean.timeline.merging.alike import party_list, precise, same_text, shared_words, vagueness
from rokasean.timeline.merging.groups import Group
from rokasean.timeline.merging.people import people
from rokasean.timeline.merging.trust import by_trust, published, standing, trust

# Facts of which the value of most articles stands.
PLAIN = ("form", "level", "series", "edition", "city", "country", "mode")
DATE = ("date", "date_start", "date_end", "date_precision", "date_basis")
_BASIS = {"stated": 0, "relative": 1, "name": 2, "host": 3, "none": 4}


def settle(group: Group) -> dict:
    """The facts of an event, by name.

    Args:
        group: its mentions.
    """
    tellers = by_trust(group)
    dated = best_dated(tellers)
    told = {field: dated[field] for field in DATE} | {field: most_told(tellers, field) for field in PLAIN}
    told |= {
        "alternatives": other_dates(dated, tellers),
        "status": status(tellers),
        "level": told["level"] or "none",
        "name": best_name(tellers),
        "within": next((one["within"] for one in tellers if one["within"]), None),
        "parties": party_list({party for one in tellers for party in one["parties"]}),
        "people": people(tellers),
        "topics": list(dict.fromkeys(topic for one in tellers for topic in one["topics"])),
    }
    return {fact.name: told[fact.name] for fact in FACTS}


def best_dated(tellers: list[dict]) -> dict:
    """The mention whose date is the most precise; of those, an outcome's before a plan's, then the best borne out.

    A range counts as precise as a day, and a day inside it bears it out. `reasons.DATE_REASONS` has the whole order.

    Args:
        tellers: mentions of one event in the order of trust.
    """
    return min(tellers, key=date_order(tellers))


def date_order(tellers: list[dict]) -> Callable[[dict], tuple]:
    """What sorts the mentions of one event from the one whose date stands to the one whose date stands last.

    Args:
        tellers: mentions of one event.

    Returns:
        A function from a mention to a value for each of `reasons.DATE_REASONS`, in their order.
    """
    told = {one["date"]: one for one in tellers if one["date"]}
    backing = {date: sum(_inside(other, one) for other in told.values()) for date, one in told.items()}
    articles = {date: len({one["article_id"] for one in tellers if one["date"] == date}) for date in told}

    def order(one: dict) -> tuple:
        """Where a mention's date stands among the others, the best first."""
        planned, salience, _, *last = trust(one)
        borne_out = -backing.get(one["date"], 0), -articles.get(one["date"], 0)
        return vagueness(one), planned, *borne_out, _BASIS[one["date_basis"]], salience, *last

    return order


def other_dates(dated: dict, tellers: list[dict]) -> list[str]:
    """What else the words of the date may mean; nothing where another mention has it in words that leave no choice.

    Args:
        dated: the mention whose date stands.
        tellers: all mentions of the event.
    """
    settled = any(one["date"] == dated["date"] and not one["alternatives"] for one in tellers)
    return [] if settled else list(dated["alternatives"])


def most_told(tellers: list[dict], field: str) -> object:
    """The value of most articles, outcomes before plans; of those with as many, the one trusted most.

    Args:
        tellers: mentions of one event in the order of trust.
        field: a field of `PLAIN`.
    """
    outcomes = said([one for one in tellers if one["status"] != "planned"], field)
    values = outcomes or said(tellers, field)
    return max(values, key=lambda one: len(one[1]))[0] if values else None


def said(tellers: list[dict], field: str) -> list[tuple[object, list[str]]]:
    """Each value that is told of a field, in the order of the tellers, with the articles that tell it."""
    values: list[tuple[object, list[str]]] = []
    for teller in tellers:
        told = teller[field]
        if told is None or (field == "level" and told == "none"):
            continue
        known = next((articles for other, articles in values if _same(told, other)), None)
        if known is None:
            values.append((told, [teller["article_id"]]))
        elif teller["article_id"] not in known:
            known.append(teller["article_id"])
    return values


def best_name(tellers: list[dict]) -> str:
    """The name in an article that reports the event; in a series, the one with the most words of the series' name.

    Args:
        tellers: mentions of one event in the order of trust.
    """
    first = [one for one in tellers if standing(one) == standing(tellers[0])]
    return max(first, key=lambda one: shared_words(one["name"], one["series"]))["name"]


def status(tellers: list[dict]) -> str:
    """What became of it: a plan gives way to its outcome, and of two outcomes the one published last stands."""
    outcomes = [one for one in tellers if one["status"] != "planned"]
    if not outcomes:
        return "planned"
    latest = max(published(one) for one in outcomes)
    last = {one["status"] for one in outcomes if published(one) == latest}
    return "held" if "held" in last else "cancelled"


def _inside(mention: dict, other: dict) -> bool:
    """Whether a date known to the day lies in another, or is the same."""
    return (
        precise(mention) and other["date_start"] <= mention["date_start"] and mention["date_end"] <= other["date_end"]
    )


def _same(a: object, b: object) -> bool:
    """Whether two values are one, texts compared without case and marks."""
    return same_text(a, b) if isinstance(a, str) and isinstance(b, str) else a == b
