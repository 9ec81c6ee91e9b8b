"""Measure how fast everything is, print it, and write docs/benchmarks.md.

python bench/run.py             about ten minutes
python bench/run.py --quick     two or three minutes; prints rough figures and writes nothing
"""

import argparse
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

import builds
import kernels
import reads
from measuring import PAGE, ROWS, is_kept, page, summed

KERNEL = "one sum, {}: first cell answered"


def main() -> int:
    """Run the command line; 1 when a bound is not kept."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true")
    quick = parser.parse_args().quick
    text, kept = measure(repeats=1 if quick else 3, rounds=2 if quick else 4)
    print(text)
    if not quick:
        PAGE.write_text(text, encoding="utf-8")
    return int(not kept)


def measure(repeats: int, rounds: int) -> tuple[str, bool]:
    """Measure everything.

    Args:
        repeats: how often builds are timed.
        rounds: for how many of ten reports the loop is run each time.

    Returns:
        The page, and whether every bound is kept.
    """
    _say("builds and the loop, in turns")
    with tempfile.TemporaryDirectory() as home:
        samples, seconds = builds.measure(builds.set_up(Path(home)), repeats, rounds)
    _say("kernels")
    times = kernels.measure(2 * repeats + 1)
    ordinary, forked = times[KERNEL.format("ordinary")], times[KERNEL.format("forked")]
    _say("reading")
    read, sides = reads.against_spacy(repeats)
    seconds |= {"kernel, ordinary": ordinary, "kernel, forked": forked} | sides
    samples |= read | {"kernel": [one / other for one, other in zip(ordinary, forked, strict=True)]}
    text = page(samples, seconds, reads.growth(repeats), _thousand_events())
    figures = {row: summed(samples[row.key]) for row in ROWS if not isinstance(samples[row.key], str)}
    return text, all(is_kept(row, figure) is not False for row, figure in figures.items())


def _thousand_events() -> list[str]:
    """Say how long a year of a thousand events takes, where that is measured."""
    if find_spec("thousand_events") is None:
        return []
    from thousand_events import measure

    _say("a year of a thousand events")
    return ["A year of a thousand events:", "", *(f"- {name}: {value}" for name, value in measure().items()), ""]


def _say(what: str) -> None:
    """Tell whoever waits what is being measured."""
    print(f"Measuring: {what}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
