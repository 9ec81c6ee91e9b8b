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
# What ipykernel tells Matplotlib to draw with, unless the environment names something else. Matplotlib looks there when
# it is imported; and it must load this only in the kernel, whose shell then hears of it, or figures never appear.
BACKEND = "module://matplotlib_inline.backend_inline"
# Keeps the debugger from complaining, when it is imported, that it cannot stop in Python's own modules.
QUIET = "PYDEVD_DISABLE_FILE_VALIDATION"
# Python itself sets this when it starts, where the environment names no language.
COERCED = "LC_CTYPE"
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
    os.environ[QUIET] = "1"
    gc.disable()  # nothing of what is imported is garbage
    for name in KERNEL:
        importlib.import_module(name)
    del os.environ[QUIET]
    _import_as_in_a_kernel(modules)
    states = fresh.snapshot(files)
    if late := fresh.between(states, begin - LAG, time.time_ns()):
        sys.exit(f"{late[0]} changed while it was imported")
    added = {name: value for name, value in os.environ.items() if variables.get(name) != value or name == COERCED}
    gc.enable()
    gc.collect()
    gc.freeze()  # kernels share this memory as long as their garbage collection leaves it alone
    start = sys.orig_argv[: sys.orig_argv.index("-c")]
    return Loaded(states, files, start, str(Path.cwd()), variables, added)


def _import_as_in_a_kernel(modules: Sequence[str]) -> None:
    """Import modules, and end when they did what cannot be handed on to a kernel."""
    from rokasean.publishing.warm.shell import MISSED, standing_in

    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="UTF-8")  # as a kernel's streams are; modules look at it
    with standing_in() as shell:
        for name in modules:
            importlib.import_module(name)
    if _has_printed():
        sys.exit("the imports print something, which a kernel would show")
    if shell.missed:
        sys.exit(MISSED.format(shell.missed[0]))
    matplotlib = sys.modules.get("matplotlib")
    if matplotlib and matplotlib.get_backend(auto_select=False) != os.environ["MPLBACKEND"]:
        sys.exit("the imports choose with what Matplotlib draws, and figures would vanish")


def _has_printed() -> bool:
    """Whether anything was printed so far; standard error goes to a file here."""
    sys.stdout.flush()
    return os.fstat(sys.stderr.fileno()).st_size > 0
