"""The notebooks as they are stored: thin, without output, ready for a scheduler."""

import ast
import json
import re
from itertools import pairwise
from pathlib import Path

import nbformat
import pytest

import rokasean as ra

NOTEBOOKS = sorted((Path(__file__).parents[2] / "notebooks").glob("*.ipynb"))


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.stem)
def notebook(request):
    """Each notebook."""
    return nbformat.read(request.param, as_version=4)


def codes(notebook):
    """The code cells."""
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def test_both_reports_are_there():
    """The annual report and the whole period."""
    assert {"annual_report", "timeline"} <= {path.stem for path in NOTEBOOKS}


def test_it_is_a_valid_notebook(notebook):
    """By the format's own schema."""
    nbformat.validate(notebook)


def test_it_is_stored_without_output(notebook):
    """A result in git would be an old one."""
    assert all(not cell.outputs and cell.execution_count is None for cell in codes(notebook))


def test_cell_ids_are_fixed_and_speak(notebook):
    """The same notebook has the same bytes, and a message about a cell says which."""
    ids = [cell.id for cell in notebook.cells]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", one) for one in ids)


def test_one_cell_is_tagged_parameters_and_typed_and_commented(notebook):
    """A scheduler knows what it may set, and an analyst what it means."""
    (cell,) = [cell for cell in codes(notebook) if "parameters" in cell.metadata.get("tags", [])]
    for line in cell.source.splitlines():
        assert re.fullmatch(r"\w+: (int|str) = [^#]+  # \S.*", line)


def test_it_is_thin(notebook):
    """Five to fifteen things are shown, and nothing is defined, decided or repeated in a notebook."""
    trees = [ast.parse(cell.source) for cell in codes(notebook)]
    shown = [
        node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr == "show"
    ]
    assert 5 <= len(shown) <= 15
    odd = (ast.FunctionDef, ast.ClassDef, ast.For, ast.While, ast.If, ast.Try, ast.Lambda, ast.comprehension)
    assert not [node for tree in trees for node in ast.walk(tree) if isinstance(node, odd)]


def test_a_sentence_stands_before_each_cell_of_code(notebook):
    """An analyst reads what a cell does before the cell; what readers need not see is tagged hidden."""
    for before, cell in pairwise([None, *notebook.cells]):
        if cell.cell_type == "code":
            assert before is not None
            assert before.cell_type == "markdown", cell.id
            told = [line for line in before.source.splitlines() if line and not line.startswith("#")]
            assert any(line.endswith(".") for line in told), cell.id
            assert len(cell.source.splitlines()) <= 5


def test_it_calls_only_what_the_library_offers(notebook):
    """Every name after `ra.` is public."""
    called = {name for cell in codes(notebook) for name in re.findall(r"\bra\.(\w+)", cell.source)}
    assert called <= set(ra.__all__)


def test_headings_do_not_jump(notebook):
    """The title block has the only heading of the first level."""
    words = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    levels = [len(found) for found in re.findall(r"^(#+) ", words, re.MULTILINE)]
    assert levels[0] == 2
    assert min(levels) == 2
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_it_says_where_its_report_goes(notebook):
    """Folder, file and title are made from its parameters alone."""
    settings = notebook.metadata["rokasean"]
    (cell,) = [cell for cell in codes(notebook) if "parameters" in cell.metadata.get("tags", [])]
    known = {line.split(":")[0]: "2024" for line in cell.source.splitlines()}
    assert all(settings[name].format(**known) for name in ("folder", "file", "title"))
    assert settings["lang"] == "en-GB"


def test_it_hands_its_events_over(notebook):
    """What a report shows can be had as data."""
    assert sum('ra.attach("events"' in cell.source for cell in codes(notebook)) == 1


def test_it_holds_no_path_of_a_machine():
    """It runs wherever it lies."""
    for path in NOTEBOOKS:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"(/home/|/Users/|[A-Z]:\\\\)", text)
        assert text == json.dumps(json.loads(text), indent=1, ensure_ascii=False) + "\n"
