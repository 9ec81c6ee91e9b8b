"""What looks like a happening of its own and is none: sights, forums as such, the day of a confirmation, an order twice."""

import pytest
from madeup import KIM, read

VIETNAM = f"{KIM} and his Vietnamese counterpart, Phan Van Giang, held talks in Hanoi on Thursday. "
PHILIPPINE = "Philippine Defense Secretary Gilberto Teodoro Jr."


def told(story: str) -> list[tuple[str, str | None]]:
    """The forms and dates of the mentions of a made-up story."""
    return [(one.form, one.date) for one in read(story)]


def test_sights_seen_on_a_visit_are_no_visit_of_their_own():
    """Nor is the country visited twice."""
    story = (
        "South Korea's Gen. Kim Seung-kyum is on a three-day official visit to Cambodia from Nov. 20 to 22. He was received "
        "by Defence Minister Tea Seiha, and is scheduled to tour Angkor Wat on Friday."
    )
    assert [form for form, _ in told(story)].count("visit") == 1


def test_forums_as_such_are_no_conference():
    """Where two sides agree to back each other."""
    story = f"{VIETNAM}They agreed to train officers, and to back each other at multilateral forums led by ASEAN."
    assert told(story) == [("meeting", "2024-11-21")]


def test_a_forum_that_was_held_is_one():
    """The counter-example."""
    story = f"{VIETNAM}They also attended a multilateral forum with ASEAN in Hanoi on Wednesday."
    assert ("conference", "2024-11-20") in told(story)


def test_the_day_on_which_a_signing_is_confirmed_is_not_that_of_the_signing():
    """Nor is it a second one."""
    story = (
        "South Korea and the Philippines signed a contract for 12 jets on Tuesday. "
        f"{PHILIPPINE} confirmed the signing on Thursday."
    )
    assert told(story) == [("agreement", "2024-11-19")]


def test_an_order_and_the_contract_for_it_are_one():
    """ "Ordered under a contract signed in May"."""
    story = "Malaysia ordered 18 aircraft from South Korea under a $920 million contract signed on May 23, 2023."
    assert told(story) == [("agreement", "2023-05-23")]


def test_the_same_day_joins_to_talks_told_some_sentences_before():
    """Their city is that of the reception as well."""
    story = (
        f"{VIETNAM}The ministers spoke of training. They spoke of peacekeeping. They spoke of demining. They spoke of "
        "cyber security. Earlier the same day, President To Lam received the Korean guest."
    )
    assert [(one.form, one.city) for one in read(story)] == [("meeting", "Hanoi"), ("meeting", "Hanoi")]


@pytest.mark.parametrize(
    "story",
    [
        "The Vietnam Football Federation signed a memorandum of understanding with the Korea Football Association in 2022.",
        "Vietnam's U23 team will hold joint training with the South Korean army's football club in Seoul on Nov. 27.",
        "The Thai Olympic Committee met with its South Korean counterpart in Seoul on Thursday.",
    ],
)
def test_what_is_done_for_sport_is_no_engagement(story):
    """Though soldiers are named beside it."""
    assert told(f"{story} The player is serving in the army.") == []


MINISTER = "South Korean Defense Minister Kim Yong-hyun"


@pytest.mark.parametrize(
    ("story", "form"),
    [
        ("Vietnam's navy will hold joint training with the South Korean navy in Busan on Nov. 27.", "exercise"),
        (
            "South Korean and Philippine marines held a joint exercise at a training camp in Baguio on Thursday.",
            "exercise",
        ),
        (f"{MINISTER} met his Vietnamese counterpart, Phan Van Giang, at a golf club in Hanoi on Thursday.", "meeting"),
        ("South Korea and Thailand signed a memorandum on defense training during the Asian Games.", "agreement"),
        (f"{MINISTER} held talks with his Vietnamese counterpart and both watched a football team play.", "meeting"),
    ],
)
def test_what_armed_forces_and_ministers_do_is(story, form):
    """The counter-examples: sport is only where or beside which it is done."""
    assert [one for one, _ in told(story)] == [form]


def test_a_signing_that_is_confirmed_with_its_place_or_partner_is_told():
    """Only a bare "confirmed the signing on Thursday" may give the day of the confirming."""
    assert told("South Korea's defense ministry confirmed the signing with Vietnam on Thursday.") == [
        ("agreement", "2024-11-21")
    ]


def test_an_order_with_a_day_of_its_own_is_another_than_the_older_contract():
    """The order is not lost."""
    story = "Malaysia ordered 18 aircraft from South Korea on Thursday under a framework contract signed in 2019."
    assert told(story) == [("agreement", "2024-11-21"), ("agreement", "2019")]


def test_a_booth_that_is_seen_abroad_is_seen_on_a_visit():
    """The fair is in another country than the visitor's."""
    story = f"{MINISTER} visited a booth of Hanwha at an arms fair in Jakarta, Indonesia, on Thursday."
    assert [(one.form, one.city) for one in read(story)] == [("visit", "Jakarta")]


def test_the_closing_ceremony_of_a_course_is_no_document():
    """It is on the last day of the course, of which the first is told as well."""
    story = (
        "A training course for Vietnamese officers by the South Korean army ended in Incheon on Nov. 21. The course, which "
        "opened on Nov. 11, was held under the memorandum that the two ministries signed in April 2018. Colonel Tran Van "
        "Minh attended the closing ceremony on Nov. 21."
    )
    assert [form for form, _ in told(story)] == ["training", "agreement"]
