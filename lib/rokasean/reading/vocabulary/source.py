"""The text of the vocabularies: TOML files beside this one, each parsed once."""

import tomllib
from functools import cache
from importlib.resources import files

from rokasean.errors import VocabularyError


@cache
def parsed(name: str) -> dict:
    """What a vocabulary file says, unchecked.

    Args:
        name: the file's name without ".toml".

    Raises:
        VocabularyError: when it is not TOML, or not UTF-8.

    >>> "held" in parsed("lists")["status"]
    True
    """
    return parse(name, (files(__package__) / f"{name}.toml").read_bytes())


def parse(name: str, data: bytes) -> dict:
    """What the bytes of a vocabulary file say.

    Args:
        name: the file's name without ".toml", for the message.
        data: its bytes.

    Raises:
        VocabularyError: when they are not TOML, or not UTF-8.
    """
    try:
        return tomllib.loads(data.decode("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise VocabularyError(f"{name}.toml is not valid TOML: {error}. Mend the line that it names.") from error
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise VocabularyError(f"{name}.toml is not UTF-8 in line {line}; save the file as UTF-8.") from error
