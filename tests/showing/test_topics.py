"""What the events were about, year by year."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import rokasean as ra
from rokasean.reading.vocabulary import load
from rokasean.showing.figures import TALLEST
from rokasean.showing.period import period
from rokasean.showing.topics import counted

TOPICS = tuple(load("lists")["topics"])
DATES = st.sampled_from([None, "2017", "2019-05", "2020-12-30/2021-01-02", "2021-06-01", "2022-02-02"])
DRAWN = st.lists(st.tuples(DATES, st.lists(st.sampled_from(TOPICS), unique=True, max_size=4)), min_size=1, max_size=9)


def cells(table):
    """The cells of a table as text, a list a row."""
    return [[" ".join(re.sub(r"<[^>]+>", " ", str(cell)).split()) for cell in row.cells] for row in table.rows]


def made_of(timeline, event, drawn):
    """A timeline of events with some dates and topics."""
    return timeline([event(f"e{place}", date, topics=topics) for place, (date, topics) in enumerate(drawn)])


def test_topics_are_compared_with_the_years_before(rich):
    """The year before has a column of its own, what lies before it one together."""
    table = ra.topics_table(rich, 2022)
    assert table.heads == ("Topic", "Events 2022", "Events 2021", "Earlier", "Which")
    assert cells(table)[0] == ["Cyber security", "0", "2", "none", ""]


def test_a_year_that_nobody_wrote_about_is_no_zero(timeline, event):
    """It has no column, its column in the figure is shaded, and both say so."""
    made = timeline([event("x", "2018", topics=["cyber"]), event("y", "2021-05", topics=["cyber"])], planned=())
    table, figure = ra.topics_table(made, 2021), ra.topics_figure(made, 2021)
    assert table.heads == ("Topic", "Events 2021", "Earlier", "Which")
    assert cells(table) == [["Cyber security", "1", "2018: 1", "Talks y"]]
    assert "2018:\u00a01" in table.rows[0].cells  # a line never ends between a year and its number
    assert "No article read dates an event in 2019–2020." in table.caption
    assert "No article read dates an event in 2019–2020 (shaded)." in figure.caption
    assert (
        figure.words.description
        == "Cyber security: 1 of 1 in 2018, 1 of 1 in 2021. No article read dates an event in 2019–2020."
    )
    assert figure.svg.count('class="shade"') == 2


def test_the_year_of_a_report_stands_out_without_colour(timeline, event):
    """Its bars are full, those of the years before are outlines."""
    made = timeline([event("x", "2020", topics=["cyber"]), event("y", "2021-05", topics=["cyber"])])
    bars = re.findall(r'<path [^>]*fill="(#\w+|none)"[^>]*stroke="#2272b4"', ra.topics_figure(made, 2021).svg)
    assert sorted(bars) == ["#2272b4", "none"]


@pytest.mark.parametrize("number", [1, 2, 10, len(TOPICS)])
def test_every_number_of_topics_fits_on_a_page(timeline, event, number):
    """Each topic has its name, linked to its row, and its bar."""
    made = timeline([event("x", "2021-05", topics=list(TOPICS[:number]))])
    figure, table = ra.topics_figure(made, 2021), ra.topics_table(made, 2021)
    assert float(re.search(r'height="([\d.]+)pt"', figure.svg)[1]) <= TALLEST
    assert set(re.findall(r'href="#(topic-[\w-]+)"', figure.svg)) == {row.id for row in table.rows}
    assert len(table.rows) == number


def test_a_long_timeline_is_cut_to_its_latest_years(timeline, event):
    """In an annual report; the table keeps all."""
    made = timeline([event(f"e{year}", str(year), topics=["cyber"]) for year in range(1990, 2022)])
    assert "1 of 1 in 2010, 1 of 1 in 2011" in ra.topics_figure(made, 2021).words.description
    assert "in 2009" not in ra.topics_figure(made, 2021).words.description
    assert "1990: 1" in cells(ra.topics_table(made, 2021))[0][3]


def test_without_topics_there_is_neither_figure_nor_table(timeline, event):
    """But a sentence, the same for both."""
    made = timeline([event("x", "2021-05")])
    assert str(ra.topics_figure(made, 2021)) == str(ra.topics_table(made, 2021))
    assert str(ra.topics_figure(made)).startswith("No sentence about these events names a topic")


@given(DRAWN, st.integers(2017, 2022))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_topic_counts_the_events_that_have_it(timeline, event, drawn, year):
    """In every year of an annual report, as `in_year` finds them."""
    made = made_of(timeline, event, drawn)
    found = counted(period(made, year))
    for (topic, when), number in found.numbers.items():
        assert number == sum(topic in topics for topics in ra.in_year(made.events, when)["topics"])
    assert found.events == {when: len(ra.in_year(made.events, when)) for when in found.years}


@given(DRAWN)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_whole_timeline_counts_each_event_once(timeline, event, drawn):
    """Whatever its date, and without one too."""
    made = made_of(timeline, event, drawn)
    found = counted(period(made))
    assert sum(found.events.values()) == len(drawn)
    assert sum(found.numbers.values()) == sum(len(topics) for _, topics in drawn)
