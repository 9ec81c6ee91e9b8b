"""What the tests of faults share: a project with a good release, and ways to break its next build."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import nbformat
import nbformat.v4 as v4
import psutil
import pytest

from rokasean.publishing import release
from rokasean.publishing.build import BUILT, Job, Outcome, build

COMMAND = f"{sys.executable} {Path(__file__).parents[1] / 'light.py'}"
METADATA = {"rokasean": {"folder": "{year}", "file": "mine-{year}", "title": "Mine"}}
PARAMETERS = "year: int = 2024  # year reported on [1967..2100]"
GOOD = "print(f'The year is {year}.')"


def cells(*sources: str) -> list:
    """A parameters cell, and a code cell for each source."""
    first = v4.new_code_cell(PARAMETERS, id="parameters", metadata={"tags": ["parameters"]})
    return [first, *(v4.new_code_cell(source, id=f"cell-{number}") for number, source in enumerate(sources))]


@dataclass(frozen=True)
class Shop:
    """A project whose report `mine` has a good release for 2024."""

    folder: Path
    place: Path
    template: Path | None

    @property
    def reports(self) -> Path:
        """The folder of all reports."""
        return self.folder / "reports"

    @property
    def target(self) -> Path:
        """The folder of the release."""
        return self.reports / "mine" / "2024"

    def write(self, notebook_cells: Sequence, name: str = "mine") -> None:
        """Write a notebook of the project."""
        (self.folder / "notebooks").mkdir(exist_ok=True)
        notebook = v4.new_notebook(
            cells=[v4.new_markdown_cell("# Mine", id="title"), *notebook_cells], metadata=METADATA
        )
        nbformat.write(notebook, self.folder / "notebooks" / f"{name}.ipynb")

    def job(self, **options) -> Job:
        """A job that builds the report."""
        notebook = self.folder / "notebooks" / "mine.ipynb"
        return replace(Job(notebook, self.reports, folder=self.place, template=self.template), **options)

    def contents(self) -> dict[str, bytes]:
        """The bytes of the release, by name of file."""
        return {path.name: path.read_bytes() for path in self.target.iterdir()}

    def check_whole(self, before: dict[str, bytes]) -> None:
        """The release is whole, and the same as before."""
        assert release.current(self.target) is not None
        assert self.contents() == before

    def check_next(self) -> Outcome:
        """The next build of a good notebook succeeds, and leaves nothing of what went wrong."""
        self.write(cells(GOOD, "print('Mended.')"))
        outcome = build(self.job())
        assert outcome.status == BUILT, outcome.why
        assert not list((self.reports / ".failed").rglob("*.ipynb"))
        assert not (self.reports / ".work" / "mine-2024").exists()
        return outcome

    def start(self, *words: object, before: str = "", **options) -> subprocess.Popen:
        """Start the command line in the project; `before` is a line for the shell."""
        line = f"{before} exec {COMMAND} {' '.join(map(str, words))}"
        streams = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        return subprocess.Popen(
            ["/bin/sh", "-c", line], cwd=self.folder, text=True, start_new_session=True, **streams, **options
        )


@pytest.fixture(scope="session")
def opened(tmp_path_factory, place) -> Path:
    """The folder of a project with a good release, built once for all tests."""
    made = Shop(tmp_path_factory.mktemp("opened"), place, None)
    made.write(cells(GOOD))
    outcome = build(made.job())
    assert outcome.status == BUILT, outcome.why
    return made.folder


@pytest.fixture
def shop(tmp_path, opened, place, template) -> Shop:
    """A project with a good release: a copy, since a release is the same in every folder."""
    shutil.copytree(opened, tmp_path, dirs_exist_ok=True)
    return Shop(tmp_path, place, template)


def ended(processes: Sequence[int], seconds: float = 60.0) -> bool:
    """Whether processes, by number, end within so many seconds."""
    end = time.monotonic() + seconds
    while any(map(_runs, processes)):
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def _runs(process: int) -> bool:
    """Whether a process runs; one that has ended and waits to be buried does not."""
    with contextlib.suppress(psutil.Error):
        return psutil.Process(process).status() != psutil.STATUS_ZOMBIE
    return False


def wait_for(paths: Sequence[Path], process: subprocess.Popen, seconds: float = 120.0) -> list[int]:
    """Wait until kernels have written their numbers into files."""
    end = time.monotonic() + seconds
    while not all(path.exists() and path.read_text() for path in paths):
        assert process.poll() is None and time.monotonic() < end, process.communicate()
        time.sleep(0.02)
    return [int(path.read_text()) for path in paths]


def end_group(process: subprocess.Popen) -> None:
    """Kill what a test may have left."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
