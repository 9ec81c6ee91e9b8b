"""Jobs, releases and attempts -> whether each report is current, stale or failed, and how old."""

import datetime
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from rokasean.errors import RokaseanError
from rokasean.faults import class_of, describe
from rokasean.publishing import attempts, release
from rokasean.publishing.attempts import Attempt
from rokasean.publishing.build import staleness
from rokasean.publishing.jobs import FAILED, Job, prepare, target_of
from rokasean.publishing.shelf import shelf_of, shelved
from rokasean.publishing.summary import columns

CURRENT, STALE = "current", "stale"
UNASKED = "no build asks for it any more"
HEADS = ("report", "release", "state", "age", "last attempt", "run key", "why")


@dataclass(frozen=True, slots=True)
class State:
    """How a report stands.

    Args:
        report: name of the report.
        folder: name of its release's folder; empty where the notebook does not even say that.
        state: current (a build would do nothing), stale (it would build), or failed (the last attempt did).
        why: the reason in words.
        run_key: that of the release in place; None without one.
        released_at: when the release in place was written, ISO 8601 in UTC; None without one.
        attempt: the last attempt at it; None if none is known.
        harmed: the kept releases whose manifest cannot be read any more, in words; a rollback passes over them.
    """

    report: str
    folder: str
    state: str
    why: str
    run_key: str | None
    released_at: str | None
    attempt: Attempt | None
    harmed: tuple[str, ...] = ()


def states(jobs: Iterable[Job], reports: Path, every: bool = True) -> list[State]:
    """Find out how every report stands.

    Args:
        jobs: what a build would be asked for.
        reports: the folder of all reports.
        every: whether the jobs are all that there are.

    Returns:
        A state for each job; then, if these are all, one for each release in place that no job asks for.
    """
    asked = [_state(job) for job in jobs]
    if not every:
        return asked
    known = {(each.report, each.folder) for each in asked}
    unsure = {each.report for each in asked if not each.folder}
    found = sorted(path for path in reports.glob("[!.]*/[!.]*") if path.is_dir() and path.parent.name not in unsure)
    others = [path for path in found if (path.parent.name, path.name) not in known]
    return asked + [_unasked(reports, path) for path in others if _is_release(reports, path)]


def _is_release(reports: Path, path: Path) -> bool:
    """Whether a folder is that of a release, be it harmed: it has a manifest, or others were in its place before."""
    return (path / release.MANIFEST).exists() or bool(shelved(shelf_of(reports, path)))


def _state(job: Job) -> State:
    """Find out how one report stands."""
    try:
        checked = prepare(job)
        target = target_of(checked)
        why, _, _ = staleness(checked)
    except (RokaseanError, OSError) as error:
        return State(job.report, "", FAILED, f"{class_of(error)}: {describe(error, job.reports)}", None, None, None)
    attempt = attempts.read(attempts.place_of(job.reports, job.report, target.name))
    kind, harmed = STALE if why else CURRENT, _harmed(job.reports, target)
    if why and attempt and attempt.status == FAILED:
        kind, why = FAILED, f"{attempt.error}: {attempt.why}"
    return State(job.report, target.name, kind, why, *_release(target), attempt, harmed)


def _unasked(reports: Path, target: Path) -> State:
    """Describe a release that a build would leave alone; where it is harmed, none will mend it."""
    attempt = attempts.read(attempts.place_of(reports, target.parent.name, target.name))
    wrong, harmed = release.harm(target), _harmed(reports, target)
    kind, why = (FAILED, f"harmed ({wrong}), and {UNASKED}; go back by rollback") if wrong else (CURRENT, UNASKED)
    return State(target.parent.name, target.name, kind, why, *_release(target), attempt, harmed)


def _harmed(reports: Path, target: Path) -> tuple[str, ...]:
    """List the kept releases without a manifest that can be read; their other files are left to a rollback."""
    shelf = shelf_of(reports, target)
    unread = (number for number in shelved(shelf) if release.read_manifest(shelf / str(number)) is None)
    return tuple(f"kept release {number} ({release.harm(shelf / str(number))})" for number in unread)


def _release(target: Path) -> tuple[str | None, str | None]:
    """Read the run key of a release, and when it was written."""
    manifest = release.current(target)
    try:
        moment = (target / release.MANIFEST).stat().st_mtime if manifest else None
    except OSError:
        moment = None  # it has just been replaced
    if manifest is None or moment is None:
        return None, None
    written = datetime.datetime.fromtimestamp(moment, datetime.UTC)
    return manifest.get("run_key"), written.isoformat(timespec="seconds")


def age(since: str | None, now: datetime.datetime) -> datetime.timedelta | None:
    """Measure a time up to now; a clock that was set back makes nothing younger than new.

    Args:
        since: ISO 8601 with an offset; None for never.
        now: the present moment.

    Returns:
        The time; None for never.

    >>> noon = datetime.datetime(2024, 5, 2, 12, tzinfo=datetime.UTC)
    >>> age("2024-05-01T12:00:00+00:00", noon), age("2024-05-03T12:00:00+00:00", noon)
    (datetime.timedelta(days=1), datetime.timedelta(0))
    """
    if since is None:
        return None
    return max(now - datetime.datetime.fromisoformat(since), datetime.timedelta(0))


def late(known: Sequence[State], most: datetime.timedelta, now: datetime.datetime) -> list[State]:
    """List the reports that are late: for too long no build has ended well, be it with nothing to do.

    Args:
        known: what `states` returns.
        most: how long ago the last build that ended well may be.
        now: the present moment.

    Returns:
        The late ones. A release that no build asks for is never late.
    """
    return [each for each in known if UNASKED not in each.why and _is_late(each, most, now)]


def _is_late(state: State, most: datetime.timedelta, now: datetime.datetime) -> bool:
    """Whether a report was never built, or not built or found unchanged for too long."""
    passed = age(state.attempt.well_at if state.attempt and state.run_key else None, now)
    return passed is None or passed > most


def status_table(known: Sequence[State], now: datetime.datetime) -> str:
    """Lay out states as a table of plain text.

    Args:
        known: what `states` returns.
        now: the present moment.

    Returns:
        Lines of aligned columns, the heads first; then a line for each kept release that is harmed.
    """
    notes = [f"{each.report} {each.folder}: harmed: {what}" for each in known for what in each.harmed]
    return "\n".join([columns([HEADS, *(_row(each, now) for each in known)]), *notes])


def _row(state: State, now: datetime.datetime) -> tuple[str, ...]:
    """Make the cells of one report; of a reason only the first line."""
    last = f"{state.attempt.status} {_ago(state.attempt.at, now)} ago" if state.attempt else "none"
    key = (state.run_key or "none")[:12]
    why = (state.why.splitlines() or [""])[0]
    return state.report, state.folder or "?", state.state, _ago(state.released_at, now), last, key, why


def _ago(since: str | None, now: datetime.datetime) -> str:
    """Say an age in its largest unit."""
    passed = age(since, now)
    if passed is None:
        return "none"
    seconds = int(passed.total_seconds())
    size, unit = next((each for each in ((86400, "d"), (3600, "h"), (60, "min")) if seconds >= each[0]), (1, "s"))
    return f"{seconds // size} {unit}"


def status_json(known: Sequence[State], now: datetime.datetime, most: datetime.timedelta | None = None) -> str:
    """Write states for other programs.

    Args:
        known: what `states` returns.
        now: the present moment.
        most: how long ago the last build that ended well may be; None, and nothing is said of that.

    Returns:
        JSON: a list of objects, ages in seconds.
    """
    behind = late(known, most, now) if most is not None else []
    return json.dumps([_record(each, now, each in behind) for each in known], ensure_ascii=False, indent=1)


def _record(state: State, now: datetime.datetime, is_late: bool) -> dict:
    """Make the object of one report."""
    passed = age(state.released_at, now)
    return {**asdict(state), "age": None if passed is None else passed.total_seconds(), "late": is_late}
