"""What holds of dates in every text: offsets, calendar, EDTF, round trips and time."""

import datetime

import pytest
from counting import calls
from hypothesis import given, settings
from hypothesis import strategies as st

from rokasean.reading.calendar.edtf import parse_edtf
from rokasean.reading.dates import find_dates, with_year

DAYS = st.dates(datetime.date(1950, 1, 1), datetime.date(2090, 12, 31))
TENSES = st.sampled_from([None, "past", "future"])
# Fragments that the grammar is made of, so that random texts come near to dates.
DATE_WORDS = """
    Nov. November May march 21 21st 24 30 31 Feb. 29 28 1 2024 2021-2023 2025/11/01 11/01/2025 , . - – to and from the
    on in between last next this week month year day days Wednesday Thursday (Nov. ) Sunday three-day for two starting
    ended today yesterday following before after ago later since until by end of second half quarter summer Q3 mid-
    early last 14-16 22nd 10:42 $2025 F-16 respectively local time weekend same that 'the' final through winter decade
    year-end 99 2000 2099 1900 Dec. 3 January years months"""
PIECES = st.sampled_from(DATE_WORDS.split())
LANGUAGE_OF_DATES = st.lists(PIECES, max_size=14).map(" ".join)
# How a day is written: every form gives the same day back.
FORMS = {
    "Nov. 21, 2024": lambda d: f"{short(d)} {d.day}, {d.year}",
    "November 21, 2024": lambda d: f"{d:%B} {d.day}, {d.year}",
    "21 November 2024": lambda d: f"{d.day} {d:%B} {d.year}",
    "21st of November 2024": lambda d: f"{d.day}{ordinal(d.day)} of {d:%B} {d.year}",
    "NOV 21 2024": lambda d: f"{d:%b}".upper() + f" {d.day} {d.year}",
    "2024-11-21": lambda d: d.isoformat(),
    "2024/11/21": lambda d: f"{d:%Y/%m/%d}",
    "2024. 11. 21.": lambda d: f"{d.year}. {d.month}. {d.day}.",
    "21.11.2024": lambda d: f"{d.day}.{d.month}.{d.year}",
    "Thursday, November 21, 2024": lambda d: f"{d:%A}, {d:%B} {d.day}, {d.year}",
    "Thursday (21 Nov 2024)": lambda d: f"{d:%A} ({d.day} {d:%b} {d.year})",
    "Thu, 21 Nov 2024": lambda d: f"{d:%a}, {d.day} {d:%b} {d.year}",
    "21-Nov-2024": lambda d: f"{d.day}-{d:%b}-{d.year}",
}


def short(day):
    """The month's name as agencies shorten it."""
    return f"{day:%B}" if day.month in (5, 6, 7) else f"{day:%b}."


def ordinal(number):
    """The ending of an ordinal in figures."""
    return "th" if number in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def check(text, spans):
    """Spans lie inside the text, in order, without overlap; EDTF, days, precision and alternatives agree."""
    end = 0
    for span in spans:
        assert end <= span.start < span.end <= len(text)
        end = span.end
        assert span.edtf not in span.alternatives
        for alternative in span.alternatives:
            parse_edtf(alternative)
        if span.edtf is None:
            assert (span.first, span.last, span.precision, span.basis) == (None, None, "none", "none")
            continue
        said = parse_edtf(span.edtf)
        assert (said.first, said.last, said.precision) == (span.first, span.last, span.precision)
        assert span.first is None or span.first <= span.last
        assert (span.basis == "none") == (span.first is None)


@given(st.text(max_size=300), st.none() | DAYS, TENSES)
def test_any_text_is_read_without_a_crash(text, reference, tense):
    """Whatever it is, the spans are sound."""
    check(text, find_dates(text, reference, tense))


@settings(max_examples=600)
@given(LANGUAGE_OF_DATES, st.none() | DAYS, TENSES)
def test_any_mixture_of_date_words_is_read_soundly(text, reference, tense):
    """Nonsense made of dates gives sound spans or none."""
    spans = find_dates(text, reference, tense)
    check(text, spans)
    assert spans == find_dates(text, reference, tense)


@pytest.mark.parametrize("form", FORMS)
@given(day=DAYS, reference=st.none() | DAYS)
def test_a_day_comes_back_from_every_form(form, day, reference):
    """Written and read again it is the same day, whatever the reference date."""
    words = FORMS[form](day)
    (span,) = find_dates(f"They met on {words} in Seoul.", reference)
    assert (span.edtf, span.precision, span.basis) == (day.isoformat(), "day", "stated")


@given(first=DAYS, length=st.integers(1, 30))
def test_a_range_comes_back_from_every_form(first, length):
    """Written with a dash, "to" or "between" it is the same interval."""
    last = first + datetime.timedelta(days=length)
    wanted = f"{first}/{last}"
    long = f"{first:%B} {first.day}, {first.year}"
    forms = [
        f"from {long}, to {last:%B} {last.day}, {last.year}",
        f"from {first.day} {first:%b} {first.year} to {last.day} {last:%b} {last.year}",
    ]
    if first.year == last.year:
        forms += [
            f"{short(first)} {first.day}-{short(last)} {last.day}, {last.year}",
            f"between {first:%B} {first.day} and {last:%B} {last.day}, {last.year}",
        ]
    if first.month == last.month:
        forms += [f"{first:%B} {first.day}-{last.day}, {first.year}", f"{first.day}–{last.day} {first:%B} {first.year}"]
    for words in forms:
        assert [span.edtf for span in find_dates(f"It ran {words}.", None)] == [wanted], words


@given(day=DAYS, reference=DAYS)
def test_without_a_year_the_nearest_or_the_tense_decides(day, reference):
    """The past is not after the reference date, nor the future before it, but for a day of grace."""
    text = f"on {day:%B} {day.day}, they met"
    grace = datetime.timedelta(days=1)
    (past,), (future,), (near,) = (find_dates(text, reference, tense) for tense in ("past", "future", None))
    assert past.first <= reference + grace
    assert future.first >= reference - grace
    assert (near.first.month, near.first.day) == (day.month, day.day)
    assert abs(near.first - reference) <= min(abs(past.first - reference), abs(future.first - reference))


@given(day=DAYS, reference=DAYS)
def test_a_weekday_is_within_a_week(day, reference):
    """Past: the last seven days, today included; future: the seven from today on."""
    text = f"It met on {day:%A}."
    (past,), (future,) = (find_dates(text, reference, tense) for tense in ("past", "future"))
    assert past.first.weekday() == future.first.weekday() == day.weekday()
    assert 0 <= (reference - past.first).days <= 6
    assert 0 <= (future.first - reference).days <= 6


@given(day=DAYS)
def test_a_year_filled_in_is_that_day(day):
    """The year that a name gives completes a day without one."""
    (span,) = find_dates(f"On {day.day} {day:%B}, they met", None)
    filled = with_year(span, day.year)
    assert (filled.first, filled.basis, filled.start, filled.end) == (day, "name", span.start, span.end)


@pytest.mark.parametrize(
    "piece",
    [
        "They met on Nov. 21, 2024, and will meet again next year. ",
        "Nov. 21 ",
        "21 to 22 and ",
        "from between on the ",
        "last 14-16 ",
        "2010, 2011, ",
        " ",
        "1",
        "a three-day forum starting Tuesday ",
        "the day before the ",
        "(((",
        "Wednesday, ",
        "Sept. 8 - ",
    ],
)
def test_work_grows_with_the_length_of_a_text(piece):
    """A text eight times as long takes about eight times the work, not sixty-four times."""
    short, long = ((piece * (size // len(piece))) for size in (4_000, 32_000))
    reference = datetime.date(2024, 11, 22)
    find_dates(long, reference)  # makes what is made once
    assert calls(lambda: find_dates(long, reference)) < 12 * calls(lambda: find_dates(short, reference)) + 100
