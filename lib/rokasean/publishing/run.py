"""Notebook and values -> executed notebook, by papermill, on a copy and with the values read back at its end."""

import ast
import contextlib
import copy
import datetime
import logging
import math
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import nbformat
import nbformat.v4 as v4
from nbclient.exceptions import CellTimeoutError
from papermill.clientwrap import PapermillNotebookClient
from papermill.engines import NBClientEngine, papermill_engines
from papermill.execute import execute_notebook

from rokasean.publishing import kernels
from rokasean.publishing.apart import limit_memory
from rokasean.publishing.contract import TAG
from rokasean.publishing.settings import LIMITS, Limits

ENGINE = "rokasean"
INJECTED = "injected-parameters"
# The minor version of format 4 since which cells have ids.
IDS_SINCE = 5

# Seconds that a kernel may take to start, and how often that is tried.
START_LIMIT = 60
STARTS = 2


@dataclass(frozen=True, slots=True)
class Run:
    """What came of a run: the notebook as far as it got, the values at its end, what stopped it, what it might take."""

    notebook: object
    values: dict[str, str] | None
    stopped: Exception | None
    limits: Limits = LIMITS


class NotStartedError(Exception):
    """The kernel did not start; no cell has run."""


class RunTimeoutError(Exception):
    """All cells together took longer than they may."""


class _Client(PapermillNotebookClient):
    """Executes the cells within limits, then asks the kernel for the values of the parameters."""

    limits = LIMITS

    def start_new_kernel(self, **options):
        """Start a kernel that cannot take more memory than it may."""
        try:
            super().start_new_kernel(**options)
        except (RuntimeError, OSError) as error:
            raise NotStartedError(error) from error
        limit_memory(self.km.provisioner.pid, self.limits.memory)

    def start_new_kernel_client(self):
        """Wait until the kernel answers."""
        try:
            super().start_new_kernel_client()
        except (RuntimeError, OSError) as error:
            raise NotStartedError(error) from error

    def papermill_execute_cells(self):
        """Execute all cells; that the kernel still answers after the last shows that it lived to the end."""
        end = time.monotonic() + self.limits.run
        self.timeout_func = lambda cell: max(0.001, min(self.limits.cell, end - time.monotonic()))
        try:
            super().papermill_execute_cells()
            self.nb.metadata["rokasean_values"] = self._values(self.nb.metadata.get("rokasean_asked", []))
        except CellTimeoutError:
            self.shutdown_kernel = "immediate"
            if time.monotonic() >= end:
                raise RunTimeoutError from None
            raise
        except (SystemExit, KeyboardInterrupt):
            self.shutdown_kernel = "immediate"
            raise

    def _values(self, names: list[str]) -> dict[str, str]:
        """Ask the kernel for the values of names."""
        question = {name: f"__import__('builtins').repr({name})" for name in names}
        message = self.kc.execute("", silent=True, store_history=False, user_expressions=question)
        answers = self.wait_for_reply(message, self.nb.cells[-1])["content"].get("user_expressions", {})
        return {name: _answer(each) for name, each in answers.items()}


def _answer(answer: Mapping) -> str:
    """Take the text out of a kernel's answer to an expression."""
    if answer["status"] != "ok":
        return f"no value ({answer['ename']})"
    return ast.literal_eval(answer["data"]["text/plain"])


def _note_error(cell, cell_index: int, execute_reply: Mapping) -> None:
    """Note down how a cell failed: of some errors only text is shown, and a tag can let a run go on after all."""
    told = execute_reply["content"]
    cell.metadata["papermill"]["error"] = nbformat.NotebookNode(ename=told["ename"], evalue=told["evalue"])


class _Engine(NBClientEngine):
    """papermill's engine, with the client above."""

    @classmethod
    def execute_managed_notebook(cls, nb_man, kernel_name, start_timeout=60, execution_timeout=None, **options):
        """Execute a notebook in a kernel of its own."""
        client = _Client(
            nb_man,
            kernel_name=kernel_name,
            timeout=execution_timeout,
            startup_timeout=start_timeout,
            log=logging.getLogger("papermill"),
            kernel_manager_class=options["kernel_manager_class"],
        )
        client.limits = options["limits"]
        client.on_cell_error = _note_error
        # What a cell shows may come after its reply; nbclient by itself goes on without it after four seconds.
        client.raise_on_iopub_timeout = True
        client.iopub_timeout = math.ceil(min(client.limits.cell, threading.TIMEOUT_MAX))
        try:
            return client.execute()
        except BaseException:
            with contextlib.suppress(OSError):
                nbformat.write(nb_man.nb, options["grown"])
            raise


papermill_engines.register(ENGINE, _Engine)


def run(
    notebook,
    values: Mapping[str, object],
    work: Path,
    folder: Path,
    limits: Limits = LIMITS,
    template: Path | None = None,
    variables: Mapping[str, str] = MappingProxyType({}),
) -> Run:
    """Execute a notebook with values for its parameters; a kernel that does not start is started once more.

    Args:
        notebook: the notebook node; it is not changed.
        values: value by parameter name.
        work: an existing folder of this run; the executed notebook is written there as far as it gets.
        folder: the working folder of the kernel.
        limits: what the run may take.
        template: the socket of a template to fork the kernel from.
        variables: environment variables for the kernel.

    Returns:
        The executed notebook and what is needed to judge it. Nothing is raised for what a notebook does.
    """
    given = inject(notebook, values)
    given.metadata["rokasean_asked"] = list(values)
    grown = work / "run.ipynb"
    stopped = None
    try:
        with kernels.manager_class(work / "ipython", template, variables) as manager_class:
            done = _execute_or_restart(given, grown, manager_class, folder, limits)
    except Exception as error:
        done, stopped = _reread(grown, given), error
    done.metadata.pop("rokasean_asked", None)
    for cell in done.cells:
        if cell.cell_type == "code":
            cell.outputs = joined(cell.outputs)
    return Run(done, done.metadata.pop("rokasean_values", None), stopped, limits)


def joined(outputs: list) -> list:
    """Join streams that follow each other; where a kernel cuts what is printed is a matter of milliseconds.

    Args:
        outputs: the outputs of a cell, as nbformat has them.

    Returns:
        The same, without two streams of the same name in a row.

    >>> from nbformat.v4 import new_output
    >>> [each.text for each in joined([new_output("stream", text="one "), new_output("stream", text="two")])]
    ['one two']
    """
    merged: list = []
    for output in outputs:
        if output.output_type == "stream" and merged and merged[-1].get("name") == output.name:
            merged[-1].text += output.text
        else:
            merged.append(copy.deepcopy(output))
    return merged


def _execute_or_restart(notebook, grown: Path, manager_class: type, folder: Path, limits: Limits):
    """Execute a notebook; try again when the kernel did not start, and for no other reason."""
    for _ in range(STARTS - 1):
        with contextlib.suppress(NotStartedError):
            return _execute(notebook, grown, manager_class, folder, limits)
    return _execute(notebook, grown, manager_class, folder, limits)


def _execute(notebook, grown: Path, manager_class: type, folder: Path, limits: Limits):
    """Call papermill, and keep what its kernel and event loop print off the terminal."""
    with _quiet("papermill", "traitlets", "asyncio"):
        return execute_notebook(
            notebook,
            str(grown).replace("{", "{{").replace("}", "}}"),  # papermill takes braces for places to fill in
            engine_name=ENGINE,
            kernel_name="python3",
            progress_bar=False,
            request_save_on_cell_execute=False,  # writing it twice a cell takes a third of a report's run
            grown=grown,
            start_timeout=START_LIMIT,
            execution_timeout=limits.cell,
            limits=limits,
            kernel_manager_class=manager_class,
            cwd=str(folder),
        )


def _reread(grown: Path, given):
    """Take up the notebook as far as it was written when the run ended."""
    with contextlib.suppress(OSError, ValueError):
        return nbformat.read(grown, as_version=4)
    return given


@contextlib.contextmanager
def _quiet(*names: str):
    """Silence loggers for a while."""
    loggers = [logging.getLogger(name) for name in names]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)


def inject(notebook, values: Mapping[str, object]):
    """Copy a notebook and put a cell that sets values behind its parameters cell.

    papermill does the same, but gives the cell a random id, and dates as texts.

    Args:
        notebook: a notebook node with a cell tagged `parameters`.
        values: value by parameter name; none, and no cell is put in.

    Returns:
        The copy, without outputs, its cells with ids by number.

    >>> import nbformat.v4 as v4
    >>> cell = v4.new_code_cell("year: int = 2024", metadata={"tags": ["parameters"]})
    >>> [each.source for each in inject(v4.new_notebook(cells=[cell]), {"year": 2021}).cells]
    ['year: int = 2024', 'year = 2021']
    """
    given = copy.deepcopy(notebook)
    given.metadata.pop("papermill", None)
    for cell in given.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
            cell.metadata.pop("execution", None)
            cell.metadata.pop("papermill", None)
    if values:
        place = next(index for index, cell in enumerate(given.cells) if TAG in cell.metadata.get("tags", ()))
        source = "\n".join(f"{name} = {_literal(value)}" for name, value in values.items())
        given.cells.insert(place + 1, v4.new_code_cell(source, metadata={"tags": [INJECTED]}))
    return _numbered(given)


def _numbered(notebook):
    """Give the cells ids by their numbers: those of old formats have none, and copied cells those of others."""
    notebook.nbformat_minor = max(notebook.get("nbformat_minor", 0), IDS_SINCE)
    for number, cell in enumerate(notebook.cells, 1):
        cell.id = f"cell-{number}"
    return notebook


def _literal(value: object) -> str:
    """Write a value as Python does; a date without relying on what the notebook imports."""
    if isinstance(value, list):
        return f"[{', '.join(map(_literal, value))}]"
    if isinstance(value, datetime.date):
        return f"__import__('datetime').date({value.year}, {value.month}, {value.day})"
    return repr(value)
