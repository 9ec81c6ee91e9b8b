"""The bench of kernels: what it makes of the times."""

import logging

import pytest

from kernels import _NoFallback, gains, table

TIMES = {
    "template started, first kernel gone": [2.0],
    "one sum, ordinary: ready": [0.9, 1.0, 8.0],
    "one sum, forked: ready": [0.1, 0.2, 0.3],
}


def test_gains_are_ratios_of_medians():
    """One slow round does not count."""
    assert gains(TIMES) == {"one sum: ready": pytest.approx(5.0)}


def test_table_shows_median_least_and_most():
    """In seconds, and the gain below."""
    lines = [line.split() for line in table(TIMES).splitlines()]
    assert ["one", "sum,", "ordinary:", "ready", "1.000", "0.900", "8.000"] in lines
    assert lines[-1] == ["one", "sum:", "ready", "5.0"]


def test_ordinary_kernels_are_never_timed_as_forked_ones():
    """The warning that a kernel could not be forked ends the bench."""
    log = logging.getLogger("rokasean")
    handler = _NoFallback()
    log.addHandler(handler)
    try:
        with pytest.raises(RuntimeError, match="No warm kernel"):
            log.warning("No warm kernel: there is no template.")
    finally:
        log.removeHandler(handler)
