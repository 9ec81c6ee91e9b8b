"""A build that nobody watches: its journal, its clean stop, and whom to tell when something failed."""

import sys
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from rokasean.errors import RokaseanError
from rokasean.faults import class_of, describe, status_of
from rokasean.publishing.alert import alert
from rokasean.publishing.jobs import FAILED, Job, Outcome
from rokasean.publishing.journal import Journal, note
from rokasean.publishing.stopping import Stopped, stoppable
from rokasean.publishing.summary import failures
from rokasean.publishing.together import Means, build_all


def supervise(
    find: Callable[[Callable[[], Means]], Sequence[Job]],
    journal: Journal,
    on_failure: str,
    ready: AbstractContextManager[Callable[[], Means]],
    progress: Callable[[int], AbstractContextManager],
    passing: str = "",
) -> list[Outcome]:
    """Build what is due; tell the journal of every step, and the maintainer of failures.

    Args:
        find: finds what is to be built; it may begin with what builds run on before it has.
        journal: where steps are written down.
        on_failure: the command that is called with failures.
        ready: what builds run on, as `together.means` gives it.
        progress: makes a progress bar for a number of reports.
        passing: the class of failures that the maintainer is not told of, since another build follows for sure.

    Returns:
        The outcomes.

    Raises:
        RokaseanError, OSError: nothing could be built at all; the maintainer knows.
        Stopped: a signal ended the build.
    """
    note(journal, "started")
    try:
        with stoppable(), ready as begin:
            outcomes = _build(find(begin), journal, begin, progress)
    except Stopped as stop:
        note(journal, "stopped", exit_status=stop.code)
        raise
    except (RokaseanError, OSError) as error:
        _give_up(error, journal, on_failure)
        raise
    return _conclude(outcomes, journal, on_failure, passing)


def _build(
    jobs: Sequence[Job],
    journal: Journal,
    begin: Callable[[], Means],
    progress: Callable[[int], AbstractContextManager],
) -> list[Outcome]:
    """Build what was found, with a bar that grows with each outcome."""
    note(journal, "planned", reports=len(jobs))
    with progress(len(jobs)) as bar:
        return build_all(jobs, begin, lambda outcome: bar.update())


def _give_up(error: RokaseanError | OSError, journal: Journal, on_failure: str) -> None:
    """Tell that nothing could be built at all, and close the journal."""
    kind, why = class_of(error), describe(error, Path.cwd())
    note(journal, "failed", error=kind, why=why)
    _alert(on_failure, [f"Nothing was built ({kind}): {why}"], ["build"], journal)
    note(journal, "ended", exit_status=status_of(error))


def _conclude(outcomes: list[Outcome], journal: Journal, on_failure: str, passing: str) -> list[Outcome]:
    """Tell of failures, and close the journal."""
    lasting = [outcome for outcome in outcomes if outcome.status == FAILED and outcome.error != passing]
    failed = [f"{outcome.report}/{outcome.folder}".rstrip("/") for outcome in lasting]
    _alert(on_failure, failures(lasting), failed, journal)
    note(journal, "ended", **Counter(outcome.status for outcome in outcomes), exit_status=exit_status(outcomes))
    return outcomes


def _alert(on_failure: str, sentences: Sequence[str], reports: Sequence[str], journal: Journal) -> None:
    """Tell the maintainer; when that cannot be done, say so to whoever looks at what the build prints."""
    if wrong := alert(on_failure, sentences, reports, journal):
        print(wrong, file=sys.stderr)


def exit_status(outcomes: Sequence[Outcome]) -> int:
    """The status with which a build ends: 0 all well, 1 a report failed."""
    return int(any(outcome.status == FAILED for outcome in outcomes))
