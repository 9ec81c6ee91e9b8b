"""Names of modules -> what a template is: the modules imported, and taken down what they stand for."""

import gc
import importlib
import os
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rokasean.publishing.warm import fresh

# What every kernel imports in any case, much of it only once it runs.
KERNEL = (
    "ipykernel.kernelapp",
    "ipykernel.debugger",
    "psutil",
    "sqlite3",
    "tornado.platform.asyncio",
    "IPython.core.completerlib",
    "IPython.core.debugger",
    "IPython.core.logger",
    "IPython.core.oinspect",
    "IPython.core.pylabtools",
    "IPython.extensions.storemagic",
)
# What ipykernel tells Matplotlib to draw with, unless the environment names something else. Once it is imported
# without a kernel around it, figures never appear.
BACKEND = "module://matplotlib_inline.backend_inline"
INLINE = "matplotlib_inline.backend_inline"
# Nanoseconds by which the time of a file may lag behind the clock.
LAG = 20_000_000


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a template is: the state of its imports, files to watch beside, how it was started, what imports added."""

    states: dict[str, fresh.State]
    files: Sequence[str]
    start: list[str]
    folder: str
    variables: dict[str, str]
    added: dict[str, str]


def load(begin: int, modules: Sequence[str], files: Sequence[str]) -> Loaded:
    """Import modules, and take down what they stand for.

    Args:
        begin: when this process was started, in nanoseconds since 1970.
        modules: what to import.
        files: what else to watch for changes.

    Returns:
        What this template now is.

    Raises:
        SystemExit: what was imported would not be the same in a kernel of its own.
    """
    variables = dict(os.environ)
    os.environ.setdefault("MPLBACKEND", BACKEND)
    for name in KERNEL:
        importlib.import_module(name)
    _import_as_in_a_kernel(modules)
    states = fresh.snapshot(files)
    if late := fresh.between(states, begin - LAG, time.time_ns()):
        sys.exit(f"{late[0]} changed while it was imported")
    added = {name: value for name, value in os.environ.items() if variables.get(name) != value}
    gc.collect()
    gc.freeze()  # kernels share this memory as long as their garbage collection leaves it alone
    start = sys.orig_argv[: sys.orig_argv.index("-c")]
    return Loaded(states, files, start, str(Path.cwd()), variables, added)


def _import_as_in_a_kernel(modules: Sequence[str]) -> None:
    """Import modules, and end when they did what cannot be handed on to a kernel."""
    from rokasean.publishing.warm.shell import standing_in

    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="UTF-8")  # as a kernel's streams are; modules look at it
    printed = _printed()  # the debugger has something to say, which kernels keep to themselves
    with standing_in() as shell:
        for name in modules:
            importlib.import_module(name)
    if _printed() > printed:
        sys.exit("the imports print something, which a kernel would show")
    if shell.missed:
        sys.exit(f"the imports use the `{shell.missed[0]}` of the shell, which is not there yet")
    if INLINE in sys.modules:
        sys.exit("the imports draw, and figures would vanish")


def _printed() -> int:
    """Count the bytes that were printed so far."""
    sys.stdout.flush()
    return os.fstat(sys.stderr.fileno()).st_size
