"""Which value stands in the cell of an event."""

import datetime

import pytest
from rows import GIANG, PARK, SUH, row, table

from rokasean.timeline.merge import merge_mentions

SDD = {"series": "Seoul Defense Dialogue"}
DAY = datetime.date


def event(*rows: dict) -> dict:
    """The one event that rows are."""
    (made,) = merge_mentions(table(*rows)).to_dict("records")
    return made


class TestDate:
    """The most precise date stands."""

    @pytest.mark.parametrize(
        ("dates", "stands"),
        [
            (["2021", "2021-09-08"], "2021-09-08"),
            (["2021-09", "2021"], "2021-09"),
            (["2021-09-08", "2021-09-08/2021-09-10"], "2021-09-08/2021-09-10"),
            (["2021-09-08", "2021-09-09", "2021-09-09"], "2021-09-09"),
            ([None, "2021"], "2021"),
            (["2021-09-08/2021-09-09", "2021-09-08/2021-09-10", "2021-09-08/2021-09-10"], "2021-09-08/2021-09-10"),
        ],
    )
    def test_the_most_precise_date_stands(self, dates, stands):
        """A range holds the days inside it; of equals, the one that most articles tell."""
        rows = [row(str(place), date, edition=10, **SDD) for place, date in enumerate(dates)]
        made = event(*rows)
        assert made["date"] == stands
        assert made["date_precision"] != "none"

    def test_a_day_of_its_own_stands_before_the_days_of_its_host(self):
        """The host's range says only when to look."""
        made = event(row("a", "2024-11-20/2024-11-22", date_basis="host"), row("b", "2024-11-21"))
        assert (made["date"], made["date_basis"]) == ("2024-11-21", "stated")

    @pytest.mark.parametrize(
        ("other", "stay"),
        [
            ({"date": "2024-11-21"}, []),
            ({"date": "2024-11-21", "alternatives": ["2024-11-28"]}, ["2024-11-28"]),
            ({"date": "2024-11"}, ["2024-11-28"]),
        ],
    )
    def test_what_else_a_date_may_mean_stays_until_another_says_it_plainly(self, other, stay):
        """A month does not say which of two of its days was meant."""
        assert event(row("a", alternatives=["2024-11-28"]), row("b", **other))["alternatives"] == stay

    def test_a_span_of_many_weeks_says_less_than_a_month(self):
        """However it is written."""
        made = event(row("a", "2021-07-01/2021-12-31", **SDD, status="planned"), row("b", "2021-09", **SDD))
        assert made["date"] == "2021-09"

    def test_the_day_of_the_outcome_stands_before_that_of_the_plan(self):
        """A meeting that was put off was held when it was held."""
        plans = [row(article, "2023-09-06", status="planned", **SDD) for article in "abc"]
        assert event(*plans, row("d", "2023-10-18", **SDD))["date"] == "2023-10-18"


class TestStatus:
    """A plan gives way to its outcome."""

    @pytest.mark.parametrize(
        ("told", "stands"),
        [
            ([("planned", None)], "planned"),
            ([("planned", DAY(2024, 12, 1)), ("held", DAY(2024, 11, 1))], "held"),
            ([("planned", None), ("cancelled", None)], "cancelled"),
            ([("held", DAY(2020, 9, 1)), ("cancelled", DAY(2021, 9, 1))], "cancelled"),
            ([("held", DAY(2021, 9, 1)), ("cancelled", DAY(2020, 9, 1))], "held"),
            ([("held", None), ("cancelled", None)], "held"),
        ],
    )
    def test_of_two_outcomes_the_one_published_last_stands(self, told, stands):
        """Whoever writes later knows more."""
        rows = [
            row(str(place), "2020", status=status, published=published, **SDD)
            for place, (status, published) in enumerate(told)
        ]
        assert event(*rows)["status"] == stands


class TestOtherCells:
    """Majority, union, and what reporters say before what others recall."""

    def test_the_value_of_most_articles_stands(self):
        """And the other is a conflict."""
        cities = [
            row(article, "2021", city=city, **SDD)
            for article, city in zip("abc", ["Busan", "Seoul", "Seoul"], strict=True)
        ]
        assert event(*cities)["city"] == "Seoul"

    def test_what_one_article_leaves_open_another_fills(self):
        """No level, no place, no number."""
        made = event(row("a", level="none"), row("b", city="Vientiane", country="LA", mode="in-person"))
        assert (made["level"], made["city"], made["country"], made["mode"]) == (
            "ministerial",
            "Vientiane",
            "LA",
            "in-person",
        )

    def test_the_name_is_that_of_a_report(self):
        """Not of a recollection, and in a series the one that says most of its name."""
        told = [
            row("a", "2021", name="last year's talks", salience="background", **SDD),
            row("b", "2021", name="the gathering", **SDD),
            row("c", "2021", name="the Seoul dialogue", **SDD),
        ]
        assert event(*told)["name"] == "the Seoul dialogue"

    def test_parties_and_people_are_all_that_are_named(self):
        """Once each, by the fullest name."""
        short = {"name": "Giang", "role": None, "country": "VN"}
        made = event(
            row("a", parties=["KR", "ASEAN"], people=[SUH, short], **SDD),
            row("b", parties=["VN", "KR"], people=[GIANG], **SDD),
        )
        assert made["parties"] == ["KR", "ASEAN", "VN"]
        assert [one["name"] for one in made["people"]] == ["Suh Wook", "Phan Van Giang"]

    def test_who_was_announced_and_did_not_come_is_left_out(self):
        """The minister went in the vice minister's place; of Viet Nam only the plan names anybody."""
        made = event(row("a", status="planned", people=[PARK, GIANG], **SDD), row("b", people=[SUH], **SDD))
        assert [one["name"] for one in made["people"]] == ["Suh Wook", "Phan Van Giang"]
