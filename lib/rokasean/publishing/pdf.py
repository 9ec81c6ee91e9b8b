"""HTML -> PDF by WeasyPrint: tagged, archivable, off the network; with what the engine complained about."""

import contextlib
import ctypes.util
import datetime
import io
import logging
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from rokasean.errors import LooksError
from rokasean.fonts import files
from rokasean.publishing.numbering import number_pages
from rokasean.publishing.tagging import finish

# PDF/A-3a, for archives; `tagging.finish` makes it PDF/UA-1 as well.
VARIANT = "pdf/a-3a"
INSTALL = "apt-get install --no-install-recommends libpangoft2-1.0-0 libharfbuzz-subset0"
# Has words hyphenated, marked and placed by numbers: what there are types of the C libraries, and a dictionary, for.
TRIAL = (
    '<html lang="en-GB"><title>Trial</title><style>p { width: 9em; hyphens: auto } b { letter-spacing: 0.1em }</style>'
    "<p>Considerations of <b>internationalisation</b> and <a href='#a' id='a'>responsibilities</a></p>"
)
# The date of attached files where none is known: a PDF/A has to say one.
UNDATED = datetime.date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that travels inside the PDF; `relationship` is Data or Source, as PDF/A-3 names them."""

    name: str
    data: bytes
    description: str
    relationship: str = "Data"


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF, what the engine complained about while it made it, and the font families that it used."""

    data: bytes
    complaints: tuple[str, ...]
    families: tuple[str, ...]


def print_pdf(html: str, attachments: Sequence[Attachment] = (), date: datetime.date | None = None) -> Printed:
    """Print a page.

    Args:
        html: the page, as `export.print_page` lays it out.
        attachments: files to put into the PDF.
        date: the date of the attached files.

    Returns:
        A PDF that is both PDF/A-3a and PDF/UA-1; the same page gives the same bytes.

    Raises:
        LooksError: the engine's system libraries are missing.
    """
    weasyprint = engine()
    complaints, families = [], set()

    def finisher(document, pdf) -> None:
        """Note the fonts, and finish the PDF's structure."""
        families.update(font.family for font in document.fonts.values())
        finish(pdf, document)

    with _heard(complaints):
        page = weasyprint.HTML(string=html, base_url="rokasean:", url_fetcher=_fetcher())
        attached = [_attached(weasyprint, each, date or UNDATED) for each in attachments]
        document = page.render(pdf_variant=VARIANT)
        number_pages(document)
        data = document.write_pdf(pdf_variant=VARIANT, attachments=attached, finisher=finisher)
    return Printed(data, tuple(complaints), tuple(sorted(families)))


def _attached(weasyprint, attachment: Attachment, date: datetime.date):
    """Turn an attachment into the engine's; its dates are given, or the engine takes the clock."""
    moment = datetime.datetime.combine(date, datetime.time())
    return weasyprint.Attachment(
        file_obj=io.BytesIO(attachment.data),
        name=attachment.name,
        description=attachment.description,
        created=moment,
        modified=moment,
        relationship=attachment.relationship,
    )


def engine():
    """Import WeasyPrint, or say which system packages it lacks.

    Raises:
        LooksError: the engine's system libraries are missing.
    """
    try:
        with _asking_nobody():
            import weasyprint
    except OSError as error:
        raise LooksError(f"The PDF engine lacks a system library ({error}). On Debian: {INSTALL}") from None
    return weasyprint


@contextlib.contextmanager
def _asking_nobody() -> Iterator[None]:
    """Let the loader alone find the libraries that are loaded in this block, by the names of their files.

    The engine tries the names that they have on other systems, too. On Linux the compiler and the linker are asked for
    each of those, which takes a third of a second, and whatever they can name the loader finds by itself.
    """
    find = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = lambda name: None
    try:
        yield
    finally:
        ctypes.util.find_library = find


@cache
def warm_up() -> None:
    """Have the engine load what it loads when first used: processes forked later need not, each by itself.

    Raises:
        LooksError: the engine's system libraries are missing.
    """
    with _heard([]):
        engine().HTML(string=TRIAL).write_pdf(pdf_variant=VARIANT)


def _fetcher():
    """Make a fetcher that takes data addresses and the project's own fonts, and nothing else."""
    from weasyprint.urls import URLFetcher

    class Own(URLFetcher):
        """Refuses the network and the rest of the disk."""

        def fetch(self, url, headers=None):
            """Fetch data and fonts."""
            if url.startswith("data:") or (url.startswith("file:") and _is_font(url)):
                return super().fetch(url, headers)
            raise ValueError("nothing but data and the project's fonts is loaded")

    return Own(allowed_protocols=("data", "file"))


def _is_font(url: str) -> bool:
    """Whether an address is that of a shipped font."""
    return url in {path.as_uri() for path in files()}


@contextlib.contextmanager
def _heard(complaints: list[str]):
    """Collect what the engine logs, each thing once."""

    class Ear(logging.Handler):
        """Puts messages into the list."""

        def emit(self, record):
            """Take up one message."""
            if (text := record.getMessage()) not in complaints:
                complaints.append(text)

    logger, ear = logging.getLogger("weasyprint"), Ear(logging.WARNING)
    logger.addHandler(ear)
    try:
        yield
    finally:
        logger.removeHandler(ear)
