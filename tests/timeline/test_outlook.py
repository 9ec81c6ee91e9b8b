"""What was announced, and what came of it."""

import datetime

import pytest
from rows import row, table

from rokasean.timeline.outlook import OUTCOMES, outcome, told_in

DAY = datetime.date


@pytest.mark.parametrize(
    ("event", "cutoff", "became"),
    [
        ({"status": "held", "date_end": None}, None, "kept"),
        ({"status": "cancelled", "date_end": DAY(2025, 1, 1)}, None, "called off"),
        ({"status": "planned", "date_end": DAY(2025, 1, 1)}, DAY(2025, 6, 30), "no report found"),
        ({"status": "planned", "date_end": DAY(2025, 12, 31)}, DAY(2025, 6, 30), "still ahead"),
        ({"status": "planned", "date_end": DAY(2025, 6, 30)}, DAY(2025, 6, 30), "still ahead"),
        ({"status": "planned", "date_end": None}, DAY(2025, 6, 30), "no date given"),
        ({"status": "planned", "date_end": DAY(2025, 1, 1)}, None, "not known"),
    ],
)
def test_outcome(event, cutoff, became):
    """Kept, called off, or no report found: and no report is no proof."""
    assert outcome(event["status"], event["date_end"], cutoff) == became
    assert became in OUTCOMES


def test_an_article_without_a_date_is_of_the_year_of_its_news():
    """The latest held event that it reports as its own."""
    mentions = table(row("a", "2024-11-21"), row("a", "2010", start=9, salience="background"), row("b", None))
    assert told_in(mentions.itertuples()) == {"a": 2024}
