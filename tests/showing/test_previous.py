"""What the release before said: the last one that said something else."""

import json

import pytest

import rokasean as ra
from rokasean.publishing import previous as publishing
from rokasean.showing import previous as module
from rokasean.timeline.listing import as_records


@pytest.fixture
def noted(monkeypatch):
    """Collects what is noted in the notebook."""
    import IPython.display

    found = []
    monkeypatch.setattr(IPython.display, "display", lambda data, raw=False: found.append(data))
    return found


@pytest.fixture
def handed(monkeypatch, tmp_path):
    """Hands over what releases said, the latest first."""

    def hand(*frames):
        texts = [json.dumps(as_records(frame)) for frame in frames]
        past = [publishing.Past("events", f"2024-0{number}-01", text) for number, text in enumerate(texts, 1)]
        for name, value in publishing.hand_over(past, tmp_path / "previous.json").items():
            monkeypatch.setenv(name, value)
        return past

    return hand


def test_both_sides_agree_on_names():
    """The library and what publishes do not import each other."""
    assert (module.VARIABLE, module.NOTED) == (publishing.VARIABLE, publishing.NOTED)


def test_it_is_the_last_one_that_said_something_else(timeline, event, handed, noted):
    """One that said the same is passed over; what is taken is noted."""
    now, old = timeline([event("e", "2024")]).events, timeline([event("e", "2025")]).events
    first, second = handed(now, old)
    found = ra.previous("events", now)
    assert (found.date, found.rows) == ("2024-02-01", as_records(old))
    assert noted[0][module.NOTED] == {"name": "events", "sha256": second.digest}
    assert ra.previous("events", old).sha256 == first.digest


@pytest.mark.parametrize("same", [True, False])
def test_the_first_release_has_none(timeline, event, handed, noted, same):
    """Nothing was published, or nothing else."""
    now = timeline([event("e", "2024")]).events
    handed(*([now] if same else []))
    assert ra.previous("events", now) == module.Previous()
    assert noted == []


def test_other_names_have_histories_of_their_own(timeline, event, handed, noted):
    """Data under another name are no release before of these."""
    handed(timeline([event("e", "2025")]).events)
    assert ra.previous("others", timeline([event("e", "2024")]).events) == module.Previous()


def test_outside_of_a_build_there_is_nothing(timeline, monkeypatch, noted):
    """As in JupyterLab, and under plain papermill."""
    monkeypatch.delenv(module.VARIABLE, raising=False)
    assert ra.previous("events", timeline().events) is None
    assert noted == []
