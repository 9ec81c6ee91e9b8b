"""Notebook file -> what stands in it: the whole as nbformat reads it, or an outline, which is there at once.

Importing nbformat takes longer than all the rest of a build that finds nothing to do.
"""

import contextlib
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from rokasean.errors import ContractError, UsageError

# What others import for uses that a build has none of, and go without where it is missing: the grammars of addresses,
# which jsonschema would check in fields that notebooks do not have, take a second; with pyarrow, papermill would write
# to Hadoop.
SPARED = ("rfc3986_validator", "rfc3987_syntax", "pyarrow.fs")


class Node(dict):
    """A part of an outline: a dictionary whose keys are attributes too, as nbformat's nodes are.

    >>> Node({"source": "year: int = 2024"}).source
    'year: int = 2024'
    """

    __getattr__ = dict.__getitem__


@contextlib.contextmanager
def sparing() -> Iterator[None]:
    """Let what is imported in this block go without `SPARED`, as if that were not installed; what is there stays."""
    missing = [name for name in SPARED if name not in sys.modules]
    sys.modules.update(dict.fromkeys(missing))
    try:
        yield
    finally:
        for name in missing:
            del sys.modules[name]


def read_notebook(path: Path):
    """Read a notebook file as a notebook node of nbformat 4.

    Raises:
        UsageError: there is no such file.
        ContractError: it cannot be read, or is no notebook.
    """
    with sparing():
        import nbformat

    try:
        return nbformat.read(path, as_version=4)
    except FileNotFoundError:
        raise UsageError(f"There is no notebook {path}.") from None
    except OSError as error:
        raise ContractError(f"{path} cannot be read: {error.strerror}.") from None
    except (nbformat.reader.NotJSONError, UnicodeDecodeError):
        raise ContractError(f"{path} is no notebook: it is not JSON.") from None
    except Exception as error:  # whatever nbformat stumbles over: the file is at fault
        why = str(error).partition("\n")[0]
        raise ContractError(f"{path} is no notebook that nbformat can read: {why or type(error).__name__}") from None


def read_outline(path: Path):
    """Read the metadata of a notebook file and its cells: types, sources and metadata.

    Args:
        path: the file; where it is of an old format or in any way unusual, nbformat reads it.

    Returns:
        A node with `metadata` and `cells`, as far as `contract.read_parameters` and the names of a release need it.

    Raises:
        UsageError: there is no such file.
        ContractError: it cannot be read, or is no notebook.
    """
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return read_notebook(path)
    return _outline(raw) if _is_usual(raw) else read_notebook(path)


def _is_usual(raw: object) -> bool:
    """Whether this is a notebook of format 4 as far as an outline goes."""
    if not isinstance(raw, Mapping) or raw.get("nbformat") != 4 or not isinstance(raw.get("cells"), list):
        return False
    parts = [raw, *raw["cells"]]
    return all(isinstance(part, Mapping) and isinstance(part.get("metadata"), Mapping) for part in parts) and all(
        isinstance(cell.get("cell_type"), str) and isinstance(cell.get("source"), str | list) for cell in raw["cells"]
    )


def _outline(raw: Mapping) -> Node:
    """Take out what an outline has."""
    cells = [
        Node(cell_type=cell["cell_type"], source="".join(cell["source"]), metadata=Node(cell["metadata"]))
        for cell in raw["cells"]
    ]
    return Node(metadata=Node(raw["metadata"]), cells=cells)
