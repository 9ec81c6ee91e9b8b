"""Call -> what it returns, from a process of its own that is ended when it takes more than it may.

The process is forked: it begins with all that this one has imported, and takes the memory of its work along when it
ends. Where that is not possible (elsewhere than on Linux), the call is made here, and nothing bounds it.
"""

import contextlib
import ctypes
import gc
import multiprocessing
import os
import resource
import signal
import sys
import threading
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import NoReturn, TypeVar

Result = TypeVar("Result")

# How seldom garbage is looked for: nearly all that a call makes lives as long as its process, and looking through it
# takes a tenth of the time that a PDF does.
SELDOM = (50_000, 20, 20)
# Linux: be killed when the parent ends (prctl).
PR_SET_PDEATHSIG = 1


class TooLongError(Exception):
    """The call took longer than it may, and was ended."""


class DiedError(Exception):
    """The process ended without an answer; the text says how."""


def call_apart(function: Callable[..., Result], *values: object, seconds: float, memory: int) -> Result:
    """Call a function within bounds.

    Args:
        function: what to call; what it changes in this process is lost.
        values: what to call it with.
        seconds: how long it may take.
        memory: how many bytes of its own the process may have.

    Returns:
        What the function returns; it must be possible to pickle that.

    Raises:
        TooLongError: it took longer.
        MemoryError: it wanted more memory.
        DiedError: its process was killed, or crashed.
        Exception: what the function raises.

    >>> call_apart(sorted, "cab", seconds=60, memory=10**9)
    ['a', 'b', 'c']
    """
    if sys.platform != "linux":
        return function(*values)
    answers, line = multiprocessing.Pipe(duplex=False)
    parent = os.getpid()
    process = os.fork()
    if not process:
        _answer(line, parent, memory, function, values)
    line.close()
    error, result = _wait(process, answers, seconds)
    if error is not None:
        raise error
    return result


def _wait(process: int, answers: Connection, seconds: float) -> tuple[Exception | None, object]:
    """Take the answer, and see that the process ends; it is killed at the end of its time, which ends the waiting."""
    late = threading.Event()
    clock = threading.Timer(min(seconds, threading.TIMEOUT_MAX), _end, (process, late))
    answer = None
    try:
        clock.start()
        with contextlib.suppress(EOFError):
            answer = answers.recv()
    finally:
        clock.cancel()
        clock.join()  # first: it must not kill whoever has the same number later
        os.kill(process, signal.SIGKILL)
        _, status = os.waitpid(process, 0)
        answers.close()
    if answer is None:
        answer = (TooLongError() if late.is_set() else DiedError(in_words(os.waitstatus_to_exitcode(status)))), None
    return answer


def _end(process: int, late: threading.Event) -> None:
    """Kill a process, since it is late."""
    late.set()
    os.kill(process, signal.SIGKILL)


def _answer(line: Connection, parent: int, memory: int, function: Callable, values: tuple) -> NoReturn:
    """Call the function in the process of its own, send what comes of it, and end."""
    try:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, signal.SIG_DFL)
        if end_with(parent):
            gc.freeze()  # what it begins with is shared as long as garbage collection leaves it alone
            gc.set_threshold(*SELDOM)
            limit_memory(0, memory)
            _send(line, function, values)
            os._exit(0)
    finally:
        os._exit(1)


def end_with(parent: int) -> bool:
    """Have this process killed when its parent ends, be it stopped or stuck itself; on Linux.

    Args:
        parent: the number of the process that has forked this one.

    Returns:
        Whether that process is still there; where it is not, there is nobody to work for.
    """
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    return os.getppid() == parent


def _send(line: Connection, function: Callable, values: tuple) -> None:
    """Send what a function returns or raises."""
    try:
        line.send((None, function(*values)))
    except MemoryError:
        line.send((MemoryError(), None))
    except Exception as error:
        line.send((_sendable(error), None))


def _sendable(error: Exception) -> Exception:
    """Have an error tell where it was raised, which is lost on the way."""
    error.add_note("".join(traceback.format_tb(error.__traceback__)))
    error.__cause__ = error.__context__ = None
    return error


def limit_memory(process: int, most: int) -> None:
    """Let a process and those that it starts have no more memory of their own than so many bytes, on Linux.

    Args:
        process: its number; 0 for this one.
        most: how many bytes; a limit that is lower already stays.
    """
    if hasattr(resource, "prlimit"):
        with contextlib.suppress(ProcessLookupError):
            _, hard = resource.prlimit(process, resource.RLIMIT_DATA)
            most = min(most, sys.maxsize if hard == resource.RLIM_INFINITY else hard)  # a limit cannot be raised
            resource.prlimit(process, resource.RLIMIT_DATA, (most, most))


def in_words(code: int | None) -> str:
    """Say how a process ended.

    Args:
        code: its exit status, a signal below zero; None where it is not known.

    >>> in_words(-9), in_words(3)
    ('killed by SIGKILL', 'at an end with status 3')
    """
    if code is None:
        return "lost"
    try:
        return f"killed by {signal.Signals(-code).name}" if code < 0 else f"at an end with status {code}"
    except ValueError:
        return f"killed by signal {-code}"
