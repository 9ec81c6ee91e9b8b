"""The run key changes with everything that a release depends on, and with nothing else."""

import datetime
import shutil

import pytest

from rokasean.publishing.runkey import changes, ingredients, run_key

VALUES = {"year": 2024, "since": datetime.date(2024, 1, 2)}


@pytest.fixture
def place(tmp_path):
    """A folder with a notebook and two inputs."""
    for name in ("report.ipynb", "a.txt", "b.txt"):
        (tmp_path / name).write_text(name)
    return tmp_path


def key(place, values=VALUES):
    """The run key of the notebook in a folder."""
    return run_key(ingredients(place / "report.ipynb", values, sorted(place.glob("*.txt"))))


def test_is_the_same_in_another_folder(place, tmp_path_factory):
    """It depends on bytes and names, not on where they lie."""
    there = tmp_path_factory.mktemp("there") / "copy"
    shutil.copytree(place, there)
    assert key(place) == key(there)


@pytest.mark.parametrize("name", ["report.ipynb", "a.txt"])
def test_changes_with_a_byte(place, name):
    """Notebook and inputs count."""
    before = key(place)
    (place / name).write_text("other")
    assert key(place) != before


def test_changes_with_the_files(place):
    """One more input, or one less, or one renamed is another key."""
    keys = {key(place)}
    (place / "c.txt").write_text("a.txt")
    keys.add(key(place))
    (place / "c.txt").rename(place / "d.txt")
    keys.add(key(place))
    (place / "a.txt").unlink()
    keys.add(key(place))
    assert len(keys) == 4


@pytest.mark.parametrize("name", [".a.txt.swp", "#a.txt#", "a.txt~", "c.txt.part", ".DS_Store"])
def test_stays_where_somebody_only_looks(place, name):
    """What editors and copying programs keep in a folder for a moment is no input of a report."""
    before = ingredients(place / "report.ipynb", VALUES, [place])
    (place / name).write_text("for a moment")
    assert ingredients(place / "report.ipynb", VALUES, [place]) == before
    assert list(before["inputs"]) == ["a.txt", "b.txt", "report.ipynb"]


def test_changes_with_values_lock_and_date(place, monkeypatch):
    """Parameters, the lock file above the notebook and SOURCE_DATE_EPOCH count."""
    keys = {key(place), key(place, VALUES | {"year": 2023})}
    (place / "requirements.lock").write_text("pandas==1")
    keys.add(key(place))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    keys.add(key(place))
    assert len(keys) == 4


def test_covers_library_and_dependencies(place):
    """Each part of the library has a hash, each direct dependency a version."""
    parts = ingredients(place / "report.ipynb", VALUES, ())
    assert {"version", "publishing", "reading", "fonts", "errors.py"} <= set(parts["library"])
    assert {"python", "weasyprint", "matplotlib", "pandas"} <= set(parts["dependencies"])


def test_names_what_changed_and_how_much_more():
    """Names are cut after the third."""
    now = {"inputs": dict.fromkeys("abcde", "1"), "notebook": "1"}
    assert changes({"inputs": {}, "notebook": "1"}, now) == ["the input files (a, b, c and 2 more)"]
