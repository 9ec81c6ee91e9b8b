"""At which level talks are: by what they are called, and by who leads each side."""

import pytest

from rokasean.reading.article import parse
from rokasean.reading.mentions import read_mentions

PAGE = "Published : Jan 15, 2024\n\nSouth Korea and partner widen defense ties\n\n"
HOST = "Vietnamese Defence Minister Phan Van Giang"
VICE = "South Korean Vice Defense Minister Kim Seon-ho"
MINISTER = "South Korean Defense Minister Shin Won-sik"
LEVELS = {
    "vice-ministerial": (
        f"{VICE} met {HOST} in Hanoi on Jan. 12.",
        f"{HOST} received {VICE} in Hanoi on Jan. 12.",
        f"{MINISTER} and {HOST} opened a vice-minister-level defense dialogue of South Korea and Vietnam on Jan. 12.",
        "Singapore's Permanent Secretary for Defence Chan Heng Kee met South Korean Vice Minister of National Defense Kim"
        " Seon-ho in Seoul on Jan. 12.",
        "Cambodian Secretary of State Neang Phat met South Korean Vice Defense Minister Park Jae-min on Jan. 12.",
    ),
    "ministerial": (
        "South Korean President Yoon Suk Yeol received Indonesian Defense Minister Prabowo Subianto in Seoul on Jan. 12.",
        f"{MINISTER} paid a courtesy call on Vietnamese Prime Minister Pham Minh Chinh in Hanoi on Jan. 12.",
        f"{MINISTER}, accompanied by JCS Chairman Kim Myung-soo, met Thai Defence Minister Sutin Klungsang on Jan. 12.",
        "Gen. Phan Van Giang, Minister of National Defence of Vietnam, met South Korean Defense Minister Shin Won-sik on"
        " Jan. 12.",
        "DAPA Minister Eom Dong-hwan of South Korea met Philippine Defense Secretary Gilberto Teodoro Jr. on Jan. 12.",
        "DAPA Commissioner Wang Jung-hong of South Korea met Philippine Defense Secretary Delfin Lorenzana on Jan. 12.",
    ),
    "military": (
        "JCS Chairman Adm. Kim Myung-soo of South Korea met Thai Defence Minister Sutin Klungsang in Bangkok on Jan. 12.",
        "South Korean Army Chief of Staff Gen. Park An-su met his Indonesian counterpart Maruli Simanjuntak on Jan. 12.",
        "South Korea and the Philippines held talks of navy chiefs in Busan on Jan. 12.",
    ),
    "working": (
        "South Korea and Thailand held working-level defense talks, led by Brig. Gen. Somchai Dee of Thailand, on Jan. 12.",
        "Officials of South Korea and Laos met for working-level talks in Vientiane on Jan. 12.",
        "South Korea's director-general for international policy Lee Won-ik and his Lao counterpart met on Jan. 12.",
        "South Korean Ambassador to Cambodia Park Jung-wook met Cambodian Defence Minister Tea Seiha on Jan. 12.",
    ),
}


@pytest.mark.parametrize(("level", "story"), [(level, story) for level, stories in LEVELS.items() for story in stories])
def test_the_lower_lead_official_or_the_name_gives_the_level(level, story):
    """A president who receives a minister is at the minister's level; working-level talks stay so under a general."""
    (told,) = read_mentions(parse(PAGE + story))
    assert told.level == level


def test_a_guest_who_is_not_named_again_is_the_one_named_before():
    """Whoever is received is known from the sentence before, and so is his level."""
    story = f"{VICE} held talks with his Vietnamese counterpart Hoang Xuan Chien in Hanoi on Jan. 12. "
    *_, told = read_mentions(parse(f"{PAGE}{story}Earlier the same day, {HOST} received the Korean guest."))
    assert [one.name for one in told.people] == ["Kim Seon-ho", "Phan Van Giang"]
    assert (told.level, told.country) == ("vice-ministerial", "VN")


def test_officers_who_lead_a_working_group_make_it_military():
    """Experts meet at the working level unless the text names officers as the leads."""
    group = "The 15th ADMM-Plus Experts' Working Group on Maritime Security of ASEAN and South Korea was held in Busan"
    (plain,) = read_mentions(parse(f"{PAGE}{group} on Jan. 12."))
    (led,) = read_mentions(
        parse(f"{PAGE}{group} on Jan. 12, chaired by Rear Adm. Kim Jeong-soo of the South Korean Navy.")
    )
    assert (plain.level, led.level) == ("working", "military")
