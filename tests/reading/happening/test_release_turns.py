"""Calls, visits, days and letterheads as offices and firms tell of them: one made-up story each."""

import pytest
from madeup import KIM, read

from rokasean.reading.article import parse
from rokasean.reading.mentions import read_mentions


def undated(story: str):
    """The mentions of a release that gives no day of its own."""
    return read_mentions(parse(f"Ministry of Defence\n\nA call is paid\n\n{story}\n", "made-up.txt"))


CALLS = [
    pytest.param("Admiral Choengchai Chomchoengpaet, Commander-in-Chief of the Royal Thai Navy,", 1, id="an admiral"),
    pytest.param("all sides to keep the peace", 0, id="no person"),
]


@pytest.mark.parametrize(("whom", "count"), CALLS)
def test_who_will_call_on_a_commander_meets_him(whom, count):
    """And who will call on all sides to do something meets nobody."""
    story = f"South Korean Rear Admiral Cho Chung-ho will call on {whom} in Bangkok, Thailand, on Nov. 25."
    assert [one.form for one in read(story)].count("meeting") == count


def test_a_phone_call_is_not_the_committee_that_is_agreed_on_in_it():
    """The committee is still to convene."""
    story = (
        f"{KIM} held telephone talks with Philippine Defense Secretary Gilberto Teodoro Jr. on Thursday. Both agreed that the "
        "Joint Defense Industry and Logistics Committee should convene in Seoul before the end of the year."
    )
    assert [(one.form, one.status, one.date) for one in read(story)] == [
        ("call", "held", "2024-11-21"),
        ("meeting", "planned", "2024"),
    ]


def test_a_month_before_called_off_may_lie_ahead():
    """And the one behind it is that of calling off."""
    story = "The South Korean navy's port call at Muara, Brunei, in {} has been cancelled."
    assert [one.date for one in read(story.format("January"))] == ["2025-01"]
    assert [one.date for one in read(story.format("October"))] == ["2024-10"]


def test_in_due_course_nobody_is_trained():
    """A course in a place is another thing."""
    story = f"{KIM} met his Bruneian counterpart, Hassanal Bolkiah, in Seoul on Thursday. "
    assert len(read(story + "A new date will be announced in due course.")) == 1
    course = "A language course for officers of Brunei will open in Seoul in January."
    assert [one.form for one in read(story + course)] == ["meeting", "training"]


def test_days_of_a_range_with_blanks_around_its_dash_stay_together():
    """The dash parts no clause."""
    story = "South Korean navy ships are visiting Thailand during 23 – 26 November 2024 for talks."
    assert [one.date for one in read(story) if one.form == "visit"] == ["2024-11-23/2024-11-26"]


def test_a_committee_without_a_known_name_is_no_meeting_of_the_seminar_before_it():
    """It has a name of its own in capitals."""
    story = (
        "The ROK-Brunei Defence Cooperation Seminar was held in Bandar Seri Begawan on Nov. 20. The Joint Defence Working "
        "Committee was convened in Seoul in September 2023."
    )
    assert [(one.form, one.date) for one in read(story)] == [("conference", "2024-11-20"), ("meeting", "2023-09")]


def test_annual_meetings_that_were_held_are_a_habit():
    """One that was held is not."""
    story = f"{KIM} met his Vietnamese counterpart, Phan Van Giang, in Seoul on Thursday. The two coast guards "
    assert len(read(story + "have held annual meetings since they became neighbours in a forum.")) == 1
    assert len(read(story + "held a meeting in Hanoi on Nov. 12.")) == 2


def test_the_third_of_the_ships_told_of_before_was_delivered():
    """The verb follows another one."""
    story = (
        "DSME built three submarines for the Indonesian Navy. The third was assembled by PT PAL and delivered in Surabaya in "
        "March 2021."
    )
    assert ("transfer", "2021-03", "Surabaya") in [(one.form, one.date, one.city) for one in read(story)]


def test_who_toured_its_yard_was_there():
    """The town stands before the yard."""
    story = "A Philippine delegation headed by Vice Admiral Toribio Adaci Jr. toured its Geoje shipyard in May 2024."
    (visit,) = read(f"{story} The yard is South Korean.")
    assert (visit.city, visit.date) == ("Geoje", "2024-05")


def test_a_visit_that_somebody_recalled_is_background():
    """The meeting at which he did so is reported."""
    story = (
        "South Korean Foreign Minister Cho Tae-yul met his Vietnamese counterpart, Bui Thanh Son, in Vientiane on Thursday. "
        "Cho recalled Prime Minister Pham Minh Chinh's visit to Korea from November 5 to 7."
    )
    assert [(one.form, one.salience) for one in read(story)] == [("meeting", "main"), ("visit", "background")]


def test_a_dialogue_without_a_known_name_is_that_of_the_two_ministers():
    """Who agreed on it."""
    story = (
        "South Korean Foreign Minister Cho Tae-yul met his Vietnamese counterpart, Bui Thanh Son, in Vientiane on Thursday. "
        "The two ministers agreed to hold the 2nd Vice-Ministerial Strategic Dialogue in Hanoi in May 2025."
    )
    assert [(one.date, set(one.parties)) for one in read(story)][1:] == [("2025-05", {"KR", "VN"})]


def test_later_in_the_day_is_the_same_day():
    """And the day after is another."""
    story = (
        f"{KIM} met his Lao counterpart, Chansamone Chanyalath, in Vientiane on Nov. 21. He will attend the ASEAN-ROK Defence "
        "Ministers' Meeting {}."
    )
    assert [one.date for one in read(story.format("later in the day"))][1] == "2024-11-21"
    assert [one.date for one in read(story.format("the day after"))][1] == "2024-11-22"


def test_what_follows_a_big_exercise_is_no_part_of_it():
    """Even on its last day."""
    story = (
        "The navies of Singapore and South Korea held a passage exercise off Jeju on Nov. 21, following {} the ADMM-Plus "
        "Maritime Security Field Training Exercise, which was held from Nov. 12 to 21 in Busan."
    )
    assert [one.within for one in read(story.format("")) if one.date == "2024-11-21"] == [None]


LAST_LINES = [
    pytest.param("Translated by Mai Huong\n\n18/10/2018", "2018-10-18", id="behind the translator"),
    pytest.param("Photo by Mai Huong of 17 - 19 July 2024", None, id="days of something else"),
]


@pytest.mark.parametrize(("lines", "published"), LAST_LINES)
def test_a_release_is_dated_at_its_end(lines, published):
    """Behind who wrote it."""
    story = "South Korean General Kim Bong-soo visited Vietnam on October 17."
    page = parse(f"Army delegation visits Vietnam\n\n{story}\n\nHe met officers of Vietnam there.\n\n{lines}\n")
    assert (page.published.isoformat() if page.published else None) == published


def test_the_days_of_a_meeting_above_its_report_date_no_page():
    """A single day does."""
    page = "ADMM-PLUS WORKING GROUP MEETS\n\n{} July 2024, Gyeongju, Republic of Korea\n\nThe Working Group of ASEAN met.\n"
    assert parse(page.format("17 - 19")).published is None
    assert parse(page.format("19")).published.isoformat() == "2024-07-19"


@pytest.mark.parametrize("words", ["in July last year", "in July"])
def test_a_month_of_last_year_is_none_of_the_year_in_a_name(words):
    """A page without a date may have a year in the name of a fair alone."""
    story = f"Hanwha Ocean will attend LIMA 2025 in Malaysia. The Korean firm signed an MOU with Malaysia {words}."
    dates = [one.date for one in undated(story) if one.form == "agreement"]
    assert dates == ([None] if "last" in words else ["2025-07"])


@pytest.mark.parametrize(
    ("masthead", "publisher"),
    [
        ("PHILIPPINE NAVY PRESS RELEASE", "PHILIPPINE NAVY"),
        ("National Defence Ministry Portal", "National Defence Ministry Portal"),
        ("FOR PRESS RELEASE", None),
    ],
)
def test_a_letterhead_says_whose_release_it_is(masthead, publisher):
    """Where it names somebody."""
    page = parse(
        f"{masthead}\n\nFrigate arrives from Korea\n\nThe frigate came to Subic in the Philippines on Friday.\n\n"
        "Its crew of sixty trained in Ulsan for months.\n\nIt will be commissioned in June.\n"
    )
    assert page.publisher == publisher
