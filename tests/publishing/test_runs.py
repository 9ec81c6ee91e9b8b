"""Runs of real notebooks in real kernels: which are accepted, and what the others are told."""

import datetime
import resource
import subprocess
import sys

import nbformat.v4 as v4
import pytest

from rokasean.errors import (
    CellFailedError,
    CellPendingError,
    KernelDiedError,
    ParameterChangedError,
    RunError,
    TimeLimitError,
)
from rokasean.publishing import contract, truth
from rokasean.publishing.apart import limit_memory
from rokasean.publishing.run import Run, inject, run
from rokasean.publishing.settings import Limits


@pytest.fixture
def judged(read, tmp_path, place, template):
    """Runs a notebook for 2021 and judges it, as a build does; returns the executed notebook."""

    work = tmp_path / "of {year}"  # papermill fills in what stands in braces
    work.mkdir()

    def judge(name: str, limit: int = 60):
        done = run(read(name), {"year": 2021}, work, place, Limits(cell=limit), template)
        truth.check(done, name)
        contract.check_values({"year": 2021}, done.values, name)
        return done.notebook

    return judge


@pytest.mark.slow
class TestRuns:
    def test_good_notebook_is_accepted(self, judged):
        """Its cells have the value that was asked for, and its metadata nothing of ours."""
        done = judged("good")
        assert done.cells[-1].outputs[0].text == "The year is 2021.\n"
        assert not {"rokasean_asked", "rokasean_values"} & set(done.metadata)

    @pytest.mark.parametrize(
        ("name", "error", "words"),
        [
            ("overwrites_parameter", ParameterChangedError, "asked for year = 2021, but after the run year = 2020"),
            ("error", CellFailedError, r"code cell 3 \(`1 / 0`\) failed with ZeroDivisionError: division by zero"),
            ("sys_exit", CellPendingError, r"code cell 3 .*sys.exit\(0\): the cells after it never ran"),
            ("kernel_ends_first", KernelDiedError, r"the kernel died in code cell 3 \(`import os`\)"),
            ("kernel_ends_last", KernelDiedError, r"the kernel died in code cell 4 \(`import os`\)"),
            ("failed_command", CellFailedError, "a command failed. .*exit 3.* exit status 3"),
            ("failed_captured_command", CellFailedError, "a command failed. .*exit 3.* exit status 3"),
        ],
    )
    def test_untrue_notebook_is_refused(self, judged, name, error, words):
        """Each way to end a run early has its own error, which names the cell."""
        with pytest.raises(error, match=f"{name}: .*{words}"):
            judged(name)

    def test_endless_cell_is_stopped(self, judged):
        """A cell that takes longer than it may ends the run."""
        with pytest.raises(
            TimeLimitError, match=r"endless: code cell 3 \(`while True:`\) took longer than the 2 seconds"
        ):
            judged("endless", limit=2)

    def test_values_of_all_types_arrive(self, read, tmp_path):
        """What is injected has the type of its annotation, dates included."""
        asked = {
            "year": 2021, "share": 0.25, "name": "it's", "draft": True, "since": datetime.date(2021, 2, 3),
            "topics": ["a", "b"], "years": [], "level": "ministerial", "limit": None,
        }  # fmt: skip
        done = run(read("all_types"), asked, tmp_path, tmp_path)
        truth.check(done, "all_types")
        contract.check_values(asked, done.values, "all_types")
        assert done.notebook.cells[-1].outputs[0].text.strip() == repr(list(asked.values()))

    def test_startup_files_of_the_user_are_not_run(self, read, tmp_path, monkeypatch):
        """A profile of the user cannot change a report."""
        startup = tmp_path / "home" / ".ipython" / "profile_default" / "startup"
        startup.mkdir(parents=True)
        (startup / "year.py").write_text("raise SystemExit('never')\n")
        monkeypatch.setenv("HOME", str(tmp_path / "home"))
        monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "home" / ".ipython"))
        done = run(read("good"), {"year": 2021}, tmp_path, tmp_path)
        truth.check(done, "good")


class TestInject:
    def test_leaves_the_notebook_alone(self, read):
        """The copy gets the cell, the original does not."""
        notebook = read("good")
        copy = inject(notebook, {"year": 2021})
        assert len(copy.cells) == len(notebook.cells) + 1
        assert copy.cells[1].metadata["tags"] == ["injected-parameters"]

    def test_ids_of_cells_are_the_same_each_time(self, read):
        """Where the notebook has none, as in old formats, or one twice; nbformat makes up others each time."""
        notebook = read("good")
        notebook.nbformat_minor = 4
        del notebook.cells[0]["id"]
        notebook.cells[2].id = notebook.cells[1].id
        copy = inject(notebook, {"year": 2021})
        assert [each.id for each in copy.cells] == [f"cell-{number}" for number in range(1, len(copy.cells) + 1)]
        assert copy.nbformat_minor == 5

    def test_clears_old_outputs(self, read):
        """Outputs of an earlier run cannot reach a report."""
        notebook = read("good")
        notebook.cells[0].outputs = [v4.new_output("stream", text="old")]
        notebook.cells[0].execution_count = 7
        copy = inject(notebook, {})
        assert (copy.cells[0].outputs, copy.cells[0].execution_count) == ([], None)


def cell(source="1", count=1, *, replied=True, outputs=()):
    """A code cell as a run leaves it."""
    metadata = {"execution": {truth.REPLY: "2024-01-01T00:00:00Z"} if replied else {}}
    return v4.new_code_cell(source, execution_count=count, metadata=metadata, outputs=list(outputs))


def ran(*cells, values=(), stopped=None) -> Run:
    """A run with these cells, whose kernel answered at the end."""
    return Run(v4.new_notebook(cells=list(cells)), dict(values), stopped)


class TestCheck:
    def test_accepts_cells_in_order(self):
        """Empty cells have no reply, and need none."""
        truth.check(ran(cell(), cell(" ", None, replied=False), cell(count=2)), "report")

    @pytest.mark.parametrize(
        ("cells", "words"),
        [
            ([cell(), cell("2", 2, replied=False)], r"code cell 2 \(`2`\) has no reply"),
            ([cell("1", 2), cell("2", 1)], "ran as number 2"),
            ([cell(), cell("2", 3)], "ran as number 3"),
            ([cell("1", None)], "ran as number None"),
        ],
    )
    def test_refuses_cells_without_reply_or_out_of_order(self, cells, words):
        """That nothing was reported as wrong is not enough."""
        with pytest.raises(CellPendingError, match=words):
            truth.check(ran(*cells), "report")

    def test_refuses_an_error_that_a_tag_allowed(self):
        """`raises-exception` lets a run go on, but not a report go out."""
        error = v4.new_output("error", ename="ValueError", evalue="x", traceback=[])
        with pytest.raises(CellFailedError, match="failed with ValueError: x"):
            truth.check(ran(cell(outputs=[error])), "report")

    @pytest.mark.parametrize("tags", [[], ["raises-exception"]])
    def test_refuses_an_error_that_only_the_reply_tells(self, tags):
        """As of a magic that there is not: text is all that is shown of it; the cell is named, not the next."""
        failed = cell("%nothing")
        failed.metadata.tags = tags
        error = v4.new_output("error", ename="UsageError", evalue="x" * 10**6, traceback=[])
        failed.metadata.papermill = {"error": error}
        with pytest.raises(CellFailedError, match=r"cell 1 \(`%nothing`\) failed with UsageError: x{1999}…$"):
            truth.check(ran(failed, cell("2", None, replied=False)), "report")

    def test_a_kernel_is_not_called_dead_for_other_ends(self):
        """What stopped the run is told, though no cell has a reply and no value was read."""
        stopped = Run(v4.new_notebook(cells=[cell(replied=False)]), None, KeyError("what"))
        with pytest.raises(RunError, match="stopped with KeyError: 'what'"):
            truth.check(stopped, "report")

    def test_refuses_a_kernel_that_did_not_answer(self):
        """Even when every cell says that it is complete."""
        with pytest.raises(KernelDiedError, match="the kernel died in code cell 1"):
            truth.check(Run(v4.new_notebook(cells=[cell()]), None, None), "report")

    def test_refuses_what_it_does_not_know(self):
        """An end for another reason is refused as well."""
        with pytest.raises(RunError, match="stopped with OSError: disk"):
            truth.check(ran(cell(), stopped=OSError("disk")), "report")


@pytest.mark.skipif(sys.platform != "linux", reason="limits of other processes can be set on Linux only")
@pytest.mark.parametrize(("asked", "got"), [(2 * 10**9, 10**9), (10**30, 10**9), (10**8, 10**8)])
def test_memory_limit_stays_below_one_that_is_there(asked, got):
    """As `ulimit -d` sets one, which nobody may raise."""
    line = "import resource, time; resource.setrlimit(resource.RLIMIT_DATA, (10**9, 10**9)); print(); time.sleep(60)"
    with subprocess.Popen([sys.executable, "-c", line], stdout=subprocess.PIPE) as process:
        process.stdout.readline()
        limit_memory(process.pid, asked)
        limits = resource.prlimit(process.pid, resource.RLIMIT_DATA)
        process.kill()
    assert limits == (got, got)
