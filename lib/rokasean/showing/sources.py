"""What a report rests on: the articles, the closed lists, the parameters and the version."""

import os

from markupsafe import Markup

from rokasean.reading.vocabulary import load
from rokasean.showing.facts import linked
from rokasean.showing.foremost import foremost_articles
from rokasean.showing.period import Period, period
from rokasean.showing.shapes import Prose, Row, Table, link, marked, paragraph
from rokasean.showing.words import count, said, sentence

UNTITLED = "without a title"

# Where a build says which release it is about to make; not set in JupyterLab.
RUN_KEY = "ROKASEAN_RUN_KEY"


def sources_table(timeline, year: int | str | None = None) -> Table | Prose:
    """Every article that was read, numbered in order of publication, and what came of it.

    Args:
        timeline: a Timeline.
        year: calendar year; None for the whole timeline.
    """
    about = period(timeline, year)
    read = sorted(
        (one for one in about.articles if one.article_id in about.numbers and one.status == "read"),
        key=lambda one: about.numbers[one.article_id],
    )
    if not read:
        return Prose(paragraph("No article was read.", classes="nothing"))
    heads = ("No.", "Article", "Published", "What came of it")
    first = foremost_articles(about.events, about.numbers)
    return Table(
        id="sources",
        caption=f"{sentence(count(len(read), 'article'))} read, in order of publication",
        heads=heads,
        rows=tuple(_source(article, about, article.article_id in first) for article in read),
        classes="sources",
        printed=_choice(len(first), len(read)) if first else "",
    )


def _choice(shown: int, every: int) -> str:
    """Which articles are printed, and where the others are."""
    return (
        f"Printed are {shown} of them, which tell of the events that are printed; "
        f"the web page of this report lists all {every:,}."
    )


def _source(article, about: Period, first: bool) -> Row:
    """The row of an article."""
    published = said(article.published.isoformat()) if article.published else "date not known"
    basis = ""
    if article.published_basis not in (None, "stated"):
        basis = marked("span", "aside", f" from {article.published_basis}")
    return Row(
        (
            about.numbers[article.article_id],
            _article(article),
            Markup("{}{}").format(published, basis),
            _yield(article, about),
        ),
        id=f"source-{about.numbers[article.article_id]}",
        classes="foremost" if first else "",
    )


def _article(article) -> Markup:
    """Title, publisher, address and file of an article."""
    name = article.title or UNTITLED
    titled = link(article.url, name) if article.url else marked("span", "title", name)
    publisher = article.publisher or "publisher not stated"
    address = Markup("{} ").format(marked("span", "address", article.url)) if article.url else ""
    return Markup("{}. {}. {}{}").format(titled, publisher, address, marked("code", "file", article.file))


def _yield(article, about: Period) -> Markup:
    """The events of the period of which an article tells, and how many of others."""
    here = [event for event in about.events if article.article_id in event.article_ids]
    every = [event for event in about.every if article.article_id in event.article_ids]
    if not every:
        return Markup.escape("no event")
    words = Markup(", ").join(linked(event, about, dated=True) for event in here)
    others = len(every) - len(here)
    if not others:
        return words
    rest = f"{count(others, 'event')} of other years or without a date"
    return Markup("{}; {}").format(words, rest) if here else Markup.escape(rest)


def set_aside_table(timeline) -> Table | Prose:
    """The articles that could not be read, each with the reason.

    Args:
        timeline: a Timeline.
    """
    aside = [article for article in period(timeline).articles if article.status != "read"]
    if not aside:
        return Prose(paragraph("No article had to be set aside.", classes="nothing"))
    rows = tuple(Row((article.file, _reason(article))) for article in aside)
    return Table(
        "set-aside",
        f"{sentence(count(len(aside), 'article'))} set aside",
        ("File", "Why it could not be read"),
        rows,
        "set-aside",
    )


def _reason(article) -> str:
    """Why an article was set aside, with a capital unless it begins with the name of its file."""
    return article.problem if article.problem.startswith(article.file) else sentence(article.problem)


def closed_lists_table() -> Table:
    """Every value that a cell may take, and what it means.

    >>> closed_lists_table().heads
    ('List', 'Values and what they mean')
    """
    rows = tuple(Row((sentence(name.replace("_", " ")), _values(values))) for name, values in load("lists").items())
    caption = "All values that status, form, level and the like may take"
    return Table("closed-lists", caption, ("List", "Values and what they mean"), rows, "closed-lists")


def _values(values: dict[str, str]) -> Markup:
    """The values of a closed list with their meanings."""
    told = (Markup("{}: {}").format(marked("strong", "", value), meaning) for value, meaning in values.items())
    return Markup("; ").join(told)


def provenance_table(timeline, **parameters) -> Table:
    """What the report was made from: parameters, run key, library and articles with the hash of their bytes.

    The run key, which stands for all that a release depends on, is known only where a release is being built.

    Args:
        timeline: a Timeline.
        parameters: the parameters of the notebook, by name.
    """
    from rokasean import __version__

    about = period(timeline)
    told = [("Parameter", name, str(value)) for name, value in parameters.items()]
    if key := os.environ.get(RUN_KEY):
        told.append(("Run key", "of all that this release depends on", key))
    told.append(("Library", "rokasean", __version__))
    told += [
        (_status(article), article.file, article.article_id)
        for article in sorted(about.articles, key=lambda one: one.file)
    ]
    rows = tuple(Row((kind, name, marked("code", "", value))) for kind, name, value in told)
    caption = "What this report was made from; an article’s value is the start of its SHA-256"
    return Table("provenance", caption, ("Kind", "Name", "Value"), rows, "provenance", row_head=1)


def _status(article) -> str:
    """What was done with an article."""
    return "Article" if article.status == "read" else "Article set aside"
