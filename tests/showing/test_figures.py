"""The figures of a report."""

import datetime
import re
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import rokasean as ra
from rokasean.showing.drawing.lanes import LABELS, lanes_of
from rokasean.showing.period import period


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


def test_an_empty_lane_does_not_say_that_no_minister_met(timeline, event):
    """It says what it holds, and that ministers met in other lanes."""
    forum = event("x", "2021-05", series="ADMM-Plus", parties=["KR", "ASEAN", "US"])
    svg = ra.timeline_figure(timeline([forum, event("y", "2021-06")]), 2021).svg
    assert "none of Korea and ASEAN alone; two encounters at these levels in other lanes" in svg
    assert svg.count("none in the articles read") == 2
    assert "none of Korea" not in ra.timeline_figure(timeline([event("y", "2021-06", level="working")]), 2021).svg


def test_statuses_differ_by_shape(timeline, event):
    """Filled, hollow, crossed: not by colour alone."""
    made = timeline([event(name, "2021-05-05", status=name) for name in ("held", "planned", "cancelled")])
    svg = ra.timeline_figure(made, 2021).svg
    marks = re.findall(r'<a [^>]*href="#event-(\w+)"[^>]*>\s*<path ([^>]*)>', svg)
    shapes = {name: re.search(r'd="([^"]*)"', drawn)[1].count("C") for name, drawn in marks}
    fills = {name: re.search(r'fill="([^"]*)"', drawn)[1] for name, drawn in marks}
    assert shapes["held"] == shapes["planned"] > 0 == shapes["cancelled"]
    assert fills["held"] != "none" == fills["planned"]


def test_uncertain_dates_are_drawn_as_bands(timeline, event):
    """A band with a dotted edge in place of a dot for a month; nothing of the kind for a day."""
    month = ra.timeline_figure(timeline([event("x", "2021-05")]), 2021).svg
    day = ra.timeline_figure(timeline([event("x", "2021-05-05")]), 2021).svg
    assert month.count("stroke-dasharray") == day.count("stroke-dasharray") + 1
    assert month.count("mark-held") == day.count("mark-held")


@pytest.mark.parametrize(("number", "named"), [(30, True), (200, False)])
def test_too_many_names_are_left_out_and_the_caption_says_so(timeline, event, number, named):
    """The marks stay."""
    events = [event(f"e{place}", f"2021-{place % 12 + 1:02}-{place % 28 + 1:02}") for place in range(number)]
    figure = ra.timeline_figure(timeline(events), 2021)
    assert (">Talks e5<" in figure.svg) is named
    assert ("too many for names" in figure.caption) is not named
    assert len(set(re.findall(r'href="#event-(\w+)"', figure.svg))) == number


def test_a_full_year_cuts_names_before_it_drops_them(timeline, event):
    """Sixty events still have names, none of which stands on another mark or name."""
    words = "conference on the cooperation of defence industries"
    events = [event(f"e{place}", f"2021-{place % 12 + 1:02}-05", name=f"{place} {words}") for place in range(60)]
    figure = ra.timeline_figure(timeline(events), 2021)
    names = re.findall(r">(\d+ conference[^<]*)<", figure.svg.split("</desc>")[1])
    assert len(names) == 60
    assert all(name.endswith(" …") for name in names)
    assert "too many for names" not in figure.caption


@given(st.lists(st.tuples(st.integers(0, 364), st.integers(0, 40), st.integers(1, 12)), min_size=1, max_size=60))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_mark_or_name_stands_on_another(timeline, event, drawn):
    """Whatever the days and however long the names."""
    first = datetime.date(2021, 1, 1)
    days = [(first + datetime.timedelta(day), datetime.timedelta(more), words) for day, more, words in drawn]
    facts = [(f"{day}/{day + more}" if more else str(day), "talks " * words) for day, more, words in days]
    made = timeline([event(f"e{place}", date, name=name) for place, (date, name) in enumerate(facts)])
    for longest in LABELS:
        for lane in lanes_of(period(made, 2021), longest).values():
            rows = sorted((placed.row, placed.start, placed.end) for _, placed in lane)
            assert all(one[0] != other[0] or one[2] < other[1] for one, other in pairwise(rows))


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
