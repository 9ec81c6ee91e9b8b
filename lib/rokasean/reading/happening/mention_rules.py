"""All rules by which mentions are read from sentences, and why a cell is empty."""

from rokasean.reading.happening import cell_rules, event_rules, host_rules, tie_rules
from rokasean.reading.mention import Mention
from rokasean.reading.rules import Rule

NONE_RULES = (
    Rule("none.not-stated", "The text does not say.", (), ()),
    Rule("none.nobody-named", "Nobody is named.", (), ()),
    Rule("none.several", "The text names several, and leaves it open which.", (), ()),
    Rule("none.hybrid", "It was held in hybrid mode, partly online and partly in person.", (), ()),
    Rule("none.no-series", "It is of no series that is known.", (), ()),
    Rule("none.no-host", "The text names nothing that it is a part of.", (), ()),
    Rule("none.host", "The words only name what something else is held on the sidelines of.", (), ()),
)

RULES: tuple[Rule, ...] = event_rules.RULES + cell_rules.RULES + tie_rules.RULES + host_rules.RULES + NONE_RULES


def shown(mention: Mention, rule: str) -> str:
    """The cell that a rule fills, as the rules' examples write it.

    Args:
        mention: a mention.
        rule: the id of a rule.

    Returns:
        The cell as text; what is empty as "".
    """
    field = rule.partition(".")[0]
    if field == "place":
        return ", ".join(cell for cell in (mention.city, mention.country) if cell)
    if field == "parties":
        return "+".join(mention.parties)
    if field == "topics":
        return "; ".join(mention.topics)
    cell = getattr(mention, "name" if field == "event" else field)
    return "" if cell is None else str(cell)
