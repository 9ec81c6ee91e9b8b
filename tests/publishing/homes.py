"""Processes that build come from one that has done all imports: a second less for each build, and the same of it.

For tests of what comes of builds. How such processes start, are found and end is tested with those of real builds.
"""

import multiprocessing
import os
import sys
import tempfile
from collections.abc import Callable, Mapping
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from pathlib import Path
from unittest import mock

from rokasean.publishing import forking

# What it has imported; it never ran a kernel itself.
PREPARED = "tests.publishing.faults.prepared"


def prepared(folder: Path) -> BaseContext:
    """Start the process that others come from, once for all tests of this process.

    Its socket lies in a folder that outlasts this process, which removes it at its very end.
    """
    made = multiprocessing.get_context("forkserver")
    made.set_forkserver_preload([PREPARED])
    first = made.Process(target=_check)
    with mock.patch.object(tempfile, "tempdir", str(folder)):
        first.start()
    first.join()
    assert first.exitcode == 0
    return made


def _check() -> None:
    """Fail where the preparations were not made; the process that others are forked from does not say so."""
    assert PREPARED in sys.modules


class Homes:
    """Makes processes as `forking.start` asks for them, with the environment that is there at the time."""

    def __init__(self, context: BaseContext) -> None:
        self._context = context

    def get_context(self, method: str) -> "Homes":
        """Whatever the method, this is how."""
        return self

    def Pipe(self) -> tuple[Connection, Connection]:  # noqa: N802
        """Both ends of a line."""
        return self._context.Pipe()

    def Process(self, target: Callable, args: tuple) -> BaseProcess:  # noqa: N802
        """A process, not yet started."""
        return self._context.Process(target=_begin, args=(dict(os.environ), os.getpid(), target, args))


def _begin(environment: Mapping[str, str], asking: int, target: Callable, values: tuple) -> None:
    """Be what was asked for, in a process whose parent is not the one that asked for it."""
    os.environ.clear()
    os.environ.update(environment)
    tempfile.tempdir, end_with = None, forking.end_with
    forking.end_with = lambda parent: parent == asking or end_with(parent)
    target(*values)
