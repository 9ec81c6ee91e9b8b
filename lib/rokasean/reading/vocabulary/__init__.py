"""The vocabularies: TOML files beside this one, each read once."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def load(name: str) -> dict:
    """The content of one vocabulary file.

    Args:
        name: the file's name without ".toml".

    Returns:
        What the file says, as tomllib reads it; shared between callers, so not to be changed.

    >>> "held" in load("lists")["status"]
    True
    """
    return tomllib.loads((files(__package__) / f"{name}.toml").read_text(encoding="utf-8"))
