"""What is seen at a fair or on board, and who gets what comes in parts."""

from madeup import KIM, read

PHILIPPINE = "Philippine Defense Secretary Gilberto Teodoro Jr."


def told(story: str) -> list[tuple[str, tuple[str, ...]]]:
    """The forms and parties of the mentions of a made-up story."""
    return [(one.form, one.parties) for one in read(story)]


def test_a_pavilion_of_a_country_is_no_visit_to_it():
    """Seen at a fair in the visitor's own country."""
    story = (
        f"{KIM} met with Malaysian Defence Minister Mohamed Khaled Nordin in Kuala Lumpur on Thursday. Mohamed Khaled "
        "told reporters so after visiting the South Korean pavilion."
    )
    assert [form for form, _ in told(story)] == ["meeting"]


def test_a_country_behind_the_same_words_is_visited():
    """The counter-example."""
    story = f"{PHILIPPINE} told reporters so after visiting South Korea on Thursday."
    assert [form for form, _ in told(story)] == ["visit"]


def test_going_on_board_is_a_visit_to_the_ship():
    """And not the journey during which a contract of earlier years was signed."""
    story = (
        f"{PHILIPPINE} boarded the ROKS Cheonan at Donghae in South Korea on Thursday. South Korea and the Philippines "
        "signed a contract for six ships on June 27, 2022."
    )
    visit, contract = read(story)
    assert visit.name == "Gilberto Teodoro Jr.'s visit to the ROKS Cheonan"
    assert (contract.form, contract.within) == ("agreement", None)


def test_what_the_last_named_country_got_is_not_shared_with_who_is_only_offered_it():
    """A "which received" tells of the country before it, and so does the contract for it."""
    story = (
        "South Korea's KAI is offering the FA-50 to Malaysia and seeks another order from the Philippines, which received "
        "12 aircraft in 2017 under a contract signed in March 2014."
    )
    assert {frozenset(parties) for _, parties in told(story)} == {frozenset({"KR", "PH"})}


def test_the_last_part_of_a_delivery_that_lands_is_no_visit():
    """ "The last two aircraft" belong to the delivery told right before."""
    story = (
        "Korea Aerospace Industries has completed the delivery of 12 FA-50PH jets to the Philippines. The last two "
        "aircraft landed at Clark Air Base at noon."
    )
    assert told(story) == [("transfer", ("KR", "PH"))]


def test_a_name_may_hold_an_abbreviated_maria():
    """ "Jose Ma. Ambrosio Ezpeleta" is one name, and "Ma. Theresa Lazaro" another."""
    (talks,) = read(
        f"{KIM} met with Philippine Navy Flag Officer in Command Vice Admiral Jose Ma. Ambrosio Ezpeleta in Seoul on "
        "Thursday."
    )
    assert [one.name for one in talks.people] == ["Kim Yong-hyun", "Jose Ma. Ambrosio Ezpeleta"]
