"""Phrases of agencies that are easily taken for something else: agreements to meet, ranks, journeys home, what is off."""

import pytest
from madeup import KIM, read

TOLD = [
    pytest.param(
        f"{KIM} met Vietnamese Defence Minister Phan Van Giang in Hanoi on Thursday. They agreed to hold the defense "
        "strategic dialogue in the second half of next year.",
        ["held meeting ministerial 2024-11-21 VN", "planned meeting vice-ministerial 2025-07/2025-12 None"],
        id="agreed to hold a series",
    ),
    pytest.param(
        f"{KIM} met Vietnamese Defence Minister Phan Van Giang in Hanoi on Thursday, and the two agreed to hold more "
        "exercises.",
        ["held meeting ministerial 2024-11-21 VN"],
        id="agreed to hold more",
    ),
    pytest.param(
        f"{KIM} held talks with Vietnamese Defence Minister Phan Van Giang on Thursday. After the talks, Kim and Gen. "
        "Giang inspected a guard.",
        ["held meeting ministerial 2024-11-21 None"],
        id="a minister named by his rank",
    ),
    pytest.param(
        "Vietnamese President To Lam will pay a state visit to South Korea next week to discuss defense.",
        ["planned visit leaders 2024-11-25/2024-12-01 KR"],
        id="a state visit",
    ),
    pytest.param(
        f"{KIM} exchanged views on the South China Sea with Singaporean Defence Minister Ng Eng Hen on Thursday.",
        ["held meeting ministerial 2024-11-21 None"],
        id="exchanged views",
    ),
    pytest.param(
        f"{KIM} will travel to Vietnam on Sunday, before returning home on Tuesday.",
        ["planned visit ministerial 2024-11-24/2024-11-26 VN"],
        id="until the journey home",
    ),
    pytest.param(
        f"{KIM} met Thai Defense Minister Phumtham Wechayachai in Bangkok on Thursday before leaving for Seoul.",
        ["held meeting ministerial 2024-11-21 TH"],
        id="the journey home is no visit",
    ),
    pytest.param(
        f"{KIM} and his Thai counterpart held talks in Seoul on Monday during the Thai minister's three-day official "
        "visit, which began Sunday.",
        ["held meeting ministerial 2024-11-18 KR", "held visit ministerial 2024-11-17/2024-11-19 KR"],
        id="talks on one day of a visit",
    ),
    pytest.param(
        "The second frigate that South Korea builds for the Philippine Navy was launched on Nov. 18, 2024, and is "
        "slated to be handed over in the second half of next year.",
        ["held other none 2024-11-18 None", "planned transfer none 2025-07/2025-12 None"],
        id="launched, and to be handed over",
    ),
    pytest.param(
        "South Korea has postponed indefinitely the joint exercise with Thailand that was planned for December.",
        ["cancelled exercise military 2024-12 None"],
        id="postponed, before the noun",
    ),
    pytest.param(
        "The talks of South Korea and Laos were to have taken place in May.",
        ["cancelled meeting none 2024-05 None"],
        id="were to have taken place",
    ),
    pytest.param(
        f"{KIM} met his Vietnamese counterpart, Phan Van Giang, on Thursday and praised the strategic partnership of "
        "the two countries, established in 2022.",
        ["held meeting ministerial 2024-11-21 None"],
        id="a partnership is no series",
    ),
    pytest.param(
        "South Korea and Indonesia will hold another round of negotiations on the fighter jet in Jakarta in December.",
        ["planned meeting none 2024-12 ID"],
        id="negotiations",
    ),
    pytest.param(
        f"{KIM} and his Japanese counterpart held bilateral talks on the margins of the Shangri-La Dialogue in "
        "Singapore. Vice-ministerial talks between the two countries have not been held since May.",
        [],
        id="two countries that are no partners",
    ),
]


@pytest.mark.parametrize(("story", "mentions"), TOLD)
def test_each_phrase_is_read(story, mentions):
    """Status, form, level, date and country of each mention."""
    found = [
        f"{one.status} {one.form} {one.level} {one.date} {one.country}"
        for one in read(story)
        if one.series != "Shangri-La Dialogue"
    ]
    assert found == mentions
