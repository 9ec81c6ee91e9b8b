"""Comment -> bounds: between which values a parameter must lie.

Bounds stand at the end of the comment, in square brackets; one end may be left open:

    year: int = 2024  # calendar year reported on [1967..2100]
    since: date | None = None  # first day that counts [2000-01-01..]
"""

import ast
import re

from rokasean.errors import ContractError
from rokasean.publishing.fitting import UnfitError, base_of, fit, members_of

# Takes "[1967..2100]", "[0..]" and "[..1]" at the end of a comment; refuses "[1967-2100]", and brackets before the end.
BOUNDS = re.compile(r"\s*\[\s*([^\[\]]*?)\s*\.\.\s*([^\[\]]*?)\s*\]$")
ORDERED = {"int", "float", "date", "datetime.date"}


def read_bounds(comment: str, kind: ast.expr, what: str) -> tuple[str, object, object]:
    """Read the bounds at the end of a comment.

    Args:
        comment: the comment of a parameter.
        kind: its annotation.
        what: what to call the parameter in messages.

    Returns:
        The comment without its bounds, the lowest and the highest value; None where that end is open.

    Raises:
        ContractError: the bounds are no values of the parameter's type, or that type has no order.

    >>> read_bounds("year reported on [1967..]", ast.parse("int", mode="eval").body, "year")
    ('year reported on', 1967, None)
    """
    found = BOUNDS.search(comment)
    if not found:
        return comment, None, None
    ordered = _ordered(kind)
    try:
        low, high = (fit(ordered, end) if end else None for end in found.groups()) if ordered else _refuse()
        in_order = low is None or high is None or low <= high
    except UnfitError:
        in_order = False
    if not in_order:
        raise ContractError(
            f"{what}: the bounds `{found[0].strip()}` in its comment must be two values of type "
            f"{ast.unparse(kind)}, the lower one first, and that type must be a number or a date."
        )
    return comment[: found.start()], low, high


def _refuse() -> tuple:
    """There are no bounds for a type without an order."""
    raise UnfitError


def _ordered(kind: ast.expr) -> ast.expr | None:
    """Find the part of a type that has an order: itself, a member of a union, or what a list holds."""
    for member in members_of(kind):
        if base_of(member) in ORDERED:
            return member
        if base_of(member) == "list" and isinstance(member, ast.Subscript) and (inner := _ordered(member.slice)):
            return inner
    return None


def is_within(value: object, low: object, high: object) -> bool:
    """Whether a value, or each one of a list, lies between bounds; what has no order does.

    Args:
        value: the value of a parameter.
        low: the lowest value; None for none.
        high: the highest value; None for none.

    >>> is_within([1967, 2101], 1967, 2100), is_within(None, 1967, 2100), is_within(1966.5, 1967, None)
    (False, True, False)
    """
    if isinstance(value, list):
        return all(is_within(item, low, high) for item in value)
    if value is None or isinstance(value, str | bool):
        return True
    return (low is None or value >= low) and (high is None or value <= high)


def in_words(low: object, high: object) -> str:
    """Say bounds in words.

    >>> in_words(1967, 2100), in_words(None, 1), in_words(None, None)
    ('from 1967 to 2100', 'at most 1', '')
    """
    if low is not None and high is not None:
        return f"from {low} to {high}"
    return f"at least {low}" if low is not None else f"at most {high}" if high is not None else ""
