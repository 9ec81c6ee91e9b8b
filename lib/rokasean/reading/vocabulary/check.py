"""Whether a vocabulary file is as it must be: its keys, its types, its closed lists, its names, its patterns.

A file is checked when it is read, but for the phrases of happenings.toml, whose compiling one by one takes longer than
all the rest: those are tried by `check_patterns`, in the tests and when the reader fails.
"""

from rokasean.errors import VocabularyError
from rokasean.reading.vocabulary.clashes import CLASHES
from rokasean.reading.vocabulary.declared import declared
from rokasean.reading.vocabulary.shapes import ListOf, Named, Pattern, faults
from rokasean.reading.vocabulary.source import parsed

# More than these would hide the first ones.
_MOST = 8

_PATTERNS = Named(Named(ListOf(Pattern())))


def check(name: str, content: dict) -> None:
    """Let a vocabulary pass, or say all that is wrong with it.

    Args:
        name: the file's name without ".toml".
        content: what it says, as tomllib reads it.

    Raises:
        VocabularyError: when a key is missing, unknown or of another type, a word is none of its closed list, or two
            entries claim one name.

    >>> check("frameworks", {"titled": {"heads": ["Plan"], "refused": []}, "framework": [{"name": "B", "aliases": []}]})
    Traceback (most recent call last):
    ...
    rokasean.errors.VocabularyError: frameworks.toml: [[framework]] 1 "B" lacks the key "acronyms": expected a list ...
    """
    wrong = list(faults(declared()[name], content, ""))
    clashes = CLASHES.get(name)
    _refuse(name, wrong or (list(clashes(content)) if clashes else []))


def check_patterns() -> None:
    """Let the phrases of happenings.toml pass, which the reader puts together to regular expressions.

    Raises:
        VocabularyError: when a phrase can be no part of one.
    """
    _refuse("happenings", list(faults(_PATTERNS, parsed("happenings"), "")))


def _refuse(name: str, wrong: list[str]) -> None:
    """Raise what is wrong with a file, if anything is."""
    if wrong:
        told = "\n".join(f"{name}.toml: {one}{'' if one.endswith('?') else '.'}" for one in wrong[:_MOST])
        more = f"\nAnd {len(wrong) - _MOST} more." if len(wrong) > _MOST else ""
        raise VocabularyError(f"{told}{more}\nMend the file in the folder reading/vocabulary.")
