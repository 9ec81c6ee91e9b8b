"""A stand-in for IPython's shell while modules are imported: they must take themselves to be in a kernel.

pandas, for one, decides when it is imported how many columns to print; in a terminal it is another number.
"""

import builtins
import contextlib
from collections.abc import Iterator

from ipykernel.zmqshell import ZMQInteractiveShell
from IPython.core.getipython import get_ipython
from IPython.core.interactiveshell import InteractiveShell

MISSED = "the imports use the `{}` of the shell, which is not there yet"


class StandIn:
    """Passes for a kernel's shell as far as modules look at it, and notes when one wants more than that.

    >>> shell = StandIn()
    >>> isinstance(shell, ZMQInteractiveShell), hasattr(shell, "kernel"), shell.missed
    (True, True, [])
    >>> hasattr(shell, "events"), shell.missed
    (False, ['events'])
    """

    __class__ = property(lambda self: ZMQInteractiveShell)

    def __init__(self):
        """Begin with what tells a kernel from a terminal, and nothing missed."""
        self.missed: list[str] = []
        self.kernel = None
        self.config = {"IPKernelApp": {}}

    def __getattr__(self, name: str):
        """Note what a module wants of the shell."""
        self.missed.append(name)
        raise AttributeError(MISSED.format(name))


@contextlib.contextmanager
def standing_in() -> Iterator[StandIn]:
    """Let `get_ipython()`, as code in cells and as modules call it, give a stand-in."""
    shell = StandIn()
    InteractiveShell._instance = shell
    builtins.get_ipython = get_ipython
    try:
        yield shell
    finally:
        InteractiveShell._instance = None
        del builtins.get_ipython
