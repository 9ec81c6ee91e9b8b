"""Kernels of builds: private, quick to be ready, and the same whether forked or not."""

import asyncio
import os
import stat
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import nbformat.v4 as v4
import psutil
import pytest
from publishing.building import build_jobs

from rokasean.publishing import files, kernels
from rokasean.publishing.build import BUILT, UNCHANGED, build
from rokasean.publishing.run import run
from rokasean.publishing.truth import check
from rokasean.publishing.warm.own import kind_of, own_template

MODULES = ("matplotlib.pyplot", "pandas")
WHO = "import os; print(os.getpid(), os.getppid())"

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("library")]


def notebook(*sources: str):
    """A notebook of code cells behind a cell of parameters."""
    first = v4.new_code_cell("year: int = 2024  # reported on", metadata={"tags": ["parameters"]})
    return v4.new_notebook(cells=[first, *map(v4.new_code_cell, sources)])


def executed(content, work: Path, folder: Path, template: Path | None = None):
    """Run a notebook, accept it, and return it."""
    work.mkdir()
    done = run(content, {"year": 2021}, work, folder, template=template)
    check(done, "notebook")
    return done.notebook


class TestManager:
    def test_kernel_speaks_only_where_its_owner_can_enter(self, tmp_path):
        """All five sockets lie in a folder of mode 0700, and the file with their key is its owner's alone."""

        async def act():
            with kernels.manager_class(tmp_path / "home") as manager_class:
                manager = manager_class()
                await manager.start_kernel()
                talk = manager.client()
                talk.start_channels()
                await talk.wait_for_ready(60)
                modes = {path.name: path.stat().st_mode for path in (tmp_path / "home").iterdir()}
                talk.stop_channels()
                await manager.shutdown_kernel(now=True)
                return manager.get_connection_info(), modes

        info, modes = asyncio.run(act())
        assert (info["transport"], Path(info["ip"]).parent) == ("ipc", tmp_path / "home")
        assert (tmp_path / "home").stat().st_mode & 0o777 == 0o700
        assert sum(map(stat.S_ISSOCK, modes.values())) == 5
        assert [mode & 0o077 for name, mode in modes.items() if name.endswith(".json")] == [0]

    def test_long_path_has_its_sockets_elsewhere(self, tmp_path):
        """They lie in a folder of their own then, as private, which is removed afterwards."""
        home = tmp_path / ("long-" * 20)
        with kernels.manager_class(home) as manager_class:
            manager = manager_class()
            folder = Path(manager.ip).parent
            assert (manager.transport, folder.stat().st_mode & 0o777) == ("ipc", 0o700)
            assert folder != home
        assert not folder.exists()
        done = executed(notebook("print(1)"), tmp_path / ("very-" * 20), tmp_path)
        assert done.cells[-1].outputs[0].text == "1\n"

    def test_kernel_of_a_failed_start_is_ended(self, tmp_path):
        """When its sockets cannot be connected to, it is not left to itself."""

        async def act():
            with kernels.manager_class(tmp_path / "home") as manager_class:
                manager = manager_class()
                manager.ip = str(tmp_path / ("long-" * 20) / "kernel")
                with pytest.raises(Exception, match="too long"):
                    await manager.start_kernel(cwd=str(tmp_path))
                return manager.provisioner.pid, manager.has_kernel

        pid, has_kernel = asyncio.run(act())
        assert (psutil.pid_exists(pid), has_kernel) == (False, False)

    def test_kernel_that_dies_at_once_is_noticed(self, tmp_path):
        """It is not waited for until the time is over."""
        startup = tmp_path / "home" / "profile_default" / "startup"
        startup.mkdir(parents=True)
        (startup / "end.py").write_text("import os; os._exit(1)")

        async def act():
            with kernels.manager_class(tmp_path / "home") as manager_class:
                manager = manager_class()
                await manager.start_kernel()
                talk = manager.client()
                talk.start_channels()
                try:
                    await talk.wait_for_ready(60)
                finally:
                    talk.stop_channels()
                    await manager.shutdown_kernel(now=True)

        with pytest.raises(RuntimeError, match="it died before it answered"):
            asyncio.run(act())

    def test_nothing_that_a_cell_shows_is_dropped(self, tmp_path):
        """Be it shown faster than it is read: here nothing is read for a while."""
        cell = "for _ in range(5000): get_ipython().display_pub.publish({'text/plain': 'x'})"

        async def act():
            with kernels.manager_class(tmp_path / "home") as manager_class:
                manager = manager_class()
                await manager.start_kernel()
                talk, shown = manager.client(), 0
                talk.start_channels()
                try:
                    await talk.wait_for_ready(60)
                    talk.execute(cell)
                    await asyncio.sleep(1)
                    while (told := await talk.get_iopub_msg(timeout=20))["content"].get("execution_state") != "idle":
                        shown += told["msg_type"] == "display_data"
                finally:
                    talk.stop_channels()
                    await manager.shutdown_kernel(now=True)
                return shown

        assert asyncio.run(act()) == 5000


class TestForkedKernels:
    @pytest.mark.parametrize("language", ["C.UTF-8", "C"])
    def test_outputs_are_those_of_ordinary_kernels(self, read, tmp_path, monkeypatch, said, language):
        """To the byte: tables, figures, and everything that a process inherits or sets up.

        Figures appear, two that are drawn and one that is shown, though pyplot was imported before the fork.
        """
        monkeypatch.delenv("LC_CTYPE", raising=False)
        monkeypatch.setenv("LANG", language)
        with own_template(kind_of(MODULES, tmp_path)) as template:
            for name, figures in (("pandas_and_plot", 3), ("all_that_a_kernel_has", 0)):
                forked = executed(read(name), tmp_path / f"forked-{name}", tmp_path, template)
                ordinary = executed(read(name), tmp_path / f"ordinary-{name}", tmp_path)
                assert files.notebook_text(forked) == files.notebook_text(ordinary)
                assert files.notebook_text(forked).count('"image/png": "') == figures
        assert said() == []

    def test_two_at_once_are_two_processes(self, tmp_path):
        """They come from one template, at the same time, and do not disturb each other."""
        content = notebook(WHO, "import time; time.sleep(1); print(time.monotonic())", "print(year)")
        with own_template(kind_of(("json",), tmp_path)) as template, ThreadPoolExecutor(2) as pool:
            done = list(pool.map(lambda name: executed(content, tmp_path / name, tmp_path, template), ("one", "two")))
        (one, parent), (two, other) = (each.cells[2].outputs[0].text.split() for each in done)
        assert (one != two, parent == other) == (True, True)
        assert [each.cells[4].outputs[0].text for each in done] == ["2021\n"] * 2

    def test_template_that_crashes_hurts_no_run(self, tmp_path, said):
        """The kernel that runs goes on to its end; the next one is an ordinary one, and it is said."""
        crash = "import signal; os.kill(os.getppid(), signal.SIGKILL)"
        with own_template(kind_of(("json",), tmp_path)) as template:
            first = executed(notebook(WHO, crash, "print(year)"), tmp_path / "first", tmp_path, template)
            second = executed(notebook(WHO, "print(year)"), tmp_path / "second", tmp_path, template)
        assert [each.cells[-1].outputs[0].text for each in (first, second)] == ["2021\n"] * 2
        assert int(second.cells[2].outputs[0].text.split()[1]) == os.getpid()
        assert said() == ["No warm kernel: there is no template. An ordinary one is started, which takes longer."]

    def test_changed_library_is_not_overlooked(self, library, tmp_path, said):
        """A file that was edited after the template imported it makes the next kernel an ordinary one."""
        content = notebook("import rokasean.errors; print(hasattr(rokasean.errors, 'added'))")
        with own_template(kind_of(("rokasean.errors",), tmp_path)) as template:
            before = executed(content, tmp_path / "before", tmp_path, template)
            with (library / "errors.py").open("a") as file:
                file.write("\nadded = True\n")
            after = executed(content, tmp_path / "after", tmp_path, template)
        assert [each.cells[-1].outputs[0].text for each in (before, after)] == ["False\n", "True\n"]
        assert [f"{library / 'errors.py'} has changed since it was imported" in each for each in said()] == [True]


class TestBuilds:
    @pytest.fixture
    def jobs(self, job):
        """Two reports with tables and figures."""
        return [job("table_and_figure", values={"year": year}) for year in (2023, 2024)]

    @staticmethod
    def contents(folder: Path) -> dict[str, bytes]:
        """The bytes of every file that was released."""
        paths = [path.relative_to(folder) for path in sorted(folder.rglob("*")) if path.is_file()]
        return {str(path): (folder / path).read_bytes() for path in paths if not path.parts[0].startswith(".")}

    def test_forked_and_ordinary_kernels_give_the_same_bytes(self, jobs, tmp_path, said):
        """HTML, PDF, notebook, data and manifest of every report, built one after the other and side by side."""
        for name, workers, modules in (("ordinary", 1, ()), ("forked", 2, MODULES)):
            todo = [replace(each, reports=tmp_path / name) for each in jobs]
            assert [each.status for each in build_jobs(todo, workers, modules=modules)] == [BUILT] * 2
        released = self.contents(tmp_path / "forked")
        assert len(released) >= 10
        assert released == self.contents(tmp_path / "ordinary")
        assert said() == []

    def test_nothing_is_left_over(self, jobs, tmp_path, monkeypatch):
        """Neither processes nor folders, beside what other tests have started and keep."""
        before = set(psutil.Process().children())
        with tempfile.TemporaryDirectory() as folder:
            monkeypatch.setattr(tempfile, "tempdir", folder)
            monkeypatch.setenv("TMPDIR", folder)
            outcomes = build_jobs(jobs, 2, modules=("json",))
            assert [outcome.status for outcome in outcomes] == [BUILT] * 2
            assert list(Path(folder).iterdir()) == []
        left = set(psutil.Process().children()) - before
        left = [process for process in left if "resource_tracker" not in str(process.cmdline())]
        assert left == []

    def test_no_template_where_nothing_is_to_do(self, jobs, said):
        """One that could not be started would be heard of."""
        assert build(replace(jobs[0], template=None)).status == BUILT
        assert build_jobs(jobs[:1], modules=("no_such_module",))[0].status == UNCHANGED
        assert said() == []

    def test_template_that_cannot_be_is_no_failure(self, jobs, capfd):
        """The report is built in the ordinary way, and it is said why, by the process that builds it."""
        [outcome] = build_jobs(jobs[:1], modules=("no_such_module",))
        assert outcome.status == BUILT
        assert "No warm kernel: ModuleNotFoundError: No module named 'no_such_module'." in capfd.readouterr().err

    def test_temporary_files_in_a_deep_folder(self, jobs, tmp_path, monkeypatch, said):
        """Sockets have short paths; where there is no room for them, another private folder is found."""
        deep = tmp_path / ("deep-" * 20)
        deep.mkdir()
        monkeypatch.setattr(tempfile, "tempdir", str(deep))
        monkeypatch.setenv("TMPDIR", str(deep))
        [outcome] = build_jobs([replace(jobs[0], reports=deep / "reports")], modules=("json",))
        assert (outcome.status, said()) == (BUILT, [])
