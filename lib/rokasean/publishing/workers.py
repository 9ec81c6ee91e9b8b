"""Jobs -> outcomes, in several processes; one that dies takes only the job along that it was at.

Each has its own event loop and kernel, takes jobs as long as there are any, and ends with the process that started it.
"""

import contextlib
import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess

from rokasean.errors import WorkerDiedError
from rokasean.publishing import stopping
from rokasean.publishing.apart import in_words
from rokasean.publishing.build import build, give_up
from rokasean.publishing.jobs import Job, Outcome

# Seconds that a process which builds may take to end when it is told to stop.
END = 10.0


@dataclass(frozen=True, slots=True, eq=False)
class Worker:
    """A process that builds, and the line to it."""

    process: BaseProcess
    line: Connection


def build_side_by_side(jobs: Sequence[Job], workers: int, done: Callable[[Outcome], None]) -> list[Outcome]:
    """Build in several processes.

    Args:
        jobs: what is asked for.
        workers: how many processes there are at a time.
        done: called with each outcome as it comes.

    Returns:
        The outcomes, in the order of the jobs. Where a process died, that of its job says so; another process takes
        the next one.
    """
    waiting = deque(range(len(jobs)))
    outcomes: dict[int, Outcome] = {}
    crew: dict[Worker, int | None] = {}  # who is at which job; all that may run, for whatever happens
    try:
        while len(outcomes) < len(jobs):
            while len(crew) < min(workers, len(jobs) - len(outcomes)):
                crew[_start()] = None
            _assign(crew, waiting, jobs)
            for worker in _answering(crew):
                number, crew[worker] = crew[worker], None
                outcomes[number] = _take(worker, jobs[number])
                done(outcomes[number])
    finally:
        _end(crew)
    return [outcomes[number] for number in range(len(jobs))]


def _start() -> Worker:
    """Start a process."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_work, args=(there,))
    process.start()
    there.close()
    return Worker(process, here)


def _assign(crew: dict[Worker, int | None], waiting: deque[int], jobs: Sequence[Job]) -> None:
    """Give all that are at no job the next ones; those that died, or that there is none for, go."""
    for worker in [each for each, number in crew.items() if number is None]:
        if worker.line.closed or not waiting:
            _dismiss(worker)
            del crew[worker]
            continue
        crew[worker] = number = waiting.popleft()
        with contextlib.suppress(OSError):  # should it have died, that is noticed when its answer is taken
            worker.line.send(jobs[number])


def _answering(crew: Iterable[Worker]) -> list[Worker]:
    """Wait until processes have answered or ended."""
    ready = wait([worker.line for worker in crew])
    return [worker for worker in crew if worker.line in ready]


def _take(worker: Worker, job: Job) -> Outcome:
    """Take an outcome, or make one where the process died."""
    try:
        return worker.line.recv()
    except (EOFError, OSError):
        worker.line.close()
        worker.process.join(END)
        how = in_words(worker.process.exitcode)
        why = f"{job.report}: the process that built it was {how}: somebody ended it, or"
        return give_up(
            job, WorkerDiedError(f"{why} the system ran out of memory. What was published is untouched; build again.")
        )


def _dismiss(worker: Worker) -> None:
    """Let a process go that has nothing more to do: nobody asks it any more, so that it ends."""
    worker.line.close()
    worker.process.join(END)
    worker.process.kill()
    worker.process.join()


def _end(crew: Iterable[Worker]) -> None:
    """Tell processes to stop, and wait until they have."""
    for worker in crew:
        worker.process.terminate()
    for worker in crew:
        _dismiss(worker)


def _work(line: Connection) -> None:
    """Build what is asked for, in a process of its own; one that is stopped has cleaned up, and takes no more jobs."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    stopping.stop_on_terminate()
    try:
        while True:
            line.send(build(line.recv()))
    except (EOFError, OSError):
        return
    except SystemExit:
        os._exit(1)


def _end_with_parent() -> None:
    """Wait for the end of the parent; the kernels end with this process."""
    multiprocessing.parent_process().join()
    os._exit(1)
