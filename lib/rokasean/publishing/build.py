"""The recipe: notebook -> contract -> run -> truth -> document -> looks -> release."""

import contextlib
import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from rokasean.errors import ChangedMeanwhileError, LooksError, RokaseanError
from rokasean.faults import class_of, describe, status_of
from rokasean.publishing import attempts, contract, index, journal, previous, release, rollback, runkey, shelf
from rokasean.publishing.jobs import BUILT, FAILED, UNCHANGED, Job, Outcome, names_of, period_of, prepare, target_of
from rokasean.publishing.notebooks import read_notebook, sparing


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
    return _noted(job, replace(outcome, seconds=time.perf_counter() - start))


def give_up(job: Job, error: RokaseanError) -> Outcome:
    """Tell of a job that something else than its build put an end to.

    Args:
        job: what was asked for.
        error: why it was not built.

    Returns:
        The outcome; it is written down like that of a build.
    """
    return _noted(job, failure(job, error))


def _noted(job: Job, outcome: Outcome) -> Outcome:
    """Write an outcome down, and hand it on."""
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
            attempts.record(place, job.journal.run, outcome, attempts.now())


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


def _build(job: Job) -> Outcome:
    """Build one checked job, or find that nothing has changed."""
    folder, file = names_of(job)
    runkey.epoch_date()  # one that makes no sense is told before anything runs
    target = target_of(job)
    page = target / f"{file}.html"
    with release.locked(job.reports, job.report, folder, job.limits.wait):
        shelf.settle(job.reports, target)
        seen = runkey.marks(job.notebook, job.inputs)
        why, key, parts = staleness(job)
        if not why and not job.force:
            release.forget_failure(job.reports, job.report, folder)
            index.write_index(job.reports, job.limits.wait)
            return Outcome(job.report, job.values, UNCHANGED, _unchanged(target, key), page, folder=folder)
        _note(job, folder, "begun", why=why or "forced")
        with release.aside(job.reports, job.report, folder) as work:
            try:
                _make(job, work, target, file, {"run_key": key, **parts}, seen)
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
    reason = f"{class_of(error)} (status {status_of(error)}): {describe(error, job.reports)}"
    try:
        return release.keep_failure(job.reports, job.report, folder, notebook, reason)
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
    withdrawn = release.current(target) and key in rollback.withdrawn_keys(job.reports, target)
    return ("" if withdrawn else why), key, parts


def _make(job: Job, work: Path, target: Path, file: str, key: Mapping, seen: Mapping) -> None:
    """Run the notebook, pass the gates, write the release aside and put it in place."""
    with sparing():
        from rokasean.publishing import run, truth
        from rokasean.publishing.files import write_files
        from rokasean.publishing.pdf import warm_up

    with contextlib.suppress(LooksError):  # said when it is needed; done now, while kernels are not ready yet
        warm_up()
    past = previous.history(job.reports, target) if job.past is None else job.past
    variables = {runkey.VARIABLE: key["run_key"], **previous.hand_over(past, work / "previous.json")}
    done = run.run(read_notebook(job.notebook), job.values, work, job.folder, job.limits, job.template, variables)
    truth.check(done, job.report)
    contract.check_values(job.values, done.values, job.report)
    _note(job, target.name, "accepted")
    new = work / "release"
    new.mkdir()
    facts = {"report": job.report, "period": period_of(job), **key}
    write_files(done.notebook, new, file, job.notebook, facts, runkey.epoch_date(), past, job.limits)
    _check_unchanged(job, key, seen)
    _note(job, target.name, "written")
    shelf.put_in_place(new, target, job.reports, job.keep)
    index.write_index(job.reports, job.limits.wait)


def _check_unchanged(job: Job, parts: Mapping, seen: Mapping) -> None:
    """Refuse what was built while that changed which it is built from: the run key would not be its own."""
    late = runkey.changes(parts, runkey.ingredients(job.notebook, job.values, job.inputs))
    late = late or runkey.edits(seen, runkey.marks(job.notebook, job.inputs))
    if runkey.is_other(job.library):
        late.append(runkey.WORDS["library"])
    if late:
        raise ChangedMeanwhileError(
            f"{job.report}: {'; '.join(late)} changed while it was built, so that it may have read some as they were "
            "before and some as they are now. Build again."
        )


def failure(job: Job, error: Exception, path: Path | None = None, folder: str = "") -> Outcome:
    """Turn an error into an outcome.

    Args:
        job: what failed.
        error: why.
        path: the failed notebook, or else the folder of the release.
        folder: name of the release's folder; where it is not given, it is found out if possible.

    Returns:
        The outcome; an error that is not ours is a defect, and shown with its place.
    """
    kind, status = class_of(error), status_of(error)
    why, path = describe(error, job.reports), path or job.reports / job.report
    folder = folder or _folder_of(job)
    return Outcome(job.report, job.values, FAILED, why, path, exit_status=status, error=kind, folder=folder)


def _folder_of(job: Job) -> str:
    """Name the folder of a release; nothing where its notebook or its parameters do not say."""
    with contextlib.suppress(RokaseanError, OSError):
        return target_of(prepare(job)).name
    return ""
