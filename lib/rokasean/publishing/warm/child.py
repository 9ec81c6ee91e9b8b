"""A forked process -> a kernel: as if it had been started on its own."""

import atexit
import contextlib
import json
import os
import random
import resource
import signal
import socket
import sys
import threading
import time
import traceback
from collections.abc import Mapping, Sequence
from importlib.util import find_spec

from rokasean.publishing.warm.messages import ENDING, tell


def become_kernel(asked: dict, streams: Sequence[int], line: socket.socket, added: Mapping[str, str]) -> None:
    """Run a kernel in this process until it is shut down.

    Args:
        asked: what was asked for; see `messages`.
        streams: numbers of the files that become standard input, output and error.
        line: the connection to whoever asked; the kernel ends with it.
        added: variables that imports put into the environment.
    """
    try:
        _settle(asked, streams, {**asked["env"], **added})
        _report(line)
    except (OSError, ValueError) as error:
        tell(line, {"refused": f"the forked process cannot be a kernel: {error}", "stale": False})
        os._exit(1)
    threading.Thread(target=_end_with, args=(line,), name="Watcher", daemon=True).start()
    os._exit(_run(asked["argv"]))


def _settle(asked: dict, streams: Sequence[int], variables: Mapping[str, str]) -> None:
    """Take everything that processes inherit from whoever asked, and nothing from the template."""
    os.setsid()
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    for number in ENDING:
        signal.signal(number, signal.SIG_IGN if number in asked["ignored"] else signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.umask(asked["umask"])
    for number, soft, hard in asked["limits"]:
        resource.setrlimit(number, (soft, hard))
    os.chdir(asked["cwd"])
    os.environ.clear()
    os.environ.update(variables)
    time.tzset()
    _reseed()


def _reseed() -> None:
    """Let no two kernels draw the same random numbers."""
    random.seed()
    if "numpy.random" in sys.modules:
        sys.modules["numpy.random"].seed()


def _report(line: socket.socket) -> None:
    """Tell who this is, with a handle that stays true when the number of the process is used again."""
    handle = os.pidfd_open(os.getpid())
    socket.send_fds(line, [json.dumps({"pid": os.getpid()}).encode()], [handle])
    os.close(handle)


def _end_with(line: socket.socket) -> None:
    """Wait for the end of the connection, then end, with all that the kernel has started."""
    with contextlib.suppress(OSError):
        while line.recv(1):
            pass
    os.killpg(0, signal.SIGKILL)


def _let_control_end() -> None:
    """Wait for the thread that was told to shut down: it flushes streams, and would wait long for what is closed."""
    from ipykernel.kernelapp import IPKernelApp

    thread = IPKernelApp.instance().control_thread
    if thread is not None and thread.is_alive():
        thread.stop()
        thread.join()


def _run(argv: list[str]) -> int:
    """Run ipykernel as its launcher does, and all that Python does at its end but to take apart every module.

    That would take longer than the whole start, for memory that the template has to keep. The handle of the parent is
    that of init: the parent, the template, is not what the kernel depends on.
    """
    from ipykernel.kernelapp import IPKernelApp

    sys.argv = [find_spec("ipykernel_launcher").origin, *argv]
    try:
        IPKernelApp.launch_instance(parent_handle=1)
        status = 0
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:
        traceback.print_exc()
        status = 1
    _let_control_end()
    threading._shutdown()
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    return status
