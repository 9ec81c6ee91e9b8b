"""Failures -> the maintainer, by a command of the maintainer's choice; readers are never told."""

import os
import subprocess
from collections.abc import Sequence

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
        done = subprocess.run(
            ["/bin/sh", "-c", command],
            input="\n\n".join(sentences) + "\n",
            text=True,
            env=variables,
            stdout=subprocess.DEVNULL,
            timeout=LIMIT,
        )
        wrong = f"ended with status {done.returncode}" if done.returncode else ""
    except subprocess.TimeoutExpired:
        wrong = f"did not end within {LIMIT} seconds"
    except OSError as error:
        wrong = f"could not be started: {error}"
    note(journal, "alerted", failed=list(reports), wrong=wrong or None)
    return f"The command of on_failure {wrong}." if wrong else ""
