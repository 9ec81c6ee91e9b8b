"""How a kernel is started: always this Python, whatever kernels the machine has under the same name."""

import contextlib
import math
import os
import signal
import sys
import time
import uuid
from collections.abc import Iterator, Mapping
from pathlib import Path
from queue import Empty
from subprocess import DEVNULL
from types import MappingProxyType

import zmq.asyncio
from jupyter_client.asynchronous import AsyncKernelClient
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager
from traitlets import default

from rokasean.publishing.warm.own import ENVIRONMENT
from rokasean.publishing.warm.places import is_short, private_folder
from rokasean.publishing.warm.provisioner import WarmProvisioner

# A `!command` that fails raises an error, what cannot be sent is marked, and what is shown faster than it is read
# waits, instead of being passed over in silence.
# What cells say is not written into a database as well, which takes a tenth of the start.
OPTIONS = (
    "--InteractiveShell.system_raise_on_error=True",
    "--Session.packer=rokasean.publishing.packing.pack",
    "--IPKernelApp.extensions=rokasean.publishing.lossless",
    "--HistoryManager.enabled=False",
)

# Seconds to wait for an answer before asking again, for what belongs to it, and between looks at a kernel that ends;
# milliseconds until a socket tries again to connect to a kernel that has none yet.
ANSWER, REST, LOOK, RETRY = 1.0, 0.2, 0.01, 5


class OwnKernelClient(AsyncKernelClient):
    """Takes a kernel for ready once all that it sends on being asked has come; jupyter_client waits 0.2 s longer."""

    @default("context")
    def _quick_context(self) -> zmq.asyncio.Context:
        """Make a context whose sockets find a kernel soon after it has opened its own."""
        self._created_context = True
        context = zmq.asyncio.Context()
        context.setsockopt(zmq.RECONNECT_IVL, RETRY)
        return context

    async def wait_for_ready(self, timeout: float | None = None) -> None:
        """Wait until the kernel answers.

        Raises:
            RuntimeError: it died, or did not answer within so many seconds.
        """
        end = time.monotonic() + (math.inf if timeout is None else timeout)
        while not await self._has_answered():
            if not await self.parent.is_alive():
                raise RuntimeError("it died before it answered")
            if time.monotonic() > end:
                raise RuntimeError(f"it did not answer within {timeout} seconds")

    async def _has_answered(self) -> bool:
        """Ask who the kernel is, and take its answer on both channels; the last message there says that it is idle."""
        asked = self.kernel_info()
        try:
            reply = await self._next(self.shell_channel, asked, ANSWER)
            while (await self._next(self.iopub_channel, asked, REST))["content"].get("execution_state") != "idle":
                pass
        except Empty:
            return False
        self._handle_kernel_info_reply(reply)
        return True

    async def _next(self, channel, asked: str, seconds: float) -> dict:
        """Take the next message that answers what was asked."""
        while (message := await channel.get_msg(timeout=seconds))["parent_header"].get("msg_id") != asked:
            pass
        return message


class OwnKernelManager(AsyncKernelManager):
    """Starts ipykernel in this very Python, with a home for IPython that nobody else writes to."""

    home: Path | None = None
    template: Path | None = None
    variables: Mapping[str, str] = MappingProxyType({})

    @default("client_factory")
    def _own_client(self) -> type[OwnKernelClient]:
        """Name the class of clients."""
        return OwnKernelClient

    @property
    def kernel_spec(self) -> KernelSpec:
        """Describe the kernel; a specification installed by the user under the same name is not looked at."""
        return KernelSpec(
            argv=[sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}", *OPTIONS],
            display_name="Python 3",
            language="python",
            env={**ENVIRONMENT, **self.variables, **({"IPYTHONDIR": str(self.home)} if self.home else {})},
        )

    async def start_kernel(self, **options) -> None:
        """Start the kernel; what it prints outside of cells does not belong on the terminal of a build."""
        if self.template:
            self.provisioner = WarmProvisioner(
                kernel_id=str(uuid.uuid4()), kernel_spec=self.kernel_spec, parent=self, template=str(self.template)
            )
        try:
            await super().start_kernel(stdout=DEVNULL, stderr=DEVNULL, **options)
        except BaseException:
            await self._drop()
            raise

    async def _async_cleanup_resources(self, restart: bool = False) -> None:
        """End what is left in the group of a kernel that crashed, and had no time to end it."""
        group = self.provisioner.pgid if self.provisioner else None
        if group and group == self.provisioner.pid:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(group, signal.SIGKILL)
        await super()._async_cleanup_resources(restart)

    cleanup_resources = _async_cleanup_resources

    async def _drop(self) -> None:
        """End a kernel that runs though its start failed; nobody else would."""
        if self.has_kernel:
            await self.provisioner.kill()
            await self.provisioner.wait()
        await self.cleanup_resources()

    async def _async_wait(self, pollinterval: float = LOOK) -> None:
        """Wait for the end of the kernel, looking more often than every tenth of a second."""
        await super()._async_wait(pollinterval=LOOK)


@contextlib.contextmanager
def manager_class(
    home: Path, template: Path | None = None, variables: Mapping[str, str] = MappingProxyType({})
) -> Iterator[type[OwnKernelManager]]:
    """Make the class of kernel managers for one run.

    The kernel speaks over sockets in a folder that only its owner can enter: in `home`, or where the path of that is
    too long for a socket, in the folder for temporary files. Where there are no such sockets, it speaks over TCP.

    Args:
        home: an empty folder for the run's IPython profile: no startup files and no history of the user.
        template: the socket of a template to fork the kernel from.
        variables: environment variables for this kernel alone.

    Returns:
        A class as nbclient's `kernel_manager_class` wants it; good within the block.
    """
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    with contextlib.ExitStack() as stack:
        # Names of its own, since the kernel of a run that was killed just now may still be about to open its sockets.
        name = uuid.uuid4().hex[:8]
        settings = {"home": home, "template": template, "variables": variables}
        settings["connection_file"] = str(home / f"{name}.json")
        if sys.platform != "win32":
            settings |= {"transport": "ipc", "ip": str(_socket_folder(home, stack) / name)}
        yield type("RunKernelManager", (OwnKernelManager,), settings)


def _socket_folder(home: Path, stack: contextlib.ExitStack) -> Path:
    """Find a private folder with a short path; note on a stack how to remove it."""
    return home if is_short(home) else private_folder(stack)
