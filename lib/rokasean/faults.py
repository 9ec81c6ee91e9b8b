"""Error -> what is told of it: its class, its exit status, and what went wrong in words."""

import traceback
from pathlib import Path

from rokasean.errors import ReleaseError, RokaseanError


def class_of(error: Exception) -> str:
    """Name the class of an error; whatever a disk refuses counts as an error of the release.

    >>> class_of(OSError(28, "No space left on device"))
    'ReleaseError'
    """
    return ReleaseError.__name__ if isinstance(error, OSError) else type(error).__name__


def status_of(error: Exception) -> int:
    """Find the exit status that belongs to an error; 1 for a defect.

    >>> status_of(ReleaseError("full")), status_of(OSError(28, "full")), status_of(ValueError())
    (50, 50, 1)
    """
    return ReleaseError.exit_status if isinstance(error, OSError) else getattr(error, "exit_status", 1)


def describe(error: Exception, place: Path) -> str:
    """Say in words what went wrong.

    Args:
        error: any error.
        place: what to name where a disk does not say what it could not write; it may have been a temporary file.

    Returns:
        The message of an error of ours; of others what the disk says, or the place of the defect.

    >>> describe(OSError(28, "No space left on device", "reports/a.pdf"), Path("reports"))
    'reports/a.pdf: No space left on device. Mend the folder or the disk.'
    """
    if isinstance(error, RokaseanError):
        return str(error)
    if isinstance(error, OSError):
        where = error.filename or f"{place}, or where temporary files go (TMPDIR)"
        return f"{where}: {error.strerror or error}. Mend the folder or the disk."
    return f"a defect of rokasean: {''.join(traceback.format_exception(error))}"
