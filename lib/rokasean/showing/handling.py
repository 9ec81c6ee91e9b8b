"""What readers of a web page can do with a table: sort it, and choose among its rows."""

import json
from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Choice:
    """A choice between values that rows have.

    Args:
        name: the name of the rows' data; each row may have several values, between spaces.
        label: what readers call it.
        values: pairs of a value and its words, in the order in which they are offered.
    """

    name: str
    label: str
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Handling:
    """What can be done with a table; only a page's script does it, and paper passes over it.

    Args:
        things: what the rows are, in the plural.
        sorts: one a column: the name of the rows' data that it is sorted by, "" for the words of its cells, None where
            it cannot be sorted.
        ordered: the column in whose order the rows come, or None.
        choices: the choices among rows.
    """

    things: str
    sorts: tuple[str | None, ...]
    ordered: int | None = None
    choices: tuple[Choice, ...] = ()

    def table_attributes(self) -> Markup:
        """The attributes of the `<table>` element.

        >>> Handling("events", ("",), choices=(Choice("form", "Form", ()),)).table_attributes()
        Markup(' data-things="events" data-filters="[[&#34;form&#34;,&#34;Form&#34;,[]]]"')
        """
        choices = [[one.name, one.label, one.values] for one in self.choices]
        told = json.dumps(choices, ensure_ascii=False, separators=(",", ":"))
        return Markup(' data-things="{}" data-filters="{}"').format(self.things, told)

    def head_attributes(self, column: int) -> Markup:
        """The attributes of the `<th>` element of a column.

        >>> Handling("events", ("date", "", None), ordered=0).head_attributes(0)
        Markup(' data-sort="date" aria-sort="ascending"')
        """
        name = self.sorts[column]
        own = Markup("") if name is None else Markup(' data-sort="{}"').format(name)
        return own + Markup(' aria-sort="ascending"') if column == self.ordered else own
