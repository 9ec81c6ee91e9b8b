"""A settled happening as a mention: its evidence, and the rule behind every cell."""

from collections.abc import Sequence
from itertools import repeat
from operator import attrgetter

from rokasean.reading.article import Article
from rokasean.reading.calendar.edtf import Time, parse_edtf
from rokasean.reading.dates import DateSpan
from rokasean.reading.happening.settle import Happening
from rokasean.reading.mention import Evidence, Mention, Person
from rokasean.reading.page.even import even_text
from rokasean.reading.topics import TopicSpan

# How much of the text around a passage helps to find it again.
_CONTEXT = 32
_TOPIC, _RULE = attrgetter("topic"), attrgetter("rule")


def mention_of(one: Happening, article: Article, topics: Sequence[TopicSpan] = ()) -> Mention:
    """A happening as a row of the mentions.

    Args:
        one: a happening of the article, settled and weighed.
        article: the article.
        topics: the words that carry its topics.

    Returns:
        A Mention with its evidence and the rules behind its cells.
    """
    date = one.date
    people = tuple(Person(person.name, person.role, person.country) for person in one.people)
    return Mention(
        article.article_id, one.salience, one.status, one.form, one.level or "none", one.name, one.series, one.edition,
        date.edtf if date else None, date.first if date else None, date.last if date else None,
        date.precision if date else "none", one.date_basis, _other_dates(date) if date else (), one.city, one.country,
        one.mode, one.within, one.parties, people, tuple(dict.fromkeys(map(_TOPIC, topics))),
        evidence_of(one, article.text),
        _rules(one, tuple(dict.fromkeys(map(_RULE, topics)))),
    )  # fmt: skip


def _other_dates(date: DateSpan) -> tuple[str, ...]:
    """The other readings of a date's words, but for days of the date itself, which contradict nothing."""
    return tuple(other for other in date.alternatives if not _lies_in(parse_edtf(other), date))


def _lies_in(time: Time, date: DateSpan) -> bool:
    """Whether a time is known to lie within a date."""
    return bool(time.first and date.first) and date.first <= time.first and time.last <= date.last


def _rules(one: Happening, topics: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Field and rule for every cell; empty cells have a rule that says why they are empty."""
    known = one.rules
    nowhere = "none.several" if known["place"] == "none.several" else "none.not-stated"
    cells = {
        "event": known["event"],
        "salience": known["salience"],
        "status": known["status"],
        "form": known.get("form") or known["event"],
        "level": known.get("level") if one.level and known.get("level") else "none.nobody-named",
        "name": "name.own" if one.group.head.name else "name.composed",
        "series": known["series"],
        "edition": _edition_rule(one),
        "date": known["date"],
        "city": known["place"] if one.city else nowhere,
        "country": known["place"] if one.country else nowhere,
        "mode": known["mode"],
        "within": known.get("within", "none.no-host"),
        "parties": known.get("parties", "none.not-stated"),
    }
    people = dict.fromkeys(map(_RULE, one.people)) or ("none.nobody-named",)
    topics = topics or ("none.not-stated",)
    return (*cells.items(), *zip(repeat("people"), people), *zip(repeat("topics"), topics))


def _edition_rule(one: Happening) -> str:
    """The rule behind the edition."""
    if one.edition is None:
        return "none.not-stated"
    return one.rules.get("edition") or one.rules.get("series", "edition.counted")


def evidence_of(one: Happening, text: str) -> Evidence:
    """The sentence that carries a happening: the first with its date, else the first that is more than an echo.

    Args:
        one: a happening.
        text: the article's text.

    Returns:
        The sentence, verbatim, with what stands around it.
    """
    drafts = one.group.drafts
    told = [draft for draft in drafts if draft.scene.kind not in ("title", "standfirst")] or drafts
    more = [draft for draft in told if draft.kind != "echo"] or told
    scene = ([draft for draft in more if draft.date] or more)[0].scene
    start, end = even_text(text).span(scene.start, scene.end)
    return Evidence(text[start:end], text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT], start, end)
