"""Where a folder of articles lies."""

import pytest

from rokasean.errors import NothingToReadError, UsageError
from rokasean.timeline.folders import find_folder


def test_a_relative_folder_is_found_from_below(tmp_path):
    """A notebook in `notebooks` and a command in the root mean the same folder."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "notebooks" / "deep").mkdir(parents=True)
    assert find_folder("seeds", tmp_path) == find_folder("seeds", tmp_path / "notebooks" / "deep") == tmp_path / "seeds"


def test_the_nearest_folder_counts(tmp_path):
    """One beside the notebook comes before one in the root."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "inner" / "seeds").mkdir(parents=True)
    assert find_folder("seeds", tmp_path / "inner") == tmp_path / "inner" / "seeds"


def test_an_absolute_folder_stays_as_it_is(tmp_path):
    """Wherever one is."""
    assert find_folder(tmp_path, tmp_path / "elsewhere") == tmp_path


def test_a_missing_folder_is_named(tmp_path):
    """With what to do."""
    with pytest.raises(NothingToReadError, match=r"no-such-folder.*check the name"):
        find_folder("no-such-folder", tmp_path)


def test_a_file_is_no_folder(tmp_path):
    """And is told apart from a missing one."""
    (tmp_path / "article.txt").touch()
    with pytest.raises(UsageError, match="a folder of articles was expected"):
        find_folder("article.txt", tmp_path)
