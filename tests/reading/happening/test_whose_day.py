"""Whose day a day is, where a sentence tells of several things: one made-up story each."""

import pytest
from madeup import KIM, read

DAYS = [
    pytest.param(
        "South Korea and Thailand renewed their 2013 agreement on defense cooperation in Bangkok on Wednesday.",
        ["agreement 2024-11-20"],
        id="what is renewed on a day",
    ),
    pytest.param(
        "South Korea and Thailand praised the 2013 agreement on defense cooperation signed in Bangkok.",
        ["agreement 2013"],
        id="what is recalled by its year",
    ),
    pytest.param(
        "Malaysian Defence Minister Mohamed Khaled Nordin was glad, he said on Tuesday after a meeting with South Korean "
        "Defense Minister Kim Yong-hyun in Kuala Lumpur.",
        ["meeting 2024-11-19"],
        id="said after talks on the day of the talks",
    ),
    pytest.param(
        "The Lao delegation left Vientiane on Sunday to attend the Seoul Defense Dialogue in South Korea.",
        ["conference None"],
        id="the day of the departure",
    ),
    pytest.param(
        "Officials of South Korea and Indonesia will meet in Busan in March to plan a naval drill, which is due to take "
        "place off Jeju in June.",
        ["exercise 2025-06", "meeting 2025-03"],
        id="the month behind a which",
    ),
    pytest.param(
        "This year's Cobra Gold with South Korean troops opened in Rayong, Thailand, on Tuesday.",
        ["exercise 2024-11-19"],
        id="this year's and a day",
    ),
    pytest.param(
        "Troops of South Korea and Thailand began a peacekeeping exercise in Chonburi on Monday. It will last two weeks.",
        ["exercise 2024-11-18/2024-12-01"],
        id="so many weeks",
    ),
]


@pytest.mark.parametrize(("story", "told"), DAYS)
def test_a_day_belongs_to_what_it_is_told_of(story, told):
    """And to nothing beside it."""
    assert sorted(f"{one.form} {one.date}" for one in read(story)) == told


def test_a_firm_is_seen_and_is_no_place_of_a_visit_to_its_country():
    """The official visit has the city of neither."""
    story = (
        "Vietnamese Defence Minister Phan Van Giang will pay an official visit to South Korea from December 3 to 6. He "
        "will also visit Hanwha Aerospace in Changwon."
    )
    assert ("2024-12-03/2024-12-06", None) in [(one.date, one.city) for one in read(story) if one.form == "visit"]


def test_what_a_firm_rolls_out_is_named_behind_the_verb():
    """In the active voice."""
    story = "Korea Aerospace Industries rolled out the first FA-50 for Malaysia at its plant in Sacheon on Tuesday."
    assert [(one.form, one.city) for one in read(story)] == [("other", "Sacheon")]


@pytest.mark.parametrize(("army", "party"), [("Lao People's Army", "LA"), ("Vietnam People's Army", "VN")])
def test_each_peoples_army_is_that_of_its_country(army, party):
    """Two have one name."""
    story = f"South Korea handed over 20 trucks to the {army} at a ceremony on Tuesday."
    assert [set(one.parties) for one in read(story)] == [{"KR", party}]


def test_who_hosts_a_visit_holds_no_meeting_by_that():
    """The visit is all that is told."""
    story = (
        "Philippine Army chief Lt. Gen. Roy Galido flew to Seoul on Monday for a four-day visit hosted by his South Korean "
        f"counterpart Gen. Park An-su. {KIM} was abroad."
    )
    assert [one.form for one in read(story)] == ["visit"]


FOLLOWS = [
    pytest.param(
        "The visit follows President Yoon Suk Yeol's trip to Manila in the Philippines in October.",
        ["held visit 2024-10"],
        id="what comes after a trip",
    ),
    pytest.param(
        f"A luncheon of {KIM} with Thai Defense Minister Phumtham Wechayachai in Seoul follows on Tuesday.",
        ["planned meeting 2024-11-26"],
        id="what comes next",
    ),
]


@pytest.mark.parametrize(("story", "told"), FOLLOWS)
def test_what_something_follows_is_over(story, told):
    """And what follows is still to come."""
    assert sorted(f"{one.status} {one.form} {one.date}" for one in read(story)) == told


def test_the_rest_of_a_batch_is_handed_over_where_only_its_number_is_named():
    """The goods were named before."""
    story = "The Philippines bought 12 FA-50s from South Korea in 2014; the last two were delivered in May 2017."
    assert "2017-05" in [one.date for one in read(story) if one.form == "transfer"]


def test_a_drill_to_come_has_nobody_who_only_announces_it():
    """Those who met are at the meeting."""
    story = (
        f"{KIM} and Thai Defense Minister Phumtham Wechayachai met in Bangkok on Thursday and said that a joint naval "
        "exercise will be held in May."
    )
    assert {one.form: len(one.people) for one in read(story)} == {"meeting": 2, "exercise": 0}


def test_what_comes_in_another_time_is_no_place_of_talks_held():
    """The plant is seen on a day to come."""
    story = (
        "Malaysian army chief Gen. Hafiz Jantan met his South Korean counterpart Gen. Park An-su in Seoul on Tuesday and "
        "will see a plant in Changwon on Saturday."
    )
    assert [one.city for one in read(story) if one.form == "meeting"] == ["Seoul"]
    assert [one.city for one in read(story.replace(" in Seoul", "")) if one.form == "meeting"] == [None]


def test_what_is_signed_at_an_exhibition_is_part_of_it():
    """Though "the contract" may point back."""
    story = (
        "South Korea's KAI will deliver a jet to Malaysia in October 2026. Malaysia signed the contract for it at LIMA 2023 "
        "on 23 May 2023."
    )
    assert [one.within for one in read(story) if one.form == "agreement"] == ["LIMA 2023"]
