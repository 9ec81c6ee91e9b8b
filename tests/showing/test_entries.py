"""The table of events."""

import re

import rokasean as ra
from rokasean.showing.foremost import PRINTED


def text(cell):
    """A cell without tags."""
    return " ".join(re.sub(r"<[^>]+>", " ", str(cell)).split())


def row(made, event_id, year=None, **options):
    """The row of an event."""
    table = ra.events_table(made, year, **options)
    return next(one for one in table.rows if one.id == f"event-{event_id}")


def test_every_event_of_the_year_has_its_row(rich):
    """And no other."""
    table = ra.events_table(rich, 2021)
    expected = ["event-vice-2021", "event-drill", "event-plus-11", "event-talks", "event-gift"]
    assert sorted(one.id for one in table.rows) == sorted(expected)
    assert table.caption.striptags() == "Five events in 2021, in order of date."


def test_a_date_is_shown_as_precise_as_it_is(rich):
    """With a remark where something is missing."""
    assert text(row(rich, "vice-2017").cells[0]) == "2017 day and month not stated"
    assert text(row(rich, "drill").cells[0]) == "October 2021 day not stated"
    assert text(row(rich, "plus-11").cells[0]) == "20–22 November 2021"
    assert text(row(rich, "workshop").cells[0]) == "date not stated"


def test_a_date_taken_from_the_host_says_so(timeline, event):
    """Nobody stated that day."""
    made = timeline([event("x", "2021-11-21", date_basis="host", within="ADMM-Plus")])
    assert text(row(made, "x").cells[0]) == "21 November 2021 as the event beside which it was held"


def test_a_date_whose_words_may_mean_another_says_so(timeline, event):
    """Beside the date, with what is left open."""
    made = timeline([event("x", "2021-11-20", date_basis="relative", alternatives=["2021-11-27"])])
    told = "counted from the day of its article; or 27 November 2021: the article’s words leave both open"
    assert told in text(row(made, "x").cells[0])


def test_details_stand_only_where_they_are_known(timeline, event):
    """A cell that no article settles stays empty."""
    made = timeline([event("x", "2021", parties=[], name="talks")])
    assert text(row(made, "x").cells[2]).startswith("Evidence")


def test_an_entry_holds_all_that_is_known(rich):
    """Where, beside what, who, topics, and what the sources call it."""
    details = text(row(rich, "talks").cells[2])
    assert "Beside or part of 11th ADMM-Plus" in details
    assert "Parties South Korea, Laos" in details
    assert "Who Ngô Xuân Lịch 국방부 (Minister, Vietnam)" in details
    assert "Topics cyber security" in details


def test_one_source_is_marked_and_several_are_not(rich):
    """A reader sees what rests on one article."""
    assert text(row(rich, "talks").cells[3]) == "[1] one source"
    assert text(row(rich, "vice-2021").cells[3]) == "[1] [3]"


def test_evidence_names_its_source_and_says_why_it_is_one_event(rich):
    """Each passage with its number, numbered sources first."""
    details = text(row(rich, "vice-2021").cells[2])
    assert "They met, says a. [1] They met, says b. [3]" in details
    assert details.endswith("They agree.")


def test_a_passage_told_twice_is_shown_once(timeline, event):
    """Two mentions in one article may rest on the same sentence."""
    passage = {"article_id": "a", "exact": "They\nmet.", "prefix": "", "suffix": "", "start": 0, "end": 9}
    made = timeline([event("x", "2021", evidence=[passage, passage | {"start": 40}])])
    assert str(row(made, "x").cells[2]).count("<blockquote>") == 1
    assert "They met." in text(row(made, "x").cells[2])


def test_rows_carry_what_a_script_filters_by(rich):
    """Codes, not words."""
    data = dict(row(rich, "vice-2021").data)
    assert data["status"] == "held"
    assert data["kind"] == "ministerial"
    assert data["partners"] == "ASEAN TH VN"


def test_beyond_a_bound_the_table_is_a_digest_and_says_so(rich):
    """Rows stay, passages go."""
    table = ra.events_table(rich, full=5)
    assert len(table.rows) == 11
    assert "stand in the attached data" in table.caption
    assert "<details" not in str(table.__html__())


def test_contradictions_are_told_with_who_says_what(rich):
    """The value that stands and why, and every value with its sources."""
    table = ra.doubts_table(rich, 2021)
    cells = [text(cell) for cell in table.rows[0].cells]
    name, why = "ROK-ASEAN Defense Vice-Ministerial Meeting", "most articles tell it"
    assert cells == [name, "city", "Hanoi", why, "Hanoi [1] ; Hue [3]"]
    assert 'href="#doubts"' in str(row(rich, "vice-2021", 2021).cells[2])


def test_where_all_are_kept_that_is_said(timeline, event):
    """Articles may name one minister each; nobody is dropped, and codes of countries are names."""
    values = [{"value": "Kim (minister)", "article_ids": ["a"]}, {"value": "Lee (minister)", "article_ids": ["b"]}]
    differ = {"field": "people (KR)", "kind": "contradiction", "stands": None, "reason": None, "values": values}
    table = ra.doubts_table(timeline([event("x", "2021", ["a", "b"], conflicts=[differ])]))
    cells = [text(cell) for cell in table.rows[0].cells]
    assert cells[1:4] == ["people (South Korea)", "all of them", "no article rules the others out"]


def test_a_plan_and_its_outcome_do_not_contradict_each_other(timeline, event):
    """They are followed up elsewhere."""
    plan = {
        "field": "status",
        "kind": "plan",
        "stands": "held",
        "values": [{"value": "held", "article_ids": ["a"]}, {"value": "planned", "article_ids": ["b"]}],
    }
    made = timeline([event("x", "2021", ["a", "b"], conflicts=[plan])])
    words = "One event is told by several sources, which do not contradict each other."
    assert str(ra.doubts_table(made, 2021)) == words
    assert "doubt" not in str(row(made, "x").cells[2])


def test_how_many_rest_on_one_source_is_told(timeline, event):
    """All of them, or some."""
    alone = timeline([event("x", "2021")])
    mixed = timeline([event("x", "2021"), event("y", "2021-05", ["a", "b"])])
    assert str(ra.doubts_table(alone, 2021)) == "The event rests on a single source, so no sources can differ."
    assert str(ra.doubts_table(mixed, 2021)).endswith("do not contradict each other; one rests on a single source.")


def test_a_long_table_marks_what_is_to_be_printed_and_says_where_the_rest_is(timeline, event):
    """As many rows as it says, and the number of all."""
    made = timeline(event(f"e{number}", "2024-03-05") for number in range(1234))
    table = ra.events_table(made, 2024)
    assert len(table.rows) == 1234 and sum("foremost" in one.classes for one in table.rows) == PRINTED
    assert f"Printed are {PRINTED} of them" in table.printed and "all 1,234 stand in the attached" in table.printed
    assert f'<caption data-print="{table.printed}">' in table.__html__()
    assert "data-print" not in ra.events_table(timeline([event("a", "2024-03-05")]), 2024).__html__()
