"""The three tables: their columns, declared once, the check against that, and the years of events."""

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import pandas as pd

from rokasean.errors import FrameError
from rokasean.reading.vocabulary import load


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table.

    Args:
        name: what it is called.
        type: "text", "integer", "date" (datetime.date), "texts" (list of text) or "records" (list of dicts).
        meaning: one plain sentence; the reference page prints it.
        vocabulary: the closed list in `reading/vocabulary/lists.toml` that its values come from.
        empty: whether a cell may be None; lists are never None, but may have no member.
    """

    name: str
    type: str
    meaning: str
    vocabulary: str | None = None
    empty: bool = False


# What mentions and events have in common: the facts of a happening.
FACTS = (
    Column("status", "text", "Whether it took place.", "status"),
    Column("form", "text", "What kind of happening it is.", "form"),
    Column("level", "text", "Rank of the lower-ranking lead official.", "level"),
    Column("name", "text", "Short name, as a text gives it."),
    Column("series", "text", "Standard name of the recurring forum it is one of.", empty=True),
    Column("edition", "integer", "Which meeting of its series it is.", empty=True),
    Column("date", "text", "When, as EDTF: 2024-11-21, 2021-09-08/2021-09-10, 2025-10, 2026.", empty=True),
    Column("date_start", "date", "First day that the date covers.", empty=True),
    Column("date_end", "date", "Last day that the date covers.", empty=True),
    Column("date_precision", "text", "How much of the date is known.", "date_precision"),
    Column("date_basis", "text", "Where the date comes from.", "date_basis"),
    Column("alternatives", "texts", "Other dates that the same words may mean, as EDTF, the likelier first."),
    Column("city", "text", "City where it takes place.", empty=True),
    Column("country", "text", "Country where it takes place, ISO 3166-1 alpha-2.", empty=True),
    Column("mode", "text", "In person or online, where a text says so.", "mode", empty=True),
    Column("within", "text", "The happening on whose sidelines, or as part of which, it takes place.", empty=True),
    Column("parties", "texts", "Countries that take part, alpha-2, and ASEAN for the bloc as such."),
    Column("people", "records", "Who takes part: name, role, country."),
    Column("topics", "texts", "What it is about.", "topics"),
)

TABLES: dict[str, tuple[Column, ...]] = {
    "articles": (
        Column("article_id", "text", "First 12 hexadecimal digits of the SHA-256 of the file's bytes."),
        Column("file", "text", "Name of the file."),
        Column("title", "text", "Headline.", empty=True),
        Column("publisher", "text", "Who published it.", empty=True),
        Column("byline", "text", "Who wrote it.", empty=True),
        Column("published", "date", "Day of publication.", empty=True),
        Column("published_basis", "text", "Where the day of publication comes from.", empty=True),
        Column("dateline", "date", "Day of the dateline, which an old story on a new page keeps.", empty=True),
        Column("url", "text", "Address that the text came from.", empty=True),
        Column("known", "texts", "The fields that articles.toml settled."),
        Column("words", "integer", "Number of words."),
        Column("status", "text", "read, or quarantined when it could not be read."),
        Column("problem", "text", "Why it could not be read, or what is doubtful in it.", empty=True),
        Column("frameworks", "texts", "Policy frameworks, plans and strategies that it names."),
        Column("topics", "texts", "What it is about.", "topics"),
        Column("text", "text", "The whole file, decoded; every start and end counts characters of it."),
        Column("blocks", "records", "Parts of the text: kind, start, end."),
    ),
    "mentions": (
        Column("mention_id", "text", "Article, place in its text and a short hash of what is said."),
        Column("article_id", "text", "The article that says it."),
        Column("publisher", "text", "Who published that article.", empty=True),
        Column("published", "date", "When that article was published; never the date of the happening.", empty=True),
        Column("salience", "text", "What the happening is to its article.", "salience"),
        *FACTS,
        Column("exact", "text", "The passage that carries the mention, verbatim."),
        Column("prefix", "text", "A few characters before the passage."),
        Column("suffix", "text", "A few characters after the passage."),
        Column("start", "integer", "Where the passage starts in the article's text."),
        Column("end", "integer", "Where the passage ends in the article's text."),
        Column("rules", "records", "Behind each cell: field, rule (its id)."),
    ),
    "events": (
        Column("event_id", "text", "Series with year or edition; else date, form and parties."),
        *FACTS,
        Column("mention_ids", "texts", "The mentions that tell of it."),
        Column("article_ids", "texts", "The articles that tell of it."),
        Column("n_articles", "integer", "Number of those articles."),
        Column("publishers", "texts", "Who published them."),
        Column(
            "conflicts",
            "records",
            "Where articles differ: field, kind (contradiction, or plan where one tells the plan and another the "
            "outcome), stands (the value in the cell), reason (why it stands, in words), values (each value and its "
            "article_ids).",
        ),
        Column("why", "text", "Why these mentions are one event, in plain words."),
        Column("evidence", "records", "The passages: article_id, exact, prefix, suffix, start, end."),
    ),
}

# What no two rows share. An article that holds the same bytes as another has its id, and is quarantined.
KEYS = {"articles": "file", "mentions": "mention_id", "events": "event_id"}


def columns(table: str) -> list[str]:
    """The names of a table's columns, in order.

    >>> columns("events")[0]
    'event_id'
    """
    return [column.name for column in TABLES[table]]


def frame(rows: Iterable[dict], table: str) -> pd.DataFrame:
    """A table made of rows, with None for what is missing and plain Python values in every cell.

    Args:
        rows: dicts that have every column of the table.
        table: "articles", "mentions" or "events".

    Raises:
        FrameError: when a row lacks a column or a cell has no business in it.

    >>> len(frame([], "events").columns) == len(columns("events"))
    True
    """
    rows = list(rows)
    made = pd.DataFrame({name: pd.Series([_cell(row, name) for row in rows], dtype=object) for name in columns(table)})
    for column in TABLES[table]:
        if column.type == "integer" and not column.empty:
            made[column.name] = made[column.name].astype("int64")
    return check_frame(made, table)


def check_frame(made: pd.DataFrame, table: str) -> pd.DataFrame:
    """The frame itself, when it is what its table declares.

    Args:
        made: a frame.
        table: "articles", "mentions" or "events".

    Raises:
        FrameError: naming the first column whose name, type, vocabulary or uniqueness is not as declared.

    >>> check_frame(frame([], "events"), "events").empty
    True
    """
    if list(made.columns) != columns(table):
        odd = sorted(set(made.columns) ^ set(columns(table))) or "their order"
        raise FrameError(f"{table}: columns differ from what is declared: {odd}; see docs/tables.md")
    for column in TABLES[table]:
        for cell in made[column.name]:
            if not _fits(cell, column):
                raise FrameError(f"{table}.{column.name}: {cell!r} is no {_wanted(column)}; see docs/tables.md")
    key = made[KEYS[table]]
    if key.duplicated().any():
        twice = key[key.duplicated()].iloc[0]
        raise FrameError(f"{table}.{KEYS[table]}: {twice!r} stands there twice; each row needs its own")
    return made


def in_year(events: pd.DataFrame, year: int) -> pd.DataFrame:
    """The events that happened, were planned or were called off in a year, in the order of their dates.

    Args:
        events: the table of events.
        year: calendar year.

    Returns:
        The rows whose date touches the year; events without a date belong to no year.
    """
    inside = [
        start is not None and start.year <= year <= end.year
        for start, end in zip(events["date_start"], events["date_end"], strict=True)
    ]
    return events[pd.Series(inside, index=events.index, dtype=bool)].reset_index(drop=True)


def years(events: pd.DataFrame) -> list[int]:
    """The years for which `in_year` returns anything, earliest first.

    >>> years(frame([], "events"))
    []
    """
    dated = [
        (start.year, end.year) for start, end in zip(events["date_start"], events["date_end"], strict=True) if start
    ]
    return sorted({year for first, last in dated for year in range(first, last + 1)})


def _cell(row: dict, name: str) -> object:
    """A cell, or an error that names the column which the row lacks."""
    if name not in row:
        raise FrameError(f"a row lacks the column {name!r}; see docs/tables.md")
    return row[name]


# What a cell of each type must be. bool is an int and datetime a date, and neither is meant.
_KINDS: dict[str, Callable[[object], bool]] = {
    "text": lambda cell: isinstance(cell, str),
    "integer": lambda cell: hasattr(cell, "__index__") and not isinstance(cell, bool),
    "date": lambda cell: isinstance(cell, datetime.date) and not isinstance(cell, datetime.datetime),
    "texts": lambda cell: isinstance(cell, list) and all(isinstance(one, str) for one in cell),
    "records": lambda cell: isinstance(cell, list) and all(isinstance(one, dict) for one in cell),
}


def _fits(cell: object, column: Column) -> bool:
    """Whether a cell has its column's type and stands in its vocabulary."""
    if cell is None:
        return column.empty
    if not _KINDS[column.type](cell):
        return False
    values = cell if isinstance(cell, list) else [cell]
    return column.vocabulary is None or all(value in load("lists")[column.vocabulary] for value in values)


def _wanted(column: Column) -> str:
    """What a column takes, for a message."""
    kind = f"value of the list {column.vocabulary!r}" if column.vocabulary else column.type
    return f"{kind} or None" if column.empty else kind
