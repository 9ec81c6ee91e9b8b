"""The rules of pages do what they say."""

import pytest

from rokasean.reading.article import parse
from rokasean.reading.page.article_rules import RULES, shown


@pytest.mark.parametrize(
    ("rule", "text", "wanted"),
    [(rule.id, text, wanted) for rule in RULES for text, wanted in rule.examples],
)
def test_examples_come_out_as_shown(rule, text, wanted):
    """Each example gives what stands beside it."""
    assert shown(parse(text), rule) == wanted


@pytest.mark.parametrize(("rule", "text"), [(rule.id, text) for rule in RULES for text in rule.refuses])
def test_refused_pages_give_nothing(rule, text):
    """A rule finds nothing in what it refuses."""
    assert shown(parse(text), rule) == ""
