"""The rules do what they say: every example and counter-example of every module is run."""

from importlib import import_module
from pkgutil import walk_packages

import pytest

import rokasean.reading as reading
from rokasean.reading.article import parse, read_article
from rokasean.reading.happening import (
    cell_rules,
    event_rules,
    host_rules,
    mention_rules,
    none_rules,
    salience_rules,
    status_rules,
    tie_rules,
)
from rokasean.reading.mentions import read_mentions
from rokasean.reading.rulebook import rulebook

OURS = (event_rules, status_rules, cell_rules, tie_rules, salience_rules, host_rules, none_rules)
MODULES = {one.name: import_module(one.name) for one in walk_packages(reading.__path__, "rokasean.reading.")}
WITH_RULES = sorted(name for name, module in MODULES.items() if getattr(module, "RULES", ()))

EXAMPLES = [(rule.id, *example) for module in OURS for rule in module.RULES for example in rule.examples]
REFUSED = [(rule.id, text) for module in OURS for rule in module.RULES for text in rule.refuses]


def cells(text: str, rule: str) -> list[str]:
    """The cells that a rule fills in the mentions of a small article."""
    mentions = read_mentions(parse(text, "example.txt"))
    return [mention_rules.shown(one, rule) for one in mentions if rule in {used for _, used in one.rules}]


@pytest.mark.parametrize(("rule", "text", "cell"), EXAMPLES)
def test_a_rule_fills_the_cell_beside_its_example(rule, text, cell):
    """The example's cell is among those that the rule fills."""
    assert cell in cells(text, rule)


@pytest.mark.parametrize(("rule", "text"), REFUSED)
def test_a_rule_fills_nothing_in_what_it_refuses(rule, text):
    """No cell of a counter-example is the rule's."""
    assert cells(text, rule) == []


@pytest.mark.parametrize("name", WITH_RULES)
def test_rules_are_told_in_plain_sentences(name):
    """Every rule has an id with its field, a sentence that ends as one, and no example that is refused as well."""
    for rule in MODULES[name].RULES:
        assert "." in rule.id
        assert rule.says[0].isupper() or rule.says[0] in "\"'“"
        assert rule.says.endswith(".")
        assert not {text for text, _ in rule.examples} & set(rule.refuses)


# Stands only in what a sentence says of a host that another sentence tells of: no cell of a mention shows it.
WITHOUT_TEXTS = {"none.host"}


@pytest.mark.parametrize("rule", [one for one in rulebook() if one not in WITHOUT_TEXTS])
def test_every_rule_is_shown_by_a_text_and_by_one_that_it_refuses(rule):
    """Nobody can check a rule that only speaks of itself."""
    assert rulebook()[rule].examples
    assert rulebook()[rule].refuses


def test_no_id_means_two_rules():
    """One id, one rule, in all modules together."""
    rules = {}
    for name in WITH_RULES:
        for rule in MODULES[name].RULES:
            assert rules.setdefault(rule.id, rule) == rule, rule.id


def test_every_cell_of_the_seeds_has_a_rule_that_is_told(seeds):
    """Each field of each mention has a rule, and the rulebook knows it."""
    known = {rule.id for name in WITH_RULES for rule in MODULES[name].RULES}
    mentions = [one for path in sorted(seeds.glob("*.txt")) for one in read_mentions(read_article(path))]
    assert mentions
    for mention in mentions:
        fields = {field for field, _ in mention.rules}
        assert fields >= {"salience", "status", "form", "level", "name", "series", "date", "city", "country", "mode"}
        assert {rule for _, rule in mention.rules} <= known, sorted({rule for _, rule in mention.rules} - known)
