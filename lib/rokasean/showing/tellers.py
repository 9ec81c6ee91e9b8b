"""What can be said of a period: one function a sentence, each true by construction."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from rokasean.showing.facts import (
    ENCOUNTERS,
    articles_of,
    in_its_words,
    kind,
    linked,
    named_partners,
    place,
    quoted,
)
from rokasean.showing.followup import announced_in
from rokasean.showing.hosts import host_title, hosts_of
from rokasean.showing.labels import label, labelled, the
from rokasean.showing.period import Period
from rokasean.showing.words import count, listed, said, sentence, spelled
from rokasean.timeline.outlook import outcome

# How many events one sentence names; it counts the others.
NAMED = 3

# How many characters of a passage a sentence takes along.
QUOTED = 240


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence with the articles that it rests on."""

    words: Markup
    article_ids: tuple[str, ...]


def _told(words: str | Markup, events: Iterable) -> Told:
    """A sentence that rests on all articles about some events."""
    return Told(Markup.escape(words), tuple(articles_of(events)))


def _with_status(about: Period, status: str) -> list:
    """The events of a period with a status."""
    return [event for event in about.events if event.status == status]


def _planned(about: Period, became: str) -> list:
    """The planned events of which that became."""
    planned = _with_status(about, "planned")
    return [event for event in planned if outcome(event.status, event.date_end, about.cutoff) == became]


def _names(events: list, about: Period) -> Markup:
    """Titles with what else tells them apart, each linked to its row; those beyond NAMED only counted."""
    shown = [Markup("{} ({})").format(linked(event, about), _setting(event)) for event in events[:NAMED]]
    more = len(events) - NAMED
    words = [*shown, f"{spelled(more)} more"] if more > 0 else shown
    return Markup(listed(map(Markup.escape, words)))


def _setting(event) -> str:
    """Date and place of an event."""
    plain_year = event.status == "cancelled" and event.date_precision == "year"
    return ", ".join(part for part in (event.date if plain_year else said(event.date), place(event)) if part)


def tell_counts(about: Period) -> Told:
    """How many engagements were held, planned and called off."""
    parts = [
        (len(_with_status(about, "held")), "held"),
        (len(_with_status(about, "planned")), "planned"),
        (len(_with_status(about, "cancelled")), "called off"),
    ]
    (number, words), *others = [part for part in parts if part[0]]
    told = [f"{count(number, 'engagement')} {words}", *(f"{spelled(more)} {what}" for more, what in others)]
    scope = f"For {about.year} the articles" if about.year else "The articles"
    return _told(f"{scope} tell of {listed(told)}.", about.events)


def tell_level(about: Period) -> Told | None:
    """The highest level that was reached, and where."""
    held = [event for event in _with_status(about, "held") if event.level != "none" and event.form in ENCOUNTERS]
    if not held:
        return _tell_held(about)
    highest = min((event.level for event in held), key=labelled("level").index)
    top = [event for event in held if event.level == highest]
    words = Markup("The highest level was that of {}: {}.").format(label("level", highest), _names(top, about))
    return _told(words, top)


def tell_compared(about: Period) -> Told | None:
    """How many engagements were held the year before."""
    held = [event for event in about.before if event.status == "held"]
    if not held or not about.numbers:
        return None
    return _told(f"For {about.year - 1} they tell of {count(len(held), 'engagement')} held.", held)


def tell_others(about: Period) -> Told | None:
    """Which forums and meetings were held below the highest level."""
    held = [event for event in _with_status(about, "held") if event.form in ENCOUNTERS]
    ranks = [labelled("level").index(event.level) for event in held if event.level != "none"]
    lower = [
        event
        for event in held
        if ranks
        and kind(event) in ("multilateral", "ministerial")
        and labelled("level").index(event.level) > min(ranks)
    ]
    return _told(Markup("Also held: {}.").format(_names(lower, about)), lower) if lower else None


def tell_ahead(about: Period) -> Told | None:
    """What is planned, and may still take place for all that has been read."""
    ahead = _planned(about, "still ahead")
    if not ahead or not about.year:
        return None
    return _told(Markup("Still ahead at the data cut-off: {}.").format(_names(ahead, about)), ahead)


def _tell_held(about: Period) -> Told | None:
    """What was held, where no level is known."""
    held = _with_status(about, "held")
    return _told(Markup("Held: {}.").format(_names(held, about)), held) if held else None


def tell_partners(about: Period) -> Told | None:
    """Which countries are named as taking part."""
    held = _with_status(about, "held")
    found = named_partners(held)
    if not found or found == named_partners(event for event in held if kind(event) == "bilateral"):
        return None
    verb = "is" if len(found) == 1 else "are"
    words = f"{sentence(listed(map(the, found)))} {verb} named as taking part in what was held."
    return _told(words, [event for event in held if set(event.parties) & set(found)])


def tell_bilateral(about: Period) -> Told | None:
    """With whom there were encounters of two."""
    held = [event for event in _with_status(about, "held") if kind(event) == "bilateral" and named_partners([event])]
    if not held:
        return None
    number = count(len(held), "bilateral encounter")
    with_whom = listed(map(the, named_partners(held)))
    words = f"There {'was' if len(held) == 1 else 'were'} {number} with members of ASEAN: {with_whom}."
    return _told(words, held)


def tell_busiest(about: Period) -> Told | None:
    """For which year of the whole timeline the articles tell of most; another one may have had more."""
    held = [event for event in _with_status(about, "held") if event.date_start]
    years = Counter(event.date_start.year for event in held)
    if about.year or len(years) < 2:
        return None
    busiest = [year for year in years if years[year] == max(years.values())]
    if len(busiest) > 1:
        return None
    there = [event for event in held if event.date_start.year == busiest[0]]
    return _told(f"Most of what they tell of was held in {busiest[0]}: {count(len(there), 'engagement')}.", there)


def tell_sidelines(about: Period) -> Told | None:
    """Beside which event most others took place."""
    held = _with_status(about, "held")
    hosts = hosts_of(about)
    beside: dict[str, list] = {}
    for event in held:
        if event.within:
            beside.setdefault(host_title(event, hosts), []).append(event)
    if about.year is None or max(map(len, beside.values()), default=0) < 2:
        return None
    host = min(beside, key=lambda name: (-len(beside[name]), name))
    number = sentence(count(len(beside[host]), "engagement"))
    return _told(f"{number} took place on the sidelines, or as part, of the {host}.", beside[host])


def tell_exercises(about: Period) -> Told | None:
    """Which exercises were held."""
    held = [event for event in _with_status(about, "held") if event.form == "exercise"]
    if not held:
        return None
    return _told(
        Markup("Armed forces trained together in {}: {}.").format(count(len(held), "exercise"), _names(held, about)),
        held,
    )


def tell_agreements(about: Period) -> Told | None:
    """What was agreed or handed over."""
    held = [event for event in _with_status(about, "held") if kind(event) == "agreements"]
    if not held:
        return None
    return _told(Markup("Agreed or handed over: {}.").format(_names(held, about)), held)


def tell_called_off(about: Period) -> Told | None:
    """What did not take place, and how a source puts it."""
    off = _with_status(about, "cancelled")
    if not off:
        return None
    words = Markup("Not held: {}.").format(_names(off, about))
    if len(off) == 1 and len(reason := in_its_words(off[0])) <= QUOTED:
        words += Markup(" In the words of a source: {}").format(quoted(reason))
    return _told(words, off)


def tell_open(about: Period) -> Told | None:
    """What had been announced, and no article reports on it."""
    missing = _planned(about, "no report found")
    if not missing:
        return None
    return _told(
        Markup("Announced, but with no report in the articles read: {}.").format(_names(missing, about)), missing
    )


def tell_announced(about: Period) -> Told | None:
    """What the articles of the year announced for later."""
    later = announced_in(about) if about.year else []
    if not later:
        return None
    words = Markup("Announced for later: {}.").format(_names([one.event for one in later], about))
    return Told(words, tuple(dict.fromkeys(article for one in later for article in one.article_ids)))


def tell_topics(about: Period) -> Told | None:
    """What came up in more than one event, when few topics stand out."""
    held = _with_status(about, "held")
    topics = Counter(topic for event in held for topic in event.topics)
    frequent = sorted((topic for topic in topics if topics[topic] > 1), key=lambda topic: (-topics[topic], topic))
    if not frequent or len(frequent) > NAMED + 1:
        return None
    named = listed(f"{label('topic', topic)} ({count(topics[topic], 'event')})" for topic in frequent)
    return _told(
        f"What came up in more than one event: {named}.", [event for event in held if set(event.topics) & set(frequent)]
    )


def tell_single(about: Period) -> Told | None:
    """How much of it rests on one article each."""
    single = [event for event in about.events if event.n_articles == 1]
    if len(about.events) == 1:
        return _told(f"It rests on {_on_articles(about.events[0])}.", about.events)
    if not single:
        return None
    if len(single) == len(about.events):
        return _told(f"Each of the {count(len(single), 'event')} rests on a single article.", single)
    share = f"{sentence(spelled(len(single)))} of the {count(len(about.events), 'event')}"
    return _told(f"{share} {'rests' if len(single) == 1 else 'rest'} on a single article.", single)


def _on_articles(event) -> str:
    """The articles behind an event, by number and publishers."""
    known = listed(sorted(set(event.publishers)))
    return f"{'a single article' if event.n_articles == 1 else count(event.n_articles, 'article')}" + (
        f", published by {known}" if known else ""
    )


def tell_series(about: Period) -> Told | None:
    """For which other years the articles tell of the series that has most meetings in the timeline."""
    here = {event.series for event in about.events if event.series}
    others: dict[str, list] = {}
    for event in about.every:
        if event.series in here and event.date_start and event.event_id not in about.titles:
            others.setdefault(event.series, []).append(event)
    if about.year is None or not others:
        return None
    name = min(others, key=lambda one: (-len(others[one]), one))
    years = listed(dict.fromkeys(map(_year_and_status, others[name])))
    return _told(f"Of the {name} the articles also tell for {years}.", others[name])


def _year_and_status(event) -> str:
    """The year of an event, and its status unless it was held."""
    return str(event.date_start.year) + ("" if event.status == "held" else f" ({label('status', event.status)})")


# In the order in which a reader wants to know.
TELLERS = (
    tell_counts, tell_compared, tell_busiest, tell_level, tell_others, tell_called_off, tell_bilateral, tell_sidelines,
    tell_partners, tell_exercises, tell_agreements, tell_ahead, tell_open, tell_announced, tell_topics, tell_single,
    tell_series,
)  # fmt: skip
