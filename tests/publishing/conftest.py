"""What the tests of publishing share: real notebooks named for their situation, and jobs that build them."""

from pathlib import Path

import nbformat
import pytest

from rokasean.publishing.build import Job

NOTEBOOKS = Path(__file__).parent / "notebooks"


@pytest.fixture
def read():
    """Reads one of the notebooks."""
    return lambda name: nbformat.read(NOTEBOOKS / f"{name}.ipynb", as_version=4)


@pytest.fixture
def job(tmp_path):
    """Makes a job for one of the notebooks, with reports in an empty folder."""

    def make(name: str, **options) -> Job:
        return Job(NOTEBOOKS / f"{name}.ipynb", tmp_path / "reports", folder=tmp_path, **options)

    return make
