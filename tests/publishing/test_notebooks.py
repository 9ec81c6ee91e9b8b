"""An outline says of a notebook what nbformat says, and a build that has nothing to do reads no more than that."""

import json
import os
import subprocess
import sys
from pathlib import Path

import nbformat
import nbformat.v4 as v4
import pytest

from rokasean.errors import ContractError, UsageError
from rokasean.publishing.notebooks import SPARED, read_outline

ALL = sorted([*Path(__file__).parent.glob("notebooks/*.ipynb"), *Path(__file__).parents[2].glob("notebooks/*.ipynb")])
HEAVY = {"IPython", "jsonschema", "matplotlib", "nbclient", "nbconvert", "nbformat", "numpy", "pandas", "papermill"}
HEAVY |= {"pikepdf", "pyarrow", "weasyprint", "zmq"}
STORY = (
    "Ministers meet\n\nSEOUL, Nov. 10, 2021 (Yonhap) -- South Korean Defense Minister Suh Wook met his Vietnamese "
    "counterpart, Phan Van Giang, in Hanoi on Nov. 10, 2021, and discussed maritime security.\n\nThe ministers agreed to "
    "expand exchanges between the defense ministries of South Korea and Vietnam, officials said.\n"
)


def facts(notebook) -> tuple:
    """What an outline is for."""
    return notebook.metadata, [(cell.cell_type, cell.source, cell.metadata) for cell in notebook.cells]


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_an_outline_says_what_nbformat_says(path):
    """Of every notebook that there is."""
    assert facts(read_outline(path)) == facts(nbformat.read(path, as_version=4))


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_an_outline_needs_no_nbformat(path, monkeypatch):
    """It is read as JSON."""
    monkeypatch.setattr("rokasean.publishing.notebooks.read_notebook", None)
    assert read_outline(path).cells


def test_old_formats_are_read_by_nbformat(tmp_path):
    """Format 3 keeps its cells elsewhere."""
    place = tmp_path / "old.ipynb"
    old = {"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": []}
    cell = {"cell_type": "code", "language": "python", "input": "1", "outputs": [], "metadata": {}, "collapsed": False}
    place.write_text(json.dumps({**old, "worksheets": [{"cells": [cell], "metadata": {}}]}), encoding="utf-8")
    assert [each.source for each in read_outline(place).cells] == ["1"]


@pytest.mark.parametrize("text", ["", "no JSON", "\udcff"])
def test_what_is_no_notebook_is_refused(tmp_path, text):
    """In the words of `read_notebook`."""
    place = tmp_path / "bad.ipynb"
    place.write_bytes(text.encode(errors="surrogateescape"))
    with pytest.raises(ContractError, match=r"bad\.ipynb is no notebook: it is not JSON"):
        read_outline(place)
    with pytest.raises(UsageError, match=r"There is no notebook .*gone\.ipynb"):
        read_outline(tmp_path / "gone.ipynb")


def test_what_is_spared_can_be_imported_afterwards():
    """It is out of reach only for a while, and what is there already stays."""
    code = (
        "import sys; from importlib.util import find_spec; from rokasean.publishing.notebooks import SPARED, sparing\n"
        "with sparing():\n    import nbformat, papermill.execute\n    print([sys.modules[name] for name in SPARED])\n"
        "print(set(SPARED) & set(sys.modules), [find_spec(name).name for name in SPARED])\n"
        "import rfc3986_validator; print(rfc3986_validator.__name__)\n"
        "with sparing():\n    import rfc3986_validator; print(rfc3986_validator.__name__)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    within, afterwards, *twice = done.stdout.splitlines()
    assert (within, twice) == (str([None] * len(SPARED)), ["rfc3986_validator", "rfc3986_validator"])
    assert afterwards == f"set() {list(SPARED)}"


@pytest.fixture
def project(tmp_path, monkeypatch) -> Path:
    """A project with an article and a report on each year."""
    for folder in ("notebooks", "seeds"):
        (tmp_path / folder).mkdir()
    (tmp_path / "seeds" / "a.txt").write_text(STORY, encoding="utf-8")
    source = 'year: int = 2024\narticles: str = "seeds"'
    title = '<header class="titleblock"><h1>Year</h1></header>'
    cells = [v4.new_code_cell(source, metadata={"tags": ["parameters"]}), v4.new_markdown_cell(title)]
    metadata = {"rokasean": {"folder": "{year}"}, "title": "Year"}
    nbformat.write(v4.new_notebook(cells=cells, metadata=metadata), tmp_path / "notebooks" / "yearly.ipynb")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path


def build() -> tuple[str, set[str]]:
    """Build in a process of its own; what it printed, and the packages that it imported."""
    code = (
        "import json, sys; from publishing.light import main\n"
        "try:\n    main(['build', '--log', 'log'])\nfinally:\n    print(json.dumps(sorted({name.split('.')[0] for name in sys.modules})))"
    )
    paths = os.pathsep.join(sys.path)
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        check=False,
    )
    said, _, names = done.stdout.rstrip().rpartition("\n")
    assert done.returncode == 0, done.stdout + done.stderr
    return said, set(json.loads(names))


@pytest.mark.slow
def test_a_build_with_nothing_to_do_imports_nothing_heavy(project):
    """Neither to find the years, nor to compare, nor to list the releases; the one before did."""
    said, names = build()
    assert "year=2021" in said and "built" in said and names & HEAVY
    said, names = build()
    assert "unchanged" in said and names & HEAVY == set()


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        "3",
        "null",
        "{}",
        '{"nbformat": 99}',
        '{"nbformat": "4"}',
        '{"nbformat": 3, "worksheets": 3}',
        "[" * 10**5,
        '{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{}]}',
    ],
)
def test_other_json_is_no_notebook(tmp_path, text):
    """Whatever it is that nbformat stumbles over, the file is named."""
    place = tmp_path / "bad.ipynb"
    place.write_text(text)
    with pytest.raises(ContractError, match=r"bad\.ipynb is no notebook"):
        read_outline(place)


def test_a_folder_is_no_notebook(tmp_path):
    """The system's reason is told."""
    (tmp_path / "bad.ipynb").mkdir()
    with pytest.raises(ContractError, match=r"bad\.ipynb cannot be read: Is a directory"):
        read_outline(tmp_path / "bad.ipynb")
