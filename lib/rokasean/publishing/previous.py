"""Data of the releases before -> a notebook that compares itself with them, and the record of what it compared with.

The release before is the last one whose data differ: building again without a change compares with the same one, and
gives the same bytes. A build therefore hands its notebook, for each name under which data were published, those of the
release in place and those that this one was compared with. The notebook takes the first that differ from its own, and
says so in an output. What it took is published with the new release, so that it can be built again from itself alone.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from rokasean.errors import ContractError
from rokasean.publishing.document import outputs
from rokasean.publishing.release import read_manifest
from rokasean.publishing.shelf import shelf_of, shelved

# Where a kernel finds the name of the file with the data, and what says in an executed notebook which it took.
VARIABLE = "ROKASEAN_PREVIOUS"
NOTED = "application/vnd.rokasean.previous+json"
KEY = "previous"


@dataclass(frozen=True, slots=True)
class Past:
    """Data that were published: under which name, as of which date, and the text of the JSON file."""

    name: str
    date: str | None
    text: str

    @property
    def digest(self) -> str:
        """SHA-256 of the file, in hexadecimal digits."""
        return sha256(self.text.encode()).hexdigest()


def file_name(name: str) -> str:
    """Name the file in which data of the release before are published.

    >>> file_name("events")
    'previous-events.json'
    """
    return f"{KEY}-{name}.json"


def history(reports: Path, target: Path) -> tuple[Past, ...]:
    """Read what a new release may be compared with.

    Args:
        reports: the folder of all reports.
        target: the folder of the release.

    Returns:
        The data of the release in place, then those that it was compared with; where its data are harmed, those of the
        youngest kept release that has its own. None for the first release.
    """
    shelf = shelf_of(reports, target)
    places = [target, *(shelf / str(number) for number in reversed(shelved(shelf)))]
    return next((found for found in map(_published, places) if found is not None), ())


def _published(folder: Path) -> tuple[Past, ...] | None:
    """Read the data of a release and those that it was compared with; None where they are not as they were written."""
    try:
        manifest = read_manifest(folder) or {}
        names = [name for name in manifest["files"] if name.endswith(".json") and name[:-5].isidentifier()]
        files = {name: (folder / name).read_bytes() for name in [*names, *map(file_name, manifest.get(KEY, {}))]}
        if any(sha256(data).hexdigest() != manifest["files"][name] for name, data in files.items()):
            return None
        own = tuple(Past(name[:-5], manifest.get("date"), files[name].decode()) for name in names)
        return own + carried(manifest, files)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def carried(manifest: Mapping, files: Mapping[str, bytes]) -> tuple[Past, ...]:
    """Take out what a release was compared with.

    Args:
        manifest: what the release says of itself.
        files: the bytes of its files, by name.

    Returns:
        The data of the release before, as far as the files are there.
    """
    facts = manifest.get(KEY, {})
    return tuple(
        Past(name, told.get("date"), files[file_name(name)].decode())
        for name, told in facts.items()
        if file_name(name) in files
    )


def hand_over(past: Iterable[Past], place: Path) -> dict[str, str]:
    """Write down what a notebook may compare itself with.

    Args:
        past: the data, the latest first.
        place: the file to write.

    Returns:
        The environment variable that tells the kernel where it is.
    """
    told: dict[str, list] = {}
    for each in past:
        rows = {"date": each.date, "sha256": each.digest, "rows": json.loads(each.text)}
        told.setdefault(each.name, []).append(rows)
    place.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    return {VARIABLE: str(place.resolve())}


def write_compared(notebook, past: Iterable[Past], folder: Path) -> dict:
    """Publish what a notebook compared itself with.

    Args:
        notebook: the executed notebook.
        past: what was handed to it.
        folder: the folder with the files of the new release.

    Returns:
        What the manifest says of that: by name the date and the SHA-256 of the data.

    Raises:
        ContractError: it says that it compared itself with what it was not given.
    """
    known = {(each.name, each.digest): each for each in past}
    facts = {}
    for told in (data[NOTED] for data in outputs(notebook) if NOTED in data):
        found = known.get((told.get("name"), told.get("sha256")))
        if found is None:
            raise ContractError(f"the notebook compares itself with {told}, which it was not given; use ra.previous.")
        (folder / file_name(found.name)).write_text(found.text, encoding="utf-8", newline="")
        facts[found.name] = {"date": found.date, "sha256": found.digest}
    return facts
