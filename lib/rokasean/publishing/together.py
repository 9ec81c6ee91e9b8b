"""Jobs -> outcomes: several reports side by side, their kernels from one template, and a clean stop in between."""

import contextlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from rokasean.errors import RokaseanError, UsageError
from rokasean.publishing import release, runkey
from rokasean.publishing.build import build, is_due
from rokasean.publishing.jobs import Job, Outcome, prepare, target_of
from rokasean.publishing.warm.places import own_temporary_files
from rokasean.publishing.workers import build_side_by_side


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
    due = [job for job in jobs if is_due(job)]
    with _clean({job.reports for job in jobs}, bool(due)), _template(due, modules) as template:
        ready = [replace(job, template=template) for job in jobs]
        if workers == 1 or len(due) < 2:
            return [_told(build(job), done) for job in ready]
        return build_side_by_side(ready, min(workers, len(due)), done)


@contextlib.contextmanager
def _clean(places: Iterable[Path], busy: bool) -> Iterator[None]:
    """Begin and end without anything that killed builds, or processes of this one, have left."""
    for reports in places:
        release.sweep(reports)
    with own_temporary_files() if busy else contextlib.nullcontext():
        yield
    for reports in places:
        release.sweep(reports)


@contextlib.contextmanager
def _template(jobs: Sequence[Job], modules: Sequence[str]) -> Iterator[Path | None]:
    """Start the process that kernels are forked from, while this one is busy with imports of its own."""
    if not jobs or not modules:
        yield None
        return
    from rokasean.publishing import kernels

    lock = runkey.lock_file(jobs[0].notebook)
    with kernels.warm_template(modules, jobs[0].folder, [lock] if lock else [], len(jobs)) as template:
        yield template


def _told(outcome: Outcome, done: Callable[[Outcome], None]) -> Outcome:
    """Tell of an outcome and hand it on."""
    done(outcome)
    return outcome


def _check_targets(jobs: Sequence[Job]) -> None:
    """Refuse two jobs for one folder: the second would replace the first."""
    seen = set()
    for job in jobs:
        try:
            target = target_of(prepare(job))
        except RokaseanError:
            continue  # the build says why
        if target in seen:
            raise UsageError(
                f"Two runs of {job.report} would both go into its folder {target.name}; name each run once."
            )
        seen.add(target)
