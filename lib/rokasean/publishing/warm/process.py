"""A forked kernel, handled like a process of `subprocess`, though it is the template's child."""

import contextlib
import json
import select
import signal
import socket
import time
from io import FileIO
from subprocess import TimeoutExpired

# Seconds between looks at a process that is waited for, and that the template may take to tell how it ended.
LOOK = 0.01
TELL = 0.5
# The exit status where the template did not live to tell it.
UNKNOWN = 255


class Forked:
    """What jupyter_client needs of a `Popen`; a handle instead of a number, since numbers are used again."""

    stdin = stdout = stderr = None

    def __init__(self, pid: int, handle: int, line: socket.socket):
        """Take over a handle of a process, and the connection that it lives and dies with."""
        self.pid = pid
        self.returncode: int | None = None
        self._handle = FileIO(handle)
        self._line = line

    def poll(self) -> int | None:
        """Tell how the process ended: its exit status, or a signal below zero; None while it runs."""
        if self.returncode is None and self._has_ended():
            self.returncode = self._ask()
            self._handle.close()
            self._line.close()
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        """Wait until the process ends, for so many seconds."""
        end = None if timeout is None else time.monotonic() + timeout
        while self.poll() is None:
            if end is not None and time.monotonic() > end:
                raise TimeoutExpired("kernel", timeout)
            time.sleep(LOOK)
        return self.returncode

    def send_signal(self, number: int) -> None:
        """Send a signal, if the process runs."""
        if self.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                signal.pidfd_send_signal(self._handle.fileno(), number)

    def terminate(self) -> None:
        """Ask the process to end."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End the process."""
        self.send_signal(signal.SIGKILL)

    def _has_ended(self) -> bool:
        """Whether the process has ended: its handle can be read then."""
        look = select.poll()
        look.register(self._handle.fileno(), select.POLLIN)
        return bool(look.poll(0))

    def _ask(self) -> int:
        """Read how it ended from the template, which knows."""
        self._line.settimeout(TELL)
        try:
            return json.loads(self._line.recv(1024))["exit"]
        except (OSError, ValueError):
            return UNKNOWN
