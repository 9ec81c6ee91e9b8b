"""The key of the code that makes a timeline."""

import shutil
import subprocess
import sys

import rokasean.timeline.source as source


def test_an_edited_vocabulary_is_another_key(tmp_path):
    """A process that starts after the edit has another key than one before; so has one of another module."""
    home = tmp_path / "lib" / "rokasean"
    shutil.copytree(source.HOME, home, ignore=shutil.ignore_patterns("__pycache__", "fonts"))
    code = "from rokasean.timeline.source import source_key; print(source_key())"

    def key() -> str:
        done = subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONPATH": str(tmp_path / "lib")},
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    keys = [key()]
    for edited in ("reading/vocabulary/lists.toml", "reading/dates.py", "timeline/merge.py"):
        path = home / edited
        path.write_text(path.read_text(encoding="utf-8") + "\n# edited\n", encoding="utf-8")
        keys.append(key())
    assert len(set(keys)) == 4
