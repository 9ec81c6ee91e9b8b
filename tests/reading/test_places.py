"""Places: cities, countries, demonyms, the bloc, venues, and capitals that stand for their governments."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rokasean.reading import places
from rokasean.reading.places import find_places, shown


def seen(text: str) -> str:
    """What `find_places` makes of a text, as the rules write it."""
    return "; ".join(map(shown, find_places(text)))


@pytest.mark.parametrize(("text", "expected"), [example for rule in places.RULES for example in rule.examples])
def test_example_of_a_rule_reads_as_it_says(text, expected):
    """Every rule's examples read as the rule shows them."""
    assert seen(text) == expected


@pytest.mark.parametrize("text", [text for rule in places.RULES for text in rule.refuses])
def test_what_a_rule_refuses_is_no_place(text):
    """Every rule's counter-examples hold no place."""
    assert find_places(text) == []


def test_every_rule_id_that_is_given_is_explained():
    """Each id that the finder uses stands in RULES."""
    known = {rule.id for rule in places.RULES}
    text = "SEOUL, Nov. 1 (Yonhap) -- Hanoi and ASEAN met in Bangkok, the Thai capital, at Camp Aguinaldo, Viet Nam."
    assert {span.rule for span in find_places(text)} <= known
    assert {span.kind for span in find_places(text)} == {"city", "country", "bloc", "venue"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("talks in Seoul", "city Seoul KR"),
        ("Seoul's defence ministry", "country KR"),
        ("Seoul-Hanoi ties", "country KR; country VN"),
        ("visited Manila on Monday", "city Manila PH"),
        ("They invited Manila to join.", "country PH"),
        ("in Vientiane, Laos", "city Vientiane LA; country LA"),
        ("Phnom Penh, Cambodia", "city Phnom Penh KH; country KH"),
        ("KUALA LUMPUR: Ties", "city Kuala Lumpur MY"),
        ("in Singapore", "city Singapore SG"),
        ("Singapore and Brunei", "country SG; country BN"),
        ("in Nay Pyi Taw", "city Naypyidaw MM"),
    ],
)
def test_a_capital_is_city_or_government_by_its_neighbours(text, expected):
    """Prepositions, datelines and a following country make a capital a city."""
    assert seen(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Seoul Defense Dialogue",
        "peace on the Korean Peninsula",
        "the South China Sea",
        "the Vietnam War",
        "trust us",
        "The Jakarta Post",
    ],
)
def test_names_that_only_hold_a_place_name_are_refused(text):
    """Forums, seas, wars and newspapers are no places."""
    assert find_places(text) == []


def test_north_and_south_korea_are_kept_apart():
    """The two Koreas differ in every spelling."""
    assert seen("N. Korea, North Korean, DPRK") == "country KP; demonym KP; country KP"
    assert seen("S. Korea, South Korean, RoK") == "country KR; demonym KR; country KR"


@given(st.text(max_size=200))
def test_spans_lie_in_the_text_in_order(text):
    """Whatever the text, spans are slices of it that do not overlap."""
    end = 0
    for span in find_places(text):
        assert end <= span.start < span.end <= len(text)
        end = span.end
