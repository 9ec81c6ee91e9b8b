"""What the tests of forked kernels share: a copy of the library of their own, which nobody else edits meanwhile."""

import logging
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from publishing.warm.waiting import becomes_true

import rokasean
from rokasean.publishing.kernels import ENVIRONMENT
from rokasean.publishing.warm import client

LIBRARY = Path(rokasean.__file__).parent


@pytest.fixture
def library(tmp_path, monkeypatch) -> Path:
    """A copy of the library, which every process that is started imports."""
    copy = tmp_path / "lib" / "rokasean"
    shutil.copytree(LIBRARY, copy, ignore=shutil.ignore_patterns("__pycache__", "fonts"))
    monkeypatch.setenv("PYTHONPATH", str(copy.parent))
    time.sleep(0.05)  # a file that is as young as the template counts as changed
    return copy


@pytest.fixture
def module(library) -> Callable[[str, str], Path]:
    """Writes a module beside the copy of the library."""

    def write(name: str, source: str) -> Path:
        path = library.parent / f"{name}.py"
        path.write_text(source)
        time.sleep(0.05)
        return path

    return write


@pytest.fixture
def kind(library, tmp_path) -> Callable[..., client.Kind]:
    """Makes kinds of templates, for the working folder `tmp_path`."""

    def make(*modules: str, **variables: str) -> client.Kind:
        return client.Kind((sys.executable,), modules, str(tmp_path), {**os.environ, **ENVIRONMENT, **variables})

    return make


@pytest.fixture
def warnings(caplog) -> Callable[[], list[str]]:
    """Lists what was said about kernels that could not be forked."""
    caplog.set_level(logging.WARNING, "rokasean")
    return lambda: [record.getMessage() for record in caplog.records if record.name == "rokasean"]


@pytest.fixture
def runtime(monkeypatch):
    """An empty folder for shared templates, with a short path; they end soon when nobody wants a kernel."""
    monkeypatch.setattr(client, "LINGER", 1.0)
    with tempfile.TemporaryDirectory(prefix="r") as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield Path(folder)
        assert becomes_true(lambda: not list(Path(folder).glob("*/*.socket"))), "a template is left over"


@pytest.fixture
def nothing():
    """The null device, three times: the standard streams of a kernel that nobody looks at."""
    with Path(os.devnull).open("r+b", buffering=0) as device:
        yield [device.fileno()] * 3
