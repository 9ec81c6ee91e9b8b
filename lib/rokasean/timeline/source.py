"""A key for the code and vocabularies that make a timeline: whoever edits a rule gets another one."""

import sys
from hashlib import sha256
from pathlib import Path

HOME = Path(__file__).parents[1]
# All that what is read and merged can depend on.
PARTS = ("reading", "timeline", "errors.py")


def source_key() -> str:
    """The key of the code on disk: every module and vocabulary of reading and timeline, and Python itself.

    >>> len(source_key())
    16
    """
    digest = sha256(sys.version.encode())
    for path in sorted(path for part in PARTS for path in _files(HOME / part)):
        digest.update(f"\0{path.relative_to(HOME).as_posix()}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _files(part: Path) -> list[Path]:
    """The modules and vocabularies of one part."""
    return [part] if part.is_file() else [path for path in part.rglob("*") if path.suffix in (".py", ".toml")]
