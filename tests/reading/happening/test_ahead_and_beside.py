"""What lies ahead, what only lies beside, and who merely tells: stories made up in the words of agencies."""

import pytest
from madeup import KIM, read

TEODORO = "Philippine Defense Secretary Gilberto Teodoro"


def told(story: str) -> list[str]:
    """Salience, status, form, date and city or country of what a made-up story tells."""
    return [f"{one.salience} {one.status} {one.form} {one.date} {one.city or one.country}" for one in read(story)]


AHEAD = [
    pytest.param(
        f"{KIM} met {TEODORO} in Manila on Thursday. They agreed to conduct a joint drill in May.",
        ["main held meeting 2024-11-21 Manila", "upcoming planned exercise 2025-05 None"],
        id="the month of what is agreed on",
    ),
    pytest.param(
        "South Korea and Laos agreed to set up a joint committee on Thursday.",
        ["main held agreement 2024-11-21 None"],
        id="the day of agreeing",
    ),
    pytest.param(
        f"{KIM} left for Manila on Friday to meet {TEODORO}.",
        ["main held visit 2024-11-22 Manila", "upcoming planned meeting None Manila"],
        id="what somebody has left for",
    ),
    pytest.param(
        "South Korea and Thailand will hold a joint drill, which was suspended in 2020, in Sattahip on May 12, 2025.",
        ["main planned exercise 2025-05-12 Sattahip"],
        id="what was off before will be held",
    ),
    pytest.param(
        "South Korea will hand over ten howitzers to Vietnam in May 2025 under a contract signed in July.",
        ["main planned transfer 2025-05 None", "background held agreement 2024-07 None"],
        id="a contract signed before what it is for",
    ),
    pytest.param(
        "South Korea canceled a joint drill with the Philippines that was set for Monday.",
        ["main cancelled exercise 2024-11-25 None"],
        id="called off in the active voice",
    ),
]
LASTING = [
    pytest.param(
        "South Korea and Indonesia concluded a joint drill in Bandung on Thursday. The drill, which kicked off on Nov. 12, "
        "involved 400 troops.",
        ["main held exercise 2024-11-12/2024-11-21 Bandung"],
        id="first and last day of a drill, told apart",
    ),
    pytest.param(
        "South Korea's marines wrapped up a drill with Thailand and the United States in Thailand on Friday. Some 300 South "
        "Korean marines took part in this year's Cobra Gold, which began on Nov. 12.",
        ["main held exercise 2024-11-12/2024-11-22 TH"],
        id="a drill that the lead describes before it is named",
    ),
    pytest.param(
        "South Korea and Indonesia held talks in Bandung on Thursday. The annual drill of the two armies began on Nov. 12.",
        ["main held meeting 2024-11-21 Bandung", "main held exercise 2024-11-12 None"],
        id="the first day of something else",
    ),
]
BESIDE = [
    pytest.param(
        "South Korea and Singapore signed an agreement on Monday during an official visit to Singapore by Vice Minister Kim "
        "Seon-ho.",
        ["main held agreement 2024-11-18 Singapore", "main held visit 2024-11 Singapore"],
        id="a visit is not of the day of the signing",
    ),
    pytest.param(
        "South Korea and Thailand opened a joint drill in Sattahip on Monday. It includes amphibious training.",
        ["main held exercise 2024-11-18 Sattahip"],
        id="what a drill is made of",
    ),
    pytest.param(
        f"{KIM} left for Vientiane on Friday to attend a security forum and hold talks with his counterparts from Laos and "
        "the Philippines.",
        [
            "main held visit 2024-11-22 Vientiane",
            "upcoming planned conference None Vientiane",
            "upcoming planned meeting None Vientiane",
            "upcoming planned meeting None Vientiane",
        ],
        id="a forum and the talks beside it",
    ),
    pytest.param(
        "A South Korean frigate for the Philippine Navy left Ulsan on Monday. The ship was handed over on Nov. 15, 2024.",
        ["main held transfer 2024-11-15 None"],
        id="where a ship left from is no visit",
    ),
    pytest.param(
        "South Korea handed over ten jets to the Philippines on Nov. 15, 2024. The last two jets landed in Manila on Monday.",
        ["main held transfer 2024-11-15 None", "main held other 2024-11-18 Manila"],
        id="jets that land with who gets them make no visit",
    ),
    pytest.param(
        "South Korea and Cambodia held talks in Seoul on Monday. Sixty Cambodian sailors underwent training in Jinhae in July.",
        ["main held meeting 2024-11-18 Seoul", "background held training 2024-07 Jinhae"],
        id="training that somebody underwent",
    ),
    pytest.param(
        f"{KIM} visited the troops in the town of Ormoc, the Philippines, on Monday.",
        ["main held visit 2024-11-18 Ormoc"],
        id="troops that are visited",
    ),
]


@pytest.mark.parametrize(("story", "mentions"), [*AHEAD, *LASTING, *BESIDE])
def test_what_a_story_tells_and_when(story, mentions):
    """Each story gives these happenings, and no others."""
    assert told(story) == mentions


PEOPLE = [
    pytest.param(
        f"{KIM} met with his Thai counterpart, Gen. Sutin Klungsang, on Thursday.",
        {"Kim Yong-hyun": "Defense Minister", "Sutin Klungsang": "Defense Minister"},
        id="a counterpart with a rank",
    ),
    pytest.param(
        f"{KIM} met {TEODORO} on Thursday. Kim also proposed that a joint drill of South Korea and the Philippines be held "
        "in May 2025.",
        {"Kim Yong-hyun": "Defense Minister", "Gilberto Teodoro": "Defense Secretary"},
        id="who proposes a drill",
    ),
    pytest.param(
        "The Ministry of National Defense (Minister Shin Won-sik) of South Korea held talks with Laos in Seoul on Thursday.",
        {},
        id="who heads an office in a bracket",
    ),
]


@pytest.mark.parametrize(("story", "people"), PEOPLE)
def test_who_takes_part_with_which_office(story, people):
    """Those who meet, by their office; nobody in what is only announced."""
    mentions = read(story)
    assert {person.name: person.role for one in mentions for person in one.people} == people
    assert not any(one.people for one in mentions if one.salience == "upcoming")


def test_the_two_ministers_of_a_signing_are_those_who_met():
    """The latest of that rank from each side, though others are named in between."""
    story = (
        f"{KIM} met {TEODORO} in Manila on Thursday. Kim called on Navy chief Toribio Adaci of the Philippines. On the "
        "occasion, the two defense ministers signed a memorandum of understanding."
    )
    (signed,) = [one for one in read(story) if one.form == "agreement"]
    assert (signed.level, {one.name for one in signed.people}) == ("ministerial", {"Kim Yong-hyun", "Gilberto Teodoro"})
