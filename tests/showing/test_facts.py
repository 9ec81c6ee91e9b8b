"""What follows from the columns of one event."""

from types import SimpleNamespace

import pytest

from rokasean.showing.facts import cite, kind, mark, partners, place, title


def an_event(**facts):
    """An event with just the columns that count here."""
    base = {"form": "meeting", "level": "ministerial", "series": None, "edition": None, "name": "talks", "parties": []}
    return SimpleNamespace(**base | {"city": None, "country": None, "status": "held"} | facts)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"parties": ["KR", "LA"]}, "bilateral"),
        ({"parties": ["KR", "LA", "KH"], "form": "visit"}, "bilateral"),
        ({"parties": ["KR", "ASEAN"]}, "ministerial"),
        ({"parties": ["KR", "ASEAN", "LA"], "series": "ROK-ASEAN Defense Ministers' Meeting"}, "ministerial"),
        ({"parties": ["KR", "ASEAN"], "series": "ROK-ASEAN Summit", "level": "leaders"}, "multilateral"),
        ({"parties": ["KR", "ASEAN"], "series": "ADMM-Plus"}, "multilateral"),
        ({"parties": ["KR", "PH"], "series": "Seoul Defense Dialogue", "form": "conference"}, "multilateral"),
        ({"parties": ["KR", "VN"], "series": "ROK-Vietnam Defense Strategic Dialogue"}, "bilateral"),
        ({"parties": ["KR", "PH"], "series": "ADMM-Plus"}, "multilateral"),
        ({"parties": ["KR", "MY"], "series": "Seoul ADEX", "form": "other"}, "multilateral"),
        ({"parties": ["KR", "VN"], "form": "agreement"}, "agreements"),
        ({"parties": ["KR", "VN"], "form": "transfer"}, "agreements"),
        ({"parties": ["KR", "TH", "US"], "form": "exercise"}, "exercises"),
        ({"parties": ["KR"], "series": "East Asia Summit", "level": "leaders"}, "multilateral"),
    ],
)
def test_every_event_has_its_kind(facts, expected):
    """Form decides first, then who takes part."""
    assert kind(an_event(**facts)) == expected


def test_a_title_is_the_place_in_the_series_else_the_name():
    """An edition that no text gives is not made up."""
    assert title(an_event(series="ADMM-Plus", edition=11)) == "11th ADMM-Plus"
    assert title(an_event(series="ADMM-Plus")) == "ADMM-Plus"
    assert title(an_event(name="talks in Hanoi")) == "Talks in Hanoi"


def test_a_city_that_is_its_country_is_said_once():
    """Singapore, not Singapore, Singapore."""
    assert place(an_event(city="Singapore", country="SG")) == "Singapore"
    assert place(an_event(city="Hanoi", country="VN")) == "Hanoi, Vietnam"
    assert place(an_event()) == ""


def test_partners_are_the_bloc_and_its_members():
    """Korea itself and outsiders are none."""
    assert partners(an_event(parties=["KR", "US", "VN", "ASEAN"])) == ["ASEAN", "VN"]


def test_only_what_was_not_held_is_marked():
    """Held is what a reader takes for granted."""
    assert mark(an_event()) == ""
    assert "called off" in mark(an_event(status="cancelled"))


def test_long_runs_of_sources_are_told_by_their_ends():
    """From five in a row on; shorter runs are told one by one."""
    numbers = {str(number): number for number in range(1, 20)}
    assert cite(["1", "2", "3", "4", "5", "9"], numbers).striptags() == "[1]–[5][9]"
    assert cite(["2", "1", "2"], numbers).striptags() == "[1][2]"
