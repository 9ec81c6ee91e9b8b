"""What is called off, and what only comes after something was."""

import pytest
from madeup import read

DIALOGUE = "the ROK-ASEAN defense vice-ministerial meeting"


@pytest.mark.parametrize(
    ("story", "status"),
    [
        (f"The health crisis led to the cancellation of {DIALOGUE} in 2020.", "cancelled"),
        (f"The health crisis forced South Korea to cancel {DIALOGUE} in 2020.", "cancelled"),
        (f"South Korea and ASEAN agreed to call off {DIALOGUE} in 2020.", "cancelled"),
        (f"South Korea and ASEAN held {DIALOGUE} in 2021, a year after the cancellation of the talks.", "held"),
        (f"South Korea and ASEAN held {DIALOGUE} in 2021 and agreed to call for peace.", "held"),
    ],
)
def test_a_cancellation_is_told_in_many_words(story, status):
    """That something was called off before does not call off what was held."""
    (told,) = read(story)
    assert told.status == status
