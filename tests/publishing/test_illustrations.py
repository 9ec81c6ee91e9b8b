"""Pictures beside a notebook: those that the page takes in are inputs of the report, and no other file is."""

import base64
import re

import nbformat
import nbformat.v4 as v4
import pytest

from rokasean.publishing.build import staleness
from rokasean.publishing.document import document
from rokasean.publishing.illustrations import pictures_of
from rokasean.publishing.jobs import Job, prepare
from rokasean.publishing.notebooks import read_notebook, read_outline

DATA = re.compile(r"data:image/png;base64,([^\"]*)")
PARAMETERS = v4.new_code_cell("year: int = 2024  # reported on", metadata={"tags": ["parameters"]})


@pytest.fixture
def notebook(tmp_path):
    """Writes a notebook with some prose, beside three pictures."""
    (tmp_path / "maps").mkdir()
    for name in ("a.png", "b_c.png", "maps/d(1).png"):
        (tmp_path / name).write_bytes(name.encode())

    def write(prose: str):
        nbformat.write(v4.new_notebook(cells=[PARAMETERS, v4.new_markdown_cell(prose)]), tmp_path / "mine.ipynb")
        return tmp_path / "mine.ipynb"

    return write


@pytest.mark.parametrize(
    ("prose", "names"),
    [
        ("![Who met.](a.png)", ["a.png"]),
        ('> - **![Who met.](b\\_c.png "As of May")**', ["b_c.png"]),
        ("![Who met.][map]\n\n[map]: <maps/d(1).png>", ["maps/d(1).png"]),
        ("| a |\n|---|\n| ![Who.](a.png) ![Who.](a.png) |", ["a.png"]),
        ("Noted.[^1]\n\n[^1]: ![Who met.](a.png)", ["a.png"]),
        ("[a.png](a.png) `![x](a.png)` ![x](gone.png) ![x](https://example.org/a.png)", []),
    ],
)
def test_what_the_page_takes_in_is_what_counts(notebook, tmp_path, prose, names):
    """However it is written."""
    path = notebook(prose)
    assert pictures_of(read_outline(path), tmp_path) == [tmp_path / name for name in names]
    assert set(DATA.findall(document(read_notebook(path), "mine", tmp_path).body)) == {
        base64.b64encode(name.encode()).decode() for name in names
    }


def test_another_picture_makes_a_release_stale(notebook, tmp_path):
    """And the files that a job was given stay its inputs."""
    (tmp_path / "article.txt").write_text("one")
    job = Job(notebook("![Who met.](a.png)"), tmp_path / "reports", inputs=(tmp_path / "article.txt",))
    _, key, parts = staleness(prepare(prepare(job)))
    assert list(parts["inputs"]) == ["a.png", "article.txt"]
    (tmp_path / "a.png").write_bytes(b"another")
    assert staleness(prepare(job))[1] != key
