"""Acts whose time is taken: builds by this library, and the loop that a user would write."""

import os
import resource
import shutil
import subprocess
import sys
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psutil

from made_up import write_articles
from rokasean.timeline.known import known_years

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent
YEARS = range(2015, 2025)
# Seconds between looks at the memory of processes.
LOOK = 0.05


@dataclass(frozen=True, slots=True)
class Place:
    """A project of its own in a private folder: notebook, articles, caches and what is built."""

    home: Path

    @property
    def reports(self) -> Path:
        """Where the library builds."""
        return self.home / "reports"

    @property
    def looped(self) -> Path:
        """Where the loop writes."""
        return self.home / "looped"

    @property
    def environment(self) -> dict[str, str]:
        """The environment of both sides: caches of their own."""
        return {**os.environ, "XDG_CACHE_HOME": str(self.home / "cache")}


def set_up(home: Path) -> Place:
    """Make a project with one report and ten years of articles.

    Raises:
        RuntimeError: the articles tell of other years than they should.
    """
    (home / "notebooks").mkdir()
    shutil.copy(ROOT / "notebooks" / "annual_report.ipynb", home / "notebooks")
    shutil.copy(ROOT / "requirements.lock", home)
    write_articles(home / "seeds", YEARS, 1)
    told = known_years(home / "seeds", home / "unused")
    if told != list(YEARS):
        raise RuntimeError(f"the made-up articles tell of {told}; mend bench/made_up.py")
    return Place(home)


def make_cold(place: Place) -> None:
    """Remove all that an earlier build or loop left."""
    for folder in (place.reports, place.looped, place.home / "cache"):
        shutil.rmtree(folder, ignore_errors=True)
    place.looped.mkdir()


def timed(place: Place, *command: object) -> float:
    """Seconds that a command takes.

    Raises:
        RuntimeError: it failed; a failure must not pass for speed.
    """
    begin = time.perf_counter()
    done = subprocess.run([*map(str, command)], cwd=place.home, env=place.environment, capture_output=True, text=True)
    seconds = time.perf_counter() - begin
    if done.returncode:
        raise RuntimeError(f"{Path(str(command[0])).name} failed: {done.stdout[-2000:]}{done.stderr[-2000:]}")
    return seconds


def build(place: Place, *words: object) -> float:
    """Seconds that `rokasean build` takes."""
    return timed(place, BIN / "rokasean", "build", *words, "--log", place.home / "log.jsonl")


def one_round(place: Place, year: int) -> float:
    """Seconds that the loop takes for one year: three commands, one after the other."""
    out = place.looped / str(year)
    notebook = place.home / "notebooks" / "annual_report.ipynb"
    return sum(
        (
            timed(place, BIN / "papermill", notebook, f"{out}.ipynb", "-p", "year", year),
            timed(place, BIN / "jupyter", "nbconvert", "--to", "html", f"{out}.ipynb"),
            timed(place, BIN / "weasyprint", f"{out}.html", f"{out}.pdf"),
        )
    )


def pandas(place: Place) -> float:
    """Seconds that importing pandas takes."""
    return timed(place, sys.executable, "-c", "import pandas")


def peak_memory(place: Place) -> float:
    """The most memory, in GB, that all processes of one build of all reports have together."""
    make_cold(place)
    command = [BIN / "rokasean", "build", "--log", place.home / "log.jsonl"]
    with subprocess.Popen(command, cwd=place.home, env=place.environment, stdout=subprocess.DEVNULL) as process:
        most, looked = 0, threading.Event()
        while process.poll() is None:
            most = max(most, _memory_of(process.pid))
            looked.wait(LOOK)
    if process.returncode:
        raise RuntimeError("the build whose memory was looked at failed")
    return most / 1e9


def _memory_of(pid: int) -> int:
    """Bytes that belong to a process and all that it started, each with its share of what several have."""
    with suppress(psutil.NoSuchProcess):
        root = psutil.Process(pid)
        return sum(map(_own_memory, [root, *root.children(recursive=True)]))
    return 0


def _own_memory(process: psutil.Process) -> int:
    """Bytes that belong to one process (PSS); none if it has ended."""
    with suppress(OSError, psutil.Error):
        text = Path(f"/proc/{process.pid}/smaps_rollup").read_text(encoding="utf-8")
        return next(int(line.split()[1]) * 1024 for line in text.splitlines() if line.startswith("Pss:"))
    return 0


def measure(place: Place, repeats: int, rounds: int) -> tuple[dict[str, list[float]], dict[str, list[float]]]:
    """Time builds and the loop in turns.

    Args:
        place: the project.
        repeats: how often everything is timed.
        rounds: for how many of the ten years the loop is run each time; the rest is reckoned from these.

    Returns:
        Samples by the key of their row, and seconds by what was timed.
    """
    seconds: dict[str, list[float]] = {}
    for _ in range(repeats):
        for name, value in _repeat(place, rounds).items():
            seconds.setdefault(name, []).extend(value)
    loop, ten, one = seconds["the loop, ten reports"], seconds["build, ten reports"], seconds["build, one report"]
    per_round = [each / len(YEARS) for each in loop]
    again, bare = seconds["build, nothing changed"], seconds["import pandas"]
    samples = {
        "ten": [a / b for a, b in zip(loop, ten, strict=True)],
        "one": [a / b for a, b in zip(one, seconds["the loop, one report, cold"], strict=True)],
        "further": [(a - b) / (len(YEARS) - 1) / c for a, b, c in zip(ten, one, per_round, strict=True)],
        "again": [a / b for a, b in zip(again, bare, strict=True)],
        "memory": [peak_memory(place) for _ in range(min(repeats, 2))],
    }
    return samples, seconds


def _processor() -> float:
    """Seconds of the processor that processes started from here, and those that they started, have had so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _repeat(place: Place, rounds: int) -> dict[str, list[float]]:
    """Time each act once, those that are short thrice."""
    make_cold(place)
    one = build(place, "annual_report", "-p", f"year={YEARS[0]}")
    make_cold(place)
    cold = one_round(place, YEARS[0])
    make_cold(place)
    used = _processor()
    ten = build(place)
    work = _processor() - used
    short = [(build(place), pandas(place)) for _ in range(3)]
    used = _processor()
    loop = sum(one_round(place, year) for year in YEARS[:rounds]) / rounds * len(YEARS)
    looped = (_processor() - used) / rounds * len(YEARS)
    return {
        "build, ten reports": [ten],
        "the loop, ten reports": [loop],
        "build, ten reports: of the processor": [work],
        "the loop, ten reports: of the processor": [looped],
        "build, one report": [one],
        "the loop, one report, cold": [cold],
        "build, nothing changed": [each for each, _ in short],
        "import pandas": [each for _, each in short],
    }
