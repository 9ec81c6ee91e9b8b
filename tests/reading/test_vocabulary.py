"""The vocabularies: whole, consistent, and each with its sources."""

import re
from pathlib import Path

import pytest

from rokasean.reading import vocabulary
from rokasean.reading.naming.holders import holders_called
from rokasean.reading.naming.words import fold, one_of
from rokasean.reading.vocabulary import load

FILES = sorted(Path(vocabulary.__file__).parent.glob("*.toml"))
OWN = ("places", "series", "offices", "holders", "topics", "frameworks")
MEMBERS = ("BN", "KH", "ID", "LA", "MY", "MM", "PH", "SG", "TH", "TL", "VN")


@pytest.mark.parametrize("name", OWN)
def test_a_vocabulary_notes_its_sources(name):
    """The head of each file says where its words come from."""
    path = next(path for path in FILES if path.stem == name)
    assert "Sources:" in path.read_text(encoding="utf-8").split("\n\n")[0] + path.read_text(encoding="utf-8")[:700]


@pytest.mark.parametrize("code", ("KR", *MEMBERS))
def test_the_rok_and_each_member_have_names_demonyms_and_a_capital(code):
    """Singapore, a city and a country, has no capital beside itself."""
    country = load("places")["countries"][code]
    assert country["aliases"] and country["demonyms"] and country["cities"]
    assert country["capitals"] or code == "SG"


@pytest.mark.parametrize("title", ["Minister of National Defense", "Vice Minister of National Defense"])
def test_rok_defence_offices_have_a_holder_in_every_year_since_2010(title):
    """There is no gap of a year in the terms."""
    people = next(
        office["people"]
        for office in load("holders")["office"]
        if office["title"] == title and office["country"] == "KR"
    )
    for year in range(2010, 2026):
        assert any(person["from"] <= f"{year}-12" and (person["to"] or "9999") >= f"{year}-01" for person in people), (
            year
        )


@pytest.mark.parametrize(
    ("short", "level", "month", "name"),
    [
        ("Park", "vice-ministerial", "2021-09", "Park Jae-min"),
        ("Shin", "vice-ministerial", "2022-09", "Shin Beom-chul"),
        ("Shin", "ministerial", "2023-11", "Shin Won-sik"),
        ("Ahn", "ministerial", "2025-11", "Ahn Gyu-back"),
        ("Suh", "ministerial", "2021-12", "Suh Wook"),
    ],
)
def test_surname_office_and_month_give_one_holder(short, level, month, name):
    """The terms tell people of one surname apart."""
    assert [holder.name for holder in holders_called(short, level, "KR", (month, month))] == [name]


def test_a_pattern_finds_the_longest_word():
    """The tree of common beginnings loses no word and takes the longest."""
    words = ["lao", "laos", "lao pdr", "latvia", "l.a."]
    pattern = re.compile(one_of(words))
    assert all(pattern.fullmatch(word) for word in words)
    assert pattern.match("lao pdr").group() == "lao pdr"
    assert pattern.match("lax") is None


def test_folding_keeps_every_character_in_its_place():
    """Offsets in the folded text are offsets in the text."""
    text = "Ngô Xuân Lịch’s İstanbul – “Defence” Straße Đà Nẵng"
    assert len(fold(text)) == len(text)
