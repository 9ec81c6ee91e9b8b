"""The years of a folder are those of its tables, and known without pandas where nothing has changed."""

import subprocess
import sys
from pathlib import Path

import pytest

from rokasean.errors import NothingToReadError
from rokasean.timeline.cache import timeline
from rokasean.timeline.frames import years
from rokasean.timeline.known import known_years

STORY = (
    "Ministers meet\n\nSEOUL, Nov. 10, {year} (Yonhap) -- South Korean Defense Minister Suh Wook met his Vietnamese "
    "counterpart, Phan Van Giang, in Hanoi on Nov. 10, {year}, and discussed maritime security.\n\nThe ministers agreed to "
    "expand exchanges between the defense ministries of South Korea and Vietnam, officials said.\n"
)


@pytest.fixture
def folder(tmp_path) -> Path:
    """One article."""
    place = tmp_path / "articles"
    place.mkdir()
    (place / "a.txt").write_text(STORY.format(year=2021), encoding="utf-8")
    return place


@pytest.fixture
def kept(tmp_path) -> Path:
    """A folder for the cache."""
    return tmp_path / "cache"


def file_of(kept: Path) -> Path:
    """The one file with years."""
    (found,) = kept.rglob("*-years.json")
    return found


def test_they_are_those_of_the_tables(folder, kept):
    """Read from the articles, and remembered."""
    assert known_years(folder, kept) == years(timeline(folder, kept).events) == [2021]
    assert known_years(folder, kept) == [2021]


def test_a_new_article_brings_its_year(folder, kept):
    """Another byte is another key."""
    known_years(folder, kept)
    (folder / "b.txt").write_text(STORY.format(year=2023), encoding="utf-8")
    assert known_years(folder, kept) == [2021, 2023]


@pytest.mark.parametrize("harm", ["", "[2021", "{}", '["2021"]', "[true]", "\x00"])
def test_what_is_damaged_is_made_anew(folder, kept, harm):
    """Half a file, or something else."""
    known_years(folder, kept)
    file_of(kept).write_text(harm, encoding="utf-8")
    assert known_years(folder, kept) == [2021]
    assert file_of(kept).read_text(encoding="utf-8") == "[2021]"


def test_nothing_is_kept_without_the_tables(folder, kept):
    """Where those cannot be kept, every call reads."""
    kept.write_text("a file, where a folder should be", encoding="utf-8")
    assert known_years(folder, kept) == [2021]


def test_a_folder_that_cannot_be_read_is_refused_each_time(folder, kept):
    """The reason is not forgotten."""
    (folder / "a.txt").write_bytes(b"")
    for _ in range(2):
        with pytest.raises(NothingToReadError, match=r"no file in it can be read"):
            known_years(folder, kept)


def test_they_go_with_the_tables(folder, kept):
    """No more files of years than of events."""
    for year in range(2010, 2020):
        (folder / "a.txt").write_text(STORY.format(year=year), encoding="utf-8")
        known_years(folder, kept)
    assert len(list(kept.rglob("*-years.json"))) == len(list(kept.rglob("*-events.parquet"))) == 6


def test_remembered_years_need_no_pandas(folder, kept):
    """In a process of its own."""
    known_years(folder, kept)
    code = (
        "import pathlib, sys; from rokasean.timeline.known import known_years; "
        "print(known_years(sys.argv[1], pathlib.Path(sys.argv[2])), {'pandas', 'pyarrow'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code, folder, kept], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[2021] set()"


def test_whoever_waits_is_told_before_anything_is_read(folder, kept):
    """Once, while there are no tables yet; and not where the years are remembered."""
    told = []
    before = lambda: told.append(list(kept.rglob("*.parquet")))  # noqa: E731 - one line says it
    assert known_years(folder, kept, before=before) == [2021]
    assert told == [[]]
    assert known_years(folder, kept, before=before) == [2021]
    assert len(told) == 1
