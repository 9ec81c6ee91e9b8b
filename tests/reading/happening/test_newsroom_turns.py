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
