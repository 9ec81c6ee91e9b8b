"""Extension of a kernel's shell -> all that its cells show arrives: what is sent faster than it is read waits.

ZeroMQ by itself drops what it has no room for, a thousand messages or so, and tells nobody: neither the cell, which
ends well, nor whoever reads its outputs.
"""

from functools import partial

import zmq


def load_ipython_extension(shell) -> None:
    """Have a kernel wait for its reader where it would drop outputs; called by IPython when the kernel starts."""
    thread = shell.kernel.iopub_thread
    thread.schedule(partial(thread.socket.setsockopt, zmq.XPUB_NODROP, 1))  # in the thread that the socket is used in
