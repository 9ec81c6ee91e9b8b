"""Headlines, honorifics and days of releases that mislead: one made-up story each."""

import pytest
from madeup import KIM, read

from rokasean.reading.article import parse
from rokasean.reading.mentions import read_mentions


def test_a_headline_in_the_present_tense_says_less_than_the_story():
    """The exercise is still to begin, and the marines have come."""
    page = (
        "Published : Nov 22, 2024\n\nKorean Marines join Kamandag 8\n\nA company of South Korean marines arrived at Subic in "
        "the Philippines on Nov. 20 to participate in Kamandag 8, which will run from Dec. 3 to 14.\n\nThey are 120 men.\n"
    )
    assert [(one.form, one.status, one.date) for one in read_mentions(parse(page))] == [
        ("exercise", "planned", "2024-12-03/2024-12-14"),
        ("visit", "held", "2024-11-20"),
    ]


def test_a_show_at_which_something_is_announced_is_under_way():
    """What is announced lies ahead."""
    story = (
        "KAI will deliver two FA-50 aircraft to the Philippines in May 2025, officials said at the Singapore Airshow 2024, "
        "held from Nov. 19 to 24."
    )
    assert {one.form: one.status for one in read(story)} == {"transfer": "planned", "other": "held"}


DONE = [
    pytest.param("visited the Joint Security Area in Panmunjom on Nov. 23", "held", id="it was done"),
    pytest.param("will visit the Joint Security Area in Panmunjom on Nov. 23", "planned", id="it will be done"),
]


@pytest.mark.parametrize(("words", "status"), DONE)
def test_what_was_done_a_day_after_the_dateline_is_over(words, status):
    """The release came later."""
    assert [one.status for one in read(f"Philippine Defense Secretary Gilberto Teodoro Jr. {words}.")] == [status]


def test_a_minister_is_meant_by_his_honorifics_alone():
    """As releases of Brunei write; they are no name."""
    story = (
        "Yang Berhormat Pehin Datu Lailaraja Major General Halbi bin Haji Mohammad Yussof, Minister of Defence II of Brunei, "
        "attended the Seoul Defense Dialogue on Nov. 20. On the sidelines, Yang Berhormat Pehin held a bilateral meeting with "
        "His Excellency Kim Yong-hyun, Minister of National Defense of the Republic of Korea. Yang Berhormat Pehin also "
        "visited the Joint Security Area in Panmunjom on Nov. 21."
    )
    told = {one.form: (set(one.parties), [person.name for person in one.people]) for one in read(story)}
    halbi = "Halbi bin Haji Mohammad Yussof"
    assert told["meeting"] == ({"KR", "BN"}, [halbi, "Kim Yong-hyun"])
    assert told["visit"][1] == [halbi]


OUTSIDERS = [
    pytest.param("with ships of the United States", {"TH", "KR", "US"}, id="named"),
    pytest.param("with its ships", {"TH", "KR"}, id="not named"),
]


@pytest.mark.parametrize(("words", "parties"), OUTSIDERS)
def test_an_outsider_takes_part_where_the_article_names_it(words, parties):
    """What a name alone brings is a partner of the region."""
    assert [set(one.parties) for one in read(f"South Korea joined Cobra Gold in Thailand on Nov. 20 {words}.")] == [
        parties
    ]


def test_aircraft_were_brought_to_a_base():
    """And that is where they were handed over."""
    story = (
        "The T-50i aircraft ordered by Indonesia from KAI were delivered to Iswahjudi Air Force Base in September 2013."
    )
    assert ("transfer", "Madiun") in [(one.form, one.city) for one in read(story)]


def test_the_party_chief_of_vietnam_is_a_leader():
    """A secretary-general is none."""
    story = f"{KIM} met {{}} in Hanoi on Thursday."
    assert [one.level for one in read(story.format("Vietnamese Party General Secretary To Lam"))] == ["ministerial"]
    leaders = "South Korean President Yoon Suk Yeol met Vietnamese Party General Secretary To Lam in Hanoi on Thursday."
    assert [one.level for one in read(leaders)] == ["leaders"]


def test_a_director_general_is_no_general():
    """A general is."""
    story = "{} Han Kyung-ho of South Korea met Philippine Undersecretary Salvador Mison in Manila on Thursday."
    assert [one.level for one in read(story.format("Director General"))] == ["working"]
    assert [one.level for one in read(story.format("General"))] == ["military"]


SIGNED = [
    pytest.param(
        "and a $500 million deal for six patrol vessels in June 2022", ["2021-12", "2022-06"], id="another day"
    ),
    pytest.param("and praised a deal for six patrol vessels", ["2021-12"], id="not signed"),
]


@pytest.mark.parametrize(("words", "dates"), SIGNED)
def test_a_second_document_is_signed_by_the_same_verb(words, dates):
    """Where an "and" joins it with its own day."""
    story = (
        f"The Philippines signed a contract with Hyundai Heavy Industries for two corvettes in December 2021 {words}."
    )
    assert [one.date for one in read(story)] == dates
