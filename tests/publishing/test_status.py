"""Status: current, stale or failed, how old, and what is late; the clock is an argument."""

import datetime
import json

import pytest
from tests.publishing.faults.conftest import GOOD, Shop, cells
from tests.publishing.test_rollback import put

from rokasean.publishing import attempts
from rokasean.publishing.attempts import Attempt
from rokasean.publishing.build import build
from rokasean.publishing.jobs import Outcome
from rokasean.publishing.status import State, age, late, states, status_json, status_table

ATTEMPT = '{"at": %s, "run": "a", "status": "built", "error": "", "why": "", "well_at": null}'
NOON = datetime.datetime(2024, 5, 2, 12, tzinfo=datetime.UTC)
DAY = datetime.timedelta(days=1)


def stamp(days: float) -> str:
    """A moment so many days before noon."""
    return (NOON - days * DAY).isoformat()


def state(name="annual", well: float | None = 1, key="k", why="", at: float = 1) -> State:
    """A report whose last attempt that ended well was so many days ago."""
    attempt = Attempt(stamp(at), "run", "built", "", "", None if well is None else stamp(well))
    return State(name, "2024", "current", why, key, stamp(10), attempt)


class TestLate:
    @pytest.mark.parametrize(
        ("known", "is_late"),
        [
            (state(well=7.9), False),
            (state(well=8.1), True),
            (state(well=0), False),
            (state(well=-3), False),
            (state(well=None), True),
            (state(well=1, key=None), True),
            (State("annual", "", "failed", "It broke.", None, None, None), True),
            (State("annual", "1999", "current", "no build asks for it any more", "k", stamp(900), None), False),
        ],
    )
    def test_counts_from_the_last_build_that_ended_well(self, known, is_late):
        """Be it with nothing to do; a clock that was set back makes nothing late."""
        assert late([known], 8 * DAY, NOON) == ([known] if is_late else [])


class TestTables:
    def test_table_says_ages_in_words(self):
        """Days, hours, minutes, seconds."""
        line = status_table([state(at=0.25)], NOON).splitlines()[1]
        assert line.split() == ["annual", "2024", "current", "10", "d", "built", "6", "h", "ago", "k"]
        assert "2 min ago" in status_table([state(at=0.0015)], NOON)
        assert "none" in status_table([State("a", "", "failed", "It broke.\nIn two lines.", None, None, None)], NOON)

    def test_json_has_ages_in_seconds(self):
        """And says which are late, if asked."""
        (told,) = json.loads(status_json([state(well=9)], NOON, 8 * DAY))
        assert (told["age"], told["late"], told["attempt"]["run"]) == (864000.0, True, "run")
        (told,) = json.loads(status_json([state()], NOON - 20 * DAY))
        assert (told["age"], told["late"]) == (0.0, False)


class TestAttempts:
    def test_last_one_counts_and_the_last_good_one_is_remembered(self, tmp_path):
        """A failure does not hide when things were well."""
        place = attempts.place_of(tmp_path, "annual", "2024")
        built = Outcome("annual", {}, "built", "new", tmp_path)
        failed = Outcome("annual", {}, "failed", "It broke.", tmp_path, exit_status=31, error="CellFailedError")
        attempts.record(place, "a", built, NOON - DAY)
        attempts.record(place, "b", failed, NOON)
        known = attempts.read(place)
        assert (known.run, known.error, known.exit_status) == ("b", "CellFailedError", 31)
        assert (age(known.at, NOON), age(known.well_at, NOON)) == (0 * DAY, DAY)

    def test_one_noted_down_without_a_status_can_be_read(self, tmp_path):
        """As they once were."""
        (tmp_path / "2024.json").write_text(ATTEMPT % '"2024-05-01T12:00:00+00:00"')
        assert attempts.read(tmp_path / "2024.json").exit_status == 0

    @pytest.mark.parametrize(
        "text",
        ["", "{", "[]", '{"at": 1}', "null", ATTEMPT % "5", ATTEMPT % '"yesterday"', ATTEMPT % '"2024-05-01T12:00:00"'],
    )
    def test_what_cannot_be_read_is_none(self, tmp_path, text):
        """As after a crash of the machine."""
        (tmp_path / "a.json").write_text(text)
        assert attempts.read(tmp_path / "a.json") is None


class TestHarmed:
    @pytest.fixture
    def reports(self, tmp_path):
        """A release whose manifest is torn, and one before it with the same harm."""
        for key in "ab":
            put(tmp_path, key)
        for folder in (tmp_path / "annual" / "2024", tmp_path / ".previous" / "annual" / "2024" / "1"):
            (folder / "release.json").write_text('{"files": {')
        return tmp_path

    def test_release_that_no_build_mends_has_failed(self, reports):
        """It is not passed over in silence, and says what is wrong with it."""
        (known,) = states([], reports)
        assert (known.state, known.run_key, known.released_at) == ("failed", None, None)
        assert known.why.startswith("harmed (release.json cannot be read), and no build asks for it any more")
        assert late([known], DAY, NOON) == []

    def test_kept_ones_are_told(self, reports):
        """In the table and for programs."""
        known = states([], reports)
        words = "kept release 1 (release.json cannot be read)"
        assert status_table(known, NOON).splitlines()[-1] == f"annual 2024: harmed: {words}"
        assert json.loads(status_json(known, NOON))[0]["harmed"] == [words]

    @pytest.mark.slow
    def test_release_that_a_build_mends_is_stale(self, tmp_path, place, template):
        """And is mended by it."""
        shop = Shop(tmp_path, place, template)
        shop.write(cells(GOOD))
        build(shop.job())
        (shop.target / "release.json").write_text("{")
        (known,) = states([shop.job()], shop.reports)
        assert (known.state, known.why) == ("stale", "no whole release is in place (release.json cannot be read)")
        assert build(shop.job()).status == "built"
        (known,) = states([shop.job()], shop.reports)
        assert known.state == "current"


@pytest.mark.slow
def test_states_of_a_report_in_its_life(tmp_path, place, template):
    """Never built, current, stale, failed, current again."""
    shop = Shop(tmp_path, place, template)
    shop.write(cells(GOOD))

    def now() -> tuple[str, str]:
        (known,) = states([shop.job()], shop.reports)
        return known.state, known.why

    assert now() == ("stale", "never built before")
    build(shop.job())
    assert now() == ("current", "")
    shop.write(cells(GOOD, "1 / 0"))
    assert now() == ("stale", "changed: the notebook")
    build(shop.job())
    kind, why = now()
    assert kind == "failed" and why.startswith("CellFailedError: mine: code cell 4")
    shop.write(cells(GOOD))
    assert now() == ("current", "")
    (other,) = states([], shop.reports)
    assert (other.folder, other.why) == ("2024", "no build asks for it any more")
    shop.write([])
    assert now()[0] == "failed"
