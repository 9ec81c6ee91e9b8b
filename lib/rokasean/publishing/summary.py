"""Outcomes -> the table that ends a build, and the sentences below it."""

import shlex
from collections.abc import Sequence
from pathlib import Path

from rokasean.publishing.jobs import FAILED, Outcome

HEADS = ("report", "parameters", "result", "seconds", "path", "why")


def table(outcomes: Sequence[Outcome], base: Path) -> str:
    """Lay out outcomes as a table of plain text.

    Args:
        outcomes: what came of the jobs.
        base: paths below this folder are shown relative to it.

    Returns:
        Lines of aligned columns, the heads first.
    """
    return columns([HEADS, *(_row(outcome, base) for outcome in outcomes)])


def columns(rows: Sequence[Sequence[str]]) -> str:
    """Align rows of text; a column headed `seconds` is set to the right.

    >>> print(columns([("seconds", "why"), ("1.5", "new")]))
    seconds  why
        1.5  new
    """
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if head == "seconds" else cell.ljust(width)
            for head, cell, width in zip(rows[0], row, widths, strict=True)
        ).rstrip()
        for row in rows
    )


def failures(outcomes: Sequence[Outcome]) -> list[str]:
    """Say of each failed report what went wrong and where to look."""
    return [
        f"{_name(outcome)} failed ({outcome.error}): {outcome.why}{_look(outcome)}"
        for outcome in outcomes
        if outcome.status == FAILED
    ]


def _row(outcome: Outcome, base: Path) -> tuple[str, ...]:
    """Make the cells of one outcome."""
    path = outcome.path.resolve()
    shown = path.relative_to(base.resolve()) if path.is_relative_to(base.resolve()) else path
    why = "see below" if outcome.status == FAILED else outcome.why
    return outcome.report, _values(outcome), outcome.status, f"{outcome.seconds:.1f}", str(shown), why


def _values(outcome: Outcome) -> str:
    """Write the parameters of an outcome on one line."""
    return ", ".join(f"{name}={value}" for name, value in outcome.values.items())


def _name(outcome: Outcome) -> str:
    """Name a report with its parameters."""
    return f"{outcome.report} ({_values(outcome)})" if outcome.values else outcome.report


def _look(outcome: Outcome) -> str:
    """Say how to open the notebook of a failed run, and that the release in place has stayed."""
    if outcome.path.suffix != ".ipynb":
        return ""
    path = shlex.quote(str(outcome.path))
    return f"\n  What was published before is untouched. Open the notebook as far as it ran: jupyter lab {path}"
