"""Notebook -> parameters: which a report takes, of which types, and whether values fit them.

A report has one cell tagged `parameters`. Each line of it assigns one parameter, with its type and a comment:

    year: int = 2024  # calendar year reported on [1967..2100]

Types are `int`, `float`, `str`, `bool`, `date`, `list` of these, `Literal` of constants, and unions with `None`. What
stands in square brackets at the end of the comment are bounds; see `bounds.py`.
"""

import ast
import datetime
import itertools
import tokenize
from collections.abc import Mapping
from dataclasses import dataclass
from io import StringIO

from rokasean.errors import ContractError, ParameterChangedError, UsageError
from rokasean.publishing.bounds import in_words, is_within, read_bounds
from rokasean.publishing.fitting import UnfitError, base_of, fit, is_known, members_of

TAG = "parameters"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a report: name, type as annotated, default value, comment, lowest and highest value."""

    name: str
    type: str
    default: object
    comment: str
    low: object = None
    high: object = None


def read_parameters(notebook, name: str = "notebook") -> tuple[Parameter, ...]:
    """Read the parameters cell of a notebook.

    Args:
        notebook: a notebook node (nbformat 4).
        name: what to call the notebook in messages.

    Returns:
        Its parameters, in their order.

    Raises:
        ContractError: no cell or several cells are tagged, or a line is no typed assignment of a value that fits.

    >>> import nbformat.v4 as v4
    >>> cell = v4.new_code_cell("year: int = 2024  # reported on", metadata={"tags": ["parameters"]})
    >>> read_parameters(v4.new_notebook(cells=[cell]))
    (Parameter(name='year', type='int', default=2024, comment='reported on', low=None, high=None),)
    """
    cells = [cell for cell in notebook.cells if TAG in _tags(cell, name)]
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
    except RecursionError:
        raise ContractError(f"{name}: the parameters cell nests too deep; its values must be constants.") from None
    comments = _comments(source)
    found = tuple(_parameter(statement, comments, name) for statement in statements if not _is_import(statement))
    if twice := [one.name for one, other in itertools.combinations(found, 2) if one.name == other.name]:
        raise ContractError(f"{name}: the parameters cell sets `{twice[0]}` twice; leave one of the two lines.")
    return found


def _tags(cell, name: str) -> list:
    """List the tags of a cell."""
    tags = cell.metadata.get("tags", [])
    if not isinstance(tags, list):
        raise ContractError(f"{name}: a cell has {tags!r} for `tags` in its metadata, and it must be a list of texts.")
    return tags


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
    kind = statement.annotation
    what = f"{name}: parameter `{statement.target.id}`"
    _check_type(kind, what)
    comment, low, high = read_bounds(comments.get(statement.end_lineno, ""), kind, what)
    default = _default(statement, what)
    if not is_within(default, low, high):
        raise ContractError(f"{what} must be {in_words(low, high)}, and its own value {default!r} is not.")
    return Parameter(statement.target.id, ast.unparse(kind), default, comment, low, high)


def _default(statement: ast.AnnAssign, what: str) -> object:
    """Read the default value; it must have the type that stands before it."""
    try:
        value = _constant(statement.value)
        _fit_default(statement.annotation, value)
    except (ValueError, TypeError):
        raise ContractError(
            f"{what} is of type {ast.unparse(statement.annotation)}, and its own value "
            f"`{ast.unparse(statement.value)}` is not. Both stand in the parameters cell."
        ) from None
    return value


def _constant(value: ast.expr) -> object:
    """Evaluate a constant, `date(2024, 11, 21)`, or a list of these; anything else cannot be checked."""
    if isinstance(value, ast.List):
        return [_constant(item) for item in value.elts]
    if isinstance(value, ast.Call) and ast.unparse(value.func) in ("date", "datetime.date"):
        named = {each.arg: ast.literal_eval(each.value) for each in value.keywords}
        return datetime.date(*map(ast.literal_eval, value.args), **named)
    return ast.literal_eval(value)


def _fit_default(kind: ast.expr, value: object) -> None:
    """Refuse a default that does not fit; a text is no number here."""
    members = members_of(kind)
    if isinstance(value, str) and not any(base_of(part) in ("str", "Literal") for part in members):
        raise UnfitError
    fit(kind, value)


def _check_type(kind: ast.expr, what: str) -> None:
    """Refuse an annotation that no value can be checked against."""
    if not is_known(kind):
        raise ContractError(
            f"{what} has the type `{ast.unparse(kind)}`; known are int, float, str, bool, "
            "date, list[...], Literal[...] and unions of these with None."
        )


def resolve(parameters: tuple[Parameter, ...], asked: Mapping[str, object], name: str = "notebook") -> dict:
    """Fit the values that are asked for to the parameters of a report.

    Args:
        parameters: what the report takes.
        asked: value by parameter name; texts, as a command line gives them, are read as the parameter's type.
        name: what to call the report in messages.

    Returns:
        Value by parameter name, in the order of the parameters: what was asked for, else the default.

    Raises:
        UsageError: a name is unknown, or a value does not fit its type or bounds.

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
    comment = f" ({parameter.comment})" if parameter.comment else ""
    what = f"{name}: parameter `{parameter.name}`{comment}"
    own = f"The notebook's own value is {parameter.default!r}."
    try:
        fitted = fit(ast.parse(parameter.type, mode="eval").body, value)
    except UnfitError:
        raise UsageError(f"{what} is of type {parameter.type}, and {value!r} is not. {own}") from None
    if not is_within(fitted, parameter.low, parameter.high):
        raise UsageError(f"{what} must be {in_words(parameter.low, parameter.high)}, and {value!r} is not. {own}")
    return fitted


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
