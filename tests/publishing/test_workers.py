"""What processes that build have in common: all of it is done before they are forked, and leaves no thread behind."""

import subprocess
import sys

import pytest

PROGRAM = """
import sys
from pathlib import Path
from rokasean.publishing import workers
workers._prepare()
print(len(list(Path("/proc/self/task").iterdir())))
before = set(sys.modules)
from rokasean.publishing import files, pdf, run
pdf.engine()
print(sorted(name for name in set(sys.modules) - before))
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere each process prepares itself")
def test_processes_are_forked_without_threads_and_with_all_imports():
    """Threads would be missing in them, and imports be done by each of them."""
    told = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True).stdout
    assert told.splitlines() == ["1", "[]"]
