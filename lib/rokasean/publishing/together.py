"""Jobs -> outcomes: several reports side by side, their kernels from one template, and a clean stop in between."""

import contextlib
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from rokasean.errors import RokaseanError, UsageError, WorkerDiedError
from rokasean.publishing import runkey, stopping
from rokasean.publishing.build import Job, Outcome, build, failure, is_due, prepare, target_of

# Seconds that a process which builds may take to end when it is told to stop.
END = 10.0


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
    with _template(due, modules) as template:
        ready = [replace(job, template=template) for job in jobs]
        if workers == 1 or len(due) < 2:
            return [_told(build(job), done) for job in ready]
        return _build_side_by_side(ready, min(workers, len(due)), done)


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
    from concurrent.futures import ProcessPoolExecutor, as_completed

    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_begin_worker) as pool:
        try:
            futures = {pool.submit(_work, job): job for job in jobs}
            pool.submit(int)  # the pool begins to watch a process at the next submission after the one that started it
            outcomes = {}
            for future in as_completed(futures):
                outcomes[future] = _told(_result(future, futures[future]), done)
        except BaseException:
            _end_workers()
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return [outcomes[future] for future in futures]


def _result(future, job: Job) -> Outcome:
    """Take a worker's outcome, or make one where the worker died."""
    from concurrent.futures.process import BrokenProcessPool

    try:
        return future.result()
    except BrokenProcessPool:
        why = (
            "A process that built reports was killed, or memory ran out. What was published is untouched; build again."
        )
        return failure(job, WorkerDiedError(f"{job.report}: {why}"))


def _begin_worker() -> None:
    """Make a process that builds end with the one that asked for it, and stop when told to."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    stopping.stop_on_terminate()


def _end_with_parent() -> None:
    """Wait for the end of the parent; its kernels end with this process."""
    multiprocessing.parent_process().join()
    os._exit(1)


def _work(job: Job) -> Outcome:
    """Build in a worker; one that is stopped has cleaned up, and must not take the next job."""
    try:
        return build(job)
    except SystemExit:
        os._exit(1)


def _end_workers() -> None:
    """Tell all processes that build to stop, and wait until they have."""
    workers = multiprocessing.active_children()
    for worker in workers:
        worker.terminate()
    for worker in workers:
        worker.join(END)
        worker.kill()


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
