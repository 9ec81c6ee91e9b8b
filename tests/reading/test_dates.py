"""Dates in sentences: what is found, what is refused, and how tense, reference and other dates decide."""

import datetime
import json

import pytest

from rokasean.reading.dates import REFERENCE, RULES, find_dates, shown, with_year

WEDNESDAY = datetime.date(2021, 9, 8)


def edtf(text, reference=REFERENCE, tense=None, anchor=None):
    """The EDTF of every date in a text."""
    return [span.edtf for span in find_dates(text, reference, tense, anchor)]


@pytest.mark.parametrize(("rule", "text", "said"), [(r.id, text, said) for r in RULES for text, said in r.examples])
def test_every_example_of_a_rule_holds(rule, text, said):
    """The words are read as the rule says, and by that rule."""
    spans = find_dates(text, REFERENCE)
    assert "; ".join(shown(span) for span in spans) == said
    assert rule in {span.rule for span in spans}


@pytest.mark.parametrize(("rule", "text"), [(r.id, text) for r in RULES for text in r.refuses])
def test_every_counter_example_of_a_rule_is_refused(rule, text):
    """There is no date in it."""
    assert find_dates(text, REFERENCE) == [], rule


def test_rule_ids_are_unique_and_named_for_dates():
    """An id leads to one rule."""
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))
    assert all(name.startswith("date.") for name in ids)


class TestWeekdays:
    """The direction of a weekday."""

    @pytest.mark.parametrize(
        ("tense", "text", "said"),
        [
            ("past", "agreed Wednesday to boost ties", ["2021-09-08"]),
            ("past", "met on Thursday", ["2021-09-02"]),
            ("past", "met on Tuesday", ["2021-09-07"]),
            ("future", "will meet on Thursday", ["2021-09-09"]),
            ("future", "will meet on Tuesday", ["2021-09-14"]),
            ("future", "will leave Wednesday", ["2021-09-08"]),
            (None, "on Thursday", ["2021-09-09"]),
            (None, "on Tuesday", ["2021-09-07"]),
            ("past", "from Monday to Wednesday", ["2021-09-06/2021-09-08"]),
            ("future", "from Monday to Wednesday", ["2021-09-13/2021-09-15"]),
            ("past", "last Wednesday", ["2021-09-01"]),
            ("past", "takes off Wednesday and opens the day after", ["2021-09-08", "2021-09-09"]),
        ],
    )
    def test_tense_decides(self, tense, text, said):
        """Past: the last one, today included; future: the next one; none: the nearest."""
        assert edtf(text, WEDNESDAY, tense) == said

    def test_without_tense_the_other_weekday_is_kept(self):
        """What is ambiguous stays ambiguous."""
        (span,) = find_dates("on Sunday", WEDNESDAY)
        assert (span.edtf, span.alternatives) == ("2021-09-05", ("2021-09-12",))

    def test_today_in_the_future_keeps_the_week_after(self):
        """ "Will leave Wednesday" in a Wednesday article may be today or a week on."""
        (span,) = find_dates("will leave Wednesday", WEDNESDAY, "future")
        assert span.alternatives == ("2021-09-15",)

    def test_without_a_reference_it_is_found_but_not_told(self):
        """The words are there; what they say is not."""
        (span,) = find_dates("met on Wednesday", None)
        assert (span.edtf, span.first, span.precision, span.basis) == (None, None, "none", "none")

    def test_the_weekday_of_the_dateline_is_its_day(self):
        """A weekday that fits the date named before is that date."""
        assert edtf("SEOUL, Nov. 18 (Yonhap) -- The minister left on Monday.") == ["2024-11-18", "2024-11-18"]


class TestMissingYears:
    """Where the year of a day comes from."""

    @pytest.mark.parametrize(
        ("tense", "text", "said"),
        [
            ("past", "on December 5", "2023-12-05"),
            ("future", "on December 5", "2024-12-05"),
            (None, "on December 5", "2024-12-05"),
            ("past", "on Nov. 23", "2024-11-23"),
            ("future", "on March 3", "2025-03-03"),
            ("past", "in March", "2024-03"),
            ("future", "in March", "2025-03"),
            ("past", "in November", "2024-11"),
            ("past", "from Dec. 30 to Jan. 2", "2023-12-30/2024-01-02"),
            ("future", "from Dec. 30 to Jan. 2", "2024-12-30/2025-01-02"),
            ("future", "from Nov. 20 to 25", "2024-11-20/2024-11-25"),
            ("past", "from Nov. 20 to 25", "2024-11-20/2024-11-25"),
            ("past", "on the 24th", "2024-10-24"),
            ("future", "on the 20th", "2024-12-20"),
        ],
    )
    def test_tense_decides(self, tense, text, said):
        """Past: the latest that has begun, with a day's grace for time zones; future: the next."""
        assert edtf(text, REFERENCE, tense) == [said]

    def test_a_fitting_weekday_outweighs_the_tense(self):
        """21 November was a Thursday in 2024."""
        assert edtf("met on Thursday (Nov. 21)", datetime.date(2025, 2, 1), "future") == ["2024-11-21"]

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("On September 6, they met", "XXXX-09-06"),
            ("from September 6-9", "XXXX-09-06/XXXX-09-09"),
            ("from 22nd to 24th.", "XXXX-XX-22/XXXX-XX-24"),
            ("on the 24th, when", "XXXX-XX-24"),
            ("which met last 14-16.", "XXXX-XX-14/XXXX-XX-16"),
            ("in September", "XXXX-09"),
            ("on a visit of two days from Wednesday (Oct 18)", "XXXX-10-18/XXXX-10-19"),
        ],
    )
    def test_without_a_reference_the_year_stays_missing(self, text, said):
        """Month and day are told, the year is not made up."""
        (span,) = find_dates(text, None)
        assert (span.edtf, span.first, span.last, span.precision, span.basis) == (said, None, None, "none", "none")

    def test_a_year_and_month_can_be_filled_in(self):
        """The event's own name may give them."""
        day = with_year(find_dates("On September 6, they met", None)[0], 2022)
        assert (day.edtf, day.first, day.precision, day.basis) == (
            "2022-09-06",
            datetime.date(2022, 9, 6),
            "day",
            "name",
        )
        assert with_year(find_dates("from Dec. 30 to Jan. 2", None)[0], 2022).edtf == "2022-12-30/2023-01-02"
        assert with_year(find_dates("in September", None)[0], 2022).edtf == "2022-09"
        ordinals = find_dates("from 22nd to 24th.", None)[0]
        assert with_year(ordinals, 2022, 11).edtf == "2022-11-22/2022-11-24"

    def test_a_year_is_not_filled_in_where_it_cannot_be(self):
        """A span that has its year, misses its month, or would be no day stays as it is."""
        for text, year in (("on Nov. 21, 2024", 2022), ("on the 24th, when", 2022), ("on Feb. 29", 2023)):
            (span,) = find_dates(text, None)
            assert with_year(span, year) is span


class TestOtherDates:
    """What counts from the date named before."""

    def test_a_date_of_the_sentence_before_is_the_anchor(self):
        """The caller hands it over."""
        (anchor,) = find_dates("from Nov. 2 to 3, 2022", None)
        assert edtf("The second day is given to drills, the following day to rest.", None, None, anchor) == [
            "2022-11-03",
            "2022-11-04",
        ]
        assert edtf("On the 24th they left", None, None, anchor) == ["2022-10-24"]

    def test_a_far_past_year_is_no_day_to_count_from(self):
        """A launch year between two days does not move "the following day"."""
        assert edtf("on Nov. 5, as every year since 2012, and the following day") == [
            "2024-11-05",
            "2012",
            "2024-11-06",
        ]


class TestSpans:
    """Offsets and fields."""

    def test_offsets_cut_out_the_words(self):
        """Nothing before or after them."""
        text = "It said (in Seoul) that from Nov. 22-24, 2022, they met."
        (span,) = find_dates(text, None)
        assert text[span.start : span.end] == "Nov. 22-24, 2022"
        assert (span.precision, span.basis, span.rule) == ("range", "stated", "date.range")
        assert (span.first, span.last) == (datetime.date(2022, 11, 22), datetime.date(2022, 11, 24))

    @pytest.mark.parametrize("text", ["", " ", "No date at all.", "2024", "May", "on the", "(", "\n\n"])
    def test_nothing_is_found_in_nothing(self, text):
        """Empty and bare texts hold no date."""
        assert find_dates(text, REFERENCE) == []

    def test_no_date_runs_across_an_empty_line(self):
        """Debris above a paragraph does not join it."""
        assert edtf("in May\n\n5 comments") == ["2025-05"]

    def test_a_line_break_within_a_date_is_white_space(self):
        """Hard-wrapped text reads like any other."""
        assert edtf("on November\n21, 2024") == ["2024-11-21"]


def test_the_dates_of_the_development_articles_are_found(shared):
    """Of the annotated dates that an article's words or its publication date give, at least nine in ten are found."""
    told = found = 0
    for path in sorted((shared / "corpus" / "dev").glob("*.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        published = record["published"] and datetime.date.fromisoformat(record["published"])
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        for event in record["events"]:
            # A date of the host, of the month of publication or out of a name is not for a finder of dates to tell.
            date = event["date"]
            if not date or len(date) == 7 or not find_dates(event["evidence"], published):
                continue
            tense = "future" if event["status"] == "planned" else "past"
            spans = [with_year(span, int(date[:4]), int(date[5:7] or 1)) for span in find_dates(text, published, tense)]
            told += 1
            found += date in {span.edtf for span in spans}
    assert told > 30
    assert found / told >= 0.9
