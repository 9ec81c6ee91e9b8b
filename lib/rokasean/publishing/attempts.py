"""Outcome of a build -> what is known of the last attempt: when it was, how it ended, when one last ended well.

Kept under reports/.attempts/, beside the releases and not in them, since a release knows no clock.
"""

import datetime
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from rokasean.publishing.jobs import Outcome
from rokasean.publishing.whole import write_whole

ATTEMPTS = ".attempts"


@dataclass(frozen=True, slots=True)
class Attempt:
    """The last attempt at a release.

    Args:
        at: when it ended, ISO 8601 in UTC.
        run: the id of the build, as its log has it.
        status: built, unchanged or failed.
        error: the class of the failure; empty if it did not fail.
        why: the reason in words.
        well_at: when an attempt last ended well; None if never.
        exit_status: that of the class of the failure; 0 if it did not fail.
    """

    at: str
    run: str
    status: str
    error: str
    why: str
    well_at: str | None
    exit_status: int = 0


def now() -> datetime.datetime:
    """Read the clock."""
    return datetime.datetime.now(datetime.UTC)


def record(place: Path, run: str, outcome: Outcome, at: datetime.datetime) -> None:
    """Note down an attempt in place of the one before.

    Args:
        place: what `place_of` gives.
        run: the id of the build.
        outcome: what came of it.
        at: when it ended.

    Raises:
        OSError: the disk or the folder does not allow it.
    """
    moment = at.isoformat(timespec="seconds")
    before = read(place)
    well = (before.well_at if before else None) if outcome.error else moment
    made = Attempt(moment, run, outcome.status, outcome.error, outcome.why, well, outcome.exit_status)
    write_whole(place, json.dumps(asdict(made), ensure_ascii=False) + "\n")


def read(place: Path) -> Attempt | None:
    """Read the last attempt; None if there was none, or what was noted cannot be read."""
    try:
        attempt = Attempt(**json.loads(place.read_text(encoding="utf-8")))
        times = [datetime.datetime.fromisoformat(each) for each in (attempt.at, attempt.well_at) if each]
        return attempt if all(each.tzinfo for each in times) else None
    except (OSError, ValueError, TypeError):
        return None


def place_of(reports: Path, report: str, folder: str) -> Path:
    """Name the file of a release's last attempt.

    >>> place_of(Path("reports"), "annual", "2024").as_posix()
    'reports/.attempts/annual/2024.json'
    """
    return reports / ATTEMPTS / report / f"{folder}.json"
