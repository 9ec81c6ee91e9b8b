"""What all tests share: where the seeds, their gold and the development articles lie, their order, temporary files."""

import gc
import os
import tempfile
from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from rokasean.publishing.notebooks import SPARED, sparing

with sparing():  # here as in builds; it would take three seconds in each process that tests
    import jsonschema  # noqa: F401

# Nothing fails for being slow: machines differ.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

# Does, when it is imported, what only processes that are forked from it need.
collect_ignore = ["publishing/faults/prepared.py"]

ROOT = Path(__file__).parents[1]


def pytest_configure(config: pytest.Config) -> None:
    """Have temporary files in a folder that goes at the end: processes that tests kill, and those of xdist, leave some.

    What pytest itself keeps for a look at it stays where it would be without.
    """
    if hasattr(config, "workerinput"):
        return  # the process that has started this one has seen to it
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", tempfile.gettempdir())
    folder = tempfile.TemporaryDirectory(prefix="tests-", ignore_cleanup_errors=True)
    Path(folder.name).chmod(0o1777)  # as such folders are: tests become other users
    os.environ["TMPDIR"] = tempfile.tempdir = folder.name
    config.add_cleanup(folder.cleanup)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Look for no garbage while tests are collected, nor later among what that made: all of it is needed to the end."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the slow tests first: processes that test side by side then share out quick ones at the end."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The source articles."""
    return ROOT / "seeds"


@pytest.fixture(scope="session")
def gold() -> Path:
    """The annotations of the seeds."""
    return ROOT / "tests" / "gold"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of development articles beside the project; a test that asks for it skips where there is none."""
    folder = ROOT.parent / "shared"
    if not (folder / "corpus" / "dev").is_dir():
        pytest.skip("no development articles beside the project")
    return folder


@pytest.fixture(scope="session")
def spared(tmp_path_factory) -> Callable[[], dict[str, str]]:
    """Tells the environment of Jupyter's own commands: they go without what builds go without, as if not installed.

    Each would take nearly two seconds for a grammar that no notebook needs.
    """
    folder = tmp_path_factory.mktemp("spared")
    for name in SPARED:
        if "." not in name:
            (folder / f"{name}.py").write_text("raise ImportError\n")

    def environment() -> dict[str, str]:
        """The one of this process, with modules that cannot be imported before all others."""
        paths = filter(None, [str(folder), os.environ.get("PYTHONPATH")])
        return {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}

    return environment
