"""`rokasean build` as it is typed: exit statuses, messages, the table at the end."""

import shutil
from pathlib import Path

import nbformat
import pytest
from click.testing import CliRunner

from rokasean import cli_reports
from rokasean.cli import main

NOTEBOOKS = Path(__file__).parent / "notebooks"


@pytest.fixture
def project(tmp_path, monkeypatch, light):
    """A project with one good report, from whose folder commands are given."""
    (tmp_path / "notebooks").mkdir()
    shutil.copy(NOTEBOOKS / "good.ipynb", tmp_path / "notebooks")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def rokasean(*words):
    """Run the command line in this process."""
    return CliRunner().invoke(main, ["build", *map(str, words)])


@pytest.fixture
def watched(monkeypatch):
    """Somebody sits at a terminal."""
    monkeypatch.setattr(cli_reports, "is_watched", lambda: True)


@pytest.mark.slow
@pytest.mark.usefixtures("watched")
class TestBuild:
    def test_ends_with_a_table(self, project):
        """One line a report; no progress bar where nobody watches."""
        done = rokasean("--jobs", 1)
        assert done.exit_code == 0, done.output
        assert done.stderr == ""
        heads, line = done.stdout.splitlines()
        assert heads.split() == ["report", "parameters", "result", "seconds", "path", "why"]
        assert line.split()[:3] == ["good", "year=2024", "built"]
        assert "reports/good/2024/good-2024.html" in line
        assert "unchanged" in rokasean().stdout and "forced" in rokasean("--force", "--jobs", 1).stdout

    def test_one_failure_is_status_1_and_stops_no_other(self, project):
        """The failed one is told with its reason on the error stream."""
        shutil.copy(NOTEBOOKS / "error.ipynb", project / "notebooks")
        done = rokasean("-p", "year=2021", "--jobs", 1, "--reports", project / "out")
        assert done.exit_code == 1
        assert "error (year=2021) failed (CellFailedError): error: code cell 3" in done.stderr
        assert "jupyter lab" in done.stderr and "Traceback" not in done.output
        assert (project / "out" / "good" / "2021" / "release.json").exists()

    def test_a_year_without_events_has_a_report(self, root, tmp_path, monkeypatch):
        """The report says that nothing is known, and passes every gate."""
        monkeypatch.chdir(root)
        done = rokasean("annual_report", "-p", "year=1999", "--reports", tmp_path)
        assert done.exit_code == 0, done.output
        assert (tmp_path / "annual_report" / "1999" / "rok-asean-defence-engagement-1999.pdf").exists()


class TestWrongUse:
    @pytest.mark.parametrize(
        ("words", "message"),
        [
            (["-p", "yaer=2024"], "good has no parameter `yaer`; it has `year`"),
            (["-p", "year=soon"], "good: parameter `year` (year reported on) is of type int, and 'soon' is not"),
            (["-p", "year"], "expected NAME=VALUE"),
            (["goood"], "There is no report goood"),
            (["gone.ipynb"], "There is no notebook gone.ipynb"),
            (["--jobs", "0"], "0 is not in the range"),
        ],
    )
    def test_is_status_2_before_anything_runs(self, project, words, message):
        """A sentence that names what is wrong; no report folder is made."""
        done = rokasean(*words)
        assert done.exit_code == 2
        assert message in done.stderr and "Traceback" not in done.output
        assert not (project / "reports").exists()

    def test_outside_of_a_project_is_said(self, tmp_path, monkeypatch):
        """Without notebooks there is nothing to build."""
        monkeypatch.chdir(tmp_path)
        done = rokasean()
        assert done.exit_code == 2 and "no folder `notebooks`" in done.stderr


class TestNothingToRead:
    @pytest.fixture
    def annual(self, project):
        """A report that reads articles."""
        notebook = nbformat.read(project / "notebooks" / "good.ipynb", as_version=4)
        notebook.cells[0].source += '\narticles: str = "articles"  # folder of articles'
        nbformat.write(notebook, project / "notebooks" / "annual.ipynb")
        return project / "articles"

    @pytest.mark.parametrize(
        ("files", "message"),
        [
            (None, "articles: no such folder"),
            ({}, "holds no article"),
            ({"a.txt": b""}, "no file in it can be read. a.txt"),
            ({"a.txt": bytes(range(256)) * 9}, "no file in it can be read"),
        ],
    )
    def test_is_status_3(self, annual, files, message):
        """Missing, empty, unreadable: said before any notebook runs."""
        if files is not None:
            annual.mkdir()
            for name, data in files.items():
                (annual / name).write_bytes(data)
        done = rokasean("annual")
        assert done.exit_code == 3
        assert message in done.stderr and "Traceback" not in done.output


def test_a_value_without_a_report_builds_the_reports_that_have_the_parameter(project):
    """`rokasean build -p year=2021` leaves out a report without a year; a name that none has is an error."""
    notebook = nbformat.read(project / "notebooks" / "good.ipynb", as_version=4)
    notebook.cells[0].source = 'note: str = "x"  # a note'
    nbformat.write(notebook, project / "notebooks" / "other.ipynb")
    done = rokasean("-p", "yaer=2021")
    assert done.exit_code == 2 and "yaer" in done.stderr
    assert "other" not in rokasean("-p", "year=2021").stdout
