"""How newsrooms tell of offices, sites, talks to come and the time of what is recalled."""

import pytest
from madeup import KIM, read

from rokasean.reading.article import parse
from rokasean.reading.mentions import read_mentions

LEVELS = [
    pytest.param(
        f"{KIM} held talks on Thursday with General Phan Van Giang, Politburo member, Deputy Secretary of the Central "
        "Military Commission and Minister of National Defence of Vietnam.",
        "ministerial",
        id="posts in a party before the office",
    ),
    pytest.param(
        f"{KIM}, who leads the defense minister's team, met Gen. Phan Van Giang of Vietnam in Seoul on Thursday.",
        "ministerial",
        id="a general who is the minister at the time",
    ),
    pytest.param(
        "The Chairman of the Republic of Korea (ROK) Joint Chiefs of Staff, Admiral Kim Myung-soo, called on Minister for "
        "Defence Dr Ng Eng Hen of Singapore on Thursday.",
        "military",
        id="a country within an office, and a verb before the next one",
    ),
    pytest.param(
        "The commander of a South Korean ship called on the Commander of the Royal Brunei Navy, First Admiral Spry bin "
        "Serudi, on Thursday.",
        "military",
        id="a royal navy",
    ),
]


@pytest.mark.parametrize(("story", "level"), LEVELS)
def test_an_office_is_that_of_whom_it_belongs_to(story, level):
    """Neither a rank alone nor somebody else's office settles a level."""
    assert [one.level for one in read(story)] == [level]


def test_a_site_is_a_visit_of_its_own_within_the_visit_to_the_country():
    """Where somebody goes on a visit is part of it, and has its own day and city."""
    stay, site = read(
        "Thai Defence Minister Phumtham Wechayachai is on a visit to South Korea from Nov. 20 to 22, 2024. On Thursday, "
        "Phumtham visited the shipyard of Hanwha Ocean in Geoje."
    )
    assert (stay.name, stay.date, stay.city) == (
        "Phumtham Wechayachai's visit to South Korea",
        "2024-11-20/2024-11-22",
        None,
    )
    assert (site.name, site.date, site.city, site.within) == (
        "Phumtham Wechayachai's visit to the shipyard of Hanwha Ocean",
        "2024-11-21",
        "Geoje",
        stay.name,
    )


def test_a_city_is_no_site():
    """A second visit to a city of the country adds to the first."""
    assert len(read(f"{KIM} visited Vietnam on Nov. 20, 2024. {KIM} visited Hanoi on Nov. 20, 2024.")) == 1


HELD = [
    (f"{KIM} plans to have bilateral talks with his Thai counterpart in Seoul on Monday.", "planned", "2024-11-25"),
    (f"{KIM} will have one-on-one talks with his Thai counterpart on Monday.", "planned", "2024-11-25"),
    (f"{KIM} had a working session with his Thai counterpart on Thursday.", "held", "2024-11-21"),
    (f"{KIM} spoke by video link with his Thai counterpart on Thursday.", "held", "2024-11-21"),
    (
        "A meeting between South Korea and Thailand, which has been held every year since 2012, will take place on Monday.",
        "planned",
        "2024-11-25",
    ),
]


@pytest.mark.parametrize(("story", "status", "date"), HELD)
def test_talks_are_told_in_many_words(story, status, date):
    """One meeting, with its status and day."""
    assert (status, date) in [(one.status, one.date) for one in read(story) if one.form == "meeting"]


@pytest.mark.parametrize(
    "story",
    [
        f"{KIM} spoke with Thailand in mind at a press meeting on Thursday.",
        f"{KIM} agreed with Thailand that more talks should be had.",
        f"{KIM} answered questions on Thailand in the meeting room of the ministry on Thursday.",
    ],
)
def test_no_talks_were_held(story):
    """Press meetings, rooms and wishes are no talks."""
    assert read(story) == []


DATES = [
    pytest.param(
        "South Korean Defense Minister Kim Yong-hyun visited Laos on Thursday. It is the first time that a South Korean "
        "defense minister has visited Laos since the two countries restored ties in 1995.",
        ["2024-11-21"],
        id="since something else",
    ),
    pytest.param(
        "South Korea handed over 10 mine detectors to Cambodia on Thursday. The handover is part of a project that began "
        "in 2021.",
        ["2024-11-21"],
        id="the time of a project",
    ),
    pytest.param(
        f"{KIM} held talks with his Lao counterpart on Thursday, at which they agreed to build trucks in 2026.",
        ["2024-11-21"],
        id="the time of what was agreed",
    ),
    pytest.param(
        "KAI handed over the jets to the Philippines in 12 flights; they were delivered between 2015 and 2017.",
        ["2015/2017"],
        id="years of deliveries",
    ),
    pytest.param(
        "South Korea will hold the Seoul Defense Dialogue with ASEAN on Monday. The dialogue will go on until Wednesday.",
        ["2024-11-25/2024-11-27"],
        id="a last day told apart",
    ),
]


@pytest.mark.parametrize(("story", "dates"), DATES)
def test_a_date_is_that_of_its_own_words(story, dates):
    """Dates of reasons, projects and promises are no happening's."""
    assert [one.date for one in read(story)] == dates


def test_this_week_said_on_a_sunday_lies_ahead():
    """What will take place "this week" takes place in the week that begins."""
    page = "Published : Nov 24, 2024\n\nSEOUL, Nov. 24 (Yonhap) -- "
    story = "South Korea will host a security forum with ASEAN this week, the ministry said Sunday."
    assert [one.date for one in read_mentions(parse(page + story, "made-up.txt"))] == ["2024-11-25/2024-12-01"]


def test_ships_that_train_together_hold_an_exercise():
    """They train nobody."""
    (one,) = read("The navies of South Korea and Singapore trained together off Changi on Thursday.")
    assert (one.form, one.level) == ("exercise", "military")


def test_what_is_chaired_is_one_meeting():
    """Who chairs a working group of many does not meet apart."""
    (one,) = read(
        "South Korea and Singapore co-chaired the 5th Meeting of the ADMM-Plus Experts' Working Group on Maritime Security "
        "in Busan on Thursday."
    )
    assert one.form == "meeting"
    assert "ASEAN" in one.parties


CANCELLED = [
    f"A visit to Jakarta by {KIM} that had been planned for February 2024 was called off.",
    f"A trip to Jakarta by {KIM} that had been pencilled in for February 2024 fell through.",
    f"{KIM} had to call off his visit to Jakarta of February 2024.",
]


@pytest.mark.parametrize("story", CANCELLED)
def test_a_visit_that_had_been_planned_was_called_off(story):
    """What is said behind "that had been planned" is said of the visit."""
    (one,) = read(story)
    assert (one.form, one.status, one.date, one.city) == ("visit", "cancelled", "2024-02", "Jakarta")


RECALLED = [
    pytest.param(
        f"{KIM} visited the Philippines on Thursday. The trip to the Philippines is the first since South Korean Defense "
        "Minister Song Young-moo visited the country in October 2017.",
        ("visit", "2017-10", "PH"),
        id="the country named before",
    ),
    pytest.param(
        "The Philippine frigates ordered from South Korea, BRP Jose Rizal and BRP Antonio Luna, were delivered in May 2020 and "
        "February 2021, respectively.",
        ("transfer", "2021-02", None),
        id="respectively",
    ),
    pytest.param(
        "The HTMS Bhumibol of Thailand was built by Daewoo Shipbuilding and Marine Engineering and handed over in December "
        "2018.",
        ("transfer", "2018-12", None),
        id="built and handed over",
    ),
    pytest.param(
        f"{KIM} said the frigates of the Philippines, ordered in December 2021, were doing well.",
        ("agreement", "2021-12", None),
        id="ordered in a month",
    ),
    pytest.param(
        "The two leaders, President Lee Jae-myung of South Korea and President Prabowo Subianto of Indonesia, had spoken "
        "over the phone in June 2024.",
        ("call", "2024-06", None),
        id="spoken over the phone",
    ),
]


@pytest.mark.parametrize(("story", "cells"), RECALLED)
def test_what_is_recalled_has_its_own_time(story, cells):
    """One happening of the story has this form, date and country."""
    assert cells in [(one.form, one.date, one.country) for one in read(story)]


NO_DATES = [
    f"{KIM} and his Philippine counterpart discussed the 2013 MOU and the participation of South "
    "Korea in Exercise Kamandag.",
    f"{KIM} likewise met with Philippine Defense Secretary Gilberto Teodoro to follow up the delivery of two corvettes.",
]


@pytest.mark.parametrize("story", NO_DATES)
def test_the_year_of_a_document_and_a_follow_up_announce_nothing(story):
    """Neither is an exercise of 2013, nor a meeting to come."""
    assert not [one for one in read(story) if one.form == "exercise" or one.status == "planned"]


def test_two_guests_of_one_country_are_met_apart():
    """Who is not said to be of a country is somebody else all the same."""
    story = (
        "South Korea's DAPA Minister Wang Jung-hong met with Thai Prime Minister Prayut Chan-o-cha in Bangkok on Thursday. On "
        "the same day, Wang held talks with Gen. Natt Intracharoen, the permanent secretary for defense."
    )
    assert [one.level for one in read(story) if one.form == "meeting"] == ["ministerial", "vice-ministerial"]


def test_a_place_behind_what_is_agreed_is_that_of_what_is_agreed():
    """A video conference takes place nowhere."""
    (one, *_) = read(
        f"{KIM} held a video conference with Vietnamese Defense Minister Phan Van Giang on Thursday, and agreed to hold a "
        "number of exchanges in Hanoi."
    )
    assert (one.mode, one.city) == ("online", None)


def test_the_press_of_a_country_means_its_own_navy():
    """A paper of Bangkok that tells of "the navy" tells of the Thai one."""
    page = "Bangkok Post\n\nNavy signs deal for frigate\n\nPublished: 22 Nov 2024\n\n"
    story = "The navy will sign a contract with South Korea's Hanwha Ocean for one frigate next month, the navy said."
    (one,) = read_mentions(parse(page + story, "made-up.txt"))
    assert set(one.parties) == {"KR", "TH"}


@pytest.mark.parametrize(
    ("story", "name"),
    [
        (
            "The Korean and Philippine navies held the 9th Navy-to-Navy Talks in Manila on Thursday.",
            "9th Navy-to-Navy Talks",
        ),
        ("South Korea and Brunei held their navy staff talks on Thursday.", "navy staff talks"),
    ],
)
def test_staff_talks_are_a_series(story, name):
    """They are told by their name."""
    (one,) = read(story)
    assert (one.name, one.level) == (name, "military")
    assert one.series.startswith("ROK-")


def test_the_marine_corps_of_a_story_from_seoul_is_koreas():
    """Troops that it sends make an exercise of others one with Korea."""
    (one,) = read("The Marine Corps said Friday it will send 330 troops to Cobra Gold in Thailand, set for Feb. 27.")
    assert (one.date, "KR" in one.parties) == ("2025-02-27", True)


def test_the_marine_corps_of_a_story_from_manila_is_not():
    """There the same words are about somebody else's troops."""
    page = "Published : Nov 22, 2024\n\nMANILA, Nov. 22 (PNA) -- "
    story = (
        "The Marine Corps said Friday it will send 330 troops to Cobra Gold in Thailand. South Korea wished it luck."
    )
    assert not [one for one in read_mentions(parse(page + story, "made-up.txt")) if "KR" in one.parties]


PLACES = [
    ("South Korea and Laos held a meeting of foreign and defense officials in Vientiane on Thursday.", "Vientiane"),
    ("South Korea opened a defense attache office in Vientiane, Laos, on Thursday.", "Vientiane"),
    ("South Korea and Laos held talks on Thursday, officials in Vientiane said.", None),
]


@pytest.mark.parametrize(("story", "city"), PLACES)
def test_officials_in_a_city_meet_there_unless_they_only_tell_of_it(story, city):
    """A source is no place."""
    assert [one.city for one in read(story)] == [city]


def test_what_is_signed_at_an_exhibition_is_within_it():
    """Its name follows "at"."""
    signed, fair = read(
        "Malaysia and South Korea exchanged a letter of intent on missiles at DSA & NATSEC Asia 2024 in Kuala Lumpur on May 7."
    )
    assert (signed.within, signed.city) == (fair.name, "Kuala Lumpur")
    assert fair.name == "DSA & NATSEC Asia 2024"


def test_the_year_of_a_name_is_that_of_the_day_beside_it():
    """A day without a year is not that of the year of publication where the name has another."""
    assert [one.date for one in read("Indo Defence 2022 opened in Jakarta on Nov. 2 with South Korean firms.")] == [
        "2022-11-02"
    ]
    assert [
        one.date for one in read("Indo Defence 2022 opened in Jakarta on Nov. 2, 2022, with South Korean firms.")
    ] == ["2022-11-02"]


def test_a_group_that_holds_its_next_meeting_meets_once():
    """The meeting is that of the group."""
    (one,) = read(
        "The ADMM-Plus Humanitarian Mine Action experts' working group, co-chaired by Vietnam and South Korea, will hold its "
        "next meeting in Hanoi in April 2025."
    )
    assert (one.date, one.city, one.status) == ("2025-04", "Hanoi", "planned")


def test_ministers_who_agree_on_a_day_have_met():
    """What follows adds to the meeting; who agrees alone has met nobody."""
    (one,) = read(
        f"{KIM} and his Thai counterpart, Phumtham Wechayachai, agreed Thursday to widen ties. The two met at the defense "
        "ministry in Seoul."
    )
    assert (one.form, one.date, one.city) == ("meeting", "2024-11-21", "Seoul")
    assert read(f"{KIM} pledged Thursday to help Thailand.") == []


def test_a_known_name_is_read_whole():
    """A name that begins like a Korean one is not cut."""
    (one,) = read(f"{KIM} met Senior General Min Aung Hlaing of Myanmar in Seoul on Thursday.")
    assert [person.name for person in one.people] == ["Kim Yong-hyun", "Min Aung Hlaing"]


VISITS = [
    (f"{KIM} arrived in Hanoi on Thursday for a three-day visit to Vietnam.", "Hanoi", "VN"),
    ("Two ships of the South Korean Navy docked at Tien Sa port in the central city of Da Nang on Thursday, starting a "
     "friendly visit to Vietnam.", "Da Nang", "VN"),
    (f"{KIM} toured a shipyard in Surabaya on Thursday, at the end of a three-day visit to Indonesia.", None, "ID"),
    (f"{KIM} held a summit in Seoul with his Lao counterpart, who is on an official visit to South Korea.", None, "KR"),
]  # fmt: skip


@pytest.mark.parametrize(("story", "city", "country"), VISITS)
def test_a_visit_goes_to_a_city_only_where_it_is_said_to(story, city, country):
    """What takes place during a visit does not make its city that of the visit."""
    stay = next(one for one in read(story) if one.form == "visit" and "shipyard" not in one.name)
    assert (stay.city, stay.country) == (city, country)


def test_what_is_signed_during_a_visit_keeps_its_city():
    """The city is that of the signing."""
    signed, stay = read(
        "The Lao and South Korean ministries signed a memorandum of understanding on defence cooperation in Vientiane on "
        "Thursday during an official visit by South Korean Deputy Defence Minister Chung Suk-hwan."
    )
    assert (signed.city, stay.city, stay.country) == ("Vientiane", None, "LA")


def test_what_was_to_happen_on_a_cancelled_trip_was_called_off():
    """The talks fell through with it; the journey is the trip itself."""
    trip, talks = read(
        f"{KIM} has called off a trip to Vietnam. Kim had been scheduled to leave on Nov. 20 for Hanoi to meet with "
        "Vietnamese Defense Minister Phan Van Giang."
    )
    assert (trip.form, trip.status, trip.date) == ("visit", "cancelled", "2024-11-20")
    assert (talks.form, talks.status) == ("meeting", "cancelled")


def test_what_had_been_scheduled_is_nothing_where_no_trip_was_called_off():
    """Plans that did not hold are no happenings."""
    (one,) = read(
        f"{KIM} met his Lao counterpart on Thursday. Kim had been scheduled to meet with Vietnamese Defense Minister Phan "
        "Van Giang."
    )
    assert "LA" in one.parties


def test_talks_that_were_held_last_are_background():
    """ "Last met" looks back."""
    story = f"{KIM} will visit Vietnam on Monday. {KIM} and Phan Van Giang last met in Vientiane on Wednesday."
    assert [one.salience for one in read(story)] == ["main", "background"]
