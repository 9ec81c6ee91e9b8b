"""Measure how fast everything is, print it, and write docs/benchmarks.md.

python bench/run.py             about ten minutes
python bench/run.py --quick     two or three minutes; prints rough figures and writes nothing
"""

import argparse
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

import builds
import kernels
import reads
import thousand_events
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
    read, sides = reads.against_spacy(2 * repeats)
    seconds |= {"kernel, ordinary": ordinary, "kernel, forked": forked} | sides
    samples |= read | {"kernel": [one / other for one, other in zip(ordinary, forked, strict=True)]}
    _say("a year of a thousand events")
    big = thousand_events.measure()
    samples |= {"thousand": [big["seconds"]], "thousand_memory": [big["peak_mb"] / 1000]}
    text = page(samples, seconds, reads.growth(repeats), _told(big))
    figures = {row: summed(samples[row.key]) for row in ROWS if not isinstance(samples[row.key], str)}
    return text, all(is_kept(row, figure) is not False for row, figure in figures.items())


def _told(big: Mapping[str, float]) -> list[str]:
    """Say what else is known of the year of a thousand events."""
    others = [f"{name} {big[name]}" for name in ("cpu_seconds", "html_kb", "pdf_kb", "pdf_pages")]
    return [f"The year of a thousand events: {', '.join(others)}.", "", *_dense(reads.densities())]


def _dense(densities: Mapping[str, float]) -> list[str]:
    """Say how much the articles tell that reading was timed on."""
    told = {name: f"{density:.1f}" for name, density in densities.items()}
    return [
        f"Reading was timed on made-up articles that tell {told['plain']} mentions a KB, amid quotes, background and",
        f"footers; those of `seeds` tell {told['seeds']}. The articles from which reports are built, and by which",
        f"growth is measured, have news in every paragraph and tell {told['dense']}: they have a row of their own.",
        "Times of reading and of spaCy are those of the processor. It changes its speed from one second to the next,",
        f"so a pass of spaCy is set against the mean of {reads.AS_LONG} of ours, which together take about as long.",
        "",
    ]


def _say(what: str) -> None:
    """Tell whoever waits what is being measured."""
    print(f"Measuring: {what}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
