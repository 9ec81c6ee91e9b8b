"""Starts kernels for jupyter_client: forked from a template where that is possible, in the ordinary way elsewhere."""

import asyncio
import contextlib
import logging
import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from subprocess import DEVNULL

from jupyter_client.provisioning import LocalProvisioner
from traitlets import List, Unicode

from rokasean.errors import TemplateError
from rokasean.publishing.warm import client
from rokasean.publishing.warm.process import Forked

LOG = logging.getLogger("rokasean")

LAUNCHER = ["-m", "ipykernel_launcher"]

OUTPUTS = (("stdout", 1), ("stderr", 2))
# What `Popen` may be told and a template understands.
UNDERSTOOD = {"cwd", "env", "stdout", "stderr", "kernel_id", "extra_arguments"}


class WarmProvisioner(LocalProvisioner):
    """Forks kernels, and does everything else like jupyter_client's own way of starting them on this machine."""

    modules = List(Unicode(), help="Modules that are imported before kernels are forked.").tag(config=True)
    files = List(Unicode(), help="Further files that must not have changed since.").tag(config=True)
    template = Unicode(help="Socket of a template that runs; without one, all processes of a user share one.").tag(
        config=True
    )

    async def launch_kernel(self, cmd: list[str], **kwargs) -> dict:
        """Start a kernel; when it cannot be forked, say so and start an ordinary one."""
        try:
            with ThreadPoolExecutor(1) as aside:  # not the loop's own threads, which a process would keep
                self.process = await asyncio.get_running_loop().run_in_executor(aside, self._fork, cmd, kwargs)
        except (TemplateError, OSError, ValueError) as error:
            LOG.warning("No warm kernel: %s. An ordinary one is started, which takes longer.", error)
            return await super().launch_kernel(cmd, **kwargs)
        self.pid = self.pgid = self.process.pid
        self.cwd = kwargs.get("cwd", Path.cwd())
        return self.connection_info

    def _fork(self, cmd: Sequence[str], options: Mapping) -> Forked:
        """Fork a kernel from the template that fits it."""
        kind, argv = self._kind(cmd, options)
        with _streams(options) as streams:
            if self.template:
                return client.ask(Path(self.template), kind, argv, streams)
            return client.ask_shared(kind, argv, streams)

    def _kind(self, cmd: Sequence[str], options: Mapping) -> tuple[client.Kind, Sequence[str]]:
        """Take apart what is to be started: of which kind a template must be, and what the kernel itself is told."""
        if not client.is_possible():
            raise TemplateError("this machine cannot fork kernels")
        if other := set(options) - UNDERSTOOD:
            raise TemplateError(f"only an ordinary one can have {min(other)}")
        places = [place for place in range(len(cmd)) if list(cmd[place : place + 2]) == LAUNCHER]
        if not places:
            raise TemplateError(f"its command line does not start ipykernel: {' '.join(cmd)}")
        start, argv = cmd[: places[0]], cmd[places[0] + 2 :]
        folder = str(Path(options.get("cwd") or Path.cwd()).resolve())
        kind = client.Kind(tuple(start), tuple(self.modules), folder, options.get("env", os.environ), tuple(self.files))
        return kind, argv

    async def wait(self) -> int | None:
        """Wait for the end of the kernel, looking more often than every tenth of a second."""
        while await self.poll() is None:
            await asyncio.sleep(0.01)
        return await super().wait()


@contextlib.contextmanager
def _streams(options: Mapping) -> Iterator[list[int]]:
    """Open what a kernel's standard streams are to be; its input is a pipe without an end, as for ordinary kernels."""
    with contextlib.ExitStack() as stack:
        nothing = stack.enter_context(Path(os.devnull).open("r+b", buffering=0)).fileno()
        empty, end = os.pipe()
        stack.callback(os.close, empty)
        os.close(end)
        yield [empty, *(_stream(options.get(name), number, nothing) for name, number in OUTPUTS)]


def _stream(wanted: object, inherited: int, nothing: int) -> int:
    """Find the number of the file that a stream is to be."""
    if wanted is None:
        return inherited
    if wanted == DEVNULL:
        return nothing
    number = wanted if isinstance(wanted, int) else wanted.fileno()
    if number < 0:
        raise TemplateError("only an ordinary one can have a pipe")
    return number
