"""Partners, topics, announcements, frameworks, series, years and sources."""

import re

import pytest

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


def test_topics_are_compared_with_the_year_before(rich):
    """Most frequent first."""
    assert [row[:3] for row in cells(ra.topics_table(rich, 2021))] == [
        ["Cyber security", "2", "0"],
        ["Humanitarian assistance and disaster relief", "1", "0"],
    ]
    assert [row[:3] for row in cells(ra.topics_table(rich, 2022))] == [
        ["Cyber security", "0", "2"],
        ["Humanitarian assistance and disaster relief", "0", "1"],
    ]


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
    assert "event-link" not in str(table.__html__())


def test_frameworks_are_those_of_the_articles_behind_the_events(rich):
    """Another year's articles do not count."""
    assert cells(ra.frameworks_table(rich, 2021)) == [["New Southern Policy", "[1]"]]
    assert "name no policy framework" in str(ra.frameworks_table(rich, 2025))


def test_titles_that_name_several_events_take_their_year(rich):
    """In a list of all years, four meetings of one series are told apart; in a year, the title is enough."""
    assert "ROK-ASEAN Defense Vice-Ministerial Meeting (2017)" in str(ra.sources_table(rich))
    assert "Meeting (2021)" not in str(ra.sources_table(rich, 2021))


def test_what_a_year_recalls_lies_before_it(rich):
    """An article of 2021 tells of 2017 and of 2020; one of 2025 tells of its own year and the next."""
    made = rich
    assert [row[:2] for row in cells(ra.recalled_table(made, 2021))] == [
        ["ROK-ASEAN Defense Vice-Ministerial Meeting", "2017 day and month not stated"],
        ["ROK-ASEAN Defense Vice-Ministerial Meeting called off", "2020 day and month not stated"],
    ]
    assert str(ra.recalled_table(made, 2025)) == "No article of 2025 recalls an event of an earlier year."
    assert str(ra.recalled_table(made, 2019)) == "No article of 2019 was read."


def test_every_article_stands_in_the_sources_with_what_came_of_it(rich):
    """Numbered as cited, whatever the year."""
    rows = cells(ra.sources_table(rich, 2025))
    assert [row[0] for row in rows] == ["1", "2", "3"]
    assert rows[0][1].startswith("Title a . The A Times. https://example.org/a")
    assert rows[0][3] == "seven events of other years or without a date"
    assert rows[1][2:] == [
        "17 November 2025 from dateline",
        "12th ADMM-Plus ; one event of other years or without a date",
    ]
    assert rows[2][1:3] == ["without a title . publisher not stated. b.txt", "date not known"]


def test_articles_set_aside_are_named_with_their_reason(rich):
    """And have no number."""
    assert cells(ra.set_aside_table(rich)) == [["d.txt", "The file is empty; add its text or remove it"]]


def test_provenance_names_parameters_version_and_every_file(rich):
    """The hash is the article's id."""
    rows = cells(ra.provenance_table(rich, year=2021, articles="seeds"))
    assert ["Parameter", "year", "2021"] in rows
    assert ["Library", "rokasean", ra.__version__] in rows
    assert ["Article", "a.txt", "a"] in rows
    assert ["Article set aside", "d.txt", "d"] in rows


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


def test_partners_are_counted_by_year(rich):
    """The whole period in a line."""
    assert ["ASEAN", "4", "2017: 1, 2021: 2, 2025: 1"] in cells(ra.partner_years_table(rich))


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


def test_a_matrix_is_told_cell_by_cell(rich):
    """The text alternative holds every number."""
    figure = ra.partners_figure(rich, 2021)
    assert figure.words.description.startswith("ASEAN, ministers: 1; ASEAN, vice-ministers: 1; Laos, ministers: 1;")
    assert figure.words.description.endswith("All other cells are empty.")


def test_a_timeline_is_told_event_by_event(rich):
    """Date, name, place and status of each."""
    figure = ra.timeline_figure(rich, 2021)
    assert figure.words.title.startswith("Timeline of 2021: five events on lanes by kind (multilateral 1,")
    assert "October 2021: Talks drill (Singapore), held" in figure.words.description


def test_statuses_differ_by_shape(timeline, event):
    """Filled, hollow, crossed: not by colour alone."""
    made = timeline([event(name, "2021-05-05", status=name) for name in ("held", "planned", "cancelled")])
    svg = ra.timeline_figure(made, 2021).svg
    marks = re.findall(r'<a [^>]*href="#event-(\w+)"[^>]*>\s*<path ([^>]*)>', svg)
    shapes = {name: re.search(r'd="([^"]*)"', drawn)[1].count("C") for name, drawn in marks}
    fills = {name: re.search(r'fill="([^"]*)"', drawn)[1] for name, drawn in marks}
    assert shapes["held"] == shapes["planned"] > 0 == shapes["cancelled"]
    assert fills["held"] != "none" == fills["planned"]


def test_uncertain_dates_are_drawn_as_spans(timeline, event):
    """Two ticks and dots for a month; nothing of the kind for a day."""
    month = ra.timeline_figure(timeline([event("x", "2021-05")]), 2021).svg
    day = ra.timeline_figure(timeline([event("x", "2021-05-05")]), 2021).svg
    assert month.count("stroke-dasharray") == day.count("stroke-dasharray") + 2


@pytest.mark.parametrize(("number", "named"), [(30, True), (200, False)])
def test_too_many_names_are_left_out_and_the_caption_says_so(timeline, event, number, named):
    """The marks stay."""
    events = [event(f"e{place}", f"2021-{place % 12 + 1:02}-{place % 28 + 1:02}") for place in range(number)]
    figure = ra.timeline_figure(timeline(events), 2021)
    assert (">Talks e5<" in figure.svg) is named
    assert ("too many for names" in figure.caption) is not named
    assert len(set(re.findall(r'href="#event-(\w+)"', figure.svg))) == number


def test_far_too_many_events_are_counted_by_month(timeline, event):
    """The figure stays on one page, and no event is lost."""
    events = [event(f"e{place}", f"2021-{place % 12 + 1:02}") for place in range(600)] + [event("late", "2021")]
    figure = ra.timeline_figure(timeline(events), 2021)
    assert "Bilateral, jan: 50;" in figure.words.description
    assert "Bilateral, no month: 1." in figure.words.description
    assert "<a " not in figure.svg


def test_days_after_the_cutoff_are_marked_as_unread(rich):
    """In the year of the cut-off and later."""
    assert "after the data cut-off" in ra.timeline_figure(rich, 2026).svg
    assert "after the data cut-off" in ra.timeline_figure(rich, 2025).svg
    assert "after the data cut-off" not in ra.timeline_figure(rich, 2021).svg
