"""Message of a kernel -> bytes: a text that no file can hold is sent with marks in it, and not lost.

jupyter_client fails on half of a surrogate pair after the cell has ended: what the cell shows is missing then, and
nobody is told. With a mark in its place it arrives, and the page that has the mark is refused.
"""

import json
import re
from collections.abc import Mapping

from jupyter_client.jsonutil import json_clean, json_default
from jupyter_client.session import json_packer

HALVES = re.compile("[\ud800-\udfff]")
MARK = "\N{REPLACEMENT CHARACTER}"


def pack(content: Mapping) -> bytes:
    r"""Write a part of a message as JSON.

    Args:
        content: what jupyter_client hands over.

    Returns:
        What jupyter_client makes of it, in UTF-8; replacement characters stand for halves of surrogate pairs.

    >>> pack({"text": "half \ud800 pair"}).decode()
    '{"text": "half � pair"}'
    """
    try:
        return json_packer(content)
    except UnicodeEncodeError:
        text = json.dumps(json_clean(content), default=json_default, ensure_ascii=False, allow_nan=False)
        return HALVES.sub(MARK, text).encode()
