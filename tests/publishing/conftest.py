"""What the tests of publishing share: real notebooks named for their situation, and jobs that build them."""

import logging
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest

import rokasean
from rokasean.publishing.build import Job

LIBRARY = Path(rokasean.__file__).parent
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


@pytest.fixture
def library(tmp_path, monkeypatch) -> Path:
    """A copy of the library, which every process that is started imports, and nobody edits meanwhile."""
    copy = tmp_path / "lib" / "rokasean"
    shutil.copytree(LIBRARY, copy, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setenv("PYTHONPATH", str(copy.parent))
    time.sleep(0.05)  # a file that is as young as the template counts as changed
    return copy


@pytest.fixture
def said(caplog) -> Callable[[], list[str]]:
    """Lists what was said about kernels that could not be forked."""
    caplog.set_level(logging.WARNING, "rokasean")
    return lambda: [record.getMessage() for record in caplog.records if record.name == "rokasean"]
