"""What the release before said, for a report that tells what has changed since."""

import json
import os
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from rokasean.timeline.listing import as_records

VARIABLE = "ROKASEAN_PREVIOUS"
NOTED = "application/vnd.rokasean.previous+json"


@dataclass(frozen=True, slots=True)
class Previous:
    """The data of the release before.

    Args:
        rows: its rows, as JSON has them; None when there is no release before.
        date: its data cut-off as ISO 8601, where it stated one.
        sha256: the hash of the file in which they were published.
    """

    rows: list[dict] | None = None
    date: str | None = None
    sha256: str = ""


def previous(name: str, frame: pd.DataFrame) -> Previous | None:
    """What the last release that said something else had published under a name.

    A release that says the same as this one is passed over, so that building again changes nothing. What is returned is
    noted in the notebook, and published with the report.

    Args:
        name: the name under which `attach` handed it over.
        frame: what is handed over now.

    Returns:
        The data of the release before, without rows for the first release; None where no release is being built, as in
        JupyterLab.
    """
    place = os.environ.get(VARIABLE)
    if not place:
        return None
    known = json.loads(Path(place).read_text(encoding="utf-8")).get(name, [])
    now = as_records(frame)
    found = next((each for each in known if each["rows"] != now), None)
    if found is None:
        return Previous()
    _note(name, found["sha256"])
    return Previous(found["rows"], found["date"], found["sha256"])


def _note(name: str, digest: str) -> None:
    """Leave word in the notebook of what it is compared with."""
    from IPython.display import display

    words = f"{name}: compared with the release whose data have the SHA-256 {digest}"
    display({NOTED: {"name": name, "sha256": digest}, "text/plain": words}, raw=True)
