"""HTML -> PDF by WeasyPrint, off the network, with what the engine complained about."""

import contextlib
import logging
from pathlib import Path

from rokasean.errors import LooksError
from rokasean.fonts import FOLDER

VARIANT = "pdf/ua-1"
INSTALL = "apt-get install --no-install-recommends libpangoft2-1.0-0 libharfbuzz-subset0"


def pdf_bytes(html: str, complaints: list[str] | None = None) -> bytes:
    """Print a page.

    Args:
        html: the page, as `export.print_page` lays it out.
        complaints: a list that takes up every warning of the engine; None, and they are passed over.

    Returns:
        The bytes of a tagged PDF; the same page gives the same bytes.

    Raises:
        LooksError: the engine's system libraries are missing.
    """
    weasyprint = _engine()
    with _heard(complaints if complaints is not None else []):
        page = weasyprint.HTML(string=html, base_url="rokasean:", url_fetcher=_fetcher(weasyprint))
        return page.write_pdf(pdf_variant=VARIANT)


def _engine():
    """Import WeasyPrint, or say which packages it lacks."""
    try:
        import weasyprint
    except OSError as error:
        raise LooksError(f"The PDF engine lacks a system library ({error}). On Debian: {INSTALL}") from None
    return weasyprint


def _fetcher(weasyprint):
    """Make a fetcher that takes data addresses and the project's own fonts, and nothing else."""
    from weasyprint.urls import FatalURLFetchingError, URLFetcher

    class Own(URLFetcher):
        """Refuses the network and the rest of the disk."""

        def fetch(self, url, headers=None):
            """Fetch data and fonts."""
            if url.startswith("data:") or (url.startswith("file:") and _is_font(url)):
                return super().fetch(url, headers)
            raise FatalURLFetchingError(f"not loaded: {url}")

    return Own(allowed_protocols=("data", "file"))


def _is_font(url: str) -> bool:
    """Whether an address is that of a shipped font."""
    return url in {path.as_uri() for path in Path(FOLDER).glob("*.ttf")}


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
