"""How newsrooms tell of offices, sites, talks to come and the time of what is recalled."""

import pytest

from rokasean.reading.article import parse
from rokasean.reading.mentions import read_mentions

# A page of Friday, 22 November 2024.
PAGE = "Published : Nov 22, 2024\n\nSEOUL, Nov. 22 (Yonhap) -- "
KIM = "South Korean Defense Minister Kim Yong-hyun"


def read(story: str) -> list:
    """The mentions of a made-up story."""
    return read_mentions(parse(PAGE + story, "made-up.txt"))


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
