"""What all tests share: where the seeds, their gold and the development articles lie."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Nothing fails for being slow: machines differ.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The source articles."""
    return ROOT / "seeds"


@pytest.fixture(scope="session")
def gold() -> Path:
    """The annotations of the seeds."""
    return ROOT / "tests" / "gold"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of development articles beside the project; a test that asks for it skips where there is none."""
    folder = ROOT.parent / "shared"
    if not (folder / "corpus" / "dev").is_dir():
        pytest.skip("no development articles beside the project")
    return folder
