"""docs/running.md says what is true: classes and statuses, settings, commands, steps."""

import re

import click
import pytest

from rokasean import errors
from rokasean.cli import main
from rokasean.publishing.settings import Settings, read_settings


@pytest.fixture
def text(root) -> str:
    """The page."""
    return (root / "docs" / "running.md").read_text()


def test_classes_have_the_statuses_that_it_says(text):
    """Each row of the table; and every status that a failed report can have is there."""
    rows = re.findall(r"^\| (\w+Error(?:, \w+Error)*) \| ([\d, ]+) \|", text, re.M)
    said = {name: int(status) for names, statuses in rows for name, status in zip(names.split(", "), statuses.split(", "), strict=True)}  # fmt: skip
    assert said == {name: getattr(errors, name).exit_status for name in said}
    below = {each.__name__ for each in errors.RunError.__subclasses__()}
    below |= {each.__name__ for each in (*errors.PdfError.__subclasses__(), errors.BusyError, errors.WorkerDiedError)}
    assert below <= set(said)


def test_settings_are_those_that_are_read(text, tmp_path):
    """The example holds the defaults, and a command."""
    (block,) = re.findall(r"```toml\n(.*?)```", text, re.S)
    (tmp_path / "rokasean.toml").write_text(block)
    known = read_settings(tmp_path)
    assert known == Settings(on_failure=known.on_failure) and known.on_failure


def test_commands_and_options_are_known(text):
    """Whatever is written as a command."""
    lines = [
        words.split()
        for words in re.findall(r"`?rokasean ((?:build|params|rollback|status|verify|watch)[^`\n]*)", text)
    ]
    assert {words[0] for words in lines} == {"build", "params", "rollback", "status", "verify", "watch"}
    for name, *words in lines:
        options = {
            each for param in main.commands[name].params if isinstance(param, click.Option) for each in param.opts
        }
        assert {word for word in words if word.startswith("-")} <= options, words
