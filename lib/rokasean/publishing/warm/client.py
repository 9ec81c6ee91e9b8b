"""Starts a template, or finds the one that all processes of a user share, and asks it for kernels."""

import contextlib
import fcntl
import json
import os
import resource
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rokasean.errors import TemplateError
from rokasean.publishing.warm import fresh
from rokasean.publishing.warm.messages import ENDING, LONGEST
from rokasean.publishing.warm.process import Forked
from rokasean.publishing.warm.template import log_of

# Runs in the interpreter of the kernels. Like ipykernel's launcher, it imports nothing from the working folder.
PROGRAM = (
    "import json, sys; sys.path[:] = filter(None, sys.path); "
    "from rokasean.publishing.warm.template import main; main(**json.loads(sys.argv[1]))"
)
LIMITS = [getattr(resource, name) for name in dir(resource) if name.startswith("RLIMIT_")]

# Seconds that a template may take to answer, its imports included.
ANSWER = 60.0
# Seconds that a shared template waits for another kernel.
LINGER = 300.0
QUEUE = 64


class StaleError(TemplateError):
    """The template is gone, or not fresh; a new one can be started."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a template is for.

    Args:
        start: the command that starts the interpreter.
        modules: names of the modules to import.
        cwd: the working folder.
        env: the environment that its kernels shall have.
        files: what else to watch for changes, beside what is imported.
    """

    start: tuple[str, ...]
    modules: tuple[str, ...]
    cwd: str
    env: Mapping[str, str]
    files: tuple[str, ...] = ()


def is_possible() -> bool:
    """Whether this machine can fork kernels: Linux, with handles of processes."""
    return sys.platform == "linux" and hasattr(os, "pidfd_open") and hasattr(signal, "pidfd_send_signal")


def start(place: Path, kind: Kind, linger: float, detached: bool = False) -> subprocess.Popen:
    """Start a template; it can be asked at once, and answers when its imports are done.

    Args:
        place: where its socket shall be, in a folder that only its user can enter.
        kind: what it is for.
        linger: seconds for which it waits when no connection is left.
        detached: whether it shall be no child of this process.

    Returns:
        The process.

    Raises:
        OSError: the socket cannot be made, or the process not be started.
    """
    with _listen(place) as door, log_of(place).open("wb") as log:
        options = {"begin": time.time_ns(), "modules": kind.modules, "files": kind.files, "linger": linger}
        options |= {"detached": detached, "door": door.fileno()}
        process = subprocess.Popen(
            [*kind.start, "-c", PROGRAM, json.dumps(options)],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd=kind.cwd,
            env=fresh.environment(kind.env),
            pass_fds=[door.fileno()],
            start_new_session=True,
        )
    if detached:
        process.wait()
    return process


def _listen(place: Path) -> socket.socket:
    """Make the socket on which a template is asked."""
    door = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    try:
        door.bind(str(place))
        door.listen(QUEUE)
    except BaseException:
        door.close()
        raise
    return door


def shared_place(kind: Kind) -> Path:
    """Find where the template of a kind is to be found by all processes of a user.

    Raises:
        TemplateError: the folder for it belongs to somebody else, or others can enter it.
    """
    base = os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir()
    folder = Path(base) / f"rokasean-kernels-{os.geteuid()}"
    with contextlib.suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    found = folder.lstat()
    if found.st_uid != os.geteuid() or found.st_mode & 0o170077 != 0o040000:
        raise TemplateError(f"{folder} must be a folder that only you can enter (mode 0700)")
    name = fresh.key(kind.start, kind.modules, kind.cwd, fresh.environment(kind.env))
    return folder / f"{name}.socket"


def ensure(place: Path, kind: Kind) -> None:
    """Start the shared template of a kind, unless there is one.

    Args:
        place: where its socket is or shall be.
        kind: what it is for.

    Raises:
        TemplateError: it failed to start a short while ago, and would again.
    """
    with (place.parent / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        try:
            connect(place).close()
        except OSError:
            _check_last_time(place)
            place.unlink(missing_ok=True)
            start(place, kind, LINGER, detached=True)


def _check_last_time(place: Path) -> None:
    """Refuse for a while to start what failed; its log lies there still."""
    with contextlib.suppress(FileNotFoundError):
        if abs(time.time() - log_of(place).stat().st_mtime) < LINGER:
            raise TemplateError(_last_words(place))


def ask(place: Path, kind: Kind, argv: Sequence[str], streams: Sequence[int]) -> Forked:
    """Ask a template for a kernel.

    Args:
        place: the template's socket.
        kind: working folder and environment of the kernel.
        argv: what to tell ipykernel: its command line after the module.
        streams: numbers of the files for standard input, output and error.

    Returns:
        The forked process.

    Raises:
        StaleError: there is no template, or it is not fresh any more.
        TemplateError: the template refuses, or does not answer.
    """
    try:
        line = connect(place)
    except (FileNotFoundError, ConnectionError):
        raise StaleError(_last_words(place, "there is no template")) from None
    with contextlib.ExitStack() as stack:
        stack.callback(line.close)
        told, handles = _exchange(line, _request(kind, argv), streams)
        if told is None:
            raise StaleError(_last_words(place))
        if "refused" in told:
            raise (StaleError if told["stale"] else TemplateError)(told["refused"])
        stack.pop_all()
    return Forked(told["pid"], handles[0], line)


def expect(place: Path, most: int) -> None:
    """Tell a template after how many kernels in all it can end; one that is gone already need not know.

    Args:
        place: the template's socket.
        most: how many there will be.
    """
    with contextlib.suppress(OSError), connect(place) as line:
        line.send(json.dumps({"most": most}).encode())


def _exchange(line: socket.socket, request: bytes, streams: Sequence[int]) -> tuple[dict | None, Sequence[int]]:
    """Send a request and take the answer; None if the template ends instead."""
    try:
        socket.send_fds(line, [request], streams)
        answer, handles, _, _ = socket.recv_fds(line, LONGEST, 1)
    except ConnectionError:
        return None, ()
    return (json.loads(answer) if answer else None), handles


def _request(kind: Kind, argv: Sequence[str]) -> bytes:
    """Write down all that a process inherits from the one that starts it."""
    status = Path("/proc/self/status").read_text()
    umask = next(line.split()[1] for line in status.splitlines() if line.startswith("Umask:"))
    asked = {
        "start": list(kind.start),
        "argv": list(argv),
        "cwd": kind.cwd,
        "env": {**kind.env, "JPY_PARENT_PID": str(os.getpid())},
        "umask": int(umask, 8),
        "limits": [[number, *resource.getrlimit(number)] for number in LIMITS],
        "ignored": [number for number in ENDING if signal.getsignal(number) is signal.SIG_IGN],
    }
    return json.dumps(asked).encode()


def connect(place: Path) -> socket.socket:
    """Connect to a template; it lasts as long as somebody is connected.

    Args:
        place: its socket.

    Raises:
        OSError: there is none.
    """
    line = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    try:
        line.settimeout(ANSWER)
        line.connect(str(place))
    except BaseException:
        line.close()
        raise
    return line


def _last_words(place: Path, silent: str = "the template ended") -> str:
    """Say why a template ended without an answer, as far as it told."""
    with contextlib.suppress(OSError):
        lines = log_of(place).read_text(encoding="utf-8", errors="replace").split("\n")
        return next((line for line in reversed(lines) if line.strip()), silent)
    return silent


def ask_shared(kind: Kind, argv: Sequence[str], streams: Sequence[int]) -> Forked:
    """Ask the shared template of a kind, and start it where there is none, or none that is fresh.

    Args:
        kind: what the template is for; working folder and environment of the kernel.
        argv: what to tell ipykernel: its command line after the module.
        streams: numbers of the files for standard input, output and error.

    Returns:
        The forked process.

    Raises:
        TemplateError: the template refuses, or does not answer.
        OSError: it cannot be started.
    """
    place = shared_place(kind)
    try:
        return ask(place, kind, argv, streams)
    except StaleError:
        ensure(place, kind)
        return ask(place, kind, argv, streams)
