"""While an article is read, nobody looks for cycles of objects; there are none to be found."""

import gc
from pathlib import Path

import pytest

from rokasean.reading.article import read_article
from rokasean.reading.mentions import read_mentions
from rokasean.reading.uncollected import uncollected

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


@uncollected
def _fails(_):
    """What fails where nobody looks for cycles."""
    assert not gc.isenabled()
    raise ValueError("failed")


@pytest.fixture
def as_before():
    """Whether cycles are looked for is settled again when the test is over."""
    yield
    gc.enable()


def test_a_failure_lets_the_search_go_on(as_before):
    """As the end of reading does."""
    with pytest.raises(ValueError, match="failed"):
        _fails(1)
    assert gc.isenabled()


def test_a_search_that_was_off_stays_off(as_before):
    """Reading is not who switches it on."""
    gc.disable()
    with pytest.raises(ValueError, match="failed"):
        _fails(1)
    assert not gc.isenabled()


def test_reading_leaves_no_cycles(as_before):
    """So that nothing stays in memory while nobody looks for them."""
    read = [read_mentions(read_article(path)) for path in SEEDS]  # loads the vocabularies
    assert all(read)
    gc.collect()
    gc.disable()
    for path in SEEDS:
        read_mentions(read_article(path))
    assert gc.collect() == 0
