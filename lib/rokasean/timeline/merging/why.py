"""Why mentions are one event, and how its articles differ, in plain words."""

from rokasean.timeline.merging.groups import Group
from rokasean.timeline.merging.reasons import why_date


def why(group: Group, fact: dict) -> str:
    """Why the mentions of a group are one event, in a few sentences for an analyst.

    Args:
        group: the mentions.
        fact: the settled facts.
    """
    said = [_joined(group), *(f"One article leaves open which event it means: {doubt}." for doubt in group.doubts)]
    others = sorted({one["date"] for one in group.mentions if one["date"]} - {fact["date"]})
    if others:
        rivals = [one for one in group.mentions if one["date"] in others]
        reason = why_date(group.mentions, rivals, fact["date"])
        said.append(f"The date {fact['date']} stands: {reason}. Articles also say {', '.join(others)}.")
    return " ".join(said)


def says(conflict: dict, sources: dict[str, str]) -> str:
    """A conflict as a sentence.

    Args:
        conflict: one record of the column `conflicts`.
        sources: what each article is called, by its id.

    >>> says({"field": "status", "kind": "plan", "stands": "held", "values": [
    ...     {"value": "held", "article_ids": ["b"]}, {"value": "planned", "article_ids": ["a"]}]}, {"a": "A", "b": "B"})
    'It was announced (A) before it was held (B).'
    """
    told = {
        str(one["value"]): "; ".join(sources[article] for article in one["article_ids"]) for one in conflict["values"]
    }
    if conflict["field"] == "status" and conflict["kind"] == "plan":
        return f"It was announced ({told['planned']}) before it was {conflict['stands']} ({told[conflict['stands']]})."
    values = ", ".join(f"{value} ({articles})" for value, articles in told.items())
    if conflict["kind"] == "plan":
        return f"Plan and outcome differ in {conflict['field']}: {values}; {conflict['stands']} stands."
    stands = "all are kept" if conflict["stands"] is None else f"{conflict['stands']} stands: {conflict['reason']}"
    return f"Articles contradict each other in {conflict['field']}: {values}; {stands}."


def _joined(group: Group) -> str:
    """How many mentions are one event, and why."""
    articles = len(group.articles)
    if len(group.mentions) == 1:
        return "One article tells of it."
    told = f"{len(group.mentions)} mentions in {articles} article{'s' if articles > 1 else ''} are one event: "
    return told + "; ".join(sorted(group.reasons)) + "."
