"""Events as iCalendar, read back by the library icalendar."""

import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from rokasean.showing.export import export

DAY = datetime.date
STAMP = DAY(2025, 11, 17)
# Hosts of every line are 75 octets at most (RFC 5545, 3.1).
LONGEST = 75


def entries(data: bytes) -> dict:
    """The entries of a calendar by UID, without the domain."""
    return {str(one["UID"]).partition("@")[0]: one for one in Calendar.from_ical(data).walk("VEVENT")}


def made(timeline, **options):
    """A timeline's events as iCalendar."""
    return export("ics", timeline.events, timeline, **options)


def test_events_whose_days_are_known_are_entries_of_whole_days(rich):
    """The end is the day after the last one."""
    found = entries(made(rich).data)
    assert set(found) == {"vice-2021", "plus-11", "plus-12", "talks"}
    assert (found["talks"]["DTSTART"].dt, found["talks"]["DTEND"].dt) == (DAY(2021, 11, 21), DAY(2021, 11, 22))
    assert (found["plus-11"]["DTSTART"].dt, found["plus-11"]["DTEND"].dt) == (DAY(2021, 11, 20), DAY(2021, 11, 23))
    assert found["talks"]["DTSTART"].params["VALUE"] == "DATE"


def test_events_without_a_day_are_left_out_and_counted(rich):
    """Those of a month, of a year and without a date."""
    assert made(rich).left_out == "seven events left out: their days are not known"


@pytest.mark.parametrize(
    ("date", "kept"),
    [("2025-07/2025-12", 0), ("2025-07-01/2025-12", 0), ("2025/2026", 0), ("2024-12-31/2025-01-02", 1)],
)
def test_only_intervals_between_days_are_entries(timeline, event, date, kept):
    """Not those whose ends are months or years."""
    row = event("e", "2025-07-01/2025-12-31") | {"date": date}
    assert len(entries(made(timeline([row])).data)) == kept


@pytest.mark.parametrize(
    ("status", "told"), [("held", "CONFIRMED"), ("planned", "TENTATIVE"), ("cancelled", "CANCELLED")]
)
def test_the_status_is_that_of_the_event(timeline, event, status, told):
    """What was announced is tentative, and no entry makes time look taken."""
    entry = entries(made(timeline([event("e", "2024-11-21", status=status)])).data)["e"]
    assert (entry["STATUS"], entry["TRANSP"]) == (told, "TRANSPARENT")


def test_an_entry_says_who_where_what_and_who_says_so(timeline, event, article):
    """Evidence, source, address, categories."""
    row = event("e", "2024-11-21", city="Vientiane", country="LA", topics=["cyber"])
    entry = entries(made(timeline([row], [article("a", url="https://example.org/a")])).data)["e"]
    assert entry["SUMMARY"] == "Talks e"
    assert entry["LOCATION"] == "Vientiane, Laos"
    assert entry["URL"] == "https://example.org/a"
    assert [str(one) for one in entry["CATEGORIES"].cats] == ["meeting", "cyber security"]
    assert "Parties: South Korea, Laos" in entry["DESCRIPTION"]
    assert "The A Times, Title a, 22 November 2024, https://example.org/a:\nThey met, says a." in entry["DESCRIPTION"]


def test_the_stamp_is_the_data_cutoff_and_never_the_clock(rich):
    """Another one can be given."""
    assert {one["DTSTAMP"].dt.date() for one in entries(made(rich).data).values()} == {STAMP}
    assert {one["DTSTAMP"].dt.date() for one in entries(made(rich, stamp=DAY(2030, 1, 2)).data).values()} == {
        DAY(2030, 1, 2)
    }
    assert made(rich).data == made(rich).data


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=300))
def test_odd_text_comes_back_whole_and_in_short_lines(timeline, event, text):
    """Commas, semicolons, backslashes, characters of several octets; no line is longer than it may be."""
    row = event("e", "2024-11-21")
    row["evidence"][0]["exact"] = text
    data = made(timeline([row])).data
    assert entries(data)["e"]["DESCRIPTION"].endswith(":\n" + " ".join(text.split()))
    assert max(map(len, data.split(b"\r\n"))) <= LONGEST


def test_control_characters_do_not_break_the_file(timeline, event):
    """They may not stand in it."""
    row = event("e", "2024-11-21", name="talks\x00\x0b\x1b again\r\nEND:VEVENT")
    entry = entries(made(timeline([row])).data)["e"]
    assert str(entry["SUMMARY"]) == "Talks again\nEND:VEVENT"
