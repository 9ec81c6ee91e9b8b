"""What a template, its kernels and whoever asks for one say to each other: JSON over a Unix socket.

One connection a kernel; its standard streams are handed over with the request:

    asked:    {"start": [...], "argv": [...], "cwd": "...", "env": {...}, "umask": 18, "limits": [[0, -1, -1], ...],
               "ignored": [1]}
    answered: {"pid": 4711} by the kernel, with a handle of its process, and at its end {"exit": 0} by the template
              or {"refused": "why", "stale": false}
    told:     {"most": 10}, once it is known how many kernels there will be

A connection that is closed means that nobody wants its kernel any more.
"""

import contextlib
import json
import signal
import socket
from collections.abc import Sequence

# A request carries an environment; with it come three streams.
LONGEST = 1 << 20
STREAMS = 3
# Signals that end a process unless it ignores them, which it inherits, as from nohup.
ENDING = (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)


def tell(line: socket.socket, message: dict) -> None:
    """Answer, if anybody still listens."""
    with contextlib.suppress(OSError):
        line.send(json.dumps(message).encode())


def receive(line: socket.socket) -> tuple[bytes, Sequence[int]]:
    """Take a message and the streams that come with it; nothing at the end of the connection."""
    try:
        message, streams, _, _ = socket.recv_fds(line, LONGEST, STREAMS)
    except OSError:
        return b"", ()
    return message, streams
