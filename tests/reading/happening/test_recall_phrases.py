"""What articles recall, announce and tell in the passive is found: one made-up article each, and what is none."""

import pytest
from madeup import KIM, read

FIRST = f"{KIM} met Vietnamese Defence Minister Phan Van Giang in Hanoi on Thursday. "

TOLD = [
    pytest.param(
        FIRST + "The defense talks of 2020 and 2021 were held by video link.",
        ["held meeting 2024-11-21 VN", "held meeting 2020 None", "held meeting 2021 None"],
        id="two years, two meetings",
    ),
    pytest.param(
        "Cambodia said on Thursday that a first batch of trucks from South Korea had been received in February 2023.",
        ["held transfer 2023-02 None"],
        id="received in the passive",
    ),
    pytest.param(
        "South Korea builds three submarines for Indonesia. The third is expected to be launched in early 2025.",
        ["planned other 2025 None"],
        id="the third of the ships told before",
    ),
    pytest.param(
        "Defence Minister Tea Seiha of Cambodia presided over the handover of 40 trucks from South Korea on Thursday.",
        ["held transfer 2024-11-21 None"],
        id="the handover of what is told for the first time",
    ),
    pytest.param(
        f"{KIM} raised the matter with his Thai counterpart, Phumtham Wechayachai, in Bangkok on Thursday.",
        ["held meeting 2024-11-21 TH"],
        id="raised with his counterpart",
    ),
    pytest.param(
        "South Korean marines will join a combined amphibious landing with Thai troops at Sattahip on Nov. 29, 2024.",
        ["planned exercise 2024-11-29 TH"],
        id="a landing",
    ),
    pytest.param(
        FIRST + "In June 2022, Vietnam ordered six patrol vessels from South Korea.",
        ["held meeting 2024-11-21 VN", "held agreement 2022-06 None"],
        id="ordered",
    ),
]

TOLD += [
    pytest.param(
        f"{KIM} met Vietnamese Defence Minister Phan Van Giang in Hanoi on Tuesday. The same afternoon, Kim met President "
        "To Lam.",
        ["held meeting 2024-11-19 VN", "held meeting 2024-11-19 None"],
        id="the same afternoon",
    ),
]

TOLD += [
    pytest.param(
        FIRST + "The last edition was held in Seoul in September 2022.",
        ["held meeting 2024-11-21 VN", "held meeting 2022-09 KR"],
        id="the last edition",
    ),
    pytest.param(
        FIRST + "South Korea will host the next dialogue in the first half of 2025.",
        ["held meeting 2024-11-21 VN", "planned meeting 2025-01/2025-06 KR"],
        id="a half of a year",
    ),
    pytest.param(
        FIRST + "The two countries' navies last exercised together in March 2023.",
        ["held meeting 2024-11-21 VN", "held exercise 2023-03 None"],
        id="exercised together",
    ),
    pytest.param(
        FIRST + "The keel of the second frigate for Vietnam was laid in South Korea in May 2024.",
        ["held meeting 2024-11-21 VN", "held other 2024-05 KR"],
        id="a keel",
    ),
    pytest.param(
        FIRST + "The visit was originally planned for October but was postponed.",
        ["held meeting 2024-11-21 VN", "cancelled visit 2024-10 None"],
        id="planned at first, then postponed",
    ),
    pytest.param(
        FIRST + "In July, Vietnamese officers attended a cyber training course in Daejeon, South Korea.",
        ["held meeting 2024-11-21 VN", "held training 2024-07 KR"],
        id="a course is no drill",
    ),
    pytest.param(
        FIRST + "The exhibition will run until Saturday.",
        ["held meeting 2024-11-21 VN"],
        id="until when something else runs",
    ),
]

COBRA = (
    "Thailand opened Cobra Gold on Tuesday, in the first full-scale drill since 2019. South Korea sent 400 marines. "
)
TOLD += [
    pytest.param(
        COBRA + "Last year the drill was scaled down because of the pandemic.",
        ["held exercise 2024-11-19 TH", "held exercise 2023 TH"],
        id="an exercise of others, and that of last year",
    ),
    pytest.param(
        COBRA + "The South Korean contingent has attended every year since 2010.",
        ["held exercise 2024-11-19 TH", "held exercise 2010 TH"],
        id="attended since",
    ),
    pytest.param(
        "Cambodian and South Korean officials met in Phnom Penh on Thursday. Some 60 Cambodian peacekeepers are expected "
        "to leave for South Korea in December to attend a course on engineering machinery.",
        ["held meeting 2024-11-21 KH", "planned training 2024-12 KR"],
        id="a journey to a course",
    ),
    pytest.param(
        f"{KIM} met Vietnamese Defence Minister Phan Van Giang in Hanoi on Tuesday. Earlier, Kim held a meeting with "
        "Prime Minister Pham Minh Chinh.",
        ["held meeting 2024-11-19 VN", "held meeting 2024-11-19 VN"],
        id="earlier, on the same day",
    ),
    pytest.param(
        f"{KIM} met Vietnamese Defence Minister Phan Van Giang in Hanoi on Tuesday. Kim had earlier met Prime Minister "
        "Pham Minh Chinh.",
        ["held meeting 2024-11-19 VN", "held meeting None None"],
        id="had earlier met, nobody knows when",
    ),
]

TOLD += [
    pytest.param(
        "Malaysia and South Korea signed a memorandum of understanding on Thursday at the Defence Services Asia "
        "exhibition in Kuala Lumpur. The four-day event, which began on Wednesday, drew many.",
        ["held agreement 2024-11-21 MY", "held other 2024-11-20/2024-11-23 MY"],
        id="the days of an exhibition",
    ),
]

NOT_TOLD = [
    pytest.param(FIRST + "The defense talks of 2020 were held by video link.", 2, id="one year"),
    pytest.param(FIRST + "Kim thanked Vietnam for the delivery of a letter.", 1, id="a letter is no equipment"),
    pytest.param(FIRST + "The third is expected to be launched in early 2025.", 1, id="a third of nothing"),
    pytest.param(FIRST + "A landing ship was sent.", 1, id="a landing ship is no landing"),
    pytest.param(FIRST + "Kim raised the matter in his speech.", 1, id="raised with nobody"),
    pytest.param(FIRST + "Kim spoke on Friday at the Blue Bay Exhibition Centre.", 1, id="a centre is no exhibition"),
]


@pytest.mark.parametrize(("story", "told"), TOLD)
def test_it_is_told(story, told):
    """Status, form, date and country of every mention are those of the story."""
    mentions = read(story)
    assert [f"{one.status} {one.form} {one.date} {one.country}" for one in mentions] == told


@pytest.mark.parametrize(("story", "number"), NOT_TOLD)
def test_it_is_not_told(story, number):
    """What only resembles a happening adds none."""
    assert len(read(story)) == number
