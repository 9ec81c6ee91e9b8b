"""Reading does not fall below what it once reached."""

import json
import subprocess
import sys

import pytest

import accuracy
from scoring import MEASURES, Count


@pytest.fixture(scope="module")
def total(gold, seeds) -> dict[str, Count]:
    """The counts of every measure on the annotated seeds."""
    return accuracy.score(gold, seeds)


def test_no_figure_is_below_its_floor(total):
    """`make accuracy` shows all figures; a floor is lowered with --lower and --reason only."""
    assert accuracy.below(total, accuracy.floors()) == []


def test_every_measure_has_a_floor():
    """None is left to fall unseen."""
    assert set(accuracy.floors()["floor"]) == set(MEASURES)


def test_the_page_is_current(total, gold):
    """docs/accuracy.md is what `make accuracy` writes."""
    assert accuracy.TABLE.read_text(encoding="utf-8") == accuracy.table(total, len(list(gold.glob("*.json"))))


def test_a_figure_below_its_floor_is_named():
    """The check can fail."""
    total = dict.fromkeys(MEASURES, Count(1, 2, 2))
    assert accuracy.below(total, {"floor": {"event": 0.51}}) == ["event: 0.500 is below its floor of 0.510"]


def test_a_floor_is_not_lowered_without_a_reason():
    """The reason is kept beside the floor."""
    known = {"floor": {"event": 1.0}}
    with pytest.raises(SystemExit):
        accuracy.lowered(known, "event=0.9", "")
    made = accuracy.lowered(known, "event=0.9", "the gold was wrong")
    assert made["floor"]["event"] == 0.9
    assert made["lowered"] == [{"measure": "event", "from": 1.0, "to": 0.9, "reason": "the gold was wrong"}]


def test_what_is_extracted_scores_the_same_with_the_annotators_own_scorer(total, seeds, shared, tmp_path):
    """`rokasean extract`, read by the program that came with the gold."""
    command = [sys.executable, "-c", "from rokasean.cli import main; main()", "extract", seeds]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    (tmp_path / "read.jsonl").write_text(lines, encoding="utf-8")
    scorer = [sys.executable, shared / "tools" / "score.py", shared / "gold", tmp_path / "read.jsonl", "--json"]
    theirs = json.loads(subprocess.run(scorer, check=True, capture_output=True, text=True).stdout)
    assert (theirs["event"]["f1"], theirs["slot"]["f1"]) == (round(total["event"].f1, 3), round(total["slot"].f1, 3))


@pytest.mark.parametrize(("measure", "least"), [("event", 0.90), ("main", 0.95), ("slot", 0.85), ("verbatim", 1.0)])
def test_the_development_articles_are_read_well(shared, measure, least):
    """Where they lie beside the project."""
    folder = shared / "corpus" / "dev"
    assert accuracy.figure(measure, accuracy.score(folder, folder)[measure]) >= least
