"""The notebooks run under plain tools, for any year, and say so when they cannot."""

import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

ROOT = Path(__file__).parents[2]
ATTACHMENT = "application/vnd.rokasean.attachment+json"


def run(*command, cwd=ROOT):
    """Run a module of this Python; its output is only wanted when it fails."""
    return subprocess.run([sys.executable, "-m", *map(str, command)], cwd=cwd, capture_output=True, text=True)


def papermill(name, out, *parameters):
    """Run a notebook by papermill from the project's folder."""
    return run("papermill", f"notebooks/{name}.ipynb", out, "--no-progress-bar", *parameters)


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
def test_a_year_may_come_as_text(tmp_path):
    """As a scheduler hands it over."""
    done = papermill("annual_report", tmp_path / "a.ipynb", "-r", "year", "2021")
    assert done.returncode == 0, done.stderr
    html, events = shown(tmp_path / "a.ipynb")
    assert "<h1>ROK–ASEAN defence engagement in 2021</h1>" in html
    assert {row["date"][:4] for row in events["json"]} == {"2021"}


@pytest.mark.slow
def test_what_is_no_year_is_refused_in_plain_words(tmp_path):
    """The message names the parameter and what it takes."""
    done = papermill("annual_report", tmp_path / "a.ipynb", "-r", "year", "next")
    assert done.returncode != 0
    assert "year: expected a calendar year between 1967 and 2100 such as 2024, got 'next'" in done.stderr


@pytest.mark.slow
@pytest.mark.parametrize("name", ["annual_report", "timeline"])
def test_without_any_article_read_it_still_says_something(tmp_path, unreadable, name):
    """What was set aside stands in it with its reason."""
    done = papermill(name, tmp_path / "a.ipynb", "-p", "articles", unreadable)
    assert done.returncode == 0, done.stderr
    html, events = shown(tmp_path / "a.ipynb")
    assert "No article was read, so there is nothing to report." in html
    assert "nothing.txt" in html
    assert events["json"] == []


@pytest.mark.slow
def test_it_runs_where_it_lies(tmp_path):
    """As in JupyterLab: the working folder is that of the notebook, and the articles are found all the same."""
    command = ("nbconvert", "--to", "notebook", "--execute", "timeline.ipynb", "--output-dir", tmp_path)
    done = run(*command, cwd=ROOT / "notebooks")
    assert done.returncode == 0, done.stderr
    html, events = shown(tmp_path / "timeline.ipynb")
    assert "figure-years" in html
    assert len(events["json"]) > 5
