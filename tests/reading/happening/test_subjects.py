"""The topics of a happening come from what is said of it, and of nothing beside it."""

import pytest
from madeup import KIM, PAGE

from rokasean.reading.article import parse
from rokasean.reading.mentions import read_mentions

MET = f"{KIM} met his Thai counterpart, Phumtham Wechayachai, in Bangkok on Thursday."

TOLD = [
    (f"{MET} They discussed peacekeeping.", {"peacekeeping"}),
    (f"{MET} Discussions focused on cyber threats and logistics.", {"cyber", "logistics"}),
    (f"{MET} The two ministers agreed to promote the arms industry.", {"defence-industry"}),
    (f'{MET} Kim said, "We must train together. Ours is a new field. Demining comes first."', {"demining"}),
    (f"{MET} North Korea fired a ballistic missile on Wednesday.", set()),
    (f"{MET} Thai police warned of human trafficking. They said that the drug trafficking goes on.", set()),
    (f"{MET} Shipbuilder Hanwha said that it plans joint production.", set()),
]


def topics_of(story: str) -> list[set[str]]:
    """The topics of each mention of a small article, but for dialogue as such."""
    article = parse(PAGE + story)
    return [set(one.topics) - {"defence-diplomacy"} for one in read_mentions(article)]


@pytest.mark.parametrize(("story", "topics"), TOLD)
def test_a_sentence_that_goes_on_adds_its_topics(story, topics):
    """By its first words or its speaker; a sentence about something else adds none."""
    assert topics_of(story) == [topics]


def test_listed_projects_do_not_share_their_topics():
    """Each has those of its own name."""
    projects = (
        "South Korea will host the ASEAN-ROK Defense Industry Conference, the ASEAN-ROK Maritime Workshop and the "
        "ASEAN-ROK Cyber Forum next year."
    )
    assert topics_of(projects) == [{"defence-industry"}, {"maritime-security"}, {"cyber"}]


def test_a_host_has_no_topics_of_its_guests():
    """The forum is only named as the occasion."""
    story = f"{KIM} discussed demining with his Lao counterpart at talks on the sidelines of the ADMM-Plus on Thursday."
    topics = topics_of(story)
    assert set() in topics
    assert {"demining"} in topics


def test_two_happenings_of_one_sentence_part_its_topics():
    """At the clause where the second begins."""
    story = f"{KIM} held talks on mine clearance in Laos on Nov. 20, and joined a cyber exercise with Laos on Nov. 21."
    assert topics_of(story) == [{"demining"}, {"cyber", "exercises"}]


DIALOGUE = "The ROK-ASEAN defense vice-ministerial meeting"


@pytest.mark.parametrize(
    ("story", "topics"),
    [
        (f"{DIALOGUE} was not held in 2020 due to health crisis and smuggling.", set()),
        (f"Because of the health crisis, {DIALOGUE[0].lower()}{DIALOGUE[1:]} was not held in 2020.", set()),
        (f"{DIALOGUE} was canceled in 2020, as the health crisis prevented travel.", set()),
        (f"{DIALOGUE} on maritime security was not held in 2020 amid the health crisis.", {"maritime-security"}),
        (f"{DIALOGUE} on the health crisis was not held in 2020.", {"non-traditional-security"}),
        (f"{DIALOGUE} was held on Sept. 9, 2020 because of the health crisis.", {"non-traditional-security"}),
    ],
)
def test_why_something_was_called_off_is_not_what_it_is_about(story, topics):
    """What it was to be about stays, and so does what brought people together."""
    assert topics in topics_of(story)
    assert len({frozenset(told) for told in topics_of(story)}) == 1
