"""A build or a rollback that is killed between two steps: what was published is kept, what was not never counts."""

import multiprocessing
import os
import shutil
import signal

import pytest
from tests.publishing.test_rollback import put, shown

from rokasean.publishing import rollback, shelf

FORK = multiprocessing.get_context("fork")


def kill(*arguments) -> None:
    """End as by `kill -9`."""
    os.kill(os.getpid(), signal.SIGKILL)


def killed(change, *arguments) -> None:
    """Do something in a process that gets killed in the midst."""

    def run() -> None:
        change()
        put(*arguments)

    process = FORK.Process(target=run)
    process.start()
    process.join()
    assert process.exitcode == -signal.SIGKILL


def before_the_exchange() -> None:
    """The new release lies on the shelf."""
    shelf.exchange = kill


def after_the_exchange() -> None:
    """The old release has no number yet."""
    real = shelf.exchange
    shelf.exchange = lambda *places: kill(real(*places))


def between_two_steps() -> None:
    """Where the system cannot exchange folders: nothing is in place."""
    shelf.ctypes.CDLL = lambda *names, **options: object()
    real = shelf.Path.rename
    shelf.Path.rename = lambda path, new: kill(real(path, new)) if str(new).endswith(".old") else real(path, new)


def before_the_last_of_two_steps() -> None:
    """Where the system cannot exchange folders: the old one lies beside its place on the shelf."""
    shelf.ctypes.CDLL = lambda *names, **options: object()
    real = shelf.Path.rename
    shelf.Path.rename = lambda path, new: kill() if str(path).endswith(".old") else real(path, new)


def while_one_is_removed() -> None:
    """The oldest one, of which there is half."""
    shutil.rmtree = lambda path, **options: ".previous" not in path.parts or kill((path / "release.json").unlink())


NEW = {before_the_exchange: "b", between_two_steps: "b"}


@pytest.mark.parametrize(
    "moment",
    [
        before_the_exchange,
        after_the_exchange,
        between_two_steps,
        before_the_last_of_two_steps,
        while_one_is_removed,
    ],
)
def test_killed_replacement_is_settled(tmp_path, moment):
    """The release in place is the old or the new one; those before it are the ones that were published."""
    put(tmp_path, "a")
    put(tmp_path, "b")
    killed(moment, tmp_path, "c", 1)
    target = tmp_path / "annual" / "2024"
    shelf.settle(tmp_path, target)
    assert shown(tmp_path) == NEW.get(moment, "c")
    kept = shelf.shelf_of(tmp_path, target)
    assert [(kept / str(number) / "page.html").read_text() for number in shelf.shelved(kept)][-1] == (
        "a" if moment in NEW else "b"
    )
    assert all(path.name.isdigit() for path in kept.iterdir())


@pytest.mark.parametrize("moment", [before_the_exchange, after_the_exchange])
def test_next_commands_settle_by_themselves(tmp_path, moment):
    """A rollback never restores what was never published, and neither is a report compared with that."""
    put(tmp_path, "a")
    put(tmp_path, "b")
    killed(moment, tmp_path, "c", 5)
    target = tmp_path / "annual" / "2024"
    assert shelf.shelved(shelf.shelf_of(tmp_path, target)) == [1]
    done = rollback.roll_back(tmp_path, "annual", "2024")
    assert (done.withdrawn, done.restored) == (("b", "a") if moment is before_the_exchange else ("c", "b"))
    put(tmp_path, "d")
    shelf.settle(tmp_path, target)
    assert shown(tmp_path) == "d"


def test_the_same_again_that_was_killed_is_not_kept_twice(tmp_path):
    """Which of the two it was does not matter: they are the same."""
    put(tmp_path, "a")
    put(tmp_path, "b")
    killed(after_the_exchange, tmp_path, "b", 5)
    target = tmp_path / "annual" / "2024"
    shelf.settle(tmp_path, target)
    assert (shown(tmp_path), shelf.shelved(shelf.shelf_of(tmp_path, target))) == ("b", [1])


def test_what_cannot_be_tidied_up_is_no_failure(tmp_path, monkeypatch):
    """The new release is in place by then; nobody must be told that the old one is. The next build tidies up."""
    for key in "ab":
        put(tmp_path, key)

    def refuse(place) -> None:
        raise PermissionError(1, "Operation not permitted")

    with monkeypatch.context() as patch:
        patch.setattr(shelf, "_discard", refuse)
        put(tmp_path, "c", keep=1)
    assert (shown(tmp_path), shelf.shelved(tmp_path / ".previous" / "annual" / "2024")) == ("c", [1, 2])
    put(tmp_path, "d", keep=1)
    assert (shown(tmp_path), shelf.shelved(tmp_path / ".previous" / "annual" / "2024")) == ("d", [3])
