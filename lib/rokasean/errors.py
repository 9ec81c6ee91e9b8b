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


class VocabularyError(RokaseanError):
    """A file of `reading/vocabulary/` is not as it must be; no article is at fault."""

    exit_status = 12


class ReadingError(RokaseanError):
    """The reader fails on an article that it should have read or set aside."""


class UnknownEventError(UsageError):
    """An event was asked for that the timeline does not have."""


class ContractError(RokaseanError):
    """A notebook breaks the contract of a report: its parameters cell, its metadata, or what it hands over."""

    exit_status = 20


class RunError(RokaseanError):
    """A notebook was run and cannot be trusted; the subclasses say why."""

    exit_status = 30


class CellFailedError(RunError):
    """A cell raised an error, or a command in it failed."""

    exit_status = 31


class CellPendingError(RunError):
    """A cell has no reply of the kernel, or ran out of order: `sys.exit`, or a kernel that ended early."""

    exit_status = 32


class KernelDiedError(RunError):
    """The kernel did not live to the end of the notebook, or did not start."""

    exit_status = 33


class TimeLimitError(RunError):
    """A cell ran longer than it may."""

    exit_status = 34


class RunTimeLimitError(RunError):
    """All cells of a notebook together ran longer than they may."""

    exit_status = 38


class ChangedMeanwhileError(RunError):
    """What a release is built from changed while it was built, so that nobody knows what it has read."""

    exit_status = 39


class MemoryLimitError(RunError):
    """A cell wanted more memory than the kernel may take."""

    exit_status = 37


class ParameterChangedError(RunError):
    """After the run a parameter has another value than the one that was asked for."""

    exit_status = 35


class LooksError(RokaseanError):
    """A report is not fit to be read: a missing character, a figure without words, a broken link."""

    exit_status = 40


class PdfError(RokaseanError):
    """The PDF of a report could not be made: the process that makes it was killed, or crashed."""

    exit_status = 41


class PdfTimeLimitError(PdfError):
    """Making the PDF took longer than it may."""

    exit_status = 42


class PdfMemoryLimitError(PdfError):
    """Making the PDF wanted more memory than it may take."""

    exit_status = 43


class ReleaseError(RokaseanError):
    """A release cannot be put in place: the folder, the disk, or the names of its files."""

    exit_status = 50


class BusyError(RokaseanError):
    """Another build, or a rollback, kept a release to itself for longer than one may wait."""

    exit_status = 52


class WorkerDiedError(RokaseanError):
    """A process that built reports ended before they were built: somebody killed it, or memory ran out."""

    exit_status = 51


class VerifyError(RokaseanError):
    """A release is not what it says it is, or building it again gives other bytes."""

    exit_status = 60


class TemplateError(RokaseanError):
    """A kernel cannot be forked from a template; an ordinary one is started instead, so that no command ends so."""

    exit_status = 36
