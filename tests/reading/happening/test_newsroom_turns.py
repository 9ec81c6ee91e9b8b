"""Turns of phrase of agencies and newspapers: what they tell, and what they only speak of."""

import pytest
from madeup import KIM, read

from rokasean.reading.article import parse
from rokasean.reading.mentions import read_mentions

THAI = "South Korea and Thailand have agreed to expand training. "


def forms(story: str) -> list[str]:
    """The forms of the mentions of a made-up story."""
    return [one.form for one in read(story)]


def test_an_agreement_that_was_reached_when_they_met_is_no_document():
    """Day and place beside it are those of the meeting."""
    (talks,) = read(
        f"{THAI}The agreement was reached in Bangkok on Wednesday when {KIM} met his Thai counterpart, "
        "Phumtham Wechayachai."
    )
    assert (talks.form, talks.date, talks.city) == ("meeting", "2024-11-20", "Bangkok")


def test_a_meeting_that_ends_with_an_agreement_to_do_something_was_held():
    """What was agreed lies ahead, the meeting does not."""
    talks, drill = read(
        "Officials of South Korea and Vietnam concluded a three-day meeting in Seoul on Thursday with an agreement to "
        "hold a joint cyber exercise next year."
    )
    assert (talks.status, talks.date) == ("held", "2024-11-19/2024-11-21")
    assert (drill.form, drill.status, drill.date) == ("exercise", "planned", "2025")


def test_an_agreement_that_was_signed_is_a_document():
    """The counter-example: "the agreement was signed"."""
    assert "agreement" in forms(f"{THAI}An agreement on supplies was signed in Bangkok on Wednesday.")


@pytest.mark.parametrize(
    "sentence",
    [
        "He delivered a letter inviting the Thai minister to visit Busan.",
        "He conveyed an invitation for the Thai minister to make an official visit to Seoul early next year.",
    ],
)
def test_a_visit_to_which_somebody_is_only_invited_is_none(sentence):
    """Whether he will come is open."""
    assert forms(f"{KIM} met his Thai counterpart in Seoul on Thursday. {sentence}") == ["meeting"]


def test_a_visit_at_an_invitation_is_one():
    """The guest came."""
    story = (
        "Thai Defense Minister Phumtham Wechayachai visited Seoul on Thursday at the invitation of the South Korean "
        "minister."
    )
    assert forms(story) == ["visit"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Pressure and dialogue should go together on Thursday as before, the minister said in Seoul.",
        "Discussions included arms sales to be made in 2025.",
        "Talks covered arms sales.",
    ],
)
def test_talking_as_such_is_no_meeting(sentence):
    """Nor is what the talks told before were about."""
    assert forms(f"{KIM} met his Thai counterpart in Seoul on Wednesday. {sentence}") == ["meeting"]


def test_a_day_on_which_somebody_goes_home_after_a_visit_is_not_that_of_the_visit():
    """The visit was before."""
    story = (
        f"{KIM} met his Vietnamese counterpart, Phan Van Giang, in Hanoi on Thursday. "
        "Kim will return home Saturday after visiting a Korean company in Ho Chi Minh City."
    )
    assert "2024-11-23" not in [one.date for one in read(story)]


def test_one_day_of_a_forum_of_three_days_is_not_its_first():
    """Which one it is, is not said."""
    story = (
        f"{KIM} will meet his Vietnamese counterpart, Phan Van Giang, in Singapore.\n\n"
        "During the three-day Shangri-La Dialogue, Kim will give a speech at a session on Saturday."
    )
    assert [one.date for one in read(story) if one.series] == [None]


def test_a_minister_without_a_country_is_of_that_of_the_newspaper():
    """A newspaper does not say whose its own minister is."""
    page = (
        "Vientiane Times\nNovember 22, 2024\n\nMinister of National Defence General Bounthong Sisavan met the Republic "
        "of Korea's Vice Minister of National Defense, Mr Kim Seon-ho, in Vientiane on Thursday.\n\n"
    )
    (talks,) = read_mentions(parse(page, "made-up.txt"))
    assert [person.country for person in talks.people] == ["LA", "KR"]


def test_a_spokesman_without_a_country_stays_without():
    """He holds no office of the state by which that could be told."""
    page = (
        "Vientiane Times\nNovember 22, 2024\n\nProfessor Dara Kaysone met the Republic of Korea's Vice Minister of "
        "National Defense, Mr Kim Seon-ho, in Vientiane on Thursday.\n\n"
    )
    people = [person for one in read_mentions(parse(page, "made-up.txt")) for person in one.people]
    assert "LA" not in [person.country for person in people if person.name == "Dara Kaysone"]


def test_a_delegation_is_on_a_visit_with_its_leader():
    """And not with the host who received it, though he was named first."""
    story = (
        "Lao Minister of National Defence Chansamone Chanyalath received a delegation led by the RoK's Vice Minister "
        "of National Defense, Mr Kim Seon-ho, in Vientiane on Thursday. The delegation was on an official visit to Laos "
        "from November 20-22."
    )
    visit = next(one for one in read(story) if one.form == "visit")
    assert [person.name for person in visit.people] == ["Kim Seon-ho"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Thai navy praised a frigate that a yard in Korea delivered in 2018.",
        "The Thai navy praised its frigate, which Daewoo delivered in 2018.",
    ],
)
def test_what_a_yard_delivered_is_a_transfer(sentence):
    """The things stand before the "which ..."."""
    assert ("transfer", "2018") in [
        (one.form, one.date) for one in read(f"{KIM} visited Bangkok on Thursday. {sentence}")
    ]


def test_what_a_yard_delivers_without_things_is_none():
    """A speech is delivered as well."""
    assert forms(f"{KIM} visited Bangkok on Thursday. Thailand praised the speech that he delivered in 2018.") == [
        "visit"
    ]


def test_officers_who_meet_are_not_at_the_dialogue_of_vice_ministers():
    """Both are of the same two countries, in the same year."""
    story = (
        "On Wednesday, Vietnam's navy chief Rear Admiral Tran Thanh Nghiem met South Korea's Chief of Naval Operations "
        "Admiral Yang Yong-mo in Seoul. This year also saw the two countries hold their 11th defense policy dialogue."
    )
    found = read(story)
    assert sorted(str(one.series) for one in found) == ["None", "ROK-Vietnam Defense Strategic Dialogue"]


def test_with_somebody_holding_talks_opens_a_clause():
    """The day is that of his talks, and not of the forum before it."""
    story = (
        "South Korea used this week's ADMM-Plus in Vientiane to promote its arms, with Defense Minister Kim Yong-hyun "
        "holding talks with his Lao host, Chansamone Chanyalath, on Wednesday."
    )
    assert [one.date for one in read(story) if not one.series] == ["2024-11-20"]
    assert "2024-11-20" not in [one.date for one in read(story) if one.series]


def test_a_forum_that_it_was_decided_not_to_hold_is_called_off():
    """On the days for which it had been set."""
    story = (
        "South Korea has decided not to hold this year's Seoul Defense Dialogue with ASEAN members, the ministry said. "
        "The forum had been scheduled for Nov. 27-29 in Seoul."
    )
    assert [(one.status, one.date) for one in read(story)] == [("cancelled", "2024-11-27/2024-11-29")]


def test_a_visit_of_three_days_begins_when_the_visitor_arrived():
    """A later sentence says when."""
    story = (
        "Malaysian Defence Minister Mohamed Khaled Nordin, who is on a three-day working visit to South Korea, held talks "
        "with Defense Minister Kim Yong-hyun in Seoul on Thursday. Mohamed Khaled, who arrived on Wednesday, also called "
        "on Prime Minister Han Duck-soo."
    )
    assert [one.date for one in read(story) if one.form == "visit"] == ["2024-11-20/2024-11-22"]


def test_of_a_two_day_meeting_that_ended_only_the_day_that_is_told_is_known():
    """It may have been the first or the second."""
    story = f"{KIM} spoke at the 11th ADMM-Plus on Wednesday. The two-day meeting ended without a joint declaration."
    assert [one.date for one in read(story)] == ["2024-11-20"]


def test_of_several_stops_a_forum_is_at_the_last_one_before_it():
    """One leaves for the first and travels on to the second."""
    story = f"{KIM} will leave for Singapore on Tuesday and then travel to Laos for the 12th ADMM-Plus."
    assert [one.country for one in read(story) if one.series] == ["LA"]


def test_what_was_bought_in_a_year_is_of_that_year():
    """And not of the month that opens the sentence."""
    story = f"{KIM} visited Manila on Thursday. In March, one of the 12 jets bought in 2014 from South Korea crashed."
    assert "2014" in [one.date for one in read(story)]
    assert "2024-03" not in [one.date for one in read(story)]


def test_a_meeting_parted_from_its_verb_by_a_which_is_planned():
    """Though what is told between looks back."""
    story = (
        f"{KIM} will meet ASEAN ministers in Vientiane next week. A meeting between Kim and the defense ministers of the "
        "ASEAN member states, which has been held every year since 2022, will take place on the opening day."
    )
    assert {one.status for one in read(story) if one.date != "2022"} == {"planned"}


def test_a_forum_attended_as_well_is_where_the_other_one_is():
    """Unless somebody else attends it."""
    story = f"{KIM} will attend the 11th ADMM-Plus in Vientiane next week. Kim will also attend the ASEAN-ROK defense "
    found = read(story + "ministers' meeting.")
    assert [one.city for one in found] == ["Vientiane", "Vientiane"]


def test_a_gathering_without_a_name_gives_the_forum_its_city():
    """The lead says where, the next sentence what."""
    story = (
        f"{KIM} called for calm at a meeting of regional defense chiefs in Vientiane.\n\n"
        "Kim spoke at the 11th ADMM-Plus on Thursday."
    )
    assert [(one.series, one.city) for one in read(story)] == [("ADMM-Plus", "Vientiane")]


def test_talks_on_the_sidelines_of_several_meetings_are_at_the_first_of_them():
    """That for which the minister came; and its parties stay its own."""
    story = (
        f"{KIM} will attend the 11th ADMM-Plus in Vientiane next week. Kim will also attend the ASEAN-ROK defense "
        "ministers' meeting. On the sidelines of the multilateral meetings, he is set to hold talks with his Thai "
        "counterpart."
    )
    forum, other, talks = read(story)
    assert talks.within == forum.name
    assert set(other.parties) == {"KR", "ASEAN"}


def test_the_meetings_of_some_years_are_of_the_series_told_right_before():
    """And not of another one that the article speaks of."""
    story = (
        f"{KIM} attended the ASEAN-ROK defense ministers' meeting in Vientiane on Wednesday. South Korea last took part in "
        "the ADMM-Plus in Bangkok in 2019. The meetings in 2020 and 2021 were held by videoconference."
    )
    found = {one.date: one.series for one in read(story)}
    assert (found["2020"], found["2021"]) == ("ADMM-Plus", "ADMM-Plus")


def test_who_co_chairs_a_working_group_holds_no_meeting_by_that():
    """It is what a country always does."""
    story = f"{KIM} met his Thai counterpart in Seoul on Thursday. South Korea co-chairs an ADMM-Plus experts' working group on maritime security."
    assert forms(story) == ["meeting"]
