"""All rules of reading in one place: by id for explanations, and as a page for people.

`python -m rokasean.reading.rulebook` writes the page docs/rules.md.
"""

from functools import cache
from importlib import import_module
from itertools import groupby
from pathlib import Path
from pkgutil import walk_packages

import rokasean.reading as reading
from rokasean.reading.rules import Rule

PAGE = Path(__file__).parents[3] / "docs" / "rules.md"
_HEAD = """# The rules of reading

Made from the rules in `lib/rokasean/reading/` by `python -m rokasean.reading.rulebook`; edit them there. Their
examples, and the texts in which they must find nothing, run as tests. `rokasean explain EVENT_ID` names the rule behind
each cell of an event. Examples with weekdays and missing years are read as if published on Friday, 22 November 2024.
"""


@cache
def rulebook() -> dict[str, Rule]:
    """Every rule of reading, by its id.

    >>> rulebook()["none.not-stated"].says
    'The text does not say.'
    """
    modules = (import_module(one.name) for one in walk_packages(reading.__path__, f"{reading.__name__}."))
    return {rule.id: rule for module in modules for rule in getattr(module, "RULES", ())}


def rules_page() -> str:
    """The page docs/rules.md: the rules by field, each with its sentence, examples and counter-examples."""
    rules = sorted(rulebook().values(), key=lambda rule: rule.id)
    parts = [f"## {field}\n\n" + "".join(map(_entry, group)) for field, group in groupby(rules, key=_field)]
    return "\n".join([_HEAD, *parts])


def _field(rule: Rule) -> str:
    """The first part of a rule's id: what it is about."""
    return rule.id.partition(".")[0]


def _entry(rule: Rule) -> str:
    """One rule."""
    takes = [f"  - takes {_quoted(text)}: {_quoted(shown)}\n" for text, shown in rule.examples]
    refuses = [f"  - refuses {_quoted(text)}\n" for text in rule.refuses]
    return "".join([f"- **{rule.id}**: {rule.says}\n", *takes, *refuses])


def _quoted(text: str) -> str:
    """A text as code, on one line."""
    flat = " ".join(text.split()).replace("`", "'")
    return f"`{flat}`"


if __name__ == "__main__":
    PAGE.write_text(rules_page(), encoding="utf-8")
