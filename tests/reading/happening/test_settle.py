"""From what headline and sentences say to one happening."""

import pytest

from rokasean.reading.article import parse
from rokasean.reading.mentions import read_mentions

PAGE = "Published : Nov 23, 2024\n\nSouth Korea's defense minister meets ASEAN counterparts in Vientiane\n\n"
LEAD = "Defense Minister Kim Yong-hyun attended the 11th ASEAN Defense Ministers' Meeting-Plus (ADMM-Plus) "
TALKS = "\n\nKim held bilateral talks with his Thai counterpart Phumtham Wechayachai on Nov. 22, the ministry said."


def test_the_place_in_a_paragraph_stands_before_the_one_in_the_headline():
    """A headline may speak of where the journey went, or be wrong."""
    places = [
        one.city
        for where in ("in Luang Prabang, Laos, ", "")
        for one in read_mentions(parse(f"{PAGE}{LEAD}{where}on Nov. 20, the ministry said."))
    ]
    assert places == ["Luang Prabang", "Vientiane"]


def test_a_minister_abroad_is_still_of_his_own_country():
    """Neither host nor party is added, and his talks with a third country are talks of his own."""
    forum, talks = read_mentions(parse(f"{PAGE}{LEAD}in Vientiane, Laos, on Nov. 20, it said.{TALKS}"))
    assert [(one.name, one.country) for one in forum.people] == [("Kim Yong-hyun", "KR")]
    assert set(forum.parties) == {"KR", "ASEAN"}
    assert (set(talks.parties), talks.date) == ({"KR", "TH"}, "2024-11-22")


@pytest.mark.parametrize("headline", ["hold", "to hold"])
def test_talks_to_come_are_none_of_those_that_were_held(headline):
    """Whatever the headline says of the time: sentences decide."""
    page = f"South Korea, Vietnam {headline} defense talks\n\nPublished : Nov 22, 2024\n\n"
    story = "South Korean Defense Minister Kim Yong-hyun held talks with his Vietnamese counterpart, Phan Van Giang, in Hanoi."
    held, planned = read_mentions(parse(f"{page}{story}\n\nKim will meet Giang in Seoul."))
    assert [(one.status, one.city) for one in (held, planned)] == [("held", "Hanoi"), ("planned", "Seoul")]
