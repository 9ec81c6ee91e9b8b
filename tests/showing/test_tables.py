"""Partners, topics, announcements, frameworks."""

import re

import rokasean as ra


def cells(table):
    """The cells of a table as text, a list a row."""
    return [[" ".join(re.sub(r"<[^>]+>", " ", str(cell)).split()) for cell in row.cells] for row in table.rows]


def test_partners_are_counted_by_level(rich):
    """Encounters only: neither the drill nor the gift is a meeting."""
    table = ra.partners_table(rich, 2021)
    assert table.heads == ("Partner", "Ministers", "Vice-ministers", "All 2021", "2020", "Last before", "Events")
    assert [row[:6] for row in cells(table)] == [
        ["ASEAN", "1", "1", "2", "0", "2017"],
        ["Laos", "1", "0", "1", "0", "none"],
        ["Thailand", "0", "1", "1", "0", "2017"],
        ["Vietnam", "0", "1", "1", "0", "2017"],
    ]


def test_what_was_called_off_is_no_meeting(rich):
    """The year of the cancelled meeting has no partner."""
    assert "No article read tells of a meeting with a partner in 2020" in str(ra.partners_table(rich, 2020))


def test_what_became_of_an_announcement_is_told(rich):
    """With the day of the announcement where its article is dated."""
    assert cells(ra.follow_up_table(rich, 2021)) == [
        [
            "ROK-ASEAN Defense Vice-Ministerial Meeting",
            "8 September 2021",
            "day not known [3]",
            "kept : reported as held",
            "[1] [3]",
        ]
    ]
    assert cells(ra.follow_up_table(rich, 2022))[0][2:4] == [
        "25 November 2021 [1]",
        "no report found : its date has passed, and no article read reports on it",
    ]


def test_what_a_year_announced_for_later_has_no_link_out_of_the_report(rich):
    """The rows of other years are not in this page."""
    table = ra.announced_table(rich, 2021)
    assert [row[0] for row in cells(table)] == ["Talks missed planned", "Talks workshop planned"]
    became = "no report found : its date has passed, and no article read reports on it"
    assert [row[3] for row in cells(table)] == [became, "no date given : announced without a date"]
    assert "event-link" not in str(table.__html__())


def test_frameworks_are_those_of_the_articles_behind_the_events(rich):
    """Another year's articles do not count."""
    assert cells(ra.frameworks_table(rich, 2021)) == [["New Southern Policy", "[1]"]]
    assert "name no policy framework" in str(ra.frameworks_table(rich, 2025))


def test_what_a_year_recalls_lies_before_it(rich):
    """An article of 2021 tells of 2017 and of 2020; one of 2025 tells of its own year and the next."""
    made = rich
    assert [row[:2] for row in cells(ra.recalled_table(made, 2021))] == [
        ["ROK-ASEAN Defense Vice-Ministerial Meeting", "2017 day and month not stated"],
        ["ROK-ASEAN Defense Vice-Ministerial Meeting called off", "2020 day and month not stated"],
    ]
    assert str(ra.recalled_table(made, 2025)) == "No article of 2025 recalls an event of an earlier year."
    assert str(ra.recalled_table(made, 2019)) == "No article of 2019 was read."
