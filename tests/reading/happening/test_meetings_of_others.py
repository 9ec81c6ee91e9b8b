"""Meetings that are not those of Korea with ASEAN or a member, however often both are named around them."""

import pytest
from madeup import read

from rokasean.reading.article import parse
from rokasean.reading.mentions import read_mentions


def told(page: str) -> list[tuple[str, tuple[str, ...]]]:
    """The forms and parties of the mentions of a page."""
    return [(one.form, one.parties) for one in read_mentions(parse(page, "made-up.txt"))]


FOREIGN_OFFICER = (
    "Seoul's top officer meets {whose}admiral\n\nMANILA, March 14, 2023 (PNA) -- South Korea's Joint Chiefs of Staff "
    "Chairman Gen. Kim Seung-kyum met with Admiral John Carter, commander of {what}, in Seoul on Monday to discuss "
    "maritime security."
)


def test_an_officer_is_not_made_a_native_where_a_third_country_is_named():
    """He may be that country's: no country of his is told, and no meeting of the newspaper's country is invented."""
    assert told(FOREIGN_OFFICER.format(whose="US ", what="the Indo-Pacific Command")) == []


def test_an_officer_is_a_native_where_no_third_country_is_named():
    """The counter-example."""
    page = FOREIGN_OFFICER.format(whose="", what="the Western Command")
    assert told(page) == [("meeting", ("KR", "PH"))]


@pytest.mark.parametrize(
    "body", ["The National Security Council", "The Cabinet", "A committee of the National Assembly", "The ruling party"]
)
def test_a_body_of_one_state_meets_by_itself(body):
    """Though the article speaks of ASEAN as well."""
    page = (
        "Seoul condemns launch\n\nSEOUL, Nov. 3, 2022 (Yonhap) -- South Korea's military said it was ready. "
        f"{body} held an emergency meeting in Seoul. Thai and Vietnamese officials expressed concern, and the ASEAN "
        "secretary-general called for dialogue."
    )
    assert told(page) == []


def test_a_dialogue_named_after_two_others_is_theirs():
    """Neither the dialogue nor what "the two sides" signed there is one of Korea."""
    page = (
        "Vietnam, India hold defence policy dialogue\n\nHanoi (VNA) – Deputy Minister of National Defence Sen. Lt. Gen. "
        "Hoang Xuan Chien and Indian Defence Secretary Giridhar Aramane co-chaired the 14th Vietnam-India Defence Policy "
        "Dialogue in New Delhi on August 1, 2024.\n\nThe two sides signed a letter of intent.\n\nChien later met with "
        "officials of the Republic of Korea."
    )
    assert told(page) == [("meeting", ("VN", "KR"))]


def test_a_dialogue_named_after_korea_and_a_member_is_theirs():
    """The counter-example."""
    story = (
        "The 14th Korea-Vietnam Defence Policy Dialogue was held in Hanoi on August 1, 2024, and the two sides signed a "
        "letter of intent."
    )
    assert {one.parties for one in read(story)} == {("KR", "VN")}


def test_a_meeting_that_a_sentence_announces_for_nobody_is_no_talks():
    """The ministry holds it by itself."""
    page = (
        "Fire at Busan shipyard\n\nBUSAN, June 2, 2021 (Yonhap) -- A fire injured three Vietnamese workers at a shipyard "
        "of the South Korean Navy on Wednesday, police said.\n\nThe ministry will convene a safety meeting next week."
    )
    assert told(page) == []


def test_korea_takes_part_in_a_drill_in_whose_list_it_stands():
    """Though others are named far more often."""
    page = (
        "Thai, US troops open Cobra Gold\n\nBANGKOK, Feb. 27, 2024 (TNA) - The Thai and United States armed forces opened "
        "the 43rd Cobra Gold exercise on Tuesday in Rayong province.\n\nAbout 9,500 troops from 30 countries, including "
        "South Korea, Japan and Malaysia, take part in the drills."
    )
    found = read_mentions(parse(page, "made-up.txt"))
    assert [(one.series, one.edition, "KR" in one.parties) for one in found] == [("Cobra Gold", 43, True)]
