"""When an article was published: the one date on its page that says so, or none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rokasean.reading.blocks import Block
from rokasean.reading.credits import entry_of
from rokasean.reading.pagedates import (
    MONTH,
    WEEKDAY,
    PageDate,
    day_or_none,
    find_page_dates,
    label_before,
    month_number,
)

# Where a publication date was found; the first that is there counts.
BASES = {
    "articles.toml": "articles.toml says so",
    "page head": "the head of the web page states it",
    "stated": "the page states it",
    "crawl header": "the header that was stored with the page states it",
    "dateline": "the dateline states it; a missing year follows from the text",
    "updated": "the page states only when it was last changed",
}
# The page's own clock, not the story's date: "TUE, 2015-03-31 KST" above everything else.
_CLOCK = re.compile(rf"\W*{WEEKDAY}\W*(?:19|20)\d\d[-./]\d\d?[-./]\d\d?\W*(?:KST|GMT|UTC)?\W*$")
# Countries whose papers write 09/08/2021 for 8 September; all others put the day first.
_MONTH_FIRST = frozenset({"US", "PH"})
_YEAR = re.compile(r"(?<![\d/.-])(?:19|20)\d\d(?![\d-])")
_DAY_MONTH = re.compile(
    rf"(?P<m>{MONTH}) ?(?P<d>\d{{1,2}})(?!\d)|(?<!\d)(?P<d2>\d{{1,2}})(?:st|nd|rd|th)? (?P<m2>{MONTH})"
)
_TODAY = re.compile(rf"\b(?:on |this |late |early )?(?P<day>{WEEKDAY})")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class Dated:
    """A publication date and where it was found, or neither.

    Args:
        day: the date, or None.
        basis: one of `BASES`, or None.
        dateline: the day of the dateline, which may lie days before that of the page.
    """

    day: date | None = None
    basis: str | None = None
    dateline: date | None = None


def find_published(text: str, blocks: Sequence[Block], publisher: str | None = None) -> Dated:
    """When the article was published.

    Args:
        text: the article's text.
        blocks: its blocks.
        publisher: who published it; settles whether 09/08/2021 is in August.

    Returns:
        The date, its basis, and the dateline's day; None for what the page does not say.

    >>> page = "Talks held\\nPublished : Sept 8, 2021 - 19:15   Updated : Sept 9, 2021"
    >>> find_published(page, [Block("title", 0, 10), Block("date", 11, len(page))])
    Dated(day=datetime.date(2021, 9, 8), basis='stated', dateline=None)
    """
    found = _stated(text, blocks, _day_first(publisher))
    lined = _dateline_day(text, blocks, found)
    for basis in ("stated", "crawl header"):
        if basis in found:
            return Dated(found[basis], basis, lined)
    if lined:
        return Dated(lined, "dateline", lined)
    return Dated(found["updated"], "updated", None) if "updated" in found else Dated()


def _day_first(publisher: str | None) -> bool | None:
    """Whether the publisher writes the day before the month; None where nobody knows."""
    country = entry_of(publisher).get("country")
    return None if country is None else country not in _MONTH_FIRST


def _stated(text: str, blocks: Sequence[Block], day_first: bool | None) -> dict[str, date]:
    """The first date of each basis among the page's date lines."""
    found: dict[str, date] = {}
    lead = next((i for i, block in enumerate(blocks) if block.kind == "lead"), len(blocks))
    titled = next((i for i, block in enumerate(blocks) if block.kind == "title"), -1)
    early: dict[str, date] = {}
    for i, block in enumerate(blocks):
        if block.kind != "date" and not (block.kind == "byline" and i < lead):
            continue
        line = text[block.start : block.end]
        if _CLOCK.match(line) and i < titled:
            continue
        for basis, day in _readings(text, line, blocks, i, i <= lead, day_first):
            (found if i > titled or basis != "stated" or _labelled(line) else early).setdefault(basis, day)
    return {**early, **found}


def _labelled(line: str) -> bool:
    return label_before(line) == "published"


def _readings(text: str, line: str, blocks: Sequence[Block], i: int, early: bool, day_first: bool | None):
    """Each date of a line with its basis."""
    before = 0
    for one in find_page_dates(line):
        label = label_before(line[before : one.start])
        if label is None and not before and i and blocks[i - 1].kind != "date":
            label = label_before(_short(text, blocks[i - 1])) or None
        before = one.end
        basis = _basis(label, line, blocks[i].start == _first_start(blocks), early)
        day = _settled(one, text, day_first)
        if basis and day:
            yield basis, day


def _first_start(blocks: Sequence[Block]) -> int:
    return blocks[0].start


def _short(text: str, block: Block) -> str:
    """The words of a line that can be a label, or nothing."""
    return text[block.start : block.end] if block.end - block.start <= 24 else ""


def _basis(label: str | None, line: str, first: bool, early: bool) -> str | None:
    """What a date with such a label, at such a place, is worth."""
    if label == "other":
        return None
    if label == "updated":
        return "updated"
    if first and line.lstrip().startswith("date "):
        return "crawl header"
    return "stated" if label == "published" or early else None


def _settled(one: PageDate, text: str, day_first: bool | None) -> date | None:
    """The one day that a page date means; None where day and month may be swapped and nothing tells."""
    if len(one.days) == 1:
        return one.days[0]
    if day_first is not None:
        return one.days[0] if day_first else one.days[1]
    named = {(month_number(m["m"] or m["m2"]), int(m["d"] or m["d2"])) for m in _DAY_MONTH.finditer(text[:6000])}
    fitting = [day for day in one.days if (day.month, day.day) in named]
    return fitting[0] if len(fitting) == 1 else None


def _dateline_day(text: str, blocks: Sequence[Block], found: dict[str, date]) -> date | None:
    """The day of the first dateline, its year from the page's date or else from the text."""
    lined = next((block for block in blocks if block.kind == "dateline"), None)
    if lined is None:
        return None
    line = text[lined.start : lined.end]
    if full := find_page_dates(line):
        return full[0].days[0] if len(full[0].days) == 1 else None
    part = _DAY_MONTH.search(line)
    if part is None:
        return None
    month, day = month_number(part["m"] or part["m2"]), int(part["d"] or part["d2"])
    known = next(iter(found.values()), None)
    if known:
        return _nearest(known, month, day)
    return _year_from_text(text, text[lined.end : lined.end + 1500], month, day)


def _nearest(known: date, month: int, day: int) -> date | None:
    """The day in the year that brings it closest to a known date."""
    days = [one for year in range(known.year - 1, known.year + 2) if (one := day_or_none(year, month, day))]
    return min(days, key=lambda one: abs(one - known), default=None)


def _year_from_text(text: str, opening: str, month: int, day: int) -> date | None:
    """The day in the one year that the text leaves open.

    The same day with its year elsewhere in the text settles it; else the first weekday of the story, which in a
    dated story is the day itself, together with the years that the text names.
    """
    same = {one.days[0] for one in find_page_dates(text[:20000]) if len(one.days) == 1}
    years = {one.year for one in same if (one.month, one.day) == (month, day)}
    if len(years) == 1:
        return day_or_none(years.pop(), month, day)
    spoken = _TODAY.search(opening)
    named = {int(match[0]) for match in _YEAR.finditer(text[:20000])}
    if not spoken or not named:
        return None
    weekday = _WEEKDAYS.index(spoken["day"][:3].lower())
    fitting = [
        one
        for year in sorted({year + step for year in named for step in (-1, 0, 1)})
        if (one := day_or_none(year, month, day)) and one.weekday() == weekday
    ]
    return fitting[0] if len(fitting) == 1 else None
