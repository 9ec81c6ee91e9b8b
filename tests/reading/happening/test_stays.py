"""What takes place during a visit whose days are told elsewhere, and forums recalled with their time."""

from madeup import KIM, read

TALKS = f"{KIM} and his Vietnamese counterpart, Phan Van Giang, held talks in Hanoi on {{day}}. "


def hosts(story: str) -> list[tuple[str, str | None]]:
    """The forms of the mentions of a made-up story, each with what it is part of."""
    return [(one.form, one.within) for one in read(story)]


def test_talks_right_after_an_arrival_are_part_of_the_visit():
    """Though no length of the visit is told."""
    story = f"{TALKS.format(day='Thursday')}Kim arrived in Vietnam on Wednesday for an official visit."
    assert ("meeting", "Kim Yong-hyun's official visit to Vietnam") in hosts(story)


def test_talks_long_after_an_arrival_are_not():
    """The counter-example: ten days later the visitor has left."""
    story = f"{TALKS.format(day='Thursday')}Kim arrived in Vietnam on Nov. 11 for an official visit."
    assert ("meeting", None) in hosts(story)


OTHERS = (
    "Vietnamese Deputy Minister Hoang Xuan Chien and South Korean Vice Minister Kim Seon-ho held talks in Hanoi on "
    "Thursday. "
)


def test_talks_of_others_are_not_part_of_the_visit():
    """Nor are those after which the visitor is told to have left."""
    assert ("meeting", None) in hosts(f"{OTHERS}{KIM} arrived in Vietnam on Wednesday for an official visit.")
    left = f"{KIM} arrived in Vietnam on Tuesday for an official visit and left on Wednesday."
    assert ("meeting", None) in hosts(f"{TALKS.format(day='Thursday')}{left}")


def test_talks_on_a_day_of_a_visit_of_known_length_are_part_of_it():
    """The days of the visit follow from its end, which stands beside another place."""
    story = (
        "Malaysia will study the offers, said Defence Minister Mohamed Khaled Nordin. He said this after visiting a yard "
        "in Ulsan on Thursday, at the end of a three-day official trip to South Korea.\n\nOn Tuesday he held talks with "
        "his counterpart Kim Yong-hyun in Seoul."
    )
    assert ("meeting", "Mohamed Khaled Nordin's official trip to South Korea") in hosts(story)


def test_an_earlier_forum_told_by_itself_was_held_at_its_seat():
    """With its time, and not as the occasion of something else."""
    (forum,) = read("South Korea invited Vietnam to the Seoul Defense Dialogue, which was held in September last year.")
    assert (forum.date, forum.city, forum.mode) == ("2023-09", "Seoul", "in-person")


def test_a_forum_recalled_beside_other_talks_was_held_at_its_seat():
    """It is not what the article reports, but told with its time."""
    story = f"{TALKS.format(day='Thursday')}The Seoul Defense Dialogue was held in September last year."
    assert [(one.date, one.mode) for one in read(story) if one.form == "conference"] == [("2023-09", "in-person")]


def test_the_occasion_of_other_talks_has_no_mode():
    """The counter-example: named for the talks on its sidelines alone."""
    story = f"{KIM} met his Vietnamese counterpart, Phan Van Giang, on the sidelines of the Seoul Defense Dialogue."
    assert [one.mode for one in read(story) if one.form == "conference"] == [None]


def test_talks_on_a_later_day_of_a_forum_are_held_there():
    """Its last day is told behind them; its city is that of the talks."""
    page = (
        "South Korea takes part in this year's Shangri-La Dialogue, which opened in Singapore on Nov. 22.\n\nVice Minister "
        "Kim Seon-ho is due to hold talks with his Philippine counterpart on Nov. 23.\n\nThe Shangri-La Dialogue ends on "
        "Nov. 24."
    )
    talks = next(one for one in read(page) if one.form == "meeting")
    assert (talks.date, talks.city, talks.within) == ("2024-11-23", "Singapore", "Shangri-La Dialogue")
