"""How agencies and ministries tell of companions, editions, hosts and ships: who, which, within what."""

import pytest
from madeup import KIM, read

PEOPLE = [
    pytest.param(
        f"{KIM}, along with Joint Chiefs of Staff Chairman Adm. Kim Myung-soo, met his Cambodian counterpart Tea Seiha "
        "on Thursday.",
        ["Kim Yong-hyun", "Kim Myung-soo", "Tea Seiha"],
        "ministerial",
        id="a companion's office is not the counterpart's",
    ),
    pytest.param(
        "Vice Defense Minister Kim Seon-ho of South Korea is on a visit to Vietnam. He met Deputy Defense Minister Hoang "
        "Xuan Chien on Thursday, and paid a courtesy call on Defense Minister Phan Van Giang.",
        ["Kim Seon-ho", "Phan Van Giang"],
        "vice-ministerial",
        id="who goes on in the second half of a sentence",
    ),
    pytest.param(
        f"{KIM} held talks with his counterparts from Malaysia and Thailand on Thursday. Kim and Thai Defense Minister "
        "Phumtham Wechayachai agreed to hold more exchanges.",
        ["Kim Yong-hyun", "Phumtham Wechayachai"],
        "ministerial",
        id="the counterpart is named later",
    ),
    pytest.param(
        "South Korean Marine Corps Commandant Lt. Gen. Jun Jin-goo visited the Philippines on Thursday.",
        ["Jun Jin-goo"],
        "military",
        id="a family name that is also a month",
    ),
]


@pytest.mark.parametrize(("story", "names", "level"), PEOPLE)
def test_who_takes_part(story, names, level):
    """The last happening of the story has these people, and the level of the lower of the two who lead."""
    last = read(story)[-1]
    assert [person.name for person in last.people] == names
    assert last.level == level


EDITIONS = [
    ("South Korea and Singapore held the 6th round of their vice-ministerial defense dialogue on Thursday.", 6),
    ("South Korea and Vietnam held the 11th Vietnam – RoK Defence Policy Dialogue in Hanoi on Thursday.", 11),
    ("South Korea and Thailand held their defense strategic dialogue on Thursday.", None),
]


@pytest.mark.parametrize(("story", "edition"), EDITIONS)
def test_which_of_its_meetings(story, edition):
    """The edition stands before the name, also with "round of their" between."""
    assert [one.edition for one in read(story)] == [edition]


FORMS = [
    ("The Philippine Navy commissioned a frigate built by South Korea on Thursday in Subic.", ["other none PH"]),
    (
        "The BRP Diego Silang, which South Korea built, docked at Subic in the Philippines on Thursday.",
        ["other none PH"],
    ),
    ("South Korea's frigate Daejeon docked at Subic in the Philippines on Thursday.", ["visit military PH"]),
    (
        "South Korean Navy ships arrived in Manila on Monday for a three-day port call in the Philippines.",
        ["visit military PH 2024-11-18/2024-11-20"],
    ),
]


@pytest.mark.parametrize(("story", "told"), FORMS)
def test_ships_that_come_home_make_no_visit(story, told):
    """Commissioning and arrival are neither visits nor handovers."""
    shown = [f"{one.form} {one.level} {one.country} {one.date}" for one in read(story)]
    assert len(shown) == len(told)
    assert all(one.startswith(cell) for one, cell in zip(shown, told, strict=True))


STATUS = [
    ("South Korea and Indonesia plan a joint counter-terrorism exercise in December.", ["planned 2024-12"]),
    ("South Korea and Indonesia held a joint exercise as planned on Nov. 20.", ["held 2024-11-20"]),
    ("South Korea is pushing to hold a maritime exercise with Malaysia.", []),
]


@pytest.mark.parametrize(("story", "told"), STATUS)
def test_plans_are_no_happenings_of_the_past(story, told):
    """What is planned lies ahead; what is only wished for is nothing."""
    assert [f"{one.status} {one.date}" for one in read(story)] == told


WITHIN = [
    pytest.param(
        "The Seoul Defense Dialogue runs from Nov. 20 to 22 in Seoul. South Korean Vice Defense Minister Kim Seon-ho met "
        "Vietnamese Deputy Defense Minister Hoang Xuan Chien on Thursday.",
        {"meeting": "Seoul Defense Dialogue"},
        id="the forum told of before",
    ),
    pytest.param(
        "Vice Defense Minister Kim Seon-ho of South Korea was in Vietnam on an official visit from Monday to Thursday. "
        "He and Deputy Defense Minister Hoang Xuan Chien held the 12th defense strategic dialogue in Hanoi on Tuesday.",
        {"meeting": "Kim Seon-ho's official visit to Vietnam"},
        id="a named dialogue during a visit",
    ),
    pytest.param(
        f"{KIM} held talks with Lao Defense Minister Chansamone Chanyalath in Seoul on Thursday during the Lao "
        "minister's visit to South Korea. After the talks the two signed a memorandum of understanding.",
        {"agreement": "talks of Kim Yong-hyun and Chansamone Chanyalath"},
        id="a signing belongs to the talks",
    ),
    pytest.param(
        "Cobra Gold opened in Thailand on Nov. 18 and runs until Nov. 22. South Korean marines joined a landing drill "
        "with Thai troops on Thursday.",
        {"exercise": "Cobra Gold"},
        id="a drill of a big exercise",
    ),
    pytest.param(
        "The Seoul Defense Dialogue runs from Nov. 20 to 22 in Seoul. South Korean Defense Minister Kim Yong-hyun met "
        "Indonesian Defense Minister Sjafrie Sjamsoeddin in Jakarta on Nov. 14.",
        {"meeting": None},
        id="talks elsewhere are not at the forum",
    ),
]


@pytest.mark.parametrize(("story", "hosts"), WITHIN)
def test_what_something_is_part_of(story, hosts):
    """The last happening of a form has this host."""
    found = {one.form: one.within for one in read(story)}
    assert {form: found.get(form) for form in hosts} == hosts


def test_each_has_its_own_day_and_place():
    """The day of talks is not that of the forum beside which they are held, nor the place that of what they follow."""
    talks, forum = read(
        f"{KIM} held talks with his Lao counterpart on Thursday on the sidelines of the 11th ADMM-Plus held in Vientiane "
        "from Wednesday to Friday."
    )
    assert (talks.date, forum.date) == ("2024-11-21", "2024-11-20/2024-11-22")
    talks, meeting = read(
        "The ASEAN defense ministers met South Korea's defense minister in Vientiane after the 18th ADMM."
    )
    assert (talks.city, meeting.city) == ("Vientiane", None)


TOLD = [
    pytest.param(
        "The contract for two frigates was signed with the Philippines in December 2021, South Korean Defense Minister Kim "
        "Yong-hyun said.",
        ["held agreement none 2021-12 None"],
        id="who tells of a contract did not sign it",
    ),
    pytest.param(
        "South Korea's work on frigates for the Philippines began in May 2022, when the contract was signed.",
        ["held agreement none 2022-05 None"],
        id="the day before a when",
    ),
    pytest.param(
        "The BRP Diego Silang left Ulsan. South Korea had handed over the Diego Silang to the Philippines on Nov. 18.",
        ["held transfer none 2024-11-18 None"],
        id="a ship by its name",
    ),
    pytest.param(
        "Philippine Deputy Defense Minister Juan Cruz was to have flown to Seoul in South Korea on Nov. 20.",
        ["cancelled visit vice-ministerial 2024-11-20 KR"],
        id="a journey that was to have been",
    ),
    pytest.param(
        f"{KIM} will leave for Malaysia on Monday to attend the 20th ADMM-Plus.",
        ["planned meeting ministerial None MY"],
        id="the day of the journey is not the forum's",
    ),
    pytest.param(
        "Thai Deputy Prime Minister and Defence Minister Prawit Wongsuwon met visiting South Korean Defense Minister Kim "
        "Yong-hyun on Thursday.",
        ["held meeting ministerial 2024-11-21 TH"],
        id="a deputy premier who is the minister, and a visitor",
    ),
    pytest.param(
        "The top military officers of South Korea and the Philippines agreed to strengthen cooperation during their phone "
        "talks Thursday.",
        ["held call military 2024-11-21 None"],
        id="what is agreed does not undo the talks",
    ),
    pytest.param(
        "South Korea and Singapore began a naval exercise off Busan on Nov. 18. The exercise will end in Singapore on "
        "Nov. 29.",
        ["held exercise military 2024-11-18/2024-11-29 KR"],
        id="an exercise that will end",
    ),
    pytest.param(
        "South Korea and Indonesia held a ceremony for the new dock of the submarines in Geoje on Thursday.",
        ["held other none 2024-11-21 KR"],
        id="a ceremony is no meeting",
    ),
    pytest.param(
        "The talks of the defense ministers of South Korea and Laos, due on Nov. 20, have been postponed to December 10.",
        ["planned meeting ministerial 2024-12-10 None"],
        id="postponed to a day",
    ),
    pytest.param(
        "The talks of the defense ministers of South Korea and Laos on Nov. 20 were postponed indefinitely.",
        ["cancelled meeting ministerial 2024-11-20 None"],
        id="postponed to no day",
    ),
    pytest.param(
        f"{KIM} held a telephone talk with his Indonesian counterpart on Thursday.",
        ["held call ministerial 2024-11-21 None"],
        id="a telephone talk",
    ),
    pytest.param(
        "Laos attended the 2024 Seoul Defense Dialogue (SDD, September 11-12) of South Korea.",
        ["held conference vice-ministerial 2024-09-11/2024-09-12 KR"],
        id="a short form with its days in a bracket",
    ),
    pytest.param(
        "South Korea's KAI said the KF-21, built with Indonesia, made its maiden flight on Thursday.",
        ["held other none 2024-11-21 None"],
        id="a first flight",
    ),
]


@pytest.mark.parametrize(("story", "told"), TOLD)
def test_what_is_told(story, told):
    """Status, form, level, day and country of each happening."""
    shown = [f"{one.status} {one.form} {one.level} {one.date} {one.country}" for one in read(story)]
    assert shown == told
