"""Score what the library reads against gold, and hold each figure against its recorded floor.

python bench/accuracy.py                       score, write docs/accuracy.md, fail below a floor
python bench/accuracy.py --raise               record today's figures where they are above the floor
python bench/accuracy.py --lower MEASURE=VALUE --reason "..."   lower a floor, with the reason kept beside it
python bench/accuracy.py --gold DIR            score another folder of NAME.json beside NAME.txt; writes nothing
"""

import argparse
import json
import sys
import tomllib
from pathlib import Path

from rokasean.reading.article import read_article
from rokasean.reading.mentions import read_mentions
from rokasean.reading.records import record
from scoring import ARTICLE, CELLS, LISTS, MEASURES, Count, compare

ROOT = Path(__file__).parents[1]
FLOORS = ROOT / "bench" / "accuracy_floors.toml"
TABLE = ROOT / "docs" / "accuracy.md"
RECALL_ONLY = ("main", "other")
NAMES = {
    "event": "events found and not invented (F1)",
    "main": "main events found (recall)",
    "other": "background and upcoming events found (recall)",
    "slot": "all cells of all events (F1)",
    "verbatim": "evidence that stands word for word in the article",
}


def read(path: Path) -> dict:
    """The record that the library reads from one article."""
    article = read_article(path)
    return record(article, read_mentions(article))


def score(gold: Path, articles: Path) -> dict[str, Count]:
    """The counts of every measure, over all gold records of a folder."""
    total = dict.fromkeys(MEASURES, Count())
    for path in sorted(gold.glob("*.json")):
        source = articles / f"{path.stem}.txt"
        annotated = json.loads(path.read_text(encoding="utf-8"))
        counts = compare(annotated, read(source), source.read_text(encoding="utf-8"))
        total = {name: total[name] + counts[name] for name in MEASURES}
    return total


def figure(name: str, count: Count) -> float:
    """The one figure of a measure that is held against its floor."""
    if name in RECALL_ONLY:
        return count.recall
    return count.precision if name == "verbatim" else count.f1


def table(total: dict[str, Count], articles: int) -> str:
    """The page docs/accuracy.md."""
    rows = [
        f"| {NAMES.get(name, name.replace('_', ' '))} | {figure(name, total[name]):.3f} | {total[name].golds} |"
        for name in ("event", "main", "other", "slot", "verbatim")
    ]
    cells = [f"| {name} | {figure(name, total[name]):.3f} | {total[name].golds} |" for name in (*CELLS, *LISTS)]
    heads = [f"| {name} | {figure(name, total[name]):.3f} | {total[name].golds} |" for name in ARTICLE]
    return "\n".join(
        [
            "# How well the library reads",
            "",
            f"Made by `make accuracy` from the {articles} annotated articles in `tests/gold`; do not edit it by hand.",
            "A test fails when a figure falls below its floor in `bench/accuracy_floors.toml`. The rules were",
            "written with these articles in view: the figures tell that nothing broke, not how well others are read.",
            "",
            "| measure | figure | items |",
            "|---|---|---|",
            *rows,
            "",
            "| cell of an event (on events that were found) | F1 | items |",
            "|---|---|---|",
            *cells,
            "",
            "| of the article | F1 | items |",
            "|---|---|---|",
            *heads,
            "",
        ]
    )


def floors() -> dict:
    """The recorded floors: measure to figure, and the reasons for lowered ones."""
    return tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {"floor": {}, "lowered": []}


def write_floors(known: dict) -> None:
    """Record floors and the reasons for lowered ones."""
    lines = [
        "# The figures that reading must not fall below; `bench/accuracy.py --help` says how they change.",
        "",
        "[floor]",
    ]
    lines += [f"{name} = {known['floor'][name]:.3f}" for name in MEASURES if name in known["floor"]]
    for entry in known.get("lowered", []):
        lines += ["", "[[lowered]]", *(f"{key} = {json.dumps(value)}" for key, value in entry.items())]
    FLOORS.write_text("\n".join(lines) + "\n", encoding="utf-8")


def below(total: dict[str, Count], known: dict) -> list[str]:
    """One sentence for each figure that has fallen below its floor."""
    return [
        f"{name}: {figure(name, total[name]):.3f} is below its floor of {floor:.3f}"
        for name, floor in known["floor"].items()
        if round(figure(name, total[name]), 3) < floor
    ]


def lowered(known: dict, change: str, reason: str) -> dict:
    """The floors with one of them lowered, and why."""
    name, _, value = change.partition("=")
    if name not in MEASURES or not reason:
        raise SystemExit("--lower takes MEASURE=VALUE with a measure of the table, and --reason says why")
    entry = {"measure": name, "from": known["floor"].get(name, 0.0), "to": float(value), "reason": reason}
    return {"floor": {**known["floor"], name: float(value)}, "lowered": [*known.get("lowered", []), entry]}


def main() -> int:
    """Run the command line; 1 when a figure is below its floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path)
    parser.add_argument("--raise", dest="up", action="store_true")
    parser.add_argument("--lower")
    parser.add_argument("--reason", default="")
    asked = parser.parse_args()
    gold = asked.gold or ROOT / "tests" / "gold"
    total = score(gold, asked.gold or ROOT / "seeds")
    print("\n".join(f"{name:<12} {figure(name, total[name]):.3f}  ({total[name].golds})" for name in MEASURES))
    if asked.gold:
        return 0
    known = floors()
    if asked.up:
        now = {name: int(figure(name, total[name]) * 1000) / 1000 for name in MEASURES}
        known = {**known, "floor": {name: max(now[name], known["floor"].get(name, 0.0)) for name in MEASURES}}
        write_floors(known)
    if asked.lower:
        known = lowered(known, asked.lower, asked.reason)
        write_floors(known)
    TABLE.write_text(table(total, len(list(gold.glob("*.json")))), encoding="utf-8")
    fallen = below(total, known)
    print("\n".join(fallen), file=sys.stderr)
    return int(bool(fallen))


if __name__ == "__main__":
    sys.exit(main())
