"""The scorer agrees with itself on perfect and empty readings, and counts what it says."""

import copy
import json
import subprocess
import sys

import pytest

from scoring import MEASURES, Count, alike, compare, compatible, pair


def event(**cells) -> dict:
    """An event of the gold with the cells that a test needs."""
    return {"salience": "main", "status": "held", "form": "meeting", "level": "ministerial", "people": [], **cells}


@pytest.fixture
def records(gold) -> list[dict]:
    """The annotated seeds."""
    return [json.loads(p.read_text(encoding="utf-8")) for p in sorted(gold.glob("*.json"))]


def test_a_perfect_reading_scores_one_in_every_measure(records, seeds, gold):
    """Gold against itself."""
    for path, record in zip(sorted(gold.glob("*.json")), records, strict=True):
        text = (seeds / f"{path.stem}.txt").read_text(encoding="utf-8")
        counts = compare(record, copy.deepcopy(record), text)
        assert {name: counts[name].recall for name in MEASURES if counts[name].golds} == {
            name: 1.0 for name in MEASURES if counts[name].golds
        }


def test_nothing_read_finds_nothing(records):
    """An empty reading has no recall."""
    counts = compare(records[0], {}, "")
    assert (counts["event"].recall, counts["slot"].recall, counts["event"].hits) == (0.0, 0.0, 0)


def test_an_invented_event_costs_its_cells():
    """A guess without a partner in the gold counts against precision."""
    counts = compare({"events": []}, {"events": [event(date="2021", parties=["KR", "VN"])]}, "")
    assert counts["event"].precision == 0.0
    assert counts["slot"] == Count(0, 7, 0)


def test_evidence_that_is_not_in_the_article_is_counted():
    """Words that the article does not have are no evidence."""
    counts = compare({}, {"events": [event(evidence="They met."), event(evidence="They parted.")]}, "They\n met. ")
    assert counts["verbatim"] == Count(1, 2, 2)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2021", "2021-09-08", True),
        ("2021-09-08/2021-09-10", "2021-09-10", True),
        (None, "2021", True),
        ("2021-09", "2021-10", False),
        ("2020", "2021-01-01", False),
    ],
)
def test_dates_are_compatible_when_they_can_be_the_same_time(one, other, same):
    """Overlap, or one unknown."""
    assert compatible(one, other) is same


def test_names_are_compared_by_their_telling_words():
    """Spelling and small words do not count; numbers do."""
    assert alike("the Republic of Korea-ASEAN Defence Ministers' Meeting", "ROK-ASEAN defense minister meeting") == 1.0
    assert alike("11th ADMM-Plus", "12th ADMM-Plus") == 0.5


def test_one_guess_is_paired_with_one_gold_event_only():
    """A guess cannot be counted twice."""
    golds = [event(name="11th ADMM-Plus", date="2024-11-21", parties=["KR"])] * 2
    assert len(pair(golds, golds[:1])) == 1


def test_figures_agree_with_the_annotators_own_scorer(records, seeds, gold, shared, tmp_path):
    """Damaged readings score the same with both programs."""
    total = dict.fromkeys(MEASURES, Count())
    lines = []
    for path, record in zip(sorted(gold.glob("*.json")), records, strict=True):
        guess = copy.deepcopy(record)
        guess["events"] = guess["events"][1:]
        for e in guess["events"]:
            e["city"], e["people"], e["parties"] = "Busan", e["people"][1:], e["parties"][:2]
        lines.append(json.dumps({**guess, "article": path.stem}))
        counts = compare(record, guess, (seeds / f"{path.stem}.txt").read_text(encoding="utf-8"))
        total = {name: total[name] + counts[name] for name in MEASURES}
    (tmp_path / "read.jsonl").write_text("\n".join(lines), encoding="utf-8")
    command = [sys.executable, shared / "tools" / "score.py", shared / "gold", tmp_path / "read.jsonl", "--json"]
    theirs = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    assert round(total["event"].f1, 3) == theirs["event"]["f1"]
    assert round(total["slot"].f1, 3) == theirs["slot"]["f1"]
    assert round(total["main"].recall, 3) == theirs["main_recall"]
    assert {n: round(total[n].f1, 3) for n in theirs["fields"]} == {n: r["f1"] for n, r in theirs["fields"].items()}
    assert {n: round(total[n].f1, 3) for n in theirs["article"]} == {n: r["f1"] for n, r in theirs["article"].items()}
