"""Groups that blocks keep apart and other groups bring together: a series named by one article only, a shared story."""

from collections import defaultdict

from rokasean.timeline.merging.alike import family, precise, vagueness
from rokasean.timeline.merging.groups import Group, block_key, contradicts, other_level, shared, unite


def join_series(groups: list[Group]) -> list[Group]:
    """The groups, those joined in which only one article names the series.

    A happening without a series is one of a series when nothing speaks against it, no article tells both, no other one
    would do as well, and either both are of the same two countries, level and days, or both took the same several days
    of their own and name somebody in common.
    """
    of_two, of_days = defaultdict(list), defaultdict(list)
    for group in (group for group in groups if group.key[0] == "series"):
        of_days[_stretch(group)].append(group)
        for key in {block_key({**one, "series": None}) for one in group.mentions if one["series"]}:
            for day in _days(group) if _bilateral(key) else ():
                of_two[key, day].append(group)
    homes = [_homes(group, of_two, of_days) if group.key[0] == "loose" else [] for group in groups]
    for group, found in zip(groups, homes, strict=True):
        if len(found) == 1:
            unite([found[0], group], "they agree in form, days and parties or people, though not each names the series")
    return [group for group, found in zip(groups, homes, strict=True) if len(found) != 1]


def join_stories(groups: list[Group]) -> list[Group]:
    """The groups, those joined that articles on the same happening tell without a date.

    Two reports of one meeting that each speak of one undated happening of the same series, or of the same form and
    parties, mean the same one.
    """
    tells = defaultdict(lambda: defaultdict(set))
    for place, group in enumerate(groups):
        for mention in group.mentions:
            tells[mention["article_id"]][group.key].add(place)
    roots = list(range(len(groups)))
    for place, story in enumerate(groups):
        reporting = sorted({one["article_id"] for one in story.mentions if one["salience"] == "main"})
        if len(reporting) > 1:
            for told in _told_alike(groups, [tells[article] for article in reporting], place):
                _link(roots, told)
    return _united(groups, roots)


def _bilateral(key: tuple) -> bool:
    """Whether a block outside any series is one of two countries."""
    return key[0] == "loose" and len(key) == 4 and "ASEAN" not in key


def _days(group: Group) -> list[int]:
    """The days of a group's date, none where they are not known."""
    if not precise(group.pivot):
        return []
    return list(range(group.pivot["date_start"].toordinal(), group.pivot["date_end"].toordinal() + 1))


def _stretch(group: Group) -> tuple | None:
    """Form, first and last day of what took several days of its own; None for anything else."""
    told = group.pivot
    if vagueness(told) or told["date_start"] == told["date_end"]:
        return None
    return told["form"], told["date_start"], told["date_end"]


def _homes(group: Group, of_two: dict, of_days: dict) -> list[Group]:
    """The groups of a series that a group without a series may belong to."""
    days = _days(group) if _bilateral(group.key) else []
    same_two = {
        id(home): home for day in days for home in of_two.get((group.key, day), ()) if home.levels & group.levels
    }
    found = [home for home in same_two.values() if not contradicts(home, group)]
    if not found and _stretch(group):
        found = [
            home for home in of_days.get(_stretch(group), ()) if shared(home, group) and not other_level(home, group)
        ]
    return [home for home in found if not group.articles & home.articles]


def _told_alike(groups: list[Group], told: list[dict], story: int) -> list[list[int]]:
    """The places of groups that the articles of one story tell, once each, and no two of them with a date."""
    found = []
    for key in sorted({key for one in told for key in one}):
        once = all(len(one.get(key, ())) <= 1 for one in told)
        places = sorted({place for one in told for place in one.get(key, ())})
        dated = [place for place in places if groups[place].pivot["date_start"]]
        if once and len(places) > 1 and len(dated) < 2 and story not in places and _undisputed(groups, places):
            found.append(places)
    return found


def _undisputed(groups: list[Group], places: list[int]) -> bool:
    """Whether nothing but a missing date keeps groups apart."""
    first, *others = sorted((groups[place] for place in places), key=lambda one: one.pivot["date_start"] is None)
    return all(
        (first.pivot["status"], family(first.pivot["form"])) == (other.pivot["status"], family(other.pivot["form"]))
        and other.editions <= first.editions
        and not contradicts(first, other)
        for other in others
    )


def _link(roots: list[int], places: list[int]) -> None:
    """Make places share the smallest of their roots."""
    target = min(_root(roots, place) for place in places)
    for place in places:
        roots[_root(roots, place)] = target


def _root(roots: list[int], place: int) -> int:
    """The end of the chain that a place hangs on."""
    while roots[place] != place:
        place = roots[place]
    return place


def _united(groups: list[Group], roots: list[int]) -> list[Group]:
    """The groups after joining those that have the same root; the dated one comes first."""
    chains = defaultdict(list)
    for place, group in enumerate(groups):
        chains[_root(roots, place)].append(group)
    reason = "reports of the same happening each tell of one such, without a date of its own"
    return [unite(sorted(found, key=lambda one: one.pivot["date_start"] is None), reason) for found in chains.values()]
