"""Which words of a sentence or paragraph belong to which happening: one made-up story each."""

import pytest
from madeup import KIM, read

from rokasean.reading.article import parse
from rokasean.reading.mentions import read_mentions


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


def test_what_somebody_is_invited_to_lies_ahead():
    """Though the invitation was given in the past."""
    story = (
        f"{KIM} met his Philippine counterpart, Gilberto Teodoro, in Manila on Thursday. Teodoro extended the invitation "
        "for Kim to attend the Shangri-La Dialogue in May."
    )
    forum = only(story, "conference", series=True)
    assert (forum.date, forum.status) == ("2025-05", "planned")


def test_talks_on_the_occasion_of_a_forum_have_its_day():
    """And not that of another meeting of the same man told right before."""
    story = (
        f"{KIM} attended the 11th ADMM-Plus in Vientiane on Nov. 21. On the 20th, Kim attended the ROK-ASEAN Defense "
        "Ministers' Meeting. Kim also held bilateral talks with the defense minister of Laos on the occasion of the "
        "ADMM-Plus."
    )
    talks = only(story, "meeting")
    assert (talks.date, talks.date_basis) == ("2024-11-21", "host")


def test_a_firm_that_is_visited_is_no_journey_to_its_city():
    """The dialogue in Seoul is no part of it, and the courtesy call took place elsewhere."""
    story = (
        "The 13th Vietnam-ROK Defence Policy Dialogue took place in Seoul on Nov. 20. While in South Korea from Nov. 19 to "
        "22, the Vietnamese delegation paid a courtesy call to South Korean Defense Minister Kim Yong-hyun and visited "
        "Hanwha Defense in Changwon city."
    )
    dialogue, call, visit = read(story)
    assert (visit.name, dialogue.within) == ("visit to Hanwha Defense", None)
    assert (call.city, call.country) == (None, "KR")


def test_documents_that_are_implemented_were_signed_before():
    """Only those with a year of their own are told of."""
    story = (
        f"{KIM} met his Vietnamese counterpart, Phan Van Giang, in Hanoi on Thursday. The two sides agreed to continue "
        "implementing signed documents, including the MoU on defence cooperation inked in 2009."
    )
    assert only(story, "agreement").name == "MoU on defence cooperation"


def test_a_ship_that_is_welcomed_at_a_port_is_a_guest_and_no_gift():
    """Nor is one of which a statement that was received speaks."""
    story = (
        "The Indonesian training ship KRI Bima Suci docked at the port of Busan, South Korea, on Tuesday. A statement "
        "received here on Thursday said that the ship would stay in Busan for four days. Indonesian Ambassador Gandi "
        "Sulistiyanto welcomed the ship at the port."
    )
    assert [(one.form, one.level, one.people) for one in read(story)] == [("visit", "military", ())]


def test_the_secretary_general_of_asean_makes_no_meeting_of_vice_ministers():
    """His rank is that of the ministers whom he meets."""
    story = (
        "ASEAN Defence Ministers and the Minister of National Defense of the Republic of Korea held an Informal Meeting in "
        "Vientiane on Thursday. The meeting was chaired by Lao Defence Minister Chansamone Chanyalath. Secretary-General "
        "of ASEAN, Dr. Kao Kim Hourn, attended the meeting."
    )
    (meeting,) = read(story)
    assert (meeting.level, meeting.series) == ("ministerial", "ROK-ASEAN Defense Ministers' Meeting")


def test_the_ninth_meeting_of_a_group_is_that_of_the_group():
    """With its own days, though the sentence begins with vaguer ones."""
    story = (
        "Earlier this week, the ADMM-Plus Experts' Working Group on Cyber Security, co-chaired by Malaysia and the Republic "
        "of Korea, convened its ninth meeting in Seoul on 18-19 November."
    )
    (meeting,) = read(story)
    assert (meeting.series, meeting.date, meeting.city) == (
        "ADMM-Plus EWG on Cyber Security", "2024-11-18/2024-11-19", "Seoul",
    )  # fmt: skip


def test_a_signing_that_is_looked_forward_to_is_planned():
    """Whether its words or those for the document tell of it."""
    story = (
        f"{KIM} met his Singaporean counterpart, Ng Eng Hen, in Seoul on Thursday. Both sides looked forward to the signing "
        "of a memorandum of understanding on defence technology next year."
    )
    assert only(story, "agreement").status == "planned"


def test_a_visit_is_made_by_whom_its_words_name_behind_it():
    """And a visit in the other direction is another one, of the ship and not of him who tells of it."""
    story = (
        "General Phan Van Giang, Vietnam's Minister of National Defence, received South Korean Ambassador Choi Youngsam in "
        "Hanoi on Thursday. Giang suggested preparing well for the visit to South Korea by Deputy Minister Hoang Xuan Chien "
        "in January 2025. Ambassador Choi informed General Giang that a South Korean Navy ship would dock at Da Nang in "
        "January."
    )
    visits = [one for one in read(story) if one.form == "visit"]
    assert [(one.country, [person.name for person in one.people]) for one in visits] == [
        ("KR", ["Hoang Xuan Chien"]),
        ("VN", []),
    ]


def test_an_ambassador_extraordinary_is_one_person():
    """His title has two more words, and neither is a name."""
    story = (
        "General Phan Van Giang, Vietnam's Minister of National Defence, received Mr. Choi Young-sam, Ambassador Extraordinary "
        "and Plenipotentiary of the Republic of Korea to Vietnam, in Hanoi on Thursday."
    )
    assert [person.name for person in only(story, "meeting").people] == ["Phan Van Giang", "Choi Young-sam"]


def test_a_newspaper_with_online_in_its_name_makes_no_meeting_online():
    """Its name opens the story."""
    story = parse(
        "Published : Nov 22, 2024\n\nThe People's Army Newspaper Online – On November 21, General Phan Van Giang, Minister "
        "of National Defence, received South Korean Ambassador Choi Youngsam in Hanoi."
    )
    (meeting,) = read_mentions(story)
    assert (meeting.mode, story.publisher) == ("in-person", "People's Army Newspaper")


def test_what_a_training_follows_is_another_happening():
    """No second training arises on its day; and what is announced as done is news."""
    story = (
        "The Ministry of National Defense of South Korea announced on Friday that it had conducted the first Korea-ASEAN "
        "cyber training course from Nov. 4 to 15 in Seoul. The training is a follow-up to the agreement reached at the "
        "ROK-ASEAN Defense Ministers' Meeting in November 2023."
    )
    training, meeting = read(story)
    assert (training.date, training.salience) == ("2024-11-04/2024-11-15", "main")
    assert (meeting.date, meeting.salience) == ("2023-11", "background")


def test_this_morning_is_that_of_the_dateline():
    """Which may lie a day before the page's own."""
    story = parse(
        "Published : Nov 22, 2024\n\nPHNOM PENH, Nov. 21 -- Cambodian army chief Mao Sophan received South Korean "
        "Ambassador Park Jung-wook here this morning."
    )
    assert [one.date for one in read_mentions(story)] == ["2024-11-21"]
