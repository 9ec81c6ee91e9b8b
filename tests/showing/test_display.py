"""Showing things and handing data over."""

import csv
import inspect
import io
import json
import re

import pandas as pd
import pytest

import rokasean as ra
from rokasean.errors import UsageError
from rokasean.publishing import alternatives, looks
from rokasean.showing import display as displaying


@pytest.fixture
def shown(monkeypatch):
    """Collects what would be displayed."""
    import IPython.display

    found = []
    monkeypatch.setattr(IPython.display, "display", lambda data, raw=False: found.append(data))
    return found


def test_several_things_are_one_output(rich, shown):
    """HTML for readers, and plain text for a terminal."""
    ra.show(ra.key_figures(rich, 2021), ra.sources_table(rich, 2021))
    (data,) = shown
    assert set(data) == {"text/html", "text/plain"}
    assert data["text/html"].index("keyfigures") < data["text/html"].index("<table")
    assert "Three articles read, in order of publication" in data["text/plain"]
    assert "<t" not in data["text/plain"]


def test_a_title_block_tells_what_a_catalogue_wants(rich, shown):
    """Title, period, description, keywords, and the cut-off as the date."""
    ra.show(ra.title_block(rich, 2021), ra.key_figures(rich, 2021))
    facts = shown[0][displaying.DOCUMENT]
    assert facts["title"] == "ROK–ASEAN defence engagement in 2021"
    assert (facts["date"], facts["period"]) == ("2025-11-17", "2021")
    assert facts["description"].startswith(
        "Defence engagement between the Republic of Korea and ASEAN in 2021: 5 held."
    )


def test_a_title_block_tells_other_programs_of_the_events(rich, shown):
    """As JSON-LD, those of the year alone, and the articles behind them; nothing else does."""
    ra.show(ra.title_block(rich, 2021), ra.key_figures(rich, 2021))
    told = shown[0][displaying.LINKED]
    assert told == json.loads(json.dumps(told))
    events = [node["identifier"] for node in told["@graph"] if node["@type"] == "Event"]
    assert sorted(events) == sorted(ra.in_year(rich.events, 2021)["event_id"])
    assert "#article-a" in {node["@id"] for node in told["@graph"]}
    ra.show(ra.key_figures(rich, 2021))
    assert displaying.LINKED not in shown[1]


def test_what_cannot_be_shown_is_named(shown):
    """A frame is made a table first."""
    with pytest.raises(UsageError, match="expected a Figure, Table or Prose of rokasean, got int"):
        ra.show(7)
    assert shown == []


def drawn():
    """Axes with a line, within a figure."""
    from matplotlib.figure import Figure

    axes = Figure().add_subplot()
    axes.plot([1, 2])
    return axes


FRAME = pd.DataFrame({"Partner": ["Laos"], "Meetings": [2]})
FIGURE_CALL, TABLE_CALL = "ra.as_figure(figure, caption, description)", "ra.as_table(frame, caption)"


@pytest.mark.parametrize(
    ("thing", "words"),
    [
        (lambda: drawn().figure, f"got matplotlib.Figure. Write ra.show({FIGURE_CALL})"),
        (drawn, f"got matplotlib.Axes. Show the whole figure: ra.show({FIGURE_CALL}); that of axes is axes.figure."),
        (lambda: drawn().lines[0], f"got matplotlib.Line2D. Show the whole figure: ra.show({FIGURE_CALL})"),
        (lambda: FRAME, f"got pandas.DataFrame. Write ra.show({TABLE_CALL})."),
        (lambda: FRAME["Meetings"], "got pandas.Series. Write ra.show(ra.as_table(series.reset_index(), caption))."),
        (lambda: "Words.", "got str. Write prose into a cell of Markdown."),
        (
            lambda: [1],
            f"got list. A figure of Matplotlib becomes one by {FIGURE_CALL}, a DataFrame a table by {TABLE_CALL}.",
        ),
    ],
)
def test_what_cannot_be_shown_is_told_with_what_to_do(shown, thing, words):
    """The call that makes a figure, axes or a frame fit for a report stands in the message."""
    with pytest.raises(UsageError, match=re.escape(words)):
        ra.show(thing())
    assert shown == []


@pytest.mark.parametrize("call", [FIGURE_CALL, TABLE_CALL])
def test_calls_in_messages_are_those_of_the_library(call):
    """Whoever follows them gives everything that must be given, in its order."""
    name, words = re.fullmatch(r"ra\.(\w+)\((.*)\)", call).groups()
    needed = [
        each.name for each in inspect.signature(getattr(ra, name)).parameters.values() if each.default is each.empty
    ]
    assert words.split(", ") == needed
    assert call in alternatives.MEND + looks.MEND["table"]


def test_what_the_messages_say_can_be_shown(shown):
    """Followed to the letter."""
    ra.show(
        ra.as_figure(drawn().figure, "Meetings by year", "One in 2021, two in 2022."),
        ra.as_table(FRAME, "Meetings by partner"),
        ra.as_table(FRAME["Meetings"].reset_index(), "Meetings"),
    )
    assert shown[0]["text/html"].count("<table") == 2 and "<svg" in shown[0]["text/html"]


def test_a_frame_is_handed_over_as_csv_and_json(rich, shown):
    """Both say the same; lists are JSON within CSV, and what is missing is empty."""
    ra.attach("events", rich.events)
    data = shown[0][displaying.ATTACHMENT]
    read = list(csv.DictReader(io.StringIO(data["csv"])))
    assert data["name"] == "events"
    assert (
        [row["event_id"] for row in read] == [row["event_id"] for row in data["json"]] == list(rich.events["event_id"])
    )
    assert json.loads(json.dumps(data["json"])) == data["json"]
    assert json.loads(read[2]["parties"]) == data["json"][2]["parties"] == ["KR", "ASEAN", "VN", "TH"]
    assert data["json"][2]["date_start"] == read[2]["date_start"] == "2021-09-08"
    assert (read[8]["date"], data["json"][8]["date"]) == ("", None)
    assert shown[0]["text/plain"] == "events: 11 rows attached"


def test_an_empty_frame_keeps_its_columns(timeline, shown):
    """The head of the CSV stands without rows."""
    ra.attach("events", timeline([], []).events)
    data = shown[0][displaying.ATTACHMENT]
    assert data["csv"].startswith("event_id,status,")
    assert data["json"] == []


@pytest.mark.parametrize("name", ["", "../events", "a/b", "events.csv", "my events"])
def test_a_name_that_is_no_file_name_is_refused(rich, shown, name):
    """Nothing is written elsewhere."""
    with pytest.raises(UsageError, match="attach: expected a name of letters"):
        ra.attach(name, rich.events)
