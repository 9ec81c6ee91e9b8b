"""The whole timeline by year."""

import re

import rokasean as ra


def cells(table):
    """The cells of a table as text, a list a row."""
    return [[" ".join(re.sub(r"<[^>]+>", " ", str(cell)).split()) for cell in row.cells] for row in table.rows]


def test_years_without_events_stand_together(rich):
    """An event counts where it begins; those without a date come last."""
    rows = cells(ra.years_table(rich))
    assert [row[0] for row in rows] == [
        "2017",
        "2018–2019",
        "2020",
        "2021",
        "2022",
        "2023–2024",
        "2025",
        "2026",
        "undated",
    ]
    assert rows[3] == ["2021", "1", "1", "1", "1", "1", "5", "0", "0"]


def test_years_of_which_nothing_was_read_have_no_numbers(rich):
    """A dash with words for screen readers, a note in the caption, and a shaded column in the figures."""
    table, figure = ra.years_table(rich), ra.years_figure(rich)
    assert [row[1:] for row in cells(table) if row[0] == "2018–2019"] == [["– not covered"] * 8]
    assert table.caption.endswith("No article read dates an event in 2018–2019 and 2023–2024.")
    assert figure.caption.endswith("No article read dates an event in 2018–2019 and 2023–2024 (shaded).")
    assert figure.svg.count('class="shade"') == 4
    assert "No article read dates an event in" in ra.partner_years_table(rich).caption


def test_a_year_with_articles_but_no_event_counts_none(timeline, event, article):
    """There a 0 is a number."""
    made = timeline([event("x", "2019"), event("y", "2021")], [article("a", "2020-05-05")])
    assert cells(ra.years_table(made))[1] == ["2020", *["0"] * 8]


def test_partners_are_counted_by_year(rich):
    """The whole period in a line."""
    assert ["ASEAN", "4", "2017: 1, 2021: 2, 2025: 1"] in cells(ra.partner_years_table(rich))


def test_an_event_counts_once_in_the_year_in_which_it_begins(timeline, event):
    """A journey over New Year is no event of two years."""
    made = timeline([event("x", "2021-12-28/2022-01-02")])
    assert [(row[0], row[6]) for row in cells(ra.years_table(made))] == [("2021", "1"), ("2022", "0")]
    assert cells(ra.partner_years_table(made)) == [["Laos", "1", "2021: 1"]]
    assert ra.partner_years_table(made).rows[0].cells[2] == "2021:\u00a01"  # a line never ends between the two
