"""The tables of a report besides that of its events: partners, topics, announcements, frameworks."""

from collections import Counter

from markupsafe import Markup

from rokasean.showing.coverage import is_comparable
from rokasean.showing.facts import (
    ENCOUNTERS,
    articles_of,
    cite,
    cited,
    linked,
    mark,
    place,
    said_in_table,
    some,
    sourced,
)
from rokasean.showing.followup import Announcement, announced_for, announced_in, announcements, told_years
from rokasean.showing.labels import BLOC, MEMBERS, country, label, labelled
from rokasean.showing.period import Period, period
from rokasean.showing.shapes import Prose, Row, Table, marked, paragraph
from rokasean.showing.words import said, sentence
from rokasean.timeline.outlook import OUTCOMES

PARTNERS = (BLOC, *MEMBERS)


def met(events: tuple, partner: str) -> list:
    """The held events at which people of a partner took part in talks.

    Args:
        events: events.
        partner: alpha-2 code, or "ASEAN".
    """
    return [one for one in events if one.status == "held" and one.form in ENCOUNTERS and partner in one.parties]


def nobody_met(about: Period) -> str:
    """What to say about a year without a meeting, and about the year before it where that has none either."""
    before = any(met(about.before, code) for code in PARTNERS)
    nor = "" if before or not is_comparable(about) else " or the year before"
    return f"No article read tells of a meeting with a partner in {about.year}{nor}."


def partners_table(timeline, year: int | str) -> Table | Prose:
    """Which partner was met at which level, against the year before.

    Args:
        timeline: a Timeline.
        year: calendar year.
    """
    about = period(timeline, year)
    before = about.before if is_comparable(about) else ()
    seen = [code for code in PARTNERS if met(about.events, code) or met(before, code)]
    if not seen:
        return Prose(paragraph(nobody_met(about), classes="nothing"))
    used = {one.level for code in seen for one in met(about.events, code)}
    levels = [level for level in labelled("level") if level in used]
    heads = (
        "Partner",
        *(sentence(label("level", level)) for level in levels),
        f"All {about.year}",
        *([str(about.year - 1)] if is_comparable(about) else []),
        "Last before",
        "Events",
    )
    rows = tuple(_partner(code, levels, about) for code in seen)
    beside = ", with the year before" if is_comparable(about) else ""
    return Table("partners", f"The partners of {about.year} in numbers{beside}", heads, rows, "partners")


def _partner(code: str, levels: list[str], about: Period) -> Row:
    """The row of a partner."""
    now = met(about.events, code)
    by_level = Counter(event.level for event in now)
    which = some(now, about)
    before = [len(met(about.before, code))] if is_comparable(about) else []
    numbers = (*(by_level[level] for level in levels), len(now), *before)
    return Row((country(code), *numbers, _last_before(code, about), which))


def _last_before(code: str, about: Period) -> str:
    """The latest earlier year in which a partner was met."""
    ends = [event.date_end.year for event in met(about.every, code) if event.date_end]
    return str(max((year for year in ends if year < about.year), default="none"))


def follow_up_table(timeline, year: int | str | None = None) -> Table | Prose:
    """What had been announced for a year, and whether an article reports it.

    Args:
        timeline: a Timeline.
        year: calendar year; None for everything that was ever announced.
    """
    about = period(timeline, year)
    found = announced_for(about) if about.year else announcements(about)
    if not found:
        return Prose(
            paragraph(
                f"No article read announces an event{f' for {about.year}' if about.year else ''}.", classes="nothing"
            )
        )
    heads = ("Event", "Announced for", "Announced", "What became of it", "Sources")
    rows = tuple(_followed(one, about) for one in found)
    scope = f"for {about.year}" if about.year else "in any article"
    return Table("follow-up", f"What was announced {scope}, and what became of it", heads, rows, "follow-up")


def _followed(one: Announcement, about: Period) -> Row:
    """The row of an announcement with its outcome."""
    told = said(one.first.isoformat()) if one.first else "day not known"
    announced = sourced(told, one.article_ids, about.numbers)
    return Row(
        (linked(one.event, about), said(one.event.date), announced, _became(one), cited([one.event], about.numbers))
    )


def announced_table(timeline, year: int | str) -> Table | Prose:
    """What the articles of a year announced for later years, or without a date.

    Args:
        timeline: a Timeline.
        year: calendar year.
    """
    about = period(timeline, year)
    found = announced_in(about)
    if not found:
        return _silent(about, "announces an event for a later year")
    rows = tuple(_announced(one, about) for one in found)
    heads = ("Event", "Announced for", "Where", "What became of it", "Announced by")
    return Table("announced", f"What articles of {about.year} announced for later", heads, rows, "announced")


def _became(one: Announcement) -> Markup:
    """What became of an announcement, in a word and in plain ones."""
    word = marked("strong", f"outcome outcome-{one.outcome.replace(' ', '-')}", one.outcome)
    return Markup("{}: {}").format(word, OUTCOMES[one.outcome])


def _announced(one: Announcement, about: Period) -> Row:
    """The row of something announced for later."""
    event = one.event
    name = Markup("{} {}").format(linked(event, about), mark(event))
    return Row(
        (
            name,
            said(event.date),
            place(event) or "not stated",
            _became(one),
            cite(one.article_ids, about.numbers),
        )
    )


def _silent(about: Period, what: str) -> Prose:
    """What the articles of a year do not do, or that there are none."""
    read = about.year in told_years(about).values()
    words = f"No article of {about.year} {what}." if read else f"No article of {about.year} was read."
    return Prose(paragraph(words, classes="nothing"))


def recalled_table(timeline, year: int | str) -> Table | Prose:
    """What the articles of a year recall of earlier years.

    Args:
        timeline: a Timeline.
        year: calendar year.
    """
    about = period(timeline, year)
    told = {article for article, when in told_years(about).items() if when == about.year}
    rows = []
    for event in about.every:
        articles = [article for article in event.article_ids if article in told]
        if articles and event.date_end and event.date_end.year < about.year:
            rows.append(_recalled(event, articles, about))
    if not rows:
        return _silent(about, "recalls an event of an earlier year")
    caption = f"What articles of {about.year} recall of earlier years"
    return Table("recalled", caption, ("Event", "Date", "Where", "Recalled by"), tuple(rows), "recalled")


def _recalled(event, articles: list[str], about: Period) -> Row:
    """The row of something recalled."""
    name = Markup("{} {}").format(linked(event, about), mark(event))
    return Row((name, said_in_table(event, about), place(event), cite(articles, about.numbers)))


def frameworks_table(timeline, year: int | str | None = None) -> Table | Prose:
    """The policy frameworks, plans and strategies that the articles behind a year's events name.

    Args:
        timeline: a Timeline.
        year: calendar year; None for the whole timeline.
    """
    about = period(timeline, year)
    behind = set(articles_of(about.events))
    named: dict[str, list[str]] = {}
    for article in about.articles:
        for framework in article.frameworks if article.article_id in behind else ():
            named.setdefault(framework, []).append(article.article_id)
    if not named:
        return Prose(paragraph("The articles behind these events name no policy framework.", classes="nothing"))
    rows = tuple(Row((name, cite(named[name], about.numbers))) for name in sorted(named))
    return Table(
        "frameworks",
        "Policy frameworks, plans and strategies",
        ("Named in the articles", "Sources"),
        rows,
        "frameworks",
    )
