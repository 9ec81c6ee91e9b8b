"""Page -> the script that it needs and the policy that lets a browser run that script and nothing else."""

import base64
import hashlib
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

SCRIPT = Path(__file__).parent / "template" / "tables.js"
# Takes the start of a table that says what its script may do with it.
HANDLED = re.compile(r"<table\b[^>]*\sdata-things=", re.IGNORECASE)
# Nothing is loaded or sent; style sheets and script are known by their hashes. Figures have style attributes.
POLICY = (
    "default-src 'none'; {script}img-src data:; font-src data:; style-src-elem {sheets}; "
    "style-src-attr 'unsafe-inline'; base-uri 'none'; form-action 'none'"
)


def script_for(body: str) -> str:
    """Give the script that sorts and filters the tables of a page.

    Args:
        body: HTML.

    Returns:
        JavaScript; empty where no table asks for it.

    >>> script_for("<table><tr><td>1</td></tr></table>")
    ''
    """
    return _script() if HANDLED.search(body) else ""


def policy(sheets: Iterable[str], script: str = "") -> str:
    """Write the content security policy of a page.

    Args:
        sheets: the style sheets that the page holds, to the letter.
        script: the script that it holds, to the letter; empty where there is none.

    Returns:
        What stands in the `content` of the meta element.

    >>> policy(["p { margin: 0 }"]).startswith("default-src 'none'; img-src data:;")
    True
    """
    known = f"script-src {source(script)}; " if script else ""
    return POLICY.format(script=known, sheets=" ".join(map(source, sheets)))


def source(text: str) -> str:
    """Name a style sheet or a script as a content security policy does.

    >>> source("")
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    """
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@cache
def _script() -> str:
    """Read the script."""
    return SCRIPT.read_text(encoding="utf-8").strip()
