"""The head of a report: its title, what it covers, and its key figures."""

from markupsafe import Markup

from rokasean.showing.coverage import coverage_notes, is_comparable
from rokasean.showing.exporting.schema_org import linked_data
from rokasean.showing.exporting.telling import by_id
from rokasean.showing.facts import articles_of, named_partners
from rokasean.showing.hosts import hosts_of
from rokasean.showing.period import Period, period
from rokasean.showing.shapes import Prose, marked, paragraph
from rokasean.showing.words import count, run_words, said

SUBJECT = "ROK–ASEAN defence engagement"

# For JupyterLab alone, which floats terms of lists and sets tables in small type against the right margin; the class at
# the start of each rule exists nowhere else.
LAB_RULES = (
    "dl.coverage div,dl.keyfigures{display:flex;flex-wrap:wrap;gap:.2em 1.5em;margin:0}",
    "dl dt,dl dd{float:none;width:auto;margin:0;padding:0}",
    "dl.keyfigures .value{display:block;font-size:1.8em;line-height:1.2}",
    "dl.facts dt,dl.facts dd{display:inline;font-weight:normal}",
    "dl.facts dt{opacity:.7}",
    'dl.facts dt::after{content:": "}',
    "table{font-size:inherit!important}",
    "table caption,table th,table td{text-align:left!important;vertical-align:top!important}",
    ".nature,td .aside{display:block;font-weight:normal;opacity:.7}",
    "figure.figure{margin:0}",
    "figure.figure svg{width:100%;max-width:60em;height:auto}",
    ".mark{border:1px solid;border-radius:3px;padding:0 .3em;font-size:.85em;white-space:nowrap}",
    ".visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}",
)
LAB = ".jp-OutputArea "


def title_block(timeline, year: int | str | None = None) -> Prose:
    """The title of a report, its period and its data cut-off.

    Args:
        timeline: a Timeline.
        year: calendar year; None for the whole timeline.
    """
    about = period(timeline, year)
    facts = [("Period", _covered(about)), ("Data cut-off", _cutoff(about)), ("Read", _read(about))]
    head = Markup("").join(Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(*fact) for fact in facts)
    html = Markup(
        '<style>{}</style><header class="titleblock"><h1>{}</h1><dl class="coverage">{}</dl></header>'
    ).format(_lab_style(), report_title(about), head)
    return Prose(
        html, _document(about), linked_data(about.events, by_id(about.articles), about.cutoff, hosts_of(about))
    )


def _lab_style() -> Markup:
    """The rules for JupyterLab, each for its outputs alone."""
    rules = (rule.partition("{") for rule in LAB_RULES)
    scoped = (f"{LAB}{names.replace(',', f',{LAB}')}{{{style}" for names, _, style in rules)
    return Markup("@media screen {{\n{}\n}}").format(Markup("\n".join(scoped)))


def _document(about: Period) -> dict:
    """What link previews and catalogues show of a report."""
    scope = f" in {about.year}" if about.year else ""
    words = f"Defence engagement between the Republic of Korea and ASEAN{scope}: {_told(about)}."
    return {
        "title": report_title(about),
        "period": run_words(years) if (years := _years(about)) else "",
        "description": f"{words} Read for it: {_read(about)}.",
        "date": about.cutoff.isoformat() if about.cutoff else None,
        "keywords": ["ASEAN", "Republic of Korea", "defence diplomacy", *([str(about.year)] if about.year else [])],
    }


def _told(about: Period) -> str:
    """How many events were held, planned and called off, as far as there are any."""
    numbers = _figures(about.events)
    names = {"engagements held": "held", "planned": "planned", "called off": "called off"}
    told = [f"{numbers[name]:,} {word}" for name, word in names.items() if numbers[name]]
    return ", ".join(told) or "no event in the articles read"


def _years(about: Period) -> list[int]:
    """The year of a report, or the first and the last year of its events; none where no event has a date."""
    known = [event for event in about.events if event.date_start]
    if about.year or not known:
        return [about.year] if about.year else []
    return list(dict.fromkeys((known[0].date_start.year, max(event.date_end for event in known).year)))


def report_title(about: Period) -> str:
    """The title of a report on a period."""
    years = _years(about)
    told = " to ".join(map(str, years))
    return f"{SUBJECT}, {told}" if len(years) > 1 else f"{SUBJECT} in {told}" if years else SUBJECT


def _covered(about: Period) -> str:
    """The days that a report covers."""
    if about.year:
        return f"1 January – 31 December {about.year}"
    years = _years(about)
    return f"events dated {' to '.join(map(str, years))}" if years else "no dated event"


def _cutoff(about: Period) -> str:
    """The day up to which anybody has read."""
    if about.cutoff is None:
        return "not known: no article read states its date"
    return f"{said(about.cutoff.isoformat())}, when the latest article read was published"


def _read(about: Period) -> str:
    """How many articles of how many publishers were read, and how many set aside."""
    read = [article for article in about.articles if article.status == "read"]
    publishers = {article.publisher for article in read if article.publisher}
    words = (
        f"{count(len(read), 'article')} from {count(len(publishers), 'publisher')}"
        if publishers
        else count(len(read), "article")
    )
    aside = len(about.articles) - len(read)
    return f"{words}; {count(aside, 'article')} set aside" if aside else words


def key_figures(timeline, year: int | str | None = None) -> Prose:
    """The figures of a year that matter most, each with that of the year before.

    Args:
        timeline: a Timeline.
        year: calendar year; None for the whole timeline, which has no year before.
    """
    about = period(timeline, year)
    now, before = _figures(about.events), _figures(about.before) if is_comparable(about) else {}
    entries = Markup("").join(
        _entry(name, number, _change(number, before.get(name), about)) for name, number in now.items()
    )
    notes = coverage_notes(about)
    note = paragraph(" ".join(notes), classes="aside") if notes else Markup("")
    return Prose(Markup('<dl class="keyfigures">{}</dl>{}').format(entries, note))


def _figures(events: tuple) -> dict[str, int]:
    """The key figures of some events."""
    held = [event for event in events if event.status == "held"]
    return {
        "engagements held": len(held),
        "planned": sum(event.status == "planned" for event in events),
        "called off": sum(event.status == "cancelled" for event in events),
        "partner countries": len(named_partners(held)),
        "articles behind them": len(articles_of(events)),
        "publishers": len({publisher for event in events for publisher in event.publishers}),
    }


def _change(now: int, before: int | None, about: Period) -> str:
    """A key figure against the year before; nothing where there is none to compare with."""
    if before is None:
        return ""
    if now == before:
        return f"as many as in {about.year - 1}"
    return f"{abs(now - before):,} {'more' if now > before else 'fewer'} than in {about.year - 1}"


def _entry(name: str, now: int, change: str) -> Markup:
    """One key figure."""
    beside = marked("span", "change", change) if change else ""
    return Markup("<div><dt>{}</dt><dd>{} {}</dd></div>").format(name, marked("span", "value", f"{now:,}"), beside)
