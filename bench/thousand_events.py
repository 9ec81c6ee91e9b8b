"""Build the report on a year with a thousand events: seconds, memory and size.

python bench/thousand_events.py [--events N] [--json]

The articles are made up, one an event, and read as any others are: what is measured is a whole build without any
cache, from the folder of articles to the released files.
"""

import argparse
import datetime
import itertools
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil

YEAR = 2024
PARTNERS = {
    "Bruneian": "Bandar Seri Begawan, Brunei",
    "Cambodian": "Phnom Penh, Cambodia",
    "Indonesian": "Jakarta, Indonesia",
    "Lao": "Vientiane, Laos",
    "Malaysian": "Kuala Lumpur, Malaysia",
    "Philippine": "Manila, the Philippines",
    "Singaporean": "Singapore",
    "Thai": "Bangkok, Thailand",
    "Vietnamese": "Hanoi, Vietnam",
}
TOPICS = ("maritime security", "defense industry cooperation", "cyber security", "peacekeeping")
ARTICLE = """\
Vice ministers meet in {town}

Published: {day}

SEOUL, {day} -- South Korean Vice Defense Minister Hong Gil-dong met his {whose} counterpart in {town} on {day} to \
discuss {topic}, his ministry said.

Both sides agreed to keep in touch.
"""
PAUSE = 0.25  # seconds between looks at the memory


def make_articles(folder: Path, events: int) -> None:
    """Write made-up articles, each on an event of its own.

    Args:
        folder: where to write; it has to exist.
        events: how many, at most nine a day of the year.
    """
    days = (datetime.date(YEAR, 1, 1) + datetime.timedelta(days=step) for step in range(366))
    pairs = itertools.islice(itertools.product(days, PARTNERS.items()), events)
    for number, (day, (whose, town)) in enumerate(pairs):
        told = f"{day:%B} {day.day}, {day.year}"
        text = ARTICLE.format(town=town, day=told, whose=whose, topic=TOPICS[number % len(TOPICS)])
        (folder / f"made_up_{number:04}.txt").write_text(text, encoding="utf-8")


def measure(events: int = 1000) -> dict:
    """Build the report on a made-up year.

    Args:
        events: how many events it has.

    Returns:
        Seconds by the clock and of the processor; peak memory in MB of all processes together, shared pages counted
        once; sizes in KB of the HTML and the PDF; pages of the PDF.

    Raises:
        subprocess.CalledProcessError: the build failed; its output is what the build said.
    """
    import pikepdf

    with tempfile.TemporaryDirectory() as home:
        articles, reports = Path(home, "articles"), Path(home, "reports")
        articles.mkdir()
        make_articles(articles, events)
        worked = _worked()
        seconds, peak = _watched(articles, reports, Path(home, "cache"))
        spent = {
            "seconds": round(seconds, 1),
            "cpu_seconds": round(_worked() - worked, 1),
            "peak_mb": round(peak / 1e6),
        }
        folder = reports / "annual_report" / str(YEAR)
        (html,), (pdf,) = folder.glob("*.html"), folder.glob("*.pdf")
        with pikepdf.open(pdf) as opened:
            pages = len(opened.pages)
        sizes = {"html_kb": html.stat().st_size // 1000, "pdf_kb": pdf.stat().st_size // 1000}
    return {"events": events, **spent, **sizes, "pdf_pages": pages}


def _worked() -> float:
    """Seconds of the processor that processes started from here have used, once they have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _watched(articles: Path, reports: Path, cache: Path) -> tuple[float, int]:
    """Build the report, and return how many seconds it took and the most bytes that it held."""
    command = [str(Path(sys.executable).with_name("rokasean")), "build", "annual_report", "-p", f"year={YEAR}"]
    command += ["--articles", str(articles), "--reports", str(reports)]
    log = cache.with_name("log")
    begin, peak = time.perf_counter(), 0
    with log.open("w", encoding="utf-8") as said:
        building = subprocess.Popen(
            command,
            env={**os.environ, "XDG_CACHE_HOME": str(cache)},
            cwd=Path(__file__).parents[1],
            stdout=said,
            stderr=said,
        )
        while building.poll() is None:
            peak = max(peak, _held(building.pid))
            time.sleep(PAUSE)
    if building.returncode:
        raise subprocess.CalledProcessError(building.returncode, command, output=log.read_text(encoding="utf-8"))
    return time.perf_counter() - begin, peak


def _held(pid: int) -> int:
    """The bytes that a process and all that it started hold, each shared page counted once."""
    try:
        builder = psutil.Process(pid)
        return sum(map(_share, [builder, *builder.children(recursive=True)]))
    except psutil.NoSuchProcess:
        return 0


def _share(process: psutil.Process) -> int:
    """The bytes of a process, with its part of what it shares with others."""
    try:
        return process.memory_full_info().pss
    except (psutil.NoSuchProcess, psutil.AccessDenied):
        return 0


def main() -> None:
    """Measure, and print the result."""
    parser = argparse.ArgumentParser(description="Build the report on a year with a thousand events.")
    parser.add_argument("--events", type=int, default=1000, help="how many events [default: 1000]")
    parser.add_argument("--json", action="store_true", help="print JSON")
    options = parser.parse_args()
    found = measure(options.events)
    print(json.dumps(found) if options.json else "\n".join(f"{name:12} {value:>8}" for name, value in found.items()))


if __name__ == "__main__":
    main()
