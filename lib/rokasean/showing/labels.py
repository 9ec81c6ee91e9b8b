"""The words that readers see for codes: countries, levels, topics, kinds."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from rokasean.reading.vocabulary import load

BLOC = "ASEAN"
KOREA = "KR"

# The members of ASEAN in alphabetical order of their English names; Timor-Leste joined in October 2025.
MEMBERS = ("BN", "KH", "ID", "LA", "MY", "MM", "PH", "SG", "TH", "TL", "VN")


@cache
def _labels() -> dict:
    """The content of labels.toml."""
    return tomllib.loads((files(__package__) / "labels.toml").read_text(encoding="utf-8"))


def label(table: str, value: str) -> str:
    """What readers see for a value of a closed list.

    Args:
        table: a table of labels.toml: "kind", "kind_scope", "status", "level", "mode", "topic" or "field".
        value: the value.

    Returns:
        Its label; the value itself with spaces for hyphens when it has none.

    >>> label("status", "cancelled"), label("topic", "military-medicine")
    ('called off', 'military medicine')
    """
    return _labels()[table].get(value, value.replace("-", " "))


def labelled(table: str) -> tuple[str, ...]:
    """The values that have a label, in their order.

    >>> labelled("kind")
    ('multilateral', 'ministerial', 'bilateral', 'exercises', 'agreements')
    """
    return tuple(_labels()[table])


def country(code: str) -> str:
    """The English name of a country, as a table shows it.

    Args:
        code: ISO 3166-1 alpha-2, or "ASEAN".

    Returns:
        The name without an article; a code that the vocabulary does not know comes back as it is.

    >>> country("VN"), country("PH"), country("ASEAN")
    ('Vietnam', 'Philippines', 'ASEAN')
    """
    return the(code).removeprefix("the ")


def the(code: str) -> str:
    """The English name of a country, as a sentence has it.

    >>> the("PH"), the("LA")
    ('the Philippines', 'Laos')
    """
    known = load("places")["countries"].get(code)
    return known["name"] if known else code


def by_name(codes: Iterable[str]) -> list[str]:
    """Codes in the order in which a reader looks for them: Korea, ASEAN, then countries by name.

    >>> by_name(["VN", "ASEAN", "LA", "KR"])
    ['KR', 'ASEAN', 'LA', 'VN']
    """
    return sorted(set(codes), key=lambda code: (code != KOREA, code != BLOC, country(code)))


def slug(words: str) -> str:
    """Words as part of an HTML id.

    >>> slug("ROK-ASEAN Defense Ministers' Meeting")
    'rok-asean-defense-ministers-meeting'
    """
    return "-".join(re.findall(r"\w+", words.lower().replace("'", "").replace("’", "")))
