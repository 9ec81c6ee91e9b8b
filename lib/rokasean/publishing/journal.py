"""What happens in a build -> one line of JSON a step, for whoever looks after it.

Every line has the time (UTC, ISO 8601), the id of the build (`run`), the step, and what belongs to it. Nothing of this
gets into a release: the clock is read here and in `attempts.py` only.
"""

import contextlib
import datetime
import fcntl
import json
import os
import sys
import uuid
from dataclasses import dataclass
from pathlib import Path

STDERR = Path("-")
# Bytes of a file at which a new one is begun; the one before is kept as NAME.1, so that no schedule fills a disk.
MOST = 5_000_000


@dataclass(frozen=True, slots=True)
class Journal:
    """Where lines go: the id of the build, and a file; `STDERR` for standard error, None for nowhere."""

    run: str = ""
    path: Path | None = None


QUIET = Journal()


def open_journal(path: Path | None) -> Journal:
    """Begin the journal of a build, with an id of its own.

    Args:
        path: the file to write to; None for none. One of more than `MOST` bytes is set aside, in place of the one that
            was set aside before.

    Returns:
        The journal.
    """
    if path not in (None, STDERR):
        with contextlib.suppress(OSError):  # where there is no file yet, and where it may not be moved
            _set_aside(path)
    return Journal(uuid.uuid4().hex[:12], path)


def _set_aside(path: Path) -> None:
    """Move a file that has grown too long; builds that begin at once take turns, and the second finds it short."""
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        if path.is_file() and path.stat().st_size > MOST:
            path.replace(path.with_name(f"{path.name}.1"))
    finally:
        os.close(folder)


def note(journal: Journal, step: str, **facts: object) -> None:
    """Write down a step; a full disk or a closed pipe stops no build.

    Args:
        journal: where to.
        step: what happened, in one word.
        facts: what belongs to it; None is left out.
    """
    if journal.path is None:
        return
    at = datetime.datetime.now(datetime.UTC).isoformat(timespec="milliseconds")
    known = {name: value for name, value in facts.items() if value is not None}
    line = json.dumps({"at": at, "run": journal.run, "step": step, **known}, ensure_ascii=False, default=str) + "\n"
    with contextlib.suppress(OSError):
        _append(journal.path, line.encode("utf-8", "backslashreplace"))  # paths can have bytes that are no text


def _append(path: Path, line: bytes) -> None:
    """Append a line in one piece, so that lines of processes side by side do not mix."""
    if path == STDERR:
        sys.stderr.flush()
        os.write(2, line)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)
    try:
        os.write(handle, line)
    finally:
        os.close(handle)
