"""The public surface: few names, in story order, cheap to import."""

import subprocess
import sys

import pytest

import rokasean as ra


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    """A cache of its own for each test."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def run(code: str) -> str:
    """What a fresh Python prints."""
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


@pytest.mark.parametrize("name", ra.__all__)
def test_every_public_name_is_there_and_documented(name):
    """And can be called."""
    thing = getattr(ra, name)
    assert callable(thing)
    assert thing.__doc__


def test_the_story_comes_first():
    """Articles, mentions, events, a year, an explanation."""
    assert ra.__all__[:3] == ["read_articles", "extract_mentions", "merge_mentions"]


def test_an_unknown_name_is_an_attribute_error():
    """As of any module."""
    with pytest.raises(AttributeError, match="no_such_name"):
        ra.no_such_name  # noqa: B018


def test_importing_loads_nothing_heavy():
    """Notebooks and commands start at once."""
    heavy = "{'pandas', 'numpy', 'matplotlib', 'pyarrow', 'nbconvert', 'papermill', 'weasyprint'}"
    assert run(f"import sys, rokasean; print({heavy} & set(sys.modules))") == "set()"


def test_timeline_can_be_called_before_and_after_its_package_is_imported(seeds):
    """`rokasean.timeline` is a function of the surface and a package of the library."""
    code = f"""
import rokasean as ra
first = ra.timeline({str(seeds)!r})
import rokasean.timeline.frames
second = ra.timeline({str(seeds)!r})
from rokasean.timeline import LOADED
print(first.events.equals(second.events), len(first.events) > 9)
"""
    assert run(code) == "True True"


def test_the_timeline_is_that_of_the_three_steps(seeds):
    """The cache changes nothing."""
    articles = ra.read_articles(seeds)
    mentions = ra.extract_mentions(articles)
    events = ra.merge_mentions(mentions)
    made = ra.timeline(seeds)
    for one, other in ((articles, made.articles), (mentions, made.mentions), (events, made.events)):
        assert one.to_dict("records") == other.to_dict("records")


def test_the_seeds_tell_what_their_annotations_tell(seeds, seed_ids):
    """Every event of the annotated seeds stands in the timeline of the seeds, by its id."""
    made = ra.timeline(seeds)
    assert {one for one in seed_ids if not one.startswith("undated")} <= set(made.events["event_id"])
    assert ra.years(made.events) == [2017, 2020, 2021, 2022, 2024, 2025, 2026]
    assert len(ra.in_year(made.events, 2024)) == 4


@pytest.fixture
def seed_ids() -> set[str]:
    """The ids of the events that a careful reader finds in the seeds."""
    vice, ministers = "rok-asean-defense-vice-ministerial-meeting", "rok-asean-defense-ministers-meeting"
    return {
        *(f"{vice}-{year}" for year in (2017, 2020, 2021, 2022)),
        *(f"{ministers}-{year}" for year in (2021, 2024)),
        *(f"seoul-defense-dialogue-{year}" for year in (2021, 2022)),
        *(f"admm-plus-{year}" for year in (2024, 2025)),
        "2024-11-21-meeting-kr-la",
        "2024-11-21-meeting-kr-th",
        "asean-rok-defence-industry-cooperation-conference-2025",
        "asean-rok-maritime-exercise-2026",
        "rok-asean-summit-2025",
    }
