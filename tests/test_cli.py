"""The reading commands: what they print, and with which status they end."""

import csv
import io
import json
import os
import pty
import resource
import select
import subprocess
import sys
import termios
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rokasean.cli import main

COMMAND = Path(sys.executable).with_name("rokasean")
MEETING = "rok-asean-defense-vice-ministerial-meeting-2021"
RECORD_KEYS = ["article", "url", "title", "publisher", "published", "events", "frameworks", "topics"]


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    """A cache of its own for each test."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def run(*arguments: object) -> Result:
    """What a command prints and how it ends."""
    return CliRunner().invoke(main, [str(one) for one in arguments])


class TestMain:
    """The command as a whole."""

    def test_help_answers_at_once(self):
        """Within 0.3 seconds of work, at the best of five tries; waiting for a busy machine does not count."""
        times = []
        for _ in range(5):
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run([COMMAND, "--help"], check=True, capture_output=True)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        assert min(times) < 0.3

    def test_help_loads_nothing_heavy(self):
        """Neither pandas nor what draws and prints."""
        code = "import sys, rokasean.cli; print({'pandas', 'matplotlib', 'papermill', 'nbconvert', 'tqdm'} & set(sys.modules))"
        assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip() == "set()"

    @pytest.mark.parametrize("command", ["extract", "explain", "events", "build"])
    def test_every_command_says_what_it_is_for(self, command):
        """In the list of commands and by itself."""
        assert command in run("--help").output
        assert run(command, "--help").exit_code == 0

    @pytest.mark.parametrize(
        "arguments",
        [
            ["nonsense"],
            ["extract"],
            ["explain"],
            ["events", "--year", "soon"],
            ["events", "--format", "xml"],
            ["events", "x"],
        ],
    )
    def test_wrong_use_ends_with_2(self, arguments):
        """And a message, no traceback."""
        result = run(*arguments)
        assert result.exit_code == 2
        assert "Error" in result.output
        assert "Traceback" not in result.output

    @pytest.mark.parametrize(
        "arguments", [["extract", "PLACE"], ["events", "--articles", "PLACE"], ["explain", "x", "--articles", "PLACE"]]
    )
    @pytest.mark.parametrize("place", ["empty", "nowhere"])
    def test_nothing_to_read_ends_with_3(self, tmp_path, arguments, place):
        """A folder without articles, and none at all; the message names it."""
        (tmp_path / "empty").mkdir()
        result = run(*(str(tmp_path / place) if one == "PLACE" else one for one in arguments))
        assert result.exit_code == 3
        assert place in result.stderr
        assert result.stdout == ""


class TestExtract:
    """`rokasean extract`."""

    def test_a_folder_is_one_object_a_line_and_article(self, seeds):
        """In the order of the files, with the keys of the annotation guide."""
        told = [json.loads(line) for line in run("extract", seeds).stdout.splitlines()]
        assert [one["article"] for one in told] == sorted(path.name for path in seeds.glob("*.txt"))
        assert all(list(one) == RECORD_KEYS for one in told)
        assert all(one["events"] for one in told)

    def test_files_are_told_in_the_order_asked_for(self, seeds):
        """Twice, if need be."""
        paths = sorted(seeds.glob("*.txt"), reverse=True)[:2]
        told = [json.loads(line)["article"] for line in run("extract", *paths, paths[0]).stdout.splitlines()]
        assert told == [paths[0].name, paths[1].name, paths[0].name]

    def test_a_file_and_its_folder_say_the_same(self, tmp_path, seeds):
        """What articles.toml knows counts for a single file as well."""
        data = (seeds / "002_cc191f8cfcb2935b.txt").read_bytes()
        (tmp_path / "a.txt").write_bytes(data)
        (tmp_path / "articles.toml").write_text('["a.txt"]\nurl = "https://example.org/a"\n')
        assert run("extract", tmp_path).stdout == run("extract", tmp_path / "a.txt").stdout
        assert json.loads(run("extract", tmp_path).stdout)["url"] == "https://example.org/a"

    def test_an_unreadable_file_is_told_with_its_problem(self, tmp_path):
        """The others are not held up by it."""
        (tmp_path / "empty.txt").touch()
        (told,) = [json.loads(line) for line in run("extract", tmp_path).stdout.splitlines()]
        assert told["events"] == []
        assert "empty.txt" in told["problem"]


class TestEvents:
    """`rokasean events`."""

    def test_a_table_for_people(self, seeds):
        """A line an event, under a head."""
        result = run("events", "--articles", seeds)
        assert result.exit_code == 0
        assert result.stdout.splitlines()[0].split()[:2] == ["date", "status"]
        assert MEETING in result.stdout

    def test_csv_and_json_tell_the_same_events(self, seeds):
        """In the same order."""
        told = json.loads(run("events", "--articles", seeds, "--format", "json").stdout)
        listed = csv.DictReader(io.StringIO(run("events", "--articles", seeds, "--format", "csv").stdout))
        assert [one["event_id"] for one in told] == [one["event_id"] for one in listed]
        assert len(told) > 9

    def test_a_year_has_its_own_events_only(self, seeds):
        """Those whose date touches it."""
        told = json.loads(run("events", "--articles", seeds, "--year", 2021, "--format", "json").stdout)
        assert MEETING in {one["event_id"] for one in told}
        assert {one["date"][:4] for one in told} == {"2021"}

    def test_a_year_without_events_is_no_error(self, seeds):
        """There is something to read, and it tells of nothing."""
        result = run("events", "--articles", seeds, "--year", 1999)
        assert (result.exit_code, result.stdout) == (0, "No events.\n")

    def test_seeds_are_found_from_below(self, root, monkeypatch):
        """The default folder, from the folder of the notebooks."""
        monkeypatch.chdir(root / "notebooks")
        assert MEETING in run("events").stdout


class TestExports:
    """`rokasean events --format ... --output ...`."""

    def test_what_a_format_cannot_take_is_counted_on_stderr(self, seeds):
        """Standard output holds the calendar alone."""
        result = run("events", "--articles", seeds, "--format", "ics")
        assert result.exit_code == 0
        assert result.stdout.startswith("BEGIN:VCALENDAR")
        assert result.stdout.endswith("END:VCALENDAR\n")
        assert "left out: their days are not known" in result.stderr

    @pytest.mark.parametrize("form", ["table", "csv", "json", "parquet", "ics", "timelinejs", "jsonld"])
    def test_a_file_holds_what_a_pipe_gets(self, tmp_path, seeds, form):
        """Byte for byte, in every format."""
        file = tmp_path / "events"
        assert run("events", "--articles", seeds, "--format", form, "--output", file).stdout == ""
        assert run("events", "--articles", seeds, "--format", form).stdout_bytes == file.read_bytes()

    def test_the_stamp_follows_source_date_epoch(self, seeds, monkeypatch):
        """As the dates of reports do; else it is the data cut-off."""
        assert "DTSTAMP:20251117T" in run("events", "--articles", seeds, "--format", "ics").stdout
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
        assert "DTSTAMP:19700102T" in run("events", "--articles", seeds, "--format", "ics").stdout

    def test_a_file_that_cannot_be_written_ends_with_2(self, tmp_path, seeds):
        """The message names it."""
        result = run("events", "--articles", seeds, "--output", tmp_path / "nowhere" / "x.csv")
        assert result.exit_code == 2
        assert "nowhere" in result.stderr

    def test_parquet_is_not_printed_on_a_terminal(self, seeds):
        """It is no text; the message says what to do instead."""
        watched, terminal = pty.openpty()
        command = [COMMAND, "events", "--articles", seeds, "--format", "parquet"]
        done = subprocess.run(command, stdout=terminal, stderr=subprocess.PIPE, text=True)
        os.close(terminal)
        os.close(watched)
        assert done.returncode == 2
        assert "--output" in done.stderr


class TestExplain:
    """`rokasean explain`."""

    def test_the_sentences_the_words_and_the_rules(self, seeds):
        """And both articles that tell of it."""
        result = run("explain", MEETING, "--articles", seeds)
        assert result.exit_code == 0
        assert "001_7a8f1e7679d88a1a.txt" in result.stdout
        assert "002_cc191f8cfcb2935b.txt" in result.stdout
        assert "[" in result.stdout
        assert "Why this is one event" in result.stdout

    def test_a_number_finds_its_meeting(self, seeds):
        """As people speak of it."""
        assert run("explain", "admm-plus-11", "--articles", seeds).stdout.startswith("admm-plus-2024\n")

    def test_an_unknown_id_ends_with_2_and_suggests_near_ones(self, seeds):
        """On stderr, in one line."""
        result = run("explain", "admm-plus-2042", "--articles", seeds)
        assert result.exit_code == 2
        assert "did you mean" in result.stderr
        assert "admm-plus-2024" in result.stderr
        assert len(result.stderr.splitlines()) == 1


class TestProgress:
    """The progress bar."""

    def test_there_is_none_when_nobody_watches(self, seeds):
        """Output that goes into a file or a pipe is clean."""
        done = subprocess.run([COMMAND, "events", "--articles", seeds], capture_output=True, text=True, check=True)
        assert done.stderr == ""

    def test_there_is_one_on_a_terminal(self, seeds):
        """On stderr, so that what is printed stays clean."""
        watched, terminal = pty.openpty()
        termios.tcsetwinsize(terminal, (24, 80))
        done = subprocess.run(
            [COMMAND, "extract", seeds], stdout=subprocess.PIPE, stderr=terminal, text=True, check=True
        )
        assert select.select([watched], [], [], 5)[0]
        told = os.read(watched, 10_000)
        os.close(terminal)
        os.close(watched)
        assert b"articles" in told
        assert all(line.startswith("{") for line in done.stdout.splitlines())


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_change_nothing(closed, tmp_path):
    """Some daemons start commands so; neither a traceback nor lines in files that are no logs come of it."""
    command = Path(sys.executable).with_name("rokasean")
    done = subprocess.run(
        ["/bin/sh", "-c", f"exec {command} build {closed}"], cwd=tmp_path, capture_output=True, text=True
    )
    assert done.returncode == 2, done
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_gone_is_told(tmp_path, monkeypatch):
    """The one that one stands in."""
    monkeypatch.chdir(tmp_path)
    tmp_path.rmdir()
    done = CliRunner().invoke(main, ["build"])
    assert (done.exit_code, "No such file or directory" in done.stderr) == (50, True)
