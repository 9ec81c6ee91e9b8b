"""Page -> PDF within limits: an engine that hangs, or eats memory, is ended, and the report fails."""

import datetime
from collections.abc import Sequence

from rokasean.errors import PdfError, PdfMemoryLimitError, PdfTimeLimitError
from rokasean.publishing.apart import DiedError, TooLongError, call_apart
from rokasean.publishing.pdf import Attachment, Printed, print_pdf
from rokasean.publishing.settings import Limits


def print_within(
    html: str, attachments: Sequence[Attachment], date: datetime.date | None, limits: Limits, name: str
) -> Printed:
    """Print a page in a process of its own, within limits on Linux.

    Args:
        html: the page, as `export.print_page` lays it out.
        attachments: files to put into the PDF.
        date: the date of the attached files.
        limits: what it may take: `pdf` seconds, and `memory` bytes.
        name: what to call the report in messages.

    Returns:
        What `pdf.print_pdf` returns.

    Raises:
        LooksError: the engine's system libraries are missing.
        PdfTimeLimitError: it took longer.
        PdfMemoryLimitError: it wanted more memory.
        PdfError: its process was killed, or crashed.
    """
    most = f"{limits.memory / 1e9:g} GB"
    try:
        return call_apart(print_pdf, html, attachments, date, seconds=limits.pdf, memory=limits.memory)
    except TooLongError:
        why = f"making the PDF took longer than the {limits.pdf:g} seconds that it may take"
        raise PdfTimeLimitError(f"{name}: {why}. Make the report shorter, or raise `pdf_limit`.") from None
    except MemoryError:
        why = f"making the PDF wanted more memory than the {most} that it may take"
        raise PdfMemoryLimitError(f"{name}: {why}. Make the report shorter, or raise `memory_limit`.") from None
    except DiedError as error:
        why = f"the process that makes the PDF was {error}: somebody ended it, it crashed, or"
        raise PdfError(f"{name}: {why} it ran out of memory, of which it may take {most} (`memory_limit`).") from None
