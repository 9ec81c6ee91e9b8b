"""What the vocabularies know of offices, forums, places, makers and ships: one entry of each group at least."""

from itertools import pairwise

import pytest
from madeup import read

from rokasean.reading.naming.holders import holders_called
from rokasean.reading.people import find_people
from rokasean.reading.places import find_places
from rokasean.reading.places import shown as shown_place
from rokasean.reading.series import find_series
from rokasean.reading.topics import find_frameworks
from rokasean.reading.vocabulary import load

# Offices that several people hold at a time.
SHARED = (
    "Deputy Minister of National Defence",
    "Undersecretary of National Defense",
    "Senior Minister of State for Defence",
)

HOLDERS = [
    ("Jun", "military", "KR", "2018-05", "Jun Jin-goo"),
    ("Lee", "ministerial", "KR", "2023-01", "Lee Jong-sup"),
    ("Adaci", "military", "PH", "2023-06", "Toribio Adaci Jr."),
    ("Taccad", "military", "PH", "2016-01", "Caesar Taccad"),
    ("Parreño", "military", "PH", "2023-06", "Stephen Parreño"),
    ("Moeldoko", "military", "ID", "2013-06", "Moeldoko"),
    ("Kamarulzaman", "military", "MY", "2017-03", "Ahmad Kamarulzaman Ahmad Badaruddin"),
    ("Alongkorn", "military", "TH", "2023-02", "Alongkorn Wannarot"),
    ("Luechai", "military", "TH", "2019-09", "Luechai Rutdit"),
    ("Apirat", "military", "TH", "2019-09", "Apirat Kongsompong"),
    ("Chaichan", "vice-ministerial", "TH", "2020-01", "Chaichan Changmongkol"),
    ("Khong", "military", "SG", "2022-02", "Kelvin Khong"),
    ("Halimah", "leaders", "SG", "2018-07", "Halimah Yacob"),
    ("Adly", "vice-ministerial", "MY", "2023-03", "Adly Zahari"),
    ("Saleumxay", "ministerial", "LA", "2020-03", "Saleumxay Kommasith"),
    ("Filomeno", "ministerial", "TL", "2019-03", "Filomeno da Paixão de Jesus"),
    ("Vivian", "ministerial", "SG", "2019-03", "Vivian Balakrishnan"),
]


@pytest.mark.parametrize(("short", "level", "country", "month", "name"), HOLDERS)
def test_a_short_name_an_office_and_a_month_give_one_holder(short, level, country, month, name):
    """Of chiefs of services, deputies and heads of state as of ministers."""
    assert [one.name for one in holders_called(short, level, country, (month, month))] == [name]


@pytest.mark.parametrize(
    "office",
    [one for one in load("holders")["office"] if one["title"] not in SHARED],
    ids=lambda one: f"{one['country']} {one['title']}",
)
def test_nobody_takes_an_office_before_the_last_holder_leaves_it(office):
    """The month of the change may be that of both."""
    terms = sorted(office["people"], key=lambda person: person["from"])
    assert all(one["to"] and one["to"] <= other["from"] for one, other in pairwise(terms))


@pytest.mark.parametrize(
    ("text", "series"),
    [
        ("the 57th ASEAN Foreign Ministers' Meeting", "ASEAN Foreign Ministers' Meeting"),
        ("the ASEAN Plus Three Foreign Ministers' Meeting", "ASEAN Plus Three Foreign Ministers' Meeting"),
        ("the EAS Foreign Ministers' Meeting", "East Asia Summit Foreign Ministers' Meeting"),
        ("the 20th ASEAN Air Chiefs Conference", "ASEAN Air Chiefs Conference"),
        ("the 24th ASEAN Chiefs of Army Multilateral Meeting (ACAMM)", "ASEAN Chiefs of Army Multilateral Meeting"),
        ("the International Maritime Security Conference", "International Maritime Security Conference"),
        ("the World Emerging Security Forum", "World Emerging Security Forum"),
        ("Southeast Asia Cooperation and Training (SEACAT) 2023", "SEACAT"),
        ("Exercise Sama Sama 2024", "Sama Sama"),
        ("Cope Tiger 2019", "Cope Tiger"),
        ("the ASEAN-ROK Foreign Ministers' Meeting", "ASEAN-ROK Foreign Ministers' Meeting"),
        ("the ASEAN Defence Ministers' Meeting", "ADMM"),
    ],
)
def test_forums_and_exercises_have_their_standard_names(text, series):
    """And stay apart from those of like names."""
    assert {span.series for span in find_series(text)} == {series}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("at the ASEAN Headquarters", "venue Jakarta ID"),
        ("at Alava Wharf", "venue Subic PH"),
        ("at Juk Samet", "venue Sattahip TH"),
        ("at the Raffles City Convention Centre", "venue Singapore SG"),
        ("at the Peace Palace", "venue Phnom Penh KH"),
        ("at the Daejeon Convention Center", "venue Daejeon KR"),
        ("at Cam Ranh International Port", "venue Cam Ranh VN"),
    ],
)
def test_ports_palaces_and_halls_lie_in_their_cities(text, place):
    """By the name alone."""
    assert [shown_place(span) for span in find_places(text)] == [place]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("SND Gilberto Teodoro Jr. met him.", "Gilberto Teodoro Jr.", "PH"),
        ("Panglima TNI Agus Subiyanto met him.", "Agus Subiyanto", "ID"),
        ("State President Luong Cuong met him.", "Luong Cuong", "VN"),
        ("Party General Secretary To Lam met him.", "To Lam", "VN"),
    ],
)
def test_short_titles_of_offices_name_their_holders(text, name, country):
    """As the offices' own releases write them."""
    assert [(one.name, one.country) for one in find_people(text)] == [(name, country)]


def test_an_office_named_for_a_region_ends_with_its_name():
    """No word of it is a person's, and the bloc in it takes no part in the talks."""
    story = (
        "The 7th Korea-Philippines Maritime Dialogue took place in Manila on Nov. 21, led by Lee Dong-yeol, Director-General "
        "for ASEAN and Southeast Asian Affairs, and Air Vice Marshal Yusuf Jauhari, Director General of Defence Strength."
    )
    (talks,) = read(story)
    assert [person.name for person in talks.people] == ["Lee Dong-yeol", "Yusuf Jauhari"]
    assert set(talks.parties) == {"KR", "PH"}


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        ("K Shipbuilding delivered two OPVs to the Philippines on Nov. 20.", {"KR", "PH"}),
        ("The Araw Contingent handed over excavators to the Philippines on Nov. 20.", {"KR", "PH"}),
        ("Hanwha Aerospace delivered Chunmoo launchers to Bangkok Dock on Nov. 20.", {"KR", "TH"}),
        ("Korea handed over APCs to PT Dirgantara Indonesia on Nov. 20.", {"KR", "ID"}),
    ],
)
def test_makers_and_units_act_for_their_countries(sentence, parties):
    """And what they deliver are goods."""
    (given,) = read(sentence)
    assert (given.form, set(given.parties)) == ("transfer", parties)


@pytest.mark.parametrize(
    ("words", "framework"),
    [
        ("its Optimum Essential Force", "Optimum Essential Force"),
        ("its 15 to 5 Transformation Programme", "15 to 5 Transformation Programme"),
        ("the Our Eyes Initiative", "Our Eyes Initiative"),
    ],
)
def test_plans_of_armed_forces_are_frameworks(words, framework):
    """By their names."""
    assert [one.framework for one in find_frameworks(f"The frigate is part of {words}.")] == [framework]
