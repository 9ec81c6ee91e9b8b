"""What builds leave behind does not grow, however often a schedule calls them."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from rokasean.cli import main
from rokasean.publishing import journal
from rokasean.publishing.journal import note, open_journal

NOTEBOOKS = Path(__file__).parent / "notebooks"


@pytest.fixture
def project(tmp_path, monkeypatch, light) -> Path:
    """A project with a report that is built, and one that fails."""
    (tmp_path / "notebooks").mkdir()
    for name in ("good", "error"):
        shutil.copy(NOTEBOOKS / f"{name}.ipynb", tmp_path / "notebooks")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(journal, "MOST", 1500)
    return tmp_path


def left(project: Path) -> list[str]:
    """Every file of the project but what is published, and the numbers of what was published before."""
    files = (path.relative_to(project) for path in project.rglob("*") if path.is_file())
    return sorted(path.as_posix() for path in files if ".previous" not in path.parts)


@pytest.mark.slow
def test_files_are_the_same_after_every_build(project):
    """Forced, failed and unchanged ones; of replaced releases as many are kept as were asked for."""
    seen = []
    for number in range(4):
        words = ["build", "-p", "year=2024", "--jobs", "1", "--keep", "1", "--log", "logs/build.jsonl"]
        assert CliRunner().invoke(main, [*words, *(["--force"] if number != 1 else [])]).exit_code == 1
        seen.append(left(project))
    assert "logs/build.jsonl.1" in seen[-1] and seen[-1] == seen[-2]
    assert set(seen[-1]) - set(seen[0]) == {"logs/build.jsonl.1"}
    assert sum((project / name).stat().st_size for name in seen[-1] if name.startswith("logs/")) < 6 * journal.MOST
    assert len(list((project / "reports" / ".previous").glob("*/*/*"))) <= 1
    assert list((project / "reports" / ".work").iterdir()) == []


class TestJournal:
    """The file of `--log`."""

    def test_one_that_is_too_long_is_set_aside(self, tmp_path, monkeypatch):
        """The one that was set aside before goes."""
        monkeypatch.setattr(journal, "MOST", 10)
        path = tmp_path / "log"
        for text in ("first " * 3, "second " * 3, "third"):
            open_journal(path)
            path.write_text(text, encoding="utf-8")
        assert (tmp_path / "log.1").read_text(encoding="utf-8") == "second " * 3
        open_journal(path)  # "third" is short enough
        assert path.read_text(encoding="utf-8") == "third"
        assert len(list(tmp_path.iterdir())) == 2

    def test_a_folder_that_cannot_be_written_stops_no_build(self, tmp_path, monkeypatch):
        """The file just grows."""
        monkeypatch.setattr(journal, "MOST", 1)
        monkeypatch.setattr(Path, "replace", lambda *names: (_ for _ in ()).throw(PermissionError()))
        (tmp_path / "log").write_text("long\n", encoding="utf-8")
        note(open_journal(tmp_path / "log"), "begun")
        assert len((tmp_path / "log").read_text(encoding="utf-8").splitlines()) == 2
