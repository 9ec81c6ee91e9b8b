"""The words that readers see for codes."""

import pytest

from rokasean.reading.vocabulary import load
from rokasean.showing.labels import MEMBERS, by_name, country, label, labelled, the
from rokasean.timeline.frames import FACTS


@pytest.mark.parametrize("table", ["status", "level", "mode"])
def test_every_value_of_a_closed_list_has_a_label(table):
    """A value that is added to a list needs a word for readers."""
    assert set(labelled(table)) == set(load("lists")[table])


@pytest.mark.parametrize("code", MEMBERS)
def test_every_member_has_a_name(code):
    """No reader sees a code for a member of ASEAN."""
    assert len(country(code)) > 2


def test_every_field_that_sources_can_differ_about_has_a_label():
    """A conflict is told in words, not with the name of a column."""
    assert set(labelled("field")) <= {column.name for column in FACTS}


def test_topics_with_hyphens_in_their_name_keep_them():
    """The hyphen of a word is no separator."""
    assert label("topic", "counter-terrorism") == "counter-terrorism"
    assert label("topic", "non-traditional-security") == "non-traditional security"
    assert label("topic", "north-korea") == "North Korea"


def test_names_take_their_article_in_sentences_only():
    """Tables have Philippines, sentences have the Philippines; both sort under P."""
    assert (country("PH"), the("PH")) == ("Philippines", "the Philippines")
    assert by_name(["VN", "PH", "LA", "ASEAN", "KR"]) == ["KR", "ASEAN", "LA", "PH", "VN"]


def test_an_unknown_code_is_shown_as_it_is():
    """Nothing is guessed."""
    assert country("XX") == "XX"
