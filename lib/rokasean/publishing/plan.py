"""What is asked for on a command line -> jobs: which notebooks, with which values, each checked before any run."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from rokasean.errors import ContractError, UsageError
from rokasean.publishing.jobs import Job, prepare
from rokasean.publishing.notebooks import read_outline
from rokasean.publishing.passing import is_passing

NOTEBOOKS, REPORTS = "notebooks", "reports"


def find_notebooks(start: Path) -> Path:
    """Find the folder of notebooks, beside or above where one stands.

    Args:
        start: the working folder.

    Returns:
        The folder `notebooks`.

    Raises:
        UsageError: there is none up to the root.
    """
    for place in (start.resolve(), *start.resolve().parents):
        if (place / NOTEBOOKS).is_dir():
            return place / NOTEBOOKS
    raise UsageError(f"There is no folder `{NOTEBOOKS}` in {start} or above it. Go to the project's folder first.")


def find_reports(notebooks: Path, name: str | None) -> list[Path]:
    """Find the notebooks that are meant.

    Args:
        notebooks: the folder of notebooks.
        name: the name of a report, or the path of its notebook; None means every report of the folder.

    Returns:
        Paths of notebooks; reports are those with `rokasean` in their metadata.

    Raises:
        UsageError: there is no such report, or none at all.
    """
    if name and name.endswith(".ipynb"):
        return [Path(name)]
    lasting = (path for path in sorted(notebooks.glob("*.ipynb")) if not is_passing(path.name))
    known = [path for path in lasting if _is_report(path)]
    chosen = [path for path in known if name in (None, path.stem)]
    if not chosen:
        names = ", ".join(path.stem for path in known) or "none"
        raise UsageError(f"There is no report {name or 'at all'} in {notebooks}; known are: {names}.")
    return chosen


def _is_report(path: Path) -> bool:
    """Whether a notebook is a report; one that cannot be read counts as one, so that its build says so."""
    try:
        return "rokasean" in read_outline(path).metadata
    except ContractError:
        return True


def read_values(given: Iterable[str]) -> dict[str, str]:
    """Read texts like `year=2024`.

    Raises:
        UsageError: one has no name or no equals sign, or a name comes twice.

    >>> read_values(["year=2024", "note=a=b"])
    {'year': '2024', 'note': 'a=b'}
    """
    values: dict[str, str] = {}
    for text in given:
        name, sign, value = text.partition("=")
        if not sign or not name.strip() or name.strip() in values:
            raise UsageError(f"-p {text}: expected NAME=VALUE, each name once, such as -p year=2024.")
        values[name.strip()] = value.strip()
    return values


def write_values(values: Mapping[str, object]) -> tuple[str, ...]:
    """Write values as `read_values` and the contract of a notebook read them.

    >>> write_values({"year": 2024, "partners": ["VN", "TH"]})
    ('year=2024', 'partners=["VN", "TH"]')
    """
    texts = {name: json.dumps(value) if isinstance(value, list) else str(value) for name, value in values.items()}
    return tuple(f"{name}={text}" for name, text in texts.items())


def plan(
    notebooks: Sequence[Path],
    values: Mapping[str, str],
    common: Job,
    spread: Mapping[str, Callable[[Mapping], Iterable]],
    inputs: Callable[[Mapping], Iterable[Path]],
    optional: Mapping[str, str] | None = None,
) -> list[Job]:
    """Make the jobs, each checked against the contract of its notebook.

    Args:
        notebooks: the notebooks to build.
        values: value by parameter name; of several notebooks only those that have all of them are built.
        common: a job with what is the same for all: folders, and whether to force.
        spread: for a parameter that is not given, what values to take one after the other, from the other values.
        inputs: the files that a notebook reads, from its values.
        optional: further values, for the notebooks that have such parameters.

    Returns:
        Jobs in the order of notebooks and values.

    Raises:
        UsageError: a parameter is unknown or does not fit.
    """
    return [
        replace(job, inputs=tuple(inputs(job.values)))
        for notebook in _with_parameters(notebooks, values)
        for job in _jobs(replace(common, notebook=notebook), values, spread, optional or {})
    ]


def _with_parameters(notebooks: Sequence[Path], values: Mapping[str, str]) -> Sequence[Path]:
    """Choose, of several notebooks, those that have every parameter given; all if none has, to say so."""
    if len(notebooks) == 1 or not values:
        return notebooks
    return [one for one in notebooks if values.keys() <= _names(one)] or notebooks


def _names(notebook: Path) -> set[str]:
    """The names of a notebook's parameters; none if it is no report."""
    try:
        return set(prepare(Job(notebook, notebook.parent)).values)
    except ContractError:
        return set()


def _jobs(job: Job, values: Mapping[str, str], spread: Mapping, optional: Mapping[str, str]) -> Iterable[Job]:
    """Make the jobs of one notebook: one, or one for each value that a parameter is spread over."""
    try:
        default = prepare(replace(job, values={}))
    except ContractError:
        return [job]  # its build fails and says why; the others are built
    taken = {name: value for name, value in optional.items() if name in default.values}
    ready = prepare(replace(job, values={**taken, **values}))
    open_names = [name for name in spread if name in ready.values and name not in values]
    if not open_names:
        return [ready]
    name = open_names[0]
    return [prepare(replace(ready, values={**ready.values, name: value})) for value in spread[name](ready.values)]
