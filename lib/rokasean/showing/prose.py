"""The year in brief: sentences that are true by construction, each with its sources."""

from markupsafe import Markup

from rokasean.showing.facts import sourced
from rokasean.showing.period import Period, period
from rokasean.showing.shapes import Prose, bullets, paragraph
from rokasean.showing.tellers import TELLERS, Told
from rokasean.showing.words import count, listed, run_words, runs

# How many sentences "in brief" takes.
SENTENCES = 8


def brief(timeline, year: int | str | None = None) -> Prose:
    """The year in up to eight sentences, and none where there is nothing to say.

    Args:
        timeline: a Timeline.
        year: calendar year; None for the whole timeline.
    """
    about = period(timeline, year)
    if not about.events:
        return Prose(paragraph(nothing_known(about), classes="nothing"))
    told = [one for tell in TELLERS if (one := tell(about))]
    return Prose(bullets((_written(one, about) for one in told[:SENTENCES]), "brief"))


def nothing_known(about: Period) -> str:
    """What to say about a period without events."""
    if not about.numbers:
        return "No article was read, so there is nothing to report."
    read = count(len(about.numbers), "article")
    known = sorted(
        {year for event in about.every if event.date_start for year in (event.date_start.year, event.date_end.year)}
    )
    others = f" Events are known for {listed(map(run_words, runs(known)))}." if known else ""
    where = f" dated {about.year}" if about.year else ""
    if len(about.numbers) == 1:
        return f"The one article read tells of no engagement{where}.{others}"
    return f"None of the {read} read tells of an engagement{where}.{others}"


def _written(one: Told, about: Period) -> Markup:
    """A sentence with the numbers of its sources."""
    return sourced(one.words, one.article_ids, about.numbers)
