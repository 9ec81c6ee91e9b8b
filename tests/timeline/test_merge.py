"""Merging: what becomes one event, and what stays two."""

import datetime
import itertools

import gold_frames
import pandas as pd
import pytest
from counting import calls
from hypothesis import given, settings
from hypothesis import strategies as st
from rows import GIANG, PARK, SUH, row, table

from rokasean.timeline.frames import check_frame
from rokasean.timeline.merge import merge_mentions
from rokasean.timeline.read import extract_mentions, read_articles

SDD = "Seoul Defense Dialogue"
VICE = "ROK-ASEAN Defense Vice-Ministerial Meeting"
EWG = "a working group of unknown rhythm"


def groups_of(*rows: dict) -> list[list[str]]:
    """The articles of each event."""
    return sorted(sorted(articles) for articles in merge_mentions(table(*rows))["article_ids"])


def series(article: str, date: str | None, **cells) -> dict:
    """A mention of the Seoul Defense Dialogue."""
    return row(article, date, **{"series": SDD, "form": "conference", "parties": ["KR"], **cells})


class TestOneEvent:
    """Two mentions that are one event."""

    @pytest.mark.parametrize(
        ("first", "second"),
        [
            (series("a", "2017-09-06/2017-09-08", edition=6), series("b", "2017-09")),
            (series("a", "2021"), series("b", "2021-09-08")),
            (series("a", None, edition=6), series("b", "2017-09-06", edition=6)),
            (series("a", "2023-09-06", status="planned"), series("b", "2023-10-18")),
            (series("a", "2017-09-06"), series("b", "2017-09-07")),
            (series("a", "2020", status="cancelled"), series("b", "2020", status="cancelled")),
            (series("a", "2017"), series("b", "2017", form="meeting")),
            (row("a"), row("b", name="a wholly different name")),
            (row("a"), row("b", level="none")),
            (row("a"), row("b", form="call", mode="online")),
            (row("a"), row("b", "2024-11-20/2024-11-22", date_basis="host")),
            (row("a"), row("b", "2024-11")),
            (row("a", city="Seoul", country="KR"), row("b", "2024", city="seoul")),
            (row("a", people=[SUH, GIANG]), row("b", "2024-11-22", people=[SUH, GIANG])),
            (row("a", status="planned"), row("b")),
            (
                row("a", "2022", form="agreement", level="none", name="MoU on defence"),
                row("b", "2022-04-27", form="agreement", name="memorandum of understanding"),
            ),
            (row("a", mode="online", country="MY"), row("b", country="KR")),
            (row("a", parties=["KR", "ASEAN"]), row("b", parties=["KR", "BN", "KH", "ID", "LA", "MY"])),
        ],
    )
    def test_mentions_of_one_happening_are_one_event(self, first, second):
        """Same series and number or year; else same form, parties and dates."""
        assert groups_of(first, second) == [["a", "b"]]


class TestTwoEvents:
    """Two mentions that are two events."""

    @pytest.mark.parametrize(
        ("first", "second"),
        [
            (series("a", "2024-11-21", edition=11), series("b", "2025-11-01", edition=12)),
            (series("a", "2024", edition=11), series("b", "2024", edition=12)),
            (series("a", "2020"), series("b", "2021")),
            (series("a", None), series("b", None)),
            (series("a", "2017-03-01"), series("b", "2017-09-06")),
            (series("a", "2017"), series("b", "2017", form="exercise")),
            (series("a", "2002/2009"), series("b", "2005-09-01")),
            (series("a", "2017-03-01"), series("a", "2017", status="planned", start=90)),
            (series("a", "2024-03", series=EWG, country="TH"), series("b", "2024", series=EWG, country="ID")),
            (series("a", "2024-11-21"), series("b", "2024-11-21", series=VICE)),
            (row("a"), row("b", "2024-11-22")),
            (row("a"), row("b", parties=["KR", "TH"])),
            (row("a"), row("b", form="visit")),
            (row("a"), row("b", level="vice-ministerial")),
            (row("a", country="LA"), row("b", country="KR")),
            (row("a", city="Busan"), row("b", city="Sacheon")),
            (row("a", people=[SUH]), row("b", people=[PARK])),
            (row("a"), row("b", "2024")),
            (row("a"), row("b", "2024-07-01/2024-12-31", status="planned")),
            (row("a"), row("a", start=90)),
            (row("a", None), row("b", None)),
            (row("a", parties=["KR"]), row("b", parties=["KR"])),
            (
                row("a", "2023", form="agreement", name="contract for frigates", city="Seoul"),
                row("b", "2023-02-01", form="agreement", name="MoU on cyber", city="Seoul"),
            ),
        ],
    )
    def test_mentions_of_two_happenings_stay_apart(self, first, second):
        """However much they look alike."""
        assert len(groups_of(first, second)) == 2

    def test_a_mention_that_fits_two_events_equally_stays_alone(self):
        """And says which events it could have been."""
        events = merge_mentions(table(row("a", "2024-11-03"), row("b", "2024-11-20"), row("c", "2024-11")))
        assert len(events) == 3
        (why,) = [why for why, date in zip(events["why"], events["date"], strict=True) if date == "2024-11"]
        assert "talks (2024-11-03); talks (2024-11-20)" in why

    def test_the_better_fit_wins(self):
        """A shared person settles which of two meetings in a month is meant."""
        rows = row("a", "2024-11-03", people=[SUH]), row("b", "2024-11-20"), row("c", "2024-11", people=[SUH])
        assert groups_of(*rows) == [["a", "c"], ["b"]]


class TestNumbers:
    """Meetings known by their number alone."""

    def test_a_number_between_two_known_ones_is_pinned_to_its_year(self):
        """The 1st in 2012 and the 6th in 2017 leave the 4th no year but 2015."""
        known = series("a", "2012", edition=1), series("b", "2017", edition=6)
        assert ["c", "d"] in groups_of(*known, series("c", "2015-09-09"), series("d", None, edition=4))

    def test_a_number_that_is_not_pinned_needs_the_same_people(self):
        """The 4th can have been in 2016; only shared people make it so."""
        told = series("a", "2016-09-09", people=[SUH, GIANG])
        assert len(groups_of(told, series("b", None, edition=4, people=[PARK]))) == 2
        assert groups_of(told, series("b", None, edition=4, people=[SUH, GIANG])) == [["a", "b"]]

    def test_a_number_cannot_have_been_before_its_time(self):
        """A series that began in 2012 had no 4th meeting in 2013, whoever was there."""
        told = series("a", "2013-09-09", people=[SUH, GIANG])
        assert len(groups_of(told, series("b", None, edition=4, people=[SUH, GIANG]))) == 2


class TestWithoutDate:
    """Happenings that an article tells without a date."""

    day = datetime.date

    def test_news_of_the_same_days_is_one_event(self):
        """Undated news is what another article dates to the week before."""
        undated = series("b", None, published=self.day(2021, 9, 9))
        assert groups_of(series("a", "2021-09-08"), undated) == [["a", "b"]]

    def test_later_news_is_another(self):
        """News of weeks later is not."""
        undated = series("b", None, published=self.day(2021, 10, 9))
        assert len(groups_of(series("a", "2021-09-08"), undated)) == 2

    def test_news_outside_a_series_needs_people_of_both_sides(self):
        """Parties and days alone are too little."""
        dated, published = row("a", people=[SUH, GIANG]), self.day(2024, 11, 22)
        assert len(groups_of(dated, row("b", None, published=published))) == 2
        assert groups_of(dated, row("b", None, published=published, people=[SUH, GIANG])) == [["a", "b"]]

    def test_reports_of_one_meeting_mean_the_same_undated_plan(self):
        """Two reports of one meeting that each announce a workshop announce one."""
        plan = {"series": EWG, "status": "planned", "salience": "upcoming"}
        rows = row("a"), row("b"), row("a", None, start=90, **plan), row("b", None, start=90, **plan)
        assert groups_of(*rows) == [["a", "b"], ["a", "b"]]

    def test_reports_of_two_meetings_do_not(self):
        """Without a shared meeting nothing ties the workshops together."""
        plan = {"series": EWG, "status": "planned", "salience": "upcoming"}
        rows = row("a"), row("b", "2023-01-05"), row("a", None, start=90, **plan), row("b", None, start=90, **plan)
        assert len(groups_of(*rows)) == 4


class TestSeriesNamedOnce:
    """A bilateral meeting whose series only one article names."""

    named = row("a", series="ROK-Laos Dialogue")

    def test_form_level_parties_and_day_make_it_one(self):
        """The other article tells the same meeting without the name."""
        assert groups_of(self.named, row("b")) == [["a", "b"]]

    @pytest.mark.parametrize(
        "other", [row("b", level="none"), row("b", "2024-11"), row("b", level="vice-ministerial"), row("a", start=9)]
    )
    def test_less_does_not(self, other):
        """No level, no day, another level, or the same article."""
        assert len(merge_mentions(table(self.named, other))) == 2

    def test_the_same_several_days_and_a_person_make_an_exercise_one(self):
        """Whichever parties each counts; days of a host event prove nothing."""
        named = row(
            "a", "2019-04-30/2019-05-13", form="exercise", series="Sea Exercise", people=[SUH], parties=["KR", "ASEAN"]
        )
        plain = row(
            "b", "2019-04-30/2019-05-13", form="exercise", people=[SUH], parties=["KR", "SG", "US"], level="none"
        )
        assert groups_of(named, plain) == [["a", "b"]]
        assert len(groups_of(named, {**plain, "people": []})) == 2
        assert len(groups_of(named, {**plain, "date_basis": "host"})) == 2


# Articles by number that two publishers wrote on one event; and all events of the annotated articles told by several.
PAIRS = ["006 007", "009 010", "012 013", "017 018", "120 121"]
TOLD_BY_SEVERAL = [
    ["001", "002", "009"],  # the first ROK-ASEAN vice-ministerial meeting, 2017
    ["001", "002", "016"],  # its meeting of 2021
    ["001", "002"],  # the one that was not held in 2020
    ["001", "015", "021", "023"],  # the first ADMM-Plus
    ["001", "016", "017", "018"],  # the first ROK-ASEAN ministers' meeting
    ["002", "003", "006"],  # the first Seoul Defense Dialogue
    ["000", "023"],  # the 11th ADMM-Plus
    ["006", "007"],
    ["009", "010"],
    ["012", "013"],
    ["022", "120", "121"],  # the memorandum of 2022
    ["120", "121"],  # the meeting at which it was signed
]


def shared_events(articles: pd.DataFrame, mentions: pd.DataFrame) -> list[list[str]]:
    """The numbers of the articles of each event that several tell of."""
    numbers = dict(zip(articles["article_id"], articles["file"].str[:3], strict=True))
    told = merge_mentions(mentions)["article_ids"]
    return sorted(sorted(numbers[one] for one in ids) for ids in told if len(ids) > 1)


class TestRealArticles:
    """Merging annotated articles, as a faultless reader would hand them over."""

    def test_the_seeds_share_three_events(self, seed_tables):
        """The vice-ministerial meetings of 2017, 2020 and 2021 are told by two articles each, all else by one."""
        events = merge_mentions(seed_tables[1])
        shared = events[events["n_articles"] > 1]
        name = "rok-asean-defense-vice-ministerial-meeting"
        assert shared["event_id"].tolist() == [f"{name}-2017", f"{name}-2020", f"{name}-2021"]
        assert shared["status"].tolist() == ["held", "cancelled", "held"]
        assert {"admm-plus-2024", "admm-plus-2025"} <= set(events["event_id"])

    @pytest.mark.parametrize("pair", PAIRS)
    def test_two_publishers_tell_one_event(self, shared, pair):
        """Alone, and without the help of other articles."""
        _, mentions = gold_frames.dev_frames(shared / "corpus" / "dev", *pair.split())
        assert 2 in merge_mentions(mentions)["n_articles"].tolist()

    def test_all_together_merge_as_a_reader_would(self, dev_tables, seed_tables):
        """These events are told by several articles, and no others."""
        articles, mentions = (pd.concat(pair) for pair in zip(dev_tables, seed_tables, strict=True))
        assert shared_events(articles, mentions) == sorted(TOLD_BY_SEVERAL)

    def test_what_is_read_of_the_same_articles_merges_as_well(self, shared, seeds):
        """The pairs are one event, and no event has articles that a careful reader would keep apart."""
        tables = [read_articles(folder) for folder in (shared / "corpus" / "dev", seeds)]
        articles, mentions = pd.concat(tables), pd.concat(map(extract_mentions, tables))
        told = shared_events(articles, mentions)
        for pair in (*PAIRS, "002 016"):
            assert any(set(pair.split()) <= set(event) for event in told), pair
        for event in told:
            assert any(set(event) <= set(known) for known in TOLD_BY_SEVERAL), event

    def test_a_plan_and_its_outcome_differ_in_who_went(self, dev_tables, seed_tables):
        """The vice minister was announced, the minister went: the cell says who went, the conflict both."""
        events = merge_mentions(pd.concat([dev_tables[1], seed_tables[1]]))
        (event,) = events[events["event_id"] == "admm-plus-2024"].to_dict("records")
        assert [one["name"] for one in event["people"]] == ["Kim Yong Hyun"]
        assert event["status"] == "held"
        assert [(one["field"], one["kind"]) for one in event["conflicts"]] == [
            ("status", "plan"),
            ("people (KR)", "plan"),
        ]

    def test_ids_outlive_new_articles(self, dev_tables, seed_tables):
        """Every event of the seeds keeps its id when all other articles come in."""
        alone = merge_mentions(seed_tables[1])
        together = merge_mentions(pd.concat([dev_tables[1], seed_tables[1]]))
        assert set(alone["event_id"]) <= set(together["event_id"])


def test_a_host_stands_before_what_is_held_beside_it():
    """By the first day, the longer first, then what is held beside nothing else; what has no date comes last."""
    told = [
        series("a", None, name="undated", edition=99),
        row("a", "2021-09-08", name="beside", within="forum", start=1),
        row("a", "2021-09-08", name="alone", parties=["KR", "VN"], start=2),
        series("a", "2021-09-08/2021-09-10", name="forum", start=3),
        row("a", "2021-09-07", name="before", start=4),
    ]
    names = ["before", "forum", "alone", "beside", "undated"]
    assert merge_mentions(table(*told))["name"].tolist() == names


# Mentions that are near enough to each other to raise every question of merging.
MENTIONS = st.builds(
    row,
    article=st.sampled_from("abcd"),
    date=st.sampled_from(
        [None, "2023", "2024", "2024-11", "2024-11-21", "2024-11-20", "2024-11-20/2024-11-22", "2024-07-01/2024-12-31"]
    ),
    start=st.integers(0, 3),
    series=st.sampled_from([None, None, SDD, VICE, EWG]),
    edition=st.sampled_from([None, None, 1, 12, 13]),
    status=st.sampled_from(["held", "planned", "cancelled"]),
    salience=st.sampled_from(["main", "background"]),
    form=st.sampled_from(["meeting", "conference", "exercise"]),
    level=st.sampled_from(["ministerial", "none"]),
    parties=st.sampled_from([["KR", "LA"], ["KR", "ASEAN"], ["KR"], []]),
    people=st.sampled_from([[], [SUH], [SUH, GIANG], [PARK]]),
    country=st.sampled_from([None, "KR", "LA"]),
    published=st.sampled_from([None, datetime.date(2024, 11, 22), datetime.date(2025, 2, 1)]),
)
LISTS = st.lists(MENTIONS, max_size=9, unique_by=lambda one: one["mention_id"])
PATIENT = settings(max_examples=40)


class TestInvariants:
    """What holds of any mentions."""

    @PATIENT
    @given(LISTS, st.randoms(use_true_random=False))
    def test_the_order_of_mentions_makes_no_difference(self, rows, random):
        """Shuffled mentions give the same table to the letter."""
        shuffled = random.sample(rows, len(rows))
        assert merge_mentions(table(*rows)).to_dict("records") == merge_mentions(table(*shuffled)).to_dict("records")

    @PATIENT
    @given(LISTS)
    def test_every_mention_is_in_exactly_one_event(self, rows):
        """None is lost, none told twice."""
        told = list(itertools.chain(*merge_mentions(table(*rows))["mention_ids"]))
        assert sorted(told) == sorted(one["mention_id"] for one in rows)

    @PATIENT
    @given(LISTS)
    def test_events_are_a_valid_table(self, rows):
        """Ids are unique, cells are what is declared, and the cell of an event is one that an article tells."""
        events = check_frame(merge_mentions(table(*rows)), "events")
        cells = {(one["mention_id"], one["date"]) for one in rows}
        for event in events.to_dict("records"):
            assert any((mention, event["date"]) in cells for mention in event["mention_ids"])

    @PATIENT
    @given(LISTS)
    def test_merging_is_idempotent(self, rows):
        """Mentions told twice, as when a folder is read again, give the same table."""
        once = table(*rows)
        assert merge_mentions(pd.concat([once, once])).to_dict("records") == merge_mentions(once).to_dict("records")

    @PATIENT
    @given(LISTS)
    def test_an_article_that_says_the_same_changes_no_id(self, rows):
        """A second report of a dated event of a series has the event's id; all other ids stay."""
        event = series("x", "2015-09-09", edition=4)
        before = merge_mentions(table(*rows, event))
        after = merge_mentions(table(*rows, event, {**event, "article_id": "y", "mention_id": "y"}))
        assert after["event_id"].tolist() == before["event_id"].tolist()


def test_work_grows_with_the_number_of_mentions_and_not_with_its_square():
    """Ten mentions an article; four times the articles take less than seven times the work."""
    start = datetime.date(2010, 1, 1)
    countries = ["LA", "VN", "PH", "TH", "MY", "SG", "ID", "KH", "BN", "MM"]
    rows = [
        row(
            f"{article:04}",
            (start + datetime.timedelta(days=(article * 37 + number * 101) % 5800)).isoformat(),
            start=number,
            series=[SDD, VICE, EWG, None, None][number % 5],
            parties=["KR", countries[(article + number) % 10]],
            people=[SUH] if number % 3 else [],
        )
        for article in range(200)
        for number in range(10)
    ]
    few, many, made = table(*rows[:500]), table(*rows), []
    assert calls(lambda: made.append(merge_mentions(many))) < 7 * calls(lambda: merge_mentions(few))
    assert sum(map(len, made[0]["mention_ids"])) == 2000
