"""Reasons in plain words."""

import pytest
from rows import row, table

from rokasean.timeline.merge import merge_mentions

SDD = {"series": "Seoul Defense Dialogue"}


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ([row()], "One article tells of it."),
        (
            [row("a", "2021", **SDD), row("b", "2021-09-08", **SDD)],
            "2 mentions in 2 articles are one event: the same series (Seoul Defense Dialogue) and year (2021). The date "
            "2021-09-08 stands: it is the most precise. Articles also say 2021.",
        ),
        (
            [row("a", "2021-09-08", edition=10, **SDD), row("b", None, edition=10, **SDD)],
            "2 mentions in 2 articles are one event: the same series (Seoul Defense Dialogue) and the same number (10).",
        ),
        (
            [row("a"), row("b")],
            "2 mentions in 2 articles are one event: the same form (meeting) and parties (KR, LA), and dates that agree.",
        ),
        (
            [row("a", "2021-09-08", **SDD), row("b", "2021-09-10", **SDD)],
            "2 mentions in 2 articles are one event: the same series (Seoul Defense Dialogue) and year (2021), although "
            "their dates are 2 days apart. The date 2021-09-08 stands: nothing else sets the articles apart, so that a "
            "fixed order of articles decides. Articles also say 2021-09-10.",
        ),
    ],
)
def test_why(rows, reason):
    """What the mentions have in common, and which date stands."""
    assert merge_mentions(table(*rows))["why"].tolist() == [reason]
