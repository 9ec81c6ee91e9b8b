"""Recurring series, edition by edition."""

import re

import rokasean as ra


def cells(table):
    """The cells of a table as text, a list a row."""
    return [[" ".join(re.sub(r"<[^>]+>", " ", str(cell)).split()) for cell in row.cells] for row in table.rows]


def test_gaps_of_a_series_are_told(rich):
    """What was called off has its source's words; where nothing is known, that is said."""
    rows = cells(ra.series_table(rich))
    vice = [row[1:4] for row in rows if row[0].startswith("ROK-ASEAN Defense Vice-Ministerial Meeting")]
    assert vice == [
        ["2017 day and month not stated", "", ""],
        ["2018–2019", "", "no article read tells of one"],
        ["2020 day and month not stated", "", "called off “They met, says a.”"],
        ["8 September 2021", "", ""],
    ]
