"""The same inputs give the same bytes, whatever the clock, the hash seed, the time zone and the folder."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

# All that goes into a build but the installed dependencies; the library is copied too, so that its folder differs.
INPUTS = ("lib", "notebooks", "seeds", "requirements.lock")


def _copied(root: Path, place: Path) -> Path:
    """A folder with a copy of the inputs."""
    for name in INPUTS:
        source, target = root / name, place / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(source, target) if source.is_dir() else shutil.copyfile(source, target)
    return place


def _build(place: Path, seed: str, zone: str) -> Path:
    """Build one report from the inputs in `place`, nothing cached, and return its folder."""
    given = {"PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": place / "lib", "XDG_CACHE_HOME": place / "cache"}
    surroundings = {**os.environ, **{name: str(value) for name, value in given.items()}}
    surroundings.pop("SOURCE_DATE_EPOCH", None)
    command = [Path(sys.executable).with_name("rokasean"), "build", "annual_report", "-p", "year=2021", "--jobs", "1"]
    done = subprocess.run(command, cwd=place, env=surroundings, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return place / "reports" / "annual_report" / "2021"


@pytest.fixture(scope="module")
def two_builds(root, tmp_path_factory) -> tuple[Path, Path]:
    """The same report, built half a world apart."""
    here = _copied(root, tmp_path_factory.mktemp("one"))
    there = _copied(here, tmp_path_factory.mktemp("another") / "much" / "deeper folder")
    return _build(here, "1", "Pacific/Auckland"), _build(there, "4242", "America/Los_Angeles")


def test_two_builds_give_the_same_bytes(two_builds):
    """Page, PDF, notebook, data and manifest are the same byte for byte."""
    one, other = ({path.name: path.read_bytes() for path in folder.iterdir()} for folder in two_builds)
    assert {Path(name).suffix for name in one} == {".html", ".pdf", ".ipynb", ".csv", ".json"}
    assert set(one) == set(other)
    assert [name for name in one if one[name] != other[name]] == []


def test_what_is_published_was_built_the_same_way(two_builds, root):
    """The release that lies in reports/ is the one that today's inputs give, compared with the release before it."""
    published = root / "reports" / "annual_report" / "2021"
    if (published / "previous-events.json").exists():
        command = [Path(sys.executable).with_name("rokasean"), "verify", published]
        done = subprocess.run(command, cwd=root, capture_output=True, text=True)
        names = {path.name for path in published.iterdir()} - {"release.json"}
        again = {name for name in names if f"{name} built again: the same bytes" in done.stdout}
        assert (done.returncode, again) == (0, names), done.stdout + done.stderr
        return
    names = sorted(path.name for path in two_builds[0].iterdir())
    assert names == sorted(path.name for path in published.iterdir())
    assert [name for name in names if (published / name).read_bytes() != (two_builds[0] / name).read_bytes()] == []
