"""Topics and frameworks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rokasean.reading import topics
from rokasean.reading.topics import find_frameworks, find_topics, leading_topics, shown
from rokasean.reading.vocabulary import load

TOPICS = [rule for rule in topics.RULES if rule.id.startswith("topic.")]
FRAMEWORKS = [rule for rule in topics.RULES if rule.id.startswith("framework.")]


@pytest.mark.parametrize(("text", "expected"), [example for rule in TOPICS for example in rule.examples])
def test_example_of_a_topic_rule_reads_as_it_says(text, expected):
    """Every rule's examples read as the rule shows them."""
    assert "; ".join(map(shown, find_topics(text))) == expected


@pytest.mark.parametrize(("text", "expected"), [example for rule in FRAMEWORKS for example in rule.examples])
def test_example_of_a_framework_rule_reads_as_it_says(text, expected):
    """Every rule's examples read as the rule shows them."""
    assert "; ".join(map(shown, find_frameworks(text))) == expected


@pytest.mark.parametrize("text", [text for rule in TOPICS for text in rule.refuses])
def test_what_a_topic_rule_refuses_is_no_topic(text):
    """Every rule's counter-examples speak of no topic."""
    assert find_topics(text) == []


@pytest.mark.parametrize("text", [text for rule in FRAMEWORKS for text in rule.refuses])
def test_what_a_framework_rule_refuses_is_no_framework(text):
    """Every rule's counter-examples name no framework."""
    assert find_frameworks(text) == []


def test_only_topics_of_the_closed_list_are_given():
    """The vocabulary of triggers has the topics of the closed list, all of them."""
    assert set(load("topics")) == set(load("lists")["topics"])


def test_a_word_in_passing_makes_no_topic():
    """One weak trigger is not enough, two are; one clear one is."""
    assert leading_topics(find_topics("They saw a frigate.")) == []
    assert leading_topics(find_topics("They saw a frigate and a corvette.")) == ["arms-transfer"]
    assert leading_topics(find_topics("They spoke of cybersecurity.")) == ["cyber"]


def test_british_and_american_spelling_are_one():
    """Spelling and hyphens do not matter."""
    for text in ("defence-industry", "defense industry", "Defence Industry"):
        assert leading_topics(find_topics(text)) == ["defence-industry"]


def test_the_longer_framework_wins():
    """New Southern Policy Plus is not New Southern Policy."""
    assert [shown(span) for span in find_frameworks("the New Southern Policy Plus")] == ["New Southern Policy Plus"]


@given(st.text(max_size=200))
def test_spans_lie_in_the_text(text):
    """Whatever the text, spans are slices of it."""
    for span in (*find_topics(text), *find_frameworks(text)):
        assert 0 <= span.start < span.end <= len(text)
