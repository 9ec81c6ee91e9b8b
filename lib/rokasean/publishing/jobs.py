"""What a build is asked for, and what comes of it: a notebook with its parameters, an outcome."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from rokasean.errors import ContractError, ReleaseError
from rokasean.publishing import contract, previous, release, runkey
from rokasean.publishing.illustrations import pictures_of
from rokasean.publishing.journal import QUIET, Journal
from rokasean.publishing.notebooks import read_outline
from rokasean.publishing.settings import LIMITS, Limits

BUILT, UNCHANGED, FAILED = "built", "unchanged", "failed"


@dataclass(frozen=True, slots=True)
class Job:
    """One report to build: a notebook, values for its parameters, and where things lie.

    Args:
        notebook: the notebook file.
        values: value by parameter name; texts are read as the parameter's type.
        reports: the folder of all reports.
        inputs: the files that the notebook reads, or folders of such files, for the run key.
        folder: the working folder of the kernel.
        force: build even if nothing has changed.
        template: the socket of a template to fork the kernel from; see `publishing.warm`.
        limits: what the run may take.
        keep: how many replaced releases are kept.
        journal: where steps are written down.
        past: the data that the notebook may compare its own with; None takes those of the releases before.
        library: the state that the library must still be in when the report is done; see `runkey.library_state`.
    """

    notebook: Path
    reports: Path
    values: Mapping[str, object] = field(default_factory=dict)
    inputs: tuple[Path, ...] = ()
    folder: Path = Path()
    force: bool = False
    template: Path | None = None
    limits: Limits = LIMITS
    keep: int = release.KEEP
    journal: Journal = QUIET
    past: tuple[previous.Past, ...] | None = None
    library: str = ""

    @property
    def report(self) -> str:
        """The name of the report: that of its notebook."""
        return self.notebook.stem


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a job; `status` is built, unchanged or failed, `why` its reason in words, `error` its class."""

    report: str
    values: Mapping[str, object]
    status: str
    why: str
    path: Path
    seconds: float = 0.0
    exit_status: int = 0
    error: str = ""
    folder: str = ""


def prepare(job: Job) -> Job:
    """Check a job against the contract of its notebook, before anything is run.

    Args:
        job: what is asked for.

    Returns:
        The job with a value for every parameter, each of its type, and with the pictures of its prose as inputs.

    Raises:
        UsageError: the notebook is missing, or a parameter is unknown or does not fit.
        ContractError: the notebook is no report.
    """
    notebook = read_outline(job.notebook)
    values = contract.resolve(contract.read_parameters(notebook, job.report), job.values, job.report)
    more = (each for each in pictures_of(notebook, job.notebook.parent) if each not in job.inputs)
    return replace(job, values=values, inputs=(*job.inputs, *more))


def names_of(job: Job) -> tuple[str, str]:
    """Name the folder and the files of a release, as the notebook's metadata say, with the parameters filled in."""
    folder, file = _filled(job, "folder", "current"), _filled(job, "file", job.report)
    return release.check_name(folder, f"{job.report}: folder"), release.check_name(file, f"{job.report}: file")


def period_of(job: Job) -> str:
    """Name the period that a release is about, as the notebook's metadata say; else it is called like its folder."""
    return _filled(job, "period", names_of(job)[0])


def _filled(job: Job, name: str, default: str) -> str:
    """Read one line of a notebook's metadata, with the parameters filled in."""
    settings = read_outline(job.notebook).metadata.get("rokasean", {})
    line = settings.get(name, default) if isinstance(settings, Mapping) else None
    if not isinstance(line, str):
        raise ContractError(f"{job.report}: `rokasean` in its metadata must be an object, and `{name}` in it a text.")
    values = {name: runkey.plain(value) for name, value in job.values.items()}
    try:
        return line.format(**values)
    except LookupError as error:
        raise ReleaseError(f"{job.report}: its metadata name a parameter {error} that it does not have.") from None
    except (AttributeError, TypeError, ValueError) as error:
        why = f"`{name}` in its metadata is {line!r}, and parameters are filled in like `{{year}}`: {error}"
        raise ReleaseError(f"{job.report}: {why}.") from None


def target_of(job: Job) -> Path:
    """Name the folder of the release that a checked job builds.

    Raises:
        ReleaseError: the notebook's metadata name none.
    """
    return job.reports / job.report / names_of(job)[0]
