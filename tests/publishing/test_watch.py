"""Watching: which builds follow each other, and which failures the maintainer is told of."""

import contextlib
import shutil
import time
from pathlib import Path

import nbformat
import pytest
from tests.publishing.faults.conftest import Shop, cells, end_group

from rokasean.errors import UsageError
from rokasean.progress import bar_of
from rokasean.publishing.jobs import FAILED, Outcome
from rokasean.publishing.journal import QUIET
from rokasean.publishing.together import means
from rokasean.publishing.unattended import supervise
from rokasean.publishing.watch import PASSING, overtaken, watch

# Changes a file that the report is built from, as often as is asked for.
OVERTAKING = """
import pathlib
passes = pathlib.Path('passes.log')
number = len(passes.read_text()) if passes.exists() else 0
passes.write_text('x' * (number + 1))
if number < {}:
    pathlib.Path(r'{}').write_text(str(number))
"""


@pytest.fixture
def quick(monkeypatch) -> None:
    """Builds begin soon after a change."""
    monkeypatch.setattr("rokasean.publishing.watch.QUIET", 100)


class EnoughError(Exception):
    """Ends the watching."""


def builds(folder: Path, results: list[bool], save: int | None = None) -> list[bool]:
    """What builds are told, when they say these things of themselves; during one of them an article is saved."""
    told = []

    def rebuild(again: bool) -> bool:
        """Say whether the build was overtaken; after the last one, the end."""
        told.append(again)
        if len(told) == len(results) + 1:
            raise EnoughError
        if save == len(told):
            (folder / "a.txt").write_text("saved")
        return results[len(told) - 1]

    with contextlib.suppress(EnoughError):
        watch(folder, rebuild)
    return told


@pytest.mark.usefixtures("quick")
def test_a_build_that_was_overtaken_is_followed_by_another(tmp_path):
    """Also where what changed is no article, so that nothing would wake the watching."""
    assert builds(tmp_path, [True, True]) == [False, True, True]


@pytest.mark.usefixtures("quick")
def test_an_article_saved_during_a_build_is_built_next(tmp_path):
    """Whether or not the build came across it."""
    assert builds(tmp_path, [False], save=1) == [False, False]
    assert builds(tmp_path, [True, False], save=2) == [False, True, False]


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("is_back", [True, False])
def test_a_folder_in_place_of_the_watched_one_is_watched(tmp_path, monkeypatch, is_back):
    """As after a copy or a checkout; where none comes, one build tells that. The system itself would say nothing more."""
    monkeypatch.setattr("rokasean.publishing.watch.LONGEST", 500)
    folder, told = tmp_path / "articles", []
    folder.mkdir()

    def rebuild(again: bool) -> bool:
        """Replace the folder, save an article in the new one, and end."""
        told.append(folder.is_dir())
        if len(told) == 1:
            folder.rename(tmp_path / "before")
        if is_back or len(told) > 1:
            folder.mkdir(exist_ok=True)
            (folder / f"{len(told)}.txt").write_text("saved")
        if len(told) == 4:
            raise EnoughError
        return False

    with pytest.raises(EnoughError):
        watch(folder, rebuild)
    assert told == [True, is_back, True, True]


def test_a_missing_folder_is_refused(tmp_path):
    """Before anything is built."""
    with pytest.raises(UsageError, match="no such folder to watch"):
        watch(tmp_path / "none", lambda again: pytest.fail("built"))


def test_overtaken_is_what_the_next_build_mends():
    """And nothing else."""
    made = [Outcome("a", {}, FAILED, "why", Path(), error=error) for error in ("CellFailedError", PASSING)]
    assert overtaken(made) and not overtaken(made[:1]) and not overtaken([])


@pytest.mark.slow
@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize(
    ("fault", "passing", "error", "told"),
    [
        ("", "", PASSING, True),
        ("", PASSING, PASSING, False),
        ("1 / 0", PASSING, "CellFailedError", True),
    ],
    ids=["overtaken", "overtaken, and another build follows", "an error"],
)
def test_the_maintainer_is_told_of_what_does_not_pass(tmp_path, fault, passing, error, told):
    """A failure that the next build mends for sure is none of the maintainer's business."""
    shop, article, mail = Shop(tmp_path, tmp_path, None), tmp_path / "a.txt", tmp_path / "mail"
    article.write_text("as it was")
    shop.write(cells(OVERTAKING.format(9, article), *filter(None, [fault])))
    jobs = [shop.job(inputs=(article,))]
    (outcome,) = supervise(lambda begin: jobs, QUIET, f"cat > {mail}", means(1, [], tmp_path), bar_of, passing)
    assert (outcome.status, outcome.error) == (FAILED, error)
    assert mail.exists() == told and (not told or error in mail.read_text())


@pytest.mark.slow
def test_watch_builds_again_before_it_tells_the_maintainer(tmp_path):
    """As it is typed: the first time that it is overtaken is nothing to tell, the second in a row is."""
    (tmp_path / "articles").mkdir()
    shutil.copy(next((Path(__file__).parents[2] / "seeds").glob("*.txt")), tmp_path / "articles" / "a.txt")
    (tmp_path / "requirements.lock").touch()
    (tmp_path / "rokasean.toml").write_text('on_failure = "cat >> mail; echo END >> mail"\n')
    shop = Shop(tmp_path, tmp_path, None)
    shop.write(cells(OVERTAKING.format(2, tmp_path / "requirements.lock")))
    _read_articles(tmp_path / "notebooks" / "mine.ipynb")
    watching = shop.start("watch", "articles", "--jobs", 1)
    page, end = tmp_path / "reports" / "mine" / "all" / "mine.html", time.monotonic() + 120
    try:
        while not page.exists():
            assert watching.poll() is None and time.monotonic() < end
            time.sleep(0.1)
    finally:
        end_group(watching)
    assert (tmp_path / "mail").read_text().count("END") == 1
    assert len((tmp_path / "passes.log").read_text()) == 3


def _read_articles(path: Path) -> None:
    """Make a notebook one that reads articles, and is no report on a year."""
    notebook = nbformat.read(path, 4)
    notebook.cells[1].source = 'articles: str = "articles"  # folder of articles'
    notebook.metadata["rokasean"] = {"folder": "all", "file": "mine", "title": "Mine"}
    nbformat.write(notebook, path)
