"""Records are never changed in place: what differs is another record."""

import ast
from pathlib import Path

import pytest

import rokasean.reading
from rokasean.reading.changed import changed
from rokasean.reading.happening.clauses import Clause
from rokasean.reading.sentences import Sentence

MODULES = sorted(Path(rokasean.reading.__file__).parent.rglob("*.py"))


def assigned(code: str) -> list[int]:
    """The lines of some code that assign to, or delete, an attribute, by a statement or by name."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(code))
        if (isinstance(node, ast.Attribute) and not isinstance(node.ctx, ast.Load))
        or (isinstance(node, ast.Name) and node.id in ("setattr", "delattr"))
        or (isinstance(node, ast.Attribute) and node.attr in ("__setattr__", "__delattr__"))
    ]


@pytest.mark.parametrize(
    "code", ["one.form = 'visit'", "one.count += 1", "del one.form", "setattr(one, 'form', 1)", "object.__setattr__"]
)
def test_what_changes_a_record_is_seen(code):
    """Each way to assign to a field is told."""
    assert assigned(f"one = made()\n{code}") == [2]


def test_no_module_of_reading_assigns_to_a_field():
    """Records that are not frozen stay as they were made all the same."""
    assert {path.name: lines for path in MODULES if (lines := assigned(path.read_text("utf-8")))} == {}


@pytest.mark.parametrize("record", [Clause(0, 5, "past"), Sentence(0, 5, "Suh met", None)], ids=["slots", "tuple"])
def test_a_changed_record_is_another_one(record):
    """Only the fields that are named differ, and the record itself stays."""
    other = changed(record, end=7)
    assert (type(other), other.start, other.end, record.end) == (type(record), 0, 7, 5)


@pytest.mark.parametrize("record", [Clause(0, 5, "past"), Sentence(0, 5, "Suh met", None)], ids=["slots", "tuple"])
def test_a_field_that_a_record_has_not_is_refused(record):
    """A slip in a field's name is an error and no new field."""
    with pytest.raises(TypeError, match="has no field ende"):
        changed(record, ende=7)
