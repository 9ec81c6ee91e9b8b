"""Jobs -> outcomes: several reports side by side, their kernels from one template, and a clean stop in between."""

import contextlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path

from rokasean.errors import RokaseanError, UsageError
from rokasean.publishing import release, runkey
from rokasean.publishing.build import build, is_due
from rokasean.publishing.jobs import Job, Outcome, prepare, target_of
from rokasean.publishing.warm.client import expect
from rokasean.publishing.warm.own import kind_of, own_template
from rokasean.publishing.warm.places import own_temporary_files
from rokasean.publishing.workers import Crew, build_side_by_side, crew


@dataclass(frozen=True, slots=True)
class Means:
    """What builds run on: the socket of a template to fork kernels from, if there is one; the processes that build."""

    template: Path | None
    crew: Crew


@contextlib.contextmanager
def means(workers: int, modules: Sequence[str], folder: Path) -> Iterator[Callable[[], Means]]:
    """Have ready what takes seconds to start; it ends with this block.

    Args:
        workers: how many processes build side by side.
        modules: names of the modules that the notebooks import; they are imported once for all kernels. None, and
            every kernel is started on its own.
        folder: the working folder of the kernels.

    Returns:
        What starts it all when first called, and returns at once: whoever knows early that something will be built
        calls it then.
    """
    library = runkey.library_state()
    with contextlib.ExitStack() as stack:
        yield cache(partial(_start, stack, workers, modules, folder, library))


def _start(stack: contextlib.ExitStack, workers: int, modules: Sequence[str], folder: Path, library: str) -> Means:
    """Start what builds run on, and note on a stack how to end it."""
    stack.enter_context(own_temporary_files())
    template = stack.enter_context(own_template(kind_of(modules, folder))) if modules else None
    return Means(template, stack.enter_context(crew(workers, library)))


def build_all(
    jobs: Sequence[Job],
    begin: Callable[[], Means],
    done: Callable[[Outcome], None] = lambda outcome: None,
) -> list[Outcome]:
    """Build several reports; one that fails stops no other, not even one that breaks its contract.

    Args:
        jobs: what is asked for.
        begin: what `means` gives; where nothing is due, it is not called.
        done: called with each outcome as it comes.

    Returns:
        The outcomes, in the order of the jobs.

    Raises:
        UsageError: two jobs would write the same release.
    """
    _check_targets(jobs)
    due = sum(map(is_due, jobs))
    with _swept({job.reports for job in jobs}):
        if not due:
            return [_told(build(job), done) for job in jobs]
        ready = begin()
        if ready.template:
            expect(ready.template, due)
        common = {"template": ready.template, "library": ready.crew.library}
        return build_side_by_side(ready.crew, [replace(job, **common) for job in jobs], done)


@contextlib.contextmanager
def _swept(places: Iterable[Path]) -> Iterator[None]:
    """Begin and end without anything that killed builds, or processes of this one, have left."""
    for reports in places:
        release.sweep(reports)
    yield
    for reports in places:
        release.sweep(reports)


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
