"""Mentions to groups: block by block, what is known best first, so that the order of articles makes no difference."""

from collections import defaultdict
from collections.abc import Iterable

from rokasean.timeline.merging.alike import vagueness, years_of
from rokasean.timeline.merging.fits import fits_loose, fits_news, fits_number, fits_series
from rokasean.timeline.merging.groups import Fit, Group, alone, block_key, canonical, join
from rokasean.timeline.merging.reunite import join_series, join_stories


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
    by_year: dict[int | None, list[Group]] = defaultdict(list)
    known = {(one["edition"], year) for one in mentions if one["edition"] for year in _single(years_of(one))}
    for mention in sorted(mentions, key=_by_knowledge):
        other = alone(mention)
        home = _home(other, _near(mention, groups, by_year), known)
        if home is None:
            groups.append(other)
            for year in years_of(mention) or [None]:
                by_year[year].append(other)
    return groups


def _near(mention: dict, groups: list[Group], by_year: dict[int | None, list[Group]]) -> list[Group]:
    """The groups that a mention may belong to: of its years or its number, or of the days of its news."""
    if mention["edition"] and mention["date_start"] is None:
        return groups
    news = mention["published"] if mention["date_start"] is None else None
    years = [None, news.year - 1, news.year, news.year + 1] if news else years_of(mention)
    near = {id(group): group for year in years for group in by_year.get(year, [])}
    if mention["edition"]:
        near |= {id(group): group for group in groups if mention["edition"] in group.editions}
    return list(near.values())


def _home(other: Group, groups: list[Group], known: set[tuple[int, int]]) -> Group | None:
    """The group that a mention, alone, has joined; None where none fits, or several fit as well."""
    found = [(fit, group) for group in groups if (fit := _fits(group, other, known))]
    best = max((fit.score for fit, _ in found), default=None)
    top = [(fit, group) for fit, group in found if fit.score == best]
    if len(top) == 1:
        return join(top[0][1], other.pivot, top[0][0].says)
    if top:
        names = sorted(f"{one.pivot['name']} ({one.pivot['date'] or 'undated'})" for _, one in top)
        other.doubts.append(f"it fits {len(top)} others as well and was left alone: {'; '.join(names)}")
    return None


def _fits(group: Group, other: Group, known: set[tuple[int, int]]) -> Fit | None:
    """How a mention fits a group: by its date; without one by its number, or as news of the same days."""
    mention = other.pivot
    if mention["date_start"]:
        return fits_series(group, other) if mention["series"] else fits_loose(group, other)
    numbered = mention["series"] and mention["edition"]
    return (fits_number(group, other, known) if numbered else None) or fits_news(group, other)


def _by_knowledge(mention: dict) -> tuple:
    """Mentions that know their date best come first; among them the earliest, and those with a number."""
    start, end, unnumbered = mention["date_start"], mention["date_end"], mention["edition"] is None
    if start is None:
        return vagueness(mention), unnumbered, canonical(mention)
    return vagueness(mention), start.toordinal(), (end - start).days, unnumbered, canonical(mention)


def _single(years: range) -> list[int]:
    """The year, when there is but one."""
    return list(years) if len(years) == 1 else []
