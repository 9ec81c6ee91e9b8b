"""Failures -> the maintainer, by a command of the maintainer's choice; readers are never told."""

import os
import signal
import subprocess
from collections.abc import Mapping, Sequence

from rokasean.publishing.journal import Journal, note

# Seconds that the command may take.
LIMIT = 60


def alert(command: str, sentences: Sequence[str], reports: Sequence[str], journal: Journal) -> str:
    """Call the command of `on_failure`, once for a build.

    Args:
        command: a line for the shell; empty, and nothing is called. It reads what failed, why and where on its
            standard input, and has the names of what failed in ROKASEAN_FAILED and the id of the build in ROKASEAN_RUN.
        sentences: what failed, why and where to look.
        reports: the names of what failed.
        journal: where to write down how it went.

    Returns:
        What is wrong with the command; empty if nothing.

    >>> alert("cat >/dev/null; exit 3", ["annual failed"], ["annual"], Journal())
    'The command of on_failure ended with status 3.'
    """
    if not command or not sentences:
        return ""
    variables = {**os.environ, "ROKASEAN_FAILED": " ".join(reports), "ROKASEAN_RUN": journal.run}
    try:
        status = _call(command, "\n\n".join(sentences) + "\n", variables)
        wrong = f"ended with status {status}" if status else ""
    except subprocess.TimeoutExpired:
        wrong = f"did not end within {LIMIT} seconds"
    except (OSError, ValueError) as error:
        wrong = f"could not be started: {error}"
    note(journal, "alerted", failed=list(reports), wrong=wrong or None)
    return f"The command of on_failure {wrong}." if wrong else ""


def _call(command: str, text: str, variables: Mapping[str, str]) -> int:
    """Call the shell and return its status; after a while, or when this is stopped, end it with all that it started."""
    with subprocess.Popen(
        ["/bin/sh", "-c", command],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        env=variables,
        start_new_session=True,
    ) as shell:
        try:
            shell.communicate(text.encode("utf-8", "backslashreplace"), LIMIT)
        except BaseException:
            os.killpg(shell.pid, signal.SIGKILL)
            raise
    return shell.returncode
