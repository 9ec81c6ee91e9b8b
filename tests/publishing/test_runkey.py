"""The run key changes with everything that a release depends on, and with nothing else."""

import datetime
import shutil
from pathlib import Path

import pytest

from rokasean.publishing import runkey
from rokasean.publishing.runkey import changes, ingredients, run_key
from rokasean.reading.article import read_articles

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


def test_whatever_is_read_counts(tmp_path):
    """No article may be in a report and not in its key, however its file is called."""
    text = "SEOUL, Nov. 10 (Yonhap) -- South Korea and Vietnam held defense talks in Hanoi on Nov. 10, 2021, it said.\n"
    for name in ("a.txt", "#1 new.txt", "#a.txt#", ".a.txt", "~$a.txt", "a.txt~", "a.txt.part", "b#.html", "c.tmp.txt"):
        (tmp_path / name).write_text(f"Talks of {name}\n\n{text * 5}")
    read = {article.file for article in read_articles(tmp_path)}
    assert read == {"a.txt", "#1 new.txt", "b#.html", "c.tmp.txt"}
    assert read <= ingredients(Path(__file__), VALUES, [tmp_path])["inputs"].keys()


def test_state_of_the_library_tells_of_an_edit_taken_back(tmp_path, monkeypatch):
    """Its bytes do not; what is compiled is no part of it."""
    monkeypatch.setattr(runkey, "LIBRARY", tmp_path)
    (tmp_path / "a.py").write_text("one = 1")
    before = runkey.library_state()
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "a.pyc").write_text("compiled")
    assert runkey.library_state() == before
    for text in ("one = 2", "one = 1"):
        (tmp_path / "a.py").write_text(text)
    assert runkey.library_state() != before


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
