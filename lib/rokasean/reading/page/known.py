"""What is known of articles beyond their texts: the file articles.toml that lies beside them."""

import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from rokasean.errors import UsageError

NAME = "articles.toml"
FIELDS = ("url", "publisher", "published", "title")


class KnownFactsError(UsageError):
    """The file articles.toml cannot be understood, or speaks of a file that is not there."""


def read_known(folder: Path) -> dict[str, dict]:
    """What articles.toml says of each file of a folder.

    Each file has a table of its name, quoted: `["004_talks.txt"]`, with any of url, publisher, published and title.

    Args:
        folder: where the articles lie.

    Returns:
        For each file name the fields that are known, published as a date; empty where there is no articles.toml.

    Raises:
        KnownFactsError: the file is no TOML, has an unknown field or a value of the wrong kind, or names a file that
            the folder does not hold.
    """
    path = folder / NAME
    if not path.is_file():
        return {}
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise KnownFactsError(f"{path} is not valid TOML in UTF-8: {error}; correct it there.") from error
    return {file: _facts(path, folder, file, table) for file, table in tables.items()}


def _facts(path: Path, folder: Path, file: str, table: object) -> dict:
    """The checked fields of one file."""
    if not isinstance(table, Mapping):
        raise KnownFactsError(f'{path}: {file} stands outside a table; write ["name of the file"] above its fields.')
    if not (folder / file).is_file():
        raise KnownFactsError(f"{path}: {folder} holds no file {file!r}; correct the name or remove its table.")
    unknown = sorted(set(table) - set(FIELDS))
    if unknown:
        raise KnownFactsError(f"{path}: {file} has an unknown field {unknown[0]!r}; known are {', '.join(FIELDS)}.")
    return {field: _value(path, file, field, table[field]) for field in table}


def _value(path: Path, file: str, field: str, value: object) -> object:
    """One field's value, a date for `published` and a text for the others."""
    if field == "published":
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except (TypeError, ValueError):
            raise KnownFactsError(f"{path}: {file}: published is {value!r}; write a date as 2024-11-22.") from None
    if field == "url" and not (isinstance(value, str) and value.strip().lower().startswith(("https://", "http://"))):
        raise KnownFactsError(f"{path}: {file}: url is {value!r}; write an address that begins with https://.")
    if isinstance(value, str) and value.strip():
        return value.strip()
    raise KnownFactsError(f"{path}: {file}: {field} is {value!r}; write a text in quotation marks.")
