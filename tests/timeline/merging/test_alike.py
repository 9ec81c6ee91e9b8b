"""What tells two mentions apart, and what does not."""

import pytest
from rows import row

from rokasean.timeline.merging.alike import (
    gap,
    lasting,
    matters,
    other_people,
    precise,
    same_person,
    same_text,
    sides,
    vagueness,
    years_of,
)


def person(name: str, role: str | None = None, country: str | None = "KR") -> dict:
    """Somebody."""
    return {"name": name, "role": role, "country": country}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("Kim Yong Hyun"), person("Kim Yong-hyun")),
        (person("Ahn Gyu-back"), person("Ahn Gyuback")),
        (person("Ahn Gyu-back", "Defence Minister"), person("Ahn Gyu Baek", "defence minister")),
        (person("Shin"), person("Shin Beom-chul")),
        (person("Giang", country="VN"), person("Phan Văn Giang", country="VN")),
        (person("Đào Tuấn Anh", country="VN"), person("Dao Tuan Anh", country="VN")),
        (person("Raymund G. Quilop", country="PH"), person("Raymund Quilop", country="PH")),
        (person("Hishammuddin Hussein", country="MY"), person("Datuk Seri Hishammuddin bin Tun Hussein", country=None)),
    ],
)
def test_one_person_in_two_spellings_is_the_same(one, other):
    """Marks, hyphens, titles, initials, and the surname alone."""
    assert same_person(one, other)
    assert same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("Kim Yong Hyun", "Defence Minister"), person("Kim Seon-ho", "Vice Defence Minister")),
        (person("Kim Yong Hyun"), person("Kim Yong Chul")),
        (person("Kim"), person("Kim", country="KP")),
        (person("Suh Wook", "Defence Minister"), person("Shin Won-sik", "Defence Minister")),
        (person("Kim"), person("")),
    ],
)
def test_two_people_stay_two(one, other):
    """Two men named Kim, and two ministers of one country."""
    assert not same_person(one, other)


def test_other_people_are_told_for_each_country():
    """Only where both name somebody and nobody twice."""
    ours, theirs = (
        [person("Suh Wook"), person("Giang", country="VN")],
        [person("Park Jae-min"), person("Ly", country="KH")],
    )
    assert other_people(ours, theirs) == ["KR"]
    assert other_people(ours, []) == []
    assert other_people([person("Suh Wook"), person("Lim", country=None)], [person("Lim")]) == []


@pytest.mark.parametrize(
    ("parties", "told"),
    [
        (["LA", "KR"], ("KR", "LA")),
        (["ASEAN", "KR", "LA"], ("KR", "ASEAN")),
        (["KR", "BN", "KH", "ID", "LA"], ("KR", "BN", "ID", "KH", "LA")),
        (["KR", "BN", "KH", "ID", "LA", "MY", "US"], ("KR", "ASEAN", "US")),
        ([], ()),
    ],
)
def test_sides(parties, told):
    """The bloc stands for its members when it is named, or five of them are."""
    assert sides(parties) == told


@pytest.mark.parametrize(
    ("date", "cells", "known"),
    [
        ("2024-11-21", {}, 0),
        ("2024-11-21/2024-11-23", {}, 0),
        ("2024-11-21/2024-11-23", {"date_basis": "host"}, 1),
        ("2024-11", {}, 2),
        ("2024", {}, 3),
        ("2025-07-01/2025-12-31", {}, 3),
        (None, {}, 4),
    ],
)
def test_vagueness(date, cells, known):
    """From the day to nothing at all."""
    told = row("a", date, **cells)
    assert vagueness(told) == known
    assert precise(told) == (known < 2)


def test_lasting_is_more_than_a_year():
    """A year itself is not."""
    assert lasting(row("a", "2002/2009"))
    assert not lasting(row("a", "2024"))
    assert not lasting(row("a", None))


def test_gap_counts_the_days_between():
    """In both directions."""
    early, late = row("a", "2024-10"), row("b", "2024-11-21/2024-11-23")
    assert gap(early, late) == gap(late, early) == 21


def test_years_of():
    """None without a date."""
    assert list(years_of(row("a", "2021-12-30/2022-01-02"))) == [2021, 2022]
    assert list(years_of(row("a", None))) == []


@pytest.mark.parametrize(
    ("name", "about"),
    [
        ("Memorandum of Understanding (MoU)", {"memorandum"}),
        ("contract for two frigates", {"contract", "frigate"}),
        ("delivery of FA-50PH jets", {"fighter"}),
        ("joint vision statement", {"statement"}),
        ("opening of the attaché office", {"attache"}),
        ("talks", set()),
        ("mouse", set()),
    ],
)
def test_matters(name, about):
    """What an agreement or a transfer is about stands in its name."""
    assert matters(name) == about


def test_same_text_looks_past_case_marks_and_hyphens():
    """But nothing is the same as nothing said."""
    assert same_text("Díli", "DILI")
    assert not same_text(None, None)
    assert not same_text("Busan", "Pusan")
