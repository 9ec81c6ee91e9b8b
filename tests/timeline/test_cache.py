"""The cache changes how long a timeline takes, and nothing else."""

import os
import random
import shutil
import threading
import warnings
from pathlib import Path

import pytest

import rokasean.timeline.cache as cache
import rokasean.timeline.keys as keys
import rokasean.timeline.read as read
from rokasean.errors import NothingToReadError, ReadingError
from rokasean.timeline.cache import read_folder, timeline
from rokasean.timeline.keys import cache_folder

STORY = (
    "{title}\n\n"
    "SEOUL, Nov. {day}, 2021 (Yonhap) -- South Korean Defense Minister Suh Wook met his Vietnamese counterpart, Phan Van "
    "Giang, in Hanoi on Nov. {day}, 2021, and discussed maritime security cooperation between the two countries.\n\n"
    "The ministers agreed to expand exchanges between the defense ministries of South Korea and Vietnam, officials said.\n"
)


@pytest.fixture
def folder(tmp_path) -> Path:
    """Three articles."""
    place = tmp_path / "articles"
    place.mkdir()
    for day in (10, 11, 12):
        (place / f"{day}.txt").write_text(STORY.format(title=f"Ministers meet on day {day}", day=day), encoding="utf-8")
    return place


@pytest.fixture
def kept(tmp_path) -> Path:
    """A folder for the cache."""
    return tmp_path / "cache"


class Reader:
    """Counts the articles that had to be read."""

    def __init__(self) -> None:
        """Nothing read yet."""
        self.read: list[str] = []

    def __call__(self, rows):
        """Go over articles, and remember their names."""
        for row in rows:
            self.read.append(row["file"])
            yield row


def told(made) -> list:
    """All that a timeline says, for comparing."""
    return [one.to_dict("records") for one in (made.articles, made.mentions, made.events)] + [made.cutoff]


def afresh(folder: Path) -> list:
    """What the folder tells without any cache."""
    articles, mentions, events = read_folder(folder)
    return [one.to_dict("records") for one in (articles, mentions, events)]


class TestUnchanged:
    """A folder that nobody touched."""

    def test_no_article_is_read_again(self, folder, kept):
        """The second call reads none, and says the same."""
        first, reader = timeline(folder, kept), Reader()
        assert told(timeline(folder, kept, reader)) == told(first)
        assert reader.read == []

    def test_the_cached_timeline_is_that_of_the_three_steps(self, folder, kept):
        """To the cell."""
        timeline(folder, kept)
        assert told(timeline(folder, kept))[:3] == afresh(folder)

    def test_the_cutoff_is_the_latest_day_of_publication(self, folder, kept):
        """Of the articles that were read."""
        made = timeline(folder, kept)
        assert made.cutoff == max(day for day in made.articles["published"] if day)


class TestChanged:
    """A folder in which something changed."""

    def test_only_the_new_article_is_read(self, folder, kept):
        """The others come from the cache."""
        timeline(folder, kept)
        (folder / "13.txt").write_text(STORY.format(title="Another day", day=13), encoding="utf-8")
        reader = Reader()
        made = timeline(folder, kept, reader)
        assert reader.read == ["13.txt"]
        assert told(made)[:3] == afresh(folder)

    def test_an_edited_article_is_read_again(self, folder, kept):
        """Though its name, size and time are the same."""
        timeline(folder, kept)
        path = folder / "11.txt"
        times = path.stat()
        path.write_text(path.read_text(encoding="utf-8").replace("Hanoi", "Seoul"), encoding="utf-8")
        os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
        reader = Reader()
        assert told(timeline(folder, kept, reader))[:3] == afresh(folder)
        assert reader.read == ["11.txt"]

    def test_a_removed_article_is_gone(self, folder, kept):
        """With its mentions and events."""
        timeline(folder, kept)
        (folder / "12.txt").unlink()
        assert told(timeline(folder, kept))[:3] == afresh(folder)

    def test_what_articles_toml_says_counts_at_once(self, folder, kept):
        """A publisher that an analyst fills in."""
        timeline(folder, kept)
        (folder / "articles.toml").write_text('["11.txt"]\npublisher = "The Daily"\n', encoding="utf-8")
        made = timeline(folder, kept)
        assert made.articles["publisher"].tolist()[1] == "The Daily"
        assert told(made)[:3] == afresh(folder)

    def test_edited_rules_are_not_mixed_with_what_is_kept(self, folder, kept, monkeypatch):
        """Code on disk that is not the code in memory: nothing is taken from the cache, nothing put there."""
        timeline(folder, kept)
        before = sorted(path.name for path in kept.rglob("*.parquet"))
        monkeypatch.setattr(keys, "source_key", lambda: "edited")
        reader = Reader()
        with pytest.warns(UserWarning, match="restart the kernel"):
            timeline(folder, kept, reader)
        assert len(reader.read) == 3
        assert sorted(path.name for path in kept.rglob("*.parquet")) == before

    def test_other_code_finds_nothing_of_this_code(self, folder, kept, monkeypatch):
        """After an edit and a restart every article is read anew."""
        timeline(folder, kept)
        monkeypatch.setattr(keys, "LOADED", "other")
        monkeypatch.setattr(keys, "source_key", lambda: "other")
        reader = Reader()
        timeline(folder, kept, reader)
        assert len(reader.read) == 3

    def test_a_file_that_changes_during_the_reading_is_not_kept(self, folder, kept):
        """What was read is not what lies there."""

        def each(rows):
            (folder / "10.txt").write_text("changed", encoding="utf-8")
            return iter(rows)

        timeline(folder, kept, each)
        assert list(kept.rglob("*.parquet")) == []

    def test_old_timelines_are_dropped(self, folder, kept):
        """A few of the latest are kept."""
        for number in range(cache.KEPT + 3):
            (folder / "10.txt").write_text(STORY.format(title=f"Title {number}", day=10), encoding="utf-8")
            timeline(folder, kept)
        assert len(list(kept.rglob("*-events.parquet"))) == cache.KEPT


class TestDamage:
    """A cache that was spoilt."""

    @pytest.mark.parametrize("spoil", ["empty", "cut", "rubbish", "missing", "folder"])
    @pytest.mark.parametrize("table", cache.TABLES)
    def test_a_spoilt_file_is_made_anew(self, folder, kept, spoil, table):
        """Whatever happened to it."""
        first = timeline(folder, kept)
        (path,) = kept.rglob(f"*-{table}.parquet")
        data = path.read_bytes()
        path.unlink()
        if spoil == "folder":
            path.mkdir()
        elif spoil != "missing":
            path.write_bytes({"empty": b"", "cut": data[: len(data) // 2], "rubbish": b"\0" * len(data)}[spoil])
        assert told(timeline(folder, kept)) == told(first)

    def test_no_flipped_byte_is_ever_believed(self, folder, kept):
        """Thirty single bytes, anywhere in the files."""
        first = told(timeline(folder, kept))
        chance = random.Random(7)
        for _ in range(30):
            path = chance.choice(sorted(kept.rglob("*.parquet")))
            data = bytearray(path.read_bytes())
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
            path.write_bytes(data)
            assert told(timeline(folder, kept)) == first

    def test_a_cache_that_cannot_be_written_does_no_harm(self, folder, tmp_path):
        """A file stands where the folder should be."""
        (tmp_path / "cache").write_text("in the way")
        assert told(timeline(folder, tmp_path / "cache"))[:3] == afresh(folder)

    def test_parallel_readers_do_no_harm(self, folder, kept):
        """Eight at once, from nothing."""
        made: list = []
        threads = [threading.Thread(target=lambda: made.append(told(timeline(folder, kept)))) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(made) == 8
        assert all(one == made[0] for one in made)


class TestReaderFails:
    """An article on which the reader fails."""

    @pytest.fixture
    def failing(self, monkeypatch):
        """A reader that fails on one article, as a defect would make it."""

        def fail(names: set[str]) -> None:
            from rokasean.reading import mentions

            sound = mentions.read_mentions

            def reader(article):
                if article.file in names:
                    raise ZeroDivisionError("by zero")
                return sound(article)

            monkeypatch.setattr(mentions, "read_mentions", reader)

        return fail

    def test_it_is_set_aside_and_the_others_are_told(self, folder, kept, failing):
        """With the problem, and not kept: the next version may read it."""
        failing({"11.txt"})
        made = timeline(folder, kept)
        (problem,) = [one for one in made.articles["problem"] if one]
        assert problem.startswith("11.txt made the reader fail (ZeroDivisionError: by zero)")
        assert set(made.articles["status"]) == {"read", "quarantined"}
        assert len(made.events) > 0
        assert list(kept.rglob("*.parquet")) == []

    def test_a_reader_that_fails_on_all_is_an_error(self, folder, kept, failing):
        """Nothing is published from an empty timeline."""
        failing({"10.txt", "11.txt", "12.txt"})
        with pytest.raises(ReadingError, match=r"10\.txt made the reader fail"):
            timeline(folder, kept)

    def test_step_by_step_it_is_an_error_that_names_the_file(self, folder, failing):
        """Whoever calls the steps sees it."""
        failing({"11.txt"})
        with pytest.raises(ReadingError, match=r"11\.txt"):
            read.extract_mentions(read.read_articles(folder))


class TestFolders:
    """Where articles and cache lie."""

    def test_a_missing_folder_is_an_error(self, tmp_path):
        """There is nothing to read."""
        with pytest.raises(NothingToReadError, match="nowhere"):
            timeline(tmp_path / "nowhere", tmp_path)

    def test_a_folder_without_articles_is_an_error(self, tmp_path):
        """Likewise."""
        with pytest.raises(NothingToReadError):
            timeline(tmp_path, tmp_path / "cache")

    def test_the_cache_lies_where_the_user_says(self, tmp_path, monkeypatch):
        """In XDG_CACHE_HOME."""
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
        assert cache_folder(Path("/anywhere")) == tmp_path / "rokasean"

    def test_else_in_the_project_and_else_at_home(self, tmp_path, monkeypatch):
        """The project is the folder with a pyproject.toml above the articles."""
        monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
        monkeypatch.setattr(Path, "home", lambda: tmp_path / "home")
        inner = tmp_path / "project" / "seeds"
        inner.mkdir(parents=True)
        assert cache_folder(inner) == tmp_path / "home" / ".cache" / "rokasean"
        (tmp_path / "project" / "pyproject.toml").touch()
        assert cache_folder(inner) == tmp_path / "project" / ".cache" / "rokasean"

    def test_two_folders_do_not_share_what_is_kept(self, folder, kept, tmp_path):
        """The same articles elsewhere are another timeline."""
        shutil.copytree(folder, tmp_path / "copy")
        timeline(folder, kept)
        timeline(tmp_path / "copy", kept)
        assert len(list(kept.iterdir())) == 2


def test_nothing_is_warned_of_in_common_use(folder, kept):
    """A warning is for edited rules only."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        timeline(folder, kept)
        timeline(folder, kept)
