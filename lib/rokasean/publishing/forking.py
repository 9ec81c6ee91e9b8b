"""A function -> several processes that run it, forked from one that has done all imports, with a line to each.

The process in between prepares once what each of them needs, waits for their ends and tells of them. It ends with the
last of them, or with the process that started it; and they end with it.
"""

import contextlib
import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess

from rokasean.publishing.apart import end_with

# Elsewhere libraries may have begun threads by then, which a forked process does not have.
METHOD = "fork" if sys.platform == "linux" else "spawn"


def start(
    number: int, prepare: Callable[[], None], work: Callable[[Connection], None]
) -> tuple[BaseProcess, list[Connection]]:
    """Start processes.

    Args:
        number: how many.
        prepare: called once, before they are forked; no thread may be left of it.
        work: called in each, with its end of the line.

    Returns:
        The process in between, and a line to each of the others: what `work` sends, and when the process has ended
        without closing its line, its exit status, a signal below zero.
    """
    context = multiprocessing.get_context("spawn")
    lines = [context.Pipe() for _ in range(number)]
    process = context.Process(target=_look_after, args=([there for _, there in lines], prepare, work))
    # Ctrl-C goes to all of a terminal's processes, and this one must not be hit while it begins. The tracker, which
    # multiprocessing starts beside the first process, would unblock it again.
    resource_tracker.ensure_running()
    blocked = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        process.start()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
    for _, there in lines:
        there.close()
    return process, [here for here, _ in lines]


def _look_after(lines: Sequence[Connection], prepare: Callable, work: Callable) -> None:
    """Be the process in between."""
    parent = multiprocessing.parent_process()
    if METHOD == "fork" and not end_with(parent.pid):
        os._exit(1)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever started this says what Ctrl-C means
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    gc.disable()  # nothing of what is imported is garbage
    prepare()
    gc.freeze()  # what they have in common stays shared
    gc.enable()
    context = multiprocessing.get_context(METHOD)
    processes = [context.Process(target=_be, args=(line, lines, work)) for line in lines]
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})  # until it can be passed on to all of them
    for process in processes:
        process.start()
    signal.signal(signal.SIGTERM, lambda number, frame: [process.terminate() for process in processes])
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM})
    waiting = {process.sentinel: (process, line) for process, line in zip(processes, lines, strict=True)}
    while waiting:
        for ended in wait([parent.sentinel, *waiting]):
            if ended == parent.sentinel:
                os._exit(1)
            _tell_of_end(*waiting.pop(ended))
    os._exit(0)  # taking apart what was imported would take longer than all of the above


def _tell_of_end(process: BaseProcess, line: Connection) -> None:
    """Say how a process has ended, if anybody still listens."""
    process.join()
    with contextlib.suppress(OSError):
        line.send(process.exitcode)
    line.close()


def _be(line: Connection, lines: Sequence[Connection], work: Callable[[Connection], None]) -> None:
    """Be one of the processes; the lines of the others are not for it."""
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM})
    for other in lines:
        if other is not line:
            other.close()
    parent = multiprocessing.parent_process()
    if METHOD != "fork":
        threading.Thread(target=_end_after, args=(parent,), daemon=True).start()
    elif not end_with(parent.pid):
        os._exit(1)
    work(line)


def _end_after(parent: BaseProcess) -> None:
    """Wait for the end of the process in between, and end too."""
    parent.join()
    os._exit(1)
