"""Every wording of an alias: macros filled in, groups multiplied out."""

import re
from collections.abc import Iterator
from itertools import product

# A macro in an alias: "{asean} defense {ministers} meeting".
MACRO = re.compile(r"\{([\w-]+)\}")


def wordings(alias: str, macros: dict[str, list[str]]) -> list[str]:
    """An alias with each macro filled in, in every way.

    Args:
        alias: words, with names of macros in braces.
        macros: the wordings of each macro, which may hold macros in their turn.

    >>> wordings("{who} talks", {"who": ["asean", "rok"]})
    ['asean talks', 'rok talks']
    """
    parts = MACRO.split(alias)
    choices = [[part] if index % 2 == 0 else _filled(part, macros) for index, part in enumerate(parts)]
    return [" ".join("".join(choice).split()) for choice in product(*choices)]


def _filled(name: str, macros: dict[str, list[str]]) -> list[str]:
    """Every wording of one macro."""
    return [wording for alias in macros[name] for wording in wordings(alias, macros)]


def groups(ewg: dict) -> Iterator[dict]:
    """The Experts' Working Groups as entries like those of other series, one for each field.

    Args:
        ewg: the table [ewg] of series.toml.

    >>> one = {"name": "EWG on {field}", "wordings": ["{field} group"], "fields": {"Cyber": ["cyber"]}}
    >>> [(entry["name"], entry["aliases"]) for entry in groups(one)]
    [('EWG on Cyber', ['cyber group'])]
    """
    for field, spellings in ewg["fields"].items():
        aliases = [wording.replace("{field}", spelling) for wording in ewg["wordings"] for spelling in spellings]
        yield {**ewg, "name": ewg["name"].replace("{field}", field), "aliases": aliases, "acronyms": []}
