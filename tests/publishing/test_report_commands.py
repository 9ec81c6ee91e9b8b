"""`params`, `status`, `rollback`, `verify` and `watch` as they are typed, and what unattended builds write."""

import json
import shutil
import signal
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.publishing.faults.conftest import GOOD, Shop, cells, end_group

from rokasean.cli import main
from rokasean.publishing.watch import QUIET

NOTEBOOKS = Path(__file__).parent / "notebooks"


@pytest.fixture
def project(tmp_path, monkeypatch, light) -> Shop:
    """A project with one report that has no release yet, from whose folder commands are given."""
    shop = Shop(tmp_path, tmp_path, None)
    shop.write(cells(GOOD))
    monkeypatch.chdir(tmp_path)
    return shop


def rokasean(*words):
    """Run the command line in this process."""
    return CliRunner().invoke(main, list(map(str, words)))


def steps(path) -> list[dict]:
    """What a journal says."""
    return [json.loads(line) for line in path.read_text().splitlines()]


def test_params_shows_types_defaults_and_bounds(project):
    """One line a parameter."""
    done = rokasean("params", "mine")
    assert done.stdout.splitlines() == [
        "parameter  type  default  bounds             meaning",
        "year       int   2024     from 1967 to 2100  year reported on",
    ]
    assert rokasean("params", "yours").exit_code == 2


@pytest.mark.slow
class TestUnattended:
    def test_one_line_a_step_with_one_run_id(self, project):
        """Into the file of --log; a second build has nothing to do, and says why."""
        assert rokasean("build", "--log", "log", "--jobs", 1).exit_code == 0
        told = steps(project.folder / "log")
        assert [each["step"] for each in told] == [
            "started",
            "planned",
            "begun",
            "accepted",
            "written",
            "built",
            "ended",
        ]
        assert len({each["run"] for each in told}) == 1
        assert (told[2]["report"], told[2]["parameters"], told[2]["why"]) == (
            "mine",
            {"year": 2024},
            "never built before",
        )
        rokasean("build", "--log", "log2")
        assert [each["step"] for each in steps(project.folder / "log2")] == ["started", "planned", "unchanged", "ended"]
        assert steps(project.folder / "log2")[2]["why"].startswith("same run key")

    def test_failure_is_told_to_the_maintainer(self, project):
        """By the command in rokasean.toml, with class, reason and where to look; readers see nothing of it."""
        (project.folder / "rokasean.toml").write_text('on_failure = "cat > mail"\n')
        project.write(cells("1 / 0"))
        done = rokasean("build", "--log", "log")
        assert done.exit_code == 1
        mail = (project.folder / "mail").read_text()
        assert mail.startswith("mine (year=2024) failed (CellFailedError): mine: code cell 3 (`1 / 0`) failed")
        assert "jupyter lab" in mail
        failed = next(each for each in steps(project.folder / "log") if each["step"] == "failed")
        assert (failed["error"], failed["exit_status"], failed["folder"]) == ("CellFailedError", 31, "2024")
        assert not (project.reports / "index.html").exists()

    def test_status_of_a_failure_stands_in_log_status_and_folder(self, project):
        """The build itself ends with 1, whatever failed."""
        project.write(cells("raise SystemExit"))
        assert rokasean("build", "--log", "log").exit_code == 1
        logged = next(each for each in steps(project.folder / "log") if each["step"] == "failed")
        (told,) = json.loads(rokasean("status", "--json").stdout)
        assert logged["exit_status"] == told["attempt"]["exit_status"] == 32
        assert logged["error"] == told["attempt"]["error"] == "CellPendingError"
        why = (project.reports / ".failed" / "mine" / "2024" / "why.txt").read_text()
        assert why.startswith("CellPendingError (status 32): ")

    def test_a_report_that_cannot_be_planned_has_its_class_in_status(self, project):
        """There is no attempt to name it."""
        project.write(cells(GOOD)[1:])
        (told,) = json.loads(rokasean("status", "--json").stdout)
        assert told["state"] == "failed" and told["why"].startswith("ContractError: ")

    def test_a_build_that_cannot_begin_is_told_as_well(self, project):
        """With its own exit status."""
        (project.folder / "rokasean.toml").write_text('on_failure = "cat > mail"\n')
        project.write([*cells(GOOD)[:1], *cells("print(articles)")[1:]], "articles")
        done = rokasean("build", "-p", "yaer=2024", "--log", "log")
        assert done.exit_code == 2
        assert "Nothing was built (UsageError)" in (project.folder / "mail").read_text()
        assert steps(project.folder / "log")[-1]["exit_status"] == 2

    def test_limits_of_the_file_and_of_options_hold(self, project):
        """Options are stronger."""
        (project.folder / "rokasean.toml").write_text('cell_limit = "1s"\n')
        project.write(cells("import time; time.sleep(1.5)"))
        assert "TimeLimitError" in rokasean("build").stderr
        assert rokasean("build", "--cell-limit", "5m").exit_code == 0
        assert rokasean("build", "--memory-limit", "lots").exit_code == 2

    def test_status_rollback_and_verify_of_a_release(self, project):
        """One after the other, as a maintainer types them."""
        assert rokasean("status", "--max-age", "8d").exit_code == 1
        for text in ("one", "two"):
            project.write(cells(GOOD, f"print('{text}')"))
            assert rokasean("build").exit_code == 0
        done = rokasean("status", "--max-age", "8d")
        assert done.exit_code == 0 and "current" in done.stdout
        (told,) = json.loads(rokasean("status", "--json").stdout)
        assert (told["report"], told["state"], told["attempt"]["status"]) == ("mine", "current", "built")
        pdf = project.target / "mine-2024.pdf"
        done = rokasean("verify", pdf)
        assert done.exit_code == 0, done.output
        assert "mine-2024.pdf built again: the same bytes" in done.stdout
        assert "'two'" in (project.target / "mine-2024.ipynb").read_text()
        done = rokasean("rollback", "mine", "-p", "year=2024")
        assert done.exit_code == 0 and "is in place again" in done.stdout
        assert "'one'" in (project.target / "mine-2024.ipynb").read_text()
        assert "not built again" in rokasean("verify", project.target).stdout
        assert rokasean("rollback", "mine").exit_code == 50
        (project.target / "mine-2024.html").write_text("harmed")
        done = rokasean("verify", project.target)
        assert done.exit_code == 60 and "mine-2024.html is not as it was published" in done.stderr


@pytest.mark.slow
def test_kernel_that_does_not_start_is_started_once_more(project, monkeypatch):
    """And only once: a second failure is told."""
    from rokasean.publishing import kernels
    from rokasean.publishing.build import BUILT, FAILED, build

    broken = project.folder / "python"
    tries = project.folder / "tries"
    script = f'#!/bin/sh\necho >> {tries}\n[ $(wc -l < {tries}) -gt $1 ] || exit 1\nshift\nexec {sys.executable} "$@"\n'
    for fails, status in ((1, BUILT), (2, FAILED)):
        broken.write_text(script.replace("$1", str(fails)).replace("shift\n", ""))
        broken.chmod(0o755)
        tries.unlink(missing_ok=True)
        with monkeypatch.context() as patch:
            patch.setattr(kernels.sys, "executable", str(broken))
            outcome = build(project.job(force=True))
        assert outcome.status == status, outcome.why
        assert len(tries.read_text().splitlines()) == 2
    assert outcome.error == "KernelDiedError" and "not at the second try either" in outcome.why


@pytest.mark.slow
def test_watch_builds_again_when_articles_change(project):
    """Until it is told to stop; reports that lie below the articles bring about no build."""
    (project.folder / "articles").mkdir()
    shutil.copy(next((Path(__file__).parents[2] / "seeds").glob("*.txt")), project.folder / "articles" / "a.txt")
    first = [*cells(GOOD)[:1]]
    first[0].source += '\narticles: str = "articles"  # folder of articles'
    project.write([*first, *cells("import pathlib; print(len(list(pathlib.Path(articles).iterdir())))")[1:]])
    project.write(cells(GOOD), "unread")
    watching = project.start("watch", "articles", "--reports", "articles/reports", "--log", "log", "--jobs", 1)
    try:
        for number in (1, 2):
            end = time.monotonic() + 120
            while [each["step"] for each in steps_so_far(project.folder / "log")].count("ended") < number:
                assert watching.poll() is None and time.monotonic() < end
                time.sleep(0.1)
            time.sleep(QUIET / 1000 + 0.5)
            assert [each["step"] for each in steps(project.folder / "log")].count("started") == number
            shutil.copy(project.folder / "articles" / "a.txt", project.folder / "articles" / "b.txt")
        watching.send_signal(signal.SIGTERM)
        assert watching.wait(60) == 143
    finally:
        end_group(watching)
    built = [each for each in steps(project.folder / "log") if each["step"] == "built" and each["report"] == "mine"]
    assert built[-1]["why"] == "changed: the input files (b.txt)"


@pytest.mark.slow
def test_watch_ends_when_the_library_has_changed(project, monkeypatch):
    """It would go on with the code that it has imported, or with a mixture."""
    (project.folder / "articles").mkdir()
    states = iter(["as it was", "as it is"])
    monkeypatch.setattr("rokasean.publishing.runkey.library_state", lambda: next(states))
    done = rokasean("watch", "articles")
    assert done.exit_code == 39
    assert "rokasean has changed since this began to watch; start it again." in done.stderr


@pytest.mark.slow
def test_log_or_reports_among_the_articles_are_refused(project):
    """A log would change while they are read, and no report would ever be built; the list of reports would be read."""
    (project.folder / "articles").mkdir()
    shutil.copy(next((Path(__file__).parents[2] / "seeds").glob("*.txt")), project.folder / "articles" / "a.txt")
    first = cells(GOOD)
    first[0].source += '\narticles: str = "articles"  # folder of articles'
    project.write(first)
    done = rokasean("build", "-p", "year=2024", "--log", "articles/log")
    assert done.exit_code == 2 and "--log articles/log lies among the articles" in done.stderr
    done = rokasean("build", "-p", "year=2024", "--reports", "articles")
    assert done.exit_code == 2 and "--reports articles is where the articles lie" in done.stderr


def steps_so_far(path) -> list[dict]:
    """What a journal says, if it is there yet."""
    return steps(path) if path.exists() else []
