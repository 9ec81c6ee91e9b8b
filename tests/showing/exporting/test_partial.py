"""Dates as far as they are known."""

import pytest

from rokasean.showing.exporting.partial import Partial, ends


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2026", Partial(2026), Partial(2026)),
        ("2025-07/2025-12", Partial(2025, 7), Partial(2025, 12)),
        ("2025-07-01/2026", Partial(2025, 7, 1), Partial(2026)),
        ("XXXX-11-21/2024-11-22", None, Partial(2024, 11, 22)),
        ("2024-11-21/..", Partial(2024, 11, 21), None),
        ("XXXX-XX-21", None, None),
        ("", None, None),
    ],
)
def test_a_date_has_a_beginning_and_an_end(edtf, first, last):
    """What is not known of them is None, and nothing is filled in."""
    assert ends(edtf) == (first, last)
