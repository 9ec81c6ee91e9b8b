"""Value and annotation -> the value as that type has it: texts are read, everything else must fit."""

import ast
import datetime
import json
import math

# Plain types by the name that stands in an annotation. `datetime.date` may be written with its module.
SCALARS = {
    "int": int,
    "float": float,
    "str": str,
    "bool": bool,
    "date": datetime.date,
    "datetime.date": datetime.date,
    "None": type(None),
}
WORDS = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


class UnfitError(ValueError):
    """A value does not fit a type."""


def fit(kind: ast.expr, value: object) -> object:
    """Fit a value to the first member of a type that takes it; lists and text last, since they take every text.

    Args:
        kind: an annotation that `is_known`.
        value: a value of that type, or a text to be read as one.

    Returns:
        The value.

    Raises:
        UnfitError: it does not fit.

    >>> fit(ast.parse("list[int] | None", mode="eval").body, "1, 2")
    [1, 2]
    """
    members = members_of(kind)
    for member in sorted(members, key=lambda part: (base_of(part) == "str", base_of(part) == "list")):
        try:
            return _fit_member(member, value)
        except UnfitError:
            continue
    raise UnfitError


def _fit_member(kind: ast.expr, value: object) -> object:
    """Fit a value to a type that is no union."""
    base = base_of(kind)
    if base == "Literal":
        return _fit_literal(kind, value)
    if base == "list":
        return _fit_list(kind, value)
    return _from_text(base, value) if isinstance(value, str) else _from_value(base, value)


def _fit_literal(kind: ast.expr, value: object) -> object:
    """Fit a value to one of the constants of a `Literal`."""
    choices = ast.literal_eval(kind.slice)
    for choice in choices if isinstance(choices, tuple) else (choices,):
        if value == str(choice) or (value == choice and type(value) is type(choice)):
            return choice
    raise UnfitError


def _fit_list(kind: ast.expr, value: object) -> list:
    """Fit a value to a list; a text is JSON in square brackets, or items between commas."""
    if isinstance(value, str):
        value = _split(value)
    if not isinstance(value, list | tuple):
        raise UnfitError
    return [fit(kind.slice, item) for item in value]


def _split(text: str) -> list:
    """Split a text into items."""
    if not text.strip().startswith("["):
        return [item.strip() for item in text.split(",") if item.strip()]
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise UnfitError from None


def _from_text(base: str, text: str) -> object:
    """Read a text as a plain type."""
    kind = SCALARS[base]
    try:
        if kind is datetime.date:
            return datetime.date.fromisoformat(text)
        if kind is bool:
            return WORDS[text.lower()]
        if kind is type(None):
            return {"none": None, "": None}[text.lower()]
        text.encode()  # bytes that are no text cannot be written into a cell, nor into JSON
        return _finite(kind(text))
    except (ValueError, KeyError):
        raise UnfitError from None


def _from_value(base: str, value: object) -> object:
    """Take a value that has the plain type already; an int serves as a float, a bool never as an int."""
    kind = SCALARS[base]
    if kind is float and type(value) is int:
        return float(value)
    if type(value) is kind:
        return _finite(value)
    raise UnfitError


def _finite(value: object) -> object:
    """Refuse what is no number, or has no end: neither can be written into a cell, nor into JSON."""
    if isinstance(value, float) and not math.isfinite(value):
        raise UnfitError
    return value


def is_known(kind: ast.expr) -> bool:
    """Whether values can be checked against all of a type, down to what lists hold.

    >>> is_known(ast.parse("list[int | str]", mode="eval").body), is_known(ast.parse("dict", mode="eval").body)
    (True, False)
    """
    members = members_of(kind)
    inner = [part.slice for part in members if isinstance(part, ast.Subscript) and base_of(part) == "list"]
    bare = [base_of(part) for part in members if not isinstance(part, ast.Subscript)]
    plain = [base_of(part) for part in members if isinstance(part, ast.Subscript)]
    return set(bare) <= {*SCALARS} and set(plain) <= {"list", "Literal"} and all(map(is_known, inner))


def members_of(kind: ast.expr) -> list[ast.expr]:
    """Split a union into its members.

    >>> [ast.unparse(each) for each in members_of(ast.parse("Optional[int | str]", mode="eval").body)]
    ['int', 'str', 'None']
    """
    if isinstance(kind, ast.BinOp) and isinstance(kind.op, ast.BitOr):
        return [*members_of(kind.left), *members_of(kind.right)]
    if isinstance(kind, ast.Subscript) and base_of(kind) == "Optional":
        return [*members_of(kind.slice), ast.Constant(None)]
    return [kind]


def base_of(kind: ast.expr) -> str:
    """Name a type without what stands in its brackets.

    >>> base_of(ast.parse("typing.Literal[1]", mode="eval").body)
    'Literal'
    """
    bare = ast.unparse(kind.value if isinstance(kind, ast.Subscript) else kind)
    return bare.removeprefix("typing.")
