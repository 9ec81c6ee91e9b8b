"""The reference page of the three tables, made from their declaration.

`python -m rokasean.timeline.reference` writes it.
"""

from pathlib import Path

from rokasean.reading.vocabulary import load
from rokasean.timeline.frames import KEYS, TABLES, Column

PAGE = Path(__file__).parents[3] / "docs" / "tables.md"
_HEAD = """# The three tables

Made from `lib/rokasean/timeline/frames.py` by `python -m rokasean.timeline.reference`; edit it there.

Types: text; integer; date (`datetime.date`); texts (a list of text); records (a list of dicts). A cell that may be
empty is None then; a list without members is an empty list.
"""


def tables_page() -> str:
    """The page docs/tables.md."""
    return "\n".join([_HEAD, *(_table(name) for name in TABLES), "## Closed lists\n", *_lists()])


def _table(name: str) -> str:
    """One table of columns."""
    head = f"## {name}\n\nNo two rows share their `{KEYS[name]}`.\n\n"
    return (
        head
        + "| column | type | empty | meaning |\n|---|---|---|---|\n"
        + "".join(_row(column) for column in TABLES[name])
    )


def _row(column: Column) -> str:
    """One column."""
    meaning = f"{column.meaning} Closed list: {column.vocabulary}." if column.vocabulary else column.meaning
    return f"| {column.name} | {column.type} | {'may be' if column.empty else 'never'} | {meaning} |\n"


def _lists() -> list[str]:
    """The closed lists that columns name, each value with its meaning."""
    used = {column.vocabulary: None for columns in TABLES.values() for column in columns if column.vocabulary}
    values = {name: "\n".join(f"| {value} | {says} |" for value, says in load("lists")[name].items()) for name in used}
    return [f"### {name}\n\n| value | meaning |\n|---|---|\n{rows}\n" for name, rows in values.items()]


if __name__ == "__main__":
    PAGE.write_text(tables_page(), encoding="utf-8")
