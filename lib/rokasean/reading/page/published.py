"""When an article was published: the one date on its page that says so, or none."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rokasean.reading.page.blocks import Block
from rokasean.reading.page.credits import entry_of
from rokasean.reading.page.pagedates import (
    MONTH,
    WEEKDAY,
    PageDate,
    day_or_none,
    ends_range,
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
    "address": "the page's address holds it",
    "dateline": "the dateline states it; a missing year follows from the text",
    "updated": "the page states only when it was last changed",
}
# The page's own clock, not the story's date: "TUE, 2015-03-31 KST" above everything else.
_CLOCK = re.compile(rf"\W*{WEEKDAY}\W*(?:19|20)\d\d[-./]\d\d?[-./]\d\d?\W*(?:KST|GMT|UTC)?\W*$")
# Countries whose papers write 09/08/2021 for 8 September; all others put the day first.
_MONTH_FIRST = frozenset({"US", "PH"})
# ".../2021/11/10/...", ".../2021-11-10-talks", ".../AEN20211110004200325"; refuses other runs of figures.
_IN_ADDRESS = re.compile(
    r"(?:/|AEN|[-_])(20\d\d)([-/]?)(?:(?<=[-/])|(?=\d{4}))(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?=\D|\d{9}\b|$)"
)
_YEAR = re.compile(r"(?<![\d/.-])(?:19|20)\d\d(?![\d-])")
# "to be opened in 2017", "by the end of 2025": a year that is still to come.
_AHEAD = re.compile(
    r"\b(?:will|to be|until|due|slated|scheduled|planned|plans|expected|by the (?:end|middle|year|first|second)|next)\b"
    r"[^.;\n]{0,80}?(?<![\d/.-])((?:19|20)\d\d)(?![\d-])"
)
_TARGET = re.compile(r"\b(?:by|until) (?:\w+ ){0,4}$")
_YEARS_AHEAD = 2  # plans that news tells of lie so many years ahead
_DAY_MONTH = re.compile(
    rf"(?P<m>{MONTH}) ?(?P<d>\d{{1,2}})(?!\d)|(?<!\d)(?P<d2>\d{{1,2}})(?:st|nd|rd|th)? (?P<m2>{MONTH})"
)
_TODAY = re.compile(rf"\b(?:on |this |late |early )?(?P<day>{WEEKDAY})")
_WEEKDAY = re.compile(rf"\W*(?P<day>{WEEKDAY})")
_WEEKDAY_BEFORE = re.compile(rf"\b(?P<day>{WEEKDAY}),? $")
_LABEL = 24  # no label of a date has more characters
_NOTICE = 300  # no copyright notice has more
_LOOKED_AT = 20_000
_SAME_DAY = (timedelta(0), timedelta(1))  # a page may be stored on the day after its dateline
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


def find_published(
    text: str, blocks: Sequence[Block], publisher: str | None = None, address: str | None = None
) -> Dated:
    """When the article was published.

    Args:
        text: the article's text.
        blocks: its blocks.
        publisher: who published it; settles whether 09/08/2021 is in August.
        address: where the page stands on the web.

    Returns:
        The date, its basis, and the dateline's day; None for what the page does not say.

    >>> page = "Talks held\\nPublished : Sept 8, 2021 - 19:15   Updated : Sept 9, 2021"
    >>> find_published(page, [Block("title", 0, 10), Block("date", 11, len(page))])
    Dated(day=datetime.date(2021, 9, 8), basis='stated', dateline=None)
    """
    found = _stated(text, blocks, _day_first(publisher))
    if day := _day_of_address(address):
        found["address"] = day
    clock, closing = found.pop("clock", None), found.pop("closing", None)
    lined = _dateline_day(text, blocks, found)
    if clock and not found:
        day = _dateline_day(text, blocks, {"clock": clock})
        if _tells_of(clock, text, blocks) if day is None else clock - day in _SAME_DAY:
            found["stated"], lined = clock, day  # the story is of that very day
    for basis in ("stated", "crawl header", "address"):
        if basis in found:
            return Dated(found[basis], basis, lined)
    if lined:
        return Dated(lined, "dateline", lined)
    if "updated" in found:
        return Dated(found["updated"], "updated", None)
    return Dated(closing, "stated", None) if closing else Dated()


def _tells_of(clock: date, text: str, blocks: Sequence[Block]) -> bool:
    """Whether the story tells of the day of the page's clock, or of the day before, and of no year after it."""
    story = "\n".join(text[block.start : block.end] for block in blocks if block.tells)[:_LOOKED_AT]
    days = {day for found in _DAY_MONTH.finditer(story) if (day := _of_year(found, clock.year))}
    return any(clock - day in _SAME_DAY for day in days)


def _of_year(found: re.Match, year: int) -> date | None:
    """The day of a month that a text names, in a year; None where it names another year behind it."""
    other = _YEAR.match(found.string, found.end() + len(re.match(r",? ?", found.string[found.end() :])[0]))
    if other and int(other[0]) != year:
        return None
    return day_or_none(year, month_number(found["m"] or found["m2"]), int(found["d"] or found["d2"]))


def _day_of_address(address: str | None) -> date | None:
    """The day that an address holds, as news sites file their stories."""
    found = _IN_ADDRESS.search(address or "")
    return day_or_none(int(found[1]), int(found[3]), int(found[4])) if found else None


def _day_first(publisher: str | None) -> bool | None:
    """Whether the publisher writes the day before the month; None where nobody knows."""
    country = entry_of(publisher).get("country")
    return None if country is None else country not in _MONTH_FIRST


def _stated(text: str, blocks: Sequence[Block], day_first: bool | None) -> dict[str, date]:
    """The first date of each basis among the page's date lines, "clock" too; one below the headline comes first."""
    lead = next((i for i, block in enumerate(blocks) if block.kind == "lead"), len(blocks))
    titled = next((i for i, block in enumerate(blocks) if block.kind == "title"), -1)
    above: dict[str, date] = {}
    below: dict[str, date] = {}
    for i, block in enumerate(blocks):
        if block.kind != "date" and not (block.kind == "byline" and i < lead):
            continue
        for basis, one in _readings(text, blocks, i, lead):
            line = text[block.start : block.end]
            if i < titled and basis == "stated" and _is_clock(line, blocks[:titled]):
                basis = "clock"
            if day := _settled(one, line, text, day_first):
                (above if i < titled else below).setdefault(basis, day)
    return {**above, **below}


def _is_clock(line: str, above: Sequence[Block]) -> bool:
    """Whether a date above the headline is the page's own clock, the day on which it was stored."""
    if label_before(line) == "published":
        return False
    furnished = any(block.kind in ("debris", "heading") for block in above)
    return bool(_CLOCK.match(line)) or (furnished and bool(_WEEKDAY.match(line)))


def _readings(text: str, blocks: Sequence[Block], i: int, lead: int) -> Iterator[tuple[str, PageDate]]:
    """Each date of a line with its basis."""
    line = text[blocks[i].start : blocks[i].end]
    header = i == 0 and line.startswith("date ")
    before = 0
    for one in find_page_dates(line):
        if ends_range(line, one):
            continue
        label = label_before(line[before : one.start])
        above = None if before or not i or blocks[i - 1].kind == "date" else blocks[i - 1]
        if label is None and above and not _claims(text, above, one):
            label = label_before(_short(text, above))
        before = one.end
        if header:
            yield "crawl header", one
        elif label == "updated":
            yield "updated", one
        elif label == "published" or (label is None and i <= lead + 1 + (blocks[i - 1].kind in ("heading", "title"))):
            yield "stated", one  # above the story or right under its lead
        elif label is None and _closes(text, blocks[i - 1], one):
            yield "closing", one


# "(END)", "###", "Translated by Mai Huong": what agencies and ministries close a story with.
_END_MARK = re.compile(r"\W*(?:END|ENDS|30)?\W*|\W*(?:Translated|Reported|Written|Compiled|Edited) by [^\n]{2,60}")


def _closes(text: str, block: Block, one: PageDate) -> bool:
    """Whether a date behind a block stands at the end of the story: behind a copyright, where that is of its year."""
    if block.kind == "debris":
        return _END_MARK.fullmatch(text, block.start, block.end) is not None or _claims(text, block, one)
    return block.kind in ("lead", "body", "credit", "byline")


def _claims(text: str, block: Block, one: PageDate) -> bool:
    """Whether a block is the page's copyright notice for the year of a date."""
    if block.kind != "debris" or block.end - block.start > _NOTICE:
        return False
    claimed = _COPYRIGHT_YEAR.search(text, block.start, block.end)
    return claimed is not None and {day.year for day in one.days} == {int(claimed[1])}


def _short(text: str, block: Block) -> str:
    """The words of a line that can be a label, or nothing."""
    return text[block.start : block.end] if block.end - block.start <= _LABEL else ""


def _settled(one: PageDate, line: str, text: str, day_first: bool | None) -> date | None:
    """The one day that a page date means; None where day and month may be swapped and nothing tells."""
    if len(one.days) == 1:
        return one.days[0]
    spoken = _WEEKDAY.match(line) or _WEEKDAY_BEFORE.search(line, 0, one.start)
    if spoken:
        fitting = [day for day in one.days if _WEEKDAYS[day.weekday()] == spoken["day"][:3].lower()]
        return fitting[0] if len(fitting) == 1 else None
    if day_first is not None:
        return one.days[0] if day_first else one.days[1]
    named = {(month_number(m["m"] or m["m2"]), int(m["d"] or m["d2"])) for m in _DAY_MONTH.finditer(text[:_LOOKED_AT])}
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
    story, opening = (
        "\n".join(text[block.start : block.end] for block in blocks if block.tells),
        text[lined.end :][:1500],
    )
    return _year_from_text(story, opening, month, day) or _year_of_copyright(text, blocks, opening, month, day)


# "© 2024 BERNAMA", "COPYRIGHT © ANTARA 2017"; refused: "© 1997-2014", which says when the page was stored.
_COPYRIGHT_YEAR = re.compile(r"(?:copyrights?\b|©|ⓒ|\(c\))[^\n\d]{0,50}?((?:19|20)\d\d)(?!\d| ?[-–])", re.I)


def _year_of_copyright(text: str, blocks: Sequence[Block], opening: str, month: int, day: int) -> date | None:
    """The day in the one year that the page claims its copyright for, unless the story's first weekday contradicts."""
    debris = (text[block.start : block.end] for block in blocks if block.kind in ("debris", "credit", "byline"))
    years = {int(found[1]) for line in debris if len(line) < _NOTICE for found in _COPYRIGHT_YEAR.finditer(line)}
    one = day_or_none(years.pop(), month, day) if len(years) == 1 else None
    spoken = _TODAY.search(opening)
    near = (0, 1, 6)  # a story of a Friday tells of Friday, of Thursday or of Saturday first
    if one and spoken and (one.weekday() - _WEEKDAYS.index(spoken["day"][:3].lower())) % 7 not in near:
        return None
    return one


def _nearest(known: date, month: int, day: int) -> date | None:
    """The day in the year that brings it closest to a known date."""
    days = [one for year in range(known.year - 1, known.year + 2) if (one := day_or_none(year, month, day))]
    return min(days, key=lambda one: abs(one - known), default=None)


def _is_target(found: re.Match) -> bool:
    """Whether a year to come is a round one by which something is to be reached: "by 2030" may be far away."""
    return int(found[1]) % 5 == 0 and _TARGET.search(found.string, found.start(), found.start(1)) is not None


def _year_from_text(text: str, opening: str, month: int, day: int) -> date | None:
    """The day in the one year that the text leaves open.

    The same day with its year elsewhere in the text settles it; else the first weekday of the story, which in a
    dated story is the day itself, shortly before a year that the text speaks of as still to come. A year that is past
    settles nothing: a weekday comes back to the same day every five or six years.
    """
    same = {one.days[0] for one in find_page_dates(text[:_LOOKED_AT]) if len(one.days) == 1}
    years = {one.year for one in same if (one.month, one.day) == (month, day)}
    if len(years) == 1:
        return day_or_none(years.pop(), month, day)
    spoken = _TODAY.search(opening)
    known = text[:_LOOKED_AT]
    ahead = [int(found[1]) for found in _AHEAD.finditer(known) if not _is_target(found)]
    if not spoken or not ahead:
        return None
    past = max((year for match in _YEAR.finditer(known) if (year := int(match[0])) not in ahead), default=0)
    weekday = _WEEKDAYS.index(spoken["day"][:3].lower())
    fitting = [
        one
        for year in range(max(past, min(ahead) - _YEARS_AHEAD), min(ahead) + 1)
        if (one := day_or_none(year, month, day)) and one.weekday() == weekday
    ]
    return fitting[0] if len(fitting) == 1 else None
