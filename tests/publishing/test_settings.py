"""rokasean.toml: what it may say, and what is told of a slip."""

import pytest

from rokasean.errors import UsageError
from rokasean.publishing.settings import Limits, Settings, read_duration, read_settings, read_size, with_options


def test_no_file_gives_defaults(tmp_path):
    """Nothing has to be set."""
    assert read_settings(tmp_path) == Settings(Limits(600, 1800, 2 * 10**9), 5, "")


def test_file_sets_what_it_names(tmp_path):
    """The rest stays."""
    lines = ['cell_limit = "90s"', 'run_limit = "1h"', 'memory_limit = "1.5 GB"', "keep = 0", 'on_failure = "mail me"']
    (tmp_path / "rokasean.toml").write_text("\r\n".join(lines), encoding="utf-8-sig")  # as some editors save it
    assert read_settings(tmp_path) == Settings(Limits(90, 3600, 15 * 10**8), 0, "mail me")
    (tmp_path / "rokasean.toml").write_text(lines[3])
    assert read_settings(tmp_path) == Settings(keep=0)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("cell_limits = 1", "there is no setting `cell_limits`; there are cell_limit, run_limit"),
        ("cell_limit = 90", "cell_limit: expected a time span such as 90s"),
        ('run_limit = "-1s"', "run_limit: expected a time span"),
        ('run_limit = "0s"', "run_limit: expected a time span"),
        ('memory_limit = "2GiB"', "memory_limit: expected an amount of memory"),
        ("keep = true", "keep: expected a whole number, not True"),
        ("keep = -1", "keep: expected a whole number"),
        ("on_failure = 1", "on_failure: expected a text"),
        ("keep =", "cannot be read"),
    ],
)
def test_slips_are_told_with_file_and_name(tmp_path, text, words):
    """A limit that is misspelt must not be no limit."""
    (tmp_path / "rokasean.toml").write_text(text)
    with pytest.raises(UsageError, match=f"rokasean.toml.*{words}"):
        read_settings(tmp_path)


def test_options_are_stronger_where_they_are_given():
    """An option that is not given changes nothing."""
    assert with_options(Settings(keep=1), {"keep": None, "run_limit": "2m"}) == Settings(Limits(run=120), 1)


@pytest.mark.parametrize(
    ("text", "seconds"), [("90s", 90), ("10m", 600), ("1.5h", 5400), ("8d", 691200), (" 2 d ", 172800)]
)
def test_durations(text, seconds):
    """Seconds, minutes, hours, days."""
    assert read_duration(text) == seconds


@pytest.mark.parametrize("text", ["", "8", "8 weeks", "d", "1h30m", "nan d", "1e3s", None])
def test_what_is_no_duration_or_size(text):
    """Nothing is guessed."""
    with pytest.raises(UsageError):
        read_duration(text)
    with pytest.raises(UsageError):
        read_size(text)
