"""The recipe: notebook -> contract -> run -> truth -> document -> looks -> release."""

import contextlib
import datetime
import os
import time
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from rokasean.errors import ReleaseError, RokaseanError, UsageError
from rokasean.publishing import contract, release, runkey

BUILT, UNCHANGED, FAILED = "built", "unchanged", "failed"


@dataclass(frozen=True, slots=True)
class Job:
    """One report to build: a notebook, values for its parameters, and where things lie.

    Args:
        notebook: the notebook file.
        values: value by parameter name; texts are read as the parameter's type.
        reports: the folder of all reports.
        inputs: the files that the notebook reads, for the run key.
        folder: the working folder of the kernel.
        force: build even if nothing has changed.
        template: the socket of a template to fork the kernel from; see `publishing.warm`.
    """

    notebook: Path
    reports: Path
    values: Mapping[str, object] = field(default_factory=dict)
    inputs: tuple[Path, ...] = ()
    folder: Path = Path()
    force: bool = False
    template: Path | None = None

    @property
    def report(self) -> str:
        """The name of the report: that of its notebook."""
        return self.notebook.stem


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a job; `status` is built, unchanged or failed, `why` its reason in words."""

    report: str
    values: Mapping[str, object]
    status: str
    why: str
    path: Path
    seconds: float = 0.0
    exit_status: int = 0


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
    notebook = read_notebook(job.notebook)
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
    except OSError as error:
        why = ReleaseError(f"{error.filename or job.reports}: {error.strerror or error}. Mend the folder or the disk.")
        outcome = _failure(job, job.reports / job.report, why)
    except Exception as error:  # neither an error of one report nor a defect of this library stops the others
        outcome = _failure(job, job.reports / job.report, error)
    return replace(outcome, seconds=time.perf_counter() - start)


def build_all(
    jobs: Sequence[Job],
    workers: int = 1,
    done: Callable[[Outcome], None] = lambda outcome: None,
    modules: Sequence[str] = (),
) -> list[Outcome]:
    """Build several reports; one that fails stops no other, not even one that breaks its contract.

    Args:
        jobs: what is asked for.
        workers: how many processes build side by side.
        done: called with each outcome as it comes.
        modules: names of the modules that the notebooks import; they are imported once for all kernels. None, and
            every kernel is started on its own.

    Returns:
        The outcomes, in the order of the jobs.

    Raises:
        UsageError: two jobs would write the same release.
    """
    _check_targets(jobs)
    due = [job for job in jobs if _is_due(job)]
    with _template(due, modules) as template:
        ready = [replace(job, template=template) for job in jobs]
        if workers == 1 or len(due) < 2:
            return [_told(build(job), done) for job in ready]
        return _build_side_by_side(ready, min(workers, len(due)), done)


def _is_due(job: Job) -> bool:
    """Whether a job will run its notebook, as far as can be seen before."""
    try:
        checked = prepare(job)
        return job.force or bool(_staleness(checked, job.reports / job.report / _names(checked)[0])[0])
    except (RokaseanError, OSError):
        return False


@contextlib.contextmanager
def _template(jobs: Sequence[Job], modules: Sequence[str]) -> Iterator[Path | None]:
    """Start the process that kernels are forked from, while this one is busy with imports of its own."""
    if not jobs or not modules:
        yield None
        return
    from rokasean.publishing import kernels

    lock = runkey.lock_file(jobs[0].notebook)
    with kernels.warm_template(modules, jobs[0].folder, [lock] if lock else []) as template:
        yield template


def _build_side_by_side(jobs: Sequence[Job], workers: int, done: Callable[[Outcome], None]) -> list[Outcome]:
    """Build in several processes; each has its own event loop, kernel and PDF engine."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor, as_completed

    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn")) as pool:
        futures = [pool.submit(build, job) for job in jobs]
        for future in as_completed(futures):
            done(future.result())
        return [future.result() for future in futures]


def _told(outcome: Outcome, done: Callable[[Outcome], None]) -> Outcome:
    """Tell of an outcome and hand it on."""
    done(outcome)
    return outcome


def read_notebook(path: Path):
    """Read a notebook file as a notebook node of nbformat 4.

    Raises:
        UsageError: there is no such file, or it is no notebook.
    """
    import nbformat

    try:
        return nbformat.read(path, as_version=4)
    except FileNotFoundError:
        raise UsageError(f"There is no notebook {path}.") from None
    except (nbformat.reader.NotJSONError, UnicodeDecodeError):
        raise UsageError(f"{path} is no notebook: it is not JSON.") from None


def _names(job: Job) -> tuple[str, str]:
    """Name the folder and the files of a release, as the notebook's metadata say, with the parameters filled in."""
    settings = read_notebook(job.notebook).metadata.get("rokasean", {})
    values = {name: runkey.plain(value) for name, value in job.values.items()}
    try:
        folder = settings.get("folder", "current").format(**values)
        file = settings.get("file", job.report).format(**values)
    except (KeyError, IndexError) as error:
        raise ReleaseError(f"{job.report}: its metadata name a parameter {error} that it does not have.") from None
    return release.check_name(folder, f"{job.report}: folder"), release.check_name(file, f"{job.report}: file")


def _check_targets(jobs: Sequence[Job]) -> None:
    """Refuse two jobs for one folder: the second would replace the first."""
    seen = set()
    for job in jobs:
        try:
            target = job.report, _names(prepare(job))[0]
        except RokaseanError:
            continue  # the build says why
        if target in seen:
            raise UsageError(f"Two runs of {job.report} would both go into its folder {target[1]}; name each run once.")
        seen.add(target)


def _build(job: Job) -> Outcome:
    """Build one checked job, or find that nothing has changed."""
    folder, file = _names(job)
    target = job.reports / job.report / folder
    with release.locked(job.reports, job.report, folder):
        why, key, parts = _staleness(job, target)
        if not why and not job.force:
            return Outcome(job.report, job.values, UNCHANGED, f"same run key {key[:12]}", target / f"{file}.html")
        with release.aside(job.reports, job.report, folder) as work:
            try:
                _make(job, work, target, file, {"run_key": key, **parts})
            except RokaseanError as error:
                kept = release.keep_failure(job.reports, job.report, folder, work / "run.ipynb", str(error))
                return _failure(job, kept or target, error)
        release.forget_failure(job.reports, job.report, folder)
    return Outcome(job.report, job.values, BUILT, why or "forced", target / f"{file}.html")


def _staleness(job: Job, target: Path) -> tuple[str, str, dict]:
    """Say why a checked job has to be built, if so; with its run key and the ingredients of that."""
    parts = runkey.ingredients(job.notebook, job.values, job.inputs)
    key = runkey.run_key(parts)
    return release.staleness(target, key, parts), key, parts


def _make(job: Job, work: Path, target: Path, file: str, key: Mapping) -> None:
    """Run the notebook, pass the gates, write the release aside and put it in place."""
    from rokasean.publishing import run, truth
    from rokasean.publishing.files import write_files

    done = run.run(read_notebook(job.notebook), job.values, work, job.folder, template=job.template)
    truth.check(done, job.report)
    contract.check_values(job.values, done.values, job.report)
    new = work / "release"
    new.mkdir()
    write_files(done.notebook, new, file, job.notebook, {"report": job.report, **key}, epoch_date())
    release.put_in_place(new, target, job.reports)


def epoch_date() -> datetime.date | None:
    """Read the date that SOURCE_DATE_EPOCH gives to everything made here, if it is set."""
    seconds = os.environ.get(runkey.EPOCH, "")
    if not seconds:
        return None
    if not seconds.isdigit():
        raise UsageError(f"{runkey.EPOCH} is {seconds!r}; it must be a number of seconds since 1970.")
    return datetime.datetime.fromtimestamp(int(seconds), datetime.UTC).date()


def _failure(job: Job, path: Path, error: Exception) -> Outcome:
    """Turn an error into an outcome; one that is not ours is a defect, and shown with its place."""
    if isinstance(error, RokaseanError):
        return Outcome(job.report, job.values, FAILED, str(error), path, exit_status=error.exit_status)
    why = f"a defect of rokasean: {''.join(traceback.format_exception(error))}"
    return Outcome(job.report, job.values, FAILED, why, path, exit_status=1)
