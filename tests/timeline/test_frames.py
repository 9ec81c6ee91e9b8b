"""The three tables: their declaration, and the check against it."""

import datetime

import pytest
from rows import row, table

from rokasean.errors import FrameError
from rokasean.reading.vocabulary import load
from rokasean.timeline.frames import TABLES, check_frame, columns, frame, in_year, years
from rokasean.timeline.merge import merge_mentions


class TestDeclaration:
    """What is declared of the columns."""

    @pytest.mark.parametrize("name", TABLES)
    def test_names_are_unique_and_meanings_are_sentences(self, name):
        """A table has no column twice, and every column says what it means."""
        assert len(set(columns(name))) == len(columns(name))
        assert all(column.meaning.endswith(".") for column in TABLES[name])

    def test_vocabularies_exist(self):
        """Every closed list that a column names is there."""
        named = {column.vocabulary for table in TABLES.values() for column in table} - {None}
        assert named <= set(load("lists"))


class TestFrame:
    """Rows to a table."""

    @pytest.mark.parametrize("name", TABLES)
    def test_no_rows_make_an_empty_table_with_all_columns(self, name):
        """An empty table has the columns of a full one."""
        assert list(frame([], name).columns) == columns(name)

    def test_what_is_missing_is_none_and_cells_are_plain_python(self):
        """No NaN, no NaT, no timestamps."""
        cells = table(row(), row("b", None)).to_dict("records")
        assert cells[1]["date_start"] is None
        assert cells[1]["edition"] is None
        assert type(cells[0]["date_start"]) is datetime.date

    def test_a_row_that_lacks_a_column_is_named(self):
        """The message says which column."""
        told = row()
        del told["mode"]
        with pytest.raises(FrameError, match="'mode'"):
            table(told)


class TestCheckFrame:
    """A frame against its declaration."""

    @pytest.mark.parametrize(
        ("field", "cell"),
        [
            ("status", "postponed"),
            ("level", None),
            ("parties", "KR"),
            ("people", ["Suh Wook"]),
            ("topics", ["weather"]),
            ("edition", True),
            ("edition", "11"),
            ("date_start", "2024-11-21"),
            ("date_start", datetime.datetime(2024, 11, 21)),
            ("name", float("nan")),
        ],
    )
    def test_a_cell_of_the_wrong_kind_is_refused(self, field, cell):
        """The message names table and column."""
        with pytest.raises(FrameError, match=rf"mentions\.{field}"):
            table({**row(), field: cell})

    def test_a_column_too_many_is_refused(self):
        """And named."""
        with pytest.raises(FrameError, match="mood"):
            check_frame(table(row()).assign(mood="good"), "mentions")

    def test_another_order_of_columns_is_refused(self):
        """Whoever reads by position relies on it."""
        made = table(row())
        with pytest.raises(FrameError, match="order"):
            check_frame(made[made.columns[::-1]], "mentions")

    def test_an_id_that_stands_there_twice_is_refused(self):
        """Ids are what rows are found by."""
        with pytest.raises(FrameError, match="twice"):
            table(row(), row())


class TestYears:
    """Which year an event belongs to."""

    events = merge_mentions(
        table(
            row("a", "2021"),
            row("b", "2021-12-30/2022-01-02", parties=["KR", "VN"]),
            row("c", None),
            row("d", "2024-03", status="cancelled"),
            row("e", "2020", status="planned"),
        )
    )

    def test_years_are_those_that_a_date_touches(self):
        """Undated events have none."""
        assert years(self.events) == [2020, 2021, 2022, 2024]

    @pytest.mark.parametrize("year", [2020, 2021, 2022, 2024])
    def test_every_year_has_its_events(self, year):
        """Held, planned and cancelled ones."""
        inside = in_year(self.events, year)
        assert len(inside) == (2 if year == 2021 else 1)
        check_frame(inside, "events")

    def test_a_year_without_events_is_an_empty_table(self):
        """With all its columns."""
        assert in_year(self.events, 1999).empty
        assert list(in_year(self.events, 1999).columns) == columns("events")

    def test_the_seeds_tell_of_seven_years(self, seed_tables):
        """Those for which there is a report."""
        assert years(merge_mentions(seed_tables[1])) == [2017, 2020, 2021, 2022, 2024, 2025, 2026]
