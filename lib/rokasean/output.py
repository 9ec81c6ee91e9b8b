"""What a command makes -> a file, or standard output."""

import os
import sys
from pathlib import Path

from rokasean.errors import UsageError

# Formats that are no text.
BINARY = {"parquet"}


def open_streams() -> None:
    """Open standard streams that are closed; else the next file to be opened takes the number of one, and its lines."""
    for number, (name, mode) in enumerate((("stdin", "r"), ("stdout", "w"), ("stderr", "w"))):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free, which is this one
            setattr(sys, name, os.fdopen(number, mode, closefd=False))


def check_terminal(form: str, output: Path | None) -> None:
    """Refuse to print what is no text where somebody would see it.

    Args:
        form: the name of a format.
        output: the file that it goes to; None for standard output.

    Raises:
        UsageError: it would go to a terminal.
    """
    if form in BINARY and output is None and sys.stdout.isatty():
        raise UsageError(f"{form} is no text that a terminal can show: name a file by --output, or use a pipe.")


def write_out(data: bytes, output: Path | None) -> None:
    """Write bytes to a file, or to standard output.

    Args:
        data: what to write.
        output: the file; None for standard output.

    Raises:
        UsageError: the file cannot be written.
    """
    if output is None:
        sys.stdout.buffer.write(data)
        sys.stdout.flush()
        return
    try:
        output.write_bytes(data)
    except OSError as error:
        raise UsageError(f"--output {output}: {error.strerror}; name a file in a folder that can be written.") from None
