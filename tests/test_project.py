"""The project's own files: the lock, the seeds, and what must never stand in them."""

import hashlib
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

SEEDS = {  # sha256 of each source article as it was received
    "000_deb65c77ccc8c435.txt": "af3b902d7736db403f004821dedc167199c819a0f5e52778f63e1ccd2e9eb473",
    "001_7a8f1e7679d88a1a.txt": "bc54ae5e2a381dbab5839c6692b7faa32ead133cba917e9cdb8e26f53cb87df5",
    "002_cc191f8cfcb2935b.txt": "d91e0dcefbf77c2688dd103a95559b3643c3b6cbfba12b088d4b91a9a1028760",
    "004_831edb390e185531.txt": "ddc22ad64cd0bf5517e0762e65e404cd46213c21868c9d398367e6124edc0b59",
}
# Hosts of package registries, in parts: this file must not name one either.
REGISTRIES = [
    ".".join(parts) for parts in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"), ("debian", "org"))
]
PIN = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^\]]*\])?==([^\s;\\]+)\s*(?:;\s*(.*?))?\s*\\?$", re.M)


@pytest.fixture
def declared(root) -> list[Requirement]:
    """What pyproject.toml asks for, extras included."""
    project = tomllib.loads((root / "pyproject.toml").read_text())["project"]
    extras = [line for extra in project["optional-dependencies"].values() for line in extra]
    return [Requirement(line) for line in project["dependencies"] + extras]


@pytest.fixture
def locked(root) -> dict[str, list[str]]:
    """The versions that requirements.lock pins, by name; one name may have a version for each Python."""
    pins: dict[str, list[str]] = {}
    for name, version, _ in PIN.findall((root / "requirements.lock").read_text()):
        pins.setdefault(canonicalize_name(name), []).append(version)
    return pins


def test_every_declared_dependency_is_pinned_to_a_version_that_it_allows(declared, locked):
    """pyproject.toml and requirements.lock agree; `make lock` mends it when they do not."""
    wrong = [
        str(need)
        for need in declared
        if not all(need.specifier.contains(v) for v in locked.get(canonicalize_name(need.name), ["0"]))
    ]
    assert not wrong, f"run `make lock`: {wrong}"


def test_every_declared_dependency_says_why_it_is_there(root):
    """A line of reason stands beside each dependency."""
    text = (root / "pyproject.toml").read_text().partition("dependencies = [")[2].partition("[project.scripts]")[0]
    lines = [line for line in text.splitlines() if re.search(r'"[a-z-]+>=', line)]
    assert lines and all("#" in line for line in lines)


def test_every_pin_has_a_hash_and_no_address(root):
    """The lock can be used with --require-hashes, and names no index."""
    text = (root / "requirements.lock").read_text()
    pins = [block for block in re.split(r"\n(?=\S)", text) if "==" in block]
    assert all("--hash=sha256:" in block for block in pins)
    assert "://" not in text


def test_seeds_are_byte_for_byte_what_was_received(root):
    """Nobody tidies a source article."""
    found = {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in (root / "seeds").glob("*.txt")}
    assert {name: found.get(name) for name in SEEDS} == SEEDS


def test_notebooks_are_stored_without_output(root):
    """What a notebook shows belongs to a release, not to the notebook."""
    import nbformat

    paths = sorted((root / "notebooks").glob("*.ipynb"))
    assert paths
    for path in paths:
        cells = [c for c in nbformat.read(path, as_version=4).cells if c.cell_type == "code"]
        assert not any(c.outputs or c.execution_count for c in cells), path.name


def test_nothing_that_is_kept_names_a_machine_or_its_neighbours(root):
    """Paths of one machine, hosts of package registries and folders outside the project have no place in it."""
    unwanted = re.compile("|".join(map(re.escape, [f"{root}/", f"{Path.home()}/", *REGISTRIES])))
    listed = subprocess.run(["git", "ls-files"], cwd=root, capture_output=True, text=True)
    if listed.returncode:
        pytest.skip("not a git checkout")
    paths = [root / line for line in listed.stdout.splitlines()]
    texts = {
        p: p.read_text(encoding="utf-8", errors="ignore")
        for p in paths
        if p.is_file() and p.suffix not in {".ttf", ".png"}
    }
    named = [str(p.relative_to(root)) for p, text in texts.items() if unwanted.search(text)]
    assert not named
