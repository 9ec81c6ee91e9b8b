"""Whose forces "they" are, whose office somebody held before, and whose words a headline's are."""

import pytest
from madeup import KIM, read

from rokasean.reading.article import parse
from rokasean.reading.mentions import read_mentions

THAI = "South Korea and Thailand have agreed to expand training. "


@pytest.mark.parametrize("who", ["They", "The ships", "The two landing ships", "The task group"])
def test_forces_that_train_with_others_are_those_told_of_before(who):
    """Korea acts in the sentence before; those with whom they train are all named, outsiders too."""
    (drill,) = read(
        f"South Korea has sent 330 troops and two ships to Sattahip. {who} will stage a combined landing drill with Thai "
        "and U.S. troops on Nov. 28."
    )
    assert (drill.parties, drill.date, dict(drill.rules)["parties"]) == (
        ("KR", "TH", "US"),
        "2024-11-28",
        "parties.our-forces",
    )


@pytest.mark.parametrize(
    "before",
    [
        "South Korea and Thailand are friends. Japan has sent 330 troops to Sattahip.",
        "Japan, a rival of South Korea, has sent 330 troops to Sattahip.",
        "South Korea welcomed Japanese troops in Busan.",
        "China, not South Korea, has sent troops to Sattahip.",
        "South Korea has sent 330 troops to Sattahip. It rained.",
    ],
)
def test_forces_of_others_are_not_made_korean(before):
    """The counter-examples: others act in the sentence before as well, or first, or nobody does."""
    assert read(f"{before} They will stage a combined landing drill with Thai and U.S. troops on Nov. 28.") == []


def test_a_drill_held_when_ships_leave_takes_that_day():
    """Their leaving is no visit of its own."""
    drill = read(
        "South Korea's Navy ships arrived in Sattahip, Thailand, on Monday for a visit. The ships will conduct a passing "
        "exercise with HTMS Naresuan when they leave on Saturday."
    )[-1]
    assert (drill.form, drill.date, drill.parties) == ("exercise", "2024-11-23", ("KR", "TH"))


def test_the_day_of_a_drill_held_when_ships_leave_is_none_of_the_visit_that_they_leave():
    """Of that no day is told."""
    story = "South Korea's Navy ships arrived in Sattahip, Thailand, on Monday. The ships will hold a passing exercise "
    drill, left = read(f"{story}with the Thai navy when they depart from a visit on Saturday.")[1:]
    assert [(one.form, one.date) for one in (drill, left)] == [("exercise", "2024-11-23"), ("visit", None)]


def test_a_visit_of_the_predecessor_is_his():
    """It is told at his level, and not as one of his successor."""
    visit = read(
        f"{KIM} held talks with his Thai counterpart, Phumtham Wechayachai, in Seoul on Thursday.\n\nIt was the first "
        "meeting since Kim's predecessor, Shin Won-sik, visited Bangkok in June."
    )[-1]
    assert (visit.name, visit.level, visit.date) == ("Shin Won-sik's visit to Bangkok", "ministerial", "2024-06")


def test_a_predecessor_who_is_quoted_was_not_at_the_talks():
    """He held the office before."""
    (talks,) = read(
        f"{KIM} held talks with his Thai counterpart, Phumtham Wechayachai, in Seoul on Thursday. His predecessor, Sutin "
        "Klungsang, had called for closer ties."
    )
    assert [person.name for person in talks.people] == ["Kim Yong-hyun", "Phumtham Wechayachai"]


def test_a_drill_is_one_however_its_headline_puts_it():
    """ "Sends" in a headline is no second drill beside the one that is announced below it."""
    page = (
        "Korea sends 330 troops to Cobra Gold in Thailand\n\nPublished : Nov 22, 2024\n\nSouth Korea will take part in this year's Cobra Gold exercise "
        "in Thailand, the Navy said Friday. The exercise kicks off Tuesday."
    )
    assert [(one.status, one.date) for one in read_mentions(parse(page, "made-up.txt"))] == [("planned", "2024-11-26")]


def test_an_office_of_each_member_is_not_the_bloc():
    """The "ASEAN SOM leader of Thailand" speaks for Thailand alone."""
    (talks,) = read(
        "South Korean Vice Minister of National Defense Kim Seon-ho met with ASEAN SOM Leader of Thailand Eksiri "
        "Pintaruchi in Seoul on Thursday."
    )
    assert talks.parties == ("KR", "TH")


def test_an_official_of_the_bloc_itself_is_of_the_bloc():
    """The counter-example: no country follows."""
    (talks,) = read(f"{KIM} met with the ASEAN senior official of the secretariat in Jakarta on Thursday.")
    assert talks.parties == ("KR", "ASEAN")


def test_a_country_behind_an_office_outweighs_who_mostly_has_such_offices():
    """A "Deputy Minister of National Defense of Laos" is none of Vietnam, though the article names Vietnam."""
    talks = read(
        "Officials of Vietnam came to Seoul. South Korean Vice Minister Kim Seon-ho held bilateral talks with Deputy "
        "Minister of National Defense of Laos Ounla Sayasith on Thursday."
    )
    assert [one.parties for one in talks] == [("KR", "LA")]


def test_a_second_ship_that_will_follow_is_delivered_then():
    """A delivery that is announced by "will follow"."""
    ships = read(
        "The Philippine Navy took delivery of the frigate BRP Miguel Malvar from South Korea in Ulsan on Thursday. The "
        "second frigate, BRP Diego Silang, will follow in September 2025."
    )
    assert [(one.form, one.status, one.date) for one in ships] == [
        ("transfer", "held", "2024-11-21"),
        ("transfer", "planned", "2025-09"),
    ]
