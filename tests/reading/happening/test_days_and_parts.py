"""First and last days, what is part of a big exercise, and batches that come one by one: one made-up story each."""

import pytest
from madeup import KIM, read

LASTING = [
    pytest.param(
        "South Korean marines joined Cobra Gold, an annual drill which began yesterday in Rayong, Thailand, and ends on "
        "Wednesday.",
        "2024-11-21/2024-11-27",
        id="told in other words for the name",
    ),
    pytest.param(
        "Senior officials of South Korea and ASEAN gathered yesterday and today in Jeju for the 26th ASEAN-ROK Dialogue.",
        "2024-11-21/2024-11-22",
        id="yesterday and today",
    ),
    pytest.param(
        f"{KIM} toured the army academy in Hanoi on Thursday, at the end of a three-day visit to Vietnam.",
        "2024-11-19/2024-11-21",
        id="the last day of a visit",
    ),
    pytest.param(
        f"{KIM} began a three-day visit to Vietnam on Tuesday.",
        "2024-11-19/2024-11-21",
        id="the first day of a visit",
    ),
    pytest.param(
        "The 2024 Seoul Defense Dialogue with ASEAN vice ministers ran from Sept. 10 to 12. In a speech at the Seoul "
        "Defense Dialogue on Sept. 11, a Thai general spoke of peace.",
        "2024-09-10/2024-09-12",
        id="all days of a forum, of which a guest names one",
    ),
]


@pytest.mark.parametrize(("story", "date"), LASTING)
def test_first_and_last_days_make_an_interval(story, date):
    """One of the mentions has it."""
    assert date in [one.date for one in read(story)]


PARTS = [
    pytest.param("an amphibious landing at Sattahip on Feb. 28", "Cobra Gold 2025", id="a landing elsewhere"),
    pytest.param("an amphibious landing at Pohang in South Korea on Feb. 28", None, id="a landing in another country"),
]


@pytest.mark.parametrize(("drill", "host"), PARTS)
def test_a_drill_in_the_days_of_a_big_exercise_is_part_of_it(drill, host):
    """In the same country, be it in another city."""
    story = (
        "Cobra Gold 2025 will open in Phitsanulok, Thailand, on Feb. 25, 2025, with South Korean troops. South Korean "
        f"and Thai marines will stage {drill}."
    )
    assert [one.within for one in read(story) if one.series is None] == [host]


def test_ships_that_pass_each_other_at_sea_do_so_in_no_city_and_on_no_visit():
    """The passing exercise comes when they have left."""
    story = (
        "South Korean navy ships arrived in Manila on Wednesday for a three-day goodwill visit. The two navies will "
        "hold a passing exercise on Friday when the ships leave."
    )
    told = {one.form: one for one in read(story)}
    assert (told["exercise"].within, told["exercise"].city) == (None, None)
    assert told["visit"].city == "Manila"


BATCHES = [
    pytest.param("the BRP Luzon in 2020 and the BRP Visayas in 2021", ["2020", "2021"], id="each ship in its year"),
    pytest.param("the BRP Luzon in 2020 and sailed in 2021", ["2020"], id="what else a ship did"),
]


@pytest.mark.parametrize(("ships", "dates"), BATCHES)
def test_what_a_list_hands_over_one_by_one_is_several_handovers(ships, dates):
    """Each with the time behind it."""
    story = f"South Korea's Hyundai earlier delivered two frigates to the Philippine Navy, {ships}."
    assert [one.date for one in read(story) if one.form == "transfer"] == dates


def test_two_documents_with_a_time_each_are_two():
    """Though they stand side by side."""
    story = (
        "South Korea and Vietnam lean on the memorandum of understanding on defence cooperation signed in "
        "2009 and the joint vision statement on defence ties signed in 2018."
    )
    assert [one.date for one in read(story) if one.form == "agreement"] == ["2009", "2018"]


SALIENCE = [
    pytest.param("in March", "background", id="months before the article"),
    pytest.param("on Nov. 14", "main", id="days before the article"),
]


@pytest.mark.parametrize(("when", "salience"), SALIENCE)
def test_what_was_held_long_before_an_article_is_recalled(when, salience):
    """Whatever the article is about; what it is about is told without a day here."""
    story = (
        f"{KIM} held talks with his Thai counterpart, Phumtham Wechayachai, in Bangkok. South Korea and Thailand signed a "
        f"logistics agreement in Seoul {when}."
    )
    assert [one.salience for one in read(story) if one.form == "agreement"] == [salience]


def test_a_drill_of_a_forum_is_no_meeting_of_it():
    """The name in front only tells whose drill it is."""
    story = "South Korean and Thai troops held an ADMM-Plus drill on demining in Chonburi, Thailand, on Thursday."
    assert [(one.form, one.series) for one in read(story)] == [("exercise", None)]


AHEAD = [
    pytest.param("in Hanoi within the year", "2024", id="within the year"),
    pytest.param("in Hanoi in the second half of 2025", "2025-07/2025-12", id="a half of a year that is said"),
]


@pytest.mark.parametrize(("when", "date"), AHEAD)
def test_what_two_sides_agree_to_hold_is_planned_at_the_level_of_its_name(when, date):
    """Whoever agrees on it."""
    story = (
        f"{KIM} held talks with Vietnamese Defence Minister Phan Van Giang on Nov. 14 and agreed to hold a "
        f"vice-ministerial strategic dialogue {when}."
    )
    assert [(one.level, one.date) for one in read(story) if one.status == "planned"] == [("vice-ministerial", date)]


def test_a_course_in_a_quarter_without_a_year_is_one_of_the_next_months():
    """What is due in it has not begun."""
    story = "A group of Korean instructors is due in Hanoi in the first quarter to run a course for Vietnamese sappers."
    assert "2025-01/2025-03" in [one.date for one in read(story)]


def test_partners_of_one_day_share_it_and_the_next_ones_have_the_next():
    """Every day belongs to those named before it."""
    story = (
        f"{KIM} held bilateral talks with his counterparts from Vietnam and the Philippines on November 19, and from "
        "Singapore and Japan on November 20."
    )
    told = sorted((one.date, one.parties[-1]) for one in read(story))
    assert told == [("2024-11-19", "PH"), ("2024-11-19", "VN"), ("2024-11-20", "SG")]


def test_what_came_ahead_of_schedule_was_delivered():
    """No date stands ahead of it."""
    story = "South Korea's Hyundai delivered a frigate to the Philippine Navy ahead of schedule in April."
    assert [(one.status, one.date) for one in read(story)] == [("held", "2024-04")]


VISITS = [
    pytest.param(
        "Indonesia's deputy defense minister visited the maker of the jet on Thursday as Seoul and Jakarta try to agree.",
        "ID",
        id="capitals that act",
    ),
    pytest.param(
        "The chief of staff of the ROK Army ended his first visit to the sultanate on Thursday. Brunei thanked him.",
        "KR",
        id="what a land is called",
    ),
]


@pytest.mark.parametrize(("story", "home"), VISITS)
def test_nobody_visits_his_own_country(story, home):
    """Whichever country is named beside his visit."""
    assert home not in [one.country for one in read(story) if one.form == "visit"]


def test_who_receives_ships_is_not_their_guest():
    """The visit is called by those who come."""
    story = (
        "South Korean navy ships docked in Da Nang, Vietnam, on Wednesday for a friendship visit. Colonel Nguyen Van An "
        "of the Vietnamese navy received the crews."
    )
    assert not [one.name for one in read(story) if one.form == "visit" and "Nguyen" in one.name]
