"""Which forms of dates are tried where: by the sort of word with which one begins, and by that word."""

import re
from collections.abc import Callable
from functools import cache

from rokasean.reading.calendar import days, patterns, periods, relative
from rokasean.reading.naming.beginnings import Beginnings, beginnings

# The forms that may begin with a number, a month, a weekday or a word of time, the longer ones first.
_FORMS = {
    "number": (
        (patterns.ISO, days.iso),
        (patterns.NUMERIC, days.numeric),
        (patterns.DAY_FIRST_RANGE, days.day_first_range),
        (patterns.DAY, days.day),
        (patterns.ORDINALS, days.ordinals),
        (patterns.ORDINAL, days.ordinal),
        (patterns.AGO, relative.ago),
        (patterns.YEARS, periods.years),
        (patterns.PERIOD, periods.period),
    ),
    "day_of_month": (
        (patterns.DAY_LIST, days.day_list),
        (patterns.MONTH_FIRST_RANGE, days.month_first_range),
        (patterns.DAY, days.day),
        (patterns.MONTH_RANGE, periods.month_range),
        (patterns.PERIOD, periods.period),
    ),
    "month": (
        (patterns.MONTH_RANGE, periods.month_range),
        (patterns.PERIOD, periods.period),
    ),
    "weekday": (
        (patterns.SLASHED, days.slashed),
        (patterns.MONTH_FIRST_RANGE, days.month_first_range),
        (patterns.DAY_FIRST_RANGE, days.day_first_range),
        (patterns.DAY, days.day),
        (patterns.ORDINAL, days.ordinal),
        (patterns.WEEKDAY_RANGE, relative.weekday_range),
        (patterns.ONE_WEEKDAY, relative.one_weekday),
    ),
    "word": (
        (patterns.MONTH_FIRST_RANGE, days.month_first_range),
        (patterns.DAY, days.day),
        (patterns.LAST_DAYS, days.last_days),
        (patterns.WEEKDAY_RANGE, relative.weekday_range),
        (patterns.ONE_WEEKDAY, relative.one_weekday),
        (patterns.WEEK_WEEKDAY, relative.week_weekday),
        (patterns.TODAY, relative.today),
        (patterns.IN_THE_DAY, relative.in_the_day),
        (patterns.BEFORE, relative.before),
        (patterns.ANCHORED, relative.anchored),
        (patterns.AGO, relative.ago),
        (patterns.NTH_DAY, relative.nth_day),
        (patterns.YEAR_END, periods.year_end),
        (patterns.WEEKEND, periods.weekend),
        (patterns.PERIOD, periods.period),
        (patterns.PART_ALONE, periods.part_alone),
    ),
}


@cache
def forms_for(sort: str, word: str) -> tuple[tuple[re.Pattern, Callable], ...]:
    """Those of the forms of a sort that may begin with a word, each with what reads it.

    Args:
        sort: how `patterns.START` calls the word: "number", "day_of_month", "month", "weekday" or "word".
        word: the word in small letters.

    >>> [read.__name__ for _, read in forms_for("month", "may")]
    ['month_range', 'period']
    """
    return tuple((form, read) for form, read in _FORMS[sort] if _begins(form).may_be(word))


@cache
def _begins(form: re.Pattern) -> Beginnings:
    """The words with which a form may begin."""
    return beginnings(form.pattern)
