"""Mentions to groups: block by block, what is known best first, so that the order of articles makes no difference."""

from collections import defaultdict
from collections.abc import Callable, Iterable

from rokasean.timeline.alike import vagueness, years_of
from rokasean.timeline.fits import alone, fits_loose, fits_news, fits_number, fits_series
from rokasean.timeline.groups import Fit, Group, block_key, canonical, join
from rokasean.timeline.reunite import join_series, join_stories


def assign(mentions: Iterable[dict]) -> list[Group]:
    """Every mention in exactly one group.

    Args:
        mentions: rows of the table of mentions, each once, in any order.
    """
    blocks = defaultdict(list)
    for mention in sorted(mentions, key=canonical):
        blocks[block_key(mention)].append(mention)
    groups = [group for key in sorted(blocks) for group in assign_block(blocks[key])]
    return join_stories(join_series(groups))


def assign_block(mentions: list[dict]) -> list[Group]:
    """The groups of one block: mentions of one series, or of one form and the same sides.

    Args:
        mentions: rows that share their `block_key`.
    """
    groups: list[Group] = []
    by_year: dict[int, list[Group]] = defaultdict(list)
    known = {(one["edition"], year) for one in mentions if one["edition"] for year in _single(years_of(one))}
    for mention in sorted(mentions, key=_by_knowledge):
        fits, among = _question(mention, groups, by_year, known)
        group, fresh = _place(mention, among, fits)
        if fresh:
            groups.append(group)
            for year in years_of(mention):
                by_year[year].append(group)
    return groups


def _question(mention: dict, groups: list[Group], by_year: dict, known: set) -> tuple[Callable, list[Group]]:
    """Which function asks whether a mention fits, and the groups to ask."""
    years = years_of(mention)
    if not years:
        return (lambda group, one: _fits_undated(group, one, known)), groups
    near = {id(group): group for year in years for group in by_year.get(year, [])}
    if mention["edition"]:
        near |= {id(group): group for group in groups if mention["edition"] in group.editions}
    return (fits_series if mention["series"] else fits_loose), list(near.values())


def _fits_undated(group: Group, mention: dict, known: set[tuple[int, int]]) -> Fit | None:
    """Whether a mention without a date fits a group: by its number, else as news of the same days."""
    numbered = mention["series"] and mention["edition"]
    return (fits_number(group, mention, known) if numbered else None) or fits_news(group, mention)


def _place(mention: dict, groups: list[Group], fits: Callable[[Group, dict], Fit | None]) -> tuple[Group, bool]:
    """The group that a mention joins, or a new one where none fits or several fit as well."""
    found = [(fit, group) for group in groups if (fit := fits(group, mention))]
    best = max((fit.score for fit, _ in found), default=None)
    top = [(fit, group) for fit, group in found if fit.score == best]
    if len(top) == 1:
        return join(top[0][1], mention, top[0][0].says), False
    group = alone(mention)
    if top:
        names = sorted(f"{one.pivot['name']} ({one.pivot['date'] or 'undated'})" for _, one in top)
        group.doubts.append(f"it fits {len(top)} others as well and was left alone: {'; '.join(names)}")
    return group, True


def _by_knowledge(mention: dict) -> tuple:
    """Mentions that know their date best come first; among them the earliest, and those with a number."""
    start, end, unnumbered = mention["date_start"], mention["date_end"], mention["edition"] is None
    if start is None:
        return vagueness(mention), unnumbered, canonical(mention)
    return vagueness(mention), start.toordinal(), (end - start).days, unnumbered, canonical(mention)


def _single(years: range) -> list[int]:
    """The year, when there is but one."""
    return list(years) if len(years) == 1 else []
