"""EDTF: what is read, what is refused, and that writing and reading agree."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rokasean.reading.calendar import edtf
from rokasean.reading.calendar.edtf import EdtfError, parse_edtf

DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31))


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2024-11-21", "2024-11-21", "2024-11-21", "day"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2026", "2026-01-01", "2026-12-31", "year"),
        ("2022-11-22/2022-11-24", "2022-11-22", "2022-11-24", "range"),
        ("2025-07/2025-12", "2025-07-01", "2025-12-31", "range"),
        ("2002/2009", "2002-01-01", "2009-12-31", "range"),
    ],
)
def test_a_date_is_read_with_its_first_and_last_day(text, first, last, precision):
    """Every kind of EDTF that is used here."""
    time = parse_edtf(text)
    assert (str(time.first), str(time.last), time.precision, time.edtf) == (first, last, precision, text)


@pytest.mark.parametrize("text", ["XXXX-09-06", "XXXX-09", "XXXX-XX-24", "XXXX-09-06/XXXX-09-09", "XXXX-02-29"])
def test_a_missing_year_stays_missing(text):
    """No day is made up."""
    time = parse_edtf(text)
    assert (time.edtf, time.first, time.last, time.precision) == (text, None, None, "none")


@pytest.mark.parametrize(
    "text",
    ["", "2024-1", "24-11-21", "2024-13", "2024-02-30", "2024-XX-21", "XXXX", "XXXX-13", "XXXX-XX-32", "XXXX-02-30",
     "2024-11-21T10:00", "2024/2023", "2024-11-24/2024-11-22", "2024-11-21/", "yesterday", "2024-11-21 "],
)  # fmt: skip
def test_what_is_no_date_is_refused(text):
    """The message names the text."""
    with pytest.raises(EdtfError, match="is"):
        parse_edtf(text)


@given(DAYS, st.integers(-400, 400))
def test_weeks_months_and_years_hold_their_day(date, step):
    """A week is seven days from a Monday; a month and a year are whole."""
    week = edtf.week(date)
    assert week.first.weekday() == 0
    assert week.first <= date <= week.last == week.first + datetime.timedelta(days=6)
    month = edtf.month(date.year, date.month)
    assert month.first <= date <= month.last
    assert edtf.year(date.year).first <= date <= edtf.year(date.year).last
    assert edtf.shift(edtf.shift(date, step), -step) == date


@given(DAYS, st.integers(-40, 40))
def test_months_run_on_over_the_years(date, step):
    """The month so many steps away touches none between."""
    month = edtf.month(date.year, date.month + step)
    assert (month.first.year - date.year) * 12 + month.first.month - date.month == step


@given(DAYS, DAYS)
def test_an_interval_never_runs_backwards(begin, end):
    """It is None, one day, or from the first to the last."""
    time = edtf.between(edtf.day(begin), edtf.day(end))
    if begin > end:
        assert time is None
    else:
        assert (time.first, time.last) == (begin, end)
        assert parse_edtf(time.edtf) == time
