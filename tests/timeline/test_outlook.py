"""What was announced, and what came of it."""

import datetime

import pytest
from rows import row, table

from rokasean.timeline.merge import merge_mentions
from rokasean.timeline.outlook import OUTCOMES, announced, announced_for, announced_in, outcome, told_in

DAY = datetime.date
PLAN = {"status": "planned", "salience": "upcoming"}


def announcements(*rows: dict):
    """The announcements of rows."""
    mentions = table(*rows)
    return announced(merge_mentions(mentions), mentions, DAY(2025, 6, 30))


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


def test_a_plan_that_was_kept_is_told_with_who_announced_it():
    """The announcement has the event's id, and the day on which it was first made."""
    made = announcements(
        row("a", "2025-03-01", published=DAY(2024, 12, 1), **PLAN),
        row("b", "2025-03-01", published=DAY(2025, 3, 2)),
        row("c", "2025-04-01"),
    )
    (one,) = made.to_dict("records")
    assert (one["event_id"], one["outcome"]) == ("2025-03-01-meeting-kr-la", "kept")
    assert (one["announced_by"], one["announced_in"], one["announced_on"]) == (["a"], [2024], DAY(2024, 12, 1))


def test_a_year_is_asked_for_what_was_announced_for_it_and_in_it():
    """Announced in 2024: for 2025, and without a date; not what was announced for 2024 itself."""
    made = announcements(
        row("a", "2024-11-21", published=DAY(2024, 11, 1), **PLAN),
        row("a", "2025", start=50, form="exercise", published=DAY(2024, 11, 1), **PLAN),
        row("a", None, start=90, form="visit", published=DAY(2024, 11, 1), **PLAN),
    )
    assert announced_for(made, 2025)["event_id"].tolist() == ["2025-exercise-kr-la"]
    assert [name[:13] for name in announced_in(made, 2024)["event_id"]] == ["2025-exercise", "undated-visit"]
    assert announced_in(made, 2023).empty


def test_an_article_without_a_date_is_of_the_year_of_its_news():
    """The latest held event that it reports as its own."""
    mentions = table(row("a", "2024-11-21"), row("a", "2010", start=9, salience="background"), row("b", None))
    assert told_in(mentions.itertuples()) == {"a": 2024}


def test_the_seeds_announce_four_events_in_2024(seed_tables):
    """One for 2025, one for 2026, two without a date."""
    made = announced(merge_mentions(seed_tables[1]), seed_tables[1], DAY(2025, 11, 17))
    assert announced_in(made, 2024)["outcome"].tolist() == [
        "still ahead",
        "still ahead",
        "no date given",
        "no date given",
    ]
