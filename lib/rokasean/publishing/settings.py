"""rokasean.toml -> settings of unattended builds: limits, what is kept, whom to tell.

The file lies beside the folder of notebooks; every line of it may be left out:

    cell_limit = "10m"      # time that one cell may take
    run_limit = "30m"       # time that one notebook may take
    pdf_limit = "15m"       # time that making one PDF may take
    memory_limit = "2GB"    # memory that the kernel of one notebook may take, and as much for making its PDF
    wait_limit = "1h"       # time that a build may wait for another one of the same report
    keep = 5                # how many replaced releases are kept
    on_failure = "mail -s 'A report failed' maintainer@example.org"
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from rokasean.errors import UsageError

FILE = "rokasean.toml"
SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
BYTES = {"MB": 10**6, "GB": 10**9}
# Takes "90s", "1.5 h" and "2GB": a number and one of the units above; refuses "-1s", "1h30m" and a bare number.
AMOUNT = re.compile(r"(\d+(?:\.\d+)?)\s*([A-Za-z]+)")


@dataclass(frozen=True, slots=True)
class Limits:
    """What a run may take.

    Args:
        cell: seconds for one cell. The slowest cell of a report takes some seconds; ten minutes leave room for
            thousands of articles and a busy machine.
        run: seconds for all cells of a notebook.
        memory: bytes for the kernel, and as many for the process that makes the PDF. A report takes 0.3 GB; what needs
            more than two is likely a mistake.
        pdf: seconds for making the PDF. It takes some seconds; that of a thousand events, some minutes.
        wait: seconds that may pass until nobody else builds the same report or rolls it back. A build that takes all
            that it may is done within the default.
    """

    cell: float = 600
    run: float = 1800
    memory: int = 2 * 10**9
    pdf: float = 900
    wait: float = 3600


# What is kept to where nothing else is said.
LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Settings:
    """Limits, the number of replaced releases that are kept, and the command to call when a report fails."""

    limits: Limits = LIMITS
    keep: int = 5
    on_failure: str = ""


def read_settings(folder: Path) -> Settings:
    """Read the settings of a project.

    Args:
        folder: the folder that may have a `rokasean.toml`.

    Returns:
        The settings; defaults for what the file leaves out.

    Raises:
        UsageError: the file is no TOML, or a line of it is unknown or makes no sense.
    """
    path = folder / FILE
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8-sig")) if path.exists() else {}
    except (ValueError, OSError) as error:
        raise UsageError(f"{path} cannot be read: {error}") from None
    return with_options(Settings(), given, path)


def with_options(settings: Settings, given: Mapping[str, object], where: object = "") -> Settings:
    """Change settings.

    Args:
        settings: what they are so far.
        given: new values by name, as the file has them; None leaves a setting as it is.
        where: the file that they stand in, for messages.

    Returns:
        The settings.

    Raises:
        UsageError: a name is unknown, or a value makes no sense.

    >>> with_options(Settings(), {"cell_limit": "90s", "keep": 1}).limits.cell
    90.0
    """
    for name, value in given.items():
        if value is None:
            continue
        try:
            settings = _CHANGES[name](settings, value)
        except KeyError:
            raise UsageError(f"{where}: there is no setting `{name}`; there are {', '.join(_CHANGES)}.") from None
        except UsageError as error:
            raise UsageError(f"{where}: {name}: {error}" if where else f"{name}: {error}") from None
    return settings


def read_duration(text: object) -> float:
    """Read a time span, such as 90s, 10m, 1.5h or 8d.

    Returns:
        Seconds.

    Raises:
        UsageError: it is none.

    >>> read_duration("1.5h")
    5400.0
    """
    return _amount(text, SECONDS, "a time span such as 90s, 10m, 1.5h or 8d")


def read_size(text: object) -> int:
    """Read an amount of memory, such as 800MB or 2GB.

    Returns:
        Bytes.

    Raises:
        UsageError: it is none.

    >>> read_size("1.5 GB")
    1500000000
    """
    return int(_amount(text, BYTES, "an amount of memory such as 800MB or 2GB"))


def _amount(text: object, units: Mapping[str, int], what: str) -> float:
    """Read a number with a unit; it must be more than nothing."""
    found = AMOUNT.fullmatch(text.strip()) if isinstance(text, str) else None
    if not found or found[2] not in units or not float(found[1]):
        raise UsageError(f"expected {what}, not {text!r}.")
    return float(found[1]) * units[found[2]]


def _count(value: object) -> int:
    """Take a whole number that is not negative."""
    if type(value) is not int or value < 0:
        raise UsageError(f"expected a whole number, not {value!r}.")
    return value


def _text(value: object) -> str:
    """Take a text."""
    if not isinstance(value, str):
        raise UsageError(f"expected a text, not {value!r}.")
    return value


def _limited(settings: Settings, **limits: float) -> Settings:
    """Change a limit."""
    return replace(settings, limits=replace(settings.limits, **limits))


# How each line of the file changes the settings.
_CHANGES = {
    "cell_limit": lambda settings, value: _limited(settings, cell=read_duration(value)),
    "run_limit": lambda settings, value: _limited(settings, run=read_duration(value)),
    "pdf_limit": lambda settings, value: _limited(settings, pdf=read_duration(value)),
    "wait_limit": lambda settings, value: _limited(settings, wait=read_duration(value)),
    "memory_limit": lambda settings, value: _limited(settings, memory=read_size(value)),
    "keep": lambda settings, value: replace(settings, keep=_count(value)),
    "on_failure": lambda settings, value: replace(settings, on_failure=_text(value)),
}
