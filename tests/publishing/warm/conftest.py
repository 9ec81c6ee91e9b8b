"""What the tests of forked kernels share: modules to import, kinds of templates, and where shared ones lie."""

import contextlib
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from rokasean.publishing.warm import client
from rokasean.publishing.warm.own import ENVIRONMENT


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
def runtime(monkeypatch):
    """An empty folder for shared templates, with a short path; those that would wait for more are ended."""
    monkeypatch.setattr(client, "LINGER", 1.0)
    with tempfile.TemporaryDirectory(prefix="r") as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield Path(folder)
        for process in psutil.process_iter():
            with contextlib.suppress(psutil.Error):
                if process.environ().get("XDG_RUNTIME_DIR") == folder:
                    process.kill()


@pytest.fixture
def nothing():
    """The null device, three times: the standard streams of a kernel that nobody looks at."""
    with Path(os.devnull).open("r+b", buffering=0) as device:
        yield [device.fileno()] * 3
