"""Releases change places whole: readers see the old or the new one, and nothing is lost on the way."""

import errno
import json
import multiprocessing
import time

import pytest

from rokasean.errors import ReleaseError
from rokasean.publishing import release, shelf


def written(folder, text: str, **facts):
    """A release of one file."""
    folder.mkdir(parents=True)
    (folder / "page.html").write_text(text)
    (folder / release.MANIFEST).write_text(release.manifest_text(folder, facts))
    return folder


def put(tmp_path, text: str):
    """Put a release of one file in place."""
    reports = tmp_path / "reports"
    with release.aside(reports, "report", "2024") as work:
        shelf.put_in_place(written(work / "release", text), reports / "report" / "2024", reports)
    return reports / "report" / "2024"


class TestPutInPlace:
    def test_first_release(self, tmp_path):
        """Where nothing was, the release is; nothing is left aside."""
        target = put(tmp_path, "one")
        assert (target / "page.html").read_text() == "one"
        assert list((tmp_path / "reports" / ".work").iterdir()) == []

    def test_second_release_keeps_the_first(self, tmp_path):
        """The old release is put by, and not lost."""
        put(tmp_path, "one")
        target = put(tmp_path, "two")
        assert (target / "page.html").read_text() == "two"
        kept = tmp_path / "reports" / ".previous" / "report" / "2024" / "1"
        assert (kept / "page.html").read_text() == "one"

    def test_keeps_only_the_last(self, tmp_path):
        """The oldest are dropped beyond a number."""
        for number in range(release.KEEP + 3):
            put(tmp_path, str(number))
        kept = tmp_path / "reports" / ".previous" / "report" / "2024"
        assert sorted((path / "page.html").read_text() for path in kept.iterdir()) == ["2", "3", "4", "5", "6"]

    def test_in_two_steps_where_the_system_cannot(self, tmp_path, monkeypatch):
        """File systems that cannot exchange folders get the same result."""
        monkeypatch.setattr(shelf.ctypes, "CDLL", lambda *args, **options: object())
        put(tmp_path, "one")
        assert (put(tmp_path, "two") / "page.html").read_text() == "two"

    def test_failure_leaves_the_old_release(self, tmp_path, monkeypatch):
        """A disk that is full or read-only is an error that names the folder."""
        target = put(tmp_path, "one")

        def full(new, target):
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr(shelf, "exchange", full)
        with pytest.raises(ReleaseError, match=r"2024: No space left on device. The old one"):
            put(tmp_path, "two")
        assert (target / "page.html").read_text() == "one"

    def test_readers_see_a_whole_release_at_every_moment(self, tmp_path):
        """A reader that looks all the time never finds half a release."""
        target = put(tmp_path, "0" * 1000)
        stop = multiprocessing.get_context("fork").Event()
        torn = multiprocessing.get_context("fork").Value("i", -1)
        reader = multiprocessing.get_context("fork").Process(target=_watch, args=(target, stop, torn))
        reader.start()
        for number in range(1, 60):
            put(tmp_path, str(number % 10) * 1000)
        stop.set()
        reader.join(10)
        assert torn.value == 0


def _watch(target, stop, torn) -> None:
    """Count how often the folder lacks its page."""
    count = 0
    while not stop.is_set():
        count += not (target / "page.html").exists()
    torn.value = count


class TestCurrent:
    def test_reads_the_manifest_of_a_whole_release(self, tmp_path):
        """What the manifest says is there."""
        assert release.current(written(tmp_path / "2024", "one", run_key="k"))["run_key"] == "k"

    @pytest.mark.parametrize(
        ("harm", "words"),
        [
            ("changed", "page.html is not as it was written"),
            ("lost", "page.html is missing"),
            ("no manifest", "release.json is missing"),
            ("torn manifest", "release.json cannot be read"),
        ],
    )
    def test_none_when_anything_is_missing(self, tmp_path, harm, words):
        """A release that is not as it was written has to be built again, and it is said what is wrong with it."""
        folder = written(tmp_path / "2024", "one")
        if harm == "changed":
            (folder / "page.html").write_text("two")
        elif harm == "lost":
            (folder / "page.html").unlink()
        elif harm == "no manifest":
            (folder / release.MANIFEST).unlink()
        else:
            (folder / release.MANIFEST).write_text('{"files": {')
        assert release.current(folder) is None
        assert release.staleness(folder, "k", {}) == f"no whole release is in place ({words})"

    @pytest.mark.parametrize(
        "text",
        ["[]", "3", "null", '{"files": []}', '{"files": {}}', '{"files": {"page.html": 1}}', "[" * 10**5]
        + [f'{{"files": {{"page.html": ""}}, "{name}": 3}}' for name in ("run_key", "title", "parameters")],
    )
    def test_none_where_the_manifest_is_none(self, tmp_path, text):
        """JSON of another kind is told from a manifest, and stops nothing."""
        folder = written(tmp_path / "2024", "one")
        (folder / release.MANIFEST).write_text(text)
        assert release.current(folder) is None
        assert release.staleness(folder, "k", {}).startswith("no whole release is in place")

    def test_says_why_a_release_is_stale(self, tmp_path):
        """The parts that changed are named; the same key is no reason."""
        folder = written(tmp_path / "2024", "one", run_key="k", notebook="1", inputs={"a.txt": "1"})
        parts = {"notebook": "2", "inputs": {"a.txt": "1", "b.txt": "1"}}
        assert release.staleness(folder, "k", parts) == ""
        assert release.staleness(folder, "l", parts) == "changed: the notebook; the input files (b.txt)"
        assert release.staleness(tmp_path / "2025", "l", parts) == "never built before"


class TestFailures:
    def test_keeps_the_notebook_with_a_line_how_to_open_it(self, tmp_path):
        """What failed can be looked at, and is cleared away once the report is built."""
        notebook = tmp_path / "run.ipynb"
        notebook.write_text("{}")
        kept = release.keep_failure(tmp_path, "report", "2024", notebook, "It broke.")
        assert kept == tmp_path / ".failed" / "report" / "2024" / "report.ipynb"
        assert (
            kept.parent / "why.txt"
        ).read_text() == f"It broke.\n\nOpen the notebook as far as it ran:\njupyter lab {kept}\n"
        release.forget_failure(tmp_path, "report", "2024")
        assert not kept.parent.exists()

    def test_without_a_notebook_only_the_reason_is_kept(self, tmp_path):
        """A run that never began leaves its reason."""
        assert release.keep_failure(tmp_path, "report", "2024", tmp_path / "none", "It broke.") is None
        assert (tmp_path / ".failed" / "report" / "2024" / "why.txt").read_text() == "It broke.\n"


def _hold(reports) -> None:
    """Hold the lock for a moment."""
    with release.locked(reports, "report", "2024"), (reports / "order").open("a") as order:
        order.write("in ")
        order.flush()
        time.sleep(0.2)
        order.write("out ")


def test_builds_of_one_release_wait_for_each_other(tmp_path):
    """Two at once take turns."""
    context = multiprocessing.get_context("fork")
    both = [context.Process(target=_hold, args=(tmp_path,)) for _ in range(2)]
    for process in both:
        process.start()
    for process in both:
        process.join(10)
    assert (tmp_path / "order").read_text() == "in out in out "


def test_a_file_in_place_of_the_folder_is_named(tmp_path):
    """Reports cannot go where a file is."""
    (tmp_path / "reports").write_text("")
    with (
        pytest.raises(ReleaseError, match="Name another folder by --reports"),
        release.locked(tmp_path / "reports", "a", "b"),
    ):
        pass


@pytest.mark.parametrize("name", ["", "..", ".hidden", "a/b", "a\\b", "c:", "a\0"])
def test_names_that_lead_elsewhere_are_refused(name):
    """Metadata of a notebook cannot write outside of its folder."""
    with pytest.raises(ReleaseError, match="plain name"):
        release.check_name(name, "folder")


def test_manifest_has_the_hash_of_every_file(tmp_path):
    """SHA-256, by name."""
    folder = written(tmp_path / "2024", "one", title="T")
    manifest = json.loads((folder / release.MANIFEST).read_text())
    digest = "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed"
    assert manifest == {"title": "T", "files": {"page.html": digest}}
