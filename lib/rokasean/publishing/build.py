"""The recipe: notebook -> contract -> run -> truth -> document -> looks -> release."""

import contextlib
import datetime
import os
import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from rokasean.errors import ChangedMeanwhileError, ContractError, LooksError, ReleaseError, RokaseanError, UsageError
from rokasean.publishing import attempts, contract, index, journal, previous, release, rollback, runkey
from rokasean.publishing.faults import class_of, describe, status_of
from rokasean.publishing.journal import QUIET, Journal
from rokasean.publishing.notebooks import read_notebook, read_outline, sparing
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
        The job with a value for every parameter, each of its type.

    Raises:
        UsageError: the notebook is missing, or a parameter is unknown or does not fit.
        ContractError: the notebook is no report.
    """
    notebook = read_outline(job.notebook)
    values = contract.resolve(contract.read_parameters(notebook, job.report), job.values, job.report)
    return replace(job, values=values)


def build(job: Job) -> Outcome:
    """Build one report through all gates.

    Args:
        job: what is asked for.

    Returns:
        The outcome. What can go wrong is an outcome too: the release in place stays, and `why` says what to do.
    """
    start = time.perf_counter()
    try:
        outcome = _build(prepare(job))
    except Exception as error:  # neither an error of one report nor a defect of this library stops the others
        outcome = failure(job, error)
    outcome = replace(outcome, seconds=time.perf_counter() - start)
    _note_outcome(job, outcome)
    return outcome


def _note_outcome(job: Job, outcome: Outcome) -> None:
    """Write an outcome into the journal, and down as the last attempt; neither can fail a build."""
    facts = {
        "error": outcome.error or None,
        "exit_status": outcome.exit_status,
        "why": outcome.why,
        "path": outcome.path,
    }
    _note(job, outcome.folder, outcome.status, seconds=round(outcome.seconds, 3), **facts)
    if outcome.folder:
        place = attempts.place_of(job.reports, job.report, outcome.folder)
        with contextlib.suppress(OSError):
            attempts.record(place, job.journal.run, outcome.status, outcome.error, outcome.why, attempts.now())


def _note(job: Job, folder: str, step: str, **facts: object) -> None:
    """Write a step of a job into the journal."""
    values = {name: runkey.plain(value) for name, value in job.values.items()}
    journal.note(job.journal, step, report=job.report, folder=folder or None, parameters=values, **facts)


def is_due(job: Job) -> bool:
    """Whether a job will run its notebook, as far as can be seen before."""
    try:
        checked = prepare(job)
        return job.force or bool(staleness(checked)[0])
    except (RokaseanError, OSError):
        return False


def _names(job: Job) -> tuple[str, str]:
    """Name the folder and the files of a release, as the notebook's metadata say, with the parameters filled in."""
    folder, file = _filled(job, "folder", "current"), _filled(job, "file", job.report)
    return release.check_name(folder, f"{job.report}: folder"), release.check_name(file, f"{job.report}: file")


def _period(job: Job) -> str:
    """Name the period that a release is about, as the notebook's metadata say; else it is called like its folder."""
    return _filled(job, "period", _names(job)[0])


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
    return job.reports / job.report / _names(job)[0]


def _build(job: Job) -> Outcome:
    """Build one checked job, or find that nothing has changed."""
    folder, file = _names(job)
    epoch_date()  # one that makes no sense is told before anything runs
    target = target_of(job)
    page = target / f"{file}.html"
    with release.locked(job.reports, job.report, folder):
        why, key, parts = staleness(job)
        if not why and not job.force:
            index.write_index(job.reports)
            return Outcome(job.report, job.values, UNCHANGED, _unchanged(target, key), page, folder=folder)
        _note(job, folder, "begun", why=why or "forced")
        with release.aside(job.reports, job.report, folder) as work:
            try:
                _make(job, work, target, file, {"run_key": key, **parts})
            except Exception as error:
                kept = _keep_failure(job, folder, work / "run.ipynb", error)
                return failure(job, error, kept or target, folder)
        release.forget_failure(job.reports, job.report, folder)
        rollback.forget_withdrawn(job.reports, target)
    return Outcome(job.report, job.values, BUILT, why or "forced", page, folder=folder)


def _unchanged(target: Path, key: str) -> str:
    """Say why nothing is built."""
    manifest = release.current(target) or {}
    if manifest.get("run_key") == key:
        return f"same run key {key[:12]}"
    return f"rolled back from run key {key[:12]}, and nothing has changed since; --force builds it again"


def _keep_failure(job: Job, folder: str, notebook: Path, error: Exception) -> Path | None:
    """Keep the failed notebook with its reason; a full disk must not hide that reason."""
    try:
        return release.keep_failure(
            job.reports, job.report, folder, notebook, f"{class_of(error)}: {describe(error, job.reports)}"
        )
    except OSError:
        return None


def staleness(job: Job) -> tuple[str, str, dict]:
    """Say why a checked job has to be built.

    Args:
        job: a job as `prepare` returns it.

    Returns:
        The reason, empty if there is none; the run key of today, and the ingredients of that.
    """
    parts = runkey.ingredients(job.notebook, job.values, job.inputs)
    key, target = runkey.run_key(parts), target_of(job)
    why = release.staleness(target, key, parts)
    withdrawn = release.current(target) and rollback.withdrawn_key(job.reports, target) == key
    return ("" if withdrawn else why), key, parts


def _make(job: Job, work: Path, target: Path, file: str, key: Mapping) -> None:
    """Run the notebook, pass the gates, write the release aside and put it in place."""
    with sparing():
        from rokasean.publishing import run, truth
        from rokasean.publishing.files import write_files
        from rokasean.publishing.pdf import engine

    with contextlib.suppress(LooksError):  # said when it is needed; imported now, while kernels are not ready yet
        engine()
    past = previous.history(job.reports, target) if job.past is None else job.past
    variables = {runkey.VARIABLE: key["run_key"], **previous.hand_over(past, work / "previous.json")}
    done = run.run(read_notebook(job.notebook), job.values, work, job.folder, job.limits, job.template, variables)
    truth.check(done, job.report)
    contract.check_values(job.values, done.values, job.report)
    _note(job, target.name, "accepted")
    new = work / "release"
    new.mkdir()
    facts = {"report": job.report, "period": _period(job), **key}
    write_files(done.notebook, new, file, job.notebook, facts, epoch_date(), past)
    _check_unchanged(job, key)
    _note(job, target.name, "written")
    release.put_in_place(new, target, job.reports, job.keep)
    index.write_index(job.reports)


def _check_unchanged(job: Job, parts: Mapping) -> None:
    """Refuse what was built while that changed which it is built from: the run key would not be its own."""
    now = runkey.ingredients(job.notebook, job.values, job.inputs)
    if late := runkey.changes(parts, now):
        raise ChangedMeanwhileError(
            f"{job.report}: {'; '.join(late)} changed while it was built, so that it may have read some as they were "
            "before and some as they are now. Build again."
        )


def epoch_date() -> datetime.date | None:
    """Read the date that SOURCE_DATE_EPOCH gives to everything made here, if it is set."""
    seconds = os.environ.get(runkey.EPOCH, "")
    if not seconds:
        return None
    try:
        if seconds.isdecimal():
            return datetime.datetime.fromtimestamp(int(seconds), datetime.UTC).date()
    except (ValueError, OverflowError, OSError):
        pass  # beyond what a calendar has
    raise UsageError(f"{runkey.EPOCH} is {seconds!r}; it must be a number of seconds since 1970.")


def failure(job: Job, error: Exception, path: Path | None = None, folder: str = "") -> Outcome:
    """Turn an error into an outcome.

    Args:
        job: what failed.
        error: why.
        path: the failed notebook, or else the folder of the release.
        folder: name of the release's folder, as far as it is known.

    Returns:
        The outcome; an error that is not ours is a defect, and shown with its place.
    """
    kind, status = class_of(error), status_of(error)
    why, path = describe(error, job.reports), path or job.reports / job.report
    return Outcome(job.report, job.values, FAILED, why, path, exit_status=status, error=kind, folder=folder)
