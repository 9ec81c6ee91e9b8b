"""Parameters of a report -> the table that `rokasean params` prints."""

from collections.abc import Sequence

from rokasean.publishing.bounds import in_words
from rokasean.publishing.contract import Parameter
from rokasean.publishing.summary import columns

HEADS = ("parameter", "type", "default", "bounds", "meaning")


def parameter_table(parameters: Sequence[Parameter]) -> str:
    """Lay out parameters as a table of plain text.

    Args:
        parameters: what `contract.read_parameters` returns.

    Returns:
        Lines of aligned columns, the heads first.

    >>> print(parameter_table([Parameter("year", "int", 2024, "year reported on", 1967)]))
    parameter  type  default  bounds         meaning
    year       int   2024     at least 1967  year reported on
    """
    rows = [
        (each.name, each.type, repr(each.default), in_words(each.low, each.high), each.comment) for each in parameters
    ]
    return columns([HEADS, *rows])
