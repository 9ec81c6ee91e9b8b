"""What a template stands for: its environment, and the state on disk of all that it has imported.

A kernel that is forked from a template sees modules as they were when the template imported them. It must not differ
from a kernel that imports them now; so everything that imports read is looked at again before every fork.
"""

import hashlib
import json
import os
import site
import sys
import sysconfig
from collections.abc import Iterable, Iterator, Mapping, Sequence

State = tuple[int, ...]

# Variables that differ from kernel to kernel, or from shell to shell, and that no import reads.
PASSING = {
    "IPYTHONDIR",
    "JPY_API_TOKEN",
    "JPY_PARENT_PID",
    "JPY_SESSION_NAME",
    "OLDPWD",
    "PWD",
    "PYTEST_CURRENT_TEST",
    "ROKASEAN_PREVIOUS",
    "ROKASEAN_RUN_KEY",
    "SHLVL",
    "_",
}
# Only a process with one thread can be forked safely: OpenBLAS (in NumPy) and jemalloc (in Arrow) start more.
ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "JE_ARROW_MALLOC_CONF": "background_thread:false"}


def environment(wanted: Mapping[str, str]) -> dict[str, str]:
    """The environment of a template whose kernels shall have the one that is wanted.

    Args:
        wanted: value by name of variable.

    Returns:
        The same without what passes, and with what keeps a process to one thread.

    >>> environment({"LANG": "C", "SHLVL": "2"})["LANG"]
    'C'
    """
    return {name: value for name, value in wanted.items() if name not in PASSING} | ONE_THREAD


def key(start: Sequence[str], modules: Sequence[str], folder: str, variables: Mapping[str, str]) -> str:
    """Name what a template is for.

    Args:
        start: the command that starts the interpreter.
        modules: names of the modules to import.
        folder: the working folder; some imports look for settings there.
        variables: the template's environment.

    Returns:
        16 hexadecimal digits; the same for all kernels that can come from one template.

    >>> key(["python"], ["json"], "/", {}) == key(["python"], ["json"], "/", {"LANG": "C"})
    False
    """
    parts = [list(start), sys.version, list(modules), folder, sorted(variables.items())]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]


def snapshot(files: Iterable[str] = ()) -> dict[str, State]:
    """Take down the state of everything that the imports of this process have read.

    Args:
        files: further files to look at.

    Returns:
        State by path: the files of all modules; whole packages where they are not installed but worked on; what is
        installed; and Matplotlib's settings.
    """
    paths = {*files, *_module_files(), *_settings()}
    paths.update(*map(files_of, _packages_in_work()))
    return {path: state(path) for path in paths} | _installed()


def files_of(package: str) -> Iterator[str]:
    """Give the paths of a package's files, data among them, but for those that Python compiles.

    Args:
        package: its folder.
    """
    for folder, folders, names in os.walk(package):
        folders[:] = [name for name in folders if name != "__pycache__"]
        yield from (f"{folder}{os.sep}{name}" for name in names if not name.endswith(".pyc"))


def changed(before: Mapping[str, State], now: Mapping[str, State]) -> list[str]:
    """List the paths whose state differs.

    >>> changed({"a.py": (1,), "b.py": (1,)}, {"a.py": (2,), "b.py": (1,), "c.py": (1,)})
    ['a.py', 'c.py']
    """
    return sorted(path for path in {*before, *now} if before.get(path) != now.get(path))


def between(states: Mapping[str, State], begin: int, end: int) -> list[str]:
    """List the paths that changed between two moments, in nanoseconds since 1970.

    >>> between({"a.py": (5, 1, 1, 1), "b.py": (3, 1, 1, 1), "ahead.py": (9, 1, 1, 1), "gone.py": ()}, 4, 6)
    ['a.py']
    """
    return sorted(path for path, state in states.items() if state and begin <= state[0] <= end)


def state(path: str) -> State:
    """Tell one state of a file from another; its time of change, unlike that of writing, cannot be set back."""
    try:
        found = os.stat(path)  # noqa: PTH116 - a Path for each of a thousand files takes longer than the look
    except OSError:
        return ()
    return found.st_ctime_ns, found.st_mtime_ns, found.st_size, found.st_ino


def _module_files() -> set[str]:
    """List the files of all imported modules."""
    files = (getattr(module, "__file__", None) for module in list(sys.modules.values()))
    return {file for file in files if isinstance(file, str)}


def _packages_in_work() -> list[str]:
    """List the folders of imported packages outside of where things are installed; they have data as well."""
    homes = tuple(f"{sysconfig.get_path(name)}{os.sep}" for name in ("stdlib", "platstdlib", "purelib", "platlib"))
    modules = [module for name, module in list(sys.modules.items()) if "." not in name]
    folders = {path for module in modules for path in getattr(module, "__path__", ())}
    return sorted(folder for folder in folders if not folder.startswith(homes))


def _installed() -> dict[str, State]:
    """Take down what is installed, by name and version: imports ask which other packages there are."""
    states = {}
    for folder in (*site.getsitepackages(), site.getusersitepackages()):
        names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []  # noqa: PTH112, PTH208 - as above
        told = "\n".join(name for name in names if name != "__pycache__")
        states[folder] = (0, *hashlib.sha256(told.encode()).digest())
        states |= {path: state(path) for name in names if (path := f"{folder}{os.sep}{name}").endswith(".pth")}
    return states


def _settings() -> list[str]:
    """Find the settings that Matplotlib reads when it is imported; others may come to stand in their place."""
    matplotlib = sys.modules.get("matplotlib")
    return [matplotlib.matplotlib_fname()] if matplotlib else []
