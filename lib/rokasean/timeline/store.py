"""Tables to Parquet files and back, without loss."""

import json
import os
import tempfile
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from rokasean.timeline.frames import TABLES, frame

# Records are written as JSON here, since their values differ in type from row to row.
TYPES = {
    "text": pa.string(),
    "integer": pa.int64(),
    "date": pa.date32(),
    "texts": pa.list_(pa.string()),
    "records": pa.string(),
}


def write_table(made: pd.DataFrame, table: str, path: Path) -> None:
    """Write a table to a file that appears as a whole or not at all.

    Args:
        made: the frame.
        table: "articles", "mentions" or "events".
        path: where to write.

    Raises:
        OSError: when the file cannot be written.
        pyarrow.ArrowException, ValueError: when a cell cannot be.
    """
    schema = pa.schema([(column.name, TYPES[column.type]) for column in TABLES[table]])
    cells = {column.name: [_packed(cell, column.type) for cell in made[column.name]] for column in TABLES[table]}
    arrow = pa.table(cells, schema=schema).replace_schema_metadata({"table": table})
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".parquet")
    try:
        with os.fdopen(handle, "wb") as file:
            pq.write_table(arrow, file, write_page_checksum=True)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def read_table(path: Path, table: str) -> pd.DataFrame:
    """The table in a file, checked against its declaration.

    Args:
        path: a file that `write_table` wrote.
        table: "articles", "mentions" or "events".

    Raises:
        Exception: of many kinds, when the file is missing, damaged or not of this table.
    """
    arrow = pq.read_table(path, page_checksum_verification=True, partitioning=None)
    if (arrow.schema.metadata or {}).get(b"table") != table.encode():
        raise ValueError(f"{path}: holds no table of {table}")
    cells = {
        column.name: [_unpacked(cell, column.type) for cell in arrow[column.name].to_pylist()]
        for column in TABLES[table]
    }
    rows = (dict(zip(cells, row, strict=True)) for row in zip(*cells.values(), strict=True))
    return frame(rows, table)


def _packed(cell: object, kind: str) -> object:
    """A cell as Parquet takes it."""
    return json.dumps(cell, ensure_ascii=False) if kind == "records" else cell


def _unpacked(cell: object, kind: str) -> object:
    """A cell as the frame has it."""
    return json.loads(cell) if kind == "records" else cell
