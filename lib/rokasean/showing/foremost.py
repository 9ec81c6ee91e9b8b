"""Which events and articles are printed when there are more of them than can be."""

from rokasean.showing.facts import articles_of
from rokasean.showing.labels import labelled

# Of more rows than this, so many are printed; the others stand on the web page, and events in the attached data too.
PRINTED = 200


def foremost_events(events: tuple, number: int = PRINTED) -> frozenset[str]:
    """The ids of the events that are printed.

    Args:
        events: the events.
        number: how many can be.

    Returns:
        Those of the highest level, and among these those with most sources; none when all can be printed.
    """
    if len(events) <= number:
        return frozenset()
    levels = labelled("level")
    ranked = sorted(events, key=lambda event: (levels.index(event.level), -event.n_articles))
    return frozenset(event.event_id for event in ranked[:number])


def foremost_articles(events: tuple, numbers: dict[str, int], number: int = PRINTED) -> frozenset[str]:
    """The ids of the articles that are printed.

    Args:
        events: the events of the report.
        numbers: the number of each article that was read.
        number: how many can be.

    Returns:
        Those that tell of the events that are printed, by their numbers; none when all articles can be printed.
    """
    if len(numbers) <= number:
        return frozenset()
    first = foremost_events(events, number)
    told = articles_of(event for event in events if not first or event.event_id in first)
    return frozenset(sorted(told, key=numbers.__getitem__)[:number])
