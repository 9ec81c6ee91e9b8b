"""Page and print -> fit to be read or not, each fault with its own message and how to mend it."""

from rokasean.errors import LooksError


def check_page(page: str, name: str) -> None:
    """Look at a web page."""


def check_complaints(complaints: list[str], name: str) -> None:
    """Judge what the PDF engine complained about."""
    if complaints:
        raise LooksError(f"{name}: {complaints}")
