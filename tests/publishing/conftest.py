"""What the tests of publishing share: real notebooks named for their situation, and jobs that build them."""

import logging
import shutil
import time
from collections.abc import Callable, Iterator
from multiprocessing.context import BaseContext
from pathlib import Path

import nbformat
import pytest
from publishing.homes import Homes, prepared

import rokasean
from rokasean import cli_reports
from rokasean.publishing import forking
from rokasean.publishing.build import Job
from rokasean.publishing.warm.own import kind_of, own_template

LIBRARY = Path(rokasean.__file__).parent
NOTEBOOKS = Path(__file__).parent / "notebooks"


@pytest.fixture
def read():
    """Reads one of the notebooks."""
    return lambda name: nbformat.read(NOTEBOOKS / f"{name}.ipynb", as_version=4)


@pytest.fixture(scope="session")
def place(tmp_path_factory) -> Path:
    """The working folder of most tests' kernels; no notebook of theirs writes to it."""
    return tmp_path_factory.mktemp("place")


@pytest.fixture(scope="session")
def template(place) -> Iterator[Path | None]:
    """A process that these kernels are forked from, since each by itself would take longer than most tests."""
    with own_template(kind_of(["json"], place)) as socket:
        yield socket


@pytest.fixture(scope="session")
def context(tmp_path_factory) -> BaseContext:
    """Makes processes that build at once."""
    return prepared(tmp_path_factory.mktemp("m"))


@pytest.fixture
def at_once(monkeypatch, context) -> None:
    """Builds need not wait for the imports of the processes that build."""
    monkeypatch.setattr(forking, "multiprocessing", Homes(context))


@pytest.fixture
def light(monkeypatch, at_once) -> None:
    """Commands given in this process know nothing of those before, and fork kernels from a light one, as in light.py."""
    cli_reports._known_years.cache_clear()
    monkeypatch.setattr(cli_reports, "_imports", lambda: ["json"])


@pytest.fixture
def job(tmp_path, place, template):
    """Makes a job for one of the notebooks, with reports in an empty folder."""

    def make(name: str, **options) -> Job:
        common = {"reports": tmp_path / "reports", "folder": place, "template": template}
        return Job(NOTEBOOKS / f"{name}.ipynb", **common | options)

    return make


@pytest.fixture
def library(tmp_path, monkeypatch) -> Path:
    """A copy of the library, which every process that is started imports, and nobody edits meanwhile."""
    copy = tmp_path / "lib" / "rokasean"
    shutil.copytree(LIBRARY, copy)
    monkeypatch.setenv("PYTHONPATH", str(copy.parent))
    time.sleep(0.05)  # a file that is as young as the template counts as changed
    return copy


@pytest.fixture
def said(caplog) -> Callable[[], list[str]]:
    """Lists what was said about kernels that could not be forked."""
    caplog.set_level(logging.WARNING, "rokasean")
    return lambda: [record.getMessage() for record in caplog.records if record.name == "rokasean"]
