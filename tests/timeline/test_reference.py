"""The reference page of the tables."""

from rokasean.timeline.frames import TABLES
from rokasean.timeline.reference import PAGE, tables_page


def test_the_page_is_current():
    """docs/tables.md is what the declaration makes; `python -m rokasean.timeline.reference` mends it."""
    assert PAGE.read_text(encoding="utf-8") == tables_page()


def test_every_column_stands_on_the_page():
    """With its meaning."""
    page = tables_page()
    assert all(
        f"| {one.name} | {one.type} |" in page and one.meaning in page for table in TABLES.values() for one in table
    )
