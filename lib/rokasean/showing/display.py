"""Showing things in a notebook, and handing data over to whoever publishes it.

What the HTML offers to a style sheet, element or class first, then what it is:

    header.titleblock, h1     title of the report
    dl.coverage               period, data cut-off and what was read, as div > dt + dd
    dl.keyfigures             key figures as div > dt + dd; in dd span.value, and span.change with the year before
    ul.brief                  the sentences of "in brief"
    a.cite                    the number of a source, "[3]", linked to #source-3
    a.event-link              the title of an event, linked to its row, #event-<event_id>
    figure.figure             a figure: div.canvas > svg, then figcaption
    svg .ink .muted .rule     text and lines, in currentColor; likewise .shade, the days after the data cut-off
    svg .heat                 the cells of a matrix
    svg .mark-held            marks, likewise .mark-planned and .mark-cancelled; svg a: marks and names, linked to rows
    table.events              one row an event: tr.status-held, .status-planned or .status-cancelled, with data-date,
                              data-status, data-kind, data-level, data-partners and data-topics (codes between spaces),
                              data-sources (how many)
    table[data-things]        a table that a page's script may sort and filter: its rows are such things; data-filters
                              lists the choices among them; th[data-sort] heads a column that sorts, th[aria-sort] the
                              one in whose order the rows come, as caption [data-order] says
    tr.foremost               in a long table, and in no short one: rows to be printed, where not all can be;
                              caption[data-print]: what to say of that on paper
    .title .nature            in table.events: the name of an event; its form and level
    dl.facts                  in table.events: further details as div > dt + dd
    p.doubt                   in table.events: what its sources disagree about
    details.evidence          the passages that tell of an event: summary, then blockquote > p, and p.why; on paper a
                              note at the foot of the page: p.note-call, and article.note with p.note-number
    span.mark                 a word in a box: .mark-planned, .mark-cancelled ("called off"), .mark-single ("one
                              source"), .mark-conflict ("sources differ")
    strong.outcome            what became of an announcement: .outcome-kept, .outcome-called-off,
                              .outcome-no-report-found, .outcome-still-ahead, .outcome-no-date-given, .outcome-not-known
    table.*                   .partners .topics .follow-up .announced .frameworks .recalled .doubts .years
                              .partner-years .series (tr.gap: years without a meeting) .sources .set-aside
                              .closed-lists .provenance .changes .own (an analyst's)
    tr#source-1 ...           in table.sources: an article; .title or a link, .address (its URL), .file
    td.number, th.number      a cell with a number; with .zero too when there is none of the thing
    span.uncovered            stands in place of a number for a time of which no article was read
    span.kept                 the last word of a sentence with the numbers of its sources
    span.quote                a passage within a sentence, quotation marks included
    .aside                    a small remark beside a value
    ul.inferred               what no article states in so many words, in sentences
    tr#topic-cyber ...        in table.topics: a topic, to which the names in its figure lead
    p.nothing                 stands where a figure or table has nothing to show
    .visually-hidden          words for screen readers only: to be hidden from the eye, not from the page

Every table has a caption and header cells with a scope.
"""

from rokasean.errors import UsageError
from rokasean.showing.legible import legible
from rokasean.timeline.listing import as_csv, as_records

ATTACHMENT = "application/vnd.rokasean.attachment+json"
DOCUMENT = "application/vnd.rokasean.document+json"
LINKED = "application/ld+json"
# What makes something fit to be shown, by the class that it is, or that its class comes from; the first that fits.
MENDS = {
    "matplotlib.FigureBase": "Write ra.show(ra.as_figure(figure, caption, description)), the description being "
    "what it shows in words.",
    "matplotlib.Artist": "Show the whole figure: ra.show(ra.as_figure(figure, caption, description)); that of axes is "
    "axes.figure.",
    "pandas.DataFrame": "Write ra.show(ra.as_table(frame, caption)).",
    "pandas.Series": "Write ra.show(ra.as_table(series.reset_index(), caption)).",
    "builtins.str": "Write prose into a cell of Markdown.",
}
OTHERWISE = (
    "A figure of Matplotlib becomes one by ra.as_figure(figure, caption, description), a DataFrame a table by "
    "ra.as_table(frame, caption)."
)


def show(*things) -> None:
    """Show figures, tables and prose where the notebook stands, all as one output.

    Args:
        things: Figures, Tables, Prose, or anything else with `__html__`.

    Raises:
        UsageError: when one of them is nothing that can be shown.
    """
    from IPython.display import display

    for thing in things:
        if not hasattr(thing, "__html__"):
            raise UsageError(_refusal(thing))
    # What two of them say in the same words is said once.
    once = {legible(str(thing.__html__())): str(thing) for thing in things}
    data = {"text/html": "\n".join(once), "text/plain": "\n\n".join(once.values())}
    for facts in filter(None, (getattr(thing, "document", None) for thing in things)):
        data[DOCUMENT] = facts
    for linked in filter(None, (getattr(thing, "linked", None) for thing in things)):
        data[LINKED] = linked
    display(data, raw=True)


def _refusal(thing: object) -> str:
    """Say that something cannot be shown, and what to do with it; libraries are known by name, not imported."""
    names = [f"{each.__module__.partition('.')[0]}.{each.__qualname__}" for each in type(thing).__mro__]
    mend = next((words for name, words in MENDS.items() if name in names), OTHERWISE)
    got = names[0].removeprefix("builtins.")
    return f"show: expected a Figure, Table or Prose of rokasean, got {got}. {mend}"


def attach(name: str, frame) -> None:
    """Hand a frame over as data of the report, to be published beside it as CSV and JSON.

    Args:
        name: the name of the files, without an ending.
        frame: the frame; lists and records in its cells are written as JSON in the CSV.

    Raises:
        UsageError: when the name cannot be that of a file.
    """
    from IPython.display import display

    if not name.isidentifier():
        raise UsageError(f"attach: expected a name of letters, digits and underscores, got {name!r}")
    records = as_records(frame)
    data = {"name": name, "csv": as_csv(frame), "json": records}
    display({ATTACHMENT: data, "text/plain": f"{name}: {len(records)} rows attached"}, raw=True)
