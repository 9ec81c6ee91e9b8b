"""Events as Parquet, read back by pyarrow and pandas."""

import io

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from rokasean.showing.export import export
from rokasean.timeline.frames import TABLES, frame


def read(timeline) -> pa.Table:
    """A timeline's events, written and read back."""
    return pq.read_table(io.BytesIO(export("parquet", timeline.events, timeline).data))


def test_every_cell_comes_back(rich):
    """Dates as dates, numbers as numbers, lists and records nested."""
    back = read(rich).to_pylist()
    assert back == rich.events.to_dict("records")


def test_values_in_conflict_are_text(timeline, event):
    """Numbers and lists among them as JSON."""
    values = [{"value": 11, "article_ids": ["a"]}, {"value": None, "article_ids": ["b"]}]
    conflict = {"field": "edition", "kind": "contradiction", "stands": 11, "values": values}
    (row,) = read(timeline([event("e", "2024", conflicts=[conflict])])).to_pylist()
    (told,) = row["conflicts"]
    assert (told["stands"], [one["value"] for one in told["values"]]) == ("11", ["11", None])


def test_columns_have_types_and_say_what_they_mean(rich):
    """And whether they may be empty, and which closed list they are from."""
    schema = read(rich).schema
    assert schema.field("date_start").type == pa.date32()
    assert schema.field("n_articles").type == pa.int64()
    assert pa.types.is_struct(schema.field("people").type.value_type)
    for column in TABLES["events"]:
        field = schema.field(column.name)
        assert field.metadata[b"description"].decode() == column.meaning
        assert field.nullable == column.empty
    assert schema.field("status").metadata[b"closed_list"] == b"status"


def test_pandas_reads_it(rich):
    """As many rows, the same ids."""
    back = pd.read_parquet(io.BytesIO(export("parquet", rich.events, rich).data))
    assert back["event_id"].tolist() == rich.events["event_id"].tolist()


def test_no_events_are_a_file_with_columns(timeline):
    """Of the same types."""
    empty = timeline()
    assert read(empty).num_rows == 0
    assert read(empty).schema.field("people").type == read(timeline()).schema.field("people").type
    assert frame([], "events").columns.tolist() == read(empty).column_names
