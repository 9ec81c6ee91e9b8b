"""What the tests of the timeline share: the modules beside this one, and the annotated seeds and articles as frames."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import gold_frames


@pytest.fixture(scope="session")
def seed_tables(gold, seeds):
    """The annotated seeds: articles and mentions."""
    return gold_frames.seed_frames(gold, seeds)


@pytest.fixture(scope="session")
def dev_tables(shared):
    """The annotated development articles: articles and mentions."""
    return gold_frames.dev_frames(shared / "corpus" / "dev")
