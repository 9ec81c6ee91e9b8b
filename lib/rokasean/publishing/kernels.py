"""How a kernel is started: always this Python, whatever kernels the machine has under the same name."""

import sys
from pathlib import Path
from subprocess import DEVNULL

from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager

# A `!command` that fails raises an error, instead of being passed over in silence.
OPTIONS = ("--InteractiveShell.system_raise_on_error=True",)

# A Unix socket's path has at most 107 characters; a number is put behind this one.
LONGEST_SOCKET = 100


class OwnKernelManager(AsyncKernelManager):
    """Starts ipykernel in this very Python, with a home for IPython that nobody else writes to."""

    home: Path | None = None

    @property
    def kernel_spec(self) -> KernelSpec:
        """Describe the kernel; a specification installed by the user under the same name is not looked at."""
        return KernelSpec(
            argv=[sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}", *OPTIONS],
            display_name="Python 3",
            language="python",
            env={"IPYTHONDIR": str(self.home)} if self.home else {},
        )

    def start_kernel(self, **options):
        """Start the kernel; what it prints outside of cells does not belong on the terminal of a build."""
        return super().start_kernel(stdout=DEVNULL, stderr=DEVNULL, **options)


def manager_class(home: Path) -> type[OwnKernelManager]:
    """Make the class of kernel managers for one run.

    The kernel speaks over sockets in `home`, which only its owner can reach, unless the path is too long for that.

    Args:
        home: an empty folder for the run's IPython profile: no startup files and no history of the user.

    Returns:
        A class as nbclient's `kernel_manager_class` wants it.
    """
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    settings = {"home": home, "connection_file": str(home / "kernel.json")}
    socket = str(home / "kernel")
    if sys.platform != "win32" and len(socket) < LONGEST_SOCKET:
        settings |= {"transport": "ipc", "ip": socket}
    return type("RunKernelManager", (OwnKernelManager,), settings)
