"""Paths to records."""

import json

import pytest

from rokasean.errors import NothingToReadError
from rokasean.reading.extract import extract, find_articles, line


def test_files_and_folders_are_taken_in_the_order_given(seeds):
    """A folder gives its articles sorted by name."""
    files = sorted(seeds.glob("*.txt"))
    assert [one.file for one in find_articles([files[2], seeds])] == [files[2].name, *(path.name for path in files)]


def test_a_path_with_nothing_at_it_is_an_error(tmp_path):
    """It names the path."""
    with pytest.raises(NothingToReadError, match="nowhere"):
        find_articles([tmp_path / "nowhere"])


def test_a_quarantined_article_has_its_problem_and_no_events(tmp_path):
    """And the next one is read all the same."""
    (tmp_path / "a.txt").touch()
    (tmp_path / "b.txt").write_text(
        "Ministers meet\n\nSEOUL, Nov. 10, 2021 (Yonhap) -- South Korean Defense Minister Suh Wook met his Vietnamese "
        "counterpart, Phan Van Giang, in Hanoi on Nov. 10, 2021, and discussed maritime security cooperation between the "
        "two countries.\n\nThe ministers agreed to expand exchanges between the defense ministries of South Korea and "
        "Vietnam, officials said.\n"
    )
    first, second = extract(find_articles([tmp_path]))
    assert first["events"] == []
    assert first["problem"].startswith("a.txt")
    assert "problem" not in second


def test_a_line_is_json_in_plain_letters():
    """Hangul and diacritics as they are, and no line break."""
    assert line({"title": "한국\nĐà"}) == '{"title": "한국\\nĐà"}'
    assert json.loads(line({"a": None})) == {"a": None}
