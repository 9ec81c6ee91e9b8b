"""Several happenings in one sentence, meetings that are only counted, and what was called off: one made-up story each."""

import pytest
from madeup import read

from rokasean.reading.article import parse
from rokasean.reading.mentions import read_mentions

VICE = "South Korean Vice Defense Minister Kim Seon-ho"
FORUM = "South Korean and Vietnamese officials met for the third Korea-Vietnam Maritime Forum on Thursday. "

TOLD = [
    pytest.param(
        f"{VICE} held bilateral talks in Seoul with Ana Reyes, Undersecretary of National Defense of the Philippines, on "
        "November 18 and with Budi Hartono, Secretary General of the Indonesian defense ministry, on November 19.",
        ["held meeting None 2024-11-18 Seoul", "held meeting None 2024-11-19 Seoul"],
        id="a day for each partner",
    ),
    pytest.param(
        "Hyundai launched a frigate for the Philippine Navy on Thursday. It followed orders for two frigates in 2016 and "
        "two corvettes in December 2021.",
        ["held other None 2024-11-21 None", "held agreement None 2016 None", "held agreement None 2021-12 None"],
        id="orders, each with its year",
    ),
    pytest.param(
        FORUM + "The first session was held in Busan in 2017 and the second in Hanoi in 2019.",
        ["held conference 3 2024-11-21 None", "held conference 1 2017 Busan", "held conference 2 2019 Hanoi"],
        id="the first and the second, each with its place",
    ),
    pytest.param(
        "South Korea and Laos held the second Korea-Laos defense strategic dialogue on Thursday. Laos invited the South "
        "Koreans to co-chair the third dialogue in Vientiane next year.",
        ["held meeting 2 2024-11-21 None", "planned meeting 3 2025 Vientiane"],
        id="another one of the series, by its number",
    ),
    pytest.param(
        "South Korea and Laos held the third Korea-Laos defense strategic dialogue on Thursday. Its second meeting was "
        "conducted via videoconference in May 2022.",
        ["held meeting 3 2024-11-21 None", "held meeting 2 2022-05 None"],
        id="its second meeting",
    ),
    pytest.param(
        "South Korea and Laos held the third Korea-Laos defense strategic dialogue, the first to be held since 2019, on "
        "Thursday.",
        ["held meeting 3 2024-11-21 None"],
        id="the first to be held is no plan",
    ),
    pytest.param(
        "A dialogue which South Korea and Laos were to hold in Vientiane in December will not go ahead.",
        ["cancelled meeting None 2024-12 Vientiane"],
        id="what will not go ahead lay ahead",
    ),
    pytest.param(
        "Lao Deputy Defence Minister Onesy Sengsouk was to have flown to Seoul on November 25.",
        ["cancelled visit None 2024-11-25 Seoul"],
        id="was to have flown on a day to come",
    ),
    pytest.param(
        "A landing ship which Lao officials had asked for stayed in Busan. The Philippine Navy welcomed two ships of the "
        "South Korean Navy, the training ship ROKS Hansando and the supply ship ROKS Daecheong, to Manila on Thursday.",
        ["held visit None 2024-11-21 Manila"],
        id="guest ships are neither training nor supplies",
    ),
    pytest.param(
        "Thai Deputy Defence Minister Somchai Dee was to have flown to Seoul on November 25. On his agenda were talks with "
        "South Korean Vice Defense Minister Kim Seon-ho and a tour of a shipyard in Ulsan.",
        [
            "cancelled visit None 2024-11-25 Seoul",
            "cancelled meeting None 2024-11-25 Seoul",
            "cancelled visit None 2024-11-25 Ulsan",
        ],
        id="what stood on the agenda is called off with the visit",
    ),
    pytest.param(
        "Under an exchange of notes of South Korea and the Philippines concluded on November 11, 2013, the soldiers are "
        "exempt from local law.",
        ["held agreement None 2013-11-11 None"],
        id="an exchange of notes",
    ),
    pytest.param(
        "South Korea sent a rescue team and a military plane to Laos on Thursday after a flood in Attapeu.",
        ["held other None 2024-11-21 Attapeu"],
        id="help after a disaster",
    ),
    pytest.param(
        "South Korea and Indonesia met in Seoul on Thursday. In May, C-130 planes of South Korea flew 14 relief sorties "
        "between Manado and Palu in Indonesia.",
        ["held meeting None 2024-11-21 Seoul", "held other None 2024-05 None"],
        id="relief flights",
    ),
    pytest.param(
        "South Korea sent 38 troops to Thailand on Thursday for an exercise about the aftermath of an earthquake.",
        ["held exercise None 2024-11-21 None"],
        id="who is sent to an exercise helps nobody",
    ),
    pytest.param(
        "Kamandag 8 opened in Manila on Thursday with South Korean marines.",
        ["held exercise 8 2024-11-21 Manila"],
        id="a number behind the name",
    ),
    pytest.param(
        "RIMPAC 24 opened on Thursday with ships of South Korea and Malaysia.",
        ["held exercise None 2024-11-21 None"],
        id="a number behind the name that is a year",
    ),
]


PASSING = [
    "Poland and South Korea signed a contract for tanks on Thursday. Poland will pay in 2025, and Poland's plants will build "
    "half of them, Poland said. The Philippines flies South Korean jets.",
    "Turkey signed a contract with Malaysia for three ships on Thursday. Turkey beat a bid of South Korea. Turkey will "
    "deliver the ships to Malaysia in 2027, and Turkish guns are on board, Turkey said.",
]


@pytest.mark.parametrize("story", PASSING)
def test_what_others_do_is_none_of_korea_and_a_member(story):
    """Where an article is about another country, a member or Korea named in passing takes part in nothing."""
    page = "Published : Nov 22, 2024\n\nWARSAW, Nov. 22 (Reuters) -- "
    assert not read_mentions(parse(page + story, "made-up.txt"))


def test_the_year_of_a_dateline_is_none_of_the_name_behind_it():
    """A story that begins with the name of an exercise right behind a full dateline tells of it."""
    page = "Cobra Gold starts\n\nBANGKOK, Feb 27, 2024 -- Cobra Gold opened on Tuesday with South Korean and Thai troops.\n"
    found = read_mentions(parse(page, "made-up.txt"))
    assert [(one.series, one.date) for one in found] == [("Cobra Gold", "2024-02-27")]


@pytest.mark.parametrize(("story", "told"), TOLD)
def test_each_of_a_list_is_told(story, told):
    """Status, form, edition, date and city of each happening."""
    found = read(story)
    assert [f"{one.status} {one.form} {one.edition} {one.date} {one.city}" for one in found] == told
