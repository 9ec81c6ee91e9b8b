"""Prose of a notebook -> the pictures beside it that it shows, which are inputs of the report like articles."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

# What Markdown can do in a report beyond its core.
PLUGINS = ["table", "footnotes", "strikethrough", "def_list", "superscript"]


def pictures_of(notebook, folder: Path) -> list[Path]:
    """List the pictures that lie beside a notebook and become part of its page.

    Args:
        notebook: the notebook, or its outline.
        folder: where the notebook lies.

    Returns:
        Files that are there, each once, in their order.
    """
    prose = [cell.source for cell in notebook.cells if cell.cell_type == "markdown" and "![" in cell.source]
    found = (beside(url, folder) for source in prose for url in _urls(_parsed(source)))
    return list(dict.fromkeys(path for path in found if path))


def beside(url: str, folder: Path | None) -> Path | None:
    """Find the file that an address of a picture means.

    Args:
        url: the address, as Markdown has it.
        folder: where the notebook lies; None for nowhere.

    Returns:
        The file; None where there is none, or the address leads elsewhere.
    """
    path = folder / url if folder and ":" not in url else None
    return path if path and path.is_file() else None


def _parsed(source: str) -> Iterable[Mapping]:
    """Take Markdown apart, as the page does."""
    import mistune

    return mistune.create_markdown(renderer="ast", plugins=PLUGINS)(source)


def _urls(nodes: Iterable[Mapping]) -> Iterator[str]:
    """Give the addresses of pictures, wherever they stand."""
    for node in nodes:
        if node["type"] == "image":
            yield node["attrs"]["url"]
        yield from _urls(node.get("children", ()))
