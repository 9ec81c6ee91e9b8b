"""Notebook -> parameters: which a report takes, of which types, and whether values fit them.

A report has one cell tagged `parameters`. Each line of it assigns one parameter, with its type and a comment:

    year: int = 2024  # calendar year reported on

Types are `int`, `float`, `str`, `bool`, `date`, `list` of these, `Literal` of constants, and unions with `None`.
"""

import ast
import datetime
import json
import tokenize
from collections.abc import Mapping
from dataclasses import dataclass
from io import StringIO

from rokasean.errors import ContractError, ParameterChangedError, UsageError

TAG = "parameters"

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


class _UnfitError(ValueError):
    """A value does not fit a type."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a report: its name, its type as annotated, its default value, and its comment."""

    name: str
    type: str
    default: object
    comment: str


def read_parameters(notebook, name: str = "notebook") -> tuple[Parameter, ...]:
    """Read the parameters cell of a notebook.

    Args:
        notebook: a notebook node (nbformat 4).
        name: what to call the notebook in messages.

    Returns:
        Its parameters, in their order.

    Raises:
        ContractError: no cell or several cells are tagged, or a line is not a typed assignment.

    >>> import nbformat.v4 as v4
    >>> cell = v4.new_code_cell("year: int = 2024  # reported on", metadata={"tags": ["parameters"]})
    >>> read_parameters(v4.new_notebook(cells=[cell]))
    (Parameter(name='year', type='int', default=2024, comment='reported on'),)
    """
    cells = [cell for cell in notebook.cells if TAG in cell.metadata.get("tags", ())]
    if len(cells) != 1 or cells[0].cell_type != "code":
        raise ContractError(
            f"{name}: {len(cells)} cells are tagged `{TAG}`, and it must be one code cell. In JupyterLab, click the "
            f"cell that sets the parameters, open the property inspector (gear) and add or remove the tag `{TAG}`."
        )
    source = cells[0].source
    try:
        statements = ast.parse(source).body
    except SyntaxError as error:
        raise ContractError(f"{name}: the parameters cell is not Python: {error.msg} in line {error.lineno}") from None
    comments = _comments(source)
    return tuple(_parameter(statement, comments, name) for statement in statements if not _is_import(statement))


def _is_import(statement: ast.stmt) -> bool:
    """Imports may stand in the cell, for `date` and `Literal`; so may a docstring."""
    return isinstance(statement, ast.Import | ast.ImportFrom) or (
        isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
    )


def _comments(source: str) -> dict[int, str]:
    """Find the comment of each line."""
    tokens = tokenize.generate_tokens(StringIO(source).readline)
    return {token.start[0]: token.string.lstrip("# ") for token in tokens if token.type == tokenize.COMMENT}


def _parameter(statement: ast.stmt, comments: dict[int, str], name: str) -> Parameter:
    """Read one line of the parameters cell."""
    if not isinstance(statement, ast.AnnAssign) or not isinstance(statement.target, ast.Name) or not statement.value:
        raise ContractError(
            f"{name}: line {statement.lineno} of the parameters cell, `{ast.unparse(statement)}`, is no typed "
            "assignment. Write it like `year: int = 2024  # calendar year reported on`."
        )
    kind, comment = ast.unparse(statement.annotation), comments.get(statement.end_lineno, "")
    parameter = Parameter(statement.target.id, kind, _default(statement.value), comment)
    _known_type(statement.annotation, parameter, name)
    try:
        _fit_default(statement.annotation, parameter.default)
    except _UnfitError:
        raise ContractError(
            f"{name}: parameter `{parameter.name}` is of type {kind}, and its own value "
            f"`{ast.unparse(statement.value)}` is not. Both stand in the parameters cell."
        ) from None
    return parameter


def _default(value: ast.expr) -> object:
    """Evaluate a constant, or `date(2024, 11, 21)`; anything else is no default that can be checked."""
    if isinstance(value, ast.Call) and ast.unparse(value.func) in ("date", "datetime.date"):
        return datetime.date(*map(ast.literal_eval, value.args))
    try:
        return ast.literal_eval(value)
    except ValueError:
        return _UnfitError


def _fit_default(kind: ast.expr, value: object) -> None:
    """Refuse a default that does not fit; a text is no number here."""
    members = _members(kind)
    if isinstance(value, str) and not any(_base(part) in ("str", "Literal") for part in members):
        raise _UnfitError
    _fit(kind, value)


def _known_type(kind: ast.expr, parameter: Parameter, name: str) -> None:
    """Refuse an annotation that no value can be checked against."""
    if not _is_known(kind):
        raise ContractError(
            f"{name}: parameter `{parameter.name}` has the type `{parameter.type}`; known are int, float, str, bool, "
            "date, list[...], Literal[...] and unions of these with None."
        )


def _is_known(kind: ast.expr) -> bool:
    """Whether all of a type is known, down to what lists hold."""
    members = _members(kind)
    inner = [part.slice for part in members if isinstance(part, ast.Subscript) and _base(part) == "list"]
    return all(_base(part) in {*SCALARS, "list", "Literal"} for part in members) and all(map(_is_known, inner))


def _members(kind: ast.expr) -> list[ast.expr]:
    """Split `int | None` and `Optional[int]` into their members."""
    if isinstance(kind, ast.BinOp) and isinstance(kind.op, ast.BitOr):
        return [*_members(kind.left), *_members(kind.right)]
    if isinstance(kind, ast.Subscript) and _base(kind) == "Optional":
        return [*_members(kind.slice), ast.Constant(None)]
    return [kind]


def _base(kind: ast.expr) -> str:
    """Name a type without what stands in its brackets."""
    bare = ast.unparse(kind.value if isinstance(kind, ast.Subscript) else kind)
    return bare.removeprefix("typing.")


def resolve(parameters: tuple[Parameter, ...], asked: Mapping[str, object], name: str = "notebook") -> dict:
    """Fit the values that are asked for to the parameters of a report.

    Args:
        parameters: what the report takes.
        asked: value by parameter name; texts, as a command line gives them, are read as the parameter's type.
        name: what to call the report in messages.

    Returns:
        Value by parameter name, in the order of the parameters: what was asked for, else the default.

    Raises:
        UsageError: a name is unknown, or a value does not fit its type.

    >>> resolve((Parameter("year", "int", 2024, ""),), {"year": "2021"})
    {'year': 2021}
    """
    known = {parameter.name: parameter for parameter in parameters}
    for wrong in asked:
        if wrong not in known:
            have = ", ".join(f"`{each}`" for each in known) or "none"
            raise UsageError(f"{name} has no parameter `{wrong}`; it has {have}.")
    return {
        each: _fit_or_refuse(parameter, asked[each], name) if each in asked else parameter.default
        for each, parameter in known.items()
    }


def _fit_or_refuse(parameter: Parameter, value: object, name: str) -> object:
    """Fit one value, or say which parameter it does not fit."""
    try:
        return _fit(ast.parse(parameter.type, mode="eval").body, value)
    except _UnfitError:
        comment = f" ({parameter.comment})" if parameter.comment else ""
        raise UsageError(
            f"{name}: parameter `{parameter.name}`{comment} is of type {parameter.type}, and {value!r} is not. "
            f"The notebook's own value is {parameter.default!r}."
        ) from None


def _fit(kind: ast.expr, value: object) -> object:
    """Fit a value to the first member of a type that takes it; text last, since it takes every text."""
    members = _members(kind)
    for member in sorted(members, key=lambda part: _base(part) == "str"):
        try:
            return _fit_member(member, value)
        except _UnfitError:
            continue
    raise _UnfitError


def _fit_member(kind: ast.expr, value: object) -> object:
    """Fit a value to a type that is no union."""
    base = _base(kind)
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
    raise _UnfitError


def _fit_list(kind: ast.expr, value: object) -> list:
    """Fit a value to a list; a text is JSON in square brackets, or items between commas."""
    if isinstance(value, str):
        value = _split(value)
    if not isinstance(value, list | tuple):
        raise _UnfitError
    return [_fit(kind.slice, item) for item in value] if isinstance(kind, ast.Subscript) else list(value)


def _split(text: str) -> list:
    """Split a text into items."""
    if not text.strip().startswith("["):
        return [item.strip() for item in text.split(",") if item.strip()]
    try:
        return json.loads(text)
    except ValueError:
        raise _UnfitError from None


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
        return kind(text)
    except (ValueError, KeyError):
        raise _UnfitError from None


def _from_value(base: str, value: object) -> object:
    """Take a value that has the plain type already; an int serves as a float, a bool never as an int."""
    kind = SCALARS[base]
    if kind is float and type(value) is int:
        return float(value)
    if type(value) is kind:
        return value
    raise _UnfitError


def check_values(asked: Mapping[str, object], found: Mapping[str, str], name: str) -> None:
    """Compare the values that were asked for with those that the kernel had after the run.

    Args:
        asked: value by parameter name.
        found: the `repr` of each value, as read back from the kernel.
        name: what to call the report in messages.

    Raises:
        ParameterChangedError: one differs, so that the report may be about something else.

    >>> check_values({"year": 2024}, {"year": "2024"}, "annual_report")
    """
    for parameter, value in asked.items():
        after = found.get(parameter, "no value")
        if after != repr(value):
            raise ParameterChangedError(
                f"{name}: asked for {parameter} = {value!r}, but after the run {parameter} = {after}. "
                f"A cell after the parameters cell sets `{parameter}` anew; give its value another name there."
            )
