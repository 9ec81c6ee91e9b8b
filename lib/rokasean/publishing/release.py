"""Files of a report -> release: written aside, with a manifest that says whether it is whole; or kept as a failure."""

import contextlib
import json
import shlex
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from rokasean.errors import BusyError, ReleaseError
from rokasean.publishing.locks import taken
from rokasean.publishing.runkey import changes, file_hash
from rokasean.publishing.settings import LIMITS
from rokasean.publishing.whole import clear_left

MANIFEST = "release.json"
# The parts of a manifest that are texts, or nothing, and those that have names of their own.
TEXTS = ("run_key", "report", "title", "description", "period", "lang", "date")
TABLES = ("parameters", "inputs", "dependencies", "library", "previous")
WORK, PREVIOUS, FAILED, LOCKS = ".work", ".previous", ".failed", ".locks"
# How many releases that were replaced are kept, by report and folder, where nothing else is asked for.
KEEP = 5


def check_name(name: str, what: str) -> str:
    """Refuse a name that is no plain name of a file or folder.

    >>> check_name("annual-2024", "folder")
    'annual-2024'
    """
    if not name.strip() or not name.isprintable() or name.startswith(".") or set(name) & set('/\\:*?"<>|\0'):
        raise ReleaseError(f"{what} is {name!r}, which is no plain name of a file: mend `rokasean` in its metadata.")
    return name


def locked(
    reports: Path, report: str, folder: str, wait: float = LIMITS.wait
) -> contextlib.AbstractContextManager[None]:
    """Keep other builds of the same release waiting; reading is never held up.

    Args:
        reports: the folder of all reports.
        report: name of the report.
        folder: name of its release's folder.
        wait: how many seconds to wait for another build of it.

    Returns:
        A context that begins when nobody else is at it.

    Raises:
        BusyError: the other one was not done by then.
        ReleaseError: the folder of reports cannot be written.
    """
    return taken(reports / LOCKS / f"{report}-{folder}", wait, f"{report}/{folder}")


@contextlib.contextmanager
def aside(reports: Path, report: str, folder: str) -> Iterator[Path]:
    """Give an empty folder on the same disk, and clear it away at the end; call it with the lock held."""
    place = reports / WORK / f"{report}-{folder}"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    try:
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)


def sweep(reports: Path) -> None:
    """Clear away what killed builds left aside, also of reports that nobody builds any more.

    Args:
        reports: the folder of all reports.
    """
    left: list[Path] = []
    with contextlib.suppress(OSError):  # there is nothing, or nothing that one may look at; the build says so
        left = list((reports / WORK).iterdir())
    for place in left:
        with contextlib.suppress(BusyError, ReleaseError), taken(reports / LOCKS / place.name, 0, place.name):
            shutil.rmtree(place, ignore_errors=True)
    clear_left(reports)


def current(target: Path) -> dict | None:
    """Read the manifest of the release that is in place.

    Args:
        target: the folder of the release.

    Returns:
        The manifest; None when there is no release, or a file of it is missing or not as it was written.
    """
    return None if harm(target) else read_manifest(target)


def harm(folder: Path) -> str:
    """Say in what a release is not as it was written.

    Args:
        folder: the folder of the release.

    Returns:
        The first thing that is wrong; the empty text when it is whole.

    >>> harm(Path("nowhere"))
    'release.json is missing'
    """
    manifest = read_manifest(folder)
    if manifest is None:
        return f"{MANIFEST} cannot be read" if (folder / MANIFEST).exists() else f"{MANIFEST} is missing"
    if not manifest["files"]:
        return f"{MANIFEST} lists no files"
    return next(filter(None, (_harm(folder / name, digest) for name, digest in manifest["files"].items())), "")


def _harm(path: Path, digest: object) -> str:
    """Say what is wrong with one file of a release."""
    try:
        return "" if file_hash(path) == digest else f"{path.name} is not as it was written"
    except FileNotFoundError:
        return f"{path.name} is missing"
    except (OSError, ValueError):
        return f"{path.name} cannot be read"


def read_manifest(folder: Path) -> dict | None:
    """Read a manifest, whether or not the files are as it says.

    Args:
        folder: the folder of a release.

    Returns:
        The manifest; None where there is none, or it is not as one is written.

    >>> read_manifest(Path("nowhere")) is None
    True
    """
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return manifest if is_manifest(manifest) else None


def is_manifest(manifest: object) -> bool:
    """Whether something is a manifest: what it has of the parts that are read has the right types.

    >>> is_manifest({"run_key": "1", "files": {"a.html": "2"}}), is_manifest({"files": []}), is_manifest([])
    (True, False, False)
    >>> is_manifest({"files": {"../a.html": "2"}}), is_manifest({"files": {}, "previous": {"events": "2"}})
    (False, False)
    """
    if not isinstance(manifest, dict) or not isinstance(manifest.get("files"), dict):
        return False
    texts = all(isinstance(manifest.get(name), str | None) for name in TEXTS)
    tables = all(isinstance(manifest.get(name, {}), dict) for name in TABLES)
    plain = all(Path(name).name == name for name in manifest["files"])  # of its own folder, and of no other
    return texts and tables and plain and all(isinstance(told, dict) for told in manifest.get("previous", {}).values())


def staleness(target: Path, key: str, parts: Mapping) -> str:
    """Say why a release has to be built.

    Args:
        target: the folder of the release.
        key: the run key of today.
        parts: the ingredients of today.

    Returns:
        A reason; the empty text when the release in place is that of today.
    """
    manifest = current(target)
    if manifest is None:
        return f"no whole release is in place ({harm(target)})" if target.exists() else "never built before"
    if manifest.get("run_key") == key:
        return ""
    return f"changed: {'; '.join(changes(manifest, parts)) or 'the run key'}"


def manifest_text(folder: Path, facts: Mapping) -> str:
    """Write the manifest of a release.

    Args:
        folder: the folder with the files of the release.
        facts: what the manifest says besides.

    Returns:
        JSON: the facts, and the hash of each file.
    """
    files = {path.name: file_hash(path) for path in sorted(folder.iterdir()) if path.is_file()}
    return json.dumps({**facts, "files": files}, ensure_ascii=False, indent=1) + "\n"


def keep_failure(reports: Path, report: str, folder: str, notebook: Path | None, reason: str) -> Path | None:
    """Keep what a failed run left, with a line on how to open it.

    Args:
        reports: the folder of all reports.
        report: name of the report.
        folder: name of its release's folder.
        notebook: the notebook as far as it ran, if it ran.
        reason: what went wrong.

    Returns:
        The kept notebook; None when there is none.
    """
    place = reports / FAILED / report / folder
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    kept = None
    if notebook and notebook.is_file():
        kept = place / f"{report}.ipynb"
        shutil.copyfile(notebook, kept)
        reason += f"\n\nOpen the notebook as far as it ran:\njupyter lab {shlex.quote(str(kept))}"
    (place / "why.txt").write_text(reason + "\n", encoding="utf-8", errors="backslashreplace")
    return kept


def forget_failure(reports: Path, report: str, folder: str) -> None:
    """Clear away what an earlier failure left, once the report is built, or current without that."""
    shutil.rmtree(reports / FAILED / report / folder, ignore_errors=True)
