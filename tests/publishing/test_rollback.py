"""Rollback: the release before comes back, whole; what was withdrawn stays away until something changes."""

import json

import pytest
from tests.publishing.faults.conftest import GOOD, Shop, cells

from rokasean.errors import ReleaseError, UsageError
from rokasean.publishing import release, rollback, shelf
from rokasean.publishing.build import BUILT, UNCHANGED, build


def put(reports, key: str, keep: int = 5, folder: str = "2024"):
    """Put a release with a run key in place."""
    with release.aside(reports, "annual", folder) as work:
        new = work / "release"
        new.mkdir()
        (new / "page.html").write_text(key)
        facts = {"run_key": key, "parameters": {"year": int(folder)}, "title": f"Title of {key}"}
        (new / release.MANIFEST).write_text(release.manifest_text(new, facts))
        shelf.put_in_place(new, reports / "annual" / folder, reports, keep)


def shown(reports) -> str:
    """What readers see."""
    return (reports / "annual" / "2024" / "page.html").read_text()


class TestRollBack:
    def test_goes_back_one_by_one(self, tmp_path):
        """Each time to the release before; never again to what was withdrawn."""
        for key in "abc":
            put(tmp_path, key)
        done = rollback.roll_back(tmp_path, "annual", "2024")
        assert (shown(tmp_path), done.withdrawn, done.restored) == ("b", "c", "b")
        rollback.roll_back(tmp_path, "annual", "2024")
        assert shown(tmp_path) == "a"
        assert (tmp_path / ".withdrawn" / "annual" / "2024" / "page.html").read_text() == "b"
        assert rollback.withdrawn_keys(tmp_path, tmp_path / "annual" / "2024") == ["c", "b"]
        with pytest.raises(ReleaseError, match="no whole release before the current one is kept"):
            rollback.roll_back(tmp_path, "annual", "2024")
        assert shown(tmp_path) == "a"

    def test_list_of_releases_goes_back_too(self, tmp_path):
        """It says of the release in place what that says of itself."""
        for key in "ab":
            put(tmp_path, key)
        rollback.roll_back(tmp_path, "annual", "2024")
        page = (tmp_path / "index.html").read_text()
        assert "Title of a" in page and "Title of b" not in page

    def test_passes_over_a_harmed_release(self, tmp_path):
        """Only a whole one comes back."""
        for key in "abc":
            put(tmp_path, key)
        (tmp_path / ".previous" / "annual" / "2024" / "2" / "page.html").write_text("harmed")
        rollback.roll_back(tmp_path, "annual", "2024")
        assert shown(tmp_path) == "a"

    @pytest.mark.parametrize("text", ["", '{"files": {', "[]"])
    def test_harmed_manifest_in_place_is_no_obstacle(self, tmp_path, text):
        """As after a crash of the machine: the release before comes back, and it is said what was harmed."""
        for key in "abc":
            put(tmp_path, key)
        (tmp_path / ".previous" / "annual" / "2024" / "2" / "release.json").write_text(text)
        (tmp_path / "annual" / "2024" / "release.json").write_text(text)
        assert rollback.find_releases(tmp_path, "annual", {"year": "2024"}) == ["2024"]
        done = rollback.roll_back(tmp_path, "annual", "2024")
        assert (shown(tmp_path), done.withdrawn, done.restored) == ("a", "", "a")
        assert done.harmed == (
            "the release that was in place (release.json cannot be read)",
            "kept release 2 (release.json cannot be read)",
        )

    def test_harmed_page_in_place_is_withdrawn_under_its_key(self, tmp_path):
        """Its manifest still says which it was, so that the schedule does not bring it back."""
        for key in "ab":
            put(tmp_path, key)
        (tmp_path / "annual" / "2024" / "page.html").write_text("harmed")
        done = rollback.roll_back(tmp_path, "annual", "2024")
        assert (done.withdrawn, rollback.withdrawn_keys(tmp_path, tmp_path / "annual" / "2024")) == ("b", ["b"])

    def test_where_all_that_is_kept_is_harmed_that_is_said(self, tmp_path):
        """And what is in place stays."""
        for key in "ab":
            put(tmp_path, key)
        (tmp_path / ".previous" / "annual" / "2024" / "1" / "page.html").unlink()
        with pytest.raises(ReleaseError, match=r"Harmed: kept release 1 \(page.html is missing\)"):
            rollback.roll_back(tmp_path, "annual", "2024")
        assert shown(tmp_path) == "b"

    def test_goes_on_where_a_killed_one_stopped(self, tmp_path):
        """Killed after the exchange, before the tidying up: the withdrawn release does not come back."""
        for key in "abc":
            put(tmp_path, key)
        target = tmp_path / "annual" / "2024"
        rollback._hold(tmp_path, target, ["c"])
        shelf.exchange(tmp_path / ".previous" / "annual" / "2024" / "2", target)
        assert shown(tmp_path) == "b"
        rollback.roll_back(tmp_path, "annual", "2024")
        assert shown(tmp_path) == "a"

    def test_without_a_release_is_said(self, tmp_path):
        """The folder is named."""
        with pytest.raises(ReleaseError, match="annual/2024: there is no release"):
            rollback.roll_back(tmp_path, "annual", "2024")


@pytest.mark.parametrize(("keep", "numbers"), [(0, []), (1, [3]), (2, [2, 3]), (9, [1, 2, 3])])
def test_as_many_are_kept_as_asked_for(tmp_path, keep, numbers):
    """The oldest are dropped."""
    for key in "abcd":
        put(tmp_path, key, keep)
    assert shelf.shelved(tmp_path / ".previous" / "annual" / "2024") == numbers


def test_the_same_again_is_not_kept_twice(tmp_path):
    """Builds that were forced do not push out what one may want to go back to."""
    for key in "abbb":
        put(tmp_path, key)
    assert shelf.shelved(tmp_path / ".previous" / "annual" / "2024") == [1]


class TestFindReleases:
    @pytest.fixture
    def reports(self, tmp_path):
        """Two years, one of them with a release before."""
        for key, folder in (("a", "2023"), ("b", "2024"), ("c", "2024")):
            put(tmp_path, key, folder=folder)
        return tmp_path

    def test_one_is_named_by_its_parameters(self, reports):
        """As it was built."""
        assert rollback.find_releases(reports, "annual", {"year": "2023"}) == ["2023"]

    def test_several_have_to_be_wanted(self, reports):
        """Then those are meant that can go back."""
        with pytest.raises(UsageError, match=r"2 releases that fit \(2024, 2023\)"):
            rollback.find_releases(reports, "annual", {})
        assert rollback.find_releases(reports, "annual", {}, everything=True) == ["2024"]

    @pytest.mark.parametrize(
        ("report", "values"), [("annual", {"year": "1999"}), ("annual", {"month": "1"}), ("x", {})]
    )
    def test_none_that_fits_is_said(self, reports, report, values):
        """With those that there are."""
        with pytest.raises(UsageError, match="No release of"):
            rollback.find_releases(reports, report, values)


@pytest.mark.slow
def test_builds_respect_a_rollback_until_something_changes(tmp_path, place, template):
    """The schedule does not bring back what was withdrawn; a change or --force does away with that."""
    shop = Shop(tmp_path, place, template)
    contents = {}
    for text in ("one", "two"):
        shop.write(cells(GOOD, f"print('{text}')"))
        assert build(shop.job()).status == BUILT
        contents[text] = shop.contents()
    rollback.roll_back(shop.reports, "mine", "2024")
    assert shop.contents() == contents["one"]
    again = build(shop.job())
    assert again.status == UNCHANGED and "rolled back from run key" in again.why
    assert shop.contents() == contents["one"]
    rollback._hold(shop.reports, shop.target, [*rollback.withdrawn_keys(shop.reports, shop.target), "another"])
    assert build(shop.job()).status == UNCHANGED, "nor where somebody went back once more"
    assert build(shop.job(force=True)).status == BUILT
    assert shop.contents() == contents["two"]
    assert build(shop.job()).why.startswith("same run key")
    assert json.loads((shop.target / "release.json").read_text())["period"] == "2024"
