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
        ["2018–2019", "", "no article read dates any event then"],
        ["2020 day and month not stated", "", "called off “They met, says a.”"],
        ["8 September 2021", "", ""],
    ]


def test_a_gap_that_nobody_wrote_about_is_told_apart(timeline, event):
    """An article of 2019 tells of another meeting, and so covers that year; nobody wrote of 2018 and 2020."""
    forum = {"series": "ADMM-Plus", "parties": ["KR", "ASEAN"]}
    made = timeline([event("x", "2017", **forum), event("y", "2019"), event("z", "2021", **forum)])
    assert [row[1:4] for row in cells(ra.series_table(made)) if "article" in row[3]] == [
        ["2018", "", "no article read dates any event then"],
        ["2019", "", "no article read dates one then"],
        ["2020", "", "no article read dates any event then"],
    ]


def test_editions_stand_beside_their_marks(timeline, event):
    """As far as the columns have room."""
    forum = {"series": "ADMM-Plus", "parties": ["KR", "ASEAN"]}
    events = [event(f"e{year}", str(year), edition=year - 2010, **forum) for year in range(2016, 2026)]
    svg = ra.series_figure(timeline(events)).svg
    assert all(f">{number}th<" in svg for number in range(6, 16))
