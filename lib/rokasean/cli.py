"""The command line: one function a command, no logic of its own.

Heavy imports stand inside the functions, so that `rokasean --help` answers at once.
"""

import errno
from pathlib import Path

import click

from rokasean.cli_reports import build, params, rollback, status, verify, watch
from rokasean.errors import RokaseanError
from rokasean.faults import describe, status_of
from rokasean.output import check_terminal, open_streams, write_out
from rokasean.progress import bar

EVENT_FORMATS = ("table", "csv", "json", "parquet", "ics", "timelinejs", "jsonld")

ARTICLES = click.option(
    "--articles",
    metavar="DIR",
    default="seeds",
    show_default=True,
    help="Folder of articles; found from any folder below.",
)


class Commands(click.Group):
    """Commands whose known errors end in one sentence and their exit status, never in a traceback."""

    def main(self, *args: object, **options: object) -> object:
        """Begin with all standard streams open."""
        open_streams()
        return super().main(*args, **options)

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; 0 all well, 1 something failed, 2 wrong use, 3 nothing to read."""
        try:
            return super().invoke(ctx)
        except RokaseanError as error:
            failure = click.ClickException(str(error))
            failure.exit_code = error.exit_status
            raise failure from error
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise  # whoever reads has had enough, which is no failure
            failure = click.ClickException(describe(error, Path()))
            failure.exit_code = status_of(error)
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

    for record in extract(bar(find_articles(paths))):
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

    known = timeline(articles, each=bar)
    click.echo(explain(known.events, event_id, known.mentions, known.articles))


@main.command()
@click.option("--year", type=int, help="Only events of this calendar year.")
@click.option("--format", "form", type=click.Choice(EVENT_FORMATS), default="table", show_default=True)
@click.option("--output", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False), help="Write to this file.")
@ARTICLES
def events(year: int | None, form: str, output: Path | None, articles: str) -> None:
    """Print the timeline, or hand it to other programs: what was held, planned or called off.

    csv, json and parquet hold every column. ics is a calendar of the events whose days are known, timelinejs a time
    line of those whose year is, and jsonld describes them for the web in the words of schema.org.
    """
    from rokasean.publishing.runkey import epoch_date
    from rokasean.showing.export import export
    from rokasean.timeline.cache import timeline
    from rokasean.timeline.frames import in_year
    from rokasean.timeline.read import readable

    check_terminal(form, output)
    known = readable(timeline(articles, each=bar), articles)
    chosen = known.events if year is None else in_year(known.events, year)
    made = export(form, chosen, known, epoch_date())
    write_out(made.data, output)
    if made.left_out:
        click.echo(made.left_out, err=True)


for command in (build, params, rollback, status, verify, watch):
    main.add_command(command)
