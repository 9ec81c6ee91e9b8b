"""What is told of a build that nobody watches, where nothing could be built at all."""

import json

import pytest

from rokasean.errors import NothingToReadError
from rokasean.progress import bar_of
from rokasean.publishing.journal import open_journal
from rokasean.publishing.together import means
from rokasean.publishing.unattended import supervise


@pytest.mark.parametrize(
    ("error", "kind", "status"),
    [
        (NothingToReadError("no article"), "NothingToReadError", 3),
        (OSError(11, "Resource temporarily unavailable"), "ReleaseError", 50),
    ],
)
def test_journal_and_maintainer_are_told_why(tmp_path, error, kind, status):
    """Whatever it was: an error of ours, or a system that has no room for another process."""
    log, mail = tmp_path / "log", tmp_path / "mail"

    def find(begin):
        raise error

    with pytest.raises(type(error)):
        supervise(find, open_journal(log), f"cat > {mail}", means(1, [], tmp_path), bar_of)
    steps = [json.loads(line) for line in log.read_text().splitlines()]
    assert [each["step"] for each in steps if each["step"] != "alerted"] == ["started", "failed", "ended"]
    assert steps[-1]["exit_status"] == status
    assert f"Nothing was built ({kind})" in mail.read_text()
