"""All rules by which mentions are read from sentences, and why a cell is empty."""

from rokasean.reading.happening import (
    cell_rules,
    event_rules,
    host_rules,
    none_rules,
    salience_rules,
    status_rules,
    tie_rules,
)
from rokasean.reading.mention import Mention
from rokasean.reading.rules import Rule

_FILES = (event_rules, status_rules, cell_rules, tie_rules, salience_rules, host_rules, none_rules)

RULES: tuple[Rule, ...] = tuple(rule for file in _FILES for rule in file.RULES)


def shown(mention: Mention, rule: str) -> str:
    """The cell that a rule fills, as the rules' examples write it.

    Args:
        mention: a mention.
        rule: the id of a rule.

    Returns:
        The cell as text; what is empty as "".
    """
    field = rule.partition(".")[0]
    if field == "none":
        return ""
    if field == "place":
        return ", ".join(cell for cell in (mention.city, mention.country) if cell)
    if field == "parties":
        return "+".join(mention.parties)
    if field == "topics":
        return "; ".join(mention.topics)
    cell = getattr(mention, "name" if field == "event" else field)
    return "" if cell is None else str(cell)
