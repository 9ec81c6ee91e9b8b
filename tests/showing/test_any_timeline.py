"""Whatever the events, the words and tables hold together."""

import re
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import rokasean as ra

SPEC = spec_from_file_location("page", Path(__file__).with_name("page.py"))
page = module_from_spec(SPEC)
SPEC.loader.exec_module(page)

SPEC = spec_from_file_location("drawn", Path(__file__).with_name("drawn.py"))
drawn_events = module_from_spec(SPEC)
SPEC.loader.exec_module(drawn_events)
EVENTS = drawn_events.EVENTS


@given(EVENTS, st.integers(2019, 2022))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_words_and_tables_hold_together(timeline, event, drawn, year):
    """No fault in the page, one row an event, a source for each sentence."""
    events = [event(f"e{place}", date, ids, **facts) for place, (date, facts, ids) in enumerate(drawn)]
    planned = {(row["event_id"], row["article_ids"][0]) for row in events if row["status"] == "planned"}
    made = timeline(events, None, planned)
    inside = set(ra.in_year(made.events, year)["event_id"])
    tables = [ra.events_table, ra.doubts_table, ra.partners_table, ra.topics_table, ra.follow_up_table]
    more = [ra.announced_table, ra.recalled_table, ra.frameworks_table, ra.sources_table]
    shown = [ra.title_block(made, year), ra.key_figures(made, year), ra.brief(made, year)]
    html = "\n".join(str(one.__html__()) for one in [*shown, *(table(made, year) for table in [*tables, *more])])
    assert page.faults(html) == []
    assert set(re.findall(r'<tr id="event-(\w+)"', html)) == inside
    sentences = re.findall(r"<li>(.*?)</li>", str(ra.brief(made, year).html))
    assert bool(sentences) == bool(inside)
    assert all(re.search(r"\[\d+\]</a>(</span>)*$", one) for one in sentences)
    assert len(sentences) <= 8


@given(EVENTS)
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_whole_timeline_loses_no_event(timeline, event, drawn):
    """Every event has a row, and every year its count."""
    made = timeline([event(f"e{place}", date, ids, **facts) for place, (date, facts, ids) in enumerate(drawn)])
    tables = [ra.years_table, ra.partner_years_table, ra.series_table, ra.events_table, ra.sources_table]
    html = "\n".join(str(table(made).__html__()) for table in tables)
    assert page.faults(html) == []
    assert html.count('<tr id="event-') == len(drawn)
