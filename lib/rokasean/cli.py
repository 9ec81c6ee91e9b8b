"""The command line: one function a command, no logic of its own.

Heavy imports stand inside the functions, so that `rokasean --help` answers at once.
"""

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

import click

from rokasean.errors import NothingToReadError, RokaseanError

ARTICLES = click.option(
    "--articles",
    metavar="DIR",
    default="seeds",
    show_default=True,
    help="Folder of articles; found from any folder below.",
)


class Commands(click.Group):
    """Commands whose known errors end in one sentence and their exit status, never in a traceback."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; 0 all well, 1 something failed, 2 wrong use, 3 nothing to read."""
        try:
            return super().invoke(ctx)
        except RokaseanError as error:
            failure = click.ClickException(str(error))
            failure.exit_code = error.exit_status
            raise failure from error


@click.group(cls=Commands)
@click.version_option(package_name="rokasean")
def main() -> None:
    """Articles on ROK-ASEAN defence engagement in, a timeline of events and annual reports out.

    Exit status: 0 all well, 1 something failed, 2 wrong use, 3 nothing to read.
    """


@main.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
def extract(paths: tuple[str, ...]) -> None:
    """Print what articles say: one JSON object a line, an article each.

    PATH is a file or a folder of articles.
    """
    from rokasean.reading.extract import extract, find_articles, line

    for record in extract(_bar(find_articles(paths))):
        click.echo(line(record))


@main.command()
@click.argument("event_id")
@ARTICLES
def explain(event_id: str, articles: str) -> None:
    """Print the sentences behind an event, and why its cells say what they say.

    EVENT_ID stands in a column of `rokasean events`; another id by which only one event may be meant will do.
    """
    from rokasean.timeline.cache import timeline
    from rokasean.timeline.explain import explain

    known = timeline(articles, each=_bar)
    click.echo(explain(known.events, event_id, known.mentions, known.articles))


@main.command()
@click.option("--year", type=int, help="Only events of this calendar year.")
@click.option("--format", "form", type=click.Choice(["table", "csv", "json"]), default="table", show_default=True)
@ARTICLES
def events(year: int | None, form: str, articles: str) -> None:
    """Print the timeline: what was held, planned or called off."""
    from rokasean.timeline.cache import timeline
    from rokasean.timeline.frames import in_year
    from rokasean.timeline.listing import FORMATS

    known = timeline(articles, each=_bar).events
    click.echo(FORMATS[form](known if year is None else in_year(known, year)), nl=False)


@main.command()
@click.argument("report", required=False)
@click.option("-p", "given", metavar="NAME=VALUE", multiple=True, help="Set a parameter; may come several times.")
@click.option("--articles", metavar="DIR", help="Folder of articles.  [default: as the notebook says]")
@click.option("--reports", metavar="DIR", type=click.Path(path_type=Path), help="Where reports go.  [default: reports]")
@click.option("--jobs", type=click.IntRange(min=1), help="How many to build side by side.  [default: one a core]")
@click.option("--force", is_flag=True, help="Build even if nothing has changed.")
def build(
    report: str | None,
    given: tuple[str, ...],
    articles: str | None,
    reports: Path | None,
    jobs: int | None,
    force: bool,
) -> None:
    """Build reports: HTML, PDF, executed notebook and data, released together or not at all.

    REPORT is the name of a notebook in notebooks/, or its path; without it, every report is built. A report on a year
    is built for every year that the timeline knows, unless -p year=... names one.
    """
    from rokasean.publishing import plan, summary
    from rokasean.publishing.build import Job, build_all

    here = Path.cwd()
    notebooks = plan.find_notebooks(here)
    todo = plan.plan(
        plan.find_reports(notebooks, report),
        plan.read_values(given),
        Job(notebooks, reports or notebooks.with_name(plan.REPORTS), folder=here, force=force),
        spread={"year": _years},
        inputs=_article_files,
        optional={"articles": articles} if articles else {},
    )
    if not todo:
        raise NothingToReadError("The articles tell of no dated event, so there is no year to report on.")
    with _bar_of(len(todo)) as bar:
        workers = jobs or len(os.sched_getaffinity(0))
        outcomes = build_all(todo, workers, lambda outcome: bar.update(), _imports())
    click.echo(summary.table(outcomes, here))
    for line in summary.failures(outcomes):
        click.echo(f"\n{line}", err=True)
    sys.exit(any(outcome.exit_status for outcome in outcomes))


def _imports() -> list[str]:
    """The modules that notebooks import sooner or later: this library's, and what those import only when used."""
    from rokasean import _HOMES

    drawing = ["matplotlib.backends.backend_agg", "matplotlib.backends.backend_svg", "matplotlib.pyplot"]
    reading = ["pandas", "pandas.core.methods.to_dict", "pyarrow.dataset", "pyarrow.pandas_compat", "pyarrow.parquet"]
    return [*drawing, *reading, "rokasean.fonts", *sorted({f"rokasean.{home}" for home in _HOMES.values()})]


def _years(values: Mapping) -> list[int]:
    """The years for which a report on a year is built; its own where it reads no articles."""
    from rokasean.timeline.frames import years

    if "articles" not in values:
        return [values["year"]]
    return years(_timeline(values["articles"]).events)


def _article_files(values: Mapping) -> list[Path]:
    """The files of the folder of articles that a report reads; none if it reads no articles."""
    from rokasean.timeline.folders import find_folder

    if "articles" not in values:
        return []
    _timeline(values["articles"])  # nothing to read is said here, before any notebook runs
    return sorted(path for path in find_folder(values["articles"]).iterdir() if path.is_file())


@cache
def _timeline(articles: str):
    """The timeline of a folder, read once for all reports."""
    from rokasean.timeline.cache import timeline

    known = timeline(articles, each=_bar)
    if not (known.articles["status"] == "read").any():
        raise NothingToReadError(f"{articles}: no file in it can be read; `rokasean extract {articles}` says why.")
    return known


def _bar_of(total: int):
    """A progress bar for reports, on a terminal only."""
    from tqdm import tqdm

    tqdm.monitor_interval = 0  # no thread of its own: processes are started beside it
    return tqdm(total=total, unit=" reports", file=sys.stderr, disable=None, leave=False)


def _bar(articles: Sequence) -> Iterable:
    """Articles one by one, with a progress bar on the terminal; without one where nobody watches."""
    from tqdm import tqdm

    return tqdm(articles, unit=" articles", file=sys.stderr, disable=None, leave=False)
