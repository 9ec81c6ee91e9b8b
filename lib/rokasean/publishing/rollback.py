"""Release in place -> the one before it, in one step; the next build does not bring back what was withdrawn."""

import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rokasean.errors import ReleaseError, UsageError
from rokasean.publishing.index import write_index
from rokasean.publishing.release import harm, locked, read_manifest
from rokasean.publishing.settings import LIMITS
from rokasean.publishing.shelf import exchange, settle, shelf_of, shelved
from rokasean.publishing.whole import write_whole

WITHDRAWN = ".withdrawn"


@dataclass(frozen=True, slots=True)
class RolledBack:
    """What was done.

    Args:
        target: the folder of the release.
        withdrawn: the run key that was withdrawn; empty where its manifest did not say it any more.
        restored: the run key that is in place.
        harmed: what was found harmed on the way, in words: the release that was withdrawn, and those passed over.
    """

    target: Path
    withdrawn: str
    restored: str
    harmed: tuple[str, ...] = ()


def find_releases(reports: Path, report: str, values: Mapping[str, str], everything: bool = False) -> list[str]:
    """Find the releases that are meant, among those in place.

    Args:
        reports: the folder of all reports.
        report: name of the report.
        values: value by parameter name, as texts; a release fits if it was built with these.
        everything: whether several may be meant; then those are left out that have none before them.

    Returns:
        Names of the releases' folders.

    Raises:
        UsageError: none fits, or several do.
    """
    own = {path.name: _parameters(reports, path) for path in _placed(reports / report)}
    fitting = [folder for folder, parameters in own.items() if _fits(parameters, values)]
    if not fitting:
        names = ", ".join(own) or "none"
        raise UsageError(f"No release of {report} in {reports} fits; there are {names}.")
    if len(fitting) > 1 and not everything:
        raise UsageError(
            f"{report} has {len(fitting)} releases that fit ({', '.join(fitting)}); name one by -p, or --all."
        )
    if not everything:
        return fitting
    return [folder for folder in fitting if shelved(shelf_of(reports, reports / report / folder))]


def _placed(folder: Path) -> list[Path]:
    """List the releases of a report that are in place, be they harmed; the latest first."""
    found = folder.iterdir() if folder.is_dir() and not folder.name.startswith(".") else ()
    return sorted((path for path in found if path.is_dir() and not path.name.startswith(".")), reverse=True)


def _parameters(reports: Path, target: Path) -> Mapping[str, object]:
    """Read with what a release was built; where it does not say so any more, with what those before it were."""
    shelf = shelf_of(reports, target)
    places = [target, *(shelf / str(number) for number in reversed(shelved(shelf)))]
    known = next(filter(None, map(read_manifest, places)), {})
    return known.get("parameters", {})


def _fits(parameters: Mapping[str, object], values: Mapping[str, str]) -> bool:
    """Whether a release was built with some values."""
    return all(name in parameters and str(parameters[name]) == value for name, value in values.items())


def roll_back(reports: Path, report: str, folder: str, wait: float = LIMITS.wait) -> RolledBack:
    """Put the release before the current one back in place.

    What is withdrawn is kept under reports/.withdrawn/ until the next rollback. As long as nothing changes, builds
    leave the restored release in place; `--force` is stronger.

    Args:
        reports: the folder of all reports.
        report: name of the report.
        folder: name of its release's folder.
        wait: how many seconds to wait for a build of it.

    Returns:
        What was done.

    Raises:
        BusyError: a build of it was not done by then.
        ReleaseError: there is no release, none before it, or the disk does not allow it.
    """
    target = reports / report / folder
    if not target.is_dir():
        raise ReleaseError(f"{report}/{folder}: there is no release in {reports} to roll back.")
    with locked(reports, report, folder, wait):
        try:
            settle(reports, target)
            done = _roll_back(reports, target)
        except OSError as error:
            raise ReleaseError(f"Cannot roll back {target}: {error.strerror}. The release is untouched.") from None
    write_index(reports, wait)
    return done


def _roll_back(reports: Path, target: Path) -> RolledBack:
    """Exchange the release in place for the youngest whole one before it; call it with the lock held."""
    name = f"{target.parent.name}/{target.name}"
    key = (read_manifest(target) or {}).get("run_key") or ""
    found = [f"the release that was in place ({wrong})"] if (wrong := harm(target)) else []
    withdrawn = withdrawn_keys(reports, target)
    before, passed = _before(shelf_of(reports, target), {None, key, *withdrawn})
    if before is None:
        harmed = f" Harmed: {'; '.join(passed)}." if passed else ""
        raise ReleaseError(f"{name}: no whole release before the current one is kept.{harmed}")
    restored = (read_manifest(before) or {}).get("run_key", "")
    _hold(reports, target, [*withdrawn, key])
    exchange(before, target)
    kept = reports / WITHDRAWN / target.parent.name / target.name
    shutil.rmtree(kept, ignore_errors=True)
    kept.parent.mkdir(parents=True, exist_ok=True)
    before.rename(kept)
    return RolledBack(target, key, restored, (*found, *passed))


def _before(shelf: Path, known: set[str | None]) -> tuple[Path | None, list[str]]:
    """Find the youngest whole release on a shelf, but for some run keys; and say which were passed over as harmed."""
    passed = []
    for place in (shelf / str(number) for number in reversed(shelved(shelf))):
        if wrong := harm(place):
            passed.append(f"kept release {place.name} ({wrong})")
        elif (read_manifest(place) or {}).get("run_key") not in known:
            return place, passed
    return None, passed


def _note_of(reports: Path, target: Path) -> Path:
    """Name the file that says what was withdrawn."""
    return reports / WITHDRAWN / target.parent.name / f"{target.name}.json"


def _hold(reports: Path, target: Path, keys: Sequence[str]) -> None:
    """Note down what was withdrawn since the last build."""
    write_whole(_note_of(reports, target), json.dumps({"run_keys": keys}) + "\n")


def withdrawn_keys(reports: Path, target: Path) -> list[str]:
    """Read which run keys were withdrawn since something was built.

    Args:
        reports: the folder of all reports.
        target: the folder of the release.

    Returns:
        The keys; several where somebody went back several times.
    """
    try:
        return list(json.loads(_note_of(reports, target).read_text(encoding="utf-8"))["run_keys"])
    except (OSError, ValueError, KeyError, TypeError):
        return []


def forget_withdrawn(reports: Path, target: Path) -> None:
    """Take back what was noted of a rollback, once something else is built."""
    _note_of(reports, target).unlink(missing_ok=True)
