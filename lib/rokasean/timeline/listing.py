"""The table of events as text: for people, for spreadsheets, for programs."""

import csv
import datetime
import io
import json

import pandas as pd


def as_table(events: pd.DataFrame) -> str:
    """The events in columns: date, status, event_id, name and where, and how many articles tell of each.

    Args:
        events: the table of events.

    >>> from rokasean.timeline.frames import frame
    >>> as_table(frame([], "events"))
    'No events.\\n'
    """
    if events.empty:
        return "No events.\n"
    head = ("date", "status", "event id", "name", "where", "articles")
    rows = [head, *(_line(row) for row in events.to_dict("records"))]
    widths = [max(len(row[place]) for row in rows) for place in range(len(head))]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)
    return "\n".join(lines) + "\n"


def as_csv(events: pd.DataFrame) -> str:
    """The events as CSV with a head; dates in ISO 8601, lists as JSON, missing cells empty."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(events.columns)
    writer.writerows([_csv_cell(cell) for cell in record.values()] for record in as_records(events))
    return text.getvalue()


def as_json(events: pd.DataFrame) -> str:
    """The events as a JSON array with one event a line."""
    lines = (json.dumps(record, ensure_ascii=False) for record in as_records(events))
    return "[\n" + ",\n".join(lines) + "\n]\n"


def as_records(frame: pd.DataFrame) -> list[dict]:
    """The rows of a table as dicts that JSON takes: dates in ISO 8601, whole numbers as Python's own."""
    return [{name: _plain(cell) for name, cell in row.items()} for row in frame.to_dict("records")]


FORMATS = {"table": as_table, "csv": as_csv, "json": as_json}


def _line(row: dict) -> tuple[str, ...]:
    """An event's cells in the table for people."""
    where = ", ".join(cell for cell in (row["city"], row["country"]) if cell)
    name = row["name"] if len(row["name"]) <= 60 else row["name"][:59] + "…"
    return row["date"] or "undated", row["status"], row["event_id"], name, where, str(row["n_articles"])


def _plain(cell: object) -> object:
    """A cell as JSON has it."""
    if isinstance(cell, datetime.date):
        return cell.isoformat()
    return cell.item() if hasattr(cell, "item") else cell


def _csv_cell(cell: object) -> str:
    """A cell of a CSV file."""
    if cell is None:
        return ""
    return json.dumps(cell, ensure_ascii=False) if isinstance(cell, list | dict) else str(cell)
