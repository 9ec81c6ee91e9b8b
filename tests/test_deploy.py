"""What deploy/ offers is tried: units, crontab line, workflow."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest
import yaml

from rokasean.cli import main

NOTEBOOKS = Path(__file__).parent / "publishing" / "notebooks"


def known_command(line: str) -> bool:
    """Whether a command line is one that the project's own command takes."""
    words = line.split("rokasean ", 1)[1].split()
    command = main.commands.get(words[0])
    if command is None:
        return False
    options = {name for each in command.params for name in each.opts if isinstance(each, click.Option)}
    return {word for word in words[1:] if word.startswith("--")} <= options


@pytest.fixture
def crontab_line(root) -> str:
    """The one line of the crontab that is no comment and no setting."""
    lines = (root / "deploy" / "crontab").read_text().splitlines()
    (line,) = [line for line in lines if re.match(r"[\d*]", line)]
    return line


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd-analyze is not installed")
def test_units_are_valid(root, tmp_path):
    """As systemd itself reads them, with the project where they say that it is."""
    venv = tmp_path / ".venv" / "bin"
    venv.mkdir(parents=True)
    (venv / "rokasean").symlink_to(Path(sys.executable).with_name("rokasean"))
    for name in ("rokasean.service", "rokasean.timer"):
        text = (root / "deploy" / name).read_text().replace("/srv/rokasean", str(tmp_path))
        (tmp_path / name).write_text(text.replace("User=rokasean", "User=root"))
    units = [str(tmp_path / "rokasean.service"), str(tmp_path / "rokasean.timer")]
    environment = {**os.environ, "SYSTEMD_UNIT_PATH": f"{tmp_path}:"}
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", *units], capture_output=True, text=True, env=environment
    )
    assert (done.returncode, [line for line in done.stderr.splitlines() if str(tmp_path) in line]) == (0, [])


def test_service_and_crontab_call_what_there_is(root, crontab_line):
    """Commands and options are known."""
    (start,) = re.findall(r"^ExecStart=(.*)$", (root / "deploy" / "rokasean.service").read_text(), re.M)
    assert known_command(start)
    assert known_command(crontab_line.partition(">")[0])
    assert not known_command("rokasean buidl")


@pytest.mark.slow
def test_crontab_line_is_quiet_and_tells_failures(tmp_path, crontab_line):
    """Run by sh, with no more of an environment than cron gives."""
    bin_folder = tmp_path / ".venv" / "bin"
    bin_folder.mkdir(parents=True)
    (bin_folder / "rokasean").symlink_to(Path(sys.executable).with_name("rokasean"))
    (tmp_path / "notebooks").mkdir()
    shutil.copy(NOTEBOOKS / "good.ipynb", tmp_path / "notebooks")
    command = crontab_line.split(maxsplit=5)[5]
    environment = {"HOME": str(tmp_path), "PATH": "/usr/bin:/bin", "SHELL": "/bin/sh", "ROKASEAN": str(tmp_path)}

    def run():
        return subprocess.run(["/bin/sh", "-c", command], env=environment, cwd="/", capture_output=True, text=True)

    done = run()
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    steps = [json.loads(line) for line in (tmp_path / "reports" / ".log" / "build.jsonl").read_text().splitlines()]
    assert [step["step"] for step in steps] == ["started", "planned", "begun", "accepted", "written", "built", "ended"]
    assert len({step["run"] for step in steps}) == 1
    shutil.copy(NOTEBOOKS / "error.ipynb", tmp_path / "notebooks")
    done = run()
    assert (done.returncode, done.stdout) == (1, "")
    assert "error (year=2024) failed (CellFailedError): error: code cell 3" in done.stderr


def test_workflow_is_what_the_runner_reads(root):
    """It parses, and every step does one thing; what it calls is known."""
    workflow = yaml.safe_load((root / "deploy" / "reports.yml").read_text())
    triggers = workflow[True]  # YAML 1.1 reads `on` as true
    assert set(triggers) == {"schedule", "push", "workflow_dispatch"}
    assert all(len(each["cron"].split()) == 5 for each in triggers["schedule"])
    steps = workflow["jobs"]["build"]["steps"]
    assert all(("uses" in step) != ("run" in step) for step in steps)
    commands = [step["run"] for step in steps if "run" in step]
    assert all(known_command(line) for line in commands if "bin/rokasean " in line)
    targets = re.findall(r"^([a-z-]+):", (root / "Makefile").read_text(), re.M)
    assert all(line.split()[1] in targets for line in commands if line.startswith("make "))
