"""From a command line to jobs, and from outcomes to a table."""

import shutil
from pathlib import Path

import pytest

from rokasean.errors import UsageError
from rokasean.publishing import plan, summary
from rokasean.publishing.build import BUILT, FAILED, UNCHANGED, Job, Outcome

SOURCES = Path(__file__).parent / "notebooks"


@pytest.fixture
def project(tmp_path):
    """A project with two reports, one notebook that is none, and one that is torn."""
    notebooks = tmp_path / "notebooks"
    notebooks.mkdir()
    for name in ("good", "all_types"):
        shutil.copy(SOURCES / f"{name}.ipynb", notebooks)
    (notebooks / "plain.ipynb").write_text('{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}')
    return tmp_path


def planned(project, names, values=(), years=(2020, 2021), **options):
    """The jobs for some reports."""
    notebooks = [project / "notebooks" / f"{name}.ipynb" for name in names]
    common = Job(project, project / "reports", folder=project)
    spread = {"year": lambda values: years}
    return plan.plan(notebooks, dict(values), common, spread, lambda values: [project / str(values["year"])], **options)


class TestFind:
    def test_notebooks_are_found_from_below(self, project):
        """Any folder of the project will do."""
        (project / "a" / "b").mkdir(parents=True)
        assert plan.find_notebooks(project / "a" / "b") == project / "notebooks"

    def test_reports_are_notebooks_that_say_so(self, project):
        """Others in the folder are left alone; one that cannot be read is not passed over."""
        for name in ("torn", ".~good", "._good"):  # the last two are of editors and copying programs, for a moment
            (project / "notebooks" / f"{name}.ipynb").write_text("{")
        names = [path.stem for path in plan.find_reports(project / "notebooks", None)]
        assert names == ["all_types", "good", "torn"]

    def test_one_report_by_name_or_path(self, project):
        """Both lead to the notebook."""
        notebooks = project / "notebooks"
        assert plan.find_reports(notebooks, "good") == [notebooks / "good.ipynb"]
        assert plan.find_reports(notebooks, "elsewhere/x.ipynb") == [Path("elsewhere/x.ipynb")]

    @pytest.mark.parametrize("name", ["goood", "plain", ""])
    def test_unknown_report_is_refused_with_the_known_ones(self, project, name):
        """A misspelt report is wrong use."""
        with pytest.raises(UsageError, match="known are: all_types, good"):
            plan.find_reports(project / "notebooks", name)

    @pytest.mark.parametrize("given", [["year"], ["=2024"], ["year=1", "year=2"], [""]])
    def test_values_need_a_name_and_a_sign(self, given):
        """NAME=VALUE, each name once."""
        with pytest.raises(UsageError, match="expected NAME=VALUE"):
            plan.read_values(given)


class TestPlan:
    def test_open_parameter_is_spread(self, project):
        """One job for each value, each with its inputs."""
        jobs = planned(project, ["good"])
        assert [job.values for job in jobs] == [{"year": 2020}, {"year": 2021}]
        assert [job.inputs for job in jobs] == [(project / "2020",), (project / "2021",)]

    def test_given_parameter_is_not_spread(self, project):
        """One job for what was asked."""
        assert [job.values for job in planned(project, ["good"], {"year": "1999"})] == [{"year": 1999}]

    def test_optional_values_go_where_they_fit(self, project):
        """A folder for those that read one; given values win."""
        jobs = planned(project, ["good", "all_types"], {"year": "1999"}, optional={"name": "other"})
        assert [job.values.get("name") for job in jobs] == [None, "other"]

    def test_unknown_parameter_is_refused(self, project):
        """Before anything is run."""
        with pytest.raises(UsageError, match="good has no parameter `yaer`"):
            planned(project, ["good"], {"yaer": "1"})

    def test_broken_notebook_is_planned_to_fail(self, project):
        """Its build says why; the others are not held up."""
        shutil.copy(SOURCES / "no_parameters.ipynb", project / "notebooks")
        common = Job(project, project / "reports")
        jobs = plan.plan([project / "notebooks" / "no_parameters.ipynb"], {}, common, {}, lambda values: ())
        assert [job.report for job in jobs] == ["no_parameters"]

    @pytest.mark.parametrize("text", ["{", "[]", '{"nbformat": 99}'])
    def test_torn_notebook_holds_up_no_other(self, project, text):
        """As after a merge that was left half done."""
        (project / "notebooks" / "torn.ipynb").write_text(text)
        notebooks = plan.find_reports(project / "notebooks", None)
        jobs = plan.plan(notebooks, {}, Job(project, project / "reports"), {}, lambda values: ())
        assert [job.report for job in jobs] == ["all_types", "good", "torn"]


class TestSummary:
    OUTCOMES = (
        Outcome("annual", {"year": 2024}, BUILT, "never built before", Path("/p/reports/a.html"), 3.21),
        Outcome("annual", {"year": 2025}, UNCHANGED, "same run key 12", Path("/p/reports/b.html"), 0.04),
        Outcome("timeline", {}, FAILED, "It broke.", Path("/p/reports/.failed/t.ipynb"), 1.0, 31, "CellFailedError"),
    )

    def test_table_has_a_line_for_each_outcome(self):
        """Columns stand under each other, paths are short."""
        assert summary.table(self.OUTCOMES, Path("/p")).splitlines() == [
            "report    parameters  result     seconds  path                     why",
            "annual    year=2024   built          3.2  reports/a.html           never built before",
            "annual    year=2025   unchanged      0.0  reports/b.html           same run key 12",
            "timeline              failed         1.0  reports/.failed/t.ipynb  see below",
        ]

    def test_failures_are_told_with_the_way_to_look(self):
        """The reason, and the command that opens the notebook."""
        assert summary.failures(self.OUTCOMES) == [
            "timeline failed (CellFailedError): It broke.\n  What was published before is untouched. "
            "Open the notebook as far as it ran: jupyter lab /p/reports/.failed/t.ipynb"
        ]
