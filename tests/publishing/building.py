"""How tests build several reports: with all that builds run on, started and ended for them."""

from collections.abc import Callable, Sequence

from rokasean.publishing.jobs import Job, Outcome
from rokasean.publishing.together import build_all, means


def build_jobs(
    jobs: Sequence[Job],
    workers: int = 1,
    done: Callable[[Outcome], None] = lambda outcome: None,
    modules: Sequence[str] = (),
) -> list[Outcome]:
    """Build jobs in so many processes, with kernels from a template that has imported the modules, if any."""
    with means(workers, modules, jobs[0].folder) as begin:
        return build_all(jobs, begin, done)
