"""The vocabularies: TOML files beside this one, each read and checked once."""

from functools import cache

from rokasean.reading.vocabulary.check import check
from rokasean.reading.vocabulary.source import parsed


@cache
def load(name: str) -> dict:
    """The content of one vocabulary file.

    Args:
        name: the file's name without ".toml".

    Returns:
        What the file says, as tomllib reads it; shared between callers, so not to be changed.

    Raises:
        VocabularyError: when an entry is not as it must be; the message names file, entry and key.

    >>> "held" in load("lists")["status"]
    True
    """
    content = parsed(name)
    check(name, content)
    return content
