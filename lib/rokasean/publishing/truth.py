"""Executed notebook -> accepted or not: every cell ran to its reply, in order, without error, in a living kernel."""

from rokasean.errors import (
    CellFailedError,
    CellPendingError,
    KernelDiedError,
    MemoryLimitError,
    ReleaseError,
    RunError,
    RunTimeLimitError,
    TimeLimitError,
)

REPLY = "shell.execute_reply"
# Characters of a cell's line, and of an error, that are shown; the notebook that is kept has them all.
BAR, LONGEST = 60, 2000


def check(run, name: str) -> None:
    """Accept a run, or raise the error that says why it cannot be trusted.

    Args:
        run: what `publishing.run.run` returns.
        name: what to call the report in messages.

    Raises:
        RunError: one of its subclasses: a cell failed, is pending or took too long, or the kernel died.
    """
    cells = code_cells(run.notebook)
    _check_limits(run, cells, name)
    for number, cell in enumerate(cells, 1):
        _check_errors(cell, number, name, run.limits)
    _check_kernel(run, cells, name)
    for number, cell in enumerate(cells, 1):
        _check_reply(cell, number, name)
    if run.stopped:
        raise RunError(f"{name}: the run stopped with {type(run.stopped).__name__}: {run.stopped}")


def code_cells(notebook) -> list:
    """List the code cells that have something to run.

    Args:
        notebook: a notebook node.

    Returns:
        Its code cells that are not empty, without the marks that papermill adds to a failed notebook.

    >>> import nbformat.v4 as v4
    >>> [cell.source for cell in code_cells(v4.new_notebook(cells=[v4.new_code_cell(s) for s in ("1", " ")]))]
    ['1']
    """
    return [cell for cell in notebook.cells if cell.cell_type == "code" and cell.source.strip()]


def first_lines(cell) -> str:
    """Show where a cell is, for a message: its first line that is no comment."""
    lines = [line.strip() for line in cell.source.splitlines() if line.strip()]
    shown = next((line for line in lines if not line.startswith("#")), lines[0])
    return _cut(shown, BAR)


def _cut(text: str, most: int) -> str:
    """Cut what is too long for a message."""
    return text if len(text) <= most else text[: most - 1] + "…"


def _check_limits(run, cells: list, name: str) -> None:
    """Tell what took too long, a kernel that did not start, and a disk that is full from other ends."""
    kind = type(run.stopped).__name__
    if kind == "NotStartedError":
        raise KernelDiedError(
            f"{name}: the kernel did not start, and not at the second try either: {run.stopped}. It may take "
            f"{run.limits.memory / 1e9:g} GB of memory (`memory_limit`)."
        )
    if isinstance(run.stopped, OSError) and run.stopped.errno:
        raise ReleaseError(f"{name}: the run could not be written down: {run.stopped}. Mend the folder or the disk.")
    if "TimeoutError" not in kind:
        return
    number, cell = _last_begun(cells)
    where = f"{name}: code cell {number} (`{first_lines(cell)}`)"
    if kind == "RunTimeoutError":
        raise RunTimeLimitError(
            f"{where} was running when the notebook had taken the {run.limits.run:g} seconds that a run may take. Make "
            "it faster, or raise `run_limit`."
        )
    if REPLY in cell.metadata.get("execution", {}):
        raise TimeLimitError(
            f"{where} has ended, but within the {run.limits.cell:g} seconds that a cell may take the kernel did not "
            "send all that it shows, or did not answer again. Let it start nothing that goes on, or raise `cell_limit`."
        )
    raise TimeLimitError(
        f"{where} took longer than the {run.limits.cell:g} seconds that a cell may take. Make it faster, or raise "
        "`cell_limit`."
    )


def _check_errors(cell, number: int, name: str, limits) -> None:
    """Refuse a cell with an error among its outputs, or in the kernel's reply."""
    shown = next((output for output in cell.outputs if output.output_type == "error"), None)
    error = shown or cell.metadata.get("papermill", {}).get("error")
    if error is None:
        return
    where = f"{name}: code cell {number} (`{first_lines(cell)}`)"
    if error.ename == "SystemExit":
        raise CellPendingError(f"{where} ends the run with sys.exit({error.evalue}): the cells after it never ran.")
    if error.ename == "CalledProcessError":
        raise CellFailedError(f"{where}: a command failed. {error.evalue} Write `|| true` behind it if it may fail.")
    if error.ename.endswith("MemoryError"):
        raise MemoryLimitError(
            f"{where} wanted more memory than the {limits.memory / 1e9:g} GB that a kernel may take. Give it less to "
            "do, or raise `memory_limit`."
        )
    raise CellFailedError(f"{where} failed with {error.ename}: {_cut(error.evalue, LONGEST)}")


def _check_kernel(run, cells: list, name: str) -> None:
    """Refuse a run whose kernel did not answer after the last cell, or that ended for a reason not known here."""
    kind = type(run.stopped).__name__
    if run.stopped and kind not in ("DeadKernelError", "PapermillExecutionError"):
        raise RunError(f"{name}: the run stopped with {kind}: {run.stopped}")
    if run.values is not None and kind != "DeadKernelError":
        return
    number, cell = _last_begun(cells)
    raise KernelDiedError(
        f"{name}: the kernel died in code cell {number} (`{first_lines(cell)}`): it was killed, ran out of memory, or "
        "a cell ended it."
    )


def _check_reply(cell, number: int, name: str) -> None:
    """Refuse a cell without the kernel's reply, or out of order."""
    where = f"{name}: code cell {number} (`{first_lines(cell)}`)"
    if REPLY not in cell.metadata.get("execution", {}):
        raise CellPendingError(f"{where} has no reply of the kernel: it did not run to its end.")
    if cell.execution_count != number:
        raise CellPendingError(f"{where} ran as number {cell.execution_count}: a cell ran twice, or was left out.")


def _last_begun(cells: list) -> tuple[int, object]:
    """Find the cell in which a run ended: the last that papermill says it began."""
    begun = [number for number, cell in enumerate(cells, 1) if cell.metadata.get("papermill", {}).get("start_time")]
    number = begun[-1] if begun else 1
    return number, cells[number - 1]
