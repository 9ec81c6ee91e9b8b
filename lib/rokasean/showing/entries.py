"""The table of events: one entry an event, with everything that is known of it and the passages that say so."""

from markupsafe import Markup

from rokasean.showing.facts import (
    cite,
    contradictions,
    doubted,
    kind,
    linked,
    mark,
    nature,
    on_one_line,
    parties_of,
    partners,
    said_in_table,
    sourced,
    title,
    topics_of,
    where,
    with_office,
)
from rokasean.showing.foremost import PRINTED, foremost_events
from rokasean.showing.handling import Choice, Handling
from rokasean.showing.hosts import host_linked, hosts_of
from rokasean.showing.inferred import inferred_names
from rokasean.showing.labels import BLOC, MEMBERS, country, label, labelled
from rokasean.showing.period import Period, period
from rokasean.showing.prose import nothing_known
from rokasean.showing.shapes import Prose, Row, Table, marked, paragraph
from rokasean.showing.words import count, listed, said, sentence, spelled

# Beyond so many events an entry is one line: a page of thousands of passages helps nobody, and takes minutes to print.
FULL_ENTRIES = 250


def events_table(timeline, year: int | str | None = None, full: int = FULL_ENTRIES) -> Table | Prose:
    """The events of a year, one entry each.

    Args:
        timeline: a Timeline.
        year: calendar year; None for the whole timeline, events without a date last.
        full: with more events than this, entries leave out people, topics and passages.
    """
    about = period(timeline, year)
    if not about.events:
        return Prose(paragraph(nothing_known(about), classes="nothing"))
    digest = len(about.events) > full
    hosts, first = hosts_of(about), foremost_events(about.events)
    return Table(
        id="events",
        caption=_caption(about, digest),
        heads=("Date", "Event", "Where, who and what about", "Sources"),
        rows=tuple(_entry(event, about, hosts, digest, event.event_id in first) for event in about.events),
        classes="events",
        row_head=1,
        handling=_handling(about),
        printed=_choice(len(about.events)) if first else "",
    )


def _choice(number: int) -> str:
    """Which events are printed, and where the others are."""
    return (
        f"Printed are {PRINTED} of them, those of the highest level and among these those with most sources; "
        f"all {number:,} stand in the attached events.csv and on the web page of this report."
    )


def _handling(about: Period) -> Handling:
    """How readers may sort the events, and choose among them."""
    topics = {topic: label("topic", topic) for event in about.events for topic in event.topics}
    choices = (
        Choice("partners", "Partner in ASEAN", tuple((code, country(code)) for code in (BLOC, *MEMBERS))),
        Choice("topics", "Topic", tuple(sorted(topics.items(), key=lambda topic: topic[1]))),
        Choice("status", "Status", tuple((one, label("status", one)) for one in labelled("status"))),
    )
    return Handling("events", ("date", "", None, "sources"), ordered=0, choices=choices)


def _caption(about: Period, digest: bool) -> Markup:
    """What the table shows."""
    scope = f"in {about.year}" if about.year else "of the whole period"
    note = " People, topics and passages stand in the attached data." if digest else ""
    order = Markup("<span data-order>, in order of date</span>")
    return Markup("{} {}{}.{}").format(sentence(count(len(about.events), "event")), scope, order, note)


def _entry(event, about: Period, hosts: dict, digest: bool, first: bool) -> Row:
    """The row of an event."""
    return Row(
        cells=(
            said_in_table(event, about),
            _what(event),
            _details(event, about, hosts, digest),
            _sources(event, about),
        ),
        id=f"event-{event.event_id}",
        data=(
            ("date", event.date or ""),
            ("status", event.status),
            ("kind", kind(event)),
            ("level", event.level),
            ("partners", " ".join(partners(event))),
            ("topics", " ".join(event.topics)),
            ("sources", str(event.n_articles)),
        ),
        classes=f"status-{event.status}{' foremost' if first else ''}",
    )


def _what(event) -> Markup:
    """Title, status and nature of an event."""
    head = Markup("{} {}").format(marked("span", "title", title(event)), mark(event))
    return Markup("{} {}").format(head, marked("span", "nature", sentence(nature(event))))


def _details(event, about: Period, hosts: dict, digest: bool) -> Markup:
    """What else is known of an event, a line each, and its evidence."""
    lines = [
        ("Where", where(event)),
        ("Beside or part of", host_linked(event, hosts, about)),
        ("Parties", parties_of(event)),
    ]
    if not digest:
        lines += [
            ("Who", _people(event, about)),
            ("Topics", topics_of(event)),
            ("Named in the sources", _names(event, about)),
        ]
    listed = Markup("").join(_line(*line) for line in lines if line[1])
    facts = Markup('<dl class="facts">{}</dl>').format(listed) if listed else Markup("")
    return facts + _doubts(event) + (Markup("") if digest else evidence(event, about.numbers))


def _line(name: str, words: str) -> Markup:
    """One detail with its name."""
    return Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(name, words)


def _names(event, about: Period) -> str:
    """What the sources call an event, where that is not its title alone."""
    return "; ".join(name for name in about.names[event.event_id] if name.casefold() != title(event).casefold())


def _people(event, about: Period) -> Markup:
    """Who took part."""
    texts = {one.article_id: one.text for one in about.articles if one.article_id in event.article_ids}
    inferred = inferred_names(event, texts) if event.people else frozenset()
    return Markup("; ").join(_person(one, inferred) for one in event.people)


def _person(person: dict, inferred: frozenset[str]) -> Markup:
    """A person with office and country, and whether the full name stands in no article."""
    name = Markup.escape(with_office(person))
    return name + marked("span", "aside", ", full name inferred") if person["name"] in inferred else name


def _sources(event, about: Period) -> Markup:
    """Numbers of sources, and a mark where there is only one."""
    alone = marked("span", "mark mark-single", "one source") if event.n_articles == 1 else ""
    return Markup("{} {}").format(cite(event.article_ids, about.numbers), alone)


def _doubts(event) -> Markup:
    """A pointer to what the sources disagree about."""
    if not (fields := doubted(event)):
        return Markup("")
    pointer = Markup('<a href="#doubts">{}</a>').format(f"Sources differ: {fields}")
    return paragraph(marked("span", "mark mark-conflict", pointer), classes="doubt")


def evidence(event, numbers: dict[str, int]) -> Markup:
    """The passages that tell of an event, each with the number of its source, behind a word that opens them."""
    passages = {(one["article_id"], one["exact"]): None for one in event.evidence}
    ordered = sorted(passages, key=lambda passage: numbers[passage[0]])
    quotes = Markup("").join(
        Markup("<blockquote><p>{}</p></blockquote>").format(sourced(on_one_line(exact), [article], numbers))
        for article, exact in ordered
    )
    name = marked("span", "visually-hidden", f" for {title(event)}")
    reason = paragraph(event.why, classes="why") if len(event.mention_ids) > 1 else ""
    return Markup('<details class="evidence"><summary>Evidence{}</summary>{}{}</details>').format(name, quotes, reason)


def doubts_table(timeline, year: int | str | None = None) -> Table | Prose:
    """What the sources of an event disagree about, with what each of them says.

    Args:
        timeline: a Timeline.
        year: calendar year; None for the whole timeline.
    """
    about = period(timeline, year)
    rows = tuple(_doubt(event, conflict, about) for event in about.events for conflict in contradictions(event))
    single = [event for event in about.events if event.n_articles == 1]
    if not rows:
        return Prose(paragraph(_agreement(about, single)))
    return Table(
        "doubts",
        "Where sources differ",
        ("Event", "About", "Shown above", "Because", "What the sources say"),
        rows,
        "doubts",
    )


def _agreement(about: Period, single: list) -> str:
    """What to say when no sources differ."""
    if not about.events:
        return nothing_known(about)
    several = len(about.events) - len(single)
    if not several:
        return (
            "Every event rests on a single source, so no sources can differ."
            if len(single) > 1
            else ("The event rests on a single source, so no sources can differ.")
        )
    rest = f"; {spelled(len(single))} {'rests' if len(single) == 1 else 'rest'} on a single source" if single else ""
    verb = "is" if several == 1 else "are"
    return (
        f"{sentence(count(several, 'event'))} {verb} told by several sources, which do not contradict each other{rest}."
    )


def _doubt(event, conflict: dict, about: Period) -> Row:
    """One disagreement."""
    field = conflict["field"]
    said_by = Markup("; ").join(
        sourced(_value(field, one["value"]), one["article_ids"], about.numbers) for one in conflict["values"]
    )
    is_one_kept = conflict["stands"] is not None or conflict["reason"]
    stands = _value(field, conflict["stands"]) if is_one_kept else "all of them"
    reason = conflict["reason"] or "no article rules the others out"
    return Row((linked(event, about, dated=True), _field(field), stands, reason, said_by))


def _field(field: str) -> str:
    """What a disagreement is about, as readers see it.

    >>> _field("people (KR, LA)"), _field("mode")
    ('people (South Korea and Laos)', 'in person or online')
    """
    what, _, codes = field.removesuffix(")").partition(" (")
    return f"{what} ({listed(map(country, codes.split(', ')))})" if codes else label("field", field)


def _value(field: str, value) -> str:
    """A value of a column as readers see it."""
    if value is None:
        return "not stated"
    if field == "date":
        return said(value)
    if field == "country":
        return country(value)
    return label(field, value) if field in ("status", "level", "mode") else str(value)
