"""Events as TimelineJS takes them, against its documented format."""

import json

import pytest

from rokasean.showing.export import export

# https://timeline.knightlab.com/docs/json-format.html: the properties of a slide, a date and a text.
SLIDE = {"start_date", "end_date", "text", "media", "group", "display_date", "background", "autolink", "unique_id"}
DATE = {"year", "month", "day", "hour", "minute", "second", "millisecond", "display_date", "format"}
TEXT = {"headline", "text"}


def slides(timeline) -> dict:
    """The slides of a timeline by id."""
    told = json.loads(export("timelinejs", timeline.events, timeline).data)
    assert set(told) <= {"events", "title", "eras", "scale"}
    assert told["scale"] == "human"
    return {one["unique_id"]: one for one in told["events"]}


def test_slides_have_only_what_the_format_knows(rich):
    """And whole numbers in their dates, each month with its year, each day with its month."""
    for slide in slides(rich).values():
        assert set(slide) <= SLIDE
        assert set(slide["text"]) <= TEXT
        for date in (slide["start_date"], slide.get("end_date", {"year": 1})):
            assert set(date) <= DATE
            assert all(type(number) is int for number in date.values())
            assert list(date) == ["year", "month", "day"][: len(date)]


@pytest.mark.parametrize(
    ("name", "start", "end", "shown"),
    [
        ("vice-2017", {"year": 2017}, None, "2017"),
        ("drill", {"year": 2021, "month": 10}, None, "October 2021"),
        ("talks", {"year": 2021, "month": 11, "day": 21}, None, "21 November 2021"),
        (
            "plus-11",
            {"year": 2021, "month": 11, "day": 20},
            {"year": 2021, "month": 11, "day": 22},
            "20–22 November 2021",
        ),
    ],
)
def test_dates_say_as_much_as_is_known(rich, name, start, end, shown):
    """A month is no first of the month."""
    slide = slides(rich)[name]
    assert (slide["start_date"], slide.get("end_date"), slide["display_date"]) == (start, end, shown)


def test_what_else_a_date_may_mean_is_told(timeline, event):
    """In the text, since the format takes one date only."""
    made = timeline([event("x", "2021-11-20", alternatives=["2021-11-27"])])
    assert "or 27 November 2021: the article’s words leave both open" in slides(made)["x"]["text"]["text"]


def test_undated_events_are_left_out_and_counted(rich):
    """The format needs a year."""
    assert export("timelinejs", rich.events, rich).left_out == "one event left out: no year is known of them"
    assert "workshop" not in slides(rich)


def test_ids_are_unique_and_groups_are_levels(rich):
    """One row of the time line each."""
    found = slides(rich)
    assert len(found) == len(rich.events) - 1
    assert found["drill"]["group"] == "Officers"


def test_text_is_escaped(rich):
    """Names and passages are text, not markup."""
    headline = slides(rich)["gift"]["text"]["headline"]
    assert headline == "&lt;b&gt;patrol ship&lt;/b&gt; &amp; more"
