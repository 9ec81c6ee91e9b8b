"""JupyterLab's own scheduler runs the annual report; it takes every parameter as text, and pastes that into a cell."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request

import nbformat
import pytest

pytestmark = pytest.mark.slow

TOKEN = "loopback"
# A job whose process has not begun yet is called STOPPED for a moment.
ENDED = {"COMPLETED", "FAILED"}


def ask(base: str, path: str, body: dict | None = None) -> object:
    """Ask the server, and read its answer."""
    data = json.dumps(body).encode() if body else None
    headers = {"Authorization": f"token {TOKEN}", "Content-Type": "application/json"}
    with urllib.request.urlopen(urllib.request.Request(base + path, data, headers), timeout=60) as answer:
        return json.load(answer)


def wait_for(question, is_there, seconds: float):
    """Ask again and again, until the answer is there."""
    end = time.monotonic() + seconds
    while True:
        try:
            if is_there(answer := question()):
                return answer
        except OSError:  # no answer yet, or none in time
            answer = None
        assert time.monotonic() < end, answer
        time.sleep(0.3)


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """Where the server keeps everything."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def server(root, home, spared):
    """A real Jupyter server on loopback, in a copy of the project's notebooks and seeds, without an editor."""
    shutil.copytree(root / "seeds", home / "project" / "seeds")
    shutil.copytree(root / "notebooks", home / "project" / "notebooks")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    homes = {name: str(home / name.lower()) for name in ("HOME", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "XDG_CACHE_HOME")}  # fmt: skip
    options = {
        "ServerApp.ip": "127.0.0.1", "ServerApp.port": port, "ServerApp.port_retries": 0, "ServerApp.open_browser": False,
        "ServerApp.allow_root": True, "IdentityProvider.token": TOKEN, "ServerApp.root_dir": home / "project",
        "SchedulerApp.db_url": f"sqlite:///{home / 'jobs.sqlite'}",
    }  # fmt: skip
    command = [sys.executable, "-m", "jupyter_server", *(f"--{name}={value}" for name, value in options.items())]
    command.append(
        "--ServerApp.jpserver_extensions={'jupyter_scheduler': True, 'jupyter_lsp': False, 'jupyterlab': False}"
    )
    with (home / "server.log").open("w") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, env={**spared(), **homes}, start_new_session=True)
    base = f"http://127.0.0.1:{port}"
    try:
        wait_for(lambda: ask(base, "/scheduler/runtime_environments"), bool, 180)
        yield base
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@pytest.mark.parametrize("year", ["2021", "'2021'"])
def test_a_year_as_text_makes_its_report(server, home, year):
    """The result is a report on that year, not on the notebook's own; with quotes, the notebook gets it as text."""
    (environment, *_) = ask(server, "/scheduler/runtime_environments")
    asked = {
        "name": "annual", "input_uri": "notebooks/annual_report.ipynb", "output_formats": ["ipynb"],
        "runtime_environment_name": environment["name"],
        "parameters": {"year": year, "articles": repr(str(home / "project" / "seeds"))},
    }  # fmt: skip
    job = ask(server, "/scheduler/jobs", asked)["job_id"]
    done = wait_for(lambda: ask(server, f"/scheduler/jobs/{job}"), lambda answer: answer["status"] in ENDED, 300)
    assert done["status"] == "COMPLETED", (home / "server.log").read_text()
    (made,) = (home / "jupyter_data_dir" / "scheduler_staging_area" / job).glob("annual_report-*.ipynb")
    notebook = nbformat.read(made, as_version=4)
    assert any(f"year = {year}\n" in cell.source for cell in notebook.cells)
    shown = json.dumps([cell.get("outputs", []) for cell in notebook.cells])
    assert "engagement in 2021" in shown and "engagement in 2024" not in shown
