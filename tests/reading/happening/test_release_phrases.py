"""What releases of ministries, navies and firms write in their own way: one made-up story each."""

import pytest
from madeup import KIM, read

from rokasean.reading.article import parse
from rokasean.reading.mentions import read_mentions


def undated(story: str):
    """The mentions of a release that gives no day of its own."""
    return read_mentions(parse(f"Ministry of Defence\n\nA call is paid\n\n{story}\n", "made-up.txt"))


def test_a_release_without_a_date_takes_the_year_that_its_opening_states():
    """And neither without one nor from what it recalls."""
    opening = "South Korea handed over a frigate to the Philippines in Ulsan on May 23, 2020."
    later = "The frigate will be commissioned on June 19."
    assert "2020-06-19" in [one.date for one in undated(f"{opening} {later}")]
    assert "2020-06-19" not in [one.date for one in undated(f"{opening.replace(', 2020', '')} {later}")]


def test_a_day_in_figures_behind_its_weekday_is_that_day():
    """As Indonesian offices write it; a figure that is no month is none."""
    story = "Indonesian Defense Minister Prabowo Subianto received South Korean Ambassador Lee Sang-deok on Wednesday"
    assert [one.date for one in read(f"{story} (20/11).")] == ["2024-11-20"]
    assert [one.date for one in read(f"{story} (20/13).")] == ["2024-11-20"]


def test_weekdays_behind_the_days_of_a_range_part_nothing():
    """Korean releases write "December 3 (Tue.) to 5 (Thu.)"."""
    story = "The ministry will hold the Seoul Defense Dialogue with ASEAN members from December 3 (Tue.) to 5 (Thu.)."
    assert [one.date for one in read(story)] == ["2024-12-03/2024-12-05"]


CALLED_OFF = [
    pytest.param(
        "The visit of Thai Defence Minister Phumtham Wechayachai to South Korea, which had been scheduled for Nov. 25-27, "
        "has been postponed indefinitely.",
        [("visit", "cancelled", "2024-11-25/2024-11-27")],
        id="the days stand between the visit and its verb",
    ),
    pytest.param(
        "The visit of Thai Defence Minister Phumtham Wechayachai to South Korea, which had been scheduled for Nov. 25-27, "
        "has been postponed indefinitely. Phumtham was to meet his counterpart, Kim Yong-hyun.",
        [("visit", "cancelled", "2024-11-25/2024-11-27"), ("meeting", "cancelled", None)],
        id="what he was to do on it",
    ),
    pytest.param(
        "South Korea and Indonesia signed a contract in January 2016, but payments have been suspended since.",
        [("agreement", "held", "2016-01")],
        id="something else was suspended",
    ),
]


@pytest.mark.parametrize(("story", "told"), CALLED_OFF)
def test_what_was_called_off_and_what_was_not(story, told):
    """Form, status and date."""
    assert [(one.form, one.status, one.date) for one in read(story)] == told


def test_the_day_of_an_order_is_not_that_of_the_talks():
    """The ship that is seen had been ordered years before."""
    story = (
        f"{KIM} met Thai Defence Minister Phumtham Wechayachai at a yard in Geoje, where the frigate HTMS Tachin, ordered "
        "by the Royal Thai Navy in August 2013, was built."
    )
    assert ("meeting", "2013-08") not in [(one.form, one.date) for one in read(story)]
    assert ("agreement", "2013-08") in [(one.form, one.date) for one in read(story)]


def test_only_what_is_told_right_before_a_fair_took_place_at_it():
    """The visit to a plant is no part of it."""
    story = (
        "Malaysian Defence Minister Mohamed Khaled Nordin will visit a plant in Sacheon, South Korea, on Nov. 28 to see "
        "the 18 aircraft procured under a contract signed at LIMA 2023 in May 2023."
    )
    assert {one.form: one.within for one in read(story) if one.form in ("visit", "agreement")} == {
        "visit": None,
        "agreement": "LIMA 2023",
    }


def test_a_forum_takes_no_place_outside_the_country_where_it_always_meets():
    """What is handed over there is."""
    story = (
        "KAI will hand over two FA-50 aircraft to the Philippines in Sacheon in May 2025, officials said at the Singapore "
        "Airshow 2024."
    )
    places = {one.form: one.city for one in read(story)}
    assert (places["transfer"], places["other"]) == ("Sacheon", "Singapore")


def test_a_statement_signed_long_ago_is_recalled_by_its_signing():
    """With the year in which it was signed."""
    story = (
        f"{KIM} met his Vietnamese counterpart, Phan Van Giang, in Hanoi on Thursday. Ties have grown since the signing of "
        "the Joint Vision Statement on Defence Cooperation in 2018."
    )
    assert [(one.form, one.date) for one in read(story)] == [("meeting", "2024-11-21"), ("agreement", "2018")]


NEXT = [
    pytest.param(
        "agreed to hold the next dialogue in Seoul in 2025", "ROK-Philippines Maritime Dialogue", id="the next"
    ),
    pytest.param("agreed to hold a workshop on ports in Seoul in 2025", None, id="something else"),
]


@pytest.mark.parametrize(("words", "series"), NEXT)
def test_the_next_of_a_series_is_one_of_it(words, series):
    """By what it is called."""
    story = f"The 7th Korea-Philippines Maritime Dialogue took place in Manila on Nov. 21. The two sides {words}."
    assert [one.series for one in read(story)] == ["ROK-Philippines Maritime Dialogue", series]


def test_the_second_meeting_is_that_of_the_series_named_in_its_sentence():
    """And not of the one that the article reports; what lies a year before the host is no part of it."""
    story = (
        "The 23rd ASEAN-Republic of Korea Summit was held in Phnom Penh, Cambodia, on Nov. 11, 2022. It welcomed the "
        "ASEAN-ROK Defence Ministers' Meeting held on Nov. 10, 2021 and looked forward to the second meeting to be held in "
        "Siem Reap on Nov. 22, 2022 on the sidelines of the 9th ADMM-Plus."
    )
    told = {one.date: (one.series, one.within) for one in read(story) if "Defense" in (one.series or "")}
    assert told == {
        "2021-11-10": ("ROK-ASEAN Defense Ministers' Meeting", None),
        "2022-11-22": ("ROK-ASEAN Defense Ministers' Meeting", "9th ADMM-Plus"),
    }


def test_a_member_that_is_excepted_takes_no_part():
    """All the others do."""
    story = "The ASEAN-ROK Summit was held in Jakarta on Nov. 21 with all ASEAN members except Myanmar."
    assert [set(one.parties) for one in read(story)] == [{"ASEAN", "KR"}]


def test_other_talks_behind_an_and_bring_nobody_to_a_named_meeting():
    """They are talks of their own."""
    story = (
        "South Korean Vice Defense Minister Kim Seon-ho will hold the ROK-ASEAN Vice-Ministerial Meeting on Nov. 27, and "
        "bilateral meetings with his counterparts of Vietnam and the Philippines."
    )
    assert [set(one.parties) for one in read(story)] == [{"KR", "ASEAN"}, {"KR", "VN"}, {"KR", "PH"}]


def test_who_received_a_visit_met_the_visitor():
    """One happening, and not two."""
    story = (
        "Indonesian Defense Minister Prabowo Subianto received a courtesy visit from South Korean Ambassador Lee Sang-deok "
        "at the Ministry of Defense office, Jakarta, on Thursday."
    )
    assert [(one.form, one.city) for one in read(story)] == [("meeting", "Jakarta")]


def test_a_former_port_call_gives_a_call_no_date():
    """It is told of behind the call, by its month."""
    story = (
        "South Korean Defence Attache Captain Lee Sang-hoon paid an introductory call on Major General Muhammad Haszaimi "
        "bin Bol Hassan, Commander of the Royal Brunei Armed Forces, in Bandar Seri Begawan. ROKS Hansando last called at "
        "Muara in Brunei in November 2022."
    )
    assert [(one.form, one.date, one.within) for one in read(story)] == [
        ("meeting", None, None),
        ("visit", "2022-11", None),
    ]


THINGS = [
    pytest.param(
        "KAI won an order for 12 FA-50 aircraft for the Philippines in March 2014. All 12 were delivered by May 2017.",
        ("transfer", "2017-05"),
        id="all of them were delivered",
    ),
    pytest.param(
        "KAI sold T-50 aircraft to Thailand and the FA-50M to Malaysia, for which it won an order for 18 aircraft in "
        "February 2023.",
        ("agreement", "2023-02"),
        id="for which it won an order",
    ),
    pytest.param(
        "LIG Nex1 of South Korea exported Chiron missiles to Indonesia in 2014.", ("transfer", "2014"), id="exported"
    ),
    pytest.param(
        "South Korean firm LIG Nex1 completed the shipment of the first torpedoes to the Philippines in March 2022.",
        ("transfer", "2022-03"),
        id="a shipment",
    ),
    pytest.param(
        "The South Korean-built frigate BRP Jose Rizal was welcomed at Subic Bay by the Philippine Navy on Nov. 20.",
        ("other", "2024-11-20"),
        id="a ship is welcomed",
    ),
]


@pytest.mark.parametrize(("story", "told"), THINGS)
def test_things_are_ordered_shipped_and_delivered(story, told):
    """Form and date of one of the mentions."""
    assert told in [(one.form, one.date) for one in read(story)]


NOTHING = [
    pytest.param("In accordance with the agreement, Indonesia will pay a fifth by 2026.", id="what is owed"),
    pytest.param("The crew of 65 had undergone training in South Korea since January.", id="a habit"),
]


@pytest.mark.parametrize("sentence", NOTHING)
def test_what_is_owed_and_what_goes_on_is_no_happening(sentence):
    """Only the meeting is."""
    story = f"{KIM} met his Indonesian counterpart, Sjafrie Sjamsoeddin, in Jakarta on Thursday. {sentence}"
    assert len(read(story)) == 1


def test_a_headline_in_capitals_names_nobody_by_its_small_words():
    """ "OF MALAYSIA TO THE REPUBLIC" is no name."""
    story = (
        "MINISTRY OF DEFENCE MALAYSIA\n\nOFFICIAL VISIT OF THE MINISTER OF DEFENCE OF MALAYSIA TO THE REPUBLIC OF KOREA\n\n"
        "KUALA LUMPUR, 16 October 2023 - Minister of Defence Mohamad Hasan will visit the Republic of Korea from 16 to 19 "
        "October 2023.\n"
    )
    assert [[person.name for person in one.people] for one in read_mentions(parse(story))] == [["Mohamad Hasan"]]
