"""Stays, journeys, deliveries and days, as agencies and newspapers tell them."""

import pytest
from madeup import KIM, read

from rokasean.reading.article import parse
from rokasean.reading.mentions import read_mentions


def forms(story: str) -> list[str]:
    """The forms of the mentions of a made-up story."""
    return [one.form for one in read(story)]


def test_a_day_on_which_somebody_left_wrapping_up_a_visit_is_its_last():
    """The visit began three days before."""
    story = (
        "Vietnamese Minister of National Defence Phan Van Giang left Seoul on November 21, wrapping up a four-day official "
        "visit to South Korea."
    )
    assert [one.date for one in read(story)] == ["2024-11-18/2024-11-21"]


def test_a_day_on_which_somebody_left_for_a_visit_is_its_first():
    """The counter-example."""
    story = "Vietnamese Minister of National Defence Phan Van Giang left for Seoul on November 21 for a four-day official visit."
    assert [one.date for one in read(story)] == ["2024-11-21/2024-11-24"]


def test_what_was_said_on_a_weekday_was_said_before():
    """Though what is told lies ahead, and the same weekday of next week is nearer."""
    page = (
        "Published : Jan 20, 2026\n\nSouth Korea's military said on Thursday that it will send marines to Thailand. "
        "Defense Minister Ahn Gyu-back spoke by phone with his Thai counterpart, Natthaphon Narkphanit, the same day."
    )
    assert ("call", "2026-01-15") in [(one.form, one.date) for one in read_mentions(parse(page, "made-up.txt"))]


def test_a_first_pair_and_another_two_are_two_handovers():
    """Each in its month."""
    story = (
        "The Philippines on Wednesday accepted the last of 12 jets that it ordered from Korea Aerospace Industries. The "
        "first pair was delivered in November 2015, followed by another two in December 2016."
    )
    assert {"2015-11", "2016-12"} <= {one.date for one in read(story) if one.form == "transfer"}


def test_the_first_two_that_arrived_are_a_handover():
    """Of the aircraft told of right before."""
    story = (
        "In 2014, the Philippines signed a contract with South Korea for 12 jets. The first two arrived at Clark in November "
        "2015."
    )
    assert [(one.form, one.date) for one in read(story)][1:] == [("transfer", "2015-11")]


def test_an_arrival_told_after_what_was_got_that_day_is_no_other_happening():
    """It tells where the jets came to."""
    story = (
        "The Philippine Air Force on Wednesday accepted two jets from South Korea's Korea Aerospace Industries. The jets "
        "landed at Clark Air Base in Pampanga at 11 a.m."
    )
    assert [(one.form, one.country) for one in read(story)] == [("transfer", "PH")]


def test_an_offer_to_help_gives_nothing():
    """Whatever it is to help with."""
    story = (
        f"{KIM} visited Manila on Thursday. South Korea has offered to help build a base for submarines on Wednesday."
    )
    assert forms(story) == ["visit"]


def test_who_is_in_town_for_a_forum_makes_no_visit_of_his_own():
    """The forum is what he came for."""
    story = (
        "Vice Defense Minister Kim Seon-ho met Brunei's Deputy Defense Minister Mustappa Sirat in Seoul on Wednesday. "
        "Mustappa, who is in town for the Seoul Defense Dialogue, asked for support."
    )
    assert "visit" not in forms(story)


@pytest.mark.parametrize(
    "sentence",
    [
        "The general thanked South Korea for providing scholarships for Thai officers since 2010.",
        "The agency assumed its work with a launch ceremony on Friday.",
    ],
)
def test_what_has_been_given_for_years_and_a_launch_of_nothing_are_none(sentence):
    """A custom, and a ceremony of which it is not said what for."""
    assert forms(f"{KIM} met his Thai counterpart in Seoul on Thursday. {sentence}") == ["meeting"]


def test_a_journey_for_talks_is_those_talks():
    """At the place and on the day of the journey."""
    story = (
        f"{KIM} met his Thai counterpart in Bangkok on Thursday. They praised their ties.\n\nHe is to fly to Kuala Lumpur on Saturday to pay a courtesy "
        "call on Malaysian Defence Minister Mohamed Khaled Nordin."
    )
    assert [(one.form, one.city) for one in read(story)][1:] == [("meeting", "Kuala Lumpur")]


def test_a_journey_with_its_return_is_a_visit_beside_the_talks():
    """How long he stays is told."""
    story = (
        f"{KIM} met his Thai counterpart in Bangkok on Thursday. They praised their ties.\n\nKim will travel to Vietnam on Sunday for talks with his "
        "counterpart, Phan Van Giang, before returning home on Tuesday."
    )
    assert forms(story)[1:] == ["visit", "meeting"]


def test_a_guest_abroad_who_receives_somebody_is_not_at_home():
    """He is where his visit goes to."""
    story = (
        "Vietnamese Minister of National Defence Phan Van Giang was on an official visit to South Korea from November 19 to "
        "22. During the visit, Giang received Minister of the Defense Acquisition Program Administration Seok Jong-gun."
    )
    assert [one.country for one in read(story) if one.form == "meeting"] == ["KR"]


def test_a_dialogue_that_was_launched_and_last_held_was_held_twice():
    """Each time with its date."""
    story = (
        "South Korea and Singapore will hold their defense dialogue in Singapore next Tuesday. The dialogue, inaugurated in "
        "2012, was last held in Seoul in July last year."
    )
    assert [(one.date, one.city) for one in read(story)][1:] == [("2012", None), ("2023-07", "Seoul")]


def test_two_things_to_do_have_each_its_day():
    """Though one verb announces both."""
    story = (
        "Thai army chief Gen. Pana Klaewplodtook is scheduled to meet South Korean Defense Minister Kim Yong-hyun today and "
        "visit the army training center in Nonsan tomorrow."
    )
    found = {one.form: (one.date, one.city) for one in read(story)}
    assert found["visit"] == ("2024-11-23", "Nonsan")
    assert found["meeting"] == ("2024-11-22", None)


def test_a_drill_in_a_place_runs_when_the_which_behind_says():
    """The place stands between."""
    story = (
        "South Korea's military will send 300 marines to the Cobra Gold exercise in Thailand, which runs from Feb. 24 to "
        "March 6."
    )
    assert [one.date for one in read(story)] == ["2025-02-24/2025-03-06"]


def test_a_lead_on_others_gives_no_day():
    """A round-up begins with something else."""
    story = (
        "Japan's parliament debated the budget on Monday.\n\nSouth Korean Defense Minister Kim Yong-hyun met his Thai "
        "counterpart, Phumtham Wechayachai, in Seoul."
    )
    assert [one.date for one in read(story)] == [None]


def test_a_year_behind_what_is_only_spoken_of_is_no_day_of_a_forum():
    """Nor is who is in town for a forum a sign that it is over."""
    story = (
        "Vice Defense Minister Kim Seon-ho met Brunei's Deputy Defense Minister Mustappa Sirat in Seoul on Thursday. "
        "Mustappa, who is in town for the Seoul Defense Dialogue, asked for support for Brunei's hosting of maritime security "
        "drills in 2026. The three-day dialogue opens Saturday."
    )
    forum = [one for one in read(story) if one.series]
    assert "2026" not in [one.date for one in forum]
    assert len(forum) == 1


def test_a_gathering_of_ministers_is_a_meeting_of_its_own():
    """Unlike "the gathering", which points back."""
    story = (
        f"{KIM} met his Thai counterpart in Seoul on Thursday. The ministry plans to hold a separate gathering of vice "
        "ministers of South Korea and ASEAN on Saturday."
    )
    assert [(one.form, one.date) for one in read(story)][1:] == [("meeting", "2024-11-23")]
    assert forms(f"{KIM} met his Thai counterpart in Seoul on Thursday. The gathering lasted two hours.") == ["meeting"]


@pytest.mark.parametrize("name", ["deputy ministerial-level defence strategic dialogue", "defence policy dialogue"])
def test_a_dialogue_keeps_its_count_before_its_level(name):
    """The level belongs to the name."""
    story = (
        f"{KIM} met Vietnamese Minister of National Defence Phan Van Giang in Seoul on Thursday. They agreed to hold the "
        f"tenth {name} in Hanoi next year."
    )
    assert [one.edition for one in read(story) if one.series] == [10]


def test_a_site_seen_before_going_home_is_no_visit_to_the_country():
    """It lies ahead, and nothing that was held before is part of it."""
    story = (
        "Vice Defense Minister Kim Seon-ho met Vietnamese Deputy Defense Minister Hoang Xuan Chien in Hanoi on Thursday.\n\n"
        "They praised their ties.\n\nKim will return home Saturday after visiting a Korean company in Ho Chi Minh City."
    )
    talks, seen = read(story)
    assert (talks.within, seen.form, seen.status) == (None, "visit", "planned")


def test_what_was_bought_was_agreed_on():
    """When it was handed over is not said."""
    story = f"{KIM} visited Manila on Thursday. The Philippines bought 12 FA-50 jets from South Korea in 2014."
    assert [(one.form, one.date) for one in read(story)][1:] == [("agreement", "2014")]


def test_what_was_handed_over_is_a_transfer():
    """The counter-example."""
    story = f"{KIM} visited Manila on Thursday. South Korea delivered 12 FA-50 jets to the Philippines in 2017."
    assert [(one.form, one.date) for one in read(story)][1:] == [("transfer", "2017")]


def test_a_call_paid_during_a_stay_is_where_the_talks_were():
    """On a day that is not told; and who wrote the letter that was delivered was not there."""
    story = (
        "Vice Defense Minister Kim Seon-ho met Vietnamese Deputy Defense Minister Hoang Xuan Chien in Hanoi on Thursday. "
        "During his stay, Kim also paid a courtesy call on Vietnamese Defense Minister Phan Van Giang and delivered a letter "
        "from Defense Minister Kim Yong-hyun."
    )
    call = read(story)[1]
    assert (call.city, call.date, call.level) == ("Hanoi", None, "vice-ministerial")


def test_a_call_also_paid_is_on_the_day_of_the_talks():
    """The counter-example: no "during his stay"."""
    story = (
        "Vice Defense Minister Kim Seon-ho met Vietnamese Deputy Defense Minister Hoang Xuan Chien in Hanoi on Thursday. "
        "Kim also paid a courtesy call on Vietnamese Defense Minister Phan Van Giang."
    )
    assert [one.date for one in read(story)] == ["2024-11-21", "2024-11-21"]
