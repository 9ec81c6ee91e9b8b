"""The arithmetic of the benchmarks, and their page."""

import re

import pytest

import builds
import made_up
import measuring
import reads
from measuring import PAGE, ROWS, Row, is_kept, line, page, seconds_line, summed
from rokasean.reading.people import find_people
from rokasean.reading.places import find_places
from rokasean.reading.series import find_series


def test_a_figure_is_the_median_with_its_spread():
    """One slow repeat does not count."""
    assert summed([4.0, 90.0, 2.0]) == measuring.Figure(4.0, 2.0, 90.0)
    assert summed([1.0, 2.0]).median == 1.5


@pytest.mark.parametrize(
    ("bound", "least", "samples", "kept"),
    [(6, True, [5.0, 6.0, 9.0], True), (6, True, [5.9], False), (0.6, False, [0.6], True), (0.6, False, [0.7], False)],
)
def test_the_median_is_held_against_the_bound(bound, least, samples, kept):
    """From below or from above."""
    row = Row("a", "words", bound, least)
    assert is_kept(row, summed(samples)) is kept
    assert ("not kept" in line(row, samples)) is not kept


def test_what_could_not_be_measured_says_so():
    """In place of figures."""
    assert line(Row("a", "words", 2), "not measured: why") == "| words | at most 2 | not measured: why | |"


def test_times_stand_with_how_often_they_were_taken():
    """Beside median and spread."""
    assert seconds_line("a build", [1.0, 3.0, 2.0]) == "| a build | 2.00 | 1.00 to 3.00 | 3 |"


def test_the_page_has_every_row_and_names_no_machine():
    """But for what matters of it."""
    text = page({row.key: [1.0] for row in ROWS}, {"a": [1.0]}, {"size": {"x1": [1.0]}})
    assert all(f"| {row.words} |" in text for row in ROWS)
    assert "Python 3." in text and "cores" in text and "/home" not in text and "not measured" not in text


@pytest.mark.skipif(not PAGE.exists(), reason="`make bench` has not been run")
def test_the_page_in_the_docs_has_every_row():
    """With figures: it was written after the last row was declared."""
    text = PAGE.read_text(encoding="utf-8")
    for row in ROWS:
        assert re.search(rf"^\| {re.escape(row.words)} \|.*\d.*\|$", text, re.MULTILINE), row.key


def test_made_up_articles_are_the_same_every_time(tmp_path):
    """And of the length that was asked for."""
    one, other = (made_up.write_articles(tmp_path / name, range(2020, 2022), 2) for name in "ab")
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in other]
    assert all(2000 <= path.stat().st_size <= 4000 for path in one)


def test_plain_articles_tell_about_as_much_as_real_ones(tmp_path):
    """A KB, of the length that is said, and so that names are as frequent; dense ones tell more."""
    densities = reads.densities()
    assert densities["plain"] == pytest.approx(densities["seeds"], rel=0.15)
    assert densities["dense"] > 2 * densities["plain"]
    plain = made_up.write_articles(tmp_path / "plain", range(2015, 2025), 2, *reads.SORTS["plain"])
    assert all(2000 <= path.stat().st_size <= 4000 for path in plain)
    ours, theirs = (_names_a_kilobyte(paths) for paths in (plain, sorted((PAGE.parents[1] / "seeds").glob("*.txt"))))
    assert ours == pytest.approx(theirs, rel=0.2)


def _names_a_kilobyte(paths):
    """How many names of places, people and meetings are read."""
    texts = [path.read_text(encoding="utf-8") for path in paths]
    names = sum(len(find(text)) for text in texts for find in (find_places, find_people, find_series))
    return names * 1000 / sum(map(len, texts))


def test_made_up_articles_tell_of_their_years(tmp_path):
    """Of ten, so that ten reports are built."""
    assert (builds.set_up(tmp_path).home / "seeds" / "2015_000.txt").is_file()


def test_a_command_that_fails_is_not_timed(tmp_path):
    """A failure must not pass for speed."""
    with pytest.raises(RuntimeError, match="false failed"):
        builds.timed(builds.Place(tmp_path), "false")
