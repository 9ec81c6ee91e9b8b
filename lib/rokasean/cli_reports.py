"""The commands about reports: one function a command, no logic of its own.

Heavy imports stand inside the functions. Nothing but the command line knows both what reads articles and what
publishes notebooks; what joins the two stands at the end of this file.
"""

import contextlib
import os
import sys
from collections.abc import Callable, Mapping
from functools import cache, partial, reduce
from pathlib import Path

import click

from rokasean.errors import ChangedMeanwhileError, NothingToReadError, RokaseanError, UsageError
from rokasean.progress import bar, bar_of, is_watched

FOLDER = click.Path(path_type=Path)
GIVEN = click.option("-p", "given", metavar="NAME=VALUE", multiple=True, help="Set a parameter; may be repeated.")
ARTICLES = click.option("--articles", metavar="DIR", help="Folder of articles.  [default: as the notebook says]")
REPORTS = click.option("--reports", metavar="DIR", type=FOLDER, help="Where reports go.  [default: reports]")
BUILDING = (
    ARTICLES,
    REPORTS,
    click.option("--jobs", type=click.IntRange(min=1), help="How many to build side by side.  [default: one a core]"),
    click.option("--log", metavar="FILE", type=FOLDER, help="Write one line of JSON a step to this file."),
    click.option("--keep", type=click.IntRange(min=0), help="How many replaced releases to keep.  [default: 5]"),
    click.option("--cell-limit", metavar="TIME", help="How long one cell may take.  [default: 10m]"),
    click.option("--run-limit", metavar="TIME", help="How long one notebook may take.  [default: 30m]"),
    click.option("--pdf-limit", metavar="TIME", help="How long making one PDF may take.  [default: 15m]"),
    click.option("--wait-limit", metavar="TIME", help="How long to wait for another build.  [default: 1h]"),
    click.option("--memory-limit", metavar="SIZE", help="Memory for a kernel, or for making a PDF.  [default: 2GB]"),
)


def _building(function: Callable) -> Callable:
    """Give a command the options of everything that builds."""
    return reduce(lambda made, option: option(made), reversed(BUILDING), function)


@click.command()
@click.argument("report", required=False)
@GIVEN
@click.option("--force", is_flag=True, help="Build even if nothing has changed.")
@_building
def build(report: str | None, given: tuple[str, ...], force: bool, **options: object) -> None:
    """Build reports: HTML, PDF, executed notebook and data, released together or not at all.

    REPORT is the name of a notebook in notebooks/, or its path; without it, every report is built. A report on a year
    is built for every year that the timeline knows, unless -p year=... names one.

    The build ends with a table. Where nobody watches it shows no bar, and writes one line of JSON a step to standard
    error, or with --log to a file. Defaults for limits stand in rokasean.toml.
    """
    from rokasean.publishing.unattended import exit_status

    sys.exit(exit_status(_build(report, given, force, **options)))


@click.command()
@click.argument("report")
def params(report: str) -> None:
    """Show the parameters of a report: types, defaults, bounds and what they mean."""
    from rokasean.publishing import plan
    from rokasean.publishing.contract import read_parameters
    from rokasean.publishing.describe import parameter_table
    from rokasean.publishing.notebooks import read_outline

    (notebook,) = plan.find_reports(plan.find_notebooks(Path.cwd()), report)
    click.echo(parameter_table(read_parameters(read_outline(notebook), notebook.stem)))


@click.command()
@click.argument("report")
@GIVEN
@click.option("--all", "everything", is_flag=True, help="All releases of the report that were replaced before.")
@REPORTS
def rollback(report: str, given: tuple[str, ...], everything: bool, reports: Path | None) -> None:
    """Put the release before the current one back in place.

    A report with several releases needs -p year=... to say which, or --all. Builds leave it in place until something
    changes; `rokasean build --force` is stronger.
    """
    from rokasean.publishing import plan
    from rokasean.publishing.rollback import find_releases, roll_back
    from rokasean.publishing.stopping import stoppable

    place = reports or plan.find_notebooks(Path.cwd()).with_name(plan.REPORTS)
    for folder in find_releases(place, report, plan.read_values(given), everything):
        with stoppable():
            done = roll_back(place, report, folder, _settings().limits.wait)
        withdrawn = done.withdrawn[:12] or "one that says no run key"
        click.echo(f"{report}/{folder}: run key {done.restored[:12]} is in place again, {withdrawn} withdrawn.")
        for each in done.harmed:
            click.echo(f"{report}/{folder}: harmed: {each}", err=True)


@click.command()
@click.argument("report", required=False)
@click.option(
    "--max-age", metavar="TIME", help="End with status 1 if a report was not built or checked within, say, 8d."
)
@click.option("--json", "as_json", is_flag=True, help="For other programs.")
@ARTICLES
@REPORTS
def status(report: str | None, max_age: str | None, as_json: bool, articles: str | None, reports: Path | None) -> None:
    """Tell of each report whether it is current, stale or failed, how old it is, and of the last attempt.

    With --max-age, a report is late when no build within that time has ended well for it, be it with nothing to do.
    """
    import datetime

    from rokasean.publishing import status as module
    from rokasean.publishing.attempts import now
    from rokasean.publishing.settings import read_duration

    most = datetime.timedelta(seconds=read_duration(max_age)) if max_age else None
    jobs = _jobs(report, (), articles, reports)
    known, moment = module.states(jobs, jobs[0].reports, every=report is None), now()
    behind = module.late(known, most, moment) if most else []
    click.echo(module.status_json(known, moment, most) if as_json else module.status_table(known, moment))
    for each in behind:
        click.echo(f"late: {each.report} {each.folder}", err=True)
    sys.exit(bool(behind))


@click.command()
@click.argument("path", metavar="FILE.pdf|FOLDER", type=click.Path(path_type=Path, exists=True))
@ARTICLES
def verify(path: Path, articles: str | None) -> None:
    """Check that a PDF, or a folder with a release, is what was published, and say what it was built from.

    A PDF alone is enough: the data and their hashes travel inside. Where notebook, articles and library are at hand as
    they were, the release is built again aside, and its bytes are compared.
    """
    from rokasean.publishing.stopping import stoppable
    from rokasean.publishing.verify import conclude, verify

    with stoppable():  # what is built again aside is cleared away
        lines, findings = verify(path, lambda manifest: _job_at_hand(manifest, articles))
    click.echo("\n".join([*lines, "", *(f"{each.verdict:<5}  {each.text}" for each in findings)]))
    conclude(findings, str(path))


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False, exists=True))
@_building
def watch(folder: Path, **options: object) -> None:
    """Build every report now, and again whenever an article in FOLDER changes; until this library does."""
    from rokasean.publishing.runkey import library_state
    from rokasean.publishing.stopping import stoppable
    from rokasean.publishing.watch import PASSING, overtaken, watch

    options["articles"], library = options["articles"] or str(folder), library_state()

    def rebuild(again: bool) -> bool:
        """Build; articles are read anew, and what goes wrong is told and waits for the next change."""
        _known_years.cache_clear()
        if library_state() != library:
            raise ChangedMeanwhileError("rokasean has changed since this began to watch; start it again.")
        with _told():
            return overtaken(_build(None, (), False, passing="" if again else PASSING, **options))
        return False

    with stoppable():
        watch(folder, rebuild)


def _build(
    report: str | None,
    given: tuple[str, ...],
    force: bool,
    articles: str | None,
    reports: Path | None,
    jobs: int | None,
    log: Path | None,
    passing: str = "",
    **options: object,
) -> list:
    """Build with all that an unattended build needs, and return the outcomes."""
    from rokasean.publishing import journal, summary
    from rokasean.publishing.settings import with_options
    from rokasean.publishing.stopping import Stopped
    from rokasean.publishing.together import means
    from rokasean.publishing.unattended import supervise

    settings = with_options(_settings(), options)
    book = journal.open_journal(log if log or is_watched() else journal.STDERR)
    common = {"force": force, "limits": settings.limits, "keep": settings.keep, "journal": book}
    ready = means(jobs or len(os.sched_getaffinity(0)), _imports(), Path.cwd())
    find = partial(_jobs, report, given, articles, reports, log, **common)
    try:
        outcomes = supervise(find, book, settings.on_failure, ready, bar_of, passing)
    except Stopped:
        click.echo("Stopped. What was published before is untouched.", err=True)
        raise
    click.echo(summary.table(outcomes, Path.cwd()))
    for line in summary.failures(outcomes):
        click.echo(f"\n{line}", err=True)
    return outcomes


def _settings():
    """Read the settings of the project that one stands in; where it is none, those that hold by themselves."""
    from rokasean.publishing import plan
    from rokasean.publishing.settings import Settings, read_settings

    try:
        folder = plan.find_notebooks(Path.cwd()).parent
    except UsageError:
        return Settings()
    return read_settings(folder)


def _jobs(
    report: str | None,
    given: tuple[str, ...],
    articles: str | None,
    reports: Path | None,
    log: Path | None = None,
    begin: Callable[[], object] = lambda: None,
    **common: object,
) -> list:
    """Find out what a build is asked for; begin with what it runs on where articles have to be read before."""
    from rokasean.publishing import plan
    from rokasean.publishing.jobs import Job

    notebooks = plan.find_notebooks(Path.cwd())
    todo = plan.plan(
        plan.find_reports(notebooks, report),
        plan.read_values(given),
        Job(notebooks, reports or notebooks.with_name(plan.REPORTS), folder=Path.cwd(), **common),
        spread={"year": partial(_years, begin)},
        inputs=partial(_article_files, begin),
        optional={"articles": articles} if articles else {},
    )
    if not todo:
        raise NothingToReadError("The articles tell of no dated event, so there is no year to report on.")
    if log and any(log.resolve().parent == place for job in todo for place in job.inputs):
        raise UsageError(f"--log {log} lies among the articles, and would change while they are read; name another.")
    if reports and any(reports.resolve() == place for job in todo for place in job.inputs):
        raise UsageError(f"--reports {reports} is where the articles lie, and index.html would be one; name another.")
    return todo


def _job_at_hand(manifest: Mapping, articles: str | None):
    """Make a job of what is at hand of that which a release was built from; None if there is not enough."""
    from rokasean.publishing import plan

    if manifest["report"].endswith(".ipynb"):
        return None  # a PDF must not name any notebook of this machine and have it run
    values = {**manifest.get("parameters", {}), **({"articles": articles} if articles else {})}
    try:
        (job,) = _jobs(manifest["report"], plan.write_values(values), None, None, limits=_settings().limits)
    except RokaseanError:
        return None
    return job


@contextlib.contextmanager
def _told():
    """Say what went wrong instead of ending with it."""
    try:
        yield
    except RokaseanError as error:
        click.echo(f"Error: {error}", err=True)


def _imports() -> list[str]:
    """The modules that notebooks import sooner or later: this library's, and what those import only when used."""
    from rokasean import _HOMES

    drawing = ["matplotlib.backends.backend_agg", "matplotlib.backends.backend_svg", "matplotlib.pyplot"]
    reading = ["pandas", "pandas.core.methods.to_dict", "pyarrow.dataset", "pyarrow.pandas_compat", "pyarrow.parquet"]
    return [*drawing, *reading, "rokasean.fonts", *sorted({f"rokasean.{home}" for home in _HOMES.values()})]


def _years(begin: Callable[[], object], values: Mapping) -> list[int]:
    """The years for which a report on a year is built; its own where it reads no articles."""
    return _known_years(values["articles"], begin) if "articles" in values else [values["year"]]


def _article_files(begin: Callable[[], object], values: Mapping) -> list[Path]:
    """The folder of articles that a report reads; none if it reads no articles."""
    from rokasean.timeline.folders import find_folder

    if "articles" not in values:
        return []
    _known_years(values["articles"], begin)  # nothing to read is said here, before any notebook runs
    return [find_folder(values["articles"])]


@cache
def _known_years(articles: str, begin: Callable[[], object]) -> list[int]:
    """The years that a folder tells of, found out once for all reports."""
    from rokasean.timeline.known import known_years

    return known_years(articles, each=bar, before=begin)
