"""Whatever the events, the words and tables hold together."""

import datetime
import re
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import rokasean as ra

SPEC = spec_from_file_location("page", Path(__file__).with_name("page.py"))
page = module_from_spec(SPEC)
SPEC.loader.exec_module(page)

DAYS = st.dates(datetime.date(2019, 12, 1), datetime.date(2021, 3, 1))
DATES = st.one_of(
    st.none(),
    DAYS.map(lambda day: day.isoformat()),
    DAYS.map(lambda day: day.isoformat()[:7]),
    DAYS.map(lambda day: day.isoformat()[:4]),
    st.tuples(DAYS, st.integers(1, 60)).map(lambda pair: f"{pair[0]}/{pair[0] + datetime.timedelta(pair[1])}"),
)
FACTS = st.fixed_dictionaries(
    {
        "status": st.sampled_from(["held", "planned", "cancelled"]),
        "form": st.sampled_from(
            ["meeting", "conference", "exercise", "visit", "agreement", "transfer", "call", "other"]
        ),
        "level": st.sampled_from(["leaders", "ministerial", "vice-ministerial", "military", "working", "none"]),
        "series": st.sampled_from([None, "ADMM-Plus", "ROK-ASEAN Summit", "ROK-Vietnam Dialogue"]),
        "edition": st.sampled_from([None, 1, 12]),
        "within": st.sampled_from([None, "ADMM-Plus", "12th ADMM-Plus"]),
        "parties": st.lists(st.sampled_from(["KR", "ASEAN", "LA", "VN", "PH", "US"]), unique=True),
        "topics": st.lists(st.sampled_from(["cyber", "hadr", "space"]), unique=True),
        "name": st.text("ab <&\"'국ộ", min_size=1, max_size=12).filter(str.strip),
    }
)
EVENTS = st.lists(st.tuples(DATES, FACTS, st.lists(st.sampled_from("abc"), min_size=1, unique=True)), max_size=8)


@given(EVENTS, st.integers(2019, 2022))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
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
    assert all(re.search(r"\[\d+\]</a>$", one) for one in sentences)
    assert len(sentences) <= 8


@given(EVENTS)
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_whole_timeline_loses_no_event(timeline, event, drawn):
    """Every event has a row, and every year its count."""
    made = timeline([event(f"e{place}", date, ids, **facts) for place, (date, facts, ids) in enumerate(drawn)])
    tables = [ra.years_table, ra.partner_years_table, ra.series_table, ra.events_table, ra.sources_table]
    html = "\n".join(str(table(made).__html__()) for table in tables)
    assert page.faults(html) == []
    assert html.count('<tr id="event-') == len(drawn)
