"""Starts the template of one build, which ends with it."""

import contextlib
import logging
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from rokasean.publishing.warm.client import Kind, connect, is_possible, start
from rokasean.publishing.warm.places import private_folder
from rokasean.publishing.warm.template import log_of

# How many threads NumPy's sums are spread over can change their last digits, and how wide a terminal is, a text; with
# these, every machine agrees.
ENVIRONMENT = {"OPENBLAS_NUM_THREADS": "1", "COLUMNS": "80", "LINES": "24"}

# Seconds that a template may take to end when nobody is connected to it any more.
END = 5.0

LOG = logging.getLogger("rokasean")


def kind_of(modules: Sequence[str], folder: Path) -> Kind:
    """Say what a template is for: kernels of this Python, as builds start them.

    Args:
        modules: names of the modules to import.
        folder: the working folder of the kernels.

    >>> kind_of(["json"], Path("/")).cwd
    '/'
    """
    return Kind((sys.executable,), tuple(modules), str(folder.resolve()), {**os.environ, **ENVIRONMENT})


@contextlib.contextmanager
def own_template(kind: Kind) -> Iterator[Path | None]:
    """Start a template that ends with this block, or with this process.

    Args:
        kind: what it is for.

    Returns:
        Its socket, for `ask` and `expect`; None, and a warning, where there can be none.
    """
    with contextlib.ExitStack() as stack:
        place = None
        try:
            place = _start_own(kind, stack)
        except OSError as error:
            LOG.warning("No warm kernels: %s. Ordinary ones are started, which takes longer.", error)
        yield place


def _start_own(kind: Kind, stack: contextlib.ExitStack) -> Path:
    """Start a template, and note on a stack how to end it."""
    if not is_possible():
        raise OSError(f"{sys.platform} cannot fork them")
    place = private_folder(stack) / "kernels.socket"
    stack.callback(_end, start(place, kind, linger=0), place)
    stack.enter_context(connect(place))
    return place


def _end(process: subprocess.Popen, place: Path) -> None:
    """Wait for a template that nobody is connected to; one that still imports has no kernels to end before."""
    if log_of(place).exists():
        process.kill()
    try:
        process.wait(END)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
