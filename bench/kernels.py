"""Time kernels: forked from a template against started as papermill and nbclient start them.

python bench/kernels.py [--rounds N] [--json]

Both are timed in turns, so that what else the machine does meets both alike.
"""

import argparse
import asyncio
import json
import logging
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import nbformat
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient

from rokasean.publishing import kernels
from rokasean.publishing.run import run
from rokasean.publishing.warm.own import kind_of, own_template

MODULES = ("matplotlib.backends.backend_agg", "matplotlib.pyplot", "pandas")
PLAIN = "1 + 1"
DRAW = (
    "import pandas, matplotlib.pyplot as plt; plt.plot(pandas.Series([1, 2])); plt.show(); pandas.DataFrame({'a': [1]})"
)
NOTEBOOK = Path(__file__).parents[1] / "tests" / "publishing" / "notebooks" / "pandas_and_plot.ipynb"

Times = dict[str, list[float]]


async def _used(manager, code: str, working: Path) -> dict[str, float]:
    """Start a kernel, execute its first cell, shut it down; seconds until each of that is done."""
    begin = time.perf_counter()
    await manager.start_kernel(cwd=str(working))
    talk = manager.client()
    talk.start_channels()
    await talk.wait_for_ready(timeout=60)
    ready = time.perf_counter()
    await talk.execute_interactive(code, output_hook=lambda message: None)
    answered = time.perf_counter()
    await manager.shutdown_kernel()
    talk.stop_channels()
    return {"ready": ready - begin, "first cell answered": answered - begin, "gone": time.perf_counter() - answered}


def ordinary(code: str, working: Path) -> dict[str, float]:
    """Use a kernel as papermill and nbclient start it."""
    return asyncio.run(_used(AsyncKernelManager(kernel_name="python3"), code, working))


def forked(code: str, working: Path, template: Path) -> dict[str, float]:
    """Use a kernel as a build forks it."""
    with tempfile.TemporaryDirectory() as home, kernels.manager_class(Path(home), template) as manager_class:
        return asyncio.run(_used(manager_class(), code, working))


def ordinary_notebook(working: Path) -> dict[str, float]:
    """Execute a notebook as nbclient does."""
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    begin = time.perf_counter()
    NotebookClient(notebook, kernel_name="python3", resources={"metadata": {"path": str(working)}}).execute()
    return {"executed": time.perf_counter() - begin}


def forked_notebook(working: Path, template: Path) -> dict[str, float]:
    """Execute a notebook as a build does."""
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    with tempfile.TemporaryDirectory() as work:
        begin = time.perf_counter()
        stopped = run(notebook, {}, Path(work), working, template=template).stopped
        seconds = time.perf_counter() - begin
    if stopped:
        raise stopped
    return {"executed": seconds}


def in_turns(rounds: int, acts: dict[str, Callable[[], dict[str, float]]]) -> Times:
    """Time several acts, one after the other, so many times."""
    times: Times = {}
    for _ in range(rounds):
        for name, act in acts.items():
            for step, seconds in act().items():
                times.setdefault(f"{name}: {step}", []).append(seconds)
    return times


class _NoFallback(logging.Handler):
    """Turns the warning that a kernel could not be forked into an error: ordinary ones would be timed instead."""

    def emit(self, record: logging.LogRecord) -> None:
        raise RuntimeError(record.getMessage())


def measure(rounds: int) -> Times:
    """Time everything.

    Args:
        rounds: how often each is timed.

    Returns:
        Seconds by what was timed.
    """
    logging.getLogger("rokasean").addHandler(_NoFallback())
    begin = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder, own_template(kind_of(MODULES, Path(folder))) as template:
        working = Path(folder)
        forked(PLAIN, working, template)
        started = time.perf_counter() - begin
        acts = {
            "one sum, ordinary": lambda: ordinary(PLAIN, working),
            "one sum, forked": lambda: forked(PLAIN, working, template),
            "pandas and a plot, ordinary": lambda: ordinary(DRAW, working),
            "pandas and a plot, forked": lambda: forked(DRAW, working, template),
            "notebook, ordinary": lambda: ordinary_notebook(working),
            "notebook, forked": lambda: forked_notebook(working, template),
        }
        return {"template started, first kernel gone": [started], **in_turns(rounds, acts)}


def gains(times: Times) -> dict[str, float]:
    """How many times as fast forked kernels are, by what was timed; from the medians."""
    pairs = {name: name.replace("ordinary", "forked") for name in times if "ordinary" in name}
    return {
        name.replace(", ordinary", ""): statistics.median(times[name]) / statistics.median(times[other])
        for name, other in pairs.items()
    }


def table(times: Times) -> str:
    """Everything in lines for people: median, least and most seconds; then the gains."""
    width = max(map(len, times))
    lines = [f"{'seconds':{width}}  median   least    most"]
    for name, all_of_it in times.items():
        figures = (statistics.median(all_of_it), min(all_of_it), max(all_of_it))
        lines.append(f"{name:{width}}  " + "  ".join(f"{figure:6.3f}" for figure in figures))
    lines += ["", f"{'times as fast':{width}}"]
    return "\n".join(lines + [f"{name:{width}}  {gain:6.1f}" for name, gain in gains(times).items()])


def main(arguments: list[str]) -> None:
    """Print the times."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--json", action="store_true", help="print all times as JSON")
    asked = parser.parse_args(arguments)
    times = measure(asked.rounds)
    print(json.dumps(times) if asked.json else table(times))


if __name__ == "__main__":
    main(sys.argv[1:])
