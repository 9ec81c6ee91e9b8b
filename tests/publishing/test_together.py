"""What builds run on: started once, only where something is due or on its way, and gone at the end."""

from dataclasses import replace
from pathlib import Path

import psutil
import pytest
from publishing.building import build_jobs
from publishing.warm.waiting import becomes_true, runs

from rokasean.publishing import runkey
from rokasean.publishing.build import build
from rokasean.publishing.jobs import BUILT, FAILED, UNCHANGED, Job
from rokasean.publishing.together import build_all, means
from rokasean.publishing.workers import build_side_by_side, crew

pytestmark = pytest.mark.slow
NOTEBOOKS = Path(__file__).parent / "notebooks"


@pytest.fixture
def job(tmp_path) -> Job:
    """A small report."""
    return Job(NOTEBOOKS / "good.ipynb", tmp_path / "reports", {"year": 2024}, folder=tmp_path)


def started() -> set[int]:
    """The processes that this one has started and that run."""
    mine = [each.as_dict(["pid", "cmdline"]) for each in psutil.Process().children(recursive=True)]
    return {each["pid"] for each in mine if runs(each["pid"]) and "resource_tracker" not in str(each["cmdline"])}


def test_what_is_begun_early_is_what_builds_run_on(job):
    """Whoever asks first starts it, a report or two; all others find it there."""
    before = started()
    with means(2, ["json"], job.folder) as begin:
        assert started() == before
        early = begin()
        assert begin() is early and early.template.exists() and len(early.crew.at) == 2
        assert [each.status for each in build_all([job], begin)] == [BUILT]
        assert len(early.crew.homes) == 1
    assert becomes_true(lambda: started() <= before)
    assert not early.template.parent.exists()


def test_nothing_is_begun_where_nothing_is_due(job):
    """A report that is unchanged is found to be so right here."""
    assert build(job).status == BUILT

    def begin():
        pytest.fail("begun")

    assert [each.status for each in build_all([job], begin)] == [UNCHANGED]


def test_what_was_begun_in_vain_ends(job):
    """Such as where the articles turn out to tell of nothing."""
    before = started()
    with pytest.raises(ValueError, match="nothing to read"), means(2, ["json"], job.folder) as begin:
        begin()
        raise ValueError("nothing to read")
    assert becomes_true(lambda: started() <= before)


@pytest.mark.usefixtures("at_once")
def test_unchanged_reports_beside_due_ones(job, tmp_path):
    """Whichever process takes them up, they are left as they are."""
    assert build(job).status == BUILT
    other = replace(job, values={"year": 2021})
    told = []
    outcomes = build_jobs([job, other], 2, told.append)
    assert [each.status for each in outcomes] == [UNCHANGED, BUILT]
    assert sorted(each.status for each in told) == [BUILT, UNCHANGED]


def test_processes_that_find_another_library_build_nothing(job):
    """What they have imported is not what was there when the build began."""
    with crew(1, "as it was") as those:
        [outcome] = build_side_by_side(those, [job], lambda outcome: None)
    assert (outcome.status, outcome.error) == (FAILED, "ChangedMeanwhileError")
    assert outcome.why == "good: the library changed meanwhile. Build again."
    assert not (job.reports / "good").exists()


def test_a_report_during_which_the_library_changed_is_not_published(job):
    """Not even if it is again as it was: a kernel may have imported it meanwhile."""
    outcome = build(replace(job, library="as it was"))
    assert (outcome.status, outcome.error) == (FAILED, "ChangedMeanwhileError")
    assert "the library changed while it was built" in outcome.why
    assert build(replace(job, library=runkey.library_state())).status == BUILT
