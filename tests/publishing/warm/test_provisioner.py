"""Forked kernels where people use them: jupyter_client, nbclient, papermill and a Jupyter server, all unchanged."""

import asyncio
import json
import os
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Callable
from pathlib import Path

import nbformat
import psutil
import pytest
from jupyter_client.blocking import BlockingKernelClient
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager, KernelManager
from nbclient import NotebookClient
from nbclient.exceptions import DeadKernelError
from publishing.warm.waiting import PATIENCE, becomes_true, runs

from rokasean.publishing.warm import client

NAME = "rokasean-warm"
NOTEBOOKS = Path(__file__).parents[1] / "notebooks"
WHO = "import os; print(os.getpid(), os.getppid())"

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("library", "runtime")]


class PlainManager(AsyncKernelManager):
    """Starts ipykernel through the provisioner, with `json` imported, and with what a test adds to the command."""

    argv: tuple[str, ...] = (sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}")

    @property
    def kernel_spec(self) -> KernelSpec:
        """Describe the kernel."""
        stanza = {"provisioner_name": NAME, "config": {"modules": ["json"]}}
        return KernelSpec(argv=list(self.argv), display_name="", metadata={"kernel_provisioner": stanza})


def with_kernel(act: Callable, manager_class: type[AsyncKernelManager] = PlainManager, **options):
    """Start a kernel, do something with its manager and a function that executes code, and shut it down."""

    async def go():
        started = manager_class(transport="ipc", ip=str(Path(os.environ["XDG_RUNTIME_DIR"], "kernel")))
        await started.start_kernel(**options)
        talk = started.client()
        talk.start_channels()
        try:
            await talk.wait_for_ready(timeout=60)
            return await act(started, lambda code: printed(talk, code))
        finally:
            await started.shutdown_kernel(now=True)
            talk.stop_channels()

    return asyncio.run(go())


async def printed(talk, code: str) -> str:
    """Execute code, and return what it prints or its error."""
    texts = []

    def take(message):
        content = message["content"]
        texts.append(content.get("text") or content.get("ename") or "")

    await talk.execute_interactive(code, output_hook=take, timeout=60)
    return "".join(texts)


def is_forked(pid: int | str) -> bool:
    """Whether a process comes from a template."""
    return any("publishing.warm.template" in part for part in psutil.Process(int(pid)).parent().cmdline())


class TestManager:
    def test_kernel_is_forked(self, said):
        """Its pid is that of the process, its working folder that of whoever starts it."""

        async def act(manager, execute):
            pid, parent = (await execute(WHO)).split()
            assert (int(pid), is_forked(pid)) == (manager.provisioner.pid, True)
            return parent

        with_kernel(act)
        assert said() == []

    def test_interrupt_and_shutdown(self):
        """A cell is interrupted and its kernel lives on; asked to shut down, it ends by itself and well."""

        async def act(manager, execute):
            sleeping = asyncio.ensure_future(execute("import time; time.sleep(60)"))
            await asyncio.sleep(0.5)
            await manager.interrupt_kernel()
            assert await sleeping == "KeyboardInterrupt"
            assert await execute("print(6 * 7)") == "42\n"
            process = manager.provisioner.process
            await manager.shutdown_kernel()
            assert process.returncode == 0

        with_kernel(act)

    def test_restart(self):
        """The next kernel is another process, forked again."""

        async def act(manager, execute):
            first = int((await execute(WHO)).split()[0])
            await manager.restart_kernel()
            assert manager.provisioner.pid != first and not runs(first)
            assert is_forked(manager.provisioner.pid)

        with_kernel(act)

    @pytest.mark.parametrize(
        ("code", "status"),
        [("import os; os._exit(3)", 3), ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", -signal.SIGKILL)],
    )
    def test_death_is_noticed(self, code, status):
        """With its exit status, as from any other kernel."""

        async def act(manager, execute):
            process, dying = manager.provisioner.process, asyncio.ensure_future(execute(code))
            async with asyncio.timeout(PATIENCE):
                while await manager.is_alive():
                    await asyncio.sleep(0.02)
            assert (process.returncode, dying.done()) == (status, False)
            dying.cancel()

        with_kernel(act)

    def test_no_two_kernels_draw_the_same_numbers(self):
        """Neither from Python's own generator nor from NumPy's, old or new."""

        class Manager(PlainManager):
            @property
            def kernel_spec(self) -> KernelSpec:
                spec = super().kernel_spec
                spec.metadata["kernel_provisioner"]["config"]["modules"] = ["numpy.random", "random"]
                return spec

        async def act(manager, execute):
            assert is_forked(manager.provisioner.pid)
            return await execute(
                "import random, numpy as np\n"
                "print(random.random(), np.random.random(), np.random.default_rng().random())"
            )

        drawn = [with_kernel(act, Manager).split() for _ in range(3)]
        assert [len(set(numbers)) for numbers in zip(*drawn, strict=True)] == [3, 3, 3]

    def test_streams_folder_and_limits_are_those_of_whoever_starts_it(self, tmp_path):
        """What is printed to the process itself goes to the file that was asked for."""

        async def act(manager, execute):
            assert is_forked(manager.provisioner.pid)
            await execute("import os, sys; os.write(sys.__stdout__.fileno(), b'')")
            shown = "os.getcwd(), os.umask(0), signal.getsignal(1), resource.getrlimit(4)"
            return await execute(f"import os, resource, signal; print({shown})")

        before, hung_up = os.umask(0o027), signal.signal(signal.SIGHUP, signal.SIG_IGN)  # as nohup has it
        try:
            with (tmp_path / "out").open("wb") as out:
                told = with_kernel(act, stdout=out, stderr=subprocess.DEVNULL, cwd=str(tmp_path))
        finally:
            os.umask(before)
            signal.signal(signal.SIGHUP, hung_up)
        import resource

        assert told.split(maxsplit=3) == [str(tmp_path), str(0o027), "1", f"{resource.getrlimit(4)}\n"]

    @pytest.mark.parametrize(
        ("argv", "options", "words"),
        [
            ((sys.executable, "-c", PROGRAM := "from ipykernel.kernelapp import main; main()"), {}, "start ipykernel"),
            (None, {"preexec_fn": os.getpid}, "only an ordinary one can have preexec_fn"),
            (None, {"stdout": subprocess.PIPE}, "only an ordinary one can have a pipe"),
        ],
    )
    def test_what_cannot_be_forked_is_started_in_the_ordinary_way(self, said, argv, options, words):
        """And it is said why."""
        manager = type("Manager", (PlainManager,), {"argv": (*argv, "-f", "{connection_file}")} if argv else {})

        async def act(manager, execute):
            pid, parent = (await execute(WHO)).split()
            assert (int(parent), is_forked(pid)) == (os.getpid(), False)

        with_kernel(act, manager, **options)
        [warning] = said()
        assert words in warning and warning.endswith("An ordinary one is started, which takes longer.")

    def test_machine_that_cannot_fork_kernels(self, monkeypatch, said):
        """There, every kernel is an ordinary one."""
        monkeypatch.setattr(client.sys, "platform", "darwin")

        async def act(manager, execute):
            assert int((await execute(WHO)).split()[1]) == os.getpid()

        with_kernel(act)
        assert said() == [
            "No warm kernel: this machine cannot fork kernels. An ordinary one is started, which takes longer."
        ]

    def test_blocking_manager(self):
        """The other face of jupyter_client works as well."""
        manager = KernelManager(kernel_name=NAME)
        manager.start_kernel()
        try:
            assert is_forked(manager.provisioner.pid)
        finally:
            manager.shutdown_kernel(now=True)


class TestTools:
    def test_nbclient_gets_the_same_outputs(self, tmp_path):
        """Tables, texts and figures of a notebook are the same, to the byte, as from an ordinary kernel."""
        done = {}
        for name in ("python3", NAME):
            notebook = nbformat.read(NOTEBOOKS / "pandas_and_plot.ipynb", as_version=4)
            notebook.cells.append(nbformat.v4.new_code_cell(WHO))
            NotebookClient(notebook, kernel_name=name, resources={"metadata": {"path": str(tmp_path)}}).execute()
            done[name] = [cell.outputs for cell in notebook.cells if cell.cell_type == "code"]
        who = {name: outputs.pop()[0].text.split() for name, outputs in done.items()}
        assert who["python3"][1] == str(os.getpid()) != who[NAME][1]
        assert done[NAME] == done["python3"]
        kinds = [sorted(output.get("data", {})) for outputs in done[NAME] for output in outputs]
        assert kinds.count(["image/png", "text/plain"]) == 3

    def test_nbclient_notices_a_dead_kernel(self, tmp_path):
        """As it does with an ordinary one."""
        cells = [nbformat.v4.new_code_cell("import os, signal; os.kill(os.getpid(), signal.SIGKILL)")]
        with pytest.raises(DeadKernelError):
            NotebookClient(nbformat.v4.new_notebook(cells=cells), kernel_name=NAME).execute()

    def test_papermill(self, tmp_path, spared):
        """Two runs by the command line, one after the other, come from the same template."""
        parents = set()
        for year in (2020, 2021):
            notebook = nbformat.read(NOTEBOOKS / "good.ipynb", as_version=4)
            notebook.cells.append(nbformat.v4.new_code_cell(WHO))
            nbformat.write(notebook, tmp_path / "in.ipynb")
            command = [sys.executable, "-m", "papermill", "in.ipynb", "out.ipynb", "-k", NAME, "-p", "year", str(year)]
            ran = subprocess.run(command, cwd=tmp_path, env=spared(), capture_output=True, text=True, check=True)
            assert "No warm kernel" not in ran.stderr
            *_, said, who = nbformat.read(tmp_path / "out.ipynb", as_version=4).cells
            assert said.outputs[0].text == f"The year is {year}.\n"
            parents.add(int(who.outputs[0].text.split()[1]))
        assert len(parents) == 1

    def test_jupyter_server(self, tmp_path, monkeypatch, spared):
        """The server behind JupyterLab starts, restarts and ends forked kernels."""
        monkeypatch.setenv("JUPYTER_RUNTIME_DIR", str(tmp_path / "runtime"))
        options = [
            "--port=0",
            "--no-browser",
            "--allow-root",
            "--IdentityProvider.token=",
            f"--ServerApp.root_dir={tmp_path}",
        ]
        options.append("--ServerApp.jpserver_extensions={'jupyterlab': False, 'jupyter_lsp': False}")  # no editor
        command = [sys.executable, "-m", "jupyter_server", *options, "--ServerApp.disable_check_xsrf=True"]
        log = (tmp_path / "log").open("wb")
        with log, subprocess.Popen(command, stdout=log, stderr=log, env=spared()) as server:
            try:
                _try_server(tmp_path / "runtime")
            finally:
                server.terminate()


def _try_server(runtime: Path) -> None:
    """Start a kernel through a server, find it forked, restart it, find it forked again, and end it."""
    assert becomes_true(lambda: list(runtime.glob("jpserver-*.json")))
    url = json.loads(next(runtime.glob("jpserver-*.json")).read_text())["url"]
    assert becomes_true(lambda: _answers(url))
    made = json.loads(_call(f"{url}api/kernels", "POST", {"name": NAME}))["id"]
    first = _kernel_behind(runtime / f"kernel-{made}.json")
    _call(f"{url}api/kernels/{made}/restart", "POST", {})
    second = _kernel_behind(runtime / f"kernel-{made}.json")
    assert first != second and is_forked(second)
    _call(f"{url}api/kernels/{made}", "DELETE")
    assert becomes_true(lambda: not runs(second))


def _kernel_behind(connection_file: Path) -> int:
    """Ask a kernel for its pid; it must be a forked one."""
    talk = BlockingKernelClient(connection_file=str(connection_file))
    talk.load_connection_file()
    talk.start_channels()
    try:
        talk.wait_for_ready(timeout=60)
        texts = []
        talk.execute_interactive(WHO, output_hook=lambda message: texts.append(message["content"].get("text", "")))
    finally:
        talk.stop_channels()
    pid = int("".join(texts).split()[0])
    assert is_forked(pid)
    return pid


def _answers(url: str) -> bool:
    """Whether a server answers yet."""
    try:
        return bool(_call(f"{url}api", "GET"))
    except OSError:
        return False


def _call(url: str, method: str, body: dict | None = None) -> bytes:
    """Call a server's REST interface."""
    data = None if body is None else json.dumps(body).encode()
    with urllib.request.urlopen(urllib.request.Request(url, data=data, method=method), timeout=60) as answer:
        return answer.read()
