"""Parameters: what the cell may say, which values fit, and that a run kept them."""

import datetime

import nbformat.v4 as v4
import pytest

from rokasean.errors import ContractError, ParameterChangedError, UsageError
from rokasean.publishing.contract import Parameter, check_values, read_parameters, resolve


def notebook(source: str):
    """A notebook with one parameters cell."""
    return v4.new_notebook(cells=[v4.new_code_cell(source, metadata={"tags": ["parameters"]})])


def parameters(source: str):
    """What a parameters cell with this source takes."""
    return read_parameters(notebook(source))


class TestReadParameters:
    def test_reads_names_types_defaults_and_comments(self, read):
        """Each typed line is one parameter; imports are passed over."""
        found = read_parameters(read("all_types"))
        assert [each.name for each in found] == [
            "year", "share", "name", "draft", "since", "topics", "years", "level", "limit",
        ]  # fmt: skip
        assert found[0] == Parameter("year", "int", 2024, "year reported on")
        assert found[4].default == datetime.date(2020, 1, 31)

    @pytest.mark.parametrize(("name", "count"), [("no_parameters", "0 cells"), ("two_parameters", "2 cells")])
    def test_wants_exactly_one_cell(self, read, name, count):
        """A lost or doubled tag is an error that says where to click."""
        with pytest.raises(ContractError, match=f"{name}: {count} .* property inspector"):
            read_parameters(read(name), name)

    @pytest.mark.parametrize(
        "source",
        [
            "year = 2024",
            "year: int",
            "print(1)",
            "year: int = 2024; year += 1",
            "year, month = 1, 2",
            "if True:\n  a: int = 1",
        ],
    )
    def test_refuses_lines_that_are_no_typed_assignment(self, source):
        """Every line assigns one name, with its type."""
        with pytest.raises(ContractError, match="typed assignment"):
            parameters(source)

    @pytest.mark.parametrize(
        "source", ["x: dict = {}", "x: Path = 1", "x: 'int' = 1", "x: list = []", "x: Literal = 1", "x: list[set] = []"]
    )
    def test_refuses_types_that_it_cannot_check(self, source):
        """The types that values can have are a closed list."""
        with pytest.raises(ContractError, match=r"`x` has the type .* known are int"):
            parameters(source)

    @pytest.mark.parametrize(
        "source",
        [
            "x: int = '1'",
            "x: int = f()",
            "x: bool = 1",
            "x: str = None",
            "x: date = '2020-01-01'",
            "x: date = date()",
            "x: date = date(2024, 1.5, 1)",
            "x: date = date(day=1)",
            "x: int = {[1]: 2}",
            "x: float = 1e999",
            "x: list[date] = [date(2024, 13, 1)]",
        ],
    )
    def test_refuses_a_default_of_another_type(self, source):
        """A notebook's own value has to fit as well."""
        with pytest.raises(ContractError, match="its own value"):
            parameters(source)

    @pytest.mark.parametrize(
        ("source", "default"),
        [
            ("x: date = date(year=2024, month=11, day=21)", datetime.date(2024, 11, 21)),
            ("x: list[date] = [date(2024, 11, 21)]", [datetime.date(2024, 11, 21)]),
            ("x: list[list[int]] = [[1], []]", [[1], []]),
        ],
    )
    def test_takes_dates_in_every_way(self, source, default):
        """By name, and in lists."""
        assert parameters(source)[0].default == default

    def test_refuses_a_parameter_that_comes_twice(self):
        """Which of the two would count?"""
        with pytest.raises(ContractError, match="sets `a` twice"):
            parameters("a: int = 1\nb: int = 1\na: int = 2")

    def test_refuses_what_nests_too_deep(self):
        """In words."""
        with pytest.raises(ContractError, match="nests too deep"):
            parameters("a: int = " + "-" * 5000 + "1")

    @pytest.mark.parametrize("tags", [None, "parameters", 4, {"parameters": 1}])
    def test_refuses_tags_that_are_no_list(self, tags):
        """A text that holds the word would pass for the tag."""
        cell = v4.new_code_cell("a: int = 1")
        notebook = v4.new_notebook(cells=[cell])
        cell.metadata["tags"] = tags
        with pytest.raises(ContractError, match="it must be a list of texts"):
            read_parameters(notebook)

    def test_says_where_the_cell_is_no_python(self):
        """A typing error is named with its line."""
        with pytest.raises(ContractError, match=r"not Python.*line 2"):
            parameters("a: int = 1\nb: int = = 2")


class TestResolve:
    @pytest.mark.parametrize(
        ("source", "value", "expected"),
        [
            ("x: int = 1", "2021", 2021),
            ("x: int = 1", 2021, 2021),
            ("x: int = 1", "-3", -3),
            ("x: float = 1.0", "2", 2.0),
            ("x: float = 1.0", 2, 2.0),
            ("x: str = ''", "2021", "2021"),
            ("x: str = ''", "", ""),
            ("x: bool = True", "no", False),
            ("x: bool = False", "TRUE", True),
            ("x: date = date(2020, 1, 1)", "2024-11-21", datetime.date(2024, 11, 21)),
            ("x: datetime.date = datetime.date(2020, 1, 1)", "2024-11-21", datetime.date(2024, 11, 21)),
            ("x: list[int] = []", "1, 2", [1, 2]),
            ("x: list[int] = []", "[1, 2]", [1, 2]),
            ("x: list[str] = []", "a,b", ["a", "b"]),
            ("x: list[str] = []", "", []),
            ("x: Literal['a', 2] = 'a'", "2", 2),
            ("x: Literal['a'] = 'a'", "a", "a"),
            ("x: int | None = None", "none", None),
            ("x: int | None = None", "7", 7),
            ("x: Optional[int] = 3", "none", None),
            ("x: str | int = 3", "7", 7),
            ("x: list[str] | None = None", "none", None),
        ],
    )
    def test_takes_values_that_fit(self, source, value, expected):
        """Texts are read as the parameter's type; values keep theirs."""
        found = resolve(parameters(source), {"x": value})["x"]
        assert (found, type(found)) == (expected, type(expected))

    @pytest.mark.parametrize(
        ("source", "value"),
        [
            ("x: int = 1", "2021.5"),
            ("x: int = 1", ""),
            ("x: int = 1", True),
            ("x: int = 1", 2.0),
            ("x: float = 1.0", "nan"),
            ("x: float = 1.0", "1e999"),
            ("x: list[float] = []", "[NaN]"),
            ("x: list[int] = []", "[" * 10**5),
            ("x: bool = True", "maybe"),
            ("x: bool = True", 1),
            ("x: date = date(2020, 1, 1)", "21 November"),
            ("x: list[int] = []", "1,b"),
            ("x: list[int] = []", "[1, 2"),
            ("x: Literal['a', 'b'] = 'a'", "c"),
            ("x: int | None = None", "nobody"),
            ("x: str = ''", 5),
            ("x: str = ''", "\udcff"),
        ],
    )
    def test_refuses_values_that_do_not_fit(self, source, value):
        """The message names parameter, type and value."""
        with pytest.raises(UsageError, match=r"report: parameter `x` is of type .*is not"):
            resolve(parameters(source), {"x": value}, "report")

    def test_refuses_an_unknown_name(self):
        """A misspelt parameter is an error, not a warning."""
        with pytest.raises(UsageError, match="has no parameter `yaer`; it has `year`"):
            resolve(parameters("year: int = 1"), {"yaer": "2021"})

    def test_fills_in_defaults(self):
        """What is not asked for has the notebook's own value."""
        assert resolve(parameters("a: int = 1\nb: str = 'x'"), {"a": "2"}) == {"a": 2, "b": "x"}


class TestCheckValues:
    def test_accepts_equal_values(self):
        """Values are compared as Python writes them."""
        check_values({"a": 1, "d": datetime.date(2024, 1, 2)}, {"a": "1", "d": "datetime.date(2024, 1, 2)"}, "report")

    @pytest.mark.parametrize("found", ["2020", "'2024'", "2024.0"])
    def test_refuses_another_value_or_type(self, found):
        """A report on 2020 that was asked for 2024 fails."""
        with pytest.raises(ParameterChangedError, match=r"asked for year = 2024, but after the run year = "):
            check_values({"year": 2024}, {"year": found}, "report")

    def test_refuses_a_lost_value(self):
        """A deleted parameter is none."""
        with pytest.raises(ParameterChangedError, match="no value"):
            check_values({"year": 2024}, {}, "report")
