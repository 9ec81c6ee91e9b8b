"""Finding processes in tests, and waiting for them."""

import time
from collections.abc import Callable

import psutil

PATIENCE = 60


def becomes_true(condition: Callable[[], bool]) -> bool:
    """Wait until a condition holds, for a while."""
    end = time.monotonic() + PATIENCE
    while not (held := condition()) and time.monotonic() < end:
        time.sleep(0.02)
    return held


def youngest_template() -> psutil.Process:
    """The process to fork kernels from that was started just now; for a moment it does not tell its command yet."""
    youngest = max(psutil.Process().children(), key=psutil.Process.create_time)
    assert becomes_true(lambda: any("warm.template" in part for part in youngest.cmdline()))
    return youngest


def runs(pid: int) -> bool:
    """Whether a process runs; one that has ended and is not yet taken notice of does not."""
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False
