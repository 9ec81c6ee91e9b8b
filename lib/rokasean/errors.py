"""What can go wrong, and with which exit status a command then ends.

Every error that a user can cause is a `RokaseanError`; its message names the file, field or parameter, says what was
expected and what to do. Anything else that escapes is a defect of this library.
"""


class RokaseanError(Exception):
    """The root of all errors that this library raises on purpose.

    >>> RokaseanError.exit_status
    1
    """

    exit_status = 1


class UsageError(RokaseanError):
    """A command, parameter or setting was used in a way that cannot work."""

    exit_status = 2


class NothingToReadError(RokaseanError):
    """A folder holds no article that can be read."""

    exit_status = 3


class EdtfError(RokaseanError):
    """A date is not written as EDTF."""

    exit_status = 11


class FrameError(RokaseanError):
    """A table is not as it is declared in `timeline/frames.py`."""


class UnknownEventError(UsageError):
    """An event was asked for that the timeline does not have."""
