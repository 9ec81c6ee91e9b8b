"""One line of JSON a step; alerts reach the maintainer."""

import json
import multiprocessing
from pathlib import Path

import pytest
from tests.publishing.faults.conftest import ended

from rokasean.publishing.alert import alert
from rokasean.publishing.journal import QUIET, STDERR, Journal, note, open_journal


def lines(path) -> list[dict]:
    """What a journal says."""
    return [json.loads(line) for line in path.read_text().splitlines()]


def test_every_line_has_time_run_and_step(tmp_path):
    """And the facts that there are; the folder is made."""
    book = open_journal(tmp_path / "logs" / "build.jsonl")
    note(book, "begun", report="annual", folder=None)
    (line,) = lines(book.path)
    assert set(line) == {"at", "run", "step", "report"}
    assert (line["run"], line["step"]) == (book.run, "begun")
    assert line["at"].endswith("+00:00")
    assert open_journal(None).run != book.run


def test_standard_error_and_nowhere(capfd):
    """Without a file."""
    note(Journal("r", STDERR), "begun")
    note(QUIET, "begun")
    assert json.loads(capfd.readouterr().err)["step"] == "begun"


def test_nothing_stops_a_build(tmp_path):
    """Not even a log that cannot be written."""
    note(Journal("r", tmp_path), "begun")
    note(Journal("r", Path("/dev/full")), "begun")
    note(Journal("r", tmp_path / "log"), "built", path=Path("of no text: \udcff"))
    assert lines(tmp_path / "log")[0]["path"] == "of no text: \udcff"


def _write(path, run) -> None:
    """Write many lines."""
    for number in range(200):
        note(Journal(run, path), "step", text="x" * 300, number=number)


def test_processes_side_by_side_do_not_mix_lines(tmp_path):
    """Each line is whole, whoever wrote it."""
    path, context = tmp_path / "log", multiprocessing.get_context("fork")
    both = [context.Process(target=_write, args=(path, run)) for run in "ab"]
    for process in both:
        process.start()
    for process in both:
        process.join()
    assert sorted(line["number"] for line in lines(path)) == sorted([*range(200)] * 2)


class TestAlert:
    def test_command_reads_what_failed(self, tmp_path):
        """Sentences on its standard input, names and run in its environment."""
        out = tmp_path / "mail"
        command = f'{{ echo "$ROKASEAN_FAILED $ROKASEAN_RUN"; cat; }} > {out}'
        book = open_journal(tmp_path / "log")
        assert alert(command, ["annual failed: it broke.", "other failed."], ["annual/2024", "other"], book) == ""
        assert out.read_text() == f"annual/2024 other {book.run}\nannual failed: it broke.\n\nother failed.\n"
        assert lines(book.path)[0]["step"] == "alerted"

    def test_is_not_called_without_need(self, tmp_path):
        """No failure, or no command."""
        assert alert(f"touch {tmp_path}/called", [], [], QUIET) == "" == alert("", ["failed"], ["a"], QUIET)
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize(
        ("command", "words"), [("exit 3", "status 3"), ("no-such-command", "status 127"), ("a\0b", "not be started")]
    )
    def test_its_own_failure_is_told(self, tmp_path, command, words):
        """In the journal and to the caller."""
        book = open_journal(tmp_path / "log")
        assert words in alert(command, ["failed"] * 10_000, ["a"], book)
        assert words in lines(book.path)[0]["wrong"]

    def test_command_that_hangs_is_ended_with_all_that_it_started(self, tmp_path, monkeypatch):
        """A schedule that fails every morning would gather such processes."""
        monkeypatch.setattr("rokasean.publishing.alert.LIMIT", 0.5)
        note = tmp_path / "number"
        told = alert(f"sleep 600 & echo $! > {note}; wait", ["failed"], ["a"], QUIET)
        assert told == "The command of on_failure did not end within 0.5 seconds."
        assert ended([int(note.read_text())])

    def test_odd_characters_reach_the_command(self, tmp_path):
        """A name of a file may have any byte."""
        assert alert(f"cat > {tmp_path}/told", ["no \udcff"], ["a"], QUIET) == ""
        assert (tmp_path / "told").read_text() == "no \\udcff\n"
