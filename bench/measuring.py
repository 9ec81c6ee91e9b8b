"""What is measured, the arithmetic of it, and the page docs/benchmarks.md."""

import os
import platform
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

PAGE = Path(__file__).parents[1] / "docs" / "benchmarks.md"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the page.

    Args:
        key: its name in the code.
        words: what is measured.
        bound: what the median must keep, as a number; None where nothing is asked.
        least: whether the bound is the least that will do, or else the most.
        unit: what is measured in; "GB" and "s" stand behind the figure.
    """

    key: str
    words: str
    bound: float | None = None
    least: bool = False
    unit: str = "times"


LOOP = "`papermill` + `jupyter nbconvert --to html` + `weasyprint`"
ROWS = (
    Row("ten", f"ten annual reports, HTML and PDF: how many times as fast as the loop {LOOP}", 6, True),
    Row("one", "one annual report from a cold start: its time, as a part of that of one round of the loop", 0.6),
    Row("again", 'the same build again, nothing changed: its time, in that of `python -c "import pandas"`', 2),
    Row("further", "each further report: its time, as a part of that of one round of the loop", 0.125),
    Row("kernel", "kernel ready and first cell answered: how many times as fast as an ordinary one", 5, True),
    Row("memory", "peak memory of the build of ten reports, all processes", 1.2, False, "GB"),
    Row("thousand", "a report on a year of a thousand events, from a cold start", 60, False, "s"),
    Row("thousand_memory", "peak memory of that build, all processes", 0.6, False, "GB"),
    Row("names", "reading against spaCy's small model with all its pipes, both on one core: times as fast", 20, True),
    Row("names_alone", "reading against its pipes for names alone (tok2vec, ner): times as fast", None, True),
    Row("names_dense", "reading articles that tell of something in every paragraph, against all pipes", None, True),
)
# What is shown of growth: the sizes, as multiples of the smallest.
LENGTHS, NUMBERS = (1, 2, 4, 8), (1, 4, 16)


@dataclass(frozen=True, slots=True)
class Figure:
    """What came of the repeats: the median, the least and the most.

    >>> summed([3.0, 1.0, 2.0])
    Figure(median=2.0, least=1.0, most=3.0)
    """

    median: float
    least: float
    most: float


def summed(samples: Sequence[float]) -> Figure:
    """Sum up samples; at least one."""
    return Figure(statistics.median(samples), min(samples), max(samples))


def ratios(ones: Sequence[float], others: Sequence[float]) -> list[float]:
    """Divide what was measured in turns, pair by pair.

    >>> ratios([6.0, 8.0], [2.0, 4.0])
    [3.0, 2.0]
    """
    return [one / other for one, other in zip(ones, others, strict=True)]


def is_kept(row: Row, figure: Figure) -> bool | None:
    """Whether the median keeps the bound; None where there is none.

    >>> is_kept(Row("a", "", 6, True), summed([5.0, 7.0, 8.0])), is_kept(Row("b", ""), summed([1.0]))
    (True, None)
    """
    if row.bound is None:
        return None
    return figure.median >= row.bound if row.least else figure.median <= row.bound


def line(row: Row, samples: Sequence[float] | str) -> str:
    """Lay out one line of the table; a text says why there is no figure."""
    bound = "" if row.bound is None else f"{'at least' if row.least else 'at most'} {row.bound:g}"
    if isinstance(samples, str):
        return f"| {row.words} | {bound} | {samples} | |"
    figure = summed(samples)
    verdict = {True: "", False: " (**not kept**)", None: ""}[is_kept(row, figure)]
    unit = f" {row.unit}" if row.unit in ("GB", "s") else ""
    return (
        f"| {row.words} | {bound}{unit if bound else ''} | {_number(figure.median)}{unit}{verdict} "
        f"| {_number(figure.least)} to {_number(figure.most)} |"
    )


def _number(value: float) -> str:
    """Write a figure with three digits that count.

    >>> [_number(each) for each in (0.0312, 0.5, 12.34, 250.4)]
    ['0.0312', '0.500', '12.3', '250']
    """
    digits = max(0, 2 - len(str(int(value)))) + (value < 100) if value >= 1 else 3 + (value < 0.1)
    return f"{value:.{digits}f}"


def seconds_line(name: str, samples: Sequence[float]) -> str:
    """Lay out one line of the table of times."""
    figure = summed(samples)
    return f"| {name} | {_number(figure.median)} | {_number(figure.least)} to {_number(figure.most)} | {len(samples)} |"


def machine() -> str:
    """Name the machine by what matters, and by nothing that tells which one it is."""
    cores, memory = len(os.sched_getaffinity(0)), os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{_processor()}, {cores} cores, {memory:.0f} GB of memory, Python {platform.python_version()}"


def _processor() -> str:
    """Read the model of the processor."""
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())


def page(
    samples: Mapping[str, Sequence[float] | str],
    seconds: Mapping[str, Sequence[float]],
    growth: Mapping[str, Mapping[str, Sequence[float]]],
    more: Sequence[str] = (),
) -> str:
    """Lay out the page.

    Args:
        samples: what was measured, by the key of its row; a text where it could not be.
        seconds: the times behind it, by name.
        growth: by what grows, what was measured by its size.
        more: lines that stand before the times.

    Returns:
        Markdown.
    """
    return "\n".join(
        [
            "# How fast it is",
            "",
            "Made by `make bench`; do not edit it by hand. Both sides of a ratio were timed in turns, in the same run,",
            "on articles that `bench/made_up.py` makes up. The least and the most of the repeats stand beside medians.",
            "",
            f"Machine: {machine()}.",
            "",
            "| measure | must be | median | least to most |",
            "|---|---|---|---|",
            *(line(row, samples.get(row.key, "not measured")) for row in ROWS),
            "",
            *more,
            "The loop executes, converts and prints the same notebook with the same library, as a user would write it:",
            "three commands a report, one after the other; the time of ten is reckoned from that of four. A cold",
            "start has no cache of the articles and no template",
            "of kernels. Memory is the sum of what belongs to each process (PSS), looked at twenty times a second.",
            "",
            "| seconds | median | least to most | times |",
            "|---|---|---|---|",
            *(seconds_line(name, times) for name, times in seconds.items()),
            "",
            *(each for what, sizes in growth.items() for each in growth_lines(what, sizes)),
        ]
    )


def growth_lines(what: str, sizes: Mapping[str, Sequence[float]]) -> list[str]:
    """Lay out how a measure grows with a size."""
    return [
        f"| {what} | {' | '.join(sizes)} |",
        f"|---|{'---|' * len(sizes)}",
        f"| median | {' | '.join(_number(summed(times).median) for times in sizes.values())} |",
        "",
    ]
