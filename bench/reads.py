"""Reading: its speed against spaCy's small model, on one core, and how its time grows with what is read."""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from made_up import plain_story, story, write_articles
from measuring import LENGTHS, NUMBERS, ratios
from rokasean.reading.article import read_article
from rokasean.reading.mentions import read_mentions
from rokasean.timeline.cache import read_folder

HERE = Path(__file__).parent
SPACY = HERE.parent / ".cache" / "bench-spacy"
LACK = "not measured: the packages of bench/requirements.lock could not be had"
# Seconds that setting up spaCy may take.
PATIENCE = 300
# A pass of spaCy takes as long as about so many of ours, of which each of our samples is the mean: processors change
# their speed from one second to the next, and what is set against each other has to see the same changes.
AS_LONG = 15
# The sorts of made-up articles that reading is timed on: the arguments with which they are written.
SORTS = {"plain": (2400, 4400, plain_story), "dense": (2000, 4000, story)}
PIPES = {"all": "spaCy, all pipes", "names": "spaCy, tok2vec and ner"}


def spacy_python() -> Path | None:
    """Find, or set up, an environment with spaCy; None where its packages cannot be had."""
    python, ready = SPACY / "bin" / "python", SPACY / ".ready"
    if ready.exists():
        return python
    lock = HERE / "requirements.lock"
    commands = [
        [sys.executable, "-m", "venv", "--clear", SPACY],
        [python, "-m", "pip", "install", "-qq", "--disable-pip-version-check", "--require-hashes", "-r", lock],
    ]
    try:
        for command in commands:
            subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE)
    except (subprocess.SubprocessError, OSError):
        return None
    ready.touch()
    return python


def _on_one_core(*command: object) -> list[float]:
    """Seconds of the processor that a script prints, when it runs on the first core alone."""
    core = min(os.sched_getaffinity(0))
    own = f"import os, sys; os.sched_setaffinity(0, {{{core}}}); os.execv(sys.argv[1], sys.argv[1:])"
    words = [sys.executable, "-c", own, *map(str, command)]
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    done = subprocess.run(words, check=True, capture_output=True, text=True, env=environment)
    return json.loads(done.stdout)


def against_spacy(repeats: int, passes: int = 2) -> tuple[dict[str, list[float] | str], dict[str, list[float]]]:
    """Time reading and finding names in turns, on articles of 2 to 4 KB, plain ones and dense ones.

    Args:
        repeats: how often each side is started.
        passes: how often spaCy goes over the articles each time.

    Returns:
        Samples by the key of their row, and seconds by what was timed.
    """
    python = spacy_python()
    if python is None:
        return dict.fromkeys(("names", "names_alone", "names_dense"), LACK), {}
    sides: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as home:
        folders = [_articles(Path(home), sort) for sort in SORTS]
        for _ in range(repeats):
            for folder in folders:
                what = f"20 {folder.name} articles"
                ours = _on_one_core(sys.executable, HERE / "read_with_rokasean.py", folder, passes, AS_LONG)
                sides.setdefault(f"reading {what}", []).extend(ours)
                for pipes, name in PIPES.items():
                    theirs = _on_one_core(python, HERE / "read_with_spacy.py", folder, passes, pipes)
                    sides.setdefault(f"{name}, {what}", []).extend(theirs)
    ours, everything, alone, ours_dense, everything_dense, _ = sides.values()
    samples = {
        "names": ratios(everything, ours),
        "names_alone": ratios(alone, ours),
        "names_dense": ratios(everything_dense, ours_dense),
    }
    return samples, sides


def _articles(home: Path, sort: str) -> Path:
    """A folder of twenty made-up articles of a sort."""
    write_articles(home / sort, range(2015, 2025), 2, *SORTS[sort])
    return home / sort


def densities() -> dict[str, float]:
    """How many mentions a KB are read in the articles of each sort, and in those of `seeds`."""
    with tempfile.TemporaryDirectory() as home:
        folders = {sort: _articles(Path(home), sort) for sort in SORTS} | {"seeds": HERE.parent / "seeds"}
        return {name: _density(sorted(folder.glob("*.txt"))) for name, folder in folders.items()}


def _density(paths: list[Path]) -> float:
    """How many mentions a KB are read in articles."""
    mentions = sum(len(read_mentions(read_article(path))) for path in paths)
    return mentions * 1000 / sum(path.stat().st_size for path in paths)


def growth(repeats: int) -> dict[str, dict[str, list[float]]]:
    """How the time for a KB grows with the length of articles, and that for an article with their number.

    Args:
        repeats: how often each is timed.

    Returns:
        By what grows, milliseconds of the processor by size.
    """
    with tempfile.TemporaryDirectory() as home:
        lengths = {
            f"x{times}": write_articles(Path(home) / f"long{times}", range(2015, 2025), 1, 3000 * times, 3000 * times)
            for times in LENGTHS
        }
        numbers = {f"x{times}": Path(home) / f"many{times}" for times in NUMBERS}
        for times, folder in zip(NUMBERS, numbers.values(), strict=True):
            write_articles(folder, range(2015, 2025), times)
        _read(lengths["x1"])  # loads the vocabularies
        long = {name: [_per_kilobyte(paths) for _ in range(repeats)] for name, paths in lengths.items()}
        many = {name: [_per_article(folder) for _ in range(repeats)] for name, folder in numbers.items()}
    return {"ms a KB, by length of articles from 3 KB": long, "ms an article, by number of articles from 10": many}


def _read(paths: list[Path]) -> None:
    """Read articles to their mentions."""
    for path in paths:
        read_mentions(read_article(path))


def _per_kilobyte(paths: list[Path]) -> float:
    """Milliseconds of the processor for a KB."""
    begin = time.process_time()
    _read(paths)
    return (time.process_time() - begin) * 1e6 / sum(path.stat().st_size for path in paths)


def _per_article(folder: Path) -> float:
    """Milliseconds of the processor for an article, from the folder to the merged timeline."""
    begin = time.process_time()
    articles, _, _ = read_folder(folder)
    return (time.process_time() - begin) * 1e3 / len(articles)
