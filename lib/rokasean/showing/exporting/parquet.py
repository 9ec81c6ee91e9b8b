"""Events as Parquet: every column of its type, lists and records nested, and its meaning beside it."""

import io
import json

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from rokasean.timeline.frames import TABLES, Column
from rokasean.timeline.store import TYPES

TEXTS = TYPES["texts"]
PERSON = pa.struct([("name", pa.string()), ("role", pa.string()), ("country", pa.string())])
PASSAGE = pa.struct(
    [
        *((name, pa.string()) for name in ("article_id", "exact", "prefix", "suffix")),
        ("start", pa.int64()),
        ("end", pa.int64()),
    ]
)
VALUE = pa.struct([("value", pa.string()), ("article_ids", TEXTS)])
CONFLICT = pa.struct(
    [
        *((name, pa.string()) for name in ("field", "kind", "stands", "reason")),
        ("values", pa.list_(VALUE)),
    ]
)
RECORDS = {"people": pa.list_(PERSON), "conflicts": pa.list_(CONFLICT), "evidence": pa.list_(PASSAGE)}


def as_parquet(events: pd.DataFrame) -> bytes:
    """The events as a Parquet file.

    Args:
        events: the table of events.

    Returns:
        The file. What stands in a conflict is text there, whatever the type of its column.
    """
    schema = pa.schema([_field(column) for column in TABLES["events"]], metadata={"table": "events"})
    cells = {name: events[name].tolist() for name in schema.names}
    cells["conflicts"] = [[_conflict(one) for one in conflicts] for conflicts in cells["conflicts"]]
    file = io.BytesIO()
    pq.write_table(pa.table(cells, schema=schema), file)
    return file.getvalue()


def _field(column: Column) -> pa.Field:
    """A column's type, whether it may be empty, and what it means."""
    kind = RECORDS[column.name] if column.type == "records" else TYPES[column.type]
    meaning = {"description": column.meaning} | ({"closed_list": column.vocabulary} if column.vocabulary else {})
    return pa.field(column.name, kind, nullable=column.empty, metadata=meaning)


def _conflict(conflict: dict) -> dict:
    """A conflict with text for every value, since they are of many types."""
    told = [{**one, "value": _text(one["value"])} for one in conflict["values"]]
    return {**conflict, "stands": _text(conflict["stands"]), "values": told}


def _text(value: object) -> str | None:
    """A value as text: itself, or JSON."""
    return value if value is None or isinstance(value, str) else json.dumps(value, ensure_ascii=False)
