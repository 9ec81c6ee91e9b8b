"""No date says more than its words do, and none is taken for certain that may as well be another."""

import datetime
import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rokasean.reading.article import parse
from rokasean.reading.dates import find_dates
from rokasean.reading.mentions import read_mentions

DAYS = st.dates(datetime.date(1990, 1, 1), datetime.date(2080, 12, 31))
TENSES = st.sampled_from([None, "past", "future"])
# Words that say when only to whoever knows the day on which they were written, from fine to coarse.
RELATIVE = {
    "day": ("today", "yesterday", "tomorrow", "on Wednesday", "last Tuesday", "on Friday next week", "three days ago",
            "on Nov. 21", "on 21 November", "on the 24th", "on Saturday, June 1", "the following day", "last night",
            "on Sept. 8 and 9", "from 22nd to 24th", "on Wednesday and Thursday", "last 14-16"),
    "week": ("last week", "next week", "this weekend", "over the weekend"),
    "month": ("last month", "next month", "in March", "in early December", "last November", "two months ago",
              "the same month", "in March and September", "at the September meeting"),
    "season": ("last summer", "this winter", "the first half of this year", "in the second quarter of next year"),
    "year": ("last year", "next year", "this year", "two years ago", "the following year", "by the end of the year"),
}  # fmt: skip
STATED = {"month": ("in March 2019", "in late May, 2023"), "year": ("in 2017", "early 2023", "by 2030")}
LONGEST = {"day": 1, "week": 2, "month": 28, "season": 59, "year": 181}
PHRASES = [(size, phrase) for size, phrases in RELATIVE.items() for phrase in phrases]
FRAMES = (
    "They met {} in Seoul.", "They will meet {}.", "Talks set for {} were postponed.", "{}, he said, they left.",
    "A meeting {}", "It was {} that the two sides met, and {} that they left.",
)  # fmt: skip
ANY = st.sampled_from([phrase for _, phrase in PHRASES])


@settings(max_examples=300)
@given(st.lists(ANY, min_size=1, max_size=3), st.sampled_from(FRAMES), TENSES)
def test_without_a_day_of_writing_relative_words_give_no_date(phrases, frame, tense):
    """Whatever stands beside them: a date without its year at most, and nothing that is marked as known."""
    for span in find_dates(frame.format(*itertools.islice(itertools.cycle(phrases), 2)), None, tense):
        assert (span.first, span.last, span.basis) == (None, None, "none")
        assert span.edtf is None or "XXXX" in span.edtf


@pytest.mark.parametrize(
    ("size", "phrase"), [*PHRASES, *((size, one) for size, all_ in STATED.items() for one in all_)]
)
@given(reference=DAYS, tense=TENSES)
def test_no_date_is_finer_than_its_words(size, phrase, reference, tense):
    """A week gives no day, a month no week, a season no month, a year no season; nor does any other reading of it."""
    for span in find_dates(f"They met {phrase} in Seoul.", reference, tense):
        if span.first:
            assert (span.last - span.first).days + 1 >= LONGEST[size]
        parts = [part for one in (span.edtf, *span.alternatives) if one for part in one.split("/")]
        assert size in ("day", "week") or all(len(part) <= len("2024-11") for part in parts)


@settings(max_examples=60)
@given(st.sampled_from(PHRASES), st.none() | DAYS, st.sampled_from(["held defense talks", "will hold defense talks"]))
def test_no_event_is_dated_finer_than_its_words(sized, published, verb):
    """The same holds of what is read out of an article; without its day nothing relative is resolved."""
    size, phrase = sized
    page = f"Talks of Seoul and Vientiane\n\nSouth Korea and Laos {verb} in Vientiane {phrase}, the ministry said."
    for one in read_mentions(parse(page, known={"published": published} if published else None)):
        if published is None:
            assert (one.date, one.date_start, one.date_end) == (None, None, None)
        elif one.date_start:
            assert (one.date_end - one.date_start).days + 1 >= LONGEST[size]


@pytest.mark.parametrize(
    ("words", "published", "wanted"),
    [
        ("Talks set for December were postponed.", "2024-11-05", "2024-12"),
        ("Talks set for December were postponed.", "2024-06-20", "2024-12"),
        ("Talks set for December were postponed.", "2025-01-15", "2024-12"),
        ("Talks scheduled for March were called off.", "2024-01-15", "2024-03"),
        ("Talks slated for Friday were put off.", "2024-11-20", "2024-11-22 or 2024-11-15"),
        ("Talks that were to be held, due on Dec. 3, were cancelled.", "2024-11-20", "2024-12-03"),
        ("A visit planned for April 2 to 4 was cancelled.", "2024-03-20", "2024-04-02/2024-04-04"),
        ("Talks held in December were long.", "2024-11-05", "2023-12"),
        ("The training course in March ended well.", "2024-01-15", "2023-03"),
    ],
)
def test_what_was_set_for_a_day_lies_ahead(words, published, wanted):
    """A thing told in the past may have been set for a day to come; one that was held lies behind."""
    (span,) = find_dates(words, datetime.date.fromisoformat(published), "past")
    assert " or ".join((span.edtf, *span.alternatives)) == wanted


def test_a_weekday_that_fits_no_year_near_leaves_the_year_open():
    """1 June was a Saturday in 2019 and 2024: written in 2022 neither is guessed."""
    (span,) = find_dates("They met on June 1, Saturday.", datetime.date(2022, 2, 1), "past")
    assert (span.edtf, span.first, span.basis) == ("XXXX-06-01", None, "none")
    assert span.alternatives == ("2019-06-01", "2024-06-01")
    (span,) = find_dates("They met on June 1, Saturday.", datetime.date(2024, 6, 5), "past")
    assert (span.edtf, span.alternatives) == ("2024-06-01", ())


@pytest.mark.parametrize(
    "story",
    [
        "SEOUL, June 1 (Yonhap) -- South Korea and Laos met on Saturday.",
        "SEOUL, June 1 (Yonhap) -- South Korea and Laos met on Saturday. Trade is to double by 2030.",
        "SEOUL, June 1 (Yonhap) -- South Korea and Laos met on Saturday. They had met in 2018.",
        "South Korea and Laos met on June 1, Saturday. The last talks were held in 2018.",
        "South Korea and Laos met on Saturday. They will meet again in June.",
    ],
)
def test_a_page_that_gives_no_year_has_none(story):
    """Neither its publication date nor that of the talks is guessed."""
    article = parse(f"Defense ministers of Seoul and Vientiane meet\n\n{story}")
    assert article.published is None
    assert {one.date for one in read_mentions(article)} <= {None, "2018"}
