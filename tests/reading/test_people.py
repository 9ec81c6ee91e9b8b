"""People: names after offices, ranks and counterparts, surnames that refer back, names inferred from office and time."""

import datetime

import pytest
from counting import calls
from hypothesis import given
from hypothesis import strategies as st

from rokasean.reading import people
from rokasean.reading.people import find_people, shown


def seen(text: str) -> str:
    """What `find_people` makes of a text, as the rules write it."""
    return "; ".join(map(shown, find_people(text)))


def names(text: str, published: datetime.date | None = None) -> list[str]:
    """The names of a text, each once."""
    return list(dict.fromkeys(person.name for person in find_people(text, published)))


@pytest.mark.parametrize(("text", "expected"), [example for rule in people.RULES for example in rule.examples])
def test_example_of_a_rule_reads_as_it_says(text, expected):
    """Every rule's examples read as the rule shows them."""
    assert seen(text) == expected


@pytest.mark.parametrize("text", [text for rule in people.RULES for text in rule.refuses])
def test_what_a_rule_refuses_is_nobody(text):
    """Every rule's counter-examples name nobody."""
    assert find_people(text) == []


def test_every_rule_id_that_is_given_is_explained():
    """Each id that the finder uses stands in RULES."""
    text = " ".join(text for rule in people.RULES for text, _ in rule.examples)
    assert {person.rule for person in find_people(text)} <= {rule.id for rule in people.RULES}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Defense Minister Lee Jong-Sup", "Lee Jong-Sup (Defense Minister, KR)"),
        ("President Yoon Suk Yeol visited", "Yoon Suk Yeol (President, KR)"),
        ("Philippine Defense Secretary Gilberto Teodoro Jr. said", "Gilberto Teodoro Jr. (Defense Secretary, PH)"),
        ("Vietnamese Defence Minister General Ngô Xuân Lịch", "Ngô Xuân Lịch (Defence Minister, VN)"),
        (
            "Malaysia's Defence Minister Dato' Seri Mohamed Khaled Nordin",
            "Mohamed Khaled Nordin (Defence Minister, MY)",
        ),
        ("Cambodian Defence Minister Samdech Pichey Sena Tea Banh", "Tea Banh (Defence Minister, KH)"),
        ("Rear Admiral Park Jin-soo, commander of the fleet,", "Park Jin-soo (commander, KR)"),
        (
            "Thai Prime Minister and Defence Minister Prayut Chan-o-cha",
            "Prayut Chan-o-cha (Prime Minister and Defence Minister, TH)",
        ),
    ],
)
def test_offices_honorifics_and_orders_of_names(text, expected):
    """Family-first and family-last names, ranks, honorifics and accents are read."""
    assert seen(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Korean minister meets ASEAN counterparts in Vientiane\n\nDefense Minister Kim Yong-hyun attended talks.",
            "Kim Yong-hyun (Defense Minister, KR)",
        ),
        ("Thai minister visits Laos\n\nDefence Minister Suh Wook spoke.", "Suh Wook (Defence Minister, KR)"),
        ("Thai minister visits Laos\nDefence Minister Suh Wook spoke.", "Suh Wook (Defence Minister, KR)"),
        ("At the talks in Laos Defence Minister Suh Wook spoke.", "Suh Wook (Defence Minister, KR)"),
        ("Minister meets Thai counterpart\n\nKhamla Souk, who leads a bank, left.", "Khamla Souk (-, -)"),
        ("He saw his ASEAN counterparts in Vientiane, Rosa Almeida said.", ""),
        ("He spoke with his Thai counterpart in Vientiane, Suh Wook said.", "Suh Wook (-, KR)"),
        ("He met his Lao counterpart in Seoul, Khamla Souk.", "Khamla Souk (-, LA)"),
        ("He met his counterpart in Vientiane, Khamla Souk.", "Khamla Souk (-, -)"),
        ("He met his ASEAN counterpart Khamla Souk.", "Khamla Souk (-, -)"),
        ("He met Lao and Thai counterparts Khamla Souk and Somchai Prasert.", "Khamla Souk (-, -)"),
    ],
)
def test_where_people_meet_is_not_where_they_come_from(text, expected):
    """A place of talks, a headline before the paragraph and a bloc give nobody a country."""
    assert seen(text) == expected


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "Director General of the International Policy Bureau of the Ministry of National Defense Major General Kim "
            "Sang-jin led the side.",
            "Director General of the International Policy Bureau of the Ministry of National Defense",
        ),
        (
            "Deputy Permanent Secretary (Policy) at the Ministry of Defence (MinDef) Kim Sang-jin led the side.",
            "Deputy Permanent Secretary (Policy) at the Ministry of Defence (MinDef)",
        ),
        (
            "The director of the foreign relations department, Kim Sang-jin, spoke.",
            "director of the foreign relations department",
        ),
        ("The director spoke to the department and left with Kim Sang-jin.", None),
    ],
)
def test_an_office_goes_on_with_what_it_is_at_the_head_of(text, role):
    """A bureau is no person, and an office is not lost behind it."""
    assert [(one.name, one.role) for one in find_people(text)] == [("Kim Sang-jin", role)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He met Laos' Defence Minister Khamla Souk.", "Khamla Souk (Defence Minister, LA)"),
        ("The talks with Laos Defence Minister Khamla Souk ended.", "Khamla Souk (Defence Minister, LA)"),
        ("In Lao Defence Minister Khamla Souk he found a friend.", "Khamla Souk (Defence Minister, LA)"),
        ("He met his counterpart from Vientiane, Khamla Souk.", "Khamla Souk (-, LA)"),
        ("He met his counterpart in Laos, Khamla Souk.", "Khamla Souk (-, LA)"),
        ("He met his Lao counterparts Khamla Souk and Vilay Keo.", "Khamla Souk (-, LA)"),
        (
            "In the afternoon of the same day he also met the Lao\nDefence Minister Khamla Souk.",
            "Khamla Souk (Defence Minister, -)",
        ),
        (
            "In the afternoon of the same long and busy day he also met the Lao\nDefence Minister Khamla Souk.",
            "Khamla Souk (Defence Minister, LA)",
        ),
    ],
)
def test_a_country_before_an_office_is_whose_office_it_is(text, expected):
    """Also over the end of a line, where the line is long enough to have been broken."""
    assert seen(text) == expected


def test_two_men_named_kim_are_kept_apart():
    """A surname with its office means the one of that office, a bare one the one named last."""
    text = "Vice Minister Kim Seon-ho went for Minister Kim Yong-hyun. Vice Minister Kim spoke."
    assert [person.name for person in find_people(text)] == ["Kim Seon-ho", "Kim Yong-hyun", "Kim Seon-ho"]


def test_one_man_in_two_spellings_is_one_person():
    """Hyphens, blanks and capitals of a name do not make two persons."""
    assert names("President Lee Jae-myung of South Korea spoke. President Lee Jae Myung left.") == ["Lee Jae-myung"]
    assert names("Defence Minister Ahn Gyu-back met her. Ahn Gyu Baek left.") == ["Ahn Gyu-back"]


def test_a_headline_refers_to_the_full_name_below_it():
    """A surname stands for the full name that comes later."""
    assert names("Prayut, Suh to meet again\n\nDefence Minister Suh Wook met Gen Prayut Chan-o-cha.") == [
        "Prayut Chan-o-cha", "Suh Wook"
    ]  # fmt: skip


def test_an_office_and_a_surname_are_inferred_from_the_date():
    """The holder of the office on that day has the surname; another day has another or none."""
    september = find_people("Vice Minister Shin opened the meeting.", datetime.date(2022, 9, 6))
    assert [(person.name, person.inferred) for person in september] == [("Shin Beom-chul", True)]
    assert names("Vice Minister Shin opened the meeting.", datetime.date(2016, 9, 6)) == ["Shin"]


@pytest.mark.parametrize(
    "text",
    [
        "The minister and the vice minister met.",
        "By Choi Seong-min",
        "Head Menu",
        "the defence ministers of South Korea and Thailand",
        "North Korea's Kim",
    ],
)
def test_offices_alone_and_credits_are_nobody(text):
    """An office without a name, a byline and a menu name nobody."""
    assert find_people(text) == []


@given(st.text(max_size=200))
def test_spans_lie_in_the_text(text):
    """Whatever the text, spans are slices of it."""
    assert all(0 <= person.start < person.end <= len(text) for person in find_people(text))


def test_a_person_has_one_name_role_and_country():
    """All spans of one person agree."""
    text = "Vice Minister Park Jae-min spoke. Vice Defense Minister Park of South Korea left. Park will return."
    assert len({(person.name, person.role, person.country) for person in find_people(text)}) == 1


def test_a_known_name_is_read_over_the_end_of_a_line():
    """A name of the vocabulary that a hard-wrapped line parts is still that person's."""
    assert [person.country for person in find_people("The talks were led by Nguyen Chi\nVinh in Hanoi.")] == ["VN"]


def test_an_ambassador_is_of_the_country_that_sent_him():
    """Where he is sent to is not his country, also with the sender's short name in brackets."""
    (envoy,) = find_people("He met the Republic of Korea (ROK) Ambassador to the Philippines Kim Inchul.")
    assert (envoy.name, envoy.country) == ("Kim Inchul", "KR")


def test_words_of_an_army_and_a_rank_are_no_names():
    """The People's Army and a senior undersecretary give one name each."""
    text = "Gen. Nguyen Tan Cuong, Chief of the General Staff of the Vietnam People's Army, met Senior Undersecretary Ana Cruz."
    assert [person.name for person in find_people(text)] == ["Nguyen Tan Cuong", "Ana Cruz"]


def test_work_grows_with_the_number_of_people_and_not_with_its_square():
    """Four times the ministers take less than six times the work, however many share a family name."""

    def work(count: int) -> int:
        syllables = ("ban", "chol", "dong", "eun", "gil", "ho", "jin", "kyu", "man", "nam")
        families = ("Kim", "Park", "Choi", "Shin", "Kang", "Jung", "Seo", "Han")
        names = (f"{families[i % 8]} {syllables[i // 8 % 10].title()}-{syllables[i // 80]}" for i in range(count))
        text = "\n".join(f"Minister {name} spoke." for name in names)
        assert len({person.name for person in find_people(text)}) > count / 3
        return calls(lambda: find_people(text))

    assert work(800) < 6 * work(200)
