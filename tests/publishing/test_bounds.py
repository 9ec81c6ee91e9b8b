"""Bounds in a parameter's comment are kept by its default and by every value that is asked for."""

import datetime

import nbformat.v4 as v4
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rokasean.errors import ContractError, UsageError
from rokasean.publishing.bounds import is_within
from rokasean.publishing.contract import read_parameters, resolve


def parameters(line: str):
    """The parameters of a notebook whose cell has this line."""
    cell = v4.new_code_cell(line, metadata={"tags": ["parameters"]})
    return read_parameters(v4.new_notebook(cells=[cell]), "report")


@pytest.mark.parametrize(
    ("line", "given", "value"),
    [
        ("year: int = 2024  # reported on [1967..2100]", "1967", 1967),
        ("year: int = 2024  # reported on [1967..2100]", "2100", 2100),
        ("share: float = 0.5  # [0..1]", "1", 1.0),
        ("since: date | None = None  # first day [2000-01-01..]", "2000-01-01", datetime.date(2000, 1, 1)),
        ("since: date | None = None  # first day [2000-01-01..]", "none", None),
        ("years: list[int] = []  # [..2100]", "1, 2100", [1, 2100]),
        ("name: str = 'a'  # in brackets [see there]", "b", "b"),
    ],
)
def test_values_within_are_taken(line, given, value):
    """The ends belong to them."""
    (only,) = resolve(parameters(line), {line.partition(":")[0]: given}).values()
    assert only == value


@pytest.mark.parametrize(
    ("line", "given", "words"),
    [
        ("year: int = 2024  # reported on [1967..2100]", "1966", r"`year` \(reported on\) must be from 1967 to 2100"),
        ("year: int = 2024  # reported on [1967..]", 20, "must be at least 1967, and 20 is not"),
        ("share: float = 0.5  # [..1]", "1.01", "must be at most 1.0"),
        ("since: date | None = None  # [2000-01-01..]", "1999-12-31", "must be at least 2000-01-01"),
        ("years: list[int] = []  # [..2100]", "1, 2101", "must be at most 2100"),
    ],
)
def test_values_beyond_are_refused(line, given, words):
    """Before any kernel starts, with the bounds in words."""
    with pytest.raises(UsageError, match=words):
        resolve(parameters(line), {line.partition(":")[0]: given}, "report")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("year: int = 1900  # [1967..2100]", "its own value 1900 is not"),
        ("year: int = 2024  # [2100..1967]", "the lower one first"),
        ("year: int = 2024  # [early..late]", r"the bounds `\[early..late\]`"),
        ("name: str = 'b'  # [a..c]", "must be a number or a date"),
    ],
)
def test_bounds_that_make_no_sense_break_the_contract(line, words):
    """So that a slip in a comment does not go unnoticed."""
    with pytest.raises(ContractError, match=words):
        parameters(line)


@given(st.integers(), st.integers(), st.integers())
def test_within_is_what_it_says(value, low, high):
    """For every number, with either end open as well."""
    assert is_within(value, low, high) == (is_within(value, low, None) and is_within(value, None, high))
    assert is_within(low, low, None) and is_within(high, None, high)
