"""Which year a numbered meeting can have been in."""

import pytest

from rokasean.timeline.merging.editions import bounds, once_a_year

SDD = "Seoul Defense Dialogue"


@pytest.mark.parametrize(
    ("number", "known", "years"),
    [
        (4, [(1, 2012), (6, 2017)], (2015, 2015)),
        (1, [], (2012, 2012)),
        (4, [], (2015, 9999)),
        (4, [(6, 2019)], (2015, 2017)),
        (6, [(6, 2017)], (2017, 2017)),
    ],
)
def test_other_numbers_narrow_the_years(number, known, years):
    """One number a year at the most, from the first meeting on."""
    assert bounds(SDD, number, known)[0] == years[0]
    assert bounds(SDD, number, known)[1] == years[1]


def test_numbers_that_contradict_each_other_leave_no_year():
    """A misread number does not pin anything."""
    first, last = bounds(SDD, 6, [(7, 2016)])
    assert first > last


def test_nothing_is_known_of_a_series_whose_rhythm_is_unknown():
    """It may meet twice a year."""
    assert bounds("no such series", 4, [(1, 2012), (6, 2017)]) is None
    assert not once_a_year(None)
