"""SIGTERM and Ctrl-C -> an orderly end: what is being done is cleaned up, kernels are ended, nothing is published."""

import contextlib
import os
import signal
from collections.abc import Iterator
from functools import partial

# By which signal a stop was asked for -> exit status, as shells count.
STATUS = {signal.SIGINT: 130, signal.SIGTERM: 143}
# Seconds that cleaning up may take; after that, or when something has swallowed the stop, the process just ends, and
# its kernels end with it.
END = 15


class Stopped(SystemExit):
    """A signal asked for a stop; no `except Exception` on the way keeps it."""


@contextlib.contextmanager
def stoppable() -> Iterator[None]:
    """Let both signals end this block by `Stopped`, even where something within swallows that."""
    asked: list[int] = []
    before = {number: signal.signal(number, partial(_stop, asked)) for number in STATUS}
    try:
        yield
    finally:
        signal.alarm(0)
        for number, handler in before.items():
            signal.signal(number, handler)
    if asked:
        raise Stopped(asked[0])


def stop_on_terminate() -> None:
    """In a process that another one directs: stop when that says so, and leave Ctrl-C to it."""
    signal.signal(signal.SIGTERM, partial(_stop, []))
    signal.signal(signal.SIGINT, lambda number, frame: None)


def _stop(asked: list[int], number: int, frame: object) -> None:
    """End at the first signal; further ones must not disturb the cleaning up."""
    status = STATUS[signal.Signals(number)]
    for each in STATUS:
        signal.signal(each, lambda number, frame: None)
    signal.signal(signal.SIGALRM, lambda number, frame: os._exit(status))
    signal.alarm(END)
    asked.append(status)
    raise Stopped(status)
