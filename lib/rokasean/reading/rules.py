"""What a rule is: an id, a plain sentence, and examples that are run as tests."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of reading, told so that an analyst can check it.

    Args:
        id: file and name, as "date.weekday-past"; it stands in the `rules` column of every mention that it touched.
        says: one plain English sentence.
        examples: pairs of a text and what the rule's finder makes of it, written by that finder's `shown` form.
        refuses: texts in which the rule must find nothing.

    >>> Rule("date.year", "A year alone is that year.", examples=(("in 2017", "2017"),)).id
    'date.year'
    """

    id: str
    says: str
    examples: tuple[tuple[str, str], ...] = ()
    refuses: tuple[str, ...] = ()
