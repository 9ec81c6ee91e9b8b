"""Jobs -> outcomes, built side by side in several processes; one that dies takes only the job along that it was at.

Each has its own event loop and kernel, takes jobs as long as there are any, and ends with the process that started it.
"""

import contextlib
import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess

from rokasean.errors import ChangedMeanwhileError, LooksError, WorkerDiedError
from rokasean.publishing import forking, runkey, stopping
from rokasean.publishing.apart import in_words
from rokasean.publishing.build import build, give_up
from rokasean.publishing.jobs import Job, Outcome
from rokasean.publishing.notebooks import sparing

# Seconds that processes which build may take to end when they are told to stop.
END = 10.0


@dataclass(slots=True)
class Crew:
    """Those that build, and what they come from.

    Args:
        number: how many there are at a time.
        library: the state that they found the library in.
        at: the job, by number, that each is at, by the line to it.
        homes: the processes that they are forked from.
    """

    number: int
    library: str
    at: dict[Connection, int | None]
    homes: list[BaseProcess]


@contextlib.contextmanager
def crew(number: int, library: str = "") -> Iterator[Crew]:
    """Start processes that build; they end with this block, or with this process.

    Args:
        number: how many there are at a time.
        library: the state of the library (`runkey.library_state`) that they, too, must find; any where it is empty.

    Returns:
        Those that build, for `build_side_by_side`; they get ready while this process goes on.
    """
    together = Crew(number, library, {}, [])
    try:
        _fill(together, number)
        yield together
    finally:
        for home in together.homes:
            home.terminate()
        _dismiss(together)


def build_side_by_side(crew: Crew, jobs: Sequence[Job], done: Callable[[Outcome], None]) -> list[Outcome]:
    """Build in several processes.

    Args:
        crew: those that build; there are none any more afterwards.
        jobs: what is asked for.
        done: called with each outcome as it comes.

    Returns:
        The outcomes, in the order of the jobs. Where a process died, that of its job says so; another process takes
        the next one.
    """
    waiting = deque(range(len(jobs)))
    outcomes: dict[int, Outcome] = {}
    while len(outcomes) < len(jobs):
        _fill(crew, min(crew.number, len(jobs) - len(outcomes)))
        _assign(crew.at, waiting, jobs)
        for line in wait(list(crew.at)):
            number = crew.at[line]
            outcomes[number] = _take(crew, line, jobs[number])
            done(outcomes[number])
    _dismiss(crew)
    return [outcomes[number] for number in range(len(jobs))]


def _fill(crew: Crew, number: int) -> None:
    """Start what there are too few of: all at first, later one in the place of each that has died."""
    if (missing := number - len(crew.at)) > 0:
        home, lines = forking.start(missing, partial(_prepare, crew.library), _work)
        crew.homes.append(home)
        crew.at.update(dict.fromkeys(lines))


def _assign(at: dict[Connection, int | None], waiting: deque[int], jobs: Sequence[Job]) -> None:
    """Give all that are at no job the next ones; those that there is none for go."""
    for line in [each for each, number in at.items() if number is None]:
        if not waiting:
            line.close()
            del at[line]
            continue
        at[line] = number = waiting.popleft()
        with contextlib.suppress(OSError):  # should it have died, that is noticed when its answer is taken
            line.send(jobs[number])


def _take(crew: Crew, line: Connection, job: Job) -> Outcome:
    """Take an outcome, or make one where the process died."""
    try:
        told = line.recv()
    except (EOFError, OSError):
        told = None
    if isinstance(told, Outcome):
        crew.at[line] = None
        return told
    line.close()
    del crew.at[line]
    if runkey.is_other(crew.library):
        return give_up(job, ChangedMeanwhileError(f"{job.report}: the library changed meanwhile. Build again."))
    why = f"{job.report}: the process that built it was {in_words(told)}: somebody ended it, or"
    return give_up(
        job, WorkerDiedError(f"{why} the system ran out of memory. What was published is untouched; build again.")
    )


def _dismiss(crew: Crew) -> None:
    """Let all go: nobody asks them any more, so that they end; and wait until they have."""
    for line in crew.at:
        line.close()
    for home in crew.homes:
        home.join(END)
        home.kill()
        home.join()


def _prepare(library: str = "") -> None:
    """Do once what every process would have to do before its first report."""
    with sparing():
        from rokasean.publishing import files, pdf, run, truth  # noqa: F401
    with contextlib.suppress(LooksError):  # said when a PDF is made
        pdf.warm_up()
    runkey.library()  # hashed now: of a change after the imports, these processes do not know
    if runkey.is_other(library):
        os._exit(1)  # neither what was imported nor what was hashed can be trusted; whoever asked looks, too


def _work(line: Connection) -> None:
    """Build what is asked for; a process that is stopped has cleaned up, and takes no more jobs."""
    stopping.stop_on_terminate()
    try:
        while True:
            line.send(build(line.recv()))
    except (EOFError, OSError):
        return
    except SystemExit:
        os._exit(1)
