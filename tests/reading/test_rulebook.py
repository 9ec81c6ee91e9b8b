"""All rules in one place."""

from rokasean.reading.rulebook import PAGE, rulebook, rules_page


def test_the_page_is_current():
    """docs/rules.md is what the rules make; `python -m rokasean.reading.rulebook` mends it."""
    assert PAGE.read_text(encoding="utf-8") == rules_page()


def test_every_rule_stands_on_the_page_with_its_sentence_and_examples():
    """None is left out."""
    page = rules_page()
    assert rulebook()
    for rule in rulebook().values():
        assert f"- **{rule.id}**: {rule.says}\n" in page
    assert page.count("\n  - takes ") == sum(len(one.examples) for one in rulebook().values())
    assert page.count("\n  - refuses ") == sum(len(one.refuses) for one in rulebook().values())
