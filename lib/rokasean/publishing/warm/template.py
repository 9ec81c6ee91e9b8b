"""The template: imports what kernels need, then forks a kernel from itself for each that is asked for.

It is a process of its own with one thread, and never runs a cell. `messages` says how it is asked.

A connection that is closed means that nobody wants its kernel any more: the kernel is killed. Without any connection,
the template waits for a while and ends; so it does, at once, when it shall fork no more and its kernels have ended.
"""

import contextlib
import json
import math
import os
import signal
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from selectors import EVENT_READ, PollSelector

from rokasean.publishing.warm import fresh
from rokasean.publishing.warm.load import COERCED, Loaded, load
from rokasean.publishing.warm.messages import receive, tell
from rokasean.publishing.warm.places import OWNER

# Seconds to wait for the first connection.
FIRST = 10.0


@dataclass(frozen=True, slots=True)
class Order:
    """A kernel: what was asked for, its streams, the line to whoever asked; its process, which is 0 in that process."""

    asked: dict
    streams: Sequence[int]
    line: socket.socket
    pid: int


def main(
    door: int,
    begin: int,
    modules: Sequence[str],
    files: Sequence[str],
    linger: float,
    detached: bool = False,
) -> None:
    """Be a template; in the processes that are forked, become a kernel.

    Args:
        door: the number of the socket to be asked on; it listens already.
        begin: when the process was started, in nanoseconds since 1970.
        modules: what to import.
        files: what else to watch for changes.
        linger: seconds to wait for another connection when none is left.
        detached: whether to be nobody's child.
    """
    from rokasean.publishing.warm import child

    if detached and os.fork():
        os._exit(0)
    listener = socket.socket(fileno=door)  # if the imports fail, it is closed after the reason has been printed
    loaded = load(begin, modules, files)
    log_of(Path(listener.getsockname())).unlink(missing_ok=True)
    if order := serve(listener, loaded, linger):
        child.become_kernel(order.asked, order.streams, order.line, loaded.added)
    _leave(listener)


def log_of(place: Path) -> Path:
    """The file that takes what a template prints while it starts.

    >>> log_of(Path("kernels.socket")).name
    'kernels.log'
    """
    return place.with_suffix(".log")


def serve(door: socket.socket, loaded: Loaded, linger: float) -> Order | None:
    """Answer whoever asks.

    Args:
        door: the socket to be asked on.
        loaded: what this template is.
        linger: seconds to wait when no connection is left.

    Returns:
        In a forked process its order; in the template, at its end, nothing.
    """
    with PollSelector() as events:
        events.register(door, EVENT_READ, _greet)
        wait: float | None = FIRST
        forked, most = 0, math.inf
        while _is_of_use(events) and (ready := events.select(wait)):
            key = ready[0][0]  # one at a time: handling one may close another
            heard = key.data(key.fileobj, events, loaded)
            if isinstance(heard, Order) and not heard.pid:
                _close_all_but(heard.line, events)
                return heard
            forked += isinstance(heard, Order)
            most = heard if isinstance(heard, int) else most
            if forked >= most:
                _close_door(events)
            wait = linger if list(events.get_map()) == [door.fileno()] else None
    return None


def _is_of_use(events: PollSelector) -> bool:
    """Whether there is a kernel, or can be another one: the door is open, or a process is waited for."""
    return any(key.data is _greet or isinstance(key.fileobj, int) for key in events.get_map().values())


def _greet(door: socket.socket, events: PollSelector, loaded: Loaded) -> None:
    """Take a connection."""
    line, _ = door.accept()
    events.register(line, EVENT_READ, _hear)


def _hear(line: socket.socket, events: PollSelector, loaded: Loaded) -> Order | int | None:
    """Take a message, or notice that the connection is closed. Returns what was forked, or how many kernels to fork."""
    message, streams = receive(line)
    if not message:
        return _hang_up(line, events)
    asked = json.loads(message)
    return asked["most"] if "most" in asked else _fork(asked, streams, line, events, loaded)


def _fork(
    asked: dict, streams: Sequence[int], line: socket.socket, events: PollSelector, loaded: Loaded
) -> Order | None:
    """Fork what is asked for, or refuse."""
    order = None
    if refusal := _refusal(asked, loaded):
        if refusal["stale"]:
            _close_door(events)  # first: whoever is refused may ask for a new template at once
        tell(line, refusal)
    elif (order := Order(asked, streams, line, os.fork())).pid:
        events.modify(line, EVENT_READ, partial(_abandon, pid=order.pid))
        events.register(os.pidfd_open(order.pid), EVENT_READ, partial(_bury, pid=order.pid, line=line))
    else:
        return order
    for stream in streams:
        os.close(stream)
    return order


def _refusal(asked: dict, loaded: Loaded) -> dict | None:
    """Say why a kernel cannot be forked now, if so."""
    if changed := fresh.changed(loaded.states, fresh.snapshot(loaded.files)):
        return {"refused": f"{changed[0]} has changed since it was imported", "stale": True}
    why = _threads() or _otherness(asked, loaded)
    return {"refused": why, "stale": False} if why else None


def _threads() -> str:
    """Say which threads there are, if more than one: those that imports started would be missing in a kernel."""
    names = sorted(path.read_text().strip() for path in Path("/proc/self/task").glob("*/comm"))
    return f"the imports started threads ({', '.join(names)})" if len(names) > 1 else ""


def _otherness(asked: dict, loaded: Loaded) -> str:
    """Say in what a kernel shall differ from this template, if so."""
    have = loaded.variables
    wanted = {COERCED: have[COERCED]} if COERCED in have else {}
    wanted |= fresh.environment(asked["env"])
    if other := [name for name in {*wanted, *have} if wanted.get(name) != have.get(name)]:
        return f"it shall have another {min(other)} in its environment"
    if asked["cwd"] != loaded.folder:
        return f"it shall work in {asked['cwd']}, and the modules were imported in {loaded.folder}"
    if asked["start"] != loaded.start:
        return f"it shall be started by {' '.join(asked['start'])}"
    return ""


def _abandon(line: socket.socket, events: PollSelector, loaded: Loaded, pid: int) -> None:
    """Kill a kernel that nobody wants any more, with all that it has started."""
    events.unregister(line)
    for kill in (os.killpg, os.kill):  # it may not have become a group of its own yet
        with contextlib.suppress(ProcessLookupError):
            kill(pid, signal.SIGKILL)


def _bury(handle: int, events: PollSelector, loaded: Loaded, pid: int, line: socket.socket) -> None:
    """Tell how a kernel ended."""
    _, status = os.waitpid(pid, 0)
    tell(line, {"exit": os.waitstatus_to_exitcode(status)})
    events.unregister(handle)
    os.close(handle)
    _hang_up(line, events)


def _hang_up(line: socket.socket, events: PollSelector) -> None:
    """Close a connection."""
    if line in events.get_map():
        events.unregister(line)
    line.close()


def _close_door(events: PollSelector) -> None:
    """Take no further connection; a new template can stand in this one's place."""
    for door in [key.fileobj for key in events.get_map().values() if key.data is _greet]:
        events.unregister(door)
        _leave(door)


def _leave(door: socket.socket) -> None:
    """Close the door and remove what lies on disk; only once, since another template may stand there by then."""
    if door.fileno() < 0:
        return
    path = Path(door.getsockname())
    path.unlink(missing_ok=True)
    door.close()
    with contextlib.suppress(OSError):  # the folder of shared templates has no owner, and stays
        (path.parent / OWNER).unlink()
        log_of(path).unlink(missing_ok=True)
        path.parent.rmdir()


def _close_all_but(line: socket.socket, events: PollSelector) -> None:
    """Close, in a forked process, what only the template needs."""
    for key in list(events.get_map().values()):
        if isinstance(key.fileobj, int):
            os.close(key.fileobj)
        elif key.fileobj is not line:
            key.fileobj.close()
