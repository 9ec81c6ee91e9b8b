"""The notebooks run under plain tools, for any year, and say so when they cannot."""

import subprocess
import sys
from pathlib import Path

import nbformat
import papermill
import pytest

ROOT = Path(__file__).parents[2]
ATTACHMENT = "application/vnd.rokasean.attachment+json"


def run(name, out, cwd=ROOT, **parameters):
    """Run a notebook by papermill, as its command does, but within this process, which has imported it."""
    source = ROOT / "notebooks" / f"{name}.ipynb"
    papermill.execute_notebook(source, out, parameters, cwd=cwd, progress_bar=False)


def shown(path):
    """All HTML and the attached events of an executed notebook."""
    cells = [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"]
    data = [output.data for cell in cells for output in cell.outputs if "data" in output]
    (events,) = [one[ATTACHMENT] for one in data if ATTACHMENT in one]
    return "\n".join(one.get("text/html", "") for one in data), events


@pytest.fixture
def unreadable(tmp_path):
    """A folder whose only article is an empty file."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "nothing.txt").write_bytes(b"")
    return folder


@pytest.mark.slow
def test_a_year_may_come_as_text(tmp_path, spared):
    """As a scheduler hands it over, and papermill's own command."""
    command = ["papermill", "notebooks/annual_report.ipynb", tmp_path / "a.ipynb", "-r", "year", "2021"]
    done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, env=spared(), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    html, events = shown(tmp_path / "a.ipynb")
    assert "<h1>ROK–ASEAN defence engagement in 2021</h1>" in html
    assert {row["date"][:4] for row in events["json"]} == {"2021"}


@pytest.mark.slow
def test_what_is_no_year_is_refused_in_plain_words(tmp_path):
    """The message names the parameter and what it takes."""
    words = "year: expected a calendar year between 1967 and 2100 such as 2024, got 'next'"
    with pytest.raises(papermill.PapermillExecutionError, match=words):
        run("annual_report", tmp_path / "a.ipynb", year="next")


@pytest.mark.slow
@pytest.mark.parametrize("name", ["annual_report", "timeline"])
def test_without_any_article_read_it_still_says_something(tmp_path, unreadable, name):
    """What was set aside stands in it with its reason."""
    run(name, tmp_path / "a.ipynb", articles=str(unreadable))
    html, events = shown(tmp_path / "a.ipynb")
    assert "No article was read, so there is nothing to report." in html
    assert "nothing.txt" in html
    assert events["json"] == []


@pytest.mark.slow
def test_it_runs_where_it_lies(tmp_path):
    """As in JupyterLab: the working folder is that of the notebook, and the articles are found all the same."""
    run("timeline", tmp_path / "a.ipynb", cwd=ROOT / "notebooks")
    html, events = shown(tmp_path / "a.ipynb")
    assert "figure-years" in html
    assert len(events["json"]) > 5
