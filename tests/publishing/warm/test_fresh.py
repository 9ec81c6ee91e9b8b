"""What makes a template stale: everything that its imports have read, and nothing else."""

import importlib
import os
import sys

import pytest

from rokasean.publishing.warm import fresh


@pytest.fixture
def imported(tmp_path, monkeypatch):
    """A package that is worked on, with data, imported from an empty folder."""
    folder = tmp_path / "worked_on"
    folder.mkdir()
    (folder / "__init__.py").write_text("from worked_on import part")
    (folder / "part.py").write_text("")
    (folder / "words.toml").write_text("")
    monkeypatch.syspath_prepend(str(tmp_path))
    importlib.import_module("worked_on")
    yield folder
    for name in ("worked_on", "worked_on.part"):
        del sys.modules[name]


def changes(act) -> list[str]:
    """What differs after something was done."""
    before = fresh.snapshot()
    act()
    return fresh.changed(before, fresh.snapshot())


class TestChanges:
    def test_nothing_has_changed(self, imported):
        """Time alone changes nothing, nor do compiled files."""
        cache = imported / "__pycache__"
        assert changes(lambda: (cache.mkdir(exist_ok=True), (cache / "part.pyc").write_bytes(b"1"))) == []

    @pytest.mark.parametrize("name", ["__init__.py", "part.py", "words.toml"])
    def test_written_file(self, imported, name):
        """Modules count, and their data."""
        assert changes(lambda: (imported / name).write_text("#")) == [str(imported / name)]

    def test_file_of_the_same_size_and_age(self, imported):
        """Setting back the time of writing hides nothing."""
        path = imported / "part.py"
        path.write_text("1")
        age = path.stat()

        def rewrite():
            path.write_text("2")
            os.utime(path, ns=(age.st_atime_ns, age.st_mtime_ns))

        assert changes(rewrite) == [str(path)]

    def test_new_and_removed_files(self, imported):
        """A file that comes or goes counts."""
        assert changes(lambda: (imported / "new.toml").write_text("")) == [str(imported / "new.toml")]
        assert changes((imported / "words.toml").unlink) == [str(imported / "words.toml")]

    def test_installed_package(self, tmp_path, monkeypatch):
        """Imports ask which packages there are, so a new one counts; but not a folder of compiled files."""
        monkeypatch.setattr(fresh.site, "getsitepackages", lambda: [str(tmp_path)])
        assert changes((tmp_path / "new-1.0.dist-info").mkdir) == [str(tmp_path)]
        assert changes((tmp_path / "__pycache__").mkdir) == []
        (tmp_path / "paths.pth").write_text("/one")
        assert changes(lambda: (tmp_path / "paths.pth").write_text("/two")) == [str(tmp_path / "paths.pth")]

    def test_settings_of_matplotlib(self, tmp_path, monkeypatch):
        """A file of settings in the working folder comes before all others."""
        importlib.import_module("matplotlib")
        monkeypatch.chdir(tmp_path)
        assert "matplotlibrc" in changes(lambda: (tmp_path / "matplotlibrc").write_text("lines.linewidth: 9"))

    def test_further_file(self, tmp_path):
        """Whatever else is named counts, even before it exists."""
        lock = tmp_path / "requirements.lock"
        before = fresh.snapshot([str(lock)])
        lock.write_text("pandas==3.0")
        assert fresh.changed(before, fresh.snapshot([str(lock)])) == [str(lock)]


class TestKey:
    START, MODULES, FOLDER, VARIABLES = ["python"], ["json"], "/", {"LANG": "C"}

    @pytest.mark.parametrize(
        "other",
        [
            (["python", "-E"], MODULES, FOLDER, VARIABLES),
            (START, ["json", "csv"], FOLDER, VARIABLES),
            (START, MODULES, "/tmp", VARIABLES),
            (START, MODULES, FOLDER, {"LANG": "C.UTF-8"}),
        ],
    )
    def test_is_another_for_anything_that_imports_can_see(self, other):
        """Two kinds of kernels have two templates."""
        mine = fresh.key(self.START, self.MODULES, self.FOLDER, self.VARIABLES)
        assert mine == fresh.key(self.START, self.MODULES, self.FOLDER, self.VARIABLES)
        assert fresh.key(*other) != mine

    def test_environment_has_one_thread(self):
        """Whatever is wanted, since only a process with one thread is forked."""
        assert fresh.environment({"OPENBLAS_NUM_THREADS": "8", "PWD": "/"}) == fresh.ONE_THREAD
