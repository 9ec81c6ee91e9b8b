"""Which words of a sentence or paragraph belong to which happening: one made-up story each."""

import pytest
from madeup import KIM, read


def only(story: str, form: str, series: bool = False):
    """The one mention of a form, with or without a series."""
    found = [one for one in read(story) if one.form == form and bool(one.series) == series]
    assert len(found) == 1, found
    return found[0]


def test_day_and_place_behind_a_who_are_those_of_the_talks():
    """And not those of the fair that is told of within the "who ..."."""
    story = (
        f"{KIM} held talks with Thai Defense Minister Phumtham Wechayachai, who was visiting Korea to attend KADEX 2024, "
        "at the ministry in Seoul on Nov. 20."
    )
    talks = only(story, "meeting")
    assert (talks.date, talks.city, talks.country) == ("2024-11-20", "Seoul", "KR")


def test_a_place_within_the_who_is_not_that_of_the_talks():
    """The minister had been elsewhere before."""
    story = f"{KIM}, who was in Manila on Monday, met his Vietnamese counterpart, Phan Van Giang, in Hanoi on Thursday."
    talks = only(story, "meeting")
    assert (talks.date, talks.city) == ("2024-11-21", "Hanoi")


@pytest.mark.parametrize(
    "sentence",
    [
        "The ADMM-Plus brings together the 10 ASEAN members and eight partners, South Korea among them.",
        "The ADMM-Plus is held every year with South Korea and other partners of ASEAN.",
        "The ADMM-Plus gathers ministers of ASEAN, South Korea and others.",
    ],
)
def test_what_a_forum_always_is_tells_of_no_meeting(sentence):
    """It has no date."""
    assert read(f"{KIM} met his Lao counterpart, Chansamone Chanyalath, in Seoul on Thursday. {sentence}")[1:] == []


def test_a_forum_that_brings_people_together_on_a_day_is_a_meeting():
    """The same words with a date."""
    assert [one.date for one in read("The Seoul Defense Dialogue brought together ASEAN members on Nov. 20.")] == [
        "2024-11-20"
    ]


STATEMENT = (
    "The ASEAN-ROK Defence Ministers' Meeting was held in Vientiane on Nov. 21. The Meeting welcomed the successful "
    "conduct of the ASEAN-ROK Defence Vice-Ministers' Meeting held in Seoul in September 2024. The Meeting looked forward "
    "to the 12th ADMM-Plus in Kuala Lumpur in 2025."
)


def test_what_a_meeting_welcomes_and_looks_forward_to_has_its_own_days():
    """The statement of a meeting names others; no second meeting arises on their days."""
    assert [(one.date, one.city) for one in read(STATEMENT)] == [
        ("2024-11-21", "Vientiane"),
        ("2024-09", "Seoul"),
        ("2025", "Kuala Lumpur"),
    ]


def test_a_signing_on_this_occasion_is_part_of_the_talks_told_before():
    """Be it some sentences before, and whatever is told right behind it."""
    story = (
        "The 11th Vietnam-ROK Defence Policy Dialogue took place in Hanoi on Nov. 21. At the dialogue, the two sides "
        "reviewed their ties. They agreed to intensify exchanges. On this occasion, the two sides signed an agreement on "
        "military medicine. Earlier the same day, General Phan Van Giang, Minister of National Defence, received the ROK "
        "guests."
    )
    signing = only(story, "agreement")
    assert (signing.within, signing.city) == ("11th Vietnam-ROK Defence Policy Dialogue", "Hanoi")


def test_who_receives_a_call_is_at_home():
    """The caller comes to him."""
    story = (
        "Malaysian Defence Minister Mohamed Khaled Nordin received a courtesy call from South Korean Ambassador Yeo "
        "Seung-bae on Thursday."
    )
    assert only(story, "meeting").country == "MY"


def test_a_call_at_headquarters_makes_nobody_a_visitor():
    """The ships came on a visit, and not he who received their commander."""
    story = (
        "South Korean ships arrived in Manila on Nov. 19 for a four-day goodwill visit. Navy chief Vice Adm. Toribio Adaci "
        "Jr. received Rear Adm. Kang Dong-goo of the South Korean navy during a call at the headquarters in Manila on "
        "Nov. 20."
    )
    assert only(story, "visit").people == ()


def test_partners_of_talks_are_no_parties_of_the_forum_told_behind_an_and():
    """New Zealand is no party of a meeting of ASEAN and Korea."""
    story = (
        f"{KIM} will hold talks with his counterparts from the Philippines, Malaysia and New Zealand, and attend the "
        "ASEAN-ROK defense ministers' informal meeting on Monday."
    )
    assert set(only(story, "meeting", series=True).parties) == {"KR", "ASEAN"}


def test_an_agreement_is_called_by_what_it_is_on():
    """Where it was signed is no part of its name."""
    story = (
        "South Korea and Malaysia signed a letter of intent on defence industrial cooperation in conjunction with a fair "
        "in Kuala Lumpur on Thursday."
    )
    assert only(story, "agreement").name == "letter of intent on defence industrial cooperation"
